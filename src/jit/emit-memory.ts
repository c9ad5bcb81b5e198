/**
 * Memory operands: from simulated addresses to window offsets, checks of the shadow, loads, stores, dirty pages.
 *
 * A place is a base (an i32 local, or the constant 0) and a constant; both are relative to the windows, so LOW_OFFSET is
 * added in the immediate. The immediate of an access is unsigned, and the windows start 32 MiB into linear memory, so a
 * negative displacement from the frame base fits.
 */
import { Access, type Mem } from '../isa/instruction.ts';
import { ABS, FS, NO_REG, RBP, RSP } from '../isa/registers.ts';
import {
  DIRTY,
  HIDDEN_SIZE,
  HIGH_BASE,
  HIGH_SIZE,
  LOW_BASE,
  LOW_OFFSET,
  LOW_SIZE,
  REG_FS,
  REG_STACK_DELTA,
  REG_STACK_LOW,
  REG_STACK_SIZE,
  SHADOW,
} from '../machine/layout.ts';
import type { Translator } from './translator.ts';
import { V, W } from './wasm/opcodes.ts';

export interface Place {
  /** i32 local, or -1 for the constant 0. */ readonly base: number;
  readonly offset: number;
  /** In a frame whose pages are marked dirty as a whole. */ readonly inFrame: boolean;
  /** Not to be checked. */ readonly internal: boolean;
}

/** Window offset of a HIGH address's low 32 bits: add this to them. */
const HIGH_DELTA = (LOW_SIZE - (HIGH_BASE % 0x1_0000_0000)) | 0;

function pushBase(t: Translator, p: Place): void {
  if (p.base < 0) t.w.i32(0);
  else t.w.get(p.base);
}

/** base + index * scale of an operand (without displacement) as i64. */
function pushSum(t: Translator, m: Mem): boolean {
  let any = false;
  if (m.base === FS) {
    t.w.i32(0).mem(W.I64Load, REG_FS);
    any = true;
  } else if (m.base >= 0) {
    t.r64(m.base);
    any = true;
  }
  if (m.index !== NO_REG) {
    t.r64(m.index);
    if (m.scale > 1) t.w.i64(Math.log2(m.scale), 0).op(W.I64Shl);
    if (any) t.w.op(W.I64Add);
    any = true;
  }
  return any;
}

/** Pushes the effective address as i64 (lea; fs does not count there). */
export function pushEffectiveAddress(t: Translator, m: Mem): void {
  const any = pushSum(t, m.base === FS ? { ...m, base: NO_REG } : m);
  if (!any) t.w.i64n(m.disp);
  else if (m.disp !== 0) t.w.i64n(m.disp).op(W.I64Add);
}

/** The place of a constant address, undefined outside the windows. */
function constantPlace(address: number): number | undefined {
  if (address >= LOW_BASE && address + 16 <= LOW_BASE + LOW_SIZE) return address - LOW_BASE;
  if (address >= HIGH_BASE && address + 16 <= HIGH_BASE + HIGH_SIZE) return address - HIGH_BASE + LOW_SIZE;
  return undefined;
}

/**
 * Translates the address in i64 local `x` plus `disp` into i32 local O; fails outside the windows.
 * D = x - LOW_BASE; if (D >=u LOW_SIZE) { D = x - HIGH_BASE; if (D >=u HIGH_SIZE) exit; D += LOW_SIZE }
 */
function translate(t: Translator, x: number, disp: number): number {
  const w = t.w;
  const d = t.tmp('D', V.I64);
  const o = t.tmp('O', V.I32);
  w.get(x)
    .i64n(disp - LOW_BASE)
    .op(W.I64Add)
    .tee(d)
    .i64n(LOW_SIZE)
    .op(W.I64GeU)
    .if_();
  w.get(x)
    .i64n(disp - HIGH_BASE)
    .op(W.I64Add)
    .tee(d)
    .i64n(HIGH_SIZE)
    .op(W.I64GeU);
  t.failIf();
  w.get(d).i64n(LOW_SIZE).op(W.I64Add).set(d).end();
  w.get(d).op(W.I32WrapI64).set(o);
  return o;
}

