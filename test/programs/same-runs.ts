/** Runs of one program that must come to the same: on both engines in slices, and once more from a time before. */
import assert from 'node:assert/strict';
import type { LoadedProgram } from '../../src/debugger/program.ts';
import { assertSameState } from '../machine/same-state.ts';
import type { TestProgram } from './corpus.ts';
import { load } from './execute.ts';

async function start(p: TestProgram, engine: 'jit' | 'interpreter'): Promise<LoadedProgram> {
  const program = await load(p, { engine }, () => undefined);
  program.machine.stopAt = () => false;
  return program;
}
const told = (p: LoadedProgram): string[] => p.machine.findings.map((f) => `${f.kind} ${f.message}`);

/** The first slice has `first` instructions, each one after it more. Returns what was told. */
export async function sameOnBothEngines(p: TestProgram, first: number): Promise<readonly string[]> {
  const a = await start(p, 'jit');
  const b = await start(p, 'interpreter');
  let end = a.machine.run(first);
  for (let slice = 301; end.kind === 'fuel' || end.kind === 'finding'; slice = Math.ceil(slice * 1.37)) {
    b.machine.run(a.machine.time - b.machine.time);
    assertSameState(a.machine, b.machine);
    end = a.machine.run(slice);
  }
  b.machine.run(1e9);
  assert.deepEqual(told(a), told(b));
  return told(a);
}

export async function sameAfterGoingBack(p: TestProgram): Promise<void> {
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
}
