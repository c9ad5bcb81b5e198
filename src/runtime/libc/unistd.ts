/** <unistd.h>, <fcntl.h>, <sys/stat.h> and <dirent.h> over the kernel's files (POSIX). */

import { breakOf, brk, PAGE_SIZE, sbrk } from '../../kernel/brk.ts';
import { EACCES, EBADF, EINVAL, ENOENT, ENOMEM, ENOTTY, EPERM, ERANGE } from '../../kernel/errors.ts';
import { O_APPEND, O_CREAT, O_NONBLOCK, O_TRUNC, O_WRONLY } from '../../kernel/files.ts';
import {
  type FileNode,
  type FsNode,
  GROUP_ID,
  mayAccess,
  modeOf,
  S_IFCHR,
  S_IFIFO,
  USER_ID,
} from '../../kernel/filesystem.ts';
import { filesOf } from '../../kernel/process.ts';
import type { HostContext, HostState } from '../../machine/host.ts';
import { allocate } from '../heap/malloc.ts';
import { complain } from './complain.ts';
import { tellOpened } from './opened.ts';
import { PROCESS_ID } from './signal.ts';
import { isNegativeSize } from './sizes.ts';
import { staticText } from './static-text.ts';
import { storeBytes, storeI32, storeWord, textArgument, toUtf8 } from './store.ts';
import { writeFailed } from './streams.ts';
import { type Answer, aliases, type Run, table } from './table.ts';

const path = (c: HostContext, i: number): string => textArgument(c, c.ptr(i), 'the path');

/** A kernel result as the library gives it: -1 and errno below zero. */
function answer(c: HostContext, result: number): Answer {
  if (result >= 0) return c.retI32(result);
  c.errno = -result;
  return c.retI32(-1);
}
function answerLong(c: HostContext, result: number): Answer {
  if (result >= 0) return c.retI64(BigInt(result));
  c.errno = -result;
  return c.retI64(-1n);
}

function readInto(c: HostContext, at: number | undefined): Answer {
  const to = c.ptr(1);
  const files = filesOf(c.machine);
  expectOpen(c, at === undefined ? 'read' : 'pread', c.i32(0), 'Such a read');
  if (!files.get(c.i32(0))) return answerLong(c, -EBADF);
  if (isNegativeSize(c, 2, 'read')) return answerLong(c, -EINVAL);
  const n = Math.min(c.size(2), 0x7ffff000);
  // The kernel may write the whole of it.
  if (n > 0) c.write(to, n, 'the buffer');
  const result = files.read(c.i32(0), n, at);
  if (typeof result === 'number') return answerLong(c, result);
  if (!(result instanceof Uint8Array)) c.wait(result);
  const bytes = result as Uint8Array;
  storeBytes(c, to, bytes, 'the buffer');
  return c.retI64(BigInt(bytes.length));
}

function writeFrom(c: HostContext, at: number | undefined): Answer {
  if (isNegativeSize(c, 2, 'write')) return answerLong(c, -EINVAL);
  const n = Math.min(c.size(2), 0x7ffff000);
  const fd = c.i32(0);
  const bytes = n > 0 ? c.read(c.ptr(1), n, 'the data to write') : new Uint8Array(0);
  expectOpen(c, at === undefined ? 'write' : 'pwrite', fd, 'Such a write');
  const result = filesOf(c.machine).write(fd, bytes, at);
  if (typeof result === 'object') c.wait(result);
  if (result < 0) {
    writeFailed(c, fd, -result);
    return c.retI64(-1n);
  }
  return c.retI64(BigInt(result));
}

