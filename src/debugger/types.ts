/**
 * C and C++ types as debug information describes them (DWARF 5, §5), with what the debugger asks of them. A type is a
 * DIType; undefined is void. Types that debug information doesn't have (a pointer to T, T[10]) are made here.
 */
import type {
  DICompositeType,
  DIDerivedType,
  DIEnumerator,
  DIScope,
  DISubroutineType,
  DISubrange,
  DITemplateParameter,
  DIType,
  Metadata,
} from '../ir/metadata.ts';

export type Type = DIType | undefined;

export const enum Tag {
  Array = 0x01,
  Class = 0x02,
  Enum = 0x04,
  Member = 0x0d,
  Pointer = 0x0f,
  Reference = 0x10,
  Struct = 0x13,
  Typedef = 0x16,
  Union = 0x17,
  Inheritance = 0x1c,
  PointerToMember = 0x1f,
  Base = 0x24,
  Const = 0x26,
  Variable = 0x34,
  Volatile = 0x35,
  Restrict = 0x37,
  Unspecified = 0x3b,
  RvalueReference = 0x42,
  TemplateAlias = 0x43,
  Atomic = 0x47,
}
/** DW_ATE_* of a base type. */
export const enum Encoding {
  Address = 1,
  Boolean = 2,
  ComplexFloat = 3,
  Float = 4,
  Signed = 5,
  SignedChar = 6,
  Unsigned = 7,
  UnsignedChar = 8,
  Utf = 0x10,
}
const FLAG_FORWARD = 1 << 2;
const FLAG_VIRTUAL = 1 << 5;
const FLAG_ARTIFICIAL = 1 << 6;
const FLAG_STATIC = 1 << 12;
const FLAG_BITFIELD = 1 << 19;

/** Without typedefs and qualifiers. */
export function strip(type: Type): Type {
  let t = type;
  for (let depth = 0; depth < 256 && t?.kind === 'DIDerivedType'; depth++) {
    switch (t.tag) {
      case Tag.Typedef:
      case Tag.Const:
      case Tag.Volatile:
      case Tag.Restrict:
      case Tag.Atomic:
      case Tag.TemplateAlias:
        t = t.baseType;
        break;
      default:
        return t;
    }
  }
  return t;
}

