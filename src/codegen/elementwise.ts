/** Intrinsics that compute one scalar from scalars; on vectors they are applied lane by lane. */
import type { CallLike, Instruction, IntPredicate } from '../ir/module.ts';
import { Cond, Op } from '../isa/instruction.ts';
import { NO_REG, RAX, RCX, RDX } from '../isa/registers.ts';
import { SCRATCH } from './assigner.ts';
import { libraryCall } from './calls.ts';
import { checkOverflow } from './checks.ts';
import { absolute, copySign, floatBinary, round, viaFloat } from './floats.ts';
import type { Generator } from './generator.ts';
import { addWide, binary, compare, extended, extendedWide, extendIn, multiplyLong } from './integers.ts';
import { bigPart, immPart, isExtended, Kind, opWidth, type Part } from './part.ts';
import { chooseBy } from './select.ts';
import { LIBM } from './support.ts';

export type ElementHandler = (g: Generator, p: Part[], x: Part[][], i: Instruction & CallLike) => void;
export const elementHandlers = new Map<string, ElementHandler>();
const on = (names: string, h: ElementHandler): void => {
  for (const n of names.split(' ')) elementHandlers.set(n, h);
};

const again = (parts: readonly Part[], n = 1): void => {
  for (const p of parts) {
    p.uses += n;
    if (p.kind === Kind.Address) {
      if (p.base) p.base.uses += n;
      if (p.index) p.index.uses += n;
    }
  }
};
const bitsOf = (p: readonly Part[]): number => 64 * (p.length - 1) + (p[p.length - 1] as Part).bits;
const zeros = (p: readonly Part[]): Part[] => p.map((q) => immPart(q.bits, 0, 0));
const like = (g: Generator, p: readonly Part[], uses: number): Part[] =>
  p.map((q) => g.fresh(q.xmm, q.bytes, q.bits, uses));

// ── minimum, maximum, absolute value ─────────────────────────────────────────────────────────────
for (const [name, predicate] of [
  ['smax', 'sgt'],
  ['smin', 'slt'],
  ['umax', 'ugt'],
  ['umin', 'ult'],
] as const)
  on(name, (g, p, [a, b]) => {
    pick(g, predicate, p, a as Part[], b as Part[]);
  });

function pick(g: Generator, predicate: IntPredicate, p: Part[], a: Part[], b: Part[]): void {
  for (const q of [...a, ...b]) g.materialize(q);
  again(a);
  again(b);
  const cc = compare(g, predicate, a, b);
  chooseBy(g, { cc, second: undefined, mode: 'and' }, p, a, b);
}

on('abs', (g, p, [a]) => {
  const x = a as Part[];
  if (x.length > 1) {
    again(x, 2);
    const negative = like(g, x, 1);
    addWide(g, 'sub', negative, zeros(x), x);
    g.done();
    const cc = compare(g, 'slt', x, zeros(x));
    chooseBy(g, { cc, second: undefined, mode: 'and' }, p, negative, x);
    return;
  }
  const q = p[0] as Part;
  const w = opWidth(q.bits);
  const r = extended(g, x[0] as Part, true);
  const t = g.temp();
  g.rr(Op.MovRR, w, t, r);
  g.ri(Op.SarI, w, t, w * 8 - 1);
  g.rr(Op.XorR, w, r, t);
  g.rr(Op.SubR, w, r, t);
  g.def(q, r);
});

for (const [name, above, below] of [
  ['scmp', 'sgt', 'slt'],
  ['ucmp', 'ugt', 'ult'],
] as const)
  on(name, (g, p, [a, b]) => {
    const x = a as Part[];
    const y = b as Part[];
    again(x);
    again(y);
    const q = p[0] as Part;
    const r = g.temp();
    const t = g.temp();
    const more = compare(g, above, x, y);
    g.setcc(more, r);
    const less = compare(g, below, x, y);
    g.setcc(less, t);
    g.rr(Op.SubR, 1, r, t);
    if (q.bits > 8) g.extend(Op.MovsxRR, opWidth(q.bits), 1, r, r);
    g.def(q, r);
  });