/** readv and writev, and with a place in the file preadv and pwritev: struct iovec is base, length. */
function vectored(c: HostContext, writing: boolean, at?: number): Answer {
  const count = c.i32(2);
  const fd = c.i32(0);
  if (count < 0 || count > 1024) return answerLong(c, -EINVAL);
  const list = c.read(c.ptr(1), count * 16, 'the vector').slice();
  const view = new DataView(list.buffer);
  const pieces = Array.from({ length: count }, (_, i) => ({
    address: Number(view.getBigUint64(i * 16, true)),
    size: Number(view.getBigUint64(i * 16 + 8, true)),
  }));
  const files = filesOf(c.machine);
  if (writing) {
    const all = pieces.map((p) =>
      p.size > 0 ? c.read(p.address, p.size, 'the data to write').slice() : new Uint8Array(0),
    );
    let total = 0;
    for (const bytes of all) {
      const result = files.write(fd, bytes, at === undefined ? undefined : at + total);
      if (typeof result === 'object') c.wait(result);
      if (result < 0) {
        writeFailed(c, fd, -result);
        return c.retI64(-1n);
      }
      total += result;
    }
    return c.retI64(BigInt(total));
  }
  for (const p of pieces) if (p.size > 0) c.write(p.address, p.size, 'the buffer');
  const result = files.read(
    fd,
    pieces.reduce((n, p) => n + p.size, 0),
    at,
  );
  if (typeof result === 'number') return answerLong(c, result);
  if (!(result instanceof Uint8Array)) c.wait(result);
  let rest = (result as Uint8Array).slice();
  const total = rest.length;
  for (const p of pieces) {
    storeBytes(c, p.address, rest.subarray(0, p.size), 'the buffer');
    rest = rest.subarray(p.size);
  }
  return c.retI64(BigInt(total));
}

const open: Run = (c) => {
  const flags = c.i32(1);
  const mode = (flags & O_CREAT) !== 0 ? c.varArgs(2, 0).i32() : 0;
  const name = path(c, 0);
  answer(c, tellOpened(c, filesOf(c.machine).open(name, flags, mode), `the file '${name}'`));
};
const openAt: Run = (c) => {
  const flags = c.i32(2);
  const mode = (flags & O_CREAT) !== 0 ? c.varArgs(3, 0).i32() : 0;
  const files = filesOf(c.machine);
  const name = path(c, 1);
  const from = name.startsWith('/') ? files.system.root : files.directoryOf(c.i32(0));
  answer(c, typeof from === 'number' ? from : tellOpened(c, files.open(name, flags, mode, from), `the file '${name}'`));
};

const lseek: Run = (c) => answerLong(c, filesOf(c.machine).seek(c.i32(0), Number(c.i64(1)), c.i32(2)));

const F = {
  DUPFD: 0,
  GETFD: 1,
  SETFD: 2,
  GETFL: 3,
  SETFL: 4,
  GETLK: 5,
  SETLK: 6,
  SETLKW: 7,
  DUPFD_CLOEXEC: 1030,
} as const;

const fcntl: Run = (c) => {
  const files = filesOf(c.machine);
  const fd = c.i32(0);
  const file = files.get(fd);
  if (!file) return answer(c, -EBADF);
  switch (c.i32(1)) {
    case F.DUPFD:
      return answer(c, files.duplicate(fd, c.i32(2)));
    case F.DUPFD_CLOEXEC:
      return answer(c, files.duplicate(fd, c.i32(2), true));
    case F.GETFD:
      return answer(c, files.getDescriptorFlags(fd));
    case F.SETFD:
      return answer(c, files.setDescriptorFlags(fd, c.i32(2)));
    case F.GETFL:
      return answer(c, file.flags & ~(O_CREAT | O_TRUNC));
    case F.SETFL: {
      const changeable = O_APPEND | O_NONBLOCK;
      file.flags = (file.flags & ~changeable) | (c.i32(2) & changeable);
      return answer(c, 0);
    }
    case F.GETLK:
    case F.SETLK:
    case F.SETLKW:
      // There is nobody who could hold a lock.
      return answer(c, 0);
    default:
      return answer(c, -EINVAL);
  }
};

// ---- stat

/** struct stat: dev 0, ino 8, nlink 16, mode 24, uid 28, gid 32, rdev 40, size 48, blksize 56, blocks 64, times 72 88 104. */
const STAT_SIZE = 144;

