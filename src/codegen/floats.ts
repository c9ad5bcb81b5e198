/** Floating point: SSE scalar arithmetic, comparison, conversions. */
import type { BinaryOp, FloatPredicate } from '../ir/module.ts';
import { Cond, Op } from '../isa/instruction.ts';
import { SCRATCH, XMM_SCRATCH } from './assigner.ts';
import { libraryCall } from './calls.ts';
import type { Condition } from './control.ts';
import type { Generator } from './generator.ts';
import { extended, extendedWide, fromArea, storeWords, withWords } from './integers.ts';
import { immPart, isBfloat, isExtended, type Part } from './part.ts';

const OPS: Partial<Record<BinaryOp, Op>> = { fadd: Op.AddS, fsub: Op.SubS, fmul: Op.MulS, fdiv: Op.DivS };
/** Formats that the library computes: 80 and 128 bits. */
const WIDE: Partial<Record<BinaryOp, string>> = { fadd: 'add', fsub: 'sub', fmul: 'mul', fdiv: 'div' };

export function floatBinary(g: Generator, op: BinaryOp, p: Part, a: Part, b: Part): void {
  if (p.bytes === 16) {
    if (op === 'frem' && !isExtended(p))
      g.unsupported('The remainder of 128-bit floating point numbers is not supported.');
    libraryCall(g, op === 'frem' ? '__memscape_fmodxf' : `__${WIDE[op]}${letter(p)}3`, [a, b], [p]);
    return;
  }
  if (p.bytes === 2) {
    viaFloat(g, [a, b], p, (x, q) => floatBinary(g, op, q, x[0] as Part, x[1] as Part));
    return;
  }
  if (op === 'frem') {
    libraryCall(g, p.bytes === 8 ? 'fmod' : 'fmodf', [a, b], [p]);
    return;
  }
  const s = g.use(b);
  const r = g.take(a);
  g.rr(OPS[op] as Op, p.bytes, r, s);
  g.def(p, r);
}

/** Half precision is computed in single precision and rounded after each operation, as Clang does without AVX512-FP16. */
export function viaFloat(g: Generator, args: readonly Part[], p: Part, f: (x: Part[], q: Part) => void): void {
  const x = args.map((a) => {
    const w = g.fresh(true, 4, 32, 1);
    libraryCall(g, `__extend${letter(a)}sf2`, [a], [w]);
    return w;
  });
  const q = g.fresh(true, 4, 32, 1);
  f(x, q);
  g.done();
  libraryCall(g, `__truncsf${letter(p)}2`, [q], [p]);
}

/** Puts a constant of `bytes` bytes given by its high word (low word zero) into the scratch xmm register. */
function signMask(g: Generator, bytes: number, invert: boolean): void {
  if (bytes === 8) {
    g.intConstant(invert ? -1 : 0, invert ? 0x7fff_ffff : 0x8000_0000 | 0, 8, SCRATCH);
    g.rr(Op.MovXG, 8, XMM_SCRATCH, SCRATCH);
  } else {
    g.intConstant(invert ? 0x7fff_ffff : 0x8000_0000 | 0, 0, 4, SCRATCH);
    g.rr(Op.MovXG, 4, XMM_SCRATCH, SCRATCH);
  }
}

export function negate(g: Generator, p: Part, a: Part): void {
  if (p.bytes === 16 || p.bytes === 2) {
    flipTop(g, p, a, 'neg');
    return;
  }
  const r = g.take(a);
  signMask(g, p.bytes, false);
  g.rr(Op.Xorps, 16, r, XMM_SCRATCH);
  g.def(p, r);
}

export function absolute(g: Generator, p: Part, a: Part): void {
  if (p.bytes === 16 || p.bytes === 2) {
    flipTop(g, p, a, 'abs');
    return;
  }
  const r = g.take(a);
  signMask(g, p.bytes, true);
  g.rr(Op.Andps, 16, r, XMM_SCRATCH);
  g.def(p, r);
}

