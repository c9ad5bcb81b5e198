/**
 * Scalar SSE and 128-bit moves. NaNs come out as on x86 (Intel SDM vol. 1, §4.8.3.5): an operand's NaN is quieted and passed
 * on, the first operand's first; an invalid operation gives the default NaN, which is negative.
 */
import { type Inst, Op } from '../isa/instruction.ts';
import { XMM0 } from '../isa/registers.ts';
import { floatFlags } from './flags.ts';
import type { Interpreter } from './interpreter.ts';
import { REG_XMM } from './layout.ts';

const at = (reg: number): number => REG_XMM + (reg - XMM0) * 16;

function read(x: Interpreter, reg: number, width: number): number {
  return width === 8 ? x.view.getFloat64(at(reg), true) : x.view.getFloat32(at(reg), true);
}
/** Writes a result that is no NaN. */
function write(x: Interpreter, reg: number, width: number, v: number): void {
  if (width === 8) x.view.setFloat64(at(reg), v, true);
  else x.view.setFloat32(at(reg), v, true);
}
function writeDefaultNaN(x: Interpreter, reg: number, width: number): void {
  if (width === 8) {
    x.view.setInt32(at(reg), 0, true);
    x.view.setInt32(at(reg) + 4, 0xfff8_0000 | 0, true);
  } else x.view.setInt32(at(reg), 0xffc0_0000 | 0, true);
}
/** Copies a NaN operand into dst, quiet. */
function writeNaN(x: Interpreter, dst: number, from: number, width: number): void {
  if (width === 8) {
    const lo = x.view.getInt32(at(from), true);
    x.view.setInt32(at(dst) + 4, x.view.getInt32(at(from) + 4, true) | 0x0008_0000, true);
    x.view.setInt32(at(dst), lo, true);
  } else x.view.setInt32(at(dst), x.view.getInt32(at(from), true) | 0x0040_0000, true);
}

function arithmetic(x: Interpreter, i: Inst): void {
  const w = i.width;
  const a = read(x, i.dst, w);
  const b = read(x, i.src, w);
  if (Number.isNaN(a)) {
    writeNaN(x, i.dst, i.dst, w);
    return;
  }
  if (Number.isNaN(b)) {
    writeNaN(x, i.dst, i.src, w);
    return;
  }
  let r: number;
  switch (i.op) {
    case Op.AddS:
      r = a + b;
      break;
    case Op.SubS:
      r = a - b;
      break;
    case Op.MulS:
      r = a * b;
      break;
    default:
      r = a / b;
  }
  if (Number.isNaN(r)) {
    writeDefaultNaN(x, i.dst, w);
    return;
  }
  // A float operation in double precision rounds to the same float (Figueroa).
  write(x, i.dst, w, r);
}

function copyBits(x: Interpreter, dst: number, src: number): void {
  for (let k = 0; k < 16; k += 4) x.view.setInt32(at(dst) + k, x.view.getInt32(at(src) + k, true), true);
}

/** Round half to even. */
function nearest(v: number): number {
  if (!Number.isFinite(v) || Math.abs(v) >= 2 ** 52) return v;
  const f = Math.floor(v);
  const d = v - f;
  const r = d < 0.5 ? f : d > 0.5 ? f + 1 : f % 2 === 0 ? f : f + 1;
  return r === 0 ? (v < 0 || Object.is(v, -0) ? -0 : 0) : r;
}

function roundTo(mode: number, v: number): number {
  switch (mode) {
    case 1:
      return Math.floor(v);
    case 2:
      return Math.ceil(v);
    case 3:
      return Math.trunc(v);
    default:
      return nearest(v);
  }
}

function truncate(x: Interpreter, i: Inst): void {
  const v = Math.trunc(read(x, i.src, i.fromWidth));
  if (i.width === 8) {
    if (!(v >= -(2 ** 63) && v < 2 ** 63)) x.set(i.dst, 0, 0x8000_0000 | 0);
    else x.setBig(i.dst, BigInt(v));
  } else if (!(v >= -(2 ** 31) && v < 2 ** 31)) x.setWidth(i.dst, 0x8000_0000 | 0, 0, 4);
  else x.setWidth(i.dst, v | 0, 0, 4);
}

/** A 64-bit integer to double or float with one rounding. */
function fromInteger(x: Interpreter, i: Inst): void {
  if (i.fromWidth === 4) {
    write(x, i.dst, i.width, x.lo(i.src));
    return;
  }
  const v = BigInt.asIntN(64, x.big(i.src));
  if (i.width === 8) {
    write(x, i.dst, 8, Number(v));
    return;
  }
  // To float directly: through double it could be rounded twice. Odd sticky bits below double's precision prevent that.
  const m = v < 0n ? -v : v;
  const exact = m < 1n << 53n ? m : ((m >> 11n) << 11n) | ((m & 0x7ffn) !== 0n ? 1n << 11n : 0n);
  const f = Math.fround(Number(exact));
  write(x, i.dst, 4, v < 0n ? -f : f);
}

