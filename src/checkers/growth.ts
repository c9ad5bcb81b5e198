/** When memory is full: which place of the program has filled it, and whether anything still leads to what it made. */
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import type { Finding } from '../report/finding.ts';
import { type Block, blocksOf } from '../runtime/heap/blocks.ts';
import { blockPlace } from './place.ts';
import { reachability } from './reachability.ts';
import { isSystemFile, type LocatedMoment, momentOf, related } from './stack.ts';
import { plural } from './words.ts';

/** Blocks from one place, at least, and their share of what is in use, before it is said to grow. */
const FEWEST = 16;
const SHARE = 0.5;
const MIB = 1 << 20;

interface Site {
  readonly first: Block;
  readonly at: LocatedMoment;
  last: number;
  count: number;
  bytes: number;
  lost: number;
}

/** Live blocks by the line of the person's own code that asked for them. */
function sites(m: MachineApi): Site[] {
  const table = blocksOf(m);
  const { of } = reachability(m);
  const byStack = new Map<number, Site | undefined>();
  const byPlace = new Map<string, Site>();
  const make = (id: number): Site | undefined => {
    const first = table.block(id);
    const at = first && momentOf(m, first.allocated);
    if (!first || !at?.location || isSystemFile(at.location.file)) return undefined;
    const key = `${at.location.file}:${at.location.line}:${at.location.column}`;
    let site = byPlace.get(key);
    if (!site) {
      site = { first, at, last: id, count: 0, bytes: 0, lost: 0 };
      byPlace.set(key, site);
    }
    return site;
  };
  for (const id of table.liveIds()) {
    const stack = table.stackOf(id);
    if (!byStack.has(stack)) byStack.set(stack, make(id));
    const site = byStack.get(stack);
    if (!site) continue;
    site.count++;
    site.bytes += table.requestedOf(id);
    site.last = Math.max(site.last, id);
    if (of.get(id)?.startsWith('lost')) site.lost++;
  }
  return [...byPlace.values()];
}

const amount = (bytes: number): string => `${(bytes / MIB).toFixed(bytes < 100 * MIB ? 1 : 0)} MiB`;
const counted = (n: number): string => n.toLocaleString('en-US');

function explained(m: MachineApi, f: Finding): Finding {
  const inUse = blocksOf(m).liveBytes;
  const most = sites(m).reduce<Site | undefined>((a, b) => (a && a.bytes >= b.bytes ? a : b), undefined);
  if (!most || most.count < FEWEST || most.bytes < inUse * SHARE) return f;
  const { location } = most.at;
  const each = blockPlace(m, most.first).phrase.replace(/^a heap block/, 'block');
  const where = `line ${location!.line} of ${location!.file.split(/[\\/]/).at(-1)}`;
  const reach =
    most.lost === 0
      ? 'The program can still reach all of them: something takes in more and more and never lets go'
      : most.lost === most.count
        ? 'Nothing points to them any more: they leak'
        : `Nothing points to ${counted(most.lost)} of them any more: those leak`;
  const last = blocksOf(m).block(most.last);
  return {
    ...f,
    explanation: [
      f.explanation,
      `Of the ${amount(inUse)} in use, ${amount(most.bytes)} are ${plural(most.count, 'block').replace(/^\d+/, counted(most.count))} that ${where} asked for and nobody freed (the first a ${each}). ${reach}.`,
    ].join(' '),
    related: [
      ...f.related,
      related('allocated', 'the first of them was allocated here', most.at),
      ...(last ? [related('allocated', 'the last of them was allocated here', momentOf(m, last.allocated))] : []),
    ],
  };
}

export const growth: Listener = {
  name: 'growth',
  // Looking at everything takes a while; who goes on without memory fails at the next call again.
  complete: (m, f) =>
    f.kind === 'out-of-memory' && !m.findings.some((x) => x.kind === f.kind && x.time < m.time) ? explained(m, f) : f,
};
