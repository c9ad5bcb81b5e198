/** Pseudo instructions: they change the shadow only. Performing one twice is the same as once. */
import { ALLOCA_SIZE, type Check, type CheckedWord } from '../isa/code.ts';
import { type Inst, Op } from '../isa/instruction.ts';
import { isXmm, RAX, RBP, RSP, XMM0 } from '../isa/registers.ts';
import type { CodeInfo } from '../jit/code-info.ts';
import { conditionHolds } from './flags.ts';
import type { Interpreter } from './interpreter.ts';
import {
  LOW_OFFSET,
  REG_STACK_LOW,
  REG_STACK_SIZE,
  REG_XMM,
  SH_DEAD_FRAME,
  SH_OUT_OF_SCOPE,
  SH_UNDEFINED,
} from './layout.ts';
import { windowOffset } from './memory.ts';
import { interpretType } from './memory-types.ts';

export function interpretPseudo(x: Interpreter, i: Inst): void {
  const { memory } = x.host;
  switch (i.op) {
    case Op.PFrameEnter: {
      const { from, bytes } = x.info.frame;
      const low = x.number(RBP) + from;
      for (let k = 0; k < bytes.length; ) {
        let end = k + 1;
        while (end < bytes.length && bytes[end] === bytes[k]) end++;
        memory.setShadow(low + k, end - k, bytes[k]!);
        k = end;
      }
      const { objects } = memory;
      if (x.info.hasDynamicObjects) objects.dynamicFrameEntered(windowOffset(x.number(RBP)));
      const { frameObjects } = x.info.code;
      if (frameObjects.length > 0) objects.frameEntered(windowOffset(x.number(RBP)), x.info.index, frameObjects);
      return;
    }
    case Op.PFrameLeave: {
      const rbp = x.number(RBP);
      const { from } = x.info.frame;
      if (x.undef.any && x.info.code.name === 'main') x.mustBeDefined(RAX, 'exit', 4);
      x.host.leaveFrame(x.info, rbp + from, rbp + 16);
      memory.setShadow(rbp + from, 16 - from, SH_DEAD_FRAME);
      memory.objects.frameLeft(windowOffset(rbp), x.info.code.frameObjects.length);
      if (x.info.hasDynamicObjects) memory.objects.dynamicGone(windowOffset(rbp), windowOffset(rbp));
      return;
    }
    case Op.PLifeStart:
      memory.setShadow(x.number(RBP) + i.imm, i.immHi, SH_UNDEFINED);
      return;
    case Op.PLifeEnd:
      memory.setShadow(x.number(RBP) + i.imm, i.immHi, SH_OUT_OF_SCOPE);
      return;
    case Op.PCheck:
      check(x, i);
      return;
    case Op.PTypeRead:
      // It belongs to the read behind it.
      x.setRip(x.info.code.address + i.offset);
      interpretType(x, i);
      return;
    case Op.PTypeStored:
      interpretType(x, i);
      return;
    case Op.PAlloca:
      if (i.imm === 1 && isNegative(x, i)) return;
      memory.setShadow(x.number(i.dst), x.number(i.src), SH_UNDEFINED);
      if (i.imm === 1) dynamicObject(x, i);
      return;
    default:
      stackRestore(x, x.number(i.src));
      if (x.info.hasDynamicObjects)
        memory.objects.dynamicGone(windowOffset(x.number(RBP)), windowOffset(x.number(RSP)));
  }
}

/**
 * Scopes that begin or end at the head of a block do so on arrival there, although the engines do it together with the
 * instruction behind: who looks at a stop sees what a person means by "here", and a moment in time is one state however it
 * was reached. What ends on the same line or further down waits: at a function's `return` and at its closing brace its
 * variables are still looked at. Done again when the program goes on, to no effect.
 */
export function scopesOnArrival(x: Interpreter, info: CodeInfo, block: number): void {
  const { insts, locations } = info.code;
  let next = info.code.blocks[block]!.first;
  const first = next;
  while (next < insts.length && (insts[next]!.op === Op.PLifeStart || insts[next]!.op === Op.PLifeEnd)) next++;
  const line = locations[insts[next]?.loc ?? 0]?.line ?? 0;
  for (let pc = first; pc < next; pc++) {
    const own = locations[insts[pc]!.loc]?.line ?? line;
    if (own >= line) return;
    interpretPseudo(x, insts[pc]!);
  }
}

/** A negative size moves the stack pointer up, over what is in use and stays what it is. */
function isNegative(x: Interpreter, i: Inst): boolean {
  const size = x.big(i.src);
  if (size >> 63n === 0n) return false;
  if (!x.undef.any || !x.undef.isUndefined(i.src, 8))
    x.host.violation({ handler: ALLOCA_SIZE, data: 0, values: [size] });
  return true;
}

/** A variable made while the function runs: what points to it comes from it. */
function dynamicObject(x: Interpreter, i: Inst): void {
  const start = windowOffset(x.number(i.dst));
  const size = x.number(i.src);
  if (start < 0 || size <= 0 || size >= 2 ** 31) return;
  const rbp = windowOffset(x.number(RBP));
  x.setProvenance(i.dst, x.host.memory.objects.dynamicMade(rbp, x.info.index, start, size));
}

/** Tells of a check that fails, unless undefined bits make it: those are another story. */
function check(x: Interpreter, i: Inst): void {
  const { code } = x.info;
  const c = code.checks[i.imm] as Check;
  const { undef } = x;
  if (undef.any && (undef.flagsUndefined(i.cc) || c.operands.some((o) => o.some((w) => isUndefined(x, w))))) return;
  if (!conditionHolds(x.flags, i.cc)) return;
  const values = c.operands.map((words) =>
    words.reduce((v, w, k) => v | (BigInt.asUintN(w.bits, wordOf(x, w)) << BigInt(64 * k)), 0n),
  );
  // It is the instruction before that did it; one who stops stops behind it.
  x.setRip(code.address + code.insts[x.pc - 1]!.offset);
  try {
    x.host.violation({ handler: c.handler, data: c.data, values });
  } finally {
    x.setRip(code.address + i.offset);
  }
}

function isUndefined(x: Interpreter, w: CheckedWord): boolean {
  return w.kind === 'register' && x.undef.isUndefined(w.register, Math.ceil(w.bits / 8));
}

function wordOf(x: Interpreter, w: CheckedWord): bigint {
  switch (w.kind) {
    case 'constant':
      return w.value;
    case 'slot':
      return x.view.getBigUint64(LOW_OFFSET + windowOffset(x.number(RBP) + w.offset), true);
    case 'register':
      return isXmm(w.register) ? x.view.getBigUint64(REG_XMM + (w.register - XMM0) * 16, true) : x.big(w.register);
  }
}

/** What was allocated between `from`, where rsp was, and rsp is dead. */
function stackRestore(x: Interpreter, from: number): void {
  const rsp = x.number(RSP);
  const low = (x.r[(REG_STACK_LOW >> 2) + 1]! >>> 0) * 0x1_0000_0000 + (x.r[REG_STACK_LOW >> 2]! >>> 0);
  const size = x.r[REG_STACK_SIZE >> 2]! >>> 0;
  if (from < low || rsp > low + size || rsp <= from) return;
  x.host.memory.setShadow(from, rsp - from, SH_DEAD_FRAME);
}
