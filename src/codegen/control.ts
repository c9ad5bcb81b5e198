/** Branches, switch, computed goto, phi. */
import type { BasicBlock, Instruction } from '../ir/module.ts';
import { Cond, Op } from '../isa/instruction.ts';
import { NO_REG } from '../isa/registers.ts';
import { SCRATCH, XMM_SCRATCH } from './assigner.ts';
import { own } from './emitter.ts';
import { floatCondition } from './floats.ts';
import type { Generator } from './generator.ts';
import { compare, testBit } from './integers.ts';
import { maskBits } from './memory.ts';
import { bigPart, immPart, Kind, opWidth, Part } from './part.ts';
import { eachSuccessor } from './scan.ts';

type Br = Extract<Instruction, { op: 'br' }>;
type CondBr = Extract<Instruction, { op: 'condbr' }>;
type Switch = Extract<Instruction, { op: 'switch' }>;
type IndirectBr = Extract<Instruction, { op: 'indirectbr' }>;
type Phi = Extract<Instruction, { op: 'phi' }>;

/** A condition of one or two flags: `and` holds when both do, `or` when one does. */
export interface Condition {
  readonly cc: Cond;
  readonly second: Cond | undefined;
  readonly mode: 'and' | 'or';
}
export const opposite = (cc: Cond): Cond => cc ^ 1;

/** Makes the flags for a value of one bit, with its comparison fused in when that was put off. Counts a use. */
export function condition(g: Generator, p: Part): Condition {
  if (p.kind !== Kind.Compare) return { cc: testBit(g, p), second: undefined, mode: 'and' };
  p.uses--;
  return compareNow(g, p.inst as Instruction);
}

export function compareNow(g: Generator, i: Instruction): Condition {
  if (i.op === 'icmp')
    return { cc: compare(g, i.predicate, g.parts(i.lhs), g.parts(i.rhs)), second: undefined, mode: 'and' };
  if (i.op === 'fcmp') return floatCondition(g, i.predicate, g.part(i.lhs), g.part(i.rhs));
  throw new Error(`${i.op} is no comparison`);
}

/** The same as one condition: a branch reads flags once, because no flag outlives a block. */
export function branchCondition(g: Generator, p: Part): Cond {
  const c = condition(g, p);
  if (c.second === undefined) return c.cc;
  const r = g.temp();
  const t = g.temp();
  g.setcc(c.cc, r);
  g.setcc(c.second, t);
  g.flags(g.rr(c.mode === 'and' ? Op.AndR : Op.OrR, 1, r, t));
  return Cond.NE;
}

// ── edges ────────────────────────────────────────────────────────────────────────────────────────

interface Copy {
  dst: Part;
  src: Part;
}

/** What the phis of `to` get when control comes from `from`. */
export function phiCopies(g: Generator, from: BasicBlock, to: BasicBlock): Copy[] {
  const copies: Copy[] = [];
  for (const i of to.insts) {
    if (i.op !== 'phi') break;
    const incoming = i.incoming.find((x) => x.block === from);
    if (!incoming) continue;
    const dst = g.results(i);
    const { value } = incoming;
    if (value.kind === 'undef' || value.kind === 'poison') continue;
    const src = g.parts(value);
    dst.forEach((d, k) => {
      if (src[k] !== d) copies.push({ dst: d, src: src[k] as Part });
    });
  }
  return copies;
}

/** Before the flags of a branch are made: what its edges copy becomes plain values. */
export function materializeEdges(g: Generator, i: Instruction): void {
  eachSuccessor(i, (to) => {
    if (to.insts[0]?.op !== 'phi') return;
    for (const c of phiCopies(g, i.parent, to)) {
      g.materialize(c.src);
      // Each in turn: with many, the registers would not do.
      g.done();
    }
  });
  g.done();
}

