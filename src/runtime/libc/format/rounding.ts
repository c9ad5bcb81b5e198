/** The rounding mode that <fenv.h> sets, as text and numbers are converted under it (C17 7.6, F.5; glibc obeys it in both directions). */

/** The field of mxcsr (Intel SDM vol. 1, 10.2.3.1). */
export enum Rounding {
  Nearest,
  Down,
  Up,
  Zero,
}

/** Where a magnitude that lies between two is rounded to: to the nearer, ties to even; to the smaller; to the larger. */
export type Direction = 'nearest' | 'smaller' | 'larger';

export function directionOf(rounding: Rounding, negative: boolean): Direction {
  if (rounding === Rounding.Nearest) return 'nearest';
  if (rounding === Rounding.Zero) return 'smaller';
  return (rounding === Rounding.Down) === negative ? 'larger' : 'smaller';
}

/** Is the quotient, of which `rest` parts of `whole` are left over, to be one more? */
export function roundsUp(quotient: bigint, rest: bigint, whole: bigint, direction: Direction): boolean {
  if (direction !== 'nearest') return direction === 'larger' && rest !== 0n;
  const twice = rest * 2n;
  return twice > whole || (twice === whole && (quotient & 1n) === 1n);
}
