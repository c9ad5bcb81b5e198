/** Reports that a call breaks the contract of the function called. Stack and location are the machine's to fill in. */
import type { HostContext } from '../../machine/host.ts';
import type { Finding } from '../../report/finding.ts';
import { type FindingKind, KINDS } from '../../report/kinds.ts';

export function complain(
  c: HostContext,
  kind: FindingKind,
  message: string,
  explanation: string,
  severity: Finding['severity'] = KINDS[kind].severity,
): void {
  c.report({
    kind,
    severity,
    message,
    explanation,
    time: c.machine.time,
    thread: c.machine.thread.id,
    stack: [],
    location: undefined,
    access: undefined,
    object: undefined,
    related: [],
  });
}

export function invalid(c: HostContext, message: string, explanation: string): void {
  complain(c, 'invalid-argument', message, explanation);
}

/** Source [from, +fromSize) and destination [to, +toSize) must not share bytes. */
export function checkOverlap(
  c: HostContext,
  name: string,
  to: number,
  toSize: number,
  from: number,
  fromSize: number,
  instead: string,
): void {
  if (toSize <= 0 || fromSize <= 0 || to >= from + fromSize || from >= to + toSize) return;
  // The call has overrun its destination into the source, which was told.
  const last = c.machine.findings.at(-1);
  if (last?.time === c.machine.time && last.access?.operation === 'write') return;
  const distance = Math.abs(to - from);
  complain(
    c,
    'overlapping-arguments',
    `${name}: source and destination overlap (they start ${distance} byte${distance === 1 ? '' : 's'} apart).`,
    `${name} may copy in any order, so bytes of the source can be overwritten before they are read. ${instead}`,
  );
}
