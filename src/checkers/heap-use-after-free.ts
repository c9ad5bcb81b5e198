import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { type Block, blocksOf } from '../runtime/heap/blocks.ts';
import { origins, tellAccess } from './access.ts';
import { containerStory } from './container-story.ts';
import { byteOf } from './member.ts';
import { blockPlace } from './place.ts';
import { momentOf } from './stack.ts';
import { classify } from './suspect.ts';
import { happening, hex } from './words.ts';

/** The memory may have been handed out again since. */
function reused(m: MachineApi, address: number, block: Block): string {
  const now = blocksOf(m).live(address);
  return now && now.id !== block.id && now.id !== block.reallocatedTo
    ? `The allocator has given this memory to block #${now.id} (${blockPlace(m, now).phrase.slice(2)}) since.`
    : '';
}

/** Accesses to a heap block that has been freed. */
export const heapUseAfterFree: Listener = {
  name: 'heap-use-after-free',
  badAccess(m, a) {
    const s = classify(m, a);
    const { place, block } = s;
    if (s.kind !== 'heap-use-after-free' || !place || !block) return;
    tellAccess(m, a, s, 'heap-use-after-free', () => {
      const moved = block.reallocatedTo === undefined ? undefined : blocksOf(m).block(block.reallocatedTo);
      const inPlace = moved !== undefined && moved.address === block.address;
      const story = containerStory(m, block);
      const by = block.freed && momentOf(m, block.freed).location;
      const where = by ? ` at line ${by.line} of ${by.file.split(/[\\/]/).at(-1)}` : '';
      return {
        message: happening(a, `in ${place.phrase} that has been freed`),
        explanation: [
          `The access is to ${byteOf(place, s.offset)} of block #${block.id}.`,
          story?.what ?? '',
          story
            ? ''
            : moved !== undefined && !inPlace
              ? `realloc${where} moved the block to ${hex(moved.address)} (block #${moved.id}) and freed this one, so the old pointer is no longer valid: use the pointer that realloc returned.`
              : inPlace
                ? s.offset < moved.requested
                  ? `realloc${where} left the block where it was, but the old pointer is no longer valid all the same (C17 7.22.3.5): use the pointer that realloc returned, or the program fails as soon as the block has to move.`
                  : 'realloc made the block smaller, and these bytes no longer belong to it.'
                : 'After free or delete the memory belongs to the allocator, which writes its own data there and hands it out again; what is read is no longer what was stored, and what is written damages something else.',
          reused(m, s.first, block),
          story?.advice ??
            (moved !== undefined ? '' : 'Release the block only after its last use, and do not keep pointers to it.'),
        ],
        related: origins(m, place),
      };
    });
  },
};
