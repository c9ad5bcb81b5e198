import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bitsOfExtended, extendedOf } from '../../src/base/extended.ts';
import { bitsOfDouble, bitsOfFloat } from '../../src/base/float-bits.ts';
import type { ArgReader } from '../../src/machine/host.ts';
import { FLOAT_FORMAT, parseFloatUnits } from '../../src/runtime/libc/format/parse-float.ts';
import { parseInteger, saturate } from '../../src/runtime/libc/format/parse-integer.ts';
import { scan } from '../../src/runtime/libc/format/scanf.ts';
import type { FloatCase, IntegerCase, ScanfCase } from './record-parse.ts';

const golden = <T>(name: string): T[] =>
  JSON.parse(readFileSync(new URL(`./golden/${name}.json`, import.meta.url), 'utf8')) as T[];
const latin = (s: string): Uint8Array => Uint8Array.from(s, (c) => c.charCodeAt(0));

describe('parsing numbers', () => {
  const floats = golden<FloatCase>('strtod');
  it(`strtod and strtof agree with glibc on ${floats.length} texts`, () => {
    const wrong: string[] = [];
    for (const [text, ...expected] of floats) {
      const d = parseFloatUnits(latin(text), 0);
      const f = parseFloatUnits(latin(text), 0, FLOAT_FORMAT);
      const got = [
        bitsOfDouble(d.value).toString(16),
        d.end,
        Number(d.range),
        bitsOfFloat(f.value).toString(16),
        f.end,
        Number(f.range),
      ];
      if (got.join() !== expected.join())
        wrong.push(`${JSON.stringify(text)}: ${got.join()}, glibc ${expected.join()}`);
    }
    assert.deepEqual(wrong.slice(0, 10), []);
  });

  const integers = golden<IntegerCase>('strtol');
  it(`strtol and strtoul agree with glibc on ${integers.length} texts`, () => {
    const wrong: string[] = [];
    for (const [text, base, ...expected] of integers) {
      const p = parseInteger(latin(text), 0, base);
      const s = saturate(p, 64, true);
      const u = saturate(p, 64, false);
      const got = [s.value, p.end, Number(s.overflow), u.value, p.end, Number(u.overflow)];
      if (got.join() !== expected.join())
        wrong.push(`${JSON.stringify(text)} ${base}: ${got.join()}, glibc ${expected.join()}`);
    }
    assert.deepEqual(wrong.slice(0, 10), []);
  });
});

describe('scanf', () => {
  const cases = golden<ScanfCase>('scanf');
  it(`agrees with glibc on ${cases.length} formats`, () => {
    const wrong: string[] = [];
    for (const [format, input, returned, memory] of cases) {
      let next = 0;
      const args: ArgReader = {
        given: () => undefined,
        finish: () => undefined,
        ptr: () => 64 * next++,
        i32: () => 0,
        u32: () => 0,
        i64: () => 0n,
        u64: () => 0n,
        f64: () => 0,
        f80: () => extendedOf(0n, 0),
      };
      const bytes = latin(input);
      const result = scan(
        latin(format),
        args,
        { peek: (i) => bytes[i] ?? -1, encoding: 'ascii', rounding: 0 },
        false,
        () => undefined,
      );
      const got = new Uint8Array(256).fill(0xee);
      const view = new DataView(got.buffer);
      for (const s of result.stores) {
        if (s.kind === 'text') got.set(s.bytes, s.address);
        else if (s.kind === 'extended') {
          const { significand, signAndExponent } = bitsOfExtended(s.value);
          view.setBigUint64(s.address, significand, true);
          view.setUint16(s.address + 8, signAndExponent, true);
        } else if (s.kind === 'float')
          s.size === 4 ? view.setFloat32(s.address, s.value, true) : view.setFloat64(s.address, s.value, true);
        else for (let i = 0; i < s.size; i++) got[s.address + i] = Number((s.value >> BigInt(8 * i)) & 0xffn);
      }
      const hex = Buffer.from(got)
        .toString('hex')
        .replace(/(ee)+$/, '');
      if (result.returned !== returned || hex !== memory) {
        wrong.push(
          `${JSON.stringify(format)} on ${JSON.stringify(input)}: ${result.returned} ${hex}, glibc ${returned} ${memory}`,
        );
      }
    }
    assert.deepEqual(wrong.slice(0, 12), []);
  });
});
