import type { Listener } from '../machine/probes.ts';
import { statementNow } from './access.ts';
import { tell } from './make.ts';
import { isNews } from './once.ts';
import { momentNow } from './stack.ts';

/** Integer division by zero, and the one division that overflows (INT_MIN / -1). Both raise #DE: SIGFPE. */
export const divideByZero: Listener = {
  name: 'divide-by-zero',
  divideError(m, zero) {
    // A check that Clang put before the division has told already, with the operands.
    const kind = zero ? 'divide-by-zero' : 'signed-integer-overflow';
    if (!isNews(m, kind, statementNow(m))) return;
    tell(m, {
      kind,
      message: zero
        ? 'Integer division by zero'
        : 'Integer division whose result does not fit (the smallest value by -1)',
      explanation: [
        zero
          ? 'The divisor of / or % is 0, for which there is no result: the processor stops the program (SIGFPE).'
          : 'The quotient is one more than the largest value of its type: the processor stops the program (SIGFPE).',
        'Test the divisor before the division.',
      ],
      at: momentNow(m),
    });
  },
};
