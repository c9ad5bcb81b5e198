/**
 * <ucontext.h> (POSIX.1-2001): contexts, each on a stack that the program brings (coroutines, fibres). What a call leaves
 * unchanged goes into the program's ucontext_t and comes back from it; where a context's first function returns to goes on
 * with uc_link.
 *
 *     ucontext_t: uc_link +8  uc_stack: ss_sp +16, ss_size +32  gregs +40  uc_sigmask +296
 *     a new context's stack: return address, arguments from the seventh on, address of uc_link (rbx points to it)
 */
import { R8, R9, R12, R13, R14, R15, RAX, RBP, RBX, RCX, RDI, RDX, RSI, RSP } from '../../isa/registers.ts';
import { ENOMEM } from '../../kernel/errors.ts';
import { SIGSEGV, signalsOf } from '../../kernel/signals.ts';
import type { HostContext, HostState } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { stateOf } from '../../machine/state-of.ts';
import { type Run, table } from './table.ts';

const LINK_AT = 8;
const STACK_AT = 16;
const STACK_SIZE_AT = 32;
const GREGS_AT = 40;
const MASK_AT = 296;
const RIP = 16;
/** mcontext's order of registers; rip is behind them. */
const ORDER: readonly number[] = [R8, R9, 10, 11, R12, R13, R14, R15, RDI, RSI, RBP, RBX, RDX, RAX, RCX, RSP];
const GREGS_SIZE = 23 * 8;
const IN_REGISTERS: readonly number[] = [RDI, RSI, RDX, RCX, R8, R9];
const END = '__memscape_context_end';
const MIN_STACK = 512;

interface Stack {
  readonly low: number;
  readonly high: number;
}

/** The stacks that contexts were made on. */
class Contexts implements HostState {
  readonly name = 'contexts';
  stacks: readonly Stack[] = [];
  add(stack: Stack): void {
    this.stacks = [...this.stacks.filter((s) => s.high <= stack.low || s.low >= stack.high), stack];
  }
  save(): unknown {
    return this.stacks;
  }
  restore(saved: unknown): void {
    this.stacks = saved as readonly Stack[];
  }
}
const contextsOf = (m: MachineApi): Contexts => stateOf(m, 'contexts', Contexts);

/** The current thread is about to go on at this rsp: on its own stack, on one of a context's, or on one of unknown size. */
export function useStackOf(m: MachineApi, rsp: number): void {
  const { left } = m.thread;
  const within = (s: Stack): boolean => rsp > s.low && rsp <= s.high;
  if (within({ low: m.thread.stackLow, high: m.thread.stackHigh })) return;
  const stack = left && within(left) ? left : contextsOf(m).stacks.find(within);
  if (stack) m.useStack(stack.low, stack.high);
}

const viewOf = (b: Uint8Array): DataView => new DataView(b.buffer, b.byteOffset, b.length);

/** What the context has to be written for; before anything is changed. */
function check(c: HostContext, context: number): void {
  c.write(context + GREGS_AT, GREGS_SIZE, 'the context');
  c.write(context + MASK_AT, 8, "the context's signal mask");
}

/** The context in which this function's call returns 0. */
function store(c: HostContext, context: number): void {
  const m = c.machine;
  const r = m.registers;
  const rsp = r.getNumber(RSP);
  const v = viewOf(c.write(context + GREGS_AT, GREGS_SIZE, 'the context'));
  for (let i = 0; i < GREGS_SIZE; i += 8) v.setBigUint64(i, 0n, true);
  for (const [i, register] of ORDER.entries()) v.setBigUint64(i * 8, r.get(register), true);
  v.setBigUint64(ORDER.indexOf(RAX) * 8, 0n, true);
  v.setBigUint64(ORDER.indexOf(RSP) * 8, BigInt(rsp + 8), true);
  v.setBigUint64(RIP * 8, m.memory.readU64(rsp) ?? 0n, true);
  c.wrote(context + GREGS_AT, GREGS_SIZE);
  viewOf(c.write(context + MASK_AT, 8, "the context's signal mask")).setBigUint64(0, signalsOf(m).mask, true);
  c.wrote(context + MASK_AT, 8);
}

