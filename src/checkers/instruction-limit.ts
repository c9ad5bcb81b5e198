import type { MachineApi } from '../machine/machine-api.ts';
import { tellGrowth } from './growth.ts';
import { tell } from './make.ts';
import { momentNow } from './stack.ts';

/** The run was ended after as many instructions as its launch grants: says where the program was. */
export function tellInstructionLimit(m: MachineApi, limit: number): void {
  tell(m, {
    kind: 'limit-reached',
    message: `The program was stopped after ${limit.toLocaleString('en-US')} instructions, the limit of this run`,
    explanation: [
      'It had not ended by then: look for a loop or a recursion here whose end is never reached.',
      'If the program only needs longer, raise the limit (--max-instructions; 0 is no limit).',
    ],
    at: momentNow(m),
  });
  tellGrowth(m);
}
