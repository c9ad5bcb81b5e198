/**
 * The stack frame, by the System V ABI (§3.2.2) with a frame pointer:
 *
 *     +16…   incoming stack arguments
 *      +8    return address
 *      +0    saved rbp                                     ◄ rbp
 *      -8…   callee-saved registers that the function uses, pushed
 *            canary
 *            arrays, then other variables whose address is taken (with red zones around them), then the rest
 *            spill slots and the generator's own areas
 *            outgoing stack arguments                      ◄ rsp
 *
 * With a canary, arrays come next to it as in LLVM's stack protector layout (`LargeArray`, `SmallArray`, `AddrOf`).
 */
import type { DILocalVariable } from '../ir/metadata.ts';
import { I8, type Type } from '../ir/types.ts';
import type { FrameSlot } from '../isa/code.ts';
import { SAVE_AREA } from '../isa/code.ts';
import { Access, Cond, Op } from '../isa/instruction.ts';
import { FS, R10, R11, RBP, RSP, registerName } from '../isa/registers.ts';
import { memory, own } from './emitter.ts';
import type { Generator } from './generator.ts';
import { type FrameObject, Part } from './part.ts';

export const CANARY_IN_TLS = 0x28;
const RED_ZONE = 8;
/** Objects of one frame that are told apart by their pointers, at most (machine/objects.ts, MAX_FRAME_OBJECTS). */
const MAX_NAMED = 250;
/** More than this alignment the frame doesn't give. */
const FRAME_ALIGN = 16;

const hasArray = (t: Type): boolean => t.kind === 'array' || (t.kind === 'struct' && t.fields.some((f) => hasArray(f)));

const allocated = (o: FrameObject): Type => (o.inst?.op === 'alloca' ? o.inst.allocated : I8);

/** LLVM's StackProtector::requiresStackProtector. */
export function wantsCanary(g: Generator): boolean {
  const { protector } = g.ctx.options;
  if (protector === 'off') return false;
  if (protector === 'all') return true;
  const { fn } = g.fn.attrs;
  if (fn.has('sspreq')) return true;
  if (fn.has('sspstrong')) return g.dynamicFrame || g.objects.some((o) => o.escapes || hasArray(allocated(o)));
  if (fn.has('ssp')) return g.dynamicFrame || g.objects.some((o) => hasArray(allocated(o)) && o.size >= 8);
  return false;
}

/** Gives every frame object its place. */
export function layOutFrame(g: Generator): void {
  g.frameLow = -8 * g.saved.length;
  if (wantsCanary(g)) {
    g.frameLow -= 8;
    g.canary = g.frameLow;
  }
  const rank = (o: FrameObject): number => {
    if (g.canary === undefined) return 0;
    if (hasArray(allocated(o))) return o.size >= 8 ? 0 : 1;
    return o.escapes ? 2 : 3;
  };
  const order = g.objects.map((o, k) => ({ o, k, r: rank(o) }));
  order.sort((a, b) => a.r - b.r || a.k - b.k);
  const spaced = g.ctx.options.frameLayout === 'spaced';
  let open = false; // the bytes above frameLow are a red zone, or need one before a guarded object
  for (const { o } of order) {
    const guarded = spaced && (o.escapes || o.indexed);
    if (o.align > FRAME_ALIGN) {
      o.offset = g.reserve(o.size + o.align, FRAME_ALIGN);
      g.gaps.push({ offset: o.offset, size: o.size + o.align, kind: 'padding' });
      o.home = new Part(false, 8, 64, 0);
      o.home.cross = true;
      o.home.stored = true;
      open = false;
      continue;
    }
    const top = g.frameLow;
    const gap = guarded || open ? RED_ZONE : 0;
    o.offset = Math.floor((top - gap - o.size) / o.align) * o.align;
    const above = top - (o.offset + o.size);
    if (above > 0) g.gaps.push({ offset: o.offset + o.size, size: above, kind: gap > 0 ? 'red-zone' : 'padding' });
    g.frameLow = o.offset;
    open = guarded;
  }
  if (open) {
    g.frameLow -= RED_ZONE;
    g.gaps.push({ offset: g.frameLow, size: RED_ZONE, kind: 'red-zone' });
  }
  g.named = g.objects.filter((o) => o.escapes && !o.home).slice(0, MAX_NAMED);
  g.named.forEach((o, k) => {
    o.number = k + 1;
  });
  // Addresses in over-aligned objects stay relative to where the object turns out to be.
  for (const p of g.members) if (!p.object?.home) p.disp += (p.object as FrameObject).offset;
}

