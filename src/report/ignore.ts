/**
 * Findings that the person has judged and does not want to see: `// memscape: ignore KIND reason` on the guilty line or on
 * the line above it, of a leak also where the block was allocated. KIND is one of kinds.ts, several with commas, or `all`.
 */
import type { Finding, SourceLocation } from './finding.ts';

const COMMENT = /(?:\/\/|\/\*)\s*memscape:\s*ignore\s+([a-z][a-z, -]*)/;

/** Kinds named by the comment on a line. */
function ignoredBy(line: string | undefined): readonly string[] {
  const named = line === undefined ? undefined : COMMENT.exec(line)?.[1];
  // The first word (or list with commas) is the kind, the rest the reason.
  return named === undefined ? [] : (/^[a-z-]+(?:\s*,\s*[a-z-]+)*/.exec(named)?.[0].split(/\s*,\s*/) ?? []);
}

/** A line that is nothing but the comment speaks for the line below it. */
const standsAlone = (line: string | undefined): boolean => line !== undefined && /^\s*(\/\/|\/\*)/.test(line);

export interface IgnoreOptions {
  /** Lines of a source file, if it can be read. */
  readonly source: (file: string) => readonly string[] | undefined;
  /** Kinds that are not wanted anywhere. */
  readonly kinds: ReadonlySet<string>;
}

export function ignores(o: IgnoreOptions): (f: Finding) => boolean {
  const at = (f: Finding, l: SourceLocation | undefined): boolean => {
    const lines = l && o.source(l.file);
    if (!l || !lines) return false;
    const above = lines[l.line - 2];
    const kinds = [...ignoredBy(lines[l.line - 1]), ...(standsAlone(above) ? ignoredBy(above) : [])];
    return kinds.includes(f.kind) || kinds.includes('all');
  };
  return (f) =>
    o.kinds.has(f.kind) ||
    at(f, f.location) ||
    (f.kind === 'leak' && f.related.some((r) => r.role === 'allocated' && at(f, r.location)));
}
