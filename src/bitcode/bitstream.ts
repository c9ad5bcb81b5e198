/**
 * LLVM bitstream container (LLVM manual "LLVM Bitcode File Format", "Bitstream Format"): a stream of bits in 32-bit
 * words, nested blocks, abbreviations, records of 64-bit integers.
 *
 * A cursor is light: function bodies are read later by a second cursor that starts at a remembered bit position.
 * Operands are plain numbers; one that needs more than 53 bits also stands exactly in `wide`.
 */

import { blockName } from './codes.ts';
import { BitcodeError } from './error.ts';

export const enum Entry {
  /** The current block's END_BLOCK was read and the enclosing block is current again. */ EndBlock,
  /** A sub-block's id is in `blockId`; call `enter` or `skip`. */ SubBlock,
  /** A record is in `code`, `ops`, `blob`. */ Record,
}

const enum Encoding {
  Literal = 0,
  Fixed = 1,
  Vbr = 2,
  Array = 3,
  Char6 = 4,
  Blob = 5,
}
interface AbbrevOp {
  readonly encoding: Encoding;
  readonly value: number;
}
type Abbrev = readonly AbbrevOp[];
/** Abbreviations that BLOCKINFO gave to every block of an id. */
export type BlockInfo = Map<number, Abbrev[]>;

interface OpenBlock {
  readonly id: number;
  readonly abbrevWidth: number;
  readonly abbrevs: Abbrev[];
}

const CHAR6 = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._';
const char6 = Uint8Array.from(CHAR6, (c) => c.charCodeAt(0));
const MAX_DEPTH = 32;
const TWO32 = 4294967296;

/** The whole stream as words; shared by all cursors. */
export class BitBuffer {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  readonly bits: number;
  readonly blockInfo: BlockInfo = new Map();
  constructor(bytes: Uint8Array) {
    // One padding word lets a read look at the word after the last.
    const padded = new Uint8Array(((bytes.length + 3) & ~3) + 8);
    padded.set(bytes);
    this.bytes = padded;
    this.words = new Uint32Array(padded.buffer);
    this.bits = bytes.length * 8;
  }
}

export class Cursor {
  readonly buffer: BitBuffer;
  private readonly words: Uint32Array;
  pos: number;
  private end: number;
  private abbrevWidth = 2;
  private abbrevs: Abbrev[] = [];
  private readonly stack: OpenBlock[] = [];
  /** Id of the block that the cursor is in, -1 at the top. */
  current = -1;
  blockId = -1;
  code = 0;
  ops: number[] = [];
  wide: Map<number, bigint> | undefined = undefined;
  blob: Uint8Array | undefined = undefined;

  constructor(buffer: BitBuffer, pos = 0) {
    this.buffer = buffer;
    this.words = buffer.words;
    this.pos = pos;
    this.end = buffer.bits;
  }

  /** A cursor at `pos` that reads records with the abbreviations in force here. */
  fork(pos: number): Cursor {
    const c = new Cursor(this.buffer, pos);
    c.abbrevWidth = this.abbrevWidth;
    c.abbrevs = this.abbrevs;
    c.current = this.current;
    return c;
  }

  fail(message: string): never {
    throw new BitcodeError(message, blockName(this.current), this.code ? `record ${this.code}` : '');
  }

  /** `n` bits, 1 ≤ n ≤ 32. */
  read(n: number): number {
    const pos = this.pos;
    if (pos + n > this.end) this.fail('the stream ends within a value');
    this.pos = pos + n;
    const at = pos & 31;
    const w = pos >>> 5;
    let v = this.words[w]! >>> at;
    if (at + n > 32) v |= this.words[w + 1]! << (32 - at);
    return n === 32 ? v >>> 0 : v & (0x7fffffff >>> (31 - n));
  }

  /** A variable-width integer in chunks of `n` bits that is known to fit 32 bits. */
  vbr32(n: number): number {
    const high = 1 << (n - 1);
    let piece = this.read(n);
    if ((piece & high) === 0) return piece;
    let v = 0;
    let shift = 0;
    for (;;) {
      v += (piece & (high - 1)) * 2 ** shift;
      if ((piece & high) === 0) break;
      shift += n - 1;
      if (shift > 35) this.fail('a variable-width integer is too long');
      piece = this.read(n);
    }
    if (v >= TWO32) this.fail('a variable-width integer exceeds 32 bits');
    return v;
  }

