/** As much of JSON Schema (draft 2020-12) as the report's schema uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const typeOf = (v: unknown): string =>
  v === null ? 'null' : Array.isArray(v) ? 'array' : Number.isInteger(v) ? 'integer' : typeof v;

/** What of `value` does not fit, as `/path: why`. */
export function violations(root: unknown, value: unknown): string[] {
  const top = root as Schema;
  const check = (s: Schema, v: unknown, path: string): string[] => {
    if (s.$ref !== undefined) {
      const target = top.$defs?.[s.$ref.replace('#/$defs/', '')];
      return target ? check(target, v, path) : [`${path}: no definition ${s.$ref}`];
    }
    if (s.anyOf) return s.anyOf.some((a) => check(a, v, path).length === 0) ? [] : [`${path}: fits no alternative`];
    if (s.const !== undefined && v !== s.const) return [`${path}: not ${String(s.const)}`];
    if (s.enum && !s.enum.includes(v)) return [`${path}: not one of the values`];
    if (s.type !== undefined && typeOf(v) !== s.type) return [`${path}: ${typeOf(v)} instead of ${s.type}`];
    const out: string[] = [];
    if (typeof v === 'number' && s.minimum !== undefined && v < s.minimum) out.push(`${path}: too small`);
    if (typeof v === 'string' && s.pattern !== undefined && !new RegExp(s.pattern).test(v))
      out.push(`${path}: pattern`);
    if (Array.isArray(v) && s.items) out.push(...v.flatMap((e, i) => check(s.items!, e, `${path}/${i}`)));
    if (s.properties && typeOf(v) === 'object') {
      const o = v as Record<string, unknown>;
      for (const key of s.required ?? []) if (!(key in o)) out.push(`${path}: ${key} is missing`);
      for (const [key, e] of Object.entries(o)) {
        const p = s.properties[key];
        if (p) out.push(...check(p, e, `${path}/${key}`));
        else if (s.additionalProperties === false) out.push(`${path}: ${key} is too much`);
      }
    }
    return out;
  };
  return check(top, value, '');
}
