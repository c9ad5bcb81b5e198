/**
 * Which live heap blocks the program can still reach, as a conservative garbage collector would find out: roots are
 * registers, stacks, globals and thread-local storage; an aligned word whose value lies inside a block (interior pointers
 * count, as for LeakSanitizer) keeps it. Words that were never set are no pointers.
 */
import { RBP, RSP } from '../isa/registers.ts';
import { HIGH_BASE, LOW_BASE, LOW_OFFSET, SH_DESTROYED, SHADOW } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { type BlockTable, blocksOf } from '../runtime/heap/blocks.ts';
import { offsetOf, toAddress, toOffset } from '../runtime/heap/heap-memory.ts';

/** Upper halves of all addresses in the two windows (each lies in one 4 GiB range). */
const LOW_HALF = Math.floor(LOW_BASE / 2 ** 32);
const HIGH_HALF = Math.floor(HIGH_BASE / 2 ** 32);

export type Reach =
  /** A root points to it. */
  | 'direct'
  /** Only blocks that are reachable point to it. */
  | 'indirect'
  /** Nothing that is reachable leads to it. */
  | 'lost'
  /** Only lost blocks point to it. */
  | 'lost with another';

export interface Reachability {
  /** By block number; live blocks only. */ readonly of: ReadonlyMap<number, Reach>;
  /** For each 'lost' block, those that are lost with it. */ readonly lostWith: ReadonlyMap<number, readonly number[]>;
}

export interface ReachOptions {
  /** The program is ending inside a call: by the ABI only callee-saved registers still mean anything. */
  readonly atCall?: boolean;
  /** Registers do not count: what memory alone leads to. */
  readonly withoutRegisters?: boolean;
}

const CALLEE_SAVED = [3, RBP, 12, 13, 14, 15];

export function reachability(m: MachineApi, options: ReachOptions = {}): Reachability {
  return new Scan(m, blocksOf(m)).run(options);
}

/** For each live block that a root leads to, by number: the address of the root's word, 0 for a register. */
export function rootsOf(m: MachineApi): ReadonlyMap<number, number> {
  return new Scan(m, blocksOf(m)).roots();
}

class Scan {
  private readonly words: Int32Array;
  private readonly shadow: Uint8Array;
  /** Live blocks in order of address. */
  private readonly ids: Int32Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  /** Index in `ids` → 0 not reached, 1 direct, 2 indirect, 3 lost with another, 4 lost. */
  private readonly state: Uint8Array;

  constructor(
    private readonly m: MachineApi,
    table: BlockTable,
  ) {
    const bytes = m.memory.bytes;
    this.words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
    this.shadow = bytes;
    const ids = [...table.liveIds()].sort((a, b) => table.startOf(a) - table.startOf(b));
    this.ids = Int32Array.from(ids);
    this.starts = Int32Array.from(ids, (id) => table.startOf(id));
    this.ends = Int32Array.from(ids, (id) => table.startOf(id) + table.extentOf(id));
    this.state = new Uint8Array(ids.length);
  }

  roots(): ReadonlyMap<number, number> {
    const found: { index: number; word: number }[] = [];
    this.scanRoots({ withoutRegisters: true }, (index, word) => found.push({ index, word }));
    // Globals lie below the stacks; of frames the outermost is whose variable it is.
    const isGlobal = (word: number): boolean =>
      this.m.image.segments.some((s) => word >= s.address && word < s.address + s.size);
    const globals = found.filter((r) => isGlobal(r.word));
    const others = found.filter((r) => !isGlobal(r.word)).sort((a, b) => b.word - a.word);
    const of = new Map<number, number>();
    const origin = (index: number, word: number): void => {
      of.set(this.ids[index]!, word);
    };
    for (const { index, word } of [...globals, ...others]) {
      if (this.state[index] !== 0) continue;
      this.state[index] = 1;
      origin(index, word);
      this.flood([index], 2, (j) => origin(j, word));
    }
    return of;
  }

