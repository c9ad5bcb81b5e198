/**
 * Statement starts: the instructions of a function at which a source line begins, as a debugger's step sees it
 * (DWARF's is_stmt). A line's run of instructions may be entered at several places (a loop's condition, its increment).
 */
import type { DILocation } from '../ir/metadata.ts';
import type { Code } from '../isa/code.ts';
import { inlineChain, isPseudo } from './position.ts';

export interface Statement {
  /** Code offset. */ readonly offset: number;
  readonly location: DILocation;
}

const known = new WeakMap<Code, readonly Statement[]>();

/** In order of offset, the first of them at the end of the prologue. */
export function statementsOf(code: Code): readonly Statement[] {
  const cached = known.get(code);
  if (cached) return cached;
  const statements: Statement[] = [];
  const starts = new Set(code.blocks.map((b) => b.first));
  let previous: DILocation | undefined;
  let blockChanged = false;
  for (let i = 0; i < code.insts.length; i++) {
    if (starts.has(i)) blockChanged = true;
    const inst = code.insts[i]!;
    if (isPseudo(inst) || inst.offset < code.prologueEnd) continue;
    const location = code.locations[inst.loc];
    if (!location || location.line === 0) continue;
    const sameLine =
      previous !== undefined &&
      previous.line === location.line &&
      previous.inlinedAt === location.inlinedAt &&
      sameFile(previous, location);
    // At a block's start the same line begins again only when something else jumps there; a call's return address is none.
    if (!sameLine || (blockChanged && isJumpTarget(code, i))) statements.push({ offset: inst.offset, location });
    previous = location;
    blockChanged = false;
  }
  known.set(code, statements);
  return statements;
}

const targets = new WeakMap<Code, Set<number>>();
function isJumpTarget(code: Code, index: number): boolean {
  let set = targets.get(code);
  if (!set) {
    set = new Set();
    for (const inst of code.insts) {
      // Jmp, JmpCC and JmpTable name blocks by index; Call's target is an address far above any block count.
      if (inst.targets) for (const t of inst.targets) set.add(code.blocks[t]?.first ?? -1);
      else if (inst.target > 0 && inst.target < code.blocks.length) set.add(code.blocks[inst.target]?.first ?? -1);
    }
    targets.set(code, set);
  }
  return set.has(index);
}

const fileKey = (l: DILocation): string => ('file' in l.scope && l.scope.file ? l.scope.file.filename : '');
const sameFile = (a: DILocation, b: DILocation): boolean => a.scope === b.scope || fileKey(a) === fileKey(b);

/** Same line of the same file in the same inlined call: a step doesn't stop between them. */
export function sameStatementLine(a: DILocation | undefined, b: DILocation | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.line !== b.line || !sameFile(a, b)) return false;
  const ca = inlineChain(a.inlinedAt);
  const cb = inlineChain(b.inlinedAt);
  return ca.length === cb.length && ca.every((l, i) => l === cb[i]);
}

/** `inner` is inlined into what `outer` belongs to, at any depth. */
export function isInlinedInto(inner: DILocation, outer: DILocation): boolean {
  const ci = inlineChain(inner);
  const co = inlineChain(outer);
  if (ci.length <= co.length) return false;
  const tail = ci.slice(ci.length - co.length + 1);
  return co.slice(1).every((l, i) => l === tail[i]);
}
