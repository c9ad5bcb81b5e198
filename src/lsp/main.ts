/**
 * The language server: a run's findings and the compiler's messages as Problems, fix-its as quick fixes.
 *
 * It analyses nothing itself. The extension passes on what the debug adapter reported; the server keeps it until the next run
 * starts or the file is compiled anew (also when it was opened or saved), moves it along with edits, and drops what an edit is about. So all of several
 * mistakes can be mended after one run. Spec: Language Server Protocol 3.17,
 * textDocument/publishDiagnostics and textDocument/codeAction.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createConnection,
  type Diagnostic,
  ProposedFeatures,
  type Range,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { compilerDiagnostic, quickFixes } from './compiler-diagnostic.ts';
import { findingDiagnostic, type Sources } from './finding-diagnostic.ts';
import {
  CHECKED,
  CLEAR,
  COMPILED,
  type CompiledParams,
  FINDINGS,
  type FindingsParams,
  RUN_STARTED,
} from './protocol.ts';
import { type Change, shiftDiagnostics } from './shift.ts';
import { sameUri, uriOf } from './uris.ts';

const connection = createConnection(ProposedFeatures.all);
/** Changes are heard one by one, as they are made: each moves what stands behind it. */
const documents = new TextDocuments<TextDocument>({
  create: TextDocument.create,
  update: (document, changes, version) => {
    for (const change of changes)
      edited(document.uri, 'range' in change ? change : { range: whole(document), text: change.text });
    return TextDocument.update(document, changes, version);
  },
});
const whole = (document: TextDocument): Range => ({
  start: { line: 0, character: 0 },
  end: document.positionAt(document.getText().length),
});

/** Diagnostics by URI: of the last launch's compilation, of files that were opened or saved since, of the last run. */
const compiled = new Map<string, Diagnostic[]>();
const checked = new Map<string, Diagnostic[]>();
const found = new Map<string, Diagnostic[]>();
/** Folders of the files of the last run: what lies in them is the user's own. */
let programFolders: string[] = [];

function openDocument(uri: string): TextDocument | undefined {
  return documents.get(uri) ?? documents.all().find((d) => sameUri(d.uri, uri));
}
function textOnDisk(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
function linesOf(file: string): readonly string[] | undefined {
  return (openDocument(uriOf(file))?.getText() ?? textOnDisk(file))?.split(/\r?\n/);
}
const sources: Sources = {
  uri: uriOf,
  isUser: (file) =>
    programFolders.some((folder) => file.startsWith(folder)) || !/^\/(usr|memscape|runtime)\/|^<|^$/.test(file),
  line: (file, line) => linesOf(file)?.[line - 1],
  lines: linesOf,
};

function publish(uri: string): void {
  const said = new Set<string>();
  const diagnostics = [compiled, checked, found]
    .flatMap((store) => store.get(uri) ?? [])
    .filter(({ range, message }) => {
      const what = JSON.stringify([range, message]);
      return !said.has(what) && said.add(what);
    });
  void connection.sendDiagnostics({ uri, diagnostics });
}
/** Replaces what a source said about all files. */
function replace(store: Map<string, Diagnostic[]>, now: Map<string, Diagnostic[]>): void {
  const touched = new Set([...store.keys(), ...now.keys()]);
  store.clear();
  for (const [uri, list] of now) store.set(uri, list);
  for (const uri of touched) publish(uri);
}
/** The user changed a file that something may be said about. */
function edited(uri: string, change: Change): void {
  for (const store of [compiled, checked, found])
    for (const [of, list] of store) {
      const now = shiftDiagnostics(list, of, uri, change);
      if (now === list) continue;
      if (now.length === 0) store.delete(of);
      else store.set(of, [...now]);
      publish(of);
    }
}
function add(to: Map<string, Diagnostic[]>, uri: string, diagnostic: Diagnostic): void {
  const list = to.get(uri);
  if (list) list.push(diagnostic);
  else to.set(uri, [diagnostic]);
}

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    codeActionProvider: { codeActionKinds: ['quickfix'] },
  },
  serverInfo: { name: 'Memscape' },
}));

connection.onNotification(RUN_STARTED, () => replace(found, new Map()));
function byUri({ messages }: CompiledParams): Map<string, Diagnostic[]> {
  const now = new Map<string, Diagnostic[]>();
  for (const m of messages) if (m.path) add(now, uriOf(m.path), compilerDiagnostic(m, uriOf));
  return now;
}
connection.onNotification(COMPILED, (p: CompiledParams) => {
  programFolders = [...new Set(p.files.map((f) => `${path.dirname(f)}${path.sep}`))];
  replace(checked, new Map());
  replace(compiled, byUri(p));
});
connection.onNotification(CHECKED, (p: CompiledParams) => {
  // Its flags are unknown as long as it was not launched: what is said then is of no use.
  if (p.messages.some((m) => m.severity === 'error' && / file not found$/.test(m.message))) return;
  // It was edited since: what was said of the saved text has its places in that. Or it was closed.
  const open = p.files.flatMap((file) => {
    const document = openDocument(uriOf(file));
    return document ? [{ file, text: document.getText() }] : [];
  });
  if (open.length === 0 || open.some(({ file, text }) => text !== textOnDisk(file))) return;
  const now = byUri(p);
  for (const uri of new Set([...p.files.map(uriOf), ...now.keys()])) {
    compiled.delete(uri);
    checked.set(uri, now.get(uri) ?? []);
    publish(uri);
  }
});
documents.onDidClose(({ document }) => {
  for (const uri of checked.keys())
    if (sameUri(uri, document.uri)) {
      checked.delete(uri);
      publish(uri);
    }
});
connection.onNotification(FINDINGS, (p: FindingsParams) => {
  const now = new Map<string, Diagnostic[]>();
  for (const f of p.findings) {
    const d = findingDiagnostic(f, sources);
    if (d) add(now, d.uri, d.diagnostic);
  }
  replace(found, now);
});
connection.onNotification(CLEAR, () => {
  for (const store of [found, compiled, checked]) replace(store, new Map());
});

connection.onCodeAction((p) => p.context.diagnostics.flatMap(quickFixes));

documents.listen(connection);
connection.listen();
