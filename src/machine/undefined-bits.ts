/**
 * Undefined bits of registers, and how each instruction passes them on: bit-exact for logic, shifts, sums and comparisons,
 * as in Memcheck (Seward and Nethercote, "Using Valgrind to detect undefined value errors with bit-precision", §2.2).
 *
 * The masks lie in the register file (REG_UNDEFINED), so they are saved with it; a set bit is an undefined bit. Nothing here
 * runs while all registers are defined.
 */
import { type Cond, type Inst, Op } from '../isa/instruction.ts';
import { NO_REG, RAX, RCX, RDX, XMM0 } from '../isa/registers.ts';
import type { CodeInfo } from '../jit/code-info.ts';
import { registersRead, registersWritten } from '../jit/register-use.ts';
import { CF } from './flags.ts';
import type { Interpreter } from './interpreter.ts';
import { REG_ORIGIN, REG_UNDEFINED, REG_XMM } from './layout.ts';
import { addressOfWindow } from './memory.ts';
import { type FlagsOrigin, flagsDependOnUndefined } from './undefined-flags.ts';
import { UndefinedSlots } from './undefined-slots.ts';

/** All bits of a width of 1, 2, 4, 8 or 16 bytes. */
const ALL: readonly bigint[] = Array.from({ length: 17 }, (_, n) => (1n << BigInt(n * 8)) - 1n);
const ones = (width: number): bigint => ALL[width]!;
/** Every bit from the lowest set one upwards. */
const upwards = (m: bigint, width: number): bigint => (m | -m) & ones(width);
const allIf = (m: bigint, width: number): bigint => (m === 0n ? 0n : ones(width));
/** Sign extension of a mask. */
const extended = (m: bigint, from: number, to: number): bigint => BigInt.asIntN(from * 8, m) & ones(to);

/** More than any window offset. */
const SITE = 2 ** 30;

/** Loads write the mask of their register themselves. */
const isLoad = (op: Op): boolean =>
  op === Op.Load ||
  op === Op.LoadZx ||
  op === Op.LoadSx ||
  op === Op.LoadS ||
  op === Op.LoadU ||
  op === Op.Xchg ||
  op === Op.LockXadd;

export class UndefinedBits {
  /** Some register, the flags or a slot of the frame at hand have undefined bits. */ any = false;
  readonly slots = new UndefinedSlots();
  /** Code addresses of loads that met undefined bits. Only grows, so that an origin keeps its meaning through restoring. */
  private readonly sites: number[] = [];
  private readonly siteNumbers = new Map<number, number>();
  /** A slot of the frame at hand has some that may still be read. */ private slotsHere = false;
  /** Undefined bits of the value that the instruction at hand stores. */ stored = 0n;
  private flags: FlagsOrigin | undefined = undefined;
  /** Registers with undefined bits, as a set. */ private set = 0;
  /** What `after` will write: register, mask, bytes. */
  private readonly pending: { reg: number; mask: bigint; width: number }[] = [];
  private pendingOrigin = 0;
  private pendingFlags: FlagsOrigin | undefined = undefined;
  private setsFlags = false;
  /** The instruction at hand reads nothing undefined. */
  private plain = true;

  constructor(private readonly view: DataView) {}

  private at(reg: number): number {
    return REG_UNDEFINED + (reg >= XMM0 ? 128 + (reg - XMM0) * 16 : reg * 8);
  }
  /** Undefined bits of the lowest `width` bytes of a register. */
  mask(reg: number, width: number): bigint {
    if (reg < 0 || !(this.set & (1 << reg))) return 0n;
    const low = this.view.getBigUint64(this.at(reg), true);
    if (width === 8) return low;
    if (width === 16) return low | (this.view.getBigUint64(this.at(reg) + 8, true) << 64n);
    return low & ones(width);
  }
  isUndefined(reg: number, width: number): boolean {
    return this.mask(reg, width) !== 0n;
  }
  originOf(reg: number): number {
    return this.view.getFloat64(REG_ORIGIN + reg * 8, true);
  }

