/** Words for an access that lies outside the object that it was meant for. */

import type { MachineApi } from '../machine/machine-api.ts';
import type { BadAccess } from '../machine/probes.ts';
import { around, type Place } from './place.ts';
import { byteRange, bytes } from './words.ts';

/** Where an access of `n` bytes at `offset` (from the object's start) lies: "just past the end of", … */
export function where(place: Place, offset: number, n: number): string {
  const end = offset + n;
  if (offset < 0) {
    if (end > 0) return `the first ${-offset === 1 ? '' : `${-offset} `}of them before the start of`;
    return end === 0 && n <= 16 ? 'just before the start of' : `${bytes(-offset)} before the start of`;
  }
  if (offset < place.size)
    return `the last ${end - place.size === 1 ? '' : `${end - place.size} `}of them past the end of`;
  return offset === place.size ? 'just past the end of' : `${bytes(offset - place.size)} past the end of`;
}

/** What the object has and what was touched. */
export function whatIsThere(place: Place, offset: number, n: number): string {
  const own =
    place.size === 0 ? `${place.short} has no bytes at all` : `${place.short} has ${byteRange(0, place.size)}`;
  const sentence = `${own.charAt(0).toUpperCase()}${own.slice(1)}; this is ${byteRange(offset, n)}.`;
  const size = place.element;
  if (size === undefined || size === 0 || n > size) return sentence;
  const index = (offset - place.cookie) / size;
  const count = Math.floor((place.size - place.cookie) / size);
  if (count === 0) return sentence;
  const valid = count === 1 ? 'the only valid index is 0' : `valid indices are 0 to ${count - 1}`;
  if (size === 1) return `${sentence.slice(0, -1)} (${valid}).`;
  return `${sentence.slice(0, -1)}, element [${Math.floor(index)}] (${valid}).`;
}

/** What an access that went astray has got to: another object, which is fine in itself. '' when it is none. */
export function whatItHits(m: MachineApi, a: BadAccess, place: Place, address: number): string {
  if (!a.stray) return '';
  const there = around(m, address).inside;
  if (!there || there.start === place.start) return '';
  const which = there.block ? `block #${there.block.id}, ` : '';
  return `The address lies in ${which}${there.phrase}, to which this pointer does not belong.`;
}

/** What to do about it. */
export function advice(place: Place, offset: number, n: number, a: BadAccess): string {
  if (offset < 0) return 'Look for an index below zero, or a pointer that was moved back too far.';
  const element = place.block && place.type ? place.type.size : 0;
  if (place.element === undefined && element > place.size)
    return `One ${place.type?.name ?? ''} takes ${bytes(element)}${place.size === 8 ? ', and 8 bytes is the size of a pointer: sizeof *p is the size of what p points to, sizeof p that of the pointer itself' : ': allocate that many'}.`;
  const past = offset + n - place.size;
  const text = /^(str|wcs|stp|sprintf|vsprintf|gets|memcpy|fgets|snprintf|scanf|sscanf|fscanf)/.test(
    a.by?.function ?? '',
  );
  const terminator = "a string needs one byte more than it has characters, for the terminating '\\0'";
  if (past === 1 && text) return `${terminator.replace('a', 'A')}: make room for that byte.`;
  if (past === 1 && place.element === 1) return `Check the index before the access; ${terminator}.`;
  if (a.by)
    return `Check the length before calling ${a.by.function}, or make ${place.kind === 'heap' ? 'the block' : place.short} larger.`;
  if (place.element !== undefined && n <= place.element && offset < place.size + place.element)
    return 'A loop that runs to <= the number of elements is the usual cause; the condition should be <.';
  return place.kind === 'heap'
    ? 'Allocate more bytes, or check the index or length before the access.'
    : 'Make it larger, or check the index or length before the access.';
}
