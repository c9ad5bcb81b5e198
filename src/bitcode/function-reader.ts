/**
 * FUNCTION blocks: instructions, debug locations and debug records (LLVM manual "LLVM Bitcode File Format",
 * "FUNCTION_BLOCK Contents"). Operands are relative: value number of the instruction minus value number of the operand.
 * An operand that stands further down is a placeholder until the function was read.
 */
import type { DIExpression, DILabel, DILocalVariable, DILocation, MDNode, Metadata } from '../ir/metadata.ts';
import type {
  AtomicOrdering,
  BasicBlock,
  CallLike,
  Constant,
  DebugRecord,
  FunctionBody,
  Instruction,
  Value,
} from '../ir/module.ts';
import { isTerminator, mapOperands } from '../ir/operands.ts';
import type { FunctionType, Type, VectorType } from '../ir/types.ts';
import { I1, PTR, VOID } from '../ir/types.ts';
import type { Cursor } from './bitstream.ts';
import { Entry } from './bitstream.ts';
import { BlockId, FunctionCode } from './codes.ts';
import { makeConstant, PendingConstant, readConstants } from './constants.ts';
import { BitcodeError } from './error.ts';
import type { FunctionValue } from './function-value.ts';
import { MetadataTable } from './metadata-table.ts';
import type { ModuleContext } from './module-context.ts';
import {
  BINARY_OPS,
  CAST_OPS,
  FLOAT_BINARY_OPS,
  FLOAT_PREDICATES,
  INT_PREDICATES,
  ORDERINGS,
  RMW_OPS,
} from './operators.ts';
import { signedVbr32 } from './signed.ts';
import { textOfOps } from './text.ts';

const LABEL: Type = { kind: 'label' };
const METADATA: Type = { kind: 'metadata' };
/** Marks a metadata operand of an operand bundle. */
const BUNDLE_METADATA = 0x80000000;
/** `index` of an Argument that stands for a value further down; its number is in `name`. */
const FORWARD = -1;

const floating = (t: Type): boolean => {
  const k = t.kind === 'vector' ? t.elem.kind : t.kind;
  return k === 'double' || k === 'float' || k === 'half' || k === 'bfloat' || k === 'fp128' || k === 'x86_fp80';
};

interface PendingRecord {
  readonly record: Extract<DebugRecord, { values: readonly Value[] }>;
  readonly location: number;
}

/** Makes a function's body. The cursor stands at its block's contents header. */
export class FunctionReader {
  private readonly values: (Value | PendingConstant)[] = [];
  private readonly firstLocal: number;
  private readonly metadata: MetadataTable;
  private readonly blocks: BasicBlock[] = [];
  private readonly insts: Instruction[] = [];
  private readonly withForwards: Instruction[] = [];
  private readonly pendingRecords: PendingRecord[] = [];
  private bundles: { tag: string; args: readonly Value[] }[] = [];
  private block = 0;
  private sawForward = false;
  private lastLoc: DILocation | undefined;
  private slot = 0;

  constructor(
    private readonly ctx: ModuleContext,
    fn: FunctionValue,
    private readonly c: Cursor,
  ) {
    this.firstLocal = ctx.valueCount;
    for (const a of fn.args) this.values.push(a);
    fn.localMetadata ??= new MetadataTable(this, ctx.metadata);
    this.metadata = fn.localMetadata;
    this.metadata.values = this;
  }

  // ── values ─────────────────────────────────────────────────────────────────────────────────────
  /** Value `id`, which must exist by now (metadata asks late). */
  value(id: number): Value {
    if (id < this.firstLocal) return this.ctx.value(id);
    const i = id - this.firstLocal;
    const v = this.values[i];
    if (v === undefined) return this.c.fail(`value ${id} does not exist`);
    if (!(v instanceof PendingConstant)) return v;
    const made = makeConstant(v, { types: this.ctx.types, value: (n) => this.value(n) });
    this.values[i] = made;
    return made;
  }