  /** An origin: the byte that undefined bits were loaded from and the load, in one number that a register's record holds. */
  makeOrigin(w: number, site: number): number {
    let n = this.siteNumbers.get(site);
    if (n === undefined) {
      n = this.sites.push(site) - 1;
      this.siteNumbers.set(site, n);
    }
    return n * SITE + w + 1;
  }
  /** Address of the byte, undefined when lost. */
  originAddress(origin: number): number | undefined {
    return origin === 0 ? undefined : addressOfWindow((origin % SITE) - 1);
  }
  /** Code address of the load. */
  originSite(origin: number): number | undefined {
    return origin === 0 ? undefined : this.sites[Math.floor(origin / SITE)];
  }

  /** Writes a register's mask by the rules of partial writes. */
  private write(reg: number, mask: bigint, width: number, origin: number): void {
    const at = this.at(reg);
    if (reg >= XMM0) {
      if (width === 16) {
        this.view.setBigUint64(at, BigInt.asUintN(64, mask), true);
        this.view.setBigUint64(at + 8, mask >> 64n, true);
      } else {
        const old = this.view.getBigUint64(at, true);
        this.view.setBigUint64(at, (old & ~ones(width)) | mask, true);
      }
    } else if (width >= 4) this.view.setBigUint64(at, mask, true);
    else {
      const old = this.view.getBigUint64(at, true);
      this.view.setBigUint64(at, BigInt.asUintN(64, old & ~ones(width)) | mask, true);
    }
    const high = reg >= XMM0 ? this.view.getBigUint64(at + 8, true) : 0n;
    if ((this.view.getBigUint64(at, true) | high) === 0n) this.set &= ~(1 << reg);
    else {
      this.set |= 1 << reg;
      if (mask !== 0n) this.view.setFloat64(REG_ORIGIN + reg * 8, origin, true);
    }
    this.refresh();
  }
  private refresh(): void {
    this.any = this.set !== 0 || this.flags !== undefined || this.slotsHere;
  }

  /** At a block's start, when some slot has undefined bits (UndefinedSlots.sweep). */
  sweepSlots(info: CodeInfo, block: number, low: number, rsp: number, rbp: number): void {
    this.slotsHere = this.slots.sweep(info, block, low, rsp, rbp);
    this.refresh();
  }
  /** Where the undefined bits of the value that is stored came from. */
  get storedOrigin(): number {
    return this.pendingOrigin;
  }

  clear(reg: number): void {
    this.write(reg, 0n, reg >= XMM0 ? 16 : 8, 0);
  }
  /** Keeps only the masks of these registers: the others are dead. Flags are dead too. */
  keep(live: number): void {
    this.flags = undefined;
    const dead = this.set & ~live;
    for (let r = 0; r < 32; r++) if (dead & (1 << r)) this.clear(r);
    this.refresh();
  }
  forgetFlags(): void {
    this.flags = undefined;
    this.refresh();
  }
  /** After the register file was replaced (restored, another thread). */
  reload(): void {
    this.set = 0;
    this.flags = undefined;
    this.slotsHere = false;
    for (let r = 0; r < 32; r++) {
      const at = this.at(r);
      const high = r >= XMM0 ? this.view.getBigUint64(at + 8, true) : 0n;
      if ((this.view.getBigUint64(at, true) | high) !== 0n) this.set |= 1 << r;
    }
    this.refresh();
  }

  /** Loaded bits into a register whose others are defined, from clean state too. */
  loaded(reg: number, mask: bigint, width: number, origin: number): void {
    this.write(reg, mask, width, origin);
  }

  /** Undefined bits of the flags decide this condition. */
  flagsUndefined(cc: Cond): boolean {
    return this.flags !== undefined && flagsDependOnUndefined(this.flags, cc);
  }
  get flagsOrigin(): number {
    return this.flags?.origin ?? 0;
  }

  // --- one instruction

  private put(reg: number, mask: bigint, width: number): void {
    this.pending.push({ reg, mask, width });
  }

