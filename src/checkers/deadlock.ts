/**
 * Deadlocks. A thread that starts to wait for a lock, or for another thread's end, may close a circle: that is told at once,
 * although others may still run. When nobody can run any more, what each waits for is told.
 */
import type { WaitedFor, Waiting } from '../machine/host.ts';
import type { MachineApi, ThreadInfo } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import type { Related } from '../report/finding.ts';
import { lockHolder, lockPhrase } from '../runtime/heap/arena-locks.ts';
import { threadsOf } from '../runtime/threads/state.ts';
import { kept, type LockPlace, lockedBy, lockPlace, threadName } from './lock-words.ts';
import { tell } from './make.ts';
import { isNews } from './once.ts';
import { momentNow, related } from './stack.ts';
import { capital } from './words.ts';

const NOUNS: Readonly<Record<WaitedFor['kind'], string>> = {
  mutex: 'mutex',
  rwlock: 'read-write lock',
  condition: 'condition variable',
  semaphore: 'semaphore',
  barrier: 'barrier',
  word: 'atomic object',
  arena: 'lock of an arena',
  thread: 'thread',
};

interface Link {
  readonly thread: number;
  readonly on: WaitedFor;
}

/** Who waits for whom, from a thread back to itself; undefined when the waiting can still end otherwise. */
function circle(m: MachineApi, start: number, first: Waiting): readonly Link[] | undefined {
  const path: Link[] = [];
  const seen = new Set<number>();
  const follow = (thread: number, w: Waiting | undefined): boolean => {
    if (!w?.on || w.deadline !== undefined || seen.has(thread)) return false;
    seen.add(thread);
    path.push({ thread, on: w.on });
    for (const owner of w.on.owners()) if (owner === start || follow(owner, m.waitingOf(owner))) return true;
    path.pop();
    return false;
  };
  return follow(start, first) ? path : undefined;
}

const isLock = (on: WaitedFor): boolean => on.kind === 'mutex' || on.kind === 'rwlock' || on.kind === 'arena';

/** "the mutex 'a'", "thread 2 to end". */
function target(m: MachineApi, on: WaitedFor): string {
  if (on.kind === 'thread') return `${threadName(m, threadsOf(m).handles.get(on.address) ?? 0)} to end`;
  return placeOf(m, on).phrase;
}
const placeOf = (m: MachineApi, on: WaitedFor): LockPlace =>
  on.kind === 'arena'
    ? { phrase: lockPhrase(m, on.address), object: undefined }
    : lockPlace(m, on.address, NOUNS[on.kind]);

/** Where it was taken, and by whom. */
function takenBy(m: MachineApi, on: WaitedFor): readonly Related[] {
  if (on.kind !== 'arena') return isLock(on) ? lockedBy(m, on.address, target(m, on)) : [];
  const holder = lockHolder(m, on.address);
  return holder
    ? [related('locked', `${threadName(m, holder.thread)} took ${target(m, on)} here`, kept(m, holder))]
    : [];
}

const infoOf = (m: MachineApi, id: number): ThreadInfo => m.threads.find((t) => t.id === id) ?? m.thread;

const waitsHere = (m: MachineApi, l: Link): Related =>
  related('waiting', `${threadName(m, l.thread)} waits for ${target(m, l.on)} here`, momentNow(m, infoOf(m, l.thread)));

function tellCircle(m: MachineApi, links: readonly Link[]): void {
  const first = links[0]!;
  const key = links
    .map((l) => l.thread)
    .sort((a, b) => a - b)
    .join(' ');
  if (!isNews(m, 'deadlock', key)) return;
  const place = placeOf(m, first.on);
  const self = links.length === 1;
  const held = links.flatMap((l) => takenBy(m, l.on));
  const inHandler = links.some((l) => l.on.kind === 'arena');
  tell(m, {
    kind: 'deadlock',
    message: self
      ? `Deadlock: ${threadName(m, first.thread)} waits for ${place.phrase}, which it has locked itself`
      : `Deadlock: ${links
          .map((l, i) => {
            const owner = threadName(m, links[(i + 1) % links.length]!.thread);
            const what = target(m, l.on);
            return `${threadName(m, l.thread)} waits for ${what}${isLock(l.on) ? `, which ${owner} has` : ''}`;
          })
          .join('; ')}`,
    explanation: inHandler
      ? [
          'The allocator holds the lock of an arena while it works in it. A signal came in between, and its handler needs what that call still has: it can never get it, because the call goes on only when the handler has returned.',
          'A handler may call only what signal-safety(7) lists: not malloc and free, nor what calls them (printf, new, std::string). Set a volatile sig_atomic_t there and do the work elsewhere.',
        ]
      : self
        ? [
            'A lock of this kind cannot be taken a second time by the thread that has it: the thread waits for ever.',
            'Unlock it first, split the function into one that locks and one that expects the lock to be held, or use a recursive mutex.',
          ]
        : [
            'Each of these threads waits for something that another of them would have to do first, so none of them can ever go on.',
            links.every((l) => isLock(l.on))
              ? 'Take the locks in the same order in all threads, or all at once (std::scoped_lock, std::lock).'
              : 'Do not hold a lock, while waiting for a thread to end, that this thread needs.',
          ],
    at: momentNow(m),
    object: first.on.kind === 'thread' ? undefined : place.object,
    related: [...held, ...links.slice(1).map((l) => waitsHere(m, l))],
  });
}

const REASONS: Readonly<Partial<Record<WaitedFor['kind'], string>>> = {
  condition:
    'Nobody is left who could signal the condition variable. Check that the condition is looked at with the mutex held before waiting, and that whoever makes it true signals it afterwards.',
  semaphore: 'Nobody is left who could post the semaphore.',
  barrier: 'A barrier opens when as many threads as it was made for have come to it; fewer are left.',
  word: 'Nobody is left who could change the value that is waited for, and notify.',
  mutex: 'Whoever has the lock has ended, or waits itself.',
  rwlock: 'Whoever has the lock has ended, or waits itself.',
  arena:
    'Whoever has the lock left malloc or free by force: a signal came in between, and its handler ended the thread or jumped out (longjmp).',
};

export const deadlock: Listener = {
  name: 'deadlock',
  threadWaits(m, w) {
    const links = circle(m, m.thread.id, w);
    if (links) tellCircle(m, links);
  },
  standstill(m) {
    // The circle was told already; that others wait for its threads is no news.
    if (m.findings.some((f) => f.kind === 'deadlock' && f.time <= m.time)) return;
    const links = m.threads.flatMap((t): Link[] => {
      const on = t.state === 'waiting' ? m.waitingOf(t.id)?.on : undefined;
      return on ? [{ thread: t.id, on }] : [];
    });
    const cause = links.find((l) => l.on.kind !== 'thread') ?? links[0];
    if (!cause) return;
    const place = placeOf(m, cause.on);
    const what = (l: Link): string => `${threadName(m, l.thread)} waits for ${target(m, l.on)}`;
    tell(m, {
      kind: 'deadlock',
      message: `${capital(what(cause))}, and no thread is left that could end the waiting`,
      explanation: [
        links.length > 1 ? `All threads wait: ${links.map(what).join('; ')}.` : 'It is the only thread that is left.',
        REASONS[cause.on.kind] ?? '',
      ],
      at: momentNow(m, infoOf(m, cause.thread)),
      object: cause.on.kind === 'thread' ? undefined : place.object,
      related: [...takenBy(m, cause.on), ...links.filter((l) => l !== cause).map((l) => waitsHere(m, l))],
    });
  },
};