  run(options: ReachOptions): Reachability {
    const queue: number[] = [];
    this.scanRoots(options, (index) => {
      if (this.state[index] !== 0) return;
      this.state[index] = 1;
      queue.push(index);
    });
    this.flood(queue, 2);
    const lostWith = new Map<number, number[]>();
    for (let i = 0; i < this.ids.length; i++) {
      if (this.state[i] !== 0) continue;
      this.state[i] = 4;
      const group: number[] = [];
      // Whatever this block alone leads to is lost with it, other heads included: they were no heads then.
      this.flood([i], 3, (j) => {
        group.push(this.ids[j]!);
        lostWith.get(this.ids[j]!)?.forEach((id) => {
          group.push(id);
        });
        lostWith.delete(this.ids[j]!);
      });
      lostWith.set(this.ids[i]!, group);
    }
    const of = new Map<number, Reach>();
    const names: readonly Reach[] = ['lost', 'direct', 'indirect', 'lost with another', 'lost'];
    for (let i = 0; i < this.ids.length; i++) of.set(this.ids[i]!, names[this.state[i]!]!);
    return { of, lostWith };
  }

  private scanRoots(options: ReachOptions, root: (index: number, word: number) => void): void {
    const m = this.m;
    for (const t of m.threads) {
      if (t.state === 'ended') continue;
      const r = t.id === m.thread.id ? m.registers : m.registersOf(t.id);
      const registers = options.withoutRegisters
        ? []
        : options.atCall
          ? CALLEE_SAVED
          : Array.from({ length: 16 }, (_, i) => i);
      for (const i of registers) {
        const index = this.find(toOffset(r.getNumber(i)));
        if (index >= 0) root(index, 0);
      }
      const rsp = Math.max(t.stackLow, Math.min(t.stackHigh, r.getNumber(RSP)));
      this.scan(rsp, t.stackHigh - rsp, root);
      if (t.left) this.scan(t.left.used, t.left.high - t.left.used, root);
      const tls = m.image.tls;
      if (tls.size > 0 && r.fs > 0) this.scan(r.fs - tls.size, tls.size, root);
    }
    for (const s of m.image.segments) if (!s.readOnly) this.scan(s.address, s.size, root);
  }

  /** Looks for pointers in [address, +n). */
  private scan(address: number, n: number, found: (index: number, word: number) => void): void {
    const from = toOffset(Math.ceil(address / 8) * 8);
    if (from < LOW_OFFSET || !this.m.memory.mapped(address, Math.max(1, n))) return;
    this.scanOffsets(from, toOffset(address) + n, (index, at) => found(index, toAddress(at)));
  }

  private scanOffsets(from: number, to: number, found: (index: number, at: number) => void): void {
    const words = this.words;
    const end = (to >> 2) - 1;
    for (let high = (from >> 2) + 1; high <= end; high += 2) {
      const hi = words[high];
      if (hi !== LOW_HALF && hi !== HIGH_HALF) continue;
      const target = offsetOf(words[high - 1]!, hi);
      if (target <= 0) continue;
      const index = this.find(target);
      if (index >= 0 && this.isDefined((high - 1) * 4)) found(index, (high - 1) * 4);
    }
  }

  /** All eight bytes hold values (watched and read-only ones too); a destroyed object's are there still. */
  private isDefined(at: number): boolean {
    for (let i = 0; i < 8; i++) {
      const code = this.shadow[at + SHADOW + i]!;
      if (code < 0xf0 && code !== SH_DESTROYED) return false;
    }
    return true;
  }

  /** Index of the live block that contains an offset, -1 when none does. */
  private find(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low > 0 && offset < this.ends[low - 1]! ? low - 1 : -1;
  }

  /** Marks what the blocks in `queue` lead to. */
  private flood(queue: number[], mark: number, visit?: (index: number) => void): void {
    const head = queue[0];
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      this.scanOffsets((this.starts[index]! + 7) & ~7, this.ends[index]!, (j) => {
        const state = this.state[j]!;
        // A lost block found earlier turns out to hang on this one.
        if (state === 0 || (mark === 3 && state === 4 && j !== head)) {
          this.state[j] = mark;
          visit?.(j);
          if (state === 0) queue.push(j);
        }
      });
    }
  }
}