function convert(x: Interpreter, i: Inst): void {
  const v = read(x, i.src, i.fromWidth);
  if (!Number.isNaN(v)) {
    write(x, i.dst, i.width, v);
    return;
  }
  // Sign and the payload's upper bits are kept.
  if (i.width === 4) {
    const lo = x.view.getInt32(at(i.src), true);
    const hi = x.view.getInt32(at(i.src) + 4, true);
    const payload = ((hi & 0x000f_ffff) << 3) | (lo >>> 29);
    x.view.setInt32(at(i.dst), (hi & 0x8000_0000) | 0x7fc0_0000 | payload, true);
  } else {
    const f = x.view.getInt32(at(i.src), true);
    x.view.setInt32(at(i.dst), f << 29, true);
    x.view.setInt32(at(i.dst) + 4, (f & 0x8000_0000) | 0x7ff8_0000 | ((f & 0x007f_ffff) >>> 3), true);
  }
}

function bitwise(x: Interpreter, i: Inst): void {
  for (let k = 0; k < 16; k += 4) {
    const a = x.view.getInt32(at(i.dst) + k, true);
    const b = x.view.getInt32(at(i.src) + k, true);
    const r = i.op === Op.Andps ? a & b : i.op === Op.Andnps ? ~a & b : i.op === Op.Orps ? a | b : /* Xorps */ a ^ b;
    x.view.setInt32(at(i.dst) + k, r, true);
  }
}

function load(x: Interpreter, i: Inst, size: number): void {
  const o = x.data.linear(x.data.read(i.mem!, size));
  const reg = at(i.dst);
  for (let k = 0; k < 16; k += 4) x.view.setInt32(reg + k, k < size ? x.view.getInt32(o + k, true) : 0, true);
  if (x.data.mask !== 0n || x.undef.any) x.undef.loaded(i.dst, x.data.mask, 16, x.data.origin);
}

function store(x: Interpreter, i: Inst, size: number): void {
  const o = x.data.linear(x.data.write(i.mem!, size, x.undef.stored));
  for (let k = 0; k < size; k += 4) x.view.setInt32(o + k, x.view.getInt32(at(i.src) + k, true), true);
}

export function interpretSse(x: Interpreter, i: Inst): void {
  const w = i.width;
  const v = x.view;
  switch (i.op) {
    case Op.MovsRR:
      copyBits(x, i.dst, i.src);
      return;
    case Op.LoadS:
      load(x, i, w);
      return;
    case Op.LoadU:
      load(x, i, 16);
      return;
    case Op.StoreS:
      store(x, i, w);
      return;
    case Op.StoreU:
      store(x, i, 16);
      return;
    case Op.MovGX:
      x.setWidth(i.dst, v.getInt32(at(i.src), true), v.getInt32(at(i.src) + 4, true), w);
      return;
    case Op.MovXG:
      v.setInt32(at(i.dst), x.lo(i.src), true);
      v.setInt32(at(i.dst) + 4, w === 8 ? x.hi(i.src) : 0, true);
      v.setInt32(at(i.dst) + 8, 0, true);
      v.setInt32(at(i.dst) + 12, 0, true);
      return;
    case Op.Unpcklpd:
      v.setBigUint64(at(i.dst) + 8, v.getBigUint64(at(i.src), true), true);
      return;
    case Op.Movhlps:
      v.setBigUint64(at(i.dst), v.getBigUint64(at(i.src) + 8, true), true);
      return;
    case Op.AddS:
    case Op.SubS:
    case Op.MulS:
    case Op.DivS:
      arithmetic(x, i);
      return;
    case Op.SqrtS: {
      const s = read(x, i.src, w);
      if (Number.isNaN(s)) {
        writeNaN(x, i.dst, i.src, w);
        return;
      }
      if (s < 0) {
        writeDefaultNaN(x, i.dst, w);
        return;
      }
      write(x, i.dst, w, Math.sqrt(s));
      return;
    }
    case Op.MinS:
    case Op.MaxS: {
      const a = read(x, i.dst, w);
      const b = read(x, i.src, w);
      // The second operand is the answer unless the first is plainly less (greater), bit for bit.
      const first = i.op === Op.MinS ? a < b : a > b;
      if (!first) {
        v.setInt32(at(i.dst), v.getInt32(at(i.src), true), true);
        if (w === 8) v.setInt32(at(i.dst) + 4, v.getInt32(at(i.src) + 4, true), true);
      }
      return;
    }
    case Op.Andps:
    case Op.Andnps:
    case Op.Orps:
    case Op.Xorps:
      bitwise(x, i);
      return;
    case Op.RoundS: {
      const s = read(x, i.src, w);
      if (Number.isNaN(s)) {
        writeNaN(x, i.dst, i.src, w);
        return;
      }
      write(x, i.dst, w, roundTo(i.imm, s));
      return;
    }
    case Op.Ucomi:
      x.flags = floatFlags(read(x, i.dst, w), read(x, i.src, w));
      return;
    case Op.Cvtsi2s:
      fromInteger(x, i);
      return;
    case Op.Cvtts2si:
      truncate(x, i);
      return;
    case Op.Cvts2s:
      convert(x, i);
      return;
    default:
      throw new Error(`no interpretation for operation ${i.op}`);
  }
}
