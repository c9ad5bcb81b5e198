/** Tells listeners of a file that was opened: one that is never closed is told of at the end. */
import type { HostContext } from '../../machine/host.ts';

export function tellOpened(c: HostContext, fd: number, what: string, stream = 0): number {
  if (fd >= 0) for (const l of c.machine.listeners) l.opened?.(c.machine, { descriptor: fd, what, stream });
  return fd;
}
