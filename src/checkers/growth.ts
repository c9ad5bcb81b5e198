/**
 * Which place of the program fills memory, who holds what it made, and how that grew: told with the error when memory is
 * full, and as a hint when a limit of the launch ends or fails what goes on taking memory and never gives any back.
 */
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import type { Finding, Related } from '../report/finding.ts';
import { blocksOf } from '../runtime/heap/blocks.ts';
import { tell } from './make.ts';
import { isNews } from './once.ts';
import { blockPlace, describePlace } from './place.ts';
import { holderOf, isGrownBuffer, largestOf, type Site, sitesOf, tenths } from './sites.ts';
import { momentOf, related } from './stack.ts';

/** Blocks from one place, at least, and their share of what is in use, before it is said to fill memory. */
const FEWEST = 16;
const SHARE = 0.5;
const MIB = 1 << 20;
/** For the hint: blocks, or bytes, at least; of its blocks at most so many may have been freed. */
const MANY = 1000;
const FREED = 0.02;

const amount = (bytes: number): string =>
  bytes < MIB ? `${Math.round(bytes / 1024)} KiB` : `${(bytes / MIB).toFixed(bytes < 100 * MIB ? 1 : 0)} MiB`;
const counted = (n: number): string => n.toLocaleString('en-US');
const nth = ['first', 'last'] as const;

function whereOf(s: Site): string {
  const { location } = s.at;
  return `line ${location!.line} of ${location!.file.split(/[\\/]/).at(-1)}`;
}

/** "The program can still reach all of them, through the global variable 'history' (struct entry *): …". */
function reachOf(m: MachineApi, s: Site): string {
  const n = s.live.length;
  if (s.lost === n)
    return n === 1 ? 'Nothing points to it any more: it leaks.' : 'Nothing points to them any more: they leak.';
  if (s.lost > 0) return `Nothing points to ${counted(s.lost)} of them any more: those leak.`;
  const holder = holderOf(m, s);
  const through = holder === undefined ? '' : `, through ${holder}`;
  if (n === 1) return holder === undefined ? '' : `${holder.charAt(0).toUpperCase()}${holder.slice(1)} holds it.`;
  return `The program can still reach all of them${through}: something takes in more and more and never lets go.`;
}

/** "…, after half of it 976.": only where they came all the time. */
function courseOf(m: MachineApi, s: Site): string {
  const counts = tenths(m, s);
  if (s.live.length < FEWEST || counts.slice(1).some((n) => n === 0)) return '';
  const at = (tenth: number): string => counted(counts.slice(0, tenth).reduce((a, b) => a + b, 0));
  return `They came all the time: after a fifth of the run there were ${at(2)} of them, after half of it ${at(5)}.`;
}

function moments(m: MachineApi, s: Site): Related[] {
  const table = blocksOf(m);
  const ids = s.live.length === 1 ? [s.live[0]!] : [s.live[0]!, s.live.at(-1)!];
  return ids.map((id, i) =>
    related(
      'allocated',
      ids.length === 1 ? 'the block was allocated here' : `the ${nth[i]} of them was allocated here`,
      momentOf(m, table.block(id)!.allocated),
    ),
  );
}

/** What is in use, and whose most of it is. */
function contents(m: MachineApi, s: Site): string {
  const table = blocksOf(m);
  const each = blockPlace(m, table.block(s.live[0]!)!).phrase.replace(/^a heap block/, 'block');
  if (isGrownBuffer(s))
    return `Of the ${amount(table.liveBytes)} in use, ${amount(s.bytes)} are one ${each} that ${whereOf(s)} has made larger ${s.sizes.length - 1} times, and never smaller.`;
  return `Of the ${amount(table.liveBytes)} in use, ${amount(s.bytes)} are ${counted(s.live.length)} blocks that ${whereOf(s)} asked for and nobody freed (the first a ${each}).`;
}

function filler(m: MachineApi): Site | undefined {
  const most = largestOf(sitesOf(m));
  if (!most || most.bytes < blocksOf(m).liveBytes * SHARE) return undefined;
  return most.live.length >= FEWEST || isGrownBuffer(most) ? most : undefined;
}

function explained(m: MachineApi, f: Finding): Finding {
  const most = filler(m);
  if (!most) return f;
  return {
    ...f,
    explanation: [f.explanation, contents(m, most), courseOf(m, most), reachOf(m, most)]
      .filter((x) => x !== '')
      .join(' '),
    related: [...f.related, ...moments(m, most)],
  };
}

/** It took memory for as long as the program runs, much of it, and gave hardly any back. */
function isGrowing(m: MachineApi, s: Site): boolean {
  if (isGrownBuffer(s)) return s.bytes >= MIB && blocksOf(m).timeOf(s.live[0]!) > m.time / 3;
  if (s.live.length < MANY && s.bytes < MIB) return false;
  return s.freed <= s.live.length * FREED && tenths(m, s).every((n, i) => i === 0 || n > 0);
}

/** A hint, where a limit has ended the run or an allocation: memory that has grown from the beginning to now. */
export function tellGrowth(m: MachineApi): void {
  const most = filler(m);
  if (!most || !isGrowing(m, most) || !isNews(m, 'unbounded-growth', '')) return;
  const table = blocksOf(m);
  const last = table.block(most.live.at(-1)!)!;
  const n = most.live.length;
  const place = blockPlace(m, last);
  tell(m, {
    kind: 'unbounded-growth',
    message:
      n === 1
        ? `One block was grown to ${amount(most.bytes)} here, for as long as the program ran`
        : `${counted(n)} blocks (${amount(most.bytes)}) were allocated here for as long as the program ran, and ${most.freed === 0 ? 'none' : 'hardly any'} was freed`,
    explanation: [
      contents(m, most),
      courseOf(m, most),
      reachOf(m, most),
      'A program that runs longer needs more and more memory. Remove what is no longer needed, or limit how much is kept; if all of it is needed until the end, this is no error.',
    ],
    at: { ...momentOf(m, last.allocated), time: m.time },
    object: describePlace(place, 0),
    related: moments(m, most).slice(0, 1),
  });
}

export const growth: Listener = {
  name: 'growth',
  // Looking at everything takes a while; who goes on without memory fails at the next call again.
  complete: (m, f) =>
    f.kind === 'out-of-memory' && !m.findings.some((x) => x.kind === f.kind && x.time < m.time) ? explained(m, f) : f,
  memoryFull(m) {
    // The same for those that only look: again when the program has run for twice as long.
    if (isNews(m, 'unbounded-growth', `looked ${Math.floor(Math.log2(m.time + 1))}`)) tellGrowth(m);
  },
};
