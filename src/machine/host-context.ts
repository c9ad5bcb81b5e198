/**
 * What a host function sees of the machine while it runs: arguments by the System V ABI (§3.2.3, §3.5.7), checked access to
 * memory, results, and the ways not to return. One context serves all calls of a machine, one at a time.
 */

import { bitsOfExtended, type Extended, extendedOf } from '../base/extended.ts';
import type { CallArguments } from '../isa/code.ts';
import { NONE, UNKNOWN } from '../isa/provenance.ts';
import { ARG_REGS, RAX, RDI, RSP, XMM0 } from '../isa/registers.ts';
import type { Finding } from '../report/finding.ts';
import { type ArgReader, type HostContext, HostStop, type NextArgument, NON_CANONICAL, type Waiting } from './host.ts';
import { UnsupportedError } from './image.ts';
import { LOW_OFFSET, REG_GPR, REG_UNDEFINED, SH_DEFINED, SH_GUARD, SH_NONE, SH_RED_ZONE } from './layout.ts';
import type { MachineApi } from './machine-api.ts';
import { type MachineMemory, windowOffset } from './memory.ts';
import type { UndefinedBits } from './undefined-bits.ts';
import { callOf, frameOfArea, nextArgument, SAVED, SAVED_GENERAL, savedAt } from './variable-arguments.ts';

/** What the context asks of the machine beyond its public face. */
export interface HostSupport {
  readonly machine: MachineApi;
  readonly memory: MachineMemory;
  /** A listener's report asked to stop before the current instruction's effect. Reading clears it. */
  takeStop(): boolean;
  /** The host function goes on at this address instead of returning. */
  redirect(rip: number): void;
  /** The current thread waits; the host function is performed again when `ready`. */
  park(waiting: Waiting): void;
  /** The process ends. */
  finish(
    end: { readonly kind: 'exited'; readonly code: number } | { readonly kind: 'killed'; readonly signal: number },
  ): void;
  /** A range that the function is about to access, for the monitor of threads. False: stop before. */
  monitored(w: number, n: number, write: boolean): boolean;
  /** Bytes are about to be read or written; abandons the function when they are watched, once at a time. */
  watched(address: number, n: number, access: 'read' | 'write'): void;
  /** Bytes that are not the function's to write are about to be written; saved registers among them are remembered. */
  overrun(address: number, n: number): void;
  /** What is known of the call that returns to this address. */
  callArguments(returnAddress: number): CallArguments | undefined;
  undefinedBits(): UndefinedBits;
}

const SIGSEGV = 11;
const RED_ZONE_OF_CALL = 8; // [rsp] holds the return address
/** Functions that are given text, and never a whole object. */
const TEXT_FUNCTION = /^(str|stp|wcs|wcp|v?s?n?w?printf|f?gets|fputs|puts|v?f?s?scanf)/;
/** Longest string that is looked at when no limit is given. */
const MAX_STRING = 1 << 28;

export class HostCallContext implements HostContext {
  readonly machine: MachineApi;
  readonly #s: HostSupport;
  readonly #memory: MachineMemory;
  readonly #view: DataView;
  #name = '';
  /** Threads run side by side, and what this function accesses is the program's own. */
  #watched = false;
  #arguments: CallArguments | undefined = undefined;
  #asked = false;
  /** Argument registers that were read as pointers. */ #pointers = 0;

  constructor(support: HostSupport) {
    this.#s = support;
    this.machine = support.machine;
    this.#memory = support.memory;
    this.#view = support.memory.view;
  }

  /** Before each call. */
  begin(name: string, watched = false): void {
    this.#watched = watched;
    this.#pointers = 0;
    this.#name = name;
    this.#asked = false;
  }

  /** For messages: the library's own entry points go by the name of the function that they serve. */
  get function(): string {
    return this.#name.replace(/^__memscape_/, '');
  }

