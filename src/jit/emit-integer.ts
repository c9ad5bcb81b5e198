/** Moves, integer arithmetic and comparison. Returns false for what only the interpreter does. */
import { Cond, type Inst, Op } from '../isa/instruction.ts';
import { RAX, RBP, RCX, RDX, RSP } from '../isa/registers.ts';
import { REG_STACK_LOW, REG_STACK_SIZE } from '../machine/layout.ts';
import { FLAG_CF, FLAG_OF, flagA, flagB, flagImage, flagR, pushCondition, setFlags } from './emit-flags.ts';
import { pushEffectiveAddress } from './emit-memory.ts';
import { checkDifference } from './emit-provenance.ts';
import type { Translator } from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

const vtype = (w: number): V => (w === 8 ? V.I64 : V.I32);

function pushConst(t: Translator, n: number, w: number): void {
  if (w === 8) t.w.i64n(n);
  else t.w.i32(n);
}
function zeroExtend(t: Translator, w: number): void {
  if (w === 1) t.w.i32(0xff).op(W.I32And);
  if (w === 2) t.w.i32(0xffff).op(W.I32And);
}
function signExtend(t: Translator, w: number): void {
  if (w === 1) t.w.op(W.I32Extend8S);
  if (w === 2) t.w.op(W.I32Extend16S);
}

/** Second operand of an R or I form. */
function pushSource(t: Translator, i: Inst, immediate: boolean): void {
  if (immediate) pushConst(t, i.imm, i.width);
  else t.r(i.src, i.width);
}

/** New rsp on the stack: fails when it is below the thread's stack; that is a stack overflow. */
function setStackPointer(t: Translator): void {
  const w = t.w;
  const x = t.tmp('X', V.I64);
  w.set(x);
  if (!t.stackKnown) {
    w.get(x).i32(0).mem(W.I64Load, REG_STACK_LOW).op(W.I64Sub);
    w.i32(0).mem(W.I64Load, REG_STACK_SIZE).op(W.I64GtU);
    t.failIf();
  }
  w.get(x);
  t.set64(RSP);
}

function addSub(t: Translator, i: Inst, immediate: boolean, sub: boolean): void {
  const w = i.width;
  const long = w === 8;
  const toStackPointer = sub && i.dst === RSP && long;
  if (toStackPointer && !t.stackKnown) t.prepareChecks();
  if (!i.setsFlags) {
    t.r(i.dst, w);
    pushSource(t, i, immediate);
    t.w.op(sub ? (long ? W.I64Sub : W.I32Sub) : long ? W.I64Add : W.I32Add);
    if (toStackPointer) setStackPointer(t);
    else t.setR(i.dst, w);
    return;
  }
  const a = flagA(t, w);
  const b = flagB(t, w);
  t.r(i.dst, w).tee(a);
  pushSource(t, i, immediate);
  t.w.tee(b).op(sub ? (long ? W.I64Sub : W.I32Sub) : long ? W.I64Add : W.I32Add);
  if (!sub) t.w.tee(flagR(t, w));
  if (toStackPointer) setStackPointer(t);
  else t.setR(i.dst, w);
  setFlags(t, sub ? 'compare' : 'add', w, i);
}

function bitwise(t: Translator, i: Inst, immediate: boolean, op32: W, op64: W): void {
  const w = i.width;
  if (!immediate && i.src === i.dst && op32 === W.I32Xor && w >= 4) pushConst(t, 0, w);
  else {
    t.r(i.dst, w);
    pushSource(t, i, immediate);
    t.w.op(w === 8 ? op64 : op32);
  }
  if (i.setsFlags) {
    t.w.tee(flagR(t, w));
    setFlags(t, 'logic', w, i);
  }
  t.setR(i.dst, w);
}

