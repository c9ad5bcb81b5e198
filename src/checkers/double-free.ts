import type { Listener } from '../machine/probes.ts';
import { blocksOf, Family } from '../runtime/heap/blocks.ts';
import { origins } from './access.ts';
import { freeAccess, releasedBlock, verbOf } from './deallocation.ts';
import { finding } from './make.ts';
import { blockPlace, describePlace } from './place.ts';
import { momentNow } from './stack.ts';

/** A block that was freed already is released again. */
export const doubleFree: Listener = {
  name: 'double-free',
  deallocating(m, d) {
    const { dead } = releasedBlock(m, d);
    if (!dead) return undefined;
    const place = blockPlace(m, dead);
    const now = blocksOf(m).live(d.address);
    const moved = dead.reallocatedTo !== undefined;
    return finding({
      kind: 'double-free',
      message: moved
        ? `${verbOf(d)} of ${place.phrase} that realloc has released already`
        : `${verbOf(d)} of ${place.phrase} that has been freed already`,
      explanation: [
        moved
          ? `Block #${dead.id} was moved by realloc, which freed the old memory; only the pointer that realloc returned may be freed.`
          : now
            ? `Block #${dead.id} was allocated and freed before. Its memory has been given to block #${now.id} (${blockPlace(m, now).phrase.slice(2)}) since, which this call takes away from its owner.`
            : `Block #${dead.id} was allocated and freed before, and freeing it again puts the same memory into the allocator's lists twice: two later allocations could get the same bytes.`,
        `Let one place own the block and release it${dead.family === Family.Malloc ? '; set the pointer to null after freeing it.' : ': std::unique_ptr does so.'}`,
      ],
      at: momentNow(m),
      access: freeAccess(d),
      object: describePlace(place, 0),
      related: origins(m, place),
    });
  },
};
