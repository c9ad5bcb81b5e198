/** <signal.h> (C17 7.14, POSIX) over kernel/signals.ts. */

import { monotonic } from '../../kernel/clock.ts';
import { EAGAIN, EINTR, EINVAL, ESRCH } from '../../kernel/errors.ts';
import { SA_RESTART } from '../../kernel/interrupts.ts';
import { signalText } from '../../kernel/signal-names.ts';
import {
  decide,
  enterHandler,
  fromSelf,
  leaveHandler,
  SI_QUEUE,
  SIGKILL,
  SIGNAL_COUNT,
  SIGSEGV,
  SIGSTOP,
  type SignalInfo,
  signalsOf,
  takePending,
} from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import { point } from '../threads/cancel.ts';
import { threadsOf } from '../threads/state.ts';
import { enqueue, FOREVER, interval, isPast } from '../threads/waiting.ts';
import { cutShort } from './interrupted.ts';
import { standardVariable } from './output.ts';
import { raise } from './raise.ts';
import { loadI32, storeBytes, storeI32, toUtf8 } from './store.ts';
import { put } from './streams.ts';
import { type Answer, aliases, type Run, table } from './table.ts';

export const PROCESS_ID = 4242;

function badSignal(c: HostContext, n: number): boolean {
  if (n > 0 && n < SIGNAL_COUNT) return false;
  c.errno = EINVAL;
  return true;
}

const signal: Run = (c) => {
  const n = c.i32(0);
  const handler = c.ptr(1);
  if (badSignal(c, n) || n === SIGKILL || n === SIGSTOP) {
    c.errno = EINVAL;
    return c.retI64(-1n);
  }
  const s = signalsOf(c.machine);
  const old = s.of(n).handler;
  s.dispositions.set(n, { handler, flags: SA_RESTART, mask: 0n });
  return c.retPtr(old);
};

// struct sigaction as musl declares it: handler +0, sa_mask +8 (128 bytes), sa_flags +136 (int), sa_restorer +144.
const SIGACTION_SIZE = 152;

const sigaction: Run = (c) => {
  const n = c.i32(0);
  const next = c.ptr(1);
  const old = c.ptr(2);
  if (badSignal(c, n) || (next !== 0 && (n === SIGKILL || n === SIGSTOP))) {
    c.errno = EINVAL;
    return c.retI32(-1);
  }
  const s = signalsOf(c.machine);
  const before = s.of(n);
  let handler: number | undefined;
  let flags = 0;
  let mask = 0n;
  if (next !== 0) {
    handler = Number(word(c, next, 'the new action'));
    mask = word(c, next + 8, "the new action's mask");
    flags = loadI32(c, next + 136, "the new action's flags") >>> 0;
  }
  if (old !== 0) {
    const bytes = new Uint8Array(SIGACTION_SIZE);
    const view = new DataView(bytes.buffer);
    view.setBigUint64(0, BigInt(before.handler), true);
    view.setBigUint64(8, before.mask, true);
    view.setUint32(136, before.flags, true);
    storeBytes(c, old, bytes, 'the old action');
  }
  if (handler !== undefined) s.dispositions.set(n, { handler, flags, mask });
  return c.retI32(0);
};

function word(c: HostContext, address: number, role: string): bigint {
  const b = c.read(address, 8, role);
  return new DataView(b.buffer, b.byteOffset, 8).getBigUint64(0, true);
}

const raiseSelf: Run = (c) => {
  const n = c.i32(0);
  if (badSignal(c, n)) return c.retI32(-1);
  if (!raise(c, n)) c.retI32(0);
};

function sendTo(c: HostContext, pid: number, n: number, info: SignalInfo): Answer {
  if (n !== 0 && badSignal(c, n)) return c.retI32(-1);
  if (pid !== PROCESS_ID && pid !== 0 && pid !== -1 && pid !== -PROCESS_ID) {
    c.errno = ESRCH;
    return c.retI32(-1);
  }
  if (n === 0) return c.retI32(0);
  if (!raise(c, n, undefined, info)) c.retI32(0);
}

const kill: Run = (c) => sendTo(c, c.i32(0), c.i32(1), fromSelf);