// ── bits ─────────────────────────────────────────────────────────────────────────────────────────
on('ctlz', (g, p, [a, z]) => {
  for (const q of z ?? []) g.discard(q);
  const x = a as Part[];
  const q = p[0] as Part;
  if (x.length > 1) {
    countWide(g, Op.Lzcnt, p, x);
    return;
  }
  const w = opWidth(q.bits);
  const r = extended(g, x[0] as Part, false);
  g.rr(Op.Lzcnt, w, r, r);
  if (q.bits < w * 8) g.ri(Op.SubI, w, r, w * 8 - q.bits);
  g.def(q, r);
});
on('cttz', (g, p, [a, z]) => {
  for (const q of z ?? []) g.discard(q);
  const x = a as Part[];
  const q = p[0] as Part;
  if (x.length > 1) {
    countWide(g, Op.Tzcnt, p, x);
    return;
  }
  const w = opWidth(q.bits);
  const r = g.take(x[0] as Part);
  if (q.bits < 32) g.ri(Op.OrI, 4, r, 2 ** q.bits);
  else if (q.bits > 32 && q.bits < 64) {
    g.constant(bigPart(64, 1n << BigInt(q.bits)), SCRATCH);
    g.rr(Op.OrR, 8, r, SCRATCH);
  }
  g.rr(Op.Tzcnt, w, r, r);
  g.def(q, r);
});

/** Leading or trailing zeros of two words. */
function countWide(g: Generator, op: Op, p: Part[], x: Part[]): void {
  const bits = bitsOf(x);
  if (x.length > 2 || bits < 128) {
    countLong(g, op, p, x);
    return;
  }
  const leading = op === Op.Lzcnt;
  const near = (leading ? x[1] : x[0]) as Part;
  const far = (leading ? x[0] : x[1]) as Part;
  const n = g.use(near);
  const f = g.use(far);
  const r = g.temp();
  const s = g.temp();
  g.rr(op, 8, r, f);
  g.ri(Op.AddI, 8, r, 64);
  g.rr(op, 8, s, n);
  g.flags(g.rr(Op.TestR, 8, n, n));
  g.cmov(Cond.NE, 8, r, s);
  defineSmall(g, p, r);
}

/** Of any number of words, from the far end to the near one: each that is not zero begins the count anew. */
function countLong(g: Generator, op: Op, p: Part[], x: Part[]): void {
  const leading = op === Op.Lzcnt;
  const odd = bitsOf(x) % 64;
  const words = extendedWide(g, x, bitsOf(x), false);
  const sum = g.temp();
  const own = g.temp();
  g.ri(Op.MovRI, 4, sum, 0);
  for (const word of leading ? words : [...words].reverse()) {
    const w = g.take(word);
    g.ri(Op.AddI, 8, sum, 64);
    g.rr(op, 8, own, w);
    g.flags(g.rr(Op.TestR, 8, w, w));
    g.cmov(Cond.NE, 8, sum, own);
    g.unlock(w);
  }
  g.unlock(own);
  if (odd !== 0) {
    if (leading) g.ri(Op.SubI, 8, sum, 64 - odd);
    else {
      // All zero: the bits above the top do not count.
      const most = g.temp();
      g.ri(Op.MovRI, 4, most, bitsOf(x));
      g.flags(g.rr(Op.CmpR, 8, sum, most));
      g.cmov(Cond.A, 8, sum, most);
      g.unlock(most);
    }
  }
  defineSmall(g, p, sum);
}

/** A number in one register as a wide result. */
function defineSmall(g: Generator, p: Part[], r: number): void {
  g.def(p[0] as Part, r);
  for (const q of p.slice(1)) {
    const t = g.dst(q);
    g.ri(Op.MovRI, 4, t, 0);
    g.def(q, t);
  }
}

on('ctpop', (g, p, [a]) => {
  const x = a as Part[];
  let sum = NO_REG;
  for (const q of x) {
    const r = extended(g, q, false);
    g.rr(Op.Popcnt, opWidth(q.bits), r, r);
    if (sum === NO_REG) sum = r;
    else {
      g.rr(Op.AddR, 8, sum, r);
      g.unlock(r);
    }
  }
  defineSmall(g, p, sum);
});
on('bswap', (g, p, [a]) => {
  const x = a as Part[];
  const bits = bitsOf(x);
  if (x.length > 1) {
    if (bits % 64 !== 0) g.unsupported(`Swapping the bytes of an integer of ${bits} bits is not supported.`);
    const regs = x.map((q) => g.take(q));
    for (const r of regs) g.r(Op.Bswap, 8, r);
    p.forEach((q, k) => {
      g.def(q, regs[regs.length - 1 - k] as number);
    });
    return;
  }
  const w = opWidth(bits);
  const r = g.take(x[0] as Part);
  g.r(Op.Bswap, w, r);
  if (bits < w * 8) g.ri(Op.ShrI, w, r, w * 8 - bits);
  g.def(p[0] as Part, r);
});
on('bitreverse', (g, p, [a]) => {
  const x = a as Part[];
  const bits = bitsOf(x);
  if (x.length > 1 && bits % 64 !== 0) g.unsupported(`Reversing an integer of ${bits} bits is not supported.`);
  const regs = x.map((q) => {
    const r = g.take(q);
    reverseBits(g, r, opWidth(q.bits));
    return r;
  });
  if (x.length === 1 && bits < opWidth(bits) * 8)
    g.ri(Op.ShrI, opWidth(bits), regs[0] as number, opWidth(bits) * 8 - bits);
  p.forEach((q, k) => {
    g.def(q, regs[regs.length - 1 - k] as number);
  });
});

