/**
 * Mutexes and spin locks (POSIX.1-2017, pthread_mutex_lock). All zero is the default mutex, free.
 *
 *     +0 type, robust    +4 0 free, 1 locked    +8 times locked    +12 robust: what the last owner left    +16 owner
 */
import { EBUSY, EDEADLK, EINVAL, EPERM } from '../../kernel/errors.ts';
import type { HostContext } from '../../machine/host.ts';
import { type Run, table } from '../libc/table.ts';
import { handles, misused, type ThreadState, threadsOf } from './state.ts';
import { CLOCK_REALTIME, deadlineAt, ETIMEDOUT, FOREVER, isPast, waitFor } from './waiting.ts';

const EOWNERDEAD = 130;
const ENOTRECOVERABLE = 131;
const SIZE = 40;
const USED = 24;
const RECURSIVE = 1;
const ERRORCHECK = 2;
const TYPE = 3;
const ROBUST = 4;
/** What a robust mutex's last owner left: nothing, its own death, or a state that nobody repaired. */
const SOUND = 0;
const ORPHANED = 1;
const BROKEN = 2;

class Mutex {
  private readonly view: DataView;
  constructor(
    private readonly c: HostContext,
    readonly address: number,
  ) {
    // Its bytes are about to be changed, and decide what happens.
    c.read(address, USED, 'the mutex');
    const bytes = c.write(address, USED, 'the mutex');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, USED);
  }
  get type(): number {
    return this.view.getInt32(0, true) & TYPE;
  }
  get robust(): boolean {
    return (this.view.getInt32(0, true) & ROBUST) !== 0;
  }
  get locked(): boolean {
    return this.view.getInt32(4, true) !== 0;
  }
  get count(): number {
    return this.view.getInt32(8, true);
  }
  get left(): number {
    return this.view.getInt32(12, true);
  }
  get owner(): number {
    return Number(this.view.getBigUint64(16, true));
  }
  get mine(): boolean {
    return this.locked && this.owner === this.c.machine.registers.fs;
  }
  set(locked: boolean, count: number, left = this.left): void {
    this.view.setInt32(4, locked ? 1 : 0, true);
    this.view.setInt32(8, count, true);
    this.view.setInt32(12, left, true);
    this.view.setBigUint64(16, BigInt(locked ? this.c.machine.registers.fs : 0), true);
    this.c.wrote(this.address, USED);
  }
}

/** Waits until the mutex at an address is free. */
function waitForMutex(c: HostContext, s: ThreadState, address: number, deadline: number): never {
  const { memory } = c.machine;
  return waitFor(
    c,
    'a mutex',
    { kind: 'mutex', address, owners: () => s.owners(address) },
    deadline,
    () => memory.readI32(address + 4) === 0,
  );
}

/** Locks, waiting if need be; the error number. */
function lock(c: HostContext, address: number, deadline: number, attempt = false): number {
  const m = new Mutex(c, address);
  const s = threadsOf(c.machine);
  if (m.mine && m.type === RECURSIVE) {
    m.set(true, m.count + 1);
    return 0;
  }
  if (m.locked) {
    if (attempt) return EBUSY;
    if (m.mine && m.type === ERRORCHECK) return EDEADLK;
    if (isPast(c.machine, deadline)) return ETIMEDOUT;
    return waitForMutex(c, s, address, deadline);
  }
  if (m.robust && m.left === BROKEN) return ENOTRECOVERABLE;
  handles(c, address, 'used');
  m.set(true, 1);
  s.lock(address, 'mutex', false);
  return m.robust && m.left === ORPHANED ? EOWNERDEAD : 0;
}

function unlock(c: HostContext, address: number, by: string): number {
  const m = new Mutex(c, address);
  const s = threadsOf(c.machine);
  const tolerant = m.type === 0 && !m.robust;
  if (!m.locked) {
    if (tolerant) misused(c, { what: 'unlock-unlocked', function: by, address, thread: 0 });
    return tolerant ? 0 : EPERM;
  }
  if (!m.mine) {
    // A mutex of another type says no, and the program may want just that.
    if (!tolerant) return EPERM;
    misused(c, { what: 'unlock-foreign', function: by, address, thread: s.owners(address)[0] ?? 0 });
  } else if (m.count > 1) {
    m.set(true, m.count - 1);
    return 0;
  }
  s.unlock(address, s.current);
  m.set(false, 0, m.left === ORPHANED ? BROKEN : m.left);
  return 0;
}

/** pthread_cond_wait's first half: gives the mutex up. Returns how often it was locked, 0 when it is not the caller's. */
export function surrender(c: HostContext, address: number): number {
  const m = new Mutex(c, address);
  if (!m.mine) return 0;
  const depth = m.count;
  threadsOf(c.machine).unlock(address, c.machine.thread.id);
  m.set(false, 0);
  return depth;
}
/** Its second half: the mutex again, as often as before. */
export function regain(c: HostContext, address: number, depth: number): void {
  const m = new Mutex(c, address);
  const s = threadsOf(c.machine);
  if (m.locked) waitForMutex(c, s, address, FOREVER);
  m.set(true, depth);
  s.lock(address, 'mutex', false);
}

