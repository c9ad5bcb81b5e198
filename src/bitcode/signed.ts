/** Sign-rotated integers ("Signed VBR"): the sign is in bit 0; 1 alone stands for the smallest number. */
const MIN64 = -(1n << 63n);

export function signedVbr(v: bigint): bigint {
  if ((v & 1n) === 0n) return v >> 1n;
  return v === 1n ? MIN64 : -(v >> 1n);
}

/** The same for a value that is known to be small. */
export function signedVbr32(v: number): number {
  return v % 2 === 0 ? v / 2 : -Math.floor(v / 2);
}
