/**
 * Where pointers come from (isa/provenance.ts), in translated code: an i32 local per general register holds its handle, the
 * words of memory have theirs at +PROVENANCE, and an access through a pointer is checked against its object's entry.
 * What is statically none costs nothing.
 */
import type { Inst, Mem } from '../isa/instruction.ts';
import { FIRST_KNOWN, Flow, flowOf, NONE, UNKNOWN } from '../isa/provenance.ts';
import { NO_REG, RAX, RBP, RDX, RSP } from '../isa/registers.ts';
import { DIRTY, LOW_OFFSET, OBJECTS, PROVENANCE, REG_FRAME_LIMIT, REG_FRAME_NEXT, SHADOW } from '../machine/layout.ts';
import { pushCondition } from './emit-flags.ts';
import { checkKnown } from './emit-known.ts';
import { checkLoad, checkStore, checkUpdate, type Place } from './emit-memory.ts';
import { isChecked } from './provenance-flow.ts';
import type { Translator } from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

/** Bytes of an entry of the table of objects; unknown objects have the handles UNKNOWN, 2 * UNKNOWN, … */
const ENTRY = UNKNOWN;
/** Eight shadow bytes SH_POINTER, as the two halves of an i64. */
const POINTERS = 0xf7f7_f7f7 | 0;

// ── registers ────────────────────────────────────────────────────────────────────────────────────

/** a == 0 ? b : b == 0 ? a : UNKNOWN, of two handles in locals or known to be none. */
function pushSum(t: Translator, a: number, b: number): void {
  const w = t.w;
  if (t.hasNoProvenance(b)) t.provenance(a);
  else if (t.hasNoProvenance(a)) t.provenance(b);
  else {
    t.provenance(a);
    t.provenance(b);
    w.i32(UNKNOWN);
    t.provenance(a).op2(W.I32Eqz, W.Select);
    t.provenance(b).op2(W.I32Eqz, W.Select);
  }
}

/** UNKNOWN when one of them has a provenance, else none. */
function pushBlend(t: Translator, a: number, b: number): void {
  const w = t.w;
  const known = [a, b].filter((r) => r >= 0 && !t.hasNoProvenance(r));
  if (known.length === 0) {
    w.i32(NONE);
    return;
  }
  w.i32(UNKNOWN).i32(NONE);
  t.provenance(known[0]!);
  if (known.length > 1 && known[1] !== known[0]) t.provenance(known[1]!).op(W.I32Or);
  w.op(W.Select);
}

/** The handle of the object that an operand's address comes from. */
function pushOperand(t: Translator, m: Mem): void {
  const w = t.w;
  const index = m.index === NO_REG || t.hasNoProvenance(m.index) ? NO_REG : m.index;
  if (m.object > 0 && m.base === RBP) {
    if (t.fh < 0) w.i32(UNKNOWN);
    else {
      w.get(t.fh);
      if (m.object > 1) w.i32((m.object - 1) * ENTRY).op(W.I32Add);
    }
  } else if (m.object > 0) w.i32(t.target.globalObject(m.object)?.handle ?? UNKNOWN);
  else if (m.base === RBP || m.base === RSP || (m.base < 0 && m.base !== NO_REG)) w.i32(UNKNOWN);
  else if (index === NO_REG) {
    if (m.base === NO_REG) w.i32(NONE);
    else t.provenance(m.base);
  } else if (m.scale === 1 && m.base !== NO_REG) pushSum(t, m.base, index);
  else if (m.scale === 1) t.provenance(index);
  else {
    if (m.base === NO_REG) w.i32(NONE);
    else t.provenance(m.base);
    w.i32(UNKNOWN);
    t.provenance(index).op2(W.I32Eqz, W.Select);
  }
}

