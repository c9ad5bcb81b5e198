/** Places that control may not reach, and what must hold where it passes. */
import { integerOf, typeAt } from '../../runtime/ubsan/descriptors.ts';
import { type Explain, UNDEFINED } from './explain.ts';

const unreachable: Explain = () => ({
  kind: 'unreachable-reached',
  message: 'Control reached a point that the program declares unreachable',
  explanation: [
    '__builtin_unreachable or std::unreachable promises that the program never comes here, or a function that must not return has returned.',
    `${UNDEFINED}; the program is stopped.`,
    'Check what was assumed before this point.',
  ],
});

const missingReturn: Explain = () => ({
  kind: 'missing-return',
  message: 'The function ends without returning a value',
  explanation: [
    'Control reached the closing brace of a function that must return a value.',
    `${UNDEFINED} in C++; the program is stopped.`,
    'Give every path of the function a return statement.',
  ],
});

const vlaSize: Explain = (m, data, [bound = 0n]) => {
  const t = typeAt(m, data + 16);
  return {
    kind: 'invalid-vla-size',
    message: `An array of variable length has ${integerOf(t, bound)} elements`,
    explanation: [
      'The number of elements of an array must be greater than zero (C17 §6.7.6.2 p5).',
      `${UNDEFINED}: the array overlaps its neighbours, or the stack pointer moves the wrong way.`,
      'Test the number before the declaration.',
    ],
  };
};

const BUILTINS = ['__builtin_ctz', '__builtin_clz'];
const ASSUME = 2;

const builtin: Explain = (m, data) => {
  const kind = m.memory.readU8(data + 16) ?? 0;
  if (kind === ASSUME)
    return {
      kind: 'unreachable-reached',
      message: 'What the program tells the compiler to assume is false',
      explanation: [
        '__builtin_assume or [[assume]] promises that its condition holds here, and it does not.',
        `${UNDEFINED}: optimised code relies on the promise.`,
        'Check the condition, or take the assumption out.',
      ],
    };
  return {
    kind: 'invalid-argument',
    message: `${BUILTINS[kind] ?? 'A bit-counting builtin'} got 0, for which it has no result`,
    explanation: ['There is no bit that is set, so there is none to find.', 'Test the argument before the call.'],
  };
};

export const FLOW: Readonly<Record<string, Explain>> = {
  builtin_unreachable: unreachable,
  missing_return: missingReturn,
  vla_bound_not_positive: vlaSize,
  invalid_builtin: builtin,
};
