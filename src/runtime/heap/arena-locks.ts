/**
 * The arenas' locks (glibc, malloc/malloc.c and arena.c: __libc_lock_lock (av->mutex)). Once a program has made a thread, what
 * the thread's cache and the fastbins cannot do is done with the arena's lock held.
 *
 * A call of malloc or free is one step of the machine, so nobody could ever see the lock taken. Therefore one call in some
 * hundreds, as the seed decides, loses the processor when it has just got the lock: the others run, and who needs the same
 * arena waits. The call is then performed from its start and finds that it has the lock already. Calls that the library
 * makes for itself, in the midst of something else, are not cut in two, and take no notice of a lock.
 *
 * Whether a lock is taken stands in the arena (0 free, 1 taken, 2 taken and waited for); who has it is kept here.
 */
import { RSP } from '../../isa/registers.ts';
import type { HostContext, HostState } from '../../machine/host.ts';
import { QUICK_LOCKING } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { canaryOf } from '../../machine/process-start.ts';
import { SeededRandom } from '../../machine/random.ts';
import { stateOf } from '../../machine/state-of.ts';
import { threadsOf, type Where } from '../threads/state.ts';
import { arenaName } from './arena-name.ts';
import { HeapMemory, type Locks, toAddress, toOffset } from './heap-memory.ts';
import * as L from './layout.ts';

/** Calls that take a lock between two that lose the processor. */
const FEWEST = 64;
const MOST = 512;

export interface LockHolder extends Where {
  /** Stack pointer of the call, by which it knows itself again: a handler that came in between is another call. */
  readonly rsp: number;
}

interface Saved {
  readonly holders: ReadonlyMap<number, LockHolder>;
  readonly left: number;
  readonly random: number;
}

export class ArenaLocks implements HostState, Locks {
  readonly name = 'arena locks';
  /** By the address of the arena. */
  private holders = new Map<number, LockHolder>();
  private readonly random: SeededRandom;
  /** The call that may wait; undefined while the library calls for itself. */
  private call: HostContext | undefined;

  constructor(private readonly m: MachineApi) {
    this.random = new SeededRandom(canaryOf(m.memory, m.registers.fs)[1]);
  }

  /** Locks until one that loses the processor; 0 while the program has never made a thread, and no lock is taken. */
  private get left(): number {
    return this.m.memory.view.getInt32(QUICK_LOCKING, true);
  }
  private set left(n: number) {
    this.m.memory.view.setInt32(QUICK_LOCKING, n, true);
  }

  /** The first thread is made. */
  begin(): void {
    if (this.left === 0) this.left = this.random.between(FEWEST, MOST);
  }

  /** Performs a call of the program's own. */
  during(c: HostContext, run: (c: HostContext) => void): void {
    this.call = c;
    try {
      run(c);
    } finally {
      this.call = undefined;
    }
  }

  holderOf(av: number): LockHolder | undefined {
    return this.holders.get(av);
  }

  /** Address of the arena whose lock a thread has. */
  heldBy(thread: number): number | undefined {
    for (const [av, holder] of this.holders) if (holder.thread === thread) return av;
    return undefined;
  }

  private isMine(holder: LockHolder): boolean {
    return holder.thread === this.m.thread.id && holder.rsp === this.m.registers.getNumber(RSP);
  }

  /** trylock would fail. */
  isTaken(at: number): boolean {
    const holder = this.holders.get(toAddress(at));
    return this.call !== undefined && holder !== undefined && !this.isMine(holder);
  }

  /** Takes the lock of the arena at `at`: waits while it is taken, and now and then loses the processor with it. */
  enter(h: HeapMemory, at: number): void {
    const c = this.call;
    const left = this.left;
    if (left === 0 || c === undefined || at === 0) return;
    const { m } = this;
    const av = toAddress(at);
    const holder = this.holders.get(av);
    if (holder) {
      if (this.isMine(holder)) return;
      this.waitFor(h, c, at);
    }
    this.left = left - 1;
    if (left > 1) return;
    this.left = this.random.between(FEWEST, MOST);
    const me = m.thread.id;
    if (!m.threads.some((t) => t.id !== me && t.state !== 'ended')) return;
    h.rollBack();
    h.putNow(at + L.AV_MUTEX, 1);
    this.holders.set(av, { ...threadsOf(m).here(), rsp: m.registers.getNumber(RSP) });
    m.yieldThread();
    c.wait({
      what: `its turn, with the lock of ${arenaName(m, h, at)}`,
      on: { kind: 'arena', address: av, owners: () => [] },
      ready: () => true,
    });
  }

  private waitFor(h: HeapMemory, c: HostContext, at: number): never {
    const { memory } = this.m;
    const av = toAddress(at);
    h.rollBack();
    h.putNow(at + L.AV_MUTEX, 2);
    const owners = (): readonly number[] => {
      const holder = this.holders.get(av);
      return holder ? [holder.thread] : [];
    };
    return c.wait({
      what: `the lock of ${arenaName(this.m, h, at)}`,
      on: { kind: 'arena', address: av, owners },
      ready: () => (memory.readI32(av + L.AV_MUTEX) ?? 0) === 0,
    });
  }

  /** Gives the lock back. */
  leave(h: HeapMemory, at: number): void {
    if (this.holders.size === 0) return;
    const holder = this.holders.get(toAddress(at));
    if (!holder || !this.isMine(holder)) return;
    this.holders.delete(toAddress(at));
    h.putNow(at + L.AV_MUTEX, 0);
  }

  save(): Saved {
    return { holders: new Map(this.holders), left: this.left, random: this.random.state };
  }
  restore(saved: unknown): void {
    const s = saved as Saved;
    this.holders = new Map(s.holders);
    this.left = s.left;
    this.random.state = s.random;
  }
}

export const locksOf = (m: MachineApi): ArenaLocks => stateOf(m, 'arena locks', ArenaLocks);

/** Who has the lock of the arena at an address, and since when. */
export const lockHolder = (m: MachineApi, av: number): LockHolder | undefined =>
  m.state<ArenaLocks>('arena locks')?.holderOf(av);

/** Threads that wait for the lock of the arena at an address. */
export const lockWaiters = (m: MachineApi, av: number): number[] =>
  m.threads
    .filter((t) => {
      const on = t.state === 'waiting' ? m.waitingOf(t.id)?.on : undefined;
      return on?.kind === 'arena' && on.address === av && on.owners().length > 0;
    })
    .map((t) => t.id);

/** The lock at an address, in words. */
export const lockPhrase = (m: MachineApi, av: number): string =>
  `the lock of ${arenaName(m, new HeapMemory(m), toOffset(av))}`;

/** What a thread has to do with such a lock: 'waits for the lock of the main arena, held by thread 2'; '' as a rule. */
export function lockNote(m: MachineApi, thread: number): string {
  const waiting = m.waitingOf(thread)?.on;
  const holder = waiting?.kind === 'arena' ? waiting.owners()[0] : undefined;
  if (waiting && holder) return `waits for ${lockPhrase(m, waiting.address)}, held by thread ${holder}`;
  const held = m.state<ArenaLocks>('arena locks')?.heldBy(thread);
  return held === undefined ? '' : `has ${lockPhrase(m, held)}`;
}
