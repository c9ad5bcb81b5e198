/** The report for people at a terminal. */
import { utf16Column } from '../base/utf8-columns.ts';
import type { Finding, Related, SourceLocation, StackEntry } from './finding.ts';
import { fixedLine, fixesOf, type SourceReader } from './fixes.ts';
import { KINDS } from './kinds.ts';

export interface TextOptions {
  /** Lines of a source file, if it can be read: then the guilty line is shown. */
  readonly source?: SourceReader;
  /** Shortens file names, for instance to those relative to the working directory. */
  readonly fileName?: (file: string) => string;
  /** Replaces addresses (tests); default: as they are. */
  readonly address?: (hex: string) => string;
  /** Frames of a stack that are shown at most. */
  readonly frames?: number;
}

const DEFAULT_FRAMES = 12;

function where(l: SourceLocation | undefined, o: TextOptions): string {
  if (!l) return 'unknown place';
  const file = o.fileName?.(l.file) ?? l.file;
  return `${file}:${l.line}${l.column > 0 ? `:${l.column}` : ''}`;
}

function excerpt(l: SourceLocation | undefined, o: TextOptions): string[] {
  const line = l && o.source?.(l.file)?.[l.line - 1];
  if (line === undefined || l === undefined) return [];
  const number = String(l.line).padStart(5);
  const caret =
    l.column > 0 ? [`      | ${line.slice(0, utf16Column(line, l.column) - 1).replace(/[^\t]/g, ' ')}^`] : [];
  return [`${number} | ${line}`, ...caret];
}

/** Library code: compiled without lines, or from our own headers and sources. */
export const ofLibrary = (s: StackEntry): boolean =>
  s.location === undefined || s.location.file.startsWith('/memscape/');

/**
 * Within a run of library frames only the function that the program called and the one where it ended matter; what lies
 * between is how the library is built.
 */
export function stackLines(stack: readonly StackEntry[], o: TextOptions): string[] {
  const most = o.frames ?? DEFAULT_FRAMES;
  const lines: string[] = [];
  const show = (s: StackEntry): void => {
    const at = s.location ? where(s.location, o) : (o.address?.(s.address) ?? s.address);
    lines.push(`      ${lines.length === 0 ? 'at' : 'by'} ${s.function} (${at})${s.inlined ? ' [inlined]' : ''}`);
  };
  for (let i = 0; i < stack.length; ) {
    if (lines.length >= most) return [...lines, `      … and ${stack.length - i} more`];
    let end = i;
    while (end < stack.length && ofLibrary(stack[end]!)) end++;
    show(stack[i]!);
    if (end - i <= 3) i++;
    else {
      lines.push(`      … ${end - i - 2} more frames of the library`);
      show(stack[end - 1]!);
      i = end;
    }
  }
  return lines;
}

function related(r: Related, o: TextOptions): string[] {
  return [
    `    ${r.message}${r.location ? `: ${where(r.location, o)}` : ''}`,
    ...excerpt(r.location, o).map((l) => `  ${l}`),
    ...stackLines(r.stack, o),
  ];
}

function fixLines(f: Finding, o: TextOptions): string[] {
  const { source } = o;
  if (!source) return [];
  return fixesOf(f, source).flatMap((x) => {
    const line = fixedLine(x, source);
    const at = where({ file: x.file, line: x.line, column: x.column, function: '' }, o);
    return [`    fix: ${x.title}: ${at}`, ...(line === undefined ? [] : [`  ${String(x.line).padStart(5)} | ${line}`])];
  });
}

export function renderFinding(f: Finding, options: TextOptions = {}): string {
  const lines = [
    `${where(f.location, options)}: ${f.severity}: ${f.message} [${f.kind}]`,
    ...excerpt(f.location, options),
    ...f.explanation.split('\n').map((l) => `    ${l}`),
    ...stackLines(f.stack, options),
    ...f.related.flatMap((r) => related(r, options)),
    ...fixLines(f, options),
  ];
  return `${lines.map((l) => l.trimEnd()).join('\n')}\n`;
}

/** All findings and a last line that counts them. */
export function renderText(findings: readonly Finding[], options: TextOptions = {}): string {
  if (findings.length === 0) return 'Memscape found nothing wrong.\n';
  const counts = new Map<string, number>();
  for (const f of findings) counts.set(f.kind, (counts.get(f.kind) ?? 0) + 1);
  const summary = [...counts]
    .map(([kind, n]) => `${n} × ${KINDS[kind as Finding['kind']].title.toLowerCase()}`)
    .join(', ');
  return `${findings.map((f) => renderFinding(f, options)).join('\n')}\nMemscape found ${findings.length} ${findings.length === 1 ? 'problem' : 'problems'}: ${summary}.\n`;
}