/** Bytes swapped, then nibbles, pairs and single bits. */
function reverseBits(g: Generator, r: number, w: number): void {
  const t = g.temp();
  g.r(Op.Bswap, w, r);
  for (const [mask, shift] of [
    [0x0f0f0f0f, 4],
    [0x33333333, 2],
    [0x55555555, 1],
  ] as const) {
    g.intConstant(mask, w === 8 ? mask : 0, w, SCRATCH);
    g.rr(Op.MovRR, w, t, r);
    g.ri(Op.ShrI, w, t, shift);
    g.rr(Op.AndR, w, t, SCRATCH);
    g.rr(Op.AndR, w, r, SCRATCH);
    g.ri(Op.ShlI, w, r, shift);
    g.rr(Op.OrR, w, r, t);
  }
  g.unlock(t);
}

for (const left of [true, false])
  on(left ? 'fshl' : 'fshr', (g, p, [a, b, c]) => {
    funnel(g, left, p, a as Part[], b as Part[], c as Part[]);
  });

/** Funnel shift: the high (left) or low (right) word of a:b shifted by c modulo the width. */
function funnel(g: Generator, left: boolean, p: Part[], a: Part[], b: Part[], c: Part[]): void {
  const bits = bitsOf(a);
  const q = p[0] as Part;
  const hi = a[0] as Part;
  const lo = b[0] as Part;
  const n = c[0] as Part;
  if (a.length > 1) {
    funnelWide(g, left, p, a, b, c);
    return;
  }
  const power = bits === 8 || bits === 16 || bits === 32 || bits === 64;
  if (!power) g.unsupported(`Rotating an integer of ${bits} bits is not supported.`);
  const w = bits / 8;
  const rotate = hi === lo && hi.kind === Kind.Value;
  if (n.kind === Kind.Imm) {
    const count = n.lo & (bits - 1);
    if (rotate) {
      g.discard(lo);
      const r = g.take(hi);
      g.ri(left ? Op.RolI : Op.RorI, w, r, count);
      g.def(q, r);
      return;
    }
  } else g.takeIn(n, RCX);
  if (rotate) {
    g.discard(lo);
    const r = g.take(hi);
    g.r(left ? Op.RolC : Op.RorC, w, r);
    g.def(q, r);
    return;
  }
  if (bits >= 32) {
    const s = g.use(left ? lo : hi);
    const r = g.take(left ? hi : lo);
    if (n.kind === Kind.Imm) {
      const count = n.lo & (bits - 1);
      if (count > 0) g.rr(left ? Op.ShldI : Op.ShrdI, w, r, s).imm = count;
    } else g.rr(left ? Op.ShldC : Op.ShrdC, w, r, s);
    g.def(q, r);
    return;
  }
  // a:b side by side in one 32-bit register.
  const s = extended(g, lo, false);
  const r = extended(g, hi, false);
  g.ri(Op.ShlI, 4, r, bits);
  g.rr(Op.OrR, 4, r, s);
  if (n.kind === Kind.Imm) {
    const count = n.lo & (bits - 1);
    if (count > 0) g.ri(left ? Op.ShlI : Op.ShrI, 4, r, count);
  } else {
    g.ri(Op.AndI, 4, RCX, bits - 1);
    g.r(left ? Op.ShlC : Op.ShrC, 4, r);
  }
  if (left) g.ri(Op.ShrI, 4, r, bits);
  g.def(q, r);
}

