/**
 * <sys/socket.h> on a machine without a network, as Linux without one answers: no family of addresses is supported, and
 * what is no socket is none. Programs meet that as any failed call, and handle it (or not).
 */
import { EBADF } from '../../kernel/errors.ts';
import { filesOf } from '../../kernel/process.ts';
import type { HostFunction } from '../../machine/host.ts';
import { type Run, table } from './table.ts';

const ENOTSOCK = 88;
const EAFNOSUPPORT = 97;

const unsupported: Run = (c) => {
  c.errno = EAFNOSUPPORT;
  c.retI32(-1);
};

const notASocket: Run = (c) => {
  c.errno = filesOf(c.machine).get(c.i32(0)) ? ENOTSOCK : EBADF;
  // Some return an int, some a ssize_t.
  c.retI64(-1n);
};

const OF_SOCKETS =
  'accept accept4 bind connect getpeername getsockname getsockopt listen recv recvfrom recvmmsg recvmsg send sendmmsg sendmsg sendto setsockopt shutdown sockatmark';

export const SOCKETS: readonly HostFunction[] = table('<sys/socket.h>', {
  socket: unsupported,
  socketpair: unsupported,
  ...Object.fromEntries(OF_SOCKETS.split(' ').map((name) => [name, notASocket])),
});
