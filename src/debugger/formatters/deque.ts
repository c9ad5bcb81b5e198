/**
 * std::deque (libc++, <deque>): a map of pointers to blocks of equal size, __start_ elements left free in front.
 *
 *     __map_ [begin, end) → | block | block | …   element i is number (__start_ + i) counted over all blocks
 */
import { Corrupt, type Formatter } from '../render.ts';
import { isStandard, sizeOfType, type Type, templateType } from '../types.ts';
import { at, countOf, need, pointerOf, readable } from './checks.ts';
import { sequence } from './sequences.ts';

/** <deque>, __deque_block_size. */
export const blockSize = (element: Type): number => {
  const size = Math.max(1, sizeOfType(element));
  return size < 256 ? Math.floor(4096 / size) : 16;
};

export const deque: Formatter = {
  name: 'std::deque',
  priority: 100,
  matches: (type) => isStandard(type, 'deque'),
  render(value, renderer) {
    const type = templateType(value.type, 0);
    const map = need(value.member('__map_'), 'map');
    const begin = pointerOf(map.member('__begin_'), 'map');
    const end = pointerOf(map.member('__end_'), "map's end");
    const start = countOf(value.member('__start_'), 'start');
    const count = countOf(value.member('__size_'), 'size');
    const per = blockSize(type);
    if (end < begin || (end - begin) % 8 !== 0) throw new Corrupt('its map ends before it begins');
    const blocks = (end - begin) / 8;
    if (start + count > blocks * per) throw new Corrupt(`its ${count} elements do not fit into its ${blocks} blocks`);
    if (count > 0) readable(value, begin, end - begin, 'its map');
    const size = Math.max(1, sizeOfType(type));
    return sequence(renderer, count, (i) => {
      const n = start + i;
      const block = value.world.memory.readPtr(begin + Math.floor(n / per) * 8) ?? 0;
      return at(value, type, block + (n % per) * size);
    });
  },
};
