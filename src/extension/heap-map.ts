/** Hosts the heap map: one page, shown as a view in the panel and, if wanted, as a tab beside the source. */
import * as vscode from 'vscode';
import type { FromHeapMap, ToHeapMap } from '../views/messages.ts';
import { pageHtml, pageRoot } from './page.ts';
import type { Sessions, Stop } from './sessions.ts';

export const HEAP_MAP_VIEW = 'memscape.heapMap';
const TAB_TYPE = 'memscape.heapMapTab';

interface Page {
  ready: boolean;
  readonly visible: () => boolean;
  /** Session and version of the heap that it shows: changes of that are enough for it. */ shows: string;
}

export class HeapMap implements vscode.WebviewViewProvider, vscode.Disposable {
  /** Pages that are there, and whether each has said that it is ready. */
  private readonly pages = new Map<vscode.Webview, Page>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private view: vscode.WebviewView | undefined;
  private tab: vscode.WebviewPanel | undefined;
  /** What a page that opens later has to be told. */ private last: ToHeapMap | undefined;
  private pendingReveal: ToHeapMap | undefined;

  constructor(
    private readonly root: vscode.Uri,
    private readonly sessions: Sessions,
  ) {
    this.subscriptions.push(
      vscode.window.registerWebviewViewProvider(HEAP_MAP_VIEW, this, {
        webviewOptions: { retainContextWhenHidden: true },
      }),
      sessions.onDidStart(() => void this.start()),
      sessions.onCustomEvent((e) => {
        if (e.name === 'memscape/compiled' && this.last?.type === 'running') this.tell({ type: 'running' });
      }),
      sessions.onDidStop((stop) => void this.show(stop)),
      sessions.onDidContinue(() => this.tell({ type: 'running' })),
      sessions.onDidEnd(() => this.tell({ type: 'ended' })),
      vscode.debug.onDidChangeActiveDebugSession((session) => {
        const stop = session && this.sessions.stop(session);
        if (stop) void this.show(stop);
      }),
    );
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    this.adopt(view.webview, () => view.visible);
    view.onDidChangeVisibility(() => this.visibilityChanged(), undefined, this.subscriptions);
    view.onDidDispose(() => {
      this.pages.delete(view.webview);
      this.view = undefined;
    });
  }
  openBeside(): void {
    if (this.tab) {
      this.tab.reveal(undefined, true);
      return;
    }
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const tab = vscode.window.createWebviewPanel(TAB_TYPE, 'Heap Map', where, { retainContextWhenHidden: true });
    tab.iconPath = vscode.Uri.joinPath(this.root, 'media', 'memory.svg');
    this.tab = tab;
    this.adopt(tab.webview, () => tab.visible);
    tab.onDidChangeViewState(() => this.visibilityChanged(), undefined, this.subscriptions);
    tab.onDidDispose(() => {
      this.pages.delete(tab.webview);
      this.tab = undefined;
    });
  }
  /** Shows the block at an address in whichever page is open, else in the panel. */
  async reveal(address: `0x${string}`): Promise<void> {
    this.pendingReveal = { type: 'reveal', address };
    if (this.tab) this.tab.reveal(undefined, true);
    else await vscode.commands.executeCommand(`${HEAP_MAP_VIEW}.focus`);
    const stop = this.sessions.stop();
    if (stop) await this.show(stop);
  }

  private adopt(webview: vscode.Webview, visible: () => boolean): void {
    const state: Page = { ready: false, visible, shows: '' };
    this.pages.set(webview, state);
    webview.options = { enableScripts: true, localResourceRoots: [pageRoot(this.root)] };
    webview.onDidReceiveMessage(
      (message: FromHeapMap) => void this.hear(webview, message),
      undefined,
      this.subscriptions,
    );
    webview.html = pageHtml(webview, this.root, 'heap-map', 'Heap Map');
  }
  private async hear(webview: vscode.Webview, message: FromHeapMap): Promise<void> {
    switch (message.type) {
      case 'ready': {
        const state = this.pages.get(webview);
        if (state) {
          state.ready = true;
          state.shows = '';
        }
        const stop = this.sessions.stop();
        if (stop) await this.show(stop);
        else if (this.last) void webview.postMessage(this.last);
        break;
      }
      case 'open': {
        const { path, line, column } = message.place;
        const at = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
        await vscode.window.showTextDocument(vscode.Uri.file(path), {
          selection: new vscode.Range(at, at),
          viewColumn: this.sourceColumn(),
        });
        break;
      }
      case 'memory':
        await this.openMemory(message.address);
        break;
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        break;
    }
  }
  /** Not the column that the map's own tab fills. */
  private sourceColumn(): vscode.ViewColumn {
    const own = this.tab?.viewColumn;
    const other = vscode.window.visibleTextEditors.find((e) => e.viewColumn !== own)?.viewColumn;
    return other ?? (own === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
  }
  /** VS Code's own memory view (the Hex Editor extension shows it); without that extension the bytes are in the page. */
  private async openMemory(address: string): Promise<void> {
    const stop = this.sessions.stop();
    if (!stop) return;
    const uri = vscode.Uri.from({
      scheme: 'vscode-debug-memory',
      authority: stop.session.id,
      path: `/${encodeURIComponent(address)}`,
      query: 'range=0:4096',
    });
    await vscode.commands.executeCommand('vscode.openWith', uri, 'hexEditor.hexedit');
  }

  private async start(): Promise<void> {
    this.tell({ type: 'running', compiling: true });
    const where = vscode.workspace.getConfiguration('memscape').get<string>('heapMap.open', 'panel');
    if (where === 'beside') this.openBeside();
    else if (where === 'panel' && !this.view?.visible) {
      const focus = vscode.window.activeTextEditor;
      await vscode.commands.executeCommand(`${HEAP_MAP_VIEW}.focus`, { preserveFocus: true });
      if (focus) await vscode.window.showTextDocument(focus.document, focus.viewColumn);
    }
  }
  private visibilityChanged(): void {
    const stop = this.sessions.stop();
    if (stop) void this.show(stop);
  }
  private watched(): boolean {
    return [...this.pages.values()].some((p) => p.ready && p.visible());
  }
  private async show(stop: Stop): Promise<void> {
    if (!this.watched() || stop.session !== this.sessions.current) return;
    try {
      const [heap, stack] = await Promise.all([stop.heap(), stop.stack()]);
      if (this.sessions.stop(stop.session) !== stop) return; // it has gone on meanwhile
      const { whole, changes } = heap;
      const message = { type: 'stopped', program: stop.session.name, reason: stop.reason, stack } as const;
      this.last = { ...message, heap: whole };
      for (const [webview, page] of this.pages) {
        if (!page.ready) continue;
        const version = `${stop.session.id} ${whole.version}`;
        const enough = changes && page.shows === `${stop.session.id} ${changes.since}`;
        if (page.shows !== version)
          void webview.postMessage({ ...message, heap: enough ? changes : whole } satisfies ToHeapMap);
        page.shows = version;
      }
      if (this.pendingReveal) this.tell(this.pendingReveal, false);
      this.pendingReveal = undefined;
    } catch (e) {
      if (this.sessions.stop(stop.session) === stop)
        this.tell({ type: 'unavailable', message: e instanceof Error ? e.message : String(e) });
    }
  }
  private tell(message: ToHeapMap, keep = true): void {
    if (keep) this.last = message;
    for (const [webview, state] of this.pages) if (state.ready) void webview.postMessage(message);
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
    this.tab?.dispose();
  }
}
