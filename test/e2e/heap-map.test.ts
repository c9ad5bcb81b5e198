/** The heap map's page by itself, in Chromium, with scenes instead of a program. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FromHeapMap, ToHeapMap } from '../../src/views/messages.ts';
import { list, many, type Scene } from '../webview/heap-scenes.ts';
import { launchChromium, project, screenshots, shown } from './workbench.ts';

/** A few of the workbench's colours: enough to look at the page in dark and in light. */
const THEMES = {
  dark: 'foreground:#ccc;descriptionForeground:#9d9d9d;errorForeground:#f85149;focusBorder:#0078d4;panel-background:#181818;editor-background:#1f1f1f;charts-blue:#59a4f9;charts-red:#f14c4c;charts-purple:#b180d7;charts-green:#89d185;charts-yellow:#cca700;charts-orange:#d18616;terminal-ansiCyan:#29b8db;textLink-foreground:#4daafc;input-background:#313131;list-hoverBackground:#2a2d2e;list-inactiveSelectionBackground:#37373d;list-activeSelectionBackground:#04395e;list-activeSelectionForeground:#fff;badge-background:#616161;badge-foreground:#f8f8f8;editorHoverWidget-background:#202020',
  light:
    'foreground:#3b3b3b;descriptionForeground:#3b3b3bb3;errorForeground:#e51400;focusBorder:#005fb8;panel-background:#f8f8f8;editor-background:#fff;charts-blue:#1a85ff;charts-red:#e51400;charts-purple:#652d90;charts-green:#388a34;charts-yellow:#bf8803;charts-orange:#d18616;terminal-ansiCyan:#0598bc;textLink-foreground:#005fb8;input-background:#fff;list-hoverBackground:#f2f2f2;list-inactiveSelectionBackground:#e4e6f1;badge-background:#ccc;badge-foreground:#3b3b3b;editorHoverWidget-background:#f8f8f8',
};

