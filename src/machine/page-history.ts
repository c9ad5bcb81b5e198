/**
 * The contents and shadow of pages over time. A snapshot holds, for every page that was ever written, the copy that was made
 * at the last snapshot before which it changed; copies are shared, and so are the tables of snapshots that differ little:
 *
 *     root [416] ──► chunk [512] ──► PageCopy { data, shadow, provenance }      (undefined: the page was never written, all zero)
 */
import {
  DIRTY,
  LOW_OFFSET,
  PAGE_COUNT,
  PROVENANCE,
  SH_DEFINED,
  SH_POINTER,
  SH_UNDEFINED,
  SH_WATCH_DEFINED,
  SH_WATCH_POINTER,
  SH_WATCH_UNDEFINED,
  SHADOW,
  TYPES,
} from './layout.ts';

const PAGE = 4096;
const CHUNK = 512;
const CHUNKS = PAGE_COUNT / CHUNK;
/** Longest access; a store may reach this far into the page behind the one that it marks dirty. */
const REACH = 16;

export interface PageCopy {
  readonly data: Uint8Array;
  /** One code for the whole page, or its runs as (length, code) pairs, or all bytes. */
  readonly shadow: number | Uint16Array | Uint8Array;
  /** Where the pointers in it came from; undefined when all is zero. */ readonly provenance: Uint8Array | undefined;
  /** The types by which it was stored, likewise. */ readonly types?: Uint8Array | undefined;
}
export type PageTable = readonly (readonly (PageCopy | undefined)[] | undefined)[];

/** Watches are the debugger's; they are set again after a restore. */
const unwatched = (code: number): number =>
  code === SH_WATCH_DEFINED
    ? SH_DEFINED
    : code === SH_WATCH_UNDEFINED
      ? SH_UNDEFINED
      : code === SH_WATCH_POINTER
        ? SH_POINTER
        : code;

function compressShadow(bytes: Uint8Array, at: number): PageCopy['shadow'] {
  const runs: number[] = [];
  const end = at + PAGE;
  for (let k = at; k < end; ) {
    const code = bytes[k]!;
    let e = k + 1;
    while (e < end && bytes[e] === code) e++;
    runs.push(e - k, unwatched(code));
    if (runs.length > 1024) return bytes.slice(at, end).map(unwatched);
    k = e;
  }
  return runs.length === 2 ? runs[1]! : new Uint16Array(runs);
}

function expandShadow(copy: PageCopy['shadow'], bytes: Uint8Array, at: number): void {
  if (typeof copy === 'number') bytes.fill(copy, at, at + PAGE);
  else if (copy instanceof Uint8Array) bytes.set(copy, at);
  else {
    let k = at;
    for (let r = 0; r < copy.length; r += 2) {
      bytes.fill(copy[r + 1]!, k, k + copy[r]!);
      k += copy[r]!;
    }
  }
}

const shadowBytes = (s: PageCopy['shadow']): number => (typeof s === 'number' ? 0 : s.byteLength);

