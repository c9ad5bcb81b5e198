/**
 * <setjmp.h> (C17 7.13): the registers that survive a call go into the program's jmp_buf and come back from it.
 *
 *     jmp_buf: +0 rbx  +8 rbp  +16 r12  +24 r13  +32 r14  +40 r15  +48 rsp  +56 rip  +64 mask saved  +72 signal mask
 *
 * And of __builtin_setjmp (LLVM, "Exception Handling in LLVM", llvm.eh.sjlj.setjmp), whose buffer is five words:
 *
 *     buffer: +0 rbp  +8 rip  +16 rsp  +24 where in the frame rbx, r12, r13, r14 and r15 are
 */
import { R12, R13, R14, R15, RAX, RBP, RBX, RSP } from '../../isa/registers.ts';
import { interruptedBy, signalsOf } from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import { SH_DEAD_FRAME } from '../../machine/layout.ts';
import { invalid } from './complain.ts';
import { loseLocals, noteSetjmp } from './jumped-locals.ts';
import { type Answer, aliases, type Run, table } from './table.ts';
import { useStackOf } from './ucontext.ts';

const SAVED: readonly number[] = [RBX, RBP, R12, R13, R14, R15];
const RSP_AT = 48;
const RIP_AT = 56;
const MASK_SAVED_AT = 64;
const MASK_AT = 72;
const SIZE = 80;

function save(c: HostContext, withMask: boolean): Answer {
  const m = c.machine;
  const buffer = c.ptr(0);
  const to = c.write(buffer, SIZE, 'the jump buffer');
  const view = new DataView(to.buffer, to.byteOffset, SIZE);
  const r = m.registers;
  for (const [i, register] of SAVED.entries()) view.setBigUint64(i * 8, r.get(register), true);
  // As the caller sees it: behind the return address.
  const rsp = r.getNumber(RSP);
  view.setBigUint64(RSP_AT, BigInt(rsp + 8), true);
  view.setBigUint64(RIP_AT, m.memory.readU64(rsp) ?? 0n, true);
  view.setBigUint64(MASK_SAVED_AT, withMask ? 1n : 0n, true);
  view.setBigUint64(MASK_AT, signalsOf(m).mask, true);
  c.wrote(buffer, SIZE);
  noteSetjmp(m, buffer, m.memory.readPtr(rsp) ?? 0, r.getNumber(RBP));
  c.retI32(0);
}

const MAX_FRAMES = 100_000;

/**
 * Whether the call of `code` with this frame pointer has returned: none of the frames that are active is its. Also false
 * when their chain leads elsewhere (from a signal's stack to another one, say).
 */
function hasReturned(c: HostContext, code: number, rbp: number): boolean {
  const m = c.machine;
  const wanted = m.functionAt(code);
  let from = m.memory.readPtr(m.registers.getNumber(RSP));
  let at = m.registers.getNumber(RBP);
  for (let n = 0; n < MAX_FRAMES && wanted; n++) {
    if (from === undefined || (at === rbp && m.functionAt(from - 1) === wanted)) return false;
    const next = m.memory.readPtr(at);
    // The first function of a thread has 0 for its caller's frame (System V ABI §3.4.1).
    if (next === 0) return true;
    if (next === undefined || next <= at || next >= m.thread.stackHigh) return false;
    from = interruptedBy(m, at) ?? m.memory.readPtr(at + 8);
    at = next;
  }
  return false;
}

