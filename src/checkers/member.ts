/** The part of an object that an offset means, in words: "byte 8", "member next (byte 8)", "element [2].x (byte 20)". */
import { pathOfByte } from '../debuginfo/vars.ts';
import type { Place } from './place.ts';

export function byteOf(place: Place, offset: number): string {
  const path = pathIn(place, offset);
  if (path === '') return `byte ${offset}`;
  if (path.endsWith('.vtable pointer')) return `the vtable pointer (byte ${offset})`;
  return `${path.startsWith('[') ? `element ${path}` : `member ${path.slice(1)}`} (byte ${offset})`;
}

/** Members of the library's own classes, whose names say nothing to those who use them. */
const INTERNAL = /\.__[a-z].*$/s;

/** ".next", "[2].x"; '' when the type says nothing. */
export function pathIn(place: Place, offset: number): string {
  return wholePathIn(place, offset).replace(INTERNAL, '');
}

function wholePathIn(place: Place, offset: number): string {
  if (offset < 0 || offset >= place.size || !place.type) return '';
  const at = offset - place.cookie;
  if (at < 0) return '';
  if (place.kind === 'heap') {
    const size = place.type.size;
    if (size <= 0) return '';
    const index = Math.floor(at / size);
    const inner = pathOfByte(place.type, at % size).path;
    return place.element !== undefined ? `[${index}]${inner}` : inner;
  }
  return pathOfByte(place.type, at).path;
}
