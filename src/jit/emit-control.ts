/** Jumps, calls, returns, and the frame's pseudo instructions. */
import { type Inst, Op } from '../isa/instruction.ts';
import { RBP, RSP } from '../isa/registers.ts';
import {
  CODE_MAP,
  CODE_MAP_ENTRIES,
  REG_CALLEE,
  REG_CAUTION,
  REG_FRAME,
  REG_GPR,
  REG_STATUS,
  SH_DEAD_FRAME,
  SH_OUT_OF_SCOPE,
  SH_UNDEFINED,
} from '../machine/layout.ts';
import { pushCondition } from './emit-flags.ts';
import { loadFrom, markDirty, type Place, paintFrame, stackPlace, storeTo } from './emit-memory.ts';
import { enterObjects, leaveObjects } from './emit-provenance.ts';
import { checkTypeRead, keepTypeStored } from './emit-types.ts';
import { Exit, KNOWN_CALL } from './exits.ts';
import { ARGUMENT_REGISTERS, RESULT_REGISTERS, SAVED_REGISTERS } from './provenance-flow.ts';
import {
  blockLabel,
  type Callee,
  LABEL_LEAVE,
  LABEL_TRAMPOLINE,
  loopLabel,
  PARAM_BLOCK,
  PARAM_DEPTH,
  type Translator,
} from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

export function setStatus(t: Translator, status: Exit): void {
  t.w.i32(0).i32(status).mem(W.I32Store, REG_STATUS);
}

/** Leaves so that the run loop goes on at block `k`. */
function leaveAt(t: Translator, k: number): void {
  setStatus(t, Exit.Resume);
  t.w.i32(k).set(t.code).br(LABEL_LEAVE);
}

/** Label to branch to for block `k`, when a plain branch does; otherwise undefined and `jump` has to be used. */
function plainLabel(t: Translator, k: number): number | undefined {
  if (t.info.hasFrame && !t.framed) return undefined;
  if (t.target.chunkOf(k) !== undefined) return undefined;
  if (k <= t.block) return loopLabel(k);
  for (let s = t.sequences.length - 1; s >= 0; s--) {
    const sequence = t.sequences[s]!;
    if (k < sequence.lo || k >= sequence.hi) continue;
    return sequence.items.some((i) => i.start === k) ? blockLabel(k) : undefined;
  }
  return undefined;
}

/** Control goes to block `k`. */
export function jump(t: Translator, k: number): void {
  const w = t.w;
  const label = plainLabel(t, k);
  if (label !== undefined) {
    w.br(label);
    return;
  }
  if (t.info.hasFrame && !t.framed) {
    leaveAt(t, k);
    return;
  }
  const chunk = t.target.chunkOf(k);
  if (chunk !== undefined) {
    t.flush(t.written);
    t.flushProvenance(t.written);
    t.flushFuel();
    if (t.fb >= 0) w.i32(0).get(t.fb).mem(W.I32Store, REG_FRAME);
    w.i32(k).get(PARAM_DEPTH).returnCall(chunk);
    return;
  }
  // Into the middle of a loop: enter at its head, which dispatches.
  for (let s = t.sequences.length - 1; s >= 0; s--) {
    const sequence = t.sequences[s]!;
    const item = sequence.items.find((i) => k >= i.start && k < i.end);
    if (!item) continue;
    w.i32(k).set(PARAM_BLOCK).br(blockLabel(item.start));
    return;
  }
  throw new Error(`${t.info.code.name}: no way from block ${t.block} to ${k}`);
}

function conditionalJump(t: Translator, i: Inst): boolean {
  if (t.flags.kind === 'none') return false;
  const label = plainLabel(t, i.target);
  pushCondition(t, i.cc);
  if (label !== undefined) t.w.brIf(label);
  else {
    t.w.if_();
    jump(t, i.target);
    t.w.end();
  }
  fallThrough(t);
  return true;
}

/** Control goes to the next block in layout order: by itself, unless that is another chunk's. */
export function fallThrough(t: Translator): void {
  const next = t.block + 1;
  if (next >= t.info.code.blocks.length) {
    // Behind the last block there is nothing: code that "cannot" get here.
    t.fail();
    return;
  }
  if (t.target.chunkOf(next) !== undefined || (t.info.hasFrame && !t.framed)) jump(t, next);
}

function jumpTable(t: Translator, i: Inst): void {
  const w = t.w;
  const targets = i.targets ?? [];
  t.prepareChecks();
  t.r64(i.src).i64(targets.length, 0).op(W.I64GeU);
  t.failIf();
  // Targets without a label of their own get a little block each that jumps on.
  const hard = [...new Set(targets)].filter((k) => plainLabel(t, k) === undefined);
  for (let j = 0; j < hard.length; j++) w.block(LABEL_TRAMPOLINE - j);
  const labels = targets.map((k) => plainLabel(t, k) ?? LABEL_TRAMPOLINE - hard.indexOf(k));
  t.r32(i.src);
  if (labels.length === 0) w.op2(W.Drop, W.Unreachable);
  else w.brTable(labels.slice(0, -1), labels[labels.length - 1]!);
  for (let j = hard.length - 1; j >= 0; j--) {
    w.end();
    jump(t, hard[j]!);
  }
}

