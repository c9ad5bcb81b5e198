/**
 * Atomic operations on 16 bytes. A load or store is one 16-byte move, which processors with AVX make whole (Intel SDM
 * vol. 3A, "Guaranteed Atomic Operations"); everything else is a loop around cmpxchg16b.
 */
import type { Instruction, RmwOp } from '../ir/module.ts';
import { Cond, type Mem, Op, Order } from '../isa/instruction.ts';
import { R8, R9, R10, R11, RAX, RBX, RCX, RDX, RSI, XMM0 } from '../isa/registers.ts';
import { XMM_SCRATCH } from './assigner.ts';
import { atomic, memory, own } from './emitter.ts';
import type { Generator } from './generator.ts';
import type { Part } from './part.ts';

type CmpXchg = Extract<Instruction, { op: 'cmpxchg' }>;
type Rmw = Extract<Instruction, { op: 'atomicrmw' }>;
type Load = Extract<Instruction, { op: 'load' }>;
type Store = Extract<Instruction, { op: 'store' }>;

/** Two words, the lower one first. */
function words(g: Generator, parts: readonly Part[]): readonly [Part, Part] {
  if (parts.length !== 2 || parts.some((p) => p.xmm || p.bytes !== 8))
    return g.unsupported('Atomic operations on objects of this size are not supported.');
  return parts as readonly [Part, Part];
}

export function lowerWideLoad(g: Generator, i: Load): void {
  const [low, high] = words(g, g.results(i));
  const m = atomic(g.mem(g.part(i.ptr), 0, 16), i.ordering);
  const x = g.temp(true);
  g.rm(Op.LoadU, 16, x, m);
  const a = g.dst(low);
  g.rr(Op.MovGX, 8, a, x);
  g.def(low, a);
  g.rr(Op.MovsRR, 16, XMM_SCRATCH, x);
  g.rr(Op.Movhlps, 16, XMM_SCRATCH, x);
  const b = g.dst(high);
  g.rr(Op.MovGX, 8, b, XMM_SCRATCH);
  g.def(high, b);
}

export function lowerWideStore(g: Generator, i: Store): void {
  const [low, high] = words(g, g.parts(i.value));
  const x = g.temp(true);
  g.rr(Op.MovXG, 8, x, g.use(low));
  g.rr(Op.MovXG, 8, XMM_SCRATCH, g.use(high));
  g.rr(Op.Unpcklpd, 16, x, XMM_SCRATCH);
  g.mr(Op.StoreU, 16, atomic(g.mem(g.part(i.ptr), 0, 16), i.ordering), x);
  if (i.ordering === 'seq_cst') g.emit(Op.Mfence);
}

/** cmpxchg16b takes the new value in rcx:rbx, and rbx may be the home of a value: it is put aside. */
function exchange(g: Generator, m: Mem, saved: number): void {
  const x = g.flags(g.emit(Op.Cmpxchg16b));
  x.mem = m;
  x.width = 16;
  g.rm(Op.Load, 8, RBX, own(saved));
}

export function lowerWideCmpXchg(g: Generator, i: CmpXchg): void {
  const [expected0, expected1] = words(g, g.parts(i.expected));
  const [desired0, desired1] = words(g, g.parts(i.desired));
  const [old0, old1, success] = g.results(i) as [Part, Part, Part];
  const saved = g.area(8);
  g.takeIn(expected0, RAX);
  g.takeIn(expected1, RDX);
  g.takeIn(desired1, RCX);
  g.takeIn(desired0, R8);
  g.takeIn(g.part(i.ptr), RSI);
  g.mr(Op.Store, 8, own(saved), RBX);
  g.rr(Op.MovRR, 8, RBX, R8);
  exchange(g, atomic(memory(RSI, 0), i.success, Order.Update), saved);
  g.setcc(Cond.E, R8);
  g.def(old0, RAX);
  g.def(old1, RDX);
  if (success) g.def(success, R8);
}

/** Address in rsi, operand in r9:r8, old value in rdx:rax, new value in rcx:rbx. */
export function lowerWideRmw(g: Generator, i: Rmw): void {
  const [v0, v1] = words(g, g.parts(i.value));
  const [p0, p1] = words(g, g.results(i));
  const saved = g.area(8);
  g.takeIn(v0, R8);
  g.takeIn(v1, R9);
  g.takeIn(g.part(i.ptr), RSI);
  for (const r of [RAX, RCX, RDX, R10, XMM0]) g.claim(r);
  g.spillAll();
  const m = atomic(memory(RSI, 0), i.ordering, Order.Update);
  g.rm(Op.LoadU, 16, XMM0, m);
  g.rr(Op.MovGX, 8, RAX, XMM0);
  g.rr(Op.MovsRR, 16, XMM_SCRATCH, XMM0);
  g.rr(Op.Movhlps, 16, XMM_SCRATCH, XMM0);
  g.rr(Op.MovGX, 8, RDX, XMM_SCRATCH);
  g.mr(Op.Store, 8, own(saved), RBX);
  const again = g.newLabel();
  g.place(again);
  g.rr(Op.MovRR, 8, RBX, RAX);
  g.rr(Op.MovRR, 8, RCX, RDX);
  step(g, i.rmw);
  exchange(g, m, saved);
  g.jcc(Cond.NE, again);
  g.def(p0, RAX);
  g.def(p1, RDX);
}

const PAIRS: Partial<Record<RmwOp, readonly [Op, Op]>> = {
  add: [Op.AddR, Op.AdcR],
  sub: [Op.SubR, Op.SbbR],
  and: [Op.AndR, Op.AndR],
  nand: [Op.AndR, Op.AndR],
  or: [Op.OrR, Op.OrR],
  xor: [Op.XorR, Op.XorR],
};
/** Take the operand when old - operand leaves this. */
const REPLACE: Partial<Record<RmwOp, Cond>> = { max: Cond.L, min: Cond.GE, umax: Cond.B, umin: Cond.AE };

/** rcx:rbx = rcx:rbx op r9:r8 */
function step(g: Generator, op: RmwOp): void {
  const pair = PAIRS[op];
  const replace = REPLACE[op];
  if (pair) {
    const carries = op === 'add' || op === 'sub';
    const low = g.rr(pair[0], 8, RBX, R8);
    if (carries) g.flags(low);
    g.rr(pair[1], 8, RCX, R9);
    if (op === 'nand') {
      g.r(Op.Not, 8, RBX);
      g.r(Op.Not, 8, RCX);
    }
  } else if (replace !== undefined) {
    g.rr(Op.MovRR, 8, R10, RBX);
    g.rr(Op.MovRR, 8, R11, RCX);
    g.flags(g.rr(Op.SubR, 8, R10, R8));
    g.flags(g.rr(Op.SbbR, 8, R11, R9));
    g.cmov(replace, 8, RBX, R8);
    g.cmov(replace, 8, RCX, R9);
  } else if (op === 'xchg') {
    g.rr(Op.MovRR, 8, RBX, R8);
    g.rr(Op.MovRR, 8, RCX, R9);
  } else g.unsupported(`The atomic operation ${op} on 16 bytes is not supported.`);
}