/** Works out where an operand lies. `prepareChecks` must have been called. */
export function placeOf(t: Translator, m: Mem): Place {
  const internal = m.access === Access.Internal;
  if (m.index === NO_REG) {
    // Lowest offset that still fits into the immediate: 32 MiB below.
    if (m.base === RBP && m.access !== Access.Plain && t.frameKnown && m.disp > -HIDDEN_SIZE)
      return { base: t.fb, offset: m.disp, inFrame: true, internal };
    if (m.base === RSP && internal && t.stackKnown && t.sp + m.disp >= t.info.lowest)
      return { base: t.fb, offset: t.sp + m.disp, inFrame: true, internal };
    if (m.base === ABS) {
      const c = constantPlace(m.disp);
      if (c !== undefined) return { base: -1, offset: c, inFrame: false, internal };
    }
    if (m.base === FS && internal) {
      // The thread pointer is the machine's own and lies in the HIGH window.
      const o = t.tmp('O', V.I32);
      t.w
        .i32(0)
        .mem(W.I32Load, REG_FS)
        .i32((HIGH_DELTA + m.disp) | 0)
        .op(W.I32Add)
        .set(o);
      return { base: o, offset: 0, inFrame: false, internal };
    }
  }
  const x = t.tmp('X', V.I64);
  const any = pushSum(t, m);
  if (!any) t.w.i64n(0);
  t.w.set(x);
  return { base: translate(t, x, m.disp), offset: 0, inFrame: false, internal };
}

/**
 * The word at rsp + disp of a push, pop, call or return. Beside a known frame rsp is translated and must lie in the
 * thread's stack: a push below it is a stack overflow, which the interpreter tells.
 */
export function stackPlace(t: Translator, disp: number): Place {
  if (t.stackKnown) return { base: t.fb, offset: t.sp + disp, inFrame: true, internal: true };
  const w = t.w;
  const x = t.tmp('X', V.I64);
  const o = t.tmp('O', V.I32);
  t.r64(RSP);
  if (disp !== 0) w.i64n(disp).op(W.I64Add);
  w.tee(x).i32(0).mem(W.I64Load, REG_STACK_LOW).op(W.I64Sub);
  w.i32(0).mem(W.I64Load, REG_STACK_SIZE).op(W.I64GeU);
  t.failIf();
  w.get(x).op(W.I32WrapI64).i32(0).mem(W.I32Load, REG_STACK_DELTA).op(W.I32Add).set(o);
  return { base: o, offset: 0, inFrame: false, internal: true };
}

/** Sets the frame base at a function's entry: rbp will be rsp - 8. Fails when the frame does not fit the stack. */
export function enterFrame(t: Translator): void {
  const w = t.w;
  const lowest = t.info.lowest - 8;
  t.prepareChecks();
  t.r64(RSP).i64n(lowest).op(W.I64Add).i32(0).mem(W.I64Load, REG_STACK_LOW).op(W.I64Sub);
  w.i32(0).mem(W.I64Load, REG_STACK_SIZE).op(W.I64GeU);
  t.failIf();
  t.r32(RSP).i32(0).mem(W.I32Load, REG_STACK_DELTA).op(W.I32Add).i32(8).op(W.I32Sub).set(t.fb);
  markFrame(t);
}

