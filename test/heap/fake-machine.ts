/** A machine with memory, registers and listeners but no engine: what the runtime and the checkers need to be tested alone. */

import { type HostContext, type HostState, HostStop, NON_CANONICAL } from '../../src/machine/host.ts';
import type { FunctionEntry, ProgramImage } from '../../src/machine/image.ts';
import {
  DATA_BASE,
  DATA_END,
  DIRTY,
  HIGH_BASE,
  HIGH_OFFSET,
  HIGH_SIZE,
  LOW_BASE,
  LOW_OFFSET,
  LOW_SIZE,
  OBJECTS,
  PROVENANCE,
  REG_GPR,
  SH_NONE,
  SHADOW,
  STACK_TOP,
} from '../../src/machine/layout.ts';
import type { MachineApi, MemoryApi, RegistersApi, Snapshot, ThreadInfo } from '../../src/machine/machine-api.ts';
import { Objects } from '../../src/machine/objects.ts';
import type { Listener } from '../../src/machine/probes.ts';
import { UndefinedCopies } from '../../src/machine/undefined-copies.ts';
import type { Finding } from '../../src/report/finding.ts';

/** Reserved once: pages that are not touched cost nothing. */
const linear = new Uint8Array(DATA_END + PROVENANCE);
let inUse: FakeMemory | undefined;

export class FakeMemory implements MemoryApi {
  readonly bytes = linear;
  readonly view = new DataView(linear.buffer);
  readonly objects = new Objects(linear);
  readonly copies = new UndefinedCopies();
  mappings: { address: number; size: number; name: string; writable: boolean }[] = [];

  constructor() {
    inUse?.wipe();
    inUse = this;
  }
  /** Leaves the shared bytes clean for the next test. */
  wipe(): void {
    for (const p of this.mappings.splice(0)) {
      const o = this.offset(p.address);
      this.bytes.fill(0, o, o + p.size);
      this.bytes.fill(0, o + SHADOW, o + SHADOW + p.size);
      this.bytes.fill(0, o + PROVENANCE, o + PROVENANCE + p.size);
    }
    this.bytes.fill(0, DIRTY, DIRTY + ((DATA_END - LOW_OFFSET) >> 12));
    this.bytes.fill(0, OBJECTS, DATA_END);
  }
  framesGone(): void {}
  offset(a: number): number {
    if (a >= LOW_BASE && a < LOW_BASE + LOW_SIZE) return a - LOW_BASE + LOW_OFFSET;
    if (a >= HIGH_BASE && a < HIGH_BASE + HIGH_SIZE) return a - HIGH_BASE + HIGH_OFFSET;
    return -1;
  }
  mapped(address: number, n: number): boolean {
    let at = address;
    for (;;) {
      const p = this.mappings.find((q) => q.address <= at && at < q.address + q.size);
      if (!p) return false;
      at = p.address + p.size;
      if (at >= address + n) return true;
    }
  }
  private at(a: number, n: number): number {
    return this.mapped(a, n) ? this.offset(a) : -1;
  }
  readU8(a: number): number | undefined {
    const o = this.at(a, 1);
    return o < 0 ? undefined : this.bytes[o];
  }
  readU16(a: number): number | undefined {
    const o = this.at(a, 2);
    return o < 0 ? undefined : this.view.getUint16(o, true);
  }
  readU32(a: number): number | undefined {
    const o = this.at(a, 4);
    return o < 0 ? undefined : this.view.getUint32(o, true);
  }
  readI32(a: number): number | undefined {
    const o = this.at(a, 4);
    return o < 0 ? undefined : this.view.getInt32(o, true);
  }
  readU64(a: number): bigint | undefined {
    const o = this.at(a, 8);
    return o < 0 ? undefined : this.view.getBigUint64(o, true);
  }
  readF32(a: number): number | undefined {
    const o = this.at(a, 4);
    return o < 0 ? undefined : this.view.getFloat32(o, true);
  }
  readF64(a: number): number | undefined {
    const o = this.at(a, 8);
    return o < 0 ? undefined : this.view.getFloat64(o, true);
  }
  readPtr(a: number): number | undefined {
    const v = this.readU64(a);
    return v === undefined ? undefined : v < 2n ** 47n ? Number(v) : NON_CANONICAL;
  }
  readBytes(a: number, n: number): Uint8Array {
    let length = n;
    while (length > 0 && !this.mapped(a, length)) length--;
    const o = this.offset(a);
    return this.bytes.slice(o, o + length);
  }
  writeBytes(a: number, b: Uint8Array, keepShadow?: boolean): boolean {
    if (b.length === 0) return true;
    const o = this.at(a, b.length);
    if (o < 0) return false;
    this.bytes.set(b, o);
    if (!keepShadow) this.bytes.fill(0xff, o + SHADOW, o + SHADOW + b.length);
    return true;
  }
  writeU32(a: number, v: number): boolean {
    const b = new Uint8Array(4);
    new DataView(b.buffer).setUint32(0, v >>> 0, true);
    return this.writeBytes(a, b);
  }
  writeU64(a: number, v: bigint): boolean {
    const b = new Uint8Array(8);
    new DataView(b.buffer).setBigUint64(0, BigInt.asUintN(64, v), true);
    return this.writeBytes(a, b);
  }
  writePtr(a: number, v: number): boolean {
    return this.writeU64(a, BigInt(v));
  }
  writeU8(a: number, v: number): boolean {
    return this.writeBytes(a, Uint8Array.of(v));
  }
  shadow(a: number): number {
    const o = this.offset(a);
    return o < 0 ? SH_NONE : this.bytes[o + SHADOW]!;
  }
  readonly plainShadow = true;
  readonly keepsTypes = false;
  setShadow(a: number, n: number, code: number): void {
    const o = this.offset(a);
    if (o >= 0 && n > 0) this.bytes.fill(code, o + SHADOW, o + SHADOW + n);
  }
  copyShadow(to: number, from: number, n: number): void {
    const f = this.offset(from) + SHADOW;
    this.bytes.copyWithin(this.offset(to) + SHADOW, f, f + n);
  }
  firstBad(a: number, n: number, need: 'read' | 'write' | 'defined'): number {
    for (let i = 0; i < n; i++) {
      const s = this.shadow(a + i);
      const bad = (s & 1) === 0 || (need === 'write' && s === 0xfb) || (need === 'defined' && s < 0xf0);
      if (bad || !this.mapped(a + i, 1)) return i;
    }
    return -1;
  }
  map(address: number, size: number, shadow: number, name: string, writable = true): void {
    const o = this.offset(address);
    if (o < 0) throw new Error(`no such address ${address.toString(16)}`);
    this.bytes.fill(0, o, o + size);
    this.bytes.fill(shadow, o + SHADOW, o + SHADOW + size);
    const before = this.mappings.find((p) => p.address + p.size === address && p.name === name);
    if (before) before.size += size;
    else this.mappings.push({ address, size, name, writable });
  }
  protect(): void {}

