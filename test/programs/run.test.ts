/** Programs print and exit as the native compiler's do, on both engines, and nothing is found in them that is not there. */
import assert from 'node:assert/strict';
import { hasNativeCompiler, programs, recorded, runNatively } from './corpus.ts';
import { endCompiler, runSimulated } from './execute.ts';

describe('programs against their native answers', () => {
  after(endCompiler);
  for (const p of programs('run')) {
    it(p.name, async function () {
      this.timeout(120000);
      const want = recorded(p);
      assert.ok(want, `no recorded answer: npx tsx scripts/record-native.ts ${p.name}`);
      for (const seed of p.seeds) {
        const got = await runSimulated(p, { seed });
        assert.equal(got.trouble, '');
        assert.equal(got.stdout, want.stdout);
        assert.equal(got.status, want.status);
        const slow = await runSimulated(p, { engine: 'interpreter', seed });
        assert.deepEqual(
          { stdout: slow.stdout, status: slow.status, instructions: slow.instructions },
          { stdout: got.stdout, status: got.status, instructions: got.instructions },
        );
        // A killed program has its reason among the findings; everything else is clean.
        if (want.status < 128)
          assert.deepEqual(
            got.findings.map((f) => `${f.location?.line}: ${f.kind}: ${f.message}`),
            [],
          );
        else assert.ok(got.findings.length > 0, 'killed without a finding');
      }
    });
  }
  if (hasNativeCompiler) {
    it('the recorded answers are what the native compiler gives', function () {
      this.timeout(600000);
      for (const p of programs('run'))
        assert.deepEqual({ name: p.name, ...runNatively(p) }, { name: p.name, ...recorded(p) });
    });
  }
});