/** `int __memscape_sigqueue(pid_t, int, const union sigval *)`: all 8 bytes go along, also when only an int is set. */
const sigqueue: Run = (c) => {
  const bytes = c.read(c.ptr(2), 8, 'the value', true);
  const value = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  return sendTo(c, c.i32(0), c.i32(1), { code: SI_QUEUE, address: PROCESS_ID, value });
};

/** Delivers one pending signal that is no longer blocked. True when control went elsewhere. */
function deliverPending(c: HostContext): boolean {
  const sent = takePending(c.machine);
  return sent !== undefined && raise(c, sent.signal, undefined, sent.info);
}

/** A handler has returned: what came in meanwhile is delivered next, before the interrupted code goes on. */
const restore: Run = (c) => {
  const back = leaveHandler(c.machine);
  if (back === undefined) return c.kill(SIGSEGV);
  const sent = takePending(c.machine);
  if (sent === undefined) return c.jump(back);
  if (decide(c.machine, sent.signal, false) === 'kill') return c.kill(sent.signal);
  const handler = enterHandler(c.machine, sent.signal, back, sent.info);
  return handler === undefined ? c.kill(SIGKILL) : c.jump(handler);
};

/** Waits for a signal, first of all for one that is pending already; the mask of before comes back with the handler's return. */
const suspend: Run = (c) => {
  const s = signalsOf(c.machine);
  const me = c.machine.thread.id;
  const during = word(c, c.ptr(0), 'the signal set');
  const before = s.suspended.get(me) ?? s.mask;
  s.suspended.set(me, before);
  s.mask = during;
  const sent = takePending(c.machine);
  if (sent === undefined) return c.wait({ what: 'a signal', interruptible: 'always', ready: () => false });
  s.suspended.delete(me);
  c.errno = EINTR;
  if (!raise(c, sent.signal, { result: -1, maskAfter: before }, sent.info)) c.retI32(-1);
};

const pause: Run = (c) => {
  if (!cutShort(c)) return c.wait({ what: 'a signal', interruptible: 'always', ready: () => false });
};

/** Takes the next signal of a set, which its sender's handler or death would otherwise have been. */
function takeNext(
  c: HostContext,
  timeout: number,
  taken: (n: number, info: SignalInfo) => void,
  late: () => void,
): Answer {
  const m = c.machine;
  const s = signalsOf(m);
  const threads = threadsOf(m);
  const me = m.thread.id;
  const set = word(c, c.ptr(0), 'the signal set');
  const asked = threads.queue.get(me);
  const deadline = asked?.deadline ?? monotonic(m) + timeout;
  const sent = s.waiting(me, set);
  if (sent) {
    s.forget(sent);
    threads.queue.delete(me);
    return taken(sent.signal, sent.info);
  }
  if (cutShort(c)) return;
  if (isPast(m, deadline)) {
    threads.queue.delete(me);
    return late();
  }
  if (!asked) enqueue(threads, 0, deadline);
  const ready = (): boolean => s.waiting(me, set) !== undefined || isPast(m, deadline);
  c.wait({ what: 'a signal', interruptible: 'always', ready, ...(deadline === FOREVER ? {} : { deadline }) });
}

const SIGINFO_SIZE = 128;

function waitInfo(c: HostContext, timeout: number): Answer {
  const to = c.ptr(1);
  return takeNext(
    c,
    timeout,
    (n, info) => {
      if (to !== 0) {
        const bytes = new Uint8Array(SIGINFO_SIZE);
        const view = new DataView(bytes.buffer);
        view.setInt32(0, n, true);
        view.setInt32(8, info.code, true);
        view.setBigUint64(16, BigInt(info.address), true);
        view.setBigUint64(24, BigInt.asUintN(64, info.value ?? 0n), true);
        storeBytes(c, to, bytes, "the signal's information");
      }
      c.retI32(n);
    },
    () => {
      c.errno = EAGAIN;
      c.retI32(-1);
    },
  );
}

const sigtimedwait: Run = (c) => {
  if (c.ptr(2) === 0) return waitInfo(c, FOREVER);
  const n = interval(c, c.ptr(2));
  if (n !== undefined) return waitInfo(c, n);
  c.errno = EINVAL;
  return c.retI32(-1);
};

