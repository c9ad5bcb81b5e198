/** What lies where inside an object: the path of a byte (`.b[2]`, `[3].x`), and the padding between members. */
import type { BaseClass, ClassDesc, Member, TypeDesc } from './types.ts';
import { strip } from './types.ts';

/** The scalar at an offset and the way to it. */
export interface BytePath {
  /** To be appended to the object's name: `.b[2]`, `[3]`; '' for the object itself. */ readonly path: string;
  /** Type of the innermost object that contains the byte; undefined for padding. */ readonly type:
    | TypeDesc
    | undefined;
  /** Offset of the byte in it. */ readonly offset: number;
  /** For padding: `padding of struct S after member c`. */ readonly padding: string | undefined;
}

export interface Padding {
  /** Bytes from the start of the object. */ readonly offset: number;
  readonly size: number;
  /** Path of the class that has the padding, '' for the object itself. */ readonly path: string;
  /** `padding of struct S after member c`, `padding of struct S before member d`. */ readonly text: string;
}

const MAX_DEPTH = 64;
/** Elements of an array that are looked at for padding. */
const MAX_ELEMENTS = 4096;

/** Path of the byte at `offset` in an object of type `t`. */
export function pathOfByte(t: TypeDesc, offset: number): BytePath {
  let type = t;
  let at = offset;
  let path = '';
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const s = strip(type);
    if (s.kind === 'array') {
      const size = s.element.size;
      if (size === 0) break;
      const index = Math.floor(at / size);
      path += `[${index}]`;
      at -= index * size;
      type = s.element;
    } else if (s.kind === 'vector') {
      const size = s.element.size;
      if (size === 0) break;
      const index = Math.floor(at / size);
      return { path: `${path}[${index}]`, type: s.element, offset: at - index * size, padding: undefined };
    } else if (s.kind === 'class' && !s.incomplete) {
      const part = partAt(s, at);
      if (!part) return { path, type: undefined, offset: at, padding: paddingText(s, at) };
      path += part.path;
      type = part.type;
      at -= part.offset;
      if (part.final) break;
    } else break;
  }
  return { path, type, offset: at, padding: undefined };
}

/** The byte in words: `buf[3]`, `p->next` (give `p->` as name), `s.b[2]`, `padding of struct S after member c`. */
export function describeByte(t: TypeDesc, offset: number, name = ''): string {
  if (offset < 0) return `${-offset} bytes before ${name === '' ? 'the object' : name}`;
  if (t.size > 0 && offset >= t.size) return `${offset - t.size} bytes after ${name === '' ? 'the object' : name}`;
  const p = pathOfByte(t, offset);
  if (p.padding !== undefined) {
    const where = name + p.path;
    return where === '' ? p.padding : `${p.padding} (in ${where})`;
  }
  // `p->` and `.next` make `p->next`.
  if (name.endsWith('->') && p.path.startsWith('.')) return name + p.path.slice(1);
  if (name === '') return p.path.replace(/^\./, '');
  return name + p.path;
}

interface Part {
  readonly path: string;
  readonly type: TypeDesc;
  readonly offset: number;
  /** Nothing further in: bit-fields that share a byte. */ readonly final: boolean;
}

function partAt(c: ClassDesc, at: number): Part | undefined {
  const fields = c.members.filter((m) => m.bitSize > 0 && coversBit(m, at));
  if (fields.length > 0) {
    const first = fields[0]!;
    return { path: fields.map((m) => `.${m.name}`).join(', '), type: first.type, offset: first.offset, final: true };
  }
  for (const m of c.members) {
    if (m.bitSize > 0) continue;
    // A flexible array member has no size and goes to the end of the object.
    const size = m.type.size;
    if (at < m.offset || (size > 0 ? at >= m.offset + size : strip(m.type).kind !== 'array')) continue;
    if (m.artificial) return { path: '.vtable pointer', type: m.type, offset: m.offset, final: true };
    return { path: m.name === '' ? '' : `.${m.name}`, type: m.type, offset: m.offset, final: false };
  }
  let best: BaseClass | undefined;
  for (const b of c.bases) {
    // Where a virtual base lies depends on the whole object.
    if (b.virtual || at < b.offset || at >= b.offset + b.type.size) continue;
    const inner = strip(b.type);
    if (inner.kind === 'class' && isEmpty(inner)) continue;
    // A later base may lie in the tail padding of the one before (Itanium C++ ABI §2.4).
    if (!best || b.offset > best.offset) best = b;
  }
  if (best) return { path: '', type: best.type, offset: best.offset, final: false };
  return undefined;
}

