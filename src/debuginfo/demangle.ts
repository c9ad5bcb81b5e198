/**
 * Names out of linkage names (Itanium C++ ABI §5.1), for functions without debug info: the runtime's. Written as
 * `type-name.ts` writes them: no `std::__2`, no ABI tags, no default arguments of the library, `std::string`.
 * What it cannot read (expressions in constraints, mostly) comes back as it was.
 */
const MAX_DEPTH = 64;
const MAX_LENGTH = 1 << 14;

const known = new Map<string, string>();

/** The class of a `_ZTI…` or `_ZTS…`. */
export const classOfTypeInfo = (name: string): string => demangle(name).replace(/^typeinfo (?:name )?for /, '');

export function demangle(name: string): string {
  if (!name.startsWith('_Z') || name.length > MAX_LENGTH) return name;
  let text = known.get(name);
  if (text === undefined) {
    text = read(name) ?? name;
    if (known.size > 20_000) known.clear();
    known.set(name, text);
  }
  return text;
}

function read(name: string): string | undefined {
  // A clone of the compiler's has a suffix: `.cold`, `.resume`.
  const dot = name.indexOf('.');
  const suffix = dot < 0 ? '' : ` (${name.slice(dot + 1)})`;
  try {
    const d = new Demangler(dot < 0 ? name : name.slice(0, dot));
    return d.mangled() + suffix;
  } catch (e) {
    if (e instanceof Unreadable) return undefined;
    throw e;
  }
}

class Unreadable extends Error {}

/** A type around a declarator: `int (*` and `)(char)`. */
interface TypeText {
  readonly left: string;
  readonly right: string;
  /** Right part is of an array or a function: a pointer to it needs parentheses. */ readonly wraps: boolean;
}
const plain = (left: string): TypeText => ({ left, right: '', wraps: false });
const whole = (t: TypeText): string => t.left + t.right;
/** Between the elements of a parameter pack, until the name is complete. */
const PACK = '\u0001';

const BUILTIN: Readonly<Record<string, string>> = {
  v: 'void',
  w: 'wchar_t',
  b: 'bool',
  c: 'char',
  a: 'signed char',
  h: 'unsigned char',
  s: 'short',
  t: 'unsigned short',
  i: 'int',
  j: 'unsigned int',
  l: 'long',
  m: 'unsigned long',
  x: 'long long',
  y: 'unsigned long long',
  n: '__int128',
  o: 'unsigned __int128',
  f: 'float',
  d: 'double',
  e: 'long double',
  g: '__float128',
  z: '...',
};
const BUILTIN_D: Readonly<Record<string, string>> = {
  i: 'char32_t',
  s: 'char16_t',
  u: 'char8_t',
  a: 'auto',
  c: 'decltype(auto)',
  n: 'std::nullptr_t',
  h: 'half',
};
const OPERATORS: Readonly<Record<string, string>> = {
  nw: ' new',
  na: ' new[]',
  dl: ' delete',
  da: ' delete[]',
  aw: ' co_await',
  ps: '+',
  ng: '-',
  ad: '&',
  de: '*',
  co: '~',
  pl: '+',
  mi: '-',
  ml: '*',
  dv: '/',
  rm: '%',
  an: '&',
  or: '|',
  eo: '^',
  aS: '=',
  pL: '+=',
  mI: '-=',
  mL: '*=',
  dV: '/=',
  rM: '%=',
  aN: '&=',
  oR: '|=',
  eO: '^=',
  ls: '<<',
  rs: '>>',
  lS: '<<=',
  rS: '>>=',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
  ss: '<=>',
  nt: '!',
  aa: '&&',
  oo: '||',
  pp: '++',
  mm: '--',
  cm: ',',
  pm: '->*',
  pt: '->',
  cl: '()',
  ix: '[]',
  qu: '?',
};
const SPECIAL: Readonly<Record<string, string>> = {
  TV: 'vtable for ',
  TT: 'VTT for ',
  TI: 'typeinfo for ',
  TS: 'typeinfo name for ',
};
/** Arguments of standard templates that nobody writes. */
const USUAL = /^std::(?:allocator|char_traits|default_delete|less|equal_to|hash)(?:<|$)/;
const CHARACTER: Readonly<Record<string, string>> = {
  char: '',
  wchar_t: 'w',
  char8_t: 'u8',
  char16_t: 'u16',
  char32_t: 'u32',
};

