/** Records what the programs of test/libc/programs print natively: `npx tsx test/libc/record-programs.ts [name…]`. */
import { writeFileSync } from 'node:fs';
import { programs, runNatively } from '../programs/corpus.ts';

const wanted = process.argv.slice(2);
for (const p of programs('../libc/programs')) {
  if (wanted.length > 0 && !wanted.some((w) => p.name.includes(w))) continue;
  const a = runNatively(p);
  writeFileSync(`${p.file}.out`, `${a.status}\n${a.stdout}`, 'latin1');
  console.log(`${p.name}: status ${a.status}, ${a.stdout.length} bytes`);
}
