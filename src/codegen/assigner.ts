/**
 * Register assignment, in the spirit of Clang's fast allocator: values live in registers within their block and go to
 * a spill slot when registers run out, before calls, and when another block needs them. r11 and xmm15 are never given
 * out: they are scratch for copies on edges and for glue.
 *
 * Protocol of lowering one IR instruction: `use` the operands (each use counts one down), `temp` and `dst` for more
 * registers, emit, `def` the results, `done`. Whatever was handed out stays locked until `done`.
 */
import type { IRFunction } from '../ir/module.ts';
import { fitsI32 } from '../isa/encode.ts';
import { Access, type Mem, Op } from '../isa/instruction.ts';
import { ABS, FS, isXmm, NO_REG, R8, R9, R10, R11, RAX, RBP, RCX, RDI, RDX, RSI, XMM0 } from '../isa/registers.ts';
import { Emitter, memory, own } from './emitter.ts';
import { type FrameObject, Kind, opWidth, type Part } from './part.ts';

const GENERAL: readonly number[] = [RAX, RCX, RDX, RSI, RDI, R8, R9, R10];
const SSE: readonly number[] = Array.from({ length: 15 }, (_, k) => XMM0 + k);
export const SCRATCH = R11;
export const XMM_SCRATCH = XMM0 + 15;

/** Where everything is at one point, to be gone back to for the other arm of a branch. */
export interface Saved {
  readonly owner: (Part | undefined)[];
}

export class Assigner extends Emitter {
  /** What a register holds for later. */
  readonly owner: (Part | undefined)[] = new Array(32).fill(undefined);
  private locked = 0;
  private readonly dying: Part[] = [];
  /** Lowest byte of the frame given out so far, by its offset from rbp (≤ 0). */
  frameLow = 0;
  private readonly freeSlots: number[] = [];
  readonly spills: { offset: number; size: number }[] = [];
  /** Address of this function's code, for reach. */
  readonly address: number;

  constructor(fn: IRFunction, address: number) {
    super(fn);
    this.address = address;
  }

  // ── slots ──────────────────────────────────────────────────────────────────────────────────────
  /** New bytes of the frame, below everything so far. */
  reserve(size: number, align: number): number {
    this.frameLow = Math.floor((this.frameLow - size) / align) * align;
    return this.frameLow;
  }
  slotOf(p: Part): number {
    if (p.slot === 0) {
      const size = p.bytes > 8 ? 16 : 8;
      const again = size === 8 && !p.cross ? this.freeSlots.pop() : undefined;
      if (again !== undefined) p.slot = again;
      else {
        p.slot = this.reserve(size, size);
        this.spills.push({ offset: p.slot, size });
      }
    }
    return p.slot;
  }
  /** Scratch memory for a vector or a conversion through memory; lives to the function's end. */
  area(size: number): number {
    const offset = this.reserve(Math.max(8, Math.ceil(size / 8) * 8), size > 8 ? 16 : 8);
    this.spills.push({ offset, size: Math.max(8, Math.ceil(size / 8) * 8) });
    return offset;
  }

  // ── registers ──────────────────────────────────────────────────────────────────────────────────
  lock(r: number): void {
    this.locked |= 1 << r;
  }
  isLocked(r: number): boolean {
    return (this.locked & (1 << r)) !== 0;
  }
  unlock(r: number): void {
    this.locked &= ~(1 << r);
  }

  /** What `use` did only for the instructions of `emit` is given back at once, where one lowering uses more than there are registers. */
  briefly(emit: () => void): void {
    const before = this.locked;
    emit();
    this.locked = before;
  }

  private findFree(xmm: boolean): number {
    for (const r of xmm ? SSE : GENERAL) if (this.owner[r] === undefined && !this.isLocked(r)) return r;
    return NO_REG;
  }

  /** A register for something new, locked; spills a value when there is none. */
  temp(xmm = false): number {
    let r = this.findFree(xmm);
    if (r === NO_REG) {
      let first = NO_REG;
      for (const c of xmm ? SSE : GENERAL) {
        if (this.isLocked(c)) continue;
        if (first === NO_REG) first = c;
        if ((this.owner[c] as Part).stored) {
          r = c;
          break;
        }
      }
      if (r === NO_REG) r = first;
      if (r === NO_REG) throw new Error(`${this.fn.name}: an instruction needs more registers than there are`);
      this.evict(r);
    }
    this.lock(r);
    return r;
  }

  /** The value in r goes to its slot; r is free. */
  evict(r: number): void {
    const p = this.owner[r];
    if (!p) return;
    this.spill(p);
    p.reg = NO_REG;
    this.owner[r] = undefined;
  }

