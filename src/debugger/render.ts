/**
 * From values to what a person reads: a line of text, and children on demand. Plain C and C++ types are rendered here; classes
 * of the standard library by formatters (formatters/), each of which knows one family's layout in libc++.
 *
 * Memory may be corrupt everywhere: every list is bounded, every pointer checked, and what cannot be shown says so.
 */

import { doubleOf, extendedOf } from '../base/extended.ts';
import { typeNameOf as typeText } from '../debuginfo/type-name.ts';
import {
  SH_DEAD_FRAME,
  SH_DESTROYED,
  SH_FREED,
  SH_OUT_OF_SCOPE,
  SH_UNDEFINED,
  SH_WATCH_UNDEFINED,
} from '../machine/layout.ts';
import { characterText, floatText, hexText, shorten, stringText } from './text.ts';
import {
  elementOf,
  enumerators,
  functionType,
  isPolymorphic,
  kindOf,
  membersOf,
  sizeOfType,
  strip,
  type Type,
  targetOf,
} from './types.ts';
import { Value } from './value.ts';
import type { VariableHint } from './variable-node.ts';

export interface Child {
  readonly name: string;
  readonly value: Value;
  /** How to get at it from its parent's expression `P`: `P.x`, `P[3]`; '' = no expression. */ readonly expression?: (
    parent: string,
  ) => string;
  readonly hint?: VariableHint;
  /** Shown in place of the value's own text. */ readonly text?: string;
}

export interface Rendered {
  readonly text: string;
  readonly named?: () => readonly Child[];
  /** Number of indexed children. */ readonly count?: number;
  readonly elements?: (start: number, count: number) => readonly Child[];
  /** Key and value of each entry, for `map[key]`. */ readonly entries?: () => Iterable<{
    readonly key: Value;
    readonly value: Value;
  }>;
  /** Value that `*x` and `x->` mean, of smart pointers, iterators, optional. */ readonly dereferenced?: () =>
    | Value
    | undefined;
  /** What the memory view should open. */ readonly memory?: number | undefined;
  /** Rendered by a formatter: the plain members stay reachable as [raw]. */ readonly formatted?: boolean;
  readonly failed?: boolean;
}

export interface Formatter {
  readonly name: string;
  /** Tried first when larger. */ readonly priority: number;
  matches(type: Type): boolean;
  /** Throws Corrupt when what stands in memory cannot be such an object. */ render(
    value: Value,
    renderer: Renderer,
  ): Rendered;
}

/** What is in memory isn't an object of its type. `message` follows "corrupt: ". */
export class Corrupt extends Error {}

/** Characters of a string that are shown. */
const MAX_STRING = 200;
/** Elements that a formatter hands to `list` for its summary: one more than are shown. */
export const shortRun = 9;
/** Elements in a one-line summary. */
const MAX_SUMMARY = 8;
/** Characters of a one-line summary. */
const MAX_LINE = 120;
const MAX_DEPTH = 3;

export class Renderer {
  hex = false;
  private readonly formatters: readonly Formatter[];
  private readonly chosen = new WeakMap<object, Formatter | null>();
  private depth = 0;

  constructor(
    formatters: readonly Formatter[],
    /** Bytes from an address to the end of the array (heap block, variable) whose element is there; undefined when not known. */
    readonly extent: (address: number, elementSize: number) => number | undefined = () => undefined,
  ) {
    this.formatters = [...formatters].sort((a, b) => b.priority - a.priority);
  }

  formatterFor(type: Type): Formatter | undefined {
    const t = strip(type);
    if (t?.kind !== 'DICompositeType') return undefined;
    let found = this.chosen.get(t);
    if (found === undefined) {
      found = this.formatters.find((f) => f.matches(t)) ?? null;
      this.chosen.set(t, found);
    }
    return found ?? undefined;
  }

  /** The one-line text. */
  text(value: Value): string {
    return this.render(value).text;
  }

  render(value: Value): Rendered {
    const why = this.unreadable(value);
    if (why) return { text: `<${why}>`, failed: true };
    const formatter = this.formatterFor(value.type);
    if (!formatter) return this.plain(value);
    if (this.depth >= MAX_DEPTH) return { text: '{…}' };
    this.depth++;
    try {
      return { formatted: true, ...formatter.render(value, this) };
    } catch (error) {
      const reason = error instanceof Corrupt ? error.message : 'it cannot be read';
      const note = this.lifeNote(value);
      return { text: note ? `<${note}>` : `<corrupt: ${reason}>`, formatted: true, failed: true };
    } finally {
      this.depth--;
    }
  }

