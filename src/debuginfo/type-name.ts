/**
 * Names of types as C and C++ programmers write them: `std::vector<int>`, `int (*)[3]`, `const char *`.
 * Inline namespaces (libc++'s `std::__2`) never show. A short name also leaves out default template arguments and says
 * `std::string`; a full name has them all.
 */
import type {
  DICompositeType,
  DIDerivedType,
  DIScope,
  DISubrange,
  DISubroutineType,
  DITemplateParameter,
  DIType,
} from '../ir/metadata.ts';
import { Flag, isC, Tag } from './dwarf.ts';

export type NameStyle = 'short' | 'full';

/** Types nest; a name stops here rather than growing without end. */
const MAX_DEPTH = 24;

const known = { short: new WeakMap<DIType, string>(), full: new WeakMap<DIType, string>() };

export function typeNameOf(di: DIType | undefined, style: NameStyle = 'short'): string {
  if (!di) return 'void';
  const cached = known[style].get(di);
  if (cached !== undefined) return cached;
  const name = declare(di, '', style, 0);
  known[style].set(di, name);
  return name;
}

/** A declaration of `name` with the type: `int (*name)[3]`. */
export function declarationOf(di: DIType | undefined, name: string): string {
  return declare(di, name, 'short', 0);
}

// ── declarators ──────────────────────────────────────────────────────────────────────────────────
/** Writes the type around `inner`, the declarator so far (C17 §6.7.6): outside in, as declarations are read. */
function declare(di: DIType | undefined, inner: string, style: NameStyle, depth: number): string {
  if (depth > MAX_DEPTH) return join('…', inner);
  if (!di) return join('void', inner);
  switch (di.kind) {
    case 'DIBasicType':
      return join(di.name === 'decltype(nullptr)' ? 'std::nullptr_t' : di.name, inner);
    case 'DISubroutineType':
      return functionDeclarator(di, inner, false, style, depth);
    case 'DICompositeType':
      if (di.tag !== Tag.ArrayType) return join(compositeName(di, style, depth), inner);
      if (di.flags & Flag.Vector)
        return join(`${declare(di.baseType, '', style, depth + 1)} __vector(${dimensionText(di)})`, inner);
      return declare(di.baseType, `${inner}${dimensionText(di, true)}`, style, depth + 1);
    case 'DIDerivedType':
      return derived(di, inner, style, depth);
  }
}

function derived(di: DIDerivedType, inner: string, style: NameStyle, depth: number): string {
  const base = di.baseType;
  const around = (text: string): string => declare(base, needsParentheses(base) ? `(${text})` : text, style, depth + 1);
  switch (di.tag as Tag) {
    case Tag.PointerType:
      // Itanium's `__vtbl_ptr_type` has a name of its own.
      return di.name !== '' ? join(di.name, inner) : around(`*${inner}`);
    case Tag.ReferenceType:
      return around(`&${inner}`);
    case Tag.RvalueReferenceType:
      return around(`&&${inner}`);
    case Tag.ConstType:
    case Tag.VolatileType:
    case Tag.RestrictType: {
      const word = di.tag === Tag.ConstType ? 'const' : di.tag === Tag.VolatileType ? 'volatile' : 'restrict';
      // The qualifier of a pointer stands right of its star.
      if (isPointerLike(base)) return derived(base, inner === '' ? word : `${word} ${inner}`, style, depth + 1);
      return `${word} ${declare(base, inner, style, depth + 1)}`;
    }
    case Tag.AtomicType:
      return join(`_Atomic(${declare(base, '', style, depth + 1)})`, inner);
    case Tag.PtrToMemberType: {
      const owner = di.extraData;
      const cls = owner && isType(owner) ? typeNameOf(owner, style) : '?';
      if (base?.kind === 'DISubroutineType') return functionDeclarator(base, `(${cls}::*${inner})`, true, style, depth);
      return around(`${cls}::*${inner}`);
    }
    case Tag.Typedef:
    case Tag.TemplateAlias:
      return join(scopePrefix(di.scope, style, depth) + plainName(di.name), inner);
    default:
      return join(di.name === '' ? '?' : di.name, inner);
  }
}

