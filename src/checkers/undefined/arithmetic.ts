/** Integer arithmetic: overflow, shifts, division (C17 §6.5 p5, §6.5.7, §6.5.5; C++20 [expr.pre]/4, [expr.shift]). */
import { type CheckedType, fileAt, integerOf, largest, smallest, typeAt } from '../../runtime/ubsan/descriptors.ts';
import { type Explain, type Explanation, operand, UNDEFINED } from './explain.ts';

const OPERATIONS: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
};

/** What wrapping around leaves of a value that does not fit. */
const wrapped = (t: CheckedType, v: bigint): bigint => integerOf(t, BigInt.asUintN(t.bits, v));

function overflow(t: CheckedType, expression: string, exact: bigint): Explanation {
  const limit =
    exact > largest(t) ? `above the largest ${t.name}, ${largest(t)}` : `below the smallest ${t.name}, ${smallest(t)}`;
  const size = `The result would be ${exact}, which is ${limit}.`;
  if (!t.signed)
    return {
      kind: 'unsigned-integer-overflow',
      message: `Unsigned overflow: ${expression} does not fit in ${t.name}`,
      explanation: [
        size,
        `Unsigned arithmetic wraps around, here to ${wrapped(t, exact)}. That is defined, but seldom meant: a size or an index that wraps is wrong.`,
        'Test the operands first, or use a wider type.',
      ],
    };
  return {
    kind: 'signed-integer-overflow',
    message: `Signed overflow: ${expression} does not fit in ${t.name}`,
    explanation: [
      size,
      `${UNDEFINED}: here the value wraps around to ${wrapped(t, exact)}, but a compiler that optimises may assume that it never comes to this.`,
      'Use a wider type, an unsigned one where wrapping is meant, or test the operands first.',
    ],
  };
}

/** What these headers compute again from what was there before has wrapped around by rule ([atomics.types.int]/8). */
const ATOMIC = /\/__atomic\//;

const binary =
  (symbol: string): Explain =>
  (m, data, [lhs = 0n, rhs = 0n]) => {
    const t = typeAt(m, data + 16);
    if (t.signed && ATOMIC.test(fileAt(m, data))) return undefined;
    const a = integerOf(t, lhs);
    const b = integerOf(t, rhs);
    return overflow(
      t,
      `${a} ${symbol} ${operand(`${b}`)}`,
      (OPERATIONS[symbol] as (a: bigint, b: bigint) => bigint)(a, b),
    );
  };

const negation: Explain = (m, data, [value = 0n]) => {
  const t = typeAt(m, data + 16);
  const v = integerOf(t, value);
  return overflow(t, `-${operand(`${v}`)}`, -v);
};

const division: Explain = (m, data, [lhs = 0n, rhs = 0n]) => {
  const t = typeAt(m, data + 16);
  if (t.kind === 'float')
    return {
      kind: 'float-divide-by-zero',
      message: 'Floating-point division by zero',
      explanation: [
        'The divisor is 0. The result is an infinity or NaN, and so is what is computed from it.',
        'Test the divisor before the division.',
      ],
    };
  const a = integerOf(t, lhs);
  const b = integerOf(t, rhs);
  if (b === 0n)
    return {
      kind: 'divide-by-zero',
      message: `Integer division by zero: ${a} divided by 0`,
      explanation: [
        `The divisor of / or % (${t.name}) is 0, for which there is no result: the processor stops the program (SIGFPE).`,
        'Test the divisor before the division.',
      ],
    };
  return {
    kind: 'signed-integer-overflow',
    message: `Integer division whose result does not fit: ${a} divided by ${b} in ${t.name}`,
    explanation: [
      `The quotient, ${-a}, is one more than the largest ${t.name}: the processor stops the program (SIGFPE).`,
      'Test for this divisor, -1, before the division.',
    ],
  };
};

const shift: Explain = (m, data, [lhs = 0n, rhs = 0n]) => {
  const left = typeAt(m, data + 16);
  const right = typeAt(m, data + 24);
  const value = integerOf(left, lhs);
  const count = integerOf(right, rhs);
  if (count < 0n || count >= BigInt(left.bits))
    return {
      kind: 'shift-out-of-bounds',
      message:
        count < 0n
          ? `Shift of ${value} (${left.name}) by a negative number of bits, ${count}`
          : `Shift of ${value} (${left.name}, ${left.bits} bits) by ${count} bits`,
      explanation: [
        `The number of bits must be from 0 to ${left.bits - 1} for a left operand of ${left.bits} bits.`,
        `${UNDEFINED}: this processor uses the lowest ${left.bits === 64 ? 6 : 5} bits of the count, others don't.`,
        `Test the count, or convert the left operand to a wider type before the shift${left.bits < 64 ? ' (1ULL << n)' : ''}.`,
      ],
    };
  const exact = value << count;
  return {
    kind: 'shift-out-of-bounds',
    severity: 'warning',
    message:
      value < 0n
        ? `Left shift of a negative number: ${value} (${left.name}) by ${count}`
        : `Left shift of ${value} (${left.name}) by ${count} does not fit`,
    explanation: [
      value < 0n
        ? 'A left shift of a negative number has no defined result before C++20.'
        : `The result, ${exact}, is above the largest ${left.name}, ${largest(left)}.`,
      `${UNDEFINED}; here the bits are moved out, and ${wrapped(left, exact)} is left.`,
      'Shift an unsigned value (1u << n).',
    ],
  };
};

export const ARITHMETIC: Readonly<Record<string, Explain>> = {
  add_overflow: binary('+'),
  sub_overflow: binary('-'),
  mul_overflow: binary('*'),
  negate_overflow: negation,
  divrem_overflow: division,
  shift_out_of_bounds: shift,
};
