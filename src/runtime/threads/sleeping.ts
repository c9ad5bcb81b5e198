/** <time.h> and <unistd.h>: sleeping lets the others run, and ends early when a signal is caught. */
import { monotonic, NANOSECONDS, realTime } from '../../kernel/clock.ts';
import { EINTR, EINVAL } from '../../kernel/errors.ts';
import type { HostContext } from '../../machine/host.ts';
import { cutShort } from '../libc/interrupted.ts';
import { storeBytes } from '../libc/store.ts';
import { type Answer, table } from '../libc/table.ts';
import { point } from './cancel.ts';
import { CLOCK_REALTIME, interval, sleepFor } from './waiting.ts';

function storeLeft(c: HostContext, address: number, left: number): void {
  if (address === 0) return;
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setBigInt64(0, BigInt(Math.floor(left / NANOSECONDS)), true);
  view.setBigInt64(8, BigInt(Math.floor(left % NANOSECONDS)), true);
  storeBytes(c, address, bytes, 'the time that is left');
}

/** Sleeps; `result` is returned when a signal cuts it short. */
function nap(c: HostContext, nanoseconds: number, result = -1, before: (left: number) => void = () => {}): Answer {
  const left = sleepFor(c, nanoseconds);
  if (left > 0 && cutShort(c, result, () => before(left))) return;
  c.retI32(0);
}

export const SLEEPING = table('<time.h>', {
  nanosleep: point((c) => {
    const n = interval(c, c.ptr(0));
    if (n === undefined) {
      c.errno = EINVAL;
      return c.retI32(-1);
    }
    return nap(c, n, -1, (left) => storeLeft(c, c.ptr(1), left));
  }),
  clock_nanosleep: point((c) => {
    const clock = c.i32(0);
    const n = interval(c, c.ptr(2));
    if (n === undefined || clock < 0 || clock > 11) return c.retI32(EINVAL);
    const real = realTime(c.machine);
    const now = clock === CLOCK_REALTIME ? real.seconds * NANOSECONDS + real.nanoseconds : monotonic(c.machine);
    const absolute = (c.i32(1) & 1) !== 0;
    return nap(c, absolute ? Math.max(0, n - now) : n, EINTR, (left) => {
      if (!absolute) storeLeft(c, c.ptr(3), left);
    });
  }),
  usleep: point((c) => nap(c, c.u32(0) * 1000)),
  sleep: point((c) => {
    const left = sleepFor(c, c.u32(0) * NANOSECONDS);
    // glibc gives whole seconds.
    if (left > 0 && cutShort(c, Math.floor(left / NANOSECONDS))) return;
    c.retI32(0);
  }),
  sched_yield: (c) => {
    c.machine.yieldThread();
    c.retI32(0);
  },
});
