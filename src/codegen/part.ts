/**
 * Parts: how the generator holds a value. A scalar is one part; a 128-bit integer is two, an aggregate as many as it has
 * scalars, a vector one per 16 (then 8, 4, 2, 1) bytes. A part is in a register, in a spill slot, or not yet computed
 * (constants, addresses, comparisons), so that it can be folded into the instruction that uses it.
 */
import type { Instruction } from '../ir/module.ts';
import { sizeOf, storeSizeOf, structLayout, type Type, typeName } from '../ir/types.ts';
import { NO_REG } from '../isa/registers.ts';

/** One scalar piece of a type: where it lies in memory and which registers hold it. */
export interface Shape {
  readonly xmm: boolean;
  /** Bytes in memory. For general registers any of 1…8 (an i24 has 3), for xmm 2, 4, 8, 16. */
  readonly bytes: number;
  /**
   * Significant bits; what is above them in a general register is garbage. In xmm registers they tell formats of one
   * size apart: EXTENDED_BITS, BFLOAT_BITS.
   */
  readonly bits: number;
  /** Byte offset in the type's memory layout. */
  readonly offset: number;
  /** A pointer by its type. */
  readonly pointer?: boolean;
}

const shapes = new WeakMap<Type, readonly Shape[]>();
const MAX_PARTS = 65536;

/** x87's format of long double: ten bytes of sixteen, held in an xmm register and computed by the library. */
export const EXTENDED_BITS = 80;
/** bfloat16 by its precision, since half has the sixteen. */
const BFLOAT_BITS = 8;
export const isExtended = (p: Shape | Part): boolean => p.xmm && p.bits === EXTENDED_BITS;
export const isBfloat = (p: Shape | Part): boolean => p.xmm && p.bytes === 2 && p.bits === BFLOAT_BITS;

export class ShapeError extends Error {}

/** The parts of a type, in memory order. Throws ShapeError for a type that the machine doesn't have. */
export function shapeOf(t: Type): readonly Shape[] {
  let s = shapes.get(t);
  if (s === undefined) {
    const list: Shape[] = [];
    addShapes(t, 0, list);
    s = list;
    shapes.set(t, s);
  }
  return s;
}

function addShapes(t: Type, offset: number, out: Shape[]): void {
  if (out.length > MAX_PARTS)
    throw new ShapeError(`a value of type ${typeName(t)} is too large to be held in registers`);
  switch (t.kind) {
    case 'int': {
      let bits = t.bits;
      let at = offset;
      for (; bits > 64; bits -= 64, at += 8) out.push({ xmm: false, bytes: 8, bits: 64, offset: at });
      out.push({ xmm: false, bytes: Math.ceil(bits / 8), bits, offset: at });
      return;
    }
    case 'ptr':
      if (t.addrSpace >= 256 && t.addrSpace <= 271)
        throw new ShapeError(`pointers of address space ${t.addrSpace} are not supported`);
      out.push({ xmm: false, bytes: 8, bits: 64, offset, pointer: true });
      return;
    case 'float':
      out.push({ xmm: true, bytes: 4, bits: 32, offset });
      return;
    case 'double':
      out.push({ xmm: true, bytes: 8, bits: 64, offset });
      return;
    case 'half':
      out.push({ xmm: true, bytes: 2, bits: 16, offset });
      return;
    case 'bfloat':
      out.push({ xmm: true, bytes: 2, bits: BFLOAT_BITS, offset });
      return;
    case 'x86_fp80':
      out.push({ xmm: true, bytes: 16, bits: EXTENDED_BITS, offset });
      return;
    case 'fp128':
      out.push({ xmm: true, bytes: 16, bits: 128, offset });
      return;
    case 'vector': {
      if (isBitVector(t)) {
        addShapes({ kind: 'int', bits: t.count }, offset, out);
        return;
      }
      let left = storeSizeOf(t);
      let at = offset;
      while (left > 0) {
        const n = left >= 16 ? 16 : left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
        out.push({ xmm: n >= 4, bytes: n, bits: n * 8, offset: at });
        at += n;
        left -= n;
      }
      return;
    }
    case 'array': {
      const size = sizeOf(t.elem);
      if (t.count > MAX_PARTS)
        throw new ShapeError(`a value of type ${typeName(t)} is too large to be held in registers`);
      for (let i = 0; i < t.count; i++) addShapes(t.elem, offset + i * size, out);
      return;
    }
    case 'struct': {
      const { offsets } = structLayout(t);
      t.fields.forEach((f, i) => {
        addShapes(f, offset + (offsets[i] as number), out);
      });
      return;
    }
    case 'void':
    case 'token':
    case 'metadata':
    case 'label':
      return;
    default:
      throw new ShapeError(`values of type ${typeName(t)} are not supported`);
  }
}

