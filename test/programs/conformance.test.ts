/** The conformance set is complete in itself, and a sample of it is green; `npm run conformance -- --set` runs all of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conformanceSet, coverageTable, covers, judge, setRoot } from '../conformance/set.ts';
import { recorded } from './corpus.ts';
import { endCompiler } from './execute.ts';

describe('the conformance set', () => {
  after(endCompiler);
  const set = conformanceSet();

  it('says of each program what it covers, each something else, and has its native answer', () => {
    const seen = new Map<string, string>();
    for (const p of set) {
      const what = covers(p);
      assert.ok(what, `${p.name} does not begin with "// covers: …"`);
      assert.equal(seen.get(what), undefined, `${p.name} covers what another does: ${what}`);
      seen.set(what, p.name);
      const answer = recorded(p);
      assert.ok(answer, `${p.name} has no recorded answer`);
      assert.ok(answer.stdout !== '', `${p.name} prints nothing`);
    }
  });

  it('is listed in its README as it is', () => {
    assert.equal(readFileSync(path.join(setRoot, 'README.md'), 'utf8'), coverageTable(set));
  });

  for (const p of set.filter((_, i) => i % 20 === 0))
    it(p.name, async function () {
      this.timeout(120000);
      assert.equal(await judge(p), undefined);
    });
});