function storeStat(c: HostContext, to: number, node: FsNode | { readonly mode: number }): Answer {
  const bytes = new Uint8Array(STAT_SIZE);
  const view = new DataView(bytes.buffer);
  const real = 'kind' in node;
  const size =
    real && node.kind === 'file'
      ? node.size
      : real && node.kind === 'link'
        ? node.target.length
        : real && node.kind === 'directory'
          ? 4096
          : 0;
  const long = (at: number, v: number): Answer => view.setBigInt64(at, BigInt(v), true);
  long(0, 0x801);
  long(8, real ? node.id : 1);
  long(16, real ? node.links : 1);
  view.setUint32(24, real ? modeOf(node) : node.mode, true);
  view.setUint32(28, real ? node.uid : USER_ID, true);
  view.setUint32(32, real ? node.uid : GROUP_ID, true);
  long(40, real && node.kind !== 'device' ? 0 : 0x8801);
  long(48, size);
  long(56, 4096);
  long(64, Math.ceil(size / 4096) * 8);
  if (real) {
    for (const [i, time] of [node.accessed, node.modified, node.changed].entries()) {
      long(72 + i * 16, time[0]);
      long(80 + i * 16, time[1]);
    }
  }
  storeBytes(c, to, bytes, 'the result');
}

function statAt(c: HostContext, node: FsNode | number, to: number): Answer {
  if (typeof node === 'number') return answer(c, node);
  storeStat(c, to, node);
  return c.retI32(0);
}

const fstat: Run = (c) => {
  const file = filesOf(c.machine).get(c.i32(0));
  if (!file) return answer(c, -EBADF);
  if (file.target.kind === 'node') return statAt(c, file.target.node, c.ptr(1));
  const terminal = filesOf(c.machine).isTerminal(c.i32(0));
  storeStat(c, c.ptr(1), { mode: terminal ? S_IFCHR | 0o620 : S_IFIFO | 0o600 });
  return c.retI32(0);
};

const AT_SYMLINK_NOFOLLOW = 0x100;
const AT_REMOVEDIR = 0x200;

/** The node that a file descriptor is open on, or a negative error. */
function nodeOf(c: HostContext, fd: number): FsNode | number {
  const file = filesOf(c.machine).get(fd);
  if (!file) return -EBADF;
  return file.target.kind === 'node' ? file.target.node : -EINVAL;
}

function changeMode(c: HostContext, node: FsNode | number, mode: number): Answer {
  if (typeof node === 'number') return answer(c, node);
  if (node.uid !== USER_ID) return answer(c, -EPERM);
  node.mode = mode & 0o7777;
  return c.retI32(0);
}

function truncate(c: HostContext, node: FsNode | number, writable: boolean): Answer {
  const size = Number(c.i64(1));
  if (typeof node === 'number') return answer(c, node);
  if (size < 0 || node.kind !== 'file') return answer(c, -EINVAL);
  if (!writable) return answer(c, -EACCES);
  filesOf(c.machine).system.resize(node as FileNode, size);
  return c.retI32(0);
}

/** utimensat's timespec pairs: nanoseconds UTIME_NOW or UTIME_OMIT mean the present or no change. */
function setTimes(c: HostContext, node: FsNode | number, times: number, unit: number): Answer {
  if (typeof node === 'number') return answer(c, node);
  const { system } = filesOf(c.machine);
  const now = system.root.accessed;
  if (times === 0) {
    node.accessed = node.modified = now;
    return c.retI32(0);
  }
  const b = c.read(times, 32, 'the times');
  const view = new DataView(b.buffer, b.byteOffset, 32);
  const pair = (i: number, old: readonly [number, number]): readonly [number, number] => {
    const nanoseconds = Number(view.getBigInt64(i * 16 + 8, true)) * unit;
    if (nanoseconds === 0x3ffffffe) return old;
    if (nanoseconds === 0x3fffffff) return now;
    return [Number(view.getBigInt64(i * 16, true)), nanoseconds];
  };
  node.accessed = pair(0, node.accessed);
  node.modified = pair(1, node.modified);
  return c.retI32(0);
}

const getcwd: Run = (c) => {
  const { system } = filesOf(c.machine);
  const text = toUtf8(`${system.pathOf(system.working)}\0`);
  let to = c.ptr(0);
  const size = c.size(1);
  if (to !== 0 && size === 0) {
    c.errno = EINVAL;
    return c.retPtr(0);
  }
  if (size !== 0 && text.length > size) {
    c.errno = ERANGE;
    return c.retPtr(0);
  }
  if (to === 0) to = allocate(c, size === 0 ? text.length : size);
  if (to !== 0) storeBytes(c, to, text, 'the destination');
  return c.retPtr(to);
};

