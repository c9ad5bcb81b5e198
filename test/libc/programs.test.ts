/** The programs of test/libc/programs print and exit as they do with glibc, and nothing is found in them. */
import assert from 'node:assert/strict';
import { programs, recorded } from '../programs/corpus.ts';
import { endCompiler, runSimulated } from '../programs/execute.ts';

describe('library programs against glibc', () => {
  after(endCompiler);
  for (const p of programs('../libc/programs')) {
    it(p.name.replace(/.*\//, ''), async function () {
      this.timeout(60000);
      const want = recorded(p);
      assert.ok(want, `no recorded answer: npx tsx test/libc/record-programs.ts ${p.name}`);
      const got = await runSimulated(p);
      assert.equal(got.trouble, '');
      assert.equal(got.stdout, want.stdout);
      assert.equal(got.status, want.status);
      if (want.status < 128) {
        assert.deepEqual(
          got.findings.map((f) => `${f.location?.line}: ${f.kind}: ${f.message}`),
          [],
        );
      }
    });
  }
});
