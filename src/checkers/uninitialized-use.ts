import { pathOfByte } from '../debuginfo/vars.ts';
import { Op } from '../isa/instruction.ts';
import { RBP } from '../isa/registers.ts';
import { SH_DESTROYED } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener, UndefinedUse } from '../machine/probes.ts';
import type { Related } from '../report/finding.ts';
import { type Lost, lostByJump } from '../runtime/libc/jumped-locals.ts';
import { allocatedAt, whereNow } from './access.ts';
import { functionNameOf } from './function-name.ts';
import { tell } from './make.ts';
import { byteOf, pathIn } from './member.ts';
import { isNews } from './once.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { declared, type LocatedMoment, momentNow, momentOf, related } from './stack.ts';
import { loadedVariable, nameOf, type Way, wayOf } from './undefined-origin.ts';
import { capital } from './words.ts';

const USES: Readonly<Record<UndefinedUse['use'], string>> = {
  branch: 'a decision (if, loop, ?: or switch)',
  address: 'the address of an access',
  call: 'a library call',
  jump: 'the target of a call',
  divide: 'a division',
  exit: 'the exit status',
};

interface Source {
  readonly place: Place | undefined;
  readonly offset: number;
  /** The variable's function has returned since; the value that it left is used. */ readonly returned: boolean;
}

/** "'x' (int)", "'p.next'", "byte 8 of a heap block of 24 bytes (Node)". */
function what({ place, offset, returned }: Source): string {
  if (!place) return 'a value';
  const path = pathIn(place, offset);
  if (place.kind === 'heap')
    return offset === 0 && path === '' ? place.phrase : `${byteOf(place, offset)} of ${place.phrase}`;
  const name = path === '' || path === '[0]' ? place.phrase : `'${place.name}${path}' in ${place.phrase}`;
  return returned ? `${name} of ${functionNameOf(place.frame?.entry, place.frame?.code)}` : name;
}

function source(m: MachineApi, u: UndefinedUse): Source {
  const place = u.origin === undefined ? undefined : placeAt(m, u.origin);
  const offset = place && u.origin !== undefined ? u.origin - place.start : 0;
  if (place?.kind === 'heap' || place?.kind === 'global' || u.loadedAt === undefined || u.origin === undefined)
    return { place, offset, returned: false };
  const variable = loadedVariable(m, u.loadedAt, u.origin);
  // The frame that the address lies in now is another function's than the one that loaded it.
  if (variable && place?.frame?.entry !== variable.entry)
    return { place: variable.place, offset: variable.offset, returned: true };
  return { place, offset, returned: false };
}

/** The function of a local variable has an instruction that stores to it. */
function isStored(place: Place): boolean {
  const { frame } = place;
  if (!frame?.code || frame.rbp === undefined) return false;
  const from = place.start - frame.rbp;
  return frame.code.insts.some(
    (i) => STORES.has(i.op) && i.mem?.base === RBP && i.mem.disp >= from && i.mem.disp < from + place.size,
  );
}
const STORES: ReadonlySet<Op> = new Set([Op.Store, Op.StoreI, Op.StoreS, Op.StoreU]);

/** Why a place has no value that nothing was copied to. */
function unset(place: Place | undefined, stored: boolean): string {
  switch (place?.kind) {
    case 'heap':
      return 'malloc and new leave the bytes of a block as they are, with whatever was there before: they have no value until the program stores one.';
    case 'stack':
      return stored
        ? 'On the way that the program took nothing was stored in it, or a value that was computed from one that was never set.'
        : 'A local variable without an initialiser holds whatever its place on the stack held before.';
    default:
      return 'The value comes from memory into which nothing was stored.';
  }
}

function originOf(m: MachineApi, place: Place | undefined): Related[] {
  if (place?.block) return [allocatedAt(m, place.block)];
  return place?.declaration ? [declared(`${place.short} is declared here`, place.declaration)] : [];
}

/** Inside a library a value passes through many decisions: they are one use, of the statement that called it. */
function cause(m: MachineApi, at: LocatedMoment, u: UndefinedUse, { place }: Source): string {
  const l = at.location;
  if (at.library !== undefined && l) return `${l.file}:${l.line}:${l.column}`;
  // The same variable of another call, another block from the same statement: the cause is one.
  const object = !place
    ? ''
    : place.block
      ? `${place.block.requested} ${place.block.allocated.stack.join()}`
      : place.frame
        ? `${place.frame.entry?.index} ${place.name}`
        : `${place.start}`;
  return `${u.use} ${whereNow(m)} ${object}`;
}

function message(at: LocatedMoment, u: UndefinedUse, s: Source, unset: string): string {
  const named = what(s);
  // Arithmetic that the compiler leaves to the library is the program's own.
  const user = u.by?.function === at.library || at.library?.startsWith('__') ? undefined : at.library;
  if (user !== undefined) return `${user} uses ${named}${s.place ? `, which ${unset}` : ' that was never set'}`;
  if (u.by) return `${u.by.function} uses ${u.by.role}, which ${unset}${s.place ? `: ${named}` : ''}`;
  return `${capital(USES[u.use])} depends on ${named}${s.place ? `, which ${unset}` : ' that was never set'}`;
}