function functionDeclarator(
  t: DISubroutineType,
  inner: string,
  member: boolean,
  style: NameStyle,
  depth: number,
): string {
  const params = parameterNames(t, style, depth);
  const constThis = member && isConstThis(t.types[1]);
  const suffix = `(${params.join(', ')})${constThis ? ' const' : ''}${refQualifier(t.flags)}`;
  return declare(t.types[0], `${inner}${suffix}`, style, depth + 1);
}

/** Parameters of a function type without `this`; `...` at the end. */
export function parameterNames(t: DISubroutineType, style: NameStyle = 'short', depth = 0): string[] {
  const out: string[] = [];
  for (const [i, p] of t.types.slice(1).entries()) {
    if (i === 0 && isArtificial(p)) continue;
    out.push(p === undefined && i === t.types.length - 2 ? '...' : declare(p, '', style, depth + 1));
  }
  return out;
}

export function isArtificial(t: DIType | undefined): boolean {
  return t !== undefined && (t.flags & (Flag.Artificial | Flag.ObjectPointer)) !== 0;
}

/** The function is a const member function: its `this` points to const. */
export function isConstThis(thisType: DIType | undefined): boolean {
  if (!isArtificial(thisType)) return false;
  let t = thisType;
  if (t?.kind === 'DIDerivedType' && t.tag === Tag.ConstType) t = t.baseType;
  const target = t?.kind === 'DIDerivedType' && t.tag === Tag.PointerType ? t.baseType : undefined;
  return target?.kind === 'DIDerivedType' && target.tag === Tag.ConstType;
}

export function refQualifier(flags: number): string {
  return flags & Flag.LValueReference ? ' &' : flags & Flag.RValueReference ? ' &&' : '';
}

function join(name: string, inner: string): string {
  if (inner === '' || inner[0] === '[') return name + inner;
  return `${name} ${inner}`;
}

function needsParentheses(t: DIType | undefined): boolean {
  return (
    t?.kind === 'DISubroutineType' ||
    (t?.kind === 'DICompositeType' && t.tag === Tag.ArrayType && !(t.flags & Flag.Vector))
  );
}

function isPointerLike(t: DIType | undefined): t is DIDerivedType {
  return t?.kind === 'DIDerivedType' && ((t.tag === Tag.PointerType && t.name === '') || t.tag === Tag.PtrToMemberType);
}

export function isType(n: { readonly kind: string }): n is DIType {
  return (
    n.kind === 'DIBasicType' ||
    n.kind === 'DIDerivedType' ||
    n.kind === 'DICompositeType' ||
    n.kind === 'DISubroutineType'
  );
}

function dimensionText(t: DICompositeType, brackets = false): string {
  const counts = t.elements.filter((e): e is DISubrange => e.kind === 'DISubrange').map(countText);
  if (counts.length === 0) counts.push('');
  return brackets ? counts.map((c) => `[${c}]`).join('') : counts.join(' × ');
}

function countText(s: DISubrange): string {
  const { count } = s;
  if (typeof count === 'bigint') return count >= 0n ? String(count) : '';
  // Clang makes a variable for the length of a VLA; its name says nothing.
  return count?.kind === 'DILocalVariable' ? '*' : '';
}

// ── classes and scopes ───────────────────────────────────────────────────────────────────────────
/** `namespace::Class::` in front of a name. */
export function scopePrefix(scope: DIScope | undefined, style: NameStyle, depth = 0): string {
  if (!scope || depth > MAX_DEPTH) return '';
  switch (scope.kind) {
    case 'DINamespace': {
      const outer = scopePrefix(scope.scope, style, depth + 1);
      if (isVersionNamespace(scope.name, scope.inline)) return outer;
      if (scope.name === '') return style === 'short' ? outer : `${outer}(anonymous namespace)::`;
      return `${outer}${scope.name}::`;
    }
    case 'DICompositeType':
      return `${compositeName(scope, style, depth + 1)}::`;
    case 'DISubprogram':
    case 'DILexicalBlock':
      // A local class goes by its name; the full name says where it is local.
      return style === 'full' ? localScope(scope, depth) : '';
    default:
      return '';
  }
}

