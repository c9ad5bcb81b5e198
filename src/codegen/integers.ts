/**
 * Integer arithmetic of any width. Up to 64 bits a value is in one register, with garbage above its bits: operations
 * that care extend first. Wider ones are several parts, little end first.
 */
import type { BinaryOp, IntPredicate } from '../ir/module.ts';
import { Access, Cond, type Mem, Op } from '../isa/instruction.ts';
import { NO_REG, RAX, RBP, RCX, RDX } from '../isa/registers.ts';
import { libraryCall } from './calls.ts';
import { memory, own } from './emitter.ts';
import type { Generator } from './generator.ts';
import { maskBits, signExtend } from './memory.ts';
import { immPart, Kind, opWidth, type Part } from './part.ts';

/** The immediate of a constant part when an instruction of `width` can carry it. */
export function smallImm(p: Part, width: number): number | undefined {
  if (p.kind !== Kind.Imm || p.xmm) return undefined;
  if (width < 8) return p.lo;
  return p.bits <= 32 ? p.lo : p.hi === p.lo >> 31 ? p.lo : undefined;
}

const R: Partial<Record<BinaryOp, Op>> = {
  add: Op.AddR,
  sub: Op.SubR,
  and: Op.AndR,
  or: Op.OrR,
  xor: Op.XorR,
};
const I: Partial<Record<BinaryOp, Op>> = {
  add: Op.AddI,
  sub: Op.SubI,
  and: Op.AndI,
  or: Op.OrI,
  xor: Op.XorI,
};

/** p = a op b for integers of any width. Counts one use of each operand part. */
export function binary(g: Generator, op: BinaryOp, p: readonly Part[], a: readonly Part[], b: readonly Part[]): void {
  if (p.length > 1) {
    wideBinary(g, op, p, a, b);
    return;
  }
  scalarBinary(g, op, p[0] as Part, a[0] as Part, b[0] as Part);
}

function scalarBinary(g: Generator, op: BinaryOp, p: Part, a: Part, b: Part): void {
  const bits = p.bits;
  const w = opWidth(bits);
  switch (op) {
    case 'add':
    case 'and':
    case 'or':
    case 'xor':
      if (a.kind === Kind.Imm && b.kind !== Kind.Imm) {
        scalarBinary(g, op, p, b, a);
        return;
      }
      break;
    case 'mul':
      multiply(g, p, a, b);
      return;
    case 'shl':
    case 'lshr':
    case 'ashr':
      shift(g, op, p, a, b);
      return;
    case 'udiv':
    case 'sdiv':
    case 'urem':
    case 'srem':
      divide(g, op, p, a, b);
      return;
    default:
      break;
  }
  const imm = smallImm(b, w);
  const ra = a.kind === Kind.Value && op === 'add' ? g.use(a) : NO_REG;
  if (ra !== NO_REG) {
    // add: lea when the left operand lives on, so that no move is needed.
    const dies = a.uses <= 0 && !a.cross && a.home === NO_REG;
    if (!dies && imm !== undefined) {
      const r = g.dst(p);
      g.rm(Op.Lea, w, r, memory(ra, imm));
      g.def(p, r);
      return;
    }
    if (!dies && b.kind === Kind.Value) {
      const rb = g.use(b);
      const sum = g.dst(p);
      g.rm(Op.Lea, w, sum, memory(ra, 0, Access.Plain, rb));
      g.def(p, sum);
      return;
    }
    let r = ra;
    if (!dies || (b.kind === Kind.Value && b.reg === ra)) {
      r = g.temp();
      g.move(r, ra, w);
    } else if (a.reg === ra) {
      g.owner[ra] = undefined;
      a.reg = NO_REG;
    }
    if (imm !== undefined) g.ri(Op.AddI, w, r, imm);
    else g.rr(Op.AddR, w, r, g.use(b));
    g.def(p, r);
    return;
  }
  const r = g.take(a);
  if (imm !== undefined) g.ri(I[op] as Op, w, r, imm);
  else g.rr(R[op] as Op, w, r, g.use(b));
  g.def(p, r);
}