  /** A 64-bit variable-width integer, pushed to `ops`. */
  private pushVbr(n: number): void {
    const high = 1 << (n - 1);
    let piece = this.read(n);
    if ((piece & high) === 0) {
      this.ops.push(piece);
      return;
    }
    const mask = high - 1;
    let v = piece & mask;
    let shift = n - 1;
    do {
      piece = this.read(n);
      if (shift + n - 1 > 53) {
        this.pushWide(n, v, shift, piece);
        return;
      }
      v += (piece & mask) * 2 ** shift;
      shift += n - 1;
    } while (piece & high);
    this.ops.push(v);
  }

  private pushWide(n: number, low: number, from: number, first: number): void {
    const high = 1 << (n - 1);
    let v = BigInt(low);
    let shift = from;
    let piece = first;
    for (;;) {
      v |= BigInt(piece & (high - 1)) << BigInt(shift);
      if ((piece & high) === 0) break;
      shift += n - 1;
      if (shift > 70) this.fail('a variable-width integer is too long');
      piece = this.read(n);
    }
    v = BigInt.asUintN(64, v);
    this.pushBig(v);
  }

  private pushBig(v: bigint): void {
    const n = Number(v);
    if (n > Number.MAX_SAFE_INTEGER) {
      this.wide ??= new Map();
      this.wide.set(this.ops.length, v);
    }
    this.ops.push(n);
  }

  private pushFixed(n: number): void {
    if (n <= 32) this.ops.push(this.read(n));
    else {
      const low = this.read(32);
      const upper = this.read(n - 32);
      if (upper < 0x200000) this.ops.push(upper * TWO32 + low);
      else this.pushBig((BigInt(upper) << 32n) | BigInt(low));
    }
  }

  /** Operand i of the current record, exactly, unsigned 64 bits. */
  big(i: number): bigint {
    return this.wide?.get(i) ?? BigInt(this.ops[i] ?? this.fail('the record is too short'));
  }

  align(): void {
    this.pos = (this.pos + 31) & ~31;
    if (this.pos > this.end) this.fail('the stream ends within a word');
  }

  /** Next thing in the current block. Abbreviation definitions are handled here. */
  next(): Entry {
    for (;;) {
      if (this.current === -1 && this.end - this.pos < 32) this.fail('the stream ends within a block');
      this.code = 0;
      const id = this.read(this.abbrevWidth);
      switch (id) {
        case 0: {
          this.align();
          const outer = this.stack.pop();
          if (!outer) return Entry.EndBlock;
          this.current = outer.id;
          this.abbrevWidth = outer.abbrevWidth;
          this.abbrevs = outer.abbrevs;
          return Entry.EndBlock;
        }
        case 1:
          this.blockId = this.vbr32(8);
          return Entry.SubBlock;
        case 2:
          this.abbrevs.push(this.readAbbrev());
          break;
        case 3:
          this.readUnabbreviated();
          return Entry.Record;
        default:
          this.readAbbreviated(this.abbrevs[id - 4] ?? this.fail(`abbreviation ${id} is not defined`));
          return Entry.Record;
      }
    }
  }

  /** At the top level: true when another block follows. */
  more(): boolean {
    return this.end - this.pos >= 64;
  }

  /** Reads the header of sub-block `blockId`; returns its size in bits and leaves the position at its contents. */
  private header(): { width: number; bits: number } {
    const width = this.vbr32(4);
    this.align();
    const bits = this.read(32) * 32;
    if (width < 2 || width > 32) this.fail(`block ${blockName(this.blockId)} has abbreviation width ${width}`);
    if (this.pos + bits > this.end) this.fail(`block ${blockName(this.blockId)} is longer than the stream`);
    return { width, bits };
  }

  enter(): void {
    const { width } = this.header();
    if (this.stack.length >= MAX_DEPTH) this.fail('blocks are nested too deeply');
    this.stack.push({ id: this.current, abbrevWidth: this.abbrevWidth, abbrevs: this.abbrevs });
    this.current = this.blockId;
    this.abbrevWidth = width;
    const inherited = this.buffer.blockInfo.get(this.current);
    this.abbrevs = inherited ? inherited.slice() : [];
  }

  /** Skips sub-block `blockId`; returns its size in bytes. */
  skip(): number {
    const { bits } = this.header();
    this.pos += bits;
    return bits / 8;
  }

