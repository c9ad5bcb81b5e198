/**
 * The extension's wiring, and nothing else: what there is, and who hears whom. It may import everything above it in the
 * layer table but uses only `views/`, `report/` and `lsp/protocol`: programs run in the adapter's process (`dap/`).
 */
import * as vscode from 'vscode';
import { AdapterFactory } from './adapter.ts';
import { ConfigurationProvider } from './debug-configuration.ts';
import { Findings, FindingsTree } from './findings.ts';
import { HEAP_MAP_VIEW, HeapMap } from './heap-map.ts';
import { Expressions, InlineValues, PointerHover } from './hovers.ts';
import { ProblemsClient } from './language-client.ts';
import { LIFETIMES_VIEW, LifetimesPage } from './lifetimes.ts';
import { ListingDocuments } from './listing.ts';
import { openSample } from './samples.ts';
import { DEBUG_TYPE, Sessions } from './sessions.ts';
import { Status } from './status.ts';
import { Terminals } from './terminal.ts';
import { Timeline } from './timeline.ts';

const LANGUAGES: vscode.DocumentSelector = [{ language: 'c' }, { language: 'cpp' }];

/** What tests in the extension host use. */
export interface Api {
  readonly sessions: Sessions;
  readonly findings: Findings;
}

export function activate(context: vscode.ExtensionContext): Api {
  const keep = <T extends vscode.Disposable>(d: T): T => {
    context.subscriptions.push(d);
    return d;
  };
  const sessions = keep(new Sessions());
  const findings = keep(new Findings(sessions));
  const adapters = keep(new AdapterFactory(context));
  const problems = keep(new ProblemsClient(context, sessions, findings, adapters));
  const heapMap = keep(new HeapMap(context.extensionUri, sessions));
  keep(new LifetimesPage(context.extensionUri, sessions));
  const listing = keep(new ListingDocuments(sessions));
  const timeline = keep(new Timeline(sessions));
  keep(new Terminals(sessions));
  keep(new Status(sessions, findings));

  const configurations = new ConfigurationProvider();
  const { Dynamic } = vscode.DebugConfigurationProviderTriggerKind;
  keep(vscode.debug.registerDebugConfigurationProvider(DEBUG_TYPE, configurations));
  keep(vscode.debug.registerDebugConfigurationProvider(DEBUG_TYPE, configurations, Dynamic));
  keep(vscode.debug.registerDebugAdapterDescriptorFactory(DEBUG_TYPE, adapters));

  keep(vscode.languages.registerEvaluatableExpressionProvider(LANGUAGES, new Expressions()));
  keep(vscode.languages.registerInlineValuesProvider(LANGUAGES, new InlineValues()));
  keep(vscode.languages.registerHoverProvider(LANGUAGES, new PointerHover(sessions)));

  const lines = new FindingsTree(findings);
  const tree = keep(vscode.window.createTreeView('memscape.findings', { treeDataProvider: lines }));
  keep(
    findings.onDidChange(() => {
      const n = findings.all.length;
      tree.badge = n > 0 ? { value: n, tooltip: n === 1 ? '1 memory error' : `${n} memory errors` } : undefined;
      void vscode.commands.executeCommand('setContext', 'memscape.hasFindings', n > 0);
      if (lines.last) tree.reveal(lines.last, { select: false, focus: false, expand: true }).then(undefined, () => {});
    }),
  );
  keep(sessions.onDidStart(() => void vscode.commands.executeCommand('setContext', 'memscape.used', true)));

  const commands: Record<string, (...args: never[]) => unknown> = {
    'memscape.debugFile': (uri?: vscode.Uri) => start(uri, false),
    'memscape.runFile': (uri?: vscode.Uri) => start(uri, true),
    'memscape.showHeapMap': () => vscode.commands.executeCommand(`${HEAP_MAP_VIEW}.focus`),
    'memscape.showLifetimes': () => vscode.commands.executeCommand(`${LIFETIMES_VIEW}.focus`),
    'memscape.openHeapMapBeside': () => heapMap.openBeside(),
    'memscape.showListing': () => listing.open(),
    'memscape.clearFindings': () => {
      findings.set([]);
      problems.clear();
    },
    'memscape.revealBlock': (what: unknown) => {
      const address = addressIn(what);
      return address && heapMap.reveal(address);
    },
    'memscape.goToMoment': (time?: unknown) => timeline.goTo(typeof time === 'number' ? time : undefined),
    'memscape.stepBackInto': () => timeline.stepBackInto(),
    'memscape.stepBackOut': () => timeline.stepBackOut(),
    'memscape.openSample': (name?: string) => openSample(context, typeof name === 'string' ? name : undefined),
  };
  for (const [id, run] of Object.entries(commands)) keep(vscode.commands.registerCommand(id, run));
  return { sessions, findings };
}

async function start(uri: vscode.Uri | undefined, noDebug: boolean): Promise<void> {
  const file = uri ?? vscode.window.activeTextEditor?.document.uri;
  const config = {
    type: DEBUG_TYPE,
    request: 'launch',
    name: `Memscape: ${file?.path.split('/').at(-1) ?? 'program'}`,
    ...(file ? { program: file.fsPath } : {}),
  };
  const folder = file && vscode.workspace.getWorkspaceFolder(file);
  await vscode.debug.startDebugging(folder, config, { noDebug });
}

/** An address itself, a finding's line in the tree, or a variable of the Variables view. */
function addressIn(what: unknown): `0x${string}` | undefined {
  if (typeof what === 'string') return /0x[0-9a-f]+/i.exec(what)?.[0].toLowerCase() as `0x${string}` | undefined;
  if (typeof what !== 'object' || what === null) return undefined;
  const { address, variable } = what as {
    address?: unknown;
    variable?: { value?: unknown; memoryReference?: unknown };
  };
  return addressIn(address ?? variable?.memoryReference ?? variable?.value);
}
