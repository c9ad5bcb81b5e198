/**
 * <poll.h> and <sys/select.h>: waiting until one of several descriptors can be read or written, or until a time.
 * What is ready is told as Linux tells it (poll(2), select(2); fs/select.c for the sets).
 */
import { monotonic, NANOSECONDS } from '../../kernel/clock.ts';
import { EBADF, EINTR, EINVAL } from '../../kernel/errors.ts';
import { PIPE_BUF } from '../../kernel/files.ts';
import { filesOf } from '../../kernel/process.ts';
import { signalsOf, takePending } from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { point } from '../threads/cancel.ts';
import { threadsOf } from '../threads/state.ts';
import { enqueue, FOREVER, interval, isPast } from '../threads/waiting.ts';
import { raise } from './raise.ts';
import { loadWord, storeWord } from './store.ts';
import { type Answer, table } from './table.ts';

const POLLIN = 1;
const POLLPRI = 2;
const POLLOUT = 4;
const POLLERR = 8;
const POLLHUP = 16;
const POLLNVAL = 32;
const POLLRDNORM = 64;
const POLLWRNORM = 256;
const READABLE = POLLIN | POLLRDNORM;
const WRITABLE = POLLOUT | POLLWRNORM;
const ALWAYS_TOLD = POLLERR | POLLHUP | POLLNVAL;

/** What could be done with a descriptor now, as poll's bits. */
function stateOf(m: MachineApi, fd: number): number {
  const files = filesOf(m);
  const target = files.get(fd)?.target;
  switch (target?.kind) {
    case undefined:
      return POLLNVAL;
    case 'stdin':
      return (files.input.ready ? READABLE : 0) | (files.input.isTerminal ? WRITABLE : 0);
    case 'output':
      return WRITABLE;
    case 'node':
      return READABLE | WRITABLE;
    case 'pipe': {
      if (target.end === 'read')
        return (target.pipe.bytes.length > 0 ? READABLE : 0) | (target.pipe.writers === 0 ? POLLHUP : 0);
      return (files.room(target.pipe) >= PIPE_BUF ? WRITABLE : 0) | (target.pipe.readers === 0 ? POLLERR : 0);
    }
  }
}

interface Wanted {
  readonly fd: number;
  readonly events: number;
}

/** How long to wait at most, in nanoseconds; undefined: for ever. */
type Timeout = number | undefined;

/**
 * Waits until one of the descriptors is ready or the time is over: true. False when a signal cut it short, and control
 * goes to its handler. `mask`: the address of the signals that are blocked meanwhile, or 0.
 */
function untilReady(c: HostContext, wanted: readonly Wanted[], timeout: Timeout, mask: number): boolean {
  const m = c.machine;
  const s = threadsOf(m);
  const me = s.current;
  const signals = signalsOf(m);
  const before = signals.suspended.get(me) ?? signals.mask;
  if (mask !== 0) {
    const bytes = c.read(mask, 8, 'the signal set');
    signals.suspended.set(me, before);
    signals.mask = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  }
  const ready = (): boolean => wanted.some((w) => (stateOf(m, w.fd) & (w.events | ALWAYS_TOLD)) !== 0);
  const over = (): void => {
    s.queue.delete(me);
    if (mask === 0) return;
    signals.suspended.delete(me);
    signals.mask = before;
  };
  if (timeout !== 0 && !ready()) {
    const deadline = s.queue.get(me)?.deadline ?? monotonic(m) + (timeout ?? FOREVER);
    const sent = takePending(m);
    if (sent) {
      s.queue.delete(me);
      signals.suspended.delete(me);
      c.errno = EINTR;
      if (!raise(c, sent.signal, { result: -1, ...(mask === 0 ? {} : { maskAfter: before }) }, sent.info)) c.retI32(-1);
      return false;
    }
    if (!isPast(m, deadline)) {
      enqueue(s, 0, deadline);
      const input = wanted.some((w) => filesOf(m).get(w.fd)?.target.kind === 'stdin' && (w.events & READABLE) !== 0);
      c.wait({
        what: input ? 'standard input' : wanted.length === 0 ? 'sleeping' : 'a descriptor to be ready',
        interruptible: 'always',
        ...(input ? { outside: true } : {}),
        ...(deadline === FOREVER ? {} : { deadline }),
        ready: () => ready() || isPast(m, deadline),
      });
    }
  }
  over();
  return true;
}

function failed(c: HostContext, error: number): Answer {
  c.errno = error;
  c.retI32(-1);
}

const POLLFD_SIZE = 8;

