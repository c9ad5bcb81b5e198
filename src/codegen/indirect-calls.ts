/**
 * Calls through pointers tell the machine what they pass, which it compares with what the function takes
 * (runtime/call-shapes.ts; C17 6.5.2.2 p9, [expr.reinterpret.cast]/6). Not those of virtual functions, which the language
 * itself looks up, and not the library's own. Only code as Clang makes it at -O0 says how a call was meant.
 */
import type { CallLike, Instruction, IRFunction, Value } from '../ir/module.ts';
import { I64, VOID } from '../ir/types.ts';
import { encodeShape, MOST_ARGUMENTS, Passed, passed } from '../isa/call-shape.ts';
import { callOf } from './inserted-call.ts';
import { isLibraryFile, onceForEach } from './instrumented.ts';

const TOLD = '__memscape_called';

/** `load (getelementptr ptr, table, 3)`: an entry of a table of virtual functions. */
function isVirtual(callee: Value): boolean {
  if (callee.kind !== 'inst') return false;
  // Pointers to member functions choose between two.
  if (callee.op !== 'load') return callee.op === 'phi';
  const { ptr } = callee;
  return (
    ptr.kind === 'inst' &&
    ptr.op === 'gep' &&
    ptr.sourceType.kind === 'ptr' &&
    ptr.indices.every((i) => i.kind === 'int')
  );
}

const isUsedBy = (i: Instruction, by: Instruction): boolean =>
  Object.values(by).some((v) => v === i || (Array.isArray(v) && v.includes(i)));

function resultOf(i: Instruction & CallLike): Passed {
  if (i.op === 'invoke') return Passed.None;
  const { insts } = i.parent;
  const isUsed = insts.slice(insts.indexOf(i) + 1).some((by) => isUsedBy(i, by));
  return isUsed ? passed(i.type, false) : Passed.None;
}

export const tellIndirectCalls = onceForEach((fn: IRFunction): void => {
  const file = fn.subprogram?.file;
  if (!fn.attrs.fn.has('optnone') || !file || isLibraryFile(file)) return;
  for (const b of fn.body().blocks)
    for (const i of [...b.insts]) {
      if ((i.op !== 'call' && i.op !== 'invoke') || i.args.length > MOST_ARGUMENTS) continue;
      const { callee } = i;
      if ((callee.kind !== 'inst' && callee.kind !== 'arg') || isVirtual(callee)) continue;
      const args = i.args.map((a, k) => passed(a.type, i.attrs.params[k]?.has('byval') ?? false));
      const word: Value = { kind: 'int', type: I64, value: encodeShape({ result: resultOf(i), args }) };
      b.insts.splice(b.insts.indexOf(i), 0, callOf(fn, TOLD, [callee, word], i, VOID));
    }
});
