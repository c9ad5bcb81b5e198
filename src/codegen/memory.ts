/** Loads, stores, addresses and local variables. */
import type { Constant, Instruction, Value } from '../ir/module.ts';
import { sizeOf, type Type } from '../ir/types.ts';
import { fitsI32 } from '../isa/encode.ts';
import { Access, type Inst, type Mem, Op } from '../isa/instruction.ts';
import { NO_REG, RBP, RSP } from '../isa/registers.ts';
import { XMM_SCRATCH } from './assigner.ts';
import { elementOffset, elementType, scalarBits } from './constants.ts';
import { tellTypeRead, tellTypeStored } from './effective-types.ts';
import { atomic, memory } from './emitter.ts';
import type { Generator } from './generator.ts';
import { checkMemberIndex, memberIndex } from './member-index.ts';
import { bigPart, isExtended, Kind, opWidth, type Part, type Shape } from './part.ts';
import { elementwise } from './vectors.ts';
import { lowerWideLoad, lowerWideStore } from './wide-atomics.ts';

type Load = Extract<Instruction, { op: 'load' }>;
type Store = Extract<Instruction, { op: 'store' }>;
type Gep = Extract<Instruction, { op: 'gep' }>;
type Alloca = Extract<Instruction, { op: 'alloca' }>;

export const at = (m: Mem, plus: number): Mem => (plus === 0 ? m : { ...m, disp: m.disp + plus });

/** Loads one scalar of `shape` from m (whose displacement is the scalar's) into r. */
export function loadScalar(g: Generator, r: number, m: Mem, s: Shape | Part): void {
  if (s.xmm) {
    if (isExtended(s)) loadExtended(g, r, m);
    else if (s.bytes === 16) g.rm(Op.LoadU, 16, r, m);
    else if (s.bytes === 2) {
      const t = g.temp();
      loadInt(g, t, m, 2);
      g.rr(Op.MovXG, 4, r, t);
    } else g.rm(Op.LoadS, s.bytes, r, m);
  } else loadInt(g, r, m, s.bytes);
}

/** The ten bytes of a long double; the six after them are padding. */
function loadExtended(g: Generator, r: number, m: Mem): void {
  const t = g.temp();
  g.rm(Op.Load, 8, t, m);
  g.rr(Op.MovXG, 8, r, t);
  loadInt(g, t, at(m, 8), 2);
  g.rr(Op.MovXG, 8, XMM_SCRATCH, t);
  g.rr(Op.Unpcklpd, 16, r, XMM_SCRATCH);
  g.unlock(t);
}

function storeExtended(g: Generator, m: Mem, r: number): void {
  const t = g.temp();
  g.rr(Op.MovGX, 8, t, r);
  g.mr(Op.Store, 8, m, t);
  g.rr(Op.MovsRR, 16, XMM_SCRATCH, r);
  g.rr(Op.Movhlps, 16, XMM_SCRATCH, r);
  g.rr(Op.MovGX, 8, t, XMM_SCRATCH);
  g.mr(Op.Store, 2, at(m, 8), t);
  g.unlock(t);
}

/** Loads `bytes` (1…8) bytes, zero-extended. */
export function loadInt(g: Generator, r: number, m: Mem, bytes: number): void {
  switch (bytes) {
    case 8:
      g.rm(Op.Load, 8, r, m);
      return;
    case 4:
      g.rm(Op.Load, 4, r, m);
      return;
    case 1:
    case 2:
      g.rm(Op.LoadZx, 4, r, m).fromWidth = bytes;
      return;
    default: {
      // 3, 5, 6, 7: the pieces of an odd integer.
      const low = bytes > 4 ? 4 : 2;
      const t = g.temp();
      const u = g.temp();
      loadInt(g, u, m, low);
      loadInt(g, t, at(m, low), bytes - low);
      g.ri(Op.ShlI, 8, t, low * 8);
      g.rr(Op.OrR, 8, t, u);
      g.move(r, t, 8);
      g.unlock(t);
      g.unlock(u);
    }
  }
}

/** Stores one scalar from r. The register may be clobbered when the size is odd: pass a private copy then. */
export function storeScalar(g: Generator, m: Mem, r: number, s: Shape | Part): void {
  if (s.xmm) {
    if (isExtended(s)) storeExtended(g, m, r);
    else if (s.bytes === 16) g.mr(Op.StoreU, 16, m, r);
    else if (s.bytes === 2) {
      const t = g.temp();
      g.rr(Op.MovGX, 4, t, r);
      g.mr(Op.Store, 2, m, t);
      g.unlock(t);
    } else g.mr(Op.StoreS, s.bytes, m, r);
    return;
  }
  storeInt(g, m, r, s.bytes);
}