/** (a << n) | ((b >> 1) >> (127 - n)), and its mirror image. */
function funnelWide(g: Generator, left: boolean, p: Part[], a: Part[], b: Part[], c: Part[]): void {
  if (bitsOf(a) !== 128) g.unsupported(`Rotating an integer of ${bitsOf(a)} bits is not supported.`);
  const n = c[0] as Part;
  for (const q of c.slice(1)) g.discard(q);
  const count = g.fresh(false, 8, 64, 2);
  const r = g.take(n);
  g.ri(Op.AndI, 4, r, 127);
  g.def(count, r);
  g.done();
  const zero = immPart(64, 0, 0);
  const one: Part[] = [immPart(64, 1, 0), zero];
  const main = like(g, a, 1);
  binary(g, left ? 'shl' : 'lshr', main, left ? a : b, [count, zero]);
  g.done();
  const half = like(g, a, 1);
  binary(g, left ? 'lshr' : 'shl', half, left ? b : a, one);
  g.done();
  const rest = g.fresh(false, 8, 64, 1);
  const t = g.take(count);
  g.ri(Op.XorI, 4, t, 127);
  g.def(rest, t);
  g.done();
  const other = like(g, a, 1);
  binary(g, left ? 'lshr' : 'shl', other, half, [rest, zero]);
  g.done();
  binary(g, 'or', p, main, other);
}

// ── overflow ─────────────────────────────────────────────────────────────────────────────────────
for (const op of ['add', 'sub'] as const)
  for (const signed of [true, false])
    on(`${signed ? 's' : 'u'}${op}.with.overflow`, (g, p, [a, b], i) => {
      overflow(g, i, op, signed, p, a as Part[], b as Part[]);
    });

/** The flag `cc` becomes the operation's second result, or its check. */
function overflowBit(g: Generator, i: Instruction, cc: Cond, flag: Part): void {
  if (checkOverflow(g, i, cc)) return;
  const f = g.temp();
  g.setcc(cc, f);
  g.def(flag, f);
}

function overflow(
  g: Generator,
  i: Instruction,
  op: 'add' | 'sub',
  signed: boolean,
  p: Part[],
  a: Part[],
  b: Part[],
): void {
  const value = p.slice(0, a.length);
  const flag = p[a.length] as Part;
  const bits = bitsOf(a);
  if (a.length > 1) {
    if (bits % 64 !== 0) {
      overflowOdd(g, i, op, signed, value, flag, a, b);
      return;
    }
    addWide(g, op, value, a, b);
    overflowBit(g, i, signed ? Cond.O : Cond.B, flag);
    return;
  }
  const q = value[0] as Part;
  if (bits === 8 || bits === 16 || bits === 32 || bits === 64) {
    const s = g.use(b[0] as Part);
    const r = g.take(a[0] as Part);
    g.flags(g.rr(op === 'add' ? Op.AddR : Op.SubR, bits / 8, r, s));
    overflowBit(g, i, signed ? Cond.O : Cond.B, flag);
    g.def(q, r);
    return;
  }
  const r = extended(g, a[0] as Part, signed, 8);
  const s = extended(g, b[0] as Part, signed, 8);
  g.rr(op === 'add' ? Op.AddR : Op.SubR, 8, r, s);
  fits(g, i, r, s, bits, signed, flag);
  g.def(q, r);
}

/** Integers of, say, 65 bits (operands of mixed signedness): in whole words nothing is lost, and the top word tells whether it fits. */
function overflowOdd(
  g: Generator,
  i: Instruction,
  op: 'add' | 'sub',
  signed: boolean,
  value: Part[],
  flag: Part,
  a: Part[],
  b: Part[],
): void {
  const bits = bitsOf(a);
  const sum = a.map(() => g.fresh(false, 8, 64, 1));
  const x = extendedWide(g, a, bits, signed);
  g.done();
  const y = extendedWide(g, b, bits, signed);
  g.done();
  addWide(g, op, sum, x, y);
  g.done();
  sum.forEach((part, k) => {
    const r = g.take(part);
    if (k < sum.length - 1) {
      g.def(value[k] as Part, r);
      return;
    }
    fits(g, i, r, g.temp(), bits % 64, signed, flag);
    g.def(value[k] as Part, r);
  });
}

/** Overflow when r does not fit `bits` bits; t is clobbered. */
function fits(g: Generator, i: Instruction, r: number, t: number, bits: number, signed: boolean, flag: Part): void {
  g.rr(Op.MovRR, 8, t, r);
  extendIn(g, t, bits, signed, 8);
  g.flags(g.rr(Op.CmpR, 8, t, r));
  overflowBit(g, i, Cond.NE, flag);
}

