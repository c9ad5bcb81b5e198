/**
 * Signals (signal(7)): dispositions, the mask, and delivery. A handler is entered as the kernel does it: the interrupted
 * registers go into a frame on the stack, the return address is that of `__restore_rt`, whose system call (a host
 * function, see libc/signal.ts) puts the registers back.
 *
 *     higher addresses
 *       … red zone of the interrupted function (128 bytes)
 *       ucontext_t: mask, and the general registers at their places in mcontext
 *       siginfo_t: 128 bytes
 *       xmm registers: 256 bytes
 *       return address of __restore_rt  ← rsp at the handler's entry
 */
import type { HostState } from '../machine/host.ts';
import { HOST_TEXT_BASE } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { stateOf } from '../machine/state-of.ts';

export const SIGHUP = 1,
  SIGINT = 2,
  SIGQUIT = 3,
  SIGILL = 4,
  SIGTRAP = 5,
  SIGABRT = 6,
  SIGBUS = 7,
  SIGFPE = 8,
  SIGKILL = 9,
  SIGUSR1 = 10,
  SIGSEGV = 11,
  SIGUSR2 = 12,
  SIGPIPE = 13,
  SIGALRM = 14,
  SIGTERM = 15,
  SIGCHLD = 17,
  SIGCONT = 18,
  SIGSTOP = 19,
  SIGTSTP = 20,
  SIGTTIN = 21,
  SIGTTOU = 22,
  SIGURG = 23,
  SIGXFSZ = 25,
  SIGVTALRM = 26,
  SIGPROF = 27,
  SIGWINCH = 28;
export const SIGNAL_COUNT = 65;

export const SIG_DFL = 0;
export const SIG_IGN = 1;

export const SA_SIGINFO = 4;
export const SA_ONSTACK = 0x0800_0000;
export const SA_RESETHAND = 0x8000_0000;
export const SA_NODEFER = 0x4000_0000;

export interface Disposition {
  /** SIG_DFL, SIG_IGN or the handler's address. */ readonly handler: number;
  readonly flags: number;
  readonly mask: bigint;
}

export const DEFAULT_DISPOSITION: Disposition = { handler: SIG_DFL, flags: 0, mask: 0n };

/** What a handler is told in its siginfo_t, as far as it depends on who sent the signal. */
export interface SignalInfo {
  readonly code: number;
  /** The 8 bytes after si_code: an address, the sender and its user, a timer and its overruns. */ readonly address: number;
  readonly value?: bigint;
}
export const SI_USER = 0;
export const SI_QUEUE = -1;
export const SI_TIMER = -2;
export const SI_TKILL = -6;
const PROCESS_ID = 4242;
export const fromSelf: SignalInfo = { code: SI_USER, address: PROCESS_ID };
export const fromThread: SignalInfo = { code: SI_TKILL, address: PROCESS_ID };

/** Signals from here on are queued, each with its value. */
const FIRST_REAL_TIME = 32;

export interface Sent {
  readonly signal: number;
  readonly info: SignalInfo;
  /** Only for this thread; undefined: for any of the process's. */ readonly thread: number | undefined;
}

interface Saved {
  readonly dispositions: ReadonlyMap<number, Disposition>;
  readonly masks: ReadonlyMap<number, bigint>;
  readonly sent: readonly Sent[];
  readonly alternates: ReadonlyMap<number, AlternateStack>;
  readonly left: ReadonlySet<number>;
  readonly suspended: ReadonlyMap<number, bigint>;
}
export interface AlternateStack {
  readonly base: number;
  readonly size: number;
}

export class Signals implements HostState {
  readonly name = 'signals';
  dispositions = new Map<number, Disposition>();
  private masks = new Map<number, bigint>();
  /** Sent and not delivered yet, oldest first. */ sent: readonly Sent[] = [];
  private alternates = new Map<number, AlternateStack>();
  /** Threads whose waiting was cut short, and which deliver the signal themselves when their function is performed again. */
  left = new Set<number>();
  /** Threads within sigsuspend, and their masks of before. */
  suspended = new Map<number, bigint>();

  constructor(private readonly m: MachineApi) {}

  /** Bit n-1: signal n is blocked in the current thread. */
  get mask(): bigint {
    return this.maskOf(this.m.thread.id);
  }
  set mask(mask: bigint) {
    this.masks.set(this.m.thread.id, mask);
  }
  maskOf(thread: number): bigint {
    return this.masks.get(thread) ?? 0n;
  }
  /** A thread begins with the mask of its creator. */
  inherit(thread: number): void {
    this.masks.set(thread, this.mask);
  }
  /** sigaltstack, of the current thread. */
  get alternate(): AlternateStack | undefined {
    return this.alternates.get(this.m.thread.id);
  }
  set alternate(stack: AlternateStack | undefined) {
    if (stack) this.alternates.set(this.m.thread.id, stack);
    else this.alternates.delete(this.m.thread.id);
  }