  /** Computes from the operands, before the effect, what the results' masks will be; reports uses that matter. */
  before(x: Interpreter, i: Inst): void {
    this.stored = 0n;
    // Most instructions have nothing to do with the few registers that are undefined; they only make theirs defined.
    this.plain = this.flags === undefined && (registersRead(i) & this.set) === 0;
    if (this.plain) return;
    this.pending.length = 0;
    this.setsFlags = false;
    this.pendingFlags = undefined;
    this.pendingOrigin = 0;
    for (const r of [i.src, i.dst]) if (r >= 0 && this.set & (1 << r)) this.pendingOrigin = this.originOf(r);
    if (i.op >= Op.MovsRR && i.op <= Op.Cvts2s) this.sse(x, i);
    else this.integer(x, i);
  }

  after(i: Inst): void {
    if (this.plain) {
      const defined = isLoad(i.op) ? 0 : registersWritten(i) & this.set;
      if (defined !== 0) for (let r = 0; r < 32; r++) if (defined & (1 << r)) this.clear(r);
      return;
    }
    for (const p of this.pending) this.write(p.reg, p.mask, p.width, this.pendingOrigin);
    if (this.setsFlags) {
      this.flags = this.pendingFlags;
      this.refresh();
    }
    this.stored = 0n;
  }

  private val(x: Interpreter, reg: number, width: number): bigint {
    return x.big(reg) & ones(width);
  }

  private record(f: Omit<FlagsOrigin, 'origin'>): void {
    this.setsFlags = true;
    if ((f.ua | f.ub) !== 0n) this.pendingFlags = { ...f, origin: this.pendingOrigin };
  }