/** Sign of a half or quad, through a general register. */
function flipTop(g: Generator, p: Part, a: Part, how: 'neg' | 'abs'): void {
  const x = g.take(a);
  const t = g.temp();
  if (p.bytes === 2) {
    g.rr(Op.MovGX, 4, t, x);
    g.ri(how === 'neg' ? Op.XorI : Op.AndI, 4, t, how === 'neg' ? 0x8000 : 0x7fff);
    g.rr(Op.MovXG, 4, x, t);
    g.def(p, x);
    return;
  }
  // High half down, changed, and joined again.
  g.rr(Op.MovsRR, 16, XMM_SCRATCH, x);
  g.rr(Op.Movhlps, 16, XMM_SCRATCH, x);
  g.rr(Op.MovGX, 8, t, XMM_SCRATCH);
  if (isExtended(p)) g.ri(how === 'neg' ? Op.XorI : Op.AndI, 8, t, how === 'neg' ? 0x8000 : 0x7fff);
  else if (how === 'abs') {
    g.ri(Op.ShlI, 8, t, 1);
    g.ri(Op.ShrI, 8, t, 1);
  } else {
    g.intConstant(0, 0x8000_0000 | 0, 8, SCRATCH);
    g.rr(Op.XorR, 8, t, SCRATCH);
  }
  g.rr(Op.MovXG, 8, XMM_SCRATCH, t);
  g.rr(Op.Unpcklpd, 16, x, XMM_SCRATCH);
  g.def(p, x);
}

export function copySign(g: Generator, p: Part, a: Part, sign: Part): void {
  if (isExtended(p)) {
    libraryCall(g, '__memscape_copysignxf', [a, sign], [p]);
    return;
  }
  if (p.bytes === 16) {
    libraryCall(g, '__memscape_copysigntf', [a, sign], [p]);
    return;
  }
  if (p.bytes < 4) {
    viaFloat(g, [a, sign], p, (x, q) => copySign(g, q, x[0] as Part, x[1] as Part));
    return;
  }
  const r = g.take(a);
  const s = g.take(sign);
  signMask(g, p.bytes, true);
  g.rr(Op.Andps, 16, r, XMM_SCRATCH);
  signMask(g, p.bytes, false);
  g.rr(Op.Andps, 16, s, XMM_SCRATCH);
  g.rr(Op.Orps, 16, r, s);
  g.def(p, r);
}

// ── comparison ───────────────────────────────────────────────────────────────────────────────────

/** ucomis sets ZF, PF, CF: unordered 111, greater 000, less 001, equal 100. [swap operands, condition, second condition] */
const CONDITIONS: Record<FloatPredicate, readonly [boolean, Cond, Cond | undefined, 'and' | 'or']> = {
  oeq: [false, Cond.E, Cond.NP, 'and'],
  une: [false, Cond.NE, Cond.P, 'or'],
  ogt: [false, Cond.A, undefined, 'and'],
  oge: [false, Cond.AE, undefined, 'and'],
  olt: [true, Cond.A, undefined, 'and'],
  ole: [true, Cond.AE, undefined, 'and'],
  one: [false, Cond.NE, undefined, 'and'],
  ueq: [false, Cond.E, undefined, 'and'],
  ult: [false, Cond.B, undefined, 'and'],
  ule: [false, Cond.BE, undefined, 'and'],
  ugt: [true, Cond.B, undefined, 'and'],
  uge: [true, Cond.BE, undefined, 'and'],
  ord: [false, Cond.NP, undefined, 'and'],
  uno: [false, Cond.P, undefined, 'and'],
  false: [false, Cond.A, Cond.B, 'and'],
  true: [false, Cond.AE, Cond.B, 'or'],
};

/** Makes the flags of a comparison. Counts uses. */
export function floatCondition(g: Generator, predicate: FloatPredicate, a: Part, b: Part): Condition {
  if (a.bytes === 16) return quadCondition(g, predicate, a, b);
  if (a.bytes === 2) {
    const x = g.fresh(true, 4, 32, 1);
    const y = g.fresh(true, 4, 32, 1);
    libraryCall(g, `__extend${letter(a)}sf2`, [a], [x]);
    libraryCall(g, `__extend${letter(b)}sf2`, [b], [y]);
    return floatCondition(g, predicate, x, y);
  }
  const [swap, cc, second, mode] = CONDITIONS[predicate];
  const x = g.use(a);
  const y = g.use(b);
  g.flags(swap ? g.rr(Op.Ucomi, a.bytes, y, x) : g.rr(Op.Ucomi, a.bytes, x, y));
  return { cc, second, mode };
}

