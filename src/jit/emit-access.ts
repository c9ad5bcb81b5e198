/** Integer loads and stores, the stack, atomics. */
import { type Inst, Op } from '../isa/instruction.ts';
import { NONE } from '../isa/provenance.ts';
import { NO_REG, RAX, RBP, RSP } from '../isa/registers.ts';
import { SHADOW } from '../machine/layout.ts';
import { flagA, flagB, setFlags } from './emit-flags.ts';
import {
  checkLoad,
  checkStore,
  checkUpdate,
  loadFrom,
  markDirty,
  type Place,
  placeOf,
  stackPlace,
  storeTo,
} from './emit-memory.ts';
import {
  addedToWord,
  checkLoadOfWord,
  checkObject,
  checkStoreOfWord,
  checkUpdateOfWord,
  poppedWord,
  pushedWord,
  updatedWord,
} from './emit-provenance.ts';
import type { Translator } from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

const loadOps: Readonly<Record<number, W>> = { 1: W.I32Load8U, 2: W.I32Load16U, 4: W.I32Load, 8: W.I64Load };
const storeOps: Readonly<Record<number, W>> = { 1: W.I64Store8, 2: W.I64Store16, 4: W.I64Store32, 8: W.I64Store };
const storeOps32: Readonly<Record<number, W>> = { 1: W.I32Store8, 2: W.I32Store16, 4: W.I32Store };
/** From memory straight into an i64, by source width. */
const zeroExtending: Readonly<Record<number, W>> = { 1: W.I64Load8U, 2: W.I64Load16U, 4: W.I64Load32U };
const signExtending: Readonly<Record<number, W>> = { 1: W.I64Load8S, 2: W.I64Load16S, 4: W.I64Load32S };
const signExtending32: Readonly<Record<number, W>> = { 1: W.I32Load8S, 2: W.I32Load16S };

function push(t: Translator, src: number, value: () => void, argument: boolean): void {
  const p = stackPlace(t, -8);
  markDirty(t, p);
  storeTo(t, p, W.I64Store, value);
  if (argument) storeShadow(t, p);
  pushedWord(t, p, src, argument);
  t.r64(RSP).i64n(-8).op(W.I64Add);
  t.set64(RSP);
}

/** Eight bytes become defined, whatever they were. */
function storeShadow(t: Translator, p: Place): void {
  storeTo(t, { ...p, offset: p.offset + SHADOW }, W.I64Store, () => t.w.i64(-1, -1));
}

