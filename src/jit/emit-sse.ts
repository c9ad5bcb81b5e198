/** Scalar SSE and the 128-bit moves. The low half of an xmm register is an f64 local, the high half an i64 local. */
import { type Inst, Op } from '../isa/instruction.ts';
import { XMM0 } from '../isa/registers.ts';
import { flagX, flagY, setFlags } from './emit-flags.ts';
import { checkLoad, checkStore, loadFrom, markDirty, placeOf, storeTo } from './emit-memory.ts';
import { checkObject } from './emit-provenance.ts';
import type { Translator } from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

/** Pushes a scalar operand of the instruction's width. */
const scalar = (t: Translator, r: number, w: number): void => {
  if (w === 8) t.xd(r);
  else t.xs(r);
};
const setScalar = (t: Translator, r: number, w: number): void => {
  if (w === 8) t.setXd(r);
  else t.setXs(r);
};
function clearHigh(t: Translator, r: number): void {
  t.w.i64(0, 0);
  t.setXhigh(r);
}

const arithmetic: ReadonlyMap<Op, readonly [W, W]> = new Map([
  [Op.AddS, [W.F32Add, W.F64Add]],
  [Op.SubS, [W.F32Sub, W.F64Sub]],
  [Op.MulS, [W.F32Mul, W.F64Mul]],
  [Op.DivS, [W.F32Div, W.F64Div]],
]);
const rounding: readonly (readonly [W, W])[] = [
  [W.F32Nearest, W.F64Nearest],
  [W.F32Floor, W.F64Floor],
  [W.F32Ceil, W.F64Ceil],
  [W.F32Trunc, W.F64Trunc],
  [W.F32Nearest, W.F64Nearest],
];

/** cvttss2si and its like give the lowest number for what does not fit (Intel SDM vol. 1, table 4-8); wasm would trap. */
function truncate(t: Translator, i: Inst): void {
  const w = t.w;
  const x = t.tmp('t', V.F64);
  if (i.fromWidth === 8) t.xd(i.src).set(x);
  else t.xs(i.src).op(W.F64PromoteF32).set(x);
  if (i.width === 8) {
    w.get(x)
      .op(W.F64Abs)
      .f64(2 ** 63)
      .op(W.F64Lt)
      .ifValue(V.I64);
    w.get(x)
      .op(W.I64TruncF64S)
      .else_()
      .i64(0, 0x8000_0000 | 0)
      .end();
    t.set64(i.dst);
  } else {
    // Everything that truncates into range: (-2^31 - 1, 2^31).
    w.get(x)
      .f64(-(2 ** 31) - 1)
      .op(W.F64Gt)
      .get(x)
      .f64(2 ** 31)
      .op2(W.F64Lt, W.I32And)
      .ifValue(V.I32);
    w.get(x)
      .op(W.I32TruncF64S)
      .else_()
      .i32(0x8000_0000 | 0)
      .end();
    t.setR(i.dst, 4);
  }
}

