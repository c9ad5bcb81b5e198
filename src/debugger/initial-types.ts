/**
 * Variables that have a value before the program runs have it by their declared types (machine/memory-types.ts). What lies in a
 * union, and bit-fields, are left out.
 */
import { strip, type TypeDesc, typeOf } from '../debuginfo/types.ts';
import { TypeClass, type TypeSites, typeHash } from '../isa/type-sites.ts';
import type { ProgramImage } from '../machine/image.ts';
import { LOW_OFFSET, TYPES } from '../machine/layout.ts';
import { type MachineMemory, windowOffset } from '../machine/memory.ts';

const MAX_DEPTH = 16;
/** Elements of all arrays of a program together. */
const MAX_SCALARS = 1 << 20;

function classOf(t: TypeDesc): TypeClass {
  const { size } = t;
  if (t.kind === 'pointer' || t.kind === 'reference') return TypeClass.Pointer;
  if (t.kind === 'base' && t.encoding === 'float')
    return size === 4 ? TypeClass.Float : size === 8 ? TypeClass.Double : TypeClass.None;
  const isInteger = t.kind === 'enum' || (t.kind === 'base' && /^(un)?signed$/.test(t.encoding));
  if (!isInteger) return TypeClass.None;
  return size === 2 ? TypeClass.Int16 : size === 4 ? TypeClass.Int32 : size === 8 ? TypeClass.Int64 : TypeClass.None;
}

class Writer {
  private left = MAX_SCALARS;
  private readonly known = new Map<string, number>();
  constructor(
    private readonly memory: MachineMemory,
    private readonly sites: TypeSites,
  ) {}

  /** The object of that type at a window offset. */
  write(w: number, type: TypeDesc, depth = 0): void {
    const t = strip(type);
    if (depth > MAX_DEPTH || this.left <= 0) return;
    if (t.kind === 'array') {
      const { element } = t;
      const count = element.size > 0 ? Math.floor(t.size / element.size) : 0;
      if (element.size > 1)
        for (let k = 0; k < count && this.left > 0; k++) this.write(w + k * element.size, element, depth + 1);
    } else if (t.kind === 'class') {
      if (t.keyword === 'union') return;
      for (const m of t.members) if (m.bitSize === 0 && !m.artificial) this.write(w + m.offset, m.type, depth + 1);
      for (const b of t.bases) if (!b.virtual) this.write(w + b.offset, b.type, depth + 1);
    } else this.scalar(w, t);
  }

  private scalar(w: number, t: TypeDesc): void {
    const c = classOf(t);
    this.left--;
    if (c === TypeClass.None) return;
    const type = t.kind === 'pointer' ? `${t.target.name} *` : t.name;
    let site = this.known.get(type);
    if (site === undefined) {
      site = this.sites.store(c, { type, member: undefined, loc: undefined });
      this.known.set(type, site);
    }
    const { view } = this.memory;
    for (let at = w & ~3; at < w + t.size; at += 4)
      view.setInt32(LOW_OFFSET + TYPES + at, typeHash(view.getInt32(LOW_OFFSET + at, true)) | site, true);
  }
}

/** Of the program's own variables, before its first instruction. */
export function keepInitialTypes(memory: MachineMemory, image: ProgramImage): void {
  if (!image.typeSites) return;
  const writer = new Writer(memory, image.typeSites);
  for (const g of image.globals) {
    const w = windowOffset(g.address);
    if (!g.isUser || !g.variable || w < 0) continue;
    writer.write(w, typeOf(g.variable.type));
    memory.touch(w, g.size);
  }
}
