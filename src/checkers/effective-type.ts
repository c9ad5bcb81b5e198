/**
 * Reads through a pointer of the wrong type (C17 §6.5 p7, [basic.lval]/11): the bytes were stored as a scalar of another
 * class or size and have not changed since. Integers of one size are one type here, whatever their sign and name, and so are
 * all pointers. A hint, told to those who ask: compilers may go by it, and mostly do not.
 */
import { functionSignature, subprogramOf } from '../debuginfo/names.ts';
import { fileOfScope, pathOf } from '../debuginfo/paths.ts';
import { strip, type TypeDesc } from '../debuginfo/types.ts';
import type { DILocation } from '../ir/metadata.ts';
import { EFFECTIVE_TYPE_CHECK, type TypeSite } from '../isa/type-sites.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener, Violation } from '../machine/probes.ts';
import type { Related, SourceLocation } from '../report/finding.ts';
import { origins, statementNow } from './access.ts';
import { tell } from './make.ts';
import { byteOf } from './member.ts';
import { isNews } from './once.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { isSystemFile, momentNow } from './stack.ts';
import { hex } from './words.ts';

const MAX_DEPTH = 32;

/** The byte at `offset` lies in a union: which of its members it is cannot be told. */
function isInUnion(type: TypeDesc, offset: number, depth = 0): boolean {
  const s = strip(type);
  if (depth > MAX_DEPTH) return false;
  if (s.kind === 'array') return s.element.size > 0 && isInUnion(s.element, offset % s.element.size, depth + 1);
  if (s.kind !== 'class') return false;
  if (s.keyword === 'union') return true;
  return [...s.members, ...s.bases].some(
    (m) => offset >= m.offset && offset < m.offset + m.type.size && isInUnion(m.type, offset - m.offset, depth + 1),
  );
}

const holdsUnion = (place: Place, offset: number): boolean =>
  place.type !== undefined &&
  offset >= place.cookie &&
  isInUnion(place.type, place.type.size > 0 ? (offset - place.cookie) % place.type.size : offset - place.cookie);

function sourceOf(l: DILocation | undefined): SourceLocation | undefined {
  const file = l ? pathOf(fileOfScope(l.scope)) : '';
  if (!l || file === '' || l.line === 0) return undefined;
  const sp = subprogramOf(l.scope);
  return { file, line: l.line, column: l.column, function: sp ? functionSignature(sp) : '' };
}

const article = (type: string): string => (/^[aeiou]/.test(type) && !type.startsWith('uni') ? 'an' : 'a');
const isPointer = (type: string): boolean => type.endsWith('*') || type.endsWith('pointer');
/** "an int", "a pointer (char *)". */
const noun = (s: TypeSite): string =>
  isPointer(s.type) ? (s.type === 'pointer' ? 'a pointer' : `a pointer (${s.type})`) : `${article(s.type)} ${s.type}`;
const within = (s: TypeSite): string =>
  s.member && s.member.of !== '' ? ` (byte ${s.member.offset} of ${s.member.of})` : '';

function writtenAt(stored: TypeSite): Related[] {
  const location = sourceOf(stored.loc);
  if (!location) return [];
  const message = `stored as ${noun(stored)}${within(stored)}`;
  return [{ role: 'written', message, time: 0, thread: 0, stack: [], location }];
}

function report(m: MachineApi, v: Violation): void {
  if (v.handler !== EFFECTIVE_TYPE_CHECK) return;
  const [address = 0, size = 0, from = 0, by = 0] = v.values.map(Number);
  const sites = m.image.typeSites;
  const stored = sites?.storeAt(from) ?? { type: CLASSES[from & 7] ?? 'scalar', member: undefined, loc: undefined };
  const read = sites?.readAt(by);
  const at = momentNow(m);
  if (!read || at.library !== undefined || !at.location || isSystemFile(at.location.file)) return;
  const place = placeAt(m, address);
  if (place && holdsUnion(place, address - place.start)) return;
  if (!isNews(m, 'effective-type', statementNow(m))) return;
  const where = place ? ` of ${place.phrase}` : '';
  const offset = place ? address - place.start : 0;
  const part =
    place && (offset > 0 || place.size > size) ? `${byteOf(place, offset)}${where}` : (place?.phrase ?? 'memory');
  const isC = /\.c$/.test(at.location.file);
  tell(m, {
    kind: 'effective-type',
    message: `Read of ${part} as ${noun(read)}, where ${noun(stored)} was stored`,
    explanation: [
      `The expression takes these ${size} bytes for ${noun(read)}${within(read)}; what was stored there last is ${noun(stored)}${within(stored)}.`,
      isC
        ? 'An object may be read by its own type, that with another sign, a character type, or as a member of a union (C17 §6.5 p7).'
        : 'An object may be read by its own type, that with another sign, or as char, unsigned char and std::byte ([basic.lval]/11).',
      'Compilers rely on that when they optimise: the read may then come before the store, and give what was there earlier.',
      isC
        ? 'Copy the bytes with memcpy into a variable of the type that is wanted, or use a union of both types.'
        : 'Copy the bytes with memcpy into a variable of the type that is wanted, or use std::bit_cast (C++20).',
    ],
    at,
    access: { operation: 'read', size, address: hex(BigInt(address)) },
    ...(place ? { object: describePlace(place, offset) } : {}),
    related: [...writtenAt(stored), ...origins(m, place)],
  });
}

/** Where the place of a store is not known any more. */
const CLASSES = ['', '2-byte integer', '4-byte integer', '8-byte integer', 'float', 'double', 'pointer'];

export const effectiveType: Listener = { name: 'effective-type', violation: report };
