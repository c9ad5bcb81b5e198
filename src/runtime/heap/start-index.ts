/** Which block began last at a place: a sparse table by 16-byte granule of linear memory. */
import { LOW_OFFSET } from '../../machine/layout.ts';

const PAGE_BITS = 12; // granules per page: 4096, which is 64 KiB of memory

export class StartIndex {
  private pages: (Int32Array | undefined)[] = [];

  get(offset: number): number {
    const granule = (offset - LOW_OFFSET) >> 4;
    return this.pages[granule >> PAGE_BITS]?.[granule & 4095] ?? 0;
  }

  set(offset: number, block: number): void {
    const granule = (offset - LOW_OFFSET) >> 4;
    let page = this.pages[granule >> PAGE_BITS];
    if (page === undefined) {
      while (this.pages.length < granule >> PAGE_BITS) this.pages.push(undefined); // keeps the array dense
      page = new Int32Array(4096);
      this.pages[granule >> PAGE_BITS] = page;
    }
    page[granule & 4095] = block;
  }

  clear(): void {
    this.pages = [];
  }

  /** Visits entries from `offset` down to `lowest` until the visitor returns false. */
  leftward(offset: number, lowest: number, visit: (block: number) => boolean): void {
    let granule = Math.min((offset - LOW_OFFSET) >> 4, this.pages.length * 4096 - 1);
    const last = Math.max(0, (lowest - LOW_OFFSET) >> 4);
    while (granule >= last) {
      const page = this.pages[granule >> PAGE_BITS];
      if (page === undefined) {
        granule = (granule & ~4095) - 1;
        continue;
      }
      const block = page[granule & 4095]!;
      if (block !== 0 && !visit(block)) return;
      granule--;
    }
  }

  /** The first entry at or after `offset`, 0 when there is none. */
  rightward(offset: number): number {
    const granule = this.nextGranule(offset);
    return granule < 0 ? 0 : this.pages[granule >> PAGE_BITS]![granule & 4095]!;
  }

  /** Offset of the entry that `rightward` finds, -1 when there is none. */
  placeOf(offset: number): number {
    const granule = this.nextGranule(offset);
    return granule < 0 ? -1 : granule * 16 + LOW_OFFSET;
  }

  private nextGranule(offset: number): number {
    for (let granule = (offset - LOW_OFFSET + 15) >> 4; granule < this.pages.length * 4096; granule++) {
      const page = this.pages[granule >> PAGE_BITS];
      if (page === undefined) {
        granule |= 4095;
        continue;
      }
      if (page[granule & 4095] !== 0) return granule;
    }
    return -1;
  }
}
