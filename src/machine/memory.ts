/**
 * Simulated memory as the host sees it: address translation, mappings, contents and shadow.
 * Window offsets (`w`) count from LOW_BASE's first byte: [0, LOW_SIZE) is LOW, [LOW_SIZE, WINDOW_SIZE) is HIGH.
 */
import { NONE, UNKNOWN } from '../isa/provenance.ts';
import { NON_CANONICAL } from './host.ts';
import {
  DIRTY,
  HIGH_BASE,
  HIGH_SIZE,
  LINEAR_PAGES,
  LINEAR_PAGES_WITH_TYPES,
  LOW_BASE,
  LOW_OFFSET,
  LOW_SIZE,
  PAGE_COUNT,
  PAGE_MAP,
  PROVENANCE,
  QUICK_PLAIN,
  QUICK_TYPES,
  SH_DEFINED,
  SH_DESTROYED,
  SH_FREED,
  SH_MOVED,
  SH_NONE,
  SH_PARTIAL,
  SH_POINTER,
  SH_READ_ONLY,
  SH_UNDEFINED,
  SH_WATCH_DEFINED,
  SH_WATCH_POINTER,
  SH_WATCH_UNDEFINED,
  SHADOW,
  TYPES,
  WINDOW_SIZE,
} from './layout.ts';
import type { MemoryApi } from './machine-api.ts';
import { Objects } from './objects.ts';
import { UndefinedCopies } from './undefined-copies.ts';

export const PAGE_MAPPED = 1;
export const PAGE_WRITABLE = 2;
/** Has been mapped or touched before; other pages are known to be zero, shadow included. */
export const PAGE_USED = 4;
const PAGE = 4096;
const UNDEFINED_WORD = SH_UNDEFINED * 0x0101_0101;

export interface Mapping {
  readonly address: number;
  readonly size: number;
  readonly name: string;
  readonly writable: boolean;
}

/** What of memory's state lies outside linear memory. */
export interface MemoryTables {
  readonly mappings: readonly Mapping[];
  readonly partial: ReadonlyMap<number, number>;
  /** The page map: a mapping's record does not say which of its pages were protected. */ readonly pages: Uint8Array;
}
export interface Watch {
  readonly address: number;
  readonly size: number;
  readonly read: boolean;
  readonly write: boolean;
}

/** Window offset of an address, or -1 outside the windows. */
export function windowOffset(address: number): number {
  const low = address - LOW_BASE;
  if (low >= 0 && low < LOW_SIZE) return low;
  const high = address - HIGH_BASE;
  return high >= 0 && high < HIGH_SIZE ? LOW_SIZE + high : -1;
}

/** The reverse. */
export const addressOfWindow = (w: number): number => (w < LOW_SIZE ? LOW_BASE + w : HIGH_BASE + (w - LOW_SIZE));

export class MachineMemory implements MemoryApi {
  /** Words of memory may be pointers from known objects. */ followsPointers = true;
  readonly linear: WebAssembly.Memory;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly #words: Int32Array;
  readonly objects: Objects;
  readonly copies = new UndefinedCopies();
  #mappings: Mapping[] = [];
  /** Undefined bits of bytes whose shadow is SH_PARTIAL, by window offset. */
  #partial = new Map<number, number>();
  #watches: Watch[] = [];
  /** Copy of the page map for snapshots, shared until it changes. */
  #savedPages: Uint8Array | undefined = undefined;

  /** @param keepsTypes whether there is a memory of types (memory-types.ts) */
  constructor(readonly keepsTypes = false) {
    const pages = keepsTypes ? LINEAR_PAGES_WITH_TYPES : LINEAR_PAGES;
    this.linear = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.bytes = new Uint8Array(this.linear.buffer);
    this.view = new DataView(this.linear.buffer);
    this.#words = new Int32Array(this.linear.buffer, 0, Math.floor(this.linear.buffer.byteLength / 4));
    this.objects = new Objects(this.bytes);
    this.view.setInt32(QUICK_TYPES, keepsTypes ? 1 : 0, true);
    this.#tellPlain();
  }

  // ── translation and mappings ───────────────────────────────────────────────────────────────────
  offset(address: number): number {
    const w = windowOffset(address);
    return w < 0 ? -1 : LOW_OFFSET + w;
  }

