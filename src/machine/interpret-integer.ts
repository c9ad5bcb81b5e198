/** The effects of moves, integer arithmetic, comparisons and atomics. */
import { type Inst, Op } from '../isa/instruction.ts';
import { NONE, sumOf } from '../isa/provenance.ts';
import { RAX, RBP, RBX, RCX, RDX, RSP } from '../isa/registers.ts';
import { CF, compareFlags, conditionHolds, NO_FLAGS, OF, resultFlags, sumFlags, ZF } from './flags.ts';
import type { Interpreter } from './interpreter.ts';
import { PROVENANCE } from './layout.ts';

const signBits = (lo: number, width: number): number =>
  width === 1 ? (lo << 24) >> 24 : width === 2 ? (lo << 16) >> 16 : lo;
const zeroBits = (lo: number, width: number): number => (width === 1 ? lo & 0xff : width === 2 ? lo & 0xffff : lo);

/** dst ± src ± carry. */
function sum(x: Interpreter, i: Inst, bLo: number, bHi: number, sub: boolean, carry: number): void {
  const aLo = x.lo(i.dst);
  const aHi = x.hi(i.dst);
  let lo: number;
  let hi: number;
  if (sub) {
    const d = (aLo >>> 0) - (bLo >>> 0) - carry;
    lo = d | 0;
    hi = (aHi - bHi - (d < 0 ? 1 : 0)) | 0;
    if (i.dst === RSP && i.width === 8) x.checkStackPointer(lo, hi);
  } else {
    const s = (aLo >>> 0) + (bLo >>> 0) + carry;
    lo = s | 0;
    hi = (aHi + bHi + (s > 0xffff_ffff ? 1 : 0)) | 0;
  }
  if (i.setsFlags) x.flags = sumFlags(sub, aLo, aHi, bLo, bHi, lo, hi, i.width);
  x.setWidth(i.dst, lo, hi, i.width);
}

function logic(x: Interpreter, i: Inst, lo: number, hi: number): void {
  x.setWidth(i.dst, lo, hi, i.width);
  if (i.setsFlags) x.flags = resultFlags(lo, hi, i.width);
}

function shift(x: Interpreter, i: Inst, op: Op, count: number): void {
  const w = i.width;
  const bits = w * 8;
  const c = count & (w === 8 ? 63 : 31);
  let lo = x.lo(i.dst);
  let hi = x.hi(i.dst);
  const before = { lo, hi };
  let carry = 0;
  if (w === 8) {
    const v = x.big(i.dst);
    const n = BigInt(c);
    let r: bigint;
    switch (op) {
      case Op.ShlI:
        r = v << n;
        carry = c > 0 ? Number((v >> BigInt(64 - c)) & 1n) : 0;
        break;
      case Op.ShrI:
        r = v >> n;
        carry = c > 0 ? Number((v >> BigInt(c - 1)) & 1n) : 0;
        break;
      case Op.SarI:
        r = BigInt.asIntN(64, v) >> n;
        carry = c > 0 ? Number((v >> BigInt(c - 1)) & 1n) : 0;
        break;
      case Op.RolI:
        r = (v << n) | (v >> (64n - n));
        break;
      default:
        r = (v >> n) | (v << (64n - n));
    }
    lo = Number(BigInt.asIntN(32, r));
    hi = Number(BigInt.asIntN(32, r >> 32n));
  } else {
    const v = zeroBits(lo, w) >>> 0;
    switch (op) {
      case Op.ShlI:
        lo = c > 31 ? 0 : v << c;
        carry = c > 0 && c <= bits ? (v >>> (bits - c)) & 1 : 0;
        break;
      case Op.ShrI:
        lo = v >>> c;
        carry = c > 0 ? (v >>> (c - 1)) & 1 : 0;
        break;
      case Op.SarI:
        lo = signBits(lo, w) >> c;
        carry = c > 0 ? (signBits(v | 0, w) >> Math.min(31, c - 1)) & 1 : 0;
        break;
      default: {
        const n = c % bits;
        const left = op === Op.RolI ? n : (bits - n) % bits;
        lo = left === 0 ? v | 0 : (v << left) | (v >>> (bits - left));
      }
    }
    hi = 0;
  }
  x.setWidth(i.dst, lo, hi, w);
  // A count of zero leaves the flags alone; rotates are not asked for theirs.
  if (!i.setsFlags || c === 0 || op === Op.RolI || op === Op.RorI) return;
  let overflow = false;
  const top = (l: number, h: number): number => (w === 8 ? h : l << (32 - bits)) >>> 31;
  if (op === Op.ShlI) overflow = top(lo, hi) !== carry;
  else if (op === Op.ShrI) overflow = top(before.lo, before.hi) === 1;
  x.flags = resultFlags(lo, hi, w) | (carry ? CF : 0) | (overflow ? OF : 0);
}

