/**
 * The twin collection: `npm run twins -- [--only TEXT] [--flow NAME] [--sample] [--peers] [--list]`.
 * Prints what was not as it has to be, and a table for the groups. With --peers, beside what other tools say (recorded).
 */
import { allPairs, samplePairs } from '../test/twins/generate.ts';
import { peerNames, peersOn } from '../test/twins/peers.ts';
import { endTwins, judge, type Verdict } from '../test/twins/run.ts';

const value = (name: string): string | undefined => {
  const i = process.argv.indexOf(name);
  return i < 0 ? undefined : process.argv[i + 1];
};
const has = (name: string): boolean => process.argv.includes(name);

const only = value('--only');
const flow = value('--flow');
const pairs = (has('--sample') ? samplePairs() : allPairs()).filter(
  (p) => (only === undefined || p.name.includes(only)) && (flow === undefined || p.flow.name === flow),
);
if (has('--list')) {
  for (const p of pairs) console.log(p.name);
  console.log(`${pairs.length} pairs`);
  process.exit(0);
}
const show = value('--show');
if (show !== undefined) {
  for (const p of pairs)
    for (const f of p[show === 'good' ? 'good' : 'bad'].files) console.log(`// ${p.name} ${f.name}\n${f.text}`);
  process.exit(0);
}

interface Row {
  pairs: number;
  right: number;
  other: number;
  silent: number;
  peers: { found: number; silent: number }[];
}
const rows = new Map<string, Row>();
const started = Date.now();
const peers = has('--peers') ? peerNames() : [];
let wrong = 0;
for (const p of pairs) {
  const v: Verdict = await judge(p).catch(
    (e: unknown): Verdict => ({ pair: p, bad: 'missed', good: 'false alarm', detail: String(e) }),
  );
  let row = rows.get(p.flaw.group);
  if (!row) {
    row = { pairs: 0, right: 0, other: 0, silent: 0, peers: peers.map(() => ({ found: 0, silent: 0 })) };
    rows.set(p.flaw.group, row);
  }
  row.pairs++;
  if (v.bad === 'right') row.right++;
  else if (v.bad === 'other') row.other++;
  if (v.good === 'silent') row.silent++;
  if (v.detail !== '') {
    wrong++;
    console.log(`${p.name}: ${v.bad}, ${v.good}\n    ${v.detail}`);
  }
  if (peers.length > 0) {
    const answers = await peersOn(p);
    for (const [i, name] of peers.entries()) {
      const a = answers[name];
      if (a?.bad) row.peers[i]!.found++;
      if (a && !a.good) row.peers[i]!.silent++;
    }
  }
}
endTwins();

const head = ['group', 'pairs', 'right', 'other', 'silent', ...peers.flatMap((n) => [n, 'silent'])];
const table = [...rows].map(([name, r]) => [
  name,
  ...[r.pairs, r.right, r.other, r.silent, ...r.peers.flatMap((p) => [p.found, p.silent])].map(String),
]);
const total = head.slice(1).map((_, i) => String(table.reduce((n, r) => n + Number(r[i + 1]), 0)));
const all = [head, ...table, ['all', ...total]];
const widths = head.map((_, i) => Math.max(...all.map((r) => r[i]!.length)));
for (const r of all) console.log(r.map((c, i) => (i === 0 ? c.padEnd(widths[i]!) : c.padStart(widths[i]!))).join('  '));
console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = wrong > 0 ? 1 : 0;
