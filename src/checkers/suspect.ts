/**
 * What a bad access is about. The shadow says what the first offending byte is; which object the program meant is found by
 * the access's start, then by the registers and variables from which the address was computed, then by distance.
 */
import { locationAt } from '../debuginfo/position.ts';
import { SAVE_AREA } from '../isa/code.ts';
import { type Inst, Op } from '../isa/instruction.ts';
import { ABS, FS, NO_REG, RBP, RSP } from '../isa/registers.ts';
import { isProtected } from '../kernel/mprotect.ts';
import { decide, SIGSEGV } from '../kernel/signals.ts';
import { NON_CANONICAL } from '../machine/host.ts';
import {
  SH_CANARY,
  SH_CHUNK_HEADER,
  SH_CONTAINER,
  SH_DEAD_FRAME,
  SH_DESTROYED,
  SH_FREED,
  SH_GLOBAL_GAP,
  SH_GUARD,
  SH_NONE,
  SH_OUT_OF_SCOPE,
  SH_READ_ONLY,
  SH_RED_ZONE,
  SH_SAVED,
} from '../machine/layout.ts';
import { isOnStackOf, type MachineApi } from '../machine/machine-api.ts';
import { addressOfWindow } from '../machine/memory.ts';
import { MEMBER } from '../machine/objects.ts';
import type { BadAccess } from '../machine/probes.ts';
import type { FindingKind } from '../report/kinds.ts';
import { type Block, blocksOf, Family } from '../runtime/heap/blocks.ts';
import { membersOf } from '../runtime/heap/member-pointers.ts';
import { codeOf, type Frame, framesOf } from './frames.ts';
import { around, blockPlace, globalPlace, type Place, placesOfFrame, slotPlace } from './place.ts';
import { partAccess } from './pool.ts';

/** Addresses below this are taken for null plus an offset (Linux maps nothing there: vm.mmap_min_addr). */
export const NULL_PAGE = 0x1_0000;

export interface Suspect {
  /** 'handled': the program protected the page itself and has a handler for the fault, as garbage collectors do. */
  readonly kind: FindingKind | 'handled';
  /** Of the whole access; NON_CANONICAL when it is no user address. */ readonly address: number;
  /** First offending byte. */ readonly first: number;
  /** The object that the access was meant for. */ readonly place: Place | undefined;
  /** Of the access, from the object's start. */ readonly offset: number;
  /** The freed block, for a use after free. */ readonly block: Block | undefined;
}

/** The last answer: the listeners ask one after the other. */
let seen: { readonly access: BadAccess; readonly answer: Suspect } | undefined;

/**
 * The object that the pointer came from, when that is known: it is the one that was meant, wherever the access has got to,
 * and if it is gone, then the pointer is a stale one, whoever has its memory now.
 */
function cameFrom(
  m: MachineApi,
  a: BadAccess,
  address: number,
): Pick<Suspect, 'kind' | 'place' | 'offset' | 'block'> | undefined {
  const entry = m.memory.objects.entry(a.provenance);
  if (!entry) return undefined;
  // So far away that it is rather a pointer whose bytes were overwritten.
  if (!a.mapped && Math.abs(address - addressOfWindow(entry.base)) > FARTHEST) return undefined;
  const within = (p: Place): boolean => address >= p.start && address + a.size <= p.start + p.size;
  if (entry.kind === 'heap' && entry.owner === MEMBER) return memberAccess(m, a, address);
  if (entry.kind === 'heap' && entry.owner < 0) return partAccess(m, a, address);
  if (entry.kind === 'heap') {
    const block = blocksOf(m).block(entry.owner);
    if (!block) return undefined;
    const place = blockPlace(m, block);
    const offset = address - block.address;
    if (block.freed) return { kind: 'heap-use-after-free', place, offset, block };
    if (isCookieRead(m, a, place, address)) return { kind: 'mismatched-deallocation', place, offset, block: undefined };
    return within(place) ? undefined : { kind: boundsKind(place, address), place, offset, block: undefined };
  }
  if (entry.kind === 'frame') {
    const dead = entry.size === 0;
    const start = addressOfWindow(entry.base);
    const offset = address - start;
    if (entry.dynamic && dead) return { kind: 'stack-use-after-return', place: undefined, offset, block: undefined };
    const named = dead ? deadVariable(m, entry.owner, entry.which, start) : around(m, start).inside;
    const place = named?.start === start ? named : entry.dynamic ? allocated(start, entry.size) : undefined;
    if (!place) return undefined;
    if (dead) return { kind: 'stack-use-after-return', place, offset, block: undefined };
    return within(place) ? undefined : { kind: boundsKind(place, address), place, offset, block: undefined };
  }
  const global = m.image.globals[entry.owner];
  if (!global) return undefined;
  const place = globalPlace(m, global);
  if (within(place)) return undefined;
  return { kind: 'global-buffer-overflow', place, offset: address - place.start, block: undefined };
}