/** push rbp … sub rsp, N; canary; saved varargs registers. N is patched at the end. */
export function prologue(g: Generator): void {
  g.s(Op.Push, 8, RBP);
  g.rr(Op.MovRR, 8, RBP, RSP);
  for (const r of g.saved) g.s(Op.Push, 8, r);
  g.stackAdjust = g.ri(Op.SubI, 8, RSP, 0);
  g.emit(Op.PFrameEnter);
  if (g.fn.functionType.varArg) saveVarargs(g);
  if (g.canary !== undefined) {
    // r10 is free here: no argument comes in it.
    g.rm(Op.Load, 8, R11, memory(FS, CANARY_IN_TLS, Access.Internal));
    g.mr(Op.Store, 8, own(g.canary), R11);
  }
  for (const o of g.objects) {
    if (!o.home) continue;
    g.rm(Op.Lea, 8, R11, memory(RBP, o.offset + o.align - 1));
    g.ri(Op.AndI, 8, R11, -o.align);
    g.mr(Op.Store, 8, own(g.slotOf(o.home)), R11);
    g.intConstant(o.size, 0, 4, R10);
    g.rr(Op.PAlloca, 8, R11, R10);
  }
}

/** System V ABI §3.5.7: the register save area of a function with variable arguments; al says whether xmm registers are used. */
export const SAVE_AREA_SIZE = 176;
function saveVarargs(g: Generator): void {
  const area = g.reserve(SAVE_AREA_SIZE, 16);
  g.saveArea = area;
  for (let k = 0; k < 6; k++) g.mr(Op.Store, 8, memory(RBP, area + 8 * k), g.argRegister(k));
  const skip = g.newLabel();
  g.flags(g.rr(Op.TestR, 1, 0, 0));
  g.jcc(Cond.E, skip);
  for (let k = 0; k < 8; k++) g.mr(Op.StoreU, 16, memory(RBP, area + 48 + 16 * k), 16 + k);
  g.place(skip);
}

/** Canary check through r10 and r11; argument and result registers stay. */
export function checkCanary(g: Generator): void {
  if (g.canary === undefined) return;
  g.claim(R10);
  g.rm(Op.Load, 8, R11, memory(FS, CANARY_IN_TLS, Access.Internal));
  g.rm(Op.Load, 8, R10, own(g.canary));
  g.flags(g.rr(Op.CmpR, 8, R11, R10));
  g.smashed ??= g.newLabel();
  g.jcc(Cond.NE, g.smashed);
}

/** Restored registers, leave. */
export function epilogue(g: Generator): void {
  g.emit(Op.PFrameLeave);
  g.saved.forEach((r, k) => {
    g.rm(Op.Load, 8, r, own(-8 * (k + 1)));
  });
  g.emit(Op.Leave);
}

/** Where a failed canary check goes. */
export function stackCheckFail(g: Generator): void {
  if (g.smashed === undefined) return;
  g.place(g.smashed);
  g.setLocation(undefined);
  const target = g.ctx.library('__stack_chk_fail');
  if (target !== undefined) g.emit(Op.Call).target = target;
  g.emit(Op.Ud2);
}

/** After the body: the frame's size is known. */
export function closeFrame(g: Generator): void {
  const size = Math.ceil((-g.frameLow + g.outgoingSize) / 16) * 16;
  g.frameSize = size;
  const adjust = g.stackAdjust;
  if (adjust) adjust.imm = size - 8 * g.saved.length;
  if (adjust?.imm === 0) {
    g.remove(adjust);
    g.removed = 1;
  }
  for (const { inst, offset } of g.outgoingLife) inst.imm = offset - size;
}

/** Every byte of the frame from rsp up to the incoming arguments, named. */
export function frameSlots(g: Generator, incoming: readonly FrameSlot[]): FrameSlot[] {
  const slots: FrameSlot[] = [...incoming];
  const add = (
    offset: number,
    size: number,
    kind: FrameSlot['kind'],
    name = '',
    variable: DILocalVariable | undefined = undefined,
    hasLifetime = false,
  ): void => {
    slots.push({ offset, size, kind, name, variable, hasLifetime });
  };
  add(8, 8, 'return-address');
  add(0, 8, 'saved-rbp', 'rbp');
  g.saved.forEach((r, k) => {
    add(-8 * (k + 1), 8, 'saved-register', registerName(r));
  });
  if (g.canary !== undefined) add(g.canary, 8, 'canary');
  for (const o of g.objects) {
    if (o.home) continue;
    const variable = g.variableOf.get(o);
    add(
      o.offset,
      o.size,
      variable ? 'variable' : 'temporary',
      variable?.name ?? o.inst?.name ?? '',
      variable,
      o.hasLifetime,
    );
  }
  for (const gap of g.gaps) add(gap.offset, gap.size, gap.kind);
  if (g.saveArea !== undefined) add(g.saveArea, SAVE_AREA_SIZE, 'temporary', SAVE_AREA);
  for (const s of g.spills) add(s.offset, s.size, 'spill');
  if (g.outgoingSize > 0) add(-g.frameSize, g.outgoingSize, 'outgoing');
  slots.sort((a, b) => a.offset - b.offset);
  // What alignment left over is padding.
  const out: FrameSlot[] = [];
  let at = -g.frameSize;
  for (const s of slots) {
    if (s.offset > at)
      out.push({ offset: at, size: s.offset - at, kind: 'padding', name: '', variable: undefined, hasLifetime: false });
    out.push(s);
    at = Math.max(at, s.offset + s.size);
  }
  return out;
}