class Demangler {
  private at = 2;
  private depth = 0;
  private readonly substitutions: string[] = [];
  private templateArguments: readonly string[] = [];
  /** The name read last ended in template arguments, or was a constructor, destructor or conversion. */
  private lastTemplate = false;
  private lastSpecialMember = false;
  private memberQualifiers = '';

  constructor(private readonly s: string) {}

  mangled(): string {
    const text = this.encoding();
    if (this.at < this.s.length) this.fail();
    return text.replaceAll(PACK, ', ');
  }

  private fail(): never {
    throw new Unreadable();
  }

  private peek(text: string): boolean {
    return this.s.startsWith(text, this.at);
  }

  private take(text: string): boolean {
    if (!this.peek(text)) return false;
    this.at += text.length;
    return true;
  }

  private next(): string {
    return this.s[this.at++] ?? this.fail();
  }

  private number(): number {
    const m = /^\d+/.exec(this.s.slice(this.at, this.at + 10)) ?? this.fail();
    this.at += m[0].length;
    return Number(m[0]);
  }

  private nested<T>(f: () => T): T {
    if (++this.depth > MAX_DEPTH) this.fail();
    const r = f();
    this.depth--;
    return r;
  }

  /** <encoding>: a function with its parameters, an object, or something that the compiler made. */
  private encoding(): string {
    return this.nested(() => {
      const special = this.special();
      if (special !== undefined) return special;
      const name = this.name();
      const qualifiers = this.memberQualifiers;
      if (this.at >= this.s.length || this.peek('E')) return name;
      // Only an instance of a template tells its result type, and that is not shown.
      if (this.lastTemplate && !this.lastSpecialMember) this.type();
      const parameters: string[] = [];
      while (this.at < this.s.length && !this.peek('E')) parameters.push(whole(this.type()));
      const list =
        parameters.length === 1 && parameters[0] === 'void' ? '' : parameters.filter((p) => p !== '').join(', ');
      return `${name}(${list})${qualifiers}`;
    });
  }

  private special(): string | undefined {
    const two = this.s.slice(this.at, this.at + 2);
    const words = SPECIAL[two];
    if (words !== undefined) {
      this.at += 2;
      return words + whole(this.type());
    }
    if (this.take('GV')) return `guard variable for ${this.name()}`;
    if (this.take('GR')) return `reference temporary for ${this.name()}`;
    if (this.take('TW')) return `thread-local wrapper routine for ${this.name()}`;
    if (this.take('TH')) return `thread-local initialization routine for ${this.name()}`;
    if (this.take('Th')) {
      this.offset();
      return `non-virtual thunk to ${this.encoding()}`;
    }
    if (this.take('Tv')) {
      this.offset();
      this.offset();
      return `virtual thunk to ${this.encoding()}`;
    }
    if (this.take('Tc')) {
      for (let k = 0; k < 2; k++) {
        const virtual = this.next() === 'v';
        this.offset();
        if (virtual) this.offset();
      }
      return `covariant return thunk to ${this.encoding()}`;
    }
    return undefined;
  }

  private offset(): void {
    this.take('n');
    this.number();
    if (!this.take('_')) this.fail();
  }

  /** <name> */
  private name(): string {
    this.memberQualifiers = '';
    this.lastSpecialMember = false;
    this.lastTemplate = false;
    if (this.take('N')) return this.nestedName();
    if (this.take('Z')) return this.localName();
    let name: string;
    if (this.peek('S') && !this.peek('St')) {
      name = this.substitution();
    } else {
      const std = this.take('St');
      name = (std ? 'std::' : '') + this.unqualified('');
      if (this.peek('I')) this.substitutions.push(name);
    }
    if (this.peek('I')) {
      name = this.instance(name);
      this.lastTemplate = true;
    }
    return name;
  }

  private localName(): string {
    const outer = this.encoding();
    if (!this.take('E')) this.fail();
    if (this.take('s')) {
      this.discriminator();
      return `${outer}::string literal`;
    }
    if (this.take('d')) {
      if (!this.peek('_')) this.number();
      this.take('_');
    }
    const inner = this.name();
    this.discriminator();
    return `${outer}::${inner}`;
  }

