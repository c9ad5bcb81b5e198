/**
 * isa → WebAssembly, one function at a time (the design and its measurements: docs of the speed experiment).
 *
 *     (block, depth) -> i64
 *       depth too large?  → go through the run loop
 *       breakpoints set?  → the careful version, which looks at a flag in every block
 *       loop RESTART  block LEAVE  block FAIL  block FAIL_FLAGS…
 *         load registers; entry in the middle: take the frame base from the register file
 *         the blocks, nested so that every forward branch has a label; loops from backward jumps;
 *         `block` ≠ 0 is dispatched at the start of the function and of every loop
 *       FAIL: write everything back, tell the instruction, let the interpreter do it, restart where it hands back
 *       LEAVE: write everything back, tell the block
 *
 * Every block first pays its instructions out of the fuel and leaves when it cannot, so a slice ends at a block's start.
 */
import { type Inst, Op } from '../isa/instruction.ts';
import { RBP, RSP } from '../isa/registers.ts';
import {
  BREAK_FUNCTIONS,
  LOW_OFFSET,
  PROVENANCE,
  REG_CALLEE,
  REG_FLAG_A,
  REG_FLAG_B,
  REG_FLAG_R,
  REG_FLAGS,
  REG_FRAME,
  REG_FUNCTION,
  REG_SITE,
  REG_STATUS,
} from '../machine/layout.ts';
import type { CodeInfo } from './code-info.ts';
import { changedRegisters } from './dirty-registers.ts';
import { emitAccess } from './emit-access.ts';
import { emitControl, fallThrough, setStatus } from './emit-control.ts';
import { emitInteger } from './emit-integer.ts';
import { enterFrame, markFrame } from './emit-memory.ts';
import { passOn } from './emit-provenance.ts';
import { emitSse } from './emit-sse.ts';
import { Exit } from './exits.ts';
import { findLoops, layOut } from './loops.ts';
import { provenanceLive, provenanceZero } from './provenance-flow.ts';
import { registersRead, registersWritten } from './register-use.ts';
import { advance } from './stack-depth.ts';
import {
  blockLabel,
  LABEL_FAIL,
  LABEL_FAIL_FLAGS_32,
  LABEL_FAIL_FLAGS_64,
  LABEL_FAIL_FLAGS_FLOAT,
  LABEL_FAIL_FLAGS_IMAGE,
  LABEL_LEAVE,
  LABEL_RESTART,
  loopLabel,
  NO_FLAGS,
  PARAM_BLOCK,
  PARAM_DEPTH,
  type TranslationTarget,
  type Translator,
} from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

/** Blocks that block `k` jumps to. */
export function jumpsOf(info: CodeInfo, k: number): readonly number[] {
  const b = info.code.blocks[k]!;
  const last = b.end > b.first ? info.code.insts[b.end - 1]! : undefined;
  switch (last?.op) {
    case Op.Jmp:
    case Op.JmpCC:
      return [last.target];
    case Op.JmpTable:
    case Op.JmpR:
      return last.targets ?? [];
    default:
      return [];
  }
}

const isControl = (op: Op): boolean => (op >= Op.Jmp && op <= Op.HostCall) || op === Op.Mfence || op >= Op.Cmpxchg16b;
const isAccess = (op: Op): boolean =>
  op === Op.Load ||
  op === Op.Store ||
  op === Op.StoreI ||
  op === Op.LoadZx ||
  op === Op.LoadSx ||
  op === Op.Push ||
  op === Op.PushI ||
  op === Op.Pop ||
  op === Op.Leave ||
  op === Op.Xchg ||
  op === Op.LockXadd ||
  op === Op.LockCmpxchg;
const isSse = (op: Op): boolean => op >= Op.MovsRR && op <= Op.Cvts2s;

/** Emits one instruction; false when the rest of the block is the interpreter's. */
function emitInstruction(t: Translator, i: Inst): boolean {
  // What orders threads is told by the interpreter.
  if (t.target.watch > 0 && i.mem !== undefined && i.mem.order !== 0) return false;
  if (isControl(i.op)) {
    const { done } = emitControl(t, i);
    return done;
  }
  if (isAccess(i.op)) return emitAccess(t, i);
  if (isSse(i.op)) return emitSse(t, i);
  return emitInteger(t, i);
}

