/**
 * LLVM's constrained floating-point intrinsics (LLVM Language Reference, "Constrained Floating-Point Intrinsics"), which
 * Clang writes where FENV_ACCESS is on. Instructions of this machine are in order, and obey and raise what mxcsr has, so
 * they are the plain operations without the metadata.
 */
import type { CallLike, CastOp, FloatPredicate, Instruction } from '../ir/module.ts';
import { castParts } from './casts.ts';
import { type ElementHandler, elementHandlers } from './elementwise.ts';
import { defineTwo, floatBinary, floatCondition } from './floats.ts';
import type { Part } from './part.ts';

const PREFIX = 'llvm.experimental.constrained.';

const BINARY = ['fadd', 'fsub', 'fmul', 'fdiv', 'frem'] as const;
const CASTS: readonly CastOp[] = ['fptosi', 'fptoui', 'sitofp', 'uitofp', 'fptrunc', 'fpext'];

function handlerOf(name: string, predicate: string | undefined): ElementHandler | undefined {
  const binary = BINARY.find((b) => b === name);
  if (binary)
    return (g, p, [a, b]) => floatBinary(g, binary, p[0] as Part, (a as Part[])[0] as Part, (b as Part[])[0] as Part);
  const cast = CASTS.find((c) => c === name);
  if (cast)
    return (g, p, [a]) => {
      castParts(g, cast, p, a as Part[]);
    };
  if ((name === 'fcmp' || name === 'fcmps') && predicate !== undefined)
    return (g, p, [a, b]) => {
      const c = floatCondition(g, predicate as FloatPredicate, (a as Part[])[0] as Part, (b as Part[])[0] as Part);
      defineTwo(g, p[0] as Part, c);
    };
  return elementHandlers.get(name);
}

/** What a constrained intrinsic does to its arguments that are no metadata; undefined for other intrinsics. */
export function constrained(
  callee: string,
  i: Instruction & CallLike,
): { readonly element: ElementHandler; readonly args: CallLike['args'] } | undefined {
  if (!callee.startsWith(PREFIX)) return undefined;
  const name = callee.slice(PREFIX.length).split('.')[0] as string;
  const isValue = (a: CallLike['args'][number]): boolean => a.kind !== 'metadata';
  const third = i.args[2];
  const predicate = third?.kind === 'metadata' && third.metadata.kind === 'string' ? third.metadata.value : undefined;
  const element = handlerOf(name, predicate);
  return element && { element, args: i.args.filter(isValue) };
}
