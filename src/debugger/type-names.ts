/** Types as a person would write them: `std::map<std::string, int>`, `int (*)(char)`, `const Node *`. */
import type { DICompositeType, DIScope, DISubprogram, DITemplateParameter, Metadata } from '../ir/metadata.ts';
import { dimensions, isInlineNamespace, scopeNames, strip, Tag, type Type, templateName } from './types.ts';

const MAX_DEPTH = 12;

/** Arguments of standard templates that nobody writes. */
const UNWRITTEN = new Set([
  'allocator',
  'char_traits',
  'default_delete',
  'less',
  'hash',
  'equal_to',
  '__bucket_list_deallocator',
]);
const CHARACTER_NAMES: Readonly<Record<string, string>> = {
  char: '',
  wchar_t: 'w',
  char8_t: 'u8',
  char16_t: 'u16',
  char32_t: 'u32',
};

const names = new WeakMap<object, string>();

export function typeText(type: Type, depth = 0): string {
  if (!type) return 'void';
  const known = names.get(type);
  if (known !== undefined) return known;
  const text = declare(type, '', depth);
  if (depth === 0) names.set(type, text);
  return text;
}

/** C declarator syntax, inside out. */
function declare(type: Type, inner: string, depth: number): string {
  if (depth > MAX_DEPTH) return '…';
  if (!type) return join('void', inner);
  switch (type.kind) {
    case 'DIBasicType':
      return join(type.name === 'decltype(nullptr)' ? 'std::nullptr_t' : type.name, inner);
    case 'DISubroutineType': {
      const [result, ...parameters] = type.types;
      const list = parameters.map((p, i) =>
        p === undefined && i === parameters.length - 1 ? '...' : typeText(p, depth + 1),
      );
      const shape = /^[*&]/.test(inner) ? `(${inner})` : inner;
      return declare(result, `${shape}(${list.join(', ')})`, depth + 1);
    }
    case 'DICompositeType':
      if (type.tag === Tag.Array) {
        const shape = /^[*&]/.test(inner) ? `(${inner})` : inner;
        const dims = dimensions(type)
          .map((d) => `[${d ?? ''}]`)
          .join('');
        return declare(type.baseType, `${shape}${dims}`, depth + 1);
      }
      return join(className(type, depth), inner);
    case 'DIDerivedType':
      switch (type.tag) {
        case Tag.Pointer:
          if (type.name) return join(type.name, inner);
          return declare(type.baseType, `*${inner}`, depth + 1);
        case Tag.Reference:
          return declare(type.baseType, `&${inner}`, depth + 1);
        case Tag.RvalueReference:
          return declare(type.baseType, `&&${inner}`, depth + 1);
        case Tag.Const:
        case Tag.Volatile: {
          const word = type.tag === Tag.Const ? 'const' : 'volatile';
          const base = type.baseType;
          if (base?.kind === 'DIDerivedType' && base.tag === Tag.Pointer && !base.name)
            return declare(base, inner ? `${word} ${inner}` : ` ${word}`, depth + 1);
          return `${word} ${declare(base, inner, depth + 1)}`;
        }
        case Tag.Restrict:
          return declare(type.baseType, inner, depth + 1);
        case Tag.Atomic:
          return join(`_Atomic(${typeText(type.baseType, depth + 1)})`, inner);
        case Tag.PointerToMember: {
          const of = type.extraData && isType(type.extraData) ? typeText(type.extraData, depth + 1) : '?';
          return declare(type.baseType, `${of}::*${inner}`, depth + 1);
        }
        case Tag.Typedef:
        case Tag.TemplateAlias:
          return join(qualified(scopeTexts(type.scope, depth), plainName(type.name)), inner);
        default:
          return join(type.name || '?', inner);
      }
  }
}

const isType = (m: Metadata): m is NonNullable<Type> =>
  m.kind === 'DIBasicType' ||
  m.kind === 'DIDerivedType' ||
  m.kind === 'DICompositeType' ||
  m.kind === 'DISubroutineType';
