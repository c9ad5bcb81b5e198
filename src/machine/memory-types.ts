/**
 * By which type memory was last stored (C17 §6.5 p6), for programs that ask for it: a word for every four bytes,
 *
 *     31            16 15          3 2     0
 *     hash of the value │ site       │ class        (isa/type-sites.ts; 0: not known)
 *
 * Whatever else writes there (bytes one by one, the library, other code) need not know of it: the value is another one then,
 * and the word says nothing. Blocks that are moved by realloc take it along; copies by memcpy do not, for what they are made to
 * mostly has a type of its own (C17 §6.5 p6: the declared one).
 */
import { type Inst, Op } from '../isa/instruction.ts';
import { EFFECTIVE_TYPE_CHECK, TYPE_CLASS_MASK, typeHash } from '../isa/type-sites.ts';
import type { Interpreter } from './interpreter.ts';
import { LOW_OFFSET, TYPES } from './layout.ts';
import { addressOfWindow, windowOffset } from './memory.ts';

/** Window offset of the first four-byte piece that the access lies in, -1 when there is no such memory. */
function pieceOf(x: Interpreter, i: Inst): number {
  const { data } = x;
  data.effective(i.mem!, false);
  const address = (data.effectiveHi >>> 0) * 0x1_0000_0000 + (data.effectiveLo >>> 0);
  const w = windowOffset(address);
  if (w < 0 || !x.host.memory.mapped(address, i.width)) return -1;
  return i.width < 4 ? w & ~3 : w;
}

/** The word says what the bytes there were stored by, and they have not changed since. */
const holds = (x: Interpreter, w: number, stored: number): boolean =>
  (stored & TYPE_CLASS_MASK) !== 0 && typeHash(x.view.getInt32(LOW_OFFSET + w, true)) === (stored & 0xffff_0000);

export function interpretType(x: Interpreter, i: Inst): void {
  const { view, host } = x;
  const w = pieceOf(x, i);
  if (w < 0) return;
  const at = LOW_OFFSET + TYPES + w;
  if (i.op === Op.PTypeStored) {
    for (let plus = 0; plus < i.width; plus += 4)
      view.setInt32(at + plus, typeHash(view.getInt32(LOW_OFFSET + w + plus, true)) | i.imm, true);
    return;
  }
  const stored = view.getInt32(at, true);
  if (((stored ^ i.imm) & TYPE_CLASS_MASK) === 0 || !holds(x, w, stored)) return;
  // Zero is zero for all types, and what was cleared is often zero.
  let value = view.getInt32(LOW_OFFSET + w, true);
  if (i.width === 8) {
    const next = view.getInt32(at + 4, true);
    if (((next ^ stored) & 0xffff) !== 0 ? ((next ^ i.imm) & TYPE_CLASS_MASK) === 0 : false) return;
    if (!holds(x, w + 4, next)) return;
    value |= view.getInt32(LOW_OFFSET + w + 4, true);
  }
  if (value === 0 || host.memory.firstBad(addressOfWindow(w), Math.max(4, i.width), 'defined') >= 0) return;
  // Told once: what is there counts as what it is read by.
  for (let plus = 0; plus < i.width; plus += 4) view.setInt32(at + plus, 0, true);
  host.memory.touch(w, Math.max(4, i.width));
  host.violation({
    handler: EFFECTIVE_TYPE_CHECK,
    data: 0,
    values: [BigInt(addressOfWindow(w)), BigInt(i.width), BigInt(stored & 0xffff), BigInt(i.imm)],
  });
}
