/** State of lowering one function, and its values as parts. The topics (memory.ts, integers.ts, …) are functions over it. */
import type { DILabel, DILocalVariable, DIType } from '../ir/metadata.ts';
import type { Argument, BasicBlock, Constant, DebugRecord, Instruction, IRFunction, Value } from '../ir/module.ts';
import { sizeOf, type Type } from '../ir/types.ts';
import type { CallArguments, Check, DeleteSite, FrameSlot } from '../isa/code.ts';
import type { Inst } from '../isa/instruction.ts';
import { ARG_REGS } from '../isa/registers.ts';
import { Assigner } from './assigner.ts';
import { globalOf, scalarBits, writeConstant } from './constants.ts';
import type { LowerContext } from './context.ts';
import { compareNow } from './control.ts';
import type { SeenRecord } from './debug.ts';
import { defineTwo } from './floats.ts';
import type { MemberIndex } from './member-index.ts';
import { bigPart, type FrameObject, immPart, Kind, Part, ShapeError, shapeOf } from './part.ts';

export interface PendingCallSite {
  /** The call instruction. */ readonly call: Inst;
  readonly pad: number /** label */;
  readonly landingpad: Instruction;
}

export class Generator extends Assigner {
  readonly ctx: LowerContext;
  readonly values = new Map<Value, readonly Part[]>();
  readonly objects: FrameObject[] = [];
  /** Those of them whose addresses go elsewhere: their pointers are told apart (isa/provenance.ts). */
  named: readonly FrameObject[] = [];
  /** Parts that are addresses within a frame object: relative to it until the frame is laid out. */
  readonly members: Part[] = [];
  readonly gaps: { offset: number; size: number; kind: FrameSlot['kind'] }[] = [];
  readonly variableOf = new Map<FrameObject, DILocalVariable>();
  /** Callee-saved registers that this function uses, in the order of their pushes. */
  saved: number[] = [];
  canary: number | undefined = undefined;
  saveArea: number | undefined = undefined;
  frameSize = 0;
  outgoingSize = 0;
  readonly outgoingLife: { inst: Inst; offset: number }[] = [];
  stackAdjust: Inst | undefined = undefined;
  /** Instructions taken out of the prologue in the end. */
  removed = 0;
  smashed: number | undefined = undefined;
  /** rsp moves while the function runs (alloca of a size not known, VLA). */
  dynamicFrame = false;
  /** lea r, [rsp + outgoing]: patched when the size of the outgoing arguments is known. */
  readonly dynamicResults: Inst[] = [];
  /** By block: how much a use counts when registers are given out. */
  weights: readonly number[] | undefined = undefined;
  /** Calls setjmp: a value in a register would come back as it was then (C17 §7.13.2.1), so all live in memory. */
  returnsTwice = false;
  /** The argument with the attribute sret: its value is returned in rax. */
  sret: Argument | undefined = undefined;
  /** Bytes of incoming stack arguments of the fixed parameters. */
  incomingSize = 0;
  /** Argument registers that fixed parameters use (for va_start). */
  namedGeneral = 0;
  namedSse = 0;

  /** The block being lowered, the one after it in the layout. */
  current!: BasicBlock;
  next: BasicBlock | undefined = undefined;
  /** Instructions already lowered together with an earlier one. */
  readonly fused = new Set<Instruction>();
  /** Comparisons whose bit a branch or select of the same block tests. */
  readonly fusable = new Set<Instruction>();
  /** Type infos and filters of landing pads → selector. */
  readonly selectors = new Map<number, number>();
  readonly callSites: PendingCallSite[] = [];
  /** Index of the last call emitted. */
  lastCall = 0;
  readonly checks: Check[] = [];
  /** By operation with overflow: the guarded call that tests its bit and nothing else. */
  /** What is known of getelementptrs; null: nothing. */ readonly memberIndices = new Map<
    Instruction,
    MemberIndex | null
  >();
  readonly overflowChecks = new Map<Instruction, Extract<Instruction, { op: 'call' }>>();
  readonly heapSites: { call: Inst; type: DIType }[] = [];
  readonly deleteSites: { call: Inst; site: DeleteSite }[] = [];
  readonly callArguments: { call: Inst; arguments: CallArguments }[] = [];

  readonly byvalVariables = new Map<Argument, DILocalVariable>();
  readonly seen: SeenRecord[] = [];
  readonly seenLabels: { label: DILabel; at: number }[] = [];

  constructor(fn: IRFunction, address: number, ctx: LowerContext) {
    super(fn, address);
    this.ctx = ctx;
  }

  argRegister(k: number): number {
    return ARG_REGS[k] as number;
  }

  shape(t: Type): ReturnType<typeof shapeOf> {
    try {
      return shapeOf(t);
    } catch (e) {
      if (e instanceof ShapeError) return this.unsupported(`${e.message}.`);
      throw e;
    }
  }

