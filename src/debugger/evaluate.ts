/**
 * Evaluates expressions over the stopped program: C++'s operators and conversions (ISO C++ [expr], usual arithmetic
 * conversions for x86-64 Linux), no calls. The result is a Value, an lvalue where C++ would have one.
 */
import { typeNameOf } from '../debuginfo/type-name.ts';
import { type BinaryOperator, type Expression, ExpressionError, parseExpression } from './expression.ts';
import type { Renderer } from './render.ts';
import {
  alignOfType,
  arrayOf,
  builtin,
  elementOf,
  functionType,
  isAggregate,
  isConst,
  isIntegral,
  isScalar,
  isSigned,
  kindOf,
  membersOf,
  pointerTo,
  sizeOfType,
  strip,
  type Type,
  targetOf,
} from './types.ts';
import { integerBytes, Value, type World } from './value.ts';

/** Names as they are seen from a place in the program. */
export interface NameScope {
  readonly world: World;
  readonly renderer: Renderer;
  /** A variable, member of *this, enumerator or function; a sentence when it is known but has no value here. */
  lookup(name: string): Value | string | undefined;
  register(name: string): Value | undefined;
  /** A type by the name that a person writes; null when there is none (undefined is void). */ type(
    name: string,
  ): Type | null;
  /** Wraps changes of memory and registers. */ edit(change: () => boolean): boolean;
  /** Function overloads etc. are not looked at; similar names for the error message. */ similar?(
    name: string,
  ): string | undefined;
}

export type Evaluated =
  | { readonly ok: true; readonly value: Value; readonly changed: boolean }
  | { readonly ok: false; readonly error: string };

const MAX_SLICE = 100_000;

export function evaluate(text: string, scope: NameScope): Evaluated {
  const evaluator = new Evaluator(scope);
  try {
    const tree = parseExpression(text, (name) => scope.type(name) !== null);
    const value = evaluator.run(tree);
    const why = isScalar(value.type) ? value.unreadable : '';
    if (why) return { ok: false, error: `It cannot be read: ${why}.` };
    return { ok: true, value, changed: evaluator.changed };
  } catch (error) {
    if (error instanceof ExpressionError) return { ok: false, error: error.message };
    if (error instanceof RangeError) return { ok: false, error: 'The expression is too deeply nested.' };
    throw error;
  }
}

/** Assigns the value of an expression to a value. */
export function assign(target: Value, text: string, scope: NameScope): Evaluated {
  const evaluator = new Evaluator(scope);
  try {
    const tree = parseExpression(text, (name) => scope.type(name) !== null);
    return { ok: true, value: evaluator.assign(target, evaluator.run(tree)), changed: true };
  } catch (error) {
    if (error instanceof ExpressionError) return { ok: false, error: error.message };
    if (error instanceof RangeError) return { ok: false, error: 'The expression is too deeply nested.' };
    throw error;
  }
}

/** Whether a value counts as true; undefined when it has no truth. */
export function truth(value: Value): boolean | undefined {
  const v = decay(value);
  if (kindOf(v.type) === 'float') {
    const f = v.float();
    return f === undefined ? undefined : f !== 0;
  }
  if (isIntegral(v.type) || kindOf(v.type) === 'pointer' || kindOf(v.type) === 'nullptr') {
    const n = v.integer();
    return n === undefined ? undefined : n !== 0n;
  }
  return undefined;
}

/** References to what they refer to, arrays and functions to pointers. */
export function decay(value: Value): Value {
  const v = dereferenced(value);
  const element = elementOf(v.type);
  if (element && v.address !== undefined) return Value.ofInteger(v.world, pointerTo(element.type), BigInt(v.address));
  if (functionType(v.type) && v.address !== undefined)
    return Value.ofInteger(v.world, pointerTo(v.type), BigInt(v.address));
  return v;
}
function dereferenced(value: Value): Value {
  return kindOf(value.type) === 'reference' ? (value.target() ?? value) : value;
}

class Evaluator {
  changed = false;
  private readonly world: World;

  constructor(private readonly scope: NameScope) {
    this.world = scope.world;
  }

