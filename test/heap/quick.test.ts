/** The shortcuts of malloc, free, the operators and <cstring> leave what the whole functions leave. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { blocksOf } from '../../src/runtime/heap/blocks.ts';
import { load, unload } from '../debugger/load.ts';
import { assertSameState } from '../machine/same-state.ts';

const program = (name: string): string =>
  path.join(path.dirname(fileURLToPath(import.meta.url)), 'programs', `${name}.cpp`);
/** What the native programs print (g++ 14, also with ASan and UBSan). */
const ANSWERS = { churn: '846', bytes: '14012812066541748529', fastbins: '45210', arenas: 'done' };

describe('shortcuts', function () {
  this.timeout(120_000);
  after(unload);

  for (const [name, engine, blocks] of [
    ['churn', 'jit', 1000],
    ['churn', 'mixed', 1000],
    ['bytes', 'jit', 50],
    ['fastbins', 'jit', 1000],
    ['arenas', 'jit', 1000],
    ['arenas', 'mixed', 1000],
  ] as const)
    it(`leave the memory, the shadow and the history that the whole functions leave: ${name}, ${engine}`, async () => {
      const quick = await load(program(name), 0, engine);
      const whole = await load(program(name), 0, 'interpreter');
      const a = blocksOf(quick.machine);
      const b = blocksOf(whole.machine);
      const compare = (): void => {
        assertSameState(quick.machine, whole.machine);
        assert.equal(a.count, b.count);
        const totals = (t: typeof a): number[] => [t.releases, t.liveBlocks, t.liveBytes, t.peakBytes];
        assert.deepEqual(totals(a), totals(b));
        for (let id = Math.max(1, a.count - 300); id <= a.count; id++) assert.deepEqual(a.block(id), b.block(id));
      };
      let snapshot = quick.machine.snapshot();
      for (let i = 0; ; i++) {
        const n = 60_000 + ((i * 7919) % 60_011);
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
      assert.ok(
        quick.machine.shortcutsTaken > (name === 'arenas' ? 500 : 1500),
        `${quick.machine.shortcutsTaken} shortcuts`,
      );
      assert.equal(whole.machine.shortcutsTaken, 0);
      assert.ok(a.count > blocks, `${a.count} blocks`);
      assert.equal(quick.output(), whole.output());
      assert.equal(quick.output(), `${ANSWERS[name]}\n`);
      assert.deepEqual(quick.machine.findings, []);
    });
});
