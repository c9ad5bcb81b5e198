/** <signal.h> (C17 7.14, POSIX) over kernel/signals.ts. */
import { EINTR, EINVAL, EPERM } from '../../kernel/errors.ts';
import { signalText } from '../../kernel/signal-names.ts';
import {
  decide,
  enterHandler,
  leaveHandler,
  SIGKILL,
  SIGNAL_COUNT,
  SIGSEGV,
  SIGSTOP,
  signalsOf,
  takePending,
} from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import { standardVariable } from './output.ts';
import { raise } from './raise.ts';
import { loadI32, storeBytes, toUtf8 } from './store.ts';
import { put } from './streams.ts';
import { aliases, type Run, table } from './table.ts';

export const PROCESS_ID = 4242;

function badSignal(c: HostContext, n: number): boolean {
  if (n > 0 && n < SIGNAL_COUNT) return false;
  c.errno = EINVAL;
  return true;
}

const SA_RESTART = 0x1000_0000;

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

const kill: Run = (c) => {
  const pid = c.i32(0);
  const n = c.i32(1);
  if (n === 0) return c.retI32(0);
  if (badSignal(c, n)) return c.retI32(-1);
  if (pid !== PROCESS_ID && pid !== 0 && pid !== -1 && pid !== -PROCESS_ID) {
    c.errno = EPERM;
    return c.retI32(-1);
  }
  if (!raise(c, n)) c.retI32(0);
};

/** Delivers one pending signal that is no longer blocked. True when control went elsewhere. */
function deliverPending(c: HostContext): boolean {
  const n = takePending(c.machine);
  return n !== undefined && raise(c, n);
}

/** A handler has returned: what came in meanwhile is delivered next, before the interrupted code goes on. */
const restore: Run = (c) => {
  const back = leaveHandler(c.machine);
  if (back === undefined) return c.kill(SIGSEGV);
  const n = takePending(c.machine);
  if (n === undefined) return c.jump(back);
  if (decide(c.machine, n, false) === 'kill') return c.kill(n);
  const handler = enterHandler(c.machine, n, back, { code: -6, address: 0 });
  return handler === undefined ? c.kill(SIGKILL) : c.jump(handler);
};

/** Only a signal that is pending already can end it; the mask of before comes back with the handler's return. */
const suspend: Run = (c) => {
  const s = signalsOf(c.machine);
  const before = s.mask;
  const during = word(c, c.ptr(0), 'the signal set');
  s.mask = during;
  const n = takePending(c.machine);
  if (n === undefined) {
    s.mask = before;
    return c.unsupported('sigsuspend: no signal is pending, and none can come from outside.');
  }
  c.errno = EINTR;
  if (!raise(c, n, { result: -1, maskAfter: before })) c.retI32(-1);
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
  sigsuspend: suspend,
  siginterrupt: (c) => c.retI32(0),
});