  run(e: Expression): Value {
    switch (e.kind) {
      case 'integer':
        return Value.ofInteger(this.world, builtin(e.type), e.value);
      case 'float':
        return Value.ofFloat(this.world, builtin(e.type), e.value);
      case 'bool':
        return this.bool(e.value);
      case 'nullptr':
        return Value.ofInteger(this.world, builtin('decltype(nullptr)'), 0n);
      case 'string': {
        const bytes = new TextEncoder().encode(`${e.value}\0`);
        return Value.of(this.world, arrayOf(builtin('char'), bytes.length), bytes);
      }
      case 'name':
        return this.name(e.name);
      case 'register': {
        const r = this.scope.register(e.name);
        if (!r) throw new ExpressionError(`There is no register $${e.name}.`);
        return r;
      }
      case 'unary':
        return this.unary(e.op, e.operand);
      case 'binary':
        return this.binary(e.op, e.left, e.right);
      case 'conditional':
        return this.test(this.run(e.test)) ? this.run(e.then) : this.run(e.else);
      case 'assign': {
        const target = dereferenced(this.run(e.target));
        const value = this.run(e.value);
        return this.assign(target, e.op ? this.arithmetic(e.op, target, value) : value);
      }
      case 'index':
        return this.index(this.run(e.object), e.index);
      case 'slice':
        return this.slice(this.run(e.object), this.run(e.count));
      case 'member':
        return this.member(this.run(e.object), e.name, e.arrow);
      case 'cast':
        return this.cast(this.type(e.type), this.run(e.operand));
      case 'sizeof-type': {
        const type = this.type(e.type);
        return this.size(e.align ? alignOfType(type) : sizeOfType(type));
      }
      case 'sizeof': {
        const v = dereferenced(this.run(e.operand));
        return this.size(
          e.align ? alignOfType(v.type) : v.place.kind === 'bytes' && elementOf(v.type) ? v.place.bytes.length : v.size,
        );
      }
    }
  }

  private bool(b: boolean): Value {
    return Value.ofInteger(this.world, builtin('bool'), b ? 1n : 0n);
  }
  private size(n: number): Value {
    return Value.ofInteger(this.world, builtin('unsigned long'), BigInt(n));
  }
  private type(name: string): Type {
    const type = this.scope.type(name);
    if (type === null) throw new ExpressionError(`${name} is not a type of this program.`);
    return type;
  }
  private test(value: Value): boolean {
    const t = truth(value);
    if (t === undefined) throw new ExpressionError(`${this.typeText(value)} is neither true nor false.`);
    return t;
  }
  private typeText(value: Value): string {
    return typeNameOf(value.type);
  }

  private name(name: string): Value {
    const found = this.scope.lookup(name);
    if (typeof found === 'string') throw new ExpressionError(found);
    if (found) return found;
    const near = this.scope.similar?.(name);
    throw new ExpressionError(`There is no ${name} here${near ? `; did you mean ${near}?` : '.'}`);
  }

  /** An operand's bytes must be readable. */
  private readable(value: Value): Value {
    const why = value.unreadable;
    if (why) throw new ExpressionError(`It cannot be read: ${why}.`);
    return value;
  }

  private unary(op: string, operand: Expression): Value {
    const v = this.run(operand);
    switch (op) {
      case '&': {
        const lvalue = dereferenced(v);
        const address = lvalue.addressOf();
        if (address) return address;
        if (lvalue.bits) throw new ExpressionError('A bit-field has no address.');
        throw new ExpressionError('It is not in memory, so it has no address.');
      }
      case '*': {
        const p = decay(v);
        if (kindOf(p.type) === 'pointer') {
          this.readable(p);
          const target = p.target();
          if (!target) throw new ExpressionError('It cannot be read.');
          if (target.place.kind === 'none') throw new ExpressionError(`It cannot be read: ${target.place.why}.`);
          if (kindOf(target.type) === 'void')
            throw new ExpressionError('A void pointer has to be cast before it can be followed.');
          return target;
        }
        const inner = this.scope.renderer.render(p).dereferenced?.();
        if (inner) return inner;
        throw new ExpressionError(`${this.typeText(p)} is no pointer.`);
      }
      case '!':
        return this.bool(!this.test(v));
      default: {
        const n = this.promote(v);
        if (kindOf(n.type) === 'float') {
          if (op === '~') throw new ExpressionError('~ needs an integer.');
          return Value.ofFloat(this.world, n.type, op === '-' ? -n.float()! : n.float()!);
        }
        const value = n.integer()!;
        return Value.ofInteger(this.world, n.type, op === '-' ? -value : op === '~' ? ~value : value);
      }
    }
  }

