import { NON_CANONICAL } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { blocksOf } from '../runtime/heap/blocks.ts';
import { tellAccess } from './access.ts';
import { functionNameOf } from './function-name.ts';
import { blockPlace } from './place.ts';
import { classify } from './suspect.ts';
import { bytes, hex, subject } from './words.ts';

/** What lies nearest to an address where nothing is; '' when nothing is near. */
function nearest(m: MachineApi, address: number): string {
  const entry = m.functionAt(address);
  if (entry) return `The address lies in the code of ${functionNameOf(entry, undefined)}.`;
  const { left, right } = blocksOf(m).neighbours(address);
  if (left) {
    const place = blockPlace(m, left);
    return `The nearest object is ${place.phrase}, which ends ${bytes(address - place.start - place.size)} before it.`;
  }
  if (right)
    return `The nearest object is ${blockPlace(m, right).phrase}, which begins ${bytes(right.address - address)} after it.`;
  return '';
}

/** The eight bytes of an address, when they are text: a sign that a string was written over a pointer. */
export function asText(address: bigint): string {
  let text = '';
  for (let v = address; v > 0n; v >>= 8n) {
    const c = Number(v & 0xffn);
    if (c < 0x20 || c > 0x7e) return '';
    text += String.fromCharCode(c);
  }
  return text.length >= 4 ? text : '';
}

/** Accesses to addresses where nothing is: uninitialised, overwritten or miscomputed pointers. */
export const wildAccess: Listener = {
  name: 'wild-access',
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'wild-access') return;
    tellAccess(m, a, s, 'wild-access', () => {
      const text = asText(a.address);
      const where = a.mapped ? 'which belongs to no object' : 'where there is no memory';
      return {
        message: `${subject(a)} at address ${hex(a.address)}, ${where}`,
        explanation: [
          s.address === NON_CANONICAL
            ? 'No program has memory at such an address: the pointer was never set, or something else was written over it.'
            : nearest(m, s.first),
          text === ''
            ? 'Check where the pointer got its value.'
            : `As characters its bytes read "${text}": a string was written over the pointer.`,
        ],
      };
    });
  },
};