on('smul.with.overflow', (g, p, [a, b], i) => multiplyOverflow(g, i, true, p, a as Part[], b as Part[]));
on('umul.with.overflow', (g, p, [a, b], i) => multiplyOverflow(g, i, false, p, a as Part[], b as Part[]));

function multiplyOverflow(g: Generator, i: Instruction, signed: boolean, p: Part[], a: Part[], b: Part[]): void {
  const bits = bitsOf(a);
  if (a.length > 1) {
    if (bits !== 128) {
      longProduct(g, i, signed, p, a, b);
      return;
    }
    wideProduct(g, signed, p, a, b);
    return;
  }
  const [q, flag] = p as [Part, Part];
  if (bits < 32) {
    const r = extended(g, a[0] as Part, signed, 8);
    const s = extended(g, b[0] as Part, signed, 8);
    g.rr(Op.ImulR, 8, r, s);
    fits(g, i, r, s, bits, signed, flag);
    g.def(q, r);
    return;
  }
  if (bits !== 32 && bits !== 64) {
    longProduct(g, i, signed, p, a, b);
    return;
  }
  const w = bits / 8;
  if (signed) {
    const s = g.use(b[0] as Part);
    const r = g.take(a[0] as Part);
    g.flags(g.rr(Op.ImulR, w, r, s));
    overflowBit(g, i, Cond.O, flag);
    g.def(q, r);
    return;
  }
  g.takeIn(a[0] as Part, RAX);
  g.claim(RDX);
  const s = g.use(b[0] as Part);
  g.flags(g.s(Op.Mul1, w, s));
  overflowBit(g, i, Cond.O, flag);
  g.def(q, RAX);
}

/** Any other number of bits: the whole product in twice as many words, which must be its lower half extended. */
function longProduct(g: Generator, i: Instruction, signed: boolean, p: Part[], a: Part[], b: Part[]): void {
  const n = a.length;
  const odd = bitsOf(a) % 64;
  const doubled = (v: Part[]): Part[] => {
    const words = extendedWide(g, v, bitsOf(v), signed);
    g.done();
    if (!signed) return [...words, ...words.map(() => immPart(64, 0, 0))];
    const top = words[n - 1] as Part;
    again([top]);
    const r = g.take(top);
    g.ri(Op.SarI, 8, r, 63);
    const sign = g.fresh(false, 8, 64, n);
    g.def(sign, r);
    g.done();
    return [...words, ...words.map(() => sign)];
  };
  const x = doubled(a);
  const y = doubled(b);
  const product = [...x.keys()].map((k) => g.fresh(false, 8, 64, k < n - 1 ? 1 : k === n - 1 ? 2 : 1));
  multiplyLong(g, product, x, y);
  g.done();
  for (let k = 0; k < n; k++) {
    g.def(p[k] as Part, g.take(product[k] as Part));
    g.done();
  }
  // What is above the result must be its sign, or zero.
  const wrong = g.take(product[n - 1] as Part);
  const sign = g.temp();
  g.rr(Op.MovRR, 8, sign, wrong);
  if (odd !== 0) extendIn(g, sign, odd, signed, 8);
  g.rr(Op.XorR, 8, wrong, sign);
  if (signed) g.ri(Op.SarI, 8, sign, 63);
  else g.ri(Op.MovRI, 4, sign, 0);
  for (const high of product.slice(n)) {
    const r = g.take(high);
    g.rr(Op.XorR, 8, r, sign);
    g.rr(Op.OrR, 8, wrong, r);
    g.unlock(r);
  }
  g.flags(g.rr(Op.TestR, 8, wrong, wrong));
  overflowBit(g, i, Cond.NE, p[n] as Part);
}

/**
 * 128 × 128 bits with overflow. Unsigned: the product of the high words must be zero, and neither cross product nor
 * the last sum may carry. Signed: that of the magnitudes, the sign put back, and the sign must come out right.
 */
