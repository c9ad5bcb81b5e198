/**
 * What a programmer sees by name at a place in the code: functions inlined there, their lexical scopes from the inside out,
 * the variables of each scope and where their values are (DWARF 5 §3.3–3.5, §4.1).
 */
import type { DILexicalBlock, DILocalVariable, DILocation, DISubprogram } from '../ir/metadata.ts';
import type { Code, Location } from '../isa/code.ts';
import { subprogramOf } from './names.ts';
import { fileOfScope } from './paths.ts';
import { inlineChain, locationAt } from './position.ts';

export interface VisibleVariable {
  readonly variable: DILocalVariable;
  readonly inlinedAt: DILocation | undefined;
  readonly location: Location;
  /** False before its declaration was reached: its bytes are not yet its own value. */ readonly declared: boolean;
  /** A variable of the same name further in hides it. */ readonly shadowed: boolean;
}
export interface LexicalScope {
  /** Undefined for the function's own scope with its parameters. */ readonly block: DILexicalBlock | undefined;
  /** Parameters in their order, then locals in order of declaration. */ readonly variables: readonly VisibleVariable[];
}
export interface ScopeFrame {
  readonly subprogram: DISubprogram | undefined;
  /** Place in this function: of the call for all but the innermost. */ readonly location: DILocation | undefined;
  /** Inlined into the next frame. */ readonly inlined: boolean;
  /** Innermost first. */ readonly scopes: readonly LexicalScope[];
}

const OPTIMIZED_OUT: Location = { kind: 'optimized-out' };

/** Frames at a code offset, innermost inlined function first; the last is the function itself. */
export function scopesAt(code: Code, offset: number): ScopeFrame[] {
  const chain = inlineChain(locationAt(code, offset));
  if (chain.length === 0) return [frameOf(code, offset, undefined, code.subprogram, undefined, false)];
  return chain.map((l, i) =>
    frameOf(code, offset, l, subprogramOf(l.scope) ?? code.subprogram, l.inlinedAt, i < chain.length - 1),
  );
}

function frameOf(
  code: Code,
  offset: number,
  location: DILocation | undefined,
  subprogram: DISubprogram | undefined,
  inlinedAt: DILocation | undefined,
  inlined: boolean,
): ScopeFrame {
  const own = code.variables.filter(
    (v) => sameCall(v.inlinedAt, inlinedAt) && subprogramOf(v.variable.scope) === subprogram,
  );
  const blocks: (DILexicalBlock | undefined)[] = [];
  let scope = location?.scope;
  for (let n = 0; scope?.kind === 'DILexicalBlock' && n < 512; n++) {
    // A lexical block without a line only says that the text comes from another file.
    if (scope.line > 0 || scope.column > 0) blocks.push(scope);
    scope = scope.scope as DILocation['scope'];
  }
  blocks.push(undefined);
  const seen = new Set<string>();
  const scopes: LexicalScope[] = [];
  for (const block of blocks) {
    const here = own.filter((v) => blockOfVariable(v.variable) === block);
    here.sort((a, b) => order(a.variable) - order(b.variable) || a.variable.line - b.variable.line);
    const variables = here.map((v): VisibleVariable => {
      const range = v.ranges.find((r) => offset >= r.from && offset < r.to);
      return {
        variable: v.variable,
        inlinedAt: v.inlinedAt,
        location: range?.location ?? OPTIMIZED_OUT,
        declared: isDeclared(code, offset, v.variable, location),
        shadowed: seen.has(v.variable.name),
      };
    });
    // A name that is not declared yet hides nothing.
    for (const v of variables) if (v.declared) seen.add(v.variable.name);
    if (variables.length > 0 || block === undefined) scopes.push({ block, variables });
  }
  return { subprogram, location, inlined, scopes };
}

const order = (v: DILocalVariable): number => (v.arg > 0 ? v.arg : Number.MAX_SAFE_INTEGER);

function sameCall(a: DILocation | undefined, b: DILocation | undefined): boolean {
  if (a === b) return true;
  return (
    a !== undefined &&
    b !== undefined &&
    a.line === b.line &&
    a.column === b.column &&
    a.scope === b.scope &&
    sameCall(a.inlinedAt, b.inlinedAt)
  );
}

function blockOfVariable(v: DILocalVariable): DILexicalBlock | undefined {
  let s = v.scope;
  for (let n = 0; s.kind === 'DILexicalBlock' && s.line === 0 && s.column === 0 && n < 512; n++)
    s = s.scope as DILocalVariable['scope'];
  return s.kind === 'DILexicalBlock' ? s : undefined;
}

/**
 * Whether control at `location` is past the variable's declaration. Debug info has the declaration's line only; on that line
 * the first instruction counts as before it and the others as after it, so that the parts of a `for` header see their counter.
 */
function isDeclared(code: Code, offset: number, v: DILocalVariable, location: DILocation | undefined): boolean {
  if (v.arg > 0 || v.line === 0) return true;
  if (!location) return false;
  if (fileOfScope(location.scope) !== v.file && v.file) return true;
  if (location.line !== v.line) return location.line > v.line;
  for (const inst of code.insts) {
    if (inst.offset < code.prologueEnd || inst.length === 0) continue;
    const l = code.locations[inst.loc];
    if (l?.line === v.line && l.inlinedAt === location.inlinedAt) return offset > inst.offset;
  }
  return true;
}
