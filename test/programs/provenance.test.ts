/**
 * Where pointers come from is part of the machine's state: both engines agree on it at any time, however the run is cut into
 * slices, and so do the findings that it leads to. A run that goes back in time finds the same again.
 */
import assert from 'node:assert/strict';
import { programs } from './corpus.ts';
import { endCompiler } from './execute.ts';
import { sameAfterGoingBack, sameOnBothEngines } from './same-runs.ts';

const NAMES = [
  'pass/pointer-tricks.c',
  'fail/heap-buffer-overflow/through-integer.c',
  'fail/heap-buffer-overflow/callback.cpp',
  'fail/heap-use-after-free/reused-same-size.c',
  'fail/stack-use-after-return/frame-reused.c',
];
const chosen = [...programs('pass'), ...programs('fail')].filter((p) => NAMES.includes(p.name));

describe('provenance', () => {
  after(endCompiler);
  it('is tested with all of its programs', () => assert.equal(chosen.length, NAMES.length));
  for (const p of chosen) {
    it(`is the same on both engines: ${p.name}`, async function () {
      this.timeout(120_000);
      await sameOnBothEngines(p, 1);
    });
    it(`goes back in time: ${p.name}`, async function () {
      this.timeout(120_000);
      await sameAfterGoingBack(p);
    });
  }
});