  unmap(address: number, size: number): void {
    const end = address + size;
    this.mappings = this.mappings.flatMap((p) => {
      const pEnd = p.address + p.size;
      if (pEnd <= address || p.address >= end) return [p];
      const left = { ...p, size: address - p.address };
      const right = { ...p, address: end, size: pEnd - end };
      return [left, right].filter((q) => q.size > 0);
    });
    const o = this.offset(address);
    this.bytes.fill(0, o, o + size);
    this.bytes.fill(0, o + SHADOW, o + SHADOW + size);
  }
}

class FakeRegisters implements RegistersApi {
  mxcsr = 0x1f80;
  rip = 0;
  fs = 0;
  rflags = 0;
  constructor(private readonly view: DataView) {}
  get(r: number): bigint {
    return this.view.getBigUint64(REG_GPR + r * 8, true);
  }
  set(r: number, v: bigint): void {
    this.view.setBigUint64(REG_GPR + r * 8, BigInt.asUintN(64, v), true);
  }
  getNumber(r: number): number {
    const v = this.get(r);
    return v < 2n ** 53n ? Number(v) : NON_CANONICAL;
  }
  setNumber(r: number, v: number): void {
    this.set(r, BigInt(v));
  }
  provenance(): number {
    return 0;
  }
  setProvenance(): void {}
  xmm(): bigint {
    return 0n;
  }
  setXmm(): void {}
  xmmF64(): number {
    return 0;
  }
  xmmF32(): number {
    return 0;
  }
  setXmmF64(): void {}
  setXmmF32(): void {}
}

export interface FakeOptions {
  readonly functions?: readonly FunctionEntry[];
  readonly image?: Partial<ProgramImage>;
}

export class FakeMachine implements MachineApi {
  readonly memory = new FakeMemory();
  readonly registers: RegistersApi;
  readonly image: ProgramImage;
  time = 0;
  readonly thread: ThreadInfo = {
    id: 1,
    name: 'main',
    state: 'running',
    stackLow: STACK_TOP - 0x10_0000,
    stackHigh: STACK_TOP,
    left: undefined,
    waitingFor: '',
    created: 0,
  };
  overwritten(): undefined {}
  readonly listeners: Listener[] = [];
  readonly findings: Finding[] = [];
  stopAt: (f: Finding) => boolean = () => false;
  private readonly states = new Map<string, HostState>();