/** Through a pointer that was narrowed to an array in a structure: beyond it, or in a block that is gone. */
function memberAccess(
  m: MachineApi,
  a: BadAccess,
  address: number,
): Pick<Suspect, 'kind' | 'place' | 'offset' | 'block'> | undefined {
  const member = membersOf(m).of(a.provenance);
  if (!member) return undefined;
  const block = member.block === 0 ? undefined : blocksOf(m).block(member.block);
  if (block?.freed)
    return { kind: 'heap-use-after-free', place: blockPlace(m, block), offset: address - block.address, block };
  if (membersOf(m).replacedBy(a.provenance)) {
    const place = around(m, member.address).inside;
    return {
      kind: 'use-after-destruction',
      place,
      offset: address - (place?.start ?? member.address),
      block: undefined,
    };
  }
  const end = address + a.size;
  if (address >= member.address && end <= member.address + member.size) return undefined;
  const place = around(m, member.address).inside;
  if (!place) return undefined;
  const offset = address - place.start;
  const inside = address >= place.start && end <= place.start + place.size;
  // A stray pointer to something else may also be meant as one to what is gone by now.
  if (inside && a.shadow % 2 === 0) return undefined;
  return { kind: inside ? 'member-overflow' : boundsKind(place, address), place, offset, block: undefined };
}

/** What alloca made; it has no name. */
const allocated = (start: number, size: number): Place => ({
  kind: 'stack',
  start,
  size,
  name: '',
  typeName: '',
  type: undefined,
  element: undefined,
  cookie: 0,
  phrase: `a block of ${size} byte${size === 1 ? '' : 's'} that alloca made`,
  short: 'the block',
  block: undefined,
  frame: undefined,
  declaration: undefined,
});

/** A variable of a frame that is gone: object `which` of a function, as it lay then. */
function deadVariable(m: MachineApi, fn: number, which: number, start: number): Place | undefined {
  const entry = m.image.functions[fn];
  const code = codeOf(m, entry);
  const object = code?.frameObjects[which];
  const slot = object && code.slots.find((s) => s.offset === object.offset && s.size === object.size);
  if (!code || !slot) return undefined;
  const rbp = start - slot.offset;
  return slotPlace({ entry, code, pc: code.address, offset: code.size - 1, rbp, cfa: rbp + 16 }, slot, rbp);
}

/** The object that pointers of this handle came from; undefined when it is gone or not known. */
export function livePlace(m: MachineApi, handle: number): Place | undefined {
  const entry = m.memory.objects.entry(handle);
  if (!entry || entry.size === 0) return undefined;
  if (entry.kind === 'heap') {
    const block = blocksOf(m).block(entry.owner);
    return block && !block.freed ? blockPlace(m, block) : undefined;
  }
  const start = addressOfWindow(entry.base);
  if (entry.kind === 'frame') {
    const named = around(m, start).inside;
    return named?.start === start ? named : entry.dynamic ? allocated(start, entry.size) : undefined;
  }
  const global = m.image.globals[entry.owner];
  return global && globalPlace(m, global);
}

/** All listeners that are told of an access get the same answer. */
export function classify(m: MachineApi, a: BadAccess): Suspect {
  if (seen?.access !== a) seen = { access: a, answer: examine(m, a) };
  return seen.answer;
}