describe('the heap map in Chromium', function () {
  this.timeout(120_000);
  let browser: Browser;
  let script = '';
  const css = ['page', 'heap-map']
    .map((n) => readFileSync(path.join(project, `media/webview/${n}.css`), 'utf8'))
    .join('\n');

  before(async () => {
    mkdirSync(screenshots, { recursive: true });
    const built = await build({
      entryPoints: [path.join(project, 'src/webview/heap-map/main.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'chrome120',
    });
    script = built.outputFiles[0]?.text ?? '';
    browser = await launchChromium();
  });
  after(() => browser?.close());

  async function open(theme: keyof typeof THEMES, width: number, height: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height } });
    page.on('pageerror', (e) => assert.fail(e));
    const variables = THEMES[theme].replace(/(^|;)/g, '$1--vscode-');
    await page.setContent(
      `<style>${css} :root{${variables};--vscode-font-family:"DejaVu Sans";--vscode-editor-font-family:"DejaVu Sans Mono"} body{background:var(--vscode-panel-background)}</style><body><main id="app"></main>`,
    );
    // as text: functions that a TypeScript loader has touched don't run in a page
    await page.evaluate(
      'window.sent = []; window.acquireVsCodeApi = () => ({ postMessage: (m) => sent.push(m), getState: () => undefined, setState() {} })',
    );
    await page.addScriptTag({ content: script });
    return page;
  }
  const tell = (page: Page, message: ToHeapMap) =>
    page.evaluate((m) => window.dispatchEvent(new MessageEvent('message', { data: m })), message);
  const stopped = (scene: Scene, reason = 'breakpoint'): ToHeapMap => ({
    type: 'stopped',
    program: 'list',
    reason,
    ...scene,
  });
  const sent = (page: Page) =>
    page.evaluate(() => (window as unknown as { sent: unknown[] }).sent) as Promise<FromHeapMap[]>;
  const shot = (page: Page, name: string) => page.screenshot({ path: path.join(screenshots, `heap-map-${name}.png`) });

  it('says that it is ready, and what to do before there is anything to see', async () => {
    const page = await open('dark', 900, 300);
    assert.deepEqual(await sent(page), [{ type: 'ready' }]);
    assert.match(await shown(page.locator('.message')), /^Start a C or C\+\+ program with F5/);
    await page.close();
  });

  it('shows figures, frames with named bytes, and what changed', async () => {
    const page = await open('dark', 1280, 420);
    await tell(page, stopped(list(0)));
    assert.match(
      await shown(page.locator('.figures')),
      /7 blocks\s+264 B in use\s+208 B free in 1\s+1 leaked\s+132 KiB from the system/,
    );
    assert.deepEqual(await page.locator('.frame .frame-head .fn').allInnerTexts(), [
      'Globals',
      'main',
      'print',
      'below rsp',
    ]);
    const print = page.locator('.frame.innermost');
    assert.deepEqual(await print.locator('.slot .name').allInnerTexts(), [
      'return address',
      'saved rbp',
      'canary',
      'list const Node *',
      'at const Node *',
      'sum int',
      'padding',
    ]);
    assert.equal(await shown(print.locator('.slot', { hasText: 'sum' }).locator('.value')), 'not set');
    assert.equal(await print.locator('.reg', { hasText: 'rsp' }).count(), 1);
    await tell(page, stopped(list(1), 'step'));
    assert.deepEqual(await page.locator('.details .changes .line').allInnerTexts(), [
      '−\n#4 was freed and waits in tcache[0]',
      '+\n#9 char[4000] was allocated, 4000 bytes',
      '#6 Leaked, 40 bytes from makeNode, list.cpp:22',
    ]);
    await page.waitForTimeout(1100); // the glow is over
    await shot(page, 'changed');
    await tell(page, stopped(list(0), 'step'));
    assert.equal(await shown(page.locator('.details h2')), 'Undone by going back');
    await page.close();
  });

  it('keeps the colours of its patterns where the system forces its own', async () => {
    const page = await open('dark', 1280, 500);
    await tell(page, stopped(list(0)));
    const swatches = () =>
      page
        .locator('.legend .swatch')
        .evaluateAll((all) =>
          all.map((e) => `${getComputedStyle(e).backgroundColor} ${getComputedStyle(e).borderColor}`),
        );
    const before = await swatches();
    assert.ok(before.length > 4, before.join());
    await page.emulateMedia({ forcedColors: 'active' });
    assert.deepEqual(await swatches(), before);
    await shot(page, 'forced-colors');
    await page.close();
  });

  it('is used with the keyboard, and goes to the source', async () => {
    const page = await open('dark', 1500, 900);
    await tell(page, stopped(list(0)));
    await page.locator('.map').focus();
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    assert.equal(await shown(page.locator('.details h2')), '#2 Node');
    assert.match(
      (await page.locator('[aria-live]').textContent()) ?? '',
      /^Block 2, Node, 16 bytes asked for, 24 usable, chunk of 32; in use/,
    );
    assert.match(await shown(page.locator('.details')), /Pointed to by\s+at in print\s+#1\.next/);
    await page.waitForTimeout(200);
    await shot(page, 'selected');
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent(page)).at(-1), {
      type: 'open',
      place: { path: '/samples/list.cpp', line: 9, column: 10 },
    });
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await shown(page.locator('.details h2')), '#2 Node');
    await page.keyboard.press('End');
    assert.equal(await shown(page.locator('.details h2')), 'top');
    await page.keyboard.press('Escape');
    assert.equal(await shown(page.locator('.details h2')), 'Since the last stop');
    await page.close();
  });

  it('shows a card under the mouse and selects with a click', async () => {
    const page = await open('light', 900, 700);
    await tell(page, stopped(list(0)));
    await page.waitForTimeout(100);
    const box = await page.locator('.map').boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 160, box.y + 40);
    await page.locator('.tip', { hasText: '#1 Node' }).waitFor();
    await shot(page, 'card-light');
    await page.mouse.click(box.x + 160, box.y + 40);
    assert.equal(await shown(page.locator('.details h2')), '#1 Node');
    await page.close();
  });

  it('has a twin in text', async () => {
    const page = await open('dark', 1280, 500);
    await tell(page, stopped(list(1)));
    await page.getByRole('button', { name: 'Table' }).click();
    const grid = page.getByRole('grid', { name: 'Chunks of the heap' });
    assert.equal(await grid.getAttribute('aria-rowcount'), '11');
    const rows = await grid.getByRole('row').allInnerTexts();
    assert.match(rows[1] ?? '', /#1\s+0x555565568010\s+in use\s+Node\s+16\s+24\s+32\s+0x21/);
    assert.match(rows[4] ?? '', /#4\s+0x555565568070\s+tcache\[0\]/);
    await grid.getByRole('columnheader', { name: 'Asked' }).click();
    await grid.getByRole('columnheader', { name: 'Asked' }).click();
    assert.match((await grid.getByRole('row').allInnerTexts())[1] ?? '', /#9[\s\S]*char\[4000\]/);
    await page.getByRole('searchbox', { name: 'Filter chunks' }).fill('leaked');
    assert.equal(await grid.getAttribute('aria-rowcount'), '2');
    await shot(page, 'table');
    await page.close();
  });

  it('holds ten thousand blocks without delay', async () => {
    const page = await open('dark', 1280, 700);
    const scene = many(10_000);
    await tell(page, stopped(scene));
    await page.waitForTimeout(300);
    const update = (blocks: number): Promise<number> =>
      page.evaluate(
        async (m) => {
          const spent: number[] = [];
          for (let i = 0; i < 5; i++) {
            const start = performance.now();
            window.dispatchEvent(new MessageEvent('message', { data: m }));
            spent.push(performance.now() - start);
            await new Promise((r) => setTimeout(r, 100));
          }
          return Math.min(...spent);
        },
        stopped(many(blocks)),
      );
    const few = await update(1000);
    const lots = await update(10_000);
    // What is drawn is what is in sight: ten times the blocks cost no more than their list.
    assert.ok(lots < 40 * few, `an update of 10,000 blocks took ${lots.toFixed(1)} ms, of 1,000 ${few.toFixed(1)} ms`);
    const element = page.locator('.map');
    await element.evaluate((e) => e.scrollTo(0, 100_000));
    await page.waitForTimeout(100);
    await shot(page, 'many');
    await page.getByRole('button', { name: 'Table' }).click();
    assert.ok((await page.locator('.space .tr').count()) < 60);
    await page.locator('.table-body').focus();
    await page.keyboard.press('End');
    await page.locator('.tr.selected', { hasText: 'top' }).waitFor();
    await page.close();
  });

  it('fits into a narrow side bar', async () => {
    const page = await open('light', 420, 800);
    await tell(page, stopped(list(1)));
    await page.waitForTimeout(100);
    await shot(page, 'narrow');
    const heap = await page.locator('.map').boundingBox();
    assert.ok(heap && heap.width > 300 && heap.height > 150, JSON.stringify(heap));
    await page.close();
  });
});
