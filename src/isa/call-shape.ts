/**
 * What a call passes and a function takes, as the System V ABI (§3.2.3) tells them apart: by the kind of register. A word of
 * 64 bits from a call to the machine: 3 bits for each argument from bit 3 on, in bits 0 to 2 what it does with the result.
 */
import type { IRFunction } from '../ir/module.ts';
import type { Type } from '../ir/types.ts';

/** 0: no argument any more, or no result that is used. */
export const enum Passed {
  None = 0,
  /** An integer of up to 32 bits. */ Word,
  /** One of 64 bits, or a pointer. */ Long,
  Float,
  Double,
  /** A structure in memory. */ Memory,
  /** Whatever else: nothing is said of it. */ Other,
}
export const MOST_ARGUMENTS = 20;

export function passed(type: Type, inMemory: boolean): Passed {
  if (inMemory) return Passed.Memory;
  switch (type.kind) {
    case 'void':
      return Passed.None;
    case 'int':
      return type.bits <= 32 ? Passed.Word : type.bits === 64 ? Passed.Long : Passed.Other;
    case 'ptr':
      return Passed.Long;
    case 'float':
      return Passed.Float;
    case 'double':
      return Passed.Double;
    default:
      return Passed.Other;
  }
}

export interface CallShape {
  readonly result: Passed;
  readonly args: readonly Passed[];
}

export const encodeShape = ({ result, args }: CallShape): bigint =>
  args.reduceRight((word, a) => (word << 3n) | BigInt(a), 0n) * 8n + BigInt(result);

export function decodeShape(word: bigint): CallShape {
  const args: Passed[] = [];
  for (let rest = word >> 3n; rest > 0n; rest >>= 3n) args.push(Number(rest & 7n));
  return { result: Number(word & 7n), args };
}

/** What does not fit: the number of arguments, one of them, or the result. */
export type Misfit =
  | { readonly kind: 'count' }
  | { readonly kind: 'result' }
  | { readonly kind: 'argument'; readonly index: number };

const isFloating = (p: Passed): boolean => p === Passed.Float || p === Passed.Double;

/** The function would read what nobody has passed. Narrower integers, and arguments beyond those that it takes, do no harm. */
function misfits(given: Passed, taken: Passed): boolean {
  if (given === taken || given === Passed.Other || taken === Passed.Other) return false;
  if (given === Passed.Memory || taken === Passed.Memory) return true;
  return isFloating(given) || isFloating(taken) || taken > given;
}

/** Why a call of this shape is none of this function. */
export function misfitOf(call: CallShape, { functionType: type, attrs }: IRFunction): Misfit | undefined {
  if (call.args.length < type.params.length) return { kind: 'count' };
  const index = type.params.findIndex((t, k) =>
    misfits(call.args[k]!, passed(t, attrs.params[k]?.has('byval') ?? false)),
  );
  if (index >= 0) return { kind: 'argument', index };
  if (call.result === Passed.None) return undefined;
  const result = passed(type.ret, false);
  if (result === Passed.Other || call.result === Passed.Other) return undefined;
  const fits = isFloating(result) || isFloating(call.result) ? result === call.result : result !== Passed.None;
  return fits ? undefined : { kind: 'result' };
}
