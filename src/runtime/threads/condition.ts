/** Condition variables (POSIX.1-2017, pthread_cond_wait). The clock is at +8; who waits is in the thread state's queue. */
import { EINVAL, EPERM } from '../../kernel/errors.ts';
import type { HostContext } from '../../machine/host.ts';
import { type Answer, table } from '../libc/table.ts';
import { cancelHere, isCancelled } from './cancel.ts';
import { regain, surrender } from './mutex.ts';
import { misused, threadsOf } from './state.ts';
import {
  CLOCK_MONOTONIC,
  CLOCK_REALTIME,
  deadlineAt,
  ETIMEDOUT,
  enqueue,
  FOREVER,
  isPast,
  isWoken,
  waitFor,
  wake,
} from './waiting.ts';

const SIZE = 48;
const CLOCK = 8;

function wait(c: HostContext, condition: number, mutex: number, deadline: number, by: string): Answer {
  const s = threadsOf(c.machine);
  const me = s.current;
  c.read(condition, 12, 'the condition variable');
  let entry = s.queue.get(me);
  if (!entry) {
    if (isCancelled(c.machine)) return cancelHere(c);
    const depth = surrender(c, mutex);
    if (depth === 0) {
      misused(c, { what: 'wait-unlocked', function: by, address: mutex, thread: s.owners(mutex)[0] ?? 0 });
      return c.retI32(EPERM);
    }
    entry = enqueue(s, condition, deadline, depth);
  }
  if (entry.result === undefined) {
    // A thread that is cancelled here has the mutex back before it runs its handlers.
    if (isCancelled(c.machine)) entry = { ...entry, woken: true };
    if (!entry.woken && !isPast(c.machine, entry.deadline))
      return waitFor(
        c,
        'a condition variable',
        { kind: 'condition', address: condition, owners: () => [] },
        entry.deadline,
        () => isWoken(s, me),
      );
    entry = { ...entry, result: entry.woken ? 0 : ETIMEDOUT };
    s.queue.set(me, entry);
  }
  regain(c, mutex, entry.depth);
  s.queue.delete(me);
  return isCancelled(c.machine) ? cancelHere(c) : c.retI32(entry.result ?? 0);
}

/** The deadline in argument `i` by the variable's own clock; that of the first call while the thread waits. */
function timed(c: HostContext, i: number, clock: number, by: string): Answer {
  const s = threadsOf(c.machine);
  const deadline = s.queue.has(s.current) ? FOREVER : deadlineAt(c, c.ptr(i), clock);
  if (deadline === undefined) return c.retI32(EINVAL);
  return wait(c, c.ptr(0), c.ptr(1), deadline, by);
}

export const CONDITION = table('<pthread.h>', {
  pthread_cond_init: (c) => {
    const attributes = c.ptr(1);
    const clock = attributes === 0 ? CLOCK_REALTIME : c.read(attributes, 4, 'the attributes')[0]!;
    const bytes = c.write(c.ptr(0), SIZE, 'the condition variable');
    bytes.fill(0);
    bytes[CLOCK] = clock === CLOCK_MONOTONIC ? CLOCK_MONOTONIC : CLOCK_REALTIME;
    c.wrote(c.ptr(0), SIZE);
    c.retI32(0);
  },
  pthread_cond_destroy: (c) => {
    c.read(c.ptr(0), 12, 'the condition variable');
    c.retI32(0);
  },
  pthread_cond_wait: (c) => wait(c, c.ptr(0), c.ptr(1), FOREVER, 'pthread_cond_wait'),
  pthread_cond_timedwait: (c) =>
    timed(c, 2, c.read(c.ptr(0), 12, 'the condition variable')[CLOCK]!, 'pthread_cond_timedwait'),
  pthread_cond_clockwait: (c) => timed(c, 3, c.i32(2), 'pthread_cond_clockwait'),
  pthread_cond_signal: (c) => {
    c.read(c.ptr(0), 12, 'the condition variable');
    wake(threadsOf(c.machine), c.ptr(0), 1);
    c.retI32(0);
  },
  pthread_cond_broadcast: (c) => {
    c.read(c.ptr(0), 12, 'the condition variable');
    wake(threadsOf(c.machine), c.ptr(0), FOREVER);
    c.retI32(0);
  },
});
