/**
 * Threads and their scheduler. The running thread's registers are in the register file; the others' are kept here. Threads
 * are switched at instruction counts that the seed decides, so the same seed gives the same run.
 */
import { REG_CAUTION, REG_END, REG_FUEL, REG_GPR, REG_STACK_LOW, REG_STACK_SIZE } from './layout.ts';
import type { RegistersApi, ThreadInfo } from './machine-api.ts';
import type { SeededRandom } from './random.ts';
import { RegisterFile } from './registers.ts';

export interface Thread extends ThreadInfo {
  state: ThreadInfo['state'];
  waitingFor: string;
}

interface Slot {
  readonly thread: Thread;
  /** Copy of [0, REG_END) of linear memory while another thread runs. */
  readonly registers: DataView;
  ready: (() => boolean) | undefined;
}

interface SavedThreads {
  readonly slots: readonly { readonly thread: Thread; readonly registers: Uint8Array }[];
  readonly current: number;
  readonly turnEnd: number;
}

export class Threads {
  private slots: Slot[] = [];
  private index = 0;
  /** Time at which the current thread's turn is over. */
  private turnEnd = 0;

  constructor(
    private readonly view: DataView,
    private readonly random: SeededRandom,
    stack: { readonly low: number; readonly high: number },
    private readonly quantum: number,
  ) {
    this.add('main', stack);
    this.setStack(view, stack);
  }

  private add(name: string, stack: { readonly low: number; readonly high: number }): Slot {
    const thread: Thread = {
      id: this.slots.length + 1,
      name,
      state: 'running',
      stackLow: stack.low,
      stackHigh: stack.high,
      waitingFor: '',
    };
    const slot: Slot = { thread, registers: new DataView(new ArrayBuffer(REG_END)), ready: undefined };
    this.slots.push(slot);
    return slot;
  }
  private setStack(view: DataView, stack: { readonly low: number; readonly high: number }): void {
    view.setBigUint64(REG_STACK_LOW, BigInt(stack.low), true);
    view.setBigUint64(REG_STACK_SIZE, BigInt(stack.high - stack.low), true);
  }

  get current(): Thread {
    return this.slots[this.index]!.thread;
  }
  get list(): readonly Thread[] {
    return this.slots.map((s) => s.thread);
  }
  registersOf(id: number, running: RegistersApi): RegistersApi {
    const k = this.slots.findIndex((s) => s.thread.id === id);
    if (k < 0 || k === this.index) return running;
    return new RegisterFile(this.slots[k]!.registers);
  }

  create(
    name: string,
    start: {
      readonly rip: number;
      readonly rsp: number;
      readonly fs: number;
      readonly low: number;
      readonly high: number;
    },
  ): Thread {
    const slot = this.add(name, start);
    const registers = new RegisterFile(slot.registers);
    registers.rip = start.rip;
    registers.setNumber(4, start.rsp);
    registers.fs = start.fs;
    registers.rflags = 0x202;
    this.setStack(slot.registers, start);
    return slot.thread;
  }

  /** The current thread waits until `ready`. */
  park(what: string, ready: () => boolean): void {
    const slot = this.slots[this.index]!;
    slot.thread.state = 'waiting';
    slot.thread.waitingFor = what;
    slot.ready = ready;
  }
  endCurrent(): void {
    this.slots[this.index]!.thread.state = 'ended';
  }

  private runnable(k: number): boolean {
    const slot = this.slots[k]!;
    if (slot.thread.state === 'waiting' && (slot.ready?.() ?? true)) {
      slot.thread.state = 'running';
      slot.thread.waitingFor = '';
      slot.ready = undefined;
    }
    return slot.thread.state === 'running';
  }

  /**
   * Decides who runs at time `now`, puts its registers into the register file, and returns until when it may run;
   * undefined when every thread waits.
   */
  turn(now: number): number | undefined {
    const alone = this.slots.length === 1;
    if (alone) return this.runnable(0) ? Number.POSITIVE_INFINITY : undefined;
    if (now < this.turnEnd && this.runnable(this.index)) return this.turnEnd;
    const candidates: number[] = [];
    for (let k = 0; k < this.slots.length; k++) if (this.runnable(k)) candidates.push(k);
    if (candidates.length === 0) return undefined;
    this.switchTo(candidates[this.random.between(0, candidates.length)]!);
    this.turnEnd = now + this.random.between(Math.ceil(this.quantum / 2), this.quantum * 2);
    return this.turnEnd;
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
        registers: new Uint8Array(s.registers.buffer.slice(0)),
      })),
      current: this.index,
      turnEnd: this.turnEnd,
    };
  }
  restore(saved: unknown): void {
    const s = saved as SavedThreads;
    this.slots = s.slots.map((t) => ({
      // A waiting thread performs its host function again, and waits again if it must.
      thread: { ...t.thread, state: t.thread.state === 'ended' ? 'ended' : 'running', waitingFor: '' },
      registers: new DataView(t.registers.slice().buffer),
      ready: undefined,
    }));
    this.index = s.current;
    this.turnEnd = s.turnEnd;
  }
}
