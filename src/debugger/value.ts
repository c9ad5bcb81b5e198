/**
 * Typed values of the program. A value is a type and a place: bytes in simulated memory, a register of a frame, or bytes at
 * hand (the result of an expression). Nothing is read before it is asked for, and what cannot be read is an answer, not an
 * exception.
 */
import { bitsOfExtended, doubleOf, extendedOf, extendedOfDouble } from '../base/extended.ts';
import type { MemoryApi } from '../machine/machine-api.ts';
import {
  alignOfType,
  elementOf,
  type Field,
  isDeclaration,
  isSigned,
  kindOf,
  membersOf,
  pointerTo,
  sizeOfType,
  strip,
  type Type,
  targetOf,
} from './types.ts';

export type Place =
  | { readonly kind: 'memory'; readonly address: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Bytes of a register (or of several pieces), with a way to change them. */
  | {
      readonly kind: 'register';
      readonly name: string;
      readonly read: () => Uint8Array | undefined;
      readonly write: ((bytes: Uint8Array) => boolean) | undefined;
    }
  | { readonly kind: 'none'; readonly why: string };

/** What values need of the program around them. */
export interface World {
  readonly memory: MemoryApi;
  /** Name and offset of the symbol (function, variable, vtable) at an address. */
  symbolAt(address: number): { readonly name: string; readonly offset: number } | undefined;
  /** The definition of a class that is only declared where `type` comes from. */ complete(type: Type): Type;
  /** A class by the linkage name of its vtable (`_ZTV…`). */ classOfVtable(symbol: string): Type;
  /** One phrase for what an address points to: `heap block #3 (int[10])`; '' when nothing is known. `size`: of what the pointer's type points to. */
  describe(address: number, size?: number): string;
}

/** Bytes that a person's request may read at once. */
export const MAX_VALUE_BYTES = 1 << 20;
const TOP = 2 ** 47;

export class Value {
  constructor(
    readonly world: World,
    readonly type: Type,
    readonly place: Place,
    /** Bit-field: first bit counted from the place's start, and width. */ readonly bits?: {
      readonly at: number;
      readonly width: number;
    },
  ) {}

  static at(world: World, type: Type, address: number): Value {
    return address > 0 && address < TOP
      ? new Value(world, isDeclaration(type) ? world.complete(type) : type, { kind: 'memory', address })
      : new Value(world, type, { kind: 'none', why: `there is no memory at 0x${Math.max(0, address).toString(16)}` });
  }
  static of(world: World, type: Type, bytes: Uint8Array): Value {
    return new Value(world, type, { kind: 'bytes', bytes });
  }
  static ofInteger(world: World, type: Type, value: bigint): Value {
    return Value.of(world, type, integerBytes(value, Math.max(1, sizeOfType(type))));
  }
  static ofFloat(world: World, type: Type, value: number): Value {
    const size = sizeOfType(type);
    const bytes = new Uint8Array(size === 4 || size === 16 ? size : 8);
    const view = new DataView(bytes.buffer);
    if (bytes.length === 4) view.setFloat32(0, value, true);
    else if (bytes.length === 16) {
      const { significand, signAndExponent } = bitsOfExtended(extendedOfDouble(value));
      view.setBigUint64(0, significand, true);
      view.setUint16(8, signAndExponent, true);
    } else view.setFloat64(0, value, true);
    return Value.of(world, type, bytes);
  }
  static none(world: World, type: Type, why: string): Value {
    return new Value(world, type, { kind: 'none', why });
  }

  get size(): number {
    return sizeOfType(this.type);
  }
  get address(): number | undefined {
    return this.place.kind === 'memory' ? this.place.address : undefined;
  }
  /** Same place, other type. */
  as(type: Type): Value {
    return new Value(this.world, type, this.place, this.bits);
  }

  /** `size` bytes from `offset` on, or undefined when not all can be read. */
  bytes(offset = 0, size = this.size): Uint8Array | undefined {
    if (size < 0 || size > MAX_VALUE_BYTES) return undefined;
    switch (this.place.kind) {
      case 'memory': {
        const bytes = this.world.memory.readBytes(this.place.address + offset, size);
        return bytes.length === size ? bytes : undefined;
      }
      case 'bytes':
        return this.place.bytes.length >= offset + size ? this.place.bytes.subarray(offset, offset + size) : undefined;
      case 'register': {
        const bytes = this.place.read();
        return bytes && bytes.length >= offset + size ? bytes.subarray(offset, offset + size) : undefined;
      }
      case 'none':
        return undefined;
    }
  }

  /** Why it cannot be read; '' when it can. */
  get unreadable(): string {
    if (this.place.kind === 'none') return this.place.why;
    if (this.bytes() !== undefined) return '';
    return this.place.kind === 'memory'
      ? `there is no memory at 0x${this.place.address.toString(16)}`
      : this.place.kind === 'register'
        ? `${this.place.name} is not kept for this frame`
        : 'too few bytes';
  }

  /** Integer value of a bool, character, integer, enumeration or pointer. */
  integer(): bigint | undefined {
    if (this.bits) {
      const first = Math.floor(this.bits.at / 8);
      const last = Math.floor((this.bits.at + this.bits.width - 1) / 8);
      const bytes = this.bytes(first, last - first + 1);
      if (!bytes) return undefined;
      const raw = unsigned(bytes) >> BigInt(this.bits.at % 8);
      return isSigned(this.type) ? BigInt.asIntN(this.bits.width, raw) : BigInt.asUintN(this.bits.width, raw);
    }
    const bytes = this.bytes();
    if (!bytes || bytes.length === 0 || bytes.length > 16) return undefined;
    const raw = unsigned(bytes);
    return isSigned(this.type) ? BigInt.asIntN(bytes.length * 8, raw) : raw;
  }

  float(): number | undefined {
    const bytes = this.bytes();
    if (!bytes) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (bytes.length === 4) return view.getFloat32(0, true);
    if (bytes.length === 8) return view.getFloat64(0, true);
    if (bytes.length === 16) return doubleOf(extendedOf(view.getBigUint64(0, true), view.getUint16(8, true)));
    return undefined;
  }

  /** A pointer's value as an address; undefined when unreadable, NON_CANONICAL stays a number above 2^47. */
  pointer(): number | undefined {
    const bytes = this.bytes(0, 8);
    if (!bytes) return undefined;
    return Number(unsigned(bytes));
  }

  /** What a pointer or reference points to. */
  target(): Value | undefined {
    const target = targetOf(this.type);
    const address = this.pointer();
    if (!target || address === undefined) return undefined;
    return Value.at(this.world, target.type, address);
  }

  /** A part of this value at a byte offset. */
  part(type: Type, offset: number, bits?: { at: number; width: number }): Value {
    const { place } = this;
    switch (place.kind) {
      case 'memory':
        return bits ? new Value(this.world, type, place, bits) : Value.at(this.world, type, place.address + offset);
      case 'bytes': {
        if (bits) return new Value(this.world, type, place, bits);
        const size = sizeOfType(type);
        if (offset < 0 || offset + size > place.bytes.length) return Value.none(this.world, type, 'outside the value');
        return Value.of(this.world, type, place.bytes.subarray(offset, offset + size));
      }
      case 'register': {
        if (bits) return new Value(this.world, type, place, bits);
        const size = sizeOfType(type);
        return new Value(this.world, type, {
          kind: 'register',
          name: place.name,
          read: () => place.read()?.subarray(offset, offset + size),
          write: place.write
            ? (bytes) => {
                const whole = place.read()?.slice();
                if (!whole) return false;
                whole.set(bytes.subarray(0, size), offset);
                return place.write!(whole);
              }
            : undefined,
        });
      }
      case 'none':
        return Value.none(this.world, type, place.why);
    }
  }

  field(f: Field): Value {
    return this.part(f.type, f.offset, f.bits ? { at: f.bits.at, width: f.bits.width } : undefined);
  }

  /** The sub-object of a base class; of a virtual base by the vtable. */
  base(b: { readonly type: Type; readonly offset: number; readonly virtual: boolean }): Value {
    if (!b.virtual) return this.part(b.type, b.offset);
    // Itanium C++ ABI §2.5.2: vbase offsets stand before the vtable's address point.
    const vptr = this.bytes(0, 8);
    if (!vptr) return Value.none(this.world, b.type, 'the vtable pointer cannot be read');
    const offset = this.world.memory.readU64(Number(unsigned(vptr)) - b.offset);
    if (offset === undefined) return Value.none(this.world, b.type, 'the vtable cannot be read');
    return this.part(b.type, Number(BigInt.asIntN(64, offset)));
  }

  /** A member by name, looked for in anonymous members and bases as well. */
  member(name: string, depth = 0): Value | undefined {
    if (depth > 32) return undefined;
    const { fields, bases } = membersOf(this.type);
    for (const f of fields) if (f.name === name) return this.field(f);
    for (const f of fields)
      if (f.name === '' && (kindOf(f.type) === 'struct' || kindOf(f.type) === 'union')) {
        const found = this.field(f).member(name, depth + 1);
        if (found) return found;
      }
    for (const b of bases) {
      const found = this.base(b).member(name, depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  /** `a.b.c`, through pointers as well; undefined when one is missing. */
  path(...names: readonly string[]): Value | undefined {
    let at: Value | undefined = this;
    for (const name of names) {
      if (at && targetOf(at.type)) at = at.target();
      at = at?.member(name);
      if (!at) return undefined;
    }
    return at;
  }

  /** A base class by template name, at any depth. */
  baseNamed(name: string, depth = 0): Value | undefined {
    if (depth > 32) return undefined;
    for (const b of membersOf(this.type).bases) {
      const base = this.base(b);
      const t = strip(b.type);
      if (t?.kind === 'DICompositeType' && (t.name === name || t.name.startsWith(`${name}<`))) return base;
      const found = base.baseNamed(name, depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  /** Element of an array, or what a pointer plus `index` points to. */
  element(index: number): Value | undefined {
    const element = elementOf(this.type);
    if (element) return this.part(element.type, index * sizeOfType(element.type));
    const target = targetOf(this.type);
    const address = this.pointer();
    if (!target || address === undefined) return undefined;
    return Value.at(this.world, target.type, address + index * Math.max(1, sizeOfType(target.type)));
  }

  addressOf(): Value | undefined {
    if (this.place.kind !== 'memory' || this.bits) return undefined;
    return Value.ofInteger(this.world, pointerTo(this.type), BigInt(this.place.address));
  }

  /** Writes `bytes` into it. False when it has no place to be changed. */
  write(bytes: Uint8Array): boolean {
    if (this.bits) {
      const first = Math.floor(this.bits.at / 8);
      const count = Math.floor((this.bits.at + this.bits.width - 1) / 8) - first + 1;
      const old = this.bytes(first, count);
      if (!old) return false;
      const shift = BigInt(this.bits.at % 8);
      const mask = ((1n << BigInt(this.bits.width)) - 1n) << shift;
      const mixed = (unsigned(old) & ~mask) | ((unsigned(bytes) << shift) & mask);
      return this.part(undefined, first).writeRaw(integerBytes(mixed, count));
    }
    return this.writeRaw(bytes);
  }
  private writeRaw(bytes: Uint8Array): boolean {
    if (this.place.kind === 'memory') return this.world.memory.writeBytes(this.place.address, bytes);
    if (this.place.kind === 'register') return this.place.write?.(bytes) ?? false;
    return false;
  }

  get alignment(): number {
    return alignOfType(this.type);
  }
}

/** Little-endian. */
export function unsigned(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]!);
  return value;
}
export function integerBytes(value: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let rest = BigInt.asUintN(size * 8, value);
  for (let i = 0; i < size; i++) {
    bytes[i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}
