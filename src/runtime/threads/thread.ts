/**
 * Threads (POSIX.1-2017, pthread_create): stacks, handles, ending and joining. A thread's memory is one mapping,
 *
 *     guard page | stack, growing down | thread-local storage, control block
 *
 * and stays when the thread is gone, so that a stray access to its variables is seen; the next thread that needs as much
 * gets the oldest (glibc keeps stacks as well, nptl/allocatestack.c).
 */
import { EAGAIN, EBUSY, EDEADLK, EINVAL, ERANGE, ESRCH } from '../../kernel/errors.ts';
import { mmap } from '../../kernel/mmap.ts';
import { protect } from '../../kernel/mprotect.ts';
import { fromThread, signalsOf } from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import { DEFAULT_STACK_SIZE, EXIT_ADDRESS, SH_DEAD_FRAME, SH_DEFINED, SH_NONE } from '../../machine/layout.ts';
import { canaryOf, fillThreadStorage, threadStorageSize } from '../../machine/process-start.ts';
import { locksOf } from '../heap/arena-locks.ts';
import { heapOf } from '../heap/heap.ts';
import { raise } from '../libc/raise.ts';
import { storeBytes, storeInteger, storeWord } from '../libc/store.ts';
import { type Answer, type Run, table } from '../libc/table.ts';
import { point } from './cancel.ts';
import { orphan } from './mutex.ts';
import { misused, type Region, type ThreadRecord, type ThreadState, threadsOf } from './state.ts';
import { CLOCK_REALTIME, deadlineAt, ETIMEDOUT, FOREVER, isPast, waitFor } from './waiting.ts';

const PAGE = 4096;
const RSP = 4;
const RSI = 6;
const RDI = 7;
/** gettid(2) of the first thread, which is the process's number. */
const PROCESS_ID = 4242;

// pthread_attr_t: +0 detached, +8 stack size (0: default), +16 the program's own stack; c/pthread-attr.c writes it.
const ATTR_SIZE = 24;

/** Bytes of stack that a thread gets which asks for nothing: the address space is small, and must do for many. */
function defaultStack(living: number): number {
  if (living <= 8) return DEFAULT_STACK_SIZE;
  if (living <= 24) return 0x10_0000;
  return living <= 128 ? 0x4_0000 : 0x1_0000;
}

interface Wishes {
  readonly detached: boolean;
  readonly stackSize: number;
  readonly stackAddress: number;
}

function wishesOf(c: HostContext, attributes: number): Wishes {
  if (attributes === 0) return { detached: false, stackSize: 0, stackAddress: 0 };
  const bytes = c.read(attributes, ATTR_SIZE, 'the attributes');
  const v = new DataView(bytes.buffer, bytes.byteOffset, ATTR_SIZE);
  return {
    detached: v.getInt32(0, true) === 1,
    stackSize: Number(v.getBigUint64(8, true)),
    stackAddress: Number(v.getBigUint64(16, true)),
  };
}

/** Bytes of the table by which a thread finds its variables in libraries (glibc, elf/dl-tls.c: (1 + DTV_SURPLUS + 2) dtv_t). */
const DTV_SIZE = 272;

/** Memory for a thread, at least `size` bytes. */
function takeRegion(c: HostContext, s: ThreadState, id: number, size: number): Region | undefined {
  const m = c.machine;
  const fits = s.spare.findIndex((r) => r.size >= size && r.size < 2 * size);
  if (fits >= 0) return s.spare.splice(fits, 1)[0];
  const base = mmap(m, size, { name: `[stack:${id}]`, shadow: SH_NONE });
  if (base < 0) {
    const larger = s.spare.findIndex((r) => r.size >= size);
    return larger >= 0 ? s.spare.splice(larger, 1)[0] : undefined;
  }
  protect(m, base, PAGE, 0);
  // Nothing here needs it, but it lies in the heap of a program with threads.
  heapOf(m).allocateForLibrary(c, DTV_SIZE, `thread ${id}'s table of thread-local storage (dtv)`, true);
  return { base, size };
}

