/**
 * Instruction records of FUNCTION blocks (LLVM manual "LLVM Bitcode File Format", "FUNCTION_BLOCK Contents"; layouts: the
 * bitcode writer of release 22). Each literal has the same first fields in the same order: engines make one shape of them.
 */
import type { BasicBlock, CallLike, Constant, Instruction, Value } from '../ir/module.ts';
import type { FunctionType, Type, VectorType } from '../ir/types.ts';
import { I1, PTR, VOID } from '../ir/types.ts';
import type { Cursor } from './bitstream.ts';
import { FunctionCode } from './codes.ts';
import { OperandReader } from './operand-reader.ts';
import { BINARY_OPS, CAST_OPS, FLOAT_BINARY_OPS, FLOAT_PREDICATES, INT_PREDICATES, RMW_OPS } from './operators.ts';
import { signedVbr32 } from './signed.ts';

const floating = (t: Type): boolean => {
  const k = t.kind === 'vector' ? t.elem.kind : t.kind;
  return k === 'double' || k === 'float' || k === 'half' || k === 'bfloat' || k === 'fp128' || k === 'x86_fp80';
};

export abstract class InstructionReader extends OperandReader {
  protected bundles: { tag: string; args: readonly Value[] }[] = [];

  private boolLike(t: Type): Type {
    return t.kind === 'vector' ? { kind: 'vector', elem: I1, count: t.count } : I1;
  }

  private elementType(aggregate: Type, indices: readonly number[]): Type {
    let t = aggregate;
    for (const i of indices) {
      const e = t.kind === 'struct' ? t.fields[i] : t.kind === 'array' ? t.elem : undefined;
      t = e ?? this.c.fail('an index into nothing');
    }
    return t;
  }

  private vector(v: Value): VectorType {
    return v.type.kind === 'vector' ? v.type : this.c.fail('not a vector');
  }

