/** What a newer Clang may write: it is refused by name, not passed over. */
import assert from 'node:assert/strict';
import { readModule } from '../../src/bitcode/reader.ts';

/** Bits as a bitstream has them (LLVM Bitcode File Format): the lowest first, in words of 32. */
class Bits {
  private readonly bits: number[] = [];
  fixed(value: number, width: number): this {
    for (let i = 0; i < width; i++) this.bits.push((value >>> i) & 1);
    return this;
  }
  /** Variable bit rate: chunks whose highest bit says that more follow. */
  vbr(value: number, width: number): this {
    const low = 2 ** (width - 1);
    for (let v = value; ; v = Math.floor(v / low)) {
      this.fixed((v % low) + (v >= low ? low : 0), width);
      if (v < low) return this;
    }
  }
  align(): this {
    while (this.bits.length % 32 !== 0) this.bits.push(0);
    return this;
  }
  bytes(): Uint8Array {
    const out = new Uint8Array(this.align().bits.length / 8);
    for (const [i, bit] of this.bits.entries()) out[i >> 3]! |= bit << (i & 7);
    return out;
  }
}

const MODULE = 8;
/** Those that are read at once; nodes of metadata, constants and bodies are when something asks for them. */
const BLOCKS = { PARAMATTR_GROUP: 10, TYPE: 17, METADATA_KIND: 22 };
const record = (b: Bits, code: number, operands: readonly number[]): Bits => {
  b.fixed(3, 3).vbr(code, 6).vbr(operands.length, 6);
  for (const o of operands) b.vbr(o, 6);
  return b;
};
/** A block with a body of whole words; `width` is of the abbreviations outside. */
const block = (b: Bits, id: number, width: number, body: Bits): Bits => {
  const bytes = body.fixed(0, 3).bytes();
  b.fixed(1, width).vbr(id, 8).vbr(3, 4).align();
  b.fixed(bytes.length / 4, 32);
  for (const byte of bytes) b.fixed(byte, 8);
  return b;
};
const moduleOf = (body: Bits): Uint8Array => block(new Bits().fixed(0xdec04342, 32), MODULE, 2, body).bytes();
const read = (body: Bits) => readModule(moduleOf(body), 'm');

describe('bitcode that is not known', () => {
  const named = (block: string): object => ({ name: 'BitcodeError', block, record: 'record 4711' });
  it('is named by its record in a module', () => {
    assert.throws(() => read(record(new Bits(), 4711, [1, 2])), named('MODULE'));
  });
  for (const [name, id] of Object.entries(BLOCKS))
    it(`is named by its record in the block ${name}`, () => {
      assert.throws(() => read(block(new Bits(), id, 3, record(new Bits(), 4711, []))), named(name));
    });
});