  private get next(): number {
    return this.firstLocal + this.values.length;
  }

  private forward(id: number, type: Type): Value {
    this.sawForward = true;
    return { kind: 'arg', type, index: FORWARD, name: String(id) };
  }

  private take(): number {
    const v = this.c.ops[this.slot++];
    return v === undefined ? this.c.fail('the record is too short') : v;
  }

  private get left(): number {
    return this.c.ops.length - this.slot;
  }

  /** An operand with its type if it stands further down. */
  private pair(): Value {
    const id = (this.next - this.take()) >>> 0;
    if (id < this.next) return this.value(id);
    return this.forward(id, this.ctx.types.get(this.take(), this.c));
  }

  private known(id: number, type: Type): Value {
    if (type.kind === 'metadata') return { kind: 'metadata', type: METADATA, metadata: this.metadata.get(id) };
    return id < this.next ? this.value(id) : this.forward(id, type);
  }

  /** An operand whose type is known from elsewhere. */
  private typed(type: Type): Value {
    return this.known((this.next - this.take()) >>> 0, type);
  }

  private type(): Type {
    return this.ctx.types.get(this.take(), this.c);
  }

  private functionType(): FunctionType {
    const t = this.type();
    return t.kind === 'function' ? t : this.c.fail('a call without function type');
  }

  private blockAt(i: number): BasicBlock {
    return this.blocks[i] ?? this.c.fail(`block ${i} does not exist`);
  }

  private target(): BasicBlock {
    return this.blockAt(this.take());
  }

  private get current(): BasicBlock {
    return this.blockAt(this.block);
  }

  private ordering(): AtomicOrdering {
    return ORDERINGS[this.take()] ?? this.c.fail('unknown atomic ordering');
  }

  /** Alignments are stored as exponent plus one. */
  private align(v: number): number {
    return v === 0 ? 0 : v > 33 ? this.c.fail('alignment too large') : 2 ** (v - 1);
  }

  // ── blocks ─────────────────────────────────────────────────────────────────────────────────────
  readBody(): FunctionBody {
    const c: Cursor = this.c;
    c.blockId = BlockId.Function;
    c.enter();
    for (;;) {
      const e = c.next();
      if (e === Entry.EndBlock) break;
      if (e === Entry.SubBlock) this.subBlock();
      else this.record();
    }
    if (this.block !== this.blocks.length) c.fail('the last block has no terminator');
    for (const i of this.withForwards) mapOperands(i, (v) => this.resolve(v));
    for (const { record, location } of this.pendingRecords)
      (record as { values: readonly Value[] }).values = this.locationValues(location);
    return { blocks: this.blocks };
  }

  private resolve(v: Value): Value {
    if (v.kind !== 'arg' || v.index !== FORWARD) return v;
    return this.value(Number(v.name));
  }

  private subBlock(): void {
    const c: Cursor = this.c;
    switch (c.blockId as BlockId) {
      case BlockId.Constants:
        readConstants(c, this.ctx.types, this.values);
        break;
      case BlockId.Metadata:
        this.metadata.read(c);
        break;
      case BlockId.ValueSymtab:
        this.readNames();
        break;
      case BlockId.MetadataAttachment:
        this.readAttachments();
        break;
      case BlockId.Uselist:
        c.skip();
        break;
      default:
        c.fail(`unexpected block ${c.blockId} in a function`);
    }
  }

  /** Names of arguments, instructions and blocks. */
  private readNames(): void {
    const c: Cursor = this.c;
    c.enter();
    for (;;) {
      const e = c.next();
      if (e === Entry.EndBlock) return;
      if (e === Entry.SubBlock) c.fail('unexpected block among the names');
      const id = c.ops[0] ?? -1;
      if (c.code === 1) {
        const v = this.values[id - this.firstLocal];
        if (v === undefined || v instanceof PendingConstant || (v.kind !== 'arg' && v.kind !== 'inst'))
          c.fail(`a name for value ${id}, which has none`);
        v.name = textOfOps(c.ops, 1);
      } else if (c.code === 2) this.blockAt(id).name = textOfOps(c.ops, 1);
      else c.fail('unknown name record');
    }
  }

