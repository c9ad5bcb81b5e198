/** format-mismatch by va_arg: a function with variable arguments takes one that its call does not have. */
import type { Listener } from '../machine/probes.ts';
import { tellAccess } from './access.ts';
import { functionNameOf } from './function-name.ts';
import { classify, frameOfSaved } from './suspect.ts';

export const vaArg: Listener = {
  name: 'va-arg',
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'format-mismatch') return;
    const frame = frameOfSaved(m, s.first);
    const name = frame?.code ? functionNameOf(frame.entry, frame.code) : 'the function';
    tellAccess(m, a, s, s.kind, () => ({
      message: `va_arg takes an argument that the call of ${name} does not have`,
      explanation: [
        'The call has fewer arguments than are taken here, or one of another kind: floating-point numbers and whole numbers are passed in different registers. Whatever the register held before is used instead.',
        `Give ${name} as many arguments as it takes, of the types that it takes; where it goes on until a null pointer, end the call with (char *)0.`,
      ],
    }));
  },
};