function addWithCarry(t: Translator, i: Inst, immediate: boolean, sub: boolean): boolean {
  if (t.flags.kind === 'none') return false;
  const w = i.width;
  const long = w === 8;
  const c = t.tmp('c', vtype(w));
  pushCondition(t, Cond.B);
  if (long) t.w.op(W.I64ExtendI32U);
  t.w.set(c);
  const a = flagA(t, w);
  const b = flagB(t, w);
  t.r(i.dst, w).set(a);
  pushSource(t, i, immediate);
  t.w.set(b);
  const op = sub ? (long ? W.I64Sub : W.I32Sub) : long ? W.I64Add : W.I32Add;
  t.w.get(a).get(b).op(op).get(c).op(op);
  if (i.setsFlags) {
    t.w.tee(flagR(t, w));
    setFlags(t, sub ? 'carry-sub' : 'carry-add', w, i);
  }
  t.setR(i.dst, w);
  return true;
}

/**
 * 64 × 64 → 128 bits from 32-bit halves (Hacker's Delight, §8-2): high half of a * b into i64 local `hi`.
 * Signed: minus b where a is negative, minus a where b is.
 */
function multiplyHigh(t: Translator, a: number, b: number, hi: number, signed: boolean): void {
  const w = t.w;
  const p = t.tmp('p', V.I64);
  const q = t.tmp('q', V.I64);
  const low = (x: number): void => {
    w.get(x).i64(-1, 0).op(W.I64And);
  };
  const high = (x: number): void => {
    w.get(x).i64(32, 0).op(W.I64ShrU);
  };
  low(a);
  low(b);
  w.op(W.I64Mul).i64(32, 0).op(W.I64ShrU);
  high(a);
  low(b);
  w.op2(W.I64Mul, W.I64Add).set(p);
  low(a);
  high(b);
  w.op(W.I64Mul);
  low(p);
  w.op(W.I64Add).set(q);
  high(a);
  high(b);
  w.op(W.I64Mul);
  high(p);
  w.op(W.I64Add);
  high(q);
  w.op(W.I64Add);
  if (signed) {
    w.get(a).i64(63, 0).op(W.I64ShrS).get(b).op2(W.I64And, W.I64Sub);
    w.get(b).i64(63, 0).op(W.I64ShrS).get(a).op2(W.I64And, W.I64Sub);
  }
  w.set(hi);
}

/** i32 0 or 1 on the stack becomes CF and OF. */
function setOverflowImage(t: Translator, i: Inst): void {
  t.w
    .i32(FLAG_CF | FLAG_OF)
    .op(W.I32Mul)
    .set(flagImage(t));
  setFlags(t, 'image', i.width, i);
}

function imul(t: Translator, i: Inst): void {
  const w = i.width;
  const immediate = i.op === Op.ImulI;
  const first = immediate ? i.src : i.dst;
  if (!i.setsFlags) {
    t.r(first, w);
    if (immediate) pushConst(t, i.imm, w);
    else t.r(i.src, w);
    t.w.op(w === 8 ? W.I64Mul : W.I32Mul);
    t.setR(i.dst, w);
    return;
  }
  if (w === 8) {
    const a = t.tmp('ma', V.I64);
    const b = t.tmp('mb', V.I64);
    const hi = t.tmp('mh', V.I64);
    t.r64(first).set(a);
    pushSource(t, i, immediate);
    t.w.set(b);
    multiplyHigh(t, a, b, hi, true);
    t.w.get(a).get(b).op(W.I64Mul).tee(a);
    t.set64(i.dst);
    t.w.get(hi).get(a).i64(63, 0).op2(W.I64ShrS, W.I64Ne);
  } else {
    const p = t.tmp('p', V.I64);
    t.r32(first);
    signExtend(t, w);
    t.w.op(W.I64ExtendI32S);
    if (immediate) pushConst(t, i.imm, 4);
    else t.r32(i.src);
    signExtend(t, w);
    t.w.op2(W.I64ExtendI32S, W.I64Mul).tee(p).op(W.I32WrapI64);
    t.setR(i.dst, w);
    t.w.get(p).op(W.I32WrapI64);
    signExtend(t, w);
    t.w.op(W.I64ExtendI32S).get(p).op(W.I64Ne);
  }
  setOverflowImage(t, i);
}

