/**
 * Flags are not computed where they are set: the operands are kept in locals (A, B, R), and the instruction that reads
 * the flags computes its condition from them (Intel SDM vol. 1, §3.4.3.1; vol. 2, appendix B.1.4).
 */
import { Cond, type Inst } from '../isa/instruction.ts';
import type { PendingFlags, Translator } from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

export const FLAG_CF = 0x1;
export const FLAG_PF = 0x4;
export const FLAG_ZF = 0x40;
export const FLAG_SF = 0x80;
export const FLAG_OF = 0x800;

export const flagA = (t: Translator, w: number): number => t.tmp('fa', w === 8 ? V.I64 : V.I32);
export const flagB = (t: Translator, w: number): number => t.tmp('fb', w === 8 ? V.I64 : V.I32);
export const flagR = (t: Translator, w: number): number => t.tmp('fr', w === 8 ? V.I64 : V.I32);
export const flagX = (t: Translator): number => t.tmp('fx', V.F64);
export const flagY = (t: Translator): number => t.tmp('fy', V.F64);
export const flagImage = (t: Translator): number => t.tmp('fi', V.I32);

export function setFlags(t: Translator, kind: PendingFlags['kind'], width: number, inst: Inst): void {
  t.flags = { kind, width, inst };
}

/** Value of a flag local, sign- or zero-extended from the operation's width. */
function push(t: Translator, local: number, width: number, signed: boolean): void {
  t.w.get(local);
  if (width === 1) signed ? t.w.op(W.I32Extend8S) : t.w.i32(0xff).op(W.I32And);
  if (width === 2) signed ? t.w.op(W.I32Extend16S) : t.w.i32(0xffff).op(W.I32And);
}

/** i32: parity flag of the lowest byte of the number on the stack (i32 or i64 by width). */
function parity(t: Translator, width: number): void {
  if (width === 8) t.w.op(W.I32WrapI64);
  t.w.i32(0xff).op2(W.I32And, W.I32Popcnt).i32(1).op2(W.I32And, W.I32Eqz);
}

function zero(t: Translator, r: number, width: number): void {
  push(t, r, width, false);
  t.w.op(width === 8 ? W.I64Eqz : W.I32Eqz);
}
function negative(t: Translator, r: number, width: number): void {
  push(t, r, width, true);
  if (width === 8) t.w.i64(0, 0).op(W.I64LtS);
  else t.w.i32(0).op(W.I32LtS);
}

/** Pushes a condition as i32 0 or 1 (any non-zero for a parity or image test is normalised too). */
export function pushCondition(t: Translator, cc: Cond): void {
  const f = t.flags;
  switch (f.kind) {
    case 'compare':
      compare(t, cc, f.width);
      return;
    case 'logic':
      logic(t, cc, f.width);
      return;
    case 'add':
    case 'carry-add':
    case 'carry-sub':
      general(t, cc, f);
      return;
    case 'float':
      float(t, cc);
      return;
    case 'image':
      image(t, cc);
      return;
    default:
      // Code that reads flags that nothing in its block has set: the interpreter reads what the register says.
      throw new Error(`${t.info.code.name}: flags are read that no instruction of the block sets`);
  }
}

function compare(t: Translator, cc: Cond, width: number): void {
  const long = width === 8;
  const a = flagA(t, width);
  const b = flagB(t, width);
  const both = (signed: boolean, op32: W, op64: W): void => {
    push(t, a, width, signed);
    push(t, b, width, signed);
    t.w.op(long ? op64 : op32);
  };
  const difference = (): void => {
    t.w
      .get(a)
      .get(b)
      .op(long ? W.I64Sub : W.I32Sub);
  };
  switch (cc) {
    case Cond.E:
      both(false, W.I32Eq, W.I64Eq);
      return;
    case Cond.NE:
      both(false, W.I32Ne, W.I64Ne);
      return;
    case Cond.B:
      both(false, W.I32LtU, W.I64LtU);
      return;
    case Cond.AE:
      both(false, W.I32GeU, W.I64GeU);
      return;
    case Cond.BE:
      both(false, W.I32LeU, W.I64LeU);
      return;
    case Cond.A:
      both(false, W.I32GtU, W.I64GtU);
      return;
    case Cond.L:
      both(true, W.I32LtS, W.I64LtS);
      return;
    case Cond.GE:
      both(true, W.I32GeS, W.I64GeS);
      return;
    case Cond.LE:
      both(true, W.I32LeS, W.I64LeS);
      return;
    case Cond.G:
      both(true, W.I32GtS, W.I64GtS);
      return;
    case Cond.S:
    case Cond.NS: {
      const r = flagR(t, width);
      difference();
      t.w.set(r);
      negative(t, r, width);
      if (cc === Cond.NS) t.w.op(W.I32Eqz);
      return;
    }
    case Cond.P:
    case Cond.NP:
      difference();
      parity(t, width);
      if (cc === Cond.NP) t.w.op(W.I32Eqz);
      return;
    default: {
      // Overflow: operands of different sign, and the result's sign is not a's.
      const r = flagR(t, width);
      t.w
        .get(a)
        .get(b)
        .op(long ? W.I64Xor : W.I32Xor);
      t.w.get(a);
      difference();
      t.w.op2(long ? W.I64Xor : W.I32Xor, long ? W.I64And : W.I32And).set(r);
      negative(t, r, width);
      if (cc === Cond.NO) t.w.op(W.I32Eqz);
    }
  }
}

