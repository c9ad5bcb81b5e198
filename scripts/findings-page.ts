/** Writes docs/findings.md from the table of kinds and the programs of test/programs/fail: `npm run findings-page`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FindingKind, KINDS } from '../src/report/kinds.ts';
import type { Measured } from '../test/twins/tally.ts';

const twins = path.join(path.dirname(fileURLToPath(import.meta.url)), '../test/twins');
const fail = path.join(path.dirname(fileURLToPath(import.meta.url)), '../test/programs/fail');

/** The shortest program that claims the kind, and the statement that it claims. */
function example(kind: string): { file: string; statement: string } | undefined {
  const folder = path.join(fail, kind);
  if (!existsSync(folder)) return undefined;
  const found = readdirSync(folder)
    .filter((f) => /\.(c|cpp)$/.test(f))
    .map((f) => ({ f, text: readFileSync(path.join(folder, f), 'utf8') }))
    .sort((a, b) => a.text.length - b.text.length || (a.f < b.f ? -1 : 1))
    .flatMap(({ f, text }) => {
      const claimed = text.split('\n').find((l) => new RegExp(`//~.*\\b${kind}\\b`).test(l));
      return claimed === undefined ? [] : [{ file: f, statement: claimed.replace(/\/\/~.*/, '').trim() }];
    });
  return found.find((e) => e.statement.length > 1) ?? found[0];
}

/** What `npm run twins -- --record` has measured of a kind: of how many bad twins each tool says what it is, or anything. */
const measured = JSON.parse(readFileSync(path.join(twins, 'measured.json'), 'utf8')) as Measured;
const tools = Object.keys(measured.all.peers);

function comparison(kind: FindingKind): string[] {
  const row = measured.kinds[kind];
  if (!row) return ['', '', ...tools.map(() => '')];
  const other = (name: string): string => {
    const { right, any } = row.peers[name]!;
    return any > right ? `${right} (${any})` : `${right}`;
  };
  return [`${row.pairs}`, `${row.right}`, ...tools.map(other)];
}

/** Inside a table cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

export function findingsPage(): string {
  const rows = (Object.keys(KINDS) as FindingKind[]).map((kind) => {
    const { title, severity, summary, cwe } = KINDS[kind];
    const e = example(kind);
    const shown = e ? `\`${cell(e.statement)}\` ([${e.file}](../test/programs/fail/${kind}/${e.file}))` : '';
    const weakness = cwe === undefined ? '' : `[${cwe}](https://cwe.mitre.org/data/definitions/${cwe}.html)`;
    const counts = comparison(kind).join(' | ');
    return `| \`${kind}\` | ${title} | ${severity} | ${cell(summary)} | ${shown} | ${weakness} | ${counts} |`;
  });
  return [
    '# What Memscape finds',
    '',
    'Made by `npm run findings-page` from `src/report/kinds.ts` and `test/programs/fail`. The report of each example lies beside it.',
    '',
    'The last columns are measured (`npm run twins -- --record`, written down in `test/twins/measured.json`): of how many pairs of a',
    'bad program and its repaired twin a tool reports this kind for the bad one, and in parentheses for how many it reports anything.',
    'Memscape has to name the kind at the right line; of the others a report that means the kind counts, wherever it points, unless',
    'the repaired twin gets it, too. They are run as their manuals say: gcc at -O0 with AddressSanitizer, UBSan and',
    "LeakSanitizer, clang's MemorySanitizer (its C++ library is not instrumented), valgrind's memcheck, and helgrind for threads.",
    '',
    `| kind | | severity | what it means | the statement at fault in an example | CWE | pairs | Memscape | ${tools.join(' | ')} |`,
    `|---|---|---|---|---|---|---|---|${tools.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/findings.md', findingsPage());
}