function emitBlock(t: Translator, k: number): void {
  const w = t.w;
  const { insts, blocks } = t.info.code;
  const b = blocks[k]!;
  t.block = k;
  t.flags = NO_FLAGS;
  t.upperZero.fill(false);
  t.changed = t.changedIn[k]!;
  t.zero = t.zeroIn[k]!;
  t.framed = t.info.hasFrame && k !== 0;
  t.sp = k === 0 ? Number.NaN : t.info.depthIn[k]!;

  w.i32(0).set(PARAM_BLOCK);
  if (t.target.breakFlags >= 0) {
    w.i32(0)
      .mem(W.I32Load8U, t.target.breakFlags + k)
      .if_();
    setStatus(t, Exit.Break);
    w.i32(k).set(t.code).br(LABEL_LEAVE).end();
  }
  if (b.cost > 0) {
    w.i32(k).set(t.code).get(t.fuel).i32(b.cost).op(W.I32Sub).tee(t.fuel).i32(0).op(W.I32LtS).brIf(LABEL_LEAVE);
  }
  if (k === 0 && t.info.hasFrame) {
    t.startInstruction(0, insts[0]!);
    enterFrame(t);
    t.sp = 8; // the return address is at rbp + 8
  }
  const depth = { sp: t.sp, framed: t.framed };
  for (let n = b.first; n < b.end; n++) {
    const i = insts[n]!;
    t.startInstruction(n, i);
    const translated = emitInstruction(t, i);
    if (translated) passOn(t, i);
    if (!translated) {
      t.fail();
      return;
    }
    depth.sp = t.sp;
    depth.framed = t.framed;
    advance(depth, i);
    t.sp = depth.sp;
    t.framed = depth.framed && t.info.hasFrame;
  }
  const last = b.end > b.first ? insts[b.end - 1]! : undefined;
  if (!last || !(last.op >= Op.Jmp && last.op <= Op.Ud2)) fallThrough(t);
}

function emitSequence(t: Translator, lo: number, hi: number, inLoop: boolean): void {
  const w = t.w;
  const items = layOut(lo, hi, t.loops, inLoop);
  t.sequences.push({ lo, hi, items });
  for (let j = items.length - 1; j >= 0; j--) w.block(blockLabel(items[j]!.start));
  // Entry in the middle: to the item that holds the block; a loop dispatches again.
  if (hi - lo > 1) {
    const first = blockLabel(items[0]!.start);
    w.get(PARAM_BLOCK).op(W.I32Eqz).brIf(first);
    const targets: number[] = [];
    for (const item of items) for (let k = item.start; k < item.end; k++) targets.push(blockLabel(item.start));
    w.get(PARAM_BLOCK);
    if (lo > 0) w.i32(lo).op(W.I32Sub);
    w.brTable(targets, first);
  }
  for (const item of items) {
    w.end();
    if (item.loop) {
      w.loop(loopLabel(item.start));
      emitSequence(t, item.start, item.end, true);
      w.end();
    } else emitBlock(t, item.start);
  }
  t.sequences.pop();
}