function wideProduct(g: Generator, signed: boolean, p: Part[], a: Part[], b: Part[]): void {
  const value = p.slice(0, 2);
  const flag = p[2] as Part;
  if (!signed) {
    unsignedProduct(g, value, flag, a, b);
    return;
  }
  const one = (): Part => g.fresh(false, 8, 64, 1);
  again(a);
  again(b);
  const absA = [one(), one()];
  const absB = [one(), one()];
  const abs = elementHandlers.get('abs') as (g: Generator, p: Part[], x: Part[][]) => void;
  abs(g, absA, [a]);
  g.done();
  abs(g, absB, [b]);
  g.done();
  const product = [one(), one()];
  const carried = g.fresh(false, 1, 1, 1);
  unsignedProduct(g, product, carried, absA, absB);
  g.done();
  // sign = a < 0 xor b < 0, as a mask of all bits; the low words are not needed here.
  g.discard(a[0] as Part);
  g.discard(b[0] as Part);
  const sign = g.fresh(false, 8, 64, 5);
  const s = g.take(a[1] as Part);
  g.rr(Op.XorR, 8, s, g.use(b[1] as Part));
  g.ri(Op.SarI, 8, s, 63);
  g.def(sign, s);
  g.done();
  const flipped = [one(), one()];
  for (const k of [0, 1]) {
    const r = g.take(product[k] as Part);
    g.rr(Op.XorR, 8, r, g.use(sign));
    g.def(flipped[k] as Part, r);
    g.done();
  }
  const result = [g.fresh(false, 8, 64, 2), g.fresh(false, 8, 64, 3)];
  addWide(g, 'sub', result, flipped, [sign, sign]);
  g.done();
  // Wrong when the magnitude carried, or when the result is not zero and has another sign than it should.
  const wrong = g.temp();
  const t = g.take(result[1] as Part);
  g.ri(Op.SarI, 8, t, 63);
  g.rr(Op.XorR, 8, t, g.use(sign));
  const low = g.use(result[0] as Part);
  const high = g.use(result[1] as Part);
  const any = g.temp();
  g.rr(Op.MovRR, 8, any, low);
  g.flags(g.rr(Op.OrR, 8, any, high));
  g.setcc(Cond.NE, wrong);
  g.rr(Op.AndR, 4, wrong, t);
  g.rr(Op.OrR, 4, wrong, g.use(carried));
  g.def(flag, wrong);
  g.done();
  value.forEach((q, k) => {
    g.def(q, g.take(result[k] as Part));
  });
}

function unsignedProduct(g: Generator, value: Part[], flag: Part, a: Part[], b: Part[]): void {
  const [a0, a1] = a as [Part, Part];
  const [b0, b1] = b as [Part, Part];
  again([a0, b0], 1);
  again([a1, b1], 1);
  const f = g.fresh(false, 8, 64, 1);
  // Both high words non-zero?
  const fr = g.temp();
  const t = g.temp();
  const ra = g.use(a1);
  const rb = g.use(b1);
  g.flags(g.rr(Op.TestR, 8, ra, ra));
  g.setcc(Cond.NE, fr);
  g.flags(g.rr(Op.TestR, 8, rb, rb));
  g.setcc(Cond.NE, t);
  g.rr(Op.AndR, 1, fr, t);
  g.def(f, fr);
  g.done();
  // Cross products, each with its overflow.
  const sum = crossProduct(g, a1, b0, f);
  const second = crossProduct(g, b1, a0, sum.flag);
  const total = g.fresh(false, 8, 64, 1);
  const s = g.take(sum.value);
  g.rr(Op.AddR, 8, s, g.use(second.value));
  g.def(total, s);
  g.done();
  g.takeIn(a0, RAX);
  g.claim(RDX);
  g.s(Op.Mul1, 8, g.use(b0));
  g.flags(g.rr(Op.AddR, 8, RDX, g.use(total)));
  const c = g.temp();
  g.setcc(Cond.B, c);
  g.rr(Op.OrR, 1, c, g.use(second.flag));
  g.def(value[0] as Part, RAX);
  g.def(value[1] as Part, RDX);
  g.def(flag, c);
}

function crossProduct(g: Generator, x: Part, y: Part, flag: Part): { value: Part; flag: Part } {
  g.takeIn(x, RAX);
  g.claim(RDX);
  g.flags(g.s(Op.Mul1, 8, g.use(y)));
  const c = g.temp();
  g.setcc(Cond.O, c);
  g.rr(Op.OrR, 1, c, g.use(flag));
  const value = g.fresh(false, 8, 64, 1);
  const next = g.fresh(false, 8, 64, 1);
  g.def(value, RAX);
  g.def(next, c);
  g.done();
  return { value, flag: next };
}

// ── saturation ───────────────────────────────────────────────────────────────────────────────────
for (const op of ['add', 'sub'] as const) {
  on(`u${op}.sat`, (g, p, [a, b]) => {
    saturate(g, op, false, p, a as Part[], b as Part[]);
  });
  on(`s${op}.sat`, (g, p, [a, b]) => {
    saturate(g, op, true, p, a as Part[], b as Part[]);
  });
}

