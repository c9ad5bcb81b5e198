/** Barriers (POSIX.1-2017, pthread_barrier_wait). +0 threads needed, +4 threads that are here, +8 rounds that are over. */
import { EINVAL } from '../../kernel/errors.ts';
import { table } from '../libc/table.ts';
import { handles, threadsOf } from './state.ts';
import { enqueue, FOREVER, isWoken, waitFor, wake } from './waiting.ts';

const SIZE = 32;
const SERIAL_THREAD = -1;

export const BARRIER = table('<pthread.h>', {
  pthread_barrier_init: (c) => {
    const needed = c.u32(2);
    if (needed === 0 || needed > 0x7fff_ffff) return c.retI32(EINVAL);
    const bytes = c.write(c.ptr(0), SIZE, 'the barrier');
    handles(c, c.ptr(0), 'made');
    bytes.fill(0);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, needed, true);
    c.wrote(c.ptr(0), SIZE);
    return c.retI32(0);
  },
  pthread_barrier_destroy: (c) => {
    c.read(c.ptr(0), 12, 'the barrier');
    c.retI32(0);
  },
  pthread_barrier_wait: (c) => {
    const address = c.ptr(0);
    c.read(address, 12, 'the barrier');
    const bytes = c.write(address, 12, 'the barrier');
    const view = new DataView(bytes.buffer, bytes.byteOffset, 12);
    const s = threadsOf(c.machine);
    const { order } = c.machine;
    const me = s.current;
    if (!s.queue.has(me)) {
      handles(c, address, 'used');
      order?.release(address);
      const here = view.getUint32(4, true) + 1;
      if (here >= view.getUint32(0, true)) {
        view.setUint32(4, 0, true);
        view.setUint32(8, view.getUint32(8, true) + 1, true);
        wake(s, address, FOREVER);
        order?.acquire(address);
        return c.retI32(SERIAL_THREAD);
      }
      view.setUint32(4, here, true);
      enqueue(s, address, FOREVER);
    }
    if (!isWoken(s, me))
      return waitFor(c, 'the others at a barrier', { kind: 'barrier', address, owners: () => [] }, FOREVER, () =>
        isWoken(s, me),
      );
    s.queue.delete(me);
    order?.acquire(address);
    return c.retI32(0);
  },
});
