/** The heap's view is made of what is known from the stop before; it must be what is made from nothing. */
import assert from 'node:assert/strict';
import { BreakpointLayers } from '../../src/debugger/breakpoint-layers.ts';
import { FORMATTERS } from '../../src/debugger/formatters/index.ts';
import { HeapSnapshot } from '../../src/debugger/heap-snapshot.ts';
import { Places } from '../../src/debugger/places.ts';
import type { LoadedProgram } from '../../src/debugger/program.ts';
import { ProgramWorld } from '../../src/debugger/program-world.ts';
import { Renderer } from '../../src/debugger/render.ts';
import { Timeline } from '../../src/debugger/time.ts';
import { wholeHeap } from '../../src/views/heap-changes.ts';
import { stackOf } from '../../src/views/heap-stacks.ts';
import type { HeapView } from '../../src/views/messages.ts';
import { dapProgram, load, unload } from './load.ts';

function snapshot(p: LoadedProgram, few: number): HeapSnapshot {
  const world = new ProgramWorld(p.machine, p.image);
  const renderer = new Renderer(FORMATTERS, (address, size) => world.ownership().objects.extent(address, size));
  return new HeapSnapshot(p.machine, world, renderer, new Places(p.image, p.lineIndex), few);
}

/** Without the numbers that only tell answers and sites apart. */
function plain(view: HeapView): unknown {
  const site = (index: number | undefined): unknown => {
    if (index === undefined) return undefined;
    const s = view.sites[index]!;
    return { ...s, stack: stackOf(view, s.stack) };
  };
  return {
    ...view,
    version: 0,
    sites: [],
    frames: [],
    stacks: [],
    blocks: view.blocks.map((b) => ({ ...b, allocated: site(b.allocated), freed: site(b.freed) })),
  };
}

describe('heap view', function () {
  this.timeout(120_000);
  after(unload);

  for (const [name, few] of [
    ['few blocks, told in full', 2000],
    ['many blocks, told in short', 10],
  ] as const)
    it(`is the change of the one before, forward and back: ${name}`, async () => {
      const p = await load(dapProgram('churn.cpp'));
      p.machine.stopAt = () => false;
      const timeline = new Timeline(p.machine, new BreakpointLayers(p.machine), { spacing: 20_000 });
      const kept = snapshot(p, few);
      let shown: HeapView | undefined;
      let seed = 5;
      let most = 0;
      for (let i = 0; i < 40; i++) {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        // Far back, a few instructions on (what most steps do, and when most of the answer is the one before), or far on.
        const by = i % 4 === 3 ? -(seed % 30_000) : i % 4 === 1 ? seed % 60 : seed % 25_000;
        const to = timeline.now + by;
        if (to > timeline.frontier) timeline.forward(to);
        else timeline.goto(to);
        shown = wholeHeap(shown, kept.answer(20_000, shown?.version));
        assert.ok(shown);
        assert.deepEqual(plain(shown), plain(snapshot(p, few).view(20_000)), `at ${timeline.now}`);
        most = Math.max(most, shown.blocks.length);
      }
      assert.ok(most > 100, `${most} blocks`);
      // Nothing happened: nothing is told.
      const again = kept.answer(20_000, shown?.version);
      assert.ok('changes' in again);
      assert.deepEqual(Object.values(again.changes).flat(), []);
      assert.ok(!('changes' in kept.answer(20_000, shown?.version)), 'an answer that was superseded is not known');
    });
});
