/** Sending a signal to the process itself from a host function. */

import { RSP } from '../../isa/registers.ts';
import { decide, enterHandler, fromThread, SIGKILL, type SignalInfo, signalsOf } from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';

/**
 * Delivers `signal` now. Returns when nothing happens (ignored, blocked); with a handler the call that raises it returns
 * 0 (or `after.result`) to its caller once the handler is done. The caller must do nothing more after it returned true.
 */
export function raise(
  c: HostContext,
  signal: number,
  after: { readonly result: number; readonly maskAfter?: bigint } = { result: 0 },
  info: SignalInfo = fromThread,
): boolean {
  const m = c.machine;
  switch (decide(m, signal, false)) {
    case 'ignored':
      return false;
    case 'pending':
      signalsOf(m).send(signal, info, info === fromThread ? m.thread.id : undefined);
      // Another thread may take it.
      m.reschedule();
      return false;
    case 'kill':
      c.kill(signal);
      return true;
    case 'handler': {
      // As if the call had returned to its caller before the signal came in.
      const rsp = m.registers.getNumber(RSP);
      const back = m.memory.readPtr(rsp);
      c.retI32(after.result);
      m.registers.setNumber(RSP, rsp + 8);
      const handler = back === undefined ? undefined : enterHandler(m, signal, back, info, after.maskAfter);
      if (handler === undefined) c.kill(SIGKILL);
      c.jump(handler ?? 0);
      return true;
    }
  }
}
