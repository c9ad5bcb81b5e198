/**
 * Signals that come from outside the current thread's own flow: from timers, and from other threads. The machine asks
 * between two instructions (MachineApi.interrupts); the thread that a signal is for goes on in its handler.
 *
 * A thread that waits in a library function is woken. A function that signals cut short (pause, sleep: signal(7)) is
 * performed again and sees to the signal itself; any other goes on waiting when the handler has returned.
 */
import type { MachineApi } from '../machine/machine-api.ts';
import { decide, enterHandler, type Sent, SIGKILL, type Signals, signalsOf, takePending } from './signals.ts';
import { timersOf } from './timers.ts';

/** Who takes a signal: the thread that it is for, else the first that does not block it (kernel: complete_signal). */
function takerOf(m: MachineApi, s: Signals, sent: Sent): number | undefined {
  const takes = (t: number): boolean => s.waiting(t, ~s.maskOf(t))?.signal === sent.signal;
  return m.threads.find((t) => t.state !== 'ended' && (sent.thread ?? t.id) === t.id && takes(t.id))?.id;
}

export function installInterrupts(m: MachineApi): void {
  const signals = signalsOf(m);
  const timers = timersOf(m);
  m.interrupts = {
    next: () => timers.next(),
    deadline: () => timers.deadline(),
    poll: () => {
      timers.expire();
      if (signals.sent.length === 0) return undefined;
      const me = m.thread;
      const mine = signals.sent.some((sent) => {
        const taker = takerOf(m, signals, sent);
        if (taker === undefined) return false;
        const thread = m.threads.find((t) => t.id === taker);
        if (thread?.state === 'waiting') {
          const waiting = m.wakeThread(taker);
          if (waiting?.interruptible === 'always' || (waiting?.interruptible === 'unless restarted' && !restarts(sent)))
            signals.left.add(taker);
          return false;
        }
        return taker === me.id;
      });
      if (!mine || me.state !== 'running' || signals.left.delete(me.id)) return undefined;
      const next = takePending(m);
      if (!next) return undefined;
      if (decide(m, next.signal, false) === 'kill') return { signal: next.signal };
      const rip = enterHandler(m, next.signal, m.registers.rip, next.info);
      return rip === undefined ? { signal: SIGKILL } : { rip };
    },
  };
  const restarts = (sent: Sent): boolean => (signals.of(sent.signal).flags & SA_RESTART) !== 0;
}

export const SA_RESTART = 0x1000_0000;
