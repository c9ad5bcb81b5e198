/**
 * Accesses while threads run side by side: the monitor is told of each, but for those that it knows of already (the same
 * thread, epoch, place and kind), which a cache in memory tells (KNOWN_ACCESSES). Of others it is asked by an import, with
 * the instruction, the time and the frame where it looks for them; what would be a race is the interpreter's to tell.
 */
import { Access, type Inst, Op } from '../isa/instruction.ts';
import { RBP } from '../isa/registers.ts';
import { KNOWN_ACCESSES, KNOWN_STAMP, REG_FUNCTION, REG_SITE } from '../machine/layout.ts';
import type { Place } from './emit-memory.ts';
import type { Translator } from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

const WRITES: ReadonlySet<Op> = new Set([Op.Store, Op.StoreI, Op.StoreS, Op.StoreU]);

/** Bytes of an instruction's memory operand. */
function sizeOf(i: Inst): number {
  switch (i.op) {
    case Op.LoadZx:
    case Op.LoadSx:
      return i.fromWidth;
    case Op.LoadU:
    case Op.StoreU:
      return 16;
    default:
      return i.width;
  }
}

/** Makes sure that the monitor knows of the access. `prepareChecks` must have been called. */
export function checkKnown(t: Translator, i: Inst, p: Place): void {
  const m = i.mem!;
  if (t.target.watch < 2 || p.internal) return;
  if (m.access === Access.Frame && !t.info.isShared(m.disp)) return;
  const write = WRITES.has(i.op) ? 8 : 0;
  const kind = Math.log2(sizeOf(i)) | write;
  const { w } = t;
  const at = t.tmp('k', V.I32);
  if (p.base < 0) w.i32(p.offset);
  else {
    w.get(p.base);
    if (p.offset !== 0) w.i32(p.offset).op(W.I32Add);
  }
  w.tee(at);
  w.i32(2)
    .op(W.I32Shl)
    .i32(0xfff0)
    .op(W.I32And)
    .mem(W.I64Load, KNOWN_ACCESSES + write);
  w.get(at).op(W.I64ExtendI32U).i32(0).mem(W.I64Load, KNOWN_STAMP).i64(0, kind).op2(W.I64Or, W.I64Or);
  w.op(W.I64Ne).if_();
  w.i32(0).i32(t.site).mem(W.I32Store, REG_SITE).i32(0).i32(t.info.index).mem(W.I32Store, REG_FUNCTION);
  t.flush(1 << RBP);
  t.flushFuel();
  w.get(at).i32(kind).call(t.target.knownImport);
  t.failIf();
  w.end();
}