  /** The parts of a value; of a constant new ones each time. */
  parts(v: Value): readonly Part[] {
    switch (v.kind) {
      case 'inst':
      case 'arg': {
        const p = this.values.get(v);
        if (p === undefined) throw new Error(`${this.fn.name}: a value without parts (${v.kind})`);
        return p;
      }
      case 'int':
        if (v.type.kind === 'int' && v.type.bits <= 64) return [bigPart(v.type.bits, v.value)];
        return this.constantParts(v);
      case 'null':
        if (v.type.kind === 'ptr') return [immPart(64, 0, 0)];
        return this.zeroParts(v.type);
      case 'undef':
      case 'poison':
        return this.zeroParts(v.type);
      case 'global':
      case 'function':
      case 'alias':
      case 'dso_local_equivalent':
      case 'no_cfi':
      case 'blockaddress':
        return [this.addressPart(v)];
      case 'expr':
        return v.type.kind === 'ptr' ? [this.addressPart(v)] : this.constantParts(v);
      case 'fp':
      case 'aggregate':
      case 'data':
        return this.constantParts(v);
      case 'metadata':
        return [];
      case 'block':
      case 'asm':
        throw new Error(`${this.fn.name}: ${v.kind} as an operand`);
    }
  }

  /** The only part of a scalar. */
  part(v: Value): Part {
    const p = this.parts(v)[0];
    if (p === undefined) throw new Error(`${this.fn.name}: a value without a part (${v.kind})`);
    return p;
  }

  /** Parts of an instruction's result. */
  results(i: Instruction): readonly Part[] {
    return this.values.get(i) ?? [];
  }
  result(i: Instruction): Part {
    return this.values.get(i)?.[0] as Part;
  }

  private addressPart(c: Constant): Part {
    const p = new Part(false, 8, 64, -1);
    if (c.kind === 'global' || c.kind === 'alias') {
      const offset = this.ctx.threadOffset(c);
      if (offset !== undefined) {
        p.kind = Kind.Thread;
        p.disp = offset;
        return p;
      }
    }
    if (c.kind === 'blockaddress' && c.fn === this.fn) {
      p.kind = Kind.BlockAddress;
      p.disp = c.block;
      return p;
    }
    const bits = scalarBits(c, this.ctx);
    if (bits === 0n || bits >= 1n << 47n) return bigPart(64, bits);
    p.kind = Kind.Symbol;
    p.disp = Number(bits);
    const global = globalOf(c);
    if (global && !this.ctx.isSectionBound?.(global)) p.symbol = this.ctx.addressOf(global);
    return p;
  }

  private zeroParts(t: Type): Part[] {
    return this.shape(t).map((s) => {
      const p = new Part(s.xmm, s.bytes, s.bits, -1);
      p.kind = Kind.Imm;
      return p;
    });
  }

  private constantParts(c: Constant): Part[] {
    const shape = this.shape(c.type);
    const view = new DataView(new ArrayBuffer(sizeOf(c.type) + 16));
    // Thread-local addresses and the like in aggregates don't occur: they are no constants.
    writeConstant(c, view, 0, this.ctx);
    return shape.map((s) => {
      const p = new Part(s.xmm, s.bytes, s.bits, -1);
      p.kind = Kind.Imm;
      const at = s.offset;
      const bytes = s.bytes;
      if (bytes === 1) p.lo = view.getInt8(at);
      else if (bytes === 2) p.lo = view.getInt16(at, true);
      else p.lo = view.getInt32(at, true);
      if (bytes > 4) p.hi = view.getInt32(at + 4, true);
      if (bytes > 8) {
        p.lo2 = view.getInt32(at + 8, true);
        p.hi2 = view.getInt32(at + 12, true);
      }
      return p;
    });
  }

  /** A fresh value for intermediate steps, used `uses` times in this block. */
  fresh(xmm: boolean, bytes: number, bits: number, uses: number): Part {
    const p = new Part(xmm, bytes, bits, this.current.index);
    p.uses = uses;
    return p;
  }

  /** Debug records that stand before the next instruction. */
  records(records: readonly DebugRecord[]): void {
    const at = this.insts.length;
    for (const r of records)
      if (r.kind === 'label') this.seenLabels.push({ label: r.label, at });
      else this.seen.push({ record: r, at, block: this.current.index });
  }

  override realize(p: Part): void {
    const i = p.inst as Instruction;
    p.kind = Kind.Value;
    p.inst = undefined;
    const c = compareNow(this, i);
    defineTwo(this, p, c);
  }

  /** The instruction's result is (made of) these parts. */
  setResults(i: Instruction, parts: readonly Part[]): void {
    this.values.set(i, parts);
  }
}
