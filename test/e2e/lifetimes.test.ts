/** The page of lifetimes in real VS Code: bars with their reasons, a click back in time, the keyboard, the table. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleWorkbench } from './sample-workbench.ts';
import { project, shown } from './workbench.ts';

const SAMPLE = '04-raii.cpp';
const lines = readFileSync(path.join(project, 'samples', 'objects', SAMPLE), 'utf8').split('\n');
const lineOf = (marker: string): number => lines.findIndex((l) => !l.startsWith('//') && l.includes(marker)) + 1;

describe('lifetimes in VS Code', function () {
  this.timeout(240_000);
  const open = sampleWorkbench('samples/objects');

  it('draws a bar for each object, and a click goes to its end', async () => {
    const w = await open();
    await w.openFile(SAMPLE);
    const stop = lineOf('STOP');
    await w.breakpoint(stop);
    await w.page.keyboard.press('F5');
    await w.waitStopped(stop);
    await w.command('Memscape: Show Lifetimes');
    const page = w.page.frameLocator('iframe.webview.ready >> visible=true').frameLocator('iframe#active-frame');
    const rows = page.getByRole('listitem');
    await rows.first().waitFor();
    await w.page.waitForTimeout(800);
    await w.screenshot('lifetimes');
    const guards = rows.filter({ hasText: 'Guard' });
    assert.deepEqual(
      (await guards.allInnerTexts()).map((t) => t.replace(/\s*\n\s*/g, ' ').trim()),
      [
        `block Guard :${lineOf('Guard block')} scope`,
        `early Guard :${lineOf('Guard early')} scope`,
        `#1 Guard :${lineOf('new Guard("heap")')} delete`,
        `unwound Guard :${lineOf('Guard unwound')} unwinding`,
        `#4 Guard :${lineOf('new Guard("forever")')}`,
      ],
    );
    // Bars lie in the order of time, and what is deleted last ends behind the others.
    const boxes = await Promise.all((await guards.locator('.bar').all()).map((b) => b.boundingBox()));
    const [block, early, heap, unwound, forever] = boxes.map((b) => ({ from: b!.x, to: b!.x + b!.width }));
    assert.ok(block!.to < early!.from && early!.to < heap!.from && heap!.from < unwound!.from);
    assert.ok(unwound!.to < heap!.to && heap!.to < forever!.from);
    // The keyboard goes to the destructor's moment, and what came later is not drawn any more.
    await guards.nth(3).focus();
    await w.page.keyboard.press('Shift+Enter');
    await w.page.locator('.debug-call-stack .monaco-list-row[aria-label*="~Guard"]').first().waitFor();
    await guards.nth(4).waitFor({ state: 'detached' });
    await w.page.waitForTimeout(600);
    await w.screenshot('lifetimes-unwinding');
    await page.getByRole('button', { name: 'Table' }).click();
    assert.match(await shown(page.getByRole('row').filter({ hasText: 'early' })), /atReturn[\s\S]*its scope ends/);
    await w.screenshot('lifetimes-table');
  });
});
