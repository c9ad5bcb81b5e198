/** Places in a function's code: instruction, source location and chain of inlined calls at an offset. */
import type { DILocation } from '../ir/metadata.ts';
import type { Code } from '../isa/code.ts';

/** Index of the instruction whose bytes contain `offset` (not of a pseudo instruction in front of it), or -1. */
export function instructionAt(code: Code, offset: number): number {
  const { insts } = code;
  let low = 0;
  let high = insts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // Pseudo instructions have no bytes: the last instruction of an offset is the real one.
    if (insts[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  const i = insts[low];
  return i && offset >= i.offset && offset < i.offset + Math.max(1, i.length) ? low : -1;
}

export function blockOf(code: Code, inst: number): number {
  const { blocks } = code;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.first <= inst) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Source location at a code offset. Instructions without one (spills, moves of arguments; line 0 is the compiler's own)
 * belong to the nearest before them in their block, else after. The prologue has none.
 */
export function locationAt(code: Code, offset: number): DILocation | undefined {
  const at = instructionAt(code, offset);
  if (at < 0 || offset < code.prologueEnd) return undefined;
  const block = code.blocks[blockOf(code, at)];
  const located = (i: number): DILocation | undefined => {
    const l = code.locations[code.insts[i]?.loc ?? 0];
    return l && l.line > 0 ? l : undefined;
  };
  for (let i = at; i >= (block?.first ?? 0); i--) {
    const l = located(i);
    if (l) return l;
  }
  for (let i = at + 1; i < (block?.end ?? 0); i++) {
    const l = located(i);
    if (l) return l;
  }
  return undefined;
}

/** A location and the calls through which it was inlined, innermost first. */
export function inlineChain(location: DILocation | undefined): DILocation[] {
  const chain: DILocation[] = [];
  for (let l = location; l && chain.length < 256; l = l.inlinedAt) chain.push(l);
  return chain;
}
