import type { Deallocation, Listener } from '../machine/probes.ts';
import type { Block } from '../runtime/heap/blocks.ts';
import { origins, tellAccess } from './access.ts';
import { arrayOfObjects, freeAccess, releasedBlock, verbOf } from './deallocation.ts';
import { deletedAs, type Wrong } from './deleted-type.ts';
import { finding } from './make.ts';
import { blockPlace, describePlace, type Place } from './place.ts';
import { momentNow } from './stack.ts';
import { classify } from './suspect.ts';
import { bytes } from './words.ts';

const MAKERS = ['malloc', 'new', 'new[]'];
const RELEASERS = ['free', 'delete', 'delete[]'];

function mismatch(block: Block, d: Deallocation, place: Place): Wrong | undefined {
  const made = MAKERS[block.family] ?? 'malloc';
  if (block.family !== d.family) {
    return {
      message: `${verbOf(d)} of ${place.phrase} that was made with ${made}`,
      why:
        d.family === 1 && block.family === 2
          ? 'delete runs one destructor and releases one object; an array needs delete[], which runs the destructor of every element and knows where the block really begins.'
          : d.family === 2 && block.family === 1
            ? 'delete[] looks in front of the object for a number of elements that new never wrote there.'
            : d.family === 0
              ? 'free and realloc know nothing of constructors and destructors: the destructor does not run, and nothing says that new got its memory from malloc.'
              : 'delete runs a destructor although no constructor ran, and nothing says that it returns memory to malloc.',
      what: `Use ${RELEASERS[block.family] ?? 'free'} for what ${made} made.`,
    };
  }
  if (block.family === 0) return undefined;
  const over = block.alignment > 16;
  if (over !== d.alignment > 16 || (over && d.alignment !== block.alignment))
    return {
      message: `${verbOf(d)} with alignment ${d.alignment || 16} of ${place.phrase} that was made with alignment ${block.alignment}`,
      why: 'An over-aligned object has to be released with the alignment that it was made with.',
      what: 'Make and release it through the same type.',
    };
  const otherwise = deletedAs(d, place);
  if (otherwise) return otherwise;
  if (d.size !== undefined && d.size !== block.requested)
    return {
      message: `delete of an object of ${bytes(d.size)} in ${place.phrase}`,
      why: `The pointer's type has ${bytes(d.size)}, but the object that new made has ${bytes(block.requested)}: it is of another class, whose destructor does not run.`,
      what: 'Delete it through a pointer of its own type, or give the base class a virtual destructor.',
    };
  return undefined;
}

const DELETE_ARRAY: Deallocation = {
  address: 0,
  function: 'operator delete[]',
  family: 2,
  size: undefined,
  alignment: 0,
};

/** A block is released by a function that does not belong to the one that made it. */
export const mismatchedDeallocation: Listener = {
  name: 'mismatched-deallocation',
  /** `delete[]` of what new made reads a count in front of it before anything is released. */
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'mismatched-deallocation' || !s.place?.block) return;
    const { place } = s;
    tellAccess(m, a, s, s.kind, () => {
      const found = mismatch(s.place!.block!, DELETE_ARRAY, place)!;
      return { message: found.message, explanation: [found.why, found.what], related: origins(m, place) };
    });
  },
  deallocating(m, d) {
    const live = releasedBlock(m, d).live ?? arrayOfObjects(m, d);
    if (!live) return undefined;
    const place = blockPlace(m, live);
    const found = mismatch(live, d, place);
    if (!found) return undefined;
    return finding({
      kind: 'mismatched-deallocation',
      message: found.message,
      explanation: [found.why, found.what],
      at: momentNow(m),
      access: freeAccess(d),
      object: describePlace(place, 0),
      related: origins(m, place),
    });
  },
};
