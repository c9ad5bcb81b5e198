/**
 * Scalar SSE by the whole book (Intel SDM vol. 1, §11.5): rounded as mxcsr says, and with the exceptions that an instruction
 * raises noted there; one that is not masked is a fault. Runs instead of interpret-sse.ts when a program asks for that.
 */
import * as exact from '../base/float-exact.ts';
import { type Inst, Op } from '../isa/instruction.ts';
import { XMM0 } from '../isa/registers.ts';
import type { Interpreter } from './interpreter.ts';
import { REG_MXCSR, REG_XMM } from './layout.ts';

const SIGFPE = 8;
const at = (reg: number): number => REG_XMM + (reg - XMM0) * 16;
const read = (x: Interpreter, reg: number, width: number): number =>
  width === 8 ? x.view.getFloat64(at(reg), true) : x.view.getFloat32(at(reg), true);

/** A NaN that an instruction complains of. */
function isSignalling(x: Interpreter, reg: number, width: number): boolean {
  if (!Number.isNaN(read(x, reg, width))) return false;
  return width === 8
    ? (x.view.getInt32(at(reg) + 4, true) & 0x0008_0000) === 0
    : (x.view.getInt32(at(reg), true) & 0x0040_0000) === 0;
}

function raise(x: Interpreter, exceptions: number): void {
  if (exceptions === 0) return;
  const mxcsr = x.view.getInt32(REG_MXCSR, true) | exceptions;
  x.view.setInt32(REG_MXCSR, mxcsr, true);
  if ((exceptions & ~(mxcsr >> 7) & 0x3f) !== 0) x.host.fault(SIGFPE);
}

function give(x: Interpreter, i: Inst, { value, exceptions }: exact.Rounded): boolean {
  raise(x, exceptions);
  // The default NaN is made where it always is.
  if (Number.isNaN(value)) return false;
  if (i.width === 8) x.view.setFloat64(at(i.dst), value, true);
  else x.view.setFloat32(at(i.dst), value, true);
  return true;
}

const OPERATIONS = new Map<Op, typeof exact.add>([
  [Op.AddS, exact.add],
  [Op.SubS, (a, b, mode, format) => exact.add(a, -b, mode, format)],
  [Op.MulS, exact.multiply],
  [Op.DivS, exact.divide],
]);

/** True when the instruction is done; otherwise it is done as ever, its exceptions raised. */
export function interpretFloats(x: Interpreter, i: Inst): boolean {
  const w = i.width;
  const format = w === 8 ? exact.DOUBLE : exact.FLOAT;
  const mode = ((x.view.getInt32(REG_MXCSR, true) >> 13) & 3) as exact.Rounding;
  switch (i.op) {
    case Op.AddS:
    case Op.SubS:
    case Op.MulS:
    case Op.DivS: {
      if (isSignalling(x, i.dst, w) || isSignalling(x, i.src, w)) raise(x, exact.INVALID);
      const a = read(x, i.dst, w);
      const b = read(x, i.src, w);
      if (Number.isNaN(a) || Number.isNaN(b)) return false;
      return give(x, i, OPERATIONS.get(i.op)!(a, b, mode, format));
    }
    case Op.SqrtS: {
      if (isSignalling(x, i.src, w)) raise(x, exact.INVALID);
      const a = read(x, i.src, w);
      return Number.isNaN(a) ? false : give(x, i, exact.squareRoot(a, mode, format));
    }
    case Op.RoundS: {
      if (isSignalling(x, i.src, w)) raise(x, exact.INVALID);
      const a = read(x, i.src, w);
      if (i.imm < CURRENT || Number.isNaN(a)) return false;
      const value = exact.integral(a, mode);
      return give(x, i, { value, exceptions: value === a || i.imm === CURRENT_QUIETLY ? 0 : exact.INEXACT });
    }
    case Op.Ucomi:
      if (isSignalling(x, i.dst, w) || isSignalling(x, i.src, w)) raise(x, exact.INVALID);
      return false;
    case Op.Cvtsi2s: {
      const n = i.fromWidth === 4 ? BigInt(x.lo(i.src)) : BigInt.asIntN(64, x.big(i.src));
      return give(x, i, exact.fromInteger(n, mode, format));
    }
    case Op.Cvtts2si: {
      const a = read(x, i.src, i.fromWidth);
      const limit = 2 ** (w * 8 - 1);
      const t = Math.trunc(a);
      if (!(t >= -limit && t < limit)) raise(x, exact.INVALID);
      else if (t !== a) raise(x, exact.INEXACT);
      return false;
    }
    case Op.Cvts2s: {
      if (isSignalling(x, i.src, i.fromWidth)) raise(x, exact.INVALID);
      const a = read(x, i.src, i.fromWidth);
      return Number.isNaN(a) ? false : give(x, i, exact.narrow(a, mode, format));
    }
    default:
      return false;
  }
}

/** RoundS by the mode in mxcsr. */
const CURRENT = 4;
const CURRENT_QUIETLY = 12;