/** Blocks [lo, hi) of a function (all, but for huge ones) as one wasm function, into `t.w`. */
export function translateFunction(
  t: Translator,
  info: CodeInfo,
  target: TranslationTarget,
  lo: number,
  hi: number,
): void {
  const { insts, blocks } = info.code;
  t.used = 0;
  t.written = 0;
  let stack = info.hasFrame;
  for (let n = blocks[lo]!.first; n < blocks[hi - 1]!.end; n++) {
    const i = insts[n]!;
    if (i.op === Op.HostCall) continue; // the interpreter's
    if (i.op === Op.Call || i.op === Op.CallR) {
      stack = true;
      if (i.op === Op.CallR) t.used |= 1 << i.src;
      continue;
    }
    if (i.op === Op.Push || i.op === Op.PushI || i.op === Op.Pop || i.op === Op.Ret || i.op === Op.Leave) stack = true;
    t.used |= registersRead(i) | registersWritten(i);
    t.written |= registersWritten(i);
    // The zero idioms read nothing, but their operand is a register all the same.
    if (i.dst >= 0) t.used |= 1 << i.dst;
    if (i.src >= 0) t.used |= 1 << i.src;
  }
  if (stack) {
    t.used |= 1 << RSP;
    t.written |= 1 << RSP;
  }
  if (info.hasFrame) t.used |= 1 << RBP;
  t.begin(info, target, lo, hi);
  t.changedIn = changedRegisters(info);
  t.zeroIn = provenanceZero(info);
  t.provenanceLive = provenanceLive(info);
  t.loops = findLoops(lo, hi, (k) => jumpsOf(info, k));

  const w = t.w;
  if (lo === 0) {
    // Too deep: go on through the run loop, which is at depth 0.
    w.get(PARAM_DEPTH).i32(target.nesting).op(W.I32GtS).if_();
    w.i32(0).i32(Exit.Resume).mem(W.I32Store, REG_STATUS);
    tellSite(t, () => w.i32(0));
    w.i64(0, 0).op(W.Return).end();
    if (target.breakFlags < 0) {
      w.i32(0)
        .mem(W.I32Load8U, BREAK_FUNCTIONS + info.index)
        .if_();
      w.i32(0).i32(target.carefulEntry).mem(W.I32Store, REG_CALLEE);
      w.get(PARAM_BLOCK).get(PARAM_DEPTH).i32(target.carefulEntry).callIndirect(target.functionType).op(W.Return).end();
    }
    if (hi < blocks.length) {
      w.get(PARAM_BLOCK).i32(hi).op(W.I32GeU).if_();
      // Another chunk's: the last chunk that starts at or before the block.
      for (let k = hi; k < blocks.length; ) {
        const chunk = target.chunkOf(k)!;
        let end = k;
        while (end < blocks.length && target.chunkOf(end) === chunk) end++;
        if (end < blocks.length) w.get(PARAM_BLOCK).i32(end).op(W.I32LtU).if_();
        w.get(PARAM_BLOCK).get(PARAM_DEPTH).returnCall(chunk);
        if (end < blocks.length) w.end();
        k = end;
      }
      w.end();
    }
  }
  const flagLabels = [LABEL_FAIL_FLAGS_IMAGE, LABEL_FAIL_FLAGS_FLOAT, LABEL_FAIL_FLAGS_32, LABEL_FAIL_FLAGS_64];
  w.loop(LABEL_RESTART).block(LABEL_LEAVE).block(LABEL_FAIL);
  for (const l of flagLabels) w.block(l);
  t.loadFuel();
  t.reload(t.used);
  t.zero = 0;
  if (lo === 0) w.get(PARAM_BLOCK).if_();
  t.reloadProvenance(t.used);
  if (info.hasFrame) {
    w.i32(0).mem(W.I32Load, REG_FRAME).set(t.fb);
    if (t.fh >= 0)
      w.get(t.fb)
        .mem(W.I32Load, LOW_OFFSET + PROVENANCE)
        .set(t.fh);
    markFrame(t);
  }
  if (lo === 0) {
    const live = t.provenanceLive[0]!;
    if ((live & t.used) !== 0) w.else_();
    t.reloadProvenance(live);
    w.end();
  }
  emitSequence(t, lo, hi, false);
  w.op(W.Unreachable);

  // What the flags come from; the host knows the instruction and makes them from this.
  w.end(); // FLAGS_64
  for (const [name, at] of flagWords) {
    const local = t.existing(name, V.I64);
    if (local !== undefined) w.i32(0).get(local).mem(W.I64Store, at);
  }
  w.br(LABEL_FAIL).end(); // FLAGS_32
  for (const [name, at] of flagWords) {
    const local = t.existing(name, V.I32);
    if (local !== undefined) w.i32(0).get(local).op(W.I64ExtendI32U).mem(W.I64Store, at);
  }
  w.br(LABEL_FAIL).end(); // FLAGS_FLOAT
  for (const [name, at] of floatWords) {
    const local = t.existing(name, V.F64);
    if (local !== undefined) w.i32(0).get(local).mem(W.F64Store, at);
  }
  w.br(LABEL_FAIL).end(); // FLAGS_IMAGE
  const image = t.existing('fi', V.I32);
  if (image !== undefined) w.i32(0).get(image).mem(W.I32Store, REG_FLAGS);
  w.end(); // FAIL
  // The interpreter goes on from here. When it hands back within this function, so does this call.
  t.flush(t.written);
  t.zero = 0;
  t.flushProvenance(t.written);
  t.flushFuel();
  tellSite(t, () => w.get(t.code));
  w.call(target.failImport).tee(PARAM_BLOCK);
  if (lo === 0 && hi === blocks.length) w.i32(0).op(W.I32GeS).brIf(LABEL_RESTART);
  else {
    // The block may be another piece's.
    w.i32(lo)
      .op(W.I32Sub)
      .i32(hi - lo)
      .op(W.I32LtU)
      .brIf(LABEL_RESTART);
    w.get(PARAM_BLOCK).i32(0).op(W.I32GeS).if_();
    w.get(PARAM_BLOCK).get(PARAM_DEPTH).returnCall(target.firstChunk).end();
  }
  w.i64(0, 0).op(W.Return);
  w.end(); // LEAVE
  t.flush(t.written);
  t.flushProvenance(t.written);
  t.flushFuel();
  tellSite(t, () => w.get(t.code));
  w.i64(0, 0).op(W.Return);
  w.end(); // RESTART
  w.op(W.Unreachable);
}

/** The flag locals of emit-flags.ts, and where the host finds them. */
const flagWords = [
  ['fa', REG_FLAG_A],
  ['fb', REG_FLAG_B],
  ['fr', REG_FLAG_R],
] as const;
const floatWords = [
  ['fx', REG_FLAG_A],
  ['fy', REG_FLAG_B],
] as const;

function tellSite(t: Translator, site: () => void): void {
  t.w.i32(0);
  site();
  t.w.mem(W.I32Store, REG_SITE);
  t.w.i32(0).i32(t.info.index).mem(W.I32Store, REG_FUNCTION);
}
