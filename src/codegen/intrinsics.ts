/** LLVM's intrinsic functions (LLVM Language Reference, "Intrinsic Functions"), found by name without type suffixes. */
import type { CallLike, Instruction, IRFunction, Value } from '../ir/module.ts';
import { sizeOf } from '../ir/types.ts';
import { Access, Op } from '../isa/instruction.ts';
import { FS, RBP, RSP } from '../isa/registers.ts';
import { emitCall, libraryCall, raiseStack, specOf } from './calls.ts';
import { scalarBits } from './constants.ts';
import { constrained } from './constrained.ts';
import { selectorOf } from './eh.ts';
import { type ElementHandler, elementHandlers } from './elementwise.ts';
import { memory } from './emitter.ts';
import type { Generator } from './generator.ts';
import { binary } from './integers.ts';
import { maskBits, signExtend } from './memory.ts';
import { bigPart, immPart, Kind, type Part } from './part.ts';
import { supportOf } from './support.ts';
import { arithmetic, elementwise, reduce } from './vectors.ts';

export type IntrinsicCall = Instruction & CallLike;
type Handler = (g: Generator, i: IntrinsicCall) => void;

/** rbx and r12 to r15. */
const CALL_SAVED = 5;

const handlers = new Map<string, Handler>();
const on = (names: string, h: Handler): void => {
  for (const n of names.split(' ')) handlers.set(n, h);
};

const arg = (i: IntrinsicCall, k: number): Value => i.args[k] as Value;
const parts = (g: Generator, i: IntrinsicCall, k: number): readonly Part[] => g.parts(arg(i, k));
const part = (g: Generator, i: IntrinsicCall, k: number): Part => g.part(arg(i, k));
const discardAll = (g: Generator, i: IntrinsicCall, from = 0): void => {
  for (const a of i.args.slice(from))
    if (a.kind === 'inst' || a.kind === 'arg') for (const p of g.parts(a)) g.discard(p);
};
/** The result is the first argument. */
const pass: Handler = (g, i) => {
  const to = g.results(i);
  const from = parts(g, i, 0);
  g.setResults(
    i,
    to.map((p, k) => g.alias(p, from[k] as Part)),
  );
  discardAll(g, i, 1);
};
/** Nothing happens. */
const nothing: Handler = (g, i) => discardAll(g, i);
const constant =
  (value: number): Handler =>
  (g, i) => {
    discardAll(g, i);
    const p = g.result(i);
    g.setResults(i, [g.alias(p, immPart(p.bits, value, value >> 31))]);
  };

/** A size as 64 bits. */
function size64(g: Generator, p: Part): Part {
  if (p.bits === 64) return p;
  if (p.kind === Kind.Imm) return bigPart(64, BigInt.asUintN(p.bits, BigInt(p.lo >>> 0)));
  const r = g.take(p);
  maskBits(g, r, p.bits);
  const w = g.fresh(false, 8, 64, 1);
  g.def(w, r);
  return w;
}

