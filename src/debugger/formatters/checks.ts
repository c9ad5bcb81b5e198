/** Checks that all formatters make before they believe what stands in memory. */
import { Corrupt } from '../render.ts';
import { sizeOfType, type Type } from '../types.ts';
import { Value } from '../value.ts';

/** No container of the simulated machine can have more elements: its memory is smaller. */
const MAX_ELEMENTS = 2 ** 30;
/** Nodes followed in one walk of a linked structure. */
export const MAX_WALK = 100_000;

export function need(value: Value | undefined, what: string): Value {
  if (!value) throw new Corrupt(`it has no ${what}`);
  return value;
}
/** A pointer member's value. */
export function pointerOf(value: Value | undefined, what: string): number {
  const p = need(value, what).pointer();
  if (p === undefined) throw new Corrupt(`${what} cannot be read`);
  if (p >= 2 ** 47) throw new Corrupt(`its ${what} is 0x${(value?.integer() ?? 0n).toString(16)}, which is no address`);
  return p;
}
/** A size member's value, below any possible number of elements. */
export function countOf(value: Value | undefined, what: string): number {
  const n = need(value, what).integer();
  if (n === undefined) throw new Corrupt(`${what} cannot be read`);
  if (n < 0n || n > BigInt(MAX_ELEMENTS)) throw new Corrupt(`its ${what} is ${n}`);
  return Number(n);
}

/** Elements between two pointers of one block. */
export function between(value: Value, begin: number, end: number, element: Type, what = 'it'): number {
  const size = Math.max(1, sizeOfType(element));
  if (begin === 0 && end === 0) return 0;
  if (begin === 0 || end === 0) throw new Corrupt(`only one of ${what}'s ends is null`);
  if (end < begin) throw new Corrupt(`${what} ends (0x${end.toString(16)}) before it begins (0x${begin.toString(16)})`);
  if ((end - begin) % size !== 0)
    throw new Corrupt(`${what} has ${end - begin} bytes, which is no multiple of ${size}`);
  const count = (end - begin) / size;
  if (count > MAX_ELEMENTS) throw new Corrupt(`${what} has ${count} elements`);
  if (count > 0) readable(value, begin, end - begin, what);
  return count;
}

export function readable(value: Value, address: number, size: number, what: string): void {
  if (address <= 0 || !value.world.memory.mapped(address, Math.max(1, size)))
    throw new Corrupt(`${what} is at 0x${address.toString(16)}, where there is no memory`);
}

export const at = (value: Value, type: Type, address: number): Value => Value.at(value.world, type, address);
