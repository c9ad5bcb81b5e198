/** Read-write locks (POSIX.1-2017, pthread_rwlock_rdlock). +0: how many read, -1 when somebody writes. Readers go first. */
import { EBUSY, EDEADLK, EINVAL } from '../../kernel/errors.ts';
import type { HostContext } from '../../machine/host.ts';
import { table } from '../libc/table.ts';
import { handles, misused, threadsOf } from './state.ts';
import { CLOCK_REALTIME, deadlineAt, ETIMEDOUT, FOREVER, isPast, waitFor } from './waiting.ts';

const SIZE = 56;

function stateOf(c: HostContext, address: number): DataView {
  c.read(address, 4, 'the read-write lock');
  const bytes = c.write(address, 4, 'the read-write lock');
  return new DataView(bytes.buffer, bytes.byteOffset, 4);
}

function lock(c: HostContext, address: number, shared: boolean, deadline: number, attempt = false): number {
  const word = stateOf(c, address);
  const state = word.getInt32(0, true);
  const s = threadsOf(c.machine);
  const { memory } = c.machine;
  if (shared ? state < 0 : state !== 0) {
    if (attempt) return EBUSY;
    if (state < 0 && s.owners(address).includes(s.current)) return EDEADLK;
    if (isPast(c.machine, deadline)) return ETIMEDOUT;
    return waitFor(
      c,
      shared ? 'a read-write lock, to read' : 'a read-write lock, to write',
      { kind: 'rwlock', address, owners: () => s.owners(address) },
      deadline,
      () => (shared ? (memory.readI32(address) ?? 0) >= 0 : memory.readI32(address) === 0),
    );
  }
  handles(c, address, 'used');
  word.setInt32(0, shared ? state + 1 : -1, true);
  s.lock(address, 'rwlock', shared);
  return 0;
}

const timed = (c: HostContext, shared: boolean): number => {
  const deadline = deadlineAt(c, c.ptr(1), CLOCK_REALTIME);
  return deadline === undefined ? EINVAL : lock(c, c.ptr(0), shared, deadline);
};

export const RWLOCK = table('<pthread.h>', {
  pthread_rwlock_init: (c) => {
    const bytes = c.write(c.ptr(0), SIZE, 'the read-write lock');
    handles(c, c.ptr(0), 'made');
    bytes.fill(0);
    c.wrote(c.ptr(0), SIZE);
    threadsOf(c.machine).forget(c.ptr(0));
    c.retI32(0);
  },
  pthread_rwlock_destroy: (c) => {
    const address = c.ptr(0);
    const s = threadsOf(c.machine);
    if (stateOf(c, address).getInt32(0, true) !== 0) {
      const thread = s.owners(address)[0] ?? 0;
      misused(c, { what: 'destroy-locked', function: 'pthread_rwlock_destroy', address, thread });
      return c.retI32(EBUSY);
    }
    handles(c, address, 'destroyed');
    s.forget(address);
    return c.retI32(0);
  },
  pthread_rwlock_rdlock: (c) => c.retI32(lock(c, c.ptr(0), true, FOREVER)),
  pthread_rwlock_tryrdlock: (c) => c.retI32(lock(c, c.ptr(0), true, FOREVER, true)),
  pthread_rwlock_timedrdlock: (c) => c.retI32(timed(c, true)),
  pthread_rwlock_wrlock: (c) => c.retI32(lock(c, c.ptr(0), false, FOREVER)),
  pthread_rwlock_trywrlock: (c) => c.retI32(lock(c, c.ptr(0), false, FOREVER, true)),
  pthread_rwlock_timedwrlock: (c) => c.retI32(timed(c, false)),
  pthread_rwlock_unlock: (c) => {
    const address = c.ptr(0);
    const word = stateOf(c, address);
    const state = word.getInt32(0, true);
    const s = threadsOf(c.machine);
    if (state === 0) {
      misused(c, { what: 'unlock-unlocked', function: 'pthread_rwlock_unlock', address, thread: 0 });
      return c.retI32(0);
    }
    if (!s.owners(address).includes(s.current))
      misused(c, {
        what: 'unlock-foreign',
        function: 'pthread_rwlock_unlock',
        address,
        thread: s.owners(address)[0] ?? 0,
      });
    s.unlock(address, s.current);
    word.setInt32(0, state < 0 ? 0 : state - 1, true);
    return c.retI32(0);
  },
});
