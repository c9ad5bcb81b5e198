/** Names of pointers that lie in a container's buffer: `shelf[0]` says more than `(*#2)`. */

interface Inbound {
  readonly name: string;
  readonly function: string;
  /** Bytes from the start of the block. */ readonly offset: number;
}

/** `end of capacity` is what a vector alone has; its first pointer has its plain name. */
const LAST = ', end of capacity';

/** `name`: of a pointer in the block that `into` point to. */
export function elementName(name: string, into: readonly Inbound[]): { name: string; function: string } | undefined {
  const inside = /^(?:\(\*#\d+\)|#\d+\[(\d+)\])(.*)$/s.exec(name);
  if (!inside) return undefined;
  const last = into.find((p) => p.name.endsWith(LAST));
  if (!last) return undefined;
  const vector = last.name.slice(0, -LAST.length);
  // Of a vector that lies in another block this is one step only: its own name is good enough.
  if (!into.some((p) => p.name === vector && p.offset === 0)) return undefined;
  return { name: `${vector}[${inside[1] ?? 0}]${inside[2]}`, function: last.function };
}