/** mul, imul with one operand. */
function multiplyWide(t: Translator, i: Inst): boolean {
  const signed = i.op === Op.Imul1;
  const w = t.w;
  if (i.width === 8) {
    const a = t.tmp('ma', V.I64);
    const b = t.tmp('mb', V.I64);
    const hi = t.tmp('mh', V.I64);
    t.r64(RAX).set(a);
    t.r64(i.src).set(b);
    multiplyHigh(t, a, b, hi, signed);
    w.get(a).get(b).op(W.I64Mul).tee(a);
    t.set64(RAX);
    w.get(hi);
    t.set64(RDX);
    if (i.setsFlags) {
      w.get(hi);
      if (signed) w.get(a).i64(63, 0).op(W.I64ShrS);
      else w.i64(0, 0);
      w.op(W.I64Ne);
      setOverflowImage(t, i);
    }
    return true;
  }
  if (i.width === 4) {
    const p = t.tmp('p', V.I64);
    const extend = signed ? W.I64ExtendI32S : W.I64ExtendI32U;
    t.r32(RAX).op(extend);
    t.r32(i.src).op2(extend, W.I64Mul).tee(p).i64(-1, 0).op(W.I64And);
    t.set64(RAX);
    w.get(p).i64(32, 0).op(W.I64ShrU);
    t.set64(RDX);
    if (i.setsFlags) {
      w.get(p).get(p);
      if (signed) w.op(W.I64Extend32S);
      else w.i64(-1, 0).op(W.I64And);
      w.op(W.I64Ne);
      setOverflowImage(t, i);
    }
    return true;
  }
  if (i.width === 1) {
    const p = t.tmp('m', V.I32);
    const extend = (): void => (signed ? signExtend(t, 1) : zeroExtend(t, 1));
    t.r32(RAX);
    extend();
    t.r32(i.src);
    extend();
    w.op(W.I32Mul).tee(p);
    t.setR(RAX, 2);
    if (i.setsFlags) {
      w.get(p).get(p);
      extend();
      w.op(W.I32Ne);
      setOverflowImage(t, i);
    }
    return true;
  }
  return false;
}

/** div, idiv where the dividend fits one word (as the code generator makes them); all else goes to the interpreter. */
function divide(t: Translator, i: Inst): boolean {
  const w = t.w;
  const signed = i.op === Op.Idiv;
  const width = i.width;
  if (width !== 8 && width !== 4) return false;
  const long = width === 8;
  const type = vtype(width);
  const a = t.tmp('da', type);
  const b = t.tmp('db', type);
  t.prepareChecks();
  t.r(RAX, width).set(a);
  t.r(i.src, width)
    .tee(b)
    .op(long ? W.I64Eqz : W.I32Eqz);
  t.failIf();
  t.r(RDX, width);
  if (signed) {
    w.get(a);
    if (long) w.i64(63, 0).op2(W.I64ShrS, W.I64Ne);
    else w.i32(31).op2(W.I32ShrS, W.I32Ne);
    t.failIf();
    // The one overflow: lowest number / -1.
    if (long)
      w.get(a)
        .i64(0, 0x8000_0000 | 0)
        .op(W.I64Eq)
        .get(b)
        .i64(-1, -1)
        .op2(W.I64Eq, W.I32And);
    else
      w.get(a)
        .i32(0x8000_0000 | 0)
        .op(W.I32Eq)
        .get(b)
        .i32(-1)
        .op2(W.I32Eq, W.I32And);
    t.failIf();
  } else {
    if (long) w.i64(0, 0).op(W.I64Ne);
    t.failIf();
  }
  w.get(a)
    .get(b)
    .op(signed ? (long ? W.I64DivS : W.I32DivS) : long ? W.I64DivU : W.I32DivU);
  t.setR(RAX, width);
  w.get(a)
    .get(b)
    .op(signed ? (long ? W.I64RemS : W.I32RemS) : long ? W.I64RemU : W.I32RemU);
  t.setR(RDX, width);
  return true;
}

