/** Writes schema/report.schema.json from src/report/schema.ts: `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { REPORT_SCHEMA } from '../src/report/schema.ts';

mkdirSync('schema', { recursive: true });
writeFileSync('schema/report.schema.json', `${JSON.stringify(REPORT_SCHEMA, null, 2)}\n`);
