import type { Listener } from '../machine/probes.ts';
import { origins, tellAccess } from './access.ts';
import { advice, whatIsThere, whatItHits, where } from './bounds.ts';
import { functionNameOf } from './function-name.ts';
import type { Place } from './place.ts';
import { classify } from './suspect.ts';
import { happening } from './words.ts';

/** What else of the frame the offending bytes are: a saved register, the canary, the return address. */
function reached(place: Place, first: number): string {
  const { frame } = place;
  if (!frame?.code || frame.rbp === undefined) return '';
  const base = frame.rbp;
  const slot = frame.code.slots.find((s) => first >= base + s.offset && first < base + s.offset + s.size);
  const of = functionNameOf(frame.entry, frame.code);
  switch (slot?.kind) {
    case 'return-address':
      return `These bytes hold the return address of ${of}: the place in the program to which it will return.`;
    case 'saved-rbp':
      return `These bytes hold the saved frame pointer of ${of}'s caller.`;
    case 'canary':
      return `These bytes hold the stack canary of ${of}, which is checked before it returns.`;
    case 'saved-register':
      return `These bytes hold the caller's register ${slot.name}, saved by ${of}.`;
    default:
      return '';
  }
}

/** stack-buffer-overflow and stack-buffer-underflow: accesses past the end or before the start of a local variable. */
export const stackBuffer: Listener = {
  name: 'stack-buffer',
  badAccess(m, a) {
    const s = classify(m, a);
    if ((s.kind !== 'stack-buffer-overflow' && s.kind !== 'stack-buffer-underflow') || !s.place) return;
    const place = s.place;
    tellAccess(m, a, s, s.kind, () => ({
      message: happening(a, `${where(place, s.offset, a.size)} ${place.phrase}`),
      explanation: [
        whatIsThere(place, s.offset, a.size),
        whatItHits(m, a, place, s.first) ||
          reached(place, s.first) ||
          (a.operation === 'write'
            ? 'What is written there destroys other variables, saved registers or the return address.'
            : 'What is read there is not part of the variable.'),
        advice(place, s.offset, a.size, a),
      ],
      related: origins(m, place),
    }));
  },
};
