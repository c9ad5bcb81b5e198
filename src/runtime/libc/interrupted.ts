/** Library functions that a signal's handler cuts short (signal(7)): they give -1 with EINTR once the handler has returned. */
import { EINTR } from '../../kernel/errors.ts';
import { takePending } from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import { threadsOf } from '../threads/state.ts';
import { raise } from './raise.ts';

/** True when a signal came in for the waiting thread: control goes to its handler, and the function returns `result` then. */
export function cutShort(c: HostContext, result = -1, before: () => void = () => {}): boolean {
  const sent = takePending(c.machine);
  if (!sent) return false;
  threadsOf(c.machine).queue.delete(c.machine.thread.id);
  before();
  c.errno = EINTR;
  if (!raise(c, sent.signal, { result }, sent.info)) c.retI32(result);
  return true;
}