/** <n x i1> and the like: elements are single bits, packed. */
export const isBitVector = (t: Type): boolean => t.kind === 'vector' && t.elem.kind === 'int' && t.elem.bits === 1;

/** A local variable or temporary of the frame (an `alloca`). */
export interface FrameObject {
  /** The alloca; undefined for an argument passed in memory. */
  readonly inst: Instruction | undefined;
  readonly size: number;
  readonly align: number;
  /** Bytes from rbp; set when the frame is laid out. Over-aligned objects have no fixed place: see `home`. */
  offset: number;
  /** For an over-aligned object: the part that holds its address. */
  home: Part | undefined;
  /** Its address goes somewhere that the generator doesn't follow. */
  escapes: boolean;
  /** Its address is computed with (a member, an element). */
  indexed: boolean;
  hasLifetime: boolean;
  /** 1 + its number among the objects whose addresses go elsewhere, 0 for the others. */
  number: number;
}

export const enum Kind {
  /** In a register, a spill slot or both. */ Value,
  /** Constant: lo, hi (and lo2, hi2 for 16 bytes). */ Imm,
  /** rbp + disp: the address of a frame object or a byte of it. */ Frame,
  /** The address disp of a function or variable. */ Symbol,
  /** Thread pointer + disp. */ Thread,
  /** base + index * scale + disp, computed where it is used. */ Address,
  /** The comparison `inst`, made where it is used. */ Compare,
  /** Address of block `disp` of this function (computed goto). */ BlockAddress,
}

export class Part {
  kind = Kind.Value;
  readonly xmm: boolean;
  readonly bytes: number;
  readonly bits: number;
  /** Index of the defining block, -1 for arguments and constants. */
  readonly block: number;
  /** Uses still to come; exact only for parts that stay in one block. */
  uses = 0;
  /** Uses, each counted by how often its block may run. */
  weight = 0;
  /** Used outside its block (or a phi): needs a home that outlives registers. */
  cross = false;
  reg = NO_REG;
  /** Callee-saved register that it owns for the whole function, or NO_REG. */
  home = NO_REG;
  /** rbp offset of its spill slot, 0 = none. */
  slot = 0;
  /** The slot holds the value. */
  stored = false;
  /** The slot is part of an area and never given back. */
  pinned = false;
  lo = 0;
  hi = 0;
  lo2 = 0;
  hi2 = 0;
  disp = 0;
  /** Kind.Symbol: address of the variable that it lies in, 0 when that is not known. */
  symbol = 0;
  object: FrameObject | undefined = undefined;
  base: Part | undefined = undefined;
  index: Part | undefined = undefined;
  scale = 1;
  inst: Instruction | undefined = undefined;

  constructor(xmm: boolean, bytes: number, bits: number, block: number) {
    this.xmm = xmm;
    this.bytes = bytes;
    this.bits = bits;
    this.block = block;
  }
}

/** Operand width of a general register's operation on `bits`: 4 up to 32 bits, else 8. */
export const opWidth = (bits: number): number => (bits <= 32 ? 4 : 8);

export function immPart(bits: number, lo: number, hi: number): Part {
  const p = new Part(false, Math.ceil(bits / 8), bits, -1);
  p.kind = Kind.Imm;
  p.lo = lo | 0;
  p.hi = hi | 0;
  return p;
}

/** A constant of `bits` ≤ 64 bits. */
export function bigPart(bits: number, value: bigint): Part {
  return immPart(bits, Number(BigInt.asIntN(32, value)), Number(BigInt.asIntN(32, value >> 32n)));
}