function multiply(g: Generator, p: Part, a: Part, b: Part): void {
  const w = opWidth(p.bits);
  if (a.kind === Kind.Imm && b.kind !== Kind.Imm) {
    multiply(g, p, b, a);
    return;
  }
  const imm = smallImm(b, w);
  if (imm !== undefined) {
    const s = g.use(a);
    const r = g.dst(p);
    g.rr(Op.ImulI, w, r, s).imm = imm;
    g.def(p, r);
    return;
  }
  const r = g.take(a);
  g.rr(Op.ImulR, w, r, g.use(b));
  g.def(p, r);
}

/** A private copy of a, zero- or sign-extended to the operation's width. */
export function extended(g: Generator, a: Part, signed: boolean, width = opWidth(a.bits)): number {
  const r = g.take(a);
  extendIn(g, r, a.bits, signed, width);
  return r;
}

export function extendIn(g: Generator, r: number, bits: number, signed: boolean, width: number): void {
  if (bits >= width * 8) return;
  if (signed) signExtend(g, r, bits, width);
  else maskBits(g, r, bits);
}

function shift(g: Generator, op: 'shl' | 'lshr' | 'ashr', p: Part, a: Part, b: Part): void {
  const bits = p.bits;
  const w = opWidth(bits);
  if (b.kind === Kind.Imm) {
    const n = b.lo & (w * 8 - 1);
    const r = op === 'shl' ? g.take(a) : extended(g, a, op === 'ashr');
    if (n !== 0) g.ri(op === 'shl' ? Op.ShlI : op === 'lshr' ? Op.ShrI : Op.SarI, w, r, n);
    g.def(p, r);
    return;
  }
  g.takeIn(b, RCX);
  if (b.bits < 8) maskBits(g, RCX, b.bits);
  const r = op === 'shl' ? g.take(a) : extended(g, a, op === 'ashr');
  g.r(op === 'shl' ? Op.ShlC : op === 'lshr' ? Op.ShrC : Op.SarC, w, r);
  g.def(p, r);
}

/** div and idiv take rdx:rax. Faults on zero and on overflow, as the processor does. */
function divide(g: Generator, op: 'udiv' | 'sdiv' | 'urem' | 'srem', p: Part, a: Part, b: Part): void {
  const w = opWidth(p.bits);
  const signed = op === 'sdiv' || op === 'srem';
  const full = p.bits === w * 8;
  // The divisor first: bringing the dividend into rax may not disturb it.
  g.takeIn(a, RAX);
  g.claim(RDX);
  let d: number;
  if (full) d = g.use(b);
  else {
    d = g.take(b);
    extendIn(g, d, p.bits, signed, w);
    extendIn(g, RAX, p.bits, signed, w);
  }
  if (signed) g.emit(Op.Cdq).width = w;
  else g.ri(Op.MovRI, 4, RDX, 0);
  g.s(signed ? Op.Idiv : Op.Div, w, d);
  g.def(p, op === 'udiv' || op === 'sdiv' ? RAX : RDX);
}

// ── more than 64 bits ────────────────────────────────────────────────────────────────────────────

const CARRY: Partial<Record<BinaryOp, Op>> = { add: Op.AdcR, sub: Op.SbbR };

function wideBinary(g: Generator, op: BinaryOp, p: readonly Part[], a: readonly Part[], b: readonly Part[]): void {
  switch (op) {
    case 'add':
    case 'sub':
      addWide(g, op, p, a, b);
      return;
    case 'and':
    case 'or':
    case 'xor':
      for (let k = 0; k < p.length; k++) {
        const r = g.take(a[k] as Part);
        const s = g.use(b[k] as Part);
        g.rr(R[op] as Op, 8, r, s);
        g.def(p[k] as Part, r);
        g.unlock(r);
        if (s !== r) g.unlock(s);
      }
      return;
    case 'mul':
      multiplyWide(g, p, a, b);
      return;
    case 'shl':
    case 'lshr':
    case 'ashr':
      shiftWide(g, op, p, a, b);
      return;
    case 'udiv':
    case 'sdiv':
    case 'urem':
    case 'srem':
      divideWide(g, op, p, a, b);
      return;
    default:
      throw new Error(`${op} of integers`);
  }
}

