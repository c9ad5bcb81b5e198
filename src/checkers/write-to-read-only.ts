import type { Listener } from '../machine/probes.ts';
import { origins, tellAccess } from './access.ts';
import { classify } from './suspect.ts';
import { happening } from './words.ts';

/** Writes to string literals, constants and code. */
export const writeToReadOnly: Listener = {
  name: 'write-to-read-only',
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'write-to-read-only') return;
    tellAccess(m, a, s, s.kind, () => {
      const code = m.functionAt(s.first);
      const what = s.place?.phrase ?? (code ? `the code of ${code.name}` : 'memory that is read-only');
      const literal = s.place?.phrase.startsWith('the string literal') ?? false;
      return {
        message: happening(a, `in ${what}`),
        explanation: [
          literal
            ? 'A string literal is a constant: its bytes lie in memory that cannot be written.'
            : 'It lies in memory that cannot be written; the program would be killed here (SIGSEGV).',
          literal
            ? 'Make an array of it, which is a copy (char s[] = "…"), and point to the literal only with const char *.'
            : 'Write to a copy of it, or drop the const from its definition.',
        ],
        related: origins(m, s.place),
      };
    });
  },
};
