/** std::vector, array, span, initializer_list, valarray: elements in one run of memory. */
import { type Child, Corrupt, type Formatter, postfix, type Rendered, type Renderer, range } from '../render.ts';
import { builtin, isStandard, kindOf, sizeOfType, type Type, templateInteger, templateType } from '../types.ts';
import { Value } from '../value.ts';
import { at, between, countOf, need, pointerOf, readable } from './checks.ts';

/** Rendering of `count` elements given by index. */
export function sequence(
  renderer: Renderer,
  count: number,
  element: (i: number) => Value,
  extra: Partial<Rendered> = {},
): Rendered {
  const elements = (start: number, n: number): Child[] =>
    range(start, Math.min(n, count - start)).map((i) => ({
      name: `[${i}]`,
      value: element(i),
      expression: (p) => `${postfix(p)}[${i}]`,
    }));
  return { text: `size=${count} ${renderer.list(elements(0, 9), count)}`, count, elements, ...extra };
}

/** Elements of a known type from an address on. */
function run(
  renderer: Renderer,
  value: Value,
  type: Type,
  address: number,
  count: number,
  named?: () => Child[],
): Rendered {
  const size = Math.max(1, sizeOfType(type));
  return sequence(renderer, count, (i) => at(value, type, address + i * size), {
    memory: address || value.address,
    ...(named ? { named } : {}),
  });
}

export const vector: Formatter = {
  name: 'std::vector',
  priority: 100,
  matches: (type) => isStandard(type, 'vector') && kindOf(templateType(type, 0)) !== 'bool',
  render(value, renderer) {
    const type = templateType(value.type, 0);
    const begin = pointerOf(value.member('__begin_'), 'begin');
    const end = pointerOf(value.member('__end_'), 'end');
    const capacity = pointerOf(value.member('__cap_'), 'capacity');
    const count = between(value, begin, end, type);
    if (capacity < end) throw new Corrupt('its capacity ends before its elements do');
    const room = between(value, begin, capacity, type, 'its storage');
    return run(renderer, value, type, begin, count, () => [
      {
        name: '[capacity]',
        value: Value.ofInteger(value.world, builtin('unsigned long'), BigInt(room)),
        hint: { readOnly: true },
      },
    ]);
  },
};

/** std::vector<bool>: words of 64 bits. */
export const vectorOfBool: Formatter = {
  name: 'std::vector<bool>',
  priority: 101,
  matches: (type) => isStandard(type, 'vector') && kindOf(templateType(type, 0)) === 'bool',
  render(value, renderer) {
    const begin = pointerOf(value.member('__begin_'), 'begin');
    const count = countOf(value.member('__size_'), 'size');
    const words = countOf(value.member('__cap_'), 'capacity');
    if (count > words * 64) throw new Corrupt(`its size ${count} is larger than its capacity ${words * 64}`);
    if (count > 0) readable(value, begin, Math.ceil(count / 64) * 8, 'its storage');
    return sequence(renderer, count, (i) => bit(value, begin, i), { memory: begin || undefined });
  },
};

/** Bit `i` of words at an address, as a bool that can be changed. */
export function bit(value: Value, address: number, i: number): Value {
  return new Value(
    value.world,
    builtin('bool'),
    { kind: 'memory', address: address + Math.floor(i / 8) },
    { at: i % 8, width: 1 },
  );
}

export const array: Formatter = {
  name: 'std::array',
  priority: 100,
  matches: (type) => isStandard(type, 'array'),
  render(value, renderer) {
    const elements = value.member('__elems_');
    const type = templateType(value.type, 0);
    const count = Number(templateInteger(value.type, 1) ?? 0n);
    if (!elements || count === 0) return { text: 'size=0 {}' };
    const size = Math.max(1, sizeOfType(type));
    return sequence(renderer, count, (i) => elements.part(type, i * size), { memory: value.address });
  },
};

export const span: Formatter = {
  name: 'std::span',
  priority: 100,
  matches: (type) => isStandard(type, 'span'),
  render(value, renderer) {
    const type = templateType(value.type, 0);
    const begin = pointerOf(value.member('__data_'), 'begin');
    const extent = templateInteger(value.type, 1) ?? 0n;
    const count = value.member('__size_') ? countOf(value.member('__size_'), 'size') : Number(extent);
    if (count > 0) readable(value, begin, count * Math.max(1, sizeOfType(type)), 'its first element');
    return run(renderer, value, type, begin, count);
  },
};

export const initializerList: Formatter = {
  name: 'std::initializer_list',
  priority: 100,
  matches: (type) => isStandard(type, 'initializer_list'),
  render(value, renderer) {
    const type = templateType(value.type, 0);
    const begin = pointerOf(value.member('__begin_'), 'begin');
    const count = countOf(value.member('__size_'), 'size');
    if (count > 0) readable(value, begin, count * Math.max(1, sizeOfType(type)), 'its first element');
    return run(renderer, value, type, begin, count);
  },
};

export const valarray: Formatter = {
  name: 'std::valarray',
  priority: 100,
  matches: (type) => isStandard(type, 'valarray'),
  render(value, renderer) {
    const type = templateType(value.type, 0);
    const begin = pointerOf(value.member('__begin_'), 'begin');
    const end = pointerOf(value.member('__end_'), 'end');
    return run(renderer, value, type, begin, between(value, begin, end, type));
  },
};

export const bitset: Formatter = {
  name: 'std::bitset',
  priority: 100,
  matches: (type) => isStandard(type, 'bitset'),
  render(value) {
    const count = Number(templateInteger(value.type, 0) ?? 0n);
    const words = value.member('__first_');
    if (count === 0 || !words) return { text: 'size=0' };
    const bits = need(words, 'bits');
    const bytes = bits.bytes(0, Math.ceil(count / 8));
    if (!bytes) throw new Corrupt('its bits cannot be read');
    let text = '';
    for (let i = Math.min(count, 128) - 1; i >= 0; i--) text += (bytes[i >> 3]! >> (i & 7)) & 1;
    const address = bits.address;
    return {
      text: count > 128 ? `…${text}` : text,
      count,
      elements: (start, n) =>
        range(start, Math.min(n, count - start)).map((i) => ({
          name: `[${i}]`,
          value:
            address === undefined
              ? Value.ofInteger(value.world, builtin('bool'), BigInt((bytes[i >> 3]! >> (i & 7)) & 1))
              : bit(value, address, i),
        })),
    };
  },
};
