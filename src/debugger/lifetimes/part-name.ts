/** The part of a variable that an object of a class is: `pair.left`, `corners[2].at`. */
import type { DICompositeType } from '../../ir/metadata.ts';
import { elementOf, isStandard, membersOf, sizeOfType, strip, type Type } from '../types.ts';
import { classKey } from './special-functions.ts';

const MAX_DEPTH = 32;

export function partName(type: Type, offset: number, name: string, wanted: DICompositeType): string {
  const key = classKey(wanted);
  let t = strip(type);
  let at = offset;
  let text = name;
  for (let depth = 0; t && depth < MAX_DEPTH; depth++) {
    if (at === 0 && t.kind === 'DICompositeType' && classKey(t) === key) return text;
    const element = elementOf(t);
    if (element) {
      const size = sizeOfType(element.type);
      const inner = strip(element.type);
      // Bytes that are only storage have no names of their own.
      if (size === 0 || inner?.kind !== 'DICompositeType') break;
      text += `[${Math.floor(at / size)}]`;
      at %= size;
      t = inner;
      continue;
    }
    if (isStandard(t)) break;
    const { fields, bases } = membersOf(t);
    const inside = (x: { readonly offset: number; readonly type: Type }): boolean =>
      at >= x.offset && at < x.offset + sizeOfType(x.type);
    const field = fields.find((f) => !f.bits && inside(f));
    const base = field ? undefined : bases.find((b) => !b.virtual && inside(b));
    const part = field ?? base;
    if (!part) break;
    if (field?.name) text += `.${field.name}`;
    at -= part.offset;
    t = strip(part.type);
  }
  return at === 0 ? text : `${text} + ${at}`;
}
