/** Sizes that the program gives to the functions of the library. */
import { SIGSEGV } from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import { invalid } from './complain.ts';

/** A size above this can only be a negative number that was converted. */
const HUGE = 2 ** 47;

/**
 * Argument `i`, a number of bytes (or of things of `unit` bytes) all of which the function touches. One that no object
 * has is told, and ends the program as the access would.
 */
export function sizeArgument(c: HostContext, i: number, name: string, unit = 1): number {
  const n = c.size(i);
  if (n * unit >= HUGE) {
    tellSize(c, i, name, n, unit);
    c.kill(SIGSEGV);
  }
  return n;
}

/** Tells of a size that is negative; false when it is not. For functions that then fail or do nothing. */
export function isNegativeSize(c: HostContext, i: number, name: string): boolean {
  if (c.size(i) < HUGE || c.i64(i) >= 0n) return false;
  tellSize(c, i, name, c.size(i), 1);
  return true;
}

function tellSize(c: HostContext, i: number, name: string, n: number, unit: number): void {
  const signed = c.i64(i);
  const what = unit === 1 ? 'bytes' : `elements of ${unit} bytes`;
  invalid(
    c,
    `${name}: the size is ${signed < 0n ? `${signed} (a negative number taken as unsigned)` : `${n} ${what}`}.`,
    'No object is that large. Look at how the size was computed: a difference or a result of -1 may have gone negative.',
  );
}

/** fgets and the like take an int; with a negative one they do nothing. */
export function tellNegativeCount(c: HostContext, name: string, n: number): void {
  invalid(
    c,
    `${name}: the size is ${n}, a negative number.`,
    'It has to be the size of the destination: nothing is read. Look at how it was computed.',
  );
}