/** A chain of add, adc, …; loads and stores between them leave the carry alone. Returns nothing; flags hold the last step's. */
export function addWide(
  g: Generator,
  op: 'add' | 'sub',
  p: readonly Part[],
  a: readonly Part[],
  b: readonly Part[],
): void {
  for (let k = 0; k < p.length; k++) {
    const s = g.use(b[k] as Part);
    const r = g.take(a[k] as Part);
    g.flags(g.rr(k === 0 ? (R[op] as Op) : (CARRY[op] as Op), 8, r, s));
    g.def(p[k] as Part, r);
    g.unlock(r);
    g.unlock(s);
  }
}

function multiplyWide(g: Generator, p: readonly Part[], a: readonly Part[], b: readonly Part[]): void {
  if (p.length > 2) {
    multiplyLong(g, p, a, b);
    return;
  }
  const [a0, a1] = a as [Part, Part];
  const [b0, b1] = b as [Part, Part];
  // hi = high(a0*b0) + a0*b1 + a1*b0
  a0.uses++;
  b0.uses++;
  const t = g.take(a1);
  const rb0 = g.use(b0);
  g.rr(Op.ImulR, 8, t, rb0);
  const u = g.take(b1);
  const ra0 = g.use(a0);
  g.rr(Op.ImulR, 8, u, ra0);
  g.rr(Op.AddR, 8, t, u);
  const cross = g.fresh(false, 8, 64, 1);
  g.def(cross, t);
  g.done();
  g.takeIn(a0, RAX);
  g.claim(RDX);
  g.s(Op.Mul1, 8, g.use(b0));
  g.rr(Op.AddR, 8, RDX, g.use(cross));
  g.def(p[0] as Part, RAX);
  g.def(p[1] as Part, RDX);
}

/** Schoolbook multiplication of `_BitInt(N)`, N > 128, word by word through memory. */
export function multiplyLong(g: Generator, p: readonly Part[], a: readonly Part[], b: readonly Part[]): void {
  const n = p.length;
  const x = toArea(g, a);
  const y = toArea(g, b);
  const z = g.area(n * 8);
  const word = (area: number, k: number): Mem => own(area + 8 * k);
  g.claim(RAX);
  g.claim(RDX);
  const carry = g.temp();
  for (let k = 0; k < n; k++) g.mi(8, word(z, k), 0);
  for (let i = 0; i < n; i++) {
    g.ri(Op.MovRI, 4, carry, 0);
    for (let j = 0; i + j < n; j++) {
      // rdx:rax = x[i] * y[j] + z[i+j] + carry
      const t = g.temp();
      g.rm(Op.Load, 8, RAX, word(x, i));
      g.rm(Op.Load, 8, t, word(y, j));
      g.s(Op.Mul1, 8, t);
      g.flags(g.rr(Op.AddR, 8, RAX, carry));
      g.flags(g.ri(Op.AdcI, 8, RDX, 0));
      g.rm(Op.Load, 8, t, word(z, i + j));
      g.flags(g.rr(Op.AddR, 8, RAX, t));
      g.flags(g.ri(Op.AdcI, 8, RDX, 0));
      g.mr(Op.Store, 8, word(z, i + j), RAX);
      g.rr(Op.MovRR, 8, carry, RDX);
      g.unlock(t);
    }
  }
  fromArea(g, p, z);
}

/** Writes the parts to a new area of memory, 8 bytes each. Counts one use of each. */
export function toArea(g: Generator, parts: readonly Part[], room = parts.length): number {
  const area = g.area(room * 8);
  parts.forEach((q, k) => {
    const r = g.use(q);
    g.mr(Op.Store, 8, own(area + 8 * k), r);
    g.unlock(r);
  });
  return area;
}

export function fromArea(g: Generator, parts: readonly Part[], area: number): void {
  parts.forEach((q, k) => {
    const r = g.dst(q);
    g.rm(Op.Load, 8, r, own(area + 8 * k));
    g.def(q, r);
    g.unlock(r);
  });
}

