/** How functions are called in a stack. */
import { calledAs, functionSignature } from '../debuginfo/names.ts';
import type { Code } from '../isa/code.ts';
import type { FunctionEntry } from '../machine/image.ts';

export function functionNameOf(entry: FunctionEntry | undefined, code: Code | undefined): string {
  if (code?.subprogram) return functionSignature(code.subprogram);
  return entry ? calledAs(entry.name, undefined) : 'an unknown function';
}

/** The machine's entries behind library functions are nobody's calls. */
export const isHidden = (entry: FunctionEntry | undefined): boolean =>
  entry !== undefined &&
  (entry.name === '__clang_call_terminate' || (entry.host >= 0 && /^__(memscape|ubsan_handle)_/.test(entry.name)));
