/** Putting a finding together: the parts that are the same for every kind. */
import type { MachineApi } from '../machine/machine-api.ts';
import type { Finding, ObjectDescription, Related } from '../report/finding.ts';
import { type FindingKind, KINDS } from '../report/kinds.ts';
import type { LocatedMoment } from './stack.ts';

export interface Draft {
  readonly kind: FindingKind;
  readonly message: string;
  /** Sentences; joined by blanks. Empty ones are left out. */ readonly explanation: readonly string[];
  readonly at: LocatedMoment;
  readonly access?: Finding['access'];
  readonly object?: ObjectDescription;
  readonly related?: readonly Related[];
  readonly severity?: Finding['severity'];
}

export function finding(d: Draft): Finding {
  return {
    kind: d.kind,
    severity: d.severity ?? KINDS[d.kind].severity,
    message: d.message,
    explanation: d.explanation.filter((s) => s !== '').join(' '),
    time: d.at.time,
    thread: d.at.thread,
    stack: d.at.stack,
    location: d.at.location,
    access: d.access,
    object: d.object,
    related: d.related ?? [],
  };
}

export const tell = (m: MachineApi, d: Draft): 'continue' | 'stop' => m.report(finding(d));
