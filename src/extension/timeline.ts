/** The moments of the run at which the program stood still, as a tree: a click goes there. */
import * as vscode from 'vscode';
import type { Moment, MomentKind, TimelineView } from '../views/messages.ts';
import { request, type Sessions, type Stop } from './sessions.ts';

export const TIMELINE_VIEW = 'memscape.timeline';

const ICONS: Record<MomentKind, string> = {
  entry: 'debug-start',
  step: 'circle-small',
  pause: 'debug-pause',
  breakpoint: 'debug-breakpoint',
  data: 'debug-breakpoint-data',
  finding: 'error',
};

const count = (n: number): string => n.toLocaleString('en');
const placeOf = (m: Moment): string => {
  const file = m.place?.path.split(/[\\/]/).at(-1);
  return `${m.function || 'code without a name'}${file ? `, ${file}:${m.place?.line}` : ''}`;
};

export class Timeline implements vscode.TreeDataProvider<Moment>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private view: TimelineView | undefined;
  private readonly tree: vscode.TreeView<Moment>;
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly sessions: Sessions) {
    this.tree = vscode.window.createTreeView(TIMELINE_VIEW, { treeDataProvider: this });
    this.subscriptions = [
      this.tree,
      sessions.onDidStop((stop) => void this.look(stop)),
      sessions.onDidEnd(() => this.show(undefined)),
      this.tree.onDidChangeVisibility(() => {
        const stop = sessions.stop();
        if (stop) void this.look(stop);
      }),
    ];
  }

  private async look(stop: Stop): Promise<void> {
    if (!this.tree.visible) return;
    const view = await request(stop.session, 'memscape/timeline', {}).catch(() => undefined);
    if (this.sessions.stop(stop.session) === stop) this.show(view);
  }
  private show(view: TimelineView | undefined): void {
    this.view = view;
    this.tree.message = view ? `At ${count(view.now)} of ${count(view.end)} instructions.` : '';
    this.changed.fire();
    const now = view?.moments.find((m) => m.time === view.now);
    if (now && this.tree.visible) this.tree.reveal(now, { select: true, focus: false }).then(undefined, () => {});
  }

  getChildren(of?: Moment): Moment[] {
    return of ? [] : [...(this.view?.moments ?? [])];
  }
  getParent(): undefined {
    return undefined;
  }
  getTreeItem(of: Moment): vscode.TreeItem {
    const now = of.time === this.view?.now;
    const item = new vscode.TreeItem(now ? { label: placeOf(of), highlights: [[0, placeOf(of).length]] } : placeOf(of));
    item.id = String(of.time);
    item.description = `${of.text}${now ? ' · now' : ''}`;
    item.tooltip = `${of.text} in ${placeOf(of)}, after ${count(of.time)} instructions${now ? '. The program stands here.' : ''}`;
    item.accessibilityInformation = { label: item.tooltip };
    const colour = of.kind === 'finding' ? new vscode.ThemeColor('list.errorForeground') : undefined;
    item.iconPath = new vscode.ThemeIcon(now ? 'debug-stackframe' : ICONS[of.kind], colour);
    if (!now) item.command = { command: 'memscape.goToMoment', title: 'Go to this Moment', arguments: [of.time] };
    return item;
  }

  /** To a moment of the run; without one it asks. */
  async goTo(time?: number): Promise<void> {
    const stop = this.sessions.stop();
    if (!stop) return;
    const wanted = typeof time === 'number' ? time : await this.ask(stop);
    if (wanted !== undefined) await this.travel('memscape/goto', { time: wanted });
  }
  stepBackInto(): Promise<void> {
    return this.travel('memscape/stepBackInto', { threadId: this.sessions.stop()?.threadId ?? 1 });
  }
  stepBackOut(): Promise<void> {
    return this.travel('memscape/stepBackOut', { threadId: this.sessions.stop()?.threadId ?? 1 });
  }

  private async travel<K extends 'memscape/goto' | 'memscape/stepBackInto' | 'memscape/stepBackOut'>(
    name: K,
    args: Parameters<typeof request<K>>[2],
  ): Promise<void> {
    const stop = this.sessions.stop();
    if (!stop) return;
    try {
      await request(stop.session, name, args);
    } catch (e) {
      void vscode.window.showErrorMessage(e instanceof Error ? e.message : String(e));
    }
  }

  private async ask(stop: Stop): Promise<number | undefined> {
    const view = await request(stop.session, 'memscape/timeline', {});
    type Pick = vscode.QuickPickItem & { readonly time?: number };
    const picks: Pick[] = view.moments.map((m) => ({
      label: `$(${ICONS[m.kind]}) ${placeOf(m)}`,
      description: `${m.text}${m.time === view.now ? ' · now' : ''}`,
      detail: `after ${count(m.time)} instructions`,
      time: m.time,
    }));
    const number: Pick = { label: '$(edit) A number of instructions…' };
    const chosen = await vscode.window.showQuickPick([...picks, number], {
      title: 'Go to a Moment of the Run',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (!chosen || chosen.time !== undefined) return chosen?.time;
    const text = await vscode.window.showInputBox({
      title: 'Go to a Moment of the Run',
      prompt: `Instructions since the start, from ${view.start} to ${view.end}`,
      value: String(view.now),
      validateInput: (t) => {
        const n = Number(t.replace(/[,_ ]/g, ''));
        return Number.isSafeInteger(n) && n >= view.start && n <= view.end ? '' : `From ${view.start} to ${view.end}.`;
      },
    });
    return text === undefined ? undefined : Number(text.replace(/[,_ ]/g, ''));
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
    this.changed.dispose();
  }
}
