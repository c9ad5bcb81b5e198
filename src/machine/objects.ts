/**
 * The table of objects that pointers come from (isa/provenance.ts), in linear memory at OBJECTS, 16 bytes each:
 *
 *     +0 window offset of the first byte   +4 size (0: gone)   +8 owner   +12 how it was made (heap), which of the frame's (stack)
 *
 * A handle is the byte offset of an entry; it is what registers and words carry. An access at window offset w through a
 * pointer of handle h is inside when (w - base) <u size, which one unsigned comparison of translated code decides.
 *
 *     0        none, 1 … 255 unknown: everything is inside
 *     GLOBALS  by index in `image.globals`
 *     FRAMES   a ring: a function whose locals' addresses go elsewhere takes a run for each of its frames
 *     HEAP     a ring: one for each block
 *
 * An entry is taken again only when it is dead, and then the one that has been dead longest, so that a pointer to a dead
 * object goes on naming it for millions of allocations. When all are live, objects are unknown.
 */
import { FIRST_KNOWN, UNKNOWN } from '../isa/provenance.ts';
import {
  DIRTY,
  LOW_OFFSET,
  OBJECTS,
  OBJECTS_SIZE,
  PROVENANCE,
  REG_FRAME_LIMIT,
  REG_FRAME_NEXT,
  REG_HEAP_NEXT,
} from './layout.ts';

const ENTRY = 16;
export const GLOBALS = FIRST_KNOWN;
export const FRAMES = 0x40_0000;
export const HEAP = 0x200_0000;
/** FRAMES itself ends chains and is nobody's. */
const FIRST_FRAME = FRAMES + ENTRY;
const HEAP_END = OBJECTS_SIZE;
/** Objects of one frame that have handles, at most: as many as there are unknown ones. */
export const MAX_FRAME_OBJECTS = 250;
/** Entries looked at for a dead one before giving up. */
const PATIENCE = 4096;
/** Runs of dead frame entries shorter than this are not worth remembering. */
const SHORTEST_RUN = 64;

/**
 * Of a block's entry: live; then its family; then that it is the plain case (its chunk, its release by that family); from bit
 * 8 on the record of its allocation's stack.
 */
const LIVE_BLOCK = 1;
export const PLAIN_BLOCK = 16;
const STACKS = 1 << 23;
export const madeBy = (family: number, plain: boolean, stack: number): number =>
  LIVE_BLOCK | (family << 1) | (plain && stack < STACKS ? PLAIN_BLOCK | (stack << 8) : 0);
export const familyOf = (made: number): number => (made >> 1) & 7;
export const stackOf = (made: number): number => made >>> 8;

/** Owner of the entries of members. */
export const MEMBER = -2;

export interface ObjectEntry {
  readonly kind: 'global' | 'frame' | 'heap';
  /** Window offset. */ readonly base: number;
  /** 0 when it is gone. */ readonly size: number;
  /** Made while its function ran. */ readonly dynamic: boolean;
  /** Index of the global, of the function, or number of the block; -1 for a part that a pool handed out, MEMBER for a member that pointers were narrowed to. */ readonly owner: number;
  /** Which of the frame's objects. */ readonly which: number;
}

export class Objects {
  private readonly words: Int32Array;

  constructor(private readonly bytes: Uint8Array) {
    this.words = new Int32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
    for (let h = 0; h < GLOBALS; h += ENTRY) this.put(h, 0, -1, 0, 0);
    this.words[REG_FRAME_NEXT >> 2] = FIRST_FRAME;
    this.words[REG_FRAME_LIMIT >> 2] = HEAP;
    this.words[REG_HEAP_NEXT >> 2] = HEAP;
  }

  private put(handle: number, base: number, size: number, owner: number, last: number): void {
    const k = (OBJECTS + handle) >> 2;
    this.words[k] = base;
    this.words[k + 1] = size;
    this.words[k + 2] = owner;
    this.words[k + 3] = last;
    this.dirty(handle);
  }
  private dirty(handle: number): void {
    this.bytes[DIRTY + ((OBJECTS - LOW_OFFSET + handle) >>> 12)] = 1;
  }

  /** The access at window offset `w` begins inside the object. */
  contains(handle: number, w: number): boolean {
    const k = (OBJECTS + handle) >> 2;
    return (w - this.words[k]!) >>> 0 < this.words[k + 1]! >>> 0;
  }

  /** Nothing is known of what this handle's pointers point to. */
  isUnknown(handle: number): boolean {
    return handle < GLOBALS;
  }

  /** The pointers of this handle point to a block or variable that is gone. */
  isGone(handle: number): boolean {
    return handle >= FRAMES && this.words[(OBJECTS + handle + (handle < HEAP ? 4 : 12)) >> 2] === 0;
  }

