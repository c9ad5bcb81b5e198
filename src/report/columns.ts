/** Debug information counts columns in bytes; reports that programs read count them as editors and SARIF do. */
import { utf16Column } from '../base/utf8-columns.ts';
import type { Finding, SourceLocation, StackEntry } from './finding.ts';
import type { SourceReader } from './fixes.ts';

/** The finding with all columns in UTF-16 units; those of files that cannot be read stay as they are. */
export function inUtf16(f: Finding, source: SourceReader): Finding {
  const at = (l: SourceLocation | undefined): SourceLocation | undefined =>
    l && l.column > 0 ? { ...l, column: utf16Column(source(l.file)?.[l.line - 1], l.column) } : l;
  const stack = (entries: readonly StackEntry[]): StackEntry[] =>
    entries.map((e) => ({ ...e, location: at(e.location) }));
  return {
    ...f,
    location: at(f.location),
    stack: stack(f.stack),
    related: f.related.map((r) => ({ ...r, location: at(r.location), stack: stack(r.stack) })),
  };
}
