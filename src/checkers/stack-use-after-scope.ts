import type { Listener } from '../machine/probes.ts';
import { origins, tellAccess } from './access.ts';
import { classify } from './suspect.ts';
import { happening } from './words.ts';

/** Accesses to a local variable whose block has ended, through a pointer or reference that was kept. */
export const stackUseAfterScope: Listener = {
  name: 'stack-use-after-scope',
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'stack-use-after-scope') return;
    tellAccess(m, a, s, s.kind, () => ({
      message: happening(a, `in ${s.place?.phrase ?? 'a local variable'}, whose scope has ended`),
      explanation: [
        `${s.place?.name ? `'${s.place.name}'` : 'A local variable'} lives only until the closing brace of its block (a temporary until the end of its statement); after that its place on the stack is used for other things.`,
        'Declare it further out, or do not keep its address.',
      ],
      related: origins(m, s.place),
    }));
  },
};