  private unreadable(value: Value): string {
    if (value.place.kind === 'none') return value.place.why;
    const kind = kindOf(value.type);
    if (kind === 'function' || kind === 'void' || value.size === 0) return '';
    if (value.size > 64) {
      // Large objects: looking at the ends is enough, reading comes later and piecewise.
      return value.bytes(0, 1) && value.bytes(value.size - 1, 1) ? '' : value.unreadable || 'it cannot be read';
    }
    return value.unreadable;
  }

  /** What shadow memory says about a value's life: `uninitialised`, `freed`, …; '' when all is well. */
  lifeNote(value: Value): string {
    if (value.place.kind !== 'memory' || value.size === 0) return '';
    const { memory } = value.world;
    const first = value.place.address + (value.bits ? Math.floor(value.bits.at / 8) : 0);
    const size = value.bits ? 1 : Math.min(value.size, 64);
    let undefinedBytes = 0;
    for (let i = 0; i < size; i++) {
      const code = memory.shadow(first + i);
      if (code === SH_UNDEFINED || code === SH_WATCH_UNDEFINED) undefinedBytes++;
      else if (code === SH_DESTROYED) return 'destroyed';
      else if (code === SH_FREED) return 'freed';
      else if (code === SH_DEAD_FRAME) return 'dead: its function has returned';
      else if (code === SH_OUT_OF_SCOPE) return 'out of scope';
    }
    if (undefinedBytes === size) return 'uninitialised';
    return undefinedBytes > 0 &&
      kindOf(value.type) !== 'struct' &&
      kindOf(value.type) !== 'union' &&
      kindOf(value.type) !== 'array'
      ? 'partly uninitialised'
      : '';
  }

  private scalar(value: Value, text: string): string {
    const note = this.lifeNote(value);
    return note ? `${text} (${note})` : text;
  }

  // ── plain types ────────────────────────────────────────────────────────────────────────────────

  private plain(value: Value): Rendered {
    switch (kindOf(value.type)) {
      case 'void':
        return { text: 'void' };
      case 'bool': {
        const n = value.integer()!;
        return { text: this.scalar(value, n === 0n ? 'false' : n === 1n ? 'true' : `true (${n})`) };
      }
      case 'char':
        return { text: this.scalar(value, this.character(value)) };
      case 'integer':
        return { text: this.scalar(value, this.integerText(value.integer()!)) };
      case 'float': {
        const f = value.float();
        return { text: this.scalar(value, f === undefined ? '?' : floatText(f, value.size === 4)) };
      }
      case 'complex':
        return this.complex(value);
      case 'enum':
        return { text: this.scalar(value, this.enumerator(value)) };
      case 'nullptr':
        return { text: 'nullptr' };
      case 'pointer':
        return this.pointer(value);
      case 'reference':
        return this.reference(value);
      case 'member-pointer':
        return { text: this.scalar(value, this.memberPointer(value)) };
      case 'array':
        return this.array(value);
      case 'struct':
      case 'union':
        return this.aggregate(value);
      case 'function':
        return { text: value.address === undefined ? 'function' : this.symbol(value, value.address) };
      default:
        return { text: value.size ? `<${value.size} bytes>` : '<unknown type>' };
    }
  }

  integerText(n: bigint): string {
    return this.hex ? (n < 0n ? `-${hexText(-n)}` : hexText(n)) : String(n);
  }

  private character(value: Value): string {
    const n = value.integer()!;
    const code = Number(value.size === 1 ? BigInt.asUintN(8, n) : n);
    if (value.size === 1 && code >= 128) return String(n);
    return `${n} ${characterText(code)}`;
  }

  private enumerator(value: Value): string {
    const n = value.integer()!;
    const all = enumerators(value.type);
    const same = all.find((e) => e.value === n);
    if (same) return `${same.name} (${n})`;
    // A set of flags: all bits named.
    let rest = n;
    const names: string[] = [];
    for (const e of all)
      if (e.value > 0n && (e.value & (e.value - 1n)) === 0n && (rest & e.value) === e.value) {
        names.push(e.name);
        rest &= ~e.value;
      }
    return rest === 0n && names.length > 1 ? `${names.join(' | ')} (${n})` : String(n);
  }