function doubleShift(x: Interpreter, i: Inst, count: number, left: boolean): void {
  const w = i.width;
  const bits = BigInt(w * 8);
  const c = BigInt(count & (w === 8 ? 63 : 31));
  if (c === 0n) {
    if (w === 4) x.setWidth(i.dst, x.lo(i.dst), 0, 4);
    return;
  }
  const mask = (1n << bits) - 1n;
  const a = x.big(i.dst) & mask;
  const b = x.big(i.src) & mask;
  const r = left ? (a << c) | (b >> (bits - c)) : (a >> c) | (b << (bits - c));
  const lo = Number(BigInt.asIntN(32, r));
  const hi = Number(BigInt.asIntN(32, r >> 32n));
  const carry = left ? (a >> (bits - c)) & 1n : (a >> (c - 1n)) & 1n;
  x.setWidth(i.dst, lo, hi, w);
  if (i.setsFlags) x.flags = resultFlags(lo, hi, w) | (carry ? CF : 0);
}

/** Low 64 bits of a product of pairs, in four 16-bit steps. */
function multiplyLow(x: Interpreter, reg: number, aLo: number, aHi: number, bLo: number, bHi: number): void {
  const a0 = aLo & 0xffff;
  const a1 = aLo >>> 16;
  const b0 = bLo & 0xffff;
  const b1 = bLo >>> 16;
  const p = a1 * b0 + ((a0 * b0) >>> 16);
  const q = a0 * b1 + (p & 0xffff);
  const hi = a1 * b1 + Math.floor(p / 0x1_0000) + Math.floor(q / 0x1_0000);
  x.set(reg, Math.imul(aLo, bLo), (hi + Math.imul(aHi, bLo) + Math.imul(aLo, bHi)) | 0);
}

function imul(x: Interpreter, i: Inst): void {
  const immediate = i.op === Op.ImulI;
  const first = immediate ? i.src : i.dst;
  const w = i.width;
  const aLo = x.lo(first);
  const aHi = x.hi(first);
  const bLo = immediate ? i.imm : x.lo(i.src);
  const bHi = immediate ? i.imm >> 31 : x.hi(i.src);
  if (i.setsFlags) {
    const bits = w * 8;
    const pair = (lo: number, hi: number): bigint =>
      w === 8 ? (BigInt(hi) << 32n) | BigInt(lo >>> 0) : BigInt(signBits(lo, w));
    const p = pair(aLo, aHi) * pair(bLo, bHi);
    x.flags = NO_FLAGS | (p === BigInt.asIntN(bits, p) ? 0 : CF | OF);
  }
  if (w === 8) multiplyLow(x, i.dst, aLo, aHi, bLo, bHi);
  else x.setWidth(i.dst, Math.imul(aLo, bLo), 0, w);
}

