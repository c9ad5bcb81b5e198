/** Functions of the library that the code generator calls without the program naming them. */
import type { Module } from '../ir/module.ts';

/** Functions of the C library: name of the intrinsic → name of the function for double; floats have an f at the end. */
export const LIBM: Readonly<Record<string, string>> = {
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  asin: 'asin',
  acos: 'acos',
  atan: 'atan',
  atan2: 'atan2',
  sinh: 'sinh',
  cosh: 'cosh',
  tanh: 'tanh',
  exp: 'exp',
  exp2: 'exp2',
  exp10: 'exp10',
  log: 'log',
  log2: 'log2',
  log10: 'log10',
  pow: 'pow',
  fma: 'fma',
  minnum: 'fmin',
  maxnum: 'fmax',
  minimumnum: 'fmin',
  maximumnum: 'fmax',
  minimum: 'fminimum',
  maximum: 'fmaximum',
  round: 'round',
  ldexp: 'ldexp',
  lround: 'lround',
  llround: 'llround',
  lrint: 'lrint',
  llrint: 'llrint',
};

/** The library's function that does what a processor's intrinsic does, for those that have one. */
export function supportOf(intrinsic: string): string | undefined {
  if (intrinsic.startsWith('llvm.x86.')) return `__memscape_x86_${intrinsic.slice(9).replaceAll('.', '_')}`;
  return intrinsic === 'llvm.readcyclecounter' ? '__memscape_x86_rdtsc' : undefined;
}

/** Intrinsics that are operations of their own, with no function behind them. */
const OPERATION = /^(?:f(?:add|sub|mul|div|rem|cmps?|ptrunc|pext|ptosi|ptoui)|[su]itofp|is)$/;

/** The names behind a module's types and intrinsics; some of them may not exist. */
export function supportNames(module: Module): string[] {
  const names: string[] = [];
  // One module of the library has the arithmetic of both.
  if (module.typeKinds?.has('x86_fp80') || module.typeKinds?.has('fp128')) names.push('__addxf3');
  for (const f of module.functions) {
    if (!f.name.startsWith('llvm.')) continue;
    const support = supportOf(f.name);
    if (support !== undefined) names.push(support);
    const extended = /^llvm\.(?:experimental\.constrained\.)?(\w+)\..*f80/.exec(f.name)?.[1];
    if (extended === 'sincos') names.push('sinl', 'cosl');
    else if (extended !== undefined && !OPERATION.test(extended)) names.push(`${LIBM[extended] ?? extended}l`);
  }
  return names;
}
