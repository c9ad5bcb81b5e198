/** Waiting: until a time, for a word of memory, in a queue. Each host function here is performed again when it may go on. */
import { clockOf, monotonic, NANOSECONDS, sleep } from '../../kernel/clock.ts';
import { EAGAIN } from '../../kernel/errors.ts';
import type { HostContext, WaitedFor, Waiting } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { type Run, table } from '../libc/table.ts';
import { type Queued, type ThreadState, threadsOf } from './state.ts';

export const FOREVER = Number.POSITIVE_INFINITY;
const ENOSYS = 38;
export const ETIMEDOUT = 110;
/** Linux wakes a waiter up to this many nanoseconds late (prctl(2), PR_SET_TIMERSLACK); programs rely on “not early”. */
const TIMER_SLACK = 50_000;

export const CLOCK_REALTIME = 0;
export const CLOCK_MONOTONIC = 1;

/** The point in time (nanoseconds since the start) that a timespec names; undefined when it names none (EINVAL). */
export function deadlineAt(c: HostContext, address: number, clock: number): number | undefined {
  const bytes = c.read(address, 16, 'the time to wait until');
  const v = new DataView(bytes.buffer, bytes.byteOffset, 16);
  const seconds = Number(v.getBigInt64(0, true));
  const nanoseconds = Number(v.getBigInt64(8, true));
  if (nanoseconds < 0 || nanoseconds >= NANOSECONDS) return undefined;
  const epoch = clock === CLOCK_REALTIME ? clockOf(c.machine).epoch : 0;
  return Math.max(0, (seconds - epoch) * NANOSECONDS + nanoseconds + TIMER_SLACK);
}

export const isPast = (m: MachineApi, deadline: number): boolean => monotonic(m) >= deadline;

/** The current thread waits until `ready`, or until the deadline. */
export function waitFor(
  c: HostContext,
  what: string,
  on: WaitedFor,
  deadline: number,
  ready: () => boolean,
  interruptible?: NonNullable<Waiting['interruptible']>,
): never {
  const m = c.machine;
  const how = interruptible ? { interruptible } : {};
  if (deadline === FOREVER) return c.wait({ what, on, ready, ...how });
  return c.wait({ what, on, deadline, ready: () => ready() || isPast(m, deadline), ...how });
}

/**
 * The current thread goes to sleep for so long. Returns when it has slept, or with the nanoseconds that are left when a
 * signal has come in, which the caller sees to (cutShort).
 */
export function sleepFor(c: HostContext, nanoseconds: number): number {
  const m = c.machine;
  const s = threadsOf(m);
  const asleep = s.queue.get(s.current);
  if (asleep) {
    s.queue.delete(s.current);
    return Math.max(0, asleep.deadline - monotonic(m));
  }
  const deadline = monotonic(m) + nanoseconds;
  // Nobody else is there to use the time, and no timer goes off meanwhile.
  const alone = m.threads.every((t) => t.id === s.current || t.state === 'ended');
  if (alone && (m.interrupts?.deadline() ?? FOREVER) > deadline) {
    sleep(m, nanoseconds);
    return 0;
  }
  s.queue.set(s.current, { address: 0, woken: false, deadline, depth: 0, result: undefined });
  c.wait({ what: 'sleeping', deadline, interruptible: 'always', ready: () => isPast(m, deadline) });
}

/** Puts the current thread into the queue of the object at an address, unless it is there. */
export function enqueue(s: ThreadState, address: number, deadline: number, depth = 0): Queued {
  const known = s.queue.get(s.current);
  if (known) return known;
  const entry: Queued = { address, woken: false, deadline, depth, result: undefined };
  s.queue.set(s.current, entry);
  return entry;
}

/** Whether a thread in a queue has been woken. */
export const isWoken = (s: ThreadState, thread: number): boolean => s.queue.get(thread)?.woken ?? true;

/** Wakes at most `count` threads in the queue of an address, in the order in which they came. Returns how many. */
export function wake(s: ThreadState, address: number, count: number): number {
  let woken = 0;
  for (const [thread, entry] of s.queue) {
    if (woken >= count) break;
    if (entry.address !== address || entry.woken || entry.result !== undefined) continue;
    s.queue.set(thread, { ...entry, woken: true });
    woken++;
  }
  return woken;
}

const WAIT = 0;
const WAKE = 1;

/** futex(2): `long __memscape_futex(int *word, int operation, int value, const struct timespec *timeout)`, 0 or -errno. */
const futex: Run = (c) => {
  const address = c.ptr(0);
  const word = c.read(address, 4, 'the word that is waited on');
  const operation = c.i32(1);
  const s = threadsOf(c.machine);
  if (operation === WAKE) return c.retI64(BigInt(wake(s, address, c.i32(2))));
  if (operation !== WAIT) return c.retI64(BigInt(-ENOSYS));
  const me = s.current;
  let entry = s.queue.get(me);
  if (!entry) {
    if (new DataView(word.buffer, word.byteOffset, 4).getInt32(0, true) !== c.i32(2)) return c.retI64(BigInt(-EAGAIN));
    const timeout = c.ptr(3);
    let deadline = FOREVER;
    if (timeout !== 0) {
      const bytes = c.read(timeout, 16, 'the timeout');
      const v = new DataView(bytes.buffer, bytes.byteOffset, 16);
      const asked = Number(v.getBigInt64(0, true)) * NANOSECONDS + Number(v.getBigInt64(8, true));
      deadline = monotonic(c.machine) + Math.max(0, asked) + TIMER_SLACK;
    }
    entry = enqueue(s, address, deadline);
  }
  if (!entry.woken && !isPast(c.machine, entry.deadline))
    return waitFor(c, 'a word of memory to change', { kind: 'word', address, owners: () => [] }, entry.deadline, () =>
      isWoken(s, me),
    );
  s.queue.delete(me);
  return c.retI64(entry.woken ? 0n : BigInt(-ETIMEDOUT));
};

/** Nanoseconds of the timespec at an address, or undefined (EINVAL). */
export function interval(c: HostContext, address: number): number | undefined {
  const bytes = c.read(address, 16, 'the duration');
  const v = new DataView(bytes.buffer, bytes.byteOffset, 16);
  const seconds = Number(v.getBigInt64(0, true));
  const nanoseconds = Number(v.getBigInt64(8, true));
  return seconds < 0 || nanoseconds < 0 || nanoseconds >= NANOSECONDS ? undefined : seconds * NANOSECONDS + nanoseconds;
}

export const WAITING = table('<pthread.h>', { __memscape_futex: futex });
