/** Bytes of a class that belong to no member, and the order of members that needs the fewest (System V ABI §3.1.2). */
import { alignOfType, isStandard, kindOf, membersOf, sizeOfType, strip, type Type } from './types.ts';

export interface Padding {
  /** All such bytes. */ readonly bytes: number;
  readonly gaps: readonly {
    readonly offset: number;
    readonly size: number;
    /** The member before; '' at the start. */ readonly after: string;
  }[];
  /** Members in an order that needs less memory, and how much; undefined when there is none. */
  readonly better: { readonly order: readonly string[]; readonly size: number } | undefined;
}

const up = (n: number, align: number): number => Math.ceil(n / align) * align;

/** Undefined for what has none, for unions, for the library's own classes and where members share bytes. */
export function paddingOf(type: Type): Padding | undefined {
  const t = strip(type);
  if (kindOf(t) !== 'struct' || isStandard(t)) return undefined;
  const size = sizeOfType(t);
  const { fields, bases } = membersOf(t);
  if (fields.length === 0 || fields.some((f) => f.bits)) return undefined;
  const parts = [
    ...bases.map((b) => ({ name: 'the base class', offset: b.offset, type: b.type, virtual: b.virtual })),
    ...fields.map((f) => ({ name: f.name, offset: f.offset, type: f.type, virtual: false })),
  ].sort((a, b) => a.offset - b.offset);
  if (parts.some((p) => p.virtual)) return undefined;
  const gaps: { offset: number; size: number; after: string }[] = [];
  let end = 0;
  let last = '';
  for (const p of parts) {
    if (p.offset > end) gaps.push({ offset: end, size: p.offset - end, after: last });
    end = Math.max(end, p.offset + sizeOfType(p.type));
    last = p.name;
  }
  if (end < size) gaps.push({ offset: end, size: size - end, after: last });
  if (gaps.length === 0) return undefined;
  return { bytes: gaps.reduce((n, g) => n + g.size, 0), gaps, better: betterOrder(t, parts, bases.length > 0, size) };
}

/** Largest alignment first leaves gaps at the end only. Bases and the pointer to the vtable stay where they are. */
function betterOrder(
  type: Type,
  parts: readonly { readonly name: string; readonly offset: number; readonly type: Type }[],
  hasBases: boolean,
  size: number,
): Padding['better'] {
  if (hasBases || parts.some((p) => p.name.startsWith('_vptr'))) return undefined;
  const sorted = [...parts].sort(
    (a, b) => alignOfType(b.type) - alignOfType(a.type) || sizeOfType(b.type) - sizeOfType(a.type),
  );
  let end = 0;
  for (const p of sorted) end = up(end, alignOfType(p.type)) + sizeOfType(p.type);
  const needed = up(end, Math.max(alignOfType(type), ...parts.map((p) => alignOfType(p.type))));
  return needed < size ? { order: sorted.map((p) => p.name), size: needed } : undefined;
}

export const paddingText = (p: Padding, size: number): string =>
  `${p.bytes} of ${size} bytes${p.better ? `; in the order ${p.better.order.join(', ')} the size is ${p.better.size}` : ''}`;