/** Leaves the frames down to the one that called setjmp; `restore` sets the registers. */
function jump(c: HostContext, code: number, there: number, rbp: number, value: number, restore: () => void): void {
  const m = c.machine;
  const r = m.registers;
  const here = r.getNumber(RSP);
  const stack = m.thread;
  const onThisStack = there > stack.stackLow && there <= stack.stackHigh;
  if (onThisStack && (there <= here || hasReturned(c, code, rbp))) {
    invalid(
      c,
      'longjmp: the function that called setjmp has returned already.',
      'Its frame is gone, and what lies there now belongs to other calls. longjmp may only go to a function that is still running (C17 7.13.2.1).',
    );
  }
  restore();
  if (!onThisStack) useStackOf(m, there);
  r.setNumber(RSP, there);
  r.set(RAX, BigInt.asUintN(64, BigInt(value)));
  // The frames that were jumped over are dead.
  if (onThisStack && there > here && here >= stack.stackLow) {
    m.memory.setShadow(here, there - here, SH_DEAD_FRAME);
    m.memory.framesGone(here, there);
  }
}

const restore: Run = (c) => {
  const m = c.machine;
  const from = c.read(c.ptr(0), SIZE, 'the jump buffer');
  const view = new DataView(from.buffer, from.byteOffset, SIZE);
  const value = c.i32(1);
  const back = m.memory.readPtr(m.registers.getNumber(RSP)) ?? 0;
  const code = Number(view.getBigUint64(RIP_AT, true));
  jump(
    c,
    code,
    Number(view.getBigUint64(RSP_AT, true)),
    Number(view.getBigUint64(8, true)),
    value === 0 ? 1 : value,
    () => {
      for (const [i, register] of SAVED.entries()) m.registers.set(register, view.getBigUint64(i * 8, true));
      if (view.getBigUint64(MASK_SAVED_AT, true) !== 0n) signalsOf(m).mask = view.getBigUint64(MASK_AT, true);
    },
  );
  loseLocals(m, c.ptr(0), code, m.registers.getNumber(RBP), back);
  c.jump(code);
};
// ── __builtin_setjmp and __builtin_longjmp ──
const BUILTIN_SAVED: readonly number[] = [RBX, R12, R13, R14, R15];
const BUILTIN_SIZE = 40;

/** The compiler's code has written rbp and rsp. */
const builtinSave: Run = (c) => {
  const m = c.machine;
  const to = c.write(c.ptr(0), BUILTIN_SIZE, 'the jump buffer');
  const view = new DataView(to.buffer, to.byteOffset, BUILTIN_SIZE);
  const rsp = m.registers.getNumber(RSP);
  const area = c.ptr(1);
  view.setBigUint64(0, m.registers.get(RBP), true);
  view.setBigUint64(8, m.memory.readU64(rsp) ?? 0n, true);
  view.setBigUint64(16, BigInt(rsp + 8), true);
  view.setBigUint64(24, BigInt(area), true);
  c.wrote(c.ptr(0), BUILTIN_SIZE);
  for (const [i, register] of BUILTIN_SAVED.entries()) m.memory.writeU64(area + i * 8, m.registers.get(register));
  c.retI32(0);
};

const builtinRestore: Run = (c) => {
  const m = c.machine;
  const from = c.read(c.ptr(0), BUILTIN_SIZE - 8, 'the jump buffer');
  const view = new DataView(from.buffer, from.byteOffset, BUILTIN_SIZE - 8);
  const rbp = view.getBigUint64(0, true);
  const code = Number(view.getBigUint64(8, true));
  const area = Number(view.getBigUint64(24, true));
  jump(c, code, Number(view.getBigUint64(16, true)), Number(rbp), 1, () => {
    for (const [i, register] of BUILTIN_SAVED.entries())
      m.registers.set(register, m.memory.readU64(area + i * 8) ?? 0n);
    m.registers.set(RBP, rbp);
  });
  c.jump(code);
};

export const SETJMP = table('<setjmp.h>', {
  ...aliases((c) => save(c, false), 'setjmp', '_setjmp'),
  ...aliases((c) => save(c, c.i32(1) !== 0), 'sigsetjmp', '__sigsetjmp'),
  __memscape_builtin_setjmp: builtinSave,
  __memscape_builtin_longjmp: builtinRestore,
  ...aliases(restore, 'longjmp', '_longjmp', 'siglongjmp'),
});
