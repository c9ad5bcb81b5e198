/** Atomic operations with the lock prefix (LLVM "Atomic Instructions and Concurrency Guide", x86). */
import type { Instruction, RmwOp } from '../ir/module.ts';
import { Cond, Op, Order } from '../isa/instruction.ts';
import { R8, R9, RAX, RCX, RSI } from '../isa/registers.ts';
import { XMM_SCRATCH } from './assigner.ts';
import { atomic, memory } from './emitter.ts';
import type { Generator } from './generator.ts';
import { extendIn } from './integers.ts';
import { loadInt, maskBits } from './memory.ts';
import { opWidth, type Part } from './part.ts';
import { lowerWideCmpXchg, lowerWideRmw } from './wide-atomics.ts';

type CmpXchg = Extract<Instruction, { op: 'cmpxchg' }>;
type Rmw = Extract<Instruction, { op: 'atomicrmw' }>;

const isWide = (parts: readonly Part[]): boolean => parts.length > 1 || (parts[0] as Part).bytes > 8;

export function lowerCmpXchg(g: Generator, i: CmpXchg): void {
  if (isWide(g.parts(i.expected))) {
    lowerWideCmpXchg(g, i);
    return;
  }
  const expected = g.part(i.expected);
  const desired = g.part(i.desired);
  const [old, success] = g.results(i) as [Part, Part];
  g.takeIn(expected, RAX);
  const s = g.use(desired);
  const m = atomic(g.mem(g.part(i.ptr), 0, expected.bytes), i.success, Order.Update);
  g.flags(g.mr(Op.LockCmpxchg, expected.bytes, m, s));
  const ok = g.temp();
  g.setcc(Cond.E, ok);
  g.def(old, RAX);
  if (success) g.def(success, ok);
}

export function lowerRmw(g: Generator, i: Rmw): void {
  const parts = g.parts(i.value);
  const p = g.result(i);
  const v = parts[0] as Part;
  if (isWide(parts)) {
    lowerWideRmw(g, i);
    return;
  }
  if (!v.xmm && (i.rmw === 'xchg' || i.rmw === 'add' || i.rmw === 'sub')) {
    const r = g.take(v);
    if (i.rmw === 'sub') g.r(Op.Neg, opWidth(v.bits), r);
    const m = atomic(g.mem(g.part(i.ptr), 0, v.bytes), i.ordering, Order.Update);
    const op = g.mr(i.rmw === 'xchg' ? Op.Xchg : Op.LockXadd, v.bytes, m, r);
    op.dst = r;
    g.def(p, r);
    return;
  }
  // A loop of compare-and-exchange: address in rsi, operand in r8 (or xmm0), old value in rax, new value in rcx.
  const pointer = g.part(i.ptr);
  g.materialize(pointer);
  if (v.xmm) {
    g.takeIn(v, 16);
    g.lock(16);
  } else {
    g.takeIn(v, R8);
    g.lock(R8);
  }
  g.takeIn(pointer, RSI);
  g.lock(RSI);
  g.claim(RAX);
  g.claim(RCX);
  g.claim(R9);
  g.spillAll();
  const m = atomic(memory(RSI, 0), i.ordering, Order.Update);
  loadInt(g, RAX, m, v.bytes);
  const again = g.newLabel();
  g.place(again);
  g.rr(Op.MovRR, opWidth(v.bits), RCX, RAX);
  step(g, i.rmw, v);
  g.flags(g.mr(Op.LockCmpxchg, v.bytes, m, RCX));
  g.jcc(Cond.NE, again);
  if (p.xmm) {
    const x = g.temp(true);
    g.rr(Op.MovXG, opWidth(v.bits), x, RAX);
    g.def(p, x);
  } else g.def(p, RAX);
}

/** rcx = rcx op r8 */
function step(g: Generator, op: RmwOp, v: Part): void {
  const w = opWidth(v.bits);
  switch (op) {
    case 'and':
      g.rr(Op.AndR, w, RCX, R8);
      return;
    case 'nand':
      g.rr(Op.AndR, w, RCX, R8);
      g.r(Op.Not, w, RCX);
      return;
    case 'or':
      g.rr(Op.OrR, w, RCX, R8);
      return;
    case 'xor':
      g.rr(Op.XorR, w, RCX, R8);
      return;
    case 'max':
    case 'min':
    case 'umax':
    case 'umin': {
      const signed = op === 'max' || op === 'min';
      g.rr(Op.MovRR, w, R9, R8);
      if (v.bits < w * 8) {
        extendIn(g, RCX, v.bits, signed, w);
        extendIn(g, R9, v.bits, signed, w);
      }
      g.flags(g.rr(Op.CmpR, w, RCX, R9));
      g.cmov({ max: Cond.L, min: Cond.G, umax: Cond.B, umin: Cond.A }[op], w, RCX, R9);
      return;
    }
    case 'uinc_wrap':
    case 'udec_wrap': {
      if (v.bits < w * 8) {
        maskBits(g, RCX, v.bits);
        maskBits(g, R8, v.bits);
      }
      if (op === 'uinc_wrap') {
        // old >= limit ? 0 : old + 1
        g.ri(Op.MovRI, 4, R9, 0);
        g.rr(Op.MovRR, w, g.claim(2), RCX);
        g.ri(Op.AddI, w, RCX, 1);
        g.flags(g.rr(Op.CmpR, w, 2, R8));
        g.cmov(Cond.AE, w, RCX, R9);
      } else {
        // old == 0 || old > limit ? limit : old - 1
        g.rr(Op.MovRR, w, R9, RCX);
        g.ri(Op.SubI, w, R9, 1);
        g.flags(g.rr(Op.CmpR, w, RCX, R8));
        g.cmov(Cond.A, w, R9, R8);
        g.flags(g.ri(Op.CmpI, w, RCX, 0));
        g.cmov(Cond.E, w, R9, R8);
        g.rr(Op.MovRR, w, RCX, R9);
      }
      return;
    }
    case 'fadd':
    case 'fsub':
    case 'fmax':
    case 'fmin': {
      if (v.bytes < 4) g.unsupported('Atomic arithmetic on half precision numbers is not supported.');
      g.rr(Op.MovXG, v.bytes, XMM_SCRATCH, RCX);
      const sse = { fadd: Op.AddS, fsub: Op.SubS, fmax: Op.MaxS, fmin: Op.MinS }[op];
      g.rr(sse, v.bytes, XMM_SCRATCH, 16);
      g.rr(Op.MovGX, v.bytes, RCX, XMM_SCRATCH);
      return;
    }
    case 'xchg':
      // Floating point: the bits of xmm0.
      g.rr(Op.MovGX, w, RCX, 16);
      return;
    default:
      g.unsupported(`The atomic operation ${op} is not supported.`);
  }
}
