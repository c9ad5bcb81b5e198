/** Where the events of each block are in the log, by block number; pages of numbers that are all forgotten take no memory. */

const PAGE = 4096;

interface Page {
  /** Positions + 1; 0 = none. */ readonly allocation: Int32Array;
  readonly release: Int32Array;
  remembered: number;
}

export class BlockPositions {
  private pages: (Page | undefined)[] = [];

  private page(block: number): Page | undefined {
    return this.pages[block >> 12];
  }

  /** Position of the allocation, -1 when the block is not known (any more). */
  allocation(block: number): number {
    const page = this.page(block);
    return page === undefined ? -1 : page.allocation[block & (PAGE - 1)]! - 1;
  }
  /** Position of the release, -1 while it lives. */
  release(block: number): number {
    const page = this.page(block);
    return page === undefined ? -1 : page.release[block & (PAGE - 1)]! - 1;
  }
  isLive(block: number): boolean {
    const page = this.page(block);
    if (page === undefined) return false;
    const i = block & (PAGE - 1);
    return page.allocation[i] !== 0 && page.release[i] === 0;
  }

  allocated(block: number, position: number): void {
    let page = this.page(block);
    if (page === undefined) {
      while (this.pages.length < block >> 12) this.pages.push(undefined);
      page = { allocation: new Int32Array(PAGE), release: new Int32Array(PAGE), remembered: 0 };
      this.pages[block >> 12] = page;
    }
    const i = block & (PAGE - 1);
    if (page.allocation[i] === 0) page.remembered++;
    page.allocation[i] = position + 1;
    page.release[i] = 0;
  }
  released(block: number, position: number): void {
    const page = this.page(block);
    if (page) page.release[block & (PAGE - 1)] = position + 1;
  }
  unreleased(block: number): void {
    const page = this.page(block);
    if (page) page.release[block & (PAGE - 1)] = 0;
  }

  forget(block: number): void {
    const page = this.page(block);
    const i = block & (PAGE - 1);
    if (page === undefined || page.allocation[i] === 0) return;
    page.allocation[i] = 0;
    page.release[i] = 0;
    if (--page.remembered === 0) this.pages[block >> 12] = undefined;
  }

  /** Numbers of the blocks that are remembered, ascending. */
  *known(): Generator<number> {
    for (const [p, page] of this.pages.entries()) {
      if (page === undefined) continue;
      for (let i = 0; i < PAGE; i++) if (page.allocation[i] !== 0) yield p * PAGE + i;
    }
  }

  clear(): void {
    this.pages = [];
  }
}
