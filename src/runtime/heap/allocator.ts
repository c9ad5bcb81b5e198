/**
 * What the rest of the runtime asks of an allocator. glibc's model is the one implementation so far; others (first fit,
 * best fit, buddy, bump) can stand in its place to compare fragmentation. An allocator works on raw memory only: block
 * table, shadow and checks are the caller's (heap.ts).
 *
 * Pointers are linear offsets of user memory, 0 = NULL. A call may throw HeapAbort or HeapFault; it then has had no effect.
 */
import type { HeapStatistics } from './statistics.ts';

export interface Allocator {
  readonly name: string;
  /** `zeroed`: calloc. */ allocate(size: number, zeroed: boolean): number;
  allocateAligned(alignment: number, size: number): number;
  release(mem: number): void;
  /** Contents move along. 0 = no memory, the old block stays. */ resize(mem: number, size: number): number;
  /** Bytes that the program may use of the block at `mem`. */ usableSize(mem: number): number;
  /** The same for a block that was just handed out: its header needs no check. */ capacity(mem: number): number;
  isMapped(mem: number): boolean;
  /** The current thread ends: what it has to itself goes back. */ threadEnds(): void;
  trim(pad: number): boolean;
  setOption(option: number, value: number): boolean;
  statistics(): HeapStatistics;
  /** malloc_info's text about arena `n`, or about all together (-1); undefined when there is no such arena. */
  describe(n: number): string | undefined;
}
