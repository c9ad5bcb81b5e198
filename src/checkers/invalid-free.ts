import { NON_CANONICAL } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Deallocation, Listener } from '../machine/probes.ts';
import type { ObjectDescription, Related } from '../report/finding.ts';
import { blocksOf, Family } from '../runtime/heap/blocks.ts';
import { origins } from './access.ts';
import { arrayOfObjects, freeAccess, releasedBlock, verbOf } from './deallocation.ts';
import { finding } from './make.ts';
import { blockPlace, describePlace, type Place, placeAt } from './place.ts';
import { momentNow } from './stack.ts';
import { bytes, hex } from './words.ts';

interface Explained {
  readonly message: string;
  readonly why: string;
  readonly place: Place | undefined;
}

function explain(m: MachineApi, d: Deallocation): Explained {
  if (d.address === NON_CANONICAL)
    return {
      message: `${verbOf(d)} of a pointer that is no address`,
      why: 'The pointer was never set, or something else was written over it.',
      place: undefined,
    };
  const table = blocksOf(m);
  const block = table.live(d.address) ?? table.freed(d.address);
  if (block) {
    const place = blockPlace(m, block);
    const inside = d.address - block.address;
    return {
      message: `${verbOf(d)} of a pointer ${bytes(inside)} into ${place.phrase}`,
      why: `Only the address that the allocation returned (${hex(block.address)}) can be released, not one inside the block: was the pointer moved, or is it the address of a member?`,
      place,
    };
  }
  const place = placeAt(m, d.address);
  if (place) {
    const why =
      place.kind === 'stack'
        ? 'Local variables live on the stack and end by themselves.'
        : 'Global and static variables exist as long as the program and are never released.';
    return { message: `${verbOf(d)} of ${place.phrase}, which was not allocated`, why, place };
  }
  const entry = m.functionAt(d.address);
  return {
    message: entry
      ? `${verbOf(d)} of the address of ${entry.name}, which is code`
      : `${verbOf(d)} of ${hex(d.address)}, which no allocation returned`,
    why: 'Only addresses that malloc, new or their like returned can be released.',
    place: undefined,
  };
}

/** delete[] of what new made goes 8 bytes back for a count; that it was the wrong delete has been told. */
function isBehindCookie(m: MachineApi, d: Deallocation): boolean {
  if (d.family !== Family.NewArray || d.address === NON_CANONICAL) return false;
  const block = blocksOf(m).live(d.address + 8);
  return block?.address === d.address + 8 && block.family !== Family.NewArray;
}

/** A pointer is released that no allocation function returned. */
export const invalidFree: Listener = {
  name: 'invalid-free',
  deallocating(m, d) {
    const { live, dead } = releasedBlock(m, d);
    if (live || dead || isBehindCookie(m, d) || arrayOfObjects(m, d)) return undefined;
    const { message, why, place } = explain(m, d);
    const object: ObjectDescription | undefined = place ? describePlace(place, d.address - place.start) : undefined;
    const about: Related[] = origins(m, place);
    return finding({
      kind: 'invalid-free',
      message,
      explanation: [why, 'Release exactly what was allocated, once.'],
      at: momentNow(m),
      access: freeAccess(d),
      object,
      related: about,
    });
  },
};
