/**
 * Clang writes the types of accesses into unoptimised code for its type sanitizer alone (LLVM, TypeSanitizer.cpp), whose pass
 * then puts calls before every access. The types are what is wanted here: calls, descriptors and the constructor go.
 */
import type { Constant, DebugRecord, Instruction, IRFunction, Module } from '../ir/module.ts';
import { onceForEach } from './instrumented.ts';

const isName = (name: string): boolean => name.startsWith('__tysan_') || name.startsWith('tysan.');

function isItsOwn(i: Instruction): boolean {
  if (i.op === 'call') return i.callee.kind === 'function' && isName(i.callee.name);
  return i.op === 'load' && i.ptr.kind === 'global' && isName(i.ptr.name);
}

/** From a function's body. */
export const removeTypeChecks = onceForEach((fn: IRFunction): void => {
  for (const b of fn.body().blocks) {
    if (!b.insts.some(isItsOwn)) continue;
    const kept: Instruction[] = [];
    // What is said of variables before such a call holds before what follows.
    let records: DebugRecord[] = [];
    for (const i of b.insts) {
      if (i.records) records.push(...i.records);
      if (isItsOwn(i)) continue;
      if (records.length > 0) i.records = records;
      records = [];
      kept.push(i);
    }
    b.insts.splice(0, b.insts.length, ...kept);
  }
});

const namesIt = (c: Constant): boolean =>
  c.kind === 'aggregate' && c.elems.some((e) => e.kind === 'function' && isName(e.name));

/** From a module, before it is linked. */
export function removeTypeSanitizer(module: Module): void {
  module.functions = module.functions.filter((f) => !isName(f.name));
  module.globals = module.globals.filter((g) => !isName(g.name));
  for (const g of module.globals)
    if (g.name === 'llvm.global_ctors' && g.init?.kind === 'aggregate')
      g.init = { ...g.init, elems: g.init.elems.filter((e) => !namesIt(e)) };
}