  /** Reads the BLOCKINFO block (block id 0) whose start was just met. */
  readBlockInfo(): void {
    this.enter();
    let target: Abbrev[] | undefined;
    for (;;) {
      this.code = 0;
      const id = this.read(this.abbrevWidth);
      if (id === 0) {
        this.align();
        const outer = this.stack.pop()!;
        this.current = outer.id;
        this.abbrevWidth = outer.abbrevWidth;
        this.abbrevs = outer.abbrevs;
        return;
      }
      if (id === 2) {
        const abbrev = this.readAbbrev();
        if (!target) this.fail('an abbreviation stands before SETBID');
        target.push(abbrev);
      } else if (id === 3) {
        this.readUnabbreviated();
        // SETBID; BLOCKNAME (2) and SETRECORDNAME (3) are for people.
        if (this.code === 1) {
          const block = this.ops[0] ?? this.fail('SETBID without block');
          target = this.buffer.blockInfo.get(block) ?? [];
          this.buffer.blockInfo.set(block, target);
        }
      } else this.fail(`unexpected abbreviation ${id}`);
    }
  }

  private readAbbrev(): Abbrev {
    const count = this.vbr32(5);
    if (count === 0 || count > 4096) this.fail('an abbreviation has a wrong number of operands');
    const ops: AbbrevOp[] = [];
    for (let i = 0; i < count; i++) {
      if (this.read(1)) {
        const at = this.ops.length;
        this.pushVbr(8);
        const value = this.ops[at]!;
        this.ops.length = at;
        ops.push({ encoding: Encoding.Literal, value });
        continue;
      }
      const encoding = this.read(3) as Encoding;
      if (encoding < Encoding.Fixed || encoding > Encoding.Blob) this.fail(`abbreviation encoding ${encoding}`);
      if (encoding <= Encoding.Vbr) {
        const value = this.vbr32(5);
        // Width 0 is legal and means the value 0 (the writer uses it for tables of one entry).
        if (value > 64 || (encoding === Encoding.Vbr && (value > 32 || value === 1)))
          this.fail(`abbreviation operand of ${value} bits`);
        ops.push(value === 0 ? { encoding: Encoding.Literal, value: 0 } : { encoding, value });
      } else ops.push({ encoding, value: 0 });
    }
    return ops;
  }

  private readUnabbreviated(): void {
    this.code = this.vbr32(6);
    const count = this.vbr32(6);
    if (count > this.end - this.pos) this.fail('a record is longer than the stream');
    this.ops.length = 0;
    this.wide = undefined;
    this.blob = undefined;
    for (let i = 0; i < count; i++) this.pushVbr(6);
  }

  private readAbbreviated(abbrev: Abbrev): void {
    const ops = this.ops;
    ops.length = 0;
    this.wide = undefined;
    this.blob = undefined;
    const first = abbrev[0]!;
    if (first.encoding === Encoding.Literal) this.code = first.value;
    else if (first.encoding === Encoding.Fixed) this.code = this.read(Math.min(32, first.value));
    else if (first.encoding === Encoding.Vbr) this.code = this.vbr32(first.value);
    else this.fail('a record code is no scalar');
    const n = abbrev.length;
    for (let i = 1; i < n; i++) {
      const op = abbrev[i]!;
      switch (op.encoding) {
        case Encoding.Literal:
          ops.push(op.value);
          break;
        case Encoding.Fixed:
          this.pushFixed(op.value);
          break;
        case Encoding.Vbr:
          this.pushVbr(op.value);
          break;
        case Encoding.Char6:
          ops.push(char6[this.read(6)]!);
          break;
        case Encoding.Array: {
          const element = abbrev[++i] ?? this.fail('an array abbreviation has no element');
          this.readArray(element);
          break;
        }
        case Encoding.Blob:
          this.readBlob();
          break;
      }
    }
  }

  private readArray(element: AbbrevOp): void {
    const count = this.vbr32(6);
    if (count > this.end - this.pos) this.fail('an array is longer than the stream');
    const ops = this.ops;
    switch (element.encoding) {
      case Encoding.Fixed:
        for (let k = 0; k < count; k++) this.pushFixed(element.value);
        break;
      case Encoding.Vbr:
        for (let k = 0; k < count; k++) this.pushVbr(element.value);
        break;
      case Encoding.Char6:
        for (let k = 0; k < count; k++) ops.push(char6[this.read(6)]!);
        break;
      case Encoding.Literal:
        for (let k = 0; k < count; k++) ops.push(element.value);
        break;
      default:
        this.fail('an array abbreviation has a wrong element');
    }
  }

  private readBlob(): void {
    const count = this.vbr32(6);
    this.align();
    const start = this.pos / 8;
    if (this.pos + count * 8 > this.end) this.fail('a blob is longer than the stream');
    this.blob = this.buffer.bytes.subarray(start, start + count);
    this.pos += count * 8;
    this.align();
  }
}