const chdir = (c: HostContext, node: FsNode | number): Answer => {
  if (typeof node === 'number') return answer(c, node);
  if (node.kind !== 'directory') return answer(c, -20);
  if (!mayAccess(node, 1)) return answer(c, -EACCES);
  filesOf(c.machine).system.working = node;
  return c.retI32(0);
};

const SYSCONF: Readonly<Record<number, number>> = {
  0: 2097152, // ARG_MAX
  2: 100, // CLK_TCK
  4: 1024, // OPEN_MAX
  30: PAGE_SIZE,
  83: 1, // NPROCESSORS_CONF
  84: 1, // NPROCESSORS_ONLN
  85: 262144, // PHYS_PAGES
  86: 131072, // AVPHYS_PAGES
  60: 1024, // IOV_MAX
  180: 255, // HOST_NAME_MAX
};

/** LINK_MAX, NAME_MAX, PATH_MAX, PIPE_BUF. */
const PATHCONF: Readonly<Record<number, number>> = { 0: 127, 3: 255, 4: 4096, 5: 4096 };

const identity =
  (n: number): Run =>
  (c) =>
    c.retI32(n);

/** A number that was never open does no harm (EBADF). One that was may be another's by now. */
function expectOpen(c: HostContext, by: string, fd: number, danger: string): void {
  if (fd < 3 || !filesOf(c.machine).wasClosed(fd)) return;
  const why = `It was closed before. ${danger} can hit a file that was opened in between and got the same number.`;
  complain(c, 'invalid-argument', `${by}: descriptor ${fd} is not open.`, why, 'note');
}

const close: Run = (c) => {
  const fd = c.i32(0);
  const files = filesOf(c.machine);
  expectOpen(c, 'close', fd, 'A second close');
  answer(c, files.close(fd));
};

