/** π to 1400 bits by Machin's formula, 16 atan(1/5) - 4 atan(1/239), and what is derived from it. */
import { type DD, FRACTION, fromFixed } from './double-double.ts';

const BITS = 1400n;

function arctanOfInverse(n: bigint): bigint {
  let power = (1n << (BITS + 20n)) / n;
  let sum = power;
  const square = n * n;
  for (let k = 3n, sign = -1n; power !== 0n; k += 2n, sign = -sign) {
    power /= square;
    sum += (sign * power) / k;
  }
  return sum;
}

/** π · 2^1400. */
export const PI_BITS = BITS;
export const PI_FIXED = (16n * arctanOfInverse(5n) - 4n * arctanOfInverse(239n)) >> 20n;

export const PI: DD = fromFixed(PI_FIXED >> (BITS - FRACTION));
export const HALF_PI: DD = { hi: PI.hi / 2, lo: PI.lo / 2 };
export const QUARTER_PI: DD = { hi: PI.hi / 4, lo: PI.lo / 4 };

/** π/2 as a sum of three numbers of 33 bits, whose products with integers below 2^20 are exact, and a rest. */
export const HALF_PI_PARTS: readonly [number, number, number, number] = (() => {
  const parts: number[] = [];
  let rest = PI_FIXED >> 1n;
  for (let i = 0; i < 4; i++) {
    const width = i < 3 ? 33n : 53n;
    const bits = BigInt(rest.toString(2).length);
    const drop = bits - width;
    const part = rest >> drop;
    parts.push(Number(part) * 2 ** Number(drop - BITS));
    rest -= part << drop;
  }
  return parts as [number, number, number, number];
})();