  private discriminator(): void {
    if (this.take('__')) {
      this.number();
      this.take('_');
    } else if (/^_\d/.test(this.s.slice(this.at, this.at + 2))) this.at += 2;
  }

  /** N [qualifiers] prefix… E */
  private nestedName(): string {
    let qualifiers = '';
    for (;;) {
      if (this.take('r')) qualifiers += ' restrict';
      else if (this.take('V')) qualifiers += ' volatile';
      else if (this.take('K')) qualifiers += ' const';
      else break;
    }
    if (this.take('R')) qualifiers += ' &';
    else if (this.take('O')) qualifiers += ' &&';
    let name = '';
    let last = '';
    let template = false;
    let special = false;
    while (!this.take('E')) {
      if (this.peek('S') && !this.peek('St') && name === '') {
        name = this.substitution();
        last = name;
        template = false;
        continue;
      }
      if (this.peek('I')) {
        name = this.instance(name);
        template = true;
      } else if (this.peek('T') && name === '') {
        name = this.templateParameter();
      } else if (this.peek('D') && /^D[tT]/.test(this.s.slice(this.at)) && name === '') {
        this.fail();
      } else {
        const std = name === '' && this.take('St');
        if (std) {
          name = 'std';
          last = 'std';
          continue;
        }
        special = /^C[1-5I]|^D[0-5]|^cv/.test(this.s.slice(this.at, this.at + 2));
        last = this.unqualified(last === '' ? name : last);
        // Namespaces that only carry a version.
        name = /^__\d+$/.test(last) ? name : name === '' ? last : `${name}::${last}`;
        template = false;
      }
      if (!this.peek('E')) this.substitutions.push(name);
    }
    this.lastTemplate = template;
    this.lastSpecialMember = special;
    this.memberQualifiers = qualifiers;
    return name;
  }

  /** <unqualified-name>; `owner` is the class for constructors. */
  private unqualified(owner: string): string {
    const c = this.s[this.at] ?? this.fail();
    let text: string;
    if (c >= '0' && c <= '9') text = this.sourceName();
    else if (c === 'L') {
      // Internal linkage.
      this.at++;
      text = this.unqualified(owner);
    } else if (c === 'C' && /[1-5I]/.test(this.s[this.at + 1] ?? '')) {
      this.at += 2;
      if (this.s[this.at - 1] === 'I') {
        this.next();
        this.type();
      }
      text = baseName(owner);
    } else if (c === 'D' && /[0-5]/.test(this.s[this.at + 1] ?? '')) {
      this.at += 2;
      text = `~${baseName(owner)}`;
    } else if (this.take('DC')) {
      const names: string[] = [];
      while (!this.take('E')) names.push(this.sourceName());
      text = `[${names.join(', ')}]`;
    } else if (this.take('Ut')) {
      if (!this.peek('_')) this.number();
      if (!this.take('_')) this.fail();
      text = '(anonymous)';
    } else if (this.take('Ul')) {
      while (!this.take('E')) this.type();
      if (!this.peek('_')) this.number();
      if (!this.take('_')) this.fail();
      text = '(lambda)';
    } else text = this.operatorName();
    // ABI tags.
    while (this.take('B')) this.sourceName();
    return text;
  }

  private sourceName(): string {
    const n = this.number();
    const text = this.s.slice(this.at, this.at + n);
    if (text.length < n || n === 0) this.fail();
    this.at += n;
    return text.startsWith('_GLOBAL__N') ? '(anonymous namespace)' : text;
  }

  private operatorName(): string {
    if (this.take('cv')) return `operator ${whole(this.type())}`;
    if (this.take('li')) return `operator""${this.sourceName()}`;
    const two = this.s.slice(this.at, this.at + 2);
    const sign = OPERATORS[two];
    if (sign === undefined) this.fail();
    this.at += 2;
    return `operator${sign}`;
  }