const join = (name: string, inner: string): string =>
  inner === ''
    ? name
    : /^[*&]/.test(inner) || /^[\w(].*::\*/.test(inner)
      ? `${name} ${inner}`
      : /^\w/.test(inner)
        ? `${name} ${inner}`
        : `${name}${inner.startsWith('(*') || inner.startsWith('(&') ? ' ' : ''}${inner}`;
const qualified = (scopes: readonly string[], name: string): string => [...scopes, name].join('::');

/** The namespaces, classes and functions around something, outermost first. */
function scopeTexts(scope: DIScope | undefined, depth: number): string[] {
  const texts: string[] = [];
  let at: DIScope | undefined = scope;
  for (let n = 0; at && n < 64; n++) {
    if (at.kind === 'DINamespace') {
      if (!isInlineNamespace(at.name, at.inline)) texts.unshift(at.name || '(anonymous namespace)');
      at = at.scope;
    } else if (at.kind === 'DICompositeType') {
      // A class's own text has its scopes in it already.
      texts.unshift(depth > MAX_DEPTH ? at.name : className(at, depth + 1));
      break;
    } else if (at.kind === 'DILexicalBlock') at = at.scope;
    else break;
  }
  return texts;
}

/** Text of a name as Clang wrote it, for people: no versioned namespaces, `>>` without blanks. */
export function plainName(name: string): string {
  return name
    .replace(/\bstd::__(?:1|2|fs|cxx\d+)::/g, 'std::')
    .replace(/std::basic_string<char, std::char_traits<char>, std::allocator<char> ?>/g, 'std::string')
    .replace(/ >/g, '>');
}

function className(t: DICompositeType, depth: number): string {
  const scopes = scopeTexts(t.scope, depth);
  if (t.name === '') {
    const what = t.tag === Tag.Union ? 'union' : t.tag === Tag.Enum ? 'enum' : 'struct';
    const at = t.file ? `${t.file.filename.split('/').at(-1)}:${t.line}` : '';
    return t.tag === Tag.Class ? `(lambda at ${at})` : `(anonymous ${what})`;
  }
  if (t.templateParams.length === 0) return plainName(qualified(scopes, t.name));
  const base = templateName(t);
  const standard = scopeNames(t.scope)[0] === 'std';
  if (standard && (base === 'basic_string' || base === 'basic_string_view')) {
    const character = strip(t.templateParams[0]?.type);
    const prefix = character?.kind === 'DIBasicType' ? CHARACTER_NAMES[character.name] : undefined;
    const usual = t.templateParams.slice(1).every((p) => isUnwritten(p));
    if (prefix !== undefined && usual)
      return qualified(scopes, `${prefix}${base === 'basic_string' ? 'string' : 'string_view'}`);
  }
  const written: string[] = [];
  for (const p of flatten(t.templateParams)) {
    if ((p.isDefault && standard) || (standard && isUnwritten(p))) continue;
    written.push(argumentText(p, depth));
  }
  return qualified(scopes, `${base}<${written.join(', ')}>`);
}

/** Packs opened. */
export function flatten(parameters: readonly DITemplateParameter[]): DITemplateParameter[] {
  return parameters.flatMap((p) =>
    p.value?.kind === 'tuple'
      ? p.value.elems.filter((e): e is DITemplateParameter => e?.kind === 'DITemplateParameter')
      : [p],
  );
}

function isUnwritten(p: DITemplateParameter): boolean {
  const t = strip(p.type);
  return t?.kind === 'DICompositeType' && scopeNames(t.scope)[0] === 'std' && UNWRITTEN.has(templateName(t));
}

function argumentText(p: DITemplateParameter, depth: number): string {
  const value = p.value;
  if (!value) return typeText(p.type, depth + 1);
  if (value.kind === 'value' && value.value.kind === 'int') {
    const t = strip(p.type);
    if (t?.kind === 'DIBasicType' && t.name === 'bool') return value.value.value ? 'true' : 'false';
    if (t?.kind === 'DICompositeType') {
      const e = t.elements.find(
        (x) => x?.kind === 'DIEnumerator' && x.value === (value.value as { value: bigint }).value,
      );
      if (e?.kind === 'DIEnumerator') return `${typeText(t, depth + 1)}::${e.name}`;
    }
    return String(value.value.value);
  }
  if (value.kind === 'string') return plainName(value.value);
  if (value.kind === 'value' && 'name' in value.value) return `&${value.value.name}`;
  return '?';
}

const FLAG_ARTIFICIAL = 1 << 6;
const C_LANGUAGES = new Set([0x01, 0x02, 0x0c, 0x1d, 0x2c, 0x3b]); // DW_LANG_C*, C89, C99, C11, C17, C23

/** A function as in the source: `Stack<int>::push(int)`; of C and `main`, the name alone. */
export function functionText(f: DISubprogram): string {
  const declared = f.declaration ?? f;
  const scopes = scopeTexts(declared.scope ?? f.scope, 0);
  const templates = f.templateParams.length ? f.templateParams : declared.templateParams;
  const args = flatten(templates).map((p) => argumentText(p, 1));
  const bare =
    templates.length && f.name.includes('<') && !f.name.startsWith('operator')
      ? f.name.slice(0, f.name.indexOf('<'))
      : plainName(f.name);
  const name =
    templates.length && !bare.includes('<') && !bare.startsWith('operator') ? `${bare}<${args.join(', ')}>` : bare;
  const full = qualified(scopes, name || '(anonymous)');
  const c = f.unit ? C_LANGUAGES.has(f.unit.language) : false;
  if (c || full === 'main' || !f.type) return full;
  const parameters = f.type.types.slice(1);
  const shown = parameters
    .filter((p) => !(p && 'flags' in p && p.flags & FLAG_ARTIFICIAL))
    .map((p, i, all) => (p === undefined && i === all.length - 1 ? '...' : typeText(p)));
  return `${full}(${shown.join(', ')})`;
}
