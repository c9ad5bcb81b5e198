/** The system calls by which the process got memory and gave it back, with when and from where: for the heap's view. */
import type { HostState } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { stateOf } from '../machine/state-of.ts';

export interface MemoryCall {
  readonly call: 'brk' | 'mmap' | 'munmap' | 'mremap';
  /** brk: the break before and after. Else the mapping's start and the first byte past it. */ readonly from: number;
  readonly to: number;
  /** Of a mapping: '[malloc]', '[stack:2]', … */ readonly name: string;
  /** The library's function that made it: 'malloc', 'free', 'sbrk'. */ readonly by: string;
  readonly time: number;
  readonly thread: number;
  /** Return addresses, innermost first. */ readonly stack: readonly number[];
}

/** The last so many are kept. */
const KEPT = 200;

class MemoryCalls implements HostState {
  readonly name = 'memory calls';
  list: readonly MemoryCall[] = [];
  /** The runtime's: where the program is. */ stack: () => readonly number[] = () => [];

  save(): unknown {
    return this.list;
  }
  restore(saved: unknown): void {
    this.list = saved as readonly MemoryCall[];
  }
}

export const memoryCallsOf = (m: MachineApi): MemoryCalls => stateOf(m, 'memory calls', MemoryCalls);

export function noteMemoryCall(m: MachineApi, call: MemoryCall['call'], from: number, to: number, name = ''): void {
  const calls = memoryCallsOf(m);
  const last = calls.list.at(-1);
  // A host function that was stopped is performed again.
  if (last && last.time === m.time && last.call === call && last.from === from && last.to === to) return;
  const by = m.functionAt(m.registers.rip)?.name ?? '';
  const now = { call, from, to, name, by, time: m.time, thread: m.thread.id, stack: calls.stack() };
  calls.list = [...calls.list.slice(-(KEPT - 1)), now];
}
