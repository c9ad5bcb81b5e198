import type { Listener } from '../machine/probes.ts';
import { tellAccess } from './access.ts';
import { classify } from './suspect.ts';
import { bytes, hex, subject } from './words.ts';

/** Accesses at or near address 0: through a null pointer, or to a member or element of what one points to. */
export const nullDereference: Listener = {
  name: 'null-dereference',
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'null-dereference') return;
    tellAccess(m, a, s, 'null-dereference', () => {
      const negative = a.address >= 2n ** 63n;
      const offset = negative ? Number(BigInt.asIntN(64, a.address)) : s.address;
      const at = offset === 0 ? '' : ` (address ${hex(a.address)})`;
      const what = a.by
        ? `${a.by.function} got a null pointer as ${a.by.role}${at}`
        : `${subject(a)} through a null pointer${at}`;
      return {
        message: what,
        explanation: [
          offset === 0
            ? 'The pointer is null (address 0): it points to no object.'
            : offset > 0
              ? `Address ${hex(a.address)} is ${bytes(offset)} past address 0: the pointer is null, and a member or element at offset ${offset} of what it should point to was used.`
              : `The address is ${bytes(-offset)} before address 0: a null pointer was moved back.`,
          a.by
            ? `Check the pointer before the call; ${a.by.function} does not.`
            : 'Find out why it was never given an address, or test it before use (malloc returns null when there is no memory, find and search functions when they find nothing).',
        ],
      };
    });
  },
};
