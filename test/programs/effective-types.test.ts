/**
 * By which types memory was stored is part of the state of programs that ask for it: both engines agree on it, however the run
 * is cut into slices, and a run that goes back in time finds the same again. Others have none of it.
 */
import assert from 'node:assert/strict';
import { createNodeCompiler } from '../../src/compiler/host-node.ts';
import { sanitizers } from '../../src/compiler/sanitize.ts';
import type { LoadedProgram } from '../../src/debugger/program.ts';
import { assertSameState } from '../machine/same-state.ts';
import { programs, type TestProgram } from './corpus.ts';
import { endCompiler, load, runSimulated } from './execute.ts';

const NAMES = [
  'fail/effective-type/another-structure.c',
  'fail/effective-type/halves.c',
  'fail/effective-type/reallocated.c',
  'pass/effective-types.c',
];
const chosen = [...programs('pass'), ...programs('fail')].filter((p) => NAMES.includes(p.name));

const start = async (p: TestProgram, engine: 'jit' | 'interpreter'): Promise<LoadedProgram> => {
  const program = await load(p, { engine }, () => undefined);
  program.machine.stopAt = () => false;
  return program;
};
const told = (p: LoadedProgram): string[] => p.machine.findings.map((f) => `${f.kind} ${f.message}`);

describe('effective types', () => {
  after(endCompiler);
  it('are tested with all of their programs', () => assert.equal(chosen.length, NAMES.length));
  for (const p of chosen) {
    it(`are the same on both engines: ${p.name}`, async function () {
      this.timeout(120_000);
      const a = await start(p, 'jit');
      const b = await start(p, 'interpreter');
      let end = a.machine.run(3);
      for (let slice = 301; end.kind === 'fuel' || end.kind === 'finding'; slice = Math.ceil(slice * 1.37)) {
        b.machine.run(a.machine.time - b.machine.time);
        assertSameState(a.machine, b.machine);
        end = a.machine.run(slice);
      }
      b.machine.run(1e9);
      assert.deepEqual(told(a), told(b));
      assert.equal(told(a).length, p.name.startsWith('fail') ? 1 : 0);
    });
  }

  it('go back in time', async function () {
    this.timeout(120_000);
    const p = chosen.find(({ name }) => name.includes('reallocated')) as TestProgram;
    const a = await start(p, 'jit');
    const b = await start(p, 'jit');
    a.machine.run(200);
    const early = a.machine.snapshot();
    a.machine.run(1e9);
    const end = a.machine.time;
    a.machine.restore(early);
    for (let time = 500; time < end; time = Math.ceil(time * 1.6)) {
      a.machine.run(time - a.machine.time);
      a.machine.snapshot();
      b.machine.run(time - b.machine.time);
      assertSameState(a.machine, b.machine);
    }
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
