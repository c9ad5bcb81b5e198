/**
 * What the checks that Clang puts into the code find (UndefinedBehaviorSanitizer). The program goes on after each, so
 * each place in the source is told once.
 */
import type { Listener } from '../../machine/probes.ts';
import type { FindingKind } from '../../report/kinds.ts';
import { type CheckLocation, locationAt } from '../../runtime/ubsan/descriptors.ts';
import { statementNow } from '../access.ts';
import { tell } from '../make.ts';
import { isNews } from '../once.ts';
import { type LocatedMoment, momentNow } from '../stack.ts';
import { ALLOCATIONS } from './allocation-overflow.ts';
import { ARITHMETIC } from './arithmetic.ts';
import { BOUNDS } from './bounds.ts';
import { CALLS } from './calls.ts';
import { CLASSES } from './classes.ts';
import type { Explain } from './explain.ts';
import { FLOW } from './flow.ts';
import { POINTERS } from './pointers.ts';
import { VALUES } from './values.ts';

const HANDLERS: Readonly<Record<string, Explain>> = {
  ...ALLOCATIONS,
  ...ARITHMETIC,
  ...BOUNDS,
  ...CALLS,
  ...CLASSES,
  ...VALUES,
  ...POINTERS,
  ...FLOW,
};

/** Clang tells the column of the operand or operator, and where a function is left, better than debug information. */
function placed(at: LocatedMoment, exact: CheckLocation, anyLine: boolean): LocatedMoment {
  const [top, ...others] = at.stack;
  if (!at.location || !top?.location || exact.line === 0 || at.location.file !== top.location.file) return at;
  if (exact.line !== top.location.line && !anyLine) return at;
  const location = { ...top.location, line: exact.line, column: exact.column };
  return { ...at, location, stack: [{ ...top, location }, ...others] };
}

/** Checks behind which the program is stopped: the kind that its end would be told as. */
const LAST: { readonly [kind in FindingKind]?: FindingKind } = {
  'missing-return': 'unreachable-reached',
  'unreachable-reached': 'unreachable-reached',
};

export const undefinedBehaviour: Listener = {
  name: 'undefined-behaviour',
  violation(m, { handler, data, values }) {
    const explain = HANDLERS[handler.replace(/^__ubsan_handle_|_abort$/g, '')];
    const e = explain?.(m, data, values);
    if (e === undefined) return;
    // What the processor or a trap then does is the same cause again.
    const last = handler.includes('divrem') ? e.kind : LAST[e.kind];
    // Checks of ours have no description.
    const once = last !== undefined || e.kind === 'misaligned-access' || data === 0;
    if (!isNews(m, e.kind, once ? statementNow(m) : `${data}`)) return;
    if (last !== undefined && last !== e.kind) isNews(m, last, statementNow(m));
    if (data === 0) {
      tell(m, { ...e, at: momentNow(m) });
      return;
    }
    const exact = locationAt(m, e.leftAt ?? data);
    tell(m, { ...e, at: placed(momentNow(m), exact, e.leftAt !== undefined) });
  },
};