const isPowerOfTwo = (n: number): boolean => (n & (n - 1)) === 0;

function storeInt(g: Generator, m: Mem, r: number, bytes: number): void {
  if (isPowerOfTwo(bytes)) {
    g.mr(Op.Store, bytes, m, r);
    return;
  }
  const low = bytes > 4 ? 4 : 2;
  g.mr(Op.Store, low, m, r);
  g.ri(Op.ShrI, 8, r, low * 8);
  storeInt(g, at(m, low), r, bytes - low);
}

/** Number of bits above `bits` in its bytes that a store has to clear. */
const hasLoose = (s: Shape | Part): boolean => !s.xmm && s.bits !== s.bytes * 8;

/** Clears what is above `bits` in r. */
export function maskBits(g: Generator, r: number, bits: number): void {
  if (bits === 32) g.rr(Op.MovRR, 4, r, r);
  else if (bits === 8 || bits === 16) g.extend(Op.MovzxRR, 4, bits / 8, r, r);
  else if (bits < 32) g.ri(Op.AndI, 4, r, 2 ** bits - 1);
  else if (bits < 64) {
    g.ri(Op.ShlI, 8, r, 64 - bits);
    g.ri(Op.ShrI, 8, r, 64 - bits);
  }
}

/** Stores part p at m. Counts a use of p. */
export function storePart(g: Generator, m: Mem, p: Part): void {
  if (p.kind === Kind.Imm && !p.xmm && isPowerOfTwo(p.bytes)) {
    const clean = p.bits >= 32 ? p.lo : p.lo & (2 ** p.bits - 1);
    if (p.bytes < 8) {
      g.mi(p.bytes, m, p.bytes === 1 ? (clean << 24) >> 24 : p.bytes === 2 ? (clean << 16) >> 16 : clean);
      return;
    }
    if (p.bits === 64 && p.hi === p.lo >> 31) {
      g.mi(8, m, p.lo);
      return;
    }
  }
  if (hasLoose(p) || (!p.xmm && !isPowerOfTwo(p.bytes))) {
    const r = g.take(p);
    if (hasLoose(p)) maskBits(g, r, p.bits);
    storeScalar(g, m, r, p);
    g.unlock(r);
    return;
  }
  const r = g.use(p);
  storeScalar(g, m, r, p);
  if (r !== m.base && r !== m.index) g.unlock(r);
}

/** Memory operand that stays valid over several instructions; later pieces are at `at(m, offset)`. */
export function lowerLoad(g: Generator, i: Load, following: Instruction | undefined): void {
  const shape = g.shape(i.type);
  const results = g.results(i);
  if (shape.length === 0) return;
  const size = shape.length === 1 ? (shape[0] as Shape).bytes : sizeOf(i.type);
  const pointer = g.part(i.ptr);
  if (shape.length === 1) {
    const p = results[0] as Part;
    const s = shape[0] as Shape;
    const m = atomic(g.mem(pointer, 0, size), i.ordering);
    tellTypeRead(g, i, pointer, m);
    if (fuseExtension(g, i, p, s, m, following)) return;
    const r = g.dst(p);
    loadScalar(g, r, m, s);
    markPointer(g, s);
    g.def(p, r);
    return;
  }
  if (i.ordering !== 'notatomic') {
    lowerWideLoad(g, i);
    return;
  }
  let m = g.mem(pointer, 0, size);
  // Results may take every register: the address is kept in one that stays locked.
  if (m.index !== NO_REG) {
    const b = g.temp();
    g.rm(Op.Lea, 8, b, m);
    m = memory(b, 0);
  }
  for (let k = 0; k < shape.length; k++) {
    const p = results[k] as Part;
    const s = shape[k] as Shape;
    // Part of a value that nobody uses: the access still happens.
    const r = g.dst(p);
    loadScalar(g, r, at(m, s.offset), s);
    markPointer(g, s);
    g.def(p, r);
    g.unlock(r);
  }
}

/** Tells the engines that the load or store just emitted moves a pointer. */
function markPointer(g: Generator, s: Shape): void {
  const i = g.insts[g.insts.length - 1] as Inst;
  if (s.pointer && i.width === 8 && i.mem) i.pointer = true;
}

