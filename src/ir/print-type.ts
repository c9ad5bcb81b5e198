/** Types as LLVM's assembly writes them, names quoted where they must be. */
import { quoteName } from './print-name.ts';
import type { Type } from './types.ts';
import { typeName } from './types.ts';

export function printedType(t: Type): string {
  switch (t.kind) {
    case 'array':
      return `[${t.count} x ${printedType(t.elem)}]`;
    case 'vector':
      return `<${t.count} x ${printedType(t.elem)}>`;
    case 'function':
      return `${printedType(t.ret)} (${[...t.params.map(printedType), ...(t.varArg ? ['...'] : [])].join(', ')})`;
    case 'struct': {
      if (t.name !== undefined) return `%${quoteName(t.name)}`;
      const fields = t.fields.length === 0 ? '{}' : `{ ${t.fields.map(printedType).join(', ')} }`;
      return t.packed ? `<${fields}>` : fields;
    }
    default:
      return typeName(t);
  }
}
