import type { Listener } from '../machine/probes.ts';
import { statementNow } from './access.ts';
import { tell } from './make.ts';
import { isNews } from './once.ts';
import { momentNow } from './stack.ts';

/** Control reached an instruction that the compiler put where the program must never come (ud2). */
export const unreachableReached: Listener = {
  name: 'unreachable-reached',
  trap(m) {
    // A check before it may have told already why control comes here.
    if (!isNews(m, 'unreachable-reached', statementNow(m))) return;
    tell(m, {
      kind: 'unreachable-reached',
      message: 'Control reached a point that cannot be reached',
      explanation: [
        'The compiler was told (or concluded from the language rules) that the program never comes here: the end of a function that must return a value, __builtin_unreachable, or __builtin_trap.',
        'Give every path of the function a return statement, and check what was assumed.',
      ],
      at: momentNow(m),
    });
  },
};