/** The library's comparisons return a number to compare with 0 (GCC internals, "Soft float library routines"; lg and true are ours). */
function quadCondition(g: Generator, predicate: FloatPredicate, a: Part, b: Part): Condition {
  const [name, cc] = {
    oeq: ['eq', Cond.E],
    une: ['ne', Cond.NE],
    ogt: ['gt', Cond.G],
    oge: ['ge', Cond.GE],
    olt: ['lt', Cond.L],
    ole: ['le', Cond.LE],
    ule: ['gt', Cond.LE],
    ult: ['ge', Cond.L],
    uge: ['lt', Cond.GE],
    ugt: ['le', Cond.G],
    uno: ['unord', Cond.NE],
    ord: ['unord', Cond.E],
    one: ['lg', Cond.NE],
    ueq: ['lg', Cond.E],
    true: ['true', Cond.NE],
    false: ['true', Cond.E],
  }[predicate] as [string, Cond];
  const result = g.fresh(false, 4, 32, 1);
  libraryCall(g, `__${name}${letter(a)}2`, [a, b], [result]);
  g.flags(g.ri(Op.CmpI, 4, g.use(result), 0));
  return { cc, second: undefined, mode: 'and' };
}

/** A condition of two flags as a bit in a register. */
export function defineTwo(g: Generator, p: Part, c: Condition): void {
  const r = g.dst(p);
  g.setcc(c.cc, r);
  if (c.second !== undefined) {
    const t = g.temp();
    g.setcc(c.second, t);
    g.rr(c.mode === 'and' ? Op.AndR : Op.OrR, 4, r, t);
  }
  g.def(p, r);
}

// ── conversions ──────────────────────────────────────────────────────────────────────────────────

/** The format in the names of the library's functions. */
const letter = (p: Part): string =>
  p.bytes === 16
    ? isExtended(p)
      ? 'xf'
      : 'tf'
    : p.bytes === 8
      ? 'df'
      : p.bytes === 4
        ? 'sf'
        : isBfloat(p)
          ? 'bf'
          : 'hf';

export function convertFloat(g: Generator, p: Part, a: Part): void {
  if (p.bytes >= 4 && p.bytes <= 8 && a.bytes >= 4 && a.bytes <= 8) {
    const s = g.use(a);
    const r = g.dst(p);
    const i = g.rr(Op.Cvts2s, p.bytes, r, s);
    i.fromWidth = a.bytes;
    g.def(p, r);
    return;
  }
  const extends_ = p.bytes > a.bytes || (p.bytes === a.bytes && isExtended(a));
  libraryCall(g, `__${extends_ ? 'extend' : 'trunc'}${letter(a)}${letter(p)}2`, [a], [p]);
}

export function integerToFloat(g: Generator, p: Part, a: readonly Part[], signed: boolean): void {
  const bits = 64 * (a.length - 1) + (a[a.length - 1] as Part).bits;
  if (bits > 128) {
    if (p.bytes > 8)
      g.unsupported('Conversion of integers wider than 128 bits to this floating point type is not supported.');
    if (p.bytes >= 4) {
      withWords(g, a.length, (area, words) => {
        storeWords(g, area, extendedWide(g, a, bits, signed));
        const flag = immPart(32, signed ? 1 : 0, 0);
        libraryCall(g, `__memscape_floatwords${letter(p)}`, [words, immPart(32, a.length * 64, 0), flag], [p]);
      });
      return;
    }
  }
  if (p.bytes === 2) {
    const f = g.fresh(true, 4, 32, 1);
    integerToFloat(g, f, a, signed);
    g.done();
    libraryCall(g, `__truncsf${letter(p)}2`, [f], [p]);
    return;
  }
  if (a.length > 1) {
    const wide = bits < 128 ? extendedWide(g, a, bits, signed) : a;
    libraryCall(g, `__float${signed ? '' : 'un'}ti${letter(p)}`, wide, [p]);
    return;
  }
  const x = a[0] as Part;
  if (p.bytes === 16) {
    const w = g.fresh(false, 8, 64, 1);
    const r = extended(g, x, signed, 8);
    g.def(w, r);
    g.done();
    libraryCall(g, `__float${signed ? '' : 'un'}di${letter(p)}`, [w], [p]);
    return;
  }
  const from = signed ? (x.bits <= 32 ? 4 : 8) : 8;
  if (signed || x.bits < 64) {
    const s = x.bits === 64 || (signed && x.bits === 32) ? g.use(x) : extended(g, x, signed, from);
    const r = g.dst(p);
    g.rr(Op.Cvtsi2s, p.bytes, r, s).fromWidth = from;
    g.def(p, r);
    return;
  }
  // u64: halve when the top bit is set, keeping the lowest bit sticky; convert; double again.
  const v = g.take(x);
  const half = g.temp();
  const odd = g.temp();
  g.rr(Op.MovRR, 8, half, v);
  g.rr(Op.MovRR, 4, odd, v);
  g.ri(Op.ShrI, 8, half, 1);
  g.ri(Op.AndI, 4, odd, 1);
  g.rr(Op.OrR, 8, half, odd);
  g.rr(Op.MovRR, 8, odd, v);
  g.flags(g.rr(Op.TestR, 8, v, v));
  g.cmov(Cond.NS, 8, half, v);
  const r = g.dst(p);
  g.rr(Op.Cvtsi2s, p.bytes, r, half).fromWidth = 8;
  g.rr(Op.MovsRR, 16, XMM_SCRATCH, r);
  g.rr(Op.AddS, p.bytes, XMM_SCRATCH, r);
  g.rr(Op.MovGX, 8, v, r);
  g.rr(Op.MovGX, 8, half, XMM_SCRATCH);
  g.flags(g.rr(Op.TestR, 8, odd, odd));
  g.cmov(Cond.S, 8, v, half);
  g.rr(Op.MovXG, 8, r, v);
  g.def(p, r);
}

