/**
 * The program's constructors and destructors, by the address where each begins. Debug information says which functions they
 * are; which destructor also gives the memory back is in the linkage name (Itanium C++ ABI §5.1.4.3, "D0").
 *
 * Followed are the person's own classes wherever they are made, and classes of the library that one of the person's variables
 * (or new expressions) has: a std::string inside the library is of no interest.
 */
import { pathOf } from '../../debuginfo/paths.ts';
import type { DICompositeType, DISubprogram } from '../../ir/metadata.ts';
import type { Code } from '../../isa/code.ts';
import type { FunctionEntry, ProgramImage } from '../../machine/image.ts';
import { isSystemFile } from '../own-code.ts';
import { elementOf, strip, type Type } from '../types.ts';

export interface SpecialFunction {
  readonly kind: 'constructor' | 'destructor';
  readonly entry: FunctionEntry;
  readonly subprogram: DISubprogram;
  readonly type: DICompositeType;
  /** Of the library: only variables of the person's own have it followed. */ readonly isLibrary: boolean;
  /** A destructor that ends with operator delete. */ readonly deleting: boolean;
}

/** Functions whose variables are looked at for classes of the library. */
const MOST_FUNCTIONS = 5000;
const DELETING = /D0(?:B\d+\w+?)?Ev$/;

const plain = (name: string): string => name.replace(/<.*$/s, '');

/** The same class may be described in several modules. */
export const classKey = (t: DICompositeType): string => t.identifier || t.name;

/** The class that a constructor or destructor is of. */
function special(sub: DISubprogram): { kind: SpecialFunction['kind']; type: DICompositeType } | undefined {
  const scope = (sub.declaration ?? sub).scope;
  if (scope?.kind !== 'DICompositeType' || scope.name === '') return undefined;
  const name = plain(sub.name);
  if (name === plain(scope.name)) return { kind: 'constructor', type: scope };
  return name === `~${plain(scope.name)}` ? { kind: 'destructor', type: scope } : undefined;
}

function classOf(type: Type): DICompositeType | undefined {
  let t = strip(type);
  for (let depth = 0; t && depth < 8; depth++) {
    const element = elementOf(t);
    if (!element) break;
    t = strip(element.type);
  }
  return t?.kind === 'DICompositeType' ? t : undefined;
}

/** Classes of the person's own variables. */
function ownVariables(image: ProgramImage, own: readonly FunctionEntry[]): Set<string> {
  const found = new Set<string>();
  const note = (type: Type): void => {
    const c = classOf(type);
    if (c) found.add(classKey(c));
  };
  for (const f of own.slice(0, MOST_FUNCTIONS)) {
    let code: Code;
    try {
      code = image.code(f.index);
    } catch {
      continue;
    }
    for (const v of code.variables) note(v.variable.type);
    for (const type of code.heapAllocSites.values()) note(type);
  }
  for (const o of [...image.globals, ...image.tls.objects]) if (o.isUser && o.variable) note(o.variable.type);
  return found;
}

export function specialFunctions(
  image: ProgramImage,
  own: readonly FunctionEntry[],
): ReadonlyMap<number, SpecialFunction> {
  const found = new Map<number, SpecialFunction>();
  let variables: Set<string> | undefined;
  for (const entry of image.functions) {
    const subprogram = entry.ir?.subprogram;
    if (!subprogram || !entry.ir?.hasBody) continue;
    const is = special(subprogram);
    if (!is) continue;
    const isLibrary = isSystemFile(pathOf(is.type.file)) || !entry.isUser;
    if (isLibrary) {
      variables ??= ownVariables(image, own);
      if (!variables.has(classKey(is.type))) continue;
    }
    const deleting = is.kind === 'destructor' && DELETING.test(entry.name);
    found.set(entry.address, { ...is, entry, subprogram, isLibrary, deleting });
  }
  return found;
}
