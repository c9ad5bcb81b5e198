/** Compiled programs for these tests, and their variables by name. */
import { readModule } from '../../src/bitcode/reader.ts';
import type { DISubprogram, DIType } from '../../src/ir/metadata.ts';
import type { Module } from '../../src/ir/module.ts';
import { compile } from '../bitcode/compile.ts';

export async function moduleOf(name: string, source: string, flags: readonly string[] = ['-O0']): Promise<Module> {
  return readModule(await compile(name, source, ['-fstandalone-debug', ...flags]), name);
}

/** Types of all global and local variables and parameters; locals as function.name. */
export function variablesOf(m: Module): Map<string, DIType | undefined> {
  const out = new Map<string, DIType | undefined>();
  for (const g of m.globals)
    for (const d of g.dbg) if (d.kind === 'DIGlobalVariableExpression') out.set(d.variable.name, d.variable.type);
  for (const f of m.functions) {
    if (!f.hasBody) continue;
    for (const b of f.body().blocks)
      for (const i of b.insts)
        for (const r of i.records ?? [])
          if (r.kind !== 'label') out.set(`${f.subprogram?.name}.${r.variable.name}`, r.variable.type);
  }
  return out;
}

export function subprogramsOf(m: Module): Map<string, DISubprogram> {
  const out = new Map<string, DISubprogram>();
  for (const f of m.functions) if (f.hasBody && f.subprogram) out.set(f.name, f.subprogram);
  return out;
}