  private readAttachments(): void {
    const c: Cursor = this.c;
    c.enter();
    for (;;) {
      const e = c.next();
      if (e === Entry.EndBlock) return;
      if (e === Entry.SubBlock || c.code !== 11) c.fail('unknown metadata attachment record');
      // Even: of the function itself. Odd: of an instruction, by its number among all instructions.
      if (c.ops.length % 2 === 0) continue;
      const inst = this.insts[c.ops[0]!] ?? c.fail(`an attachment to instruction ${c.ops[0]}, which does not exist`);
      const map = new Map<string, Metadata>(inst.metadata ?? []);
      for (let i = 1; i < c.ops.length; i += 2) {
        const kind = this.ctx.kindName(c.ops[i]!);
        const node = this.metadata.get(c.ops[i + 1]!);
        if (kind === 'dbg' && node.kind === 'DILocation') inst.loc = node;
        else map.set(kind, node);
      }
      if (map.size > 0) inst.metadata = map;
    }
  }

  // ── records ────────────────────────────────────────────────────────────────────────────────────
  private record(): void {
    const c: Cursor = this.c;
    this.slot = 0;
    switch (c.code as FunctionCode) {
      case FunctionCode.Declareblocks: {
        const n = c.ops[0] ?? 0;
        if (n < 1 || n > 1 << 22 || this.blocks.length > 0) c.fail('wrong number of blocks');
        for (let index = 0; index < n; index++)
          this.blocks.push({ kind: 'block', type: LABEL, index, name: '', insts: [] });
        return;
      }
      case FunctionCode.DebugLoc: {
        const last = this.insts[this.insts.length - 1] ?? c.fail('a location without instruction');
        this.lastLoc = last.loc = this.location();
        return;
      }
      case FunctionCode.DebugLocAgain: {
        const last = this.insts[this.insts.length - 1] ?? c.fail('a location without instruction');
        last.loc = this.lastLoc;
        return;
      }
      case FunctionCode.OperandBundle: {
        const tag = this.ctx.bundleTag(this.take());
        const args: Value[] = [];
        while (this.left > 0) {
          if (c.ops[this.slot] === BUNDLE_METADATA) {
            this.slot++;
            args.push({ kind: 'metadata', type: METADATA, metadata: this.metadata.get(this.take()) });
          } else args.push(this.pair());
        }
        this.bundles.push({ tag, args });
        return;
      }
      case FunctionCode.BlockaddrUsers:
        return;
      case FunctionCode.DebugRecordDeclare:
      case FunctionCode.DebugRecordValue:
      case FunctionCode.DebugRecordAssign:
      case FunctionCode.DebugRecordDeclareValue:
      case FunctionCode.DebugRecordValueSimple:
      case FunctionCode.DebugRecordLabel:
        this.debugRecord();
        return;
      default:
        this.add(this.instruction());
    }
  }

  private add(inst: Instruction): void {
    const bb = this.current;
    bb.insts.push(inst);
    this.insts.push(inst);
    if (this.sawForward) this.withForwards.push(inst);
    this.sawForward = false;
    if (inst.type.kind !== 'void') this.values.push(inst);
    if (isTerminator(inst)) this.block++;
  }

  private location(): DILocation {
    const line = this.take();
    const column = this.take();
    const scope = this.metadata.orNull(this.take());
    const inlinedAt = this.metadata.orNull(this.take());
    if (scope?.kind !== 'DISubprogram' && scope?.kind !== 'DILexicalBlock') this.c.fail('a location without scope');
    if (inlinedAt && inlinedAt.kind !== 'DILocation') this.c.fail('inlined at something that is no location');
    return { kind: 'DILocation', line, column, scope, inlinedAt, implicitCode: this.left > 0 && this.take() !== 0 };
  }