export const UNISTD = table('<unistd.h>', {
  read: (c) => readInto(c, undefined),
  pread: (c) => readInto(c, Number(c.i64(3))),
  write: (c) => writeFrom(c, undefined),
  pwrite: (c) => writeFrom(c, Number(c.i64(3))),
  readv: (c) => vectored(c, false),
  writev: (c) => vectored(c, true),
  ...aliases((c) => vectored(c, false, Number(c.i64(3))), 'preadv', 'preadv64'),
  ...aliases((c) => vectored(c, true, Number(c.i64(3))), 'pwritev', 'pwritev64'),
  ...aliases(close, 'close', '__close'),
  ...aliases(lseek, 'lseek', 'lseek64'),
  dup: (c) => answer(c, filesOf(c.machine).duplicate(c.i32(0))),
  dup2: (c) => answer(c, filesOf(c.machine).duplicateTo(c.i32(0), c.i32(1))),
  dup3: (c) => {
    if (c.i32(0) === c.i32(1)) return answer(c, -EINVAL);
    return answer(c, filesOf(c.machine).duplicateTo(c.i32(0), c.i32(1), (c.i32(2) & 0o2000000) !== 0));
  },
  ...Object.fromEntries(
    (['pipe', 'pipe2'] as const).map((name): [string, Run] => [
      name,
      (c) => {
        c.write(c.ptr(0), 8, 'the descriptors');
        const ends = filesOf(c.machine).pipe(name === 'pipe2' ? c.i32(1) : 0);
        if (typeof ends === 'number') return answer(c, ends);
        storeI32(c, c.ptr(0), ends[0], 'the descriptors');
        storeI32(c, c.ptr(0) + 4, ends[1], 'the descriptors');
        tellOpened(c, ends[0], 'the reading end of a pipe');
        tellOpened(c, ends[1], 'the writing end of a pipe');
        return c.retI32(0);
      },
    ]),
  ),
  isatty: (c) => {
    const fd = c.i32(0);
    if (filesOf(c.machine).isTerminal(fd)) return c.retI32(1);
    c.errno = filesOf(c.machine).get(fd) ? ENOTTY : EBADF;
    return c.retI32(0);
  },
  ttyname: (c) => {
    if (filesOf(c.machine).isTerminal(c.i32(0))) return c.retPtr(staticText(c, 'tty', '/dev/tty'));
    c.errno = ENOTTY;
    return c.retPtr(0);
  },
  unlink: (c) => answer(c, filesOf(c.machine).system.unlink(path(c, 0))),
  rmdir: (c) => answer(c, filesOf(c.machine).system.rmdir(path(c, 0))),
  unlinkat: (c) => {
    const files = filesOf(c.machine);
    const from = files.directoryOf(c.i32(0));
    if (typeof from === 'number') return answer(c, from);
    const name = path(c, 1);
    return answer(
      c,
      (c.i32(2) & AT_REMOVEDIR) !== 0 ? files.system.rmdir(name, from) : files.system.unlink(name, from),
    );
  },
  link: (c) => answer(c, filesOf(c.machine).system.link(path(c, 0), path(c, 1))),
  symlink: (c) => answer(c, filesOf(c.machine).system.symlink(path(c, 0), path(c, 1))),
  readlink: (c) => {
    const node = filesOf(c.machine).system.lookup(path(c, 0), false);
    if (typeof node === 'number') return answerLong(c, node);
    if (node.kind !== 'link') return answerLong(c, -EINVAL);
    const text = toUtf8(node.target).subarray(0, c.size(2));
    storeBytes(c, c.ptr(1), text, 'the destination');
    return c.retI64(BigInt(text.length));
  },
  access: (c) => accessAt(c, filesOf(c.machine).system.lookup(path(c, 0)), c.i32(1)),
  ...aliases((c: HostContext) => {
    const from = filesOf(c.machine).directoryOf(c.i32(0));
    accessAt(c, typeof from === 'number' ? from : filesOf(c.machine).system.lookup(path(c, 1), true, from), c.i32(2));
  }, 'faccessat'),
  getcwd,
  get_current_dir_name: (c) => {
    const { system } = filesOf(c.machine);
    const text = toUtf8(`${system.pathOf(system.working)}\0`);
    const to = allocate(c, text.length);
    if (to !== 0) storeBytes(c, to, text, 'the destination');
    c.retPtr(to);
  },
  chdir: (c) => chdir(c, filesOf(c.machine).system.lookup(path(c, 0))),
  fchdir: (c) => chdir(c, nodeOf(c, c.i32(0))),
  truncate: (c) => {
    const node = filesOf(c.machine).system.lookup(path(c, 0));
    truncate(c, node, typeof node === 'object' && mayAccess(node, 2));
  },
  ftruncate: (c) => {
    const file = filesOf(c.machine).get(c.i32(0));
    truncate(c, nodeOf(c, c.i32(0)), file !== undefined && (file.flags & 3) !== 0);
  },
  ...aliases((c: HostContext) => answer(c, filesOf(c.machine).get(c.i32(0)) ? 0 : -EBADF), 'fsync', 'fdatasync'),
  sync: (c) => c.retVoid(),
  sbrk: (c) => {
    const delta = Number(c.i64(0));
    const old = delta === 0 ? breakOf(c.machine).current : sbrk(c.machine, delta);
    if (old >= 0) return c.retPtr(old);
    c.errno = ENOMEM;
    return c.retI64(-1n);
  },
  brk: (c) => answer(c, brk(c.machine, c.ptr(0)) ? 0 : -ENOMEM),
  getpagesize: identity(PAGE_SIZE),
  getdtablesize: identity(1024),
  ...aliases(identity(PROCESS_ID), 'getpid', 'getpgrp'),
  getpgid: identity(PROCESS_ID),
  getsid: identity(PROCESS_ID),
  getppid: identity(PROCESS_ID - 1),
  ...aliases(identity(USER_ID), 'getuid', 'geteuid'),
  ...aliases(identity(GROUP_ID), 'getgid', 'getegid'),
  ...aliases(identity(0), 'setuid', 'setgid', 'seteuid', 'setegid', 'setpgid', 'setpgrp', 'nice'),
  setsid: identity(PROCESS_ID),
  getlogin: (c) => c.retPtr(staticText(c, 'login', 'user')),
  gethostname: (c) => {
    const name = toUtf8('memscape\0');
    if (c.size(1) < name.length) {
      c.errno = 36;
      return c.retI32(-1);
    }
    storeBytes(c, c.ptr(0), name, 'the destination');
    return c.retI32(0);
  },
  sysconf: (c) => {
    const value = SYSCONF[c.i32(0)];
    if (value !== undefined) return c.retI64(BigInt(value));
    return c.retI64(-1n);
  },
  ...aliases((c: HostContext) => c.retI64(BigInt(PATHCONF[c.i32(1)] ?? -1)), 'pathconf', 'fpathconf'),
  confstr: (c) => c.retI64(0n),
  getentropy: (c) => randomBytes(c, c.size(1), () => c.retI32(0)),
  getrandom: (c) => randomBytes(c, c.size(1), (n) => c.retI64(BigInt(n))),
  sched_getcpu: identity(0),
  ...aliases(identity(1), 'get_nprocs', 'get_nprocs_conf'),
  get_phys_pages: (c) => c.retI64(262144n),
  get_avphys_pages: (c) => c.retI64(131072n),
  issetugid: identity(0),
  getgroups: (c) => {
    if (c.i32(0) > 0) storeI32(c, c.ptr(1), GROUP_ID, 'the groups');
    c.retI32(1);
  },
  // A user without privileges may give a file to nobody but itself.
  ...aliases((c: HostContext) => changeOwner(c, filesOf(c.machine).system.lookup(path(c, 0))), 'chown', 'lchown'),
  fchown: (c) => changeOwner(c, nodeOf(c, c.i32(0))),
  ...aliases(
    (c: HostContext) => answer(c, filesOf(c.machine).get(c.i32(0)) ? -ENOTTY : -EBADF),
    'tcgetattr',
    'tcsetattr',
  ),
});

