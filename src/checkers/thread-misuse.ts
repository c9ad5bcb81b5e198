/** Threads that are joined or detached when they must not be, and too many of them. */
import { SIGABRT } from '../kernel/signals.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener, ThreadMisuse } from '../machine/probes.ts';
import type { Related } from '../report/finding.ts';
import { threadsOf, type Where } from '../runtime/threads/state.ts';
import { createdAt, kept, threadName } from './lock-words.ts';
import { finding, tell } from './make.ts';
import { isNews } from './once.ts';
import { isSystemFile, momentNow, related } from './stack.ts';
import { capital } from './words.ts';

interface Words {
  readonly message: string;
  readonly explanation: readonly string[];
}

function words(m: MachineApi, u: ThreadMisuse): Words | undefined {
  const who = threadName(m, u.thread);
  switch (u.what) {
    case 'join-self':
      return {
        message: `${capital(who)} joins itself`,
        explanation: [
          'It would wait for its own end, which cannot come while it waits; the call fails.',
          'Join a thread from another one.',
        ],
      };
    case 'join-joined':
    case 'detach-joined':
      return {
        message: `${u.function} is called for ${who}, which was joined already`,
        explanation: [
          'Joining releases the thread: its handle means nothing afterwards, and may come to mean another thread.',
          'Join each thread once; set a flag, or use std::thread, which knows whether it is joinable.',
        ],
      };
    case 'join-detached':
    case 'detach-detached':
      return {
        message: `${u.function} is called for ${who}, which is detached`,
        explanation: [
          'A detached thread releases itself at its end: its handle may mean nothing by then, or another thread.',
          u.what === 'join-detached'
            ? 'Either join a thread or detach it. To wait for a detached thread, use a condition variable or a semaphore.'
            : 'Detach a thread once.',
        ],
      };
    case 'join-unknown':
      return {
        message: `${u.function} is called with a handle that no thread has`,
        explanation: [
          'Only what pthread_create has stored, with success, is a handle.',
          'Check what pthread_create returned, and that the variable has been set before it is used here.',
        ],
      };
    default:
      return undefined;
  }
}

function origins(m: MachineApi, u: ThreadMisuse): Related[] {
  const t = threadsOf(m).threads.get(u.thread);
  const at = (role: Related['role'], text: string, w: Where | undefined): Related[] =>
    w ? [related(role, text, kept(m, w))] : [];
  return [
    ...createdAt(m, u.thread),
    ...at('joined', 'it was joined here', t?.joined),
    ...at('joined', 'it was detached here', t?.detached),
  ];
}

/** The destructor (or assignment) of a std::thread that calls std::terminate. */
const TERMINATING = /^std::thread::(~thread|operator=)/;

/** Ended, and nobody has asked for its result or ever will: its stack stays until the process ends. */
function tellUnjoined(m: MachineApi): void {
  for (const t of threadsOf(m).threads.values()) {
    if (t.ended === undefined || t.joined || t.detached || !t.created) continue;
    const at = kept(m, t.created);
    if (
      !at.location ||
      isSystemFile(at.location.file) ||
      !isNews(m, 'thread-misuse', `unjoined ${at.stack[0]?.address}`)
    )
      continue;
    tell(m, {
      kind: 'thread-misuse',
      severity: 'note',
      message: `${capital(threadName(m, t.id))} has ended, and was neither joined nor detached`,
      explanation: [
        'Its stack and its result are kept for pthread_join until the program ends: a program that makes many such threads runs out of memory.',
        'Call pthread_join for it, or pthread_detach if nobody waits for its end.',
      ],
      at: { ...at, time: m.time, thread: m.thread.id },
    });
  }
}

export const threadMisuse: Listener = {
  name: 'thread-misuse',
  exit: tellUnjoined,
  killed(m, signal) {
    if (signal !== SIGABRT) return;
    const at = momentNow(m);
    if (!at.stack.some((e) => TERMINATING.test(e.function))) return;
    tell(m, {
      kind: 'thread-misuse',
      message: 'A std::thread is destroyed, or given another thread, that was neither joined nor detached',
      explanation: [
        'It would leave a thread behind that nobody can wait for, so the library calls std::terminate, which ends the program.',
        'Call join() on every way out of the scope, or use std::jthread, which joins by itself.',
      ],
      at,
    });
  },
  threadMisused(m, u) {
    if (u.what === 'too-many')
      return finding({
        kind: 'limit-reached',
        message: `The program has ${threadsOf(m).maxThreads} threads, the limit; pthread_create fails`,
        explanation: [
          'Threads that have ended must be joined or detached, and a pool of a few threads does the work of many.',
          'The limit is the option --max-threads.',
        ],
        at: momentNow(m),
      });
    const w = words(m, u);
    return w && finding({ kind: 'thread-misuse', ...w, at: momentNow(m), related: origins(m, u) });
  },
};
