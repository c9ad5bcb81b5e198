/** Hosts the page of lifetimes. What it shows is asked for only while somebody sees it: the run is lived through for it. */
import * as vscode from 'vscode';
import type { FromLifetimes, ToLifetimes } from '../views/messages.ts';
import { pageHtml, pageRoot } from './page.ts';
import { request, type Sessions, type Stop } from './sessions.ts';

export const LIFETIMES_VIEW = 'memscape.lifetimes';

export class LifetimesPage implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private ready = false;
  private shown: Stop | undefined;
  private last: ToLifetimes | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly root: vscode.Uri,
    private readonly sessions: Sessions,
  ) {
    this.subscriptions = [
      vscode.window.registerWebviewViewProvider(LIFETIMES_VIEW, this, {
        webviewOptions: { retainContextWhenHidden: true },
      }),
      sessions.onDidStart(() => this.tell({ type: 'running' })),
      sessions.onDidStop((stop) => void this.look(stop)),
      sessions.onDidContinue(() => this.tell({ type: 'running' })),
      sessions.onDidEnd(() => this.tell({ type: 'ended' })),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: [pageRoot(this.root)] };
    webview.onDidReceiveMessage((m: FromLifetimes) => void this.hear(m), undefined, this.subscriptions);
    view.onDidChangeVisibility(() => this.again(), undefined, this.subscriptions);
    view.onDidDispose(() => {
      this.view = undefined;
      this.ready = false;
    });
    webview.html = pageHtml(webview, this.root, 'lifetimes', 'Lifetimes');
  }

  private again(): void {
    const stop = this.sessions.stop();
    if (stop && stop !== this.shown) void this.look(stop);
  }

  private async hear(m: FromLifetimes): Promise<void> {
    switch (m.type) {
      case 'ready':
        this.ready = true;
        this.shown = undefined;
        if (this.sessions.stop()) this.again();
        else if (this.last) this.tell(this.last);
        break;
      case 'open': {
        const at = new vscode.Position(Math.max(0, m.place.line - 1), Math.max(0, m.place.column - 1));
        await vscode.window.showTextDocument(vscode.Uri.file(m.place.path), { selection: new vscode.Range(at, at) });
        break;
      }
      case 'goto':
        await vscode.commands.executeCommand('memscape.goToMoment', m.time);
        break;
    }
  }

  private async look(stop: Stop): Promise<void> {
    if (!this.ready || !this.view?.visible) return;
    this.shown = stop;
    try {
      const view = await request(stop.session, 'memscape/lifetimes', {});
      if (this.sessions.stop(stop.session) === stop) this.tell({ type: 'stopped', view });
    } catch (e) {
      this.shown = undefined;
      if (this.sessions.stop(stop.session) === stop)
        this.tell({ type: 'unavailable', message: e instanceof Error ? e.message : String(e) });
    }
  }
  private tell(m: ToLifetimes): void {
    this.last = m;
    if (this.ready) void this.view?.webview.postMessage(m);
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }
}
