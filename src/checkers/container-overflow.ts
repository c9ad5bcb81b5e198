import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { origins, tellAccess } from './access.ts';
import type { Place } from './place.ts';
import { momentOf } from './stack.ts';
import { classify } from './suspect.ts';
import { bytes, happening } from './words.ts';

const OF_DEQUE = /^std::deque</;
const OF_STRING = /\bbasic_string<|\bstring::/;

function ownerOf(m: MachineApi, place: Place): 'vector' | 'string' | 'deque' {
  const makers = place.block ? momentOf(m, place.block.allocated).stack.map((f) => f.function) : [];
  return makers.some((f) => OF_STRING.test(f)) ? 'string' : makers.some((f) => OF_DEQUE.test(f)) ? 'deque' : 'vector';
}

/** Accesses to the part of a container's memory that holds no element: reserved, popped, erased, cleared. */
export const containerOverflow: Listener = {
  name: 'container-overflow',
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'container-overflow' || !s.place) return;
    const place = s.place;
    tellAccess(m, a, s, 'container-overflow', () => {
      const owner = ownerOf(m, place);
      const held = owner === 'string' ? 'character' : 'element';
      const size = place.element;
      const which =
        size === undefined || size === 0
          ? `byte ${s.offset}`
          : `element [${Math.floor((s.offset - place.cookie) / size)}]`;
      return {
        message: happening(a, `where the ${owner} holds no ${held}, in ${place.phrase}`),
        explanation: [
          `${which.charAt(0).toUpperCase()}${which.slice(1)} lies in memory that the ${owner} has reserved (${bytes(place.size)} in all) but not filled: it was never added, or was removed by pop_back, erase, resize or clear.`,
          owner === 'deque'
            ? 'Do not keep pointers, references or iterators to elements that are removed: copy what is needed before.'
            : 'reserve() makes room and adds nothing: use resize() or push_back(). Do not keep pointers or iterators to elements that are removed.',
        ],
        related: origins(m, place),
      };
    });
  },
};
