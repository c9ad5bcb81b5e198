import type { Listener } from '../machine/probes.ts';
import { origins, tellAccess } from './access.ts';
import { advice, whatIsThere, whatItHits, where } from './bounds.ts';
import { classify } from './suspect.ts';
import { happening } from './words.ts';

/** Accesses outside a global or thread-local variable or a string literal. */
export const globalBufferOverflow: Listener = {
  name: 'global-buffer-overflow',
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'global-buffer-overflow' || !s.place) return;
    const place = s.place;
    tellAccess(m, a, s, s.kind, () => ({
      message: happening(a, `${where(place, s.offset, a.size)} ${place.phrase}`),
      explanation: [
        whatIsThere(place, s.offset, a.size),
        whatItHits(m, a, place, s.first) ||
          (a.operation === 'write'
            ? 'What is written there destroys another variable.'
            : 'What is read there is not part of the variable.'),
        advice(place, s.offset, a.size, a),
      ],
      related: origins(m, place),
    }));
  },
};
