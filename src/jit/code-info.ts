/** What both engines need to know of a function's code beyond the code itself; made once per function. */
import type { Block, Code } from '../isa/code.ts';
import { FIRST_PSEUDO, Op } from '../isa/instruction.ts';
import { RBP, RSP, XMM0 } from '../isa/registers.ts';
import { framePattern } from './frame-shadow.ts';
import { ALL_REGISTERS, LIVE_AT_RETURN, liveBeforeCall, registersRead, registersWritten } from './register-use.ts';
import { stackDepths } from './stack-depth.ts';

export class CodeInfo {
  /** Block of each instruction. */ readonly blockOf: Int32Array;
  /** Retired instructions of the block before each instruction. */ readonly retiredBefore: Int32Array;
  /** Block that starts at a code offset. */ readonly blockAt = new Map<number, number>();
  /** Instruction at a code offset: the block's first one at a block's start, else the one that has bytes. */
  private readonly instAt = new Map<number, number>();
  /**
   * rsp - rbp at each block's start, where it is the same on every path (NaN elsewhere, and in functions without frame
   * pointer). Translated code relies on it, so whoever enters a function in the middle checks it.
   */
  readonly depthIn: Float64Array;
  /** Lowest rsp - rbp that the function itself reaches; 0 without known depths. */ readonly lowest: number;
  /** Highest offset from rbp that an unchecked access of the function reaches. */ readonly highest: number;
  /** The function begins with `push rbp; mov rbp, rsp`. */ readonly hasFrame: boolean;
  /** Pushes that pass an argument: behind PFrameEnter. Their bytes become defined; those of the prologue don't. */
  readonly argumentPush: Uint8Array;
  /** The function has PFrameLeave, where smashed slots are looked for; otherwise its Ret looks. */
  readonly hasLeave: boolean;
  /** Makes variables while it runs (alloca, variable-length arrays), whose handles end with the frame. */
  readonly hasDynamicObjects: boolean;
  private liveness: Int32Array | undefined;
  private pattern: { readonly from: number; readonly bytes: Uint8Array } | undefined;

  /** Frame slots whose addresses the function takes, by rbp offset. */
  private shared: Set<number> | undefined;
  private readonly sharedAt = new Map<number, boolean>();
  /** The address of what lies at rbp + disp is taken somewhere in the function: others may know it. */
  isShared(disp: number): boolean {
    const known = this.sharedAt.get(disp);
    if (known !== undefined) return known;
    const slotAt = (d: number): number =>
      this.code.slots.find((x) => d >= x.offset && d < x.offset + x.size)?.offset ?? d;
    this.shared ??= new Set(
      this.code.insts.flatMap((i) => (i.op === Op.Lea && i.mem?.base === RBP ? [slotAt(i.mem.disp)] : [])),
    );
    const shared = this.shared.has(slotAt(disp));
    this.sharedAt.set(disp, shared);
    return shared;
  }

  constructor(
    readonly code: Code,
    readonly index: number,
  ) {
    const { insts, blocks } = code;
    this.blockOf = new Int32Array(insts.length);
    this.retiredBefore = new Int32Array(insts.length);
    this.argumentPush = new Uint8Array(insts.length);
    let entered = false;
    let leaves = false;
    let allocates = false;
    blocks.forEach((b, k) => {
      // Blocks without bytes (pseudo instructions only) start where the next one does: the first one is entered.
      const offset = insts[b.first]?.offset ?? code.size;
      const isFirst = !this.blockAt.has(offset);
      if (isFirst) this.blockAt.set(offset, k);
      let n = 0;
      for (let i = b.first; i < b.end; i++) {
        const inst = insts[i]!;
        this.blockOf[i] = k;
        this.retiredBefore[i] = n;
        if (inst.op < FIRST_PSEUDO) n++;
        // Pseudo instructions within a block belong to the instruction before them, those at its start to the one behind.
        if (inst.offset === offset ? isFirst && i === b.first : inst.op < FIRST_PSEUDO) this.instAt.set(inst.offset, i);
        if (inst.op === Op.PFrameEnter) entered = true;
        if (inst.op === Op.PFrameLeave) leaves = true;
        if (inst.op === Op.PAlloca && inst.imm === 1) allocates = true;
        if ((inst.op === Op.Push || inst.op === Op.PushI) && entered) this.argumentPush[i] = 1;
      }
    });
    this.hasLeave = leaves;
    this.hasDynamicObjects = allocates;
    const first = insts[0];
    const second = insts[1];
    this.hasFrame =
      first?.op === Op.Push && first.src === RBP && second?.op === Op.MovRR && second.dst === RBP && second.src === RSP;
    const depths = stackDepths(code, this.hasFrame);
    this.depthIn = depths.depthIn;
    this.lowest = Math.min(depths.lowest, -code.frameSize);
    this.highest = depths.highest;
  }

