/** A damaged file gives a BitcodeError that names the place: no other exception, no endless loop. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BitcodeError, readModule } from '../../src/bitcode/reader.ts';
import type { Module } from '../../src/ir/module.ts';
import { compile } from './compile.ts';

/** Reads everything that is lazy. */
function readAll(bytes: Uint8Array): Module {
  const m = readModule(bytes);
  for (const f of m.functions) {
    void f.subprogram?.name;
    if (f.hasBody) for (const b of f.body().blocks) for (const i of b.insts) void i.loc?.line;
  }
  for (const t of m.compositeTypes?.() ?? []) void [t.name, t.size, t.elements.length, t.scope?.kind];
  return m;
}

function outcome(bytes: Uint8Array): 'read' | 'refused' {
  try {
    readAll(bytes);
    return 'read';
  } catch (e) {
    if (e instanceof BitcodeError) return 'refused';
    throw e;
  }
}

describe('malformed bitcode', function () {
  this.timeout(60_000);
  let good: Uint8Array;
  before(async () => {
    good = await compile('basics.c', readFileSync(join(import.meta.dirname, 'programs/basics.c'), 'utf8'));
  });

  it('is named', () => {
    assert.throws(() => readModule(new Uint8Array()), /not LLVM bitcode/);
    assert.throws(() => readModule(new TextEncoder().encode('int main() {}')), /not LLVM bitcode/);
    assert.throws(() => readModule(good.slice(0, good.length >> 1)), BitcodeError);
    assert.throws(
      () => readModule(good.slice(0, 200)),
      (e) =>
        e instanceof BitcodeError && e.block === 'top level' && e.message.includes('MODULE is longer than the stream'),
    );
  });

  it('cut off anywhere is refused', () => {
    for (let n = 0; n < good.length - 4; n += 97)
      assert.equal(outcome(good.slice(0, n)), 'refused', `first ${n} bytes`);
  });

  it('with flipped bits is read or refused', () => {
    let seed = 12345;
    const random = (n: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * n);
    };
    let refused = 0;
    for (let round = 0; round < 250; round++) {
      const bad = good.slice();
      for (let k = random(3); k >= 0; k--) bad[4 + random(bad.length - 4)]! ^= 1 << random(8);
      if (outcome(bad) === 'refused') refused++;
    }
    assert.ok(refused > 60, `${refused} refused`);
  });
});
