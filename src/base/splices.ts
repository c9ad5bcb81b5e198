/**
 * A list told as a change of an earlier one: what is the same object (or an equal primitive) stays, the rest is replaced.
 * For lists whose order hardly changes; an element that moved to the front is told as removed and put in again.
 */
export interface Splice<T> {
  /** Position in the earlier list. */ readonly at: number;
  readonly remove: number;
  readonly insert: readonly T[];
}

export function splicesBetween<T>(before: readonly T[], now: readonly T[]): Splice<T>[] {
  const out: Splice<T>[] = [];
  let first = 0;
  while (first < before.length && first < now.length && before[first] === now[first]) first++;
  let oldEnd = before.length;
  let newEnd = now.length;
  while (oldEnd > first && newEnd > first && before[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  if (first === oldEnd && first === newEnd) return out;
  const places = new Map<T, number>();
  for (let i = oldEnd - 1; i >= first; i--) places.set(before[i]!, i);
  let old = first;
  let insert: T[] = [];
  for (let i = first; i < newEnd; i++) {
    const at = places.get(now[i]!);
    if (at === undefined || at < old) {
      insert.push(now[i]!);
      continue;
    }
    if (insert.length > 0 || at > old) out.push({ at: old, remove: at - old, insert });
    insert = [];
    old = at + 1;
  }
  if (insert.length > 0 || oldEnd > old) out.push({ at: old, remove: oldEnd - old, insert });
  return out;
}

export function spliced<T>(before: readonly T[], splices: readonly Splice<T>[]): T[] {
  const out: T[] = [];
  let at = 0;
  for (const s of splices) {
    for (; at < s.at; at++) out.push(before[at]!);
    at += s.remove;
    for (const x of s.insert) out.push(x);
  }
  for (; at < before.length; at++) out.push(before[at]!);
  return out;
}