  private complex(value: Value): Rendered {
    const half = value.size / 2;
    const view = value.bytes();
    if (!view) return { text: '?' };
    const data = new DataView(view.buffer, view.byteOffset, view.length);
    const at = (i: number): number => {
      if (half === 4) return data.getFloat32(i * 4, true);
      if (half === 8) return data.getFloat64(i * 8, true);
      return doubleOf(extendedOf(data.getBigUint64(i * 16, true), data.getUint16(i * 16 + 8, true)));
    };
    return { text: this.scalar(value, `${floatText(at(0), half === 4)} + ${floatText(at(1), half === 4)}i`) };
  }

  private memberPointer(value: Value): string {
    const bytes = value.bytes();
    if (!bytes) return '?';
    const n = BigInt.asIntN(64, new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
    const t = strip(value.type);
    if (functionType(t?.kind === 'DIDerivedType' ? t.baseType : undefined))
      return n === 0n ? '0x0 (null)' : n & 1n ? `virtual function ${(n - 1n) / 8n}` : this.symbol(value, Number(n));
    return n === -1n ? '-1 (null)' : `offset ${n}`;
  }

  /** A code address with its function's name. */
  private symbol(value: Value, address: number): string {
    const s = value.world.symbolAt(address);
    return `${hexText(address)}${s ? ` ${s.offset ? `${s.name}+${s.offset}` : s.name}` : ''}`;
  }

  private pointer(value: Value): Rendered {
    const address = value.pointer();
    if (address === undefined) return { text: '<unreadable>', failed: true };
    const target = value.world.complete(targetOf(value.type)?.type);
    const note = this.lifeNote(value);
    const suffix = note ? ` (${note})` : '';
    if (address === 0) return { text: `0x0 (null)${suffix}` };
    const base = hexText(address);
    if (note === 'uninitialised') return { text: `${base}${suffix}`, memory: address };
    if (kindOf(target) === 'function') {
      const s = value.world.symbolAt(address);
      return {
        text: `${base} ${s ? (s.offset ? `${s.name}+${s.offset}` : s.name) : '<not a function>'}${suffix}`,
        memory: address,
      };
    }
    const readable = value.world.memory.mapped(address, 1);
    const what = value.world.describe(address, sizeOfType(target));
    const arrow = what ? ` → ${what}` : readable ? '' : ' → nothing: there is no memory';
    if (isText(target) && readable) {
      const text = this.cString(value, address, sizeOfType(target) as 1 | 2 | 4, typeText(strip(target)));
      const stale = /^(freed|dead) /.test(what) ? arrow : '';
      return {
        text: `${base} ${text}${stale}${suffix}`,
        memory: address,
        ...this.pointees(value, target, address),
      };
    }
    return {
      text: `${base}${arrow}${suffix}`,
      memory: address,
      ...(readable ? this.pointees(value, target, address) : {}),
    };
  }

  /** Children of a pointer: the members of what it points to, or `*p`, or all elements of the block it points to. */
  private pointees(value: Value, target: Type, address: number): Partial<Rendered> {
    const size = sizeOfType(target);
    if (size === 0) return {};
    const dynamic = this.dynamic(Value.at(value.world, target, address));
    const extent = this.extent(address, size);
    const count = extent === undefined ? 1 : Math.floor(extent / size);
    if (count > 1 && dynamic.address === address) {
      return {
        count,
        elements: (start, n) =>
          range(start, Math.min(n, count - start)).map((i) => ({
            name: `[${i}]`,
            value: Value.at(value.world, target, address + i * size),
            expression: (p) => `${postfix(p)}[${i}]`,
          })),
      };
    }
    const kind = kindOf(target);
    if ((kind === 'struct' || kind === 'union') && !this.formatterFor(target)) {
      const inner = this.plain(dynamic);
      const cast = typeText(strip(dynamic.type)) === typeText(strip(target)) ? '' : `(${typeText(dynamic.type)} *)`;
      return inner.named
        ? {
            named: () =>
              inner.named!().map((c) => ({
                ...c,
                expression: c.expression
                  ? (p: string) =>
                      c.expression!(`(*${cast ? `(${cast}${unary(p)})` : unary(p)})`).replace(/^\(\*(.*?)\)\./, '$1->')
                  : c.expression,
              })) as readonly Child[],
          }
        : {};
    }
    return {
      named: () => [{ name: '*', value: dynamic, expression: (p) => `*${unary(p)}` }],
    };
  }

  /** The whole object when `value` is a base of something larger, told by its vtable pointer (Itanium C++ ABI §2.5.2). */
  dynamic(value: Value): Value {
    if (value.place.kind !== 'memory' || !isPolymorphic(value.type)) return value;
    const { world } = value;
    const vptr = this.vptrOf(value);
    if (vptr === undefined) return value;
    const symbol = world.symbolAt(vptr);
    if (!symbol?.name.startsWith('_ZTV')) return value;
    const type = world.classOfVtable(symbol.name);
    const toTop = world.memory.readU64(vptr - 16);
    if (!type || toTop === undefined) return value;
    return Value.at(world, type, value.place.address + Number(BigInt.asIntN(64, toTop)));
  }

  private vptrOf(value: Value, depth = 0): number | undefined {
    if (depth > 16) return undefined;
    const { fields, bases } = membersOf(value.type);
    const own = fields.find((f) => f.name.startsWith('_vptr'));
    if (own) return value.field(own).pointer();
    for (const b of bases) {
      if (b.virtual) continue;
      const found = this.vptrOf(value.base(b), depth + 1);
      if (found !== undefined) return found;
    }
    if (bases.some((b) => b.virtual)) {
      const bytes = value.bytes(0, 8);
      return bytes ? Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true)) : undefined;
    }
    return undefined;
  }

  /** Characters from an address to the terminator, as a literal; cut, and told when no terminator comes. */
  cString(value: Value, address: number, unit: 1 | 2 | 4, character: string): string {
    const { memory } = value.world;
    const most = (MAX_STRING + 1) * unit;
    // It ends where its object does; of a freed one all bytes are shown.
    const bad = memory.firstBad(address, most, 'read');
    const bytes = memory.readBytes(address, bad > 0 ? bad : most);
    let end = 0;
    while (end + unit <= bytes.length && bytes.subarray(end, end + unit).some((b) => b !== 0)) end += unit;
    const terminated = end + unit <= bytes.length;
    const prefix =
      character === 'char16_t'
        ? 'u'
        : character === 'char32_t'
          ? 'U'
          : character === 'wchar_t'
            ? 'L'
            : character === 'char8_t'
              ? 'u8'
              : '';
    const shown = Math.min(end, MAX_STRING * unit);
    const text = stringText(bytes.subarray(0, shown), unit, prefix);
    if (terminated && end <= MAX_STRING * unit) return text;
    return bytes.length < (MAX_STRING + 1) * unit ? `${text} (no terminator)` : `${text}…`;
  }

  private reference(value: Value): Rendered {
    const address = value.pointer();
    const target = value.target();
    if (address === undefined || !target) return { text: '<unreadable>', failed: true };
    if (address === 0) return { text: '<null reference>', failed: true };
    const inner = this.render(this.dynamic(target));
    return { ...inner, text: `@${hexText(address)}: ${inner.text}`, memory: address };
  }

  private array(value: Value): Rendered {
    const element = elementOf(value.type)!;
    const size = sizeOfType(element.type);
    const extent =
      element.count === undefined && value.address !== undefined ? this.extent(value.address, size) : undefined;
    const count = element.count ?? (extent !== undefined && size > 0 ? Math.floor(extent / size) : 0);
    const elements = (start: number, n: number): Child[] =>
      range(start, Math.min(n, count - start)).map((i) => ({
        name: `[${i}]`,
        value: value.part(element.type, i * size),
        expression: (p) => `${postfix(p)}[${i}]`,
      }));
    if (isText(element.type) && count > 0 && (size === 1 || size === 2 || size === 4))
      return { text: this.characterArray(value, count, size), count, elements, memory: value.address };
    return { text: this.list(elements(0, MAX_SUMMARY + 1), count), count, elements, memory: value.address };
  }

  private characterArray(value: Value, count: number, unit: 1 | 2 | 4): string {
    const note = this.lifeNote(value);
    const bytes = value.bytes(0, Math.min(count, MAX_STRING) * unit);
    if (!bytes) return '<unreadable>';
    let end = bytes.length;
    // Up to the terminator; bytes after it are shown only when something stands there.
    for (let i = 0; i + unit <= bytes.length; i += unit)
      if (bytes.subarray(i, i + unit).every((b) => b === 0)) {
        end = i;
        break;
      }
    const text = stringText(bytes.subarray(0, end), unit);
    const tail = end === bytes.length ? (count > MAX_STRING ? '…' : ' (no terminator)') : '';
    return `${text}${tail}${note ? ` (${note})` : ''}`;
  }

  /** `{1, 2, 3, …}` of the first children. */
  list(children: readonly Child[], count: number): string {
    if (this.depth >= MAX_DEPTH) return count > 0 ? '{…}' : '{}';
    this.depth++;
    try {
      const parts: string[] = [];
      let length = 0;
      for (const c of children) {
        if (parts.length >= MAX_SUMMARY || length > MAX_LINE) break;
        const text = shorten(c.text ?? this.text(c.value), 60);
        parts.push(text);
        length += text.length + 2;
      }
      if (parts.length < count) parts.push('…');
      return `{${parts.join(', ')}}`;
    } finally {
      this.depth--;
    }
  }

  private aggregate(value: Value): Rendered {
    const { fields, bases, statics } = membersOf(value.type);
    const named = (): Child[] => this.membersOf(value);
    if (fields.length === 0 && bases.length === 0)
      return { text: '{}', memory: value.address, ...(statics.length ? {} : {}) };
    const note = this.lifeNote(value);
    if (note && note !== 'uninitialised') return { text: `{…} (${note})`, named, memory: value.address };
    return { text: this.members(named(), fields.length + bases.length), named, memory: value.address };
  }

  /** Bases first, then members; anonymous members are opened. */
  membersOf(value: Value): Child[] {
    const children: Child[] = [];
    const { fields, bases } = membersOf(value.type);
    for (const b of bases) {
      if (isEmpty(b.type)) continue;
      children.push({
        name: typeText(b.type),
        value: value.base(b),
        // A cast by reference: the base's own members can be named from it.
        expression: (p) => `(*(${typeText(b.type)} *)&${unary(p)})`,
        hint: { kind: 'baseClass' },
      });
    }
    for (const f of fields) {
      const inner = kindOf(f.type);
      if (f.name === '' && (inner === 'struct' || inner === 'union')) {
        for (const c of this.membersOf(value.field(f))) children.push(c);
        continue;
      }
      if (f.name === '') continue;
      children.push({
        name: f.name,
        value: value.field(f),
        expression: (p) => `${postfix(p)}.${f.name}`,
        hint: {
          ...(f.artificial ? { kind: 'virtual' as const, readOnly: true } : {}),
          ...(f.visibility ? { visibility: f.visibility } : {}),
        },
      });
    }
    return children;
  }

  /** `{a = 1, b = 2}` */
  private members(children: readonly Child[], count: number): string {
    if (this.depth >= MAX_DEPTH) return count ? '{…}' : '{}';
    this.depth++;
    try {
      const parts: string[] = [];
      let length = 0;
      let left = 0;
      for (const c of children) {
        if (c.name.startsWith('_vptr')) continue;
        if (parts.length >= MAX_SUMMARY || length > MAX_LINE) {
          left++;
          continue;
        }
        const text = shorten(c.text ?? this.text(c.value), 60);
        const part = c.hint?.kind === 'baseClass' ? text : `${c.name} = ${text}`;
        parts.push(part);
        length += part.length + 2;
      }
      if (left) parts.push('…');
      return `{${parts.join(', ')}}`;
    } finally {
      this.depth--;
    }
  }
}

/** Characters that make text in a row. unsigned char and signed char are small numbers. */
export function isText(type: Type): boolean {
  const t = strip(type);
  return t?.kind === 'DIBasicType' && /^(char|wchar_t|char8_t|char16_t|char32_t)$/.test(t.name);
}

/** A class without any data. */
export function isEmpty(type: Type, depth = 0): boolean {
  const { fields, bases } = membersOf(type);
  return depth > 16 || (fields.length === 0 && bases.every((b) => !b.virtual && isEmpty(b.type, depth + 1)));
}

export const range = (start: number, count: number): number[] =>
  count > 0 ? Array.from({ length: Math.min(count, 100_000) }, (_, i) => start + i) : [];

/** An expression in a place where a postfix operator follows, or a unary one stands before. */
export const postfix = (e: string): string => (/^[\w:.$\])>-]*$/.test(e) || /^\(.*\)$/.test(e) ? e : `(${e})`);
export const unary = (e: string): string => (/^[\w:.$[\]>-]*$/.test(e) || /^\(.*\)$/.test(e) ? e : `(${e})`);