  /** The instruction of the current record. */
  protected instruction(): Instruction {
    const c: Cursor = this.c;
    switch (c.code as FunctionCode) {
      case FunctionCode.Binop: {
        const lhs = this.pair();
        const rhs = this.typed(lhs.type);
        const code = this.take();
        const flags = this.left > 0 ? this.take() : 0;
        const float = floating(lhs.type);
        const binop = (float ? FLOAT_BINARY_OPS : BINARY_OPS)[code] ?? c.fail(`unknown operator ${code}`);
        const wraps = binop === 'add' || binop === 'sub' || binop === 'mul' || binop === 'shl';
        const divides = binop === 'udiv' || binop === 'sdiv' || binop === 'lshr' || binop === 'ashr';
        return {
          kind: 'inst',
          type: lhs.type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'binary',
          binop,
          lhs,
          rhs,
          nuw: wraps && (flags & 1) !== 0,
          nsw: wraps && (flags & 2) !== 0,
          exact: divides && (flags & 1) !== 0,
        };
      }
      case FunctionCode.Unop: {
        const value = this.pair();
        if (this.take() !== 0) c.fail('unknown unary operator');
        return {
          kind: 'inst',
          type: value.type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'fneg',
          value,
        };
      }
      case FunctionCode.Cast: {
        const value = this.pair();
        const type = this.type();
        const code = this.take();
        return {
          kind: 'inst',
          type: type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'cast',
          cast: CAST_OPS[code] ?? c.fail(`unknown cast ${code}`),
          value,
        };
      }
      case FunctionCode.Gep: {
        const flags = this.take();
        const sourceType = this.type();
        const ptr = this.pair();
        const indices: Value[] = [];
        while (this.left > 0) indices.push(this.pair());
        let type = ptr.type;
        for (const i of indices)
          if (type.kind !== 'vector' && i.type.kind === 'vector')
            type = { kind: 'vector', elem: PTR, count: i.type.count };
        return {
          kind: 'inst',
          type: type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'gep',
          sourceType,
          ptr,
          indices,
          inbounds: (flags & 1) !== 0,
        };
      }
      case FunctionCode.Vselect: {
        const yes = this.pair();
        const no = this.typed(yes.type);
        const cond = this.pair();
        return {
          kind: 'inst',
          type: yes.type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'select',
          cond,
          // biome-ignore lint/suspicious/noThenProperty: the contract's name
          then: yes,
          else: no,
        };
      }
      case FunctionCode.Extractelt: {
        const vector = this.pair();
        return {
          kind: 'inst',
          type: this.vector(vector).elem,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'extractelement',
          vector,
          index: this.pair(),
        };
      }
      case FunctionCode.Insertelt: {
        const vector = this.pair();
        const element = this.typed(this.vector(vector).elem);
        return {
          kind: 'inst',
          type: vector.type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'insertelement',
          vector,
          element,
          index: this.pair(),
        };
      }
      case FunctionCode.Shufflevec: {
        const a = this.pair();
        const b = this.typed(a.type);
        const mask = this.shuffleMask(this.pair());
        const type: Type = { kind: 'vector', elem: this.vector(a).elem, count: mask.length };
        return {
          kind: 'inst',
          type: type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'shufflevector',
          a,
          b,
          mask,
        };
      }
      case FunctionCode.Cmp:
      case FunctionCode.Cmp2: {
        const lhs = this.pair();
        const rhs = this.typed(lhs.type);
        const code = this.take();
        if (floating(lhs.type)) {
          const predicate = FLOAT_PREDICATES[code] ?? c.fail(`unknown predicate ${code}`);
          return {
            kind: 'inst',
            type: this.boolLike(lhs.type),
            name: '',
            loc: undefined,
            metadata: undefined,
            records: undefined,
            parent: this.current,
            op: 'fcmp',
            predicate,
            lhs,
            rhs,
          };
        }
        const predicate = INT_PREDICATES[code - 32] ?? c.fail(`unknown predicate ${code}`);
        return {
          kind: 'inst',
          type: this.boolLike(lhs.type),
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'icmp',
          predicate,
          lhs,
          rhs,
        };
      }
      case FunctionCode.Ret:
        return {
          kind: 'inst',
          type: VOID,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'ret',
          value: this.left > 0 ? this.pair() : undefined,
        };
      case FunctionCode.Br: {
        const yes = this.target();
        if (this.left === 0)
          return {
            kind: 'inst',
            type: VOID,
            name: '',
            loc: undefined,
            metadata: undefined,
            records: undefined,
            parent: this.current,
            op: 'br',
            target: yes,
          };
        const no = this.target();
        return {
          kind: 'inst',
          type: VOID,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'condbr',
          cond: this.typed(I1),
          // biome-ignore lint/suspicious/noThenProperty: the contract's name
          then: yes,
          else: no,
        };
      }
      case FunctionCode.Switch: {
        const type = this.type();
        const value = this.typed(type);
        const fallback = this.target();
        const cases: { value: bigint; target: BasicBlock }[] = [];
        while (this.left > 0) {
          const v = this.value(this.take());
          if (v.kind !== 'int') c.fail('a case is no integer');
          cases.push({ value: v.value, target: this.target() });
        }
        return {
          kind: 'inst',
          type: VOID,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'switch',
          value,
          default: fallback,
          cases,
        };
      }
      case FunctionCode.Indirectbr: {
        const type = this.type();
        const address = this.typed(type);
        const targets: BasicBlock[] = [];
        while (this.left > 0) targets.push(this.target());
        return {
          kind: 'inst',
          type: VOID,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'indirectbr',
          address,
          targets,
        };
      }
      case FunctionCode.Invoke: {
        const attrs = this.ctx.attributes.get(this.take(), c);
        const flags = this.take();
        const normal = this.target();
        const unwind = this.target();
        if ((flags & (1 << 13)) === 0) c.fail('an invoke without type');
        const call = this.call(attrs, flags & 0x3ff, this.functionType());
        return {
          kind: 'inst',
          type: call.functionType.ret,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'invoke',
          normal,
          unwind,
          ...call,
        };
      }
      case FunctionCode.Callbr: {
        const attrs = this.ctx.attributes.get(this.take(), c);
        const flags = this.take();
        const normal = this.target();
        const indirect: BasicBlock[] = [];
        for (let n = this.take(); n > 0; n--) indirect.push(this.target());
        if ((flags & (1 << 15)) === 0) c.fail('a callbr without type');
        const call = this.call(attrs, (flags >> 1) & 0x3ff, this.functionType());
        return {
          kind: 'inst',
          type: call.functionType.ret,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'callbr',
          normal,
          indirect,
          ...call,
        };
      }
      case FunctionCode.Call: {
        const attrs = this.ctx.attributes.get(this.take(), c);
        const flags = this.take();
        if (flags & (1 << 17)) this.take(); // fast-math flags
        if ((flags & (1 << 15)) === 0) c.fail('a call without type');
        const call = this.call(attrs, (flags >> 1) & 0x3ff, this.functionType());
        const tail = flags & (1 << 14) ? 'musttail' : flags & (1 << 16) ? 'notail' : flags & 1 ? 'tail' : 'none';
        return {
          kind: 'inst',
          type: call.functionType.ret,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'call',
          tail,
          ...call,
        };
      }
      case FunctionCode.Resume:
        return {
          kind: 'inst',
          type: VOID,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'resume',
          value: this.pair(),
        };
      case FunctionCode.Unreachable:
        return {
          kind: 'inst',
          type: VOID,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'unreachable',
        };
      case FunctionCode.Phi: {
        const type = this.type();
        const incoming: { value: Value; block: BasicBlock }[] = [];
        // Phis refer forward and backward, so their distances are signed.
        while (this.left >= 2) {
          const value = this.known(this.next - signedVbr32(this.take()), type);
          incoming.push({ value, block: this.target() });
        }
        return {
          kind: 'inst',
          type: type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'phi',
          incoming,
        };
      }
      case FunctionCode.Landingpad: {
        const type = this.type();
        const cleanup = this.take() !== 0;
        const clauses: { kind: 'catch' | 'filter'; value: Constant }[] = [];
        for (let n = this.take(); n > 0; n--) {
          const kind = this.take() === 0 ? 'catch' : 'filter';
          clauses.push({ kind, value: this.pair() as Constant });
        }
        return {
          kind: 'inst',
          type: type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'landingpad',
          cleanup,
          clauses,
        };
      }
      case FunctionCode.Alloca: {
        const allocated = this.type();
        this.type();
        const count = this.value(this.take());
        const flags = this.take();
        const addrSpace = this.left > 0 ? this.take() : 0;
        // Bits 0–4 and 8–10: alignment; 5: inalloca; 6: the type is the allocated one; 7: swifterror.
        if ((flags & (1 << 6)) === 0) c.fail('an alloca of an old format');
        const align = this.align((flags & 31) | (((flags >> 8) & 7) << 5));
        const type: Type = addrSpace === 0 ? PTR : { kind: 'ptr', addrSpace };
        return {
          kind: 'inst',
          type: type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'alloca',
          allocated,
          count,
          align,
          addrSpace,
        };
      }
      case FunctionCode.Load:
      case FunctionCode.Loadatomic: {
        const ptr = this.pair();
        const type = this.type();
        const align = this.align(this.take());
        const volatile = this.take() !== 0;
        const ordering = c.code === FunctionCode.Loadatomic ? this.ordering() : 'notatomic';
        return {
          kind: 'inst',
          type: type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'load',
          ptr,
          align,
          volatile,
          ordering,
        };
      }
      case FunctionCode.Store:
      case FunctionCode.Storeatomic: {
        const ptr = this.pair();
        const value = this.pair();
        const align = this.align(this.take());
        const volatile = this.take() !== 0;
        const ordering = c.code === FunctionCode.Storeatomic ? this.ordering() : 'notatomic';
        return {
          kind: 'inst',
          type: VOID,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'store',
          ptr,
          value,
          align,
          volatile,
          ordering,
        };
      }
      case FunctionCode.Cmpxchg: {
        const ptr = this.pair();
        const expected = this.pair();
        const desired = this.typed(expected.type);
        this.take(); // volatile
        const success = this.ordering();
        this.take(); // synchronisation scope
        const failure = this.ordering();
        const weak = this.take() !== 0;
        const align = this.left > 0 ? this.align(this.take()) : 0;
        const type = this.ctx.types.withFlag(expected.type);
        return {
          kind: 'inst',
          type: type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'cmpxchg',
          ptr,
          expected,
          desired,
          weak,
          align,
          success,
          failure,
        };
      }
      case FunctionCode.Atomicrmw: {
        const ptr = this.pair();
        const value = this.pair();
        const code = this.take();
        this.take(); // volatile
        const ordering = this.ordering();
        this.take(); // synchronisation scope
        const align = this.left > 0 ? this.align(this.take()) : 0;
        const rmw = RMW_OPS[code] ?? c.fail(`unknown atomic operation ${code}`);
        return {
          kind: 'inst',
          type: value.type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'atomicrmw',
          rmw,
          ptr,
          value,
          align,
          ordering,
        };
      }
      case FunctionCode.Fence:
        return {
          kind: 'inst',
          type: VOID,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'fence',
          ordering: this.ordering(),
        };
      case FunctionCode.Vaarg: {
        const listType = this.type();
        const list = this.typed(listType);
        return {
          kind: 'inst',
          type: this.type(),
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'va_arg',
          list,
        };
      }
      case FunctionCode.Extractval: {
        const aggregate = this.pair();
        const indices = c.ops.slice(this.slot);
        return {
          kind: 'inst',
          type: this.elementType(aggregate.type, indices),
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'extractvalue',
          aggregate,
          indices,
        };
      }
      case FunctionCode.Insertval: {
        const aggregate = this.pair();
        const element = this.pair();
        return {
          kind: 'inst',
          type: aggregate.type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'insertvalue',
          aggregate,
          element,
          indices: c.ops.slice(this.slot),
        };
      }
      case FunctionCode.Freeze: {
        const value = this.pair();
        return {
          kind: 'inst',
          type: value.type,
          name: '',
          loc: undefined,
          metadata: undefined,
          records: undefined,
          parent: this.current,
          op: 'freeze',
          value,
        };
      }
      default:
        return c.fail(`unknown instruction record ${c.code}`);
    }
  }

