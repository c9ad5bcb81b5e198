/**
 * CONSTANTS blocks: records are kept as read and become constants when someone asks for them, because they may refer
 * to constants, globals and functions with higher numbers (LLVM manual "LLVM Bitcode File Format").
 */
import type { BinaryOp, CastOp, Constant, InlineAsm, IRFunction, Predicate, Value } from '../ir/module.ts';
import type { Type } from '../ir/types.ts';
import { I32, PTR, storeSizeOf } from '../ir/types.ts';
import type { Cursor } from './bitstream.ts';
import { Entry } from './bitstream.ts';
import { ConstantCode } from './codes.ts';
import { BitcodeError } from './error.ts';
import { BINARY_OPS, CAST_OPS, FLOAT_BINARY_OPS, FLOAT_PREDICATES, INT_PREDICATES } from './operators.ts';
import { signedVbr } from './signed.ts';
import { textOfOps } from './text.ts';
import type { TypeTable } from './type-table.ts';

/** A constant that was not looked at yet. */
export class PendingConstant {
  /** True while it is being made: a constant that contains itself is malformed. */
  busy = false;
  constructor(
    readonly code: ConstantCode,
    readonly type: Type,
    readonly ops: readonly number[],
    readonly wide: ReadonlyMap<number, bigint> | undefined,
  ) {}
  big(i: number): bigint {
    return this.wide?.get(i) ?? BigInt(this.ops[i] ?? fail('a constant record is too short', this));
  }
}

export interface ConstantSource {
  readonly types: TypeTable;
  /** Value `id` of the table that the constant belongs to. */
  value(id: number): Value;
}

function fail(message: string, p: PendingConstant): never {
  throw new BitcodeError(message, 'CONSTANTS', `record ${p.code}`);
}

/** Reads the block that the cursor is about to enter; appends one entry for each constant. */
export function readConstants(c: Cursor, types: TypeTable, out: (Value | PendingConstant)[]): void {
  c.enter();
  let type: Type = I32;
  for (;;) {
    const e = c.next();
    if (e === Entry.EndBlock) return;
    if (e === Entry.SubBlock) c.fail('unexpected block among the constants');
    if (c.code === ConstantCode.Settype) {
      type = types.get(c.ops[0] ?? -1, c);
      continue;
    }
    const pending = new PendingConstant(c.code, type, c.ops.slice(), c.wide);
    // What refers to nothing is made at once.
    switch (pending.code) {
      case ConstantCode.Null:
      case ConstantCode.Undef:
      case ConstantCode.Poison:
      case ConstantCode.Integer:
        out.push(makeSimple(pending));
        break;
      default:
        out.push(pending);
    }
  }
}

function makeSimple(p: PendingConstant): Constant {
  const { type } = p;
  switch (p.code) {
    case ConstantCode.Null:
      if (type.kind === 'int') return { kind: 'int', type, value: 0n };
      if (type.kind === 'double' || type.kind === 'float') return { kind: 'fp', type, bits: 0n };
      return { kind: 'null', type };
    case ConstantCode.Undef:
      return { kind: 'undef', type };
    case ConstantCode.Poison:
      return { kind: 'poison', type };
    default: {
      if (type.kind !== 'int') fail('an integer constant has no integer type', p);
      return { kind: 'int', type, value: BigInt.asUintN(type.bits, signedVbr(p.big(0))) };
    }
  }
}

const isFloat = (t: Type): boolean => {
  const e = t.kind === 'vector' ? t.elem : t;
  return (
    e.kind === 'half' ||
    e.kind === 'bfloat' ||
    e.kind === 'float' ||
    e.kind === 'double' ||
    e.kind === 'fp128' ||
    e.kind === 'x86_fp80'
  );
};

