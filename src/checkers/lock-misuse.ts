/** Locks that are unlocked, destroyed or waited on when they must not be. */
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener, ThreadMisuse } from '../machine/probes.ts';
import type { Finding, Related } from '../report/finding.ts';
import { threadsOf } from '../runtime/threads/state.ts';
import { kept, lockedBy, lockPlace, threadName } from './lock-words.ts';
import { finding } from './make.ts';
import { momentNow, related } from './stack.ts';
import { capital } from './words.ts';

interface Words {
  readonly message: string;
  readonly explanation: readonly string[];
  readonly related: readonly Related[];
  readonly severity?: Finding['severity'];
}

const noun = (u: ThreadMisuse): string =>
  u.function.includes('rwlock') ? 'read-write lock' : u.function.includes('spin') ? 'spin lock' : 'mutex';

function words(m: MachineApi, u: ThreadMisuse, lock: string): Words | undefined {
  const me = threadName(m, m.thread.id);
  const owner = u.thread === 0 ? 'another thread' : threadName(m, u.thread);
  switch (u.what) {
    case 'unlock-unlocked': {
      const last = threadsOf(m).unlocked.get(u.address);
      return {
        message: last
          ? `${u.function} unlocks ${lock}, which is not locked: it was unlocked before`
          : `${u.function} unlocks ${lock}, which was never locked`,
        explanation: [
          'Only a lock that the thread has locked may be unlocked; anything else is undefined, and lets a second thread in.',
          last
            ? 'Unlock it once for each time that it was locked. std::lock_guard and std::unique_lock keep count.'
            : 'Look for the call that should have locked it.',
        ],
        related: last ? [related('unlocked', `${threadName(m, last.thread)} unlocked it here`, kept(m, last))] : [],
      };
    }
    case 'unlock-foreign':
      return {
        message: `${capital(me)} unlocks ${lock}, which ${owner} has locked`,
        explanation: [
          'A lock belongs to the thread that locked it; when another one unlocks it, the owner is no longer alone in what it protects.',
          'Let the thread that locks also unlock. To wake another thread, use a condition variable or a semaphore.',
        ],
        related: lockedBy(m, u.address, lock),
      };
    case 'destroy-locked':
      return {
        message: `${capital(lock)} is destroyed while ${owner} has it locked`,
        explanation: [
          'Its memory may be used for something else while a thread still believes to be protected by it, and will unlock it.',
          'Unlock it, and be sure that no thread can come to it any more (join them), before it is destroyed.',
        ],
        related: lockedBy(m, u.address, lock),
      };
    case 'wait-unlocked':
      return {
        message: `${u.function} is called with ${lock}, which ${u.thread === 0 ? 'is not locked' : `${owner} has locked`}`,
        explanation: [
          'Waiting for a condition gives the mutex up and takes it again, so the caller must have it: else a signal between looking at the condition and waiting is lost.',
          'Lock the mutex, look at the condition in a loop, and wait inside it.',
        ],
        related: lockedBy(m, u.address, lock),
      };
    case 'ended-holding':
      return {
        message: `${capital(me)} ends, and still has ${lock} locked`,
        explanation: [
          'Nobody can unlock it any more: whoever locks it next waits for ever.',
          'Unlock it on every way out of the function; std::lock_guard does so by itself.',
        ],
        related: lockedBy(m, u.address, lock),
        severity: 'warning',
      };
    default:
      return undefined;
  }
}

export const lockMisuse: Listener = {
  name: 'lock-misuse',
  threadMisused(m, u) {
    const place = lockPlace(m, u.address, noun(u));
    const w = words(m, u, place.phrase);
    return w && finding({ kind: 'lock-misuse', ...w, at: momentNow(m), object: place.object });
  },
};
