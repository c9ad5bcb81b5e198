/** When a step is over: whether two places are of the same line, and whether one is inlined into the other. */
import { fileOfScope } from '../debuginfo/paths.ts';
import { inlineChain } from '../debuginfo/position.ts';
import type { DILocation } from '../ir/metadata.ts';

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
