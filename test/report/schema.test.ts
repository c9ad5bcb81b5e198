/** The published schema is the one in the code, and a report fits it in its outline. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { jsonReport } from '../../src/report/json.ts';
import { REPORT_SCHEMA } from '../../src/report/schema.ts';

describe('the JSON report', () => {
  it('has its schema published (npm run schema)', () => {
    const published: unknown = JSON.parse(
      readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
    );
    assert.deepEqual(published, JSON.parse(JSON.stringify(REPORT_SCHEMA)));
  });
  it('has the properties that the schema requires', () => {
    const report = jsonReport({ exitCode: 3, signal: undefined, instructions: 17 }, []);
    assert.deepEqual(report, { version: 1, program: { exitCode: 3, signal: null, instructions: 17 }, findings: [] });
    const { required } = REPORT_SCHEMA as unknown as { required: readonly string[] };
    assert.deepEqual(Object.keys(report).sort(), [...required].sort());
  });
});
