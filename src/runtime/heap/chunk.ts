/** Reading and writing chunk headers (glibc, malloc/malloc.c, "malloc_chunk details"). Offsets are linear. */
import type { HeapMemory } from './heap-memory.ts';
import { HUGE_SIZE, NON_MAIN_ARENA, PREV_INUSE, SIZE_BITS } from './layout.ts';

/** The size word with its flags. */
export const head = (h: HeapMemory, chunk: number): number => h.word(chunk + 8);
export const chunkSize = (h: HeapMemory, chunk: number): number => h.word(chunk + 8) & ~SIZE_BITS;
export const prevSize = (h: HeapMemory, chunk: number): number => h.word(chunk);
export const prevInUse = (h: HeapMemory, chunk: number): boolean => (h.get32(chunk + 8) & PREV_INUSE) !== 0;
export const setHead = (h: HeapMemory, chunk: number, word: number): void => h.setWord(chunk + 8, word);
/** Sets the size, and the arena's flag to `arena`; keeps PREV_INUSE and IS_MMAPPED (set_head_size). */
export const setHeadSize = (h: HeapMemory, chunk: number, size: number, arena: number): void =>
  h.setWord(chunk + 8, size | arena | (h.get32(chunk + 8) & SIZE_BITS & ~NON_MAIN_ARENA));
/** set_non_main_arena, for the chunks of arenas to whom it belongs. */
export const setArena = (h: HeapMemory, chunk: number, arena: number): void => {
  if (arena !== 0) h.set32(chunk + 8, h.get32(chunk + 8) | arena);
};
export const setFoot = (h: HeapMemory, chunk: number, size: number): void => h.setWord(chunk + size, size);
export const setInUseAt = (h: HeapMemory, next: number): void => h.set32(next + 8, h.get32(next + 8) | PREV_INUSE);
export const clearInUseAt = (h: HeapMemory, next: number): void => h.set32(next + 8, h.get32(next + 8) & ~PREV_INUSE);

export const fd = (h: HeapMemory, chunk: number): number => h.pointer(chunk + 16);
export const bk = (h: HeapMemory, chunk: number): number => h.pointer(chunk + 24);
export const fdNext = (h: HeapMemory, chunk: number): number => h.pointer(chunk + 32);
export const bkNext = (h: HeapMemory, chunk: number): number => h.pointer(chunk + 40);
export const setFd = (h: HeapMemory, chunk: number, to: number): void => h.setPointer(chunk + 16, to);
export const setBk = (h: HeapMemory, chunk: number, to: number): void => h.setPointer(chunk + 24, to);
export const setFdNext = (h: HeapMemory, chunk: number, to: number): void => h.setPointer(chunk + 32, to);
export const setBkNext = (h: HeapMemory, chunk: number, to: number): void => h.setPointer(chunk + 40, to);

export const isHuge = (size: number): boolean => size >= HUGE_SIZE - 15;
