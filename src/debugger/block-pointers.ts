/**
 * The pointers inside heap blocks, kept from stop to stop: a block is read again only when its bytes or what is known of its
 * type have changed. Comparing bytes costs a hundredth of reading them by types.
 */
import type { MemoryApi } from '../machine/machine-api.ts';
import type { PointerInfo } from './ownership.ts';
import type { FoundPointer, PointerWalk } from './pointer-walk.ts';
import type { Type } from './types.ts';

/** Blocks from this size on are read at every stop: their copies would take more memory than they save time. */
const MAX_KEPT = 256 * 1024;

/** A pointer in a block and what it was found to lead to last. */
export interface BlockPointer extends FoundPointer {
  info: PointerInfo | undefined;
  /** Position of the live block that it points into (-1: none) in the list of that number. */ at: number;
  list: number;
}

export interface BlockContent {
  readonly address: number;
  readonly size: number;
  readonly type: Type;
  /** What the types tell. */ readonly typed: readonly BlockPointer[];
  /** The other words that look like addresses. */ readonly words: readonly BlockPointer[];
  /** Words that were looked at. */ readonly count: number;
}
interface Kept extends BlockContent {
  readonly bytes: Int32Array;
}

export class BlockPointers {
  /** By number; without and with what the types tell, because a block's type may be found after its first look. */
  private plain = new Map<number, Kept>();
  private typed = new Map<number, Kept>();
  private readonly all: Int32Array;

  constructor(
    private readonly memory: MemoryApi,
    private readonly walk: PointerWalk,
  ) {
    this.all = new Int32Array(memory.bytes.buffer, 0, Math.floor(memory.bytes.buffer.byteLength / 4));
  }

  /** `front`: bytes before its elements. */
  get(id: number, address: number, size: number, type: Type, front: number): BlockContent {
    // Linear memory is larger than 2 GB: no shifts.
    const at = Math.floor((this.memory.offset(address) + this.memory.bytes.byteOffset) / 4);
    const n = (size + 3) >> 2;
    const kept = type ? this.typed : this.plain;
    const known = kept.get(id);
    if (known?.address === address && known.size === size && known.type === type && this.same(known.bytes, at))
      return known;
    // Most of a changed block is as it was.
    const before = new Map<number, BlockPointer>();
    for (const p of known?.typed ?? []) before.set(p.address, p);
    for (const p of known?.words ?? []) before.set(p.address, p);
    const keep = (p: FoundPointer): BlockPointer => {
      const old = before.get(p.address);
      return old?.to === p.to && old.typed === p.typed && old.target === p.target && old.name === p.name
        ? old
        : { ...p, info: undefined, at: -1, list: -1 };
    };
    const typed: FoundPointer[] = [];
    if (type) this.walk.block(type, address + front, size - front, id, typed);
    const byType = new Set<number>();
    const named = typed.filter((p) => !byType.has(p.address) && byType.add(p.address)).map(keep);
    const found: FoundPointer[] = [];
    const count = this.walk.words(address, size, (offset) => `block #${id} + ${offset}`, found);
    const words = found.filter((p) => !byType.has(p.address)).map(keep);
    const content = { address, size, type, typed: named, words, count };
    if (size <= MAX_KEPT && at > 0) kept.set(id, { ...content, bytes: this.all.slice(at, at + n) });
    else kept.delete(id);
    return content;
  }

  private same(bytes: Int32Array, at: number): boolean {
    const { all } = this;
    for (let i = 0; i < bytes.length; i++) if (bytes[i] !== all[at + i]) return false;
    return true;
  }

  /** Forgets blocks that are gone when they have become many. */
  prune(live: Int32Array): void {
    this.plain = left(this.plain, live);
    this.typed = left(this.typed, live);
  }
  clear(): void {
    this.plain.clear();
    this.typed.clear();
  }
}

function left(kept: Map<number, Kept>, live: Int32Array): Map<number, Kept> {
  if (kept.size < 2 * live.length + 1000) return kept;
  const still = new Map<number, Kept>();
  for (const id of live) {
    const k = kept.get(id);
    if (k) still.set(id, k);
  }
  return still;
}
