/**
 * The long comparison with the native compiler: `npm run conformance -- [--from SEED] [--count N] [--o2 N]`.
 * Prints every difference and a last line with the counts; fails when there was one.
 */
import { endCompiler } from '../test/programs/execute.ts';
import { type Comparison, compareRandom } from '../test/programs/random.ts';

const option = (name: string, fallback: number): number => {
  const i = process.argv.indexOf(name);
  return i < 0 ? fallback : Number(process.argv[i + 1]);
};
const from = option('--from', 1);
const jobs: { seed: number; level: 0 | 2 }[] = [];
for (let i = 0; i < option('--count', 200); i++) jobs.push({ seed: from + i, level: 0 });
for (let i = 0; i < option('--o2', 50); i++) jobs.push({ seed: from + i, level: 2 });

let equal = 0;
let endless = 0;
let different = 0;
for (const { seed, level } of jobs) {
  const r: Comparison = await compareRandom(seed, level).catch((e: unknown) => ({ kind: 'different', how: String(e) }));
  if (r.kind === 'equal') equal++;
  else if (r.kind === 'endless') endless++;
  else if (r.kind === 'different') {
    different++;
    console.log(`csmith seed ${seed} at -O${level}: ${r.how}`);
  }
}
endCompiler();
console.log(`${equal} equal, ${endless} endless, ${different} different`);
process.exitCode = different > 0 || equal === 0 ? 1 : 0;
