/** The flags at a failing check of translated code: made from what the code kept of the instruction that set them. */

import { type Inst, Op } from '../isa/instruction.ts';
import type { CodeInfo } from '../jit/code-info.ts';
import { compareFlags, floatFlags, NO_FLAGS, resultFlags, sumFlags } from './flags.ts';
import { REG_FLAG_A, REG_FLAG_B, REG_FLAG_R, REG_FLAGS } from './layout.ts';

/** The instruction sets flags in both engines. */
function setsFlags(i: Inst): boolean {
  switch (i.op) {
    case Op.CmpR:
    case Op.CmpI:
    case Op.TestR:
    case Op.TestI:
    case Op.Ucomi:
    case Op.LockCmpxchg:
      return true;
    default:
      return i.setsFlags;
  }
}

/** rflags before instruction `site`, which translated code has left at. */
export function flagsAt(info: CodeInfo, site: number, view: DataView): number {
  const { insts, blocks } = info.code;
  const { first } = blocks[info.blockOf[site]!]!;
  let k = site - 1;
  while (k >= first && !setsFlags(insts[k]!)) k--;
  if (k < first) return NO_FLAGS;
  const i = insts[k]!;
  const lo = (at: number): number => view.getInt32(at, true);
  const hi = (at: number): number => view.getInt32(at + 4, true);
  const a = REG_FLAG_A;
  const b = REG_FLAG_B;
  const r = REG_FLAG_R;
  switch (i.op) {
    case Op.CmpR:
    case Op.CmpI:
    case Op.SubR:
    case Op.SubI:
    case Op.Neg:
    case Op.LockCmpxchg:
      return compareFlags(lo(a), hi(a), lo(b), hi(b), i.width);
    case Op.TestR:
    case Op.TestI:
    case Op.AndR:
    case Op.AndI:
    case Op.OrR:
    case Op.OrI:
    case Op.XorR:
    case Op.XorI:
      return resultFlags(lo(r), hi(r), i.width);
    case Op.AddR:
    case Op.AddI:
    case Op.AdcR:
    case Op.AdcI:
    case Op.SbbR:
    case Op.SbbI: {
      const sub = i.op === Op.SbbR || i.op === Op.SbbI;
      return sumFlags(sub, lo(a), hi(a), lo(b), hi(b), lo(r), hi(r), i.width);
    }
    case Op.Ucomi:
      return floatFlags(view.getFloat64(a, true), view.getFloat64(b, true));
    default:
      return NO_FLAGS | view.getInt32(REG_FLAGS, true);
  }
}
