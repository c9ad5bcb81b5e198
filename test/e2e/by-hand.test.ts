/** What a person does by hand in a session: breakpoints with conditions, watching, changing, disassembly, typing, pausing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleWorkbench } from './sample-workbench.ts';
import { project } from './workbench.ts';

const FILE = 'totals.c';
const lines = readFileSync(path.join(project, 'test/e2e/programs', FILE), 'utf8').split('\n');
const lineOf = (text: string): number => lines.findIndex((l) => l.includes(text)) + 1;

describe('a session by hand in VS Code', function () {
  this.timeout(240_000);
  const open = sampleWorkbench('test/e2e/programs');

  it('breakpoints act by condition, count and message; values are watched and set; what is typed arrives', async () => {
    const w = await open();
    const { page } = w;
    await w.openFile(FILE);
    const printed = lineOf('printf("%d: %d');
    const counted = lineOf('total += pair->right');
    const logged = lineOf('pair->right = ');
    await w.breakpointWith(printed, 'Expression', 'i == 3');
    await w.breakpointWith(counted, 'Hit Count', '8');
    await w.breakpointWith(logged, 'Log Message', 'left is {pair->left}');
    await page.keyboard.press('F5');
    await w.waitStopped(printed);
    await w.variable('i', '3').waitFor();
    await w.debugAction('Continue');
    await w.waitStopped(counted);
    await w.variable('i', '7').waitFor();
    await w.command('Debug Console: Focus on Debug Console View');
    await page.locator('.repl .monaco-list-row', { hasText: 'left is 28' }).waitFor();
    const said = (await page.locator('.repl .monaco-list-row').allInnerTexts()).map((t) => t.trim());
    assert.deepEqual(
      said.filter((t) => t.startsWith('left')).slice(-4),
      [10, 15, 21, 28].map((n) => `left is ${n}`),
    );

    const watches = page.locator('.pane-header[aria-label^="Watch"]');
    await watches.hover();
    await watches.locator('.action-label[aria-label^="Add Expression"]').click();
    await page.keyboard.type('pair->left + 100');
    await page.keyboard.press('Enter');
    const watched = (value: string) =>
      page.locator(`.monaco-list-row[aria-label=${JSON.stringify(`pair->left + 100, value ${value}`)}]`).waitFor();
    await watched('128');
    await w.variable('pair').click();
    await page.keyboard.press('ArrowRight');
    await w.variable('left', '28').dblclick();
    await page.keyboard.type('1000');
    await page.keyboard.press('Enter');
    await w.variable('left', '1000').waitFor();
    await watched('1100');
    assert.match(await w.hover('pair', 'pair->right = '), /→ heap block #1 \(Pair\)/);
    await page.locator('.debug-hover-widget .monaco-list-row[aria-label^="left, value 1000"]').waitFor();

    await w.contextMenu(w.variable('left'), 'Break on Value Change');
    await w.debugAction('Continue');
    await page.getByText('pair->left changed from 1000 to 1008').first().waitFor();
    await w.screenshot('by-hand-value-changed');

    await w.contextMenu(
      page.locator('.debug-call-stack .monaco-list-row[aria-label^="Stack Frame add"]').first(),
      'Open Disassembly View',
    );
    const product = page.locator('.disassembly-view .monaco-list-row', { hasText: 'imul edx, eax' }).first();
    const box = await product.boundingBox();
    assert.ok(box);
    await page.mouse.click(box.x + 9, box.y + box.height - 9);
    await product.locator('.codicon-debug-breakpoint').waitFor();
    await w.debugAction('Continue');
    await product.locator('.codicon-debug-stackframe').waitFor();
    await w.debugAction('Step Over');
    await page
      .locator('.disassembly-view .monaco-list-row:has(.codicon-debug-stackframe)', { hasText: /mov rax/ })
      .waitFor();
    await w.screenshot('by-hand-disassembly');

    await w.command('Remove All Breakpoints');
    await w.debugAction('Continue');
    const terminal = page.locator('.terminal-wrapper.active .xterm');
    await w.command('Terminal: Focus Terminal');
    await terminal.click();
    await page.keyboard.type('Ada');
    await page.keyboard.press('Enter');
    // The program now runs in circles.
    await page.waitForTimeout(500);
    await w.debugAction('Pause');
    await page.locator('.debug-call-stack .monaco-list-row[aria-label^="Stack Frame spin"]').waitFor();
    await w.variable('going', '1').waitFor();
    await w.screenshot('by-hand-paused');
    await page.locator('.tab', { hasText: FILE }).click();
    await w.breakpoint(printed);
    await w.debugAction('Restart');
    await w.waitStopped(printed);
    await w.variable('i', '0').waitFor();
    await watched('100');
  });

  it('a finding is repaired by a click on its quick fix', async () => {
    const w = await open();
    await w.openFile('array.cpp');
    await w.page.keyboard.press('F5');
    await w.page.locator('.exception-widget', { hasText: /delete/ }).waitFor();
    await w.lineShown('delete squares').click();
    await w.page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
    await w.page.locator('.codicon-light-bulb, [class*=codicon-lightbulb]').first().click();
    const fix = w.page.locator('.action-widget .monaco-list-row', { hasText: 'Use delete[] for what new[] made' });
    await fix.waitFor();
    await w.screenshot('by-hand-quick-fix');
    await fix.click({ force: true }); // VS Code lays an invisible sheet over the page for as long as the list is open
    await w.lineShown('delete[] squares').waitFor();
    await w.page.locator('.squiggly-error').waitFor({ state: 'detached' });
  });
});
