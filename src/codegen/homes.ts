/**
 * Callee-saved registers for the values that matter most in optimised code: those that live across blocks, weighted by
 * how often and how deep in loops they are used. Code of -O0 keeps its variables in memory and needs none.
 */
import type { FunctionBody } from '../ir/module.ts';
import { R12, R13, R14, R15, RBX } from '../isa/registers.ts';
import type { Generator } from './generator.ts';
import { Kind, type Part } from './part.ts';
import { eachSuccessor, terminator } from './scan.ts';

const REGISTERS: readonly number[] = [RBX, R14, R15, R12, R13];
const LOOP_FACTOR = 8;
const MAX_DEPTH = 5;
/** Below this, saving and restoring the register costs as much as it brings. */
const WORTH = 6;

/** How much a use in each block counts, by the block's loops; undefined when no registers are to be chosen. */
export function blockWeights(g: Generator, body: FunctionBody, reachable: readonly boolean[]): number[] | undefined {
  if (g.fn.attrs.fn.has('optnone') || body.blocks.length < 2) return undefined;
  return loopDepths(body, reachable).map((d) => LOOP_FACTOR ** Math.min(MAX_DEPTH, d));
}

export function chooseHomes(g: Generator): void {
  if (!g.weights || g.returnsTwice) return;
  const best: Part[] = [];
  for (const parts of g.values.values())
    for (const p of parts)
      if (p.weight >= WORTH && p.cross && !p.xmm && p.kind === Kind.Value) {
        let k = best.length;
        while (k > 0 && (best[k - 1] as Part).weight < p.weight) k--;
        if (k < REGISTERS.length) {
          best.splice(k, 0, p);
          best.length = Math.min(best.length, REGISTERS.length);
        }
      }
  best.forEach((p, k) => {
    p.home = REGISTERS[k] as number;
    g.saved.push(p.home);
  });
}

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
