/**
 * The types by which memory was stored (machine/memory-types.ts), in translated code: four bytes have a site and a hash of
 * their value. A read of another class, of bytes that are still what was stored, is the interpreter's to tell.
 */
import type { Inst } from '../isa/instruction.ts';
import { TYPE_CLASS_MASK, TYPE_HASH } from '../isa/type-sites.ts';
import { LOW_OFFSET, TYPES } from '../machine/layout.ts';
import { loadFrom, type Place, placeOf } from './emit-memory.ts';
import type { Translator } from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

/** The first of the four-byte pieces that the access lies in. */
function pieceOf(t: Translator, i: Inst): Place {
  t.prepareChecks();
  const p = placeOf(t, i.mem!);
  if (i.width >= 4) return p;
  const o = t.tmp('ty', V.I32);
  if (p.base < 0) t.w.i32(p.offset);
  else t.w.get(p.base).i32(p.offset).op(W.I32Add);
  t.w.i32(~3).op(W.I32And).set(o);
  return { ...p, base: o, offset: 0 };
}

const pushBase = (t: Translator, p: Place): void => void (p.base < 0 ? t.w.i32(0) : t.w.get(p.base));

function pushHash(t: Translator, p: Place, plus: number): void {
  loadFrom(t, p, W.I32Load, plus);
  t.w.i32(TYPE_HASH).op(W.I32Mul);
}

/** The bytes have just been stored by the type of site `imm`. */
export function keepTypeStored(t: Translator, i: Inst): void {
  const p = pieceOf(t, i);
  for (let plus = 0; plus < i.width; plus += 4) {
    pushBase(t, p);
    pushHash(t, p, plus);
    t.w.i32(0xffff_0000 | 0).op(W.I32And);
    t.w
      .i32(i.imm)
      .op(W.I32Or)
      .mem(W.I32Store, LOW_OFFSET + TYPES + p.offset + plus);
  }
}

/** Fails where the bytes are as they were stored by a type of another class. */
export function checkTypeRead(t: Translator, i: Inst): void {
  const w = t.w;
  const p = pieceOf(t, i);
  const stored = t.tmp('ts', V.I32);
  const cls = t.tmp('tc', V.I32);
  pushBase(t, p);
  w.mem(W.I32Load, LOW_OFFSET + TYPES + p.offset).tee(stored);
  w.i32(TYPE_CLASS_MASK).op(W.I32And).tee(cls);
  w.i32(i.imm & TYPE_CLASS_MASK)
    .op(W.I32Ne)
    .if_();
  pushHash(t, p, 0);
  w.get(stored).op(W.I32Xor).i32(16).op(W.I32ShrU).op(W.I32Eqz);
  w.get(cls).i32(0).op(W.I32Ne).op(W.I32And);
  t.failIf();
  w.end();
}