  of(signal: number): Disposition {
    return this.dispositions.get(signal) ?? DEFAULT_DISPOSITION;
  }
  /** A signal waits to be delivered; the old ones are not counted, only noted. */
  send(signal: number, info: SignalInfo, thread?: number): void {
    if (signal < FIRST_REAL_TIME && this.sent.some((s) => s.signal === signal && s.thread === thread)) return;
    this.sent = [...this.sent, { signal, info, thread }];
  }
  /** The first sent signal that a thread may take and `wanted` has; a smaller number goes first. */
  waiting(thread: number, wanted: bigint): Sent | undefined {
    let first: Sent | undefined;
    for (const s of this.sent) {
      if ((s.thread !== undefined && s.thread !== thread) || (wanted & bit(s.signal)) === 0n) continue;
      if (!first || s.signal < first.signal) first = s;
    }
    return first;
  }
  forget(taken: Sent): void {
    this.sent = this.sent.filter((s) => s !== taken);
  }
  /** Bits of what waits for the current thread. */
  get pending(): bigint {
    let bits = 0n;
    for (const s of this.sent) if (s.thread === undefined || s.thread === this.m.thread.id) bits |= bit(s.signal);
    return bits;
  }

  save(): Saved {
    return {
      dispositions: new Map(this.dispositions),
      masks: new Map(this.masks),
      sent: this.sent,
      alternates: new Map(this.alternates),
      left: new Set(this.left),
      suspended: new Map(this.suspended),
    };
  }
  restore(saved: unknown): void {
    const s = saved as Saved;
    this.dispositions = new Map(s.dispositions);
    this.masks = new Map(s.masks);
    this.sent = s.sent;
    this.alternates = new Map(s.alternates);
    this.left = new Set(s.left);
    this.suspended = new Map(s.suspended);
  }
}

export const signalsOf = (m: MachineApi): Signals => stateOf(m, 'signals', Signals);

const bit = (signal: number): bigint => 1n << BigInt(signal - 1);

/** Signals whose default is to be ignored; stopping is not simulated. */
const IGNORED = new Set([SIGCHLD, SIGCONT, SIGURG, SIGWINCH]);

/** The next signal that waits for a thread and is not blocked there and not ignored; it is taken from the waiting ones. */
export function takePending(m: MachineApi, thread = m.thread.id): Sent | undefined {
  const s = signalsOf(m);
  for (;;) {
    const next = s.waiting(thread, ~s.maskOf(thread));
    if (!next) return undefined;
    s.forget(next);
    if (decide(m, next.signal, false) !== 'ignored') return next;
  }
}

export type Delivery = 'handler' | 'ignored' | 'pending' | 'kill';

/** What would happen to a signal now; changes nothing. */
export function decide(m: MachineApi, signal: number, fault: boolean): Delivery {
  const s = signalsOf(m);
  const d = s.of(signal);
  const blocked = (s.mask & bit(signal)) !== 0n && signal !== SIGKILL && signal !== SIGSTOP;
  // A fault that is blocked or ignored kills (kernel: force_sig).
  if (fault) return blocked || d.handler <= SIG_IGN ? 'kill' : 'handler';
  if (d.handler === SIG_IGN || (d.handler === SIG_DFL && IGNORED.has(signal))) return 'ignored';
  if (blocked) return 'pending';
  return d.handler === SIG_DFL ? 'kill' : 'handler';
}

// Offsets in ucontext_t: uc_flags 0, uc_link 8, uc_stack 16, mcontext gregs 40, fpregs 224, uc_sigmask 296; 968 bytes in all.
const UCONTEXT_SIZE = 968;
const GREGS = 40;
const SIGMASK = 296;
/** mcontext's order: r8–r15, rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip, eflags. */
const GREG_ORDER: readonly number[] = [8, 9, 10, 11, 12, 13, 14, 15, 7, 6, 5, 3, 2, 0, 1, 4];
const GREG_RIP = 16;
const GREG_EFLAGS = 17;
const SIGINFO_SIZE = 128;
const XMM_SIZE = 256;
const FRAME_SIZE = 8 + XMM_SIZE + SIGINFO_SIZE + UCONTEXT_SIZE;

/**
 * Makes the current thread continue in the handler of `signal`, to return to `resumeAt`. Registers and stack are changed;
 * the caller lets the machine go on at the returned address. Undefined when the stack has no room: the process dies.
 * `maskAfter`: the mask that comes back when the handler returns, if not the present one.
 */
