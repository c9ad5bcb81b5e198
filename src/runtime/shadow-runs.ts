/** Runs of [address, +size) whose bytes have a shadow as asked: address and length of each. */
import type { MemoryApi } from '../machine/machine-api.ts';

export function* shadowRuns(
  memory: MemoryApi,
  address: number,
  size: number,
  wanted: (code: number) => boolean,
): Generator<readonly [number, number]> {
  for (let k = 0; k < size; ) {
    const from = k;
    while (k < size && wanted(memory.shadow(address + k))) k++;
    if (k > from) yield [address + from, k - from];
    else k++;
  }
}