/** After an instruction's effect on the registers' values: its effect on their provenance. */
export function passOn(t: Translator, i: Inst): void {
  const w = t.w;
  if (!t.follows('pointers')) return;
  switch (flowOf(i)) {
    case Flow.Clear:
      t.clearProvenance(i.dst);
      return;
    case Flow.Forget:
      w.i32(UNKNOWN);
      t.setProvenance(i.dst);
      return;
    case Flow.Copy:
      if (t.hasNoProvenance(i.src)) t.clearProvenance(i.dst);
      else if (i.src !== i.dst) {
        t.provenance(i.src);
        t.setProvenance(i.dst);
      }
      return;
    case Flow.Sum:
      if (t.hasNoProvenance(i.src)) return;
      pushSum(t, i.dst, i.src);
      t.setProvenance(i.dst);
      return;
    case Flow.Difference:
      if (t.hasNoProvenance(i.src)) return;
      // Without provenance on the right nothing changes; of one known object a distance is left; all else is unknown.
      t.provenance(i.dst);
      w.i32(NONE).i32(UNKNOWN);
      t.provenance(i.dst);
      t.provenance(i.src).op(W.I32Eq);
      t.provenance(i.src).i32(UNKNOWN).op2(W.I32Ne, W.I32And).op(W.Select);
      t.provenance(i.src).op2(W.I32Eqz, W.Select);
      t.setProvenance(i.dst);
      return;
    case Flow.Blend:
      if (t.hasNoProvenance(i.src) && t.hasNoProvenance(i.dst)) return;
      pushBlend(t, i.dst, i.src);
      t.setProvenance(i.dst);
      return;
    case Flow.BlendOwn:
      if (t.hasNoProvenance(i.dst)) return;
      pushBlend(t, i.dst, NO_REG);
      t.setProvenance(i.dst);
      return;
    case Flow.BlendSource:
      if (t.hasNoProvenance(i.src)) t.clearProvenance(i.dst);
      else {
        pushBlend(t, i.src, NO_REG);
        t.setProvenance(i.dst);
      }
      return;
    case Flow.Address: {
      const m = i.mem!;
      const none =
        m.object === 0 &&
        (m.base === NO_REG || (m.base >= 0 && m.base !== RBP && m.base !== RSP && t.hasNoProvenance(m.base))) &&
        (m.index === NO_REG || t.hasNoProvenance(m.index));
      if (none) t.clearProvenance(i.dst);
      else {
        pushOperand(t, m);
        t.setProvenance(i.dst);
      }
      return;
    }
    case Flow.Select:
      if (t.hasNoProvenance(i.src) && t.hasNoProvenance(i.dst)) return;
      t.provenance(i.src);
      t.provenance(i.dst);
      pushCondition(t, i.cc);
      w.op(W.Select);
      t.setProvenance(i.dst);
      return;
    case Flow.BlendPair:
      if (t.hasNoProvenance(RAX) && t.hasNoProvenance(i.src)) {
        t.clearProvenance(RAX);
        t.clearProvenance(RDX);
      } else {
        pushBlend(t, RAX, i.src);
        t.setProvenance(RAX);
        t.provenance(RAX);
        t.setProvenance(RDX);
      }
      return;
    case Flow.ClearPair:
      t.clearProvenance(RAX);
      t.clearProvenance(RDX);
      return;
    default:
      // Nothing, Keep; loads and atomics have done it.
      return;
  }
}

/** Fails when pointers to two different objects are subtracted. */
export function checkDifference(t: Translator, i: Inst): void {
  if (t.hasNoProvenance(i.dst) || t.hasNoProvenance(i.src)) return;
  t.prepareChecks();
  t.provenance(i.dst);
  t.provenance(i.src).op(W.I32Ne);
  t.provenance(i.dst).i32(FIRST_KNOWN).op2(W.I32GeU, W.I32And);
  t.provenance(i.src).i32(FIRST_KNOWN).op2(W.I32GeU, W.I32And);
  t.failIf();
}

// ── words of memory ──────────────────────────────────────────────────────────────────────────────

function pushBase(t: Translator, p: Place): void {
  if (p.base < 0) t.w.i32(0);
  else t.w.get(p.base);
}
function pushWord(t: Translator, p: Place): void {
  pushBase(t, p);
  t.w.mem(W.I32Load, LOW_OFFSET + PROVENANCE + p.offset);
}
function storeWord(t: Translator, p: Place, r: number): void {
  pushBase(t, p);
  t.provenance(r).mem(W.I32Store, LOW_OFFSET + PROVENANCE + p.offset);
}
function pushShadow(t: Translator, p: Place): void {
  pushBase(t, p);
  t.w.mem(W.I64Load, LOW_OFFSET + SHADOW + p.offset);
}
function storeShadow(t: Translator, p: Place, value: () => void): void {
  pushBase(t, p);
  value();
  t.w.mem(W.I64Store, LOW_OFFSET + SHADOW + p.offset);
}
/** SH_POINTER eight times when register r has a provenance, else SH_DEFINED. */
function pushShadowFor(t: Translator, r: number): void {
  const w = t.w;
  if (t.hasNoProvenance(r)) w.i64(-1, -1);
  else {
    w.i64(POINTERS, POINTERS).i64(-1, -1);
    t.provenance(r).op(W.Select);
  }
}

