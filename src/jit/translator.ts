/**
 * One function being translated: its wasm locals, where simulated registers live, how exits look. The emit-*.ts files add
 * instructions through it.
 *
 * A translated function is `(block: i32, depth: i32) -> i64`: it starts at a block and returns the address at which to go
 * on; 0 means "see REG_STATUS". Registers are locals, loaded at the start and after calls, written back before calls and
 * at exits, so that every register is exact in the register file whenever anything else looks at it.
 */
import type { Inst } from '../isa/instruction.ts';
import { NONE } from '../isa/provenance.ts';
import { isXmm, RBP, RSP, XMM0 } from '../isa/registers.ts';
import { REG_FUEL, REG_GPR, REG_PROVENANCE, REG_XMM } from '../machine/layout.ts';
import type { CodeInfo } from './code-info.ts';
import type { Item } from './loops.ts';
import { FunctionBuilder } from './wasm/function.ts';
import { V, W } from './wasm/opcodes.ts';

export const PARAM_BLOCK = 0;
export const PARAM_DEPTH = 1;

/** Labels: block b is 2b, the loop headed by b is 2b+1; the rest are below -1. */
export const blockLabel = (b: number): number => b * 2;
export const loopLabel = (b: number): number => b * 2 + 1;
export const LABEL_LEAVE = -2;
export const LABEL_FAIL = -3;
/** Failing checks behind an instruction whose flags are still wanted, by how the flags are held. */
export const LABEL_FAIL_FLAGS_64 = -4;
export const LABEL_FAIL_FLAGS_32 = -5;
export const LABEL_FAIL_FLAGS_FLOAT = -6;
export const LABEL_FAIL_FLAGS_IMAGE = -7;
export const LABEL_RESTART = -8;
export const LABEL_TRAMPOLINE = -100;

/** What the flags come from. Each kind says which of the flag locals are set. */
export interface PendingFlags {
  readonly kind: 'none' | 'compare' | 'logic' | 'add' | 'carry-add' | 'carry-sub' | 'float' | 'image';
  readonly width: number;
  readonly inst: Inst | undefined;
}
export const NO_FLAGS: PendingFlags = { kind: 'none', width: 0, inst: undefined };

/** How a call reaches its callee. */
export type Callee =
  | { readonly kind: 'module'; readonly wasmFunction: number }
  | { readonly kind: 'table'; readonly index: number }
  | { readonly kind: 'host'; readonly number: number }
  | { readonly kind: 'none' };

export interface GlobalEntry {
  readonly handle: number;
  /** Window offset. */ readonly base: number;
  readonly size: number;
}

/**
 * What is followed beside the program: where pointers come from and which values are set, the latter alone, or neither
 * (to measure what that costs).
 */
export type Tracking = 'all' | 'values' | 'none';

export interface TranslationTarget {
  callee(address: number): Callee;
  /** Wasm function that holds block `block` of this function, when it is not this one. */
  chunkOf(block: number): number | undefined;
  /** Wasm function that the whole function is entered through. */ readonly firstChunk: number;
  /** First byte of the function's breakpoint flags in linear memory, or -1 for the fast version. */
  readonly breakFlags: number;
  readonly nesting: number;
  /** The global variable that begins at an address: its entry in the table of objects. */
  globalObject(address: number): GlobalEntry | undefined;
  /** Wasm indices of imports and types. */
  readonly hostImport: number;
  readonly failImport: number;
  /** Only where `watch` is not 0. */ readonly knownImport: number;
  /** Accesses that the monitor of threads is told of: 0 none, 1 atomic ones, 2 all. */ readonly watch: number;
  readonly functionType: number;
  readonly tracking: Tracking;
  /** Entry of the careful version in the table. */
  readonly carefulEntry: number;
}

export class Translator {
  readonly w = new FunctionBuilder();
  info!: CodeInfo;
  target!: TranslationTarget;
  /** Blocks [lo, hi) are in this wasm function. */
  lo = 0;
  hi = 0;
  private gpr: number[] = [];
  private xlo: number[] = [];
  private xhi: number[] = [];
  /** Registers that have locals; those of them that are written. */
  used = 0;
  written = 0;
  /** Registers that may differ from the register file, here. */
  changed = 0;
  changedIn: Int32Array = new Int32Array(0);
  /** Per xmm: bits 32…63 are known to be zero. */
  upperZero: boolean[] = [];
  private temporaries = new Map<string, number>();
  fuel = 0;
  code = 0;
  fb = -1;
  /** First handle of the frame's objects, -1 without such. */ fh = -1;
  private handles: number[] = [];
  /** Registers whose handle is surely none, here; their locals hold that too. */
  zero = 0;
  zeroIn: Int32Array = new Int32Array(0);
  provenanceLive: Int32Array = new Int32Array(0);