  /** Makes sure that the slot holds the value, unless nothing will read it. */
  spill(p: Part): void {
    if (p.stored || (p.uses <= 0 && !p.cross)) return;
    this.storeSlot(p, p.reg);
    p.stored = true;
  }

  /** The slot of p gets what is in r. */
  storeSlot(p: Part, r: number): void {
    const at = own(this.slotOf(p));
    if (!p.xmm) this.mr(Op.Store, opWidth(p.bits), at, r);
    else if (p.bytes === 16) this.mr(Op.StoreU, 16, at, r);
    else this.mr(Op.StoreS, p.bytes === 8 ? 8 : 4, at, r);
  }
  loadSlot(p: Part, r: number): void {
    const at = own(this.slotOf(p));
    if (!p.xmm) this.rm(Op.Load, opWidth(p.bits), r, at);
    else if (p.bytes === 16) this.rm(Op.LoadU, 16, r, at);
    else this.rm(Op.LoadS, p.bytes === 8 ? 8 : 4, r, at);
  }

  /** Frees the fixed register r for this instruction: what is in it moves away. */
  claim(r: number): number {
    const p = this.owner[r];
    if (p && (p.stored || (p.uses <= 0 && !p.cross))) {
      // Not needed any more, or safe in its slot.
      p.reg = NO_REG;
      this.owner[r] = undefined;
    } else if (p) {
      const to = this.findFree(isXmm(r));
      if (to !== NO_REG) {
        this.move(to, r, opWidth(p.bits));
        this.owner[to] = p;
        p.reg = to;
        this.owner[r] = undefined;
      } else this.evict(r);
    }
    this.lock(r);
    return r;
  }

  bind(p: Part, r: number): void {
    p.reg = r;
    this.owner[r] = p;
  }
  private release(p: Part): void {
    if (p.reg !== NO_REG && this.owner[p.reg] === p) this.owner[p.reg] = undefined;
    p.reg = NO_REG;
    if (p.slot < 0 && !p.cross && !p.pinned && p.bytes <= 8) {
      this.freeSlots.push(p.slot);
      p.slot = 0;
      p.stored = false;
    }
  }

  // ── using ──────────────────────────────────────────────────────────────────────────────────────
  /** Counts one use of p. */
  count(p: Part): void {
    if (--p.uses <= 0 && !p.cross && p.kind === Kind.Value) this.dying.push(p);
  }

  /** A use of p that comes to nothing. */
  discard(p: Part): void {
    if (p.kind === Kind.Address) {
      p.uses--;
      if (p.base) this.count(p.base);
      if (p.index) this.count(p.index);
    } else if (p.kind === Kind.Compare) p.uses--;
    else this.count(p);
  }

  /** p in a register of its own kind, locked, not to be written. Counts a use. */
  use(p: Part): number {
    if (p.kind !== Kind.Value) return this.useOther(p);
    let r = p.home;
    if (r === NO_REG) {
      r = p.reg;
      if (r === NO_REG) {
        r = this.temp(p.xmm);
        this.loadSlot(p, r);
        if (p.uses > 1 || p.cross) {
          p.stored = true;
          this.bind(p, r);
        }
      }
    }
    this.count(p);
    this.lock(r);
    return r;
  }

  private useOther(p: Part): number {
    if (p.kind === Kind.Address) return this.useAddress(p);
    if (p.kind === Kind.Compare) {
      this.realize(p);
      return this.use(p);
    }
    const r = this.temp(p.xmm);
    this.constant(p, r);
    return r;
  }

  /** A deferred comparison becomes a value. The generator overrides this. */
  realize(_p: Part): void {
    throw new Error('no deferred comparison here');
  }

  /** A deferred address becomes a value in a register. */
  private useAddress(p: Part): number {
    const mem = this.addressMem(p);
    const r = this.temp();
    this.rm(Op.Lea, 8, r, mem);
    p.uses--;
    // The remaining uses read the register, no longer base and index.
    this.uncount(p.base, p.uses);
    this.uncount(p.index, p.uses);
    p.kind = Kind.Value;
    p.base = undefined;
    p.index = undefined;
    if (p.uses > 0) this.bind(p, r);
    return r;
  }
  private uncount(p: Part | undefined, n: number): void {
    if (!p || n <= 0) return;
    p.uses -= n;
    if (p.uses <= 0 && !p.cross && p.kind === Kind.Value) this.dying.push(p);
  }

  /** Makes an ordinary value of a deferred address or comparison. */
  materialize(p: Part): void {
    if (p.kind === Kind.Compare) this.realize(p);
    else if (p.kind === Kind.Address) {
      // useAddress counts a use of p down; this is none.
      if (p.base) p.base.uses++;
      if (p.index) p.index.uses++;
      p.uses++;
      this.useAddress(p);
    }
  }

