import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { bitsOfDouble, bitsOfFloat, doubleOfBits } from '../../src/base/float-bits.ts';
import { installLibm, libmInstalled } from '../../src/runtime/libc/libm.ts';
import { compute, roundAway, roundEven, scaleBy } from '../../src/runtime/libc/math.ts';
import type { MathGolden } from './record-math.ts';

/** Of 416 arguments, how many may differ from glibc in the last bits: [double, float]. Nothing printed with 15 digits shows it. */
const ALLOWED: Readonly<Record<string, readonly [number, number]>> = {
  acosh: [0, 40],
  asinh: [2, 6],
  atanh: [1, 2],
  acos: [2, 12],
  asin: [2, 16],
  atan: [2, 10],
  atan2: [2, 80],
  cbrt: [260, 0],
  cos: [2, 12],
  cosh: [2, 12],
  erf: [16, 6],
  erfc: [16, 4],
  exp: [2, 0],
  exp10: [4, 130],
  expm1: [3, 0],
  log: [1, 1],
  log10: [1, 30],
  log1p: [2, 2],
  log2: [1, 1],
  pow: [2, 1],
  sin: [3, 14],
  sinh: [3, 4],
  tan: [3, 70],
  tanh: [3, 50],
  tgamma: [200, 120],
  hypot: [0, 0],
  exp2: [1, 0],
  fmod: [0, 0],
  remainder: [0, 0],
};
const MOST_ULPS: Readonly<Record<string, number>> = { cbrt: 3, tgamma: 10, exp10: 5, erfc: 3 };

describe('<math.h>', () => {
  before(() => {
    const file = new URL('../../dist/runtime/libm.wasm', import.meta.url);
    assert.ok(existsSync(file), 'dist/runtime/libm.wasm is missing: npm run build:runtime');
    if (!libmInstalled()) installLibm(readFileSync(file));
  });
  const golden = JSON.parse(readFileSync(new URL('./golden/math.json', import.meta.url), 'utf8')) as MathGolden;
  const args = golden.args.map((a) => doubleOfBits(BigInt(`0x${a}`)));

  for (const [kind, results] of [
    ['double', golden.double],
    ['float', golden.float],
  ] as const) {
    for (const [name, expected] of Object.entries(results)) {
      it(`${name}${kind === 'float' ? 'f' : ''} agrees with glibc to the last bit but where said`, () => {
        const f = name === 'fmod' ? (x: number, y: number): number => x % y : compute(name, kind);
        let different = 0;
        let worst = 0;
        let example = '';
        for (const [i, bits] of expected.entries()) {
          const want = doubleOfBits(BigInt(`0x${bits}`));
          const x = kind === 'float' ? Math.fround(args[i]!) : args[i]!;
          const other = args[(i * 7 + 3) % args.length]!;
          const raw = f(x, kind === 'float' ? Math.fround(other) : other);
          const got = kind === 'float' ? Math.fround(raw) : raw;
          if (Object.is(got, want) || (Number.isNaN(got) && Number.isNaN(want))) continue;
          different++;
          const ulps =
            kind === 'float'
              ? Math.abs(bitsOfFloat(got) - bitsOfFloat(want))
              : Math.abs(Number(BigInt.asIntN(64, bitsOfDouble(got) - bitsOfDouble(want))));
          if (ulps > worst) {
            worst = ulps;
            example = `${name}(${x}, ${other}) = ${got}, glibc ${want}`;
          }
        }
        assert.ok(different <= ALLOWED[name]![kind === 'double' ? 0 : 1], `${different} differ, ${example}`);
        assert.ok(worst <= (MOST_ULPS[name] ?? 2), `${worst} ulps: ${example}`);
      });
    }
  }

  it('rounds and scales exactly', () => {
    assert.deepEqual([0.5, 1.5, 2.5, -0.5, -1.5, 2 ** 52 + 1].map(roundEven), [0, 2, 2, -0, -2, 2 ** 52 + 1]);
    assert.deepEqual([0.5, 1.5, 2.5, -0.5, 0.49999999999999994].map(roundAway), [1, 2, 3, -1, 0]);
    assert.equal(scaleBy(1, -1074), 5e-324);
    assert.equal(scaleBy(1.5, -1074), 1e-323);
    assert.equal(scaleBy(1, -1075), 0);
    assert.equal(scaleBy(1.0000000000000002, -1075), 5e-324);
    assert.equal(scaleBy(5e-324, 2097), 2 ** 1023);
    assert.equal(scaleBy(1, 1024), Number.POSITIVE_INFINITY);
    assert.equal(scaleBy(3, -1000) * 2 ** 1000, 3);
  });
});
