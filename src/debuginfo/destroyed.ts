/** Whether ending an object of a type takes a destructor's call: one of its own, or of a part ([class.dtor]). */
import { strip, type TypeDesc } from './types.ts';

const known = new WeakMap<object, boolean>();

export function isDestroyed(type: TypeDesc, depth = 0): boolean {
  const t = strip(type);
  if (depth > 16) return false;
  if (t.kind === 'array') return isDestroyed(t.element, depth + 1);
  const { di } = t;
  if (t.kind !== 'class' || di?.kind !== 'DICompositeType') return false;
  const before = known.get(di);
  if (before !== undefined) return before;
  known.set(di, false);
  const is =
    di.elements.some((e) => e?.kind === 'DISubprogram' && e.name.startsWith('~')) ||
    t.members.some((f) => isDestroyed(f.type, depth + 1)) ||
    t.bases.some((b) => isDestroyed(b.type, depth + 1));
  known.set(di, is);
  return is;
}