/** movsx/movzx r, [m] when the next instruction extends what is loaded and nothing else uses it. */
function fuseExtension(g: Generator, i: Load, p: Part, s: Shape, m: Mem, following: Instruction | undefined): boolean {
  if (following?.op !== 'cast' || following.value !== i || p.uses !== 1 || p.cross || s.xmm) return false;
  if (following.cast !== 'sext' && following.cast !== 'zext') return false;
  if (s.bits !== s.bytes * 8 || s.bytes > 4 || s.bytes === 3) return false;
  const results = g.results(following);
  const q = results[0] as Part;
  if (results.length !== 1 || q.bits > 64) return false;
  const r = g.dst(q);
  const width = following.cast === 'zext' ? (s.bytes === 4 ? 8 : 4) : opWidth(q.bits);
  if (following.cast === 'zext' && s.bytes === 4) g.rm(Op.Load, 4, r, m);
  else g.rm(following.cast === 'sext' ? Op.LoadSx : Op.LoadZx, width, r, m).fromWidth = s.bytes;
  g.def(q, r);
  g.fused.add(following);
  return true;
}

export function lowerStore(g: Generator, i: Store): void {
  const parts = g.parts(i.value);
  const shape = g.shape(i.value.type);
  if (shape.length === 0) return;
  const pointer = g.part(i.ptr);
  if (shape.length === 1) {
    const p = parts[0] as Part;
    const s = shape[0] as Shape;
    if (i.ordering === 'seq_cst' && !s.xmm) {
      exchangeStore(g, pointer, p);
      return;
    }
    const m = atomic(g.mem(pointer, 0, s.bytes), i.ordering);
    storePart(g, m, p);
    markPointer(g, s);
    tellTypeStored(g, i, pointer, m);
    return;
  }
  if (i.ordering !== 'notatomic') {
    lowerWideStore(g, i);
    return;
  }
  let m = g.mem(pointer, 0, sizeOf(i.value.type));
  if (m.index !== NO_REG) {
    const b = g.temp();
    g.rm(Op.Lea, 8, b, m);
    m = memory(b, 0);
  }
  for (let k = 0; k < shape.length; k++) {
    storePart(g, at(m, (shape[k] as Shape).offset), parts[k] as Part);
    markPointer(g, shape[k] as Shape);
  }
}

/** A sequentially consistent store is an xchg (LLVM "Atomic Memory Ordering", x86). */
function exchangeStore(g: Generator, pointer: Part, p: Part): void {
  const r = g.take(p);
  if (hasLoose(p)) maskBits(g, r, p.bits);
  const m = atomic(g.mem(pointer, 0, p.bytes), 'release');
  const x = g.mr(Op.Xchg, p.bytes, m, r);
  x.dst = r;
}

/** Address arithmetic. Constant steps and one scaled index are left to the instruction that uses the address. */
export function lowerGep(g: Generator, i: Gep): void {
  const p = g.result(i);
  if (p.kind !== Kind.Value) {
    // A member of a frame object, folded everywhere; its operand's use is spent.
    return;
  }
  if (i.type.kind === 'vector') {
    lowerVectorGep(g, i);
    return;
  }
  const member = memberIndex(g, i);
  if (member) checkMemberIndex(g, i, member);
  let t: Type = i.sourceType;
  let disp = 0;
  const dynamic: { index: Value; size: number }[] = [];
  i.indices.forEach((index, k) => {
    if (isConstantIndex(index)) {
      const n = Number(BigInt.asIntN(index.type.kind === 'int' ? index.type.bits : 64, scalarBits(index, g.ctx)));
      if (k === 0) disp += n * sizeOf(t);
      else {
        disp += elementOffset(t, n);
        t = elementType(t, n);
      }
    } else {
      if (k > 0) t = elementType(t, 0);
      dynamic.push({ index, size: sizeOf(t) });
    }
  });
  const base = g.part(i.ptr);
  if (p.uses <= 0 && !p.cross) {
    g.count(base);
    for (const d of dynamic) g.count(g.part(d.index));
    return;
  }
  if (dynamic.length === 0) {
    constantStep(g, i, p, base, disp);
    return;
  }
  // All but a last index whose size fits an address scale are added up first.
  let sum: Part = base;
  dynamic.forEach((d, k) => {
    const last = k === dynamic.length - 1;
    const index = wideIndex(g, d.index);
    if (last && (d.size === 1 || d.size === 2 || d.size === 4 || d.size === 8) && fitsI32(disp)) {
      defer(g, p, sum, index, d.size, disp);
      return;
    }
    const r = g.take(index);
    if (d.size !== 1) scaleBy(g, r, d.size);
    if (last && fitsI32(disp)) {
      const scaled = g.fresh(false, 8, 64, 1);
      g.def(scaled, r);
      defer(g, p, sum, scaled, 1, disp);
      return;
    }
    const b = g.use(sum);
    g.rr(Op.AddR, 8, r, b);
    const partial = g.fresh(false, 8, 64, 1);
    g.def(partial, r);
    if (!last) g.done();
    sum = partial;
    if (last) {
      const q = g.take(sum);
      addBig(g, q, disp);
      g.def(p, q);
    }
  });
}