const shiftOps: ReadonlyMap<Op, readonly [W, W]> = new Map([
  [Op.ShlI, [W.I32Shl, W.I64Shl]],
  [Op.ShlC, [W.I32Shl, W.I64Shl]],
  [Op.ShrI, [W.I32ShrU, W.I64ShrU]],
  [Op.ShrC, [W.I32ShrU, W.I64ShrU]],
  [Op.SarI, [W.I32ShrS, W.I64ShrS]],
  [Op.SarC, [W.I32ShrS, W.I64ShrS]],
  [Op.RolI, [W.I32Rotl, W.I64Rotl]],
  [Op.RolC, [W.I32Rotl, W.I64Rotl]],
  [Op.RorI, [W.I32Rotr, W.I64Rotr]],
  [Op.RorC, [W.I32Rotr, W.I64Rotr]],
]);

/**
 * Shifts and rotates. Counts are taken modulo 32 (64 for w 8), also for 8 and 16 bits, where larger counts shift
 * everything out; wasm's own counts are modulo 32 too, and narrow operands are extended to 32 bits first.
 */
function shift(t: Translator, i: Inst): boolean {
  const width = i.width;
  const byCl = i.op === Op.ShlC || i.op === Op.ShrC || i.op === Op.SarC || i.op === Op.RolC || i.op === Op.RorC;
  const rotate = i.op === Op.RolI || i.op === Op.RorI || i.op === Op.RolC || i.op === Op.RorC;
  if (i.setsFlags || (rotate && width < 4 && byCl)) return false;
  const [op32, op64] = shiftOps.get(i.op)!;
  const right = op32 === W.I32ShrU || op32 === W.I32ShrS;
  t.r(i.dst, width);
  if (rotate && width < 4) {
    const bits = width * 8;
    const left = (((op32 === W.I32Rotl ? i.imm : bits - i.imm) % bits) + bits) % bits;
    const v = t.tmp('s', V.I32);
    zeroExtend(t, width);
    t.w
      .tee(v)
      .i32(left)
      .op(W.I32Shl)
      .get(v)
      .i32(bits - left)
      .op2(W.I32ShrU, W.I32Or);
    t.setR(i.dst, width);
    return true;
  }
  if (right) {
    if (op32 === W.I32ShrS) signExtend(t, width);
    else zeroExtend(t, width);
  }
  if (byCl) t.r(RCX, width);
  else pushConst(t, i.imm & (width === 8 ? 63 : 31), width);
  t.w.op(width === 8 ? op64 : op32);
  t.setR(i.dst, width);
  return true;
}

/** shld, shrd: bits of src move into dst. */
function doubleShift(t: Translator, i: Inst): boolean {
  const width = i.width;
  if (i.setsFlags || width < 4) return false;
  const long = width === 8;
  const left = i.op === Op.ShldC || i.op === Op.ShldI;
  const c = t.tmp('c', vtype(width));
  const bits = width * 8;
  if (i.op === Op.ShldI || i.op === Op.ShrdI) pushConst(t, i.imm & (bits - 1), width);
  else {
    t.r(RCX, width);
    pushConst(t, bits - 1, width);
    t.w.op(long ? W.I64And : W.I32And);
  }
  t.w.set(c);
  const shl = long ? W.I64Shl : W.I32Shl;
  const shr = long ? W.I64ShrU : W.I32ShrU;
  // dst << c | (src >> 1) >> (bits - 1 - c): right for c = 0 as well.
  t.r(i.dst, width)
    .get(c)
    .op(left ? shl : shr);
  t.r(i.src, width);
  pushConst(t, 1, width);
  t.w.op(left ? shr : shl);
  pushConst(t, bits - 1, width);
  t.w
    .get(c)
    .op(long ? W.I64Sub : W.I32Sub)
    .op(left ? shr : shl);
  t.w.op(long ? W.I64Or : W.I32Or);
  t.setR(i.dst, width);
  return true;
}