export function emitSse(t: Translator, i: Inst): boolean {
  const w = t.w;
  const width = i.width;
  switch (i.op) {
    case Op.MovsRR:
      t.xd(i.src);
      t.setXd(i.dst);
      t.upperZero[i.dst - XMM0] = t.upperZero[i.src - XMM0]!;
      t.xhigh(i.src);
      t.setXhigh(i.dst);
      return true;
    case Op.LoadS: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      checkLoad(t, p, width);
      if (width === 8) {
        loadFrom(t, p, W.F64Load);
        t.setXd(i.dst);
      } else {
        loadFrom(t, p, W.I64Load32U);
        t.setXbits(i.dst);
        t.upperZero[i.dst - XMM0] = true;
      }
      clearHigh(t, i.dst);
      return true;
    }
    case Op.StoreS: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      checkStore(t, p, width);
      markDirty(t, p);
      if (width === 8) storeTo(t, p, W.F64Store, () => t.xd(i.src));
      else storeTo(t, p, W.I64Store32, () => t.xbits(i.src));
      return true;
    }
    case Op.LoadU: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      checkLoad(t, p, 16);
      loadFrom(t, p, W.F64Load);
      t.setXd(i.dst);
      loadFrom(t, p, W.I64Load, 8);
      t.setXhigh(i.dst);
      return true;
    }
    case Op.StoreU: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      checkStore(t, p, 16);
      markDirty(t, p);
      storeTo(t, p, W.F64Store, () => t.xd(i.src));
      storeTo(t, p, W.I64Store, () => t.xhigh(i.src), 8);
      return true;
    }
    case Op.MovGX:
      t.xbits(i.src);
      if (width === 4) w.op(W.I32WrapI64);
      t.setR(i.dst, width);
      return true;
    case Op.MovXG:
      if (width === 8) t.r64(i.src);
      else t.r32(i.src).op(W.I64ExtendI32U);
      t.setXbits(i.dst);
      t.upperZero[i.dst - XMM0] = width === 4;
      clearHigh(t, i.dst);
      return true;
    case Op.Unpcklpd:
      t.xbits(i.src);
      t.setXhigh(i.dst);
      return true;
    case Op.Movhlps:
      t.xhigh(i.src);
      t.setXbits(i.dst);
      return true;
    case Op.AddS:
    case Op.SubS:
    case Op.MulS:
    case Op.DivS: {
      scalar(t, i.dst, width);
      scalar(t, i.src, width);
      w.op(arithmetic.get(i.op)![width === 8 ? 1 : 0]);
      setScalar(t, i.dst, width);
      return true;
    }
    case Op.SqrtS:
      scalar(t, i.src, width);
      w.op(width === 8 ? W.F64Sqrt : W.F32Sqrt);
      setScalar(t, i.dst, width);
      return true;
    case Op.RoundS:
      if (i.imm < 0 || (i.imm > 4 && i.imm !== 12)) return false;
      scalar(t, i.src, width);
      w.op(rounding[Math.min(i.imm, 4)]![width === 8 ? 1 : 0]);
      setScalar(t, i.dst, width);
      return true;
    case Op.MinS:
    case Op.MaxS:
      // dst < src ? dst : src, so that the second operand is the answer for NaNs and for two zeros.
      scalar(t, i.dst, width);
      scalar(t, i.src, width);
      scalar(t, i.dst, width);
      scalar(t, i.src, width);
      if (i.op === Op.MinS) w.op(width === 8 ? W.F64Lt : W.F32Lt);
      else w.op(width === 8 ? W.F64Gt : W.F32Gt);
      w.op(W.Select);
      setScalar(t, i.dst, width);
      return true;
    case Op.Andps:
    case Op.Andnps:
    case Op.Orps:
    case Op.Xorps: {
      const op = i.op === Op.Orps ? W.I64Or : i.op === Op.Xorps ? W.I64Xor : W.I64And;
      if (i.op === Op.Xorps && i.src === i.dst) {
        w.f64(0);
        t.setXd(i.dst);
        t.upperZero[i.dst - XMM0] = true;
        clearHigh(t, i.dst);
        return true;
      }
      t.xbits(i.dst);
      if (i.op === Op.Andnps) w.i64(-1, -1).op(W.I64Xor);
      t.xbits(i.src).op(op);
      t.xhigh(i.dst);
      if (i.op === Op.Andnps) w.i64(-1, -1).op(W.I64Xor);
      t.xhigh(i.src).op(op);
      t.setXhigh(i.dst);
      t.setXbits(i.dst);
      return true;
    }
    case Op.Ucomi:
      for (const [r, local] of [
        [i.dst, flagX(t)],
        [i.src, flagY(t)],
      ] as const) {
        scalar(t, r, width);
        if (width === 4) w.op(W.F64PromoteF32);
        w.set(local);
      }
      setFlags(t, 'float', width, i);
      return true;
    case Op.Cvtsi2s: {
      t.r(i.src, i.fromWidth);
      const long = i.fromWidth === 8;
      if (width === 8) w.op(long ? W.F64ConvertI64S : W.F64ConvertI32S);
      else w.op(long ? W.F32ConvertI64S : W.F32ConvertI32S);
      setScalar(t, i.dst, width);
      return true;
    }
    case Op.Cvtts2si:
      truncate(t, i);
      return true;
    case Op.Cvts2s:
      if (width === 8) t.xs(i.src).op(W.F64PromoteF32);
      else t.xd(i.src).op(W.F32DemoteF64);
      setScalar(t, i.dst, width);
      return true;
    default:
      throw new Error(`no translation for operation ${i.op}`);
  }
}
