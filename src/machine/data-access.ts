/**
 * The interpreter's way to memory: effective addresses, the shadow looked at byte by byte where it is not plainly defined,
 * bad accesses told, undefined bits carried.
 */
import { Access, type Inst, type Mem } from '../isa/instruction.ts';
import { NONE, sumOf, UNKNOWN } from '../isa/provenance.ts';
import { FS, NO_REG, RBP, RSP } from '../isa/registers.ts';
import type { Interpreter } from './interpreter.ts';
import {
  HIGH_BASE,
  HIGH_SIZE,
  LOW_BASE,
  LOW_OFFSET,
  LOW_SIZE,
  PROVENANCE,
  REG_FS,
  SH_CANARY,
  SH_DEFINED,
  SH_DESTROYED,
  SH_GUARD,
  SH_MOVED,
  SH_NONE,
  SH_READ_ONLY,
  SH_SAVED,
  SH_WATCH_DEFINED,
  SH_WATCH_POINTER,
  SH_WATCH_UNDEFINED,
  SHADOW,
} from './layout.ts';
import { addressOfWindow, windowOffset } from './memory.ts';
import { slotLiveness } from './slot-liveness.ts';

const LOW_LO = LOW_BASE | 0;
const LOW_HI = Math.floor(LOW_BASE / 0x1_0000_0000);
const HIGH_LO = HIGH_BASE | 0;
const HIGH_HI = Math.floor(HIGH_BASE / 0x1_0000_0000);
const SIGSEGV = 11;

export class DataAccess {
  /** The last effective address. */ private lo = 0;
  private hi = 0;
  /** Undefined bits of the last read, and the address of the first byte that has some. */ mask = 0n;
  origin = 0;
  /** Where the pointer came from that the last read has loaded, and the one by which it was found. */ handle = NONE;
  private through = NONE;

  constructor(private readonly x: Interpreter) {}

  linear(w: number): number {
    return LOW_OFFSET + w;
  }
  addressOf(w: number): number {
    return addressOfWindow(w);
  }
  get address(): bigint {
    return (BigInt(this.hi >>> 0) << 32n) | BigInt(this.lo >>> 0);
  }

  private plus(lo: number, hi: number): void {
    const sum = (this.lo >>> 0) + (lo >>> 0);
    this.lo = sum | 0;
    this.hi = (this.hi + hi + (sum > 0xffff_ffff ? 1 : 0)) | 0;
  }

  /** Works out the effective address of an operand. */
  effective(m: Mem, withThreadPointer: boolean): void {
    const x = this.x;
    this.lo = m.disp | 0;
    this.hi = Math.floor(m.disp / 0x1_0000_0000) | 0;
    if (m.base >= 0) this.plus(x.lo(m.base), x.hi(m.base));
    else if (m.base === FS && withThreadPointer) this.plus(x.r[REG_FS >> 2]!, x.r[(REG_FS >> 2) + 1]!);
    if (m.index !== NO_REG) {
      const s = m.scale === 8 ? 3 : m.scale === 4 ? 2 : m.scale === 2 ? 1 : 0;
      const lo = x.lo(m.index);
      const hi = x.hi(m.index);
      this.plus(lo << s, s === 0 ? hi : (hi << s) | (lo >>> (32 - s)));
    }
  }
  get effectiveLo(): number {
    return this.lo;
  }
  get effectiveHi(): number {
    return this.hi;
  }

  /** Window offset of the effective address, -1 outside. */
  private window(): number {
    if (this.hi === LOW_HI) {
      const d = (this.lo - LOW_LO) >>> 0;
      if (d < LOW_SIZE) return d;
    }
    if (this.hi === HIGH_HI) {
      const d = (this.lo - HIGH_LO) >>> 0;
      if (d < HIGH_SIZE) return LOW_SIZE + d;
    }
    return -1;
  }

  /** The word at rsp + disp: the machine's own accesses (push, pop, call, ret), which need mapped memory only. */
  stack(disp: number, size: number, operation: 'read' | 'write'): number {
    this.lo = disp;
    this.hi = disp < 0 ? -1 : 0;
    this.plus(this.x.lo(RSP), this.x.hi(RSP));
    return this.internal(size, operation);
  }

  private internal(size: number, operation: 'read' | 'write'): number {
    const w = this.window();
    this.mask = 0n;
    this.vague = false;
    if (w < 0 || !this.x.host.memory.mapped(addressOfWindow(w), size)) {
      this.tell(operation, size, 0, SH_NONE, false);
      this.x.host.fault(SIGSEGV);
    }
    return w;
  }

