/**
 * std::unordered_map, set, multimap, multiset (libc++, <__hash_table>): all nodes in one chain.
 *
 *     table  | bucket list | bucket count | first: next | size | max load factor |
 *     node   | next | hash | value …
 */
import { Corrupt, type Formatter } from '../render.ts';
import { builtin, isStandard, templateName, templateType } from '../types.ts';
import { Value } from '../value.ts';
import { countOf, need, pointerOf, readable } from './checks.ts';
import { nodeTypeOf, valueIn } from './lists.ts';
import { associative, isMapName, unwrap, valueMember } from './trees.ts';

const NAMES = new Set(['unordered_map', 'unordered_set', 'unordered_multimap', 'unordered_multiset']);

export const hashTable: Formatter = {
  name: 'std::unordered_map and std::unordered_set',
  priority: 100,
  matches: (type) => isStandard(type) && NAMES.has(templateName(type)),
  render(value, renderer) {
    const table = need(value.member('__table_'), 'table');
    const count = countOf(table.member('__size_'), 'size');
    const buckets = countOf(table.path('__bucket_list_', '__deleter_', '__size_'), 'bucket count');
    const first = pointerOf(table.path('__first_node_', '__next_'), 'first node');
    if (count > 0 && first === 0) throw new Corrupt(`its size is ${count} but it has no node`);
    const isMap = isMapName(value.type);
    const nodeType = nodeTypeOf(table.member('__node_alloc_'));
    const element = templateType(nodeType, 0) ?? templateType(table.type, 0);
    const offset = valueIn(nodeType, 16, element);
    const valueType = valueMember(nodeType) ?? element;
    const { memory } = value.world;
    const rendered = associative(renderer, count, isMap, function* () {
      let node = first;
      for (let n = 0; n < count; n++) {
        if (node === 0) throw new Corrupt(`its size is ${count} but only ${n} nodes hang together`);
        readable(value, node, 16, 'a node');
        const v = Value.at(value.world, valueType, node + offset);
        yield isMap ? unwrap(v) : v;
        node = memory.readPtr(node) ?? 0;
      }
    });
    return {
      ...rendered,
      named: () => [
        {
          name: '[buckets]',
          value: Value.ofInteger(value.world, builtin('unsigned long'), BigInt(buckets)),
          hint: { readOnly: true },
        },
      ],
    };
  },
};