function multiplyWide(x: Interpreter, i: Inst): void {
  const w = i.width;
  const bits = w * 8;
  const signed = i.op === Op.Imul1;
  const take = (r: number): bigint => (signed ? BigInt.asIntN(bits, x.big(r)) : BigInt.asUintN(bits, x.big(r)));
  const p = take(RAX) * take(i.src);
  if (w === 1) x.setWidth(RAX, Number(BigInt.asIntN(32, p)), 0, 2);
  else {
    const part = (v: bigint, r: number): void =>
      x.setWidth(r, Number(BigInt.asIntN(32, v)), Number(BigInt.asIntN(32, v >> 32n)), w);
    part(p, RAX);
    part(p >> BigInt(bits), RDX);
  }
  if (i.setsFlags) {
    const fits = signed ? p === BigInt.asIntN(bits, p) : p === BigInt.asUintN(bits, p);
    x.flags = NO_FLAGS | (fits ? 0 : CF | OF);
  }
}

function divide(x: Interpreter, i: Inst): void {
  const w = i.width;
  const bits = BigInt(w * 8);
  const signed = i.op === Op.Idiv;
  const take = (r: number): bigint => BigInt.asUintN(w * 8, x.big(r));
  let divisor = take(i.src);
  let dividend = (take(RDX) << bits) | take(RAX);
  if (divisor === 0n) x.host.divideError(true);
  if (signed) {
    divisor = BigInt.asIntN(w * 8, divisor);
    dividend = BigInt.asIntN(w * 16, dividend);
  }
  const q = dividend / divisor;
  const fits = signed ? q === BigInt.asIntN(w * 8, q) : q === BigInt.asUintN(w * 8, q);
  if (!fits) x.host.divideError(false);
  const r = dividend % divisor;
  for (const [v, reg] of [
    [q, RAX],
    [r, RDX],
  ] as const)
    x.setWidth(reg, Number(BigInt.asIntN(32, v)), Number(BigInt.asIntN(32, v >> 32n)), w);
}

function bitScan(x: Interpreter, i: Inst): void {
  const w = i.width;
  const lo = zeroBits(x.lo(i.src), w);
  const hi = w === 8 ? x.hi(i.src) : 0;
  const zero = (lo | hi) === 0;
  const trailing = lo !== 0 ? 31 - Math.clz32(lo & -lo) : 63 - Math.clz32(hi & -hi);
  const highest = hi !== 0 ? 63 - Math.clz32(hi) : 31 - Math.clz32(lo);
  let r: number;
  switch (i.op) {
    case Op.Bsf:
    case Op.Bsr:
      // An undefined destination on paper; in fact it stays.
      if (!zero) x.setWidth(i.dst, i.op === Op.Bsf ? trailing : highest, 0, w);
      if (i.setsFlags) x.flags = NO_FLAGS | (zero ? ZF : 0);
      return;
    case Op.Tzcnt:
      r = zero ? w * 8 : trailing;
      break;
    case Op.Lzcnt:
      r = zero ? w * 8 : w * 8 - 1 - highest;
      break;
    default: {
      r = 0;
      for (let v = lo; v !== 0; v &= v - 1) r++;
      for (let v = hi; v !== 0; v &= v - 1) r++;
    }
  }
  x.setWidth(i.dst, r, 0, w);
  if (!i.setsFlags) return;
  if (i.op === Op.Popcnt) x.flags = NO_FLAGS | (zero ? ZF : 0);
  else x.flags = NO_FLAGS | (zero ? ZF : 0) | (r === 0 ? ZF : 0);
}

function byteSwap(v: number): number {
  return ((v & 0xff) << 24) | ((v & 0xff00) << 8) | ((v >>> 8) & 0xff00) | (v >>> 24);
}

/** A loaded value goes into dst, with its undefined bits. */
function loadInto(x: Interpreter, i: Inst, size: number, signed: boolean): void {
  const d = x.data;
  d.load(i, size);
  let lo = d.valueLo;
  let hi = d.valueHi;
  if (signed) {
    lo = signBits(lo, size);
    hi = lo >> 31;
  }
  x.setWidth(i.dst, lo, hi, i.width);
  if (d.mask !== 0n || x.undef.any) {
    const bits = BigInt(size * 8);
    const m = signed ? BigInt.asUintN(i.width * 8, BigInt.asIntN(Number(bits), d.mask)) : d.mask;
    x.undef.loaded(i.dst, m, i.width, d.origin);
  }
}