/** bsf, bsr leave dst alone for a zero source and set ZF; tzcnt, lzcnt give the width, set CF, and ZF for a zero result. */
function bitScan(t: Translator, i: Inst): boolean {
  const width = i.width;
  const long = width === 8;
  if (width === 1) return false;
  const w = t.w;
  const v = t.tmp('s', vtype(width));
  t.r(i.src, width);
  zeroExtend(t, width);
  w.set(v);
  const isZero = (): void => {
    w.get(v).op(long ? W.I64Eqz : W.I32Eqz);
  };
  switch (i.op) {
    case Op.Bsf:
    case Op.Bsr:
      isZero();
      w.op(W.I32Eqz).if_();
      if (i.op === Op.Bsf) w.get(v).op(long ? W.I64Ctz : W.I32Ctz);
      else {
        pushConst(t, long ? 63 : 31, width);
        w.get(v)
          .op(long ? W.I64Clz : W.I32Clz)
          .op(long ? W.I64Sub : W.I32Sub);
      }
      t.setR(i.dst, width);
      w.end();
      if (i.setsFlags) {
        isZero();
        w.i32(6).op(W.I32Shl).set(flagImage(t));
        setFlags(t, 'image', width, i);
      }
      return true;
    case Op.Tzcnt:
      w.get(v);
      if (width === 2) w.i32(0x10000).op(W.I32Or);
      w.op(long ? W.I64Ctz : W.I32Ctz);
      break;
    case Op.Lzcnt:
      w.get(v).op(long ? W.I64Clz : W.I32Clz);
      if (width === 2) w.i32(16).op(W.I32Sub);
      break;
    default:
      w.get(v).op(long ? W.I64Popcnt : W.I32Popcnt);
  }
  const r = flagR(t, width);
  w.tee(r);
  t.setR(i.dst, width);
  if (i.setsFlags) {
    if (i.op === Op.Popcnt) {
      isZero();
      w.i32(6).op(W.I32Shl);
    } else {
      isZero();
      w.get(r).op(long ? W.I64Eqz : W.I32Eqz);
      w.i32(6).op2(W.I32Shl, W.I32Or);
    }
    w.set(flagImage(t));
    setFlags(t, 'image', width, i);
  }
  return true;
}

function byteSwap(t: Translator, i: Inst): boolean {
  const w = t.w;
  if (i.width === 4) {
    t.r32(i.dst).i32(8).op(W.I32Rotl).i32(0x00ff_00ff).op(W.I32And);
    t.r32(i.dst)
      .i32(8)
      .op(W.I32Rotr)
      .i32(0xff00_ff00 | 0)
      .op2(W.I32And, W.I32Or);
    t.setR(i.dst, 4);
    return true;
  }
  if (i.width !== 8) return false;
  const v = t.tmp('p', V.I64);
  t.r64(i.dst).set(v);
  for (const [n, mask] of [
    [8, 0x00ff_00ff],
    [16, 0x0000_ffff],
  ] as const) {
    w.get(v).i64(n, 0).op(W.I64ShrU).i64(mask, mask).op(W.I64And);
    w.get(v).i64(mask, mask).op(W.I64And).i64(n, 0).op2(W.I64Shl, W.I64Or).set(v);
  }
  w.get(v).i64(32, 0).op(W.I64Rotl);
  t.set64(i.dst);
  return true;
}

