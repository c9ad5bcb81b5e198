import { Op } from '../isa/instruction.ts';
import { RBP } from '../isa/registers.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener, UndefinedUse } from '../machine/probes.ts';
import type { Related } from '../report/finding.ts';
import { allocatedAt, whereNow } from './access.ts';
import { tell } from './make.ts';
import { byteOf, pathIn } from './member.ts';
import { isNews } from './once.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { declared, momentNow } from './stack.ts';
import { capital } from './words.ts';

const USES: Readonly<Record<UndefinedUse['use'], string>> = {
  branch: 'a decision (if, loop, ?: or switch)',
  address: 'the address of an access',
  call: 'a library call',
  jump: 'the target of a call',
  divide: 'a division',
};

/** "'x' (int)", "'p.next'", "byte 8 of a heap block of 24 bytes (Node)". */
function what(place: Place, offset: number): string {
  const path = pathIn(place, offset);
  if (place.kind === 'heap')
    return offset === 0 && path === '' ? place.phrase : `${byteOf(place, offset)} of ${place.phrase}`;
  return path === '' || path === '[0]' ? place.phrase : `'${place.name}${path}' in ${place.phrase}`;
}

function source(m: MachineApi, origin: number | undefined): { place: Place | undefined; offset: number } {
  const place = origin === undefined ? undefined : placeAt(m, origin);
  return { place, offset: place && origin !== undefined ? origin - place.start : 0 };
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

function originOf(m: MachineApi, place: Place | undefined): Related[] {
  if (place?.block) return [allocatedAt(m, place.block)];
  return place?.declaration ? [declared(`${place.short} is declared here`, place.declaration)] : [];
}

/** A value that was never set decided something. Copying such values is allowed; using them is not. */
export const uninitializedUse: Listener = {
  name: 'uninitialized-use',
  undefinedUse(m, u) {
    const { place, offset } = source(m, u.origin);
    if (
      !isNews(
        m,
        'uninitialized-use',
        `${whereNow(m)} ${place ? `${place.start} ${place.block?.id ?? place.name}` : ''}`,
      )
    )
      return;
    const named = place ? what(place, offset) : 'a value';
    // Something is stored in it somewhere: then it was done on another way, or with a value that has none itself.
    const stored = place !== undefined && isStored(place);
    const unset = stored ? 'has no defined value' : 'was never set';
    const message = u.by
      ? `${u.by.function} uses ${u.by.role}, which ${unset}${place ? `: ${named}` : ''}`
      : `${capital(USES[u.use])} depends on ${named}${place ? `, which ${unset}` : ' that was never set'}`;
    tell(m, {
      kind: 'uninitialized-use',
      message,
      explanation: [
        place?.kind === 'heap'
          ? 'malloc and new leave the bytes of a block as they are, with whatever was there before: they have no value until the program stores one.'
          : place?.kind === 'stack'
            ? stored
              ? 'On the way that the program took nothing was stored in it, or a value that was computed from one that was never set.'
              : 'A local variable without an initialiser holds whatever its place on the stack held before.'
            : 'The value comes from memory into which nothing was stored.',
        place?.kind === 'heap'
          ? 'Store a value before reading it, or allocate with calloc, new T() or std::vector, which set all bytes.'
          : 'Give it a value when you declare it.',
      ],
      at: momentNow(m),
      object: place ? describePlace(place, offset) : undefined,
      related: originOf(m, place),
    });
  },
};
