/** The report as SARIF 2.1.0 (OASIS standard, "Static Analysis Results Interchange Format"), for CI and editors. */

import { inUtf16 } from './columns.ts';
import type { Finding, Fix, Moment, Related, SourceLocation } from './finding.ts';
import { fixesOf, type SourceReader } from './fixes.ts';
import type { RunSummary } from './json.ts';
import { type FindingKind, KINDS } from './kinds.ts';

/** A file name as a URI reference: absolute paths become file URIs, relative ones stay relative (§3.4.3). */
export function toUri(file: string): string {
  const slashed = file.replace(/\\/g, '/');
  const encoded = slashed
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([A-Za-z])%3A/, '$1:');
  if (slashed.startsWith('//')) return `file:${encoded}`;
  if (slashed.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(slashed) ? `file:///${encoded}` : encoded;
}

const physical = (l: SourceLocation): object => ({
  artifactLocation: { uri: toUri(l.file) },
  region: { startLine: Math.max(1, l.line), ...(l.column > 0 ? { startColumn: l.column } : {}) },
});

const locationOf = (l: SourceLocation | undefined, message?: string): object => ({
  ...(l ? { physicalLocation: physical(l), logicalLocations: [{ name: l.function, kind: 'function' }] } : {}),
  ...(message === undefined ? {} : { message: { text: message } }),
});

const stackOf = (m: Moment, message: string): object => ({
  message: { text: message },
  frames: m.stack.map((s) => ({
    location: s.location
      ? locationOf(s.location, s.function)
      : { message: { text: s.function }, physicalLocation: { address: { absoluteAddress: Number(s.address) } } },
  })),
});

/** The story in order of time: the related moments, then the finding itself (§3.36). */
function codeFlow(f: Finding): object {
  const moments = [...f.related]
    .filter((r) => r.time <= f.time)
    .sort((a, b) => a.time - b.time)
    .map((r: Related) => ({ location: locationOf(r.location, r.message), kinds: [r.role], executionOrder: r.time }));
  return {
    threadFlows: [
      {
        id: `thread ${f.thread}`,
        locations: [...moments, { location: locationOf(f.location, f.message), executionOrder: f.time }],
      },
    ],
  };
}

/** §3.55: an empty deleted region is an insertion. */
const fixOf = (x: Fix): object => ({
  description: { text: x.title },
  artifactChanges: [
    {
      artifactLocation: { uri: toUri(x.file) },
      replacements: [
        {
          deletedRegion: { startLine: x.line, startColumn: x.column, endLine: x.endLine, endColumn: x.endColumn },
          insertedContent: { text: x.newText },
        },
      ],
    },
  ],
});

const noSource: SourceReader = () => undefined;

function resultFixes(f: Finding, source: SourceReader): object {
  const fixes = fixesOf(f, source);
  return fixes.length === 0 ? {} : { fixes: fixes.map(fixOf) };
}

export function sarifReport(
  summary: RunSummary,
  findings: readonly Finding[],
  version: string,
  source = noSource,
): object {
  const used = [...new Set(findings.map((f) => f.kind))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Memscape',
            version,
            rules: used.map((kind: FindingKind) => {
              const row = KINDS[kind];
              return {
                id: kind,
                name: row.title,
                shortDescription: { text: row.title },
                fullDescription: { text: row.summary },
                defaultConfiguration: { level: row.severity },
                ...(row.cwe === undefined ? {} : { properties: { tags: [`external/cwe/cwe-${row.cwe}`] } }),
              };
            }),
          },
        },
        invocations: [
          {
            executionSuccessful: summary.exitCode !== undefined,
            ...(summary.exitCode === undefined ? {} : { exitCode: summary.exitCode }),
            ...(summary.signal === undefined ? {} : { exitSignalNumber: summary.signal }),
          },
        ],
        // §3.14.17: what columns count.
        columnKind: 'utf16CodeUnits',
        results: findings.map((found) => {
          const f = inUtf16(found, source);
          return {
            ruleId: f.kind,
            ruleIndex: used.indexOf(f.kind),
            level: f.severity,
            message: { text: `${f.message}\n${f.explanation}` },
            ...(f.location ? { locations: [locationOf(f.location)] } : {}),
            ...(f.related.length > 0
              ? { relatedLocations: f.related.map((r, i) => ({ id: i, ...locationOf(r.location, r.message) })) }
              : {}),
            stacks: [stackOf(f, 'The stack at the finding')],
            codeFlows: [codeFlow(f)],
            ...resultFixes(found, source),
          };
        }),
      },
    ],
  };
}

export const renderSarif = (
  summary: RunSummary,
  findings: readonly Finding[],
  version: string,
  source = noSource,
): string => `${JSON.stringify(sarifReport(summary, findings, version, source), null, 2)}\n`;