/** Goes on in a context; `before` is done when nothing can fail any more. */
function enter(c: HostContext, context: number, before: () => void = () => {}): void {
  const m = c.machine;
  const saved = viewOf(c.read(context + GREGS_AT, GREGS_SIZE, 'the context').slice());
  const mask = viewOf(c.read(context + MASK_AT, 8, "the context's signal mask")).getBigUint64(0, true);
  before();
  useStackOf(m, Number(saved.getBigUint64(ORDER.indexOf(RSP) * 8, true)));
  for (const [i, register] of ORDER.entries()) m.registers.set(register, saved.getBigUint64(i * 8, true));
  signalsOf(m).mask = mask;
  c.jump(Number(saved.getBigUint64(RIP * 8, true)));
}

const make: Run = (c) => {
  const m = c.machine;
  const context = c.ptr(0);
  const count = Math.max(0, c.i32(2));
  const given = c.varArgs(3, 0);
  const values = Array.from({ length: count }, () => given.u64());
  const low = Number(viewOf(c.read(context + STACK_AT, 8, "the context's stack")).getBigUint64(0, true));
  const size = Number(
    viewOf(c.read(context + STACK_SIZE_AT, 8, "the size of the context's stack")).getBigUint64(0, true),
  );
  const link = c.read(context + LINK_AT, 8, "the context's uc_link").slice();
  const v = viewOf(c.write(context + GREGS_AT, GREGS_SIZE, 'the context'));
  const high = low + size;
  const onStack = values.slice(IN_REGISTERS.length);
  const words = onStack.length + 2;
  // At a function's entry rsp + 8 is a multiple of 16, as after a call.
  const rsp = Math.floor((high - words * 8) / 16) * 16 - 8;
  if (size < Math.max(MIN_STACK, words * 8 + 16)) {
    c.errno = ENOMEM;
    return c.retVoid();
  }
  if (!m.memory.mapped(rsp, high - rsp)) return c.kill(SIGSEGV);
  const top = new Uint8Array(words * 8);
  const w = viewOf(top);
  w.setBigUint64(0, BigInt(m.image.symbol(END)?.address ?? 0), true);
  for (const [i, value] of onStack.entries()) w.setBigUint64((i + 1) * 8, value, true);
  top.set(link, (words - 1) * 8);
  m.memory.writeBytes(rsp, top);
  const set = (register: number, value: bigint): void => v.setBigUint64(ORDER.indexOf(register) * 8, value, true);
  for (const [i, register] of IN_REGISTERS.entries()) set(register, values[i] ?? 0n);
  set(RSP, BigInt(rsp));
  set(RBX, BigInt(rsp + (words - 1) * 8));
  // No frame called the first one (System V ABI §3.4.1).
  set(RBP, 0n);
  v.setBigUint64(RIP * 8, BigInt(c.ptr(1)), true);
  c.wrote(context + GREGS_AT, GREGS_SIZE);
  contextsOf(m).add({ low, high });
  return c.retVoid();
};

/** A context's function has returned; rbx is as it was at its entry. */
const end: Run = (c) => {
  const m = c.machine;
  const link = m.memory.readPtr(m.registers.getNumber(RBX)) ?? 0;
  if (link !== 0) return enter(c, link);
  const exit = m.image.symbol('exit')?.address;
  if (exit === undefined) return c.exit(0);
  m.registers.setNumber(RDI, 0);
  m.registers.setNumber(RSP, Math.floor(m.registers.getNumber(RSP) / 16) * 16 - 8);
  return c.jump(exit);
};

export const UCONTEXT = table('<ucontext.h>', {
  getcontext: (c) => {
    check(c, c.ptr(0));
    store(c, c.ptr(0));
    c.retI32(0);
  },
  setcontext: (c) => enter(c, c.ptr(0)),
  swapcontext: (c) => {
    const from = c.ptr(0);
    check(c, from);
    enter(c, c.ptr(1), () => store(c, from));
  },
  makecontext: make,
  [END]: end,
});
