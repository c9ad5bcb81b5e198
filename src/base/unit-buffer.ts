/** A growing sequence of bytes or of 32-bit units (wide characters). */
export class UnitBuffer<A extends Uint8Array | Uint32Array = Uint8Array | Uint32Array> {
  private store: A;
  length = 0;

  private constructor(
    private readonly make: (n: number) => A,
    capacity: number,
  ) {
    this.store = make(capacity);
  }

  static bytes(capacity = 64): UnitBuffer<Uint8Array> {
    return new UnitBuffer<Uint8Array>((n) => new Uint8Array(n), capacity);
  }
  static wide(capacity = 64): UnitBuffer<Uint32Array> {
    return new UnitBuffer<Uint32Array>((n) => new Uint32Array(n), capacity);
  }

  private reserve(more: number): void {
    const need = this.length + more;
    if (need <= this.store.length) return;
    const bigger = this.make(Math.max(need, this.store.length * 2));
    bigger.set(this.store.subarray(0, this.length));
    this.store = bigger;
  }

  push(unit: number): void {
    if (this.length === this.store.length) this.reserve(1);
    this.store[this.length++] = unit;
  }

  pushAll(units: ArrayLike<number>): void {
    const n = units.length;
    this.reserve(n);
    // For a few units a loop is quicker than a call.
    if (n < 48) for (let i = 0; i < n; i++) this.store[this.length + i] = units[i]!;
    else this.store.set(units, this.length);
    this.length += n;
  }

  /** A string of characters below 256. */
  pushText(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.store[this.length + i] = text.charCodeAt(i);
    this.length += text.length;
  }

  fill(unit: number, count: number): void {
    if (count <= 0) return;
    this.reserve(count);
    this.store.fill(unit, this.length, this.length + count);
    this.length += count;
  }

  /** A view of what is in it; valid until the next addition. */
  view(): A {
    return this.store.subarray(0, this.length) as A;
  }
}
