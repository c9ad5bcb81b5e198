/**
 * The expression language of watches, hovers and conditions: C++ expressions without calls, over what debug information
 * names (ISO C++ [expr]; precedence as there). Besides C++:
 *     $rax, $rsp …       a register                          p@10     ten elements from p on
 *     (Type *) e         Type as debug information has it     a, b     comma is not taken
 */
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '<<'
  | '>>'
  | '&'
  | '|'
  | '^'
  | '&&'
  | '||'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>=';
export type Expression =
  | { readonly kind: 'integer'; readonly value: bigint; readonly type: string }
  | { readonly kind: 'float'; readonly value: number; readonly type: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'nullptr' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'register'; readonly name: string }
  | {
      readonly kind: 'unary';
      readonly op: '-' | '+' | '!' | '~' | '*' | '&';
      readonly operand: Expression;
    }
  | {
      readonly kind: 'binary';
      readonly op: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly then: Expression;
      readonly else: Expression;
    }
  | {
      readonly kind: 'assign';
      readonly op: BinaryOperator | undefined;
      readonly target: Expression;
      readonly value: Expression;
    }
  | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression }
  | { readonly kind: 'slice'; readonly object: Expression; readonly count: Expression }
  | { readonly kind: 'member'; readonly object: Expression; readonly name: string; readonly arrow: boolean }
  | { readonly kind: 'cast'; readonly type: string; readonly operand: Expression }
  | { readonly kind: 'sizeof-type'; readonly type: string; readonly align: boolean }
  | { readonly kind: 'sizeof'; readonly operand: Expression; readonly align: boolean };

export class ExpressionError extends Error {}

type Token =
  | { readonly kind: 'integer'; readonly text: string; readonly value: bigint; readonly type: string }
  | { readonly kind: 'float'; readonly text: string; readonly value: number; readonly type: string }
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'name' | 'register' | 'op' | 'end'; readonly text: string };

const OPERATORS = [
  '<<=',
  '>>=',
  '->',
  '::',
  '<<',
  '>>',
  '<=',
  '>=',
  '==',
  '!=',
  '&&',
  '||',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
];
const ESCAPES: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11, e: 27 };