/** Copies in parallel: every source is read as it was before. Uses the scratch registers only and changes no assignment. */
export function emitCopies(g: Generator, copies: Copy[]): void {
  if (copies.length === 0) return;
  const targets = new Set<Part>();
  for (const c of copies) targets.add(c.dst);
  if (!copies.some((c) => targets.has(c.src))) {
    for (const c of copies) copy(g, c.dst, c.src);
    return;
  }
  const pending = [...copies];
  while (pending.length > 0) {
    const k = pending.findIndex((c) => !pending.some((d) => d !== c && d.src === c.dst));
    if (k >= 0) {
      const c = pending[k] as Copy;
      copy(g, c.dst, c.src);
      pending.splice(k, 1);
      continue;
    }
    // Only cycles are left: the first target's old value is put aside.
    const { dst } = pending[0] as Copy;
    const aside = new Part(dst.xmm, dst.bytes, dst.bits, dst.block);
    aside.slot = g.area(dst.bytes);
    aside.stored = true;
    copy(g, aside, dst);
    for (const c of pending) if (c.src === dst) c.src = aside;
  }
}

function copy(g: Generator, dst: Part, src: Part): void {
  if (dst.home !== NO_REG) {
    g.copyTo(src, dst.home);
    return;
  }
  const slot = g.slotOf(dst);
  if (src.kind === Kind.Imm) {
    const words = [src.lo, src.bits <= 32 && !src.xmm ? src.lo >> 31 : src.hi, src.lo2, src.hi2];
    const n = dst.xmm ? Math.max(4, dst.bytes) : opWidth(dst.bits);
    for (let k = 0; k * 4 < n; ) {
      const lo = words[k] as number;
      if (n - k * 4 >= 8 && words[k + 1] === lo >> 31) {
        g.mi(8, own(slot + k * 4), lo);
        k += 2;
      } else {
        g.mi(4, own(slot + k * 4), lo);
        k++;
      }
    }
    return;
  }
  let r = src.kind === Kind.Value ? (src.home !== NO_REG ? src.home : src.reg) : NO_REG;
  if (r === NO_REG) {
    r = src.xmm ? XMM_SCRATCH : SCRATCH;
    g.copyTo(src, r);
  }
  g.storeSlot(dst, r);
}

/** Jump to the start of an IR block; nothing when it comes next. */
export function jumpTo(g: Generator, to: BasicBlock, last: boolean): void {
  if (last && g.next === to && !g.blockIsEmpty) return;
  g.jmp(to.index);
}

// ── terminators ──────────────────────────────────────────────────────────────────────────────────

export function lowerBr(g: Generator, i: Br): void {
  materializeEdges(g, i);
  emitCopies(g, phiCopies(g, i.parent, i.target));
  jumpTo(g, i.target, true);
}

export function lowerCondBr(g: Generator, i: CondBr): void {
  materializeEdges(g, i);
  const bit = g.part(i.cond);
  if (bit.kind === Kind.Imm || i.then === i.else) {
    const to = bit.lo & 1 ? i.then : i.else;
    emitCopies(g, phiCopies(g, i.parent, to));
    jumpTo(g, to, true);
    return;
  }
  const cc = branchCondition(g, bit);
  const thenCopies = phiCopies(g, i.parent, i.then);
  const elseCopies = phiCopies(g, i.parent, i.else);
  if (thenCopies.length === 0 && elseCopies.length === 0) {
    if (g.next === i.then) g.jcc(opposite(cc), i.else.index);
    else {
      g.jcc(cc, i.then.index);
      if (g.next !== i.else) g.jmp(i.else.index);
    }
    return;
  }
  const thenLabel = thenCopies.length > 0 ? g.newLabel() : i.then.index;
  g.jcc(cc, thenLabel);
  emitCopies(g, elseCopies);
  jumpTo(g, i.else, thenCopies.length === 0);
  if (thenCopies.length > 0) {
    g.place(thenLabel);
    emitCopies(g, thenCopies);
    jumpTo(g, i.then, true);
  }
}

/** Labels of edges to blocks with phis, with the copies that stand there. */
class Edges {
  private readonly made = new Map<BasicBlock, { label: number; copies: Copy[] }>();
  constructor(
    private readonly g: Generator,
    private readonly from: BasicBlock,
  ) {}
  label(to: BasicBlock): number {
    if (to.insts[0]?.op !== 'phi') return to.index;
    let e = this.made.get(to);
    if (!e) {
      e = { label: this.g.newLabel(), copies: phiCopies(this.g, this.from, to) };
      this.made.set(to, e);
    }
    return e.label;
  }
  emit(): void {
    for (const [to, e] of this.made) {
      this.g.place(e.label);
      emitCopies(this.g, e.copies);
      this.g.jmp(to.index);
    }
  }
}