function divideWide(g: Generator, op: BinaryOp, p: readonly Part[], a: readonly Part[], b: readonly Part[]): void {
  if (p.length > 2) {
    longDivision(g, op, p, a, b);
    return;
  }
  const signed = op === 'sdiv' || op === 'srem';
  const bits = 64 + (p[1] as Part).bits;
  const x = bits < 128 ? extendedWide(g, a, bits, signed) : a;
  const y = bits < 128 ? extendedWide(g, b, bits, signed) : b;
  const name = { udiv: '__udivti3', sdiv: '__divti3', urem: '__umodti3', srem: '__modti3' }[op as 'udiv'];
  libraryCall(g, name, [...x, ...y], p);
}

/** More than 128 bits: the library's functions on arrays of words (compiler-rt's __udivei4 and its family). */
function longDivision(g: Generator, op: BinaryOp, p: readonly Part[], a: readonly Part[], b: readonly Part[]): void {
  const n = p.length;
  const signed = op === 'sdiv' || op === 'srem';
  const bits = 64 * (n - 1) + (p[n - 1] as Part).bits;
  const name = { udiv: '__udivei4', sdiv: '__divei4', urem: '__umodei4', srem: '__modei4' }[op as 'udiv'];
  // One area for both operands and the result.
  withWords(g, 3 * n, (area, x) => {
    storeWords(g, area, [...extendedWide(g, a, bits, signed), ...extendedWide(g, b, bits, signed)]);
    const result = area + 16 * n;
    libraryCall(g, name, [frameAddress(g, result), x, frameAddress(g, area + 8 * n), immPart(32, n * 64, 0)], []);
    fromArea(g, p, result);
  });
}

function frameAddress(g: Generator, offset: number): Part {
  const q = g.fresh(false, 8, 64, 1);
  q.kind = Kind.Frame;
  q.disp = offset;
  return q;
}

/** Memory of the frame, `n` words, that the library may read and write: where it is, and its address. */
export function withWords(g: Generator, n: number, use: (area: number, address: Part) => void): void {
  const area = g.area(8 * n);
  const life = (start: boolean): void => {
    const i = g.emit(start ? Op.PLifeStart : Op.PLifeEnd);
    i.imm = area;
    i.immHi = 8 * n;
  };
  life(true);
  use(area, frameAddress(g, area));
  life(false);
}

export function storeWords(g: Generator, area: number, words: readonly Part[]): void {
  words.forEach((q, k) => {
    const r = g.use(q);
    g.mr(Op.Store, 8, memory(RBP, area + 8 * k), r);
    g.unlock(r);
  });
  g.done();
}

/** The parts of an integer whose top part has loose bits, extended to full words. */
export function extendedWide(g: Generator, a: readonly Part[], bits: number, signed: boolean): Part[] {
  const top = a[a.length - 1] as Part;
  if (bits % 64 === 0) return [...a];
  const r = extended(g, top, signed, 8);
  const t = g.fresh(false, 8, 64, 1);
  g.def(t, r);
  g.unlock(r);
  return [...a.slice(0, -1), t];
}

function shiftWide(
  g: Generator,
  op: 'shl' | 'lshr' | 'ashr',
  p: readonly Part[],
  a: readonly Part[],
  b: readonly Part[],
): void {
  const n = p.length;
  const bits = 64 * (n - 1) + (p[n - 1] as Part).bits;
  const source = op === 'shl' ? [...a] : extendedWide(g, a, bits, op === 'ashr');
  const count = b[0] as Part;
  if (n === 2 && count.kind === Kind.Imm) {
    shiftPairBy(g, op, p, source as [Part, Part], count.lo & 127);
    return;
  }
  if (n === 2) {
    for (const q of b.slice(1)) g.count(q);
    shiftPair(g, op, p, source as [Part, Part], count);
    return;
  }
  shiftLong(g, op, p, source, count);
  for (const q of b.slice(1)) g.count(q);
}