// ── memory ───────────────────────────────────────────────────────────────────────────────────────
on('memcpy memcpy.inline memmove', (g, i) => {
  const name = i.callee.kind === 'function' && i.callee.name.startsWith('llvm.memmove') ? 'memmove' : 'memcpy';
  libraryCall(g, name, [part(g, i, 0), part(g, i, 1), size64(g, part(g, i, 2))], []);
});
on('memset memset.inline', (g, i) => {
  const byte = part(g, i, 1);
  let value: Part;
  if (byte.kind === Kind.Imm) value = immPart(32, byte.lo & 0xff, 0);
  else {
    const r = g.take(byte);
    maskBits(g, r, 8);
    value = g.fresh(false, 4, 32, 1);
    g.def(value, r);
  }
  libraryCall(g, 'memset', [part(g, i, 0), value, size64(g, part(g, i, 2))], []);
});
on('lifetime.start lifetime.end', (g, i) => {
  const p = part(g, i, i.args.length - 1);
  const o = p.object;
  if (p.kind !== Kind.Frame || !o || o.home || p.disp !== o.offset || !o.hasLifetime) {
    discardAll(g, i);
    return;
  }
  const start = i.callee.kind === 'function' && i.callee.name.startsWith('llvm.lifetime.start');
  const life = g.emit(start ? Op.PLifeStart : Op.PLifeEnd);
  life.imm = o.offset;
  life.immHi = o.size;
});
on('stacksave', (g, i) => {
  const p = g.result(i);
  const r = g.dst(p);
  g.rr(Op.MovRR, 8, r, RSP);
  g.def(p, r);
});
on('stackrestore', (g, i) => {
  const saved = g.use(part(g, i, 0));
  raiseStack(g, () => g.rr(Op.MovRR, 8, RSP, saved));
});
on('va_start', (g, i) => {
  if (g.saveArea === undefined) g.unsupported('va_start in a function without variable arguments.');
  const list = part(g, i, 0);
  const m = g.mem(list, 0, 24);
  const at = (n: number): typeof m => ({ ...m, disp: m.disp + n });
  const r = g.temp();
  g.mi(4, m, g.namedGeneral * 8);
  g.mi(4, at(4), 48 + g.namedSse * 16);
  g.rm(Op.Lea, 8, r, memory(RBP, 16 + g.incomingSize));
  g.mr(Op.Store, 8, at(8), r);
  g.rm(Op.Lea, 8, r, memory(RBP, g.saveArea as number));
  g.mr(Op.Store, 8, at(16), r);
  if (!g.ctx.debug) return;
  g.done();
  libraryCall(g, '__memscape_va_start', [list], []);
});
on('va_copy', (g, i) => {
  const to = g.mem(part(g, i, 0), 0, 24);
  const from = g.mem(part(g, i, 1), 0, 24);
  const r = g.temp();
  for (let n = 0; n < 24; n += 8) {
    g.rm(Op.Load, 8, r, { ...from, disp: from.disp + n });
    g.mr(Op.Store, 8, { ...to, disp: to.disp + n }, r);
  }
});
on('load.relative', (g, i) => {
  const base = part(g, i, 0);
  g.materialize(base);
  base.uses++;
  const offset = g.take(part(g, i, 1));
  if (part(g, i, 1).bits < 64) signExtend(g, offset, part(g, i, 1).bits, 8);
  const b = g.use(base);
  g.rr(Op.AddR, 8, offset, b);
  g.rm(Op.LoadSx, 8, offset, memory(offset, 0)).fromWidth = 4;
  g.rr(Op.AddR, 8, offset, g.use(base));
  g.def(g.result(i), offset);
});
on('ptrmask', (g, i) => binary(g, 'and', g.results(i), parts(g, i, 0), [size64(g, part(g, i, 1))]));

// ── __builtin_setjmp ──
on('eh.sjlj.setjmp', (g, i) => {
  // Its buffer of five words has no room for the registers that survive a call: they go into the frame.
  const saved = g.fresh(false, 8, 64, 1);
  const r = g.temp();
  g.rm(Op.Lea, 8, r, memory(RBP, g.area(8 * CALL_SAVED)));
  g.def(saved, r);
  g.done();
  libraryCall(g, '__memscape_builtin_setjmp', [part(g, i, 0), saved], g.results(i));
});
on('eh.sjlj.longjmp', (g, i) => libraryCall(g, '__memscape_builtin_longjmp', [part(g, i, 0)], []));

// ── hints ────────────────────────────────────────────────────────────────────────────────────────
on(
  'expect expect.with.probability launder.invariant.group strip.invariant.group ssa.copy annotation ptr.annotation ' +
    'threadlocal.address preserve.array.access.index preserve.struct.access.index preserve.union.access.index ' +
    'arithmetic.fence canonicalize',
  pass,
);
on(
  'assume donothing sideeffect experimental.noalias.scope.decl invariant.end va_end prefetch var.annotation ' +
    'dbg.declare dbg.value dbg.label dbg.assign pseudoprobe fake.use clear_cache eh.begincatch eh.endcatch ' +
    'instrprof.increment instrprof.cover codeview.annotation',
  nothing,
);
on('invariant.start', constant(0));
on('is.constant', constant(0));
on('allow.runtime.check allow.ubsan.check', constant(1));
on('get.rounding flt.rounds', (g, i) => libraryCall(g, '__flt_rounds', [], g.results(i)));
on('objectsize', (g, i) => {
  const object = arg(i, 0);
  const smallest = arg(i, 1);
  const min = smallest.kind === 'int' && smallest.value === 1n;
  // A whole object that is known here; anything else is "unknown", as LLVM's LowerConstantIntrinsics answers too.
  const known = object.kind === 'global' && object.init !== undefined && object.linkage !== 'weak';
  constant(known ? sizeOf(object.valueType) : min ? 0 : -1)(g, i);
});
on('x86.sse2.pause', (g) => {
  g.emit(Op.Nop);
});
on('x86.sse2.mfence x86.sse2.lfence x86.sse.sfence', (g) => {
  g.emit(Op.Mfence);
});