  /** Bytes from `address` to the end of its window, 0 outside. */
  #room(address: number): number {
    const w = windowOffset(address);
    return w < 0 ? 0 : w < LOW_SIZE ? LOW_SIZE - w : WINDOW_SIZE - w;
  }

  /** Bytes from `address` on that are mapped, at most `n`. */
  mappedBytes(address: number, n: number): number {
    const w = windowOffset(address);
    if (w < 0) return 0;
    const end = Math.min(n, this.#room(address));
    let have = 0;
    while (have < end) {
      const at = w + have;
      if (!((this.bytes[PAGE_MAP + (at >>> 12)] as number) & PAGE_MAPPED)) break;
      have += PAGE - (at & (PAGE - 1));
    }
    return Math.min(have, end);
  }

  mapped(address: number, n: number): boolean {
    return this.mappedBytes(address, Math.max(1, n)) >= Math.max(1, n);
  }

  /** All pages of [address, +n) may be written. */
  writable(address: number, n: number): boolean {
    if (!this.mapped(address, n)) return false;
    const w = windowOffset(address);
    for (let p = w >>> 12; p <= (w + n - 1) >>> 12; p++)
      if (!((this.bytes[PAGE_MAP + p] as number) & PAGE_WRITABLE)) return false;
    return true;
  }

  get mappings(): readonly Mapping[] {
    return this.#mappings;
  }

  map(address: number, size: number, shadow: number, name: string, writable = true): void {
    const w = windowOffset(address);
    if (w < 0 || size <= 0 || size > this.#room(address) || address % PAGE !== 0)
      throw new RangeError(`cannot map ${size} bytes at 0x${address.toString(16)}`);
    const rounded = Math.ceil(size / PAGE) * PAGE;
    this.#cut(address, rounded);
    this.#mappings.push({ address, size: rounded, name, writable });
    this.#mappings.sort((a, b) => a.address - b.address);
    for (let at = w; at < w + rounded; ) {
      // Pages of one kind at a time.
      const used = (this.bytes[PAGE_MAP + (at >>> 12)] as number) & PAGE_USED;
      let end = at + PAGE;
      while (end < w + rounded && ((this.bytes[PAGE_MAP + (end >>> 12)] as number) & PAGE_USED) === used) end += PAGE;
      if (used) this.bytes.fill(0, LOW_OFFSET + at, LOW_OFFSET + end);
      if (used || shadow !== SH_NONE) {
        this.#fillShadow(at, end - at, shadow);
        this.touch(at, end - at);
      }
      at = end;
    }
    const flags = PAGE_MAPPED | PAGE_USED | (writable ? PAGE_WRITABLE : 0);
    this.bytes.fill(flags, PAGE_MAP + (w >>> 12), PAGE_MAP + ((w + rounded) >>> 12));
  }

  unmap(address: number, size: number): void {
    const w = windowOffset(address);
    const rounded = Math.min(Math.ceil(size / PAGE) * PAGE, this.#room(address));
    if (w < 0 || rounded <= 0) return;
    this.#cut(address, rounded);
    this.bytes.fill(PAGE_USED, PAGE_MAP + (w >>> 12), PAGE_MAP + ((w + rounded) >>> 12));
    this.#fillShadow(w, rounded, SH_NONE);
    this.touch(w, rounded);
  }

  /** Whether the pages of [address, +size) may be written (mprotect); the mapping's record keeps its name. */
  protect(address: number, size: number, writable: boolean): void {
    const w = windowOffset(address);
    if (w < 0) return;
    const last = (w + Math.min(size, this.#room(address)) - 1) >>> 12;
    this.#savedPages = undefined;
    for (let p = w >>> 12; p <= last; p++) {
      const at = PAGE_MAP + p;
      const old = this.bytes[at] as number;
      if (old & PAGE_MAPPED) this.bytes[at] = PAGE_MAPPED | PAGE_USED | (writable ? PAGE_WRITABLE : 0);
    }
  }

  /** Removes [address, +size) from the mappings' records, splitting those that reach over it. */
  #cut(address: number, size: number): void {
    const end = address + size;
    this.#savedPages = undefined;
    this.#mappings = this.#mappings.flatMap((m) => {
      const mEnd = m.address + m.size;
      if (mEnd <= address || m.address >= end) return [m];
      const parts: Mapping[] = [];
      if (m.address < address) parts.push({ ...m, size: address - m.address });
      if (mEnd > end) parts.push({ ...m, address: end, size: mEnd - end });
      return parts;
    });
  }

  /** Marks pages dirty. */
  touch(w: number, n: number): void {
    if (n <= 0) return;
    const last = (w + n - 1) >>> 12;
    for (let p = w >>> 12; p <= last; p++) {
      this.bytes[DIRTY + p] = 1;
      const flags = this.bytes[PAGE_MAP + p] as number;
      if (flags & PAGE_USED) continue;
      this.bytes[PAGE_MAP + p] = flags | PAGE_USED;
      this.#savedPages = undefined;
    }
  }

  // ── contents ───────────────────────────────────────────────────────────────────────────────────
  /** Linear offset of [address, +n), or -1 when not all of it is mapped. */
  #at(address: number, n: number): number {
    return this.mapped(address, n) ? LOW_OFFSET + windowOffset(address) : -1;
  }

  readU8(address: number): number | undefined {
    const o = this.#at(address, 1);
    return o < 0 ? undefined : this.bytes[o];
  }
  readU16(address: number): number | undefined {
    const o = this.#at(address, 2);
    return o < 0 ? undefined : this.view.getUint16(o, true);
  }
  readU32(address: number): number | undefined {
    const o = this.#at(address, 4);
    return o < 0 ? undefined : this.view.getUint32(o, true);
  }
  readI32(address: number): number | undefined {
    const o = this.#at(address, 4);
    return o < 0 ? undefined : this.view.getInt32(o, true);
  }
  readU64(address: number): bigint | undefined {
    const o = this.#at(address, 8);
    return o < 0 ? undefined : this.view.getBigUint64(o, true);
  }
  readF32(address: number): number | undefined {
    const o = this.#at(address, 4);
    return o < 0 ? undefined : this.view.getFloat32(o, true);
  }
  readF64(address: number): number | undefined {
    const o = this.#at(address, 8);
    return o < 0 ? undefined : this.view.getFloat64(o, true);
  }
  readPtr(address: number): number | undefined {
    const o = this.#at(address, 8);
    if (o < 0) return undefined;
    const high = this.view.getUint32(o + 4, true);
    return high >= 0x8000 ? NON_CANONICAL : high * 2 ** 32 + this.view.getUint32(o, true);
  }
  readBytes(address: number, n: number): Uint8Array {
    const have = this.mappedBytes(address, n);
    if (have <= 0) return new Uint8Array(0);
    const o = LOW_OFFSET + windowOffset(address);
    return this.bytes.slice(o, o + have);
  }

  writeBytes(address: number, bytes: Uint8Array, keepShadow = false): boolean {
    if (bytes.length === 0) return true;
    const o = this.#at(address, bytes.length);
    if (o < 0) return false;
    this.bytes.set(bytes, o);
    this.#wrote(o, bytes.length, keepShadow);
    return true;
  }
  #wrote(o: number, n: number, keepShadow = false): void {
    const w = o - LOW_OFFSET;
    if (!keepShadow) this.#fillShadow(w, n, SH_DEFINED);
    this.touch(w, n);
  }
  writeU8(address: number, v: number): boolean {
    const o = this.#at(address, 1);
    if (o < 0) return false;
    this.bytes[o] = v;
    this.#wrote(o, 1);
    return true;
  }
  writeU32(address: number, v: number): boolean {
    const o = this.#at(address, 4);
    if (o < 0) return false;
    this.view.setUint32(o, v, true);
    this.#wrote(o, 4);
    return true;
  }
  writeU64(address: number, v: bigint): boolean {
    const o = this.#at(address, 8);
    if (o < 0) return false;
    this.view.setBigUint64(o, BigInt.asUintN(64, v), true);
    this.#wrote(o, 8);
    return true;
  }
  writePtr(address: number, v: number): boolean {
    const o = this.#at(address, 8);
    if (o < 0) return false;
    this.view.setUint32(o, v >>> 0, true);
    this.view.setUint32(o + 4, Math.floor(v / 2 ** 32), true);
    this.#wrote(o, 8);
    return true;
  }

  // ── shadow ─────────────────────────────────────────────────────────────────────────────────────
  shadow(address: number): number {
    const w = windowOffset(address);
    return w < 0 ? SH_NONE : (this.bytes[LOW_OFFSET + w + SHADOW] as number);
  }

  get plainShadow(): boolean {
    return this.#partial.size === 0 && this.#watches.length === 0;
  }
  #tellPlain(): void {
    this.#words[QUICK_PLAIN >> 2] = this.#watches.length > 0 ? -1 : this.#partial.size > 0 ? 0 : 1;
  }

  setShadow(address: number, n: number, code: number): void {
    const w = windowOffset(address);
    if (w < 0 || n <= 0) return;
    const size = Math.min(n, this.#room(address));
    this.#fillShadow(w, size, code);
    // Written by the library, or given back: frames' bytes keep what they have, as in translated code.
    if (code === SH_DEFINED || code === SH_FREED) this.forgetTypes(w, size);
    this.touch(w, size);
  }

  /** By which types [w, +n) was stored is not known. */
  forgetTypes(w: number, n: number): void {
    if (this.keepsTypes) this.bytes.fill(0, LOW_OFFSET + TYPES + (w & ~3), LOW_OFFSET + TYPES + ((w + n + 3) & ~3));
  }

  #fillShadow(w: number, n: number, code: number): void {
    const s = LOW_OFFSET + w + SHADOW;
    if (n <= 64 && ((s | n) & 3) === 0) {
      const word = Math.imul(code, 0x0101_0101);
      for (let i = s >>> 2, end = (s + n) >>> 2; i < end; i++) this.#words[i] = word;
    } else this.bytes.fill(code, s, s + n);
    if (this.#partial.size > 0) this.#forgetPartial(w, n);
    if (this.#watches.length > 0) this.#rewatch(addressOfWindow(w), n);
  }

  /** Bytes of [address, +n) that have this code become defined. */
  unmark(address: number, n: number, code: number): void {
    for (let a = address; a < address + n; a++) if (this.shadow(a) === code) this.setShadow(a, 1, SH_DEFINED);
  }

  copyShadow(to: number, from: number, n: number): void {
    const t = windowOffset(to);
    const f = windowOffset(from);
    const size = Math.min(n, this.#room(to), this.#room(from));
    if (t < 0 || f < 0 || size <= 0) return;
    const masks: [number, number][] = [];
    if (this.#partial.size > 0)
      for (const [w, mask] of this.#partial) if (w >= f && w < f + size) masks.push([w - f + t, mask]);
    const s = LOW_OFFSET + SHADOW;
    this.bytes.copyWithin(s + t, s + f, s + f + size);
    if (this.keepsTypes) {
      const types = LOW_OFFSET + TYPES;
      if (((t - f) & 3) === 0) this.bytes.copyWithin(types + t, types + f, types + f + size);
      else this.forgetTypes(t, size);
    }
    this.#forgetPartial(t, size);
    for (const [w, mask] of masks) this.#partial.set(w, mask);
    this.#tellPlain();
    // Codes that belong to the source's place, not to its value. Pointers keep theirs when all of one was copied.
    const end = s + t + size;
    let pointers = false;
    for (let at = s + t; at < end; at++) {
      if ((at & 3) === 0) while (at + 4 <= end && this.#words[at >>> 2] === -1) at += 4;
      if (at >= end) break;
      const code = this.bytes[at] as number;
      if (code === SH_DEFINED || code === SH_UNDEFINED || code === SH_PARTIAL) continue;
      if (code === SH_POINTER || code === SH_WATCH_POINTER) {
        this.bytes[at] = SH_POINTER;
        pointers = true;
      } else this.bytes[at] = code === SH_WATCH_UNDEFINED || code === SH_DESTROYED ? SH_UNDEFINED : SH_DEFINED;
    }
    if (pointers) this.#copyProvenance(t, f, size);
    if (this.#watches.length > 0) this.#rewatch(to, size);
    this.touch(t, size);
  }

  /**
   * The shadow of [t, +n) was copied from f. Whole words bring their handles along, in either order of the two (memmove).
   * A part of a word, or one that comes to lie across words, is plain data.
   */
  #copyProvenance(t: number, f: number, n: number): void {
    const p = LOW_OFFSET + PROVENANCE;
    const whole = ((t - f) & 7) === 0;
    const from = whole ? Math.min((t + 7) & ~7, t + n) : t + n;
    const to = whole ? Math.max((t + n) & ~7, from) : t + n;
    if (to > from) this.bytes.copyWithin(p + from, p + from - t + f, p + to - t + f);
    this.#unpoint(t, from);
    this.#unpoint(to, t + n);
  }
  #unpoint(from: number, to: number): void {
    const s = LOW_OFFSET + SHADOW;
    for (let w = from; w < to; w++) if (this.bytes[s + w] === SH_POINTER) this.bytes[s + w] = SH_DEFINED;
  }

  /**
   * Handle of the object that the pointer in the word at `w` came from. `pointer`: it is one by its type, so that one of
   * which nothing is known is UNKNOWN rather than a number.
   */
  provenanceAt(w: number, pointer: boolean): number {
    const s = LOW_OFFSET + SHADOW + w;
    for (let k = 0; k < 8; k++) {
      const code = this.bytes[s + k];
      if (code !== SH_POINTER && code !== SH_WATCH_POINTER) return pointer ? UNKNOWN : NONE;
    }
    return this.view.getInt32(LOW_OFFSET + PROVENANCE + w, true);
  }
  setProvenance(w: number, handle: number): void {
    this.view.setInt32(LOW_OFFSET + PROVENANCE + w, handle, true);
  }
  /** Makes the addressable bytes of the word at `w`, which are defined, a pointer from that object. */
  setPointer(w: number, handle: number): void {
    if (!this.followsPointers) return;
    const s = LOW_OFFSET + SHADOW + w;
    for (let k = 0; k < 8; k++) {
      const code = this.bytes[s + k];
      if (code === SH_DEFINED) this.bytes[s + k] = SH_POINTER;
      else if (code === SH_WATCH_DEFINED) this.bytes[s + k] = SH_WATCH_POINTER;
    }
    this.setProvenance(w, handle);
  }

  framesGone(low: number, high: number): void {
    const l = windowOffset(low);
    const h = windowOffset(high - 1);
    if (l >= 0 && h > l) this.objects.framesGone(l, h + 1);
  }

  firstBad(address: number, n: number, need: 'read' | 'write' | 'defined'): number {
    const w = windowOffset(address);
    if (n <= 0) return -1;
    if (w < 0) return 0;
    const size = Math.min(n, this.#room(address));
    const start = LOW_OFFSET + w + SHADOW;
    const end = start + size;
    // Four bytes at a time where all are defined, or (for a read or write) undefined.
    const good = need === 'defined' ? -1 : UNDEFINED_WORD;
    let s = start;
    for (; s < end; s++) {
      if ((s & 3) === 0)
        for (
          let word = this.#words[s >>> 2];
          s + 4 <= end && (word === -1 || word === good);
          word = this.#words[s >>> 2]
        )
          s += 4;
      if (s >= end) break;
      const code = this.bytes[s] as number;
      if (code === SH_DEFINED || code === SH_POINTER || code === SH_WATCH_POINTER) continue;
      if (
        need === 'read'
          ? (code & 1) === 0
          : need === 'write'
            ? (code & 1) === 0 || code === SH_READ_ONLY
            : code !== SH_WATCH_DEFINED && code !== SH_READ_ONLY && code !== SH_MOVED
      )
        return s - start;
    }
    return size < n ? size : -1;
  }

  /** Undefined bits of a byte: 0 when defined, 0xff when undefined or not addressable. */
  undefinedBits(w: number): number {
    const code = this.bytes[LOW_OFFSET + w + SHADOW] as number;
    if (code === SH_DEFINED || code === SH_POINTER || code === SH_WATCH_DEFINED || code === SH_WATCH_POINTER) return 0;
    if (code === SH_READ_ONLY || code === SH_MOVED) return 0;
    return code === SH_PARTIAL ? (this.#partial.get(w) ?? 0xff) : 0xff;
  }

  /** Stores which bits of an addressable byte are undefined. */
  setUndefinedBits(w: number, mask: number): void {
    const at = LOW_OFFSET + w + SHADOW;
    const code = this.bytes[at] as number;
    if ((code & 1) === 0) return;
    const watched = code === SH_WATCH_DEFINED || code === SH_WATCH_UNDEFINED || code === SH_WATCH_POINTER;
    if (mask === 0) this.bytes[at] = watched ? SH_WATCH_DEFINED : SH_DEFINED;
    else if (mask === 0xff || watched) this.bytes[at] = watched ? SH_WATCH_UNDEFINED : SH_UNDEFINED;
    else this.bytes[at] = SH_PARTIAL;
    if (mask !== 0 && mask !== 0xff && !watched) this.#partial.set(w, mask);
    else if (code !== SH_PARTIAL) return;
    else this.#partial.delete(w);
    this.#tellPlain();
  }

  #forgetPartial(w: number, n: number): void {
    if (this.#partial.size === 0) return;
    if (n < this.#partial.size) for (let i = 0; i < n; i++) this.#partial.delete(w + i);
    else for (const at of [...this.#partial.keys()]) if (at >= w && at < w + n) this.#partial.delete(at);
    this.#tellPlain();
  }

  // ── watches ────────────────────────────────────────────────────────────────────────────────────
  get watches(): readonly Watch[] {
    return this.#watches;
  }

  isWatched(address: number, size: number, access: 'read' | 'write'): boolean {
    return this.#watches.some(
      (x) => address < x.address + x.size && x.address < address + size && (access === 'read' ? x.read : x.write),
    );
  }

  addWatch(watch: Watch): void {
    this.#watches.push(watch);
    this.#tellPlain();
    this.#rewatch(watch.address, watch.size);
  }

  removeWatch(address: number, size: number): void {
    this.#watches = this.#watches.filter((x) => x.address !== address || x.size !== size);
    this.#tellPlain();
    const w = windowOffset(address);
    for (let i = 0; w >= 0 && i < size; i++) {
      const at = LOW_OFFSET + w + i + SHADOW;
      if (this.bytes[at] === SH_WATCH_DEFINED) this.bytes[at] = SH_DEFINED;
      else if (this.bytes[at] === SH_WATCH_UNDEFINED) this.bytes[at] = SH_UNDEFINED;
      else if (this.bytes[at] === SH_WATCH_POINTER) this.bytes[at] = SH_POINTER;
    }
    for (const other of this.#watches) this.#rewatch(other.address, other.size);
  }

  /** Puts the watch codes back on addressable bytes of [address, +n). */
  #rewatch(address: number, n: number): void {
    for (const watch of this.#watches) {
      const from = Math.max(address, watch.address);
      const to = Math.min(address + n, watch.address + watch.size);
      for (let a = from; a < to; a++) {
        const at = LOW_OFFSET + windowOffset(a) + SHADOW;
        const code = this.bytes[at];
        if (code === SH_DEFINED || code === SH_MOVED) this.bytes[at] = SH_WATCH_DEFINED;
        else if (code === SH_POINTER) this.bytes[at] = SH_WATCH_POINTER;
        else if (code === SH_UNDEFINED || code === SH_PARTIAL || code === SH_DESTROYED)
          this.bytes[at] = SH_WATCH_UNDEFINED;
      }
    }
  }

  // ── snapshots ──────────────────────────────────────────────────────────────────────────────────
  saveTables(): MemoryTables {
    return {
      mappings: this.#mappings,
      partial: new Map(this.#partial),
      pages: (this.#savedPages ??= this.bytes.slice(PAGE_MAP, PAGE_MAP + PAGE_COUNT)),
    };
  }

  /** Puts mappings and partial bits back; watches stay as they are now (they are the debugger's, not the program's). */
  restoreTables(t: MemoryTables): void {
    this.#mappings = [...t.mappings];
    this.#partial = new Map(t.partial);
    this.#tellPlain();
    this.bytes.set(t.pages, PAGE_MAP);
    this.#savedPages = t.pages;
    for (const w of this.#watches) this.#rewatch(w.address, w.size);
  }
}