  /** Integer promotion; also says what can be computed with. */
  private promote(value: Value): Value {
    const v = this.readable(decay(value));
    const kind = kindOf(v.type);
    if (kind === 'float') {
      if (v.float() === undefined) throw new ExpressionError(`${this.typeText(v)} is not supported in expressions.`);
      return v;
    }
    if (isIntegral(v.type)) {
      const n = v.integer()!;
      if (v.size < 4 || kind === 'bool' || (v.bits && v.bits.width < 32))
        return Value.ofInteger(this.world, builtin('int'), n);
      return Value.ofInteger(this.world, integerOf(v.size, isSigned(v.type)), n);
    }
    throw new ExpressionError(`${this.typeText(v)} cannot be computed with.`);
  }

  private binary(op: BinaryOperator, left: Expression, right: Expression): Value {
    if (op === '&&') return this.bool(this.test(this.run(left)) && this.test(this.run(right)));
    if (op === '||') return this.bool(this.test(this.run(left)) || this.test(this.run(right)));
    return this.arithmetic(op, this.run(left), this.run(right));
  }

  private arithmetic(op: BinaryOperator, a: Value, b: Value): Value {
    const l = decay(a);
    const r = decay(b);
    const lp = isPointer(l.type);
    const rp = isPointer(r.type);
    if (lp || rp) return this.pointerArithmetic(op, l, r, lp, rp);
    const text = this.compareTexts(op, l, r);
    if (text !== undefined) return this.bool(text);
    const x = this.promote(l);
    const y = this.promote(r);
    if (kindOf(x.type) === 'float' || kindOf(y.type) === 'float') return this.floating(op, x, y);
    return this.integral(op, x, y);
  }

  /** std::string and char arrays compare with literals by their text. */
  private compareTexts(op: BinaryOperator, l: Value, r: Value): boolean | undefined {
    if (op !== '==' && op !== '!=') return undefined;
    if (!isAggregate(l.type) || !isAggregate(r.type)) return undefined;
    const same = this.scope.renderer.text(l) === this.scope.renderer.text(r);
    return op === '==' ? same : !same;
  }

  private floating(op: BinaryOperator, x: Value, y: Value): Value {
    const a = kindOf(x.type) === 'float' ? x.float()! : Number(x.integer()!);
    const b = kindOf(y.type) === 'float' ? y.float()! : Number(y.integer()!);
    const single = (kindOf(x.type) !== 'float' || x.size === 4) && (kindOf(y.type) !== 'float' || y.size === 4);
    const type = builtin(single ? 'float' : 'double');
    const compared = compare(op, a < b, a === b, a > b);
    if (compared !== undefined) return this.bool(compared);
    switch (op) {
      case '+':
        return Value.ofFloat(this.world, type, a + b);
      case '-':
        return Value.ofFloat(this.world, type, a - b);
      case '*':
        return Value.ofFloat(this.world, type, a * b);
      case '/':
        return Value.ofFloat(this.world, type, a / b);
      default:
        throw new ExpressionError(`${op} needs integers.`);
    }
  }