/** `int __memscape_thread_create(pthread_t *, const pthread_attr_t *, run, start, argument)` */
const create: Run = (c) => {
  const m = c.machine;
  const s = threadsOf(m);
  const to = c.ptr(0);
  const wishes = wishesOf(c, c.ptr(1));
  c.write(to, 8, "the thread's handle");
  const living = m.threads.filter((t) => t.state !== 'ended').length;
  if (living >= s.maxThreads) {
    misused(c, { what: 'too-many', function: 'pthread_create', address: 0, thread: 0 });
    return c.retI32(EAGAIN);
  }
  const id = m.threads.length + 1;
  const storage = threadStorageSize(m.image);
  const own = wishes.stackAddress !== 0;
  const asked = own ? 0 : wishes.stackSize || defaultStack(living + 1);
  const region = takeRegion(c, s, id, PAGE + Math.ceil(asked / PAGE) * PAGE + storage);
  if (!region) return c.retI32(EAGAIN);
  const end = region.base + region.size;
  const fs = fillThreadStorage(m.memory, m.image, end, canaryOf(m.memory, m.registers.fs));
  const low = own ? wishes.stackAddress : region.base + PAGE;
  const high = own ? Math.floor((wishes.stackAddress + wishes.stackSize) / 16) * 16 : end - storage;
  const rsp = high - 8;
  m.memory.writePtr(rsp, EXIT_ADDRESS);
  m.memory.setShadow(rsp, 8, SH_DEFINED);
  const start = { rip: c.ptr(2), rsp, fs, low, high };
  const thread = m.createThread('', start);
  locksOf(m).begin();
  const registers = m.registersOf(thread.id);
  registers.setNumber(RDI, c.ptr(3));
  registers.set(RSI, c.u64(4));
  s.add({ id: thread.id, handle: fs, created: s.here(), region });
  if (wishes.detached) s.change(thread.id, { detached: s.here() });
  signalsOf(m).inherit(thread.id);
  m.order?.created(thread.id);
  storeWord(c, to, fs, "the thread's handle");
  return c.retI32(0);
};

/** A thread is gone for good: its memory may serve another one. */
function release(s: ThreadState, t: ThreadRecord): void {
  if (t.region) s.spare.push(t.region);
  s.change(t.id, { region: undefined });
}

/** `int __memscape_thread_exit(void *result)`: returns (1) only to the last thread, which ends the process. */
const exit: Run = (c) => {
  const m = c.machine;
  const s = threadsOf(m);
  const me = s.current;
  if (m.threads.every((t) => t.id === me || t.state === 'ended')) return c.retI32(1);
  for (const [address, locks] of s.held) {
    if (!locks.some((l) => l.thread === me)) continue;
    if (orphan(c, address)) s.unlock(address, me);
    else misused(c, { what: 'ended-holding', function: 'pthread_exit', address, thread: me });
  }
  if (me !== 1) heapOf(m).threadEnds(c);
  s.change(me, { ended: m.time, result: c.u64(0) });
  // What it leaves behind is nobody's: frames that pthread_exit has left, thread-local objects.
  const rsp = m.registers.getNumber(RSP);
  if (rsp >= m.thread.stackLow && rsp < m.thread.stackHigh) {
    m.memory.setShadow(rsp, m.thread.stackHigh - rsp, SH_DEAD_FRAME);
    m.memory.framesGone(rsp, m.thread.stackHigh);
  }
  const { tls } = m.image;
  if (me !== 1) m.memory.setShadow(m.registers.fs - tls.size, tls.size, SH_DEAD_FRAME);
  const t = s.threads.get(me);
  if (t?.detached) release(s, t);
  return c.endThread();
};

/** The thread that a handle means, for a function that takes it over; an error number when it must not. */
function claimable(c: HostContext, by: 'pthread_join' | 'pthread_detach'): ThreadRecord | number {
  const s = threadsOf(c.machine);
  const address = c.ptr(0);
  const t = s.withHandle(address);
  const join = by === 'pthread_join';
  if (!t) {
    misused(c, { what: 'join-unknown', function: by, address, thread: 0 });
    return ESRCH;
  }
  if (t.joined) {
    misused(c, { what: join ? 'join-joined' : 'detach-joined', function: by, address, thread: t.id });
    return ESRCH;
  }
  if (t.detached) {
    misused(c, { what: join ? 'join-detached' : 'detach-detached', function: by, address, thread: t.id });
    return EINVAL;
  }
  if (join && t.id === s.current) {
    misused(c, { what: 'join-self', function: by, address, thread: t.id });
    return EDEADLK;
  }
  return t;
}

