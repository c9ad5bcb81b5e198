/** Two machines are in the same state: registers, undefined bits, memory and shadow of every page that either has touched. */
import assert from 'node:assert/strict';
import { TYPE_CLASS_MASK } from '../../src/isa/type-sites.ts';
import {
  DATA_BASE,
  HOST_TEXT_BASE,
  HOST_TEXT_SIZE,
  LOW_OFFSET,
  PAGE_COUNT,
  PAGE_MAP,
  PROVENANCE,
  REG_FLAGS,
  REG_FRAME_NEXT,
  REG_GPR,
  REG_HEAP_NEXT,
  REG_PROVENANCE,
  REG_RIP,
  REG_UNDEFINED,
  SH_POINTER,
  SHADOW,
  TYPES,
} from '../../src/machine/layout.ts';
import type { Machine } from '../../src/machine/machine.ts';
import { addressOfWindow, PAGE_USED } from '../../src/machine/memory.ts';

/** rbx, r12 … r15 */
const SAVED = [3, 12, 13, 14, 15];

const hex = (n: number): string => `0x${n.toString(16)}`;

function same(x: Uint8Array, y: Uint8Array, from: number, to: number, what: string): void {
  if (Buffer.compare(x.subarray(from, to), y.subarray(from, to)) !== 0)
    assert.deepEqual(x.subarray(from, to), y.subarray(from, to), what);
}

/** Of the words of a page that are pointers. */
function sameProvenance(x: Uint8Array, y: Uint8Array, w: number, at: string): void {
  const shadow = LOW_OFFSET + SHADOW + w;
  if (!x.subarray(shadow, shadow + 4096).includes(SH_POINTER)) return;
  for (let k = 0; k < 4096; k += 8) {
    if (x.subarray(shadow + k, shadow + k + 8).some((code) => code !== SH_POINTER)) continue;
    const o = LOW_OFFSET + PROVENANCE + w + k;
    same(x, y, o, o + 4, `provenance at ${hex(addressOfWindow(w + k))}, ${at}`);
  }
}

/** By which classes of types it was stored; sites have their numbers in the order in which functions are lowered. */
function sameTypes(x: Uint8Array, y: Uint8Array, w: number, at: string): void {
  const [mine, other] = [x, y].map((bytes) => new Int32Array(bytes.buffer, LOW_OFFSET + TYPES + w, 1024));
  const k = mine!.findIndex((v, i) => ((v ^ other![i]!) & (0xffff_0000 | TYPE_CLASS_MASK)) !== 0);
  if (k >= 0) assert.equal(mine![k], other![k], `type of what is at ${hex(addressOfWindow(w + 4 * k))}, ${at}`);
}

export function assertSameState(a: Machine, b: Machine): void {
  assert.equal(a.time, b.time, 'time');
  const at = `time ${a.time}, ${a.functionAt(a.registers.rip)?.name} ${hex(a.registers.rip)}`;
  assert.equal(hex(a.registers.rip), hex(b.registers.rip), `rip, ${at}`);
  const x = a.memory.bytes;
  const y = b.memory.bytes;
  for (let r = 0; r < 32; r++) {
    const from = REG_GPR + (r < 16 ? r * 8 : 0xc0 + (r - 16) * 16);
    const size = r < 16 ? 8 : 16;
    same(x, y, from, from + size, `register ${r}, ${at}`);
  }
  // What others leave of their pointers is nobody's business.
  for (const r of SAVED)
    same(x, y, REG_PROVENANCE + r * 4, REG_PROVENANCE + r * 4 + 4, `provenance of register ${r}, ${at}`);
  same(x, y, REG_FRAME_NEXT, REG_HEAP_NEXT + 4, `the table of objects, ${at}`);
  same(x, y, REG_RIP, REG_FLAGS + 4, `rip, fs, rflags, ${at}`);
  same(x, y, REG_UNDEFINED, REG_UNDEFINED + 384, `undefined bits, ${at}`);
  const xs = new Int32Array(x.buffer, PAGE_MAP, PAGE_COUNT / 4);
  const ys = new Int32Array(y.buffer, PAGE_MAP, PAGE_COUNT / 4);
  for (let p = 0; p < PAGE_COUNT; p++) {
    if (p % 4 === 0 && xs[p / 4] === 0 && ys[p / 4] === 0) {
      p += 3;
      continue;
    }
    // The bytes of code appear when a function is lowered, which is no part of the state.
    const address = addressOfWindow(p * 4096);
    if (address < DATA_BASE || (address >= HOST_TEXT_BASE && address < HOST_TEXT_BASE + HOST_TEXT_SIZE)) continue;
    if (((x[PAGE_MAP + p]! | y[PAGE_MAP + p]!) & PAGE_USED) === 0) continue;
    sameProvenance(x, y, p * 4096, at);
    if (a.memory.keepsTypes) sameTypes(x, y, p * 4096, at);
    for (const [what, from] of [
      ['memory', LOW_OFFSET + p * 4096],
      ['shadow', LOW_OFFSET + SHADOW + p * 4096],
    ] as const) {
      const mine = x.subarray(from, from + 4096);
      const other = y.subarray(from, from + 4096);
      if (Buffer.compare(mine, other) === 0) continue;
      const k = mine.findIndex((v, i) => v !== other[i]);
      assert.fail(`${what} at ${hex(addressOfWindow(p * 4096 + k))}: ${mine[k]} and ${other[k]}, ${at}`);
    }
  }
}