function shiftPairBy(
  g: Generator,
  op: 'shl' | 'lshr' | 'ashr',
  p: readonly Part[],
  [lo, hi]: [Part, Part],
  n: number,
): void {
  const [p0, p1] = p as [Part, Part];
  if (n === 0) {
    const x = g.take(lo);
    const y = g.take(hi);
    g.def(p0, x);
    g.def(p1, y);
    return;
  }
  if (n >= 64) {
    if (op === 'shl') {
      g.count(hi);
      const x = g.take(lo);
      if (n > 64) g.ri(Op.ShlI, 8, x, n - 64);
      g.def(p1, x);
      const z = g.dst(p0);
      g.ri(Op.MovRI, 4, z, 0);
      g.def(p0, z);
      return;
    }
    g.count(lo);
    const x = g.take(hi);
    const z = g.dst(p1);
    if (op === 'ashr') {
      g.move(z, x, 8);
      g.ri(Op.SarI, 8, z, 63);
      if (n > 64) g.ri(Op.SarI, 8, x, n - 64);
    } else {
      g.ri(Op.MovRI, 4, z, 0);
      if (n > 64) g.ri(Op.ShrI, 8, x, n - 64);
    }
    g.def(p0, x);
    g.def(p1, z);
    return;
  }
  const x = g.take(lo);
  const y = g.take(hi);
  if (op === 'shl') {
    g.rr(Op.ShldI, 8, y, x).imm = n;
    g.ri(Op.ShlI, 8, x, n);
  } else {
    g.rr(Op.ShrdI, 8, x, y).imm = n;
    g.ri(op === 'ashr' ? Op.SarI : Op.ShrI, 8, y, n);
  }
  g.def(p0, x);
  g.def(p1, y);
}

/** Variable count: shld or shrd by count mod 64, then the halves are exchanged when bit 6 is set. */
function shiftPair(
  g: Generator,
  op: 'shl' | 'lshr' | 'ashr',
  p: readonly Part[],
  [lo, hi]: [Part, Part],
  count: Part,
): void {
  const [p0, p1] = p as [Part, Part];
  g.takeIn(count, RCX);
  const x = g.take(lo);
  const y = g.take(hi);
  const fill = g.temp();
  if (op === 'shl') {
    g.rr(Op.ShldC, 8, y, x);
    g.r(Op.ShlC, 8, x);
    g.ri(Op.MovRI, 4, fill, 0);
    g.flags(g.ri(Op.TestI, 1, RCX, 64));
    g.cmov(Cond.NE, 8, y, x);
    g.cmov(Cond.NE, 8, x, fill);
  } else {
    g.rr(Op.ShrdC, 8, x, y);
    if (op === 'ashr') {
      g.rr(Op.MovRR, 8, fill, y);
      g.ri(Op.SarI, 8, fill, 63);
      g.r(Op.SarC, 8, y);
    } else {
      g.ri(Op.MovRI, 4, fill, 0);
      g.r(Op.ShrC, 8, y);
    }
    g.flags(g.ri(Op.TestI, 1, RCX, 64));
    g.cmov(Cond.NE, 8, x, y);
    g.cmov(Cond.NE, 8, y, fill);
  }
  g.def(p0, x);
  g.def(p1, y);
}

