/**
 * Callee-saved registers for the values that matter most in optimised code: those that live across blocks, weighted by
 * how often and how deep in loops they are used. Code of -O0 keeps its variables in memory and needs none.
 */
import type { FunctionBody, Instruction } from '../ir/module.ts';
import { operands } from '../ir/operands.ts';
import { R12, R13, R14, R15, RBX } from '../isa/registers.ts';
import type { Generator } from './generator.ts';
import { Kind, type Part } from './part.ts';
import { eachSuccessor, terminator } from './scan.ts';

const REGISTERS: readonly number[] = [RBX, R14, R15, R12, R13];
const LOOP_FACTOR = 8;
const MAX_DEPTH = 5;
/** Below this, saving and restoring the register costs as much as it brings. */
const WORTH = 6;

export function chooseHomes(g: Generator, body: FunctionBody, reachable: readonly boolean[]): void {
  if (g.fn.attrs.fn.has('optnone')) return;
  const blocks = body.blocks.filter((b) => reachable[b.index]);
  if (blocks.length < 2) return;
  // setjmp: a value in a register would come back as it was then (C17 §7.13.2.1); all live in memory instead.
  if (blocks.some((b) => b.insts.some(returnsTwice))) return;
  const depth = loopDepths(body, reachable);
  const weights = new Map<Part, number>();
  const add = (p: Part, weight: number): void => {
    if (!p.xmm && p.cross && p.kind === Kind.Value) weights.set(p, (weights.get(p) ?? 0) + weight);
  };
  for (const b of blocks) {
    const weight = LOOP_FACTOR ** Math.min(MAX_DEPTH, depth[b.index] as number);
    for (const i of b.insts) {
      for (const v of operands(i))
        if (v.kind === 'inst' || v.kind === 'arg') for (const p of g.values.get(v) ?? []) add(p, weight);
      for (const p of g.values.get(i) ?? []) add(p, weight);
    }
  }
  const best = [...weights].filter(([, w]) => w >= WORTH).sort((a, b) => b[1] - a[1]);
  best.slice(0, REGISTERS.length).forEach(([p], k) => {
    p.home = REGISTERS[k] as number;
    g.saved.push(p.home);
  });
}

const returnsTwice = (i: Instruction): boolean =>
  (i.op === 'call' || i.op === 'invoke') &&
  (i.attrs.fn.has('returns_twice') || (i.callee.kind === 'function' && i.callee.attrs.fn.has('returns_twice')));

/** How many backward jumps (in the order of the blocks) span each block. */
function loopDepths(body: FunctionBody, reachable: readonly boolean[]): number[] {
  const change: number[] = new Array(body.blocks.length + 1).fill(0);
  const heads = new Map<number, number>();
  for (const b of body.blocks) {
    if (!reachable[b.index]) continue;
    eachSuccessor(terminator(b), (to) => {
      if (to.index <= b.index) heads.set(to.index, Math.max(heads.get(to.index) ?? 0, b.index));
    });
  }
  for (const [from, to] of heads) {
    change[from] = (change[from] as number) + 1;
    change[to + 1] = (change[to + 1] as number) - 1;
  }
  let d = 0;
  return body.blocks.map((_, k) => {
    d += change[k] as number;
    return d;
  });
}
