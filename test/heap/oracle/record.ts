/**
 * Records what glibc itself does: `npx tsx test/heap/oracle/record.ts`, on a system with glibc 2.36 and gcc.
 * Writes goldens/walk-*.txt, goldens/scripts.json and goldens/threads.json.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WALKS } from '../native.ts';
import { SCRIPTS } from '../scripts.ts';
import { THREAD_SCRIPTS } from '../thread-scripts.ts';

const here = import.meta.dirname;
const work = mkdtempSync(join(tmpdir(), 'heap-oracle-'));
const version = execFileSync('getconf', ['GNU_LIBC_VERSION']).toString().trim();
if (version !== 'glibc 2.36') throw new Error(`the model is glibc 2.36's, this is ${version}`);
for (const name of ['walk', 'script', 'threads'])
  execFileSync('gcc', ['-O1', '-w', '-pthread', '-o', join(work, name), join(here, `${name}.c`)]);

for (const { seed, ops, mode } of WALKS) {
  const text = execFileSync(join(work, 'walk'), [`${seed}`, `${ops}`, `${mode}`]).toString();
  writeFileSync(join(here, '..', 'goldens', `walk-${mode}-${seed}.txt`), text);
}
const answers: Record<string, unknown> = {};
for (const [name, script] of Object.entries(SCRIPTS)) {
  const run = spawnSync(join(work, 'script'), script.split(' '), { encoding: 'utf8' });
  answers[name] = {
    results: run.stdout.trim().split('\n').filter(Boolean),
    stderr: run.stderr,
    signal: run.signal ?? '',
  };
}
writeFileSync(join(here, '..', 'goldens', 'scripts.json'), `${JSON.stringify(answers, null, 1)}\n`);

const threads: Record<string, string[]> = {};
for (const [name, script] of Object.entries(THREAD_SCRIPTS))
  threads[name] = execFileSync(join(work, 'threads'), script.split(' ')).toString().trim().split('\n');
writeFileSync(join(here, '..', 'goldens', 'threads.json'), `${JSON.stringify(threads, null, 1)}\n`);