export class PageHistory {
  /** The table of the last snapshot taken or restored; pages not marked dirty are as it says. */
  private current: PageTable = new Array<undefined>(CHUNKS).fill(undefined);
  private readonly words: Int32Array;
  private readonly all: Int32Array;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly keepsTypes = false,
  ) {
    this.words = new Int32Array(bytes.buffer, DIRTY, PAGE_COUNT / 4);
    this.all = new Int32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
  }

  private get(table: PageTable, page: number): PageCopy | undefined {
    return table[Math.floor(page / CHUNK)]?.[page % CHUNK];
  }

  /** Marked pages, and the ones behind them whose first bytes a straddling store changed. */
  private dirtyPages(): number[] {
    const pages: number[] = [];
    for (let k = 0; k < this.words.length; k++) {
      if (this.words[k] === 0) continue;
      for (let p = k * 4; p < k * 4 + 4; p++) if (this.bytes[DIRTY + p]) pages.push(p);
    }
    const more: number[] = [];
    for (const p of pages)
      if (p + 1 < PAGE_COUNT && !this.bytes[DIRTY + p + 1] && this.startChanged(p + 1)) more.push(p + 1);
    return more.length > 0 ? [...pages, ...more].sort((a, b) => a - b) : pages;
  }

  private startChanged(page: number): boolean {
    const copy = this.get(this.current, page);
    const at = LOW_OFFSET + page * PAGE;
    const shadow = new Uint8Array(PAGE);
    if (copy) expandShadow(copy.shadow, shadow, 0);
    for (let k = 0; k < REACH; k++) {
      if (this.bytes[at + k] !== (copy?.data[k] ?? 0)) return true;
      if (this.bytes[at + SHADOW + k] !== shadow[k]) return true;
      if (this.bytes[at + PROVENANCE + k] !== (copy?.provenance?.[k] ?? 0)) return true;
    }
    return false;
  }

  /** Copies what changed since the last snapshot. */
  take(): { readonly table: PageTable; readonly bytes: number } {
    const pages = this.dirtyPages();
    const table = [...this.current];
    let chunkIndex = -1;
    let chunk: (PageCopy | undefined)[] = [];
    let bytes = 0;
    for (const p of pages) {
      const c = Math.floor(p / CHUNK);
      if (c !== chunkIndex) {
        const old = table[c];
        chunk = old ? [...old] : new Array<undefined>(CHUNK).fill(undefined);
        table[c] = chunk;
        chunkIndex = c;
        bytes += CHUNK * 8;
      }
      const at = LOW_OFFSET + p * PAGE;
      const copy: PageCopy = {
        data: this.bytes.slice(at, at + PAGE),
        shadow: compressShadow(this.bytes, at + SHADOW),
        provenance: this.unlessZero(at + PROVENANCE),
        types: this.keepsTypes ? this.unlessZero(at + TYPES) : undefined,
      };
      chunk[p % CHUNK] = copy;
      bytes += PAGE + shadowBytes(copy.shadow) + (copy.provenance?.length ?? 0) + (copy.types?.length ?? 0);
    }
    this.current = table;
    this.words.fill(0);
    return { table, bytes };
  }

  private unlessZero(at: number): Uint8Array | undefined {
    for (let k = at >>> 2; k < (at + PAGE) >>> 2; k++) if (this.all[k] !== 0) return this.bytes.slice(at, at + PAGE);
    return undefined;
  }

  /** Makes memory what it was at a snapshot: only pages that differ are written. */
  restore(table: PageTable): void {
    const pages = new Set<number>(this.dirtyPages());
    for (let c = 0; c < CHUNKS; c++) {
      const a = this.current[c];
      const b = table[c];
      if (a === b) continue;
      for (let k = 0; k < CHUNK; k++) if (a?.[k] !== b?.[k]) pages.add(c * CHUNK + k);
    }
    for (const p of pages) {
      const at = LOW_OFFSET + p * PAGE;
      const copy = this.get(table, p);
      if (copy) {
        this.bytes.set(copy.data, at);
        expandShadow(copy.shadow, this.bytes, at + SHADOW);
        if (copy.provenance) this.bytes.set(copy.provenance, at + PROVENANCE);
        else this.bytes.fill(0, at + PROVENANCE, at + PROVENANCE + PAGE);
      } else {
        this.bytes.fill(0, at, at + PAGE);
        this.bytes.fill(0, at + SHADOW, at + SHADOW + PAGE);
        this.bytes.fill(0, at + PROVENANCE, at + PROVENANCE + PAGE);
      }
      if (copy?.types) this.bytes.set(copy.types, at + TYPES);
      else if (this.keepsTypes) this.bytes.fill(0, at + TYPES, at + TYPES + PAGE);
    }
    this.current = table;
    this.words.fill(0);
  }
}
