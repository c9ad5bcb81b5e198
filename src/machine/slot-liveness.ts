/**
 * Which words of a frame the generated code's own accesses (spill slots, saved registers, incoming stack arguments) may
 * still read, at each block's start: the register liveness of jit/code-info.ts, for slots. Needed only where a slot holds
 * undefined bits.
 */
import { Access, type Inst, Op } from '../isa/instruction.ts';
import { NO_REG, RBP } from '../isa/registers.ts';
import { type CodeInfo, successors } from '../jit/code-info.ts';

const STORES: ReadonlySet<Op> = new Set([Op.Store, Op.StoreI, Op.StoreS, Op.StoreU]);

export class SlotLiveness {
  /** Lowest word, counted from rbp (≤ 0), and words. */
  readonly #from: number;
  readonly #words: number;
  readonly #row: number;
  readonly #live: Int32Array;
  /** An access whose place is worked out while it runs: then every word may be read. */
  #indexed = false;
  /** Words that are a spill slot of eight bytes: a store of four replaces all that it held. */
  readonly #single = new Set<number>();
  /** Offset from rbp below which outgoing arguments lie. */ readonly outgoingEnd: number;
  /** Offset from rbp behind the incoming stack arguments. */ readonly incomingEnd: number;

  constructor(info: CodeInfo) {
    const { code } = info;
    const { insts, blocks } = code;
    let outgoing = -code.frameSize;
    let incoming = 16;
    for (const s of code.slots) {
      if (s.kind === 'outgoing') outgoing = s.offset + s.size;
      if (s.kind === 'spill' && s.size === 8) this.#single.add(s.offset >> 3);
      incoming = Math.max(incoming, s.offset + s.size);
    }
    this.outgoingEnd = outgoing;
    this.incomingEnd = incoming;
    this.#from = Math.floor(Math.min(-code.frameSize, 0) / 8) - 1;
    this.#words = (incoming >> 3) + 1 - this.#from;
    this.#row = Math.ceil(this.#words / 32);
    this.#live = new Int32Array(this.#row * blocks.length);
    const current = new Int32Array(this.#row);
    for (let changed = true; changed; ) {
      changed = false;
      for (let k = blocks.length - 1; k >= 0; k--) {
        const after = successors(info, k);
        if (after) {
          current.fill(0);
          for (const s of after) for (let r = 0; r < this.#row; r++) current[r]! |= this.#live[s * this.#row + r]!;
        } else current.fill(-1);
        for (let i = blocks[k]!.end - 1; i >= blocks[k]!.first; i--) this.#before(insts[i]!, current);
        for (let r = 0; r < this.#row; r++) {
          if (this.#live[k * this.#row + r] === current[r]) continue;
          this.#live[k * this.#row + r] = current[r]!;
          changed = true;
        }
      }
    }
  }

  #before(i: Inst, live: Int32Array): void {
    const m = i.mem;
    if (!m || m.access !== Access.Internal || m.base !== RBP) return;
    if (m.index !== NO_REG) {
      this.#indexed = true;
      return;
    }
    const isStore = STORES.has(i.op);
    const size = i.op === Op.StoreU || i.op === Op.LoadU ? 16 : isStore ? i.width : 8;
    for (let word = m.disp >> 3; word * 8 < m.disp + size; word++) {
      const n = word - this.#from;
      if (n < 0 || n >= this.#words) continue;
      if (!isStore) live[n >> 5]! |= 1 << (n & 31);
      else if (size >= 8 || this.isSingle(word * 8)) live[n >> 5]! &= ~(1 << (n & 31));
    }
  }

  /** The word at an offset from rbp is a spill slot by itself. */
  isSingle(offset: number): boolean {
    return this.#single.has(offset >> 3);
  }

  /** The word at an offset from rbp may still be read. */
  isLive(block: number, offset: number): boolean {
    if (this.#indexed) return true;
    const n = (offset >> 3) - this.#from;
    return n >= 0 && n < this.#words && (this.#live[block * this.#row + (n >> 5)]! & (1 << (n & 31))) !== 0;
  }
}

const known = new WeakMap<CodeInfo, SlotLiveness>();

export function slotLiveness(info: CodeInfo): SlotLiveness {
  let l = known.get(info);
  if (!l) {
    l = new SlotLiveness(info);
    known.set(info, l);
  }
  return l;
}
