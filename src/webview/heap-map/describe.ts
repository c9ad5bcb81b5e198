/** Chunks and pointers in words: for the card, the details, the screen reader and the table. Pure. */
import { elementName } from '../../views/holder-name.ts';
import type { HeapPiece, HeapView, Holder } from '../../views/messages.ts';
import { type Chunk, lockText, type Pointer, siteOf, userEntry } from './model.ts';

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
export const bytes = (n: number): string => {
  if (n < 1024) return `${n} B`;
  if (n < 1024 * 1024) return `${(n / 1024).toFixed(n < 10 * 1024 ? 1 : 0)} KiB`;
  return `${(n / 1024 / 1024).toFixed(n < 10 * 1024 * 1024 ? 1 : 0)} MiB`;
};
export const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
export const hex = (n: number): string => `0x${n.toString(16)}`;

export function stateText(c: Chunk): string {
  const { raw, block } = c;
  if (raw.corrupt) return 'header overwritten';
  switch (raw.state) {
    case 'top':
      return 'not handed out yet';
    case 'free':
      return raw.bin ? `free, in ${raw.bin}` : 'free';
    default:
      if (!block) return 'the library’s own';
      if (!block.live) return 'freed';
      if (block.reach === 'lost') return 'in use, but nothing points to it: leaked';
      return raw.state === 'mapped' ? 'in use, a mapping of its own' : 'in use';
  }
}
/** The arena that a chunk came from; '' while there is only one, and nobody has its lock. */
export function arenaText(heap: HeapView, c: Chunk): string {
  const arena = c.raw.arena === undefined ? undefined : heap.arenas[c.raw.arena];
  const lock = lockText(arena);
  if (heap.arenas.length < 2 && lock === '') return '';
  return arena ? arena.name + (lock && ` (${lock})`) : 'no arena: it is a mapping of its own';
}

/** In two words, for the table. */
export function stateWord(c: Chunk): string {
  if (c.raw.corrupt) return 'corrupt';
  if (c.raw.state === 'top') return 'top';
  if (c.raw.state === 'free') return c.raw.bin || 'free';
  if (!c.block) return 'library';
  if (c.block.live && c.block.reach === 'lost') return 'leaked';
  return c.raw.state === 'mapped' ? 'mapped' : 'in use';
}

export function holderText(h: Holder): string {
  switch (h.kind) {
    case 'local':
    case 'parameter':
      return h.function ? `${h.name} in ${h.function}` : h.name;
    case 'global':
      return `global ${h.name}`;
    case 'thread-local':
      return `thread-local ${h.name}`;
    case 'register':
      return `register ${h.name}`;
    default:
      return h.name;
  }
}
export const pointerText = (p: Pointer): string => {
  const where = p.raw.offset === 0 ? '' : ` (byte ${p.raw.offset})`;
  const owner = p.raw.ownership === 'raw' || p.raw.ownership === 'allocator' ? '' : `, ${p.raw.ownership}`;
  const into = (p.from?.inbound ?? []).map((q) => ({ ...q.raw.from, offset: q.raw.offset }));
  const named = elementName(p.raw.from.name, into);
  const from = named ? holderText({ ...p.raw.from, ...named, kind: 'local' }) : holderText(p.raw.from);
  return from + where + owner + (p.raw.dangling ? ', dangling' : '');
};

export function siteText(heap: HeapView, index: number | undefined): string {
  const entry = userEntry(siteOf(heap, index));
  return entry?.place ? `${entry.function}, ${baseName(entry.place.path)}:${entry.place.line}` : '';
}

/** One sentence for a screen reader. */
export function sentence(heap: HeapView, c: Chunk): string {
  const { block: b } = c;
  const parts: string[] = [];
  if (c.paint === 'top') parts.push(`Top of the heap, ${c.raw.size} bytes not handed out yet`);
  else if (b?.live)
    parts.push(
      `Block ${b.id}${b.type ? `, ${b.type}` : ''}, ${b.requested} bytes asked for, ${b.usable} usable, chunk of ${c.raw.size}`,
      stateText(c),
    );
  else parts.push(`Chunk of ${c.raw.size} bytes, ${stateText(c)}${b ? `, last block ${b.id}` : ''}`);
  if (b?.live) {
    const n = c.inbound.length;
    parts.push(
      n === 0
        ? 'nothing points to it'
        : `pointed to by ${c.inbound.slice(0, 3).map(pointerText).join(', ')}${n > 3 ? ` and ${n - 3} more` : ''}`,
    );
    const at = siteText(heap, b.allocated);
    if (at) parts.push(`allocated in ${at}`);
  }
  const arena = arenaText(heap, c);
  if (arena && c.raw.arena !== undefined) parts.push(`from ${arena}`);
  if (c.change) parts.push(`${c.change} since the last stop`);
  return `${parts.join('; ')}. At ${hex(c.user)}.`;
}

/** Bytes of free pieces, and how much of them is in the largest: what fragmentation costs. */
export function fragmentation(heap: HeapView): string {
  const { freeBytes, largestFree } = heap.totals;
  if (freeBytes === 0 || largestFree >= freeBytes) return '';
  return `${Math.round((1 - largestFree / freeBytes) * 100)} % fragmented: no free piece is larger than ${bytes(largestFree)}`;
}

export const pieceText = (p: HeapPiece): string =>
  `+${p.offset}${p.size > 0 ? `, ${count(p.size, 'byte')}` : ''}, from ${p.by}`;