export function emitInteger(t: Translator, i: Inst): boolean {
  const w = i.width;
  switch (i.op) {
    case Op.MovRR:
      if (i.dst === RBP && i.src === RSP && t.stackKnown && w === 8) {
        // The frame base follows rbp; in the usual prologue they are equal already.
        if (t.sp !== 0) t.w.get(t.fb).i32(t.sp).op(W.I32Add).set(t.fb);
      }
      t.r(i.src, w);
      t.setR(i.dst, w);
      return true;
    case Op.MovRI:
      pushConst(t, i.imm, w);
      t.setR(i.dst, w);
      return true;
    case Op.MovAbs:
      t.w.i64(i.imm, i.immHi);
      t.set64(i.dst);
      return true;
    case Op.MovzxRR:
      t.r32(i.src);
      zeroExtend(t, i.fromWidth);
      if (w === 8) {
        t.w.op(W.I64ExtendI32U);
        t.set64(i.dst);
      } else t.setR(i.dst, w);
      return true;
    case Op.MovsxRR:
      t.r32(i.src);
      signExtend(t, i.fromWidth);
      if (w === 8) {
        t.w.op(W.I64ExtendI32S);
        t.set64(i.dst);
      } else t.setR(i.dst, w);
      return true;
    case Op.Lea:
      pushEffectiveAddress(t, i.mem!);
      if (w < 8) t.w.op(W.I32WrapI64);
      t.setR(i.dst, w);
      return true;
    case Op.AddR:
    case Op.AddI:
      addSub(t, i, i.op === Op.AddI, false);
      return true;
    case Op.SubR:
    case Op.SubI:
      if (i.pointer) checkDifference(t, i);
      addSub(t, i, i.op === Op.SubI, true);
      return true;
    case Op.AndR:
    case Op.AndI:
      bitwise(t, i, i.op === Op.AndI, W.I32And, W.I64And);
      return true;
    case Op.OrR:
    case Op.OrI:
      bitwise(t, i, i.op === Op.OrI, W.I32Or, W.I64Or);
      return true;
    case Op.XorR:
    case Op.XorI:
      bitwise(t, i, i.op === Op.XorI, W.I32Xor, W.I64Xor);
      return true;
    case Op.AdcR:
    case Op.AdcI:
      return addWithCarry(t, i, i.op === Op.AdcI, false);
    case Op.SbbR:
    case Op.SbbI:
      return addWithCarry(t, i, i.op === Op.SbbI, true);
    case Op.ImulR:
    case Op.ImulI:
      imul(t, i);
      return true;
    case Op.Neg:
      if (i.setsFlags) {
        pushConst(t, 0, w);
        t.w.set(flagA(t, w));
        t.r(i.dst, w).set(flagB(t, w));
        setFlags(t, 'compare', w, i);
      }
      pushConst(t, 0, w);
      t.r(i.dst, w).op(w === 8 ? W.I64Sub : W.I32Sub);
      t.setR(i.dst, w);
      return true;
    case Op.Not:
      t.r(i.dst, w);
      pushConst(t, -1, w);
      t.w.op(w === 8 ? W.I64Xor : W.I32Xor);
      t.setR(i.dst, w);
      return true;
    case Op.ShlI:
    case Op.ShrI:
    case Op.SarI:
    case Op.RolI:
    case Op.RorI:
    case Op.ShlC:
    case Op.ShrC:
    case Op.SarC:
    case Op.RolC:
    case Op.RorC:
      return shift(t, i);
    case Op.ShldI:
    case Op.ShrdI:
    case Op.ShldC:
    case Op.ShrdC:
      return doubleShift(t, i);
    case Op.Mul1:
    case Op.Imul1:
      return multiplyWide(t, i);
    case Op.Div:
    case Op.Idiv:
      return divide(t, i);
    case Op.Cdq:
      t.r(RAX, w);
      if (w === 8) t.w.i64(63, 0).op(W.I64ShrS);
      else t.w.i32(31).op(W.I32ShrS);
      t.setR(RDX, w);
      return true;
    case Op.Bsf:
    case Op.Bsr:
    case Op.Tzcnt:
    case Op.Lzcnt:
    case Op.Popcnt:
      return bitScan(t, i);
    case Op.Bswap:
      return byteSwap(t, i);
    case Op.CmpR:
    case Op.CmpI:
      t.r(i.dst, w).set(flagA(t, w));
      pushSource(t, i, i.op === Op.CmpI);
      t.w.set(flagB(t, w));
      setFlags(t, 'compare', w, i);
      return true;
    case Op.TestR:
    case Op.TestI:
      t.r(i.dst, w);
      if (i.op === Op.TestI || i.src !== i.dst) {
        pushSource(t, i, i.op === Op.TestI);
        t.w.op(w === 8 ? W.I64And : W.I32And);
      }
      t.w.set(flagR(t, w));
      setFlags(t, 'logic', w, i);
      return true;
    case Op.SetCC:
      if (t.flags.kind === 'none') return false;
      pushCondition(t, i.cc);
      t.setR(i.dst, 1);
      return true;
    case Op.CmovCC:
      if (t.flags.kind === 'none') return false;
      t.r(i.src, w);
      t.r(i.dst, w);
      pushCondition(t, i.cc);
      t.w.op(W.Select);
      t.setR(i.dst, w);
      return true;
    default:
      throw new Error(`no translation for operation ${i.op}`);
  }
}
