import type { Listener } from '../machine/probes.ts';
import { origins, tellAccess } from './access.ts';
import { advice, whatIsThere, whatItHits, where } from './bounds.ts';
import { classify } from './suspect.ts';
import { happening } from './words.ts';

/** heap-buffer-overflow and heap-buffer-underflow: accesses past the end or before the start of a heap block. */
export const heapBuffer: Listener = {
  name: 'heap-buffer',
  badAccess(m, a) {
    const s = classify(m, a);
    if ((s.kind !== 'heap-buffer-overflow' && s.kind !== 'heap-buffer-underflow') || !s.place) return;
    const place = s.place;
    tellAccess(m, a, s, s.kind, () => ({
      message: happening(a, `${where(place, s.offset, a.size)} ${place.phrase}`),
      explanation: [
        whatIsThere(place, s.offset, a.size),
        whatItHits(m, a, place, s.first) ||
          (a.operation === 'write'
            ? "What is written there destroys the allocator's bookkeeping or another block."
            : 'What is read there is not part of the block.'),
        advice(place, s.offset, a.size, a),
      ],
      related: origins(m, place),
    }));
  },
};