/** Pointers to two different objects are subtracted: told, unless undefined bits make one of them. */
function checkDifference(x: Interpreter, i: Inst): void {
  const { objects } = x.host.memory;
  const left = storedHandle(x, i.dst);
  const right = storedHandle(x, i.src);
  if (left === right || objects.isUnknown(left) || objects.isUnknown(right)) return;
  if (x.undef.any && (x.undef.isUndefined(i.dst, 8) || x.undef.isUndefined(i.src, 8))) return;
  x.host.difference({ left, right, leftAddress: x.number(i.dst), rightAddress: x.number(i.src) });
}

/** rsp and rbp come from nowhere. */
const storedHandle = (x: Interpreter, r: number): number => (r === RSP || r === RBP ? NONE : x.provenance(r));

function atomic(x: Interpreter, i: Inst): void {
  const w = i.width;
  const d = x.data;
  // Read first: the operand must be readable as well as writable, and the old value's undefined bits go to the register.
  d.load(i, w);
  const lo = d.valueLo;
  const hi = d.valueHi;
  const mask = d.mask;
  const { origin } = d;
  const old = d.handle;
  switch (i.op) {
    case Op.Xchg: {
      const r = i.src >= 0 ? i.src : i.dst;
      d.store(i, w, x.lo(r), x.hi(r), x.undef.stored, w === 8 ? storedHandle(x, r) : NONE);
      x.setWidth(i.dst, lo, hi, w);
      if (w === 8) x.setProvenance(i.dst, old);
      break;
    }
    case Op.LockXadd: {
      const aLo = x.lo(i.dst);
      const aHi = x.hi(i.dst);
      const s = (lo >>> 0) + (aLo >>> 0);
      const rHi = (hi + aHi + (s > 0xffff_ffff ? 1 : 0)) | 0;
      d.store(i, w, s | 0, rHi, x.undef.stored | mask, w === 8 ? sumOf(old, storedHandle(x, i.dst)) : NONE);
      if (w === 8) x.setProvenance(i.dst, old);
      if (i.setsFlags) x.flags = sumFlags(false, lo, hi, aLo, aHi, s | 0, rHi, w);
      x.setWidth(i.dst, lo, hi, w);
      break;
    }
    default: {
      if (mask !== 0n) x.host.undefinedUse('branch', origin, w);
      x.mustBeDefined(RAX, 'branch', w);
      const aLo = x.lo(RAX);
      const aHi = x.hi(RAX);
      const same = zeroBits(aLo, w) === zeroBits(lo, w) && (w < 8 || aHi === hi);
      // A failed exchange writes the old value back (Intel SDM vol. 2, CMPXCHG).
      if (same) d.store(i, w, x.lo(i.src), x.hi(i.src), x.undef.stored, w === 8 ? storedHandle(x, i.src) : NONE);
      else {
        d.store(i, w, lo, hi, 0n, w === 8 ? old : NONE);
        x.setWidth(RAX, lo, hi, w);
        x.setProvenance(RAX, w === 8 ? old : NONE);
      }
      x.flags = compareFlags(zeroBits(aLo, w), aHi, lo, hi, w);
      return;
    }
  }
  if (mask !== 0n || x.undef.any) x.undef.loaded(i.dst, mask, w, origin);
}

function exchange16(x: Interpreter, i: Inst): void {
  const m = i.mem!;
  const v = x.view;
  const from = x.data.linear(x.data.read(m, 16));
  const lo = v.getBigUint64(from, true);
  const hi = v.getBigUint64(from + 8, true);
  const same = lo === x.big(RAX) && hi === x.big(RDX);
  if (same) {
    const o = x.data.linear(x.data.write(m, 16, 0n));
    v.setBigUint64(o, x.big(RBX), true);
    v.setBigUint64(o + 8, x.big(RCX), true);
  } else {
    x.setBig(RAX, lo);
    x.setBig(RDX, hi);
  }
  x.flags = NO_FLAGS | (same ? ZF : 0);
}

