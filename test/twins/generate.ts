/** Makes the programs of the collection: each flaw through each flow that fits it, as a bad program and its repaired twin. */
import { choose, type Flaw } from './flaw.ts';
import { FLAWS } from './flaws/index.ts';
import { type Flow, flowsOf, type ProgramFile } from './flows.ts';

export interface Twin {
  readonly files: readonly ProgramFile[];
  readonly stdin: string;
}
export interface Pair {
  readonly name: string;
  readonly flaw: Flaw;
  readonly flow: Flow;
  readonly bad: Twin;
  readonly good: Twin;
  /** Where the finding has to stand in the bad twin: "main.c:12"; several when the text is in both files. */ readonly marks: readonly string[];
}

const C_HEADERS = ['stdio.h', 'stdlib.h', 'string.h'];
/** Always the same list, so that one precompiled preamble serves the whole collection. */
export const CPP_HEADERS = [
  ...['cstdio', 'cstdlib', 'cstring', 'cstdint', 'functional', 'initializer_list', 'iterator', 'list', 'map'],
  ...['memory', 'new', 'optional', 'set', 'span', 'stdexcept', 'string', 'string_view', 'utility', 'variant', 'vector'],
  ...['algorithm', 'array', 'deque', 'unordered_map'],
];

const indent = (text: string): string =>
  text
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((l) => (l === '' ? l : `  ${l}`))
    .join('\n');

function twin(f: Flaw, w: Flow, bad: boolean): Twin {
  const part = (text: string | undefined): string => choose(text ?? '', bad);
  const cpp = f.language === 'c++';
  const headers = (cpp ? CPP_HEADERS : C_HEADERS).map((h) => `#include <${h}>\n`).join('');
  const declare = part(f.declare).trim();
  const program = w.make({
    head: `${headers}${declare === '' ? '' : `${declare}\n`}typedef ${typedef(f.type ?? 'int')};\n\n`,
    storage: indent(part(f.storage)),
    source: indent(part(f.source ?? 'data = 0;')),
    sink: indent(part(f.sink)),
    after: indent(part(f.after)),
    cpp,
  });
  const extension = cpp ? 'cpp' : 'c';
  const files =
    typeof program === 'string'
      ? [{ name: `main.${extension}`, text: program }]
      : [
          { name: `main.${extension}`, text: program.main },
          { name: `other.${extension}`, text: program.other },
        ];
  return { files, stdin: f.stdin ?? '' };
}

/** `int (*)[4]` becomes `int (*data_t)[4]`. */
const typedef = (type: string): string =>
  type.includes('(*)') ? type.replace('(*)', '(*data_t)') : `${type}${type.endsWith('*') ? '' : ' '}data_t`;

export function pairOf(f: Flaw, w: Flow): Pair {
  const bad = twin(f, w, true);
  const name = `${f.group}/${f.name}/${w.name}`;
  const marks = bad.files.flatMap((file) =>
    file.text.split('\n').flatMap((l, k) => (l.includes('//~') ? [`${file.name}:${k + 1}`] : [])),
  );
  if (marks.length > 0) return { name, flaw: f, flow: w, bad, good: twin(f, w, false), marks };
  throw new Error(`${name} marks no line`);
}

/** All pairs, breadth first: every flaw by one flow, then by another, so that the beginning of a run says most. */
export function allPairs(rounds = Number.POSITIVE_INFINITY): Pair[] {
  const flows = FLAWS.map(flowsOf);
  const most = Math.max(...flows.map((w) => w.length));
  return Array.from({ length: Math.min(rounds, most) }, (_, round) =>
    FLAWS.flatMap((f, i) => {
      const fit = flows[i]!;
      return round < fit.length ? [pairOf(f, fit[(i * 7 + round) % fit.length]!)] : [];
    }),
  ).flat();
}

/** One flow for each flaw, a different one from flaw to flaw: what every run of the tests looks at. */
export const samplePairs = (): Pair[] => allPairs(1);
