/** Page object for VS Code's web workbench. Selectors are aria-labels and codicon classes, which held over many versions. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';

export const screenshots = fileURLToPath(new URL('./screenshots', import.meta.url));
export const project = fileURLToPath(new URL('../..', import.meta.url));

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });

/** Text as it is shown: without style sheets, and with line breaks between blocks. */
export const shown = (l: Locator): Promise<string> => l.innerText();

const STACK_ROWS = '.debug-call-stack .monaco-list-row[aria-label^="Stack Frame"]';

export class Workbench {
  readonly editor: Locator;
  constructor(readonly page: Page) {
    page.setDefaultTimeout(60_000); // the first C++ program has its includes compiled
    this.editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator('.monaco-workbench').waitFor();
    // before this mark F5, breakpoints and contributed commands do nothing
    await this.page.waitForFunction(() => performance.getEntriesByName('code/didLoadExtensions').length > 0, null, {
      timeout: 60_000,
    });
  }
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }
  /** Opens VS Code's input box and fills it in; again when something else took the focus meanwhile, which closes the box. */
  private async quickInput(key: string, text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    for (let i = 0; ; i++) {
      await this.page.keyboard.press(key);
      try {
        return await input.fill(text, { timeout: 3000 });
      } catch (e) {
        if (i === 5) throw e;
      }
    }
  }
  async command(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    // A page that takes the focus just then closes the list: then it is opened again.
    for (let tries = 1; ; tries++) {
      await this.quickInput('F1', `>${title}`);
      try {
        return await row.click({ timeout: 5000 });
      } catch (e) {
        if (tries === 5) throw e;
        await this.page.keyboard.press('Escape');
      }
    }
  }
  async openFile(name: string): Promise<void> {
    await this.quickInput('Control+P', name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }
  async goToLine(line: number): Promise<void> {
    await this.quickInput('Control+G', `:${line}`);
    await this.page.keyboard.press('Enter');
    await this.lineNumber(line).waitFor();
  }
  lineNumber(line: number): Locator {
    return this.editor.locator('.margin-view-overlays .line-numbers', { hasText: new RegExp(`^${line}$`) });
  }
  /** Clicks the gutter; again when the click came before the debugger's part of the workbench was there. */
  async breakpoint(line: number): Promise<void> {
    await this.goToLine(line);
    const glyphs = this.editor.locator('.glyph-margin-widgets [class*=codicon-debug-breakpoint]');
    const before = await glyphs.count();
    for (let i = 0; i < 10; i++) {
      let box = await this.lineNumber(line).boundingBox();
      // The editor may still be scrolling to the line.
      for (let y = Number.NaN; box && box.y !== y; box = await this.lineNumber(line).boundingBox()) {
        y = box.y;
        await this.page.waitForTimeout(150);
      }
      if (!box) throw new Error(`line ${line} is not on screen`);
      await this.page.mouse.click(box.x - 8, box.y + box.height / 2);
      for (let k = 0; k < 10; k++) {
        if ((await glyphs.count()) > before) return;
        await this.page.waitForTimeout(100);
      }
    }
    throw new Error(`no breakpoint appeared on line ${line}`);
  }
  /** Types a condition, a hit count or a message into the box that opens below the line. */
  async breakpointWith(line: number, what: 'Expression' | 'Hit Count' | 'Log Message', text: string): Promise<void> {
    await this.goToLine(line);
    await this.command('Add Conditional Breakpoint');
    const box = this.page.locator('.breakpoint-widget');
    await box.getByLabel('Breakpoint Type').selectOption({ label: what });
    await box.locator('.view-lines').click();
    await this.page.keyboard.type(text);
    await box.locator('.view-line', { hasText: text.split(' ')[0] as string }).waitFor();
    await this.page.keyboard.press('Enter');
    await box.waitFor({ state: 'detached' });
  }
  async contextMenu(on: Locator, entry: string): Promise<void> {
    await on.click({ button: 'right' });
    const menu = this.page.locator('.monaco-menu');
    await menu.locator('.action-label', { hasText: entry }).waitFor();
    await this.page.waitForTimeout(300); // a menu ignores the mouse at first, so that the click that opened it chooses nothing
    await menu.locator('.action-label', { hasText: entry }).click();
    await menu.waitFor({ state: 'detached' });
  }
  async theme(title: string): Promise<void> {
    await this.command('Preferences: Color Theme');
    const list = this.page.locator('.quick-input-list .monaco-list-row');
    await list.filter({ hasText: 'Solarized Light' }).first().waitFor();
    await this.page.locator('.quick-input-widget .quick-input-box input').fill(title);
    await list.filter({ hasText: title }).first().click();
    await this.page.waitForTimeout(800); // web views get the colours a moment later
  }
  /** What is drawn behind the code of a line on screen. */
  lineShown(text: string | RegExp): Locator {
    return this.editor.locator('.view-line', { hasText: text });
  }
  async waitStopped(line: number): Promise<void> {
    await this.page.locator('.debug-toolbar').waitFor();
    await this.page.waitForFunction(
      ([rows, n]) => {
        const top = [...document.querySelectorAll<HTMLElement>(rows as string)].sort(
          (a, b) => Number(a.dataset.index) - Number(b.dataset.index),
        )[0];
        return top?.getAttribute('aria-label')?.includes(`, line ${n},`);
      },
      [STACK_ROWS, line] as const,
    );
    await this.page.locator('.debug-top-stack-frame-line').first().waitFor({ state: 'attached' });
  }
  /** Labels of the call stack, innermost first. */
  callStack(): Promise<string[]> {
    return this.page
      .locator(STACK_ROWS)
      .evaluateAll((rows) =>
        rows
          .sort((a, b) => Number((a as HTMLElement).dataset.index) - Number((b as HTMLElement).dataset.index))
          .map((r) => r.getAttribute('aria-label') ?? ''),
      );
  }
  async callStackHas(frames: number): Promise<void> {
    await this.page
      .locator(STACK_ROWS)
      .nth(frames - 1)
      .waitFor();
  }
  variable(name: string, value?: string): Locator {
    const label =
      value === undefined ? `[aria-label^="${name},"]` : `[aria-label=${JSON.stringify(`${name}, value ${value}`)}]`;
    return this.page.locator(`.debug-variables .monaco-list-row${label}`);
  }
  variables(): Promise<string[]> {
    return this.page
      .locator('.debug-variables .monaco-list-row')
      .evaluateAll((rows) => rows.map((r) => r.getAttribute('aria-label') ?? ''));
  }
  async debugAction(label: string): Promise<void> {
    await this.page.locator(`.debug-toolbar .action-label[aria-label^="${label}"]`).click();
  }
  /** Puts the mouse over a word in the editor (on the line with a text) and reads the debug hover. */
  async hover(word: string, lineText = word): Promise<string> {
    const at = await this.page.evaluate(
      ([w, text]) => {
        const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')];
        const line = lines.find((l) => l.textContent?.replace(/\u00a0/g, ' ').includes(text as string));
        if (!line) return undefined;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const whole = new RegExp(`(^|[^A-Za-z0-9_])${w}(?![A-Za-z0-9_])`);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const found = whole.exec(node.data);
          if (!found) continue;
          const range = document.createRange();
          range.setStart(node, found.index + (found[1]?.length ?? 0));
          range.setEnd(node, found.index + found[0].length);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        return undefined;
      },
      [word, lineText],
    );
    if (!at) throw new Error(`not on screen: ${word}`);
    const widget = this.page.locator('.debug-hover-widget');
    for (let i = 0; i < 5; i++) {
      // From outside of the text, and not over other words on the way.
      await this.page.mouse.move(2, 2);
      await this.page.mouse.move(at.x - 1, at.y);
      await this.page.mouse.move(at.x, at.y);
      try {
        await widget.locator('.value, .name').first().waitFor({ timeout: 3000 });
        return (await shown(widget)).replace(/\s*\n\s*/g, ' ');
      } catch {
        // the hover's delay restarts when the page is busy
      }
    }
    throw new Error(`no debug hover for ${word}`);
  }
  /** The page inside a web view: VS Code's own frame, then ours. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }
}