  private metadataNode<K extends MDNode['kind']>(kind: K): Extract<MDNode, { kind: K }> {
    const n = this.metadata.get(this.take());
    if (n.kind !== kind) this.c.fail(`a debug record has ${n.kind} in place of ${kind}`);
    return n as Extract<MDNode, { kind: K }>;
  }

  private debugRecord(): void {
    const code = this.c.code as FunctionCode;
    // A record stands in the file after the instruction before which it belongs.
    const inst = this.insts[this.insts.length - 1] ?? this.c.fail('a debug record without instruction');
    const records = (inst.records ?? []) as DebugRecord[];
    inst.records = records;
    const loc = this.metadataNode('DILocation');
    if (code === FunctionCode.DebugRecordLabel) {
      records.push({ kind: 'label', label: this.metadataNode('DILabel') as DILabel, loc });
      return;
    }
    const variable = this.metadataNode('DILocalVariable') as DILocalVariable;
    const expression = this.metadataNode('DIExpression') as DIExpression;
    const kind =
      code === FunctionCode.DebugRecordDeclare
        ? 'declare'
        : code === FunctionCode.DebugRecordAssign
          ? 'assign'
          : code === FunctionCode.DebugRecordDeclareValue
            ? 'declare_value'
            : 'value';
    if (code === FunctionCode.DebugRecordValueSimple) {
      // The value has to exist already, but poison and undef stand for "gone" as elsewhere.
      const id = (this.next - this.take()) >>> 0;
      if (id >= this.next) this.c.fail('a debug record refers to a later value');
      const v = this.value(id);
      records.push({ kind, variable, expression, values: live([v]), loc });
      return;
    }
    const record: PendingRecord['record'] = { kind, variable, expression, values: [], loc };
    this.pendingRecords.push({ record, location: this.take() });
    records.push(record);
  }

  private locationValues(id: number): readonly Value[] {
    const m = this.metadata.get(id);
    if (m.kind === 'value') return live([m.value]);
    if (m.kind === 'DIArgList') return live(m.args);
    // An empty tuple: the location is gone.
    return [];
  }

  private base(type: Type): {
    kind: 'inst';
    type: Type;
    name: string;
    loc: DILocation | undefined;
    metadata: ReadonlyMap<string, Metadata> | undefined;
    records: readonly DebugRecord[] | undefined;
    parent: BasicBlock;
  } {
    return {
      kind: 'inst',
      type,
      name: '',
      loc: undefined,
      metadata: undefined,
      records: undefined,
      parent: this.current,
    };
  }

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

