/**
 * Structured control flow from layout order: a jump backwards makes its target the head of a loop that reaches to the
 * jump; loops that overlap are made to nest by stretching the outer one. A jump into the middle of a loop (irreducible,
 * or Duff's device) enters at the loop's head and is dispatched from there, as a resumption is.
 */

/** End (exclusive) of the loop that starts at each head, by block, within [lo, hi). */
export function findLoops(lo: number, hi: number, jumps: (block: number) => Iterable<number>): Map<number, number> {
  const ends = new Map<number, number>();
  for (let k = lo; k < hi; k++) {
    for (const t of jumps(k)) if (t <= k && t >= lo) ends.set(t, Math.max(ends.get(t) ?? 0, k + 1));
  }
  const heads = [...ends.keys()].sort((a, b) => a - b);
  for (let i = heads.length - 1; i >= 0; i--) {
    const head = heads[i]!;
    let end = ends.get(head)!;
    for (let j = i + 1; j < heads.length && heads[j]! < end; j++) end = Math.max(end, ends.get(heads[j]!)!);
    ends.set(head, end);
  }
  return ends;
}

export interface Item {
  readonly start: number;
  readonly end: number;
  readonly loop: boolean;
}

/** The blocks [lo, hi) as a sequence of single blocks and loops. `inLoop`: lo is the head of the loop being laid out. */
export function layOut(lo: number, hi: number, loops: ReadonlyMap<number, number>, inLoop: boolean): Item[] {
  const items: Item[] = [];
  for (let k = lo; k < hi; ) {
    const end = loops.get(k);
    if (end !== undefined && !(inLoop && k === lo)) {
      items.push({ start: k, end, loop: true });
      k = end;
    } else {
      items.push({ start: k, end: k + 1, loop: false });
      k++;
    }
  }
  return items;
}
