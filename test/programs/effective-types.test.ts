/**
 * By which types memory was stored is part of the state of programs that ask for it: both engines agree on it, however the run
 * is cut into slices, and a run that goes back in time finds the same again. Others have none of it.
 */
import assert from 'node:assert/strict';
import { createNodeCompiler } from '../../src/compiler/host-node.ts';
import { sanitizers } from '../../src/compiler/sanitize.ts';
import { programs, type TestProgram } from './corpus.ts';
import { endCompiler, runSimulated } from './execute.ts';
import { sameAfterGoingBack, sameOnBothEngines } from './same-runs.ts';

const NAMES = [
  'fail/effective-type/another-structure.c',
  'fail/effective-type/halves.c',
  'fail/effective-type/reallocated.c',
  'pass/effective-types.c',
];
const chosen = [...programs('pass'), ...programs('fail')].filter((p) => NAMES.includes(p.name));

describe('effective types', () => {
  after(endCompiler);
  it('are tested with all of their programs', () => assert.equal(chosen.length, NAMES.length));
  for (const p of chosen) {
    it(`are the same on both engines: ${p.name}`, async function () {
      this.timeout(120_000);
      const told = await sameOnBothEngines(p, 3);
      assert.equal(told.length, p.name.startsWith('fail') ? 1 : 0);
    });
  }

  it('go back in time', async function () {
    this.timeout(120_000);
    const p = chosen.find(({ name }) => name.includes('reallocated')) as TestProgram;
    await sameAfterGoingBack(p);
  });

  it('are not followed unless somebody asks', async function () {
    this.timeout(120_000);
    const p = chosen.find(({ name }) => name.includes('halves')) as TestProgram;
    const { findings } = await runSimulated({ ...p, sanitize: ['default'] });
    assert.deepEqual(findings, []);
  });

  it('are nobody’s business with -fno-strict-aliasing', async function () {
    this.timeout(120_000);
    const p = chosen.find(({ name }) => name.includes('halves')) as TestProgram;
    const compiler = createNodeCompiler();
    try {
      const compiled = await compiler.compile({
        path: p.file,
        flags: ['-fno-strict-aliasing'],
        sanitize: sanitizers(p.sanitize),
        overlays: [{ path: p.file, text: p.text }],
      });
      assert.ok(compiled.bitcode);
      const { findings } = await runSimulated(p, {}, compiled.bitcode);
      assert.deepEqual(findings, []);
    } finally {
      compiler.dispose();
    }
  });
});