/** Members (or elements) of an object, outermost level, of which some byte has no value. */
function unsetMembers(m: MachineApi, { place, returned }: Source): string {
  if (!place?.type || returned || place.kind === 'heap' || place.size > 4096) return '';
  const names: string[] = [];
  let set = 0;
  for (let k = 0; k < place.size; ) {
    const { path, size } = memberAt(place, k);
    if (path !== '') {
      if (m.memory.firstBad(place.start + k, size, 'defined') >= 0) names.push(`'${place.name}${path}'`);
      else set++;
    }
    k += Math.max(1, size);
  }
  if (names.length < 2 || set === 0 || names.length > 6) return '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} have no value; the rest of ${place.short} has.`;
}

/** The scalar that covers byte `k` of a place, and its bytes from there on. */
function memberAt(place: Place, k: number): { path: string; size: number } {
  if (!place.type) return { path: '', size: 1 };
  const first = pathOfByte(place.type, k);
  let size = 1;
  while (k + size < place.size && pathOfByte(place.type, k + size).path === first.path) size++;
  return { path: first.padding === undefined ? first.path : '', size };
}

/**
 * Structures are written to files as they are, with whatever is between their members. What a C++ stream writes from its own
 * buffer was put there by an earlier statement, padding as well.
 */
function writesPadding(at: LocatedMoment, u: UndefinedUse, { place, offset }: Source): boolean {
  if (u.by?.role !== 'the data to write' || place === undefined) return false;
  if (place.type && pathOfByte(place.type, offset).padding !== undefined) return true;
  return place.kind === 'heap' && /^std::.*filebuf|^std::.*(?:flush|close|~basic_)/.test(at.library ?? '');
}

/** It had a value, which the standard takes away. */
function tellLost(m: MachineApi, at: LocatedMoment, u: UndefinedUse, from: Source, lost: Lost): void {
  const { place } = from;
  tell(m, {
    kind: 'uninitialized-use',
    message: message(at, u, from, 'has no defined value since longjmp'),
    explanation: [
      'A local variable that is changed between setjmp and longjmp keeps neither the old nor the new value for certain, unless it is volatile (C17 7.13.2.1): an optimising compiler has it in a register, which longjmp sets back.',
      `Declare ${place?.short ?? 'it'} volatile, or set it again after the jump.`,
    ],
    at,
    object: place ? describePlace(place, from.offset) : undefined,
    related: [
      ...originOf(m, place),
      related('created', 'setjmp was called here', momentOf(m, lost.set)),
      related('lost', 'longjmp went back here', momentOf(m, lost.jumped)),
    ],
  });
}

/** A value that was never set decided something. Copying such values is allowed; using them is not. */
export const uninitializedUse: Listener = {
  name: 'uninitialized-use',
  undefinedUse(m, u) {
    // Of a destroyed object there is something else to say.
    if (u.origin !== undefined && m.memory.shadow(u.origin) === SH_DESTROYED) return;
    const from = source(m, u);
    const at = momentNow(m);
    if (writesPadding(at, u, from)) return;
    if (!isNews(m, 'uninitialized-use', cause(m, at, u, from))) return;
    const { place, offset } = from;
    const way: Way = u.origin === undefined ? { copies: [], root: undefined } : wayOf(m, u.origin, from.returned);
    const far = way.root && way.root.place.start !== place?.start ? way.root : undefined;
    // Something is stored in it somewhere: then it was done on another way, or with a value that has none itself.
    const stored = place !== undefined && isStored(place);
    // What lies there was copied there: it was set, with a value that never was.
    const given = (place?.kind === 'global' || place?.kind === 'heap') && way.copies.length > 0;
    if (u.origin !== undefined && place?.kind === 'stack') {
      const lost = lostByJump(m, u.origin, place.frame?.code);
      if (lost) {
        tellLost(m, at, u, from, lost);
        return;
      }
    }
    tell(m, {
      kind: 'uninitialized-use',
      message: message(at, u, from, stored || given ? 'has no defined value' : 'was never set'),
      explanation: [
        given
          ? 'What was stored there has itself never been set: a copy of it is as undefined as the original.'
          : unset(place, stored),
        unsetMembers(m, from),
        far ? `The value comes from ${nameOf(far.place, far.offset)}${far.departed ? ` in ${far.departed}` : ''}.` : '',
        (given && far ? far.place.kind : place?.kind) === 'heap'
          ? 'Store a value before reading it, or allocate with calloc, new T() or std::vector, which set all bytes.'
          : `Give ${given && far?.place.name ? `'${far.place.name}'` : 'it'} a value when you declare it.`,
      ],
      at,
      object: place ? describePlace(place, offset) : undefined,
      related: [...originOf(m, place), ...way.copies, ...(far ? originOf(m, far.place) : [])],
    });
  },
};
