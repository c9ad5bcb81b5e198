/** The samples in real VS Code, as a person sees them: F5, stop, step, step back, hover, heap map, problems, listing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hardToRead } from './contrast.ts';
import { sampleWorkbench } from './sample-workbench.ts';
import { project, shown } from './workbench.ts';

/** Line (from 1) of a marker that isn't in the comment at the top. */
function lineOf(sample: string, marker: string): number {
  const lines = readFileSync(path.join(project, 'samples', sample), 'utf8').split('\n');
  const at = lines.findIndex((l) => !l.startsWith('//') && l.includes(marker));
  assert.ok(at >= 0, `no ${marker} in ${sample}`);
  return at + 1;
}

describe('the samples in VS Code', function () {
  this.timeout(240_000);
  const open = sampleWorkbench('samples');

  it('01: frames and recursion, forward and back', async () => {
    const w = await open();
    await w.openFile('01-frames.c');
    const stop = lineOf('01-frames.c', 'STOP');
    await w.breakpoint(stop);
    await w.page.keyboard.press('F5');
    await w.waitStopped(stop);
    // VS Code asks for the top frame first and for the others afterwards.
    const frames = ['factorial', 'factorial', 'factorial', 'factorial', 'factorial', 'main'];
    await w.callStackHas(frames.length);
    const calls = (await w.callStack()).map((label) => /Stack Frame (\w+)/.exec(label)?.[1]);
    assert.deepEqual(calls.slice(0, frames.length), frames);
    await w.variable('n', '1').waitFor();
    assert.match(await w.hover('n', 'if (n <= 1)'), /1/);
    const map = w.webview();
    await map.locator('.frame.innermost .fn', { hasText: 'factorial' }).waitFor();
    assert.deepEqual(
      (await map.locator('.frame:not(.library) .frame-head .fn').allInnerTexts()).filter((t) => /factorial/.test(t))
        .length,
      5,
    );
    await w.screenshot('01-stopped');
    await w.debugAction('Step Out');
    await w.page.waitForFunction(
      () =>
        document.querySelectorAll('.debug-call-stack .monaco-list-row[aria-label^="Stack Frame factorial"]').length ===
        4,
    );
    await w.debugAction('Reverse');
    await w.page.waitForFunction(
      () =>
        document.querySelectorAll('.debug-call-stack .monaco-list-row[aria-label^="Stack Frame factorial"]').length ===
        5,
    );
    await w.variable('n', '1').waitFor();
    // VS Code draws values in the editor a moment after the others.
    await w.lineShown(/^static.*n\s=\s1/).waitFor();
    await w.screenshot('01-reversed');
  });

  it('02: a chunk that is used again, in the heap map and its table', async () => {
    const w = await open();
    await w.openFile('02-reuse.c');
    const stops = [1, 2, 3].map((n) => lineOf('02-reuse.c', `STOP ${n}`));
    for (const line of stops) await w.breakpoint(line);
    await w.page.keyboard.press('F5');
    await w.waitStopped(stops[0] as number);
    const map = w.webview();
    await map.locator('.figure', { hasText: 'blocks' }).waitFor();
    await w.page.waitForTimeout(1200);
    await w.screenshot('02-two-blocks');
    await map.getByRole('button', { name: 'Table' }).click();
    const rows = map.getByRole('grid').getByRole('row');
    await rows.filter({ hasText: '#2' }).filter({ hasText: 'in use' }).waitFor();
    assert.match(await shown(rows.filter({ hasText: '#1' }).first()), /in use[\s\S]*24\s+24\s+32\s+0x21/);
    await w.debugAction('Continue');
    await w.waitStopped(stops[1] as number);
    await rows.filter({ hasText: '#1' }).filter({ hasText: 'tcache[0]' }).waitFor();
    assert.match(await shown(map.locator('.details')), /#1.* was freed and waits in tcache\[0\]/);
    await map.getByRole('button', { name: 'Map' }).click();
    await w.page.waitForTimeout(1200);
    await w.screenshot('02-freed');
    await w.debugAction('Continue');
    await w.waitStopped(stops[2] as number);
    await map.locator('.details', { hasText: /#3.* got the chunk that was #1/ }).waitFor();
    await w.debugAction('Step Back');
    await map.locator('.details h2', { hasText: 'Undone by going back' }).waitFor();
    await w.screenshot('02-undone');
  });

  it('04: a double free stops and is explained', async () => {
    const w = await open();
    await w.openFile('04-double-free.c');
    await w.page.keyboard.press('F5');
    await w.page.locator('.exception-widget', { hasText: /Double free/ }).waitFor();
    await w.page.locator('.monaco-list-row', { hasText: 'Double free' }).first().waitFor(); // the findings tree
    await w.page.waitForTimeout(1200);
    await w.screenshot('04-double-free');
    await w.command('Problems: Focus on Problems View');
    await w.page.locator('.markers-panel .monaco-list-row', { hasText: 'double-free' }).first().waitFor();
    await w.screenshot('04-problems');
  });

  it('the listing and the heap map open beside the source', async () => {
    const w = await open();
    await w.openFile('06-ownership.cpp');
    const stop = lineOf('06-ownership.cpp', 'STOP 3');
    await w.breakpoint(stop);
    await w.page.keyboard.press('F5');
    await w.waitStopped(stop);
    await w.command('Memscape: Show Assembly Listing');
    await w.page.locator('.tab', { hasText: '06-ownership.cpp.s' }).waitFor();
    await w.page.locator('.editor-instance .view-line', { hasText: 'call' }).first().waitFor();
    await w.page.waitForTimeout(1200);
    await w.screenshot('06-listing');
    await w.command('Memscape: Open Heap Map to the Side');
    await w.page.locator('.tab', { hasText: 'Heap Map' }).waitFor();
    await w.page.waitForTimeout(2500);
    await w.screenshot('06-beside');

    await w.command('Memscape: Show Lifetimes');
    await w.page.locator('.pane-header[aria-label^="Run Timeline"]').click();
    const themes = ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast'];
    for (const theme of themes) {
      await w.theme(theme);
      await w.screenshot(`06-${theme.toLowerCase().replaceAll(' ', '-')}`);
      const { measured, found } = await hardToRead(w.page);
      assert.ok(measured > 40, `only ${measured} texts were measured`);
      assert.deepEqual(found, [], theme);
    }
  });
});