  private integer(x: Interpreter, i: Inst): void {
    const w = i.width;
    const isImmediate =
      i.op === Op.AddI ||
      i.op === Op.SubI ||
      i.op === Op.AndI ||
      i.op === Op.OrI ||
      i.op === Op.XorI ||
      i.op === Op.CmpI ||
      i.op === Op.TestI ||
      i.op === Op.AdcI ||
      i.op === Op.SbbI;
    const ua = this.mask(i.dst, w);
    const ub = isImmediate ? 0n : this.mask(i.src, w);
    const a = (): bigint => this.val(x, i.dst, w);
    const b = (): bigint => (isImmediate ? BigInt(i.imm) & ones(w) : this.val(x, i.src, w));
    switch (i.op) {
      case Op.MovRR:
        this.put(i.dst, ub, w);
        return;
      case Op.MovRI:
      case Op.MovAbs:
        this.put(i.dst, 0n, w);
        return;
      case Op.MovzxRR:
        this.put(i.dst, this.mask(i.src, i.fromWidth), w);
        return;
      case Op.MovsxRR:
        this.put(i.dst, extended(this.mask(i.src, i.fromWidth), i.fromWidth, w), w);
        return;
      case Op.Load:
      case Op.LoadZx:
      case Op.LoadSx:
        // The access itself writes the mask.
        return;
      case Op.Store:
      case Op.Push:
        this.stored = i.op === Op.Push ? this.mask(i.src, 8) : ub;
        return;
      case Op.Lea: {
        const m = i.mem!;
        const ui = m.index === NO_REG ? 0n : (this.mask(m.index, 8) * BigInt(m.scale)) & ones(8);
        const base = m.base >= 0 ? m.base : NO_REG;
        for (const r of [base, m.index]) if (r >= 0 && this.set & (1 << r)) this.pendingOrigin = this.originOf(r);
        const va = base === NO_REG ? 0n : x.big(base);
        const vi = m.index === NO_REG ? 0n : (x.big(m.index) * BigInt(m.scale)) & ones(8);
        this.put(i.dst, sumMask(va, vi, this.mask(base, 8), ui, 8, false) & ones(w), w);
        return;
      }
      case Op.Pop:
        return;
      case Op.AddR:
      case Op.AddI:
      case Op.SubR:
      case Op.SubI: {
        const sub = i.op === Op.SubR || i.op === Op.SubI;
        if (sub && !isImmediate && i.src === i.dst) this.put(i.dst, 0n, w);
        else this.put(i.dst, sumMask(a(), b(), ua, ub, w, sub), w);
        if (i.setsFlags) this.record({ kind: sub ? 'compare' : 'other', a: a(), b: b(), ua, ub, width: w });
        return;
      }
      case Op.AdcR:
      case Op.AdcI:
      case Op.SbbR:
      case Op.SbbI: {
        const sub = i.op === Op.SbbR || i.op === Op.SbbI;
        const carry = this.flagsUndefined(2);
        if (carry && this.flags) this.pendingOrigin = this.flags.origin;
        this.put(i.dst, carry ? ones(w) : sumMask(a(), b(), ua, ub, w, sub, BigInt(x.flags & CF)), w);
        if (i.setsFlags) this.record({ kind: 'other', a: a(), b: b(), ua: carry ? ones(w) : ua, ub, width: w });
        return;
      }
      case Op.AndR:
      case Op.AndI:
      case Op.OrR:
      case Op.OrI:
      case Op.XorR:
      case Op.XorI: {
        const m = this.logicMask(i, a(), b(), ua, ub, w);
        this.put(i.dst, m, w);
        if (i.setsFlags) this.record({ kind: 'logic', a: logicValue(i.op, a(), b()), b: 0n, ua: m, ub: 0n, width: w });
        return;
      }
      case Op.ImulR: {
        this.put(i.dst, upwards(ua | ub, w), w);
        if (i.setsFlags) this.record({ kind: 'other', a: 0n, b: 0n, ua: ua | ub, ub: 0n, width: w });
        return;
      }
      case Op.ImulI: {
        const m = this.mask(i.src, w);
        this.put(i.dst, upwards(m, w), w);
        if (i.setsFlags) this.record({ kind: 'other', a: 0n, b: 0n, ua: m, ub: 0n, width: w });
        return;
      }
      case Op.Neg:
        this.put(i.dst, upwards(ua, w), w);
        if (i.setsFlags) this.record({ kind: 'compare', a: 0n, b: a(), ua: 0n, ub: ua, width: w });
        return;
      case Op.Not:
        this.put(i.dst, ua, w);
        return;
      case Op.ShlI:
      case Op.ShrI:
      case Op.SarI:
      case Op.RolI:
      case Op.RorI:
        this.put(i.dst, shiftMask(i.op, ua, i.imm & (w === 8 ? 63 : 31), w), w);
        if (i.setsFlags) this.record({ kind: 'other', a: 0n, b: 0n, ua, ub: 0n, width: w });
        return;
      case Op.ShlC:
      case Op.ShrC:
      case Op.SarC:
      case Op.RolC:
      case Op.RorC: {
        const count = this.mask(RCX, 1) & (w === 8 ? 63n : 31n);
        if (count !== 0n) this.pendingOrigin = this.originOf(RCX);
        const m = count !== 0n ? ones(w) : shiftMask(byImmediate(i.op), ua, x.lo(RCX) & (w === 8 ? 63 : 31), w);
        this.put(i.dst, m, w);
        if (i.setsFlags) this.record({ kind: 'other', a: 0n, b: 0n, ua: ua | count, ub: 0n, width: w });
        return;
      }
      case Op.ShldI:
      case Op.ShrdI:
      case Op.ShldC:
      case Op.ShrdC: {
        const byCl = i.op === Op.ShldC || i.op === Op.ShrdC;
        const bits = BigInt(w * 8);
        const c = BigInt(byCl ? x.lo(RCX) & (w === 8 ? 63 : 31) : i.imm & (w === 8 ? 63 : 31));
        if (byCl && this.mask(RCX, 1) !== 0n) {
          this.put(i.dst, ones(w), w);
          return;
        }
        const left = i.op === Op.ShldI || i.op === Op.ShldC;
        const m = left ? (ua << c) | (ub >> (bits - c)) : (ua >> c) | (ub << (bits - c));
        this.put(i.dst, c === 0n ? ua : m & ones(w), w);
        return;
      }
      case Op.Mul1:
      case Op.Imul1: {
        const m = this.mask(RAX, w) | this.mask(i.src, w);
        if (m !== 0n && this.set & (1 << RAX)) this.pendingOrigin = this.originOf(RAX);
        if (w === 1) this.put(RAX, allIf(m, 2), 2);
        else {
          this.put(RAX, upwards(m, w), w);
          this.put(RDX, allIf(m, w), w);
        }
        if (i.setsFlags) this.record({ kind: 'other', a: 0n, b: 0n, ua: m, ub: 0n, width: w });
        return;
      }
      case Op.Div:
      case Op.Idiv: {
        x.mustBeDefined(i.src, 'divide', w);
        const m = this.mask(RAX, w) | this.mask(RDX, w);
        if (m !== 0n) this.pendingOrigin = this.originOf(this.mask(RAX, w) !== 0n ? RAX : RDX);
        this.put(RAX, allIf(m, w), w);
        this.put(RDX, allIf(m, w), w);
        return;
      }
      case Op.Cdq: {
        const m = this.mask(RAX, w) >> BigInt(w * 8 - 1);
        if (m !== 0n) this.pendingOrigin = this.originOf(RAX);
        this.put(RDX, allIf(m, w), w);
        return;
      }
      case Op.Bsf:
      case Op.Bsr:
      case Op.Tzcnt:
      case Op.Lzcnt:
      case Op.Popcnt: {
        const m = this.mask(i.src, w);
        this.put(i.dst, allIf(m, w), w);
        if (i.setsFlags) this.record({ kind: 'other', a: 0n, b: 0n, ua: m, ub: 0n, width: w });
        return;
      }
      case Op.Bswap: {
        let m = 0n;
        for (let k = 0; k < w; k++) m = (m << 8n) | ((ua >> BigInt(8 * k)) & 0xffn);
        this.put(i.dst, m, w);
        return;
      }
      case Op.CmpR:
      case Op.CmpI:
        // A register compared with itself is equal whatever it holds.
        if (!isImmediate && i.src === i.dst) this.record({ kind: 'compare', a: 0n, b: 0n, ua: 0n, ub: 0n, width: w });
        else this.record({ kind: 'compare', a: a(), b: b(), ua, ub, width: w });
        return;
      case Op.TestR:
      case Op.TestI: {
        const same = !isImmediate && i.src === i.dst;
        const m = same ? ua : andMask(a(), b(), ua, ub);
        this.record({ kind: 'logic', a: a() & b(), b: 0n, ua: m, ub: 0n, width: w });
        return;
      }
      case Op.SetCC: {
        const undefinedFlags = this.flagsUndefined(i.cc);
        if (undefinedFlags) this.pendingOrigin = this.flagsOrigin;
        this.put(i.dst, undefinedFlags ? 1n : 0n, 1);
        return;
      }
      case Op.CmovCC: {
        const taken = x.condition(i);
        this.put(i.dst, taken ? ub : ua, w);
        return;
      }
      case Op.Xchg:
      case Op.LockXadd:
        this.stored = i.op === Op.Xchg ? this.mask(i.src >= 0 ? i.src : i.dst, w) : upwards(ua, w);
        return;
      case Op.LockCmpxchg:
        this.stored = this.mask(i.src, w);
        return;
      default:
    }
  }

