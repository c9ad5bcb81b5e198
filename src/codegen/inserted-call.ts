/** Instructions that the code generator adds to a function. */
import type { Instruction, IRFunction, Value } from '../ir/module.ts';
import { I64, type Type } from '../ir/types.ts';

/** What instructions of any kind have, for one that is to stand before another. */
export const insertedBefore = (type: Type, before: Instruction) => ({
  kind: 'inst' as const,
  type,
  name: '',
  loc: before.loc,
  metadata: undefined,
  records: undefined,
  parent: before.parent,
});

/** A call in `fn`, before an instruction: of a function of the machine's, which returns a pointer or nothing, or of an intrinsic. */
export function callOf(
  fn: IRFunction,
  name: string,
  args: readonly (Value | undefined)[],
  before: Instruction,
  type: Type = fn.type,
): Instruction {
  const passed = args.map((a): Value => a ?? { kind: 'int', type: I64, value: 0n });
  const attributes = { fn: new Map(), ret: new Map(), params: [] };
  return {
    ...insertedBefore(type, before),
    op: 'call',
    tail: 'none',
    callee: { ...fn, name, linkage: 'external', hasBody: false, subprogram: undefined, attrs: attributes },
    functionType: { kind: 'function', ret: type, params: passed.map((a) => a.type), varArg: false },
    args: passed,
    attrs: attributes,
    cc: 0,
    bundles: [],
  };
}
