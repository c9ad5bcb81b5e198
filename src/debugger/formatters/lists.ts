/**
 * std::list: a ring of nodes | prev | next | value |, the list itself being the node __end_.
 * std::forward_list: | next | value |.
 */
import { type Child, Corrupt, type Formatter, type Rendered, type Renderer, shortRun } from '../render.ts';
import { alignOfType, isStandard, membersOf, type Type, templateType } from '../types.ts';
import { Value } from '../value.ts';
import { countOf, MAX_WALK, need, pointerOf, readable } from './checks.ts';

/** Rendering of nodes that are found by walking; `next` yields addresses of nodes in order. */
export function chain(
  renderer: Renderer,
  count: number | undefined,
  nodes: () => Generator<number, void, void>,
  value: (node: number) => Value,
): Rendered {
  // Walked once for the summary, and as far as needed for pages.
  const seen: number[] = [];
  let walk: Generator<number, void, void> | undefined;
  const upTo = (n: number): void => {
    walk ??= nodes();
    while (seen.length < n && seen.length < MAX_WALK) {
      const step = walk.next();
      if (step.done) break;
      seen.push(step.value);
    }
  };
  const elements = (start: number, n: number): Child[] => {
    upTo(start + n);
    return seen.slice(start, start + n).map((node, i) => ({ name: `[${start + i}]`, value: value(node) }));
  };
  if (count === undefined) upTo(MAX_WALK);
  const total = count ?? seen.length;
  return { text: `size=${total} ${renderer.list(elements(0, shortRun), total)}`, count: total, elements };
}

/** Where the value of a node stands: told by the node's type, else directly after the links. */
export function valueIn(nodeType: Type, links: number, element: Type): number {
  const told = memberOffset(nodeType, '__value_');
  if (told !== undefined) return told;
  const align = Math.max(1, alignOfType(element));
  return Math.ceil(links / align) * align;
}

/** Byte offset of a member by name, in bases and anonymous members too. */
function memberOffset(type: Type, name: string, depth = 0): number | undefined {
  if (depth > 8) return undefined;
  const { fields, bases } = membersOf(type);
  for (const f of fields) {
    if (f.name === name) return f.offset;
    const inner = f.name === '' ? memberOffset(f.type, name, depth + 1) : undefined;
    if (inner !== undefined) return f.offset + inner;
  }
  for (const b of bases) {
    const inner = b.virtual ? undefined : memberOffset(b.type, name, depth + 1);
    if (inner !== undefined) return b.offset + inner;
  }
  return undefined;
}

/** The node type: the allocator that a container keeps is for it. */
export const nodeTypeOf = (allocator: Value | undefined): Type =>
  allocator ? templateType(allocator.type, 0) : undefined;

export const list: Formatter = {
  name: 'std::list',
  priority: 100,
  matches: (type) => isStandard(type, 'list'),
  render(value, renderer) {
    const element = templateType(value.type, 0);
    const end = need(value.member('__end_'), 'end node');
    const count = countOf(value.member('__size_'), 'size');
    const offset = valueIn(nodeTypeOf(value.member('__node_alloc_')), 16, element);
    const ring = end.address;
    if (ring === undefined) throw new Corrupt('it is not in memory');
    const { memory } = value.world;
    const first = pointerOf(end.member('__next_'), 'first node');
    if (count > 0 && first === ring) throw new Corrupt(`its size is ${count} but it has no node`);
    return chain(
      renderer,
      count,
      function* () {
        let previous = ring;
        let node = first;
        while (node !== ring) {
          readable(value, node, 16, 'a node');
          if (memory.readPtr(node) !== previous)
            throw new Corrupt(`the node at 0x${node.toString(16)} does not point back to the one before it`);
          yield node;
          previous = node;
          node = memory.readPtr(node + 8) ?? 0;
        }
      },
      (node) => Value.at(value.world, element, node + offset),
    );
  },
};

export const forwardList: Formatter = {
  name: 'std::forward_list',
  priority: 100,
  matches: (type) => isStandard(type, 'forward_list'),
  render(value, renderer) {
    const element = templateType(value.type, 0);
    const head = need(value.path('__before_begin_', '__next_'), 'first node');
    const offset = valueIn(nodeTypeOf(value.member('__alloc_')), 8, element);
    const { memory } = value.world;
    return chain(
      renderer,
      undefined,
      function* () {
        const met = new Set<number>();
        for (let node = pointerOf(head, 'first node'); node !== 0; node = memory.readPtr(node) ?? 0) {
          readable(value, node, 8, 'a node');
          if (met.has(node)) throw new Corrupt(`its nodes form a ring at 0x${node.toString(16)}`);
          met.add(node);
          yield node;
        }
      },
      (node) => Value.at(value.world, element, node + offset),
    );
  },
};