export function emitAccess(t: Translator, i: Inst): boolean {
  const w = t.w;
  const width = i.width;
  switch (i.op) {
    case Op.Load: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      if (width === 8 && i.dst !== RSP && i.dst !== RBP) checkLoadOfWord(t, p, i.dst, i.pointer);
      else checkLoad(t, p, width);
      if (width === 4) {
        loadFrom(t, p, W.I64Load32U);
        t.set64(i.dst);
      } else {
        loadFrom(t, p, loadOps[width]!);
        t.setR(i.dst, width);
      }
      return true;
    }
    case Op.LoadZx: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      checkLoad(t, p, i.fromWidth);
      if (width >= 4) {
        loadFrom(t, p, zeroExtending[i.fromWidth]!);
        t.set64(i.dst);
      } else {
        loadFrom(t, p, loadOps[i.fromWidth]!);
        t.setR(i.dst, width);
      }
      return true;
    }
    case Op.LoadSx: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      checkLoad(t, p, i.fromWidth);
      if (width === 8) {
        loadFrom(t, p, signExtending[i.fromWidth]!);
        t.set64(i.dst);
      } else {
        loadFrom(t, p, signExtending32[i.fromWidth]!);
        t.setR(i.dst, width);
      }
      return true;
    }
    case Op.Store: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      if (width === 8) checkStoreOfWord(t, p, i.src, i.pointer);
      else checkStore(t, p, width);
      markDirty(t, p);
      storeTo(t, p, storeOps[width]!, () => t.r64(i.src));
      return true;
    }
    case Op.StoreI: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      if (width === 8) checkStoreOfWord(t, p, NO_REG, i.pointer);
      else checkStore(t, p, width);
      markDirty(t, p);
      if (width === 8) storeTo(t, p, W.I64Store, () => w.i64n(i.imm));
      else storeTo(t, p, storeOps32[width]!, () => w.i32(i.imm));
      return true;
    }
    case Op.Push:
      t.prepareChecks();
      // push rsp stores the old value, which the local still holds.
      push(t, i.src, () => t.r64(i.src), t.info.argumentPush[t.site] === 1);
      return true;
    case Op.PushI:
      t.prepareChecks();
      push(t, NO_REG, () => w.i64n(i.imm), t.info.argumentPush[t.site] === 1);
      return true;
    case Op.Pop: {
      t.prepareChecks();
      const p = stackPlace(t, 0);
      poppedWord(t, p, i.dst);
      loadFrom(t, p, W.I64Load);
      t.r64(RSP).i64n(8).op(W.I64Add);
      t.set64(RSP);
      t.set64(i.dst);
      return true;
    }
    case Op.Leave: {
      if (!t.frameKnown) return false;
      t.r64(RBP).i64n(8).op(W.I64Add);
      t.set64(RSP);
      loadFrom(t, { base: t.fb, offset: 0, inFrame: true, internal: true }, W.I64Load);
      t.set64(RBP);
      return true;
    }
    case Op.Xchg:
    case Op.LockXadd: {
      if (i.setsFlags) return false;
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      const handle = width === 8 ? checkUpdateOfWord(t, p) : -1;
      if (width < 8) checkUpdate(t, p, width);
      markDirty(t, p);
      const old = t.tmp('old', width === 8 ? V.I64 : V.I32);
      loadFrom(t, p, loadOps[width]!);
      w.set(old);
      storeTo(t, p, width === 8 ? W.I64Store : storeOps32[width]!, () => {
        if (i.op === Op.Xchg) t.r(i.src >= 0 ? i.src : i.dst, width);
        else {
          w.get(old);
          t.r(i.dst, width).op(width === 8 ? W.I64Add : W.I32Add);
        }
      });
      if (width === 8) {
        if (i.op === Op.Xchg) updatedWord(t, p, i.src >= 0 ? i.src : i.dst);
        else addedToWord(t, p, handle, i.dst);
        w.get(handle);
        t.setProvenance(i.dst);
      }
      w.get(old);
      t.setR(i.dst, width);
      return true;
    }
    case Op.LockCmpxchg: {
      t.prepareChecks();
      const p = placeOf(t, i.mem!);
      checkObject(t, i, p);
      const handle = width === 8 ? checkUpdateOfWord(t, p) : -1;
      if (width < 8) checkUpdate(t, p, width);
      markDirty(t, p);
      const long = width === 8;
      const a = t.tmp('cx', long ? V.I64 : V.I32);
      const b = t.tmp('old', long ? V.I64 : V.I32);
      loadFrom(t, p, loadOps[width]!);
      w.set(b);
      t.r(RAX, width);
      if (width === 1) w.i32(0xff).op(W.I32And);
      if (width === 2) w.i32(0xffff).op(W.I32And);
      w.tee(a)
        .get(b)
        .op(long ? W.I64Eq : W.I32Eq)
        .if_();
      storeTo(t, p, long ? W.I64Store : storeOps32[width]!, () => t.r(i.src, width));
      if (long) updatedWord(t, p, i.src);
      w.else_().get(b);
      t.setR(RAX, width);
      if (long) w.get(handle);
      else w.i32(NONE);
      t.setProvenance(RAX);
      w.end();
      // The flags are those of cmp rax, [m].
      w.get(a).set(flagA(t, width));
      w.get(b).set(flagB(t, width));
      setFlags(t, 'compare', width, i);
      return true;
    }
    default:
      throw new Error(`no translation for operation ${i.op}`);
  }
}