const sigprocmask: Run = (c) => {
  const how = c.i32(0);
  const set = c.ptr(1);
  const old = c.ptr(2);
  const s = signalsOf(c.machine);
  const before = s.mask;
  const wanted = set === 0 ? 0n : word(c, set, 'the signal set');
  if (set !== 0 && (how < 0 || how > 2)) {
    c.errno = EINVAL;
    return c.retI32(-1);
  }
  if (old !== 0) {
    const bytes = new Uint8Array(128);
    new DataView(bytes.buffer).setBigUint64(0, before, true);
    storeBytes(c, old, bytes, 'the old signal set');
  }
  if (set !== 0) {
    if (how === 0) s.mask |= wanted;
    else if (how === 1) s.mask &= ~wanted;
    else s.mask = wanted;
  }
  if (!deliverPending(c)) c.retI32(0);
};

/** Functions on a sigset_t in memory: 128 bytes, of which the first 8 count. */
function setFunction(change: (set: bigint, bit: bigint) => bigint): Run {
  return (c) => {
    const address = c.ptr(0);
    const n = c.i32(1);
    if (badSignal(c, n)) return c.retI32(-1);
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, change(word(c, address, 'the signal set'), 1n << BigInt(n - 1)), true);
    storeBytes(c, address, bytes, 'the signal set');
    return c.retI32(0);
  };
}
const fillSet =
  (byte: number): Run =>
  (c) => {
    storeBytes(c, c.ptr(0), new Uint8Array(128).fill(byte), 'the signal set');
    c.retI32(0);
  };

export const SIGNAL = table('<signal.h>', {
  ...aliases(signal, 'signal', 'bsd_signal', '__sysv_signal'),
  sigaction,
  raise: raiseSelf,
  kill,
  ...aliases(sigprocmask, 'sigprocmask', 'pthread_sigmask'),
  sigemptyset: fillSet(0),
  sigfillset: fillSet(0xff),
  sigaddset: setFunction((set, bit) => set | bit),
  sigdelset: setFunction((set, bit) => set & ~bit),
  sigismember: (c) => {
    const n = c.i32(1);
    if (badSignal(c, n)) return c.retI32(-1);
    return c.retI32(Number((word(c, c.ptr(0), 'the signal set') >> BigInt(n - 1)) & 1n));
  },
  sigpending: (c) => {
    const bytes = new Uint8Array(128);
    new DataView(bytes.buffer).setBigUint64(0, signalsOf(c.machine).pending, true);
    storeBytes(c, c.ptr(0), bytes, 'the signal set');
    c.retI32(0);
  },
  sigaltstack: (c) => {
    const next = c.ptr(0);
    const old = c.ptr(1);
    const s = signalsOf(c.machine);
    const before = s.alternate;
    const chosen =
      next === 0
        ? undefined
        : {
            base: Number(word(c, next, 'the stack')),
            flags: loadI32(c, next + 8, 'the stack'),
            size: Number(word(c, next + 16, 'the stack')),
          };
    if (old !== 0) {
      const bytes = new Uint8Array(24);
      const view = new DataView(bytes.buffer);
      view.setBigUint64(0, BigInt(before?.base ?? 0), true);
      view.setInt32(8, before ? 0 : 2, true);
      view.setBigUint64(16, BigInt(before?.size ?? 0), true);
      storeBytes(c, old, bytes, 'the old stack');
    }
    if (chosen) s.alternate = (chosen.flags & 2) !== 0 ? undefined : { base: chosen.base, size: chosen.size };
    c.retI32(0);
  },
  __restore_rt: restore,
  psignal: (c) => {
    const prefix = c.ptr(1) === 0 ? undefined : c.cstring(c.ptr(1), 'the message');
    const s = standardVariable(c, 'stderr', 2);
    const head = prefix && prefix.length > 0 ? [...prefix, 58, 32] : [];
    if (s) put(c, s, Uint8Array.from([...head, ...toUtf8(`${signalText(c.i32(0))}\n`)]));
    c.retVoid();
  },
  sigsuspend: point(suspend),
  pause: point(pause),
  __memscape_sigqueue: sigqueue,
  sigwaitinfo: point((c) => waitInfo(c, FOREVER)),
  sigtimedwait: point(sigtimedwait),
  sigwait: point((c) =>
    takeNext(
      c,
      FOREVER,
      (n) => {
        storeI32(c, c.ptr(1), n, 'the signal');
        c.retI32(0);
      },
      () => c.retI32(EAGAIN),
    ),
  ),
  siginterrupt: (c) => c.retI32(0),
});
