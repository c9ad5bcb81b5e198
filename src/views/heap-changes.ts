/** Puts a whole heap view together from an answer of changes and the view that they are of. */
import { spliced } from '../base/splices.ts';
import type { HeapChanges, HeapView } from './messages.ts';

/** Undefined when the answer is the change of another view than `before`. */
export function wholeHeap(before: HeapView | undefined, answer: HeapView | HeapChanges): HeapView | undefined {
  if (!('changes' in answer)) return answer;
  if (before?.version !== answer.since) return undefined;
  const { since: _, changes, ...frame } = answer;
  return {
    ...frame,
    chunks: spliced(before.chunks, changes.chunks),
    blocks: spliced(before.blocks, changes.blocks),
    sites: spliced(before.sites, changes.sites),
    frames: spliced(before.frames, changes.frames),
    stacks: spliced(before.stacks, changes.stacks),
    pointers: spliced(before.pointers, changes.pointers),
  };
}