function saturate(g: Generator, op: 'add' | 'sub', signed: boolean, p: Part[], a: Part[], b: Part[]): void {
  const bits = bitsOf(a);
  if (bits !== 8 && bits !== 16 && bits !== 32 && bits !== 64)
    g.unsupported(`Saturating arithmetic on integers of ${bits} bits is not supported.`);
  const w = opWidth(bits);
  const s = g.use(b[0] as Part);
  const r = g.take(a[0] as Part);
  const limit = g.temp();
  if (signed) {
    // The limit has the sign of a: all ones below the sign bit, plus one when a is negative.
    g.rr(Op.MovRR, w, limit, r);
    if (bits < 32) extendIn(g, limit, bits, true, 4);
    g.ri(Op.SarI, w, limit, w * 8 - 1);
    g.constant(bigPart(w * 8, (1n << BigInt(bits - 1)) - 1n), SCRATCH);
    g.rr(Op.XorR, w, limit, SCRATCH);
  } else g.intConstant(op === 'add' ? -1 : 0, op === 'add' ? -1 : 0, w, limit);
  g.flags(g.rr(op === 'add' ? Op.AddR : Op.SubR, bits / 8, r, s));
  g.cmov(signed ? Cond.O : Cond.B, w, r, limit);
  g.def(p[0] as Part, r);
}

// ── floating point ───────────────────────────────────────────────────────────────────────────────
on('sqrt', (g, p, [a]) => {
  const [q, x] = [p[0] as Part, (a as Part[])[0] as Part];
  if (q.bytes === 2) {
    viaFloat(g, [x], q, (y, r) => {
      const s = g.use(y[0] as Part);
      const d = g.dst(r);
      g.rr(Op.SqrtS, 4, d, s);
      g.def(r, d);
    });
    return;
  }
  if (isExtended(q)) {
    libraryCall(g, 'sqrtl', [x], [q]);
    return;
  }
  if (q.bytes > 8) return g.unsupported('sqrt of 128-bit floating point numbers is not supported.');
  const s = g.use(x);
  const r = g.dst(q);
  g.rr(Op.SqrtS, q.bytes, r, s);
  g.def(q, r);
});
on('fabs', (g, p, [a]) => absolute(g, p[0] as Part, (a as Part[])[0] as Part));
on('copysign', (g, p, [a, b]) => copySign(g, p[0] as Part, (a as Part[])[0] as Part, (b as Part[])[0] as Part));
for (const [name, mode] of [
  ['floor', 1],
  ['ceil', 2],
  ['trunc', 3],
  ['rint', 4],
  ['nearbyint', 12],
  ['roundeven', 0],
] as const)
  on(name, (g, p, [a]) => {
    const q = p[0] as Part;
    const x = (a as Part[])[0] as Part;
    if (q.bytes === 2) viaFloat(g, [x], q, (y, r) => round(g, r, y[0] as Part, mode));
    else if (isExtended(q)) libraryCall(g, `${name}l`, [x], [q]);
    else if (q.bytes > 8) g.unsupported(`${name} of 128-bit floating point numbers is not supported.`);
    else round(g, q, x, mode);
  });
on('fmuladd', (g, p, [a, b, c]) => {
  const q = p[0] as Part;
  const product = g.fresh(true, q.bytes, q.bits, 1);
  floatBinary(g, 'fmul', product, (a as Part[])[0] as Part, (b as Part[])[0] as Part);
  g.done();
  floatBinary(g, 'fadd', q, product, (c as Part[])[0] as Part);
});

/** What C's library appends to a function's name for the type. */
const suffixOf = (p: Part): string => (isExtended(p) ? 'l' : p.bytes === 4 ? 'f' : '');

for (const [name, f] of Object.entries(LIBM))
  on(name, (g, p, x) => {
    const args = x.map((y) => y[0] as Part);
    const first = args[0] as Part;
    if (first.bytes === 2 && p[0]?.xmm) {
      viaFloat(g, args, p[0], (y, r) => libraryCall(g, `${f}f`, y, [r]));
      return;
    }
    if (first.bytes > 8 && !isExtended(first))
      g.unsupported(`${name} of 128-bit floating point numbers is not supported.`);
    libraryCall(g, `${f}${suffixOf(first)}`, args, p);
  });