  private integral(op: BinaryOperator, x: Value, y: Value): Value {
    const type = op === '<<' || op === '>>' ? x.type : commonType(x.type, y.type);
    const size = sizeOfType(type);
    const wrap = (n: bigint): bigint => (isSigned(type) ? BigInt.asIntN(size * 8, n) : BigInt.asUintN(size * 8, n));
    const a = wrap(x.integer()!);
    const b = op === '<<' || op === '>>' ? y.integer()! : wrap(y.integer()!);
    const compared = compare(op, a < b, a === b, a > b);
    if (compared !== undefined) return this.bool(compared);
    if ((op === '/' || op === '%') && b === 0n) throw new ExpressionError('Division by zero.');
    if ((op === '<<' || op === '>>') && (b < 0n || b >= BigInt(size * 8)))
      throw new ExpressionError(`A shift by ${b} bits is undefined for ${typeNameOf(type)}.`);
    const n = ((): bigint => {
      switch (op) {
        case '+':
          return a + b;
        case '-':
          return a - b;
        case '*':
          return a * b;
        case '/':
          return a / b;
        case '%':
          return a % b;
        case '<<':
          return a << b;
        case '>>':
          return a >> b;
        case '&':
          return a & b;
        case '|':
          return a | b;
        default:
          return a ^ b;
      }
    })();
    return Value.ofInteger(this.world, type, wrap(n));
  }

  private pointerArithmetic(op: BinaryOperator, l: Value, r: Value, lp: boolean, rp: boolean): Value {
    const a = this.readable(l).integer() ?? 0n;
    const b = this.readable(r).integer() ?? 0n;
    if (lp && rp) {
      const compared = compare(op, a < b, a === b, a > b);
      if (compared !== undefined) return this.bool(compared);
      const size = BigInt(Math.max(1, sizeOfType(targetOf(l.type)?.type)));
      if (op === '-') return Value.ofInteger(this.world, builtin('long'), BigInt.asIntN(64, a - b) / size);
      throw new ExpressionError(`${op} does not go with two pointers.`);
    }
    const compared = compare(op, a < b, a === b, a > b);
    if (compared !== undefined) return this.bool(compared);
    const pointer = lp ? l : r;
    const n = lp ? r : l;
    if (!isIntegral(n.type) || (op !== '+' && !(op === '-' && lp)))
      throw new ExpressionError(`${op} does not go with ${this.typeText(l)} and ${this.typeText(r)}.`);
    const size = BigInt(Math.max(1, sizeOfType(targetOf(pointer.type)?.type)));
    const by = n.integer()! * size;
    const address = pointer.integer()!;
    return Value.ofInteger(this.world, pointer.type, op === '+' ? address + by : address - by);
  }

  private index(object: Value, indexExpression: Expression): Value {
    const o = dereferenced(object);
    const index = decay(this.run(indexExpression));
    if (elementOf(o.type) || kindOf(o.type) === 'pointer') {
      if (!isIntegral(index.type)) throw new ExpressionError('An index is an integer.');
      this.readable(index);
      const n = Number(index.integer()!);
      if (kindOf(o.type) === 'pointer') this.readable(o);
      const element = o.element(n);
      if (!element) throw new ExpressionError('It cannot be read.');
      if (kindOf(element.type) === 'void') throw new ExpressionError('A void pointer has to be cast first.');
      return element;
    }
    if (isPointer(index.type) || isIntegral(index.type)) {
      // 2[p] is p[2].
      if (isIntegral(o.type) && isPointer(index.type)) {
        const element = index.element(Number(o.integer() ?? 0n));
        if (element) return element;
      }
    }
    const rendered = this.scope.renderer.render(o);
    if (rendered.failed) throw new ExpressionError(`It cannot be indexed: ${rendered.text}`);
    if (rendered.entries) {
      const wanted = this.scope.renderer.text(dereferenced(this.run(indexExpression)));
      let looked = 0;
      for (const { key, value } of rendered.entries()) {
        if (sameKey(key, index) || this.scope.renderer.text(key) === wanted) return value;
        if (++looked > 100_000) break;
      }
      throw new ExpressionError('There is no such key.');
    }
    if (rendered.elements && rendered.count !== undefined && isIntegral(index.type)) {
      const n = Number(this.readable(index).integer()!);
      if (n < 0 || n >= rendered.count)
        throw new ExpressionError(`Index ${n} is outside its ${rendered.count} elements.`);
      const child = rendered.elements(n, 1)[0];
      if (child) return child.value;
    }
    throw new ExpressionError(`${this.typeText(o)} cannot be indexed.`);
  }