function readEscaped(text: string, at: number): { code: number; next: number } {
  const c = text[at]!;
  if (c !== '\\') {
    const code = text.codePointAt(at)!;
    return { code, next: at + (code > 0xffff ? 2 : 1) };
  }
  const rest = text.slice(at + 1);
  const hex = /^x([0-9a-fA-F]+)/.exec(rest) ?? /^u([0-9a-fA-F]{4})/.exec(rest);
  if (hex) return { code: Number.parseInt(hex[1]!, 16), next: at + 1 + hex[0].length };
  const octal = /^[0-7]{1,3}/.exec(rest);
  if (octal) return { code: Number.parseInt(octal[0], 8), next: at + 1 + octal[0].length };
  const e = rest[0] ?? '';
  return { code: ESCAPES[e] ?? e.charCodeAt(0), next: at + 2 };
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const rest = text.slice(i);
    const space = /^\s+/.exec(rest);
    if (space) {
      i += space[0].length;
      continue;
    }
    const float =
      /^(?:\d[\d']*\.[\d']*(?:[eE][+-]?\d+)?|\.\d[\d']*(?:[eE][+-]?\d+)?|\d[\d']*[eE][+-]?\d+)([fFlL]?)/.exec(rest);
    if (float) {
      const type = float[1] === 'f' || float[1] === 'F' ? 'float' : 'double';
      const number = Number(float[0].replaceAll("'", '').replace(/[fFlL]$/, ''));
      tokens.push({ kind: 'float', text: float[0], value: type === 'float' ? Math.fround(number) : number, type });
      i += float[0].length;
      continue;
    }
    const integer = /^(0[xX][0-9a-fA-F']+|0[bB][01']+|\d[\d']*)([uUlLzZ]*)/.exec(rest);
    if (integer) {
      const digits = integer[1]!.replaceAll("'", '');
      const octal = /^0[0-7]+$/.test(digits);
      const value = BigInt(octal ? `0o${digits.slice(1)}` : digits);
      const suffix = integer[2]!.toLowerCase();
      const unsigned = suffix.includes('u') || suffix.includes('z');
      const decimal = /^[1-9]/.test(digits);
      const long = suffix.includes('l') || suffix.includes('z');
      let type = long ? 'long' : 'int';
      if (type === 'int' && value > 0x7fffffffn) type = !decimal && value <= 0xffffffffn ? 'unsigned int' : 'long';
      if (unsigned) type = type === 'long' || value > 0xffffffffn ? 'unsigned long' : 'unsigned int';
      if (type === 'long' && value > 0x7fff_ffff_ffff_ffffn) type = 'unsigned long';
      tokens.push({ kind: 'integer', text: integer[0], value, type });
      i += integer[0].length;
      continue;
    }
    const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(rest);
    if (name) {
      tokens.push({ kind: 'name', text: name[0] });
      i += name[0].length;
      continue;
    }
    const register = /^\$([a-z][a-z0-9]*)/.exec(rest);
    if (register) {
      tokens.push({ kind: 'register', text: register[1]! });
      i += register[0].length;
      continue;
    }
    const c = text[i]!;
    if (c === "'" || c === '"') {
      let value = '';
      const codes: number[] = [];
      let at = i + 1;
      while (at < text.length && text[at] !== c) {
        const { code, next } = readEscaped(text, at);
        codes.push(code);
        value += String.fromCodePoint(code);
        at = next;
      }
      if (at >= text.length) throw new ExpressionError(`The ${c === "'" ? 'character' : 'string'} is not closed.`);
      const whole = text.slice(i, at + 1);
      if (c === '"') tokens.push({ kind: 'string', text: whole, value });
      else {
        if (codes.length !== 1) throw new ExpressionError(`${whole} is not one character.`);
        tokens.push({ kind: 'integer', text: whole, value: BigInt(codes[0]!), type: 'char' });
      }
      i = at + 1;
      continue;
    }
    const op = OPERATORS.find((o) => rest.startsWith(o)) ?? c;
    if (!/^[-+*/%&|^!~<>=?:()[\].,@]/.test(op)) throw new ExpressionError(`"${c}" is not expected here.`);
    tokens.push({ kind: 'op', text: op });
    i += op.length;
  }
  tokens.push({ kind: 'end', text: 'the end' });
  return tokens;
}

/** Binary operators by precedence, loosest first. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];
const TYPE_WORDS = new Set([
  'void',
  'bool',
  '_Bool',
  'char',
  'short',
  'int',
  'long',
  'float',
  'double',
  'signed',
  'unsigned',
  'wchar_t',
  'char8_t',
  'char16_t',
  'char32_t',
  '__int128',
]);
const QUALIFIERS = new Set(['const', 'volatile', 'struct', 'class', 'union', 'enum', 'typename']);
const CASTS = new Set(['static_cast', 'reinterpret_cast', 'const_cast', 'dynamic_cast']);

class Parser {
  private at = 0;
  private readonly tokens: readonly Token[];
  constructor(
    text: string,
    private readonly isType: (name: string) => boolean,
  ) {
    this.tokens = tokenize(text);
  }

  private get token(): Token {
    return this.tokens[this.at]!;
  }
  private is(op: string): boolean {
    return this.token.kind === 'op' && this.token.text === op;
  }
  private take(op: string): boolean {
    if (!this.is(op)) return false;
    this.at++;
    return true;
  }
  private expect(op: string): void {
    if (!this.take(op)) throw new ExpressionError(`"${op}" is expected before ${this.describe()}.`);
  }
  private describe(): string {
    return this.token.kind === 'end' ? 'the end' : `"${this.token.text}"`;
  }

  whole(): Expression {
    const e = this.assignment();
    if (this.token.kind !== 'end') throw new ExpressionError(`${this.describe()} is not expected here.`);
    return e;
  }

  private assignment(): Expression {
    const target = this.conditional();
    if (this.token.kind === 'op') {
      const op = this.token.text;
      if (op === '=') {
        this.at++;
        return { kind: 'assign', op: undefined, target, value: this.assignment() };
      }
      if (/^(\+|-|\*|\/|%|&|\||\^|<<|>>)=$/.test(op)) {
        this.at++;
        return { kind: 'assign', op: op.slice(0, -1) as BinaryOperator, target, value: this.assignment() };
      }
    }
    return target;
  }

  private conditional(): Expression {
    const test = this.binary(0);
    if (!this.take('?')) return test;
    const then = this.assignment();
    this.expect(':');
    return { kind: 'conditional', test, then, else: this.assignment() };
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const op = operators.find((o) => this.is(o));
      if (!op) return left;
      this.at++;
      left = { kind: 'binary', op, left, right: this.binary(level + 1) };
    }
  }

  private unary(): Expression {
    const token = this.token;
    if (token.kind === 'op') {
      if (token.text === '&&') throw new ExpressionError('The address of a label is not supported.');
      if (/^[-+!~*&]$/.test(token.text)) {
        this.at++;
        return { kind: 'unary', op: token.text as '-', operand: this.unary() };
      }
      if (token.text === '(') {
        const back = this.at;
        this.at++;
        const type = this.typeName();
        if (type !== undefined && this.take(')')) return { kind: 'cast', type, operand: this.unary() };
        this.at = back;
      }
    }
    if (token.kind === 'name' && (token.text === 'sizeof' || token.text === 'alignof' || token.text === '_Alignof')) {
      this.at++;
      const align = token.text !== 'sizeof';
      if (this.is('(')) {
        const back = this.at;
        this.at++;
        const type = this.typeName();
        if (type !== undefined && this.take(')')) return { kind: 'sizeof-type', type, align };
        this.at = back;
      }
      return { kind: 'sizeof', operand: this.unary(), align };
    }
    if (token.kind === 'name' && CASTS.has(token.text)) {
      this.at++;
      this.expect('<');
      const type = this.typeName();
      if (type === undefined) throw new ExpressionError(`${this.describe()} is not a type of this program.`);
      this.expect('>');
      this.expect('(');
      const operand = this.assignment();
      this.expect(')');
      return this.postfix({ kind: 'cast', type, operand });
    }
    return this.postfix(this.primary());
  }

  private postfix(start: Expression): Expression {
    let e = start;
    for (;;) {
      if (this.take('[')) {
        const index = this.assignment();
        this.expect(']');
        e = { kind: 'index', object: e, index };
      } else if (this.is('.') || this.is('->')) {
        const arrow = this.token.text === '->';
        this.at++;
        e = { kind: 'member', object: e, name: this.memberName(), arrow };
      } else if (this.take('@')) e = { kind: 'slice', object: e, count: this.unary() };
      else if (this.is('(')) throw new ExpressionError('Functions of the program cannot be called here.');
      else if (this.is('+') && this.tokens[this.at + 1]?.text === '+' && this.tokens[this.at + 2]?.kind === 'end')
        throw new ExpressionError('++ is not supported here; write += 1.');
      else return e;
    }
  }

  private memberName(): string {
    let name = '';
    if (this.take('~')) name = '~';
    if (this.token.kind !== 'name') throw new ExpressionError(`A member's name is expected before ${this.describe()}.`);
    name += this.token.text;
    this.at++;
    while (this.is('::') && this.tokens[this.at + 1]?.kind === 'name') {
      this.at++;
      name += `::${this.token.text}`;
      this.at++;
    }
    return name;
  }

  private primary(): Expression {
    const token = this.token;
    switch (token.kind) {
      case 'integer':
        this.at++;
        return { kind: 'integer', value: token.value, type: token.type };
      case 'float':
        this.at++;
        return { kind: 'float', value: token.value, type: token.type };
      case 'string': {
        this.at++;
        let value = token.value;
        for (let next = this.token; next.kind === 'string'; next = this.token) {
          value += next.value;
          this.at++;
        }
        return { kind: 'string', value };
      }
      case 'register':
        this.at++;
        return { kind: 'register', name: token.text };
      case 'name':
        if (token.text === 'true' || token.text === 'false') {
          this.at++;
          return { kind: 'bool', value: token.text === 'true' };
        }
        if (token.text === 'nullptr' || token.text === 'NULL') {
          this.at++;
          return { kind: 'nullptr' };
        }
        return this.name();
      case 'op':
        if (token.text === '::') return this.name();
        if (this.take('(')) {
          const e = this.assignment();
          this.expect(')');
          return e;
        }
        break;
      default:
        break;
    }
    throw new ExpressionError(
      token.kind === 'end' ? 'The expression is not complete.' : `${this.describe()} is not expected here.`,
    );
  }

  /** A name, qualified or not; template arguments are taken when what results is a type (`(T<int>*)`) or goes on with `::`. */
  private name(): Expression {
    const start = this.at;
    const type = this.typeName(true);
    if (type !== undefined && this.is('(')) {
      // Functional cast: int(x)
      this.at++;
      const operand = this.assignment();
      this.expect(')');
      return { kind: 'cast', type, operand };
    }
    this.at = start;
    let name = this.take('::') ? '::' : '';
    for (;;) {
      if (this.token.kind !== 'name') throw new ExpressionError(`A name is expected before ${this.describe()}.`);
      name += this.token.text;
      this.at++;
      const afterArguments = this.templateArguments();
      if (afterArguments && this.tokens[afterArguments.next]?.text === '::') {
        name += afterArguments.text;
        this.at = afterArguments.next;
      }
      if (!this.take('::')) return { kind: 'name', name };
      name += '::';
    }
  }

  /** `<…>` balanced from here, or undefined; does not move. */
  private templateArguments(): { text: string; next: number } | undefined {
    if (!this.is('<')) return undefined;
    let depth = 0;
    let text = '';
    for (let i = this.at; i < this.tokens.length && i < this.at + 200; i++) {
      const t = this.tokens[i]!;
      if (t.kind === 'end') return undefined;
      text +=
        t.text === ','
          ? ', '
          : /\w$/.test(text) && /^\w/.test(t.text)
            ? ` ${t.text}`
            : t.text === '*' && /[\w>]$/.test(text)
              ? ' *'
              : t.text;
      if (t.text === '<') depth++;
      else if (t.text === '>') depth--;
      else if (t.text === '>>') depth -= 2;
      if (depth <= 0) return depth === 0 ? { text, next: i + 1 } : undefined;
    }
    return undefined;
  }

  /** A type's name with its declarator (`const Node *`, `unsigned long`, `int[4]`), or undefined, then nothing is taken. */
  private typeName(nameOnly = false): string | undefined {
    const back = this.at;
    const words: string[] = [];
    let named = false;
    let builtin = false;
    for (;;) {
      const t = this.token;
      if (t.kind === 'name' && QUALIFIERS.has(t.text)) {
        if (t.text === 'const' || t.text === 'volatile') words.push(t.text);
        this.at++;
      } else if (t.kind === 'name' && TYPE_WORDS.has(t.text) && !named) {
        words.push(t.text);
        builtin = true;
        this.at++;
      } else if (!builtin && !named && (t.kind === 'name' || this.is('::'))) {
        let name = '';
        this.take('::');
        for (;;) {
          if (this.token.kind !== 'name') break;
          name += this.token.text;
          this.at++;
          const args = this.templateArguments();
          if (args) {
            name += args.text;
            this.at = args.next;
          }
          if (!this.is('::')) break;
          this.at++;
          name += '::';
        }
        if (name === '' || !this.isType(name)) {
          this.at = back;
          return undefined;
        }
        words.push(name);
        named = true;
      } else break;
    }
    if (!named && !builtin) {
      this.at = back;
      return undefined;
    }
    let text = words.join(' ');
    if (nameOnly) return text;
    for (;;) {
      if (this.take('*')) text += text.endsWith('*') ? '*' : ' *';
      else if (this.take('&&')) text += ' &&';
      else if (this.take('&')) text += ' &';
      else if (this.token.kind === 'name' && (this.token.text === 'const' || this.token.text === 'volatile')) this.at++;
      else if (this.is('[')) {
        const size = this.tokens[this.at + 1];
        if (size?.kind !== 'integer' || this.tokens[this.at + 2]?.text !== ']') break;
        text += `[${size.value}]`;
        this.at += 3;
      } else break;
    }
    return text + this.pointerToArray();
  }

  /** ` (*)[4]` behind a type's name, '' when there is none. */
  private pointerToArray(): string {
    const back = this.at;
    let text = ' (';
    if (!this.take('(')) return '';
    while (this.is('*') || this.is('&')) {
      text += this.token.text;
      this.at++;
    }
    if (text !== ' (' && this.take(')')) {
      if (this.is('('))
        throw new ExpressionError('A cast to a function is not supported here; void * holds its address.');
      text += ')';
      const dimensions = text.length;
      while (this.is('[')) {
        const size = this.tokens[this.at + 1];
        if (size?.kind !== 'integer' || this.tokens[this.at + 2]?.text !== ']') break;
        text += `[${size.value}]`;
        this.at += 3;
      }
      if (text.length > dimensions) return text;
    }
    this.at = back;
    return '';
  }
}

/** Throws ExpressionError with one sentence. `isType` says whether a name is a type of the program. */
export function parseExpression(text: string, isType: (name: string) => boolean): Expression {
  if (text.length > 4096) throw new ExpressionError('The expression is too long.');
  return new Parser(text, isType).whole();
}
