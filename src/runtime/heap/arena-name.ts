/** What an arena is called: by the threads whose requests it serves. */
import type { MachineApi } from '../../machine/machine-api.ts';
import { arenaSlot } from './arena.ts';
import type { HeapMemory } from './heap-memory.ts';
import { MAIN_ARENA } from './layout.ts';

/** Living threads that allocate from the arena at an offset. */
export const threadsIn = (m: MachineApi, h: HeapMemory, av: number): number[] =>
  m.threads.filter((t) => t.state !== 'ended' && h.pointer(arenaSlot(t.id)) === av).map((t) => t.id);

/** 'the main arena', 'the arena of thread 2'. */
export function arenaName(m: MachineApi, h: HeapMemory, av: number): string {
  if (av === MAIN_ARENA) return 'the main arena';
  const threads = threadsIn(m, h, av);
  if (threads.length === 0) return 'an arena that waits for a thread';
  if (threads.length === 1) return `the arena of thread ${threads[0]}`;
  return `the arena of threads ${threads.slice(0, -1).join(', ')} and ${threads.at(-1)}`;
}
