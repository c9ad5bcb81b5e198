/** A function is called through a pointer of another type (runtime/call-shapes.ts). */
import { parameterNames } from '../../debuginfo/type-name.ts';
import { type CallShape, decodeShape, type Misfit, misfitOf, Passed } from '../../isa/call-shape.ts';
import { functionNameOf } from '../function-name.ts';
import { declared } from '../stack.ts';
import { type Explain, UNDEFINED } from './explain.ts';

const NAMES: Readonly<Record<Passed, string>> = {
  [Passed.None]: 'nothing',
  [Passed.Word]: 'an integer of up to 32 bits',
  [Passed.Long]: 'an integer of 64 bits or a pointer',
  [Passed.Float]: 'a float',
  [Passed.Double]: 'a double',
  [Passed.Memory]: 'a structure',
  [Passed.Other]: 'something else',
};
const argumentsOf = (n: number): string => (n === 0 ? 'no argument' : n === 1 ? '1 argument' : `${n} arguments`);

/** What is wrong with the call, and what comes of it. */
function wrong(
  name: string,
  call: CallShape,
  misfit: Misfit,
  count: number,
  taken?: readonly string[],
): [string, string] {
  switch (misfit.kind) {
    case 'count':
      return [
        `${name} is called with ${argumentsOf(call.args.length)} through a pointer, but takes ${count}`,
        'It reads the missing ones from where they would have been passed, and finds what happens to be there.',
      ];
    case 'result':
      return [
        `${name} is called through a pointer as a function that returns ${NAMES[call.result]}, which it does not`,
        'The result is taken from where it would be, and is what happens to be there.',
      ];
    case 'argument':
      return [
        `${name} is called through a pointer with ${NAMES[call.args[misfit.index]!]} as argument ${misfit.index + 1}, but takes ${taken?.[misfit.index] ?? 'something else'} there`,
        'The two are passed in different places or sizes, so it reads what happens to be there.',
      ];
  }
}

const callShape: Explain = (m, _data, [at = 0n, word = 0n]) => {
  const entry = m.functionAt(Number(at));
  const ir = entry?.ir;
  const call = decodeShape(word);
  const misfit = ir && misfitOf(call, ir);
  if (!entry || !misfit) return undefined;
  const name = functionNameOf(entry, m.image.code(entry.index));
  const sp = ir.subprogram;
  const types = sp?.type && parameterNames(sp.type);
  const count = ir.functionType.params.length;
  const taken = types?.length === count ? types : undefined;
  const takes = taken === undefined ? '' : taken.length === 0 ? ' (void)' : ` (${taken.join(', ')})`;
  const [message, happens] = wrong(name, call, misfit, count, taken);
  return {
    kind: 'function-type-mismatch',
    message,
    explanation: [
      `The pointer has another type than the function${takes}. ${happens} ${UNDEFINED}.`,
      'Give the pointer the type of the function and take the cast away: then the compiler checks the call. For a function that does not fit, write one between that does.',
    ],
    related: sp?.file
      ? [declared(`${name} is defined here`, { file: sp.file.filename, line: sp.line, column: 0, function: name })]
      : [],
  };
};

export const CALLS = { call_shape: callShape };
