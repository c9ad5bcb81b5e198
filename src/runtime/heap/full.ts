/** Allocations that fail here and would not fail on a real machine: what the program does then is not what it does there. */
import { breakOf } from '../../kernel/brk.ts';
import type { HostContext } from '../../machine/host.ts';
import { complain } from '../libc/complain.ts';

/** Linux gives out memory that it may not have; what is larger than this it refuses, too (vm.overcommit_memory 0). */
const REFUSED_ANYWHERE = 2 ** 36;
const MIB = 2 ** 20;

export function tellFull(c: HostContext, size: number, by: string): void {
  if (size >= REFUSED_ANYWHERE) return;
  // A launch that sets a limit wants to see what the program does at it.
  if (breakOf(c.machine).limit !== Number.POSITIVE_INFINITY) {
    for (const l of c.machine.listeners) l.memoryFull?.(c.machine);
    return;
  }
  const amount = size >= 10 * MIB ? `${size} bytes (${Math.round(size / MIB)} MiB)` : `${size} bytes`;
  complain(
    c,
    'out-of-memory',
    `${by}: there is no memory for a block of ${amount}`,
    [
      size >= 256 * MIB
        ? 'The simulated machine has no room for so large a block. A real one would often give it out; the program would then depend on how much memory there is.'
        : 'The simulated memory is full: the program holds more than the machine has.',
      size < 16 * MIB
        ? ''
        : 'If the size comes from input, or from arithmetic that went wrong, check it before the allocation.',
    ]
      .filter((s) => s !== '')
      .join(' '),
  );
}