/** More than 128 bits: the words lie in memory with fill on both sides; read at word offset count/64, then shift pairs. */
function shiftLong(
  g: Generator,
  op: 'shl' | 'lshr' | 'ashr',
  p: readonly Part[],
  a: readonly Part[],
  count: Part,
): void {
  const n = p.length;
  const area = g.area((2 * n + 1) * 8);
  const word = (k: number): Mem => own(area + 8 * k);
  // shl: [0 × n][words] and read downwards; shr: [words][fill × n+1] and read upwards.
  const first = op === 'shl' ? n + 1 : 0;
  a.forEach((q, k) => {
    const r = g.use(q);
    g.mr(Op.Store, 8, word(first + k), r);
    if (op === 'ashr' && k === n - 1) {
      const f = g.temp();
      g.rr(Op.MovRR, 8, f, r);
      g.ri(Op.SarI, 8, f, 63);
      for (let j = 0; j <= n; j++) g.mr(Op.Store, 8, word(n + j), f);
      g.unlock(f);
    }
    g.unlock(r);
  });
  if (op !== 'ashr') for (let j = 0; j <= n; j++) g.mi(8, word(op === 'shl' ? j : n + j), 0);
  g.takeIn(count, RCX);
  // words = count / 64, at most n
  const words = g.temp();
  const limit = g.temp();
  g.rr(Op.MovRR, 4, words, RCX);
  g.ri(Op.ShrI, 4, words, 6);
  g.ri(Op.MovRI, 4, limit, n);
  g.flags(g.rr(Op.CmpR, 4, words, limit));
  g.cmov(Cond.A, 4, words, limit);
  const base = g.temp();
  g.rm(Op.Lea, 8, base, memory(5, area + 8 * first));
  g.ri(Op.ShlI, 4, words, 3);
  if (op === 'shl') g.rr(Op.SubR, 8, base, words);
  else g.rr(Op.AddR, 8, base, words);
  g.unlock(limit);
  g.unlock(words);
  for (let k = 0; k < n; k++) {
    const q = p[k] as Part;
    const r = g.dst(q);
    const t = g.temp();
    g.rm(Op.Load, 8, r, memory(base, 8 * k, Access.Internal));
    g.rm(Op.Load, 8, t, memory(base, op === 'shl' ? 8 * (k - 1) : 8 * (k + 1), Access.Internal));
    g.rr(op === 'shl' ? Op.ShldC : Op.ShrdC, 8, r, t);
    g.def(q, r);
    g.unlock(r);
    g.unlock(t);
  }
}

// ── comparison ───────────────────────────────────────────────────────────────────────────────────

const CONDITIONS: Record<IntPredicate, Cond> = {
  eq: Cond.E,
  ne: Cond.NE,
  ugt: Cond.A,
  uge: Cond.AE,
  ult: Cond.B,
  ule: Cond.BE,
  sgt: Cond.G,
  sge: Cond.GE,
  slt: Cond.L,
  sle: Cond.LE,
};
const SWAPPED: Record<IntPredicate, IntPredicate> = {
  eq: 'eq',
  ne: 'ne',
  ugt: 'ult',
  uge: 'ule',
  ult: 'ugt',
  ule: 'uge',
  sgt: 'slt',
  sge: 'sle',
  slt: 'sgt',
  sle: 'sge',
};
export const isSigned = (p: IntPredicate): boolean => p.charCodeAt(0) === 115; /* s… */

/** Makes the flags for a pred b and says which condition to test. Counts uses. */
export function compare(g: Generator, predicate: IntPredicate, a: readonly Part[], b: readonly Part[]): Cond {
  if (a.length > 1) return compareWide(g, predicate, a, b);
  const x = a[0] as Part;
  const y = b[0] as Part;
  if (x.kind === Kind.Imm && y.kind !== Kind.Imm) return compare(g, SWAPPED[predicate], b, a);
  const bits = x.bits;
  if (bits === 8 || bits === 16 || bits === 32 || bits === 64) {
    const w = bits / 8;
    const imm = smallImm(y, w);
    const r = g.use(x);
    if (imm !== undefined)
      g.flags(g.ri(Op.CmpI, w, r, w === 1 ? (imm << 24) >> 24 : w === 2 ? (imm << 16) >> 16 : imm));
    else g.flags(g.rr(Op.CmpR, w, r, g.use(y)));
    return CONDITIONS[predicate];
  }
  const w = opWidth(bits);
  const signed = isSigned(predicate);
  const r = extended(g, x, signed);
  const s = extended(g, y, signed);
  g.flags(g.rr(Op.CmpR, w, r, s));
  return CONDITIONS[predicate];
}