  /** The operand [base + index*scale + disp] of a deferred address; counts a use of base and index. */
  private addressMem(p: Part): Mem {
    const index = p.index ? this.use(p.index) : NO_REG;
    const base = p.base as Part;
    if (base.kind === Kind.Frame && !base.object?.home && fitsI32(base.disp + p.disp))
      return memory(RBP, base.disp + p.disp, Access.Plain, index, p.scale, base.object?.number);
    const b = this.use(base);
    return memory(b, p.disp, Access.Plain, index, p.scale);
  }

  /** Writes a constant or an address into r. Never touches the flags. */
  constant(p: Part, r: number): void {
    switch (p.kind) {
      case Kind.Imm:
        if (p.xmm) this.xmmConstant(p, r);
        else this.intConstant(p.lo, p.bits <= 32 ? p.lo >> 31 : p.hi, p.bits <= 32 ? 4 : 8, r);
        return;
      case Kind.Frame: {
        const home = p.object?.home;
        if (home) {
          this.copyTo(home, r);
          if (p.disp !== 0) this.rm(Op.Lea, 8, r, memory(r, p.disp));
        } else this.rm(Op.Lea, 8, r, memory(RBP, p.disp, Access.Plain, NO_REG, 1, p.object?.number));
        return;
      }
      case Kind.Symbol:
        if (this.reaches(p.disp)) this.rm(Op.Lea, 8, r, memory(ABS, p.disp, Access.Plain, NO_REG, 1, p.symbol));
        else this.bigConstant(p.disp, r);
        return;
      case Kind.Thread:
        this.rm(Op.Load, 8, r, memory(FS, 0, Access.Internal));
        if (p.disp !== 0) this.rm(Op.Lea, 8, r, memory(r, p.disp));
        return;
      case Kind.BlockAddress: {
        const lea = this.rm(Op.Lea, 8, r, memory(ABS, 0));
        this.blockAddresses.push({ mem: lea.mem as Mem, label: p.disp });
        return;
      }
      default:
        throw new Error('not a constant');
    }
  }
  /** Operands that name a block's address; known when the code is encoded. */
  readonly blockAddresses: { mem: Mem; label: number }[] = [];

  /** Address x can be named by a rip-relative operand. */
  reaches(x: number): boolean {
    return Math.abs(x - this.address) < 0x7000_0000;
  }
  private bigConstant(x: number, r: number): void {
    const i = this.r(Op.MovAbs, 8, r);
    i.imm = x | 0;
    i.immHi = Math.floor(x / 0x1_0000_0000) | 0;
  }
  intConstant(lo: number, hi: number, width: number, r: number): void {
    if (width === 4 || hi === 0) this.ri(Op.MovRI, 4, r, lo);
    else if (hi === lo >> 31) this.ri(Op.MovRI, 8, r, lo);
    else {
      const i = this.r(Op.MovAbs, 8, r);
      i.imm = lo;
      i.immHi = hi;
    }
  }
  private xmmConstant(p: Part, r: number): void {
    if ((p.lo | p.hi | p.lo2 | p.hi2) === 0) {
      this.rr(Op.Xorps, 16, r, r);
      return;
    }
    const wide = p.bytes >= 8;
    this.intConstant(p.lo, wide ? p.hi : p.lo >> 31, wide ? 8 : 4, SCRATCH);
    this.rr(Op.MovXG, wide ? 8 : 4, r, SCRATCH);
    if (p.bytes === 16 && (p.lo2 | p.hi2) !== 0) {
      this.intConstant(p.lo2, p.hi2, 8, SCRATCH);
      this.rr(Op.MovXG, 8, XMM_SCRATCH, SCRATCH);
      this.rr(Op.Unpcklpd, 16, r, XMM_SCRATCH);
    }
  }

  /** Copies p into r without counting a use and without changing where p is. For addresses not yet computed base and index must be at hand. */
  copyTo(p: Part, r: number): void {
    if (p.kind === Kind.Value) {
      const from = p.home !== NO_REG ? p.home : p.reg;
      if (from !== NO_REG) this.move(r, from, opWidth(p.bits));
      else this.loadSlot(p, r);
    } else if (p.kind === Kind.Address || p.kind === Kind.Compare) throw new Error('not yet computed');
    else this.constant(p, r);
  }

  /** p in a register that may be overwritten: its own when this is its last use, else a copy. Counts a use. */
  take(p: Part): number {
    if (p.kind === Kind.Value && p.reg === NO_REG && p.home === NO_REG) {
      const r = this.temp(p.xmm);
      this.loadSlot(p, r);
      this.count(p);
      return r;
    }
    const twice = p.kind === Kind.Value && p.reg !== NO_REG && this.isLocked(p.reg);
    const r = this.use(p);
    if (p.kind !== Kind.Value || (p.reg !== r && p.home !== r)) return r; // made for this use only
    if (p.home === NO_REG && p.uses <= 0 && !p.cross && !twice) {
      this.owner[r] = undefined;
      p.reg = NO_REG;
      return r;
    }
    const copy = this.temp(p.xmm);
    this.move(copy, r, opWidth(p.bits));
    return copy;
  }

