/**
 * What the thread library knows of a process's threads and locks. Whether a lock is taken is in the lock itself, in
 * simulated memory; here is who has it and since when, who waits in which queue, and what became of every thread.
 *
 * Records are never changed, only replaced, so that saving is copying the maps.
 */
import type { HostContext, HostState } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import type { ThreadMisuse } from '../../machine/probes.ts';
import { StackDepot } from '../heap/stack-depot.ts';

/** A moment with its stack as a record of the depot. */
export interface Where {
  readonly time: number;
  readonly thread: number;
  readonly stack: number;
}

export interface ThreadRecord {
  readonly id: number;
  /** pthread_t: the thread pointer. */ readonly handle: number;
  readonly created: Where | undefined;
  readonly detached: Where | undefined;
  readonly joined: Where | undefined;
  /** Time at which it ended. */ readonly ended: number | undefined;
  readonly result: bigint;
  /** Stack and storage, unless the program brought its own. */ readonly region: Region | undefined;
}
export interface Region {
  readonly base: number;
  readonly size: number;
}

export interface LockRecord extends Where {
  readonly address: number;
  readonly kind: 'mutex' | 'rwlock' | 'spin lock';
  readonly shared: boolean;
}

/** A thread in a queue: of a condition variable, a futex, a barrier; or asleep. */
export interface Queued {
  readonly address: number;
  readonly woken: boolean;
  readonly deadline: number;
  /** Times that the mutex was locked, while its owner waits for a condition. */ readonly depth: number;
  /** What is left is to get the mutex back; then this is returned. */ readonly result: number | undefined;
}

/** What pthread_cancel and the functions that ward it off have said of a thread. */
export interface Cancelling {
  readonly asked: boolean;
  readonly disabled: boolean;
  readonly asynchronous: boolean;
}

/**
 * What readers of a read-write lock release, as an offset within it: the next writer is behind them, other readers are not,
 * so that what is written under the read lock is a race.
 */
const READERS = 4;

const NONE: readonly LockRecord[] = [];

interface Saved {
  readonly threads: ReadonlyMap<number, ThreadRecord>;
  readonly handles: ReadonlyMap<number, number>;
  readonly held: ReadonlyMap<number, readonly LockRecord[]>;
  readonly unlocked: ReadonlyMap<number, Where>;
  readonly queue: ReadonlyMap<number, Queued>;
  readonly spare: readonly Region[];
  readonly cancelling: ReadonlyMap<number, Cancelling>;
}

export const DEFAULT_MAX_THREADS = 1000;

export class ThreadState implements HostState {
  readonly name = 'threads';
  threads = new Map<number, ThreadRecord>();
  /** Latest thread with a handle. */
  handles = new Map<number, number>();
  /** Held locks by address. */
  held = new Map<number, readonly LockRecord[]>();
  /** Where a lock was unlocked last. */
  unlocked = new Map<number, Where>();
  /** By thread. */
  queue = new Map<number, Queued>();
  /** Regions of threads that are gone, oldest first. */
  spare: Region[] = [];
  cancelling = new Map<number, Cancelling>();
  /** Stacks are only ever added. */
  readonly stacks: StackDepot;

  constructor(
    private readonly m: MachineApi,
    readonly maxThreads: number,
  ) {
    this.stacks = new StackDepot(m.memory);
    this.add({ id: 1, handle: m.registers.fs, created: undefined, region: undefined });
  }

  add(t: Pick<ThreadRecord, 'id' | 'handle' | 'created' | 'region'>): void {
    this.threads.set(t.id, { ...t, detached: undefined, joined: undefined, ended: undefined, result: 0n });
    this.handles.set(t.handle, t.id);
  }
  change(id: number, changes: Partial<ThreadRecord>): void {
    const t = this.threads.get(id);
    if (t) this.threads.set(id, { ...t, ...changes });
  }
  withHandle(handle: number): ThreadRecord | undefined {
    return this.threads.get(this.handles.get(handle) ?? 0);
  }
  get current(): number {
    return this.m.thread.id;
  }

  /** The present moment, inside a host function. */
  here(): Where {
    return { time: this.m.time, thread: this.m.thread.id, stack: this.stacks.capture() };
  }

  owners(address: number): readonly number[] {
    return this.held.get(address)?.map((l) => l.thread) ?? [];
  }
  lock(address: number, kind: LockRecord['kind'], shared: boolean): void {
    const { m } = this;
    const record = { time: m.time, thread: m.thread.id, stack: this.stacks.capture(), address, kind, shared };
    const others = this.held.get(address);
    this.held.set(address, others === undefined || others.length === 0 ? [record] : [...others, record]);
    this.m.order?.acquire(address);
    if (kind === 'rwlock' && !shared) this.m.order?.acquire(address + READERS);
  }
  /** Forgets one lock of a thread's, or of anybody's when it has none. */
  unlock(address: number, thread: number): void {
    const list = this.held.get(address) ?? NONE;
    const lock = list.find((l) => l.thread === thread) ?? list[0];
    this.m.order?.release(lock?.kind === 'rwlock' && lock.shared ? address + READERS : address);
    // The entry stays: locks are taken again and again.
    if (list.length <= 1) this.held.set(address, NONE);
    else
      this.held.set(
        address,
        list.filter((l) => l !== lock),
      );
    this.unlocked.set(address, this.here());
  }
  /** The object at an address begins or ends. */
  forget(address: number): void {
    this.held.delete(address);
    this.unlocked.delete(address);
  }

  save(): Saved {
    return {
      threads: new Map(this.threads),
      handles: new Map(this.handles),
      held: new Map(this.held),
      unlocked: new Map(this.unlocked),
      queue: new Map(this.queue),
      spare: [...this.spare],
      cancelling: new Map(this.cancelling),
    };
  }
  restore(saved: unknown): void {
    const s = saved as Saved;
    this.threads = new Map(s.threads);
    this.handles = new Map(s.handles);
    this.held = new Map(s.held);
    this.unlocked = new Map(s.unlocked);
    this.queue = new Map(s.queue);
    this.spare = [...s.spare];
    this.cancelling = new Map(s.cancelling);
  }
}

/** The thread state of machine `m`; made at the first use. `maxThreads` counts only then. */
export function threadsOf(m: MachineApi, maxThreads = DEFAULT_MAX_THREADS): ThreadState {
  const known = m.state<ThreadState>('threads');
  if (known) return known;
  const state = new ThreadState(m, maxThreads);
  m.addState(state);
  return state;
}

/** Tells of what a function is about to do with a lock or its like, for those who look at what orders the threads. */
export function handles(c: HostContext, address: number, what: 'made' | 'used' | 'destroyed'): void {
  c.machine.order?.handled(address, what);
  c.heed();
}

/** Tells the listeners of a misuse, and reports what they make of it. */
export function misused(c: HostContext, u: ThreadMisuse): void {
  for (const l of c.machine.listeners) {
    const f = l.threadMisused?.(c.machine, u);
    if (f) c.report(f);
  }
}
