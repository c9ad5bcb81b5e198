/** Where a module first mentions a function or variable, for the linker's messages. */
import { functionName, subprogramOf } from '../debuginfo/names.ts';
import { fileOfScope, pathOf } from '../debuginfo/paths.ts';
import type { DILocation } from '../ir/metadata.ts';
import type { GlobalValue, Module, Value } from '../ir/module.ts';
import { operands } from '../ir/operands.ts';

const mentions = (v: Value, g: GlobalValue): boolean =>
  v === g || (v.kind === 'expr' && v.args.some((a) => mentions(a, g)));

export function firstLocation(module: Module, g: GlobalValue): DILocation | undefined {
  for (const f of module.functions) {
    if (!f.hasBody) continue;
    for (const block of f.body().blocks)
      for (const i of block.insts) if (i.loc && operands(i).some((v) => mentions(v, g))) return i.loc;
  }
  return undefined;
}

/** `file:line: in function 'f'`, or the file alone for an initialiser and where there is no debug information. */
export function firstReference(module: Module, g: GlobalValue): string {
  const location = firstLocation(module, g);
  const file = fileOfScope(location?.scope);
  if (location === undefined || file === undefined) return module.sourceName;
  const sp = subprogramOf(location.scope);
  return `${pathOf(file)}:${location.line}${sp ? `, in function '${functionName(sp)}',` : ''}`;
}
