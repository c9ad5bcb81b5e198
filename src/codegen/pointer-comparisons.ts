/**
 * Comparisons of pointers by order (<, <=, >, >=) in the program's own code go through a function of the machine's first, for
 * those who ask for `pointer-compare` (as GCC calls it). Equality is always defined.
 */
import type { Instruction, IRFunction } from '../ir/module.ts';
import { callOf } from './inserted-call.ts';
import { isLibraryFile, onceForEach } from './instrumented.ts';

const COMPARED = '__memscape_pointers_compared';
const ORDERING: ReadonlySet<string> = new Set(['ult', 'ule', 'ugt', 'uge', 'slt', 'sle', 'sgt', 'sge']);

export const tellComparisons = onceForEach((fn: IRFunction): void => {
  // std::less may compare anything.
  if (isLibraryFile(fn.subprogram?.file)) return;
  for (const b of fn.body().blocks) {
    const compared = b.insts.filter(
      (i): i is Extract<Instruction, { op: 'icmp' }> =>
        i.op === 'icmp' && i.lhs.type.kind === 'ptr' && ORDERING.has(i.predicate) && i.rhs.kind !== 'null',
    );
    for (const i of compared) b.insts.splice(b.insts.indexOf(i), 0, callOf(fn, COMPARED, [i.lhs, i.rhs], i));
  }
});
