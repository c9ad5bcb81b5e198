/** strtol's grammar (C17 7.22.1.4): white space, sign, an optional prefix, digits of a base. */

export const isSpace = (c: number | undefined): boolean => c === 32 || (c !== undefined && c >= 9 && c <= 13);

export function digitValue(c: number | undefined): number {
  if (c === undefined) return 99;
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 0x20;
  return lower >= 97 && lower <= 122 && c < 128 ? lower - 87 : 99;
}

export interface ParsedInteger {
  readonly negative: boolean;
  readonly magnitude: bigint;
  /** Index of the first unit that is no part of the number; the start when there is none. */ readonly end: number;
}

/** Parses from `start`. `base` 0 means by prefix. */
export function parseInteger(units: ArrayLike<number>, start: number, base: number): ParsedInteger {
  let i = start;
  while (isSpace(units[i])) i++;
  let negative = false;
  if (units[i] === 45 || units[i] === 43) negative = units[i++] === 45;
  let radix = base;
  if (
    (base === 0 || base === 16) &&
    units[i] === 48 &&
    (units[i + 1]! | 0x20) === 120 &&
    digitValue(units[i + 2]) < 16
  ) {
    i += 2;
    radix = 16;
  } else if (base === 0) radix = units[i] === 48 ? 8 : 10;
  const first = i;
  // Up to 2^53 in plain numbers.
  let small = 0;
  while (digitValue(units[i]) < radix && small <= (Number.MAX_SAFE_INTEGER - 36) / 36) {
    small = small * radix + digitValue(units[i++]);
  }
  if (i === first) return { negative: false, magnitude: 0n, end: start };
  let magnitude = BigInt(small);
  const wideRadix = BigInt(radix);
  for (; digitValue(units[i]) < radix; i++) {
    // Past 2^72 it overflows every type: only the end still matters.
    if (magnitude < 1n << 72n) magnitude = magnitude * wideRadix + BigInt(digitValue(units[i]));
  }
  return { negative, magnitude, end: i };
}

/** The value in `bits` bits, saturated as strtol (signed) and strtoul (unsigned, where a minus sign negates) do. */
export function saturate(
  p: { readonly negative: boolean; readonly magnitude: bigint },
  bits: number,
  signed: boolean,
): { readonly value: bigint; readonly overflow: boolean } {
  if (!signed) {
    const max = (1n << BigInt(bits)) - 1n;
    if (p.magnitude > max) return { value: max, overflow: true };
    return { value: p.negative ? BigInt.asUintN(bits, -p.magnitude) : p.magnitude, overflow: false };
  }
  const limit = 1n << BigInt(bits - 1);
  if (p.negative) {
    return p.magnitude > limit ? { value: -limit, overflow: true } : { value: -p.magnitude, overflow: false };
  }
  return p.magnitude >= limit ? { value: limit - 1n, overflow: true } : { value: p.magnitude, overflow: false };
}
