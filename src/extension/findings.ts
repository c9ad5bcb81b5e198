/** The findings of the last run: kept for the tree and the status bar, and passed on to the language server. */
import * as vscode from 'vscode';
import type { Finding, Related, SourceLocation, StackEntry } from '../report/finding.ts';
import { KINDS } from '../report/kinds.ts';
import type { Sessions } from './sessions.ts';

export class Findings implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[] = [this.changes];
  private list: readonly Finding[] = [];
  readonly onDidChange = this.changes.event;

  constructor(sessions: Sessions) {
    this.subscriptions.push(
      sessions.onDidStart(() => this.set([])),
      sessions.onCustomEvent((e) => {
        if (e.name === 'memscape/finding') this.set([...this.list, e.body.finding]);
        if (e.name === 'memscape/findings') this.set(e.body.findings);
      }),
    );
  }
  get all(): readonly Finding[] {
    return this.list;
  }
  set(list: readonly Finding[]): void {
    if (list.length === 0 && this.list.length === 0) return;
    this.list = list;
    this.changes.fire();
  }
  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }
}

// ------------------------------------------------------------------------------------------------------- the tree ----

/** A line of the tree; `children` are made when it is opened. */
interface Line {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: vscode.ThemeIcon;
  readonly place?: SourceLocation | undefined;
  readonly open?: boolean;
  readonly context?: string;
  readonly address?: string;
  readonly children: readonly Line[];
}

const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
const spot = (p: SourceLocation | undefined): string => (p ? `${baseName(p.file)}:${p.line}` : '');

function stackLines(stack: readonly StackEntry[]): Line[] {
  return stack.map((e) => ({
    label: e.function || e.address,
    description: spot(e.location),
    icon: new vscode.ThemeIcon('debug-stackframe-dot'),
    place: e.location,
    children: [],
  }));
}
const ROLE_ICONS: Partial<Record<Related['role'], string>> = {
  allocated: 'add',
  freed: 'trash',
  reallocated: 'arrow-swap',
  written: 'edit',
  declared: 'symbol-variable',
  lost: 'circle-slash',
  origin: 'question',
};

function line(f: Finding): Line {
  const icon = f.severity === 'error' ? 'error' : f.severity === 'warning' ? 'warning' : 'info';
  const colour = f.severity === 'error' ? 'list.errorForeground' : 'list.warningForeground';
  const children: Line[] = f.explanation
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ label: text, tooltip: text, icon: new vscode.ThemeIcon('comment'), children: [] }));
  if (f.object && f.object.kind !== 'none') {
    const name = f.object.id !== undefined ? `block #${f.object.id}` : f.object.name;
    children.push({
      label: `${name}${f.object.type ? ` (${f.object.type})` : ''}, ${f.object.size} bytes`,
      description: `at ${f.object.address}`,
      icon: new vscode.ThemeIcon('symbol-field'),
      ...(f.object.kind === 'heap' ? { context: 'heapBlock', address: f.object.address } : {}),
      children: [],
    });
  }
  for (const r of f.related)
    children.push({
      label: r.message,
      tooltip: r.message,
      description: spot(r.location),
      icon: new vscode.ThemeIcon(ROLE_ICONS[r.role] ?? 'circle-small'),
      place: r.location ?? r.stack.find((e) => e.location)?.location,
      children: stackLines(r.stack),
    });
  if (f.stack.length > 0)
    children.push({ label: 'Call stack', icon: new vscode.ThemeIcon('layers'), children: stackLines(f.stack) });
  return {
    label: labelOf(f),
    description: spot(f.location),
    tooltip: `${f.message}\n\n${f.explanation}`,
    icon: new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour)),
    place: f.location ?? f.stack.find((e) => e.location)?.location,
    open: true,
    context: 'finding',
    children,
  };
}

/** Some messages start with what the kind is called. */
function labelOf(f: Finding): string {
  const { title } = KINDS[f.kind];
  return f.message.toLowerCase().startsWith(title.toLowerCase()) ? f.message : `${title}: ${f.message}`;
}

export class FindingsTree implements vscode.TreeDataProvider<Line> {
  readonly onDidChangeTreeData: vscode.Event<void>;
  private roots: Line[] = [];
  constructor(findings: Findings) {
    this.onDidChangeTreeData = findings.onDidChange;
    findings.onDidChange(() => {
      this.roots = findings.all.map(line);
    });
  }
  getChildren(of?: Line): Line[] {
    if (of) return [...of.children];
    return this.roots;
  }
  /** Only roots are ever revealed. */
  getParent(): undefined {
    return undefined;
  }
  /** The last finding's line, to be revealed. */
  get last(): Line | undefined {
    return this.roots.at(-1);
  }
  getTreeItem(of: Line): vscode.TreeItem {
    const state = of.children.length === 0 ? 0 : of.open ? 2 : 1;
    const item = new vscode.TreeItem(of.label, state);
    if (of.description !== undefined) item.description = of.description;
    if (of.tooltip !== undefined) item.tooltip = of.tooltip;
    if (of.icon) item.iconPath = of.icon;
    if (of.context) item.contextValue = of.context;
    if (of.place) {
      const range = new vscode.Range(
        of.place.line - 1,
        Math.max(0, of.place.column - 1),
        of.place.line - 1,
        Math.max(0, of.place.column - 1),
      );
      item.command = {
        command: 'vscode.open',
        title: 'Go to Source',
        arguments: [vscode.Uri.file(of.place.file), { selection: range }],
      };
    }
    return item;
  }
}
