/**
 * Bad programs are found where their claims say, with the report beside them; good ones are silent.
 * MEMSCAPE_BLESS=1 writes the reports anew; a missing one fails.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonReport } from '../../src/report/json.ts';
import { REPORT_SCHEMA } from '../../src/report/schema.ts';
import { renderText } from '../../src/report/text.ts';
import { violations } from '../report/json-schema.ts';
import { claims } from './claims.ts';
import { programs } from './corpus.ts';
import { endCompiler, runSimulated } from './execute.ts';

/** Addresses differ from one machine to the next, lines of the library's headers from one version to the next. */
const masked = (text: string): string =>
  text.replace(/0x[0-9a-f]{5,}/g, '0x…').replace(/\((\w+(?:\.h)?):\d+(?::\d+)?\)/g, '($1:…)');

describe('findings', () => {
  after(endCompiler);
  for (const p of programs('fail')) {
    it(p.name, async function () {
      this.timeout(120000);
      const want = claims(p.text);
      assert.ok(want.length > 0, 'the program claims nothing');
      const got = await runSimulated(p, { maxInstructions: 5e8 });
      // A deadlock ends the run as well.
      assert.equal(got.trouble, want.some((c) => c.kind === 'deadlock') ? 'deadlock' : '');
      const found = new Set(got.findings.map((f) => `${f.location?.line} ${f.kind}`));
      for (const c of want)
        assert.ok(
          found.has(`${c.line} ${c.kind}`),
          `claimed ${c.kind} at line ${c.line}; found: ${[...found].join(', ') || 'nothing'}`,
        );
      const summary = { exitCode: got.status, signal: undefined, instructions: 0 };
      assert.deepEqual(violations(REPORT_SCHEMA, jsonReport(summary, got.findings)), []);
      const first = got.findings[0];
      assert.ok(
        want.some((c) => c.line === first?.location?.line && c.kind === first.kind),
        `the first finding is not claimed: ${first?.kind} at line ${first?.location?.line}`,
      );
      const report = masked(
        renderText(got.findings.slice(0, 4), { source: () => p.text.split('\n'), fileName: (f) => path.basename(f) }),
      );
      const file = `${p.file}.report`;
      if (process.env.MEMSCAPE_BLESS === '1') writeFileSync(file, report);
      assert.ok(existsSync(file), `no report beside ${p.name}; write it with MEMSCAPE_BLESS=1 and read it`);
      assert.equal(report, masked(readFileSync(file, 'utf8')));
    });
  }
  for (const p of programs('pass')) {
    it(p.name, async function () {
      this.timeout(120000);
      const got = await runSimulated(p);
      assert.equal(got.trouble, '');
      assert.deepEqual(
        got.findings.map((f) => `${f.location?.line}: ${f.kind}: ${f.message}`),
        [],
      );
      assert.equal(got.status, 0);
    });
  }
});
