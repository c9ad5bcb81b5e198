/** The values of constants: integers, addresses, bytes of initialisers (LLVM Language Reference, "Constants", "Constant Expressions"). */
import type { Constant, ConstantExpr, GlobalValue, GlobalVariable, IRFunction } from '../ir/module.ts';
import { sizeOf, storeSizeOf, structLayout, type Type, typeName } from '../ir/types.ts';
import { UnsupportedError } from '../machine/image.ts';

export interface Addresses {
  /** Address of a function or variable; 0 for an undefined weak one. */
  addressOf(g: GlobalValue): number;
  /** Address of a block whose address the program takes. */
  blockAddress(fn: IRFunction, block: number): number;
}

/** Bytes that element `index` of an aggregate or array type starts at. */
export function elementOffset(t: Type, index: number): number {
  if (t.kind === 'struct') return structLayout(t).offsets[index] ?? 0;
  if (t.kind === 'array' || t.kind === 'vector') return index * sizeOf(t.elem);
  return 0;
}
export function elementType(t: Type, index: number): Type {
  if (t.kind === 'struct') return t.fields[index] as Type;
  if (t.kind === 'array' || t.kind === 'vector') return t.elem;
  return t;
}

const bitsOf = (t: Type): number => (t.kind === 'int' ? t.bits : storeSizeOf(t) * 8);
const missing = (what: string): never => {
  throw new UnsupportedError(`A constant uses ${what}, which is not supported.`);
};

/** A constant as unsigned bits; of a vector those of its bytes in memory. */
export function scalarBits(c: Constant, at: Addresses): bigint {
  if (c.type.kind === 'vector') return vectorBits(c, at);
  switch (c.kind) {
    case 'int':
      return c.value;
    case 'fp':
      return c.bits;
    case 'null':
    case 'undef':
    case 'poison':
      return 0n;
    case 'global':
    case 'function':
    case 'alias':
      return BigInt(at.addressOf(c));
    case 'dso_local_equivalent':
    case 'no_cfi':
      return BigInt(at.addressOf(c.fn));
    case 'blockaddress':
      return BigInt(at.blockAddress(c.fn, c.block));
    case 'expr':
      return expression(c, at);
    default:
      return missing(`a value of type ${typeName(c.type)} as a number`);
  }
}

/** The bits of all lanes, the first one lowest. */
function vectorBits(c: Constant, at: Addresses): bigint {
  if (c.type.kind !== 'vector') return 0n;
  const width = BigInt(bitsOf(c.type.elem));
  let v = 0n;
  for (let k = c.type.count - 1; k >= 0; k--) v = (v << width) | laneBits(c, k, at);
  return v;
}

/** Lane k of a vector; of a scalar the scalar itself, which an operation on vectors hands to every lane. */
function laneBits(c: Constant, k: number, at: Addresses): bigint {
  if (c.type.kind !== 'vector') return scalarBits(c, at);
  const width = bitsOf(c.type.elem);
  const piece = (bits: bigint): bigint => BigInt.asUintN(width, bits >> BigInt(k * width));
  switch (c.kind) {
    case 'aggregate':
      return BigInt.asUintN(width, scalarBits(c.elems[k] as Constant, at));
    case 'data': {
      let v = 0n;
      for (let i = width / 8 - 1; i >= 0; i--) v = (v << 8n) | BigInt(c.bytes[(k * width) / 8 + i] as number);
      return v;
    }
    case 'int':
      return c.value;
    case 'fp':
      return c.bits;
    case 'null':
    case 'undef':
    case 'poison':
      return 0n;
    case 'expr':
      break;
    default:
      return missing(`a vector of type ${typeName(c.type)}`);
  }
  const [first, second, third] = c.args as [Constant, Constant, Constant];
  switch (c.op) {
    case 'bitcast':
      return piece(scalarBits(first, at));
    case 'insertelement':
      return Number(scalarBits(third, at)) === k ? scalarBits(second, at) : laneBits(first, k, at);
    case 'shufflevector': {
      const from = Number(laneBits(third, k, at));
      const count = first.type.kind === 'vector' ? first.type.count : 1;
      return from < count ? laneBits(first, from, at) : laneBits(second, from - count, at);
    }
    case 'gep': {
      const offset = gepOffset(c.sourceType, c.args.slice(1), at, k);
      return BigInt.asUintN(width, laneBits(first, k, at) + BigInt(offset));
    }
    default:
      return operate(c, c.type.elem, (i) => laneBits(c.args[i] as Constant, k, at));
  }
}

function expression(c: ConstantExpr, at: Addresses): bigint {
  const arg = (i: number): bigint => scalarBits(c.args[i] as Constant, at);
  switch (c.op) {
    case 'gep':
      return BigInt.asUintN(bitsOf(c.type), arg(0) + BigInt(gepOffset(c.sourceType, c.args.slice(1), at)));
    case 'extractelement':
      return laneBits(c.args[0] as Constant, Number(arg(1)), at);
    default:
      return operate(c, c.type, arg);
  }
}