  constructor(options: FakeOptions = {}) {
    this.registers = new FakeRegisters(this.memory.view);
    this.memory.map(this.thread.stackLow, STACK_TOP - this.thread.stackLow, 0xff, '[stack]');
    for (let r = 0; r < 16; r++) this.registers.set(r, 0n);
    this.registers.setNumber(4, STACK_TOP - 8);
    const functions = options.functions ?? [];
    this.image = {
      modules: [],
      functions,
      entry: 0,
      segments: [],
      dataEnd: DATA_BASE + 0x2000,
      globals: [],
      tls: { image: new Uint8Array(), size: 0, align: 1, objects: [] },
      code: () => {
        throw new Error('no code');
      },
      functionAt: (a) => functions.find((f) => f.address <= a && a < f.address + f.reserved),
      symbol: () => undefined,
      ...options.image,
    };
  }
  get threads(): readonly ThreadInfo[] {
    return [this.thread];
  }
  registersOf(): RegistersApi {
    return this.registers;
  }
  waitingOf(): undefined {}
  createThread(): never {
    throw new Error('no threads');
  }
  endThread(): void {}
  useStack(): void {}
  nameThread(): void {}
  readonly followsFloats = false;
  followFloats(): void {}
  reschedule(): void {}
  wakeThread(): undefined {
    return undefined;
  }
  yieldThread(): void {}
  run(): never {
    throw new Error('no engine');
  }
  step(): never {
    throw new Error('no engine');
  }
  requestPause(): void {}
  addBreakpoint(): void {}
  removeBreakpoint(): void {}
  addWatch(): void {}
  removeWatch(): void {}
  snapshot(): Snapshot {
    throw new Error('no snapshots');
  }
  restore(): void {}
  addState(s: HostState): void {
    this.states.set(s.name, s);
  }
  state<T extends HostState>(name: string): T | undefined {
    return this.states.get(name) as T | undefined;
  }
  sourceLines = (): undefined => undefined;
  ignore = (): boolean => false;
  amend(): void {}
  addListener(l: Listener): void {
    this.listeners.push(l);
  }
  report(f: Finding): 'continue' | 'stop' {
    this.findings.push(f);
    return this.stopAt(f) ? 'stop' : 'continue';
  }
  functionAt(a: number): FunctionEntry | undefined {
    return this.image.functionAt(a);
  }
}

/** How a host function ended. */
export type Outcome = { readonly result: bigint } | { readonly killed: number } | { readonly stopped: string };

/** Calls a host function with integer arguments; output to stderr is collected in `stderr`. */
export class FakeContext implements HostContext {
  result = 0n;
  errno = 0;
  readonly function = '';
  stderr = '';
  constructor(
    readonly machine: FakeMachine,
    private readonly args: readonly (number | bigint)[],
  ) {}
  private arg(i: number): bigint {
    return BigInt.asUintN(64, BigInt(this.args[i] ?? 0));
  }
  i32(i: number): number {
    return Number(BigInt.asIntN(32, this.arg(i)));
  }
  u32(i: number): number {
    return Number(BigInt.asUintN(32, this.arg(i)));
  }
  i64(i: number): bigint {
    return BigInt.asIntN(64, this.arg(i));
  }
  u64(i: number): bigint {
    return this.arg(i);
  }
  size(i: number): number {
    return Math.min(Number(this.arg(i)), 2 ** 53);
  }
  ptr(i: number): number {
    return this.arg(i) < 2n ** 47n ? Number(this.arg(i)) : NON_CANONICAL;
  }
  f64(): number {
    return 0;
  }
  f32(): number {
    return 0;
  }
  varArgs(): never {
    throw new Error('no varargs');
  }
  vaList(): never {
    throw new Error('no va_list');
  }
  retVoid(): void {}
  retI32(v: number): void {
    this.result = BigInt.asUintN(64, BigInt(v | 0));
  }
  retU32(v: number): void {
    this.result = BigInt(v >>> 0);
  }
  retI64(v: bigint): void {
    this.result = v;
  }
  retPtr(a: number): void {
    this.result = BigInt(a);
  }
  retF64(): void {}
  retF32(): void {}
  retF80(): void {}
  read(address: number, n: number): Uint8Array {
    const o = this.machine.memory.offset(address);
    return this.machine.memory.bytes.subarray(o, o + n);
  }
  write(address: number, n: number): Uint8Array {
    return this.read(address, n);
  }
  wrote(address: number, n: number): void {
    this.machine.memory.setShadow(address, n, 0xff);
  }
  cstring(): never {
    throw new Error('no strings');
  }
  report(f: Finding): void {
    if (this.machine.report(f) === 'stop') throw new HostStop('finding');
  }
  heed(): void {}
  boundList(): void {}
  jump(): void {}
  wait(): never {
    throw new HostStop('wait');
  }
  endThread(): never {
    throw new HostStop('exit');
  }
  exit(): never {
    throw new HostStop('exit');
  }
  killedBy = 0;
  kill(signal: number): never {
    this.killedBy = signal;
    throw new HostStop('signal');
  }
  unsupported(sentence: string): never {
    throw new Error(sentence);
  }
}