  private slice(object: Value, count: Value): Value {
    const n = Number(this.promote(count).integer() ?? 0n);
    if (n < 1 || n > MAX_SLICE) throw new ExpressionError(`The count after @ is between 1 and ${MAX_SLICE}.`);
    const o = dereferenced(object);
    const element = elementOf(o.type);
    const p = decay(o);
    if (element && o.address !== undefined) return Value.at(this.world, arrayOf(element.type, n), o.address);
    const target = targetOf(p.type);
    if (kindOf(p.type) !== 'pointer' || !target) {
      if (o.address !== undefined) return Value.at(this.world, arrayOf(o.type, n), o.address);
      throw new ExpressionError('@ needs a pointer or something in memory.');
    }
    return Value.at(this.world, arrayOf(this.world.complete(target.type), n), this.readable(p).pointer()!);
  }

  private member(object: Value, name: string, arrow: boolean): Value {
    let o = dereferenced(object);
    if (arrow || kindOf(o.type) === 'pointer') {
      const p = decay(o);
      if (kindOf(p.type) === 'pointer') {
        this.readable(p);
        const target = p.target();
        if (!target) throw new ExpressionError('It cannot be read.');
        if (target.place.kind === 'none') throw new ExpressionError(`It cannot be read: ${target.place.why}.`);
        o = target;
      } else {
        const inner = this.scope.renderer.render(p).dereferenced?.();
        if (inner) o = inner;
        else if (arrow) throw new ExpressionError(`${this.typeText(p)} is no pointer; use a dot.`);
      }
    }
    const found = this.memberOf(o, name) ?? this.memberOf(this.scope.renderer.dynamic(o), name);
    if (found) return found;
    throw new ExpressionError(`${this.typeText(o)} has no member ${name}.`);
  }

  private memberOf(o: Value, name: string): Value | undefined {
    const qualified = name.lastIndexOf('::');
    if (qualified >= 0) {
      const base = o.baseNamed(name.slice(0, qualified)) ?? o;
      return base.member(name.slice(qualified + 2));
    }
    const direct = o.member(name);
    if (direct) return direct;
    const isStatic = membersOf(o.type).statics.some((s) => s.name === name);
    if (!isStatic) return undefined;
    const found = this.scope.lookup(`${typeNameOf(strip(o.type))}::${name}`);
    return found instanceof Value ? found : undefined;
  }

  private cast(type: Type, value: Value): Value {
    const kind = kindOf(type);
    const v = kind === 'reference' ? dereferenced(value) : decay(value);
    if (kind === 'void') return Value.none(this.world, undefined, 'void');
    if (kind === 'reference') {
      const target = targetOf(type);
      if (v.address === undefined) throw new ExpressionError('It is not in memory.');
      return Value.at(this.world, target?.type, v.address);
    }
    if (kind === 'pointer' || kind === 'nullptr') {
      if (!isPointer(v.type) && !isIntegral(v.type))
        throw new ExpressionError(`${this.typeText(v)} cannot become a pointer.`);
      return Value.ofInteger(this.world, type, this.adjusted(type, this.readable(v)));
    }
    if (kind === 'float') {
      const n = this.promote(v);
      return Value.ofFloat(this.world, type, kindOf(n.type) === 'float' ? n.float()! : Number(n.integer()!));
    }
    if (isIntegral(type)) {
      if (isPointer(v.type)) return Value.ofInteger(this.world, type, this.readable(v).integer()!);
      const n = this.promote(v);
      if (kind === 'bool') return this.bool(this.test(n));
      if (kindOf(n.type) === 'float') {
        const f = Math.trunc(n.float()!);
        if (!Number.isFinite(f)) throw new ExpressionError('It is no finite number.');
        return Value.ofInteger(this.world, type, BigInt(f));
      }
      return Value.ofInteger(this.world, type, n.integer()!);
    }
    // A class cast to itself or to a base.
    if (typeNameOf(strip(v.type)) === typeNameOf(strip(type))) return v;
    const base = v.baseNamed(typeNameOf(strip(type)));
    if (base) return base;
    throw new ExpressionError(`${this.typeText(v)} cannot become ${typeNameOf(type)}.`);
  }