/** Looks up i64 local `x` among the known functions; the table index is then in i32 local H. Fails when it is not there. */
function lookUp(t: Translator, x: number): number {
  const w = t.w;
  const h = t.tmp('H', V.I32);
  w.get(x)
    .op(W.I32WrapI64)
    .i32(CODE_MAP_ENTRIES - 1)
    .i32(4)
    .op2(W.I32Shl, W.I32And)
    .tee(h)
    .mem(W.I64Load, CODE_MAP)
    .get(x)
    .op(W.I64Ne);
  t.failIf();
  w.get(h)
    .mem(W.I32Load, CODE_MAP + 8)
    .set(h);
  return h;
}

/**
 * A call: the return address goes onto the simulated stack, registers into the register file, then the callee's
 * translation is called. What it returns is compared with the return address; rsp and rbp must be as before (they are,
 * unless the program tampered with its stack). Anything else is handed upward.
 */
function call(t: Translator, i: Inst, callee: Callee, dynamic: number | undefined): boolean {
  const w = t.w;
  const returnAddress = t.info.code.address + i.offset + i.length;
  t.prepareChecks();
  const p: Place = stackPlace(t, -8);
  // The place's local may be needed again behind the call.
  const slot = p.base === t.fb ? p : { ...p, base: t.tmp('slot', V.I32) };
  if (slot.base !== p.base) w.get(p.base).set(slot.base);
  markDirty(t, slot);
  storeTo(t, slot, W.I64Store, () => w.i64n(returnAddress));
  const rsp = 1 << RSP;
  t.flush(t.changed & ~rsp);
  t.flushProvenance(t.changed & (ARGUMENT_REGISTERS | SAVED_REGISTERS));
  t.changed = 0;
  w.i32(0);
  t.r64(RSP)
    .i64n(-8)
    .op(W.I64Add)
    .mem(W.I64Store, REG_GPR + 8 * RSP);
  t.flushFuel();
  const kept = rsp | (1 << RBP);
  if (callee.kind === 'host') {
    const known = t.info.code.callArguments.has(i.offset + i.length) ? KNOWN_CALL : 0;
    w.i32(callee.number | known)
      .call(t.target.hostImport)
      .if_()
      .i64(0, 0)
      .op(W.Return)
      .end();
    const r = t.tmp('R', V.I64);
    loadFrom(t, slot, W.I64Load);
    w.tee(r).i64n(returnAddress).op(W.I64Ne).if_();
    w.i32(0);
    t.r64(RSP).mem(W.I64Store, REG_GPR + 8 * RSP);
    w.get(r).op(W.Return).end();
    t.changed = rsp;
    t.reload(t.used & ~kept);
    reloadResults(t);
    t.loadFuel();
    return true;
  }
  w.i32(0);
  w.get(PARAM_DEPTH).i32(frameWeight(t)).op(W.I32Add);
  if (callee.kind === 'module') w.call(callee.wasmFunction);
  else if (callee.kind === 'table') {
    // The stub of an untranslated function looks here.
    w.i32(0).i32(callee.index).mem(W.I32Store, REG_CALLEE);
    w.i32(callee.index).callIndirect(t.target.functionType);
  } else {
    w.i32(0).get(dynamic!).mem(W.I32Store, REG_CALLEE);
    w.get(dynamic!).callIndirect(t.target.functionType);
  }
  const r = t.tmp('R', V.I64);
  w.tee(r).i64n(returnAddress).op(W.I64Ne);
  w.i32(0).mem(W.I64Load, REG_GPR + 8 * RSP);
  t.r64(RSP).op2(W.I64Ne, W.I32Or);
  if (t.used & (1 << RBP)) {
    w.i32(0).mem(W.I64Load, REG_GPR + 8 * RBP);
    t.r64(RBP).op2(W.I64Ne, W.I32Or);
  }
  w.if_().get(r).op(W.Return).end();
  t.reload(t.used & ~kept);
  reloadResults(t);
  t.loadFuel();
  return true;
}

/** Where results come from, if the next block asks. Callee-saved registers came back with what they had. */
function reloadResults(t: Translator): void {
  t.reloadProvenance(RESULT_REGISTERS & (t.provenanceLive[t.block + 1] ?? 0));
}

/** What one nested call of this function may take of the host's stack: all locals spilled, and some more. */
function frameWeight(t: Translator): number {
  return 160 + 8 * t.w.localCount;
}

function returnFrom(t: Translator): void {
  const w = t.w;
  t.prepareChecks();
  const p = stackPlace(t, 0);
  if (!t.info.hasLeave) {
    // Without a frame to leave, a smashed return address is looked for here.
    if (p.base < 0) w.i32(0);
    else w.get(p.base);
    w.i32(p.offset + 8)
      .op(W.I32Add)
      .i32(0)
      .mem(W.I32Load, REG_CAUTION)
      .op(W.I32GtS);
    t.failIf();
  }
  t.r64(RSP).i64n(8).op(W.I64Add);
  t.set64(RSP);
  t.flush(t.changed);
  t.flushProvenance(t.changed & (RESULT_REGISTERS | SAVED_REGISTERS));
  t.flushFuel();
  loadFrom(t, p, W.I64Load);
  w.op(W.Return);
}

