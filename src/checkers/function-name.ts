/** How functions are called in a stack. */
import { demangle } from '../debuginfo/demangle.ts';
import { functionSignature } from '../debuginfo/names.ts';
import type { Code } from '../isa/code.ts';
import type { FunctionEntry } from '../machine/image.ts';

/** The runtime's own names of the replaceable operators and of what they call (src/runtime/cxx/new_delete.cpp). */
const OPERATORS: Readonly<Record<string, string>> = {
  __memscape_new: 'operator new(std::size_t)',
  __memscape_new_aligned: 'operator new(std::size_t, std::align_val_t)',
  __memscape_new_array: 'operator new[](std::size_t)',
  __memscape_new_array_aligned: 'operator new[](std::size_t, std::align_val_t)',
  __memscape_delete: 'operator delete(void *)',
  __memscape_delete_aligned: 'operator delete(void *, std::align_val_t)',
  __memscape_delete_array: 'operator delete[](void *)',
  __memscape_delete_array_aligned: 'operator delete[](void *, std::align_val_t)',
  __memscape_allocate: 'the allocator',
  __memscape_deallocate: 'the allocator',
};

export function functionNameOf(entry: FunctionEntry | undefined, code: Code | undefined): string {
  if (code?.subprogram) return functionSignature(code.subprogram);
  if (!entry) return 'an unknown function';
  return OPERATORS[entry.name] ?? demangle(entry.name);
}

/** The machine's entries behind library functions are nobody's calls. */
export const isHidden = (entry: FunctionEntry | undefined): boolean =>
  entry !== undefined &&
  (entry.name === '__clang_call_terminate' || (entry.host >= 0 && /^__(memscape|ubsan_handle)_/.test(entry.name)));
