/** Programs of others, built and run: they print what they print natively, and nothing is found that is not there. */
import assert from 'node:assert/strict';
import { hasNativeCompiler } from '../programs/corpus.ts';
import { answerFile } from './answers.ts';
import { compileAll, recordedAnswer, runNatively, runOnMachine } from './build.ts';
import { CODE_BASES } from './codebases.ts';

/** All of them with MEMSCAPE_LONG=1 (npm run conformance). */
const chosen = CODE_BASES.filter((b) => !b.long || process.env.MEMSCAPE_LONG === '1');

describe('code bases', function () {
  this.timeout(1_800_000);
  for (const b of chosen) {
    describe(b.name, () => {
      let compiled: Awaited<ReturnType<typeof compileAll>>;
      before(async () => {
        compiled = await compileAll(b.base());
      });
      for (const { name, run } of b.runs()) {
        it(name, async () => {
          const want = recordedAnswer(answerFile(b.name, name));
          assert.ok(want, 'no recorded answer: npx tsx scripts/record-codebases.ts');
          const got = await runOnMachine(compiled, run);
          assert.deepEqual({ stdout: got.stdout, status: got.status }, want);
          assert.deepEqual([...new Set(got.findings)].sort(), Object.keys(b.findings ?? {}).sort());
        });
      }
      if (hasNativeCompiler)
        it('the recorded answers are what the native compiler gives', () => {
          const runs = b.runs();
          const answers = runNatively(
            b.base(),
            runs.map((r) => r.run),
          );
          for (const [i, { name }] of runs.entries())
            assert.deepEqual(answers[i], recordedAnswer(answerFile(b.name, name)), name);
        });
    });
  }
});
