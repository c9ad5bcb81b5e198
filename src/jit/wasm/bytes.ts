/** One growing byte array with the encodings of the WebAssembly binary format (§5.2: LEB128, names). */
export class Bytes {
  data: Uint8Array;
  length = 0;
  constructor(capacity = 1 << 12) {
    this.data = new Uint8Array(capacity);
  }

  private room(n: number): void {
    if (this.length + n <= this.data.length) return;
    const grown = new Uint8Array(Math.max(this.data.length * 2, this.length + n));
    grown.set(this.data.subarray(0, this.length));
    this.data = grown;
  }

  byte(b: number): void {
    if (this.length === this.data.length) this.room(1);
    this.data[this.length++] = b;
  }

  append(other: Uint8Array): void {
    this.room(other.length);
    this.data.set(other, this.length);
    this.length += other.length;
  }

  /** Unsigned 32-bit LEB128. */
  u32(n: number): void {
    let v = n >>> 0;
    while (v > 127) {
      this.byte((v & 127) | 128);
      v >>>= 7;
    }
    this.byte(v);
  }

  /** Signed 32-bit LEB128. */
  s32(n: number): void {
    let v = n | 0;
    for (;;) {
      const b = v & 127;
      v >>= 7;
      if ((v === 0 && (b & 64) === 0) || (v === -1 && (b & 64) !== 0)) {
        this.byte(b);
        return;
      }
      this.byte(b | 128);
    }
  }

  /** Signed 64-bit LEB128 of hi:lo. */
  s64(lo: number, hi: number): void {
    let l = lo | 0;
    let h = hi | 0;
    for (;;) {
      const b = l & 127;
      l = (l >>> 7) | (h << 25);
      h >>= 7;
      if ((h === 0 && l === 0 && (b & 64) === 0) || (h === -1 && l === -1 && (b & 64) !== 0)) {
        this.byte(b);
        return;
      }
      this.byte(b | 128);
    }
  }

  name(s: string): void {
    const encoded = new TextEncoder().encode(s);
    this.u32(encoded.length);
    this.append(encoded);
  }

  view(): Uint8Array {
    return this.data.subarray(0, this.length);
  }

  copy(): Uint8Array<ArrayBuffer> {
    return this.data.slice(0, this.length) as Uint8Array<ArrayBuffer>;
  }

  clear(): void {
    this.length = 0;
  }
}
