/** Figures of mallinfo2(3) and malloc_stats(3). Bytes, except the counts. */
import { HeapAbort } from './abort.ts';
import { arenas, enterArena } from './arenas.ts';
import { bk, chunkSize } from './chunk.ts';
import type { HeapMemory } from './heap-memory.ts';
import * as L from './layout.ts';

export interface HeapStatistics {
  /** Bytes that the arena has from the kernel. */ readonly arena: number;
  /** Free chunks, the top included; fastbin chunks not. */ readonly ordblks: number;
  /** Chunks in fastbins, and their bytes. */ readonly smblks: number;
  readonly fsmblks: number;
  /** Mappings of their own, and their bytes. */ readonly hblks: number;
  readonly hblkhd: number;
  readonly uordblks: number;
  readonly fordblks: number;
  /** Bytes of the top. */ readonly keepcost: number;
  readonly maxMmaps: number;
  readonly maxMmappedBytes: number;
  /** For each arena: what it has from the kernel, and what of that is in use. */
  readonly arenas: readonly { readonly systemMem: number; readonly inUse: number }[];
}

interface ArenaStatistics {
  readonly systemMem: number;
  readonly free: number;
  readonly ordblks: number;
  readonly smblks: number;
  readonly fsmblks: number;
  readonly top: number;
}

/** mallinfo2: of all arenas together; the mappings and the top are the main one's. */
export function statisticsOf(h: HeapMemory): HeapStatistics {
  const all = [...arenas(h)].map((av) => statisticsOfArena(h, av));
  const sum = (of: (a: ArenaStatistics) => number): number => all.reduce((n, a) => n + of(a), 0);
  return {
    arena: sum((a) => a.systemMem),
    ordblks: sum((a) => a.ordblks),
    smblks: sum((a) => a.smblks),
    fsmblks: sum((a) => a.fsmblks),
    hblks: h.get32(L.MP + L.MP_N_MMAPS),
    hblkhd: h.word(L.MP + L.MP_MMAPPED_MEM),
    uordblks: sum((a) => a.systemMem - a.free),
    fordblks: sum((a) => a.free),
    keepcost: all[0]!.top,
    maxMmaps: h.get32(L.MP + L.MP_MAX_N_MMAPS),
    maxMmappedBytes: h.word(L.MP + L.MP_MAX_MMAPPED_MEM),
    arenas: all.map((a) => ({ systemMem: a.systemMem, inUse: a.systemMem - a.free })),
  };
}

/** int_mallinfo */
function statisticsOfArena(h: HeapMemory, av: number): ArenaStatistics {
  enterArena(h, av);
  const systemMem = h.word(av + L.AV_SYSTEM_MEM);
  const most = systemMem / L.MINSIZE + 1; // more chunks than that means a ring in a list
  const top = chunkSize(h, h.check(h.pointer(av + L.AV_TOP)));
  let free = top;
  let ordblks = 1;
  let smblks = 0;
  let fsmblks = 0;
  for (let i = 0; i < L.NFASTBINS; i++) {
    let at = av + L.AV_FASTBINS + i * 8;
    let lo = h.get32(at);
    for (let p = h.pointer(at); p !== 0 && smblks < most; ) {
      if ((lo & 15) !== 0) throw new HeapAbort('int_mallinfo(): unaligned fastbin chunk detected', 0);
      h.check(p);
      smblks++;
      fsmblks += chunkSize(h, p);
      at = p + 16;
      lo = h.protectedLow(at);
      p = h.protectedPointer(at);
    }
  }
  free += fsmblks;
  for (let i = 1; i < L.NBINS; i++) {
    const bin = L.binAt(av, i);
    for (let p = bk(h, bin); p !== bin && ordblks < most; p = bk(h, p)) {
      h.check(p);
      ordblks++;
      free += chunkSize(h, p);
    }
  }
  return { systemMem, free, ordblks, smblks, fsmblks, top };
}
