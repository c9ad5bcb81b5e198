/**
 * The types of LLVM IR (LLVM Language Reference, "Type System"), and their layout on x86-64 Linux
 * ("Data Layout": e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128).
 */
export interface VoidType {
  readonly kind: 'void';
}
export interface IntType {
  readonly kind: 'int';
  readonly bits: number;
}
export interface FloatType {
  readonly kind: 'half' | 'bfloat' | 'float' | 'double' | 'x86_fp80' | 'fp128';
}
export interface PtrType {
  readonly kind: 'ptr';
  readonly addrSpace: number;
}
export interface ArrayType {
  readonly kind: 'array';
  readonly elem: Type;
  readonly count: number;
}
export interface VectorType {
  readonly kind: 'vector';
  readonly elem: Type;
  readonly count: number;
}
export interface StructType {
  readonly kind: 'struct';
  /** Undefined for literal structs. */
  readonly name: string | undefined;
  readonly packed: boolean;
  /** Filled once the body is known; `opaque` until then. */
  fields: readonly Type[];
  opaque: boolean;
}
export interface FunctionType {
  readonly kind: 'function';
  readonly ret: Type;
  readonly params: readonly Type[];
  readonly varArg: boolean;
}
export interface OtherType {
  readonly kind: 'label' | 'metadata' | 'token' | 'x86_amx' | 'target-ext';
}
export type Type =
  | VoidType
  | IntType
  | FloatType
  | PtrType
  | ArrayType
  | VectorType
  | StructType
  | FunctionType
  | OtherType;

export const VOID: VoidType = { kind: 'void' };
export const PTR: PtrType = { kind: 'ptr', addrSpace: 0 };
export const I1: IntType = { kind: 'int', bits: 1 };
export const I8: IntType = { kind: 'int', bits: 8 };
export const I16: IntType = { kind: 'int', bits: 16 };
export const I32: IntType = { kind: 'int', bits: 32 };
export const I64: IntType = { kind: 'int', bits: 64 };
export const FLOAT: FloatType = { kind: 'float' };
export const DOUBLE: FloatType = { kind: 'double' };

const roundUp = (n: number, align: number): number => Math.ceil(n / align) * align;

/** Bytes between two consecutive elements of type `t` in an array (its "alloc size"). */
export function sizeOf(t: Type): number {
  switch (t.kind) {
    case 'int':
      return t.bits <= 8
        ? 1
        : t.bits <= 16
          ? 2
          : t.bits <= 32
            ? 4
            : t.bits <= 64
              ? 8
              : roundUp(Math.ceil(t.bits / 8), 16);
    case 'half':
    case 'bfloat':
      return 2;
    case 'float':
      return 4;
    case 'double':
    case 'ptr':
      return 8;
    case 'x86_fp80':
    case 'fp128':
      return 16;
    case 'array':
      return t.count * sizeOf(t.elem);
    case 'vector':
      return roundUp(Math.max(1, vectorBytes(t)), alignOf(t));
    case 'struct':
      return structLayout(t).size;
    default:
      return 0;
  }
}

function vectorBytes(t: VectorType): number {
  const bits = t.elem.kind === 'int' ? t.elem.bits : sizeOf(t.elem) * 8;
  return Math.ceil((bits * t.count) / 8);
}

/** Bytes that a load or store of `t` touches (its "store size"): like sizeOf without tail padding of odd integers. */
export function storeSizeOf(t: Type): number {
  if (t.kind === 'int') return Math.ceil(t.bits / 8);
  if (t.kind === 'x86_fp80') return 10;
  if (t.kind === 'vector') return vectorBytes(t);
  return sizeOf(t);
}

/** ABI alignment in bytes. */
export function alignOf(t: Type): number {
  switch (t.kind) {
    case 'int':
      return t.bits <= 8 ? 1 : t.bits <= 16 ? 2 : t.bits <= 32 ? 4 : t.bits <= 64 ? 8 : 16;
    case 'array':
      return alignOf(t.elem);
    case 'vector': {
      let a = 1;
      while (a < vectorBytes(t)) a *= 2;
      return a;
    }
    case 'struct':
      return structLayout(t).align;
    case 'void':
    case 'function':
    case 'label':
    case 'metadata':
    case 'token':
    case 'x86_amx':
    case 'target-ext':
      return 1;
    default:
      return sizeOf(t);
  }
}

export interface StructLayout {
  readonly size: number;
  readonly align: number;
  readonly offsets: readonly number[];
}
const layouts = new WeakMap<StructType, StructLayout>();

/** Offsets of a struct's fields in bytes, its size with tail padding and its alignment. */
export function structLayout(t: StructType): StructLayout {
  const known = layouts.get(t);
  if (known) return known;
  let offset = 0;
  let align = 1;
  const offsets: number[] = [];
  for (const f of t.fields) {
    const a = t.packed ? 1 : alignOf(f);
    align = Math.max(align, a);
    offset = roundUp(offset, a);
    offsets.push(offset);
    offset += sizeOf(f);
  }
  const layout = { size: roundUp(offset, align), align, offsets };
  if (!t.opaque) layouts.set(t, layout);
  return layout;
}

/** The type as LLVM's assembly writes it. */
export function typeName(t: Type): string {
  switch (t.kind) {
    case 'int':
      return `i${t.bits}`;
    case 'ptr':
      return t.addrSpace ? `ptr addrspace(${t.addrSpace})` : 'ptr';
    case 'array':
      return `[${t.count} x ${typeName(t.elem)}]`;
    case 'vector':
      return `<${t.count} x ${typeName(t.elem)}>`;
    case 'struct': {
      if (t.name !== undefined) return `%${t.name}`;
      const body = `{ ${t.fields.map(typeName).join(', ')} }`;
      return t.packed ? `<${body}>` : body;
    }
    case 'function':
      return `${typeName(t.ret)} (${[...t.params.map(typeName), ...(t.varArg ? ['...'] : [])].join(', ')})`;
    default:
      return t.kind;
  }
}
