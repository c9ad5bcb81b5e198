/** Whose code it is: a person's own, or what came with the compiler and the runtime. */
import { fileOfScope, pathOf } from '../debuginfo/paths.ts';
import type { DIScope } from '../ir/metadata.ts';

/** Path of the file that a scope is in; '' without one. */
export const fileOf = (scope: DIScope | undefined): string => pathOf(fileOfScope(scope));

/**
 * Files that came with the compiler or the runtime: their code is stepped through, and greyed in the call stack. The
 * compiler service gives all of them names below /memscape (its headers /memscape/clang, the C library /memscape/libc, …).
 */
export function isSystemFile(path: string): boolean {
  return path.startsWith('/memscape/') || path.startsWith('/usr/include/') || path.startsWith('/usr/lib/');
}