  /** Casts between a class and its bases move the pointer. */
  private adjusted(type: Type, pointer: Value): bigint {
    const address = pointer.integer()!;
    const from = targetOf(pointer.type)?.type;
    const to = targetOf(type)?.type;
    if (!from || !to || address === 0n || kindOf(from) !== 'struct' || kindOf(to) !== 'struct') return address;
    const object = pointer.target();
    const up = object?.baseNamed(typeNameOf(strip(to)));
    if (up?.address !== undefined) return BigInt(up.address);
    // Down: the base's place inside the derived class.
    const probe = Value.at(this.world, this.world.complete(to), Number(address));
    const inside = probe.baseNamed(typeNameOf(strip(from)));
    if (inside?.address !== undefined) return address - BigInt(inside.address - Number(address));
    return address;
  }

  assign(to: Value, value: Value): Value {
    const target = dereferenced(to);
    const kind = kindOf(target.type);
    const fail = (why: string): never => {
      throw new ExpressionError(why);
    };
    if (target.place.kind === 'bytes' || target.place.kind === 'none')
      fail('It has no place in memory to be changed in.');
    let bytes: Uint8Array;
    if (isAggregate(target.type)) {
      const source = dereferenced(value);
      const text = elementOf(target.type) && source.place.kind === 'bytes' ? source.place.bytes : undefined;
      if (text && kindOf(elementOf(target.type)!.type) === 'char') {
        if (text.length > target.size) fail(`The text needs ${text.length} bytes; there are ${target.size}.`);
        bytes = text;
      } else {
        if (typeNameOf(strip(source.type)) !== typeNameOf(strip(target.type)))
          fail(`${this.typeText(source)} cannot be assigned to ${this.typeText(target)}.`);
        const copy = source.bytes();
        if (!copy) fail('The value cannot be read.');
        if (this.scope.renderer.formatterFor(target.type))
          fail(`Objects of ${this.typeText(target)} are changed through their elements.`);
        bytes = copy!;
      }
    } else {
      const converted = this.cast(target.type, value);
      const raw = converted.bytes();
      if (!raw) fail('The value cannot be read.');
      bytes = raw!;
      if (target.bits) bytes = integerBytes(converted.integer() ?? 0n, 8);
    }
    if (kind === 'function') fail('A function cannot be assigned to.');
    this.changed = true;
    if (!this.scope.edit(() => target.write(bytes)))
      fail(
        isConst(target.type)
          ? 'It is constant and lies in memory that cannot be written.'
          : 'There is no memory to write to.',
      );
    return target;
  }
}

const isPointer = (type: Type): boolean => kindOf(type) === 'pointer' || kindOf(type) === 'nullptr';

function compare(op: BinaryOperator, less: boolean, equal: boolean, greater: boolean): boolean | undefined {
  switch (op) {
    case '==':
      return equal;
    case '!=':
      return !equal;
    case '<':
      return less;
    case '>':
      return greater;
    case '<=':
      return less || equal;
    case '>=':
      return greater || equal;
    default:
      return undefined;
  }
}

function sameKey(key: Value, index: Value): boolean {
  if ((isIntegral(key.type) || isPointer(key.type)) && (isIntegral(index.type) || isPointer(index.type)))
    return key.integer() === index.integer();
  if (kindOf(key.type) === 'float') return key.float() === index.float();
  return false;
}

/** Integer type of a size that is at least int. */
function integerOf(size: number, signed: boolean): Type {
  if (size >= 16) return builtin(signed ? '__int128' : 'unsigned __int128');
  if (size === 8) return builtin(signed ? 'long' : 'unsigned long');
  return builtin(signed ? 'int' : 'unsigned int');
}

/** ISO C++ [expr.arith.conv]. */
function commonType(a: Type, b: Type): Type {
  const size = Math.max(sizeOfType(a), sizeOfType(b));
  const unsigned = (t: Type): boolean => !isSigned(t) && sizeOfType(t) === size;
  return integerOf(size, !(unsigned(a) || unsigned(b)));
}
