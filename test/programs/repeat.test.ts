/** A run is a function of its inputs: what ran before in the same process leaves no trace, though the library's modules are kept. */
import assert from 'node:assert/strict';
import { programs } from './corpus.ts';
import { endCompiler, runSimulated } from './execute.ts';

describe('the same program again', () => {
  after(endCompiler);
  it('takes as many instructions, with pools of the library', async function () {
    this.timeout(120_000);
    const pools = programs('pass').find((p) => p.name.endsWith('/pools.cpp'));
    assert.ok(pools);
    const first = await runSimulated(pools);
    const second = await runSimulated(pools);
    assert.equal(first.trouble, '');
    assert.equal(second.instructions, first.instructions);
  });
});
