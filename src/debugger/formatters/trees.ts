/**
 * std::map, set, multimap, multiset (libc++, <__tree>): a red-black tree.
 *
 *     tree   | begin node | end node: left = root | size |
 *     node   | left | right | parent | is_black | value …
 */
import { type Child, Corrupt, type Formatter, type Rendered, type Renderer, shortRun } from '../render.ts';
import { isStandard, membersOf, type Type, templateName, templateType } from '../types.ts';
import { Value } from '../value.ts';
import { countOf, MAX_WALK, need, pointerOf, readable } from './checks.ts';
import { nodeTypeOf, valueIn } from './lists.ts';

/** What a node holds: a pair for maps, under one or two wrappers. */
export function unwrap(value: Value): Value {
  let v = value;
  for (let i = 0; i < 3; i++) {
    const inner = v.member('__cc_') ?? v.member('__cc');
    if (!inner) break;
    v = inner;
  }
  return v;
}

/** Key and value of an entry of a map; of a set the element is its own key. */
export function entryOf(value: Value, isMap: boolean): { key: Value; value: Value } {
  if (!isMap) return { key: value, value };
  return { key: need(value.member('first'), 'key'), value: need(value.member('second'), 'value') };
}

/** Rendering of entries found by walking, with key lookup. */
export function associative(
  renderer: Renderer,
  count: number,
  isMap: boolean,
  walk: () => Generator<Value, void, void>,
): Rendered {
  const seen: Value[] = [];
  let running: Generator<Value, void, void> | undefined;
  const upTo = (n: number): void => {
    running ??= walk();
    while (seen.length < n && seen.length < MAX_WALK) {
      const step = running.next();
      if (step.done) break;
      seen.push(step.value);
    }
  };
  const entryText = (v: Value): string => {
    const { key, value } = entryOf(v, true);
    return `[${renderer.text(key)}] = ${renderer.text(value)}`;
  };
  const elements = (start: number, n: number): Child[] => {
    upTo(start + n);
    return seen.slice(start, start + n).map((v, i) => ({
      name: `[${start + i}]`,
      value: v,
      ...(isMap ? { text: entryText(v) } : {}),
    }));
  };
  return {
    text: `size=${count} ${renderer.list(elements(0, shortRun), count)}`,
    count,
    elements,
    *entries() {
      upTo(count);
      for (const v of seen) yield entryOf(v, isMap);
    },
  };
}

const NAMES = new Set(['map', 'set', 'multimap', 'multiset']);
export const isMapName = (type: Type): boolean => templateName(type).endsWith('map');

export const tree: Formatter = {
  name: 'std::map and std::set',
  priority: 100,
  matches: (type) => isStandard(type) && NAMES.has(templateName(type)),
  render(value, renderer) {
    const t = need(value.member('__tree_'), 'tree');
    const end = need(t.member('__end_node_'), 'end node');
    const count = countOf(t.member('__size_'), 'size');
    const endAddress = end.address;
    if (endAddress === undefined) throw new Corrupt('it is not in memory');
    const begin = pointerOf(t.member('__begin_node_'), 'first node');
    const root = pointerOf(end.member('__left_'), 'root');
    if (count > 0 && root === 0) throw new Corrupt(`its size is ${count} but it has no node`);
    if (count > 0 && begin === endAddress) throw new Corrupt(`its size is ${count} but it has no first node`);
    const isMap = isMapName(value.type);
    const nodeType = nodeTypeOf(t.member('__node_alloc_'));
    const element = templateType(nodeType, 0) ?? templateType(t.type, 0);
    const offset = valueIn(nodeType, 25, element);
    const valueType = valueMember(nodeType) ?? element;
    const { memory } = value.world;
    return associative(renderer, count, isMap, function* () {
      // In order by parent pointers, with the count as the bound.
      let node = begin;
      for (let n = 0; n < count && node !== endAddress; n++) {
        readable(value, node, 32, 'a node');
        const v = Value.at(value.world, valueType, node + offset);
        yield isMap ? unwrap(v) : v;
        node = successor(memory, node, endAddress);
      }
    });
  },
};

/** Type of a node's value as the node declares it. */
export function valueMember(nodeType: Type, depth = 0): Type {
  for (const f of membersOf(nodeType).fields) {
    if (f.name === '__value_') return f.type;
    const inner = f.name === '' && depth < 4 ? valueMember(f.type, depth + 1) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

function successor(memory: Value['world']['memory'], node: number, end: number): number {
  const read = (a: number): number => {
    const p = memory.readPtr(a);
    if (p === undefined) throw new Corrupt(`a node is at 0x${a.toString(16)}, where there is no memory`);
    return p;
  };
  let at = read(node + 8);
  if (at !== 0) {
    for (let depth = 0; depth < 128; depth++) {
      const left = read(at);
      if (left === 0) return at;
      at = left;
    }
    throw new Corrupt('its tree is deeper than a balanced tree can be');
  }
  at = node;
  for (let depth = 0; depth < 128; depth++) {
    const parent = read(at + 16);
    if (parent === end || read(parent) === at) return parent;
    at = parent;
  }
  throw new Corrupt('its nodes do not lead back to its root');
}