/** Lane by lane; scalars among the operands stand for all lanes. */
function lowerVectorGep(g: Generator, i: Gep): void {
  const steps: { readonly size: number; readonly disp: number }[] = [];
  const dynamic: Value[] = [];
  let t: Type = i.sourceType;
  i.indices.forEach((index, k) => {
    if (k > 0 && t.kind === 'struct') {
      const n = Number(scalarBits(firstLane(index), g.ctx));
      steps.push({ size: 0, disp: elementOffset(t, n) });
      t = elementType(t, n);
      return;
    }
    if (k > 0) t = elementType(t, 0);
    steps.push({ size: sizeOf(t), disp: 0 });
    dynamic.push(index);
  });
  elementwise(g, i, [i.ptr, ...dynamic], (p, [base, ...indices]) => {
    const r = g.take((base as Part[])[0] as Part);
    let next = 0;
    for (const step of steps) {
      if (step.size === 0) addBig(g, r, step.disp);
      else {
        const index = (indices[next++] as Part[])[0] as Part;
        const n = g.take(index);
        signExtend(g, n, index.bits, 8);
        if (step.size !== 1) scaleBy(g, n, step.size);
        g.rr(Op.AddR, 8, r, n);
        g.unlock(n);
      }
    }
    g.def(p[0] as Part, r);
  });
}

/** Members are chosen by one constant, which a vector repeats. */
function firstLane(v: Value): Constant {
  if (v.kind === 'aggregate') return v.elems[0] as Constant;
  if (v.kind === 'data' && v.type.kind === 'vector')
    return { kind: 'int', type: v.type.elem, value: BigInt(v.bytes[0] as number) };
  return v as Constant;
}

function isConstantIndex(v: Value): v is Constant {
  return v.kind === 'int' || v.kind === 'null' || v.kind === 'expr' || v.kind === 'undef' || v.kind === 'poison';
}

function scaleBy(g: Generator, r: number, size: number): void {
  if (size > 0 && isPowerOfTwo(size)) g.ri(Op.ShlI, 8, r, Math.log2(size));
  else if (fitsI32(size)) g.rr(Op.ImulI, 8, r, r).imm = size;
  else {
    const t = g.temp();
    g.constant(bigPart(64, BigInt(size)), t);
    g.rr(Op.ImulR, 8, r, t);
    g.unlock(t);
  }
}

function addBig(g: Generator, r: number, disp: number): void {
  if (disp === 0) return;
  if (fitsI32(disp)) {
    g.ri(Op.AddI, 8, r, disp);
    return;
  }
  const t = g.temp();
  g.constant(bigPart(64, BigInt.asUintN(64, BigInt(disp))), t);
  g.rr(Op.AddR, 8, r, t);
  g.unlock(t);
}

/** An index as 64 bits, sign-extended (LLVM: indices are sign-extended or truncated to the pointer's width). */
function wideIndex(g: Generator, v: Value): Part {
  const p = g.part(v);
  if (p.bits >= 64) return p;
  const r = g.take(p);
  signExtend(g, r, p.bits, 8);
  const w = g.fresh(false, 8, 64, 1);
  g.def(w, r);
  return w;
}

/** Sign-extends the low `bits` of r to `width` bytes in place. */
export function signExtend(g: Generator, r: number, bits: number, width: number): void {
  if (bits >= width * 8) return;
  if (bits === 8 || bits === 16 || bits === 32) {
    g.extend(Op.MovsxRR, width, bits / 8, r, r);
    return;
  }
  g.ri(Op.ShlI, width, r, width * 8 - bits);
  g.ri(Op.SarI, width, r, width * 8 - bits);
}

