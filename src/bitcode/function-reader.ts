/**
 * FUNCTION blocks (LLVM manual "LLVM Bitcode File Format", "FUNCTION_BLOCK Contents"): blocks, names, debug locations, debug
 * records and attachments around the instructions.
 */
import type {
  DIExpression,
  DILabel,
  DILocalVariable,
  DILocation,
  DISubprogram,
  MDNode,
  Metadata,
} from '../ir/metadata.ts';
import type { DebugRecord, FunctionBody, Instruction, Value } from '../ir/module.ts';
import { isTerminator, mapOperands } from '../ir/operands.ts';
import type { Type } from '../ir/types.ts';
import type { Cursor } from './bitstream.ts';
import { Entry } from './bitstream.ts';
import { BlockId, FunctionCode, MetadataCode } from './codes.ts';
import { PendingConstant, readConstants } from './constants.ts';
import { BitcodeError } from './error.ts';
import type { FunctionValue } from './function-value.ts';
import { InstructionReader } from './instruction-reader.ts';
import { MetadataTable } from './metadata-table.ts';
import type { ModuleContext } from './module-context.ts';
import { METADATA_TYPE } from './operand-reader.ts';
import { textOfOps } from './text.ts';

const LABEL: Type = { kind: 'label' };
/** Marks a metadata operand of an operand bundle. */
const BUNDLE_METADATA = 0x80000000;

interface PendingRecord {
  readonly record: Extract<DebugRecord, { values: readonly Value[] }>;
  readonly location: number;
}

/** Makes a function's body. The cursor stands at its block's header. */
export class FunctionReader extends InstructionReader {
  private readonly insts: Instruction[] = [];
  private readonly withForwards: Instruction[] = [];
  private readonly pendingRecords: PendingRecord[] = [];
  private lastLoc: DILocation | undefined;

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
            args.push({ kind: 'metadata', type: METADATA_TYPE, metadata: this.metadata.get(this.take()) });
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
}

/** Values of a debug record; none when the value is gone. */
function live(values: readonly Value[]): readonly Value[] {
  return values.some((v) => v.kind === 'poison' || v.kind === 'undef') ? [] : values;
}

/** The function's own metadata, with values that make its body be read. */
function metadataOf(ctx: ModuleContext, fn: FunctionValue): MetadataTable {
  const late = {
    value(id: number): Value {
      // A node that wraps a value asks for it, which needs the body; that puts itself in this place.
      fn.body();
      const table = fn.localMetadata;
      if (!table || table.values === late)
        throw new BitcodeError('a value of a function that was not read', 'METADATA');
      return table.values.value(id);
    },
  };
  fn.localMetadata ??= new MetadataTable(late, ctx.metadata);
  return fn.localMetadata;
}

/**
 * The function's subprogram if it stands in the function's own metadata, which come before the instructions. It nearly
 * always does; when other functions refer to it, only the attachments behind the instructions say which one it is.
 */
export function findSubprogram(ctx: ModuleContext, fn: FunctionValue, c: Cursor): DISubprogram | undefined {
  c.blockId = BlockId.Function;
  c.enter();
  const table = metadataOf(ctx, fn);
  for (;;) {
    const e = c.next();
    if (e === Entry.EndBlock) return undefined;
    if (e === Entry.Record) {
      if ((c.code as FunctionCode) === FunctionCode.Declareblocks) continue;
      return undefined;
    }
    if (c.blockId !== BlockId.Metadata) {
      c.skip();
      continue;
    }
    table.read(c);
    for (const id of table.nodesOf(MetadataCode.Subprogram)) {
      const sp = table.get(id) as DISubprogram;
      if (sp.isDefinition && (sp.linkageName || sp.name) === fn.name) return sp;
    }
  }
}

/** Reads only the attachments of a function. */
export function readFunctionAttachments(ctx: ModuleContext, fn: FunctionValue, c: Cursor): Map<string, Metadata> {
  const out = new Map<string, Metadata>();
  c.blockId = BlockId.Function;
  c.enter();
  const table = metadataOf(ctx, fn);
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
