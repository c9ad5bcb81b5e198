/** Values that their type does not have, and conversions that change them. */
import type { CheckedType } from '../../runtime/ubsan/descriptors.ts';
import { integerOf, largest, smallest, typeAt } from '../../runtime/ubsan/descriptors.ts';
import { type Explain, UNDEFINED, valueText } from './explain.ts';

const isBool = (t: CheckedType): boolean => /^(_Bool|bool|BOOL)$/.test(t.name);

const invalidValue: Explain = (m, data, [value = 0n]) => {
  const t = typeAt(m, data + 16);
  const text = valueText(t, value);
  if (t.bits === 1 || isBool(t))
    return {
      kind: 'invalid-bool',
      message: `A ${isBool(t) ? t.name : `${t.name} (a bool)`} has the value ${BigInt.asUintN(8, value)}, which is neither true nor false`,
      explanation: [
        'A bool in memory is the byte 0 or 1. This one holds something else: it was never set, or overwritten, or its memory was filled as another type.',
        `${UNDEFINED}: the same variable may count as true in one place and as false in another.`,
        'Find out what wrote it; initialise it where it is declared.',
      ],
    };
  return {
    kind: 'invalid-enum',
    message: `The enumeration ${t.name} has the value ${text}, which is none of its values`,
    explanation: [
      'An enumeration without a fixed underlying type has the values that fit in the bits of its enumerators. This one holds something else: it was never set, overwritten, or converted from a number that is too large.',
      `${UNDEFINED}, for instance in a switch over it.`,
      'Test a number before it is converted, or give the enumeration a fixed type (enum E : int).',
    ],
  };
};

const floatCast: Explain = (m, data, [value = 0n]) => {
  const from = typeAt(m, data + 16);
  const to = typeAt(m, data + 24);
  const text = valueText(from, value);
  const range = to.kind === 'integer' ? ` (${smallest(to)} to ${largest(to)})` : '';
  return {
    kind: 'float-cast-overflow',
    message: `${text} (${from.name}) does not fit in ${to.name}`,
    explanation: [
      text === 'NaN'
        ? `NaN is no number, and ${to.name} has nothing for it.`
        : `Its integral part is outside the range of ${to.name}${range}.`,
      `${UNDEFINED}: this processor gives the smallest value of the type, others don't.`,
      'Test the value before the conversion.',
    ],
  };
};

const SIGN_CHANGE = 3;

const implicitConversion: Explain = (m, data, [source = 0n, result = 0n]) => {
  const from = typeAt(m, data + 16);
  const to = typeAt(m, data + 24);
  const bitField = m.memory.readU32(data + 36) ?? 0;
  const before = integerOf(from, source);
  const after = integerOf(bitField > 0 ? { ...to, bits: bitField } : to, result);
  const target = bitField > 0 ? `a bit-field of ${bitField} bits (${to.name})` : to.name;
  const sign = m.memory.readU8(data + 32) === SIGN_CHANGE;
  return {
    kind: sign ? 'implicit-sign-change' : 'implicit-truncation',
    message: `${before} (${from.name}) becomes ${after} when it is converted to ${target}`,
    explanation: [
      sign
        ? 'The two types have the same bits, but one has a sign and the other has none.'
        : 'The target is too narrow for the value: its upper bits are lost.',
      'No cast says that this is meant. Use a type that is wide enough, or write the cast.',
    ],
  };
};

export const VALUES: Readonly<Record<string, Explain>> = {
  load_invalid_value: invalidValue,
  float_cast_overflow: floatCast,
  implicit_conversion: implicitConversion,
};
