/** The values of constants: integers, addresses, bytes of initialisers (LLVM Language Reference, "Constants", "Constant Expressions"). */
import type { Constant, ConstantExpr, GlobalValue, GlobalVariable, IRFunction } from '../ir/module.ts';
import { sizeOf, storeSizeOf, structLayout, type Type, typeName } from '../ir/types.ts';
import { UnsupportedError } from '../machine/image.ts';
import { isBitVector } from './part.ts';

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

/** A scalar constant as unsigned bits. */
export function scalarBits(c: Constant, at: Addresses): bigint {
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
    case 'aggregate':
    case 'data': {
      // A vector reinterpreted as a scalar.
      const size = storeSizeOf(c.type);
      const view = new DataView(new ArrayBuffer(Math.max(16, size + 8)));
      writeConstant(c, view, 0, at);
      let v = 0n;
      for (let i = size - 1; i >= 0; i--) v = (v << 8n) | BigInt(view.getUint8(i));
      return v;
    }
  }
}

function expression(c: ConstantExpr, at: Addresses): bigint {
  const bits = bitsOf(c.type);
  const wrap = (v: bigint): bigint => BigInt.asUintN(bits, v);
  const arg = (i: number): bigint => scalarBits(c.args[i] as Constant, at);
  const signed = (i: number): bigint => BigInt.asIntN(bitsOf((c.args[i] as Constant).type), arg(i));
  switch (c.op) {
    case 'gep':
      return wrap(arg(0) + BigInt(gepOffset(c.sourceType, c.args.slice(1), at)));
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

/** Bytes from the base that constant indices lead to. */
export function gepOffset(source: Type, indices: readonly Constant[], at: Addresses): number {
  let t = source;
  let offset = 0;
  indices.forEach((index, k) => {
    const bits = bitsOf(index.type);
    const n = Number(BigInt.asIntN(bits, scalarBits(index, at)));
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
      if (isBitVector(t)) {
        let bits = 0n;
        c.elems.forEach((e, i) => {
          bits |= (scalarBits(e, at) & 1n) << BigInt(i);
        });
        writeBits(bits, storeSizeOf(t), view, offset);
        return;
      }
      if (t.kind === 'struct') {
        const { offsets } = structLayout(t);
        for (let i = 0; i < c.elems.length; i++)
          writeConstant(c.elems[i] as Constant, view, offset + (offsets[i] as number), at);
      } else if (t.kind === 'array' || t.kind === 'vector') {
        const size = sizeOf(t.elem);
        for (let i = 0; i < c.elems.length; i++) writeConstant(c.elems[i] as Constant, view, offset + i * size, at);
      } else missing(`an aggregate of type ${typeName(t)}`);
      return;
    }
    case 'int': {
      const size = storeSizeOf(c.type);
      if (size === 4) view.setUint32(offset, Number(c.value), true);
      else if (size === 1) view.setUint8(offset, Number(c.value));
      else writeBits(c.value, size, view, offset);
      return;
    }
    default:
      if (c.kind === 'expr' && (c.type.kind === 'struct' || c.type.kind === 'array' || c.type.kind === 'vector'))
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