// ── control ──────────────────────────────────────────────────────────────────────────────────────
on('trap ubsantrap', (g, i) => {
  discardAll(g, i);
  g.emit(Op.Ud2);
});
on('debugtrap', (g) => {
  g.emit(Op.Int3);
});
on('eh.typeid.for', (g, i) => {
  const c = arg(i, 0);
  if (c.kind === 'inst' || c.kind === 'arg' || c.kind === 'metadata' || c.kind === 'asm' || c.kind === 'block')
    return g.unsupported('A type info that is not constant is not supported.');
  const p = g.result(i);
  g.setResults(i, [g.alias(p, immPart(32, selectorOf(g, Number(scalarBits(c, g.ctx))), 0))]);
});
on('frameaddress', (g, i) => {
  const depth = arg(i, 0);
  const p = g.result(i);
  const r = g.dst(p);
  g.rr(Op.MovRR, 8, r, RBP);
  for (let n = depth.kind === 'int' ? Number(depth.value) : 0; n > 0; n--)
    g.rm(Op.Load, 8, r, memory(r, 0, Access.Internal));
  g.def(p, r);
});
on('returnaddress', (g, i) => {
  const depth = arg(i, 0);
  const p = g.result(i);
  const r = g.dst(p);
  g.rr(Op.MovRR, 8, r, RBP);
  for (let n = depth.kind === 'int' ? Number(depth.value) : 0; n > 0; n--)
    g.rm(Op.Load, 8, r, memory(r, 0, Access.Internal));
  g.rm(Op.Load, 8, r, memory(r, 8, Access.Internal));
  g.def(p, r);
});
on('addressofreturnaddress', (g, i) => {
  const p = g.result(i);
  const r = g.dst(p);
  g.rm(Op.Lea, 8, r, memory(RBP, 8));
  g.def(p, r);
});
on('thread.pointer', (g, i) => {
  const p = g.result(i);
  const r = g.dst(p);
  g.rm(Op.Load, 8, r, memory(FS, 0, Access.Internal));
  g.def(p, r);
});

// ── vectors ──────────────────────────────────────────────────────────────────────────────────────
for (const [name, op] of [
  ['add', 'add'],
  ['mul', 'mul'],
  ['and', 'and'],
  ['or', 'or'],
  ['xor', 'xor'],
] as const)
  on(`vector.reduce.${name}`, (g, i) => reduce(g, i, arg(i, 0), undefined, (p, a, b) => arithmetic(g, op, p, a, b)));
for (const name of ['smax', 'smin', 'umax', 'umin', 'fmax', 'fmin']) {
  const scalar = name === 'fmax' ? 'maxnum' : name === 'fmin' ? 'minnum' : name;
  on(`vector.reduce.${name}`, (g, i) =>
    reduce(g, i, arg(i, 0), undefined, (p, a, b) => (elementHandlers.get(scalar) as ElementHandler)(g, p, [a, b], i)),
  );
}
on('vector.reduce.fadd', (g, i) => reduce(g, i, arg(i, 1), arg(i, 0), (p, a, b) => arithmetic(g, 'fadd', p, a, b)));
on('vector.reduce.fmul', (g, i) => reduce(g, i, arg(i, 1), arg(i, 0), (p, a, b) => arithmetic(g, 'fmul', p, a, b)));

// ── dispatch ─────────────────────────────────────────────────────────────────────────────────────

type Found = { readonly whole: Handler | undefined; readonly element: ElementHandler | undefined } | undefined;
const found = new Map<string, Found>();

/** The handler for a name, with type suffixes taken off its end one by one. */
function find(name: string): Found {
  if (found.has(name)) return found.get(name);
  let base = name.slice(5);
  let f: Found;
  for (;;) {
    const whole = handlers.get(base);
    const element = elementHandlers.get(base);
    if (whole || element) {
      f = { whole, element };
      break;
    }
    const dot = base.lastIndexOf('.');
    if (dot < 0) break;
    base = base.slice(0, dot);
  }
  found.set(name, f);
  return f;
}

export function lowerIntrinsic(g: Generator, i: IntrinsicCall, callee: IRFunction): void {
  const exact = constrained(callee.name, i);
  if (exact) {
    const { element, args } = exact;
    if (i.type.kind === 'vector') elementwise(g, i, args, (p, x) => element(g, p, x, i));
    else
      element(
        g,
        [...g.results(i)],
        args.map((a) => [...g.parts(a as Value)]),
        i,
      );
    return;
  }
  const f = find(callee.name);
  if (f?.whole) {
    f.whole(g, i);
    return;
  }
  if (!f?.element) {
    const support = supportOf(callee.name);
    const target = support === undefined ? undefined : g.ctx.library(support);
    if (target !== undefined) {
      emitCall(g, { ...specOf(g, i), target });
      return;
    }
    if (callee.name.startsWith('llvm.x86.'))
      g.unsupported(`The processor instruction behind ${callee.name.slice(9)} is not supported.`);
    g.unsupported(`The compiler's intrinsic ${callee.name} is not supported.`);
  }
  const { element } = f;
  if (i.type.kind !== 'vector') {
    element(
      g,
      [...g.results(i)],
      i.args.map((a) => [...g.parts(a)]),
      i,
    );
    return;
  }
  elementwise(g, i, i.args, (p, x) => element(g, p, x, i));
}
