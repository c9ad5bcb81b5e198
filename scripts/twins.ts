/**
 * The twin collection: `npm run twins -- [--only TEXT] [--flow NAME] [--language c|c++] [--sample | --rounds N] [--peers] [--record]
 * [--list] [--show good|bad] [--fill] [--minutes N]`.
 * Prints what was not as it has to be, and a table for the groups. With --peers, beside what other tools say;
 * --fill asks them and keeps their answers only; --known keeps to
 * pairs whose answers are kept from earlier runs. --record compares and writes the counts down, for the README and docs/findings.md.
 */
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { allPairs, samplePairs } from '../test/twins/generate.ts';
import { areKnown, peerNames, peersOn } from '../test/twins/peers.ts';
import { endTwins, judge, type Prepared, prepare, type Verdict } from '../test/twins/run.ts';
import { summary, Tally, table } from '../test/twins/tally.ts';

/** What --record writes; docs/findings.md is made from it. */
const RECORD = 'test/twins/measured.json';

const value = (name: string): string | undefined => {
  const i = process.argv.indexOf(name);
  return i < 0 ? undefined : process.argv[i + 1];
};
const has = (name: string): boolean => process.argv.includes(name);

const only = value('--only');
const flow = value('--flow');
const language = value('--language');
const pairs = (
  has('--sample') ? samplePairs() : allPairs(Number(value('--rounds') ?? Number.POSITIVE_INFINITY))
).filter(
  (p) =>
    (!has('--known') || areKnown(p)) &&
    (only === undefined || p.name.includes(only)) &&
    (flow === undefined || p.flow.name === flow) &&
    (language === undefined || p.flaw.language === language),
);
if (has('--list')) {
  writeSync(1, `${pairs.map((p) => `${p.name}\n`).join('')}${pairs.length} pairs\n`);
  process.exit(0);
}
const show = value('--show');
if (show !== undefined) {
  for (const p of pairs)
    for (const f of p[show === 'good' ? 'good' : 'bad'].files) console.log(`// ${p.name} ${f.name}\n${f.text}`);
  process.exit(0);
}

if (has('--fill')) {
  for (const [i, p] of pairs.entries()) {
    try {
      peersOn(p);
    } catch (e) {
      console.log(String(e).slice(0, 2000));
    }
    if (i % 20 === 19) console.error(`${i + 1} of ${pairs.length}`);
  }
  process.exit(0);
}

const started = Date.now();
const peers = has('--peers') || has('--record') ? peerNames() : [];
const tally = new Tally(peers);
let wrong = 0;
const minutes = Number(value('--minutes') ?? Number.POSITIVE_INFINITY);
/** The compiler works in a thread of its own: it is kept one pair ahead of the machine. */
let ahead: Promise<Prepared> | undefined;
for (const [i, p] of pairs.entries()) {
  if (i % 20 === 19) console.error(`${i + 1} of ${pairs.length}`);
  if (Date.now() - started > minutes * 60_000) break;
  const ready = ahead ?? prepare(p);
  const next = pairs[i + 1];
  ahead = next && ready.then(() => prepare(next));
  ahead?.catch(() => undefined);
  const v: Verdict = await ready
    .then(judge)
    .catch((e: unknown): Verdict => ({ pair: p, bad: 'missed', good: 'false alarm', detail: String(e) }));
  if (v.detail !== '') {
    wrong++;
    console.log(`${p.name}: ${v.bad}, ${v.good}\n    ${v.detail}`);
  }
  tally.add(v, peers.length > 0 ? peersOn(p) : {});
}
endTwins();

console.log(table(tally));
if (peers.length > 0) console.log(`\n${summary(tally)}\n`);
console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
if (has('--record')) {
  writeFileSync(RECORD, `${JSON.stringify(tally, undefined, 1)}\n`);
  const between = /(<!-- twins -->\n)[\s\S]*?(\n<!-- \/twins -->)/;
  writeFileSync('README.md', readFileSync('README.md', 'utf8').replace(between, `$1${summary(tally)}$2`));
}
process.exitCode = wrong > 0 ? 1 : 0;
