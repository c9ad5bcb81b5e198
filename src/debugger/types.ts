/**
 * What the debugger asks of C and C++ types. A type is a DIType (undefined is void) and debuginfo/types.ts describes it;
 * here are short answers, and types that debug information doesn't have: a pointer to T, T[10].
 */

import { Ate as Encoding, Tag } from '../debuginfo/dwarf.ts';
import { flattenPacks } from '../debuginfo/type-name.ts';
import {
  type StaticMember,
  strip as stripDesc,
  type TypeDesc,
  isSigned as typeIsSigned,
  typeOf,
} from '../debuginfo/types.ts';
import type {
  DICompositeType,
  DIDerivedType,
  DILocalVariable,
  DIScope,
  DISubroutineType,
  DITemplateParameter,
  DIType,
  Metadata,
} from '../ir/metadata.ts';

export type Type = DIType | undefined;

/** Described, without typedefs and qualifiers. */
const describe = (type: Type): TypeDesc => stripDesc(typeOf(type));

/** Without typedefs and qualifiers. */
export const strip = (type: Type): Type => describe(type).di;

export function isConst(type: Type): boolean {
  let t: TypeDesc = typeOf(type);
  for (let depth = 0; depth < 256; depth++) {
    if (t.kind === 'qualified' && t.qualifier === 'const') return true;
    if (t.kind !== 'qualified' && t.kind !== 'typedef') return false;
    t = t.target;
  }
  return false;
}

export type TypeKind =
  | 'void'
  | 'bool'
  | 'char'
  | 'integer'
  | 'float'
  | 'complex'
  | 'enum'
  | 'pointer'
  | 'reference'
  | 'nullptr'
  | 'member-pointer'
  | 'array'
  | 'struct'
  | 'union'
  | 'function'
  | 'unknown';

export function kindOf(type: Type): TypeKind {
  const t = describe(type);
  switch (t.kind) {
    case 'base':
      switch (t.encoding) {
        case 'bool':
        case 'float':
        case 'complex':
          return t.encoding;
        case 'char':
        case 'unsigned-char':
        case 'utf':
          return 'char';
        default:
          return 'integer';
      }
    case 'class':
      return t.keyword === 'union' ? 'union' : 'struct';
    case 'vector':
      return 'array';
    case 'typedef':
    case 'qualified':
      return 'unknown';
    default:
      return t.kind;
  }
}

export const isScalar = (type: Type): boolean =>
  ['bool', 'char', 'integer', 'float', 'enum', 'pointer', 'nullptr', 'reference'].includes(kindOf(type));
export const isIntegral = (type: Type): boolean => ['bool', 'char', 'integer', 'enum'].includes(kindOf(type));
export const isAggregate = (type: Type): boolean => ['struct', 'union', 'array'].includes(kindOf(type));
export const isSigned = (type: Type): boolean => typeIsSigned(typeOf(type));
/** In bytes. Arrays of unknown length (and flexible members) have 0. */
export const sizeOfType = (type: Type): number => Math.ceil(typeOf(type).size);
export const alignOfType = (type: Type): number => Math.max(1, typeOf(type).align);

/** Type and count of an array's elements; of int[2][3] it is int[3] and 2. */
export function elementOf(type: Type): { readonly type: Type; readonly count: number | undefined } | undefined {
  const t = describe(type);
  return t.kind === 'array' || t.kind === 'vector' ? { type: t.element.di, count: t.count } : undefined;
}

/** The variable that holds a VLA's length. */
export function countVariable(type: Type): DILocalVariable | undefined {
  const t = describe(type);
  return t.kind === 'array' ? t.countVariable : undefined;
}

/** What a pointer or reference points to; undefined type = void. */
export function targetOf(type: Type): { readonly type: Type } | undefined {
  const t = describe(type);
  return t.kind === 'pointer' || t.kind === 'reference' ? { type: t.target.di } : undefined;
}