  /** Template arguments after `name`. */
  private instance(name: string): string {
    const args = this.templateArgs();
    const shown = name.startsWith('std::') ? args.filter((a, i) => i === 0 || !USUAL.test(a)) : args;
    const character = shown.length === 1 ? CHARACTER[shown[0]!] : undefined;
    const m = /^std::basic_(\w+)$/.exec(name);
    if (m && character !== undefined && shown.length === 1) return `std::${character}${m[1]}`;
    const gap = name.endsWith('<') ? ' ' : '';
    return `${name}${gap}<${shown.filter((a) => a !== '').join(', ')}>`;
  }

  private templateArgs(): string[] {
    return this.nested(() => {
      if (!this.take('I')) this.fail();
      const args: string[] = [];
      while (!this.take('E')) this.templateArg(args);
      this.templateArguments = args;
      return args;
    });
  }

  private templateArg(args: string[]): void {
    if (this.take('J')) {
      const pack: string[] = [];
      while (!this.take('E')) this.templateArg(pack);
      args.push(pack.join(PACK));
    } else if (this.take('L')) {
      args.push(this.literal());
    } else if (this.take('Tn')) {
      this.type();
      this.templateArg(args);
    } else if (this.take('Ty')) {
      this.templateArg(args);
    } else if (this.peek('X')) this.fail();
    else args.push(whole(this.type()));
  }

  /** L type value E, or L _Z encoding E. */
  private literal(): string {
    if (this.take('_Z')) {
      const text = this.encoding();
      if (!this.take('E')) this.fail();
      return `&${text}`;
    }
    const type = whole(this.type());
    const end = this.s.indexOf('E', this.at);
    if (end < 0) this.fail();
    const value = this.s.slice(this.at, end).replace(/^n/, '-');
    this.at = end + 1;
    if (type === 'bool') return value === '1' ? 'true' : 'false';
    if (type === 'std::nullptr_t') return 'nullptr';
    if (!/^-?\d+$/.test(value)) this.fail();
    return /^(?:unsigned )?(?:int|long|short|long long)$/.test(type) ? value : `(${type})${value}`;
  }

  private substitution(): string {
    if (!this.take('S')) this.fail();
    const c = this.next();
    switch (c) {
      case 'a':
        return 'std::allocator';
      case 'b':
        return 'std::basic_string';
      case 's':
        return 'std::string';
      case 'i':
        return 'std::istream';
      case 'o':
        return 'std::ostream';
      case 'd':
        return 'std::iostream';
      default:
        this.at--;
        return this.substitutions[this.sequence()] ?? this.fail();
    }
  }

  /** A number to base 36, one up, with its underscore. */
  private sequence(): number {
    if (this.take('_')) return 0;
    const m = /^[0-9A-Z]+/.exec(this.s.slice(this.at, this.at + 6)) ?? this.fail();
    this.at += m[0].length;
    if (!this.take('_')) this.fail();
    return Number.parseInt(m[0], 36) + 1;
  }

  private templateParameter(): string {
    if (!this.take('T')) this.fail();
    if (this.take('_')) return this.templateArguments[0] ?? this.fail();
    const n = this.number() + 1;
    if (!this.take('_')) this.fail();
    return this.templateArguments[n] ?? this.fail();
  }

  /** <type>. Everything but builtin types can be substituted later. */
  private type(): TypeText {
    return this.nested(() => {
      const c = this.s[this.at] ?? this.fail();
      const builtin = BUILTIN[c];
      if (builtin !== undefined) {
        this.at++;
        return plain(builtin);
      }
      switch (c) {
        case 'P':
          this.at++;
          return this.keep(around('*', this.type()));
        case 'R':
          this.at++;
          return this.keep(around('&', this.type()));
        case 'O':
          this.at++;
          return this.keep(around('&&', this.type()));
        case 'r':
        case 'V':
        case 'K':
          return this.keep(this.qualified());
        case 'F':
          return this.keep(this.functionType());
        case 'A':
          return this.keep(this.arrayType());
        case 'M':
          return this.keep(this.memberPointer());
        case 'D':
          return this.typeD();
        case 'T': {
          const text = this.templateParameter();
          this.substitutions.push(text);
          if (!this.peek('I')) return plain(text);
          return this.keep(plain(this.instance(text)));
        }
        case 'S':
          return this.typeS();
        case 'U': {
          this.at++;
          this.sourceName();
          return this.type();
        }
        default:
          return this.keep(plain(this.className()));
      }
    });
  }