function constantStep(g: Generator, i: Gep, p: Part, base: Part, disp: number): void {
  if (disp === 0) {
    g.setResults(i, [g.alias(p, base)]);
    return;
  }
  const fixed = base.kind === Kind.Frame || base.kind === Kind.Symbol || base.kind === Kind.Thread;
  if (fixed && p.slot === 0 && p.home === NO_REG && inReach(base, disp)) {
    p.kind = base.kind;
    p.disp = base.disp + disp;
    p.object = base.object;
    p.symbol = base.symbol;
    return;
  }
  if (!fitsI32(disp)) {
    const r = g.take(base);
    addBig(g, r, disp);
    g.def(p, r);
    return;
  }
  defer(g, p, base, undefined, 1, disp);
}

const inReach = (base: Part, disp: number): boolean =>
  base.kind === Kind.Symbol ? base.disp + disp >= 0 && base.disp + disp < 2 ** 47 : fitsI32(base.disp + disp);

/** p = base + index*scale + disp: left to its users when they are all in this block, else computed now. */
function defer(g: Generator, p: Part, base: Part, index: Part | undefined, scale: number, disp: number): void {
  if (base.kind === Kind.Address && !(base.index && index) && fitsI32(base.disp + disp)) {
    // A step from an address that is itself not computed yet: one operand for both.
    const inner = base;
    const more = p.uses - 1;
    p.object = undefined;
    p.base = inner.base;
    if (p.base) p.base.uses += more;
    p.index = inner.index ?? index;
    p.scale = inner.index ? inner.scale : scale;
    if (inner.index) inner.index.uses += more;
    else if (index) index.uses += p.uses - 1;
    p.disp = inner.disp + disp;
    inner.uses--;
    p.kind = Kind.Address;
  } else {
    let b = base;
    if (b.kind === Kind.Address) {
      // Too much for one operand: the inner address becomes a value.
      const r = g.take(b);
      b = g.fresh(false, 8, 64, 1);
      g.def(b, r);
    }
    p.kind = Kind.Address;
    p.base = b;
    p.index = index;
    p.scale = scale;
    p.disp = disp;
    p.object = undefined;
    b.uses += p.uses - 1;
    if (index) index.uses += p.uses - 1;
  }
  if (p.cross || p.uses <= 0) {
    const total = p.uses;
    const parts = { cross: p.cross };
    // One use of the address makes the value; the users read that.
    if (p.base) p.base.uses -= total - 1;
    if (p.index) p.index.uses -= total - 1;
    const now = g.fresh(false, 8, 64, 1);
    now.kind = Kind.Address;
    now.base = p.base;
    now.index = p.index;
    now.scale = p.scale;
    now.disp = p.disp;
    p.kind = Kind.Value;
    p.base = undefined;
    p.index = undefined;
    p.disp = 0;
    p.cross = parts.cross;
    const m = g.mem(now, 0, 1);
    const r = g.dst(p);
    g.rm(Op.Lea, 8, r, m);
    g.def(p, r);
  }
}

/** A local variable whose size or place is only known at run time (VLA, alloca()). */
export function lowerDynamicAlloca(g: Generator, i: Alloca): void {
  const p = g.result(i);
  const count = g.part(i.count);
  const unit = sizeOf(i.allocated);
  const align = Math.max(16, i.align);
  // size = count * unit, rounded up to 16; rsp -= size.
  const size = g.take(count);
  if (count.bits < 64) maskBits(g, size, count.bits);
  if (unit !== 1) scaleBy(g, size, unit);
  const rounded = g.temp();
  g.rm(Op.Lea, 8, rounded, memory(size, align > 16 ? align + 15 : 15));
  g.ri(Op.AndI, 8, rounded, -16);
  g.rr(Op.SubR, 8, RSP, rounded);
  const r = g.dst(p);
  // Outgoing arguments stay at the very bottom.
  g.dynamicResults.push(g.rm(Op.Lea, 8, r, memory(RSP, 0)));
  if (align > 16) {
    g.rm(Op.Lea, 8, r, memory(r, align - 1));
    g.ri(Op.AndI, 8, r, -align);
  }
  g.rr(Op.PAlloca, 8, r, size).imm = 1;
  g.def(p, r);
}

/** rbp-relative operand for a byte of a frame object, or undefined. */
export function frameOperand(p: Part): Mem | undefined {
  if (p.kind !== Kind.Frame || p.object?.home) return undefined;
  return memory(RBP, p.disp, Access.Plain, NO_REG, 1, p.object?.number);
}
