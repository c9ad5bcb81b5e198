/** The text of malloc_info(3), as glibc 2.36 writes it (malloc/malloc.c, __malloc_info). */
import { HeapAbort } from './abort.ts';
import { arenas, enterArena } from './arenas.ts';
import { chunkSize, fd, head } from './chunk.ts';
import type { HeapMemory } from './heap-memory.ts';
import * as L from './layout.ts';

interface Sizes {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly count: number;
}

interface ArenaInfo {
  readonly sizes: readonly Sizes[];
  readonly unsorted: Sizes | undefined;
  readonly fast: { readonly count: number; readonly size: number };
  readonly rest: { readonly count: number; readonly size: number };
  readonly system: number;
  readonly maxSystem: number;
  readonly aspace: number;
  readonly mprotect: number;
  /** Pieces; undefined for the main arena. */ readonly subheaps: number | undefined;
}

const MOST = 1_000_000;

function infoOf(h: HeapMemory, av: number): ArenaInfo {
  enterArena(h, av);
  const sizes: Sizes[] = [];
  const fast = { count: 0, size: 0 };
  const top = h.check(h.pointer(av + L.AV_TOP));
  const rest = { count: 1, size: chunkSize(h, top) };
  for (let i = 0; i < L.NFASTBINS; i++) {
    let at = av + L.AV_FASTBINS + i * 8;
    let lo = h.get32(at);
    let count = 0;
    let size = 0;
    for (let p = h.pointer(at); p !== 0 && count < MOST; ) {
      if ((lo & 15) !== 0) throw new HeapAbort('__malloc_info(): unaligned fastbin chunk detected', 0);
      h.check(p);
      if (count++ === 0) size = chunkSize(h, p);
      at = p + 16;
      lo = h.protectedLow(at);
      p = h.protectedPointer(at);
    }
    if (count === 0) continue;
    fast.count += count;
    fast.size += count * size;
    sizes.push({ from: size - (L.MALLOC_ALIGNMENT - 1), to: size, total: count * size, count });
  }
  let unsorted: Sizes | undefined;
  for (let i = 1; i < L.NBINS; i++) {
    const bin = L.binAt(av, i);
    const s = { from: Number.POSITIVE_INFINITY, to: 0, total: 0, count: 0 };
    for (let p = fd(h, bin); p !== bin && s.count < MOST; p = fd(h, p)) {
      // The header with its flags, as glibc has it.
      const size = head(h, h.check(p));
      s.count++;
      s.total += size;
      s.from = Math.min(s.from, size);
      s.to = Math.max(s.to, size);
    }
    if (s.count === 0) continue;
    rest.count += s.count;
    rest.size += s.total;
    if (i === 1) unsorted = s;
    else sizes.push(s);
  }
  const system = h.word(av + L.AV_SYSTEM_MEM);
  let [aspace, mprotect, subheaps] = [system, system, undefined as number | undefined];
  if (av !== L.MAIN_ARENA) {
    [aspace, mprotect, subheaps] = [0, 0, 0];
    for (let heap = L.heapFor(top); heap !== 0 && subheaps < MOST; heap = h.pointer(heap + L.HEAP_PREV)) {
      h.checkMapped(heap, L.HEAP_INFO_SIZE);
      aspace += h.word(heap + L.HEAP_SIZE);
      mprotect += h.word(heap + L.HEAP_MPROTECT_SIZE);
      subheaps++;
    }
  }
  const maxSystem = h.word(av + L.AV_MAX_SYSTEM_MEM);
  return { sizes, unsorted, fast, rest, system, maxSystem, aspace, mprotect, subheaps };
}

const row = (name: string, s: Sizes): string =>
  `  <${name} from="${s.from}" to="${s.to}" total="${s.total}" count="${s.count}"/>\n`;
const total = (type: string, t: { readonly count: number; readonly size: number }): string =>
  `<total type="${type}" count="${t.count}" size="${t.size}"/>\n`;
const typed = (name: string, type: string, size: number): string => `<${name} type="${type}" size="${size}"/>\n`;

/** About arena `n`, in the order of the ring; undefined when there is none. */
export function arenaInfo(h: HeapMemory, n: number): string | undefined {
  const av = [...arenas(h)][n];
  if (av === undefined) return undefined;
  const a = infoOf(h, av);
  return [
    `<heap nr="${n}">\n<sizes>\n`,
    ...a.sizes.map((s) => row('size', s)),
    a.unsorted ? row('unsorted', a.unsorted) : '',
    '</sizes>\n',
    total('fast', a.fast),
    total('rest', a.rest),
    typed('system', 'current', a.system),
    typed('system', 'max', a.maxSystem),
    typed('aspace', 'total', a.aspace),
    typed('aspace', 'mprotect', a.mprotect),
    a.subheaps === undefined ? '' : typed('aspace', 'subheaps', a.subheaps),
    '</heap>\n',
  ].join('');
}

/** About all of them, and the mappings. */
export function wholeInfo(h: HeapMemory): string {
  const all = [...arenas(h)].map((av) => infoOf(h, av));
  const sum = (of: (a: ArenaInfo) => number): number => all.reduce((n, a) => n + of(a), 0);
  return [
    total('fast', { count: sum((a) => a.fast.count), size: sum((a) => a.fast.size) }),
    total('rest', { count: sum((a) => a.rest.count), size: sum((a) => a.rest.size) }),
    total('mmap', { count: h.get32(L.MP + L.MP_N_MMAPS), size: h.word(L.MP + L.MP_MMAPPED_MEM) }),
    typed(
      'system',
      'current',
      sum((a) => a.system),
    ),
    typed(
      'system',
      'max',
      sum((a) => a.maxSystem),
    ),
    typed(
      'aspace',
      'total',
      sum((a) => a.aspace),
    ),
    typed(
      'aspace',
      'mprotect',
      sum((a) => a.mprotect),
    ),
    '</malloc>\n',
  ].join('');
}
