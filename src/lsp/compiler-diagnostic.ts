/** What Clang said, as diagnostics; its fix-its travel in `data` until the editor asks for quick fixes. */
import type { CodeAction, Diagnostic, TextEdit as LspEdit, Range } from 'vscode-languageserver-types';
import type { CompilerMessage, TextEdit } from '../views/messages.ts';

/** A quick fix as a diagnostic carries it: all of its edits or none. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly uri: string; readonly range: Range; readonly newText: string }[];
}
export function fixOf(
  fix: { readonly title: string; readonly edits: readonly TextEdit[] },
  uri: (file: string) => string,
): Fix {
  return {
    title: fix.title,
    edits: fix.edits.map((e) => ({ uri: uri(e.path), range: range(e), newText: e.newText })),
  };
}
export const CLANG = 'Clang';

const SEVERITY = { error: 1, warning: 2, note: 3 } as const;

function range(at: {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}): Range {
  const line = Math.max(0, at.line - 1);
  const character = Math.max(0, at.column - 1);
  const endLine = Math.max(line, at.endLine - 1);
  const endCharacter = Math.max(endLine === line ? character : 0, at.endColumn - 1);
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

export function compilerDiagnostic(message: CompilerMessage, uri: (file: string) => string): Diagnostic {
  return {
    range: range(message),
    severity: SEVERITY[message.severity],
    source: CLANG,
    ...(message.option ? { code: message.option } : {}),
    message: message.message,
    relatedInformation: message.notes.flatMap((n) =>
      n.place
        ? [
            {
              message: n.message,
              location: {
                uri: uri(n.place.path),
                range: range({ ...n.place, endLine: n.place.line, endColumn: n.place.column + 1 }),
              },
            },
          ]
        : [],
    ),
    data: { fixes: message.fixes.map((f) => fixOf(f, uri)) },
  };
}

/** Quick fixes for one diagnostic: Clang's own fix-its, or those of a finding. */
export function quickFixes(diagnostic: Diagnostic): CodeAction[] {
  const fixes = ((diagnostic.data as { fixes?: readonly Fix[] } | undefined)?.fixes ?? []).filter(
    (f) => f.edits.length > 0,
  );
  return fixes.map((fix) => {
    const changes: Record<string, LspEdit[]> = {};
    for (const { uri, range, newText } of fix.edits) (changes[uri] ??= []).push({ range, newText });
    return {
      title: fix.title,
      kind: 'quickfix',
      diagnostics: [diagnostic],
      isPreferred: fixes.length === 1,
      edit: { changes },
    };
  });
}