export interface Field {
  readonly name: string;
  readonly type: Type;
  /** Bytes from the start of the object. */ readonly offset: number;
  /** For bit-fields: bit within the object, and width. */ readonly bits:
    | { readonly at: number; readonly width: number }
    | undefined;
  readonly visibility: 'public' | 'private' | 'protected' | undefined;
  /** Made by the compiler: _vptr. */ readonly artificial: boolean;
}
export interface Base {
  readonly type: Type;
  /** Bytes; of a virtual base: where in the vtable (before its address point) its offset stands. */ readonly offset: number;
  readonly virtual: boolean;
}
export interface Members {
  readonly fields: readonly Field[];
  readonly bases: readonly Base[];
  readonly statics: readonly StaticMember[];
}

const NO_MEMBERS: Members = { fields: [], bases: [], statics: [] };
const membersKnown = new WeakMap<TypeDesc, Members>();

export function membersOf(type: Type): Members {
  const t = describe(type);
  if (t.kind !== 'class') return NO_MEMBERS;
  const known = membersKnown.get(t);
  if (known) return known;
  const made: Members = {
    fields: t.members.map((m) => ({
      name: m.name,
      type: m.type.di,
      offset: m.offset,
      bits: m.bitSize > 0 ? { at: m.bitOffset, width: m.bitSize } : undefined,
      visibility:
        m.access === (t.keyword === 'class' ? 'private' : 'public') && m.access === 'public' ? undefined : m.access,
      artificial: m.artificial,
    })),
    bases: t.bases.map((b) => ({ type: b.type.di, offset: b.virtual ? b.vtableOffset : b.offset, virtual: b.virtual })),
    statics: t.staticMembers,
  };
  membersKnown.set(t, made);
  return made;
}

export const isDeclaration = (type: Type): boolean => {
  const t = describe(type);
  return t.kind === 'class' && t.incomplete;
};

/** Whether a class has a vtable pointer, its own or a base's. */
export function isPolymorphic(type: Type): boolean {
  const t = describe(type);
  return t.kind === 'class' && t.polymorphic;
}

export function enumerators(type: Type): readonly { readonly name: string; readonly value: bigint }[] {
  const t = describe(type);
  return t.kind === 'enum' ? t.values : [];
}

/** Template arguments, packs opened. */
export function templateParameters(type: Type): readonly DITemplateParameter[] {
  const t = describe(type);
  return t.kind === 'class' ? flattenPacks(t.di.templateParams) : [];
}
export const templateType = (type: Type, index: number): Type => templateParameters(type)[index]?.type;

/** A non-type template argument's integer. */
export function templateInteger(type: Type, index: number): bigint | undefined {
  const value: Metadata | undefined = templateParameters(type)[index]?.value;
  if (value?.kind === 'value' && value.value.kind === 'int') return value.value.value;
  return undefined;
}

/** Name without scope and, for templates, without arguments: `vector`. */
export function templateName(type: Type): string {
  const t = describe(type);
  return t.kind === 'class' ? t.baseName : '';
}

/** Whether a type is a class of the standard library (namespace std, versioned or not, or one inside it). */
export function isStandard(type: Type, name?: string): boolean {
  const t = describe(type);
  if (t.kind !== 'class' || (name !== undefined && t.baseName !== name)) return false;
  let scope: DIScope | undefined = t.di.scope;
  for (let n = 0; scope && n < 64; n++) {
    if (scope.kind === 'DINamespace' && scope.name === 'std' && !scope.scope) return true;
    if (scope.kind !== 'DINamespace' && scope.kind !== 'DICompositeType') return false;
    scope = scope.scope;
  }
  return false;
}

export function functionType(type: Type): DISubroutineType | undefined {
  const t = strip(type);
  return t?.kind === 'DISubroutineType' ? t : undefined;
}

// ── types made here ──────────────────────────────────────────────────────────────────────────────

const pointers = new WeakMap<DIType, DIDerivedType>();
function derived(tag: Tag, baseType: Type, size: number): DIDerivedType {
  return {
    kind: 'DIDerivedType',
    tag,
    name: '',
    file: undefined,
    line: 0,
    scope: undefined,
    baseType,
    size,
    align: 0,
    offset: 0,
    flags: 0,
    extraData: undefined,
    dwarfAddressSpace: undefined,
    annotations: undefined,
  };
}
const VOID_POINTER = derived(Tag.PointerType, undefined, 64);
export function pointerTo(type: Type): DIDerivedType {
  if (!type) return VOID_POINTER;
  const known = pointers.get(type);
  if (known) return known;
  const made = derived(Tag.PointerType, type, 64);
  pointers.set(type, made);
  return made;
}
export const referenceTo = (type: Type): DIDerivedType => derived(Tag.ReferenceType, type, 64);

