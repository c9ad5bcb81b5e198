/** docs/findings.md has a row for every kind of finding. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KINDS } from '../../src/report/kinds.ts';

describe('docs/findings.md', () => {
  const page = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');
  it('has a row for every kind, with its summary (npm run findings-page)', () => {
    for (const [kind, row] of Object.entries(KINDS)) {
      const line = page.split('\n').find((l) => l.startsWith(`| \`${kind}\` |`));
      assert.ok(line?.includes(row.summary.replaceAll('|', '\\|')), `${kind}: run npm run findings-page`);
    }
  });
});
