/**
 * Undefined bits of what the generated code puts aside in its frame: spill slots, saved registers, stack arguments. These
 * places are no objects of the program and have no shadow of their own; translated code reads them unchecked. So the
 * interpreter keeps a frame for itself for as long as one of them holds undefined bits that may still be read.
 */
import type { CodeInfo } from '../jit/code-info.ts';
import { slotLiveness } from './slot-liveness.ts';

interface Word {
  readonly mask: bigint;
  readonly origin: number;
}

const ALL = (1n << 64n) - 1n;

export class UndefinedSlots {
  /** By word of the window (window offset / 8). */
  #words = new Map<number, Word>();
  /** Where the bits that `load` found came from. */ origin = 0;

  get any(): boolean {
    return this.#words.size > 0;
  }

  /** Undefined bits of [w, +size). */
  load(w: number, size: number): bigint {
    let mask = 0n;
    for (let word = Math.floor(w / 8); word * 8 < w + size; word++) {
      const at = this.#words.get(word);
      if (!at) continue;
      const shift = BigInt(Math.abs(word * 8 - w) * 8);
      const bits = word * 8 < w ? at.mask >> shift : at.mask << shift;
      const mine = bits & ((1n << BigInt(size * 8)) - 1n);
      if (mine !== 0n && mask === 0n) this.origin = at.origin;
      mask |= mine;
    }
    return mask;
  }

  /** A store; `whole`: what else the word held is gone. */
  store(w: number, size: number, mask: bigint, origin: number, whole: boolean): void {
    if (mask === 0n && this.#words.size === 0) return;
    for (let word = Math.floor(w / 8); word * 8 < w + size; word++) {
      const shift = BigInt(Math.abs(word * 8 - w) * 8);
      const place = (bits: bigint): bigint => (word * 8 < w ? bits << shift : bits >> shift) & ALL;
      const old = whole ? 0n : (this.#words.get(word)?.mask ?? 0n) & ~place((1n << BigInt(size * 8)) - 1n);
      const now = place(mask) | old;
      if (now === 0n) this.#words.delete(word);
      else this.#words.set(word, { mask: now, origin: mask === 0n ? (this.#words.get(word)?.origin ?? 0) : origin });
    }
  }

  /**
   * At the start of a block: forgets what nobody reads any more, and says whether the frame holds undefined bits that the
   * block or what comes after it may read. `low`: end of the thread's stack; all as window offsets.
   */
  sweep(info: CodeInfo, block: number, low: number, rsp: number, rbp: number): boolean {
    const live = info.hasFrame ? slotLiveness(info) : undefined;
    // The entry block runs the prologue: its rbp is still the caller's.
    const base = block === 0 ? rsp - 8 : rbp;
    let here = false;
    for (const word of this.#words.keys()) {
      const w = word * 8;
      if (w < low) continue;
      if (w < rsp) {
        this.#words.delete(word);
        continue;
      }
      if (!live || w >= base + live.incomingEnd || (block === 0 && w < base + 16)) continue;
      // Outgoing arguments are stored and read without a block's end between.
      if (w >= base + live.outgoingEnd && live.isLive(block, w - base)) here = true;
      else this.#words.delete(word);
    }
    return here;
  }

  save(): ReadonlyMap<number, Word> {
    return new Map(this.#words);
  }
  restore(saved: ReadonlyMap<number, Word>): void {
    this.#words = new Map(saved);
  }
}