export function isConst(type: Type): boolean {
  let t = type;
  for (let depth = 0; depth < 256 && t?.kind === 'DIDerivedType'; depth++) {
    if (t.tag === Tag.Const) return true;
    if (t.tag !== Tag.Typedef && t.tag !== Tag.Volatile && t.tag !== Tag.TemplateAlias) return false;
    t = t.baseType;
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
  const t = strip(type);
  if (!t) return 'void';
  switch (t.kind) {
    case 'DIBasicType':
      if (t.tag === Tag.Unspecified) return /nullptr/.test(t.name) ? 'nullptr' : 'unknown';
      switch (t.encoding as Encoding) {
        case Encoding.Boolean:
          return 'bool';
        case Encoding.Float:
          return 'float';
        case Encoding.ComplexFloat:
          return 'complex';
        case Encoding.SignedChar:
        case Encoding.UnsignedChar:
        case Encoding.Utf:
          return 'char';
        default:
          return 'integer';
      }
    case 'DIDerivedType':
      if (t.tag === Tag.Pointer) return 'pointer';
      if (t.tag === Tag.Reference || t.tag === Tag.RvalueReference) return 'reference';
      if (t.tag === Tag.PointerToMember) return 'member-pointer';
      return 'unknown';
    case 'DICompositeType':
      if (t.tag === Tag.Array) return 'array';
      if (t.tag === Tag.Enum) return 'enum';
      if (t.tag === Tag.Union) return 'union';
      return 'struct';
    case 'DISubroutineType':
      return 'function';
  }
}

export const isScalar = (type: Type): boolean =>
  ['bool', 'char', 'integer', 'float', 'enum', 'pointer', 'nullptr', 'reference'].includes(kindOf(type));
export const isIntegral = (type: Type): boolean => ['bool', 'char', 'integer', 'enum'].includes(kindOf(type));
export const isAggregate = (type: Type): boolean => ['struct', 'union', 'array'].includes(kindOf(type));

export function isSigned(type: Type): boolean {
  const t = strip(type);
  if (t?.kind === 'DIBasicType') return t.encoding === Encoding.Signed || t.encoding === Encoding.SignedChar;
  if (t?.kind === 'DICompositeType' && t.tag === Tag.Enum) {
    if (t.baseType) return isSigned(t.baseType);
    return t.elements.some((e) => e?.kind === 'DIEnumerator' && !e.isUnsigned && e.value < 0n);
  }
  return false;
}

/** In bytes. Arrays of unknown length (and flexible members) have 0. */
export function sizeOfType(type: Type, depth = 0): number {
  const t = strip(type);
  if (!t || depth > 64) return 0;
  switch (t.kind) {
    case 'DIBasicType':
      return t.tag === Tag.Unspecified ? 8 : Math.ceil(t.size / 8);
    case 'DIDerivedType':
      if (t.tag === Tag.PointerToMember) return t.size ? t.size / 8 : kindOf(t.baseType) === 'function' ? 16 : 8;
      return t.size ? Math.ceil(t.size / 8) : 8;
    case 'DICompositeType':
      if (t.size > 0) return Math.ceil(t.size / 8);
      if (t.tag === Tag.Array)
        return dimensions(t).reduce<number>((n, d) => n * (d ?? 0), sizeOfType(t.baseType, depth + 1));
      return 0;
    case 'DISubroutineType':
      return 0;
  }
}

export function alignOfType(type: Type, depth = 0): number {
  const t = strip(type);
  if (!t || depth > 64) return 1;
  if (t.kind !== 'DISubroutineType' && t.align > 0) return t.align / 8;
  if (t.kind === 'DICompositeType') {
    if (t.tag === Tag.Array) return alignOfType(t.baseType, depth + 1);
    if (t.tag === Tag.Enum) return Math.max(1, t.size / 8);
    let align = 1;
    for (const m of membersOf(t).fields) align = Math.max(align, alignOfType(m.type, depth + 1));
    for (const b of membersOf(t).bases) align = Math.max(align, b.virtual ? 8 : alignOfType(b.type, depth + 1));
    return align;
  }
  return Math.max(1, Math.min(16, sizeOfType(t)));
}

/** Lengths of an array's dimensions, outermost first; undefined = unknown or known only at run time. */
export function dimensions(t: DICompositeType): (number | undefined)[] {
  return t.elements
    .filter((e): e is DISubrange => e?.kind === 'DISubrange')
    .map((s) => (typeof s.count === 'bigint' && s.count >= 0n ? Number(s.count) : undefined));
}

/** Type and count of an array's elements; of int[2][3] it is int[3] and 2. */
export function elementOf(type: Type): { readonly type: Type; readonly count: number | undefined } | undefined {
  const t = strip(type);
  if (t?.kind !== 'DICompositeType' || t.tag !== Tag.Array) return undefined;
  const dims = dimensions(t);
  if (dims.length <= 1) return { type: t.baseType, count: dims[0] };
  const ranges = t.elements.filter((e) => e?.kind === 'DISubrange').slice(1);
  const inner: DICompositeType = { ...t, elements: ranges, size: 0 };
  inner.size = sizeOfType(inner) * 8;
  return { type: inner, count: dims[0] };
}

/** The run-time length of a VLA's outermost dimension: a variable that holds it. */
export function countVariable(type: Type): DISubrange['count'] | undefined {
  const t = strip(type);
  if (t?.kind !== 'DICompositeType' || t.tag !== Tag.Array) return undefined;
  const first = t.elements.find((e): e is DISubrange => e?.kind === 'DISubrange');
  return first && typeof first.count === 'object' ? first.count : undefined;
}

/** What a pointer or reference points to; undefined type = void. */
export function targetOf(type: Type): { readonly type: Type } | undefined {
  const t = strip(type);
  if (t?.kind !== 'DIDerivedType') return undefined;
  if (t.tag !== Tag.Pointer && t.tag !== Tag.Reference && t.tag !== Tag.RvalueReference) return undefined;
  return { type: t.baseType };
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
  readonly statics: readonly DIDerivedType[];
}

const NO_MEMBERS: Members = { fields: [], bases: [], statics: [] };
const membersKnown = new WeakMap<DICompositeType, Members>();

export function membersOf(type: Type): Members {
  const t = strip(type);
  if (t?.kind !== 'DICompositeType' || t.tag === Tag.Array || t.tag === Tag.Enum) return NO_MEMBERS;
  const known = membersKnown.get(t);
  if (known) return known;
  const fields: Field[] = [];
  const bases: Base[] = [];
  const statics: DIDerivedType[] = [];
  for (const e of t.elements) {
    if (e?.kind !== 'DIDerivedType') continue;
    if (e.tag === Tag.Inheritance) {
      const virtual = (e.flags & FLAG_VIRTUAL) !== 0;
      bases.push({ type: e.baseType, offset: virtual ? e.offset : e.offset / 8, virtual });
    } else if (e.tag === Tag.Variable || (e.tag === Tag.Member && e.flags & FLAG_STATIC)) statics.push(e);
    else if (e.tag === Tag.Member) {
      const access = e.flags & 3;
      fields.push({
        name: e.name,
        type: e.baseType,
        offset: Math.floor(e.offset / 8),
        bits: e.flags & FLAG_BITFIELD ? { at: e.offset, width: e.size } : undefined,
        visibility: access === 1 ? 'private' : access === 2 ? 'protected' : access === 3 ? 'public' : undefined,
        artificial: (e.flags & FLAG_ARTIFICIAL) !== 0 || e.name.startsWith('_vptr'),
      });
    }
  }
  const made = { fields, bases, statics };
  membersKnown.set(t, made);
  return made;
}

export const isDeclaration = (type: Type): boolean => {
  const t = strip(type);
  return t?.kind === 'DICompositeType' && (t.flags & FLAG_FORWARD) !== 0;
};

/** Whether a class has a vtable pointer, its own or a base's. */
export function isPolymorphic(type: Type, depth = 0): boolean {
  if (depth > 32) return false;
  const m = membersOf(type);
  return (
    m.fields.some((f) => f.name.startsWith('_vptr')) ||
    m.bases.some((b) => b.virtual || isPolymorphic(b.type, depth + 1))
  );
}

export function enumerators(type: Type): readonly DIEnumerator[] {
  const t = strip(type);
  if (t?.kind !== 'DICompositeType' || t.tag !== Tag.Enum) return [];
  return t.elements.filter((e): e is DIEnumerator => e?.kind === 'DIEnumerator');
}

export function templateParameters(type: Type): readonly DITemplateParameter[] {
  const t = strip(type);
  return t?.kind === 'DICompositeType' ? t.templateParams : [];
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
  const t = strip(type);
  if (!t || t.kind === 'DISubroutineType') return '';
  const at = t.name.indexOf('<');
  return at < 0 ? t.name : t.name.slice(0, at);
}

/** The namespaces and classes around a type, outermost first, inline namespaces left out. */
export function scopeNames(scope: DIScope | undefined): string[] {
  const names: string[] = [];
  let at: DIScope | undefined = scope;
  for (let depth = 0; at && depth < 64; depth++) {
    if (at.kind === 'DINamespace') {
      if (!isInlineNamespace(at.name, at.inline)) names.unshift(at.name || '(anonymous namespace)');
      at = at.scope;
    } else if (at.kind === 'DICompositeType') {
      names.unshift(at.name || '(anonymous)');
      at = at.scope;
    } else break;
  }
  return names;
}
export const isInlineNamespace = (name: string, inline: boolean): boolean => inline || /^__(1|2|fs|cxx\d+)$/.test(name);

/** Whether a type is a class of the standard library (namespace std, versioned or not). */
export function isStandard(type: Type, name?: string): boolean {
  const t = strip(type);
  if (t?.kind !== 'DICompositeType' || scopeNames(t.scope)[0] !== 'std') return false;
  return name === undefined || templateName(t) === name;
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
const VOID_POINTER = derived(Tag.Pointer, undefined, 64);
export function pointerTo(type: Type): DIDerivedType {
  if (!type) return VOID_POINTER;
  const known = pointers.get(type);
  if (known) return known;
  const made = derived(Tag.Pointer, type, 64);
  pointers.set(type, made);
  return made;
}
export const referenceTo = (type: Type): DIDerivedType => derived(Tag.Reference, type, 64);

export function arrayOf(type: Type, count: number): DICompositeType {
  return {
    kind: 'DICompositeType',
    tag: Tag.Array,
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
  'long double': [8, Encoding.Float],
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
    tag: name.startsWith('decltype') ? Tag.Unspecified : Tag.Base,
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

export const functionType = (type: Type): DISubroutineType | undefined => {
  const t = strip(type);
  return t?.kind === 'DISubroutineType' ? t : undefined;
};
