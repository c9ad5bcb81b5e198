import { type Extended, extendedOf } from '../../src/base/extended.ts';
import type { ArgReader } from '../../src/machine/host.ts';

export const bytesOf = (s: string): Uint8Array => new TextEncoder().encode(s);

/** Arguments written as text: i INT, l LONG, d BITS of a double, L BITS:BITS of a long double, s STRING, n for a null pointer. */
export class ArgumentList implements ArgReader {
  private at = 0;
  private readonly strings: Uint8Array[] = [];
  constructor(private readonly args: readonly string[]) {}
  string(address: number): Uint8Array {
    return this.strings[address - 0x1000]!;
  }
  private next(): string {
    return this.args[this.at++] ?? 'i0';
  }
  given(): undefined {}
  finish(): void {}
  i32(): number {
    return Number(this.next().slice(1)) | 0;
  }
  u32(): number {
    return this.i32() >>> 0;
  }
  i64(): bigint {
    return BigInt.asIntN(64, BigInt(this.next().slice(1)));
  }
  u64(): bigint {
    return BigInt.asUintN(64, this.i64());
  }
  ptr(): number {
    const a = this.next();
    if (a === 'n') return 0;
    if (a[0] === 's') return 0x1000 + this.strings.push(bytesOf(a.slice(1))) - 1;
    return Number(a.slice(1));
  }
  f80(): Extended {
    const [significand, signAndExponent] = this.next().slice(1).split(':') as [string, string];
    return extendedOf(BigInt(`0x${significand}`), Number(`0x${signAndExponent}`));
  }
  f64(): number {
    const cell = new DataView(new ArrayBuffer(8));
    cell.setBigUint64(0, BigInt(`0x${this.next().slice(1)}`));
    return cell.getFloat64(0);
  }
}
