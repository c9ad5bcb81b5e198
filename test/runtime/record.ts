/** Records the native answers of test/runtime/programs: `npx tsx test/runtime/record.ts` (needs g++). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, standardOf } from './answer.ts';

const directory = fileURLToPath(new URL('./programs/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'memscape-record-'));
for (const file of readdirSync(directory).filter((f) => f.endsWith('.cpp'))) {
  const binary = join(scratch, 'program');
  const std = standardOf(readFileSync(directory + file, 'utf8'));
  const built = spawnSync('g++', ['-w', '-O0', '-pthread', `-std=${std}`, directory + file, '-o', binary]);
  if (built.status !== 0) throw new Error(`${file}: ${built.stderr.toString()}`);
  const { stdout, stderr, status, signal } = spawnSync(binary, { input: '', encoding: 'utf8' });
  const answer: Answer = { stdout, stderr, status, signal };
  writeFileSync(`${directory}${file}.out`, `${JSON.stringify(answer, undefined, 1)}\n`);
}
rmSync(scratch, { recursive: true });
