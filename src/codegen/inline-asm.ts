/** Inline assembly: only the empty template, which programs use as a barrier for the compiler. */
import type { CallLike, InlineAsm, Instruction } from '../ir/module.ts';
import type { Generator } from './generator.ts';
import { Kind, Part } from './part.ts';

export function lowerInlineAsm(g: Generator, i: Instruction & CallLike, asm: InlineAsm): void {
  if (asm.assembly.replace(/\s|#.*$/gm, '') !== '')
    g.unsupported('Inline assembly is not supported: the machine runs what Clang compiles from C and C++ only.');
  // Outputs tied to inputs ("=r,0") hand the input through; others have no defined value.
  const constraints = asm.constraints.split(',').filter((c) => !c.startsWith('~'));
  const outputs = constraints.filter((c) => c.startsWith('=') && !c.includes('*')).length;
  const indirect = constraints.filter((c) => c.startsWith('=') && c.includes('*')).length;
  const inputs = constraints.filter((c) => !c.startsWith('='));
  const results = g.results(i);
  let next = 0;
  const starts: number[] = [];
  if (outputs > 1 && i.type.kind === 'struct')
    for (const f of i.type.fields) {
      starts.push(next);
      next += g.shape(f).length;
    }
  else starts.push(0);
  const done = new Set<Part>();
  i.args.forEach((a, k) => {
    const constraint = inputs[k - indirect];
    const tied = constraint !== undefined && /^\d+$/.test(constraint) ? Number(constraint) - indirect : -1;
    g.parts(a).forEach((p, j) => {
      const to = tied >= 0 ? results[(starts[tied] ?? 0) + j] : undefined;
      if (!to || done.has(to)) {
        g.count(p);
        return;
      }
      done.add(to);
      g.def(to, g.take(p));
    });
  });
  for (const p of results) {
    if (done.has(p)) continue;
    const zero = new Part(p.xmm, p.bytes, p.bits, -1);
    zero.kind = Kind.Imm;
    g.def(p, g.take(zero));
  }
}