/** The check of a load of 8 bytes into a general register, which gets what the word has. */
export function checkLoadOfWord(t: Translator, p: Place, dst: number, pointer: boolean): void {
  const w = t.w;
  if (dst === RSP || dst === RBP) throw new Error('the stack pointers have no provenance');
  if (!t.follows('pointers')) {
    checkLoad(t, p, 8);
    return;
  }
  if (p.internal) {
    pushWord(t, p);
    t.setProvenance(dst);
    return;
  }
  const s = t.tmp('S', V.I64);
  pushShadow(t, p);
  w.tee(s);
  if (pointer) {
    w.i64(POINTERS, POINTERS).op(W.I64Eq).if_();
    pushWord(t, p);
    t.setProvenance(dst);
    w.else_();
    failUnlessReadable(t, s);
    w.i32(UNKNOWN);
    t.setProvenance(dst);
    w.end();
    return;
  }
  w.i64(-1, -1).op(W.I64Eq).if_();
  w.i32(NONE);
  t.setProvenance(dst);
  w.else_();
  failUnlessReadable(t, s);
  pushWord(t, p);
  w.i32(NONE).get(s).i64(POINTERS, POINTERS).op2(W.I64Eq, W.Select);
  t.setProvenance(dst);
  w.end();
}

/** Every byte is 0xff, 0xf7 (a pointer's), 0xfb (read-only). */
function failUnlessReadable(t: Translator, s: number): void {
  t.w.get(s).i64(0x0c0c_0c0c, 0x0c0c_0c0c).op(W.I64Or).i64(-1, -1).op(W.I64Ne);
  t.failIf();
}

/** The check of a store of 8 bytes from register `src` (NO_REG: of a constant), which becomes a pointer if that is one. */
export function checkStoreOfWord(t: Translator, p: Place, src: number, pointer: boolean): void {
  const w = t.w;
  if (!t.follows('pointers')) {
    checkStore(t, p, 8);
    return;
  }
  const none = src === NO_REG || t.hasNoProvenance(src);
  if (p.internal) {
    storeWord(t, p, src);
    return;
  }
  const s = t.tmp('S', V.I64);
  pushShadow(t, p);
  w.tee(s);
  if (pointer) w.i64(POINTERS, POINTERS).op(W.I64Ne).if_();
  else if (none) w.i64(-1, -1).op(W.I64Ne).if_();
  else {
    w.i64(-1, -1).op(W.I64Xor);
    t.provenance(src).op2(W.I64ExtendI32U, W.I64Or).i64(0, 0).op(W.I64Ne).if_();
  }
  // Every byte 0x01, 0x09 (there is none), 0xf7 or 0xff: u = s | 08…, u == (u & 02…) * 127 | 09….
  w.get(s).i64(0x0808_0808, 0x0808_0808).op(W.I64Or).tee(s).get(s);
  w.i64(0x0202_0202, 0x0202_0202).op(W.I64And).i64(127, 0).op(W.I64Mul);
  w.i64(0x0909_0909, 0x0909_0909).op2(W.I64Or, W.I64Ne);
  t.failIf();
  if (pointer) storeShadow(t, p, () => w.i64(POINTERS, POINTERS));
  else storeShadow(t, p, () => pushShadowFor(t, src));
  if (!pointer && !none) storeWord(t, p, src);
  w.end();
  if (pointer) storeWord(t, p, src);
}

/** A push: the word behind it is the machine's, or an argument that the callee may read. */
export function pushedWord(t: Translator, p: Place, src: number, argument: boolean): void {
  if (src === RBP || src === RSP || !t.follows('pointers')) return;
  storeWord(t, p, src);
  if (argument && !t.hasNoProvenance(src)) storeShadow(t, p, () => pushShadowFor(t, src));
}
export function poppedWord(t: Translator, p: Place, dst: number): void {
  if (dst === RBP || dst === RSP || !t.follows('pointers')) return;
  pushWord(t, p);
  t.setProvenance(dst);
}

/** Atomics of 8 bytes: defined and writable, else fails. Local `oh` then has the handle of what is there. */
export function checkUpdateOfWord(t: Translator, p: Place): number {
  const w = t.w;
  const s = t.tmp('S', V.I64);
  const old = t.tmp('oh', V.I32);
  if (!t.follows('pointers')) {
    checkUpdate(t, p, 8);
    return old;
  }
  pushShadow(t, p);
  w.tee(s).i64(0x0808_0808, 0x0808_0808).op(W.I64Or).i64(-1, -1).op(W.I64Ne);
  t.failIf();
  pushWord(t, p);
  w.i32(NONE).get(s).i64(POINTERS, POINTERS).op2(W.I64Eq, W.Select).set(old);
  return old;
}
/** The word now holds what is in a register, or in two added up. */
export function updatedWord(t: Translator, p: Place, src: number): void {
  if (!t.follows('pointers')) return;
  storeShadow(t, p, () => pushShadowFor(t, src));
  storeWord(t, p, src);
}
/** The word is the sum of what was there (`old`) and a register. */
export function addedToWord(t: Translator, p: Place, old: number, src: number): void {
  const w = t.w;
  const h = t.tmp('h', V.I32);
  if (!t.follows('pointers')) return;
  w.get(old);
  if (!t.hasNoProvenance(src)) {
    t.provenance(src).i32(UNKNOWN).get(old).op2(W.I32Eqz, W.Select);
    t.provenance(src).op2(W.I32Eqz, W.Select);
  }
  w.set(h);
  storeShadow(t, p, () => w.i64(POINTERS, POINTERS).i64(-1, -1).get(h).op(W.Select));
  pushBase(t, p);
  w.get(h).mem(W.I32Store, LOW_OFFSET + PROVENANCE + p.offset);
}