export function enterHandler(
  m: MachineApi,
  signal: number,
  resumeAt: number,
  info: SignalInfo,
  maskAfter?: bigint,
): number | undefined {
  const s = signalsOf(m);
  const d = s.of(signal);
  const restorer = m.image.symbol('__restore_rt')?.address ?? HOST_TEXT_BASE;
  const r = m.registers;
  const rsp = r.getNumber(4);
  let top = rsp - 128;
  const alternate = s.alternate;
  if ((d.flags & SA_ONSTACK) !== 0 && alternate && !(rsp > alternate.base && rsp <= alternate.base + alternate.size)) {
    top = alternate.base + alternate.size;
  }
  // At the handler's entry rsp + 8 is a multiple of 16, as after a call.
  const frame = Math.floor((top - FRAME_SIZE) / 16) * 16 - 8;
  const memory = m.memory;
  if (!memory.mapped(frame, top - frame)) return undefined;
  memory.writeBytes(frame, new Uint8Array(top - frame));
  const xmm = frame + 8;
  const siginfo = xmm + XMM_SIZE;
  const ucontext = siginfo + SIGINFO_SIZE;
  memory.writePtr(frame, restorer);
  for (let i = 0; i < 16; i++) {
    memory.writeU64(xmm + i * 16, r.xmm(16 + i, 0));
    memory.writeU64(xmm + i * 16 + 8, r.xmm(16 + i, 1));
  }
  memory.writeU32(siginfo, signal);
  memory.writeU32(siginfo + 8, info.code >>> 0);
  memory.writePtr(siginfo + 16, info.address);
  if (info.value !== undefined) memory.writeU64(siginfo + 24, BigInt.asUintN(64, info.value));
  for (const [i, register] of GREG_ORDER.entries()) memory.writeU64(ucontext + GREGS + i * 8, r.get(register));
  memory.writePtr(ucontext + GREGS + GREG_RIP * 8, resumeAt);
  memory.writeU64(ucontext + GREGS + GREG_EFLAGS * 8, BigInt(r.rflags >>> 0));
  memory.writeU64(ucontext + SIGMASK, maskAfter ?? s.mask);
  s.mask |= d.mask;
  if ((d.flags & SA_NODEFER) === 0) s.mask |= bit(signal);
  if ((d.flags & SA_RESETHAND) !== 0) s.dispositions.delete(signal);
  r.setNumber(4, frame);
  r.setNumber(7, signal);
  r.setNumber(6, siginfo);
  r.setNumber(2, ucontext);
  r.setNumber(0, 0);
  return d.handler;
}

export interface Interrupted {
  readonly rip: number;
  /** General registers by their numbers. */ readonly gpr: readonly bigint[];
}

/** The return address of a signal's handler. */
export const returnsFromHandler = (m: MachineApi, back: number): boolean =>
  back === m.image.symbol('__restore_rt')?.address;

/** What a signal interrupted: `back` is a return address, `above` what lies above it; undefined when no handler returns there. */
export function interruptedBelow(m: MachineApi, back: number, above: number): Interrupted | undefined {
  if (!returnsFromHandler(m, back)) return undefined;
  const gregs = above + XMM_SIZE + SIGINFO_SIZE + GREGS;
  const rip = m.memory.readPtr(gregs + GREG_RIP * 8);
  if (rip === undefined || !m.memory.mapped(gregs, GREG_ORDER.length * 8)) return undefined;
  const gpr = new Array<bigint>(GREG_ORDER.length);
  for (const [i, register] of GREG_ORDER.entries()) gpr[register] = m.memory.readU64(gregs + i * 8) ?? 0n;
  return { rip, gpr };
}

/** Where code goes on after the handler whose frame pointer this is; undefined when no signal called that function. */
export const interruptedBy = (m: MachineApi, rbp: number): number | undefined =>
  interruptedBelow(m, m.memory.readPtr(rbp + 8) ?? 0, rbp + 16)?.rip;

/**
 * rt_sigreturn: rsp is behind the popped return address of a frame made by `enterHandler`. Puts the interrupted registers
 * and mask back and returns the address to go on at; undefined when the frame is not mapped.
 */
export function leaveHandler(m: MachineApi): number | undefined {
  const r = m.registers;
  const memory = m.memory;
  const xmm = r.getNumber(4);
  const ucontext = xmm + XMM_SIZE + SIGINFO_SIZE;
  if (!memory.mapped(xmm, FRAME_SIZE - 8)) return undefined;
  const word = (address: number): bigint => memory.readU64(address) ?? 0n;
  for (let i = 0; i < 16; i++) {
    r.setXmm(16 + i, 0, word(xmm + i * 16));
    r.setXmm(16 + i, 1, word(xmm + i * 16 + 8));
  }
  for (const [i, register] of GREG_ORDER.entries()) r.set(register, word(ucontext + GREGS + i * 8));
  r.rflags = Number(word(ucontext + GREGS + GREG_EFLAGS * 8) & 0xffff_ffffn);
  signalsOf(m).mask = word(ucontext + SIGMASK);
  return memory.readPtr(ucontext + GREGS + GREG_RIP * 8);
}
