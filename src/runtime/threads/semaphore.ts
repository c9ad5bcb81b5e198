/** Semaphores (POSIX.1-2017, sem_wait). The value is at +0. */
import { EAGAIN, EINVAL, EOVERFLOW } from '../../kernel/errors.ts';
import type { HostContext } from '../../machine/host.ts';
import { cutShort } from '../libc/interrupted.ts';
import { storeI32 } from '../libc/store.ts';
import { type Answer, table } from '../libc/table.ts';
import { point } from './cancel.ts';
import { handles } from './state.ts';
import { CLOCK_REALTIME, deadlineAt, ETIMEDOUT, FOREVER, isPast, waitFor } from './waiting.ts';

const SIZE = 32;
const MAX = 0x7fff_ffff;

function loadValue(c: HostContext, address: number): DataView {
  c.read(address, 4, 'the semaphore');
  const bytes = c.write(address, 4, 'the semaphore');
  return new DataView(bytes.buffer, bytes.byteOffset, 4);
}

function failed(c: HostContext, error: number): Answer {
  c.errno = error;
  c.retI32(-1);
}

function wait(c: HostContext, address: number, deadline: number, attempt = false): Answer {
  const word = loadValue(c, address);
  const value = word.getInt32(0, true);
  const { memory, order } = c.machine;
  if (value <= 0) {
    if (attempt) return failed(c, EAGAIN);
    if (cutShort(c)) return;
    if (isPast(c.machine, deadline)) return failed(c, ETIMEDOUT);
    const ready = (): boolean => (memory.readI32(address) ?? 1) > 0;
    return waitFor(
      c,
      'a semaphore',
      { kind: 'semaphore', address, owners: () => [] },
      deadline,
      ready,
      'unless restarted',
    );
  }
  handles(c, address, 'used');
  word.setInt32(0, value - 1, true);
  order?.acquire(address);
  return c.retI32(0);
}

export const SEMAPHORE = table('<semaphore.h>', {
  sem_init: (c) => {
    const value = c.u32(2);
    if (value > MAX) return failed(c, EINVAL);
    const bytes = c.write(c.ptr(0), SIZE, 'the semaphore');
    handles(c, c.ptr(0), 'made');
    bytes.fill(0);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, value, true);
    c.wrote(c.ptr(0), SIZE);
    return c.retI32(0);
  },
  sem_destroy: (c) => {
    c.read(c.ptr(0), 4, 'the semaphore');
    c.retI32(0);
  },
  sem_wait: point((c) => wait(c, c.ptr(0), FOREVER)),
  sem_trywait: (c) => wait(c, c.ptr(0), FOREVER, true),
  sem_timedwait: point((c) => {
    const deadline = deadlineAt(c, c.ptr(1), CLOCK_REALTIME);
    return deadline === undefined ? failed(c, EINVAL) : wait(c, c.ptr(0), deadline);
  }),
  sem_clockwait: (c) => {
    const deadline = deadlineAt(c, c.ptr(2), c.i32(1));
    return deadline === undefined ? failed(c, EINVAL) : wait(c, c.ptr(0), deadline);
  },
  sem_post: (c) => {
    const word = loadValue(c, c.ptr(0));
    const value = word.getInt32(0, true);
    if (value === MAX) return failed(c, EOVERFLOW);
    handles(c, c.ptr(0), 'used');
    c.machine.order?.release(c.ptr(0));
    word.setInt32(0, value + 1, true);
    return c.retI32(0);
  },
  sem_getvalue: (c) => {
    const value = loadValue(c, c.ptr(0)).getInt32(0, true);
    storeI32(c, c.ptr(1), Math.max(0, value), 'the value');
    c.retI32(0);
  },
});
