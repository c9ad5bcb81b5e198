/**
 * A sample of the twin collection (the whole of it: `npm run twins`): each flaw by one of its flows, and of those in C++, which
 * take some seconds to compile, every third.
 */
import assert from 'node:assert/strict';
import { samplePairs } from './generate.ts';
import { endTwins, judge, prepare } from './run.ts';

describe('twins', () => {
  after(endTwins);
  const sample = samplePairs();
  const inCpp = sample.filter((p) => p.flaw.language !== 'c');
  for (const p of sample.filter((q) => q.flaw.language === 'c' || inCpp.indexOf(q) % 3 === 0)) {
    it(p.name, async function () {
      this.timeout(120000);
      const v = await judge(await prepare(p));
      assert.equal(v.good, 'silent', v.detail);
      if (p.flaw.notYet === undefined) assert.equal(v.bad, 'right', v.detail);
      else assert.notEqual(v.bad, 'right', 'it is found now: take the remark away');
    });
  }
});
