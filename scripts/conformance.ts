/**
 * The long comparisons with the native compiler.
 *
 *     npm run conformance -- [--from SEED] [--count N] [--o2 N]      random programs by csmith
 *     npm run conformance -- --set [--only GLOB,GLOB]                the programs of test/conformance
 *     npm run conformance -- --set --record [--only GLOB,GLOB]       records what they print natively
 *     npm run conformance -- --set --table                           makes their README.md
 *
 * Prints every difference and a last line with the counts; fails when there was one.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { conformanceSet, coverageTable, judge, setRoot } from '../test/conformance/set.ts';
import { runNatively, type TestProgram } from '../test/programs/corpus.ts';
import { endCompiler } from '../test/programs/execute.ts';
import { type Comparison, compareRandom } from '../test/programs/random.ts';

const flag = (name: string): boolean => process.argv.includes(name);
const option = (name: string): string | undefined => {
  const i = process.argv.indexOf(name);
  return i < 0 ? undefined : process.argv[i + 1];
};

if (flag('--set')) await overTheSet();
else
  await overRandomPrograms(
    Number(option('--from') ?? 1),
    Number(option('--count') ?? 200),
    Number(option('--o2') ?? 50),
  );

/** `*` stands for anything, folders too. */
function pattern(glob: string): RegExp {
  return new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

async function overTheSet(): Promise<void> {
  const globs = option('--only')?.split(',').map(pattern);
  const wanted = (p: TestProgram): boolean => !globs || globs.some((g) => g.test(p.name));
  const set = conformanceSet().filter(wanted);
  if (flag('--table')) return writeFileSync(path.join(setRoot, 'README.md'), coverageTable(conformanceSet()));
  let good = 0;
  for (const p of set) {
    try {
      if (flag('--record')) {
        if (p.native === 'none') continue;
        const a = runNatively(p);
        writeFileSync(`${p.file}.out`, `${a.status}\n${a.stdout}`, 'latin1');
        if (a.status !== 0) console.log(`${p.name}: status ${a.status}`);
        good++;
        continue;
      }
      const wrong = await judge(p);
      if (wrong === undefined) good++;
      else console.log(`${p.name}: ${wrong}`);
    } catch (e) {
      console.log(`${p.name}: ${(e instanceof Error ? e.message : String(e)).slice(0, 500)}`);
    }
  }
  endCompiler();
  console.log(`${good} of ${set.length} programs ${flag('--record') ? 'recorded' : 'equal'}`);
  process.exitCode = good < set.length || set.length === 0 ? 1 : 0;
}

async function overRandomPrograms(from: number, count: number, optimized: number): Promise<void> {
  const jobs: { seed: number; level: 0 | 2 }[] = [];
  for (let i = 0; i < count; i++) jobs.push({ seed: from + i, level: 0 });
  for (let i = 0; i < optimized; i++) jobs.push({ seed: from + i, level: 2 });

  const counts = { 0: { equal: 0, endless: 0, different: 0 }, 2: { equal: 0, endless: 0, different: 0 } };
  for (const { seed, level } of jobs) {
    const r: Comparison = await compareRandom(seed, level).catch((e: unknown) => ({
      kind: 'different',
      how: String(e),
    }));
    counts[level][r.kind]++;
    if (r.kind === 'different') console.log(`csmith seed ${seed} at -O${level}: ${r.how}`);
  }
  endCompiler();
  const both = [counts[0], counts[2]];
  const tally = both.map((c, i) => `-O${i * 2}: ${c.equal} equal, ${c.endless} endless, ${c.different} different`);
  console.log(tally.join('; '));
  process.exitCode = both.some((c) => c.different > 0) || both.every((c) => c.equal === 0) ? 1 : 0;
}
