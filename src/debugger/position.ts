/** Places in a function's code: which instruction lies at an offset, which source location it has, who is inlined there. */
import type { DILocation, DISubprogram, DIScope } from '../ir/metadata.ts';
import type { Code } from '../isa/code.ts';
import { FIRST_PSEUDO, type Inst } from '../isa/instruction.ts';

/** Index of the instruction whose bytes contain `offset` (the real one, not a pseudo instruction in front of it), or -1. */
export function instructionIndexAt(code: Code, offset: number): number {
  const insts = code.insts;
  let low = 0;
  let high = insts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (insts[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  const found = insts[low];
  if (!found || offset < 0 || offset < found.offset) return -1;
  // Pseudo instructions have no length and share the offset of the next real one; the last with that offset is the real one.
  if (found.length > 0 && offset >= found.offset + found.length) return -1;
  return low;
}

export const isPseudo = (inst: Inst): boolean => inst.op >= FIRST_PSEUDO;

/** Index of the block that contains instruction `index`. */
export function blockIndexOf(code: Code, index: number): number {
  let low = 0;
  let high = code.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (code.blocks[middle]!.first <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Source location at a code offset. Glue without a location of its own (spills, a call's argument moves at -O2) belongs to
 * the nearest located instruction before it in its block, else after it.
 */
export function locationAt(code: Code, offset: number): DILocation | undefined {
  const index = instructionIndexAt(code, offset);
  if (index < 0) return undefined;
  const block = code.blocks[blockIndexOf(code, index)];
  const first = block?.first ?? 0;
  const end = block?.end ?? code.insts.length;
  for (let i = index; i >= first; i--) {
    const location = code.locations[code.insts[i]!.loc];
    if (location && location.line > 0) return location;
  }
  for (let i = index + 1; i < end; i++) {
    const location = code.locations[code.insts[i]!.loc];
    if (location && location.line > 0) return location;
  }
  return undefined;
}

/** The function that a location's scope lies in. */
export function subprogramOf(scope: DIScope | undefined): DISubprogram | undefined {
  let at: DIScope | undefined = scope;
  for (let depth = 0; at && depth < 256; depth++) {
    if (at.kind === 'DISubprogram') return at;
    if (at.kind !== 'DILexicalBlock') return undefined;
    at = at.scope;
  }
  return undefined;
}

/** A location and the calls that it was inlined through, innermost first. */
export function inlineChain(location: DILocation | undefined): DILocation[] {
  const chain: DILocation[] = [];
  for (let at = location; at && chain.length < 128; at = at.inlinedAt) chain.push(at);
  return chain;
}

/** Path of the file that a scope is in, joined with its directory. */
export function fileOf(scope: DIScope | undefined): string {
  let at: DIScope | undefined = scope;
  for (let depth = 0; at && depth < 256; depth++) {
    if (at.kind === 'DIFile') return joinPath(at.directory, at.filename);
    const file = 'file' in at ? at.file : undefined;
    if (file) return joinPath(file.directory, file.filename);
    at = 'scope' in at ? at.scope : undefined;
  }
  return '';
}

export function joinPath(directory: string, filename: string): string {
  if (filename.startsWith('/') || /^[A-Za-z]:[\\/]/.test(filename) || directory === '') return normalizePath(filename);
  return normalizePath(`${directory.replace(/\/$/, '')}/${filename}`);
}

/** Takes `.` and `..` out. */
export function normalizePath(path: string): string {
  const out: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '.') continue;
    if (part === '..' && out.length > 0 && out[out.length - 1] !== '..' && out[out.length - 1] !== '') out.pop();
    else if (part === '' && out.length > 0) continue;
    else out.push(part);
  }
  return out.join('/');
}

/**
 * Files that came with the compiler or the runtime: their code is stepped through, and greyed in the call stack. The
 * compiler service gives all of them names below /memscape (its headers /memscape/clang, the C library /memscape/libc, …).
 */
export function isSystemFile(path: string): boolean {
  return path.startsWith('/memscape/') || path.startsWith('/usr/include/') || path.startsWith('/usr/lib/');
}