function examine(m: MachineApi, a: BadAccess): Suspect {
  const address = a.address >= 0n && a.address < 2n ** 47n ? Number(a.address) : NON_CANONICAL;
  const first = address === NON_CANONICAL ? NON_CANONICAL : address + a.at;
  const base = { address, first, place: undefined, offset: 0, block: undefined };
  const plain = (kind: Suspect['kind']): Suspect => ({ ...base, kind });
  if (address < NULL_PAGE || isSlightlyNegative(a.address)) return plain('null-dereference');
  if (address === NON_CANONICAL) return plain('wild-access');
  const about = (kind: FindingKind, place: Place | undefined): Suspect => ({
    ...base,
    kind,
    place,
    offset: place ? address - place.start : 0,
  });
  if ((a.shadow === SH_READ_ONLY || a.shadow === SH_GUARD) && isProtected(m, first)) {
    if (decide(m, SIGSEGV, true) === 'handler') return plain('handled');
    if (a.shadow === SH_GUARD) return plain('wild-access');
  }
  const from = cameFrom(m, a, address);
  if (from) return { ...base, ...from };
  if (a.shadow === SH_RED_ZONE && a.operation === 'read' && !a.by && frameOfSaved(m, first))
    return plain('format-mismatch');
  if (a.shadow === SH_READ_ONLY) return about('write-to-read-only', around(m, first).inside);
  const before = a.at === 0 && a.shadow === SH_RED_ZONE ? earlierGeneration(m, first) : undefined;
  if (before)
    return {
      ...base,
      kind: 'heap-use-after-free',
      block: before,
      place: blockPlace(m, before),
      offset: address - before.address,
    };
  const inStack = m.threads.some((t) => isOnStackOf(t, first));
  switch (a.shadow) {
    case SH_FREED: {
      // An access that began in a live block overflows that block, whatever lies behind it.
      const own = a.at > 0 ? around(m, address).inside : undefined;
      if (own) return about('heap-buffer-overflow', own);
      const block = blocksOf(m).freed(first);
      if (!block) break;
      return {
        ...base,
        kind: 'heap-use-after-free',
        block,
        place: blockPlace(m, block),
        offset: address - block.address,
      };
    }
    case SH_DEAD_FRAME:
      return about('stack-use-after-return', undefined);
    case SH_OUT_OF_SCOPE:
      return about('stack-use-after-scope', around(m, first).inside);
    case SH_DESTROYED:
      return about('use-after-destruction', around(m, first).inside);
    case SH_CONTAINER: {
      const inside = around(m, first).inside;
      if (inside) return about('container-overflow', inside);
      break;
    }
    case SH_GUARD:
      return plain('stack-overflow');
    default:
      break;
  }
  if (
    a.mapped &&
    (a.shadow === SH_RED_ZONE ||
      a.shadow === SH_CHUNK_HEADER ||
      a.shadow === SH_NONE ||
      a.shadow === SH_CANARY ||
      a.shadow === SH_SAVED ||
      a.shadow === SH_GLOBAL_GAP ||
      a.shadow === SH_CONTAINER ||
      a.shadow === SH_FREED)
  ) {
    const place = meant(m, a, address, first, inStack);
    if (place && isCookieRead(m, a, place, address)) return about('mismatched-deallocation', place);
    if (place) return about(boundsKind(place, address), place);
  }
  return plain('wild-access');
}

/**
 * Bytes in the slack of a live block, not directly behind it, that belonged to a block which lived in the same place
 * before: more likely a pointer to that one than an overflow that skipped bytes.
 */
function earlierGeneration(m: MachineApi, first: number): Block | undefined {
  const table = blocksOf(m);
  const live = table.live(first);
  if (!live || first <= live.address + live.requested) return undefined;
  const dead = table.freed(first);
  return dead && dead.address === live.address && first < dead.address + dead.requested ? dead : undefined;
}

/** A null pointer minus a little: `p[-1]`, a member of a base in front. */
const isSlightlyNegative = (address: bigint): boolean => address >= 2n ** 64n - 4096n;

/**
 * `delete[] p` reads the number of elements in front of them (Itanium C++ ABI §2.7); what new made has none there. The
 * statement also calls operator delete[].
 */
function isCookieRead(m: MachineApi, a: BadAccess, place: Place, address: number): boolean {
  if (a.by || a.operation !== 'read' || a.size !== 8 || address !== place.start - 8) return false;
  if (!place.block || place.block.family === Family.NewArray) return false;
  const frame = framesOf(m, 1)[0];
  const line = frame?.code ? locationAt(frame.code, frame.offset)?.line : undefined;
  return (
    line !== undefined &&
    frame!.code!.insts.some(
      (i) =>
        i.op === Op.Call &&
        frame!.code!.locations[i.loc]?.line === line &&
        (m.functionAt(i.target)?.name.startsWith('_ZdaPv') ?? false),
    )
  );
}

function boundsKind(place: Place, address: number): FindingKind {
  const before = address < place.start;
  if (place.kind === 'heap') return before ? 'heap-buffer-underflow' : 'heap-buffer-overflow';
  if (place.kind === 'stack') return before ? 'stack-buffer-underflow' : 'stack-buffer-overflow';
  return 'global-buffer-overflow';
}

