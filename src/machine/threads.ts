/**
 * Threads and their scheduler. The running thread's registers are in the register file; the others' are kept here. Threads
 * are switched at instruction counts that the seed decides, so the same seed gives the same run.
 *
 * A waiting thread has a question (`ready`) that is asked when somebody else's turn is over. The question reads simulated
 * memory and host states only, so it stays right when these go back in time.
 */
import type { Waiting } from './host.ts';
import {
  REG_CAUTION,
  REG_END,
  REG_FUEL,
  REG_GPR,
  REG_MXCSR,
  REG_STACK_DELTA,
  REG_STACK_LOW,
  REG_STACK_SIZE,
  REG_THREAD,
} from './layout.ts';
import type { RegistersApi, ThreadInfo, ThreadStart } from './machine-api.ts';
import { windowOffset } from './memory.ts';
import type { SeededRandom } from './random.ts';
import { RegisterFile } from './registers.ts';

export interface Thread extends ThreadInfo {
  name: string;
  state: ThreadInfo['state'];
  stackLow: number;
  stackHigh: number;
  left: ThreadInfo['left'];
  waitingFor: string;
}

interface Slot {
  readonly thread: Thread;
  /** Copy of [0, REG_END) of linear memory while another thread runs. */
  readonly registers: DataView;
  waiting: Waiting | undefined;
}

interface SavedThreads {
  readonly slots: readonly {
    readonly thread: Thread;
    readonly registers: Uint8Array;
    readonly waiting: Waiting | undefined;
  }[];
  readonly current: number;
  readonly turnEnd: number;
}

/** Why nobody can run. */
export interface Standstill {
  /** Somebody waits for the outside, for this. */ readonly outside: string | undefined;
  /** The clock may go on to here (nanoseconds since the start): then somebody's waiting is over. */
  readonly deadline: number;
}

/** One turn in so many is short, so that threads are also interrupted between two neighbouring statements. */
const SHORT_TURNS = 4;
const SHORT_TURN = 400;

export class Threads {
  private slots: Slot[] = [];
  private index = 0;
  /** Threads that have not ended. */
  private alive = 0;
  /** Time at which the current thread's turn is over. */
  private turnEnd = 0;

  constructor(
    private readonly view: DataView,
    private readonly random: SeededRandom,
    stack: { readonly low: number; readonly high: number },
    private readonly quantum: number,
  ) {
    const { thread } = this.add('main', stack, 0);
    this.setStack(view, thread);
  }

  private add(name: string, stack: { readonly low: number; readonly high: number }, created: number): Slot {
    const thread: Thread = {
      id: this.slots.length + 1,
      name,
      state: 'running',
      stackLow: stack.low,
      stackHigh: stack.high,
      left: undefined,
      waitingFor: '',
      created,
    };
    const slot: Slot = { thread, registers: new DataView(new ArrayBuffer(REG_END)), waiting: undefined };
    this.slots.push(slot);
    this.alive++;
    return slot;
  }
  private setStack(view: DataView, { id, stackLow, stackHigh }: Thread): void {
    view.setInt32(REG_THREAD, id, true);
    view.setBigUint64(REG_STACK_LOW, BigInt(stackLow), true);
    view.setInt32(REG_STACK_DELTA, (windowOffset(stackLow) - stackLow) | 0, true);
    view.setBigUint64(REG_STACK_SIZE, BigInt(stackHigh - stackLow), true);
  }

  /** The current thread, whose rsp is given, goes on on another stack. */
  useStack(low: number, high: number, rsp: number): void {
    const t = this.current;
    if (t.stackLow === low && t.stackHigh === high) return;
    const own = t.left ?? { low: t.stackLow, high: t.stackHigh, used: rsp };
    t.left = low === own.low && high === own.high ? undefined : own;
    t.stackLow = low;
    t.stackHigh = high;
    this.setStack(this.view, t);
  }

  get current(): Thread {
    return this.slots[this.index]!.thread;
  }
  get list(): readonly Thread[] {
    return this.slots.map((s) => s.thread);
  }
  get living(): number {
    return this.alive;
  }
  byId(id: number): Thread | undefined {
    return this.slots[id - 1]?.thread;
  }
  waitingOf(id: number): Waiting | undefined {
    return this.slots[id - 1]?.waiting;
  }
  registersOf(id: number, running: RegistersApi): RegistersApi {
    const slot = this.slots[id - 1];
    if (!slot || id - 1 === this.index) return running;
    return new RegisterFile(slot.registers);
  }

