/** What the thread library (c/pthread-*.c, ../cxx) asks of the machine: creating a thread, and waiting on a word of memory. */
import { sleep } from '../../kernel/clock.ts';
import type { HostContext } from '../../machine/host.ts';
import { refuse, table } from './table.ts';

const EAGAIN = 11;
const ENOSYS = 38;
const ETIMEDOUT = 110;
/** Linux wakes a waiter up to this many nanoseconds late (prctl(2), PR_SET_TIMERSLACK); programs rely on “not early”. */
const TIMER_SLACK = 50_000;
const WAIT = 0;
const WAKE = 1;

/**
 * futex(2) for one thread: `long __memscape_futex(int *word, int operation, int value, const struct timespec *timeout)`,
 * 0 or a negative errno. Nobody else can wake the thread, so waiting with a timeout lasts exactly as long as that.
 */
function futex(c: HostContext): void {
  const word = c.read(c.ptr(0), 4, 'the word that is waited on');
  const operation = c.i32(1);
  const expected = c.i32(2);
  const timeout = c.ptr(3);
  if (operation === WAKE) return void c.retI64(0n);
  if (operation !== WAIT) return void c.retI64(BigInt(-ENOSYS));
  if (new DataView(word.buffer, word.byteOffset, 4).getInt32(0, true) !== expected)
    return void c.retI64(BigInt(-EAGAIN));
  if (timeout === 0)
    c.unsupported(
      'The program waits for something that only another thread could do, and it has no other thread: a deadlock.',
    );
  const bytes = c.read(timeout, 16, 'the timeout');
  const v = new DataView(bytes.buffer, bytes.byteOffset, 16);
  const asked = Math.max(0, Number(v.getBigInt64(0, true)) * 1e9 + Number(v.getBigInt64(8, true)));
  sleep(c.machine, asked + TIMER_SLACK);
  c.retI64(BigInt(-ETIMEDOUT));
}

export const THREADS = table('<pthread.h>', {
  pthread_create: refuse('The program creates a second thread; Memscape runs one thread.'),
  __memscape_futex: futex,
});
