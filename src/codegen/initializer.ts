/** Constants as bytes: the initial contents of global variables, and constant expressions as numbers. */
import type { Constant, ConstantExpr, GlobalValue } from '../ir/module.ts';
import { alignOf, sizeOf, storeSizeOf, structLayout, type Type } from '../ir/types.ts';
import { UnsupportedError } from '../machine/image.ts';

export interface AddressSpace {
  /** Address of a function, variable or alias; for a thread-local variable its offset from the thread pointer. */
  addressOf(g: GlobalValue): number;
  /** Address of a basic block. */
  blockAddress(c: Extract<Constant, { kind: 'blockaddress' }>): number;
}

const mask = (bits: number): bigint => (1n << BigInt(bits)) - 1n;

/** Writes the low `n` bytes of `v`, little-endian. */
function putInt(out: Uint8Array, at: number, v: bigint, n: number): void {
  let rest = v;
  for (let i = 0; i < n; i++) {
    out[at + i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
}

/** Writes an address below 2^53 as 8 bytes. */
function putAddress(out: Uint8Array, at: number, address: number): void {
  const view = new DataView(out.buffer, out.byteOffset);
  view.setUint32(at, address >>> 0, true);
  view.setInt32(at + 4, Math.floor(address / 2 ** 32), true);
}

/** Writes constant `c` at out[at…] (storage that is all zero before). */
export function encodeConstant(c: Constant, out: Uint8Array, at: number, space: AddressSpace): void {
  switch (c.kind) {
    case 'null':
    case 'undef':
    case 'poison':
      return;
    case 'int':
      putInt(out, at, c.value, storeSizeOf(c.type));
      return;
    case 'fp':
      putInt(out, at, c.bits, storeSizeOf(c.type));
      return;
    case 'data':
      out.set(c.bytes, at);
      return;
    case 'aggregate':
      encodeAggregate(c, out, at, space);
      return;
    case 'global':
    case 'function':
    case 'alias':
      putAddress(out, at, space.addressOf(c));
      return;
    case 'blockaddress':
      putAddress(out, at, space.blockAddress(c));
      return;
    case 'dso_local_equivalent':
    case 'no_cfi':
      putAddress(out, at, space.addressOf(c.fn));
      return;
    case 'expr':
      putInt(out, at, evaluate(c, space), storeSizeOf(c.type));
      return;
  }
}

function encodeAggregate(
  c: Extract<Constant, { kind: 'aggregate' }>,
  out: Uint8Array,
  at: number,
  space: AddressSpace,
): void {
  const t = c.type;
  if (t.kind === 'struct') {
    const { offsets } = structLayout(t);
    c.elems.forEach((e, i) => {
      encodeConstant(e, out, at + (offsets[i] as number), space);
    });
  } else if (t.kind === 'array') {
    const stride = sizeOf(t.elem);
    c.elems.forEach((e, i) => {
      encodeConstant(e, out, at + i * stride, space);
    });
  } else if (t.kind === 'vector') {
    if (t.elem.kind === 'int' && t.elem.bits % 8 !== 0) {
      let bits = 0n;
      const width = t.elem.bits;
      c.elems.forEach((e, i) => {
        bits |= integerValue(e, space) << BigInt(i * width);
      });
      putInt(out, at, bits, storeSizeOf(t));
    } else {
      const stride = storeSizeOf(t.elem);
      c.elems.forEach((e, i) => {
        encodeConstant(e, out, at + i * stride, space);
      });
    }
  }
}

/** Value of an integer or pointer constant as an unsigned number of its width. */
export function integerValue(c: Constant, space: AddressSpace): bigint {
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
      return BigInt.asUintN(64, BigInt(space.addressOf(c)));
    case 'blockaddress':
      return BigInt(space.blockAddress(c));
    case 'dso_local_equivalent':
    case 'no_cfi':
      return BigInt(space.addressOf(c.fn));
    case 'expr':
      return evaluate(c, space);
    default: {
      const bytes = new Uint8Array(storeSizeOf(c.type));
      encodeConstant(c, bytes, 0, space);
      return bytes.reduceRight((v, b) => (v << 8n) | BigInt(b), 0n);
    }
  }
}

const bitsOf = (t: Type): number => (t.kind === 'int' ? t.bits : storeSizeOf(t) * 8);
const signed = (v: bigint, t: Type): bigint => BigInt.asIntN(bitsOf(t), v);

/** Value of a constant expression, modulo 2^bits of its type. */
export function evaluate(e: ConstantExpr, space: AddressSpace): bigint {
  const arg = (i: number): bigint => integerValue(e.args[i] as Constant, space);
  const argType = (i: number): Type => (e.args[i] as Constant).type;
  const wrap = (v: bigint): bigint => v & mask(bitsOf(e.type));
  switch (e.op) {
    case 'gep':
      return wrap(arg(0) + BigInt(gepOffset(e.sourceType, e.args.slice(1), space)));
    case 'trunc':
    case 'zext':
    case 'ptrtoint':
    case 'ptrtoaddr':
    case 'inttoptr':
    case 'bitcast':
    case 'addrspacecast':
      return wrap(arg(0));
    case 'sext':
      return wrap(signed(arg(0), argType(0)));
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
      return wrap(signed(arg(0), argType(0)) >> arg(1));
    case 'icmp':
      return compare(e.predicate, arg(0), arg(1), argType(0)) ? 1n : 0n;
    case 'select':
      return arg(0) & 1n ? arg(1) : arg(2);
    default:
      throw new UnsupportedError(
        `a global variable's initialiser uses the constant operation '${e.op}', which Memscape does not evaluate`,
      );
  }
}

function compare(predicate: string, a: bigint, b: bigint, t: Type): boolean {
  const [x, y] = predicate.startsWith('s') ? [signed(a, t), signed(b, t)] : [a, b];
  switch (predicate.slice(-2)) {
    case 'eq':
      return x === y;
    case 'ne':
      return x !== y;
    case 'gt':
      return x > y;
    case 'ge':
      return x >= y;
    case 'lt':
      return x < y;
    default:
      return x <= y;
  }
}

/** Byte offset of a getelementptr with constant indices. */
export function gepOffset(sourceType: Type, indices: readonly Constant[], space: AddressSpace): number {
  let t = sourceType;
  let offset = 0;
  indices.forEach((index, i) => {
    const n = Number(signed(integerValue(index, space), index.type));
    if (i === 0) offset += n * sizeOf(t);
    else if (t.kind === 'struct') {
      offset += structLayout(t).offsets[n] ?? 0;
      t = t.fields[n] as Type;
    } else if (t.kind === 'array' || t.kind === 'vector') {
      t = t.elem;
      offset += n * sizeOf(t);
    }
  });
  return offset;
}

export const alignmentOf = (explicit: number, t: Type): number => Math.max(1, explicit || alignOf(t));