/** In what the prologue of a function with variable arguments saves: variable-arguments.ts closes what no argument was in. */
export const frameOfSaved = (m: MachineApi, address: number): Frame | undefined =>
  framesOf(m).find((f) => {
    const { rbp, code } = f;
    if (rbp === undefined || address >= rbp || !code) return false;
    const area = code.slots.find((s) => s.name === SAVE_AREA);
    return area !== undefined && address >= rbp + area.offset && address < rbp + area.offset + area.size;
  });

/** The object that the program meant when it computed an address that belongs to none. */
function meant(m: MachineApi, a: BadAccess, address: number, first: number, inStack: boolean): Place | undefined {
  if (a.at > 0) {
    const own = around(m, address).inside;
    if (own) return own;
  }
  const frame = framesOf(m, 1)[0];
  const inst = a.by ? undefined : instructionAt(frame);
  const named = inst ? byOperand(m, inst, frame!) : undefined;
  if (named) return named;

  const { left, right } = around(m, first);
  if (!left || !right) {
    const only = left ?? right;
    return only && distance(only, address, a.size) <= MAX_DISTANCE ? only : undefined;
  }
  const byPointer = pointedTo(m, inst, address, left, right);
  if (byPointer) return byPointer;
  const toLeft = distance(left, first, 1);
  const toRight = distance(right, address, a.size);
  const nearest = toLeft <= toRight || inStackHigher(inStack, left, first) ? left : right;
  return Math.min(toLeft, toRight) <= MAX_DISTANCE ? nearest : undefined;
}

const FARTHEST = 1 << 30;
/** Farther away from everything an access is just wild. */
const MAX_DISTANCE = 1 << 16;

/** What lies directly behind a variable (canary, saved rbp, return address) is reached from below, not from above. */
const inStackHigher = (inStack: boolean, left: Place, first: number): boolean =>
  inStack && left.frame?.rbp !== undefined && first >= left.frame.rbp;

function distance(p: Place, address: number, n: number): number {
  if (address >= p.start + p.size) return address - (p.start + p.size);
  return Math.max(0, p.start - (address + n));
}

function instructionAt(frame: Frame | undefined): Inst | undefined {
  if (!frame?.code) return undefined;
  return frame.code.insts.find((i) => i.offset === frame.offset && i.length > 0);
}

/** `[rbp + index*4 - 48]`: the displacement names the variable. `[table + index*4]`: the global. */
function byOperand(m: MachineApi, inst: Inst, frame: Frame): Place | undefined {
  const mem = inst.mem;
  if (!mem || mem.index === NO_REG) return undefined;
  if (mem.base === RBP && frame.rbp !== undefined && frame.code) {
    const slot = frame.code.slots.find((s) => mem.disp >= s.offset && mem.disp < s.offset + s.size);
    return slot && (slot.kind === 'variable' || slot.kind === 'argument' || slot.kind === 'temporary')
      ? slotPlace(frame, slot, frame.rbp)
      : undefined;
  }
  if (mem.base === ABS) return around(m, mem.disp).inside;
  if (mem.base === FS) return around(m, m.registers.fs + mem.disp).inside;
  return undefined;
}

/**
 * The one of two neighbours that a pointer at hand points into: first the registers of the address, then all of them, then
 * the pointers among the frame's variables. The address itself is no evidence.
 */
function pointedTo(
  m: MachineApi,
  inst: Inst | undefined,
  address: number,
  left: Place,
  right: Place,
): Place | undefined {
  const hits = (values: Iterable<number>): Place | undefined => {
    let l = false;
    let r = false;
    for (const v of values) {
      if (v === address) continue;
      if (v >= left.start && v <= left.start + left.size && v !== right.start) l = true;
      else if (v >= right.start && v < right.start + right.size) r = true;
    }
    return l === r ? undefined : l ? left : right;
  };
  const register = (r: number): number => (r >= 0 && r < 16 && r !== RSP && r !== RBP ? m.registers.getNumber(r) : 0);
  const mem = inst?.mem;
  if (mem) {
    const own = hits([register(mem.base), register(mem.index)]);
    if (own) return own;
  }
  const all = hits(Array.from({ length: 16 }, (_, r) => register(r)));
  if (all) return all;
  const frame = framesOf(m, 2).find((f) => f.rbp !== undefined);
  if (!frame) return undefined;
  const pointers: number[] = [];
  for (const p of placesOfFrame(m, frame)) if (p.size === 8) pointers.push(m.memory.readPtr(p.start) ?? 0);
  return hits(pointers);
}