/** Fails when the frame reaches up to watched or smashed bytes, which the interpreter minds. */
function caution(t: Translator, top: number): void {
  t.prepareChecks();
  t.w.get(t.fb).i32(top).op(W.I32Add).i32(0).mem(W.I32Load, REG_CAUTION).op(W.I32GtS);
  t.failIf();
}

function framePseudo(t: Translator, i: Inst): boolean {
  if (!t.frameKnown) return false;
  if (t.info.hasDynamicObjects && (i.op === Op.PFrameEnter || i.op === Op.PFrameLeave)) return false;
  switch (i.op) {
    case Op.PFrameEnter: {
      const { from, bytes } = t.info.frame;
      if (bytes.length > 0x100_0000) return false;
      caution(t, from + bytes.length);
      enterObjects(t);
      paintFrame(t, from, bytes);
      return true;
    }
    case Op.PFrameLeave: {
      const from = t.info.frame.from;
      if (from < -0x100_0000) return false;
      caution(t, 16);
      paintFrame(t, from, new Uint8Array(16 - from).fill(SH_DEAD_FRAME));
      leaveObjects(t);
      return true;
    }
    default: {
      if (i.immHi <= 0) return true;
      if (i.imm < -0x100_0000 || i.immHi > 0x100_0000) return false;
      caution(t, i.imm + i.immHi);
      const code = i.op === Op.PLifeStart ? SH_UNDEFINED : SH_OUT_OF_SCOPE;
      paintFrame(t, i.imm, new Uint8Array(i.immHi).fill(code));
      return true;
    }
  }
}

/** True when the instruction was translated; false when only the interpreter does it. `ended` says that the block is over. */
export function emitControl(t: Translator, i: Inst): { readonly done: boolean; readonly ended: boolean } {
  const w = t.w;
  switch (i.op) {
    case Op.Jmp:
      jump(t, i.target);
      return { done: true, ended: true };
    case Op.JmpCC:
      return { done: conditionalJump(t, i), ended: true };
    case Op.JmpTable:
      jumpTable(t, i);
      return { done: true, ended: true };
    case Op.JmpR: {
      const x = t.tmp('X', V.I64);
      t.prepareChecks();
      t.r64(i.src).set(x);
      // Computed goto: the function's own blocks first.
      for (const k of new Set(i.targets ?? [])) {
        w.get(x).i64n(t.info.blockAddress(k)).op(W.I64Eq).if_();
        jump(t, k);
        w.end();
      }
      if (i.targets) {
        t.fail();
        return { done: true, ended: true };
      }
      // A tail call through a register.
      const h = lookUp(t, x);
      t.flush(t.changed);
      t.flushProvenance(t.changed & (ARGUMENT_REGISTERS | SAVED_REGISTERS));
      t.flushFuel();
      w.i32(0).get(h).mem(W.I32Store, REG_CALLEE);
      w.i32(0)
        .get(PARAM_DEPTH)
        .i32(frameWeight(t))
        .op(W.I32Add)
        .get(h)
        .callIndirect(t.target.functionType)
        .op(W.Return);
      return { done: true, ended: true };
    }
    case Op.Call: {
      const callee = t.target.callee(i.target);
      if (callee.kind === 'none') return { done: false, ended: true };
      call(t, i, callee, undefined);
      fallThrough(t);
      return { done: true, ended: true };
    }
    case Op.CallR: {
      const x = t.tmp('X2', V.I64);
      t.prepareChecks();
      t.r64(i.src).set(x);
      const h = lookUp(t, x);
      call(t, i, { kind: 'none' }, h);
      fallThrough(t);
      return { done: true, ended: true };
    }
    case Op.Ret:
      returnFrom(t);
      return { done: true, ended: true };
    case Op.PFrameEnter:
    case Op.PFrameLeave:
    case Op.PLifeStart:
    case Op.PLifeEnd:
      return { done: framePseudo(t, i), ended: false };
    case Op.PCheck:
      // Where it holds, the interpreter tells what it found and goes on from there.
      if (t.flags.kind === 'none') return { done: false, ended: true };
      t.prepareChecks();
      pushCondition(t, i.cc);
      t.failIf();
      return { done: true, ended: false };
    case Op.PTypeRead:
      checkTypeRead(t, i);
      return { done: true, ended: false };
    case Op.PTypeStored:
      keepTypeStored(t, i);
      return { done: true, ended: false };
    case Op.Mfence:
    case Op.Nop:
      return { done: true, ended: false };
    default:
      // Ud2, Int3, HostCall, Cmpxchg16b, PAlloca, PStackRestore
      return { done: false, ended: true };
  }
}
