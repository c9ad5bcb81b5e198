/** The one status-bar item: what the heap holds while a program is stopped, and whether something was found. */
import * as vscode from 'vscode';
import type { HeapView } from '../views/messages.ts';
import type { Findings } from './findings.ts';
import type { Sessions } from './sessions.ts';

export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('memscape.status', vscode.StatusBarAlignment.Left, 10);
  private readonly subscriptions: vscode.Disposable[] = [this.item];
  private heap: HeapView | undefined;
  private state: 'none' | 'compiling' | 'running' | 'stopped' | 'ended' = 'none';

  constructor(
    sessions: Sessions,
    private readonly findings: Findings,
  ) {
    this.item.name = 'Memscape';
    this.subscriptions.push(
      sessions.onDidStart(() => this.set('compiling')),
      sessions.onCustomEvent(
        (e) => e.name === 'memscape/compiled' && this.state === 'compiling' && this.set('running'),
      ),
      sessions.onDidContinue(() => this.set('running')),
      sessions.onDidEnd(() => this.set('ended')),
      sessions.onDidStop((stop) => {
        this.set('stopped');
        stop.heap().then(
          (heap) => {
            if (sessions.stop(stop.session) !== stop) return;
            this.heap = heap.whole;
            this.draw();
          },
          () => {},
        );
      }),
      findings.onDidChange(() => this.draw()),
    );
  }
  private set(state: 'compiling' | 'running' | 'stopped' | 'ended'): void {
    this.state = state;
    if (state !== 'stopped') this.heap = undefined;
    this.draw();
  }
  private draw(): void {
    const found = this.findings.all.filter((f) => f.severity !== 'note').length;
    if (this.state === 'none' || (this.state === 'ended' && found === 0)) {
      this.item.hide();
      return;
    }
    const parts: string[] = [];
    const t = this.heap?.totals;
    if (this.state === 'compiling') parts.push('$(sync~spin) Compiling');
    else if (this.state === 'running') parts.push('$(sync~spin) Running');
    else if (t)
      parts.push(`$(circuit-board) ${t.liveBlocks} ${t.liveBlocks === 1 ? 'block' : 'blocks'}, ${bytes(t.liveBytes)}`);
    else parts.push('$(circuit-board) Memscape');
    if (found > 0) parts.push(`$(warning) ${found}`);
    this.item.text = parts.join('  ');
    this.item.backgroundColor = found > 0 ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    const says = t
      ? `Heap: ${t.liveBlocks} blocks with ${t.liveBytes} bytes in use, at most ${t.peakBytes} so far; ${t.freeChunks} free pieces with ${t.freeBytes} bytes`
      : 'Memscape';
    const finds = found > 0 ? `\n${found} ${found === 1 ? 'memory error' : 'memory errors'} found` : '';
    this.item.tooltip = says + finds;
    this.item.accessibilityInformation = { label: says + finds, role: 'button' };
    this.item.command = this.state === 'ended' ? 'memscape.findings.focus' : 'memscape.showHeapMap';
    this.item.show();
  }
  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }
}

export function bytes(n: number): string {
  if (n < 1024) return `${n} B`;
  if (n < 1024 * 1024) return `${(n / 1024).toFixed(n < 10240 ? 1 : 0)} KiB`;
  return `${(n / 1024 / 1024).toFixed(n < 10485760 ? 1 : 0)} MiB`;
}