/** Marks the pages of the frame dirty. */
export function markFrame(t: Translator): void {
  const w = t.w;
  const low = Math.max(t.info.lowest, -HIDDEN_SIZE);
  const high = t.info.highest;
  const page = (offset: number): void => {
    w.get(t.fb).i32(offset).op(W.I32Add).i32(12).op(W.I32ShrU);
  };
  if (high - low <= 4096) {
    page(low);
    w.i32(1).mem(W.I32Store8, DIRTY);
    page(high - 1);
    w.i32(1).mem(W.I32Store8, DIRTY);
    return;
  }
  page(low);
  w.i32(DIRTY).op(W.I32Add).i32(1);
  page(high - 1);
  page(low);
  w.op(W.I32Sub).i32(1).op(W.I32Add).fill();
}

export function markDirty(t: Translator, p: Place): void {
  if (p.inFrame) return;
  if (p.base < 0) {
    t.w
      .i32(0)
      .i32(1)
      .mem(W.I32Store8, DIRTY + (p.offset >>> 12));
    return;
  }
  t.w.get(p.base);
  if (p.offset !== 0) t.w.i32(p.offset).op(W.I32Add);
  t.w.i32(12).op(W.I32ShrU).i32(1).mem(W.I32Store8, DIRTY);
}

/** Pushes `byte` in each of `size` bytes, as i32 (1, 2, 4) or i64 (8). */
function pushBytes(t: Translator, size: number, byte: number): void {
  const word = Math.imul(byte, 0x0101_0101);
  if (size === 8) t.w.i64(word, word);
  else t.w.i32(size === 4 ? word : size === 2 ? word & 0xffff : byte);
}
const shadowLoad = (size: number): W =>
  size === 8 ? W.I64Load : size === 4 ? W.I32Load : size === 2 ? W.I32Load16U : W.I32Load8U;
const shadowStore = (size: number): W =>
  size === 8 ? W.I64Store : size === 4 ? W.I32Store : size === 2 ? W.I32Store16 : W.I32Store8;

function pushShadow(t: Translator, p: Place, size: number, plus = 0): void {
  pushBase(t, p);
  t.w.mem(shadowLoad(size), LOW_OFFSET + SHADOW + p.offset + plus);
}

/** Every byte is defined (0xff), or a pointer's (0xf7) or read-only (0xfb) outside of frames; else fails. */
export function checkLoad(t: Translator, p: Place, size: number): void {
  if (p.internal || !t.follows('values')) return;
  const w = t.w;
  if (size === 16) {
    checkLoad(t, p, 8);
    checkLoad(t, { ...p, offset: p.offset + 8 }, 8);
    return;
  }
  const long = size === 8;
  const ne = long ? W.I64Ne : W.I32Ne;
  pushShadow(t, p, size);
  if (p.inFrame) {
    pushBytes(t, size, 0xff);
    w.op(ne);
    t.failIf();
    return;
  }
  const s = t.tmp('S', long ? V.I64 : V.I32);
  w.tee(s);
  pushBytes(t, size, 0xff);
  w.op(ne).if_();
  w.get(s);
  pushBytes(t, size, 0x0c);
  w.op(long ? W.I64Or : W.I32Or);
  pushBytes(t, size, 0xff);
  w.op(ne);
  t.failIf();
  w.end();
}

/**
 * Every byte is 0xff, or every byte is 0x01, 0xf7 or 0xff (addressable; neither partial nor watched nor read-only) and then
 * becomes 0xff; else fails. The second test for all bytes at once: u = s | 08…, u = (u & 02…) * 127 | 09….
 */
