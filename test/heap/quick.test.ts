/** The shortcuts of malloc, free and the operators leave what the whole functions leave. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { blocksOf } from '../../src/runtime/heap/blocks.ts';
import { load, unload } from '../debugger/load.ts';
import { assertSameState } from '../machine/same-state.ts';

const churn = path.join(path.dirname(fileURLToPath(import.meta.url)), 'programs/churn.cpp');

describe('shortcuts of the heap', function () {
  this.timeout(120_000);
  after(unload);

  for (const engine of ['jit', 'mixed'] as const)
    it(`leave the memory, the shadow and the history that the whole functions leave (${engine})`, async () => {
      const quick = await load(churn, 0, engine);
      const whole = await load(churn, 0, 'interpreter');
      const a = blocksOf(quick.machine);
      const b = blocksOf(whole.machine);
      const middle = quick.machine.snapshot();
      const compare = (): void => {
        assertSameState(quick.machine, whole.machine);
        assert.equal(a.count, b.count);
        assert.deepEqual(
          [a.releases, a.liveBlocks, a.liveBytes, a.peakBytes],
          [b.releases, b.liveBlocks, b.liveBytes, b.peakBytes],
        );
        for (let id = Math.max(1, a.count - 300); id <= a.count; id++) assert.deepEqual(a.block(id), b.block(id));
      };
      let snapshot = middle;
      for (let i = 0; ; i++) {
        const n = 20_000 + ((i * 7919) % 30_011);
        const stop = quick.machine.run(n);
        assert.deepEqual(stop, whole.machine.run(n));
        compare();
        if (stop.kind === 'exited') break;
        if (i === 5) snapshot = quick.machine.snapshot();
        if (i === 9) {
          // Back and again: the same.
          const now = quick.machine.time;
          quick.machine.restore(snapshot);
          quick.machine.run(now - quick.machine.time);
          compare();
        }
      }
      assert.ok(a.count > 3000, `${a.count} blocks`);
      assert.equal(quick.output(), whole.output());
      assert.deepEqual(quick.machine.findings, []);
      let taken = 0;
      for (let id = 1; id <= a.count; id++) if (a.block(id)?.freed) taken++;
      assert.equal(taken, a.releases);
    });
});