  private logicMask(i: Inst, a: bigint, b: bigint, ua: bigint, ub: bigint, w: number): bigint {
    const same = i.src === i.dst && (i.op === Op.AndR || i.op === Op.OrR || i.op === Op.XorR);
    if (i.op === Op.XorR || i.op === Op.XorI) return same ? 0n : ua | ub;
    if (same) return ua;
    if (i.op === Op.AndR || i.op === Op.AndI) return andMask(a, b, ua, ub);
    return andMask(~a & ones(w), ~b & ones(w), ua, ub);
  }

  private xmm(x: Interpreter, reg: number): bigint {
    const at = REG_XMM + (reg - XMM0) * 16;
    return x.view.getBigUint64(at, true) | (x.view.getBigUint64(at + 8, true) << 64n);
  }

  private sse(x: Interpreter, i: Inst): void {
    const w = i.width;
    switch (i.op) {
      case Op.MovsRR:
        this.put(i.dst, this.mask(i.src, 16), 16);
        return;
      case Op.LoadS:
      case Op.LoadU:
        return;
      case Op.StoreS:
        this.stored = this.mask(i.src, w);
        return;
      case Op.StoreU:
        this.stored = this.mask(i.src, 16);
        return;
      case Op.MovGX:
        this.put(i.dst, this.mask(i.src, w), w);
        return;
      case Op.MovXG:
        this.put(i.dst, this.mask(i.src, w), 16);
        return;
      case Op.Unpcklpd:
        this.put(i.dst, this.mask(i.dst, 8) | (this.mask(i.src, 8) << 64n), 16);
        return;
      case Op.Movhlps:
        this.put(i.dst, this.mask(i.src, 16) >> 64n, 8);
        return;
      case Op.Andps:
      case Op.Andnps:
      case Op.Orps:
      case Op.Xorps: {
        const ua = this.mask(i.dst, 16);
        const ub = this.mask(i.src, 16);
        if (i.op === Op.Xorps) {
          this.put(i.dst, i.src === i.dst ? 0n : ua | ub, 16);
          return;
        }
        const all = ones(16);
        let a = this.xmm(x, i.dst);
        let b = this.xmm(x, i.src);
        if (i.op === Op.Andnps) a = ~a & all;
        if (i.op === Op.Orps) {
          a = ~a & all;
          b = ~b & all;
        }
        this.put(i.dst, andMask(a, b, ua, ub), 16);
        return;
      }
      case Op.Ucomi: {
        const m = this.mask(i.dst, w) | this.mask(i.src, w);
        this.record({ kind: 'other', a: 0n, b: 0n, ua: m, ub: 0n, width: w });
        return;
      }
      case Op.Cvtsi2s:
        this.put(i.dst, allIf(this.mask(i.src, i.fromWidth), w), w);
        return;
      case Op.Cvtts2si:
        this.put(i.dst, allIf(this.mask(i.src, i.fromWidth), w), w);
        return;
      case Op.Cvts2s:
        this.put(i.dst, allIf(this.mask(i.src, i.fromWidth), w), w);
        return;
      case Op.SqrtS:
      case Op.RoundS:
        this.put(i.dst, allIf(this.mask(i.src, w), w), w);
        return;
      default:
        this.put(i.dst, allIf(this.mask(i.dst, w) | this.mask(i.src, w), w), w);
        return;
    }
  }
}