  // --- where we are
  block = 0;
  site = 0;
  private marked = false;
  inst!: Inst;
  flags: PendingFlags = NO_FLAGS;
  /** rsp relative to the frame base `fb`, NaN when unknown; rbp equals the frame base. */
  sp = Number.NaN;
  framed = false;
  loops: ReadonlyMap<number, number> = new Map();
  /** Sequences being laid out, outermost first. */
  readonly sequences: { readonly lo: number; readonly hi: number; readonly items: readonly Item[] }[] = [];

  begin(info: CodeInfo, target: TranslationTarget, lo: number, hi: number): void {
    this.info = info;
    this.target = target;
    this.lo = lo;
    this.hi = hi;
    this.w.begin(2);
    this.temporaries.clear();
    this.gpr = new Array(16).fill(-1);
    this.xlo = new Array(16).fill(-1);
    this.xhi = new Array(16).fill(-1);
    this.upperZero = new Array(16).fill(false);
    for (let r = 0; r < 16; r++) if (this.used & (1 << r)) this.gpr[r] = this.w.local(V.I64);
    for (let x = 0; x < 16; x++) if (this.used & (1 << (XMM0 + x))) this.xlo[x] = this.w.local(V.F64);
    for (let x = 0; x < 16; x++) if (this.used & (1 << (XMM0 + x))) this.xhi[x] = this.w.local(V.I64);
    this.handles = new Array(16).fill(-1);
    for (let r = 0; r < 16; r++)
      if (this.follows('pointers') && this.used & (1 << r) && r !== RSP && r !== RBP)
        this.handles[r] = this.w.local(V.I32);
    this.fh = this.follows('pointers') && info.hasFrame && info.code.frameObjects.length > 0 ? this.w.local(V.I32) : -1;
    this.fuel = this.w.local(V.I32);
    this.code = this.w.local(V.I32);
    this.fb = info.hasFrame ? this.w.local(V.I32) : -1;
    this.flags = NO_FLAGS;
    this.changed = 0;
    this.sequences.length = 0;
  }

  /** A scratch local, by name and type. */
  tmp(name: string, type: V): number {
    const key = `${name}${type}`;
    let l = this.temporaries.get(key);
    if (l === undefined) {
      l = this.w.local(type);
      this.temporaries.set(key, l);
    }
    return l;
  }

  /** The scratch local, if anything has used it. */
  existing(name: string, type: V): number | undefined {
    return this.temporaries.get(`${name}${type}`);
  }

  // --- general registers
  r64(r: number): FunctionBuilder {
    return this.w.get(this.gpr[r]!);
  }
  r32(r: number): FunctionBuilder {
    return this.w.get(this.gpr[r]!).op(W.I32WrapI64);
  }
  /** Pushes register r as i64 (w 8) or i32 (less; upper bits are not cleared). */
  r(r: number, w: number): FunctionBuilder {
    return w === 8 ? this.r64(r) : this.r32(r);
  }
  set64(r: number): void {
    this.w.set(this.gpr[r]!);
    this.changed |= 1 << r;
  }
  /** Pops an i64 (w 8) or i32 into register r by the rules of partial writes (Intel SDM vol. 1, §3.4.1.1). */
  setR(r: number, w: number): void {
    if (w < 8) this.w.op(W.I64ExtendI32U);
    if (w < 4) {
      const mask = w === 1 ? 0xff : 0xffff;
      this.w.i64(mask, 0).op(W.I64And);
      this.r64(r).i64(~mask, -1).op2(W.I64And, W.I64Or);
    }
    this.set64(r);
  }

  /** What the code follows beside the program. */
  follows(what: 'pointers' | 'values'): boolean {
    return this.target.tracking === 'all' || (what === 'values' && this.target.tracking === 'values');
  }

  // --- where the pointers in general registers come from (emit-provenance.ts)
  hasNoProvenance(r: number): boolean {
    return !this.follows('pointers') || r < 0 || r === RSP || r === RBP || (this.zero & (1 << r)) !== 0;
  }
  provenance(r: number): FunctionBuilder {
    return this.hasNoProvenance(r) ? this.w.i32(NONE) : this.w.get(this.handles[r]!);
  }
  setProvenance(r: number): void {
    if (!this.follows('pointers')) {
      this.w.op(W.Drop);
      return;
    }
    this.w.set(this.handles[r]!);
    this.zero &= ~(1 << r);
  }
  clearProvenance(r: number): void {
    if (this.hasNoProvenance(r)) return;
    this.w.i32(NONE).set(this.handles[r]!);
    this.zero |= 1 << r;
  }
  /** Writes those of a set back that have locals. */
  flushProvenance(set: number): void {
    for (let r = 0; r < 16; r++) {
      if (!(set & this.used & (1 << r)) || this.handles[r]! < 0) continue;
      this.w.i32(0);
      this.provenance(r).mem(W.I32Store, REG_PROVENANCE + 4 * r);
    }
  }
  reloadProvenance(set: number): void {
    for (let r = 0; r < 16; r++) {
      if (!(set & this.used & (1 << r)) || this.handles[r]! < 0) continue;
      this.w.i32(0).mem(W.I32Load, REG_PROVENANCE + 4 * r);
      this.setProvenance(r);
    }
  }

