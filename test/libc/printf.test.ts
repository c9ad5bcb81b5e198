import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { UnitBuffer } from '../../src/base/unit-buffer.ts';
import { formatPrintf, type PrintfHost, parseFormat } from '../../src/runtime/libc/format/printf.ts';
import { ArgumentList, bytesOf } from './argument-list.ts';
import type { PrintfCase } from './record-printf.ts';

describe('printf', () => {
  const cases = JSON.parse(readFileSync(new URL('./golden/printf.json', import.meta.url), 'utf8')) as PrintfCase[];

  it(`agrees with glibc on ${cases.length} recorded formats`, () => {
    const wrong: string[] = [];
    for (const [format, args, expected, returned] of cases) {
      const list = new ArgumentList(args);
      const out = UnitBuffer.bytes();
      const failure = formatPrintf(parseFormat(bytesOf(format)), list, out, hostOf(list));
      const n = failure ? -1 : out.length;
      const text = Buffer.from(out.view()).toString('latin1');
      if (n !== returned || (n >= 0 && text !== expected)) {
        wrong.push(
          `${JSON.stringify(format)} ${args.join(' ')}: ${n} ${JSON.stringify(text)}, glibc ${returned} ${JSON.stringify(expected)}`,
        );
      }
    }
    assert.deepEqual(wrong.slice(0, 10), []);
  });
});

function hostOf(list: ArgumentList): PrintfHost {
  return {
    encoding: 'ascii',
    rounding: 0,
    string: (address, max) => list.string(address).subarray(0, max),
    wideString: () => [],
    errorText: () => 'Success',
    store: () => {},
    mismatch: () => {},
  };
}