  private instruction(): Instruction {
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
          ...this.base(lhs.type),
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
        return { ...this.base(value.type), op: 'fneg', value };
      }
      case FunctionCode.Cast: {
        const value = this.pair();
        const type = this.type();
        const code = this.take();
        return { ...this.base(type), op: 'cast', cast: CAST_OPS[code] ?? c.fail(`unknown cast ${code}`), value };
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
        return { ...this.base(type), op: 'gep', sourceType, ptr, indices, inbounds: (flags & 1) !== 0 };
      }
      case FunctionCode.Vselect: {
        const yes = this.pair();
        const no = this.typed(yes.type);
        const cond = this.pair();
        // biome-ignore lint/suspicious/noThenProperty: the contract's name
        return { ...this.base(yes.type), op: 'select', cond, then: yes, else: no };
      }
      case FunctionCode.Extractelt: {
        const vector = this.pair();
        return { ...this.base(this.vector(vector).elem), op: 'extractelement', vector, index: this.pair() };
      }
      case FunctionCode.Insertelt: {
        const vector = this.pair();
        const element = this.typed(this.vector(vector).elem);
        return { ...this.base(vector.type), op: 'insertelement', vector, element, index: this.pair() };
      }
      case FunctionCode.Shufflevec: {
        const a = this.pair();
        const b = this.typed(a.type);
        const mask = this.shuffleMask(this.pair());
        const type: Type = { kind: 'vector', elem: this.vector(a).elem, count: mask.length };
        return { ...this.base(type), op: 'shufflevector', a, b, mask };
      }
      case FunctionCode.Cmp:
      case FunctionCode.Cmp2: {
        const lhs = this.pair();
        const rhs = this.typed(lhs.type);
        const code = this.take();
        const base = this.base(this.boolLike(lhs.type));
        if (floating(lhs.type)) {
          const predicate = FLOAT_PREDICATES[code] ?? c.fail(`unknown predicate ${code}`);
          return { ...base, op: 'fcmp', predicate, lhs, rhs };
        }
        const predicate = INT_PREDICATES[code - 32] ?? c.fail(`unknown predicate ${code}`);
        return { ...base, op: 'icmp', predicate, lhs, rhs };
      }
      case FunctionCode.Ret:
        return { ...this.base(VOID), op: 'ret', value: this.left > 0 ? this.pair() : undefined };
      case FunctionCode.Br: {
        const yes = this.target();
        if (this.left === 0) return { ...this.base(VOID), op: 'br', target: yes };
        const no = this.target();
        // biome-ignore lint/suspicious/noThenProperty: the contract's name
        return { ...this.base(VOID), op: 'condbr', cond: this.typed(I1), then: yes, else: no };
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
        return { ...this.base(VOID), op: 'switch', value, default: fallback, cases };
      }
      case FunctionCode.Indirectbr: {
        const type = this.type();
        const address = this.typed(type);
        const targets: BasicBlock[] = [];
        while (this.left > 0) targets.push(this.target());
        return { ...this.base(VOID), op: 'indirectbr', address, targets };
      }
      case FunctionCode.Invoke: {
        const attrs = this.ctx.attributes.get(this.take(), c);
        const flags = this.take();
        const normal = this.target();
        const unwind = this.target();
        if ((flags & (1 << 13)) === 0) c.fail('an invoke without type');
        const call = this.call(attrs, flags & 0x3ff, this.functionType());
        return { ...this.base(call.functionType.ret), op: 'invoke', normal, unwind, ...call };
      }
      case FunctionCode.Callbr: {
        const attrs = this.ctx.attributes.get(this.take(), c);
        const flags = this.take();
        const normal = this.target();
        const indirect: BasicBlock[] = [];
        for (let n = this.take(); n > 0; n--) indirect.push(this.target());
        if ((flags & (1 << 15)) === 0) c.fail('a callbr without type');
        const call = this.call(attrs, (flags >> 1) & 0x3ff, this.functionType());
        return { ...this.base(call.functionType.ret), op: 'callbr', normal, indirect, ...call };
      }
      case FunctionCode.Call: {
        const attrs = this.ctx.attributes.get(this.take(), c);
        const flags = this.take();
        if (flags & (1 << 17)) this.take(); // fast-math flags
        if ((flags & (1 << 15)) === 0) c.fail('a call without type');
        const call = this.call(attrs, (flags >> 1) & 0x3ff, this.functionType());
        const tail = flags & (1 << 14) ? 'musttail' : flags & (1 << 16) ? 'notail' : flags & 1 ? 'tail' : 'none';
        return { ...this.base(call.functionType.ret), op: 'call', tail, ...call };
      }
      case FunctionCode.Resume:
        return { ...this.base(VOID), op: 'resume', value: this.pair() };
      case FunctionCode.Unreachable:
        return { ...this.base(VOID), op: 'unreachable' };
      case FunctionCode.Phi: {
        const type = this.type();
        const incoming: { value: Value; block: BasicBlock }[] = [];
        // Phis refer forward and backward, so their distances are signed.
        while (this.left >= 2) {
          const value = this.known(this.next - signedVbr32(this.take()), type);
          incoming.push({ value, block: this.target() });
        }
        return { ...this.base(type), op: 'phi', incoming };
      }
      case FunctionCode.Landingpad: {
        const type = this.type();
        const cleanup = this.take() !== 0;
        const clauses: { kind: 'catch' | 'filter'; value: Constant }[] = [];
        for (let n = this.take(); n > 0; n--) {
          const kind = this.take() === 0 ? 'catch' : 'filter';
          clauses.push({ kind, value: this.pair() as Constant });
        }
        return { ...this.base(type), op: 'landingpad', cleanup, clauses };
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
        return { ...this.base(type), op: 'alloca', allocated, count, align, addrSpace };
      }
      case FunctionCode.Load:
      case FunctionCode.Loadatomic: {
        const ptr = this.pair();
        const type = this.type();
        const align = this.align(this.take());
        const volatile = this.take() !== 0;
        const ordering = c.code === FunctionCode.Loadatomic ? this.ordering() : 'notatomic';
        return { ...this.base(type), op: 'load', ptr, align, volatile, ordering };
      }
      case FunctionCode.Store:
      case FunctionCode.Storeatomic: {
        const ptr = this.pair();
        const value = this.pair();
        const align = this.align(this.take());
        const volatile = this.take() !== 0;
        const ordering = c.code === FunctionCode.Storeatomic ? this.ordering() : 'notatomic';
        return { ...this.base(VOID), op: 'store', ptr, value, align, volatile, ordering };
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
        return { ...this.base(type), op: 'cmpxchg', ptr, expected, desired, weak, align, success, failure };
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
        return { ...this.base(value.type), op: 'atomicrmw', rmw, ptr, value, align, ordering };
      }
      case FunctionCode.Fence:
        return { ...this.base(VOID), op: 'fence', ordering: this.ordering() };
      case FunctionCode.Vaarg: {
        const listType = this.type();
        const list = this.typed(listType);
        return { ...this.base(this.type()), op: 'va_arg', list };
      }
      case FunctionCode.Extractval: {
        const aggregate = this.pair();
        const indices = c.ops.slice(this.slot);
        return { ...this.base(this.elementType(aggregate.type, indices)), op: 'extractvalue', aggregate, indices };
      }
      case FunctionCode.Insertval: {
        const aggregate = this.pair();
        const element = this.pair();
        return { ...this.base(aggregate.type), op: 'insertvalue', aggregate, element, indices: c.ops.slice(this.slot) };
      }
      case FunctionCode.Freeze: {
        const value = this.pair();
        return { ...this.base(value.type), op: 'freeze', value };
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

/** Values of a debug record; none when the value is gone. */
function live(values: readonly Value[]): readonly Value[] {
  return values.some((v) => v.kind === 'poison' || v.kind === 'undef') ? [] : values;
}

/** Reads only the attachments of a function: its subprogram above all. */
export function readFunctionAttachments(ctx: ModuleContext, fn: FunctionValue, c: Cursor): Map<string, Metadata> {
  const out = new Map<string, Metadata>();
  c.blockId = BlockId.Function;
  c.enter();
  const late = {
    value(id: number): Value {
      // A node that wraps a value asks for it, which needs the body; that puts itself in this place.
      fn.body();
      if (table.values === late) throw new BitcodeError('a value of a function that was not read', 'METADATA');
      return table.values.value(id);
    },
  };
  fn.localMetadata ??= new MetadataTable(late, ctx.metadata);
  const table: MetadataTable = fn.localMetadata;
  let depth = 0;
  for (;;) {
    const e = c.next();
    if (e === Entry.EndBlock) {
      if (depth-- === 0) return out;
    } else if (e === Entry.SubBlock) {
      if (c.blockId === BlockId.Metadata) table.read(c);
      else if (c.blockId === BlockId.MetadataAttachment) {
        c.enter();
        depth++;
      } else c.skip();
    } else if (depth === 1 && c.ops.length % 2 === 0) {
      for (let i = 0; i < c.ops.length; i += 2) out.set(ctx.kindName(c.ops[i]!), table.get(c.ops[i + 1]!));
    }
  }
}