/** A thread ends that has a robust mutex: the next owner is told. True when it was one. */
export function orphan(c: HostContext, address: number): boolean {
  const { memory } = c.machine;
  const word = memory.readI32(address);
  if (word === undefined || (word & ROBUST) === 0) return false;
  memory.writeU32(address + 4, 0);
  memory.writeU32(address + 12, ORPHANED);
  return true;
}

const lockMutex: Run = (c) => c.retI32(lock(c, c.ptr(0), FOREVER));

export const MUTEX = table('<pthread.h>', {
  pthread_mutex_init: (c) => {
    const address = c.ptr(0);
    const attributes = c.ptr(1);
    const type = attributes === 0 ? 0 : c.read(attributes, 4, 'the attributes')[0]!;
    const bytes = c.write(address, SIZE, 'the mutex');
    handles(c, address, 'made');
    bytes.fill(0);
    bytes[0] = type & (TYPE | ROBUST);
    c.wrote(address, SIZE);
    threadsOf(c.machine).forget(address);
    c.retI32(0);
  },
  pthread_mutex_destroy: (c) => {
    const m = new Mutex(c, c.ptr(0));
    const s = threadsOf(c.machine);
    if (m.locked) {
      misused(c, {
        what: 'destroy-locked',
        function: 'pthread_mutex_destroy',
        address: m.address,
        thread: s.owners(m.address)[0] ?? 0,
      });
      return c.retI32(EBUSY);
    }
    handles(c, m.address, 'destroyed');
    s.forget(m.address);
    return c.retI32(0);
  },
  pthread_mutex_lock: lockMutex,
  pthread_mutex_trylock: (c) => c.retI32(lock(c, c.ptr(0), FOREVER, true)),
  pthread_mutex_timedlock: (c) => {
    const deadline = deadlineAt(c, c.ptr(1), CLOCK_REALTIME);
    c.retI32(deadline === undefined ? EINVAL : lock(c, c.ptr(0), deadline));
  },
  pthread_mutex_clocklock: (c) => {
    const deadline = deadlineAt(c, c.ptr(2), c.i32(1));
    c.retI32(deadline === undefined ? EINVAL : lock(c, c.ptr(0), deadline));
  },
  pthread_mutex_unlock: (c) => c.retI32(unlock(c, c.ptr(0), 'pthread_mutex_unlock')),
  pthread_mutex_consistent: (c) => {
    const m = new Mutex(c, c.ptr(0));
    if (!m.robust || m.left !== ORPHANED) return c.retI32(EINVAL);
    m.set(true, m.count, SOUND);
    return c.retI32(0);
  },

  // A spin lock is one int: 0 free, 1 locked. Nobody is seen spinning: who waits, waits.
  pthread_spin_init: (c) => {
    const bytes = c.write(c.ptr(0), 4, 'the spin lock');
    handles(c, c.ptr(0), 'made');
    bytes.fill(0);
    c.wrote(c.ptr(0), 4);
    threadsOf(c.machine).forget(c.ptr(0));
    c.retI32(0);
  },
  pthread_spin_destroy: (c) => {
    handles(c, c.ptr(0), 'destroyed');
    threadsOf(c.machine).forget(c.ptr(0));
    c.retI32(0);
  },
  pthread_spin_lock: (c) => {
    const address = c.ptr(0);
    const s = threadsOf(c.machine);
    if (c.read(address, 4, 'the spin lock')[0] !== 0) {
      const { memory } = c.machine;
      const owners = (): readonly number[] => s.owners(address);
      waitFor(c, 'a spin lock', { kind: 'mutex', address, owners }, FOREVER, () => memory.readI32(address) === 0);
    }
    handles(c, address, 'used');
    c.write(address, 4, 'the spin lock')[0] = 1;
    s.lock(address, 'spin lock', false);
    c.retI32(0);
  },
  pthread_spin_trylock: (c) => {
    const address = c.ptr(0);
    if (c.read(address, 4, 'the spin lock')[0] !== 0) return c.retI32(EBUSY);
    handles(c, address, 'used');
    c.write(address, 4, 'the spin lock')[0] = 1;
    threadsOf(c.machine).lock(address, 'spin lock', false);
    return c.retI32(0);
  },
  pthread_spin_unlock: (c) => {
    const address = c.ptr(0);
    const s = threadsOf(c.machine);
    if (c.read(address, 4, 'the spin lock')[0] === 0)
      misused(c, { what: 'unlock-unlocked', function: 'pthread_spin_unlock', address, thread: 0 });
    s.unlock(address, s.current);
    c.write(address, 4, 'the spin lock')[0] = 0;
    c.retI32(0);
  },
});