export function arrayOf(type: Type, count: number): DICompositeType {
  return {
    kind: 'DICompositeType',
    tag: Tag.ArrayType,
    name: '',
    file: undefined,
    line: 0,
    scope: undefined,
    baseType: type,
    size: sizeOfType(type) * count * 8,
    align: 0,
    offset: 0,
    flags: 0,
    elements: [
      { kind: 'DISubrange', count: BigInt(count), lowerBound: undefined, upperBound: undefined, stride: undefined },
    ],
    runtimeLang: 0,
    vtableHolder: undefined,
    templateParams: [],
    identifier: '',
    discriminator: undefined,
    rank: undefined,
    dataLocation: undefined,
  };
}

const BASICS: Readonly<Record<string, readonly [number, Encoding]>> = {
  bool: [1, Encoding.Boolean],
  char: [1, Encoding.SignedChar],
  'signed char': [1, Encoding.SignedChar],
  'unsigned char': [1, Encoding.UnsignedChar],
  char8_t: [1, Encoding.Utf],
  char16_t: [2, Encoding.Utf],
  char32_t: [4, Encoding.Utf],
  wchar_t: [4, Encoding.Signed],
  short: [2, Encoding.Signed],
  'unsigned short': [2, Encoding.Unsigned],
  int: [4, Encoding.Signed],
  'unsigned int': [4, Encoding.Unsigned],
  long: [8, Encoding.Signed],
  'unsigned long': [8, Encoding.Unsigned],
  'long long': [8, Encoding.Signed],
  'unsigned long long': [8, Encoding.Unsigned],
  __int128: [16, Encoding.Signed],
  'unsigned __int128': [16, Encoding.Unsigned],
  float: [4, Encoding.Float],
  double: [8, Encoding.Float],
  'long double': [16, Encoding.Float],
  'decltype(nullptr)': [8, Encoding.Address],
};
const basics = new Map<string, DIType>();
/** A built-in type by its canonical name; undefined when it is none. */
export function basicType(name: string): DIType | undefined {
  const known = basics.get(name);
  if (known) return known;
  const row = BASICS[name];
  if (!row) return undefined;
  const made: DIType = {
    kind: 'DIBasicType',
    tag: name.startsWith('decltype') ? Tag.UnspecifiedType : Tag.BaseType,
    name,
    size: row[0] * 8,
    align: 0,
    encoding: row[1],
    flags: 0,
  };
  basics.set(name, made);
  return made;
}
/** A built-in type that must exist. */
export const builtin = (name: keyof typeof BASICS & string): DIType => basicType(name)!;

/** `unsigned long int` → `unsigned long`, `short unsigned` → `unsigned short`. */
export function canonicalBasicName(words: readonly string[]): string | undefined {
  const count = (w: string): number => words.filter((x) => x === w).length;
  const rest = words.filter((w) => !['const', 'volatile', 'signed', 'unsigned', 'int', 'long', 'short'].includes(w));
  const unsigned = count('unsigned') > 0;
  if (rest.length > 1) return undefined;
  const base = rest[0];
  if (base === '_Bool') return 'bool';
  if (base === 'char') return unsigned ? 'unsigned char' : count('signed') ? 'signed char' : 'char';
  if (base === 'double') return count('long') ? 'long double' : 'double';
  if (base === '__int128') return unsigned ? 'unsigned __int128' : '__int128';
  if (base) return BASICS[base] ? base : base === 'void' ? 'void' : undefined;
  const name = count('short') ? 'short' : count('long') > 1 ? 'long long' : count('long') ? 'long' : 'int';
  return words.length === 0 ? undefined : unsigned ? `unsigned ${name}` : name;
}
