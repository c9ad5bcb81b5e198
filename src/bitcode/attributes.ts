/** PARAMATTR_GROUP and PARAMATTR blocks: attribute lists of functions and calls. */
import type { AttributeList, Attributes, AttributeValue } from '../ir/module.ts';
import { typeName } from '../ir/types.ts';
import { ATTRIBUTE_NAMES } from './attribute-names.ts';
import type { Cursor } from './bitstream.ts';
import { Entry } from './bitstream.ts';
import { signedVbr } from './signed.ts';
import type { TypeTable } from './type-table.ts';

const NONE: Attributes = new Map();
export const NO_ATTRIBUTES: AttributeList = { fn: NONE, ret: NONE, params: [] };
const FUNCTION_INDEX = 0xffffffff;

interface Group {
  readonly index: number;
  readonly attrs: Attributes;
}

export class AttributeTable {
  private readonly groups = new Map<number, Group>();
  private readonly lists: AttributeList[] = [];

  /** List `id` as function and call records have it: 0 is the empty list. */
  get(id: number, c: Cursor): AttributeList {
    if (id === 0) return NO_ATTRIBUTES;
    return this.lists[id - 1] ?? c.fail(`attribute list ${id} does not exist`);
  }

  /** Groups name types, so this runs after the type table was read. */
  readGroups(c: Cursor, types: TypeTable): void {
    c.enter();
    for (;;) {
      const e = c.next();
      if (e === Entry.EndBlock) return;
      if (e === Entry.SubBlock || c.code !== 3) c.fail(`unknown attribute group record ${c.code}`);
      this.group(c, types);
    }
  }

  private group(c: Cursor, types: TypeTable): void {
    const o = c.ops;
    if (o.length < 2) c.fail('an attribute group is too short');
    const attrs = new Map<string, AttributeValue>();
    let i = 2;
    const text = (): string => {
      let s = '';
      for (;;) {
        const ch = o[i++] ?? c.fail('an attribute string is not terminated');
        if (ch === 0) return s;
        s += String.fromCharCode(ch);
      }
    };
    const range = (bits: number): string => {
      if (bits > 64) {
        // Numbers of words of both bounds, then the words, each sign-rotated.
        const counts = c.big(i++);
        const wide = (n: number): bigint => {
          let v = 0n;
          for (let k = 0; k < n; k++) v |= BigInt.asUintN(64, signedVbr(c.big(i++))) << BigInt(64 * k);
          return BigInt.asIntN(bits, v);
        };
        const low = wide(Number(counts & 0xffffffffn));
        return `${low}, ${wide(Number(counts >> 32n))}`;
      }
      const low = signedVbr(c.big(i++));
      return `${low}, ${signedVbr(c.big(i++))}`;
    };
    while (i < o.length) {
      const form = o[i++]!;
      if (form === 3 || form === 4) {
        const key = text();
        attrs.set(key, form === 4 ? text() : true);
        continue;
      }
      const number = o[i++] ?? c.fail('an attribute group is too short');
      const key = ATTRIBUTE_NAMES[number] ?? c.fail(`unknown attribute ${number}`);
      switch (form) {
        case 0:
        case 5:
          attrs.set(key, true);
          break;
        case 1: {
          const wide = c.wide?.get(i);
          attrs.set(key, wide ?? o[i] ?? c.fail('an attribute has no value'));
          i++;
          break;
        }
        case 6:
          attrs.set(key, types.get(o[i++] ?? -1, c));
          break;
        case 7: {
          const bits = o[i++] ?? 0;
          attrs.set(key, `i${bits} ${range(bits)}`);
          break;
        }
        case 8: {
          const count = o[i++] ?? 0;
          const bits = o[i++] ?? 0;
          const parts: string[] = [];
          for (let k = 0; k < count && i < o.length; k++) parts.push(`(${range(bits)})`);
          attrs.set(key, parts.join(', '));
          break;
        }
        default:
          c.fail(`unknown attribute form ${form}`);
      }
    }
    this.groups.set(o[0]!, { index: o[1]!, attrs });
  }

  readLists(c: Cursor): void {
    c.enter();
    for (;;) {
      const e = c.next();
      if (e === Entry.EndBlock) return;
      if (e === Entry.SubBlock || c.code !== 2) c.fail(`unknown attribute list record ${c.code}`);
      let fn = NONE;
      let ret = NONE;
      const params: Attributes[] = [];
      for (const id of c.ops) {
        const g = this.groups.get(id) ?? c.fail(`attribute group ${id} does not exist`);
        if (g.index === FUNCTION_INDEX) fn = g.attrs;
        else if (g.index === 0) ret = g.attrs;
        else {
          if (g.index > 1 << 16) c.fail(`attributes of parameter ${g.index}`);
          while (params.length < g.index) params.push(NONE);
          params[g.index - 1] = g.attrs;
        }
      }
      this.lists.push({ fn, ret, params });
    }
  }
}

/** An attribute as LLVM's assembly shows it, for the printer. */
export function attributeText(name: string, value: AttributeValue): string {
  if (value === true) return name;
  if (typeof value === 'object') return `${name}(${typeName(value)})`;
  return `${name}=${value}`;
}