function join(c: HostContext, deadline: number, attempt = false): Answer {
  const s = threadsOf(c.machine);
  const result = c.ptr(1);
  const t = claimable(c, 'pthread_join');
  if (typeof t === 'number') return c.retI32(t);
  if (result !== 0) c.write(result, 8, "the thread's result");
  if (t.ended === undefined) {
    if (attempt) return c.retI32(EBUSY);
    if (isPast(c.machine, deadline)) return c.retI32(ETIMEDOUT);
    return waitFor(
      c,
      `thread ${t.id} to end`,
      { kind: 'thread', address: t.handle, owners: () => [t.id] },
      deadline,
      () => s.threads.get(t.id)?.ended !== undefined,
    );
  }
  if (result !== 0) storeInteger(c, result, 8, t.result, "the thread's result");
  s.change(t.id, { joined: s.here() });
  c.machine.order?.joined(t.id);
  release(s, t);
  return c.retI32(0);
}

const NAME_SIZE = 16;

const livingWith = (c: HostContext): ThreadRecord | undefined => {
  const t = threadsOf(c.machine).withHandle(c.ptr(0));
  return t && t.ended === undefined ? t : undefined;
};

export const THREAD = table('<pthread.h>', {
  __memscape_thread_create: create,
  __memscape_thread_exit: exit,
  pthread_join: point((c) => join(c, FOREVER)),
  pthread_tryjoin_np: (c) => join(c, FOREVER, true),
  pthread_timedjoin_np: point((c) => {
    const deadline = deadlineAt(c, c.ptr(2), CLOCK_REALTIME);
    return deadline === undefined ? c.retI32(EINVAL) : join(c, deadline);
  }),
  pthread_detach: (c) => {
    const s = threadsOf(c.machine);
    const t = claimable(c, 'pthread_detach');
    if (typeof t === 'number') return c.retI32(t);
    s.change(t.id, { detached: s.here() });
    if (t.ended !== undefined) release(s, t);
    return c.retI32(0);
  },
  pthread_self: (c) => c.retPtr(c.machine.registers.fs),
  gettid: (c) => c.retI32(PROCESS_ID + c.machine.thread.id - 1),
  pthread_setname_np: (c) => {
    const t = livingWith(c);
    const name = c.cstring(c.ptr(1), 'the name');
    if (!t) return c.retI32(ESRCH);
    if (name.length >= NAME_SIZE) return c.retI32(ERANGE);
    c.machine.nameThread(t.id, new TextDecoder().decode(name));
    return c.retI32(0);
  },
  pthread_getname_np: (c) => {
    const t = livingWith(c);
    if (!t) return c.retI32(ESRCH);
    const name = new TextEncoder().encode(`${c.machine.threads.find((i) => i.id === t.id)?.name ?? ''}\0`);
    if (c.size(2) < name.length) return c.retI32(ERANGE);
    storeBytes(c, c.ptr(1), name, 'the name');
    return c.retI32(0);
  },
  /** `void __memscape_thread_stack(pthread_t, void **low, size_t *size)`, for pthread_getattr_np. */
  __memscape_thread_stack: (c) => {
    const t = threadsOf(c.machine).withHandle(c.ptr(0));
    const info = c.machine.threads.find((i) => i.id === t?.id) ?? c.machine.thread;
    const own = info.left ?? { low: info.stackLow, high: info.stackHigh };
    storeWord(c, c.ptr(1), own.low, 'the result');
    storeWord(c, c.ptr(2), own.high - own.low, 'the result');
    c.retVoid();
  },
  pthread_kill: (c) => {
    const t = livingWith(c);
    const signal = c.i32(1);
    if (!t) return c.retI32(ESRCH);
    if (signal < 0 || signal > 64) return c.retI32(EINVAL);
    if (signal === 0) return c.retI32(0);
    if (t.id === c.machine.thread.id) {
      if (!raise(c, signal)) c.retI32(0);
      return;
    }
    signalsOf(c.machine).send(signal, fromThread, t.id);
    c.machine.reschedule();
    c.retI32(0);
  },
});
