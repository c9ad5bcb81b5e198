/** The parts of an IEEE 754 double, exactly. */
const cell = new DataView(new ArrayBuffer(8));

export function bitsOfDouble(x: number): bigint {
  cell.setFloat64(0, x);
  return cell.getBigUint64(0);
}
export function doubleOfBits(bits: bigint): number {
  cell.setBigUint64(0, bits);
  return cell.getFloat64(0);
}
export function bitsOfFloat(x: number): number {
  cell.setFloat32(0, x);
  return cell.getUint32(0);
}
export function floatOfBits(bits: number): number {
  cell.setUint32(0, bits);
  return cell.getFloat32(0);
}

const nanCell = new DataView(new ArrayBuffer(8));
nanCell.setUint32(0, 0xfff80000);
/** The NaN with the sign bit, as x86 makes it. Loaded anew each time: engines forget the sign of a constant NaN. */
export function negativeNaN(): number {
  return nanCell.getFloat64(0);
}

/** Also true for -0 and for NaNs with the sign bit set. */
export function isNegative(x: number): boolean {
  cell.setFloat64(0, x);
  return cell.getUint8(0) >= 0x80;
}

/** |x| = significand · 2^exponent, for finite x. */
export function decompose(x: number): { readonly significand: bigint; readonly exponent: number } {
  cell.setFloat64(0, x);
  const high = cell.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = cell.getBigUint64(0) & 0xfffffffffffffn;
  return biased === 0
    ? { significand: fraction, exponent: -1074 }
    : { significand: fraction | (1n << 52n), exponent: biased - 1075 };
}