  entry(handle: number): ObjectEntry | undefined {
    if (handle < GLOBALS || handle >= HEAP_END) return undefined;
    const k = (OBJECTS + handle) >> 2;
    return {
      kind: handle < FRAMES ? 'global' : handle < HEAP ? 'frame' : 'heap',
      base: this.words[k]!,
      size: this.words[k + 1]! >>> 0,
      owner: this.words[k + 2]!,
      which: this.words[k + 3]!,
      dynamic: handle >= FRAMES && handle < HEAP && this.words[k + 3]! >= FRAMES,
    };
  }

  // ---- globals

  /** By address. Globals neither come nor go. */
  private readonly globals = new Map<number, number>();

  global(index: number, address: number, w: number, size: number): void {
    const handle = GLOBALS + index * ENTRY;
    // What has no size of its own marks a place (the end of a section).
    if (handle >= FRAMES || size === 0) return;
    this.put(handle, w, size, index, 0);
    this.globals.set(address, handle);
  }
  /** Handle of the global that begins at an address. */
  globalHandle(address: number): number {
    return this.globals.get(address) ?? UNKNOWN;
  }

  globalAt(address: number): { readonly handle: number; readonly base: number; readonly size: number } | undefined {
    const handle = this.globals.get(address);
    const entry = handle === undefined ? undefined : this.entry(handle);
    return entry && handle !== undefined ? { handle, base: entry.base, size: entry.size } : undefined;
  }

  // ---- blocks of the heap

  /**
   * A block begins at linear offset `start`; its handle is kept beside its chunk's header. `made`: by which family, and
   * whether any of its releases is right (madeBy).
   */
  blockBorn(start: number, size: number, block: number, made: number): void {
    const handle = this.deadHeapEntry();
    if (handle !== UNKNOWN) this.put(handle, start - LOW_OFFSET, size, block, made);
    this.words[(start - 8 + PROVENANCE) >>> 2] = handle;
  }
  /** A part of some memory that a pool hands out; it has a handle, but no place of its own where that is kept. */
  partBorn(w: number, size: number): number {
    const handle = this.deadHeapEntry();
    if (handle !== UNKNOWN) this.put(handle, w, size, -1, 1);
    return handle;
  }
  /** An array that is a member of some object, for pointers that were narrowed to it. */
  memberBorn(w: number, size: number): number {
    const handle = this.deadHeapEntry();
    if (handle !== UNKNOWN) this.put(handle, w, size, MEMBER, 1);
    return handle;
  }
  /** Parts lie in this block: its release is more than a plain one. */
  blockDivided(handle: number): void {
    if (handle < HEAP) return;
    this.words[(OBJECTS + handle + 12) >> 2]! &= ~PLAIN_BLOCK;
    this.dirty(handle);
  }
  /** Window offset of the end of a live part or member, -1 when the handle is none's. Its end is not in the shadow. */
  partEnd(handle: number): number {
    if (handle < HEAP) return -1;
    const k = (OBJECTS + handle) >> 2;
    return this.words[k + 2]! < 0 && this.words[k + 3] !== 0 ? this.words[k]! + this.words[k + 1]! : -1;
  }
  /** Nothing that is accessed through this handle is worth a look any more. */
  unbound(handle: number): void {
    if (handle < HEAP) return;
    this.put(handle, 0, -1, -1, 1);
  }
  blockGone(handle: number): void {
    if (handle < HEAP) return;
    const k = (OBJECTS + handle) >> 2;
    this.words[k + 1] = 0;
    this.words[k + 3] = 0;
    this.dirty(handle);
  }
  blockGrown(handle: number, size: number): void {
    if (handle < HEAP) return;
    const k = (OBJECTS + handle) >> 2;
    this.words[k + 1] = size;
    // The size is no longer what was asked for.
    this.words[k + 3]! &= ~PLAIN_BLOCK;
    this.dirty(handle);
  }
  /** Of the live block that begins at window offset `w`, UNKNOWN when none does. */
  blockAt(w: number): number {
    if (w < 16) return UNKNOWN;
    const handle = this.words[(LOW_OFFSET + w - 8 + PROVENANCE) >>> 2]!;
    if (handle < HEAP || handle >= HEAP_END || (handle & (ENTRY - 1)) !== 0) return UNKNOWN;
    const k = (OBJECTS + handle) >> 2;
    return this.words[k] === w && this.words[k + 3] !== 0 ? handle : UNKNOWN;
  }
  /** Of the block that begins at linear offset `start`, which must be live. */
  blockHandle(start: number): number {
    return this.words[(start - 8 + PROVENANCE) >>> 2] || UNKNOWN;
  }

