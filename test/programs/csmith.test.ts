/** A sample of random programs against the native compiler; `npm run conformance` runs hundreds. */
import assert from 'node:assert/strict';
import { hasNativeCompiler } from './corpus.ts';
import { hasCsmith } from './csmith.ts';
import { endCompiler } from './execute.ts';
import { compareRandom } from './random.ts';

const seeds = { 0: 20, 2: 6 } as const;

if (hasCsmith && hasNativeCompiler) {
  describe('random programs against the native compiler', () => {
    after(endCompiler);
    for (const [level, count] of Object.entries(seeds)) {
      for (let seed = 1; seed <= count; seed++) {
        it(`csmith seed ${seed} at -O${level}`, async function () {
          this.timeout(120000);
          const result = await compareRandom(seed, Number(level) as 0 | 2);
          assert.equal(result.kind === 'different' ? result.how : '', '');
        });
      }
    }
  });
}
