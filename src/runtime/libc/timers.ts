/** alarm (POSIX.1-2017), setitimer, and the timers of <time.h>: signals on the virtual clock (kernel/timers.ts). */
import { monotonic, NANOSECONDS, realTime } from '../../kernel/clock.ts';
import { EINVAL } from '../../kernel/errors.ts';
import { SIGALRM, SIGNAL_COUNT } from '../../kernel/signals.ts';
import { ITIMERS, type Timer, timersOf } from '../../kernel/timers.ts';
import type { HostContext } from '../../machine/host.ts';
import { loadI32, storeBytes, storeWord } from './store.ts';
import { type Answer, type Run, table } from './table.ts';

const MICROSECOND = 1000;

function failed(c: HostContext): Answer {
  c.errno = EINVAL;
  c.retI32(-1);
}

const leftOf = (c: HostContext, t: Timer): number =>
  t.due === Infinity ? 0 : Math.max(1, t.due - timersOf(c.machine).now(t.clock));

/** Two times, each of seconds and a fraction counted in `unit` nanoseconds: interval, then value. */
function load(c: HostContext, address: number, unit: number): { interval: number; value: number } | undefined {
  const bytes = c.read(address, 32, "the timer's setting");
  const v = new DataView(bytes.buffer, bytes.byteOffset, 32);
  const parts = [0, 8, 16, 24].map((at) => Number(v.getBigInt64(at, true)));
  const [s1 = 0, f1 = 0, s2 = 0, f2 = 0] = parts;
  if (parts.some((n) => n < 0) || f1 * unit >= NANOSECONDS || f2 * unit >= NANOSECONDS) return undefined;
  return { interval: s1 * NANOSECONDS + f1 * unit, value: s2 * NANOSECONDS + f2 * unit };
}
function store(c: HostContext, address: number, interval: number, value: number, unit: number): void {
  if (address === 0) return;
  const bytes = new Uint8Array(32);
  const v = new DataView(bytes.buffer);
  for (const [i, n] of [interval, value].entries()) {
    v.setBigInt64(16 * i, BigInt(Math.floor(n / NANOSECONDS)), true);
    v.setBigInt64(16 * i + 8, BigInt(Math.floor((n % NANOSECONDS) / unit)), true);
  }
  storeBytes(c, address, bytes, "the timer's old setting");
}

/** Sets the timer of alarm and setitimer(ITIMER_REAL); the nanoseconds that were left. */
function setReal(c: HostContext, value: number, interval: number): number {
  const timers = timersOf(c.machine);
  const t = timers.get(0) ?? ITIMERS[0]!;
  const left = leftOf(c, t);
  timers.set(0, { ...t, due: value === 0 ? Infinity : timers.now('real') + value, interval });
  return left;
}

const setitimer: Run = (c) => {
  const timers = timersOf(c.machine);
  const which = c.i32(0);
  const t = timers.get(which);
  const wanted = c.ptr(1) === 0 ? undefined : load(c, c.ptr(1), MICROSECOND);
  if (which < 0 || which >= ITIMERS.length || !t || (c.ptr(1) !== 0 && !wanted)) return failed(c);
  store(c, c.ptr(2), t.interval, leftOf(c, t), MICROSECOND);
  const { value, interval } = wanted ?? { value: 0, interval: 0 };
  timers.set(which, { ...t, due: value === 0 ? Infinity : timers.now(t.clock) + value, interval });
  return c.retI32(0);
};

const CLOCK_PROCESS_CPUTIME = 2;
const CLOCK_THREAD_CPUTIME = 3;
const TIMER_ABSTIME = 1;
const SIGEV_SIGNAL = 0;
const SIGEV_NONE = 1;

/** A timer of timer_create; its number is given to the program as it is in the table. */
function owned(c: HostContext): { readonly n: number; readonly t: Timer } | undefined {
  const n = Number(c.u64(0) & 0xffff_ffffn) + ITIMERS.length;
  const t = timersOf(c.machine).get(n);
  return t && { n, t };
}