  /** No live block begins at linear offset `start`, as far as that is known here. */
  isFree(start: number): boolean {
    return this.words[(start - 8 + PROVENANCE) >>> 2] === 0;
  }

  private deadHeapEntry(): number {
    let at = this.words[REG_HEAP_NEXT >> 2]!;
    let found = UNKNOWN;
    for (let n = 0; n < PATIENCE && found === UNKNOWN; n++) {
      if (this.words[(OBJECTS + at + 12) >> 2] === 0) found = at;
      at += ENTRY;
      if (at >= HEAP_END) at = HEAP;
    }
    this.words[REG_HEAP_NEXT >> 2] = at;
    return found;
  }

  // ---- frames

  /** Handles for a frame's objects, one behind the other; the first one is kept at its saved rbp. Returns it. */
  frameEntered(
    rbp: number,
    fn: number,
    objects: readonly { readonly offset: number; readonly size: number }[],
  ): number {
    const first = this.frameRun(objects.length);
    if (first !== UNKNOWN)
      objects.forEach((o, k) => {
        this.put(first + k * ENTRY, rbp + o.offset, o.size, fn, k);
      });
    this.words[(LOW_OFFSET + rbp + PROVENANCE) >>> 2] = first;
    return first;
  }
  frameHandle(rbp: number): number {
    return this.words[(LOW_OFFSET + rbp + PROVENANCE) >>> 2] || UNKNOWN;
  }
  frameLeft(rbp: number, count: number): void {
    const first = this.frameHandle(rbp);
    if (first < FRAMES || first >= HEAP) return;
    for (let k = 0; k < count; k++) this.frameObjectGone(first + k * ENTRY);
  }
  private frameObjectGone(handle: number): void {
    this.words[(OBJECTS + handle + 4) >> 2] = 0;
    this.dirty(handle);
  }

  /**
   * What a function makes while it runs (alloca) is chained: the first handle lies beside its return address, the next one in
   * the entry's last word. rbp is a window offset.
   */
  dynamicFrameEntered(rbp: number): void {
    this.words[(LOW_OFFSET + rbp + 8 + PROVENANCE) >>> 2] = 0;
  }
  dynamicMade(rbp: number, fn: number, w: number, size: number): number {
    const head = (LOW_OFFSET + rbp + 8 + PROVENANCE) >>> 2;
    const handle = this.frameRun(1);
    if (handle === UNKNOWN) return handle;
    this.put(handle, w, size, fn, this.words[head]! || FRAMES);
    this.words[head] = handle;
    return handle;
  }
  /** Those below `low` are gone. */
  dynamicGone(rbp: number, low: number): void {
    const head = (LOW_OFFSET + rbp + 8 + PROVENANCE) >>> 2;
    let handle = this.words[head]!;
    while (handle > FRAMES && handle < HEAP) {
      const k = (OBJECTS + handle) >> 2;
      if (this.words[k]! >= low) break;
      this.frameObjectGone(handle);
      handle = this.words[k + 3]!;
    }
    this.words[head] = handle;
  }

  private frameRun(count: number): number {
    const bytes = count * ENTRY;
    let next = this.words[REG_FRAME_NEXT >> 2]!;
    let limit = this.words[REG_FRAME_LIMIT >> 2]!;
    for (let n = 0; n < PATIENCE && next + bytes > limit; n++) {
      // The next run of dead entries, behind the live ones at `limit`.
      next = limit >= HEAP ? FIRST_FRAME : limit;
      while (next < HEAP && this.words[(OBJECTS + next + 4) >> 2] !== 0) next += ENTRY;
      limit = next;
      while (limit < HEAP && this.words[(OBJECTS + limit + 4) >> 2] === 0) limit += ENTRY;
      if (limit - next < SHORTEST_RUN * ENTRY) next = limit;
    }
    const found = next + bytes <= limit;
    this.words[REG_FRAME_NEXT >> 2] = found ? next + bytes : next;
    this.words[REG_FRAME_LIMIT >> 2] = limit;
    return found ? next : UNKNOWN;
  }

  /** Frames whose objects lie at window offsets [low, high) are gone without having returned (longjmp, an exception). */
  framesGone(low: number, high: number): void {
    for (let w = (low + 7) & ~7; w < high; w += 8) {
      let handle = this.words[(LOW_OFFSET + w + PROVENANCE) >>> 2]!;
      if (handle < FRAMES || handle >= HEAP) continue;
      for (; handle < HEAP; handle += ENTRY) {
        const k = (OBJECTS + handle) >> 2;
        const base = this.words[k]!;
        if (this.words[k + 1] === 0 || base < low || base >= high) break;
        this.frameObjectGone(handle);
      }
    }
  }
}
