/** Conversions between types. */
import type { CastOp, Instruction } from '../ir/module.ts';
import { Op } from '../isa/instruction.ts';
import { convertFloat, floatToInteger, integerToFloat } from './floats.ts';
import type { Generator } from './generator.ts';
import { extend, truncate } from './integers.ts';
import { opWidth, type Part } from './part.ts';
import { bitcast, elementwise } from './vectors.ts';

type Cast = Extract<Instruction, { op: 'cast' }>;

export function lowerCast(g: Generator, i: Cast): void {
  if (i.cast === 'bitcast') {
    lowerBitcast(g, i);
    return;
  }
  if (i.type.kind === 'vector') {
    elementwise(g, i, [i.value], (p, [a]) => {
      const made = castParts(g, i.cast, p, a as Part[]);
      made.forEach((m, k) => {
        if (m !== p[k]) p[k] = m;
      });
    });
    return;
  }
  g.setResults(i, castParts(g, i.cast, g.results(i), g.parts(i.value)));
}

/** Results of a conversion of scalars; some are the operand's own parts. */
export function castParts(g: Generator, cast: CastOp, p: readonly Part[], a: readonly Part[]): readonly Part[] {
  const to = p[0] as Part;
  const from = a[0] as Part;
  switch (cast) {
    case 'trunc':
      return truncate(g, p, a);
    case 'zext':
    case 'sext':
      extend(g, cast === 'sext', p, a);
      return p;
    case 'ptrtoint':
    case 'ptrtoaddr':
    case 'inttoptr': {
      const fromBits = 64 * (a.length - 1) + (a[a.length - 1] as Part).bits;
      const toBits = 64 * (p.length - 1) + (p[p.length - 1] as Part).bits;
      if (toBits > fromBits) {
        extend(g, false, p, a);
        return p;
      }
      return truncate(g, p, a);
    }
    case 'addrspacecast':
      return p.map((q, k) => g.alias(q, a[k] as Part));
    case 'fptrunc':
    case 'fpext':
      convertFloat(g, to, from);
      return p;
    case 'sitofp':
    case 'uitofp':
      integerToFloat(g, to, a, cast === 'sitofp');
      return p;
    case 'fptosi':
    case 'fptoui':
      floatToInteger(g, p, from, cast === 'fptosi');
      return p;
    case 'bitcast':
      throw new Error('bitcast of parts');
  }
}

function lowerBitcast(g: Generator, i: Cast): void {
  const p = g.results(i);
  const a = g.parts(i.value);
  const same =
    p.length === a.length &&
    p.every((q, k) => {
      const of = a[k] as Part;
      return q.xmm === of.xmm && q.bytes === of.bytes && q.bits === of.bits;
    });
  if (same) {
    g.setResults(
      i,
      p.map((q, k) => g.alias(q, a[k] as Part)),
    );
    return;
  }
  const to = p[0] as Part;
  const from = a[0] as Part;
  if (p.length === 1 && a.length === 1 && to.bytes === from.bytes && to.bytes <= 8 && to.xmm !== from.xmm) {
    const s = g.use(from);
    const r = g.dst(to);
    g.rr(to.xmm ? Op.MovXG : Op.MovGX, opWidth(from.bits), r, s);
    g.def(to, r);
    return;
  }
  bitcast(g, i);
}