export function interpretInteger(x: Interpreter, i: Inst): void {
  const w = i.width;
  switch (i.op) {
    case Op.MovRR:
      x.setWidth(i.dst, x.lo(i.src), x.hi(i.src), w);
      return;
    case Op.MovRI:
      x.setWidth(i.dst, i.imm, i.imm >> 31, w);
      return;
    case Op.MovAbs:
      x.set(i.dst, i.imm, i.immHi);
      return;
    case Op.MovzxRR:
      x.setWidth(i.dst, zeroBits(x.lo(i.src), i.fromWidth), 0, w);
      return;
    case Op.MovsxRR: {
      const lo = signBits(x.lo(i.src), i.fromWidth);
      x.setWidth(i.dst, lo, lo >> 31, w);
      return;
    }
    case Op.Load:
      loadInto(x, i, w, false);
      return;
    case Op.LoadZx:
      loadInto(x, i, i.fromWidth, false);
      return;
    case Op.LoadSx:
      loadInto(x, i, i.fromWidth, true);
      return;
    case Op.Store:
      x.data.store(i, w, x.lo(i.src), x.hi(i.src), x.undef.stored, storedHandle(x, i.src));
      return;
    case Op.StoreI:
      x.data.store(i, w, i.imm, i.imm >> 31, 0n, NONE);
      return;
    case Op.Lea:
      x.data.effective(i.mem!, false);
      if (i.dst === RSP && w === 8) x.checkStackPointer(x.data.effectiveLo, x.data.effectiveHi);
      x.setWidth(i.dst, x.data.effectiveLo, x.data.effectiveHi, w);
      return;
    case Op.Push:
      x.push(x.lo(i.src), x.hi(i.src), x.undef.stored, storedHandle(x, i.src), x.info.argumentPush[x.pc] === 1);
      return;
    case Op.PushI:
      x.push(i.imm, i.imm >> 31, 0n, NONE, x.info.argumentPush[x.pc] === 1);
      return;
    case Op.Pop: {
      const o = x.data.linear(x.data.stack(0, 8, 'read'));
      x.data.handle = x.view.getInt32(o + PROVENANCE, true);
      x.add(RSP, 8);
      x.set(i.dst, x.view.getInt32(o, true), x.view.getInt32(o + 4, true));
      if (x.undef.any) x.undef.clear(i.dst);
      return;
    }
    case Op.Leave:
      x.leaveInstruction();
      return;
    case Op.Xchg:
    case Op.LockXadd:
    case Op.LockCmpxchg:
      atomic(x, i);
      return;
    case Op.Cmpxchg16b:
      exchange16(x, i);
      return;
    case Op.AddR:
      sum(x, i, x.lo(i.src), x.hi(i.src), false, 0);
      return;
    case Op.AddI:
      sum(x, i, i.imm, i.imm >> 31, false, 0);
      return;
    case Op.SubR:
      if (i.pointer) checkDifference(x, i);
      sum(x, i, x.lo(i.src), x.hi(i.src), true, 0);
      return;
    case Op.SubI:
      sum(x, i, i.imm, i.imm >> 31, true, 0);
      return;
    case Op.AdcR:
      sum(x, i, x.lo(i.src), x.hi(i.src), false, x.flags & CF);
      return;
    case Op.AdcI:
      sum(x, i, i.imm, i.imm >> 31, false, x.flags & CF);
      return;
    case Op.SbbR:
      sum(x, i, x.lo(i.src), x.hi(i.src), true, x.flags & CF);
      return;
    case Op.SbbI:
      sum(x, i, i.imm, i.imm >> 31, true, x.flags & CF);
      return;
    case Op.AndR:
      logic(x, i, x.lo(i.dst) & x.lo(i.src), x.hi(i.dst) & x.hi(i.src));
      return;
    case Op.AndI:
      logic(x, i, x.lo(i.dst) & i.imm, x.hi(i.dst) & (i.imm >> 31));
      return;
    case Op.OrR:
      logic(x, i, x.lo(i.dst) | x.lo(i.src), x.hi(i.dst) | x.hi(i.src));
      return;
    case Op.OrI:
      logic(x, i, x.lo(i.dst) | i.imm, x.hi(i.dst) | (i.imm >> 31));
      return;
    case Op.XorR:
      logic(x, i, x.lo(i.dst) ^ x.lo(i.src), x.hi(i.dst) ^ x.hi(i.src));
      return;
    case Op.XorI:
      logic(x, i, x.lo(i.dst) ^ i.imm, x.hi(i.dst) ^ (i.imm >> 31));
      return;
    case Op.ImulR:
    case Op.ImulI:
      imul(x, i);
      return;
    case Op.Neg: {
      const lo = x.lo(i.dst);
      const hi = x.hi(i.dst);
      if (i.setsFlags) x.flags = compareFlags(0, 0, lo, hi, w);
      x.setWidth(i.dst, -lo | 0, (~hi + (lo === 0 ? 1 : 0)) | 0, w);
      return;
    }
    case Op.Not:
      x.setWidth(i.dst, ~x.lo(i.dst), ~x.hi(i.dst), w);
      return;
    case Op.ShlI:
    case Op.ShrI:
    case Op.SarI:
    case Op.RolI:
    case Op.RorI:
      shift(x, i, i.op, i.imm);
      return;
    case Op.ShlC:
      shift(x, i, Op.ShlI, x.lo(RCX));
      return;
    case Op.ShrC:
      shift(x, i, Op.ShrI, x.lo(RCX));
      return;
    case Op.SarC:
      shift(x, i, Op.SarI, x.lo(RCX));
      return;
    case Op.RolC:
      shift(x, i, Op.RolI, x.lo(RCX));
      return;
    case Op.RorC:
      shift(x, i, Op.RorI, x.lo(RCX));
      return;
    case Op.ShldI:
      doubleShift(x, i, i.imm, true);
      return;
    case Op.ShrdI:
      doubleShift(x, i, i.imm, false);
      return;
    case Op.ShldC:
      doubleShift(x, i, x.lo(RCX), true);
      return;
    case Op.ShrdC:
      doubleShift(x, i, x.lo(RCX), false);
      return;
    case Op.Mul1:
    case Op.Imul1:
      multiplyWide(x, i);
      return;
    case Op.Div:
    case Op.Idiv:
      divide(x, i);
      return;
    case Op.Cdq: {
      const s = (w === 8 ? x.hi(RAX) : x.lo(RAX)) >> 31;
      x.setWidth(RDX, s, s, w);
      return;
    }
    case Op.Bsf:
    case Op.Bsr:
    case Op.Tzcnt:
    case Op.Lzcnt:
    case Op.Popcnt:
      bitScan(x, i);
      return;
    case Op.Bswap: {
      const lo = x.lo(i.dst);
      if (w === 8) x.set(i.dst, byteSwap(x.hi(i.dst)), byteSwap(lo));
      else x.setWidth(i.dst, byteSwap(lo), 0, 4);
      return;
    }
    case Op.CmpR:
      x.flags = compareFlags(x.lo(i.dst), x.hi(i.dst), x.lo(i.src), x.hi(i.src), w);
      return;
    case Op.CmpI:
      x.flags = compareFlags(x.lo(i.dst), x.hi(i.dst), i.imm, i.imm >> 31, w);
      return;
    case Op.TestR:
      x.flags = resultFlags(x.lo(i.dst) & x.lo(i.src), x.hi(i.dst) & x.hi(i.src), w);
      return;
    case Op.TestI:
      x.flags = resultFlags(x.lo(i.dst) & i.imm, x.hi(i.dst) & (i.imm >> 31), w);
      return;
    case Op.SetCC:
      x.setWidth(i.dst, conditionHolds(x.flags, i.cc) ? 1 : 0, 0, 1);
      return;
    case Op.CmovCC: {
      const from = conditionHolds(x.flags, i.cc) ? i.src : i.dst;
      x.setWidth(i.dst, x.lo(from), x.hi(from), w);
      return;
    }
    case Op.Mfence:
    case Op.Nop:
      return;
    case Op.Int3:
      x.host.trap();
      return;
    default:
      throw new Error(`no interpretation for operation ${i.op}`);
  }
}
