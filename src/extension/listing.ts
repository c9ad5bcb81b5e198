/** The read-only assembly listing: a virtual document beside the source that follows the current instruction. */
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { ListingFunction } from '../views/messages.ts';
import { type Listing, listingText } from './listing-text.ts';
import { request, type Sessions, type Stop } from './sessions.ts';

export const LISTING_SCHEME = 'memscape-asm';

interface Shown {
  readonly functions: ListingFunction[];
  listing: Listing;
}

export class ListingDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changes.event;
  /** By session id. */ private readonly shown = new Map<string, Shown>();
  private readonly subscriptions: vscode.Disposable[] = [this.changes];
  private readonly current = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.stackFrameHighlightBackground'),
    overviewRulerColor: new vscode.ThemeColor('editor.stackFrameHighlightBackground'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
    before: {
      contentText: '▶',
      color: new vscode.ThemeColor('debugIcon.breakpointCurrentStackframeForeground'),
      width: '0',
      margin: '0',
    },
  });
  private readonly related = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });

  constructor(private readonly sessions: Sessions) {
    this.subscriptions.push(
      this.current,
      this.related,
      vscode.workspace.registerTextDocumentContentProvider(LISTING_SCHEME, this),
      sessions.onDidStop((stop) => void this.follow(stop)),
      sessions.onDidContinue(() => this.unmark()),
      sessions.onDidEnd((session) => {
        this.unmark();
        this.shown.delete(session.id);
      }),
      vscode.debug.onDidChangeActiveStackItem(() => {
        const stop = this.sessions.stop();
        if (stop) void this.follow(stop);
      }),
      vscode.window.onDidChangeTextEditorSelection((e) => this.relate(e)),
    );
  }

  async open(): Promise<void> {
    const session = this.sessions.current;
    if (!session || !this.sessions.stop(session)) {
      void vscode.window.showInformationMessage(
        'The assembly listing shows a program that is stopped: start it and stop at a breakpoint.',
      );
      return;
    }
    const document = await vscode.workspace.openTextDocument(this.uri(session));
    await vscode.languages.setTextDocumentLanguage(document, 'memscape-asm');
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preview: false,
      preserveFocus: true,
    });
    const stop = this.sessions.stop(session);
    if (stop) await this.follow(stop);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const kept = this.shown.get(uri.query);
    if (kept) return kept.listing.text;
    const session = this.sessions.current;
    if (!session || session.id !== uri.query) return '; The program of this listing has ended.\n';
    const view = await request(session, 'memscape/listing', {});
    const shown = { functions: [...view.functions], listing: listingText(view, sourceLine) };
    this.shown.set(session.id, shown);
    return shown.listing.text;
  }

  private uri(session: vscode.DebugSession): vscode.Uri {
    const program = session.configuration.program as string | readonly string[];
    const first = (typeof program === 'string' ? program : program[0])?.split(/[\\/]/).at(-1) ?? session.name;
    return vscode.Uri.from({ scheme: LISTING_SCHEME, path: `/${first}.s`, query: session.id });
  }
  private editors(session?: vscode.DebugSession): vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter(
      (e) => e.document.uri.scheme === LISTING_SCHEME && (!session || e.document.uri.query === session.id),
    );
  }
  private unmark(): void {
    for (const e of this.editors()) e.setDecorations(this.current, []);
  }

  /** Marks the instruction of the frame that is selected in the call stack (the innermost after a stop). */
  private async follow(stop: Stop): Promise<void> {
    const editors = this.editors(stop.session);
    const shown = this.shown.get(stop.session.id);
    if (editors.length === 0 || !shown) return;
    const stack = await stop.stack();
    const item = vscode.debug.activeStackItem;
    const selected =
      item instanceof vscode.DebugStackFrame && item.session.id === stop.session.id
        ? stack.frames.find((f) => f.frameId === item.frameId)
        : undefined;
    const pc = BigInt(selected?.pc ?? stack.rip);
    if (!shown.listing.lineOf.has(pc))
      await this.append(stop, shown, selected?.pc ?? stack.rip, editors[0] as vscode.TextEditor);
    const line = shown.listing.lineOf.get(pc);
    for (const editor of editors) {
      if (line === undefined || line >= editor.document.lineCount) {
        editor.setDecorations(this.current, []);
        continue;
      }
      const range = new vscode.Range(line, 0, line, 0);
      editor.setDecorations(this.current, [range]);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  /** Stopped in a function of the library: its listing joins at the end. */
  private async append(stop: Stop, shown: Shown, address: `0x${string}`, editor: vscode.TextEditor): Promise<void> {
    const more = await request(stop.session, 'memscape/listing', { address }).catch(() => undefined);
    if (!more) return;
    const known = new Set(shown.functions.map((f) => f.address));
    const fresh = more.functions.filter((f) => !known.has(f.address));
    if (fresh.length === 0) return;
    shown.functions.push(...fresh);
    shown.listing = listingText({ functions: shown.functions }, sourceLine);
    const grown = new Promise<void>((resolve) => {
      const wait = vscode.workspace.onDidChangeTextDocument((e) => {
        if (e.document !== editor.document) return;
        wait.dispose();
        resolve();
      });
      setTimeout(() => {
        wait.dispose();
        resolve();
      }, 1000);
    });
    this.changes.fire(editor.document.uri);
    await grown;
  }

  /** The cursor in the listing lights up its source line, and the other way round. */
  private relate(e: vscode.TextEditorSelectionChangeEvent): void {
    const here = e.textEditor.document.uri;
    const line = e.selections[0]?.active.line;
    if (line === undefined) return;
    if (here.scheme === LISTING_SCHEME) {
      const place = this.shown.get(here.query)?.listing.sourceOf.get(line);
      for (const other of vscode.window.visibleTextEditors) {
        if (other.document.uri.scheme !== 'file') continue;
        const hit = place && other.document.uri.fsPath === place.path && place.line <= other.document.lineCount;
        other.setDecorations(this.related, hit ? [new vscode.Range(place.line - 1, 0, place.line - 1, 0)] : []);
        if (hit)
          other.revealRange(
            new vscode.Range(place.line - 1, 0, place.line - 1, 0),
            vscode.TextEditorRevealType.InCenterIfOutsideViewport,
          );
      }
      return;
    }
    if (here.scheme !== 'file') return;
    for (const editor of this.editors()) {
      const listing = this.shown.get(editor.document.uri.query)?.listing;
      if (!listing) continue;
      const ranges: vscode.Range[] = [];
      for (const [n, place] of listing.sourceOf)
        if (place.path === here.fsPath && place.line === line + 1) ranges.push(new vscode.Range(n, 0, n, 0));
      editor.setDecorations(this.related, ranges);
    }
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }
}

const texts = new Map<string, readonly string[]>();
function sourceLine(path: string, line: number): string | undefined {
  const open = vscode.workspace.textDocuments.find((d) => d.uri.scheme === 'file' && d.uri.fsPath === path);
  if (open) return line <= open.lineCount ? open.lineAt(line - 1).text : undefined;
  let lines = texts.get(path);
  if (!lines) {
    try {
      lines = readFileSync(path, 'utf8').split(/\r?\n/);
    } catch {
      lines = [];
    }
    texts.set(path, lines);
  }
  return lines[line - 1];
}