function logic(t: Translator, cc: Cond, width: number): void {
  const r = flagR(t, width);
  const long = width === 8;
  switch (cc) {
    case Cond.E:
    case Cond.BE:
      zero(t, r, width);
      return;
    case Cond.NE:
    case Cond.A:
      zero(t, r, width);
      t.w.op(W.I32Eqz);
      return;
    case Cond.S:
    case Cond.L:
      negative(t, r, width);
      return;
    case Cond.NS:
    case Cond.GE:
      negative(t, r, width);
      t.w.op(W.I32Eqz);
      return;
    case Cond.LE:
    case Cond.G:
      push(t, r, width, true);
      if (long) t.w.i64(0, 0).op(cc === Cond.LE ? W.I64LeS : W.I64GtS);
      else t.w.i32(0).op(cc === Cond.LE ? W.I32LeS : W.I32GtS);
      return;
    case Cond.P:
    case Cond.NP:
      t.w.get(r);
      parity(t, width);
      if (cc === Cond.NP) t.w.op(W.I32Eqz);
      return;
    case Cond.O:
    case Cond.B:
      t.w.i32(0);
      return;
    default:
      t.w.i32(1);
  }
}

/** Sums and differences with all three of a, b, r kept. */
function general(t: Translator, cc: Cond, f: PendingFlags): void {
  const w = t.w;
  const width = f.width;
  const long = width === 8;
  const a = flagA(t, width);
  const b = flagB(t, width);
  const r = flagR(t, width);
  const s = t.tmp('fs', long ? V.I64 : V.I32);
  const and = long ? W.I64And : W.I32And;
  const or = long ? W.I64Or : W.I32Or;
  const xor = long ? W.I64Xor : W.I32Xor;
  const not = (): void => {
    if (long) w.i64(-1, -1);
    else w.i32(-1);
    w.op(xor);
  };
  const carry = (): void => {
    // Sign bit of (a & b) | ((a | b) & ~r), with ~a for a difference (Hacker's Delight, §2-13).
    const pa = (): void => {
      w.get(a);
      if (f.kind === 'carry-sub') not();
    };
    pa();
    w.get(b).op(and);
    pa();
    w.get(b).op(or).get(r);
    if (f.kind !== 'carry-sub') not();
    w.op2(and, or).set(s);
    negative(t, s, width);
  };
  const overflow = (): void => {
    w.get(a).get(r).op(xor);
    if (f.kind === 'carry-sub') w.get(a).get(b).op(xor);
    else w.get(b).get(r).op(xor);
    w.op(and).set(s);
    negative(t, s, width);
  };
  switch (cc & ~1) {
    case Cond.O:
      overflow();
      break;
    case Cond.B:
      carry();
      break;
    case Cond.E:
      zero(t, r, width);
      break;
    case Cond.BE:
      carry();
      zero(t, r, width);
      w.op(W.I32Or);
      break;
    case Cond.S:
      negative(t, r, width);
      break;
    case Cond.P:
      w.get(r);
      parity(t, width);
      break;
    case Cond.L:
      negative(t, r, width);
      overflow();
      w.op(W.I32Xor);
      break;
    default:
      negative(t, r, width);
      overflow();
      w.op(W.I32Xor);
      zero(t, r, width);
      w.op(W.I32Or);
  }
  if (cc & 1) w.op(W.I32Eqz);
}

/** ucomiss, ucomisd: unordered sets ZF, PF and CF; less sets CF; equal sets ZF. */
function float(t: Translator, cc: Cond): void {
  const w = t.w;
  const x = flagX(t);
  const y = flagY(t);
  const cmp = (op: W): void => {
    w.get(x).get(y).op(op);
  };
  switch (cc) {
    case Cond.A:
      cmp(W.F64Gt);
      return;
    case Cond.AE:
      cmp(W.F64Ge);
      return;
    case Cond.B:
      cmp(W.F64Ge);
      w.op(W.I32Eqz);
      return;
    case Cond.BE:
      cmp(W.F64Gt);
      w.op(W.I32Eqz);
      return;
    case Cond.NE:
    case Cond.E:
      cmp(W.F64Lt);
      cmp(W.F64Gt);
      w.op(W.I32Or);
      if (cc === Cond.E) w.op(W.I32Eqz);
      return;
    case Cond.P:
    case Cond.NP:
      w.get(x).get(x).op(W.F64Ne);
      w.get(y).get(y).op2(W.F64Ne, W.I32Or);
      if (cc === Cond.NP) w.op(W.I32Eqz);
      return;
    // SF and OF are zero.
    case Cond.LE:
    case Cond.G:
      cmp(W.F64Lt);
      cmp(W.F64Gt);
      w.op(W.I32Or);
      if (cc === Cond.LE) w.op(W.I32Eqz);
      return;
    case Cond.NO:
    case Cond.NS:
    case Cond.GE:
      w.i32(1);
      return;
    default:
      w.i32(0);
  }
}

/** Flags computed at once into an rflags image. */
function image(t: Translator, cc: Cond): void {
  const w = t.w;
  const i = flagImage(t);
  const bit = (mask: number): void => {
    w.get(i).i32(mask).op(W.I32And).i32(0).op(W.I32Ne);
  };
  switch (cc & ~1) {
    case Cond.O:
      bit(FLAG_OF);
      break;
    case Cond.B:
      bit(FLAG_CF);
      break;
    case Cond.E:
      bit(FLAG_ZF);
      break;
    case Cond.BE:
      bit(FLAG_CF | FLAG_ZF);
      break;
    case Cond.S:
      bit(FLAG_SF);
      break;
    case Cond.P:
      bit(FLAG_PF);
      break;
    case Cond.L:
      bit(FLAG_SF);
      bit(FLAG_OF);
      w.op(W.I32Xor);
      break;
    default:
      bit(FLAG_SF);
      bit(FLAG_OF);
      w.op(W.I32Xor);
      bit(FLAG_ZF);
      w.op(W.I32Or);
  }
  if (cc & 1) w.op(W.I32Eqz);
}
