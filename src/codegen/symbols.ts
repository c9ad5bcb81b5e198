/**
 * Which definition a name means, by the rules of a static link (System V gABI, "Symbol Table"; ELF archive semantics):
 * the program's own modules come first, the runtime's fill in what is missing, host functions come last.
 */
import type { GlobalValue, Module } from '../ir/module.ts';

export interface LinkInput {
  readonly module: Module;
  readonly isUser: boolean;
}

export class LinkError extends Error {
  /** One sentence per problem. */
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'LinkError';
    this.problems = problems;
  }
}

/** Strength of a definition: the higher one prevails; of two equal ones the first. */
function strength(g: GlobalValue): number {
  switch (g.linkage) {
    case 'common':
      return 1;
    case 'linkonce':
    case 'linkonce_odr':
    case 'weak':
    case 'weak_odr':
    case 'extern_weak':
      return 2;
    default:
      return 3;
  }
}

export const isLocal = (g: GlobalValue): boolean => g.linkage === 'internal' || g.linkage === 'private';

/** A definition that this module brings into the program (available_externally bodies are for inlining only). */
export function isDefinition(g: GlobalValue): boolean {
  if (g.linkage === 'available_externally') return false;
  switch (g.kind) {
    case 'function':
      return g.hasBody;
    case 'global':
      return g.init !== undefined;
    case 'alias':
      return true;
  }
}

export const isIntrinsic = (name: string): boolean => name.startsWith('llvm.');

function* globalsOf(m: Module): Generator<GlobalValue> {
  yield* m.functions;
  yield* m.globals;
  yield* m.aliases;
}

export class SymbolTable {
  readonly #byName = new Map<string, { value: GlobalValue; isUser: boolean }>();
  readonly #problems: string[] = [];

  constructor(inputs: readonly LinkInput[]) {
    for (const { module, isUser } of inputs) {
      for (const g of globalsOf(module))
        if (isDefinition(g) && !isLocal(g) && !isIntrinsic(g.name)) this.#add(g, isUser);
    }
  }

  #add(g: GlobalValue, isUser: boolean): void {
    const known = this.#byName.get(g.name);
    if (!known) {
      this.#byName.set(g.name, { value: g, isUser });
      return;
    }
    // An archive's member is only drawn in for names that are still missing.
    if (known.isUser !== isUser) return;
    const a = strength(known.value);
    const b = strength(g);
    if (a === 3 && b === 3 && isUser) {
      this.#problems.push(
        `'${g.name}' is defined twice: in ${known.value.module.sourceName} and in ${g.module.sourceName}`,
      );
    } else if (b > a) this.#byName.set(g.name, { value: g, isUser });
    else if (a === 1 && b === 1 && sizeHint(g) > sizeHint(known.value)) this.#byName.set(g.name, { value: g, isUser });
  }

  /** The prevailing definition for a reference, or undefined when no module has one. */
  resolve(g: GlobalValue): GlobalValue | undefined {
    if (isLocal(g)) return isDefinition(g) ? g : undefined;
    return this.#byName.get(g.name)?.value;
  }

  named(name: string): GlobalValue | undefined {
    return this.#byName.get(name)?.value;
  }

  get problems(): readonly string[] {
    return this.#problems;
  }
}

/** Common symbols of one name become one object of the largest size. */
function sizeHint(g: GlobalValue): number {
  return g.kind === 'global' && g.valueType.kind === 'array' ? g.valueType.count : 1;
}
