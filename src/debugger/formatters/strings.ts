/**
 * std::basic_string and std::basic_string_view (libc++, <string>, little-endian):
 *
 *     long   | data 8 | size 8 | capacity (63 bits), is_long (top bit) |
 *     short  | characters … 23 bytes             | size 7 bits, is_long top bit |
 */
import { Corrupt, type Formatter, postfix, type Rendered, range } from '../render.ts';
import { stringText } from '../text.ts';
import { isStandard, sizeOfType, strip, type Type, templateType } from '../types.ts';
import type { Value } from '../value.ts';
import { at, countOf, need, pointerOf, readable } from './checks.ts';

const MAX_SHOWN = 400;

const prefixOf = (type: Type): string => {
  const t = strip(type);
  const name = t && t.kind !== 'DISubroutineType' ? t.name : '';
  return name === 'char16_t'
    ? 'u'
    : name === 'char32_t'
      ? 'U'
      : name === 'wchar_t'
        ? 'L'
        : name === 'char8_t'
          ? 'u8'
          : '';
};

/** Text and children of `count` characters at an address. */
function characters(value: Value, type: Type, address: number, count: number): Rendered {
  const unit = Math.max(1, sizeOfType(type)) as 1 | 2 | 4;
  if (count > 0) readable(value, address, count * unit, 'its text');
  const bytes = value.world.memory.readBytes(address, Math.min(count, MAX_SHOWN) * unit);
  const text = stringText(bytes, unit, prefixOf(type));
  return {
    text: count > MAX_SHOWN ? `${text}… (${count} characters)` : text,
    memory: address,
    count,
    elements: (start, n) =>
      range(start, Math.min(n, count - start)).map((i) => ({
        name: `[${i}]`,
        value: at(value, type, address + i * unit),
        expression: (p) => `${postfix(p)}[${i}]`,
      })),
  };
}

export const string: Formatter = {
  name: 'std::string',
  priority: 100,
  matches: (type) => isStandard(type, 'basic_string'),
  render(value) {
    const type = templateType(value.type, 0);
    const unit = Math.max(1, sizeOfType(type));
    const short = need(value.path('__rep_', '__s'), 'representation');
    const isLong = need(short.member('__is_long_'), 'length').integer();
    if (isLong === undefined) throw new Corrupt('it cannot be read');
    if (!isLong) {
      const size = countOf(short.member('__size_'), 'length');
      const room = 24 / unit - 1;
      if (size > room - (unit === 1 ? 0 : 0))
        throw new Corrupt(`its length is ${size}, more than the ${room - 1} that fit`);
      const data = need(short.member('__data_'), 'text');
      if (data.address !== undefined) return characters(value, type, data.address, size);
      const bytes = data.bytes(0, size * unit) ?? new Uint8Array();
      return { text: stringText(bytes, unit as 1 | 2 | 4, prefixOf(type)) };
    }
    const long = need(value.path('__rep_', '__l'), 'representation');
    const size = countOf(long.member('__size_'), 'length');
    const capacity = countOf(long.member('__cap_'), 'capacity');
    if (size >= Math.max(1, capacity) * 2 && size > capacity)
      throw new Corrupt(`its length ${size} is larger than its capacity ${capacity}`);
    return characters(value, type, pointerOf(long.member('__data_'), 'text'), size);
  },
};

export const stringView: Formatter = {
  name: 'std::string_view',
  priority: 100,
  matches: (type) => isStandard(type, 'basic_string_view'),
  render(value) {
    const type = templateType(value.type, 0);
    const size = countOf(value.member('__size_'), 'length');
    return characters(value, type, pointerOf(value.member('__data_'), 'text'), size);
  },
};
