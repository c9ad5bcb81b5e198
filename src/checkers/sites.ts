/** What fills the heap: the blocks in use by the line of the person's own code that asked for them, and how they came. */
import type { MachineApi } from '../machine/machine-api.ts';
import { blocksOf } from '../runtime/heap/blocks.ts';
import { pathIn } from './member.ts';
import { placeAt } from './place.ts';
import { reachability, rootsOf } from './reachability.ts';
import { isSystemFile, type LocatedMoment, momentOf } from './stack.ts';

export interface Site {
  /** Of the first block that is in use. */ readonly at: LocatedMoment;
  /** Numbers of the blocks in use, in order. */ readonly live: number[];
  bytes: number;
  /** Of those in use, how many nothing points to any more. */ lost: number;
  /** Blocks that are remembered and were freed. */ freed: number;
  /** Bytes of all blocks that are remembered, in order. */ readonly sizes: number[];
}

export function sitesOf(m: MachineApi): Site[] {
  const table = blocksOf(m);
  const { of } = reachability(m);
  const byStack = new Map<number, Site | undefined>();
  const byPlace = new Map<string, Site>();
  const make = (id: number): Site | undefined => {
    const at = momentOf(m, table.block(id)!.allocated);
    if (!at.location || isSystemFile(at.location.file)) return undefined;
    const key = `${at.location.file}:${at.location.line}:${at.location.column}`;
    const site = byPlace.get(key) ?? { at, live: [], bytes: 0, lost: 0, freed: 0, sizes: [] };
    byPlace.set(key, site);
    return site;
  };
  for (const id of table.knownIds()) {
    const stack = table.stackOf(id);
    if (!byStack.has(stack)) byStack.set(stack, make(id));
    const site = byStack.get(stack);
    if (!site) continue;
    const size = table.requestedOf(id);
    site.sizes.push(size);
    if (!table.isLive(id)) {
      site.freed++;
      continue;
    }
    site.live.push(id);
    site.bytes += size;
    if (of.get(id)?.startsWith('lost')) site.lost++;
  }
  return [...byPlace.values()].filter((s) => s.live.length > 0);
}

/** The site that holds most of what is in use. */
export const largestOf = (sites: readonly Site[]): Site | undefined =>
  sites.reduce<Site | undefined>((a, b) => (a && a.bytes >= b.bytes ? a : b), undefined);

/** Times that one buffer was grown, at least, before it is said to grow. */
const GROWN = 8;

/** One block is in use, and each one before it was smaller and was freed: a buffer that is grown again and again. */
export const isGrownBuffer = (s: Site): boolean =>
  s.live.length === 1 && s.sizes.length >= GROWN && s.sizes.every((n, i) => i === 0 || n > s.sizes[i - 1]!);

/** Of how many tenths of the run a site's blocks in use are: [0] the first. */
export function tenths(m: MachineApi, s: Site): number[] {
  const table = blocksOf(m);
  const counts = new Array<number>(10).fill(0);
  for (const id of s.live) counts[Math.min(9, Math.floor((table.timeOf(id) * 10) / (m.time + 1)))]!++;
  return counts;
}

/** The share of the blocks that have to hang on one variable before it is named. */
const MOST = 0.9;

/** "the global variable 'history' (struct entry *)": the variable through which the program reaches a site's blocks. */
export function holderOf(m: MachineApi, s: Site): string | undefined {
  const roots = rootsOf(m);
  const counts = new Map<string, number>();
  const known = new Map<number, string | undefined>();
  for (const id of s.live) {
    const word = roots.get(id);
    if (!word) continue;
    if (!known.has(word)) known.set(word, wordName(m, word));
    const name = known.get(word);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].reduce<[string, number]>((a, b) => (a[1] >= b[1] ? a : b), ['', 0]);
  return most[1] >= s.live.length * MOST ? most[0] : undefined;
}

function wordName(m: MachineApi, word: number): string | undefined {
  const place = placeAt(m, word);
  if (!place || place.name === '') return undefined;
  // An element of an array is the array.
  const member = pathIn(place, word - place.start).replace(/\[\d+\].*$/, '');
  return member === '' ? place.phrase : `'${member.slice(1)}' of ${place.phrase}`;
}