  private call(attrs: CallLike['attrs'], cc: number, functionType: FunctionType): CallLike {
    const callee = this.pair();
    const args: Value[] = [];
    for (const p of functionType.params) args.push(p.kind === 'label' ? this.target() : this.typed(p));
    if (functionType.varArg) while (this.left > 0) args.push(this.pair());
    else if (this.left > 0) this.c.fail('a call has too many arguments');
    const bundles = this.bundles;
    this.bundles = [];
    // Bundles may have had forward references of their own.
    if (bundles.length > 0) this.sawForward = true;
    return { callee, functionType, args, attrs, cc, bundles };
  }

  private shuffleMask(v: Value): number[] {
    const t = this.vector(v);
    if (v.kind === 'null') return new Array<number>(t.count).fill(0);
    if (v.kind === 'undef' || v.kind === 'poison') return new Array<number>(t.count).fill(-1);
    if (v.kind === 'data') {
      const view = new DataView(v.bytes.buffer, v.bytes.byteOffset, v.bytes.length);
      return Array.from({ length: t.count }, (_, i) => view.getInt32(i * 4, true));
    }
    if (v.kind === 'aggregate') return v.elems.map((e) => (e.kind === 'int' ? Number(e.value) : -1));
    return this.c.fail('a shuffle mask is not constant');
  }
}
