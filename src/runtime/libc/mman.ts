/**
 * <sys/mman.h> over kernel/mmap.ts. A private mapping of a file is a copy; a shared one is the file's contents from then on
 * (kernel/filesystem.ts looks there). There is one memory, so a file is mapped for writing at one place only.
 */
import { PAGE_SIZE, pageUp } from '../../kernel/brk.ts';
import { EACCES, EBADF, EINVAL, ENOMEM } from '../../kernel/errors.ts';
import type { FileNode } from '../../kernel/filesystem.ts';
import { mmap, mremap, munmap } from '../../kernel/mmap.ts';
import { PROT_READ, PROT_WRITE, protect } from '../../kernel/mprotect.ts';
import { filesOf } from '../../kernel/process.ts';
import type { HostContext } from '../../machine/host.ts';
import { refusePart } from './refused.ts';
import { storeBytes } from './store.ts';
import { type Answer, aliases, type Run, table } from './table.ts';

const MAP_PRIVATE = 2;
const O_WRONLY = 1;
const O_RDWR = 2;
const MAP_TYPE = 15;
const MAP_FIXED = 0x10;
const MAP_ANONYMOUS = 0x20;
const MAP_FIXED_NOREPLACE = 0x100000;

function failed(c: HostContext, error: number): Answer {
  c.errno = error;
  c.retI64(-1n);
}

const map: Run = (c) => {
  const hint = c.ptr(0);
  const length = c.size(1);
  const protection = c.i32(2);
  const flags = c.i32(3);
  const fd = c.i32(4);
  const offset = Number(c.i64(5));
  if (length === 0 || (flags & MAP_TYPE) === 0 || offset < 0 || offset % PAGE_SIZE !== 0) return failed(c, EINVAL);
  const fixed = (flags & (MAP_FIXED | MAP_FIXED_NOREPLACE)) !== 0;
  if (fixed && hint % PAGE_SIZE !== 0) return failed(c, EINVAL);
  let contents: Uint8Array | undefined;
  let shared: FileNode | undefined;
  if ((flags & MAP_ANONYMOUS) === 0) {
    const files = filesOf(c.machine);
    const file = files.get(fd);
    if (!file) return failed(c, EBADF);
    if (file.target.kind !== 'node' || file.target.node.kind !== 'file') return failed(c, EACCES);
    const access = file.flags & 3;
    const writable = (flags & MAP_TYPE) !== MAP_PRIVATE && (protection & PROT_WRITE) !== 0;
    if (access === O_WRONLY || (writable && access !== O_RDWR)) return failed(c, EACCES);
    if ((flags & MAP_TYPE) !== MAP_PRIVATE) shared = file.target.node;
    if (shared?.mapped?.some((m) => m.writable || writable)) return refusePart(c, 'mmap');
    contents = files.system.readFile(file.target.node, offset, length).slice();
  }
  const address = mmap(c.machine, length, {
    hint,
    fixed,
    noReplace: (flags & MAP_FIXED_NOREPLACE) !== 0,
    name: contents ? '[file]' : '[anon]',
  });
  if (address < 0) return failed(c, ENOMEM);
  if (contents) c.machine.memory.writeBytes(address, contents);
  if (shared)
    filesOf(c.machine).system.map(shared, { address, offset, length, writable: (protection & PROT_WRITE) !== 0 });
  if (protection !== (PROT_READ | PROT_WRITE)) protect(c.machine, address, pageUp(length), protection);
  return c.retPtr(address);
};

const isFile = (c: HostContext, address: number): boolean =>
  c.machine.memory.mappings.some((p) => p.name === '[file]' && p.address <= address && address < p.address + p.size);

function forgetFiles(c: HostContext, address: number, length: number): void {
  if (!c.machine.memory.mappings.some((p) => p.name === '[file]')) return;
  const files = filesOf(c.machine);
  files.system.unmap(address, length, files.openNodes());
}

export const MMAN = table('<sys/mman.h>', {
  ...aliases(map, 'mmap', 'mmap64'),
  munmap: (c) => {
    forgetFiles(c, c.ptr(0), pageUp(c.size(1)));
    if (munmap(c.machine, c.ptr(0), c.size(1))) return c.retI32(0);
    return failed(c, EINVAL);
  },
  mremap: (c) => {
    if (isFile(c, c.ptr(0))) refusePart(c, 'mremap');
    const result = mremap(c.machine, c.ptr(0), c.size(1), c.size(2), (c.i32(3) & 1) !== 0);
    return result < 0 ? failed(c, ENOMEM) : c.retPtr(result);
  },
  mprotect: (c) => {
    const address = c.ptr(0);
    const length = pageUp(c.size(1));
    if (address % PAGE_SIZE !== 0) return failed(c, EINVAL);
    if (length > 0 && !c.machine.memory.mapped(address, length)) return failed(c, ENOMEM);
    protect(c.machine, address, length, c.i32(2));
    return c.retI32(0);
  },
  /** Every mapped page is in memory. */
  mincore: (c) => {
    const address = c.ptr(0);
    const pages = pageUp(c.size(1)) / PAGE_SIZE;
    if (address % PAGE_SIZE !== 0) return failed(c, EINVAL);
    if (!c.machine.memory.mapped(address, pages * PAGE_SIZE)) return failed(c, ENOMEM);
    storeBytes(c, c.ptr(2), new Uint8Array(pages).fill(1), 'the result');
    return c.retI32(0);
  },
  ...aliases(
    (c: HostContext) => c.retI32(0),
    'madvise',
    'posix_madvise',
    'msync',
    'mlock',
    'munlock',
    'mlockall',
    'munlockall',
  ),
});