function changeOwner(c: HostContext, node: FsNode | number): Answer {
  if (typeof node === 'number') return answer(c, node);
  const user = c.u32(1);
  return answer(c, node.uid === USER_ID && (user === USER_ID || user === 0xffffffff) ? 0 : -EPERM);
}

function randomBytes(c: HostContext, n: number, done: (n: number) => void): Answer {
  const bytes = new Uint8Array(Math.min(n, 1 << 20));
  c.write(c.ptr(0), bytes.length, 'the buffer');
  filesOf(c.machine).fillRandom(bytes);
  storeBytes(c, c.ptr(0), bytes, 'the buffer');
  done(bytes.length);
}

function accessAt(c: HostContext, node: FsNode | number, wanted: number): Answer {
  if (typeof node === 'number') return answer(c, node);
  return answer(c, mayAccess(node, wanted & 7) ? 0 : -EACCES);
}

export const FCNTL = table('<fcntl.h>', {
  ...aliases(open, 'open', 'open64'),
  ...aliases(openAt, 'openat', 'openat64'),
  creat: (c) => answer(c, filesOf(c.machine).open(path(c, 0), O_WRONLY | O_CREAT | O_TRUNC, c.i32(1))),
  fcntl,
  ...aliases(
    (c: HostContext) => answer(c, filesOf(c.machine).get(c.i32(0)) ? 0 : -EBADF),
    'flock',
    'lockf',
    'posix_fadvise',
  ),
  posix_fallocate: (c) => {
    const node = nodeOf(c, c.i32(0));
    if (typeof node === 'number') return c.retI32(-node);
    const size = Number(c.i64(1)) + Number(c.i64(2));
    if (node.kind === 'file' && size > node.size) filesOf(c.machine).system.resize(node, size);
    return c.retI32(0);
  },
  ioctl: (c) => {
    // TIOCGWINSZ on a terminal: 24 rows, 80 columns.
    if (c.size(1) === 0x5413 && filesOf(c.machine).isTerminal(c.i32(0))) {
      storeBytes(c, c.ptr(2), Uint8Array.of(24, 0, 80, 0, 0, 0, 0, 0), 'the window size');
      return c.retI32(0);
    }
    return answer(c, filesOf(c.machine).get(c.i32(0)) ? -ENOTTY : -EBADF);
  },
});

