/**
 * Operands of a function's records. They are relative: value number of the instruction minus value number of the operand.
 * An operand that stands further down is a placeholder until the function was read.
 */
import type { AtomicOrdering, BasicBlock, Value } from '../ir/module.ts';
import type { FunctionType, Type } from '../ir/types.ts';
import type { Cursor } from './bitstream.ts';
import { makeConstant, PendingConstant } from './constants.ts';
import type { FunctionValue } from './function-value.ts';
import { MetadataTable } from './metadata-table.ts';
import type { ModuleContext } from './module-context.ts';
import { ORDERINGS } from './operators.ts';

export const METADATA_TYPE: Type = { kind: 'metadata' };
/** `index` of an Argument that stands for a value further down; its number is in `name`. */
const FORWARD = -1;

export abstract class OperandReader {
  protected readonly values: (Value | PendingConstant)[] = [];
  protected readonly firstLocal: number;
  protected readonly metadata: MetadataTable;
  protected readonly blocks: BasicBlock[] = [];
  /** Number of the block that instructions go to. */
  protected block = 0;
  protected sawForward = false;
  /** Next operand of the record. */
  protected slot = 0;

  constructor(
    protected readonly ctx: ModuleContext,
    fn: FunctionValue,
    protected readonly c: Cursor,
  ) {
    this.firstLocal = ctx.valueCount;
    for (const a of fn.args) this.values.push(a);
    fn.localMetadata ??= new MetadataTable(this, ctx.metadata);
    this.metadata = fn.localMetadata;
    this.metadata.values = this;
  }

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

  protected get next(): number {
    return this.firstLocal + this.values.length;
  }

  protected forward(id: number, type: Type): Value {
    this.sawForward = true;
    return { kind: 'arg', type, index: FORWARD, name: String(id) };
  }

  protected take(): number {
    const v = this.c.ops[this.slot++];
    return v === undefined ? this.c.fail('the record is too short') : v;
  }

  protected get left(): number {
    return this.c.ops.length - this.slot;
  }

  /** An operand with its type if it stands further down. */
  protected pair(): Value {
    const id = (this.next - this.take()) >>> 0;
    if (id < this.next) return this.value(id);
    return this.forward(id, this.ctx.types.get(this.take(), this.c));
  }

  protected known(id: number, type: Type): Value {
    if (type.kind === 'metadata') return { kind: 'metadata', type: METADATA_TYPE, metadata: this.metadata.get(id) };
    return id < this.next ? this.value(id) : this.forward(id, type);
  }

  /** An operand whose type is known from elsewhere. */
  protected typed(type: Type): Value {
    return this.known((this.next - this.take()) >>> 0, type);
  }

  protected type(): Type {
    return this.ctx.types.get(this.take(), this.c);
  }

  protected functionType(): FunctionType {
    const t = this.type();
    return t.kind === 'function' ? t : this.c.fail('a call without function type');
  }

  protected blockAt(i: number): BasicBlock {
    return this.blocks[i] ?? this.c.fail(`block ${i} does not exist`);
  }

  protected target(): BasicBlock {
    return this.blockAt(this.take());
  }

  protected get current(): BasicBlock {
    return this.blockAt(this.block);
  }

  protected ordering(): AtomicOrdering {
    return ORDERINGS[this.take()] ?? this.c.fail('unknown atomic ordering');
  }

  /** Alignments are stored as exponent plus one. */
  protected align(v: number): number {
    return v === 0 ? 0 : v > 33 ? this.c.fail('alignment too large') : 2 ** (v - 1);
  }

  protected resolve(v: Value): Value {
    if (v.kind !== 'arg' || v.index !== FORWARD) return v;
    return this.value(Number(v.name));
  }
}