export const TIMERS = [
  ...table('<unistd.h>', {
    // To the nearest second, but never to 0 (kernel: alarm_setitimer).
    alarm: (c) => {
      const left = setReal(c, c.u32(0) * NANOSECONDS, 0) / NANOSECONDS;
      c.retU32(left > 0 ? Math.max(1, Math.round(left)) : 0);
    },
    ualarm: (c) => c.retU32(Math.ceil(setReal(c, c.u32(0) * MICROSECOND, c.u32(1) * MICROSECOND) / MICROSECOND)),
    setitimer,
    getitimer: (c) => {
      const t = timersOf(c.machine).get(c.i32(0));
      if (!t || c.u32(0) >= ITIMERS.length) return failed(c);
      store(c, c.ptr(1), t.interval, leftOf(c, t), MICROSECOND);
      return c.retI32(0);
    },
  }),
  ...table('<time.h>', {
    timer_create: (c) => {
      const clock = c.i32(0);
      const event = c.ptr(1);
      if (clock < 0 || clock > 11) return failed(c);
      // struct sigevent: value +0, signal +8, how +12.
      const how = event === 0 ? SIGEV_SIGNAL : loadI32(c, event + 12, 'the event');
      const signal = event === 0 ? SIGALRM : how === SIGEV_NONE ? 0 : loadI32(c, event + 8, 'the event');
      if (how !== SIGEV_SIGNAL && how !== SIGEV_NONE)
        c.unsupported('timer_create that starts threads (SIGEV_THREAD) is not supported: ask for a signal.');
      if (signal < 0 || signal >= SIGNAL_COUNT) return failed(c);
      const timers = timersOf(c.machine);
      const cpu = clock === CLOCK_PROCESS_CPUTIME || clock === CLOCK_THREAD_CPUTIME;
      c.write(c.ptr(2), 8, 'the timer');
      const value = event === 0 ? undefined : valueAt(c, event);
      const n = timers.add({
        clock: cpu ? 'processor' : 'real',
        due: Infinity,
        interval: 0,
        signal,
        value,
        overruns: 0,
      });
      storeWord(c, c.ptr(2), n - ITIMERS.length, 'the timer');
      return c.retI32(0);
    },
    timer_settime: (c) => {
      const o = owned(c);
      const wanted = load(c, c.ptr(2), 1);
      if (!o || !wanted) return failed(c);
      const timers = timersOf(c.machine);
      store(c, c.ptr(3), o.t.interval, leftOf(c, o.t), 1);
      const now = timers.now(o.t.clock);
      const real = realTime(c.machine);
      // An absolute time is of CLOCK_REALTIME when it is later than the process can be old.
      const epoch = real.seconds * NANOSECONDS - monotonic(c.machine);
      const absolute = (c.i32(1) & TIMER_ABSTIME) !== 0;
      const at = absolute ? (wanted.value > epoch ? wanted.value - epoch : wanted.value) : now + wanted.value;
      timers.set(o.n, { ...o.t, due: wanted.value === 0 ? Infinity : Math.max(now, at), interval: wanted.interval });
      return c.retI32(0);
    },
    timer_gettime: (c) => {
      const o = owned(c);
      if (!o) return failed(c);
      store(c, c.ptr(1), o.t.interval, leftOf(c, o.t), 1);
      return c.retI32(0);
    },
    timer_getoverrun: (c) => {
      const o = owned(c);
      return o ? c.retI32(o.t.overruns) : failed(c);
    },
    timer_delete: (c) => {
      const o = owned(c);
      if (!o) return failed(c);
      timersOf(c.machine).set(o.n, undefined);
      return c.retI32(0);
    },
  }),
];

function valueAt(c: HostContext, address: number): bigint {
  const bytes = c.read(address, 8, "the event's value", true);
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
}
