/**
 * The language server: a run's findings and the compiler's messages as Problems, fix-its as quick fixes.
 *
 * It analyses nothing itself. The extension passes on what the debug adapter reported; the server keeps it for as long
 * as it is true: until the file changes or the next run starts. Spec: Language Server Protocol 3.17,
 * textDocument/publishDiagnostics and textDocument/codeAction.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createConnection,
  type Diagnostic,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { compilerDiagnostic, quickFixes } from './compiler-diagnostic.ts';
import { findingDiagnostic, type Sources } from './finding-diagnostic.ts';
import { CLEAR, COMPILED, type CompiledParams, FINDINGS, type FindingsParams, RUN_STARTED } from './protocol.ts';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

/** Diagnostics by URI, from the two sources; a change of the file empties both. */
const compiled = new Map<string, Diagnostic[]>();
const found = new Map<string, Diagnostic[]>();
/** Folders of the files of the last run: what lies in them is the user's own. */
let programFolders: string[] = [];

const uriOf = (file: string): string => pathToFileURL(file).href;
function linesOf(file: string): readonly string[] | undefined {
  const open = documents.get(uriOf(file));
  if (open) return open.getText().split(/\r?\n/);
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return undefined;
  }
}
const sources: Sources = {
  uri: uriOf,
  isUser: (file) =>
    programFolders.some((folder) => file.startsWith(folder)) || !/^\/(usr|memscape|runtime)\/|^<|^$/.test(file),
  line: (file, line) => linesOf(file)?.[line - 1],
  lines: linesOf,
};

function publish(uri: string): void {
  const diagnostics = [...(compiled.get(uri) ?? []), ...(found.get(uri) ?? [])];
  void connection.sendDiagnostics({ uri, diagnostics });
}
/** Replaces what a source said about all files. */
function replace(store: Map<string, Diagnostic[]>, now: Map<string, Diagnostic[]>): void {
  const touched = new Set([...store.keys(), ...now.keys()]);
  store.clear();
  for (const [uri, list] of now) store.set(uri, list);
  for (const uri of touched) publish(uri);
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
connection.onNotification(COMPILED, (p: CompiledParams) => {
  programFolders = [...new Set(p.files.map((f) => `${path.dirname(f)}${path.sep}`))];
  const now = new Map<string, Diagnostic[]>();
  for (const m of p.messages) if (m.path) add(now, uriOf(m.path), compilerDiagnostic(m, uriOf));
  replace(compiled, now);
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
  replace(found, new Map());
  replace(compiled, new Map());
});

connection.onCodeAction((p) => p.context.diagnostics.flatMap((d) => quickFixes(d, uriOf)));

/** Versions at which the diagnostics were made: opening a document is no change. */
const opened = new Map<string, number>();
documents.onDidOpen(({ document }) => opened.set(document.uri, document.version));
documents.onDidClose(({ document }) => opened.delete(document.uri));
documents.onDidChangeContent(({ document }) => {
  const before = opened.get(document.uri);
  opened.set(document.uri, document.version);
  if (before === undefined || before === document.version) return;
  const uri = pathToFileURL(fileURLToPath(document.uri)).href;
  const [said, saw] = [compiled.delete(uri), found.delete(uri)];
  if (said || saw) publish(uri);
});

documents.listen(connection);
connection.listen();
