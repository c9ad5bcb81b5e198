/** The conformance set: what its programs claim to cover, the table made from that, and how one of them is judged. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { programsBelow, recorded, type TestProgram } from '../programs/corpus.ts';
import { compileProgram, runSimulated } from '../programs/execute.ts';

export const setRoot = path.dirname(fileURLToPath(import.meta.url));

export const conformanceSet = (): TestProgram[] => [
  ...programsBelow(path.join(setRoot, 'c'), setRoot),
  ...programsBelow(path.join(setRoot, 'cpp'), setRoot),
];

/** What the first line of a program says that it covers. */
export function covers(p: TestProgram): string | undefined {
  return /^\/\/ covers: (\S.*)$/.exec(p.text.slice(0, p.text.indexOf('\n')))?.[1];
}

/** README.md as the programs say it. */
export function coverageTable(set: readonly TestProgram[]): string {
  const folders = new Map<string, number>();
  for (const p of set) folders.set(path.dirname(p.name), (folders.get(path.dirname(p.name)) ?? 0) + 1);
  const count = (prefix: string): number => set.filter((p) => p.name.startsWith(prefix)).length;
  const lines = [
    '# The conformance set',
    '',
    `${count('c/')} C and ${count('cpp/')} C++ programs that walk through the language and the library. Each is run natively (its`,
    'answer is recorded beside it) and on both engines of the simulated machine: output, exit status and, between the',
    'engines, the count of instructions are equal, and nothing is found in them.',
    '',
    '`npm run conformance -- --set [--only GLOB]` runs them, `--set --record` records native answers, `--set --table` makes',
    "this file from the programs' first lines.",
    '',
    '| folder | programs |',
    '|---|---|',
    ...[...folders].map(([folder, of]) => `| ${folder} | ${of} |`),
    '',
    '| program | covers |',
    '|---|---|',
    ...set.map((p) => `| ${p.name} | ${(covers(p) ?? '').replaceAll('|', '\\|')} |`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Runs a program on both engines; answers with what is wrong, or with nothing. */
export async function judge(p: TestProgram): Promise<string | undefined> {
  const want = recorded(p);
  if (!want) return 'no recorded answer';
  const bitcode = await compileProgram(p);
  const got = await runSimulated(p, {}, bitcode);
  if (got.trouble !== '') return `${got.trouble}\n${got.stderr}`;
  if (got.status !== want.status) return `exit status ${got.status}, not ${want.status}\n${got.stderr}`;
  if (got.stdout !== want.stdout) return difference(got.stdout, want.stdout);
  // What killed a program is found in it; everything else is clean.
  const [first] = got.findings;
  if (want.status < 128 && first) return `false finding: ${first.location?.line}: ${first.kind}: ${first.message}`;
  const slow = await runSimulated(p, { engine: 'interpreter' }, bitcode);
  if (slow.stdout !== got.stdout || slow.status !== got.status) return 'the engines print different things';
  if (slow.instructions !== got.instructions)
    return `${got.instructions} instructions translated, ${slow.instructions} interpreted`;
  return undefined;
}

function difference(got: string, want: string): string {
  const g = got.split('\n');
  const w = want.split('\n');
  const i = g.findIndex((line, n) => line !== w[n]);
  const at = i < 0 ? g.length : i;
  return `line ${at + 1} of the output\n  native:   ${w[at] ?? '(nothing)'}\n  simulated: ${g[at] ?? '(nothing)'}`;
}
