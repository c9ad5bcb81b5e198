/** A stack of the heap's view, which has each call once for all stacks that share it. */
import type { HeapLists, SiteEntry } from './messages.ts';

/** Innermost first. */
export function stackOf(heap: Pick<HeapLists, 'frames' | 'stacks'>, innermost: number): SiteEntry[] {
  const stack: SiteEntry[] = [];
  for (let at = innermost; at >= 0; ) {
    const call = heap.stacks[at];
    const frame = call && heap.frames[call[0]];
    // a caller is always listed before what it called
    if (!frame || call[1] >= at) break;
    stack.push(frame);
    at = call[1];
  }
  return stack;
}
