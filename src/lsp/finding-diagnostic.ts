/** A finding as a diagnostic: at the guilty line of the user's own code, with the story as related information. */
import type { Diagnostic, DiagnosticRelatedInformation, Location } from 'vscode-languageserver-types';
import type { Finding, Moment, SourceLocation } from '../report/finding.ts';
import { fixesOf } from '../report/fixes.ts';
import { KINDS } from '../report/kinds.ts';
import { fixOf } from './compiler-diagnostic.ts';

export const SOURCE = 'Memscape';

/** What the mapping needs to know of the outside. */
export interface Sources {
  /** The file is the user's own (not the library's). */ isUser(file: string): boolean;
  uri(file: string): string;
  /** Text of a line (from 1), undefined when the file or the line isn't there. */ line(
    file: string,
    line: number,
  ): string | undefined;
  /** All lines, undefined when the file isn't there. */ lines(file: string): readonly string[] | undefined;
}

/** First place on a moment's stack that is the user's: a failure inside memcpy belongs to who called it. */
export function userPlace(
  at: { readonly location: SourceLocation | undefined; readonly stack: Moment['stack'] },
  sources: Sources,
): SourceLocation | undefined {
  if (at.location && sources.isUser(at.location.file)) return at.location;
  return at.stack.find((e) => e.location && sources.isUser(e.location.file))?.location ?? at.location;
}

/** The whole statement on the line: from its first character to its last, without a comment at the end. */
export function location(place: SourceLocation, sources: Sources): Location {
  const line = Math.max(0, place.line - 1);
  const text = sources.line(place.file, place.line);
  let start = Math.max(0, place.column - 1);
  let end = start + 1;
  if (text !== undefined) {
    const code = withoutComment(text);
    start = code.search(/\S/);
    end = code.trimEnd().length;
    if (start < 0 || end <= start) [start, end] = [0, Math.max(1, text.length)];
  }
  return { uri: sources.uri(place.file), range: { start: { line, character: start }, end: { line, character: end } } };
}

function withoutComment(text: string): string {
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quote) {
      if (c === '\\') i++;
      else if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '/' && (text[i + 1] === '/' || text[i + 1] === '*')) return text.slice(0, i);
  }
  return text;
}

/** A line each: the list of problems cuts lines off at its right edge. */
const sentences = (text: string): string[] =>
  text.split(/\n|(?<=[a-z\])'"][.!?]) (?=[A-Z'])/).filter((line) => line.trim() !== '');

const SEVERITY = { error: 1, warning: 2, note: 3 } as const;

/** Undefined when the finding has no place in any file. */
export function findingDiagnostic(
  finding: Finding,
  sources: Sources,
): { readonly uri: string; readonly diagnostic: Diagnostic } | undefined {
  const place = userPlace(finding, sources);
  if (!place) return undefined;
  const at = location(place, sources);
  const related: DiagnosticRelatedInformation[] = [];
  for (const r of finding.related) {
    const where = userPlace(r, sources);
    if (where) related.push({ location: location(where, sources), message: r.message });
  }
  return {
    uri: at.uri,
    diagnostic: {
      range: at.range,
      severity: SEVERITY[finding.severity],
      source: SOURCE,
      code: finding.kind,
      message: [finding.message, ...sentences(finding.explanation)].join('\n'),
      relatedInformation: related,
      data: {
        title: KINDS[finding.kind].title,
        fixes: fixesOf(finding, sources.lines).map((x) =>
          fixOf({ title: x.title, edits: [{ ...x, path: x.file }] }, sources.uri),
        ),
      },
    },
  };
}
