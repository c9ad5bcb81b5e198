/** Functions on files whose names are relative to an open directory (openat(2), "Rationale for openat()"). */
import { EBADF, EINVAL, EPERM } from '../../kernel/errors.ts';
import { O_CLOEXEC, O_RDWR } from '../../kernel/files.ts';
import { type FsNode, USER_ID } from '../../kernel/filesystem.ts';
import { filesOf } from '../../kernel/process.ts';
import type { HostContext } from '../../machine/host.ts';
import { storeBytes, textArgument, toUtf8 } from './store.ts';
import { type Answer, table } from './table.ts';

const AT_SYMLINK_FOLLOW = 0x400;
const AT_SYMLINK_NOFOLLOW = 0x100;
const AT_EMPTY_PATH = 0x1000;

/** The path that arguments `directory` and `path` mean, or a negative error. */
function pathAt(c: HostContext, directory: number, path: number): string | number {
  const name = textArgument(c, c.ptr(path), 'the path');
  if (name.startsWith('/') || name === '') return name;
  const files = filesOf(c.machine);
  const from = files.directoryOf(c.i32(directory));
  if (typeof from === 'number') return from;
  return from === files.system.working ? name : `${files.system.pathOf(from)}/${name}`;
}

function answer(c: HostContext, result: number): Answer {
  if (result >= 0) return c.retI32(result);
  c.errno = -result;
  return c.retI32(-1);
}

/** Performs what takes one path, or the error of finding it. */
function withPath(c: HostContext, path: string | number, run: (path: string) => number): Answer {
  return answer(c, typeof path === 'number' ? path : run(path));
}

export const AT = table('<unistd.h>', {
  linkat: (c) => {
    const { system } = filesOf(c.machine);
    const from = pathAt(c, 0, 1);
    const follow = (c.i32(4) & AT_SYMLINK_FOLLOW) !== 0;
    return withPath(c, pathAt(c, 2, 3), (to) => (typeof from === 'number' ? from : system.link(from, to, follow)));
  },
  symlinkat: (c) => {
    const target = textArgument(c, c.ptr(0), 'the target');
    return withPath(c, pathAt(c, 1, 2), (path) => filesOf(c.machine).system.symlink(target, path));
  },
  readlinkat: (c) => {
    const path = pathAt(c, 0, 1);
    const node: FsNode | number = typeof path === 'number' ? path : filesOf(c.machine).system.lookup(path, false);
    if (typeof node === 'number' || node.kind !== 'link') {
      c.errno = typeof node === 'number' ? -node : EINVAL;
      return c.retI64(-1n);
    }
    const text = toUtf8(node.target).subarray(0, c.size(3));
    storeBytes(c, c.ptr(2), text, 'the destination');
    return c.retI64(BigInt(text.length));
  },
  renameat: (c) => {
    const from = pathAt(c, 0, 1);
    return withPath(c, pathAt(c, 2, 3), (to) =>
      typeof from === 'number' ? from : filesOf(c.machine).system.rename(from, to),
    );
  },
  fchownat: (c) => {
    const files = filesOf(c.machine);
    const flags = c.i32(4);
    const path = pathAt(c, 0, 1);
    let node: FsNode | number;
    if (path === '' && (flags & AT_EMPTY_PATH) !== 0) {
      const target = files.get(c.i32(0))?.target;
      node = target?.kind === 'node' ? target.node : -EBADF;
    } else node = typeof path === 'number' ? path : files.system.lookup(path, (flags & AT_SYMLINK_NOFOLLOW) === 0);
    if (typeof node === 'number') return answer(c, node);
    const user = c.u32(2);
    return answer(c, node.uid === USER_ID && (user === USER_ID || user === 0xffffffff) ? 0 : -EPERM);
  },
  /** A file of memory only (memfd_create(2)). */
  memfd_create: (c) => {
    textArgument(c, c.ptr(0), 'the name');
    const files = filesOf(c.machine);
    return answer(c, files.openNode(files.system.anonymousFile(), O_RDWR | ((c.u32(1) & 1) !== 0 ? O_CLOEXEC : 0)));
  },
});