on('powi', (g, p, [a, n]) => {
  const x = (a as Part[])[0] as Part;
  libraryCall(
    g,
    isExtended(x) ? '__powixf2' : x.bytes === 4 ? '__powisf2' : '__powidf2',
    [x, (n as Part[])[0] as Part],
    p,
  );
});
on('sincos', (g, p, [a]) => {
  const x = (a as Part[])[0] as Part;
  again([x]);
  libraryCall(g, `sin${suffixOf(x)}`, [x], [p[0] as Part]);
  libraryCall(g, `cos${suffixOf(x)}`, [x], [p[1] as Part]);
});
/** Two results, from two functions of the library's. */
const pair =
  (first: string, second: string) =>
  (g: Generator, p: Part[], [a]: Part[][]): void => {
    const x = (a as Part[])[0] as Part;
    const suffix = suffixOf(x);
    again([x]);
    libraryCall(g, `${first}${suffix}`, [x], [p[0] as Part]);
    libraryCall(g, `${second}${suffix}`, [x], [p[1] as Part]);
  };
on('modf', pair('__memscape_fraction', 'trunc'));
on('frexp', pair('__memscape_significand', '__memscape_exponent'));

/** LLVM "llvm.is.fpclass": bits of the test mask. */
const CLASS = { snan: 1, qnan: 2, ninf: 4, nnorm: 8, nsub: 16, nzero: 32, pzero: 64, psub: 128, pnorm: 256, pinf: 512 };
on('is.fpclass', (g, p, [a, m]) => {
  const x = (a as Part[])[0] as Part;
  const mask = (m as Part[])[0] as Part;
  if (isExtended(x)) {
    // The library tells the class as the bit of the mask that stands for it.
    const found = g.fresh(false, 4, 32, 1);
    libraryCall(g, '__memscape_classxf', [x], [found]);
    const r = g.take(found);
    g.flags(g.ri(Op.TestI, 4, r, mask.lo));
    g.setcc(Cond.NE, r);
    g.def(p[0] as Part, r);
    return undefined;
  }
  if (x.bytes !== 4 && x.bytes !== 8)
    return g.unsupported('Classifying numbers of this floating point type is not supported.');
  const double = x.bytes === 8;
  const w = x.bytes;
  const exponent = double ? 0x7ffn << 52n : 0xffn << 23n;
  const quiet = double ? 1n << 51n : 1n << 22n;
  const smallestNormal = double ? 1n << 52n : 1n << 23n;
  const sign = 1n << BigInt(w * 8 - 1);
  // Every class is a range of the bits without the sign, or with it.
  const ranges: [low: bigint, high: bigint, plus: number, minus: number][] = [
    [exponent + 1n, exponent + quiet - 1n, CLASS.snan, CLASS.snan],
    [exponent + quiet, sign - 1n, CLASS.qnan, CLASS.qnan],
    [exponent, exponent, CLASS.pinf, CLASS.ninf],
    [smallestNormal, exponent - 1n, CLASS.pnorm, CLASS.nnorm],
    [1n, smallestNormal - 1n, CLASS.psub, CLASS.nsub],
    [0n, 0n, CLASS.pzero, CLASS.nzero],
  ];
  const raw = g.temp();
  const s = g.use(x);
  g.rr(Op.MovGX, w, raw, s);
  const magnitude = g.temp();
  g.rr(Op.MovRR, w, magnitude, raw);
  g.ri(Op.ShlI, w, magnitude, 1);
  g.ri(Op.ShrI, w, magnitude, 1);
  const result = g.temp();
  const t = g.temp();
  const bit = g.temp();
  g.ri(Op.MovRI, 4, result, 0);
  const test = (from: number, low: bigint, high: bigint): void => {
    g.constant(bigPart(w * 8, low), SCRATCH);
    g.rr(Op.MovRR, w, t, from);
    g.rr(Op.SubR, w, t, SCRATCH);
    g.constant(bigPart(w * 8, high - low), SCRATCH);
    g.flags(g.rr(Op.CmpR, w, t, SCRATCH));
    g.setcc(Cond.BE, bit);
    g.rr(Op.OrR, 1, result, bit);
  };
  for (const [low, high, plus, minus] of ranges) {
    const wantPlus = (mask.lo & plus) !== 0;
    const wantMinus = (mask.lo & minus) !== 0;
    if (wantPlus && wantMinus) test(magnitude, low, high);
    else if (wantPlus) test(raw, low, high);
    else if (wantMinus) test(raw, sign + low, sign + high);
  }
  g.def(p[0] as Part, result);
});
