/**
 * Cancelling threads (POSIX.1-2017, 2.9.5). A thread that is asked to end does so at its next cancellation point, where it
 * may wait already; with PTHREAD_CANCEL_ASYNCHRONOUS at once. Its end is pthread_exit's (c/pthread-create.c), handlers of
 * pthread_cleanup_push first.
 */
import { EINVAL, ESRCH } from '../../kernel/errors.ts';
import type { HostContext } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { storeI32 } from '../libc/store.ts';
import { type Answer, type Run, table } from '../libc/table.ts';
import { type Cancelling, threadsOf } from './state.ts';

const NOT_ASKED: Cancelling = { asked: false, disabled: false, asynchronous: false };
const RSP = 4;

const of = (m: MachineApi, thread: number): Cancelling => threadsOf(m).cancelling.get(thread) ?? NOT_ASKED;

function change(m: MachineApi, thread: number, changes: Partial<Cancelling>): void {
  threadsOf(m).cancelling.set(thread, { ...of(m, thread), ...changes });
}

/** The current thread is to end here. */
export function isCancelled(m: MachineApi): boolean {
  const s = threadsOf(m);
  if (s.cancelling.size === 0) return false;
  const { asked, disabled } = of(m, s.current);
  return asked && !disabled;
}

function lastFunction(m: MachineApi): number {
  return m.image.symbol('__memscape_thread_cancelled')?.address ?? 0;
}

/** The current thread ends: the call becomes one of the function that ends it. */
export function cancelHere(c: HostContext): Answer {
  const m = c.machine;
  threadsOf(m).queue.delete(m.thread.id);
  change(m, m.thread.id, { disabled: true });
  c.jump(lastFunction(m));
}

/** A function that is a cancellation point. */
export const point =
  (run: Run): Run =>
  (c) =>
    isCancelled(c.machine) ? cancelHere(c) : run(c);

const cancel: Run = (c) => {
  const m = c.machine;
  const s = threadsOf(m);
  const t = s.withHandle(c.ptr(0));
  if (!t) return c.retI32(ESRCH);
  if (t.ended !== undefined) return c.retI32(0);
  const { asynchronous, disabled, asked } = of(m, t.id);
  if (asked) return c.retI32(0);
  change(m, t.id, { asked: true });
  c.retI32(0);
  if (disabled) return;
  if (t.id === m.thread.id) {
    if (asynchronous) cancelHere(c);
    return;
  }
  const waiting = m.waitingOf(t.id);
  if (asynchronous) {
    change(m, t.id, { disabled: true });
    s.queue.delete(t.id);
    const registers = m.registersOf(t.id);
    registers.setNumber(RSP, Math.floor((registers.getNumber(RSP) - 128) / 16) * 16 - 8);
    registers.rip = lastFunction(m);
  }
  const kind = waiting?.on?.kind;
  const atPoint = waiting?.interruptible || waiting?.outside || kind === 'condition' || kind === 'thread';
  if (asynchronous || atPoint || kind === 'semaphore') m.wakeThread(t.id);
};

function setting(name: 'disabled' | 'asynchronous'): Run {
  return (c) => {
    const m = c.machine;
    const wanted = c.i32(0);
    if (wanted !== 0 && wanted !== 1) return c.retI32(EINVAL);
    const before = of(m, m.thread.id)[name];
    if (c.ptr(1) !== 0) storeI32(c, c.ptr(1), before ? 1 : 0, 'the old setting');
    change(m, m.thread.id, { [name]: wanted === 1 });
    c.retI32(0);
    const now = of(m, m.thread.id);
    if (now.asked && now.asynchronous && !now.disabled) cancelHere(c);
  };
}

export const CANCEL = table('<pthread.h>', {
  pthread_cancel: cancel,
  pthread_setcancelstate: setting('disabled'),
  pthread_setcanceltype: setting('asynchronous'),
  pthread_testcancel: point((c) => c.retVoid()),
});
