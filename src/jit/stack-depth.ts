/**
 * rsp relative to rbp at every block's start. In a function with a frame pointer and no alloca it is a constant, so
 * pushes, calls and pops need no address translation. Only what holds on all paths counts.
 */
import type { Code } from '../isa/code.ts';
import { Access, type Inst, Op } from '../isa/instruction.ts';
import { NO_REG, RBP, RSP } from '../isa/registers.ts';

/** rsp - rbp after an instruction, given it before; NaN = unknown. `lost` when rbp is no longer the frame's. */
export interface Depth {
  /** rsp - (the frame's rbp). */ sp: number;
  /** rbp holds the frame's base. */ framed: boolean;
}

/** Follows one instruction. */
export function advance(d: Depth, i: Inst): void {
  switch (i.op) {
    case Op.Push:
    case Op.PushI:
      d.sp -= 8;
      return;
    case Op.Pop:
      d.sp += 8;
      if (i.dst === RBP) d.framed = false;
      if (i.dst === RSP) d.sp = Number.NaN;
      return;
    case Op.Leave:
      d.sp = d.framed ? 8 : Number.NaN;
      d.framed = false;
      return;
    case Op.Ret:
      d.sp += 8;
      return;
    case Op.SubI:
      if (i.dst === RSP) d.sp = i.width === 8 ? d.sp - i.imm : Number.NaN;
      break;
    case Op.AddI:
      if (i.dst === RSP) d.sp = i.width === 8 ? d.sp + i.imm : Number.NaN;
      break;
    case Op.MovRR:
      if (i.dst === RSP) d.sp = i.src === RBP && d.framed && i.width === 8 ? 0 : Number.NaN;
      else if (i.dst === RBP && i.src === RSP && i.width === 8) {
        // A new frame base: the old relation is translated by the caller of `advance`.
        d.framed = true;
        d.sp = 0;
        return;
      }
      break;
    case Op.Lea:
      if (i.dst === RSP) {
        const m = i.mem!;
        d.sp = m.base === RBP && m.index === NO_REG && d.framed && i.width === 8 ? m.disp : Number.NaN;
      }
      break;
    case Op.Call:
    case Op.CallR:
      return;
    default:
      if (i.dst === RSP && writesDestination(i)) d.sp = Number.NaN;
  }
  if (i.dst === RBP && writesDestination(i)) d.framed = false;
}

function writesDestination(i: Inst): boolean {
  switch (i.op) {
    case Op.CmpR:
    case Op.CmpI:
    case Op.TestR:
    case Op.TestI:
    case Op.Store:
    case Op.StoreI:
    case Op.StoreS:
    case Op.StoreU:
    case Op.Ucomi:
    case Op.PAlloca:
      return false;
    default:
      return true;
  }
}

export function stackDepths(
  code: Code,
  hasFrame: boolean,
): { readonly depthIn: Float64Array; readonly lowest: number; readonly highest: number } {
  const { blocks, insts } = code;
  const UNSEEN = Number.POSITIVE_INFINITY;
  const depthIn = new Float64Array(blocks.length).fill(UNSEEN);
  let lowest = 0;
  let highest = 16;
  for (const i of insts) {
    const m = i.mem;
    if (m && m.base === RBP && m.index === NO_REG && m.access !== Access.Plain) {
      lowest = Math.min(lowest, m.disp);
      highest = Math.max(highest, m.disp + 16);
    }
  }
  if (!hasFrame) return { depthIn: depthIn.fill(Number.NaN), lowest, highest };

  depthIn[0] = 8; // at the entry rsp points to the return address, where rbp + 8 will be; rbp is not yet the frame's
  const work = [0];
  // Landing pads are entered by the unwinder, with the depth that the call had.
  const padOf = new Map<number, number>();
  const blockAt = new Map<number, number>();
  blocks.forEach((b, k) => {
    const o = insts[b.first]?.offset;
    if (o !== undefined && !blockAt.has(o)) blockAt.set(o, k);
  });
  for (const s of code.callSites) {
    const p = blockAt.get(s.padOffset);
    if (p !== undefined) padOf.set(s.returnOffset, p);
  }
  const reach = (k: number | undefined, sp: number): void => {
    if (k === undefined || k >= blocks.length) return;
    const old = depthIn[k]!;
    if (old === sp || Number.isNaN(old)) return;
    depthIn[k] = old === UNSEEN ? sp : Number.NaN;
    work.push(k);
  };
  while (work.length > 0) {
    const k = work.pop()!;
    const b = blocks[k]!;
    const d: Depth = { sp: depthIn[k]!, framed: k !== 0 };
    for (let i = b.first; i < b.end; i++) {
      const inst = insts[i]!;
      advance(d, inst);
      // A push, or the return address that a call pushes, is one word below.
      const low = inst.op === Op.Call || inst.op === Op.CallR ? d.sp - 8 : d.sp;
      if (low < lowest) lowest = low;
    }
    // Where rbp is not the frame's at a block's end, nothing is known behind it.
    const sp = d.framed ? d.sp : Number.NaN;
    const last = b.end > b.first ? insts[b.end - 1]! : undefined;
    switch (last?.op) {
      case Op.Jmp:
        reach(last.target, sp);
        break;
      case Op.JmpCC:
        reach(last.target, sp);
        reach(k + 1, sp);
        break;
      case Op.JmpTable:
      case Op.JmpR:
        for (const t of last.targets ?? []) reach(t, sp);
        break;
      case Op.Ret:
      case Op.Ud2:
        break;
      case Op.Call:
      case Op.CallR:
        reach(k + 1, sp);
        reach(padOf.get(last.offset + last.length), sp);
        break;
      default:
        reach(k + 1, sp);
    }
  }
  for (let k = 0; k < blocks.length; k++) if (depthIn[k] === UNSEEN) depthIn[k] = Number.NaN;
  return { depthIn, lowest, highest };
}