/** a & b: a bit is undefined unless one operand has a defined 0 there. */
function andMask(a: bigint, b: bigint, ua: bigint, ub: bigint): bigint {
  return (ua & (ub | b)) | (ub & (ua | a));
}
const logicValue = (op: Op, a: bigint, b: bigint): bigint =>
  op === Op.AndR || op === Op.AndI ? a & b : op === Op.OrR || op === Op.OrI ? a | b : a ^ b;

/** a ± b: the bits in which the least and the greatest possible result differ, and those of the operands. */
function sumMask(a: bigint, b: bigint, ua: bigint, ub: bigint, width: number, sub: boolean, carry = 0n): bigint {
  if ((ua | ub) === 0n) return 0n;
  const aMin = a & ~ua;
  const aMax = a | ua;
  const bMin = b & ~ub;
  const bMax = b | ub;
  const differ = sub ? (aMin - bMax - carry) ^ (aMax - bMin - carry) : (aMin + bMin + carry) ^ (aMax + bMax + carry);
  return (differ | ua | ub) & ones(width);
}

const byImmediate = (op: Op): Op =>
  op === Op.ShlC ? Op.ShlI : op === Op.ShrC ? Op.ShrI : op === Op.SarC ? Op.SarI : op === Op.RolC ? Op.RolI : Op.RorI;

function shiftMask(op: Op, m: bigint, count: number, width: number): bigint {
  const bits = width * 8;
  const c = BigInt(count);
  switch (op) {
    case Op.ShlI:
      return (m << c) & ones(width);
    case Op.ShrI:
      return m >> c;
    case Op.SarI:
      return (BigInt.asIntN(bits, m) >> c) & ones(width);
    default: {
      const left = BigInt(op === Op.RolI ? count % bits : (bits - (count % bits)) % bits);
      return ((m << left) | (m >> (BigInt(bits) - left))) & ones(width);
    }
  }
}
