/** Pointers that may not be used as they are: misaligned, null where that is forbidden, moved out of the address space. */
import type { MachineApi } from '../../machine/machine-api.ts';
import { locationAt, typeAt } from '../../runtime/ubsan/descriptors.ts';
import { origins } from '../access.ts';
import { describePlace, placeAt } from '../place.ts';
import { bytes, hex } from '../words.ts';
import { type Explain, type Explanation, UNDEFINED } from './explain.ts';

/** What is done with the pointer, by Clang's TypeCheckKind (clang/lib/CodeGen/CodeGenFunction.h). */
const USES = [
  'Read of',
  'Write of',
  'Binding of a reference to',
  'Access to a member of',
  'Call of a member function on',
  'Construction of',
  'Downcast to',
  'Downcast to',
  'Upcast of',
  'Cast to a virtual base of',
  'Assignment to a _Nonnull pointer to',
  'Dynamic cast or typeid of',
];

function misaligned(m: MachineApi, use: string, type: string, pointer: bigint, alignment: bigint): Explanation {
  const address = Number(pointer);
  const place = placeAt(m, address);
  const at = place ? ` in ${place.phrase}` : '';
  const off = pointer % alignment;
  return {
    kind: 'misaligned-access',
    message: `${use} ${type} at ${hex(pointer)}${at}, which is not a multiple of ${alignment}`,
    explanation: [
      `An object of type ${type} must lie at an address that is a multiple of ${alignment}; this one is ${bytes(Number(off))} past one.`,
      `${UNDEFINED}: x86-64 mostly does what was meant, other processors stop the program, and vector instructions do so here as well.`,
      'Copy the bytes with memcpy into an object of the type, instead of converting the pointer.',
    ],
    ...(place ? { object: describePlace(place, address - place.start), related: origins(m, place) } : {}),
  };
}

const typeMismatch: Explain = (m, data, [pointer = 0n]) => {
  const type = typeAt(m, data + 16).name;
  const alignment = 1n << BigInt(m.memory.readU8(data + 24) ?? 0);
  const use = USES[m.memory.readU8(data + 25) ?? 0] ?? 'Use of';
  if (pointer === 0n)
    return {
      kind: 'null-dereference',
      message: `${use} ${type} through a null pointer`,
      explanation: [
        'The pointer is null (address 0): it points to no object.',
        'Find out why it was never given an address, or test it before use.',
      ],
    };
  // Where no object is, the shadow tells what is wrong with the pointer, when it is used.
  if (pointer >= 1n << 47n || m.memory.firstBad(Number(pointer), 1, 'read') >= 0) return undefined;
  if (pointer % alignment !== 0n) return misaligned(m, use, type, pointer, alignment);
  return undefined; // Too little room for the object: the shadow tells better, and when it happens.
};

const alignmentAssumption: Explain = (m, data, [pointer = 0n, alignment = 1n, offset = 0n]) => {
  const type = typeAt(m, data + 32).name;
  return {
    ...misaligned(m, 'Assumption about', type, pointer - offset, alignment === 0n ? 1n : alignment),
    explanation: [
      `The program promises the compiler (__builtin_assume_aligned, assume_aligned or align_value) that the address is a multiple of ${alignment}, and it is not.`,
      `${UNDEFINED}: optimised code may use instructions that need the alignment.`,
      'Allocate with the alignment that is promised (aligned_alloc, alignas), or promise less.',
    ],
  };
};

const pointerOverflow: Explain = (_m, _data, [base = 0n, result = 0n]) => {
  // p + 0 with a null p is harmless, defined in C++ and in C2y.
  if (base === 0n && result === 0n) return undefined;
  // Its use is told as what it is, a null dereference.
  if (base === 0n) return undefined;
  return {
    kind: 'pointer-overflow',
    message:
      result === 0n
        ? `Arithmetic on the pointer ${hex(base)} gives a null pointer`
        : `Arithmetic on the pointer ${hex(base)} goes beyond the address space, to ${hex(result)}`,
    explanation: [
      'The offset is so large, or so far negative, that the address wraps around. A pointer may only move within its object, and to one element past its end.',
      `${UNDEFINED}: a test such as p + n < p may be optimised away.`,
      'Compare the offset with what is left of the object instead.',
    ],
  };
};

function nullArgument(what: string): Explain {
  return (m, data) => {
    const index = m.memory.readU32(data + 32) ?? 0;
    const declared = locationAt(m, data + 16);
    return {
      kind: 'nonnull-argument',
      message: `A null pointer is passed as argument ${index}, which must not be null`,
      explanation: [
        `The function is declared with ${what}${declared.line > 0 ? ` (line ${declared.line})` : ''}: callers promise that the argument is not null, and the function may rely on it.`,
        'Test the pointer before the call.',
      ],
    };
  };
}

function nullReturn(what: string): Explain {
  return (_m, _data, [location = 0n]) => ({
    kind: 'nonnull-return',
    leftAt: Number(location),
    message: 'A null pointer is returned from a function that must not return null',
    explanation: [
      `The function is declared with ${what}: its callers need not test what they get.`,
      'Return a valid pointer on this path, or take the promise back.',
    ],
  });
}

export const POINTERS: Readonly<Record<string, Explain>> = {
  type_mismatch_v1: typeMismatch,
  alignment_assumption: alignmentAssumption,
  pointer_overflow: pointerOverflow,
  nonnull_arg: nullArgument('the attribute nonnull'),
  nullability_arg: nullArgument('_Nonnull'),
  nonnull_return_v1: nullReturn('the attribute returns_nonnull'),
  nullability_return_v1: nullReturn('_Nonnull'),
};