/** struct pollfd: fd +0, events +4, revents +6. */
function poll(c: HostContext, timeout: Timeout, mask: number): Answer {
  const at = c.ptr(0);
  const count = c.size(1);
  if (count > 1024) return failed(c, EINVAL);
  const wanted: Wanted[] = [];
  for (let i = 0; i < count; i++) {
    const b = c.read(at + i * POLLFD_SIZE, 6, 'the descriptor to wait for');
    const v = new DataView(b.buffer, b.byteOffset, 6);
    wanted.push({ fd: v.getInt32(0, true), events: v.getUint16(4, true) });
    c.write(at + i * POLLFD_SIZE + 6, 2, 'the result');
  }
  const asked = wanted.filter((w) => w.fd >= 0);
  if (!untilReady(c, asked, timeout, mask)) return;
  let found = 0;
  for (const [i, w] of wanted.entries()) {
    const result = w.fd < 0 ? 0 : stateOf(c.machine, w.fd) & (w.events | ALWAYS_TOLD);
    if (result !== 0) found++;
    const b = c.write(at + i * POLLFD_SIZE + 6, 2, 'the result');
    b[0] = result & 0xff;
    b[1] = result >>> 8;
    c.wrote(at + i * POLLFD_SIZE + 6, 2);
  }
  c.retI32(found);
}

const FD_SETSIZE = 1024;
/** Of the three sets: what poll must find (kernel: POLLIN_SET, POLLOUT_SET, POLLEX_SET). */
const SETS = [READABLE | POLLHUP | POLLERR, WRITABLE | POLLERR, POLLPRI] as const;

function select(c: HostContext, timeout: Timeout, mask: number, after: (left: number) => void): Answer {
  const count = c.i32(0);
  if (count < 0) return failed(c, EINVAL);
  const limit = Math.min(count, FD_SETSIZE);
  // The sets are arrays of longs, and whole longs are written.
  const size = Math.ceil(limit / 64) * 8;
  const sets = [1, 2, 3].map((i) => {
    const address = c.ptr(i);
    const bytes = address === 0 || size === 0 ? undefined : c.read(address, size, 'the set of descriptors').slice();
    if (bytes) c.write(address, size, 'the set of descriptors');
    return { address, bytes };
  });
  const has = (bytes: Uint8Array | undefined, fd: number): boolean => ((bytes?.[fd >> 3] ?? 0) & (1 << (fd & 7))) !== 0;
  const wanted: Wanted[] = [];
  for (let fd = 0; fd < limit; fd++) {
    let events = 0;
    for (const [i, s] of sets.entries()) if (has(s.bytes, fd)) events |= SETS[i] as number;
    if (events === 0) continue;
    if (!filesOf(c.machine).get(fd)) return failed(c, EBADF);
    wanted.push({ fd, events });
  }
  const m = c.machine;
  const deadline = threadsOf(m).queue.get(threadsOf(m).current)?.deadline ?? monotonic(m) + (timeout ?? FOREVER);
  if (!untilReady(c, wanted, timeout, mask)) return;
  let found = 0;
  for (const [i, s] of sets.entries()) {
    if (!s.bytes) continue;
    const result = new Uint8Array(size);
    for (const { fd } of wanted) {
      if (!has(s.bytes, fd) || (stateOf(m, fd) & (SETS[i] as number)) === 0) continue;
      result[fd >> 3] = (result[fd >> 3] as number) | (1 << (fd & 7));
      found++;
    }
    c.write(s.address, size, 'the set of descriptors').set(result);
    c.wrote(s.address, size);
  }
  after(Math.max(0, deadline - monotonic(m)));
  c.retI32(found);
}

/** Nanoseconds of the struct at an address, its second word counted in `unit`; 0 is "for ever", a wrong one EINVAL. */
function timeoutAt(c: HostContext, address: number, unit: number): Timeout | 'invalid' {
  if (address === 0) return undefined;
  if (unit === 1) return interval(c, address) ?? 'invalid';
  const seconds = loadWord(c, address, 'the timeout');
  const rest = loadWord(c, address + 8, 'the timeout');
  return seconds < 0 || rest < 0 ? 'invalid' : seconds * NANOSECONDS + rest * unit;
}

export const POLL = table('<poll.h>', {
  poll: point((c) => poll(c, c.i32(2) < 0 ? undefined : c.i32(2) * 1_000_000, 0)),
  ppoll: point((c) => {
    const timeout = timeoutAt(c, c.ptr(2), 1);
    return timeout === 'invalid' ? failed(c, EINVAL) : poll(c, timeout, c.ptr(3));
  }),
  select: point((c) => {
    const at = c.ptr(4);
    const timeout = timeoutAt(c, at, 1000);
    if (timeout === 'invalid') return failed(c, EINVAL);
    return select(c, timeout, 0, (left) => {
      // Linux leaves the time that is left (select(2)).
      if (at === 0) return;
      storeWord(c, at, Math.floor(left / NANOSECONDS), 'the time that is left');
      storeWord(c, at + 8, Math.floor((left % NANOSECONDS) / 1000), 'the time that is left');
    });
  }),
  pselect: point((c) => {
    const timeout = timeoutAt(c, c.ptr(4), 1);
    return timeout === 'invalid' ? failed(c, EINVAL) : select(c, timeout, c.ptr(5), () => {});
  }),
});
