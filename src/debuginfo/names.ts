/** Names of functions as C++ programmers write them: `Stack<int>::push(int)`, `(lambda at main.cpp:7)::operator()()`. */
import type { DIScope, DISubprogram } from '../ir/metadata.ts';
import { demangle } from './demangle.ts';
import { isC } from './dwarf.ts';
import type { NameStyle } from './type-name.ts';
import {
  argumentName,
  baseOfTemplate,
  flattenPacks,
  isConstThis,
  parameterNames,
  plainName,
  refQualifier,
  scopePrefix,
} from './type-name.ts';

const known = new WeakMap<DISubprogram, string>();

/** Name with scopes and template arguments, without parameters: `Stack<int>::push`. */
export function functionName(sp: DISubprogram, style: NameStyle = 'short'): string {
  // A definition outside its class has the class as scope of its declaration.
  const scope = sp.declaration?.scope ?? sp.scope;
  return scopePrefix(scope, style) + ownName(sp, style);
}

/** As in a call stack: `Stack<int>::push(int)`, `Point::norm() const`; of a C function and of `main` only the name. */
export function functionSignature(sp: DISubprogram): string {
  const cached = known.get(sp);
  if (cached !== undefined) return cached;
  const name = functionName(sp);
  const plain = sp.type === undefined || name === 'main' || (sp.unit !== undefined && isC(sp.unit.language));
  const text = plain ? name : name + parameterList(sp);
  known.set(sp, text);
  return text;
}

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

/** How a function is called where people read it: as in a call stack, or what its linkage name says when there is no debug information. */
export const calledAs = (linkageName: string, sp: DISubprogram | undefined): string =>
  sp ? functionSignature(sp) : (OPERATORS[linkageName] ?? demangle(linkageName));

function parameterList(sp: DISubprogram): string {
  const type = sp.type;
  if (!type) return '';
  const constant = isConstThis(type.types[1]) ? ' const' : '';
  return `(${parameterNames(type).join(', ')})${constant}${refQualifier(type.flags)}`;
}

function ownName(sp: DISubprogram, style: NameStyle): string {
  if (sp.name === '') return sp.linkageName === '' ? '(anonymous function)' : sp.linkageName;
  const params = flattenPacks(sp.templateParams);
  if (params.length === 0) return plainName(sp.name);
  // Nobody can write the arguments of a constructor.
  const cls = sp.declaration?.scope ?? sp.scope;
  if (cls?.kind === 'DICompositeType' && baseOfTemplate(sp.name) === baseOfTemplate(cls.name))
    return baseOfTemplate(sp.name);
  // Default arguments of a function are usually deduced ones that nobody sees either.
  const shown = style === 'full' ? params : params.filter((p) => !p.isDefault);
  const base = baseOfTemplate(sp.name);
  if (shown.length === 0) return base;
  return `${base}${base.endsWith('<') ? ' ' : ''}<${shown.map((p) => argumentName(p, style)).join(', ')}>`;
}

/** The function that a scope lies in. */
export function subprogramOf(scope: DIScope | undefined): DISubprogram | undefined {
  let s = scope;
  for (let n = 0; s && n < 512; n++) {
    if (s.kind === 'DISubprogram') return s;
    if (s.kind !== 'DILexicalBlock') return undefined;
    s = s.scope;
  }
  return undefined;
}
