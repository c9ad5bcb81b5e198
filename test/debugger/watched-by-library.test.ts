/** Data breakpoints see what library functions read and write: before the effect, once, and going on performs it. */
import assert from 'node:assert/strict';
import { dapProgram, load, unload } from './load.ts';

describe('watched bytes', function () {
  this.timeout(180_000);
  after(unload);

  for (const engine of ['jit', 'interpreter'] as const)
    it(`stop the functions of <string.h>, too (${engine})`, async () => {
      const { machine, image } = await load(dapProgram('copied.c'), 0, engine);
      const watched = image.globals.find((g) => g.name === 'watched')!;
      const value = (): number | undefined => machine.memory.readI32(watched.address + 4);
      machine.addWatch(watched.address + 4, 4, 'write');
      const seen: (number | undefined)[] = [];
      for (let i = 0; i < 10; i++) {
        const stop = machine.run(1_000_000);
        if (stop.kind === 'exited') {
          assert.equal(stop.code, 5);
          break;
        }
        assert.equal(stop.kind, 'watch');
        assert.ok(stop.kind === 'watch' && stop.access === 'write' && stop.address <= watched.address + 4);
        seen.push(value());
      }
      assert.deepEqual(seen, [0, 2, 0x07070707]);

      const again = await load(dapProgram('copied.c'), 0, engine);
      again.machine.addWatch(watched.address, 16, 'read');
      assert.equal(again.machine.run(1_000_000).kind, 'watch', 'main reads at its end');
      assert.equal(again.machine.run(1_000_000).kind, 'exited');
    });
});