const CHAIN = 3;
const MIN_TABLE = 4;
const MAX_TABLE = 4096;

export function lowerSwitch(g: Generator, i: Switch): void {
  materializeEdges(g, i);
  const parts = g.parts(i.value);
  const edges = new Edges(g, i.parent);
  if (parts.length > 1) {
    for (const p of parts) p.uses += i.cases.length;
    for (const c of i.cases) {
      const words = parts.map((_, k) => bigPart(64, BigInt.asUintN(64, c.value >> BigInt(64 * k))));
      g.jcc(compare(g, 'eq', parts, words), edges.label(c.target));
      g.done();
    }
    g.jmp(edges.label(i.default));
    edges.emit();
    return;
  }
  const p = parts[0] as Part;
  const width = opWidth(p.bits);
  let r: number;
  if (p.bits === 32 || p.bits === 64) r = g.use(p);
  else {
    r = g.take(p);
    maskBits(g, r, p.bits);
  }
  const t = g.temp();
  const cases = i.cases.map((c) => ({ value: c.value, label: edges.label(c.target) }));
  cases.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const otherwise = edges.label(i.default);
  const compareWith = (value: bigint): void => {
    const c = bigPart(width * 8, value);
    if (width === 4 || c.hi === c.lo >> 31) g.flags(g.ri(Op.CmpI, width, r, c.lo));
    else {
      g.constant(c, t);
      g.flags(g.rr(Op.CmpR, width, r, t));
    }
  };
  const build = (lo: number, hi: number): void => {
    const n = hi - lo;
    const min = (cases[lo] as { value: bigint }).value;
    const range = n > 0 ? (cases[hi - 1] as { value: bigint }).value - min : 0n;
    if (n <= CHAIN) {
      for (let k = lo; k < hi; k++) {
        const c = cases[k] as { value: bigint; label: number };
        compareWith(c.value);
        g.jcc(Cond.E, c.label);
      }
      g.jmp(otherwise);
      return;
    }
    if (n >= MIN_TABLE && range < BigInt(Math.min(MAX_TABLE, n * 3))) {
      const size = Number(range) + 1;
      const targets: number[] = new Array(size).fill(otherwise);
      for (let k = lo; k < hi; k++) {
        const c = cases[k] as { value: bigint; label: number };
        targets[Number(c.value - min)] = c.label;
      }
      const from = bigPart(width * 8, min);
      g.rr(Op.MovRR, width, t, r);
      if (width === 4 || from.hi === from.lo >> 31) {
        if (min !== 0n) g.ri(Op.SubI, width, t, from.lo);
      } else {
        g.constant(from, SCRATCH);
        g.rr(Op.SubR, 8, t, SCRATCH);
      }
      g.flags(g.ri(Op.CmpI, width, t, size - 1));
      g.jcc(Cond.A, otherwise);
      g.s(Op.JmpTable, 8, t).targets = targets;
      return;
    }
    const middle = (lo + hi) >> 1;
    const upper = g.newLabel();
    compareWith((cases[middle] as { value: bigint }).value);
    g.jcc(Cond.AE, upper);
    build(lo, middle);
    g.place(upper);
    build(middle, hi);
  };
  if (cases.length === 0) g.jmp(otherwise);
  else build(0, cases.length);
  edges.emit();
}

/** Computed goto. Targets with phis are recognised by their address and reached over an edge of their own. */
export function lowerIndirectBr(g: Generator, i: IndirectBr): void {
  materializeEdges(g, i);
  const r = g.use(g.part(i.address));
  const edges = new Edges(g, i.parent);
  for (const to of new Set(i.targets)) {
    const label = edges.label(to);
    if (label === to.index) continue;
    const block = immPart(64, 0, 0);
    block.kind = Kind.BlockAddress;
    block.disp = to.index;
    g.constant(block, SCRATCH);
    g.flags(g.rr(Op.CmpR, 8, r, SCRATCH));
    g.jcc(Cond.E, label);
  }
  g.s(Op.JmpR, 8, r).targets = i.targets.map((t) => t.index);
  edges.emit();
}

/** A phi's value was put into its home on the edge; nothing to do in the block itself. */
export function lowerPhi(g: Generator, i: Phi): void {
  for (const p of g.results(i)) p.stored = true;
}