  /** Index of the instruction to go on with at code offset `offset`, -1 when no instruction starts there. */
  instructionAt(offset: number): number {
    return this.instAt.get(offset) ?? -1;
  }

  /** Address of a block's start. */
  blockAddress(block: number): number {
    const b = this.code.blocks[block] as Block;
    return this.code.address + (this.code.insts[b.first]?.offset ?? this.code.size);
  }

  /** Shadow bytes that PFrameEnter writes, from rbp + from. */
  get frame(): { readonly from: number; readonly bytes: Uint8Array } {
    this.pattern ??= framePattern(this.code);
    return this.pattern;
  }

  /** Registers that may still be read, at each block's start. */
  get liveIn(): Int32Array {
    this.liveness ??= liveRegisters(this);
    return this.liveness;
  }
}

/** Blocks that can follow block `k` within the function, landing pads included; undefined when any can. */
export function successors(info: CodeInfo, k: number): number[] | undefined {
  const { blocks, insts, callSites, address } = info.code;
  const b = blocks[k]!;
  const last = b.end > b.first ? insts[b.end - 1] : undefined;
  const next = k + 1 < blocks.length ? [k + 1] : [];
  switch (last?.op) {
    case Op.Jmp:
      return [last.target];
    case Op.JmpCC:
      return [last.target, ...next];
    case Op.JmpTable:
      return [...(last.targets ?? [])];
    case Op.JmpR:
      return last.targets ? [...last.targets] : undefined;
    case Op.Ret:
    case Op.Ud2:
      return [];
    case Op.Call:
    case Op.CallR: {
      const returnOffset = last.offset + last.length;
      const pads = callSites
        .filter((s) => s.returnOffset === returnOffset)
        .map((s) => info.blockAt.get(s.padOffset))
        .filter((p): p is number => p !== undefined);
      return [...next, ...pads];
    }
    default:
      return address >= 0 ? next : [];
  }
}

function liveRegisters(info: CodeInfo): Int32Array {
  const { blocks, insts } = info.code;
  const live = new Int32Array(blocks.length);
  const written = (k: number): number => {
    // What a call has returned in xmm0 is passed on as it is.
    const before = k > 0 && blocks[k - 1]!.end > blocks[k - 1]!.first ? insts[blocks[k - 1]!.end - 1] : undefined;
    let w = before?.op === Op.Call || before?.op === Op.CallR ? 1 << XMM0 : 0;
    for (let i = blocks[k]!.first; i < blocks[k]!.end - 1; i++) w |= registersWritten(insts[i]!);
    return w;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let k = blocks.length - 1; k >= 0; k--) {
      const after = successors(info, k);
      let l = 0;
      if (!after) l = ALL_REGISTERS;
      else for (const s of after) l |= live[s]!;
      const b = blocks[k]!;
      const last = insts[b.end - 1];
      if (last && b.end > b.first && (last.op === Op.Ret || last.op === Op.Ud2)) l = LIVE_AT_RETURN;
      for (let i = b.end - 1; i >= b.first; i--) {
        const inst = insts[i]!;
        if (inst.op === Op.Call || inst.op === Op.CallR) l = liveBeforeCall(l, inst, written(k), k === 0);
        else l = (l & ~registersWritten(inst)) | registersRead(inst);
      }
      if (l !== live[k]) {
        live[k] = l;
        changed = true;
      }
    }
  }
  return live;
}