function localScope(scope: DIScope, depth: number): string {
  let s: DIScope | undefined = scope;
  for (let n = 0; s?.kind === 'DILexicalBlock' && n < 256; n++) s = s.scope;
  if (s?.kind !== 'DISubprogram') return '';
  const name = s.name.includes('<') && s.templateParams.length > 0 ? baseOfTemplate(s.name) : s.name;
  return `${scopePrefix(s.scope, 'full', depth + 1)}${name}()::`;
}

/** Namespaces that only carry a version of the library. */
export function isVersionNamespace(name: string, inline: boolean): boolean {
  return inline || /^__(?:\d+|fs|cxx\d+|ndk1|u)$/.test(name);
}

/** A class, union or enumeration with its scopes and template arguments. */
function compositeName(di: DICompositeType, style: NameStyle, depth: number): string {
  if (depth > MAX_DEPTH) return '…';
  const prefix = scopePrefix(di.scope, style, depth + 1);
  if (di.name === '') return prefix + unnamed(di);
  const params = flattenPacks(di.templateParams);
  if (params.length === 0) return cKeyword(di) + prefix + plainName(di.name);
  const base = baseOfTemplate(di.name);
  if (style === 'short') {
    const alias = prefix === 'std::' ? characterAlias(base, params) : undefined;
    if (alias !== undefined) return prefix + alias;
  }
  const shown = style === 'full' ? params : params.filter((p) => !isUsual(p, prefix));
  return `${prefix}${base}<${shown.map((p) => argumentName(p, style, depth + 1)).join(', ')}>`;
}

function unnamed(di: DICompositeType): string {
  const place = di.file ? ` at ${di.file.filename.replace(/^.*[\\/]/, '')}:${di.line}` : '';
  // The class of a lambda is an unnamed `class`; people hardly ever leave out the name of one of their own.
  if (di.tag === Tag.ClassType) return `(lambda${place})`;
  const what = di.tag === Tag.UnionType ? 'union' : di.tag === Tag.EnumerationType ? 'enum' : 'struct';
  return `(anonymous ${what}${place})`;
}

/** C says `struct Point`. Types of C have neither an identifier (the one definition rule is C++'s) nor a scope. */
function cKeyword(di: DICompositeType): string {
  if (di.identifier !== '') return '';
  let scope: DIScope | undefined = di.scope;
  for (let n = 0; scope?.kind === 'DILexicalBlock' && n < 256; n++) scope = scope.scope;
  if (scope?.kind === 'DISubprogram') {
    if (!scope.unit || !isC(scope.unit.language)) return '';
  } else if (scope && scope.kind !== 'DIFile' && scope.kind !== 'DICompileUnit') return '';
  else if (
    di.elements.some((e) => e.kind === 'DISubprogram' || (e.kind === 'DIDerivedType' && e.tag === Tag.Inheritance))
  )
    return '';
  if (di.flags & Flag.EnumClass) return '';
  return di.tag === Tag.UnionType
    ? 'union '
    : di.tag === Tag.EnumerationType
      ? 'enum '
      : di.tag === Tag.StructureType
        ? 'struct '
        : '';
}

/** Clang writes arguments into names; `operator<` and `operator->` have signs of their own. */
export function baseOfTemplate(name: string): string {
  if (!name.endsWith('>')) return name;
  let depth = 0;
  for (let i = name.length - 1; i > 0; i--) {
    if (name[i] === '>' && name[i - 1] !== '-') depth++;
    else if (name[i] === '<' && --depth === 0) return name.slice(0, i).trimEnd();
  }
  return name;
}