  /** p as a private copy in the fixed register r. Counts a use. */
  takeIn(p: Part, r: number): number {
    if (p.kind === Kind.Value && p.home === NO_REG && p.reg === r) {
      // claim moves p elsewhere; r keeps a copy.
      if (p.uses > 1 || p.cross) this.claim(r);
      else {
        this.owner[r] = undefined;
        p.reg = NO_REG;
      }
      this.lock(r);
      this.count(p);
      return r;
    }
    if (p.kind === Kind.Address || p.kind === Kind.Compare) {
      const from = this.use(p);
      if (from !== r) {
        this.claim(r);
        this.move(r, from, opWidth(p.bits));
      } else if (p.reg === r) {
        this.claim(r);
      }
      return r;
    }
    this.claim(r);
    this.copyTo(p, r);
    this.count(p);
    return r;
  }

  /** A register for the result p: the one that it owns, or a new one. */
  dst(p: Part): number {
    if (p.home !== NO_REG) return p.home;
    return this.temp(p.xmm);
  }

  /** r holds the result p. */
  def(p: Part, r: number): void {
    if (p.home !== NO_REG) {
      this.move(p.home, r, opWidth(p.bits));
      return;
    }
    if (p.cross) {
      this.storeSlot(p, r);
      p.stored = true;
    } else if (p.uses <= 0) return;
    const before = this.owner[r];
    if (before !== undefined && before !== p) before.reg = NO_REG;
    this.bind(p, r);
  }

  /** The result p is the same value as `of`. Takes over its uses when it can, else copies. Counts a use of `of`. */
  alias(p: Part, of: Part): Part {
    if (!p.cross && p.uses > 0 && of.kind !== Kind.Compare) {
      of.uses += p.uses - 1;
      if (of.kind === Kind.Address) {
        if (of.base) of.base.uses += p.uses - 1;
        if (of.index) of.index.uses += p.uses - 1;
      }
      return of;
    }
    // A block that comes earlier in the layout may already read p from its slot.
    if (of.kind >= Kind.Imm && of.kind <= Kind.Thread && p.slot === 0 && p.home === NO_REG) return of;
    if (p.uses <= 0 && !p.cross) {
      this.count(of);
      return p;
    }
    const r = this.take(of);
    this.def(p, r);
    return p;
  }
  /** End of an IR instruction. */
  done(): void {
    this.locked = 0;
    const d = this.dying;
    if (d.length > 0) {
      for (const p of d) if (p.uses <= 0) this.release(p);
      d.length = 0;
    }
  }

  /** Everything that is still needed goes to its slot; registers may then be used freely (a call, inner control flow). */
  spillAll(): void {
    for (let r = 0; r < 32; r++) {
      const p = this.owner[r];
      if (p) this.spill(p);
    }
  }
  /** After spillAll: no caller-saved register holds anything any more. */
  forgetAll(): void {
    for (let r = 0; r < 32; r++) {
      const p = this.owner[r];
      if (p) {
        p.reg = NO_REG;
        this.owner[r] = undefined;
      }
    }
  }

  save(): Saved {
    return { owner: this.owner.slice() };
  }
  restore(s: Saved): void {
    this.forgetAll();
    for (let r = 0; r < 32; r++) {
      const p = s.owner[r];
      if (p) this.bind(p, r);
    }
  }

  // ── memory operands ────────────────────────────────────────────────────────────────────────────
  /** Operand for `size` bytes at the address p + plus. Counts a use. */
  mem(p: Part, plus: number, size: number): Mem {
    switch (p.kind) {
      case Kind.Frame:
        if (!p.object?.home) {
          const access = frameAccess(p.object, p.disp + plus, size);
          return memory(RBP, p.disp + plus, access, NO_REG, 1, p.object?.number);
        }
        break;
      case Kind.Symbol:
        if (this.reaches(p.disp + plus)) return memory(ABS, p.disp + plus, Access.Plain, NO_REG, 1, p.symbol);
        break;
      case Kind.Thread:
        return memory(FS, p.disp + plus);
      case Kind.Address: {
        if (!fitsI32(p.disp + plus)) break;
        const m = this.addressMem(p);
        p.uses--;
        m.disp += plus;
        return m;
      }
      default:
        break;
    }
    return memory(this.use(p), plus);
  }
}

function frameAccess(o: FrameObject | undefined, disp: number, size: number): Access {
  return o && disp >= o.offset && disp + size <= o.offset + o.size ? Access.Frame : Access.Plain;
}