  /** The creator's turn ends at `now`, so that either may go on. */
  create(name: string, start: ThreadStart, now: number): Thread {
    const slot = this.add(name, start, now);
    const registers = new RegisterFile(slot.registers);
    registers.rip = start.rip;
    registers.setNumber(4, start.rsp);
    registers.fs = start.fs;
    registers.rflags = 0x202;
    registers.mxcsr = this.view.getInt32(REG_MXCSR, true);
    this.setStack(slot.registers, slot.thread);
    this.turnEnd = now;
    return slot.thread;
  }

  /** The current thread waits. */
  park(waiting: Waiting): void {
    const slot = this.slots[this.index]!;
    slot.thread.state = 'waiting';
    slot.thread.waitingFor = waiting.what;
    slot.waiting = waiting;
  }
  /** A thread waits no more. */
  wake(id: number): Waiting | undefined {
    const slot = this.slots[id - 1];
    const waiting = slot?.waiting;
    if (slot === undefined || waiting === undefined) return undefined;
    slot.thread.state = 'running';
    slot.thread.waitingFor = '';
    slot.waiting = undefined;
    return waiting;
  }
  /** The current thread's turn is over. */
  yield(now: number): void {
    this.turnEnd = now;
  }
  endCurrent(): void {
    this.slots[this.index]!.thread.state = 'ended';
    this.alive--;
  }

  private runnable(slot: Slot): boolean {
    if (slot.waiting?.ready()) {
      slot.thread.state = 'running';
      slot.thread.waitingFor = '';
      slot.waiting = undefined;
    }
    return slot.thread.state === 'running';
  }

  /**
   * Decides who runs at time `now`, puts its registers into the register file, and returns until when it may run; what
   * everybody waits for when nobody can.
   */
  turn(now: number): number | Standstill {
    if (this.alive === 1) {
      const last = this.slots[this.index]!;
      if (last.thread.state !== 'ended' && this.runnable(last)) return Number.POSITIVE_INFINITY;
    }
    if (now < this.turnEnd && this.runnable(this.slots[this.index]!)) return this.turnEnd;
    const candidates: number[] = [];
    for (let k = 0; k < this.slots.length; k++) if (this.runnable(this.slots[k]!)) candidates.push(k);
    if (candidates.length === 0) return this.standstill();
    this.switchTo(candidates[this.random.between(0, candidates.length)]!);
    if (this.alive === 1) return Number.POSITIVE_INFINITY;
    const short = this.random.next() % SHORT_TURNS === 0;
    this.turnEnd =
      now +
      (short ? this.random.between(1, SHORT_TURN) : this.random.between(Math.ceil(this.quantum / 2), this.quantum * 2));
    return this.turnEnd;
  }

  private standstill(): Standstill {
    let outside: string | undefined;
    let deadline = Number.POSITIVE_INFINITY;
    for (const { thread, waiting } of this.slots) {
      if (thread.state !== 'waiting' || !waiting) continue;
      if (waiting.outside) outside ??= waiting.what;
      deadline = Math.min(deadline, waiting.deadline ?? Number.POSITIVE_INFINITY);
    }
    return { outside, deadline };
  }

  private switchTo(k: number): void {
    if (k === this.index) return;
    const live = new Uint8Array(this.view.buffer, 0, REG_END);
    // Fuel and caution belong to the machine, not to a thread.
    const fuel = this.view.getInt32(REG_FUEL, true);
    const caution = this.view.getInt32(REG_CAUTION, true);
    new Uint8Array(this.slots[this.index]!.registers.buffer).set(live);
    live.set(new Uint8Array(this.slots[k]!.registers.buffer).subarray(REG_GPR), REG_GPR);
    this.view.setInt32(REG_FUEL, fuel, true);
    this.view.setInt32(REG_CAUTION, caution, true);
    this.index = k;
  }

  save(): SavedThreads {
    return {
      slots: this.slots.map((s) => ({
        thread: { ...s.thread },
        // Nobody writes an ended thread's registers any more.
        registers: new Uint8Array(s.thread.state === 'ended' ? s.registers.buffer : s.registers.buffer.slice(0)),
        waiting: s.waiting,
      })),
      current: this.index,
      turnEnd: this.turnEnd,
    };
  }
  restore(saved: unknown): void {
    const s = saved as SavedThreads;
    this.slots = s.slots.map((t) => ({
      thread: { ...t.thread },
      registers: new DataView(t.thread.state === 'ended' ? t.registers.buffer : t.registers.slice().buffer),
      waiting: t.waiting,
    }));
    this.alive = this.slots.filter((t) => t.thread.state !== 'ended').length;
    this.index = s.current;
    this.turnEnd = s.turnEnd;
  }
}