export function checkStore(t: Translator, p: Place, size: number): void {
  if (p.internal) return;
  const w = t.w;
  if (!t.follows('values')) {
    // The interpreter goes by the shadow all the same.
    for (let plus = 0; plus < size; plus += 8) {
      pushBase(t, p);
      pushBytes(t, Math.min(size, 8), 0xff);
      w.mem(shadowStore(Math.min(size, 8)), LOW_OFFSET + SHADOW + p.offset + plus);
    }
    return;
  }
  if (size === 16) {
    // Both halves are checked before either shadow changes.
    checkStoreHalf(t, p, false);
    checkStoreHalf(t, { ...p, offset: p.offset + 8 }, false);
    for (const plus of [0, 8]) {
      pushBase(t, p);
      w.i64(-1, -1).mem(W.I64Store, LOW_OFFSET + SHADOW + p.offset + plus);
    }
    return;
  }
  if (size === 8) {
    checkStoreHalf(t, p, true);
    return;
  }
  const s = t.tmp('S', V.I32);
  pushShadow(t, p, size);
  w.tee(s);
  pushBytes(t, size, 0xff);
  w.op(W.I32Ne).if_();
  w.get(s);
  pushBytes(t, size, 0x08);
  w.op(W.I32Or).tee(s).get(s);
  pushBytes(t, size, 0x02);
  w.op(W.I32And).i32(127).op(W.I32Mul);
  pushBytes(t, size, 0x09);
  w.op(W.I32Or);
  w.op(W.I32Ne);
  t.failIf();
  pushBase(t, p);
  pushBytes(t, size, 0xff);
  w.mem(shadowStore(size), LOW_OFFSET + SHADOW + p.offset).end();
}

function checkStoreHalf(t: Translator, p: Place, define: boolean): void {
  const w = t.w;
  const s = t.tmp('S', V.I64);
  pushShadow(t, p, 8);
  w.tee(s).i64(-1, -1).op(W.I64Ne).if_();
  w.get(s);
  pushBytes(t, 8, 0x08);
  w.op(W.I64Or).tee(s).get(s);
  pushBytes(t, 8, 0x02);
  w.op(W.I64And).i64(127, 0).op(W.I64Mul);
  pushBytes(t, 8, 0x09);
  w.op2(W.I64Or, W.I64Ne);
  t.failIf();
  if (define) {
    pushBase(t, p);
    w.i64(-1, -1).mem(W.I64Store, LOW_OFFSET + SHADOW + p.offset);
  }
  w.end();
}

/** For read-modify-write: plainly defined and writable, else fails. */
export function checkUpdate(t: Translator, p: Place, size: number): void {
  if (p.internal || !t.follows('values')) return;
  pushShadow(t, p, size);
  pushBytes(t, size, 0xff);
  t.w.op(size === 8 ? W.I64Ne : W.I32Ne);
  t.failIf();
}

/** Emits a load instruction at a place. */
export function loadFrom(t: Translator, p: Place, op: W, plus = 0): void {
  pushBase(t, p);
  t.w.mem(op, LOW_OFFSET + p.offset + plus);
}
/** Emits a store: `value` pushes what is stored. */
export function storeTo(t: Translator, p: Place, op: W, value: () => void, plus = 0): void {
  pushBase(t, p);
  value();
  t.w.mem(op, LOW_OFFSET + p.offset + plus);
}

/** Sets the shadow of a run of bytes relative to the frame base to the bytes of a pattern. */
export function paintFrame(t: Translator, from: number, bytes: Uint8Array): void {
  const w = t.w;
  const at = (k: number): number => LOW_OFFSET + SHADOW + from + k;
  let k = 0;
  while (k < bytes.length) {
    let run = k + 1;
    while (run < bytes.length && bytes[run] === bytes[k]) run++;
    if (run - k >= 512) {
      w.get(t.fb)
        .i32(at(k))
        .op(W.I32Add)
        .i32(bytes[k]!)
        .i32(run - k)
        .fill();
      k = run;
    } else if (k + 16 <= bytes.length) {
      w.get(t.fb).storeV128(bytes, k, at(k));
      k += 16;
    } else if (k + 8 <= bytes.length) {
      const v = new DataView(bytes.buffer, bytes.byteOffset + k, 8);
      w.get(t.fb).i64(v.getInt32(0, true), v.getInt32(4, true)).mem(W.I64Store, at(k));
      k += 8;
    } else {
      w.get(t.fb).i32(bytes[k]!).mem(W.I32Store8, at(k));
      k++;
    }
  }
}