export function makeConstant(p: PendingConstant, s: ConstantSource): Constant | InlineAsm {
  if (p.busy) fail('a constant contains itself', p);
  p.busy = true;
  const { type, ops } = p;
  const op = (i: number): number => ops[i] ?? fail('a constant record is too short', p);
  const constant = (id: number): Constant => {
    const v = s.value(id);
    if (v.kind === 'arg' || v.kind === 'inst' || v.kind === 'block' || v.kind === 'metadata' || v.kind === 'asm')
      fail('a constant refers to something that is not constant', p);
    return v;
  };
  const typeById = (id: number): Type => s.types.get(id, { fail: (m: string) => fail(m, p) } as Cursor);

  switch (p.code) {
    case ConstantCode.WideInteger: {
      if (type.kind !== 'int') fail('an integer constant has no integer type', p);
      let value = 0n;
      for (let i = ops.length - 1; i >= 0; i--) value = (value << 64n) | BigInt.asUintN(64, signedVbr(p.big(i)));
      return { kind: 'int', type, value: BigInt.asUintN(type.bits, value) };
    }
    case ConstantCode.Float:
      // An x86_fp80's first word is its upper 64 bits.
      if (type.kind === 'x86_fp80') return { kind: 'fp', type, bits: (p.big(0) << 16n) | (p.big(1) & 0xffffn) };
      if (type.kind === 'fp128') return { kind: 'fp', type, bits: (p.big(1) << 64n) | p.big(0) };
      return { kind: 'fp', type, bits: p.big(0) };
    case ConstantCode.Aggregate:
      if (type.kind !== 'array' && type.kind !== 'struct' && type.kind !== 'vector')
        fail('an aggregate constant has no aggregate type', p);
      return { kind: 'aggregate', type, elems: ops.map(constant) };
    case ConstantCode.String:
      return { kind: 'data', type, bytes: Uint8Array.from(ops) };
    case ConstantCode.Cstring:
      return { kind: 'data', type, bytes: Uint8Array.from([...ops, 0]) };
    case ConstantCode.Data: {
      if (type.kind !== 'array' && type.kind !== 'vector') fail('a data constant is no array or vector', p);
      const size = storeSizeOf(type.elem);
      const bytes = new Uint8Array(size * ops.length);
      for (let i = 0; i < ops.length; i++) {
        let v = p.big(i);
        for (let k = 0; k < size; k++) {
          bytes[i * size + k] = Number(v & 255n);
          v >>= 8n;
        }
      }
      return { kind: 'data', type, bytes };
    }
    case ConstantCode.CeBinop: {
      const lhs = constant(op(1));
      const name: BinaryOp | undefined = (isFloat(lhs.type) ? FLOAT_BINARY_OPS : BINARY_OPS)[op(0)];
      return { kind: 'expr', type, op: name ?? fail('unknown operator', p), args: [lhs, constant(op(2))] };
    }
    case ConstantCode.CeCast: {
      const name: CastOp = CAST_OPS[op(0)] ?? fail('unknown cast', p);
      return { kind: 'expr', type, op: name, args: [constant(op(2))] };
    }
    case ConstantCode.CeGep:
    case ConstantCode.CeGepWithInrange:
    case ConstantCode.CeInboundsGep:
    case ConstantCode.CeGepOld: {
      let i = 0;
      let flags = p.code === ConstantCode.CeInboundsGep ? 1 : 0;
      let source: Type | undefined;
      if (p.code === ConstantCode.CeGep || p.code === ConstantCode.CeGepWithInrange) {
        source = typeById(op(i++));
        flags = op(i++);
        if (p.code === ConstantCode.CeGepWithInrange) {
          const bits = op(i++);
          i += bits > 64 ? 1 + Number(p.big(i) & 0xffffffffn) + Number(p.big(i) >> 32n) : 2;
        }
      } else if (ops.length % 2 === 1) source = typeById(op(i++));
      const args: Constant[] = [];
      for (; i < ops.length; i += 2) args.push(constant(op(i + 1)));
      if (!source || args.length === 0) fail('an address computation without type', p);
      return { kind: 'expr', type, op: 'gep', sourceType: source, args, inbounds: (flags & 1) !== 0 };
    }
    case ConstantCode.CeSelect:
      return { kind: 'expr', type, op: 'select', args: [constant(op(0)), constant(op(1)), constant(op(2))] };
    case ConstantCode.CeExtractelt:
      return { kind: 'expr', type, op: 'extractelement', args: [constant(op(1)), constant(op(ops.length - 1))] };
    case ConstantCode.CeInsertelt:
      return {
        kind: 'expr',
        type,
        op: 'insertelement',
        args: [constant(op(0)), constant(op(1)), constant(op(ops.length - 1))],
      };
    case ConstantCode.CeShufflevec:
      return { kind: 'expr', type, op: 'shufflevector', args: [constant(op(0)), constant(op(1)), constant(op(2))] };
    case ConstantCode.CeShufvecEx:
      return { kind: 'expr', type, op: 'shufflevector', args: [constant(op(1)), constant(op(2)), constant(op(3))] };
    case ConstantCode.CeCmp: {
      const lhs = constant(op(1));
      const args = [lhs, constant(op(2))];
      const float = isFloat(lhs.type);
      const predicate: Predicate | undefined = float ? FLOAT_PREDICATES[op(3)] : INT_PREDICATES[op(3) - 32];
      return {
        kind: 'expr',
        type,
        op: float ? 'fcmp' : 'icmp',
        predicate: predicate ?? fail('unknown predicate', p),
        args,
      };
    }
    case ConstantCode.Blockaddress: {
      const fn = constant(op(1));
      if (fn.kind !== 'function') fail('the address of a block of something that is no function', p);
      return { kind: 'blockaddress', type: PTR, fn: fn as IRFunction, block: op(2) };
    }
    case ConstantCode.DsoLocalEquivalent:
    case ConstantCode.NoCfiValue: {
      const fn = constant(op(1));
      if (fn.kind !== 'function') fail('not a function', p);
      return { kind: p.code === ConstantCode.NoCfiValue ? 'no_cfi' : 'dso_local_equivalent', type: PTR, fn };
    }
    case ConstantCode.Inlineasm: {
      const functionType = typeById(op(0));
      if (functionType.kind !== 'function') fail('inline assembly without function type', p);
      const flags = op(1);
      const asmSize = op(2);
      const consSize = op(3 + asmSize);
      if (4 + asmSize + consSize > ops.length) fail('a constant record is too short', p);
      return {
        kind: 'asm',
        type,
        functionType,
        assembly: textOfOps(ops, 3, 3 + asmSize),
        constraints: textOfOps(ops, 4 + asmSize, 4 + asmSize + consSize),
        sideEffects: (flags & 1) !== 0,
      };
    }
    default:
      return fail('unknown constant record', p);
  }
}
