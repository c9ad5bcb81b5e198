/** A canary, saved frame pointer or return address was overwritten, seen when its function is about to return. */
import type { Listener } from '../machine/probes.ts';
import type { Related } from '../report/finding.ts';
import { badWritesIn, distinct } from './bad-writes.ts';
import { codeOf, framesOf } from './frames.ts';
import { functionNameOf } from './function-name.ts';
import { tell } from './make.ts';
import { isNews } from './once.ts';
import { momentNow, related } from './stack.ts';
import { asText } from './wild-access.ts';
import { bytes, hex } from './words.ts';

const NAMES = {
  canary: 'stack canary',
  'saved-rbp': 'saved frame pointer',
  'return-address': 'return address',
} as const;

const MEANINGS = {
  canary:
    'The canary is a secret value between the local variables and the return address; the function found it changed and ends the program ("*** stack smashing detected ***") instead of returning.',
  'saved-rbp':
    'When the function returns, its caller gets a wrong frame pointer and will look for its own variables in the wrong place.',
  'return-address': 'When the function returns, the program will go on at whatever address was written there.',
} as const;

export const stackSmashing: Listener = {
  name: 'stack-smashing',
  frameSmashed(m, what, slot) {
    if (!isNews(m, 'stack-smashing', `${what} ${m.registers.rip}`)) return;
    const at = momentNow(m);
    const frame = framesOf(m, 4).find((f) => f.rbp !== undefined && slot <= f.rbp + 8) ?? framesOf(m, 1)[0];
    const code = codeOf(m, frame?.entry);
    const name = functionNameOf(frame?.entry, code);
    const value = m.memory.readU64(slot) ?? 0n;
    const text = asText(value);
    const writers: Related[] = distinct(badWritesIn(m, slot, slot + 8)).map((w) =>
      related('written', `overwritten by a write of ${bytes(w.size)} here`, w.at),
    );
    tell(m, {
      kind: 'stack-smashing',
      message: `The ${NAMES[what]} of ${name} has been overwritten with ${hex(value)}${text ? ` ("${text}")` : ''}`,
      explanation: [
        MEANINGS[what],
        writers.length > 0
          ? 'The write that did it is listed below: it ran past the end of a local variable.'
          : 'A write past the end of a local variable (a copy without a length check, an index that is too large) is the usual cause.',
      ],
      at,
      access: { operation: 'write', size: 8, address: hex(slot) },
      related: writers,
    });
  },
};
