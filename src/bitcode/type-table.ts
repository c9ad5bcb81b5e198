/** TYPE block: the module's types by number (LLVM manual "LLVM Bitcode File Format", "TYPE_BLOCK Contents"). */
import type { StructType, Type } from '../ir/types.ts';
import { DOUBLE, FLOAT, I1, I8, I16, I32, I64, PTR, VOID } from '../ir/types.ts';
import type { Cursor } from './bitstream.ts';
import { Entry } from './bitstream.ts';
import { TypeCode } from './codes.ts';
import { textOfOps } from './text.ts';

/** Common types are one object over all modules. */
const intType = (bits: number): Type =>
  bits === 1 ? I1 : bits === 8 ? I8 : bits === 16 ? I16 : bits === 32 ? I32 : bits === 64 ? I64 : { kind: 'int', bits };

export class TypeTable {
  private readonly types: (Type | undefined)[] = [];
  readonly kinds = new Set<Type['kind']>();
  readonly named = new Map<string, Type>();
  private readonly pairs = new Map<Type, StructType>();

  get(id: number, c: Cursor): Type {
    return this.types[id] ?? c.fail(`type ${id} does not exist`);
  }

  /** The literal struct { t, i1 } that cmpxchg makes. */
  withFlag(t: Type): StructType {
    let s = this.pairs.get(t);
    if (!s) {
      s = { kind: 'struct', name: undefined, packed: false, fields: [t, I1], opaque: false };
      this.pairs.set(t, s);
    }
    return s;
  }

  /** Reads the block that the cursor is about to enter. */
  read(c: Cursor): void {
    c.enter();
    let name: string | undefined;
    for (;;) {
      const e = c.next();
      if (e === Entry.EndBlock) break;
      if (e === Entry.SubBlock) c.fail('unexpected block in the type table');
      if (c.code === TypeCode.StructName) {
        name = textOfOps(c.ops);
        continue;
      }
      if (c.code === TypeCode.Numentry) continue;
      const used = c.code === TypeCode.Opaque || c.code === TypeCode.StructNamed || c.code === TypeCode.TargetType;
      const type = this.type(c, used ? name : undefined);
      this.types.push(type);
      this.kinds.add(type.kind);
      if (used) name = undefined;
    }
    // Forward references within the table (a struct that holds a later array) are resolved here.
    for (const { struct, ids } of this.pending) struct.fields = ids.map((id) => this.get(id, c));
    this.pending.length = 0;
  }

  private readonly pending: { struct: StructType; ids: number[] }[] = [];

  private struct(name: string | undefined, packed: boolean, ids: number[]): StructType {
    const struct: StructType = { kind: 'struct', name, packed, fields: [], opaque: false };
    if (ids.every((id) => this.types[id] !== undefined)) struct.fields = ids.map((id) => this.types[id]!);
    else this.pending.push({ struct, ids });
    return struct;
  }

  private type(c: Cursor, name: string | undefined): Type {
    const o = c.ops;
    const need = (n: number): void => {
      if (o.length < n) c.fail('a type record is too short');
    };
    switch (c.code as TypeCode) {
      case TypeCode.Void:
        return VOID;
      case TypeCode.Float:
        return FLOAT;
      case TypeCode.Double:
        return DOUBLE;
      case TypeCode.Half:
        return { kind: 'half' };
      case TypeCode.Bfloat:
        return { kind: 'bfloat' };
      case TypeCode.X86Fp80:
        return { kind: 'x86_fp80' };
      case TypeCode.Fp128:
        return { kind: 'fp128' };
      case TypeCode.Label:
        return { kind: 'label' };
      case TypeCode.Metadata:
        return { kind: 'metadata' };
      case TypeCode.Token:
        return { kind: 'token' };
      case TypeCode.X86Amx:
        return { kind: 'x86_amx' };
      case TypeCode.Integer:
        need(1);
        if (o[0]! < 1 || o[0]! > 1 << 23) c.fail(`an integer of ${o[0]} bits`);
        return intType(o[0]!);
      case TypeCode.OpaquePointer:
        need(1);
        return o[0] === 0 ? PTR : { kind: 'ptr', addrSpace: o[0]! };
      case TypeCode.Array:
        need(2);
        return { kind: 'array', count: o[0]!, elem: this.get(o[1]!, c) };
      case TypeCode.Vector:
        need(2);
        if (o[2]) c.fail('scalable vectors do not exist on x86-64');
        if (o[0]! > 1 << 16) c.fail(`a vector of ${o[0]} elements`);
        return { kind: 'vector', count: o[0]!, elem: this.get(o[1]!, c) };
      case TypeCode.Function:
        need(2);
        return {
          kind: 'function',
          varArg: o[0] !== 0,
          ret: this.get(o[1]!, c),
          params: o.slice(2).map((id) => this.get(id, c)),
        };
      case TypeCode.StructAnon:
        need(1);
        return this.struct(undefined, o[0] !== 0, o.slice(1));
      case TypeCode.StructNamed: {
        need(1);
        const s = this.struct(name, o[0] !== 0, o.slice(1));
        if (name !== undefined) this.named.set(name, s);
        return s;
      }
      case TypeCode.Opaque: {
        const s: StructType = { kind: 'struct', name, packed: false, fields: [], opaque: true };
        if (name !== undefined) this.named.set(name, s);
        return s;
      }
      case TypeCode.TargetType:
        return { kind: 'target-ext' };
      default:
        return c.fail(`unknown type record ${c.code}`);
    }
  }
}
