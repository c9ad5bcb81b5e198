/** The JSON report (`memscape check --format json`); its schema is schema.ts. */

import { inUtf16 } from './columns.ts';
import type { Finding, Related, SourceLocation, StackEntry } from './finding.ts';
import { fixesOf, type SourceReader } from './fixes.ts';

/** How a run ended. */
export interface RunSummary {
  /** Undefined when it was killed or stopped. */
  readonly exitCode: number | undefined;
  /** Number of the signal that killed it. */
  readonly signal: number | undefined;
  /** Retired instructions. */
  readonly instructions: number;
}

export const REPORT_VERSION = 1;

const place = (l: SourceLocation | undefined): object | null =>
  l ? { file: l.file, line: l.line, column: l.column, function: l.function } : null;

const stackOf = (stack: readonly StackEntry[]): object[] =>
  stack.map((s) => ({ function: s.function, address: s.address, inlined: s.inlined, location: place(s.location) }));

const relatedOf = (r: Related): object => ({
  role: r.role,
  message: r.message,
  thread: r.thread,
  instruction: r.time,
  location: place(r.location),
  stack: stackOf(r.stack),
});

const noSource: SourceReader = () => undefined;

export function jsonReport(summary: RunSummary, findings: readonly Finding[], source = noSource): object {
  return {
    version: REPORT_VERSION,
    program: { exitCode: summary.exitCode ?? null, signal: summary.signal ?? null, instructions: summary.instructions },
    findings: findings.map((found) => {
      const f = inUtf16(found, source);
      return {
        kind: f.kind,
        severity: f.severity,
        message: f.message,
        explanation: f.explanation,
        location: place(f.location),
        stack: stackOf(f.stack),
        thread: f.thread,
        instruction: f.time,
        access: f.access ? { operation: f.access.operation, size: f.access.size, address: f.access.address } : null,
        object: f.object
          ? {
              kind: f.object.kind,
              name: f.object.name,
              type: f.object.type,
              size: f.object.size,
              offset: f.object.offset,
              address: f.object.address,
              id: f.object.id ?? null,
            }
          : null,
        related: f.related.map(relatedOf),
        fixes: fixesOf(found, source),
      };
    }),
  };
}

export const renderJson = (summary: RunSummary, findings: readonly Finding[], source = noSource): string =>
  `${JSON.stringify(jsonReport(summary, findings, source), null, 2)}\n`;
