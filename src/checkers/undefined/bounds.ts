/** Indices outside an array whose size the type tells (C17 §6.5.6 p8). */
import { integerOf, typeAt } from '../../runtime/ubsan/descriptors.ts';
import { describePlace, placeAt } from '../place.ts';
import { type Explain, UNDEFINED } from './explain.ts';
import { nextAccess } from './next-access.ts';

const outOfBounds: Explain = (m, data, [index = 0n]) => {
  const array = typeAt(m, data + 16);
  const i = integerOf(typeAt(m, data + 24), index);
  const count = /\[(\d+)\]/.exec(array.name)?.[1];
  // An access that also leaves its object is told by the shadow, with the object's name and history.
  const access = nextAccess(m);
  if (access && m.memory.firstBad(access.address, access.size, access.write ? 'write' : 'read') >= 0) return undefined;
  const place = access ? placeAt(m, access.address) : undefined;
  // So is one that comes to lie in another object: only within one object nothing else notices.
  if (access && place && placeAt(m, access.address - Number(i) * access.size)?.start !== place.start) return undefined;
  return {
    kind: 'out-of-bounds-index',
    message: `Index ${i} is outside an array of type ${array.name}${place ? `: the access is to ${place.phrase}` : ''}`,
    explanation: [
      count === undefined ? '' : `The indices of ${array.name} are 0 to ${Number(count) - 1}.`,
      place
        ? 'The element would lie in other memory of the program, where nothing stops the access: it reads or overwrites something else.'
        : `${UNDEFINED}, even where the address is valid.`,
      'Test the index first, or make the array larger.',
    ],
    ...(access && place ? { object: describePlace(place, access.address - place.start) } : {}),
  };
};

const localOutOfBounds: Explain = () => ({
  kind: 'out-of-bounds-index',
  message: 'An access outside the object that its pointer points to',
  explanation: [`${UNDEFINED}.`, 'Test the index first.'],
});

export const BOUNDS: Readonly<Record<string, Explain>> = {
  out_of_bounds: outOfBounds,
  local_out_of_bounds: localOutOfBounds,
};
