/** select: conditional moves, or a short branch for 128-bit registers. */
import type { Instruction } from '../ir/module.ts';
import { type Cond, Op } from '../isa/instruction.ts';
import { branchCondition, type Condition, condition, opposite } from './control.ts';
import type { Generator } from './generator.ts';
import { opWidth, type Part } from './part.ts';

type Select = Extract<Instruction, { op: 'select' }>;

export function lowerSelect(g: Generator, i: Select): void {
  choose(g, g.part(i.cond), g.results(i), g.parts(i.then), g.parts(i.else));
}

/** results = bit ? a : b. Counts one use of each. */
export function choose(
  g: Generator,
  bit: Part,
  results: readonly Part[],
  a: readonly Part[],
  b: readonly Part[],
): void {
  for (const p of [...a, ...b]) g.materialize(p);
  if (results.some((p) => p.bytes > 8)) {
    chooseByBranch(g, branchCondition(g, bit), results, a, b);
    return;
  }
  chooseBy(g, condition(g, bit), results, a, b);
}

/** results = c ? a : b, the flags being made. The parts have at most 8 bytes. */
export function chooseBy(
  g: Generator,
  c: Condition,
  results: readonly Part[],
  a: readonly Part[],
  b: readonly Part[],
): void {
  results.forEach((p, k) => {
    chooseOne(g, c, p, a[k] as Part, b[k] as Part);
  });
}

function chooseOne(g: Generator, c: Condition, p: Part, a: Part, b: Part): void {
  const w = opWidth(p.bits);
  // Two conditions: for `and` start from a and take b when one fails; for `or` start from b and take a when one holds.
  const both = c.second !== undefined && c.mode === 'and';
  const first = both ? a : b;
  const other = both ? b : a;
  const conditions: Cond[] = both
    ? [opposite(c.cc), opposite(c.second as Cond)]
    : c.second !== undefined
      ? [c.cc, c.second]
      : [c.cc];
  if (!p.xmm) {
    const s = g.use(other);
    const r = g.take(first);
    for (const cc of conditions) g.cmov(cc, w, r, s);
    g.def(p, r);
    g.unlock(r);
    g.unlock(s);
    return;
  }
  const xs = g.use(other);
  const xr = g.take(first);
  const s = g.temp();
  const r = g.temp();
  g.rr(Op.MovGX, w, s, xs);
  g.rr(Op.MovGX, w, r, xr);
  for (const cc of conditions) g.cmov(cc, w, r, s);
  g.rr(Op.MovXG, w, xr, r);
  g.def(p, xr);
  g.unlock(r);
  g.unlock(s);
  g.unlock(xr);
  g.unlock(xs);
}

/** Everything goes through memory-neutral moves on one arm of a branch. */
function chooseByBranch(
  g: Generator,
  cc: Cond,
  results: readonly Part[],
  a: readonly Part[],
  b: readonly Part[],
): void {
  // Registers are settled before the branch, so that both arms leave everything in the same place.
  const skip = g.newLabel();
  const pairs = results.map((_, k) => {
    const s = g.use(a[k] as Part);
    const r = g.take(b[k] as Part);
    return { s, r };
  });
  g.jcc(cc ^ 1, skip);
  results.forEach((p, k) => {
    const { s, r } = pairs[k] as { s: number; r: number };
    g.move(r, s, opWidth(p.bits));
  });
  g.place(skip);
  results.forEach((p, k) => {
    g.def(p, (pairs[k] as { r: number }).r);
  });
}
