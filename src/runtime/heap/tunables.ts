/**
 * What the environment says about malloc: GLIBC_TUNABLES=glibc.malloc.arena_max=1:…, and the older variables that set the
 * same (glibc manual, "Memory Allocation Tunables"; ptmalloc_init). What is out of its bounds counts as not said.
 */
import type { MachineApi } from '../../machine/machine-api.ts';
import { environmentValue } from '../libc/environment.ts';
import type { HeapMemory } from './heap-memory.ts';
import * as L from './layout.ts';

interface Tunable {
  readonly alias?: string;
  readonly most?: number;
  readonly set: (h: HeapMemory, value: number) => void;
}

const word =
  (field: number): Tunable['set'] =>
  (h, value) =>
    h.setWord(L.MP + field, value);
/** From now on the threshold is the person's. */
const fixed =
  (field: number): Tunable['set'] =>
  (h, value) => {
    h.setWord(L.MP + field, value);
    h.set32(L.MP + L.MP_NO_DYN_THRESHOLD, 1);
  };
const positive =
  (field: number): Tunable['set'] =>
  (h, value) => {
    if (value > 0) h.setWord(L.MP + field, value);
  };

const TUNABLES: Readonly<Record<string, Tunable>> = {
  arena_max: { alias: 'MALLOC_ARENA_MAX', set: positive(L.MP_ARENA_MAX) },
  arena_test: { alias: 'MALLOC_ARENA_TEST', set: positive(L.MP_ARENA_TEST) },
  trim_threshold: { alias: 'MALLOC_TRIM_THRESHOLD_', set: fixed(L.MP_TRIM_THRESHOLD) },
  top_pad: { alias: 'MALLOC_TOP_PAD_', set: fixed(L.MP_TOP_PAD) },
  mmap_threshold: {
    alias: 'MALLOC_MMAP_THRESHOLD_',
    most: L.USUAL_HEAP_MAX_SIZE / 2,
    set: fixed(L.MP_MMAP_THRESHOLD),
  },
  mmap_max: {
    alias: 'MALLOC_MMAP_MAX_',
    most: 0x7fff_ffff,
    set: (h, value) => {
      h.set32(L.MP + L.MP_N_MMAPS_MAX, value);
      h.set32(L.MP + L.MP_NO_DYN_THRESHOLD, 1);
    },
  },
  tcache_max: {
    most: 1032,
    set: (h, value) => {
      h.setWord(L.MP + L.MP_TCACHE_MAX_BYTES, value);
      h.setWord(L.MP + L.MP_TCACHE_BINS, L.tcacheIndex(L.requestToSize(value)) + 1);
    },
  },
  tcache_count: { most: 0xffff, set: word(L.MP_TCACHE_COUNT) },
  tcache_unsorted_limit: { set: word(L.MP_TCACHE_UNSORTED_LIMIT) },
  mxfast: {
    most: L.MAX_FAST_SIZE,
    set: (h, value) => h.setWord(L.MP + L.MP_GLOBAL_MAX_FAST, value === 0 ? 16 : (value + L.SIZE_SZ) & ~15),
  },
};

/** Decimal, octal from 0, hexadecimal from 0x, as strtoul reads them; undefined when it is no number. */
function numberOf(text: string): number | undefined {
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return /^(0x[0-9a-f]+|\d+)$/i.test(text) ? Number(text) : undefined;
}

/** Sets what the environment says, at the first call of malloc. */
export function applyTunables(h: HeapMemory, m: MachineApi): void {
  const said = new Map<string, string>();
  for (const [name, { alias }] of Object.entries(TUNABLES)) {
    const value = alias && environmentValue(m, alias);
    if (value) said.set(name, value);
  }
  for (const entry of (environmentValue(m, 'GLIBC_TUNABLES') ?? '').split(':')) {
    const parts = /^glibc\.malloc\.(\w+)=(.*)$/.exec(entry);
    if (parts) said.set(parts[1]!, parts[2]!);
  }
  for (const [name, text] of said) {
    const tunable = TUNABLES[name];
    const value = numberOf(text);
    if (!tunable || value === undefined || value > (tunable.most ?? 0x7fff_ffff)) continue;
    tunable.set(h, value);
  }
}
