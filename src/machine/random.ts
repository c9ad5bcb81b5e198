/** Seeded pseudo-random numbers (xorshift32, Marsaglia 2003): the only randomness below the hosts. */
export class SeededRandom {
  state: number;
  constructor(seed: number) {
    // Scrambled, so that neighbouring seeds differ at once; never zero.
    let s = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b);
    s ^= s >>> 13;
    this.state = Math.imul(s, 0xc2b2_ae35) | 1;
  }
  /** The next 32 bits, unsigned. */
  next(): number {
    let s = this.state;
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    this.state = s;
    return s >>> 0;
  }
  /** In [low, high). */
  between(low: number, high: number): number {
    return low + (this.next() % (high - low));
  }
}
