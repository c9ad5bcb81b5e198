/** The heap's host functions: <stdlib.h> and <malloc.h> as glibc 2.36 has them, and the entries that operator new uses. */
import { EINVAL, ENOMEM } from '../../kernel/errors.ts';
import type { HostContext, HostFunction } from '../../machine/host.ts';
import { invalid } from '../libc/complain.ts';
import { storeBytes } from '../libc/store.ts';
import { locksOf } from './arena-locks.ts';
import { Family } from './blocks.ts';
import { heapOf, writeError } from './heap.ts';
import { PAGE } from './layout.ts';
import type { HeapStatistics } from './statistics.ts';

/** malloc for other host functions (strdup, getline, …). 0 and ENOMEM when there is no memory. */
export function allocate(c: HostContext, size: number): number {
  return heapOf(c.machine).allocate(c, size, Family.Malloc, 16, false, 'malloc');
}

/** free for other host functions. */
export function release(c: HostContext, address: number, by = 'free'): void {
  heapOf(c.machine).release(c, { address, function: by, family: Family.Malloc, size: undefined, alignment: 0 });
}

/** Memory that the library itself needs, and that the heap's map tells of by this name. 0: there is none. */
export const allocateForLibrary = (c: HostContext, size: number, name: string): number =>
  heapOf(c.machine).allocateForLibrary(c, size, name);
export const releaseForLibrary = (c: HostContext, address: number): void =>
  heapOf(c.machine).releaseForLibrary(c, address);

const powerOfTwo = (n: number): boolean => n > 0 && Number.isInteger(Math.log2(n));

/** n × size, or infinity when that is no size_t. */
function product(c: HostContext, i: number, name: string): number {
  if (c.size(i + 1) > 0) size(c, i, name);
  if (c.size(i) > 0) size(c, i + 1, name);
  const bytes = c.size(i) * c.size(i + 1);
  return bytes < 2 ** 53 ? bytes : Number.POSITIVE_INFINITY;
}

function aligned(c: HostContext, alignment: number, size: number, by: string): number {
  if (alignment > 2 ** 31) {
    c.errno = EINVAL;
    return 0;
  }
  return heapOf(c.machine).allocate(c, size, Family.Malloc, Math.max(alignment, 16), false, by);
}

function posixMemalign(c: HostContext): void {
  const result = c.ptr(0);
  const alignment = c.size(1);
  if (alignment % 8 !== 0 || !powerOfTwo(alignment)) {
    c.retI32(EINVAL);
    return;
  }
  c.write(result, 8, 'the place for the pointer');
  const errno = c.errno;
  const address = aligned(c, alignment, size(c, 2, 'posix_memalign'), 'posix_memalign');
  c.errno = errno; // the error is the result
  if (address === 0) {
    c.retI32(ENOMEM);
    return;
  }
  c.machine.memory.writePtr(result, address);
  c.retI32(0);
}

/** struct mallinfo2: ten size_t; struct mallinfo: ten int. The structure is returned through a hidden pointer. */
function information(c: HostContext, width: 4 | 8): void {
  const to = c.ptr(0);
  c.write(to, 10 * width, 'the result');
  const s = heapOf(c.machine).ask(c, 'mallinfo', (a) => a.statistics());
  const fields = [s.arena, s.ordblks, s.smblks, s.hblks, s.hblkhd, 0, s.fsmblks, s.uordblks, s.fordblks, s.keepcost];
  for (const [i, v] of fields.entries()) {
    if (width === 8) c.machine.memory.writePtr(to + i * 8, v);
    else c.machine.memory.writeU32(to + i * 4, v);
  }
  c.retPtr(to);
}

function printStatistics(c: HostContext): void {
  const s: HeapStatistics = heapOf(c.machine).ask(c, 'malloc_stats', (a) => a.statistics());
  const row = (label: string, n: number): string => `${label} = ${String(n).padStart(10)}\n`;
  const arenas = s.arenas.map(
    (a, i) => `Arena ${i}:\n${row('system bytes    ', a.systemMem)}${row('in use bytes    ', a.inUse)}`,
  );
  writeError(
    c.machine,
    arenas.join('') +
      'Total (incl. mmap):\n' +
      row('system bytes    ', s.arena + s.hblkhd) +
      row('in use bytes    ', s.uordblks + s.hblkhd) +
      row('max mmap regions', s.maxMmaps) +
      row('max mmap bytes  ', s.maxMmappedBytes),
  );
  c.retVoid();
}

/** A size with its highest bits set is a negative number that was converted. */
function size(c: HostContext, i: number, name: string): number {
  const n = c.size(i);
  if (n >= 2 ** 53) {
    const signed = c.i64(i);
    if (signed < 0n && signed > -(1n << 32n))
      invalid(
        c,
        `${name}: the size is ${signed} (a negative number taken as unsigned).`,
        'No block is that large, so the result is a null pointer. Check the number before it becomes a size.',
      );
  }
  return n;
}