// ── accesses ─────────────────────────────────────────────────────────────────────────────────────

/** Fails when the access at `p` does not begin inside the object that its pointer came from, or the monitor has to be told. */
export function checkObject(t: Translator, i: Inst, p: Place): void {
  const w = t.w;
  checkKnown(t, i, p);
  if (!isChecked(i) || !t.follows('pointers')) return;
  const m = i.mem!;
  const place = (): void => {
    pushBase(t, p);
    if (p.offset !== 0) w.i32(p.offset).op(W.I32Add);
  };
  if (m.object > 0 && m.base === RBP) {
    const o = t.info.code.frameObjects[m.object - 1];
    if (!o || !t.frameKnown) return;
    place();
    w.get(t.fb).i32(o.offset).op2(W.I32Add, W.I32Sub).i32(o.size).op(W.I32GeU);
    t.failIf();
    return;
  }
  if (m.object > 0) {
    const o = t.target.globalObject(m.object);
    if (!o) return;
    place();
    w.i32(o.base).op(W.I32Sub).i32(o.size).op(W.I32GeU);
    t.failIf();
    return;
  }
  if (m.base === RBP || m.base === RSP || (m.base < 0 && m.base !== NO_REG)) return;
  if ((m.base < 0 || t.hasNoProvenance(m.base)) && (m.index === NO_REG || t.hasNoProvenance(m.index))) return;
  const h = t.tmp('h', V.I32);
  place();
  pushOperand(t, m);
  w.tee(h).mem(W.I32Load, OBJECTS).op(W.I32Sub);
  w.get(h)
    .mem(W.I32Load, OBJECTS + 4)
    .op(W.I32GeU);
  t.failIf();
}

// ── frames ───────────────────────────────────────────────────────────────────────────────────────

function dirtyEntry(t: Translator, plus: number): void {
  const w = t.w;
  w.get(t.fh).i32(OBJECTS - LOW_OFFSET + plus);
  w.op(W.I32Add).i32(12).op(W.I32ShrU).i32(1).mem(W.I32Store8, DIRTY);
}

/** A frame's objects get handles; the first one is kept at its saved rbp (objects.ts). */
export function enterObjects(t: Translator): void {
  const { frameObjects } = t.info.code;
  if (frameObjects.length === 0 || t.fh < 0) return;
  const w = t.w;
  const bytes = frameObjects.length * ENTRY;
  w.i32(0).mem(W.I32Load, REG_FRAME_NEXT).tee(t.fh).i32(bytes).op(W.I32Add);
  w.i32(0).mem(W.I32Load, REG_FRAME_LIMIT).op(W.I32GtS);
  t.failIf();
  w.i32(0).get(t.fh).i32(bytes).op(W.I32Add).mem(W.I32Store, REG_FRAME_NEXT);
  frameObjects.forEach((o, k) => {
    const at = OBJECTS + k * ENTRY;
    w.get(t.fh).get(t.fb).i32(o.offset).op(W.I32Add).mem(W.I32Store, at);
    w.get(t.fh)
      .i32(o.size)
      .mem(W.I32Store, at + 4);
    w.get(t.fh)
      .i64(t.info.index, k)
      .mem(W.I64Store, at + 8);
  });
  dirtyEntry(t, 0);
  if (frameObjects.length > 1) dirtyEntry(t, bytes - ENTRY);
  w.get(t.fb)
    .get(t.fh)
    .mem(W.I32Store, LOW_OFFSET + PROVENANCE);
}

/** They are gone. */
export function leaveObjects(t: Translator): void {
  const { frameObjects } = t.info.code;
  if (frameObjects.length === 0 || t.fh < 0) return;
  const w = t.w;
  // Where the table was full they are unknown and stay so.
  w.get(t.fh).i32(0x1000).op(W.I32GeU).if_();
  frameObjects.forEach((_, k) => {
    w.get(t.fh)
      .i32(0)
      .mem(W.I32Store, OBJECTS + k * ENTRY + 4);
  });
  dirtyEntry(t, 0);
  if (frameObjects.length > 1) dirtyEntry(t, (frameObjects.length - 1) * ENTRY);
  w.end();
}
