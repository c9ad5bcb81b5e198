/** While stopped: what to evaluate under the mouse, values at the ends of lines, and the card of a pointer. */
import * as vscode from 'vscode';
import type { PointerView, Site, SourcePlace } from '../views/messages.ts';
import { expressionAt, namesIn } from './expression.ts';
import { request, type Sessions } from './sessions.ts';

export class Expressions implements vscode.EvaluatableExpressionProvider {
  provideEvaluatableExpression(
    document: vscode.TextDocument,
    at: vscode.Position,
  ): vscode.EvaluatableExpression | undefined {
    const found = expressionAt(document.lineAt(at.line).text, at.character);
    return (
      found && new vscode.EvaluatableExpression(new vscode.Range(at.line, found.start, at.line, found.end), found.text)
    );
  }
}

/** Lines of a function that are looked through for names, at most. */
const LINES = 200;

export class InlineValues implements vscode.InlineValuesProvider {
  provideInlineValues(
    document: vscode.TextDocument,
    view: vscode.Range,
    context: vscode.InlineValueContext,
  ): vscode.InlineValue[] {
    const last = context.stoppedLocation.end.line;
    let first = last;
    // up to the function's head: the first line above that starts in the first column and is no brace or label
    while (first > 0 && last - first < LINES && !/^[A-Za-z_].*[^;:]\s*$/.test(document.lineAt(first).text)) first--;
    const values: vscode.InlineValue[] = [];
    for (let n = Math.max(first, view.start.line); n <= Math.min(last, view.end.line); n++) {
      const seen = new Set<string>();
      for (const name of namesIn(document.lineAt(n).text)) {
        if (seen.has(name.text)) continue;
        seen.add(name.text);
        values.push(
          new vscode.InlineValueVariableLookup(new vscode.Range(n, name.start, n, name.end), name.text, true),
        );
      }
    }
    return values;
  }
}

/** The card of a pointer, beside VS Code's own debug hover (which has the value). */
export class PointerHover implements vscode.HoverProvider {
  constructor(private readonly sessions: Sessions) {}
  async provideHover(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.Hover | undefined> {
    const stop = this.sessions.stop();
    const found = stop && expressionAt(document.lineAt(at.line).text, at.character);
    if (!stop || !found) return undefined;
    const item = vscode.debug.activeStackItem;
    const frameId = item instanceof vscode.DebugStackFrame ? item.frameId : undefined;
    let card: PointerView;
    try {
      card = await request(stop.session, 'memscape/pointer', {
        expression: found.text,
        ...(frameId === undefined ? {} : { frameId }),
      });
    } catch {
      return undefined; // no pointer, not in scope: other hovers have their say
    }
    return new vscode.Hover(markdown(found.text, card), new vscode.Range(at.line, found.start, at.line, found.end));
  }
}

const link = (text: string, place: SourcePlace): string =>
  `[${text}](${vscode.Uri.file(place.path)
    .with({ fragment: `L${place.line},${place.column}` })
    .toString()})`;

function site(title: string, at: Site | undefined): string {
  const entry = at?.stack.find((e) => e.isUser && e.place) ?? at?.stack.find((e) => e.place);
  if (!entry?.place) return '';
  const file = entry.place.path.split(/[\\/]/).at(-1);
  return `\n- ${title} in \`${entry.function}\`, ${link(`${file} line ${entry.place.line}`, entry.place)}`;
}

export function markdown(expression: string, card: PointerView): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.appendMarkdown(`\`${expression}\` ${card.sentence}\n`);
  const { block, chunk } = card;
  if (block) {
    const state = block.live ? 'in use' : chunk?.bin ? `freed, waits in ${chunk.bin}` : 'freed';
    const type = block.type ? ` \`${block.type}\`` : '';
    text.appendMarkdown(
      `\n- block #${block.id}${type}: ${block.requested} bytes asked for, ${block.usable} usable; ${state}`,
    );
  }
  text.appendMarkdown(site('allocated', card.allocated) + site('freed', card.freed));
  if (card.holders.length > 0) {
    const names = card.holders.slice(0, 6).map((h) => `\`${h.function ? `${h.function}: ` : ''}${h.name}\``);
    text.appendMarkdown(`\n- pointed to by ${names.join(', ')}${card.holders.length > 6 ? ', …' : ''}`);
  }
  if (block) {
    const args = encodeURIComponent(JSON.stringify([block.address]));
    text.appendMarkdown(`\n\n[$(symbol-structure) Show in the heap map](command:memscape.revealBlock?${args})`);
    text.isTrusted = { enabledCommands: ['memscape.revealBlock'] };
  }
  return text;
}