/** The operation on scalars, whose bits `arg` knows. */
function operate(c: ConstantExpr, type: Type, arg: (i: number) => bigint): bigint {
  const bits = bitsOf(type);
  const wrap = (v: bigint): bigint => BigInt.asUintN(bits, v);
  const signed = (i: number): bigint => {
    const t = (c.args[i] as Constant).type;
    return BigInt.asIntN(bitsOf(t.kind === 'vector' ? t.elem : t), arg(i));
  };
  switch (c.op) {
    case 'ptrtoint':
    case 'ptrtoaddr':
    case 'inttoptr':
    case 'bitcast':
    case 'addrspacecast':
    case 'trunc':
    case 'zext':
      return wrap(arg(0));
    case 'sext':
      return wrap(signed(0));
    case 'add':
      return wrap(arg(0) + arg(1));
    case 'sub':
      return wrap(arg(0) - arg(1));
    case 'mul':
      return wrap(arg(0) * arg(1));
    case 'and':
      return arg(0) & arg(1);
    case 'or':
      return arg(0) | arg(1);
    case 'xor':
      return arg(0) ^ arg(1);
    case 'shl':
      return wrap(arg(0) << arg(1));
    case 'lshr':
      return arg(0) >> arg(1);
    case 'ashr':
      return wrap(signed(0) >> arg(1));
    case 'icmp': {
      const a = arg(0);
      const b = arg(1);
      const sa = signed(0);
      const sb = signed(1);
      const holds = {
        eq: a === b,
        ne: a !== b,
        ugt: a > b,
        uge: a >= b,
        ult: a < b,
        ule: a <= b,
        sgt: sa > sb,
        sge: sa >= sb,
        slt: sa < sb,
        sle: sa <= sb,
      } as Record<string, boolean>;
      return holds[c.predicate] ? 1n : 0n;
    }
    case 'select':
      return arg(0) & 1n ? arg(1) : arg(2);
    default:
      return missing(`the operation ${c.op}`);
  }
}

/** Bytes from the base that constant indices lead to; `lane`: which of them where they are vectors. */
export function gepOffset(source: Type, indices: readonly Constant[], at: Addresses, lane = 0): number {
  let t = source;
  let offset = 0;
  indices.forEach((index, k) => {
    const bits = bitsOf(index.type.kind === 'vector' ? index.type.elem : index.type);
    const n = Number(BigInt.asIntN(bits, laneBits(index, lane, at)));
    if (k === 0) offset += n * sizeOf(source);
    else {
      offset += elementOffset(t, n);
      t = elementType(t, n);
    }
  });
  return offset;
}

/** The variable whose address a constant is, members and elements included; undefined for functions and aliases. */
export function globalOf(c: Constant): GlobalVariable | undefined {
  for (let at: Constant | undefined = c; at; ) {
    if (at.kind === 'global') return at;
    if (at.kind !== 'expr' || (at.op !== 'gep' && at.op !== 'bitcast')) return undefined;
    at = at.args[0] as Constant | undefined;
  }
  return undefined;
}

/** The pointers to variables in a constant: where they lie in its bytes, and to which variable. */
export function eachPointer(c: Constant, offset: number, see: (offset: number, to: GlobalVariable) => void): void {
  if (c.kind === 'aggregate') {
    const t = c.type;
    if (t.kind === 'struct') {
      const { offsets } = structLayout(t);
      c.elems.forEach((e, i) => {
        eachPointer(e, offset + (offsets[i] as number), see);
      });
    } else if (t.kind === 'array') {
      const size = sizeOf(t.elem);
      c.elems.forEach((e, i) => {
        eachPointer(e, offset + i * size, see);
      });
    }
    return;
  }
  const to = c.type.kind === 'ptr' ? globalOf(c) : undefined;
  if (to) see(offset, to);
}

/** Writes the constant's bytes at `offset`. The bytes were zero before. */
export function writeConstant(c: Constant, view: DataView, offset: number, at: Addresses): void {
  switch (c.kind) {
    case 'null':
    case 'undef':
    case 'poison':
      return;
    case 'data':
      new Uint8Array(view.buffer, view.byteOffset + offset, c.bytes.length).set(c.bytes);
      return;
    case 'aggregate': {
      const t = c.type;
      if (t.kind === 'struct') {
        const { offsets } = structLayout(t);
        for (let i = 0; i < c.elems.length; i++)
          writeConstant(c.elems[i] as Constant, view, offset + (offsets[i] as number), at);
      } else if (t.kind === 'vector') writeBits(vectorBits(c, at), storeSizeOf(t), view, offset);
      else if (t.kind === 'array') {
        const size = sizeOf(t.elem);
        for (let i = 0; i < c.elems.length; i++) writeConstant(c.elems[i] as Constant, view, offset + i * size, at);
      } else missing(`an aggregate of type ${typeName(t)}`);
      return;
    }
    case 'int': {
      if (c.type.kind === 'vector') {
        writeBits(vectorBits(c, at), storeSizeOf(c.type), view, offset);
        return;
      }
      const size = storeSizeOf(c.type);
      if (size === 4) view.setUint32(offset, Number(c.value), true);
      else if (size === 1) view.setUint8(offset, Number(c.value));
      else writeBits(c.value, size, view, offset);
      return;
    }
    default:
      if (c.kind === 'expr' && (c.type.kind === 'struct' || c.type.kind === 'array'))
        missing(`an expression of type ${typeName(c.type)}`);
      writeBits(scalarBits(c, at), storeSizeOf(c.type), view, offset);
  }
}

function writeBits(v: bigint, size: number, view: DataView, offset: number): void {
  if (size === 8) {
    view.setBigUint64(offset, BigInt.asUintN(64, v), true);
    return;
  }
  for (let i = 0; i < size; i++) {
    view.setUint8(offset + i, Number(v & 0xffn));
    v >>= 8n;
  }
}
