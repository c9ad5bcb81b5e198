/**
 * What libc++ tells the machine of its containers: preconditions that do not hold (its hardening mode), and which bytes of
 * a vector's memory hold elements.
 */
import type { HostContext, HostFunction } from '../../machine/host.ts';
import { SH_CONTAINER, SH_UNDEFINED } from '../../machine/layout.ts';
import type { MemoryApi } from '../../machine/machine-api.ts';
import { blocksOf } from '../heap/blocks.ts';
import { shadowRuns } from '../shadow-runs.ts';

/** void __memscape_precondition(const char *message) */
function precondition(c: HostContext): void {
  const message = new TextDecoder().decode(c.cstring(c.ptr(0), 'the message', 4096));
  for (const l of c.machine.listeners) l.precondition?.(c.machine, message);
  c.heed();
}

/** void __memscape_container(first, last, oldEnd, newEnd): elements end at newEnd, where they ended at oldEnd. */
function container(c: HostContext): void {
  const first = c.ptr(0);
  const last = c.ptr(1);
  const oldEnd = c.ptr(2);
  const newEnd = c.ptr(3);
  if (first === 0 || newEnd === oldEnd || first > newEnd || newEnd > last || first > oldEnd || oldEnd > last) return;
  const m = c.machine;
  // A replaced operator new hands out parts of what is its own: such memory may be used again without a word.
  const block = blocksOf(m).live(first);
  if (block?.address !== first || last > first + block.requested) return;
  if (newEnd < oldEnd) m.memory.setShadow(newEnd, oldEnd - newEnd, SH_CONTAINER);
  else open(m.memory, oldEnd, newEnd);
}

/** What was closed has no value yet. A string may tell the same growth twice, the second time with its characters there. */
function open(memory: MemoryApi, from: number, end: number): void {
  for (const [at, n] of shadowRuns(memory, from, end - from, (code) => code === SH_CONTAINER))
    memory.setShadow(at, n, SH_UNDEFINED);
}

/** The same bytes are set, and to the same: what was never set no comparator may ask for. */
function isSame(m: MemoryApi, x: number, y: number, size: number): boolean {
  const a = m.readBytes(x, size);
  const b = m.readBytes(y, size);
  for (let k = 0; k < size; k++) {
    const unset = m.shadow(x + k) === SH_UNDEFINED;
    if (unset !== (m.shadow(y + k) === SH_UNDEFINED) || (!unset && a[k] !== b[k])) return false;
  }
  return true;
}

/** void __memscape_less(x, y, size): a comparator of the program's has called x less than y. */
function less(c: HostContext): void {
  const { memory } = c.machine;
  const x = c.ptr(0);
  const y = c.ptr(1);
  const size = c.size(2);
  if (!memory.mapped(x, size) || !memory.mapped(y, size)) return;
  if (isSame(memory, x, y, size)) inconsistent(c, 'The comparator calls an element less than one that is equal to it');
}

function inconsistent(c: HostContext, message: string): void {
  for (const l of c.machine.listeners) l.precondition?.(c.machine, message);
  c.heed();
}

export const CONTAINERS: readonly HostFunction[] = [
  { name: '__memscape_precondition', header: '(libc++)', run: precondition },
  { name: '__memscape_less', header: '(libc++)', run: less },
  {
    /** void __memscape_unordered(x, size): a number that is not one is to be sorted. */
    name: '__memscape_unordered',
    header: '(libc++)',
    run: (c) => inconsistent(c, 'A number to be sorted is not a number (NaN)'),
  },
  { name: '__memscape_container', header: '(libc++)', run: container },
];
