/** Pointers as arrows, in an SVG laid over the stack and the map. Which of them are worth drawing is decided here too. */
import type { Chunk, Model, Pointer } from './model.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Anchors {
  /** Right edge of the line on the stack (or of a global) that holds the pointer, if it can be seen. */
  holder(p: Pointer): Point | undefined;
  /** Where a byte of the heap is drawn; `inside` says whether that can be seen. */
  byte(address: number): (Point & { readonly inside: boolean }) | undefined;
}

/** A pointer from one line of the stack to another: points at their right edges. */
export interface Link {
  readonly from: Point;
  readonly to: Point;
  readonly strong: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
/** With more arrows than this, only those of the selection are drawn. */
const MANY = 80;

/** With a selection or the mouse over something: its own arrows. Else all of them, as long as they can be told apart. */
export function chosen(model: Model, focus: Chunk | undefined, holder: number | undefined): readonly Pointer[] {
  if (holder !== undefined) return model.pointers.filter((p) => p.at === holder);
  if (focus) return [...focus.inbound, ...focus.outbound];
  const all = model.pointers.filter(
    (p) => p.raw.ownership !== 'allocator' && p.raw.from.kind !== 'register' && p.raw.from.kind !== 'stack',
  );
  return all.length <= MANY ? all : all.filter((p) => p.from === undefined).slice(0, MANY);
}

export class Arrows {
  readonly element = document.createElementNS(SVG, 'svg');
  constructor() {
    this.element.setAttribute('class', 'arrows');
    this.element.setAttribute('aria-hidden', 'true');
  }
  draw(pointers: readonly Pointer[], links: readonly Link[], anchors: Anchors, strong: boolean, origin: Point): void {
    const parts: Element[] = links.flatMap((l) => bow(l, origin));
    for (const p of pointers) {
      const to = anchors.byte(p.target);
      if (!to) continue;
      const from = p.from ? anchors.byte(p.at) : anchors.holder(p);
      if (!from || (!to.inside && p.from && !('inside' in from && from.inside))) continue;
      parts.push(
        ...arrow(
          { x: from.x - origin.x, y: from.y - origin.y },
          { x: to.x - origin.x, y: to.y - origin.y },
          p,
          p.from !== undefined,
          strong,
        ),
      );
    }
    this.element.replaceChildren(...parts);
  }
}

function arrow(a: Point, b: Point, p: Pointer, withinHeap: boolean, strong: boolean): Element[] {
  const kind = `arrow ${p.raw.ownership}${p.raw.dangling ? ' dangling' : ''}${strong ? ' strong' : ''}`;
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', kind);
  let d: string;
  if (withinHeap) {
    // an arc that leaves upward or downward, according to where it goes
    const same = Math.abs(a.y - b.y) < 12;
    const bend = same ? -Math.min(26, 10 + Math.abs(b.x - a.x) / 12) : (b.y - a.y) / 2;
    d = same
      ? `M${a.x} ${a.y - 6}C${a.x} ${a.y + bend - 6} ${b.x} ${b.y + bend - 6} ${b.x} ${b.y - 7}`
      : `M${a.x} ${a.y}C${a.x} ${a.y + bend} ${b.x} ${b.y - bend} ${b.x} ${b.y + (bend > 0 ? -7 : 7)}`;
  } else {
    const reach = Math.max(24, Math.min(120, (b.x - a.x) / 2));
    d = `M${a.x} ${a.y}C${a.x + reach} ${a.y} ${b.x - reach} ${b.y} ${b.x - 2} ${b.y}`;
  }
  path.setAttribute('d', d);
  const head = document.createElementNS(SVG, 'path');
  head.setAttribute('class', `${kind} head`);
  const down = withinHeap && (Math.abs(a.y - b.y) < 12 || b.y > a.y);
  if (!withinHeap) head.setAttribute('d', `M${b.x + 1} ${b.y}l-7 -3.5v7z`);
  else if (down) head.setAttribute('d', `M${b.x} ${b.y - 1}l-3.5 -7h7z`);
  else head.setAttribute('d', `M${b.x} ${b.y + 1}l-3.5 7h7z`);
  const dot = document.createElementNS(SVG, 'circle');
  dot.setAttribute('class', `${kind} dot`);
  dot.setAttribute('cx', String(a.x));
  dot.setAttribute('cy', String(withinHeap && Math.abs(a.y - b.y) < 12 ? a.y - 6 : a.y));
  dot.setAttribute('r', '2');
  return [path, head, dot];
}

/** A bow in the margin right of the stack. */
function bow(l: Link, origin: Point): Element[] {
  const [x, from, to] = [l.from.x - origin.x, l.from.y - origin.y, l.to.y - origin.y];
  const reach = Math.min(22, 8 + Math.abs(to - from) / 14);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', `arrow${l.strong ? ' strong' : ''}`);
  path.setAttribute('d', `M${x} ${from}C${x + reach} ${from} ${x + reach} ${to} ${x + 4} ${to}`);
  const head = document.createElementNS(SVG, 'path');
  head.setAttribute('class', 'arrow head');
  head.setAttribute('d', `M${x} ${to}l6 -3v6z`);
  return [path, head];
}
