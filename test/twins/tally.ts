/** Counts of a run over the collection: by group, by kind and in all; what `npm run twins -- --record` writes down. */
import type { PeerAnswer } from './peers.ts';
import type { Verdict } from './run.ts';

export interface PeerCount {
  /** Bad twins of which it reported the kind; of which anything. */ right: number;
  any: number;
  /** Good twins of which it reported nothing. */ silent: number;
}
export interface Row {
  pairs: number;
  /** The right kind at the right line. */ right: number;
  /** Something else. */ other: number;
  silent: number;
  readonly peers: Record<string, PeerCount>;
}
/** The committed record: what docs/findings.md and the README are made from. */
export interface Measured {
  readonly groups: Readonly<Record<string, Row>>;
  readonly kinds: Readonly<Record<string, Row>>;
  readonly all: Row;
}

const empty = (peers: readonly string[]): Row => ({
  ...{ pairs: 0, right: 0, other: 0, silent: 0 },
  peers: Object.fromEntries(peers.map((n) => [n, { right: 0, any: 0, silent: 0 }])),
});

export class Tally implements Measured {
  readonly groups: Record<string, Row> = {};
  readonly kinds: Record<string, Row> = {};
  readonly all: Row;

  constructor(private readonly peers: readonly string[]) {
    this.all = empty(peers);
  }

  add(v: Verdict, answers: Readonly<Record<string, PeerAnswer>>): void {
    const { group, kind } = v.pair.flaw;
    for (const row of [
      (this.groups[group] ??= empty(this.peers)),
      (this.kinds[kind] ??= empty(this.peers)),
      this.all,
    ]) {
      row.pairs++;
      if (v.bad === 'right') row.right++;
      else if (v.bad === 'other') row.other++;
      if (v.good === 'silent') row.silent++;
      for (const [name, a] of Object.entries(answers)) {
        const count = row.peers[name]!;
        if (a.bad === 'the kind') count.right++;
        if (a.bad !== 'nothing') count.any++;
        if (!a.alarm) count.silent++;
      }
    }
  }

  toJSON(): Measured {
    const { groups, kinds, all } = this;
    return { groups, kinds, all };
  }
}

const percent = (n: number, of: number): string => `${((100 * n) / of).toFixed(0)} %`;

/** By group, for the terminal. */
export function table(t: Measured): string {
  const peers = Object.keys(t.all.peers);
  const head = ['group', 'pairs', 'right', 'other', 'silent', ...peers.flatMap((n) => [n, 'any', 'silent'])];
  const line = (name: string, r: Row): string[] => [
    name,
    ...[r.pairs, r.right, r.other, r.silent].map(String),
    ...peers.flatMap((n) => [r.peers[n]!.right, r.peers[n]!.any, r.peers[n]!.silent].map(String)),
  ];
  const rows = [head, ...Object.entries(t.groups).map(([name, r]) => line(name, r)), line('all', t.all)];
  const widths = head.map((_, i) => Math.max(...rows.map((r) => r[i]!.length)));
  return rows
    .map((r) => r.map((c, i) => (i === 0 ? c.padEnd(widths[i]!) : c.padStart(widths[i]!))).join('  '))
    .join('\n');
}

/** By tool, as Markdown, for the README. */
export function summary(t: Measured): string {
  const { all } = t;
  const line = (name: string, right: number, any: number, silent: number): string =>
    `| ${name} | ${percent(right, all.pairs)} | ${percent(any, all.pairs)} | ${percent(silent, all.pairs)} |`;
  return [
    `| ${all.pairs} pairs | bad: of the right kind | bad: anything | good: silent |`,
    '|---|---|---|---|',
    line('Memscape (also at the right line)', all.right, all.right + all.other, all.silent),
    ...Object.entries(all.peers).map(([name, c]) => line(name, c.right, c.any, c.silent)),
  ].join('\n');
}