export const STAT = table('<sys/stat.h>', {
  ...aliases((c) => statAt(c, filesOf(c.machine).system.lookup(path(c, 0)), c.ptr(1)), 'stat', 'stat64'),
  ...aliases((c) => statAt(c, filesOf(c.machine).system.lookup(path(c, 0), false), c.ptr(1)), 'lstat', 'lstat64'),
  ...aliases(fstat, 'fstat', 'fstat64'),
  fstatat: (c) => {
    const from = filesOf(c.machine).directoryOf(c.i32(0));
    const follow = (c.i32(3) & AT_SYMLINK_NOFOLLOW) === 0;
    statAt(c, typeof from === 'number' ? from : filesOf(c.machine).system.lookup(path(c, 1), follow, from), c.ptr(2));
  },
  chmod: (c) => changeMode(c, filesOf(c.machine).system.lookup(path(c, 0)), c.u32(1)),
  fchmod: (c) => changeMode(c, nodeOf(c, c.i32(0)), c.u32(1)),
  umask: (c) => {
    const files = filesOf(c.machine);
    const old = files.mask;
    files.mask = c.u32(0) & 0o777;
    c.retI32(old);
  },
  mkdir: (c) => answer(c, filesOf(c.machine).system.mkdir(path(c, 0), c.u32(1) & ~filesOf(c.machine).mask & 0o7777)),
  mkdirat: (c) => {
    const from = filesOf(c.machine).directoryOf(c.i32(0));
    const mode = c.u32(2) & ~filesOf(c.machine).mask & 0o7777;
    answer(c, typeof from === 'number' ? from : filesOf(c.machine).system.mkdir(path(c, 1), mode, from));
  },
  utimensat: (c) => {
    const from = filesOf(c.machine).directoryOf(c.i32(0));
    setTimes(
      c,
      typeof from === 'number' ? from : filesOf(c.machine).system.lookup(path(c, 1), true, from),
      c.ptr(2),
      1,
    );
  },
  futimens: (c) => setTimes(c, nodeOf(c, c.i32(0)), c.ptr(1), 1),
  utimes: (c) => setTimes(c, filesOf(c.machine).system.lookup(path(c, 0)), c.ptr(1), 1000),
});

/** DIR is a block of the heap's: descriptor at +0, next entry at +8, and behind it the struct dirent handed out. */
const DIR_SIZE = 320;
/** struct dirent: ino 0, off 8, reclen 16, type 18, name 19. */
const DIRENT_AT = 32;

/** The names that each open stream goes through: those of when it was opened or rewound, however many are removed meanwhile. */
class DirectoryStreams implements HostState {
  readonly name = 'directory streams';
  names = new Map<number, readonly string[]>();
  save(): unknown {
    return new Map(this.names);
  }
  restore(saved: unknown): void {
    this.names = new Map(saved as Map<number, readonly string[]>);
  }
}

function streamsOf(c: HostContext): DirectoryStreams {
  const known = c.machine.state<DirectoryStreams>('directory streams');
  if (known) return known;
  const streams = new DirectoryStreams();
  c.machine.addState(streams);
  return streams;
}

function readNames(c: HostContext, dir: number, fd: number): Answer {
  const node = nodeOf(c, fd);
  const names = typeof node === 'number' || node.kind !== 'directory' ? [] : ['.', '..', ...node.entries.keys()];
  streamsOf(c).names.set(dir, names);
}

function entryOf(c: HostContext, fd: number, name: string): FsNode | undefined {
  const node = nodeOf(c, fd);
  if (typeof node === 'number' || node.kind !== 'directory') return undefined;
  return name === '.' ? node : name === '..' ? node.parent : node.entries.get(name);
}
const TYPES = { file: 8, directory: 4, link: 10, device: 2 } as const;

function openDirectory(c: HostContext, fd: number, name: string): Answer {
  if (fd < 0) {
    c.errno = -fd;
    return c.retPtr(0);
  }
  const node = nodeOf(c, fd);
  if (typeof node === 'number' || node.kind !== 'directory') {
    filesOf(c.machine).close(fd);
    c.errno = 20;
    return c.retPtr(0);
  }
  const dir = allocate(c, DIR_SIZE);
  if (dir !== 0) {
    storeBytes(c, dir, new Uint8Array(DIR_SIZE), 'the directory stream');
    storeI32(c, dir, fd, 'the directory stream');
    readNames(c, dir, fd);
    if (name !== '') tellOpened(c, fd, `the directory '${name}'`, dir);
  }
  return c.retPtr(dir);
}

