/**
 * Where pointers come from is part of the machine's state: both engines agree on it at any time, however the run is cut into
 * slices, and so do the findings that it leads to. A run that goes back in time finds the same again.
 */
import assert from 'node:assert/strict';
import type { LoadedProgram } from '../../src/debugger/program.ts';
import { assertSameState } from '../machine/same-state.ts';
import { programs, type TestProgram } from './corpus.ts';
import { endCompiler, load } from './execute.ts';

const NAMES = [
  'pass/pointer-tricks.c',
  'fail/heap-buffer-overflow/through-integer.c',
  'fail/heap-buffer-overflow/callback.cpp',
  'fail/heap-use-after-free/reused-same-size.c',
  'fail/stack-use-after-return/frame-reused.c',
];
const chosen = [...programs('pass'), ...programs('fail')].filter((p) => NAMES.includes(p.name));

const start = async (p: TestProgram, engine: 'jit' | 'interpreter'): Promise<LoadedProgram> => {
  const program = await load(p, { engine }, () => undefined);
  program.machine.stopAt = () => false;
  return program;
};
const told = (p: LoadedProgram): string[] => p.machine.findings.map((f) => `${f.kind} ${f.message}`);

describe('provenance', () => {
  after(endCompiler);
  it('is tested with all of its programs', () => assert.equal(chosen.length, NAMES.length));
  for (const p of chosen) {
    it(`is the same on both engines: ${p.name}`, async function () {
      this.timeout(120_000);
      const a = await start(p, 'jit');
      const b = await start(p, 'interpreter');
      let end = a.machine.run(1 + (a.machine.time % 7));
      for (let slice = 301; end.kind === 'fuel' || end.kind === 'finding'; slice = Math.ceil(slice * 1.37)) {
        b.machine.run(a.machine.time - b.machine.time);
        assertSameState(a.machine, b.machine);
        end = a.machine.run(slice);
      }
      b.machine.run(1e9);
      assert.deepEqual(told(a), told(b));
    });
    it(`goes back in time: ${p.name}`, async function () {
      this.timeout(120_000);
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
  }
});
