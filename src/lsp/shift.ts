/**
 * Diagnostics that stay where they belong while the file is edited: a change before one moves it, a change of what it is
 * about, of a place in its story (where the block was allocated, say) or of what one of its quick fixes would change ends it.
 */
import type { Diagnostic, DiagnosticRelatedInformation, Position, Range } from 'vscode-languageserver-types';
import type { Fix } from './compiler-diagnostic.ts';
import { sameUri } from './uris.ts';

/** One change of a document: what was at `range` became `text`. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

const before = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

function moved(at: Position, { range, text }: Change): Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines[lines.length - 1] as string;
  const line = at.line + lines.length - 1 - (range.end.line - range.start.line);
  if (at.line !== range.end.line) return { line, character: at.character };
  const start = lines.length === 1 ? range.start.character : 0;
  return { line, character: start + last.length + at.character - range.end.character };
}

/** Where a range is after the change; undefined when the change is in it. */
export function shiftRange(range: Range, change: Change): Range | undefined {
  const { start, end } = change.range;
  const insertion = !before(start, end);
  // a new line behind the range, or in front of it, leaves it what it is
  const newLine = insertion && /^(?:\r\n|\r|\n)/.test(change.text);
  if (before(range.end, start) || (newLine && !before(start, range.end))) return range;
  // made a comment
  if (end.line === range.start.line && /\/[/*]/.test(change.text) && !/[\r\n]/.test(change.text)) return undefined;
  const wholeLines = insertion && /(?:\r|\n)[ \t]*$/.test(change.text);
  if (before(end, range.start) || (wholeLines && !before(range.start, end)))
    return { start: moved(range.start, change), end: moved(range.end, change) };
  return undefined;
}

/** The fixes with their places moved; undefined when one of the places was changed. */
function shiftFixes(fixes: readonly Fix[], uri: string, change: Change): Fix[] | undefined {
  const out: Fix[] = [];
  for (const fix of fixes) {
    const edits: Fix['edits'][number][] = [];
    for (const edit of fix.edits) {
      const range = sameUri(edit.uri, uri) ? shiftRange(edit.range, change) : edit.range;
      if (!range) return undefined;
      edits.push({ ...edit, range });
    }
    out.push({ ...fix, edits });
  }
  return out;
}

/** The places of the story, moved; undefined when one of them was changed. */
function shiftRelated(
  related: readonly DiagnosticRelatedInformation[],
  uri: string,
  change: Change,
): DiagnosticRelatedInformation[] | undefined {
  const out: DiagnosticRelatedInformation[] = [];
  for (const r of related) {
    const range = sameUri(r.location.uri, uri) ? shiftRange(r.location.range, change) : r.location.range;
    if (!range) return undefined;
    out.push({ ...r, location: { ...r.location, range } });
  }
  return out;
}

/** The diagnostics of the file `of` after a change of the file `uri`; the same array when nothing has changed for them. */
export function shiftDiagnostics(
  diagnostics: readonly Diagnostic[],
  of: string,
  uri: string,
  change: Change,
): readonly Diagnostic[] {
  const here = sameUri(of, uri);
  const touched = (d: Diagnostic): boolean =>
    here || (d.relatedInformation ?? []).some((r) => sameUri(r.location.uri, uri)) || editsOf(d, uri);
  if (!diagnostics.some(touched)) return diagnostics;
  return diagnostics.flatMap((d) => {
    const range = here ? shiftRange(d.range, change) : d.range;
    const data = d.data as { readonly fixes?: readonly Fix[] } | undefined;
    const fixes = shiftFixes(data?.fixes ?? [], uri, change);
    const related = shiftRelated(d.relatedInformation ?? [], uri, change);
    if (!range || !fixes || !related) return [];
    return [
      {
        ...d,
        range,
        ...(d.relatedInformation ? { relatedInformation: related } : {}),
        ...(data ? { data: { ...data, fixes } } : {}),
      },
    ];
  });
}

function editsOf(d: Diagnostic, uri: string): boolean {
  const fixes = (d.data as { readonly fixes?: readonly Fix[] } | undefined)?.fixes ?? [];
  return fixes.some((f) => f.edits.some((e) => sameUri(e.uri, uri)));
}