const directory = (c: HostContext): { fd: number; at: number } => {
  const b = c.read(c.ptr(0), 16, 'the directory stream');
  const view = new DataView(b.buffer, b.byteOffset, 16);
  return { fd: view.getInt32(0, true), at: Number(view.getBigUint64(8, true)) };
};

export const DIRENT = table('<dirent.h>', {
  opendir: (c) => openDirectory(c, filesOf(c.machine).open(path(c, 0), 0o200000, 0), path(c, 0)),
  fdopendir: (c) => openDirectory(c, c.i32(0), ''),
  readdir: (c) => {
    const dir = c.ptr(0);
    const { fd, at: from } = directory(c);
    const names = streamsOf(c).names.get(dir) ?? [];
    let at = from;
    while (at < names.length && !entryOf(c, fd, names[at]!)) at++;
    const name = names[at];
    const node = name === undefined ? undefined : entryOf(c, fd, name);
    if (name === undefined || !node) return c.retPtr(0);
    const text = toUtf8(name).subarray(0, 255);
    const bytes = new Uint8Array(20 + text.length);
    const view = new DataView(bytes.buffer);
    view.setBigUint64(0, BigInt(node.id), true);
    view.setBigUint64(8, BigInt(at + 1), true);
    view.setUint16(16, 280, true);
    bytes[18] = TYPES[node.kind];
    bytes.set(text, 19);
    storeBytes(c, dir + DIRENT_AT, bytes, 'the directory entry');
    storeWord(c, dir + 8, at + 1, 'the directory stream');
    return c.retPtr(dir + DIRENT_AT);
  },
  /** closedir frees the block itself: see c/dirent.c. */
  __memscape_closedir: (c) => {
    streamsOf(c).names.delete(c.ptr(0));
    answer(c, filesOf(c.machine).close(directory(c).fd));
  },
  rewinddir: (c) => {
    readNames(c, c.ptr(0), directory(c).fd);
    storeWord(c, c.ptr(0) + 8, 0, 'the directory stream');
    c.retVoid();
  },
  telldir: (c) => c.retI64(BigInt(directory(c).at)),
  seekdir: (c) => {
    directory(c);
    storeWord(c, c.ptr(0) + 8, c.size(1), 'the directory stream');
    c.retVoid();
  },
  dirfd: (c) => c.retI32(directory(c).fd),
});

/** realpath: the real path of what exists, allocated when no buffer is given. */
export const REALPATH = table('<stdlib.h>', {
  ...aliases(
    (c: HostContext) => {
      const { system } = filesOf(c.machine);
      const place = system.resolve(path(c, 0), true);
      if (typeof place === 'number' || !place.node) {
        c.errno = typeof place === 'number' ? -place : ENOENT;
        return c.retPtr(0);
      }
      const real =
        place.node.kind === 'directory'
          ? system.pathOf(place.node)
          : `${system.pathOf(place.directory)}/${place.name}`.replace(/^\/\//, '/');
      const text = toUtf8(`${real}\0`);
      const to = c.ptr(1) || allocate(c, 4096);
      if (to !== 0) storeBytes(c, to, text, 'the destination');
      return c.retPtr(to);
    },
    'realpath',
    '__realpath_chk',
  ),
  uname: (c) => {
    const bytes = new Uint8Array(390);
    for (const [i, s] of ['Linux', 'memscape', '6.1.0', '#1 SMP', 'x86_64', '(none)'].entries())
      bytes.set(toUtf8(s), i * 65);
    storeBytes(c, c.ptr(0), bytes, 'the result');
    c.retI32(0);
  },
  getrlimit: (c) => {
    const unlimited = (1n << 64n) - 1n;
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    view.setBigUint64(0, c.i32(0) === 3 ? 8388608n : c.i32(0) === 7 ? 1024n : unlimited, true);
    view.setBigUint64(8, unlimited, true);
    storeBytes(c, c.ptr(1), bytes, 'the result');
    c.retI32(0);
  },
  setrlimit: (c) => c.retI32(0),
});
