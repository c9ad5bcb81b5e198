/**
 * The bytes in which live blocks lie, as they were: in a few long pieces, because comparing one long piece costs a hundredth of
 * comparing ten thousand short ones.
 */
import type { MemoryApi } from '../machine/machine-api.ts';
import type { LiveBlocks } from './ownership.ts';

/** Blocks further apart than this lie in pieces of their own. */
const GAP = 4096;
/** More than this is not kept. */
const MOST = 64 * 1024 * 1024;

interface Piece {
  readonly address: number;
  /** In words of four bytes, in the machine's memory. */ readonly at: number;
  readonly words: Int32Array;
}

export class HeapBytes {
  private pieces: Piece[] | undefined;
  private readonly all: Int32Array;

  constructor(private readonly memory: MemoryApi) {
    this.all = new Int32Array(memory.bytes.buffer, 0, Math.floor(memory.bytes.buffer.byteLength / 4));
  }

  keep({ starts, ends }: LiveBlocks): void {
    this.pieces = [];
    let total = 0;
    for (let i = 0; i < starts.length; ) {
      const address = starts[i]! - (starts[i]! % 4);
      let end = ends[i]!;
      for (i++; i < starts.length && starts[i]! - end < GAP; i++) end = Math.max(end, ends[i]!);
      const at = Math.floor((this.memory.offset(address) + this.memory.bytes.byteOffset) / 4);
      total += end - address;
      if (total > MOST || at <= 0) {
        this.pieces = undefined;
        return;
      }
      this.pieces.push({ address, at, words: this.all.slice(at, at + Math.ceil((end - address) / 4)) });
    }
  }

  /**
   * Asks of each block whose bytes are not as they were kept whether that is all the same, and keeps the new ones; false when
   * it is not, or nothing was kept.
   */
  changes({ starts, ends }: LiveBlocks, same: (at: number) => boolean): boolean {
    if (!this.pieces) return false;
    const { all } = this;
    for (const { address, at, words } of this.pieces) {
      for (let i = 0; i < words.length; i++) {
        if (words[i] === all[at + i]) continue;
        // Four bytes may belong to two blocks only where chunks are made by hand: the blocks around both ends are asked.
        let told = -1;
        for (const where of [address + 4 * i, address + 4 * i + 3]) {
          const block = blockAround(starts, ends, where);
          if (block >= 0 && block !== told && !same(block)) {
            this.pieces = undefined;
            return false;
          }
          told = block;
        }
        if (told < 0) {
          words[i] = all[at + i]!;
          continue;
        }
        const end = Math.min(words.length, Math.ceil((ends[told]! - address) / 4));
        for (; i < end; i++) words[i] = all[at + i]!;
        i--;
      }
    }
    return true;
  }
}

/** Place of the block around an address, -1 for none; starts ascend. */
export function blockAround(starts: Float64Array, ends: Float64Array, address: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= address) low = middle + 1;
    else high = middle;
  }
  return low > 0 && address < ends[low - 1]! ? low - 1 : -1;
}