  private tell(operation: 'read' | 'write', size: number, at: number, shadow: number, mapped: boolean): void {
    if (this.vague) return;
    const provenance = this.through;
    const { address } = this;
    this.x.host.badAccess({ operation, address, size, at, shadow, mapped, provenance, stray: false, by: undefined });
  }

  // ── where pointers come from ───────────────────────────────────────────────────────────────────
  /** Handle of the object that the operand's address is derived from. */
  provenanceOf(m: Mem): number {
    const x = this.x;
    if (m.object > 0) {
      const { objects } = x.host.memory;
      if (m.object >= LOW_BASE) return objects.globalHandle(m.object);
      return objects.frameHandle(windowOffset(x.number(RBP))) + (m.object - 1) * UNKNOWN;
    }
    if (m.base === RBP || m.base === RSP) return UNKNOWN;
    const base = m.base >= 0 ? x.provenance(m.base) : m.base === NO_REG ? NONE : UNKNOWN;
    if (m.index === NO_REG) return base;
    const index = x.provenance(m.index);
    return m.scale === 1 ? sumOf(base, index) : index === NONE ? base : UNKNOWN;
  }

  /** The access begins inside the object that its pointer came from. What lies behind an object is a red zone. */
  private checkProvenance(m: Mem, w: number, size: number, operation: 'read' | 'write'): void {
    if (this.vague) return;
    const { memory } = this.x.host;
    const handle = this.through;
    if (memory.objects.contains(handle, w)) return;
    // Where the shadow has something to say it was told already.
    const need = operation === 'write' ? 'write' : 'read';
    if (memory.firstBad(addressOfWindow(w), size, need) >= 0) return;
    const shadow = this.x.bytes[LOW_OFFSET + SHADOW + w]!;
    this.x.host.badAccess({
      operation,
      address: this.address,
      size,
      at: 0,
      shadow,
      mapped: true,
      provenance: m.object > 0 && m.index === NO_REG ? NONE : handle,
      stray: true,
      by: undefined,
    });
  }

  /** The address at hand is made of undefined bits, which was told: wherever it leads is a consequence. */
  private vague = false;

  /** The bits of the base and index registers that make the address must be defined. */
  private checkAddress(m: Mem): void {
    this.vague = false;
    const { undef } = this.x;
    if (!undef.any) return;
    for (const r of [m.base, m.index]) {
      if (r < 0 || !undef.isUndefined(r, 8)) continue;
      this.x.mustBeDefined(r, 'address');
      this.vague = true;
    }
  }

  private allDefined(w: number, size: number): boolean {
    const { bytes, view } = this.x;
    const s = LOW_OFFSET + SHADOW + w;
    switch (size) {
      case 1:
        return bytes[s] === SH_DEFINED;
      case 2:
        return view.getUint16(s, true) === 0xffff;
      case 4:
        return view.getInt32(s, true) === -1;
      case 8:
        return (view.getInt32(s, true) & view.getInt32(s + 4, true)) === -1;
      default:
        for (let k = 0; k < size; k++) if (bytes[s + k] !== SH_DEFINED) return false;
        return true;
    }
  }

  /** Checks a load. Returns its window offset; `mask` and `origin` tell of undefined bits. */
  read(m: Mem, size: number): number {
    this.effective(m, true);
    if (m.access === Access.Internal) {
      const w = this.internal(size, 'read');
      const { slots } = this.x.undef;
      if (slots.any) {
        this.mask = slots.load(w, size);
        this.origin = slots.origin;
      }
      this.handle = this.x.view.getInt32(LOW_OFFSET + PROVENANCE + w, true);
      this.checkAddress(m);
      return w;
    }
    const w = this.window();
    this.mask = 0n;
    this.through = this.accessed(m);
    this.checkAddress(m);
    if (w < 0 || !this.allDefined(w, size)) this.readCarefully(w, size);
    if (this.through !== NONE) this.checkProvenance(m, w, size, 'read');
    this.handle = size === 8 ? this.x.host.memory.provenanceAt(w, this.x.inst.pointer) : NONE;
    if (this.x.watching !== 0) this.watch(m, w, size, false);
    return w;
  }

