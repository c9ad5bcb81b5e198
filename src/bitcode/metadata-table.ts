/**
 * METADATA blocks: nodes by number. A node is decoded when someone asks for it: the module's block has an index of bit
 * positions (INDEX_OFFSET, INDEX), so that opening an iostream program does not read its 20,000 debug-info nodes.
 * A function's own block continues the numbering of the module's.
 */
import type { MDNode, MDString, Metadata } from '../ir/metadata.ts';
import type { Value } from '../ir/module.ts';
import { BitBuffer, Cursor, Entry } from './bitstream.ts';
import { MetadataCode } from './codes.ts';
import { BitcodeError } from './error.ts';
import { makeNode } from './metadata-nodes.ts';
import { textOfBytes, textOfOps } from './text.ts';

/** A metadata record as it stands in the file. */
export class NodeRecord {
  constructor(
    readonly code: number,
    readonly ops: readonly number[],
    readonly wide: ReadonlyMap<number, bigint> | undefined,
  ) {}
  num(i: number): number {
    return this.ops[i] ?? 0;
  }
  big(i: number): bigint {
    return this.wide?.get(i) ?? BigInt(this.ops[i] ?? 0);
  }
}

/** Where metadata finds the values that it wraps. */
export interface ValueSource {
  value(id: number): Value;
}

export interface GlobalAttachment {
  readonly value: number;
  readonly kind: number;
  readonly node: number;
}

export class MetadataTable {
  private readonly parent: MetadataTable | undefined;
  /** Number of the first entry of this table. */
  private readonly base: number;
  private readonly cache: (Metadata | undefined)[] = [];
  private records: (NodeRecord | undefined)[] = [];
  private positions: number[] = [];
  private nodeCursor: Cursor | undefined;
  private stringBytes: Uint8Array = new Uint8Array();
  private stringStarts: number[] = [];
  private stringCount = 0;
  private nodeCount = 0;
  values: ValueSource;
  readonly named = new Map<string, number[]>();
  readonly attachments: GlobalAttachment[] = [];
  private readonly blocksRead = new Set<number>();

  constructor(values: ValueSource, parent?: MetadataTable) {
    this.values = values;
    this.parent = parent;
    this.base = parent ? parent.size : 0;
  }

  get size(): number {
    return this.base + this.stringCount + this.nodeCount;
  }

  /** Metadata number `id`, from 0. */
  get(id: number): Metadata {
    if (id < this.base && this.parent) return this.parent.get(id);
    const i = id - this.base;
    const known = this.cache[i];
    if (known) return known;
    const made = i < this.stringCount ? this.makeString(i) : makeNode(this, this.record(i - this.stringCount, id));
    this.cache[i] = made;
    return made;
  }

  /** What a record's operand stands for in which 0 means nothing. */
  orNull(ref: number): Metadata | undefined {
    return ref === 0 ? undefined : this.get(ref - 1);
  }

  node(id: number): MDNode {
    const m = this.get(id);
    if (m.kind === 'string' || m.kind === 'value' || m.kind === 'DIArgList')
      throw new BitcodeError(`metadata ${id} is not a node`, 'METADATA');
    return m;
  }

  private makeString(i: number): MDString {
    const from = this.stringStarts[i]!;
    return { kind: 'string', value: textOfBytes(this.stringBytes, from, this.stringStarts[i + 1]!) };
  }

  private record(i: number, id: number): NodeRecord {
    const kept = this.records[i];
    if (kept) return kept;
    const at = this.positions[i];
    const c = this.nodeCursor;
    if (at === undefined || !c) throw new BitcodeError(`metadata ${id} does not exist`, 'METADATA');
    c.pos = at;
    if (c.next() !== Entry.Record) c.fail(`metadata ${id} is not a record`);
    return new NodeRecord(c.code, c.ops.slice(), c.wide);
  }

