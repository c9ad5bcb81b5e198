/** Records what the code bases (test/codebases) print natively: `npx tsx scripts/record-codebases.ts [NAME]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerFile } from '../test/codebases/answers.ts';
import { runNatively } from '../test/codebases/build.ts';
import { CODE_BASES } from '../test/codebases/codebases.ts';

for (const b of CODE_BASES.filter((x) => process.argv[2] === undefined || x.name === process.argv[2])) {
  const runs = b.runs();
  const answers = runNatively(
    b.base(),
    runs.map((r) => r.run),
  );
  for (const [i, { name }] of runs.entries()) {
    const r = answers[i]!;
    const file = answerFile(b.name, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${r.status}\n${r.stdout}`, 'latin1');
    console.log(`${b.name}, ${name}: status ${r.status}, ${r.stdout.length} bytes`);
  }
}