  /** By which object an access is checked. At a fixed place there is nothing to go wrong. */
  private accessed(m: Mem): number {
    if (!this.x.host.memory.followsPointers) return NONE;
    if (m.index === NO_REG && (m.object > 0 || m.base === RBP || m.base === RSP || m.base < 0)) return NONE;
    return this.provenanceOf(m);
  }

  /** Threads run side by side. A variable whose address nobody takes is the thread's own. */
  private watch(m: Mem, w: number, size: number, write: boolean): void {
    if (m.order === 0) {
      if (this.x.watching < 2) return;
      if (m.access === Access.Frame && !this.x.info.isShared(m.disp)) return;
    }
    this.x.host.watch(w, size, m.order, write);
  }

  private readCarefully(w: number, size: number): void {
    const { bytes, host } = this.x;
    const { memory } = host;
    const have = w < 0 ? 0 : memory.mappedBytes(addressOfWindow(w), size);
    let watch = false;
    let bad = -1;
    let moved = -1;
    // Code that is read as data has to be made first.
    if (have === size && bytes[LOW_OFFSET + SHADOW + w] === SH_NONE) host.isCode(addressOfWindow(w));
    for (let k = 0; k < have; k++) {
      const code = bytes[LOW_OFFSET + SHADOW + w + k]!;
      // Single bytes may be looked at as such.
      if (((code & 1) === 0 || (code === SH_DESTROYED && size > 1)) && bad < 0) bad = k;
      if (code === SH_WATCH_DEFINED || code === SH_WATCH_UNDEFINED || code === SH_WATCH_POINTER) watch = true;
      if (code === SH_MOVED && moved < 0) moved = k;
    }
    if (bad >= 0) {
      this.tell('read', size, bad, bytes[LOW_OFFSET + SHADOW + w + bad]!, true);
      if (bytes[LOW_OFFSET + SHADOW + w + bad] === SH_GUARD) host.fault(SIGSEGV);
    }
    if (have < size) {
      const shadow = w >= 0 ? bytes[LOW_OFFSET + SHADOW + w + have]! : SH_NONE;
      if (bad < 0) this.tell('read', size, have, shadow, false);
      host.fault(SIGSEGV);
    }
    if (watch) host.watched(addressOfWindow(w), size, 'read');
    if (moved >= 0) host.movedFrom(addressOfWindow(w + moved), size - moved, 'read');
    // Bytes that may not be read count as defined once that was told.
    for (let k = 0; k < size; k++) {
      const code = bytes[LOW_OFFSET + SHADOW + w + k]!;
      const told = (code & 1) === 0 || (code === SH_DESTROYED && size > 1);
      const bits = told ? 0 : memory.undefinedBits(w + k);
      if (bits === 0) continue;
      if (this.mask === 0n) this.origin = this.x.undef.makeOrigin(w + k, this.x.info.code.address + this.x.inst.offset);
      this.mask |= BigInt(bits) << BigInt(8 * k);
    }
  }

  /**
   * Checks a store and prepares its shadow: `undefinedBits` are those of the value. The caller then writes the bytes.
   * Watches are kept; bytes that are not addressable stay so.
   */
  write(m: Mem, size: number, undefinedBits: bigint, handle = NONE): number {
    this.effective(m, true);
    const { host } = this.x;
    if (m.access === Access.Internal) {
      const w = this.internal(size, 'write');
      this.putAside(w, size, undefinedBits);
      this.checkAddress(m);
      host.memory.touch(w, size);
      if (size === 8) host.memory.setProvenance(w, handle);
      return w;
    }
    const w = this.window();
    this.through = this.accessed(m);
    this.checkAddress(m);
    if (w < 0 || !this.allDefined(w, size)) this.writeCarefully(w, size);
    if (this.through !== NONE) this.checkProvenance(m, w, size, 'write');
    if (this.x.watching !== 0) this.watch(m, w, size, true);
    host.memory.touch(w, size);
    if (undefinedBits !== 0n) this.tellCopy(w, size);
    if (undefinedBits !== 0n || !this.allDefined(w, size)) this.setShadow(w, size, undefinedBits);
    if (size === 8 && undefinedBits === 0n && (handle !== NONE || this.x.inst.pointer))
      host.memory.setPointer(w, handle);
    return w;
  }