const coversBit = (m: Member, byte: number): boolean =>
  m.bitOffset < (byte + 1) * 8 && m.bitOffset + m.bitSize > byte * 8;

/** An empty base shares its byte with something else. */
function isEmpty(c: ClassDesc): boolean {
  return (
    c.members.length === 0 &&
    c.bases.every((b) => {
      const s = strip(b.type);
      return s.kind === 'class' && isEmpty(s);
    })
  );
}

const nounOf = (c: ClassDesc): string => (/^(struct|union|class) /.test(c.name) ? c.name : `${c.keyword} ${c.name}`);

function paddingText(c: ClassDesc, at: number): string {
  let before: Member | undefined;
  let after: Member | undefined;
  for (const m of c.members) {
    if (m.offset <= at && (!before || m.bitOffset >= before.bitOffset)) before = m;
    if (m.offset > at && (!after || m.bitOffset < after.bitOffset)) after = m;
  }
  const name = (m: Member): string =>
    m.artificial ? 'the vtable pointer' : m.name === '' ? 'an anonymous member' : `member ${m.name}`;
  if (before) return `padding of ${nounOf(c)} after ${name(before)}`;
  if (after) return `padding of ${nounOf(c)} before ${name(after)}`;
  return `padding of ${nounOf(c)}`;
}

/** All padding in an object, in order of offset; that of array elements too. */
export function paddingOf(t: TypeDesc): Padding[] {
  const out: Padding[] = [];
  collect(t, 0, '', out, 0);
  return out.sort((a, b) => a.offset - b.offset);
}

function collect(t: TypeDesc, base: number, path: string, out: Padding[], depth: number): void {
  const s = strip(t);
  if (depth > MAX_DEPTH || out.length > MAX_ELEMENTS) return;
  if (s.kind === 'array') {
    const size = s.element.size;
    const inner = strip(s.element);
    if (size === 0 || (inner.kind !== 'class' && inner.kind !== 'array')) return;
    for (let i = 0; i < Math.min(s.count ?? 0, MAX_ELEMENTS); i++)
      collect(s.element, base + i * size, `${path}[${i}]`, out, depth + 1);
    return;
  }
  if (s.kind !== 'class' || s.incomplete || s.size === 0) return;
  if (s.keyword === 'union') return;
  // Virtual bases lie somewhere behind the members: what is there is not padding for certain.
  let end = s.size;
  if (s.bases.some((b) => b.virtual)) end = Math.max(8, ...s.members.map((m) => m.offset + m.type.size));
  const used = new Uint8Array(s.size);
  for (const b of [...s.bases].sort((x, y) => x.offset - y.offset)) {
    if (b.virtual) continue;
    const c = strip(b.type);
    if (c.kind === 'class' && isEmpty(c)) continue;
    // The next member may lie in a base's tail padding (Itanium C++ ABI §2.4), so only what the base uses counts.
    const inner: Padding[] = [];
    collect(b.type, 0, '', inner, depth + 1);
    used.fill(1, b.offset, b.offset + b.type.size);
    for (const p of inner) used.fill(0, b.offset + p.offset, b.offset + p.offset + p.size);
  }
  for (const m of s.members) {
    if (m.bitSize > 0) used.fill(1, Math.floor(m.bitOffset / 8), Math.ceil((m.bitOffset + m.bitSize) / 8));
    else {
      used.fill(1, m.offset, m.offset + m.type.size);
      collect(m.type, base + m.offset, m.name === '' ? path : `${path}.${m.name}`, out, depth + 1);
    }
  }
  // An empty class is one byte that nothing uses.
  if (s.members.length === 0 && s.bases.length === 0) return;
  for (let i = 0; i < end; i++) {
    if (used[i]) continue;
    let j = i;
    while (j < end && !used[j]) j++;
    out.push({ offset: base + i, size: j - i, path, text: paddingText(s, i) });
    i = j;
  }
}
