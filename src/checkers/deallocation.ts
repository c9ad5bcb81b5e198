/** What the three findings about releasing memory share: which block, if any, a pointer given to free or delete means. */
import { NONE } from '../isa/provenance.ts';
import { NON_CANONICAL } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Deallocation } from '../machine/probes.ts';
import { type Block, blocksOf, Family } from '../runtime/heap/blocks.ts';

export interface Released {
  /** The live block that begins at the pointer. */ readonly live: Block | undefined;
  /** Else the block that began there and was freed last. */ readonly dead: Block | undefined;
}

export function releasedBlock(m: MachineApi, d: Deallocation): Released {
  if (d.address === NON_CANONICAL) return { live: undefined, dead: undefined };
  const table = blocksOf(m);
  // A pointer to a block that is gone, whoever has its memory now.
  const entry = m.memory.objects.entry(d.provenance ?? NONE);
  const former = entry?.kind === 'heap' ? table.block(entry.owner) : undefined;
  if (former?.freed && former.address === d.address) return { live: undefined, dead: former };
  const live = table.live(d.address);
  if (live?.address === d.address) return { live, dead: undefined };
  if (live) return { live: undefined, dead: undefined };
  const dead = table.freed(d.address);
  return { live: undefined, dead: dead?.address === d.address ? dead : undefined };
}

/**
 * The block that new[] made of objects with destructors, when the pointer is that to the first of them: it lies behind
 * their number (Itanium C++ ABI §2.7), so that only delete[] can release it.
 */
export function arrayOfObjects(m: MachineApi, d: Deallocation): Block | undefined {
  if (d.family === Family.NewArray || d.address === NON_CANONICAL) return undefined;
  const block = blocksOf(m).live(d.address);
  if (block?.family !== Family.NewArray) return undefined;
  const cookie = Math.max(8, block.alignment > 16 ? block.alignment : 8);
  const count = m.memory.readPtr(d.address - 8) ?? 0;
  const whole = d.address === block.address + cookie && count > 0 && (block.requested - cookie) % count === 0;
  return whole ? block : undefined;
}

/** "free", "delete", "delete[]", "realloc". */
export const verbOf = (d: Deallocation): string => d.function.replace('operator ', '');

export const freeAccess = (d: Deallocation): { operation: 'free'; size: number; address: string } => ({
  operation: 'free',
  size: 0,
  address: d.address === NON_CANONICAL ? '0xffffffffffffffff' : `0x${d.address.toString(16)}`,
});
