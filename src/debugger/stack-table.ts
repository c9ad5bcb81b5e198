/** Recorded stacks as a tree of calls: those of a recursion or a loop share all but their innermost ones. */
import type { SiteEntry, StackNode } from '../views/messages.ts';

export class StackTable {
  private readonly frameList: SiteEntry[] = [];
  private readonly nodes: StackNode[] = [];
  private readonly frameIndex = new Map<SiteEntry, number>();
  /** By caller (-1: none), then by return address: what was called from there. */
  private readonly called = new Map<number, Map<number, number>>();

  /** `entries`: frames at a return address, inlined ones first; the same objects each time. */
  constructor(private readonly entries: (back: number) => readonly SiteEntry[]) {}

  get frames(): readonly SiteEntry[] {
    return this.frameList;
  }
  get stacks(): readonly StackNode[] {
    return this.nodes;
  }

  /** Index of the innermost call of a stack (return addresses, innermost first); -1 for an empty one. */
  add(stack: readonly number[]): number {
    let caller = -1;
    for (let i = stack.length - 1; i >= 0; i--) {
      let here = this.called.get(caller);
      if (!here) this.called.set(caller, (here = new Map()));
      const back = stack[i]!;
      let node = here.get(back);
      if (node === undefined) {
        node = caller;
        const frames = this.entries(back);
        for (let k = frames.length - 1; k >= 0; k--) node = this.nodes.push([this.frame(frames[k]!), node]) - 1;
        here.set(back, node);
      }
      caller = node;
    }
    return caller;
  }

  private frame(entry: SiteEntry): number {
    let index = this.frameIndex.get(entry);
    if (index === undefined) this.frameIndex.set(entry, (index = this.frameList.push(entry) - 1));
    return index;
  }
}