  // --- xmm registers: low half as f64, high half as i64
  xd(r: number): FunctionBuilder {
    return this.w.get(this.xlo[r - XMM0]!);
  }
  xbits(r: number): FunctionBuilder {
    return this.xd(r).op(W.I64ReinterpretF64);
  }
  xs(r: number): FunctionBuilder {
    return this.xbits(r).op2(W.I32WrapI64, W.F32ReinterpretI32);
  }
  xhigh(r: number): FunctionBuilder {
    return this.w.get(this.xhi[r - XMM0]!);
  }
  setXd(r: number): void {
    this.w.set(this.xlo[r - XMM0]!);
    this.upperZero[r - XMM0] = false;
    this.changed |= 1 << r;
  }
  setXbits(r: number): void {
    this.w.op(W.F64ReinterpretI64);
    this.setXd(r);
  }
  /** Pops an f32 into the lowest 32 bits and keeps the others. */
  setXs(r: number): void {
    const zero = this.upperZero[r - XMM0]!;
    this.w.op2(W.I32ReinterpretF32, W.I64ExtendI32U);
    if (!zero) this.xbits(r).i64(0, -1).op2(W.I64And, W.I64Or);
    this.setXbits(r);
    this.upperZero[r - XMM0] = zero;
  }
  setXhigh(r: number): void {
    this.w.set(this.xhi[r - XMM0]!);
    this.changed |= 1 << r;
  }

  // --- the register file
  private store(r: number): void {
    if (isXmm(r)) {
      this.w.i32(0);
      this.xd(r).mem(W.F64Store, REG_XMM + 16 * (r - XMM0));
      this.w.i32(0);
      this.xhigh(r).mem(W.I64Store, REG_XMM + 16 * (r - XMM0) + 8);
    } else {
      this.w.i32(0);
      this.r64(r).mem(W.I64Store, REG_GPR + 8 * r);
    }
  }
  private load(r: number): void {
    if (isXmm(r)) {
      this.w
        .i32(0)
        .mem(W.F64Load, REG_XMM + 16 * (r - XMM0))
        .set(this.xlo[r - XMM0]!);
      this.w
        .i32(0)
        .mem(W.I64Load, REG_XMM + 16 * (r - XMM0) + 8)
        .set(this.xhi[r - XMM0]!);
    } else {
      this.w
        .i32(0)
        .mem(W.I64Load, REG_GPR + 8 * r)
        .set(this.gpr[r]!);
    }
  }
  /** Writes the registers of a set back. */
  flush(set: number): void {
    const s = set & this.used;
    for (let r = 0; r < 32; r++) if (s & (1 << r)) this.store(r);
  }
  reload(set: number): void {
    const s = set & this.used;
    for (let r = 0; r < 32; r++) if (s & (1 << r)) this.load(r);
  }
  flushFuel(): void {
    this.w.i32(0).get(this.fuel).mem(W.I32Store, REG_FUEL);
  }
  loadFuel(): void {
    this.w.i32(0).mem(W.I32Load, REG_FUEL).set(this.fuel);
  }

  // --- exits
  startInstruction(site: number, inst: Inst): void {
    this.site = site;
    this.inst = inst;
    this.marked = false;
  }
  /** Records which instruction fails, once per instruction and before its first check. */
  private mark(): void {
    if (!this.marked) this.w.i32(this.site).set(this.code);
    this.marked = true;
  }
  /** To be called before an instruction's first check outside of any nested construct. */
  prepareChecks(): void {
    this.mark();
  }
  private failLabel(): number {
    switch (this.flags.kind) {
      case 'none':
        return LABEL_FAIL;
      case 'float':
        return LABEL_FAIL_FLAGS_FLOAT;
      case 'image':
        return LABEL_FAIL_FLAGS_IMAGE;
      default:
        return this.flags.width === 8 ? LABEL_FAIL_FLAGS_64 : LABEL_FAIL_FLAGS_32;
    }
  }
  /** Leaves precisely before the current instruction when the i32 on the stack is not zero. */
  failIf(): void {
    if (!this.marked) throw new Error('a check without prepareChecks');
    this.w.brIf(this.failLabel());
  }
  /** Leaves precisely before the current instruction. */
  fail(): void {
    this.mark();
    this.w.br(this.failLabel());
  }

  /** Registers of the frame are known: pushes and pops go through the frame base. */
  get stackKnown(): boolean {
    return this.fb >= 0 && !Number.isNaN(this.sp);
  }
  get frameKnown(): boolean {
    return this.fb >= 0 && this.framed;
  }
  readonly RSP = RSP;
  readonly RBP = RBP;
}