  /** Undefined bits of what goes to a slot of the frame. */
  putAside(w: number, size: number, undefinedBits: bigint): void {
    const { undef, info } = this.x;
    if (undefinedBits === 0n && !undef.slots.any) return;
    const whole = size >= 8 || (info.hasFrame && slotLiveness(info).isSingle(addressOfWindow(w) - this.x.number(RBP)));
    undef.slots.store(w, size, undefinedBits, undef.storedOrigin, whole);
  }

  private writeCarefully(w: number, size: number): void {
    const { bytes, host } = this.x;
    const { memory } = host;
    const have = w < 0 ? 0 : memory.mappedBytes(addressOfWindow(w), size);
    let watch = false;
    let bad = -1;
    let moved = -1;
    let saved = false;
    for (let k = 0; k < have; k++) {
      const code = bytes[LOW_OFFSET + SHADOW + w + k]!;
      if (((code & 1) === 0 || code === SH_READ_ONLY) && bad < 0) bad = k;
      if (code === SH_WATCH_DEFINED || code === SH_WATCH_UNDEFINED || code === SH_WATCH_POINTER) watch = true;
      if (code === SH_MOVED && moved < 0) moved = k;
      if (code === SH_SAVED || code === SH_CANARY) saved = true;
    }
    if (bad >= 0) this.tell('write', size, bad, bytes[LOW_OFFSET + SHADOW + w + bad]!, true);
    if (have < size) {
      const shadow = w >= 0 ? bytes[LOW_OFFSET + SHADOW + w + have]! : SH_NONE;
      if (bad < 0) this.tell('write', size, have, shadow, false);
      host.fault(SIGSEGV);
    }
    if (bad >= 0 && !memory.writable(addressOfWindow(w), size)) host.fault(SIGSEGV);
    if (watch) host.watched(addressOfWindow(w), size, 'write');
    if (moved >= 0) host.movedFrom(addressOfWindow(w + moved), size - moved, 'write');
    if (saved) host.overrun(addressOfWindow(w), size);
  }

  /** Remembers where undefined bits that are stored came from. */
  private tellCopy(w: number, size: number): void {
    const { undef, host, info, inst } = this.x;
    const from = undef.originAddress(undef.storedOrigin);
    if (from === undefined) return;
    const site = info.code.address + inst.offset;
    const { time, thread } = host.now();
    host.memory.copies.record({ to: addressOfWindow(w), size, bytewise: false, from, site, time, thread });
  }

  private setShadow(w: number, size: number, undefinedBits: bigint): void {
    const { bytes, host } = this.x;
    for (let k = 0; k < size; k++) {
      if (bytes[LOW_OFFSET + SHADOW + w + k] === SH_READ_ONLY) continue;
      host.memory.setUndefinedBits(w + k, Number((undefinedBits >> BigInt(8 * k)) & 0xffn));
    }
  }

  /** A pushed argument: its bytes become readable. */
  defineStack(w: number, undefinedBits: bigint, handle: number): void {
    const { memory } = this.x.host;
    memory.setShadow(addressOfWindow(w), 8, SH_DEFINED);
    if (undefinedBits !== 0n) this.setShadow(w, 8, undefinedBits);
    else if (handle !== NONE) memory.setPointer(w, handle);
  }

  /** A load into int32 pairs. */
  valueLo = 0;
  valueHi = 0;
  load(i: Inst, size: number): void {
    const o = LOW_OFFSET + this.read(i.mem!, size);
    const { view, bytes } = this.x;
    this.valueHi = 0;
    switch (size) {
      case 1:
        this.valueLo = bytes[o]!;
        return;
      case 2:
        this.valueLo = view.getUint16(o, true);
        return;
      case 4:
        this.valueLo = view.getInt32(o, true);
        return;
      default:
        this.valueLo = view.getInt32(o, true);
        this.valueHi = view.getInt32(o + 4, true);
    }
  }

  store(i: Inst, size: number, lo: number, hi: number, undefinedBits: bigint, handle: number): void {
    this.put(this.write(i.mem!, size, undefinedBits, handle), size, lo, hi);
  }

  put(w: number, size: number, lo: number, hi: number): void {
    const o = LOW_OFFSET + w;
    const { view, bytes } = this.x;
    switch (size) {
      case 1:
        bytes[o] = lo;
        return;
      case 2:
        view.setUint16(o, lo & 0xffff, true);
        return;
      case 4:
        view.setInt32(o, lo, true);
        return;
      default:
        view.setInt32(o, lo, true);
        view.setInt32(o + 4, hi, true);
    }
  }
}
