/** Calls that the code generator adds to a function. */
import type { Instruction, IRFunction, Value } from '../ir/module.ts';

const INT64 = { kind: 'int', bits: 64 } as const;

/** A call of a function of the machine's in `fn`, before an instruction. It returns a pointer or nothing. */
export function callOf(
  fn: IRFunction,
  name: string,
  args: readonly (Value | undefined)[],
  before: Instruction,
): Instruction {
  const none: Value = { kind: 'int', type: INT64, value: 0n };
  const type = fn.type;
  const attributes = { fn: new Map(), ret: new Map(), params: [] };
  return {
    kind: 'inst',
    op: 'call',
    tail: 'none',
    type,
    name: '',
    loc: before.loc,
    metadata: undefined,
    records: undefined,
    parent: before.parent,
    callee: { ...fn, name, linkage: 'external', hasBody: false, subprogram: undefined, attrs: attributes },
    functionType: { kind: 'function', ret: type, params: args.map(() => INT64), varArg: false },
    args: args.map((a) => a ?? none),
    attrs: attributes,
    cc: 0,
    bundles: [],
  };
}
