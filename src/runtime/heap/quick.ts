/**
 * Shortcuts of the calls that programs make by the million (HostFunction.quick): a small block from the thread's cache or
 * from the top, and its plainly right release. Arguments are read as words of the register file: translated code carries
 * no undefined bits, so there is nothing to check about them.
 */
import { REG_GPR, REG_PROVENANCE } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { Family } from './blocks.ts';
import { heapOf } from './heap.ts';
import { highHalf, lowHalf, offsetOf } from './heap-memory.ts';

const RAX = REG_GPR >> 2;
const RCX = (REG_GPR + 1 * 8) >> 2;
const RDX = (REG_GPR + 2 * 8) >> 2;
const RSI = (REG_GPR + 6 * 8) >> 2;
const RDI = (REG_GPR + 7 * 8) >> 2;

const wordsOf = (m: MachineApi): Int32Array => {
  const { buffer, byteOffset, byteLength } = m.memory.bytes;
  return new Int32Array(buffer, byteOffset, byteLength >>> 2);
};

/** void *malloc(size_t) */
export function quickMalloc(m: MachineApi): () => boolean {
  const words = wordsOf(m);
  const heap = heapOf(m);
  return () => {
    if (words[RDI + 1] !== 0) return false;
    const mem = heap.quickAllocate(words[RDI]!, Family.Malloc);
    if (mem === 0) return false;
    words[RAX] = lowHalf(mem);
    words[RAX + 1] = highHalf(mem);
    words[REG_PROVENANCE >> 2] = heap.memory.objects.blockHandle(mem);
    return true;
  };
}

/** void *__memscape_allocate(size_t size, size_t alignment, int family) */
export function quickNew(m: MachineApi): () => boolean {
  const words = wordsOf(m);
  const heap = heapOf(m);
  return () => {
    if (words[RDI + 1] !== 0 || words[RSI + 1] !== 0 || words[RSI]! >>> 0 > 16) return false;
    const mem = heap.quickAllocate(words[RDI]!, words[RDX]!);
    if (mem === 0) return false;
    words[RAX] = lowHalf(mem);
    words[RAX + 1] = highHalf(mem);
    words[REG_PROVENANCE >> 2] = heap.memory.objects.blockHandle(mem);
    return true;
  };
}

/** void free(void *) */
export function quickFree(m: MachineApi): () => boolean {
  const words = wordsOf(m);
  const heap = heapOf(m);
  return () => {
    const lo = words[RDI]!;
    const hi = words[RDI + 1]!;
    return (lo | hi) === 0 || heap.quickRelease(offsetOf(lo, hi), Family.Malloc, -1);
  };
}

/** void __memscape_deallocate(void *, size_t sizeOrMinus1, size_t alignmentOr0, int family) */
export function quickDelete(m: MachineApi): () => boolean {
  const words = wordsOf(m);
  const heap = heapOf(m);
  return () => {
    const lo = words[RDI]!;
    const hi = words[RDI + 1]!;
    if ((lo | hi) === 0) return true;
    if ((words[RDX]! | words[RDX + 1]!) !== 0) return false;
    const size = words[RSI]!;
    if (size < 0 ? (size & words[RSI + 1]!) !== -1 : words[RSI + 1] !== 0) return false;
    return heap.quickRelease(offsetOf(lo, hi), words[RCX]!, size);
  };
}
