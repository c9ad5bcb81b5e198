import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener, PointerDifference } from '../machine/probes.ts';
import { origins, statementNow } from './access.ts';
import { tell } from './make.ts';
import { byteOf } from './member.ts';
import { isNews } from './once.ts';
import { describePlace, type Place } from './place.ts';
import { momentNow } from './stack.ts';
import { livePlace } from './suspect.ts';

/** Locals of two functions are subtracted to see how deep the stack is: seldom portable, and never a mistake. */
const measuresStack = (a: Place, b: Place): boolean =>
  a.kind === 'stack' && b.kind === 'stack' && a.frame?.cfa !== b.frame?.cfa;

const points = (p: Place, address: number): string => {
  const offset = address - p.start;
  if (offset === 0) return `to the start of ${p.phrase}`;
  if (offset > 0 && offset < p.size) return `to ${byteOf(p, offset)} of ${p.phrase}`;
  return offset === p.size ? `to the end of ${p.phrase}` : `outside of ${p.phrase}, from which it came`;
};

function report(m: MachineApi, d: PointerDifference, compared: boolean): void {
  const kind = compared ? 'pointer-comparison' : 'pointer-difference';
  const left = livePlace(m, d.left);
  const right = livePlace(m, d.right);
  // A pointer to something that is gone may be moved to where it went (realloc).
  if (!left || !right || left.start === right.start || measuresStack(left, right)) return;
  const at = momentNow(m);
  if (at.library !== undefined || !isNews(m, kind, statementNow(m))) return;
  tell(m, {
    kind,
    message: `${compared ? 'Comparison' : 'Subtraction'} of pointers to different objects: ${left.phrase} and ${right.phrase}`,
    explanation: [
      `The left pointer points ${points(left, d.leftAddress)}, the right one ${points(right, d.rightAddress)}.`,
      compared
        ? 'Which of two objects lies before the other is chance, and the language leaves the result undefined in C (C17 §6.5.8 p5) and unspecified in C++ ([expr.rel]/4).'
        : 'A difference of pointers is a number of elements of one array; how far apart two objects lie is chance, and the language leaves the result undefined (C17 §6.5.6 p9).',
      compared
        ? 'Compare with an end of the same object; where any order will do, use std::less or compare as uintptr_t.'
        : 'Subtract a pointer to the start of the same object.',
    ],
    at,
    object: describePlace(left, d.leftAddress - left.start),
    related: [...origins(m, left), ...origins(m, right)],
  });
}

/** Pointers that have nothing to do with each other are subtracted, or compared by order. */
export const pointerDifference: Listener = {
  name: 'pointer-difference',
  pointerDifference: (m, d) => report(m, d, false),
  pointersCompared: (m, d) => report(m, d, true),
};