  /**
   * Reads the block that the cursor is about to enter. A function may have several; their numbers go on. A block that
   * was read before (with the function's attachments, and now again with its body) is skipped: nodes have identity.
   */
  read(c: Cursor): void {
    if (this.blocksRead.has(c.pos)) {
      c.skip();
      return;
    }
    this.blocksRead.add(c.pos);
    c.enter();
    let name = '';
    for (;;) {
      const e = c.next();
      if (e === Entry.EndBlock) return;
      if (e === Entry.SubBlock) c.fail('unexpected block among the metadata');
      switch (c.code as MetadataCode) {
        case MetadataCode.Strings:
          this.readStrings(c);
          break;
        case MetadataCode.StringOld:
          c.fail('metadata strings of an old format');
          break;
        case MetadataCode.IndexOffset:
          this.readIndex(c);
          break;
        case MetadataCode.Index:
          break;
        case MetadataCode.Name:
          name = textOfOps(c.ops);
          break;
        case MetadataCode.NamedNode:
          this.named.set(name, c.ops.slice());
          break;
        case MetadataCode.GlobalDeclAttachment:
          for (let i = 1; i + 1 < c.ops.length; i += 2)
            this.attachments.push({ value: c.ops[0]!, kind: c.ops[i]!, node: c.ops[i + 1]! });
          break;
        case MetadataCode.Kind:
          break;
        default:
          this.records.push(new NodeRecord(c.code, c.ops.slice(), c.wide));
          this.nodeCount++;
      }
    }
  }

  /** Numbers of the nodes of this table that have a certain record. */
  *nodesOf(code: MetadataCode): Iterable<number> {
    for (let i = 0; i < this.nodeCount; i++) {
      const id = this.base + this.stringCount + i;
      if (this.codeAt(i, id) === code) yield id;
    }
  }

  private codeAt(i: number, id: number): number {
    const kept = this.records[i];
    if (kept) return kept.code;
    const at = this.positions[i];
    const c = this.nodeCursor;
    if (at === undefined || !c) throw new BitcodeError(`metadata ${id} does not exist`, 'METADATA');
    c.pos = at;
    if (c.next() !== Entry.Record) c.fail(`metadata ${id} is not a record`);
    return c.code;
  }

  private readStrings(c: Cursor): void {
    const [count, offset] = c.ops;
    const blob = c.blob;
    if (count === undefined || offset === undefined || !blob || offset > blob.length)
      c.fail('metadata strings are malformed');
    if (this.stringCount + this.nodeCount > 0) c.fail('metadata strings come after nodes');
    const lengths = new Cursor(new BitBuffer(blob.subarray(0, offset)));
    const starts: number[] = [0];
    let at = 0;
    for (let i = 0; i < count; i++) {
      at += lengths.vbr32(6);
      starts.push(at);
    }
    if (offset + at > blob.length) c.fail('metadata strings are longer than their record');
    this.stringBytes = blob.subarray(offset, offset + at);
    this.stringStarts = starts;
    this.stringCount = count;
  }

  /** INDEX_OFFSET: the node records are skipped; INDEX has the distance from each to the next. */
  private readIndex(c: Cursor): void {
    if (this.nodeCount > 0) c.fail('an index comes after nodes');
    const begin = c.pos;
    const nodes = c.fork(begin);
    c.pos = begin + (c.ops[0] ?? 0) + (c.ops[1] ?? 0) * 2 ** 32;
    if (c.next() !== Entry.Record || c.code !== MetadataCode.Index) c.fail('the index is not where it should be');
    let at = begin;
    const positions: number[] = new Array(c.ops.length);
    for (let i = 0; i < positions.length; i++) positions[i] = at += c.ops[i]!;
    this.positions = positions;
    this.nodeCount = positions.length;
    this.nodeCursor = nodes;
  }
}

/** METADATA_KIND block: names of attachments by number. */
export function readKinds(c: Cursor): Map<number, string> {
  const kinds = new Map<number, string>();
  c.enter();
  for (;;) {
    const e = c.next();
    if (e === Entry.EndBlock) return kinds;
    if (e === Entry.SubBlock || c.code !== MetadataCode.Kind) c.fail('unknown metadata kind record');
    kinds.set(c.ops[0] ?? -1, textOfOps(c.ops, 1));
  }
}