/** Text that Clang made: versioned namespaces and the blank between `>` go. */
export function plainName(name: string): string {
  return name.includes('<') || name.includes('::') ? name.replace(/\b__(?:\d+|fs)::/g, '').replace(/ >/g, '>') : name;
}

/** A parameter pack stands for its elements. */
export function flattenPacks(params: readonly DITemplateParameter[]): DITemplateParameter[] {
  const out: DITemplateParameter[] = [];
  for (const p of params) {
    if (p.tag === Tag.GnuTemplateParameterPack) {
      if (p.value?.kind === 'tuple') for (const e of p.value.elems) if (e?.kind === 'DITemplateParameter') out.push(e);
    } else out.push(p);
  }
  return out;
}

/** Arguments that nobody writes, should the compiler not have marked them as defaults. */
const USUAL = new Set(['allocator', 'char_traits', 'default_delete', 'less', 'equal_to', 'hash']);

function isUsual(p: DITemplateParameter, prefix: string): boolean {
  if (p.isDefault) return true;
  if (prefix !== 'std::') return false;
  const t = p.type;
  return (
    t?.kind === 'DICompositeType' && USUAL.has(baseOfTemplate(t.name)) && scopePrefix(t.scope, 'short') === 'std::'
  );
}

const STREAMS =
  'ios|streambuf|istream|ostream|iostream|stringbuf|stringstream|istringstream|ostringstream|filebuf|fstream|ifstream|ofstream|regex';
const CHARACTER_TEMPLATES = new RegExp(`^basic_(?:(string|string_view)|${STREAMS})$`);
const CHARACTER_PREFIX: Readonly<Record<string, string>> = {
  char: '',
  wchar_t: 'w',
  char8_t: 'u8',
  char16_t: 'u16',
  char32_t: 'u32',
};

/** `basic_string<char>` is `string`, `basic_ostream<wchar_t>` is `wostream`. */
function characterAlias(base: string, params: readonly DITemplateParameter[]): string | undefined {
  const m = CHARACTER_TEMPLATES.exec(base);
  if (!m || !params.slice(1).every((p) => isUsual(p, 'std::'))) return undefined;
  const character = params[0]?.type;
  const prefix = character?.kind === 'DIBasicType' ? CHARACTER_PREFIX[character.name] : undefined;
  if (prefix === undefined || (prefix.startsWith('u') && !m[1])) return undefined;
  return prefix + base.slice('basic_'.length);
}

/** A template argument: a type, a number, an enumerator, the name of a function or template. */
export function argumentName(p: DITemplateParameter, style: NameStyle, depth = 0): string {
  if (p.tag === Tag.TemplateTypeParameter) return declare(p.type, '', style, depth);
  const v = p.value;
  if (v?.kind === 'string') return plainName(v.value);
  if (v?.kind !== 'value') return p.type ? declare(p.type, '', style, depth) : '?';
  const value = v.value;
  if (value.kind === 'int') return integerArgument(value.value, p.type, style);
  if (value.kind === 'global' || value.kind === 'function' || value.kind === 'alias') return `&${value.name}`;
  if (value.kind === 'null') return 'nullptr';
  return '?';
}

function integerArgument(value: bigint, di: DIType | undefined, style: NameStyle): string {
  let t = di;
  for (let n = 0; t?.kind === 'DIDerivedType' && n < 64; n++) t = t.baseType;
  if (t?.kind === 'DIBasicType') {
    if (t.name === 'bool') return value === 0n ? 'false' : 'true';
    const bits = Math.max(1, t.size);
    if (t.name === 'char' && value >= 32n && value < 127n) return `'${String.fromCharCode(Number(value))}'`;
    return String(t.name.startsWith('unsigned') ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value));
  }
  if (t?.kind === 'DICompositeType' && t.tag === Tag.EnumerationType) {
    for (const e of t.elements)
      if (e.kind === 'DIEnumerator' && BigInt.asUintN(t.size || 64, e.value) === value)
        return `${typeNameOf(t, style)}::${e.name}`;
  }
  return String(value);
}