function compareWide(g: Generator, predicate: IntPredicate, a: readonly Part[], b: readonly Part[]): Cond {
  const n = a.length;
  const bits = 64 * (n - 1) + (a[n - 1] as Part).bits;
  const x = extendedWide(g, a, bits, isSigned(predicate));
  const y = extendedWide(g, b, bits, isSigned(predicate));
  if (predicate === 'eq' || predicate === 'ne') {
    let all = NO_REG;
    for (let k = 0; k < n; k++) {
      const s = g.use(y[k] as Part);
      const r = g.take(x[k] as Part);
      g.rr(Op.XorR, 8, r, s);
      if (all === NO_REG) all = r;
      else {
        const last = g.rr(Op.OrR, 8, all, r);
        if (k === n - 1) g.flags(last);
        g.unlock(r);
      }
      g.unlock(s);
    }
    return CONDITIONS[predicate];
  }
  // a < b and a >= b follow from the borrow of a - b; the other two are those with the sides exchanged.
  const swap = predicate === 'ugt' || predicate === 'ule' || predicate === 'sgt' || predicate === 'sle';
  const [l, r] = swap ? [y, x] : [x, y];
  for (let k = 0; k < n; k++) {
    const s = g.use(r[k] as Part);
    if (k === 0) {
      const d = g.use(l[k] as Part);
      g.flags(g.rr(Op.CmpR, 8, d, s));
      g.unlock(d);
    } else {
      const d = g.take(l[k] as Part);
      g.flags(g.rr(Op.SbbR, 8, d, s));
      g.unlock(d);
    }
    g.unlock(s);
  }
  return CONDITIONS[swap ? SWAPPED[predicate] : predicate];
}

/** The condition as a value of one bit. */
export function defineCondition(g: Generator, p: Part, cc: Cond): void {
  const r = g.dst(p);
  g.setcc(cc, r);
  g.def(p, r);
}

// ── casts ────────────────────────────────────────────────────────────────────────────────────────

/** p = a with its low bits kept: a part of the same register, for the most part. */
export function truncate(g: Generator, results: readonly Part[], a: readonly Part[]): readonly Part[] {
  for (let k = results.length; k < a.length; k++) g.count(a[k] as Part);
  return results.map((p, k) => {
    const of = a[k] as Part;
    if (of.bits === p.bits && of.bytes === p.bytes) return g.alias(p, of);
    if (of.kind === Kind.Imm) {
      const c = immPart(p.bits, of.lo, of.hi);
      return g.alias(p, c);
    }
    // The part keeps its own width, so that what uses it knows how many bits count.
    const r = g.take(of);
    g.def(p, r);
    return p;
  });
}

export function extend(g: Generator, signed: boolean, results: readonly Part[], a: readonly Part[]): void {
  const top = a.length - 1;
  for (let k = 0; k < top; k++) {
    const r = g.take(a[k] as Part);
    g.def(results[k] as Part, r);
    g.unlock(r);
  }
  const from = a[top] as Part;
  const to = results[top] as Part;
  const more = results.length - a.length;
  if (from.kind === Kind.Imm && !signed && more === 0) {
    const r = g.take(from);
    maskBits(g, r, from.bits);
    g.def(to, r);
    return;
  }
  const width = opWidth(to.bits);
  let r: number;
  if ((from.bits === 8 || from.bits === 16 || from.bits === 32) && from.bits < to.bits) {
    // movzx and movsx read one register and write another.
    const s = g.use(from);
    r = more > 0 ? g.temp() : g.dst(to);
    if (signed) g.extend(Op.MovsxRR, width, from.bits / 8, r, s);
    else if (from.bits === 32) g.rr(Op.MovRR, 4, r, s);
    else g.extend(Op.MovzxRR, 4, from.bits / 8, r, s);
  } else {
    r = g.take(from);
    extendIn(g, r, from.bits, signed, width);
  }
  let sign = NO_REG;
  if (more > 0) {
    sign = g.temp();
    if (signed) {
      g.rr(Op.MovRR, 8, sign, r);
      g.ri(Op.SarI, 8, sign, 63);
    } else g.ri(Op.MovRI, 4, sign, 0);
  }
  g.def(to, r);
  for (let k = a.length; k < results.length; k++) {
    const q = results[k] as Part;
    const t = g.dst(q);
    g.move(t, sign, 8);
    g.def(q, t);
    g.unlock(t);
  }
}

/** Makes the flag "bit 0 of p is set" and returns its condition. Counts a use. */
export function testBit(g: Generator, p: Part): Cond {
  const r = g.use(p);
  g.flags(g.ri(Op.TestI, 1, r, 1));
  return Cond.NE;
}