const OPERATORS = ['free', 'operator delete', 'operator delete[]'];
const NEW_OPERATORS = ['malloc', 'operator new', 'operator new[]'];

const STDLIB: Readonly<Record<string, (c: HostContext) => void>> = {
  malloc: (c) => c.retPtr(allocate(c, size(c, 0, 'malloc'))),
  calloc: (c) => c.retPtr(heapOf(c.machine).allocate(c, product(c, 0, 'calloc'), Family.Malloc, 16, true, 'calloc')),
  realloc: (c) => c.retPtr(heapOf(c.machine).resize(c, c.ptr(0), size(c, 1, 'realloc'), 'realloc'), true),
  reallocarray: (c) => {
    const bytes = product(c, 1, 'reallocarray');
    if (bytes === Number.POSITIVE_INFINITY) {
      c.errno = ENOMEM;
      c.retPtr(0);
    } else c.retPtr(heapOf(c.machine).resize(c, c.ptr(0), bytes, 'reallocarray'), true);
  },
  free: (c) => {
    release(c, c.ptr(0));
    c.retVoid();
  },
  aligned_alloc: (c) => c.retPtr(aligned(c, c.size(0), size(c, 1, 'aligned_alloc'), 'aligned_alloc')),
  posix_memalign: posixMemalign,
};

const MALLOC: Readonly<Record<string, (c: HostContext) => void>> = {
  memalign: (c) => c.retPtr(aligned(c, c.size(0), size(c, 1, 'memalign'), 'memalign')),
  valloc: (c) => c.retPtr(aligned(c, PAGE, c.size(0), 'valloc')),
  pvalloc: (c) => c.retPtr(aligned(c, PAGE, Math.ceil(c.size(0) / PAGE) * PAGE, 'pvalloc')),
  cfree: (c) => {
    release(c, c.ptr(0), 'cfree');
    c.retVoid();
  },
  malloc_usable_size: (c) =>
    c.retI64(BigInt(heapOf(c.machine).ask(c, 'malloc_usable_size', () => heapOf(c.machine).usableSize(c.ptr(0))))),
  malloc_trim: (c) => c.retI32(Number(heapOf(c.machine).ask(c, 'malloc_trim', (a) => a.trim(c.size(0))))),
  mallopt: (c) => c.retI32(Number(heapOf(c.machine).ask(c, 'mallopt', (a) => a.setOption(c.i32(0), c.i32(1))))),
  mallinfo: (c) => information(c, 4),
  mallinfo2: (c) => information(c, 8),
  malloc_stats: printStatistics,
  /** `int __memscape_malloc_info(int n, char *text, size_t size)`, for malloc_info (libc/c/malloc-info.c) */
  __memscape_malloc_info: (c) => {
    const n = c.i32(0);
    const text = heapOf(c.machine).ask(c, 'malloc_info', (a) => a.describe(n));
    const bytes = new TextEncoder().encode(`${text ?? ''}\0`);
    if (bytes.length > c.size(2)) return c.retI32(0);
    storeBytes(c, c.ptr(1), bytes, 'the text');
    c.retI32(text === undefined ? 0 : 1);
  },
};

const MEMSCAPE: Readonly<Record<string, (c: HostContext) => void>> = {
  /** void *__memscape_allocate(size_t size, size_t alignment, int family) */
  __memscape_allocate: (c) => {
    const alignment = c.size(1);
    const family = c.i32(2);
    const by = NEW_OPERATORS[family] ?? 'operator new';
    c.retPtr(heapOf(c.machine).allocate(c, c.size(0), family, Math.max(alignment, 16), false, by));
  },
  /** void __memscape_deallocate(void *, size_t sizeOrMinus1, size_t alignmentOr0, int family) */
  __memscape_deallocate: (c) => {
    const size = c.size(1);
    const family = c.i32(3);
    heapOf(c.machine).release(c, {
      address: c.ptr(0),
      function: OPERATORS[family] ?? 'operator delete',
      family,
      size: size < 2 ** 53 ? size : undefined,
      alignment: c.size(2),
    });
    c.retVoid();
  },
};

const rows = (header: string, table: Readonly<Record<string, (c: HostContext) => void>>): HostFunction[] =>
  Object.entries(table).map(([name, run]) => ({ name, header, run: (c) => locksOf(c.machine).during(c, run) }));

export const HEAP: readonly HostFunction[] = [
  ...rows('<stdlib.h>', STDLIB),
  ...rows('<malloc.h>', MALLOC),
  ...rows('(operator new and delete)', MEMSCAPE),
];
