/** A delete expression whose operand says something else than what new made: in words. */
import { strip, type TypeDesc } from '../debuginfo/types.ts';
import type { Deallocation } from '../machine/probes.ts';
import { identity } from '../runtime/heap/deleted-type.ts';
import { verbOf } from './deallocation.ts';
import type { Place } from './place.ts';

export interface Wrong {
  readonly message: string;
  readonly why: string;
  readonly what: string;
}

export function isBaseOf(base: TypeDesc, derived: TypeDesc, depth = 0): boolean {
  const d = strip(derived);
  if (d.kind !== 'class' || depth > 32) return false;
  return d.bases.some((b) => identity(strip(b.type)) === identity(strip(base)) || isBaseOf(base, b.type, depth + 1));
}

export function deletedAs(d: Deallocation, place: Place): Wrong | undefined {
  const { types } = d;
  if (!types) return undefined;
  const made = types.made.name;
  const deleted = types.deleted.name;
  const verb = verbOf(d);
  const array = d.family === 2;
  if (types.deleted.kind === 'void')
    return {
      message: `${verb} of ${place.phrase} through a void pointer`,
      why: `Nothing says at the delete that this is a ${made}: no destructor runs, and the language leaves it undefined ([expr.delete]/2).`,
      what: `Delete it through a ${made} *.`,
    };
  if (identity(types.deleted) === identity(types.made))
    return {
      message: `${verb} of ${place.phrase} where the class ${made} is only declared`,
      why: `The delete does not know what ${made} is made of, so it runs no destructor and releases nothing that the object owns ([expr.delete]/5).`,
      what: `Delete it where ${made} is defined: move the destructor that does it into the file that has the definition.`,
    };
  if (!isBaseOf(types.deleted, types.made))
    return {
      message: `${verb} of ${place.phrase} through a pointer to ${deleted}, which is another class`,
      why: `new made ${array ? 'an array of' : 'a'} ${made}, and ~${deleted} runs on it instead of ~${made}.`,
      what: `Delete it as what it is, a ${made}.`,
    };
  const sizes =
    types.deleted.size === types.made.size ? '' : ` of ${types.deleted.size} bytes (a ${made} has ${types.made.size})`;
  if (array)
    return {
      message: `delete[] of ${place.phrase} through a pointer to its base class ${deleted}`,
      why: `delete[] goes from element to element as if each were a ${deleted}${sizes} and destroys them as such, which is undefined even with a virtual destructor ([expr.delete]/3).`,
      what: `Delete the array through a ${made} *, or use a std::vector<${made}>.`,
    };
  return {
    message: `${verb} of ${place.phrase} through a pointer to its base class ${deleted}, which has no virtual destructor`,
    why: `new made a ${made}, but only ~${deleted} runs: ~${made} and the destructors of its members do not, and what they own stays behind ([expr.delete]/3).`,
    what: `Declare the destructor virtual in ${deleted}, or delete the object through a ${made} *.`,
  };
}
