/** Threads and locks in messages: who they are, where a lock was taken. */
import type { MachineApi } from '../machine/machine-api.ts';
import type { ObjectDescription, Related } from '../report/finding.ts';
import { threadsOf, type Where } from '../runtime/threads/state.ts';
import { pathIn } from './member.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { type LocatedMoment, momentOf, related } from './stack.ts';

/** "thread 2", "thread 2 (worker)", "the main thread". */
export function threadName(m: MachineApi, id: number): string {
  const name = m.threads.find((t) => t.id === id)?.name ?? '';
  if (id === 1) return 'the main thread';
  return name === '' ? `thread ${id}` : `thread ${id} (${name})`;
}

/** The object that a lock is, or is part of. */
export interface LockPlace {
  /** "the mutex 'm'", "the mutex in 'account' (Account)". */ readonly phrase: string;
  readonly object: ObjectDescription | undefined;
}

function phraseOf(noun: string, p: Place | undefined, offset: number): string {
  if (!p) return `the ${noun}`;
  // Down to the lock; what it is made of has reserved names.
  const path = pathIn(p, offset).replace(/\.__.*$/, '');
  if (p.name !== '' && !path.includes('.')) return `the ${noun} '${p.name}${path}'`;
  return path === '' ? `the ${noun} in ${p.phrase}` : `the ${noun} '${path.replace(/^\./, '')}' of ${p.phrase}`;
}

export function lockPlace(m: MachineApi, address: number, noun = 'mutex'): LockPlace {
  const p = placeAt(m, address);
  return {
    phrase: phraseOf(noun, p, address - (p?.start ?? 0)),
    object: p ? describePlace(p, address - p.start) : undefined,
  };
}

/** A moment that the thread library has kept. */
export const kept = (m: MachineApi, w: Where): LocatedMoment =>
  momentOf(m, { time: w.time, thread: w.thread, stack: threadsOf(m).stacks.addresses(w.stack) });

/** Where a thread was created. */
export function createdAt(m: MachineApi, id: number): Related[] {
  const w = threadsOf(m).threads.get(id)?.created;
  return w ? [related('created', `${threadName(m, id)} was created here`, kept(m, w))] : [];
}

/** Where a lock was taken by whom, for each that has it. */
export const lockedBy = (m: MachineApi, address: number, phrase: string): Related[] =>
  (threadsOf(m).held.get(address) ?? []).map((l) =>
    related('locked', `${threadName(m, l.thread)} locked ${phrase} here`, kept(m, l)),
  );
