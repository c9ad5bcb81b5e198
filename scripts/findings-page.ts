/** Writes docs/findings.md from the table of kinds and the programs of test/programs/fail: `npm run findings-page`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FindingKind, KINDS } from '../src/report/kinds.ts';

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

/** Inside a table cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

export function findingsPage(): string {
  const rows = (Object.keys(KINDS) as FindingKind[]).map((kind) => {
    const { title, severity, summary, cwe } = KINDS[kind];
    const e = example(kind);
    const shown = e ? `\`${cell(e.statement)}\` ([${e.file}](../test/programs/fail/${kind}/${e.file}))` : '';
    const weakness = cwe === undefined ? '' : `[${cwe}](https://cwe.mitre.org/data/definitions/${cwe}.html)`;
    return `| \`${kind}\` | ${title} | ${severity} | ${cell(summary)} | ${shown} | ${weakness} |`;
  });
  return [
    '# What Memscape finds',
    '',
    'Made by `npm run findings-page` from `src/report/kinds.ts` and `test/programs/fail`. The report of each example lies beside it.',
    '`npm run twins` runs pairs of a bad program and its repaired twin, beside the sanitizers and valgrind where they are installed.',
    '',
    '| kind | | severity | what it means | the statement at fault in an example | CWE |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/findings.md', findingsPage());
}