  private keep(t: TypeText): TypeText {
    this.substitutions.push(whole(t));
    return t;
  }

  /** Names within types must not change what is known of the function's own name. */
  private className(): string {
    const { lastTemplate, lastSpecialMember, memberQualifiers, templateArguments } = this;
    const name = this.name();
    this.lastTemplate = lastTemplate;
    this.lastSpecialMember = lastSpecialMember;
    this.memberQualifiers = memberQualifiers;
    this.templateArguments = templateArguments;
    return name;
  }

  private typeS(): TypeText {
    if (this.peek('St')) return this.keep(plain(this.className()));
    const text = this.substitution();
    if (!this.peek('I')) return plain(text);
    const { templateArguments } = this;
    const made = this.instance(text);
    this.templateArguments = templateArguments;
    return this.keep(plain(made));
  }

  private typeD(): TypeText {
    this.at++;
    const c = this.next();
    const builtin = BUILTIN_D[c];
    if (builtin !== undefined) return plain(builtin);
    if (c === 'p') return this.type();
    if (c === 'o') return this.type();
    if (c === 'F') {
      const bits = this.number();
      if (!this.take('_')) this.fail();
      return plain(`_Float${bits}`);
    }
    if (c === 'v') {
      const count = this.number();
      if (!this.take('_')) this.fail();
      return this.keep(plain(`${whole(this.type())} __vector(${count})`));
    }
    return this.fail();
  }

  private qualified(): TypeText {
    const words: string[] = [];
    for (;;) {
      if (this.take('r')) words.push('restrict');
      else if (this.take('V')) words.push('volatile');
      else if (this.take('K')) words.push('const');
      else break;
    }
    const t = this.type();
    const text = words.reverse().join(' ');
    // Of a function: a member function's.
    if (t.wraps && t.right.startsWith('(')) return { ...t, right: `${t.right} ${text}` };
    // Behind a star, else in front of the whole.
    if (/[*&]$/.test(t.left)) return { ...t, left: `${t.left}${text}` };
    return { ...t, left: `${text} ${t.left}` };
  }

  private functionType(): TypeText {
    this.at++;
    this.take('Y');
    const result = this.type();
    const parameters: string[] = [];
    while (!this.take('E')) {
      if (this.take('R') && this.peek('E')) continue;
      parameters.push(whole(this.type()));
    }
    const list = parameters.length === 1 && parameters[0] === 'void' ? '' : parameters.join(', ');
    const gap = /[*&]$/.test(result.left) ? '' : ' ';
    return { left: `${result.left}${gap}`, right: `(${list})${result.right}`, wraps: true };
  }

  private arrayType(): TypeText {
    this.at++;
    const count = this.peek('_') ? '' : String(this.number());
    if (!this.take('_')) this.fail();
    const element = this.type();
    return { left: element.left, right: `[${count}]${element.right}`, wraps: true };
  }

  private memberPointer(): TypeText {
    this.at++;
    const owner = whole(this.type());
    return around(`${owner}::*`, this.type());
  }
}

/** A pointer or reference to `t`. */
function around(sign: string, t: TypeText): TypeText {
  if (t.left.includes(PACK)) {
    const each = t.left.split(PACK).map((left) => whole(around(sign, { ...t, left })));
    return plain(each.join(PACK));
  }
  if (!t.wraps) {
    const gap = /[*&]$/.test(t.left) ? '' : ' ';
    return { left: `${t.left}${gap}${sign}`, right: t.right, wraps: false };
  }
  const gap = /[ *&]$/.test(t.left) ? '' : ' ';
  return { left: `${t.left}${gap}(${sign}`, right: `)${t.right}`, wraps: false };
}

/** Name of the class for its constructors: without scopes and arguments, not an alias. */
function baseName(name: string): string {
  let depth = 0;
  let from = 0;
  let to = name.length;
  for (let i = 0; i < name.length; i++) {
    const c = name[i];
    if (c === '<' && depth++ === 0 && i > from) to = i;
    else if (c === '>') depth--;
    else if (c === ':' && depth === 0) {
      from = i + 1;
      to = name.length;
    }
  }
  return name.slice(from, to);
}