export function floatToInteger(g: Generator, p: readonly Part[], a: Part, signed: boolean): void {
  const top = p[p.length - 1] as Part;
  const bits = 64 * (p.length - 1) + top.bits;
  if (bits > 128) {
    if (a.bytes > 8)
      g.unsupported('Conversion of this floating point type to integers wider than 128 bits is not supported.');
    const d = g.fresh(true, 8, 64, 1);
    if (a.bytes < 8) convertFloat(g, d, a);
    withWords(g, p.length, (area, words) => {
      libraryCall(g, '__memscape_fixwordsdf', [words, immPart(32, p.length * 64, 0), a.bytes < 8 ? d : a], []);
      fromArea(g, p, area);
    });
    return;
  }
  if (a.bytes === 2) {
    const f = g.fresh(true, 4, 32, 1);
    libraryCall(g, `__extend${letter(a)}sf2`, [a], [f]);
    floatToInteger(g, p, f, signed);
    return;
  }
  if (p.length > 1) {
    libraryCall(g, `__fix${signed ? '' : 'uns'}${letter(a)}ti`, [a], p);
    return;
  }
  if (a.bytes === 16) {
    const narrow = signed && bits <= 32;
    const w = narrow ? g.fresh(false, 4, 32, 1) : g.fresh(false, 8, 64, 1);
    libraryCall(g, `__fix${signed ? '' : 'uns'}${letter(a)}${narrow ? 'si' : 'di'}`, [a], [w]);
    g.def(top, g.take(w));
    return;
  }
  if (signed || bits < 64) {
    const s = g.use(a);
    const r = g.dst(top);
    const width = signed ? (bits <= 32 ? 4 : 8) : bits < 32 ? 4 : 8;
    g.rr(Op.Cvtts2si, width, r, s).fromWidth = a.bytes;
    g.def(top, r);
    return;
  }
  // u64: also convert x - 2^63; that one counts when the first overflowed into the sign bit.
  const x = g.take(a);
  const low = g.temp();
  const high = g.temp();
  const sign = g.temp();
  g.rr(Op.Cvtts2si, 8, low, x).fromWidth = a.bytes;
  if (a.bytes === 8) g.intConstant(0, 0x43e0_0000, 8, SCRATCH);
  else g.intConstant(0x5f00_0000, 0, 4, SCRATCH);
  g.rr(Op.MovXG, a.bytes, XMM_SCRATCH, SCRATCH);
  g.rr(Op.SubS, a.bytes, x, XMM_SCRATCH);
  g.rr(Op.Cvtts2si, 8, high, x).fromWidth = a.bytes;
  g.rr(Op.MovRR, 8, sign, low);
  g.ri(Op.SarI, 8, sign, 63);
  g.rr(Op.AndR, 8, high, sign);
  g.rr(Op.OrR, 8, low, high);
  g.def(top, low);
}

/** Rounds to an integral value: imm of roundss/roundsd. */
export function round(g: Generator, p: Part, a: Part, mode: number): void {
  const s = g.use(a);
  const r = g.dst(p);
  g.rr(Op.RoundS, p.bytes, r, s).imm = mode;
  g.def(p, r);
}

export const zeroImm = (bits: number): Part => immPart(bits, 0, 0);
