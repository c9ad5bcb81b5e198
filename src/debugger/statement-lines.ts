/** When a step is over: whether two places are of the same line, and whether one is inlined into the other. */
import { type Statement, statementsOf } from '../debuginfo/lines.ts';
import { fileOfScope } from '../debuginfo/paths.ts';
import { inlineChain } from '../debuginfo/position.ts';
import type { DILocation } from '../ir/metadata.ts';
import type { Code } from '../isa/code.ts';

const stops = new WeakMap<Code, readonly Statement[]>();
/**
 * Where a step may end. A landing pad's own instructions have the location of the function's end, because they belong to the
 * unwinder; the handler or cleanup behind them begins with a location of its own.
 */
export function stepStops(code: Code): readonly Statement[] {
  let known = stops.get(code);
  if (!known) {
    const pads = new Set(code.callSites.map((c) => c.padOffset));
    known = pads.size === 0 ? statementsOf(code) : statementsOf(code).filter((s) => !pads.has(s.offset));
    stops.set(code, known);
  }
  return known;
}

/** Same line of the same file in the same inlined call: a step doesn't stop between them. */
export function sameStatementLine(a: DILocation | undefined, b: DILocation | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.line !== b.line || (a.scope !== b.scope && fileOfScope(a.scope) !== fileOfScope(b.scope))) return false;
  const ca = inlineChain(a.inlinedAt);
  const cb = inlineChain(b.inlinedAt);
  return ca.length === cb.length && ca.every((l, i) => l === cb[i]);
}

/** `inner` is inlined into what `outer` belongs to, at any depth. */
export function isInlinedInto(inner: DILocation, outer: DILocation): boolean {
  const ci = inlineChain(inner);
  const co = inlineChain(outer);
  if (ci.length <= co.length) return false;
  const tail = ci.slice(ci.length - co.length + 1);
  return co.slice(1).every((l, i) => l === tail[i]);
}
