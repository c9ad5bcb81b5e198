/** What std::get gave out of a variant, used after the variant was given another alternative in the same storage. */
import { strip, type TypeDesc } from '../debuginfo/types.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { BadAccess, Listener } from '../machine/probes.ts';
import { membersOf } from '../runtime/heap/member-pointers.ts';
import { origins, tellAccess } from './access.ts';
import type { Place } from './place.ts';
import { momentOf, related } from './stack.ts';
import { classify } from './suspect.ts';
import { subject } from './words.ts';

/** "int", "double" of std::variant<int, double>. */
function alternatives(name: string): string[] {
  const list = /^(?:const )?std::variant<(.*)>$/.exec(name)?.[1];
  if (list === undefined) return [];
  const out = [''];
  let depth = 0;
  for (const c of list) {
    if (c === ',' && depth === 0) {
      out.push('');
      continue;
    }
    depth += '<([{'.includes(c) ? 1 : '>)]}'.includes(c) ? -1 : 0;
    out[out.length - 1] += c;
  }
  return out.map((s) => s.trim());
}

/** The variant whose storage begins at an offset of an object. */
function variantAt(type: TypeDesc, offset: number, depth = 0): string | undefined {
  const t = strip(type);
  if (depth > 16) return undefined;
  if (t.kind === 'array' && t.element.size > 0) return variantAt(t.element, offset % t.element.size, depth + 1);
  if (t.kind !== 'class') return undefined;
  if (t.name.startsWith('std::variant<')) return t.name;
  const parts = [...t.bases.filter((b) => !b.virtual), ...t.members];
  const part = parts.find((p) => offset >= p.offset && offset < p.offset + p.type.size);
  return part && variantAt(part.type, offset - part.offset, depth + 1);
}

function report(m: MachineApi, a: BadAccess): void {
  const s = classify(m, a);
  const member = membersOf(m).of(a.provenance);
  const replaced = membersOf(m).replacedBy(a.provenance);
  if (s.kind !== 'use-after-destruction' || !member || !replaced) return;
  const place: Place | undefined = s.place;
  const within = place ? (member.address - place.start - place.cookie) % (place.type?.size || 1) : 0;
  const names = alternatives((place?.type && variantAt(place.type, within)) ?? '');
  const former = names[replaced.from] ?? 'alternative';
  const now = names[replaced.to] ?? 'another alternative';
  const holder = !place
    ? 'a std::variant'
    : names.length > 0 && within > 0
      ? `the std::variant in ${place.phrase}`
      : place.phrase;
  tellAccess(m, a, s, s.kind, () => ({
    message: `${subject(a)} of the ${former} that ${holder} held before it was given ${names.length > 0 ? `its ${now}` : now}`,
    explanation: [
      `A variant has one place for all its alternatives: the ${former} ended there, and the bytes are those of the ${names.length > 0 ? now : 'new one'} now.`,
      'Ask the variant again (std::get, std::get_if, std::visit) after it was assigned to, or copy the value before.',
    ],
    related: [
      ...origins(m, place),
      related('destroyed', 'the other alternative took its place here', momentOf(m, replaced.at)),
    ],
  }));
}

export const variantAlternative: Listener = { name: 'variant-alternative', badAccess: report };
