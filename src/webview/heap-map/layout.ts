/**
 * The map's geometry: bytes in rows, as in a hex editor, `bytesPerRow` to a row; a chunk that would fill many rows is torn
 * (its middle is left out and its length written there), so that a large array doesn't bury its neighbours. Pure.
 */
import { type Chunk, chunkAt, type Region } from './model.ts';

export const ZOOMS = [32, 64, 128, 256, 512, 1024, 2048, 4096] as const;
/** A chunk that covers more whole rows than this is torn. */
const WHOLE_ROWS = 3;

export type Row =
  | { readonly kind: 'heading'; readonly top: number; readonly height: number; readonly region: Region }
  | {
      readonly kind: 'bytes';
      readonly top: number;
      readonly height: number;
      readonly address: number;
      readonly end: number;
      readonly first: number;
    }
  | {
      readonly kind: 'tear';
      readonly top: number;
      readonly height: number;
      readonly address: number;
      readonly end: number;
      readonly chunk: Chunk;
    };

export interface Layout {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly bytesPerRow: number;
  readonly chunks: readonly Chunk[];
}
export interface Heights {
  readonly heading: number;
  readonly row: number;
  readonly tear: number;
}

export function layOut(
  chunks: readonly Chunk[],
  regions: readonly Region[],
  bytesPerRow: number,
  heights: Heights,
): Layout {
  const rows: Row[] = [];
  let top = 0;
  const bytes = (address: number, end: number, first: number) => {
    rows.push({ kind: 'bytes', top, height: heights.row, address, end, first });
    top += heights.row;
  };
  for (const region of regions) {
    rows.push({ kind: 'heading', top, height: heights.heading, region });
    top += heights.heading;
    let i = region.first;
    for (let a = region.address; a < region.end; ) {
      while (i < region.past && chunks[i]!.to <= a) i++;
      const c = i < region.past ? chunks[i] : undefined;
      const past = Math.min(a + bytesPerRow, region.end);
      const whole = c && c.from <= a ? Math.floor((Math.min(c.to, region.end) - a) / bytesPerRow) : 0;
      if (!c || whole <= (c.paint === 'own' ? 1 : WHOLE_ROWS)) {
        bytes(a, past, i);
        a = past;
        continue;
      }
      // first row, tear, last row; the top has no last row (nothing comes after it), the allocator's own is no news
      const kept = c.paint === 'own' ? 0 : c.paint === 'top' ? 1 : 2;
      const until = c.paint === 'top' ? Math.min(c.to, region.end) : a + whole * bytesPerRow;
      const tearStart = kept > 0 ? a + bytesPerRow : a;
      if (kept > 0) bytes(a, tearStart, i);
      const tearEnd = kept === 2 ? until - bytesPerRow : until;
      rows.push({ kind: 'tear', top, height: heights.tear, address: tearStart, end: tearEnd, chunk: c });
      top += heights.tear;
      if (kept === 2) bytes(tearEnd, until, i);
      a = until;
    }
  }
  return { rows, height: top, bytesPerRow, chunks };
}

/** The smallest zoom at which all rows fit, so that bytes are as large as they can be; else one at which a few blocks still have names. */
export function bestZoom(
  chunks: readonly Chunk[],
  regions: readonly Region[],
  heights: (bytesPerRow: number) => Heights,
  space: number,
): number {
  for (const zoom of ZOOMS) {
    if (zoom > (chunks.length > 2000 ? 1024 : chunks.length > 200 ? 512 : 128)) break;
    if (zoom >= 64 && layOut(chunks, regions, zoom, heights(zoom)).height <= space) return zoom;
  }
  return chunks.length > 2000 ? 1024 : chunks.length > 200 ? 512 : 128;
}

/** Index of the row at a height. */
export function rowAt(layout: Layout, y: number): number {
  const { rows } = layout;
  let [low, high] = [0, rows.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (rows[mid]!.top + rows[mid]!.height <= y) low = mid + 1;
    else high = mid;
  }
  return low;
}
/** Index of the row that shows an address, or -1. */
export function rowOf(layout: Layout, address: number): number {
  const { rows } = layout;
  let [low, high] = [0, rows.length];
  const start = (r: Row) => (r.kind === 'heading' ? r.region.address : r.address);
  while (low < high) {
    const mid = (low + high) >> 1;
    if (start(rows[mid]!) <= address) low = mid + 1;
    else high = mid;
  }
  const row = rows[low - 1];
  return row && row.kind !== 'heading' && address < row.end ? low - 1 : -1;
}
/** The chunk under a point; x as a share of the row's width. */
export function hit(
  layout: Layout,
  share: number,
  y: number,
): { readonly chunk: Chunk; readonly address: number } | undefined {
  const row = layout.rows[rowAt(layout, y)];
  if (!row || row.kind === 'heading' || share < 0 || share >= 1) return undefined;
  if (row.kind === 'tear') return { chunk: row.chunk, address: row.address };
  const address = row.address + Math.floor(share * layout.bytesPerRow);
  const chunk = chunkAt(layout.chunks, address);
  return chunk && { chunk, address };
}
/** The pieces of a chunk: one for each row that it is in. */
export function pieces(layout: Layout, c: Chunk): { readonly row: Row; readonly from: number; readonly to: number }[] {
  const found: { row: Row; from: number; to: number }[] = [];
  for (let i = Math.max(0, rowOf(layout, c.from)); i < layout.rows.length; i++) {
    const row = layout.rows[i]!;
    if (row.kind === 'heading') continue;
    if (row.address >= c.to) break;
    const [from, to] = [Math.max(row.address, c.from), Math.min(row.end, c.to)];
    if (to > from) found.push({ row, from, to });
  }
  return found;
}
