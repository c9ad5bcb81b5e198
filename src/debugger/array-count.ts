/**
 * The count that new[] puts in front of an array whose elements have to be destroyed (Itanium C++ ABI §2.7, "array cookies"):
 * delete[] learns from it how many destructors to call.
 */
import type { MemoryApi } from '../machine/machine-api.ts';
import { type Block, Family } from '../runtime/heap/blocks.ts';
import { alignOfType, elementOf, membersOf, sizeOfType, strip, type Type } from './types.ts';

const destroyed = new WeakMap<object, boolean>();
/** The class has a destructor that does something, of its own or of a part. */
function isDestroyed(type: Type, depth = 0): boolean {
  const t = strip(type);
  if (t?.kind !== 'DICompositeType' || depth > 16) return false;
  const known = destroyed.get(t);
  if (known !== undefined) return known;
  destroyed.set(t, false);
  const element = elementOf(t);
  const { fields, bases } = membersOf(t);
  const is =
    (element !== undefined && isDestroyed(element.type, depth + 1)) ||
    t.elements.some((e) => e?.kind === 'DISubprogram' && e.name.startsWith('~')) ||
    fields.some((f) => isDestroyed(f.type, depth + 1)) ||
    bases.some((b) => isDestroyed(b.type, depth + 1));
  destroyed.set(t, is);
  return is;
}

/** Bytes in front of a block's elements; 0 when it begins with the first. `type`: of an element. */
export function countBytes(memory: MemoryApi, block: Block, type: Type): number {
  if (block.family !== Family.NewArray || !isDestroyed(type)) return 0;
  const size = sizeOfType(type);
  const bytes = Math.max(8, alignOfType(type));
  const count = (block.requested - bytes) / size;
  // Whether it is there is not told anywhere; that it fits says so.
  return Number.isInteger(count) && memory.readU64(block.address + bytes - 8) === BigInt(count) ? bytes : 0;
}