  // ── arguments ──────────────────────────────────────────────────────────────────────────────────
  /** Reports undefined bits of a register that the function is about to use. */
  #checkRegister(r: number, bytes: number, argument: number): void {
    const at = REG_UNDEFINED + (r >= XMM0 ? 128 + (r - XMM0) * 16 : r * 8);
    const low = this.#view.getUint32(at, true);
    const undefinedBits =
      bytes === 8 ? low | this.#view.getUint32(at + 4, true) : bytes === 4 ? low : low & ((1 << (bytes * 8)) - 1);
    if (undefinedBits === 0) return;
    const undef = this.#s.undefinedBits();
    const origin = undef.originOf(r);
    this.#undefined(undef.originAddress(origin), bytes, `argument ${argument}`, undef.originSite(origin));
  }

  #undefined(origin: number | undefined, size: number, role: string, loadedAt?: number): void {
    for (const l of this.machine.listeners)
      l.undefinedUse?.(this.machine, { use: 'call', origin, loadedAt, size, by: { function: this.function, role } });
    if (this.#s.takeStop()) throw new HostStop('finding');
  }

  #gp(i: number, bytes: number): number {
    const r = ARG_REGS[i];
    if (r !== undefined) {
      this.#checkRegister(r, bytes, i + 1);
      return -1 - r;
    }
    return this.#stackArgument((i - ARG_REGS.length) * 8, bytes, i + 1);
  }
  /** Linear offset of a stack argument. */
  #stackArgument(at: number, bytes: number, argument: number): number {
    const address = this.machine.registers.getNumber(RSP) + RED_ZONE_OF_CALL + at;
    return this.#slot(address, bytes, argument);
  }
  #slot(address: number, bytes: number, argument: number): number {
    if (!this.#memory.mapped(address, bytes)) this.#bad('read', address, bytes, 0, `argument ${argument}`, true);
    else if (this.#memory.firstBad(address, bytes, 'defined') >= 0 && this.#memory.firstBad(address, bytes, 'read') < 0)
      this.#undefined(address, bytes, `argument ${argument}`);
    return LOW_OFFSET + windowOffset(address);
  }
  #low(place: number): number {
    return place < 0 ? this.#view.getInt32(this.#registerAt(-1 - place), true) : this.#view.getInt32(place, true);
  }
  #all(place: number): bigint {
    return place < 0 ? this.machine.registers.get(-1 - place) : this.#view.getBigUint64(place, true);
  }
  #address(place: number): number {
    return toAddress(this.#view, place < 0 ? this.#registerAt(-1 - place) : place);
  }
  #registerAt(r: number): number {
    return REG_GPR + r * 8;
  }

  i32(i: number): number {
    return this.#low(this.#gp(i, 4));
  }
  u32(i: number): number {
    return this.i32(i) >>> 0;
  }
  i64(i: number): bigint {
    return BigInt.asIntN(64, this.#all(this.#gp(i, 8)));
  }
  u64(i: number): bigint {
    return this.#all(this.#gp(i, 8));
  }
  size(i: number): number {
    const place = this.#gp(i, 8);
    const at = place < 0 ? this.#registerAt(-1 - place) : place;
    const high = this.#view.getUint32(at + 4, true);
    return high >= 0x20_0000 ? 2 ** 53 : high * 2 ** 32 + this.#view.getUint32(at, true);
  }
  ptr(i: number): number {
    const r = ARG_REGS[i];
    if (r !== undefined) this.#pointers |= 1 << r;
    return this.#address(this.#gp(i, 8));
  }
  f64(i: number): number {
    this.#checkRegister(XMM0 + i, 8, i + 1);
    return this.machine.registers.xmmF64(XMM0 + i);
  }
  f32(i: number): number {
    this.#checkRegister(XMM0 + i, 4, i + 1);
    return this.machine.registers.xmmF32(XMM0 + i);
  }

  varArgs(gp: number, fp: number): ArgReader {
    let nextGp = gp;
    let nextFp = fp;
    let stack = Math.max(0, gp - ARG_REGS.length) * 8;
    let count = gp + fp;
    const place = (bytes: number): number => {
      count++;
      if (nextGp < ARG_REGS.length) return this.#gp(nextGp++, bytes);
      const at = this.#stackArgument(stack, bytes, count);
      stack += 8;
      return at;
    };
    const known = this.#call()?.variable;
    let given = 0;
    const next = (): NextArgument | undefined => known && { kind: known[given++] ?? 'none', number: gp + fp + given };
    return this.#reader(
      next,
      place,
      () => {
        count++;
        if (nextFp < 8) {
          const r = XMM0 + nextFp++;
          this.#checkRegister(r, 8, count);
          return this.machine.registers.xmmF64(r);
        }
        const at = this.#stackArgument(stack, 8, count);
        stack += 8;
        return this.#view.getFloat64(at, true);
      },
      () => {
        stack = Math.ceil(stack / 16) * 16;
        const at = this.#stackArgument(stack, 10, ++count);
        stack += 16;
        return at;
      },
    );
  }

  vaList(address: number): ArgReader {
    const list = this.read(address, 24, 'the argument list');
    const v = new DataView(list.buffer, list.byteOffset, 24);
    let gpOffset = v.getUint32(0, true);
    let fpOffset = v.getUint32(4, true);
    let overflow = toAddress(v, 8);
    const save = toAddress(v, 16);
    const frame = frameOfArea(this.machine, save, this.#memory.readPtr(this.machine.registers.getNumber(RSP)) ?? 0);
    const call = frame && callOf(this.machine, frame, (back) => this.#s.callArguments(back));
    let count = 0;
    const memory = (bytes: number): number => {
      const at = this.#slot(overflow, bytes, ++count);
      overflow += 8;
      return at;
    };
    return this.#reader(
      () => frame && call && nextArgument(frame, call, { general: gpOffset, sse: fpOffset, overflow }),
      (bytes) => {
        if (gpOffset >= 48) return memory(bytes);
        const at = this.#slot(save + gpOffset, bytes, ++count);
        gpOffset += 8;
        return at;
      },
      () => {
        if (fpOffset >= 176) return this.#view.getFloat64(memory(8), true);
        const at = this.#slot(save + fpOffset, 8, ++count);
        fpOffset += 16;
        return this.#view.getFloat64(at, true);
      },
      () => {
        overflow = Math.ceil(overflow / 16) * 16;
        const at = this.#slot(overflow, 10, ++count);
        overflow += 16;
        return at;
      },
      () => {
        const to = this.write(address, 16, 'the argument list');
        const w = new DataView(to.buffer, to.byteOffset, 16);
        w.setUint32(0, gpOffset, true);
        w.setUint32(4, fpOffset, true);
        w.setBigUint64(8, BigInt(overflow), true);
        this.wrote(address, 16);
      },
    );
  }

  boundList(address: number): void {
    const save = this.#memory.readPtr(address + 16);
    const pc = this.#memory.readPtr(this.machine.registers.getNumber(RSP));
    if (save === undefined || pc === undefined) return;
    const frame = frameOfArea(this.machine, save, pc);
    const call = frame && callOf(this.machine, frame, (back) => this.#s.callArguments(back));
    if (!call) return;
    const given = new Set(call.places?.map(savedAt));
    const general = Math.min(this.#memory.readU32(address) ?? SAVED_GENERAL, SAVED_GENERAL);
    for (let at = general; at < SAVED_GENERAL; at += 8)
      if (!given.has(at)) this.#memory.setShadow(save + at, 8, SH_RED_ZONE);
    const sse = Math.max(SAVED_GENERAL, this.#memory.readU32(address + 4) ?? SAVED);
    for (let at = sse; at < SAVED; at += 16) if (!given.has(at)) this.#memory.setShadow(save + at, 16, SH_RED_ZONE);
  }

  #reader(
    given: ArgReader['given'],
    gp: (bytes: number) => number,
    fp: () => number,
    /** Linear offset of the next long double. */ extended: () => number,
    finish: () => void = () => undefined,
  ): ArgReader {
    return {
      given,
      finish,
      i32: () => this.#low(gp(4)),
      u32: () => this.#low(gp(4)) >>> 0,
      i64: () => BigInt.asIntN(64, this.#all(gp(8))),
      u64: () => this.#all(gp(8)),
      ptr: () => this.#address(gp(8)),
      f64: fp,
      f80: () => {
        const at = extended();
        return extendedOf(this.#view.getBigUint64(at, true), this.#view.getUint16(at + 8, true));
      },
    };
  }

  // ── results ────────────────────────────────────────────────────────────────────────────────────
  retVoid(): void {}
  retI32(v: number): void {
    // The upper half of rax is unspecified; zero is what a 32-bit mov leaves.
    this.machine.registers.setNumber(RAX, v >>> 0);
  }
  retU32(v: number): void {
    this.machine.registers.setNumber(RAX, v >>> 0);
  }
  retI64(v: bigint): void {
    this.machine.registers.set(RAX, v);
  }
  retPtr(address: number, fresh = false): void {
    const { registers } = this.machine;
    const handle = this.#provenanceOf(address, fresh);
    registers.setNumber(RAX, address);
    registers.setProvenance(RAX, handle);
  }
  /** Of a pointer that the function returns: the object of one of its arguments, or a block that begins there. */
  #provenanceOf(address: number, fresh: boolean): number {
    const w = windowOffset(address);
    if (w < 0) return address === 0 ? NONE : UNKNOWN;
    const { registers } = this.machine;
    const { objects } = this.#memory;
    // memcpy and the like return their first argument (quick-string.ts does the same).
    const first = registers.provenance(RDI);
    if (!fresh && registers.getNumber(RDI) === address && objects.contains(first, w)) return first;
    let end = UNKNOWN;
    for (const r of ARG_REGS) {
      const handle = registers.provenance(r);
      const entry = objects.entry(handle);
      if (!entry || entry.size === 0) continue;
      if (objects.contains(handle, w)) return handle;
      if (w === entry.base + entry.size && registers.getNumber(r) <= address) end = handle;
    }
    const block = objects.blockAt(w);
    return block === UNKNOWN ? end : block;
  }
  retF64(v: number): void {
    this.machine.registers.setXmmF64(XMM0, v);
  }
  retF80(v: Extended): void {
    const { significand, signAndExponent } = bitsOfExtended(v);
    this.machine.registers.setXmm(XMM0, 0, significand);
    this.machine.registers.setXmm(XMM0, 1, BigInt(signAndExponent));
  }
  retF32(v: number): void {
    this.machine.registers.setXmmF32(XMM0, v);
  }

  // ── what the source says of the call ───────────────────────────────────────────────────────────
  #call(): CallArguments | undefined {
    if (!this.#asked) {
      this.#asked = true;
      const back = this.#memory.readPtr(this.machine.registers.getNumber(RSP));
      const known = back === undefined ? undefined : this.#s.callArguments(back);
      this.#arguments = known?.callee === this.#name ? known : undefined;
    }
    return this.#arguments;
  }

  /** An access that begins in an array that is a member, and ends in the next member. */
  #checkMember(operation: 'read' | 'write', address: number, n: number, role: string): void {
    const known = this.#call();
    if (!known || known.members.length === 0) return;
    let found: { start: number; size: number } | undefined;
    for (const m of known.members) {
      if (m.isFirst && !TEXT_FUNCTION.test(this.#name)) continue;
      const start = toAddress(this.#view, this.#registerAt(ARG_REGS[m.argument]!)) - m.offset;
      if (address < start || address > start + m.size) continue;
      if (address + n <= start + m.size) return;
      // The end of one may be the start of the next.
      if (!found || address < start + m.size) found = { start, size: m.size };
    }
    if (!found) return;
    const by = { function: this.function, role };
    for (const l of this.machine.listeners)
      l.memberOverflow?.(this.machine, {
        operation,
        address,
        size: n,
        member: found.start,
        memberSize: found.size,
        by,
      });
    if (this.#s.takeStop()) throw new HostStop('finding');
  }

  // ── memory ─────────────────────────────────────────────────────────────────────────────────────
  /** Handle of the object that the argument came from which is this address; UNKNOWN when that is not certain. */
  #argumentAt(address: number): number {
    let found = UNKNOWN;
    for (const r of ARG_REGS) {
      if ((this.#pointers & (1 << r)) === 0 || this.machine.registers.getNumber(r) !== address) continue;
      const handle = this.machine.registers.provenance(r);
      // Two pointers to one place, of which one may: the role would have to tell which is meant.
      if (this.#memory.objects.contains(handle, windowOffset(address))) return UNKNOWN;
      found = handle;
    }
    return found;
  }

  /** An access that begins outside of the object that the argument came from, although inside another one. */
  #checkObject(operation: 'read' | 'write', address: number, n: number, role: string): void {
    const handle = this.#argumentAt(address);
    if (handle !== UNKNOWN) this.#bad(operation, address, n, 0, role, false, handle);
    else this.#checkPart(operation, address, n, role);
  }

  /** An access that begins in a part that a pool handed out, and ends behind it. */
  #checkPart(operation: 'read' | 'write', address: number, n: number, role: string): void {
    for (const r of ARG_REGS) {
      if ((this.#pointers & (1 << r)) === 0 || this.machine.registers.getNumber(r) !== address) continue;
      const handle = this.machine.registers.provenance(r);
      const end = this.#memory.objects.partEnd(handle) - windowOffset(address);
      if (end > 0 && end < n) this.#bad(operation, address, n, end, role, false, handle);
    }
  }

  #bad(
    operation: 'read' | 'write',
    address: number,
    size: number,
    at: number,
    role: string,
    unmapped: boolean,
    stray = UNKNOWN,
  ): void {
    const access = {
      operation,
      address: address === NON_CANONICAL ? 0x8000_0000_0000_0000n : BigInt(address),
      size,
      at,
      shadow: unmapped ? SH_NONE : this.#memory.shadow(address + at),
      mapped: !unmapped,
      provenance: stray !== UNKNOWN || unmapped ? stray : this.#argumentAt(address),
      stray: stray !== UNKNOWN,
      by: { function: this.function, role },
    };
    for (const l of this.machine.listeners) l.badAccess?.(this.machine, access);
    if (this.#s.takeStop()) throw new HostStop('finding');
    if (unmapped) this.#fault(address + at);
  }

  /** SIGSEGV: its handler goes on, or the process dies. */
  #fault(address: number): never {
    const handler = this.machine.onFault?.(SIGSEGV, address);
    if (handler === undefined) return this.kill(SIGSEGV);
    this.#s.redirect(handler);
    throw new HostStop('signal');
  }

  #check(
    operation: 'read' | 'write',
    address: number,
    n: number,
    role: string,
    raw: boolean,
    from = UNKNOWN,
  ): Uint8Array {
    if (n <= 0) return new Uint8Array(0);
    if (this.#memory.watches.length > 0) this.#s.watched(address, n, operation);
    const have = address === NON_CANONICAL ? 0 : this.#memory.mappedBytes(address, n);
    if (have === n && operation === 'read' && this.#memory.firstBad(address, n, 'defined') < 0) {
      this.#checkObject(operation, address, n, role);
      this.#checkMember(operation, address, n, role);
      const w = windowOffset(address);
      if (this.#watched && !this.#s.monitored(w, n, false)) throw new HostStop('finding');
      const at = LOW_OFFSET + w;
      return this.#memory.bytes.subarray(at, at + n);
    }
    const bad = have > 0 ? this.#memory.firstBad(address, have, operation) : -1;
    if (from !== UNKNOWN && !this.#memory.objects.contains(from, windowOffset(address)))
      this.#bad(operation, address, n, 0, role, false, from);
    else if (bad >= 0) this.#bad(operation, address, n, bad, role, false);
    // An object that is overrun as far as there is no memory is one finding.
    if (have < n) {
      if (bad >= 0) this.#fault(address + have);
      this.#bad(operation, address, n, have, role, true);
    }
    if (bad < 0 && have === n) this.#checkObject(operation, address, n, role);
    if (bad < 0) this.#checkMember(operation, address, n, role);
    const denied =
      operation === 'write'
        ? !this.#memory.writable(address, n)
        : bad >= 0 && this.#memory.shadow(address + bad) === SH_GUARD;
    if (denied) this.#fault(address + Math.max(bad, 0));
    if (operation === 'write' && bad >= 0) this.#s.overrun(address, n);
    if (operation === 'read' && !raw && bad < 0) {
      const undefinedAt = this.#memory.firstBad(address, n, 'defined');
      if (undefinedAt >= 0) this.#undefined(address + undefinedAt, n, role);
    }
    const w = windowOffset(address);
    if (this.#watched && !this.#s.monitored(w, n, operation === 'write')) throw new HostStop('finding');
    return this.#memory.bytes.subarray(LOW_OFFSET + w, LOW_OFFSET + w + n);
  }

  read(address: number, n: number, role: string, raw = false): Uint8Array {
    return this.#check('read', address, n, role, raw);
  }
  write(address: number, n: number, role: string, provenance = UNKNOWN): Uint8Array {
    return this.#check('write', address, n, role, true, provenance);
  }
  wrote(address: number, n: number, from?: number): void {
    if (n <= 0) return;
    if (from !== undefined) {
      this.#memory.copyShadow(address, from, n);
      // Where it goes has a type of its own, as far as it is declared; and who copies bytes is taken at his word.
      this.#memory.forgetTypes(windowOffset(address), n);
      if (this.#memory.firstBad(address, n, 'defined') >= 0) this.#tellCopy(address, from, n);
    } else {
      // Bytes that are not addressable stay so: the finding was made, the damage is done.
      let at = address;
      const end = address + n;
      while (at < end) {
        const bad = this.#memory.firstBad(at, end - at, 'write');
        const good = bad < 0 ? end - at : bad;
        this.#memory.setShadow(at, good, SH_DEFINED);
        at += good + 1;
      }
      this.#memory.touch(windowOffset(address), n);
    }
  }

  /** Undefined bytes were copied along. */
  #tellCopy(to: number, from: number, size: number): void {
    const { time, thread, registers } = this.machine;
    const back = this.#memory.readPtr(registers.getNumber(RSP));
    if (back === undefined) return;
    this.#memory.copies.record({ to, size, bytewise: true, from, site: back - 1, time, thread: thread.id });
  }

  cstring(address: number, role: string, max = MAX_STRING): Uint8Array {
    if (max <= 0) return new Uint8Array(0);
    const have =
      address === NON_CANONICAL ? 0 : this.#memory.mappedBytes(address, Math.min(max, 4096 - (address % 4096)));
    if (have === 0) this.#bad('read', address, 1, 0, role, true);
    const o = LOW_OFFSET + windowOffset(address);
    const { bytes } = this.#memory;
    // Most strings are short.
    let length = 0;
    const near = Math.min(have, 32);
    while (length < near && bytes[o + length] !== 0) length++;
    if (length === near) {
      length = bytes.subarray(o + near, o + have).indexOf(0);
      if (length >= 0) length += near;
    }
    if (length < 0) {
      const more = this.#memory.mappedBytes(address, max);
      const found = this.#memory.bytes.subarray(o, o + more).indexOf(0);
      length = found < 0 ? more : found;
      if (found < 0 && more < max) {
        this.#check('read', address, more, role, false);
        this.#bad('read', address, more + 1, more, role, true);
      }
    }
    const n = Math.min(length + 1, max);
    this.#check('read', address, n, role, false);
    return this.#memory.bytes.subarray(o, o + length);
  }

  // ── leaving ────────────────────────────────────────────────────────────────────────────────────
  heed(): void {
    if (this.#s.takeStop()) throw new HostStop('finding');
  }

  report(finding: Finding): void {
    const verdict = this.machine.report(finding);
    this.#s.takeStop();
    if (verdict === 'stop') throw new HostStop('finding');
  }

  get #errnoAddress(): number {
    const object = this.machine.image.tls.objects.find((t) => t.name === '__memscape_errno');
    return object ? this.machine.registers.fs + object.address : 0;
  }
  get errno(): number {
    return this.#memory.readI32(this.#errnoAddress) ?? 0;
  }
  set errno(v: number) {
    this.#memory.writeU32(this.#errnoAddress, v);
  }

  jump(rip: number): void {
    this.#s.redirect(rip);
  }
  wait(waiting: Waiting): never {
    this.#s.park(waiting);
    throw new HostStop('wait');
  }
  endThread(): never {
    this.machine.endThread();
    throw new HostStop('exit');
  }
  exit(code: number): never {
    this.#s.finish({ kind: 'exited', code });
    throw new HostStop('exit');
  }
  kill(signal: number): never {
    this.#s.finish({ kind: 'killed', signal });
    throw new HostStop('signal');
  }
  unsupported(sentence: string): never {
    throw new UnsupportedError(sentence);
  }
}

/** The 64-bit address at `at` as a number. */
function toAddress(view: DataView, at: number): number {
  const high = view.getUint32(at + 4, true);
  return high >= 0x8000 ? NON_CANONICAL : high * 2 ** 32 + view.getUint32(at, true);
}
