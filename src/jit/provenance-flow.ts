/**
 * What is known of pointers' provenance before translating: which registers surely have none at a block's start, and whose
 * may still be looked at. Only registers that are looked at are loaded at a function's entry and after calls.
 */
import { Access, FIRST_PSEUDO, type Inst, Op } from '../isa/instruction.ts';
import { Flow, flowOf } from '../isa/provenance.ts';
import { RAX, RBP, RDX, RSP } from '../isa/registers.ts';
import { type CodeInfo, successors } from './code-info.ts';

const bit = (r: number): number => (r >= 0 && r < 16 ? 1 << r : 0);
/** rdi, rsi, rdx, rcx, r8, r9 (System V ABI §3.2.3). */
export const ARGUMENT_REGISTERS = (1 << 7) | (1 << 6) | (1 << 2) | (1 << 1) | (1 << 8) | (1 << 9);
/** rbx, r12 … r15; rbp has no provenance. */
export const SAVED_REGISTERS = (1 << 3) | (0xf << 12);
export const RESULT_REGISTERS = (1 << RAX) | (1 << RDX);
/** Registers that never have a provenance. */
const NEVER = (1 << RSP) | (1 << RBP);

/** The access is checked against the object that its address came from (data-access.ts decides likewise). */
export const isChecked = (i: Inst): boolean =>
  i.mem !== undefined &&
  i.mem.access !== Access.Internal &&
  i.op !== Op.Lea &&
  i.op < FIRST_PSEUDO &&
  (i.mem.index >= 0 || (i.mem.base >= 0 && i.mem.base !== RBP && i.mem.base !== RSP));

function registersAsked(i: Inst): number {
  const m = i.mem;
  let set = 0;
  if (m && (i.op === Op.Lea ? i.width === 8 && m.object === 0 : isChecked(i) && m.object === 0))
    set |= bit(m.base) | bit(m.index);
  switch (i.op) {
    case Op.Store:
    case Op.Push:
      return set | (i.width === 8 ? bit(i.src) : 0);
    case Op.Xchg:
    case Op.LockXadd:
    case Op.LockCmpxchg:
      return set | bit(i.src) | bit(i.dst);
    default:
      break;
  }
  switch (flowOf(i)) {
    case Flow.Copy:
    case Flow.BlendSource:
      return set | bit(i.src);
    case Flow.Keep:
    case Flow.BlendOwn:
      return set | bit(i.dst);
    case Flow.Sum:
    case Flow.Difference:
    case Flow.Blend:
    case Flow.Select:
      return set | bit(i.dst) | bit(i.src);
    case Flow.BlendPair:
      return set | bit(RAX) | bit(i.src);
    default:
      return set;
  }
}

function registersSet(i: Inst): number {
  switch (flowOf(i)) {
    case Flow.Nothing:
    case Flow.Keep:
    case Flow.Select:
      return 0;
    case Flow.Atomic:
      return i.op === Op.LockCmpxchg ? 0 : bit(i.dst);
    case Flow.BlendPair:
    case Flow.ClearPair:
      return RESULT_REGISTERS;
    default:
      return bit(i.dst);
  }
}

/** Registers whose provenance may be asked for, at each block's start. */
export function provenanceLive(info: CodeInfo): Int32Array {
  const { blocks, insts } = info.code;
  const live = new Int32Array(blocks.length);
  const after = blocks.map((_, k) => successors(info, k));
  for (let again = true; again; ) {
    again = false;
    for (let k = blocks.length - 1; k >= 0; k--) {
      const b = blocks[k]!;
      let l = 0;
      const next = after[k];
      if (!next) l = ~NEVER & 0xffff;
      else for (const s of next) l |= live[s]!;
      const last = insts[b.end - 1];
      if (last && b.end > b.first && last.op === Op.Ret) l = RESULT_REGISTERS | SAVED_REGISTERS;
      for (let n = b.end - 1; n >= b.first; n--) {
        const i = insts[n]!;
        if (i.op === Op.Call || i.op === Op.CallR) l = (l & SAVED_REGISTERS) | ARGUMENT_REGISTERS;
        else l = (l & ~registersSet(i)) | registersAsked(i);
      }
      l &= ~NEVER;
      if (l !== live[k]) {
        live[k] = l;
        again = true;
      }
    }
  }
  return live;
}

/** `zero`: registers that surely have none. What holds of them after an instruction. */
export function stepZero(zero: number, i: Inst): number {
  const has = (r: number): boolean => (zero & bit(r)) === 0;
  const becomes = (r: number, none: boolean): number => (none ? zero | bit(r) : zero & ~bit(r));
  switch (flowOf(i)) {
    case Flow.Nothing:
    case Flow.Keep:
    case Flow.BlendOwn:
      return i.op === Op.Call || i.op === Op.CallR ? zero & (SAVED_REGISTERS | NEVER) : zero;
    case Flow.Clear:
      return becomes(i.dst, true);
    case Flow.Copy:
    case Flow.BlendSource:
      return becomes(i.dst, !has(i.src));
    case Flow.Sum:
    case Flow.Difference:
    case Flow.Blend:
    case Flow.Select:
      return becomes(i.dst, !has(i.dst) && !has(i.src));
    case Flow.BlendPair: {
      const none = !has(RAX) && !has(i.src);
      return none ? zero | RESULT_REGISTERS : zero & ~RESULT_REGISTERS;
    }
    case Flow.ClearPair:
      return zero | RESULT_REGISTERS;
    case Flow.Atomic:
      return i.op === Op.LockCmpxchg ? zero & ~bit(RAX) : becomes(i.dst, false);
    default:
      return becomes(i.dst, false);
  }
}

/** Registers that surely have no provenance, at each block's start: on all ways from the function's own instructions. */
export function provenanceZero(info: CodeInfo): Int32Array {
  const { blocks, insts, callSites } = info.code;
  const zero = new Int32Array(blocks.length).fill(-1);
  zero[0] = NEVER;
  for (const s of callSites) {
    const pad = info.blockAt.get(s.padOffset);
    if (pad !== undefined) zero[pad] = NEVER;
  }
  const after = blocks.map((_, k) => successors(info, k));
  for (let again = true; again; ) {
    again = false;
    for (let k = 0; k < blocks.length; k++) {
      let z = zero[k]!;
      for (let n = blocks[k]!.first; n < blocks[k]!.end; n++) z = stepZero(z, insts[n]!);
      for (const s of after[k] ?? blocks.keys()) {
        const merged = zero[s]! & (z | NEVER);
        if (merged !== zero[s]) {
          zero[s] = merged;
          again = true;
        }
      }
    }
  }
  // What nothing leads to is entered from outside, if at all.
  for (let k = 0; k < blocks.length; k++) if (zero[k] === -1) zero[k] = NEVER;
  return zero;
}
