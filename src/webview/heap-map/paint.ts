/**
 * Draws the visible rows of the map on a canvas. Every difference is told twice, by colour and by pattern:
 * used = filled, free = hatched outline, top = dots, leaked and corrupt = cross hatch, slack = pale with stripes, header = solid bar.
 */
import { bytes } from './describe.ts';
import type { Layout, Row } from './layout.ts';
import { rowAt } from './layout.ts';
import { type Chunk, title } from './model.ts';
import type { Theme } from './theme.ts';

export const GUTTER = 74;
export const RIGHT = 10;

export interface Picture {
  readonly layout: Layout;
  readonly theme: Theme;
  /** CSS pixels. */ readonly width: number;
  readonly height: number;
  readonly scrollTop: number;
  readonly selected: Chunk | undefined;
  readonly hovered: Chunk | undefined;
  /** Nothing but these chunks is drawn in full; undefined: all. */ readonly matching: ReadonlySet<Chunk> | undefined;
  /** 1 right after a stop, falling to 0: how strongly changes shine. */ readonly glow: number;
  readonly stale: boolean;
}

export function paint(context: CanvasRenderingContext2D, p: Picture, scale: number): void {
  const { layout } = p;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, p.width, p.height);
  context.globalAlpha = p.stale ? 0.45 : 1;
  const patterns = new Patterns(context, scale);
  const first = rowAt(layout, p.scrollTop);
  for (let i = first; i < layout.rows.length; i++) {
    const row = layout.rows[i]!;
    const y = row.top - p.scrollTop;
    if (y > p.height) break;
    if (row.kind === 'heading') heading(context, p, row, y);
    else if (row.kind === 'tear') tear(context, p, row, y, patterns);
    else bytesRow(context, p, row, y, patterns);
  }
}

const rowWidth = (p: Picture): number => p.width - GUTTER - RIGHT;

function heading(c: CanvasRenderingContext2D, p: Picture, row: Row & { kind: 'heading' }, y: number): void {
  c.font = `11px ${p.theme.font}`;
  c.textBaseline = 'alphabetic';
  c.textAlign = 'left';
  c.fillStyle = p.theme.dim;
  const r = row.region;
  c.fillText(`${r.name}   ${bytes(r.end - r.address)} from 0x${r.address.toString(16)}`, 8, y + row.height - 7);
}

function gutter(c: CanvasRenderingContext2D, p: Picture, row: { address: number; height: number }, y: number): void {
  if (row.height < 12) return;
  c.font = `10.5px ${p.theme.mono}`;
  c.textBaseline = 'middle';
  c.textAlign = 'right';
  c.fillStyle = p.theme.dim;
  c.fillText(`…${(row.address % 0x1000_0000).toString(16).padStart(7, '0')}`, GUTTER - 8, y + row.height / 2);
}

function tear(
  c: CanvasRenderingContext2D,
  p: Picture,
  row: Row & { kind: 'tear' },
  y: number,
  patterns: Patterns,
): void {
  const w = rowWidth(p);
  const chunk = row.chunk;
  const zig = 6;
  c.save();
  c.beginPath();
  c.moveTo(GUTTER, y + 3);
  for (let x = 0; x < w; x += zig) c.lineTo(GUTTER + Math.min(w, x + zig / 2), y + (Math.round(x / zig) % 2 ? 3 : 6));
  c.lineTo(GUTTER + w, y + 3);
  c.lineTo(GUTTER + w, y + row.height - 3);
  for (let x = w; x > 0; x -= zig)
    c.lineTo(GUTTER + Math.max(0, x - zig / 2), y + row.height - (Math.round(x / zig) % 2 ? 3 : 6));
  c.lineTo(GUTTER, y + row.height - 3);
  c.closePath();
  c.clip();
  fillPiece(c, p, chunk, GUTTER, y, w, row.height, patterns);
  c.restore();
  c.font = `italic 11px ${p.theme.font}`;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  c.fillStyle = p.theme.foreground;
  const text = `${title(chunk)}: ${bytes(row.end - row.address)} more`;
  const tw = c.measureText(text).width + 12;
  c.fillStyle = p.theme.background;
  c.fillRect(GUTTER + w / 2 - tw / 2, y + row.height / 2 - 8, tw, 16);
  c.fillStyle = p.theme.dim;
  c.fillText(text, GUTTER + w / 2, y + row.height / 2);
}

function bytesRow(
  c: CanvasRenderingContext2D,
  p: Picture,
  row: Row & { kind: 'bytes' },
  y: number,
  patterns: Patterns,
): void {
  const w = rowWidth(p);
  const perByte = w / p.layout.bytesPerRow;
  const x = (address: number) => GUTTER + (address - row.address) * perByte;
  const pad = row.height >= 20 ? 2 : row.height >= 12 ? 1 : 0.5;
  gutter(c, p, row, y);
  const { chunks } = p.layout;
  for (let i = row.first; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.from >= row.end) break;
    const [from, to] = [Math.max(chunk.from, row.address), Math.min(chunk.to, row.end)];
    if (to <= from) continue;
    const faded = p.matching && !p.matching.has(chunk);
    if (faded) c.globalAlpha *= 0.18;
    piece(c, p, chunk, x, from, to, y + pad, row.height - 2 * pad, perByte, patterns);
    if (faded) c.globalAlpha = p.stale ? 0.45 : 1;
  }
}

function piece(
  c: CanvasRenderingContext2D,
  p: Picture,
  chunk: Chunk,
  x: (a: number) => number,
  from: number,
  to: number,
  y: number,
  height: number,
  perByte: number,
  patterns: Patterns,
): void {
  const { theme } = p;
  const gap = perByte * 8 >= 6 ? 1 : 0;
  const left = x(from) + (from === chunk.from ? gap : 0);
  const right = x(to) - (to === chunk.to ? gap : 0);
  fillPiece(c, p, chunk, left, y, Math.max(0.5, right - left), height, patterns);

  // the header: prev_size where it is its own, and size with its flags
  const headerEnd = Math.min(to, chunk.user);
  if (from < headerEnd && perByte * 8 >= 2) {
    c.fillStyle = colour(theme, chunk);
    c.globalAlpha *= chunk.paint === 'top' ? 0.3 : 0.5;
    c.fillRect(left, y, Math.max(1, x(headerEnd) - left), height);
    c.globalAlpha = base(p, chunk);
  }
  // slack: usable but not asked for
  if (chunk.userEnd > chunk.user && chunk.userEnd < to && chunk.paint !== 'top') {
    const start = Math.max(from, chunk.userEnd);
    c.fillStyle = theme.background;
    c.globalAlpha *= 0.55;
    c.fillRect(x(start), y, right - x(start), height);
    c.globalAlpha = base(p, chunk);
    c.fillStyle = patterns.stripes(theme.dim, 0.5);
    c.fillRect(x(start), y, right - x(start), height);
  }
  words(c, p, chunk, x, from, to, y, height, perByte);
  label(c, p, chunk, x, from, to, y, height, perByte);
  frame(c, p, chunk, left, right, from, to, y, height);
}

const base = (p: Picture, chunk: Chunk): number =>
  (p.stale ? 0.45 : 1) * (p.matching && !p.matching.has(chunk) ? 0.18 : 1);

export function colour(theme: Theme, chunk: Chunk): string {
  return theme[chunk.paint];
}

function fillPiece(
  c: CanvasRenderingContext2D,
  p: Picture,
  chunk: Chunk,
  x: number,
  y: number,
  w: number,
  h: number,
  patterns: Patterns,
): void {
  const ink = colour(p.theme, chunk);
  const alpha = c.globalAlpha;
  const solid =
    chunk.paint === 'used' ||
    chunk.paint === 'own' ||
    chunk.paint === 'mapped' ||
    chunk.paint === 'lost' ||
    chunk.paint === 'corrupt';
  c.fillStyle = ink;
  c.globalAlpha = alpha * (solid ? 0.36 : chunk.paint === 'top' ? 0.05 : 0.1);
  c.fillRect(x, y, w, h);
  c.globalAlpha = alpha;
  if (chunk.paint === 'lost' || chunk.paint === 'corrupt') {
    c.fillStyle = patterns.cross(ink, 0.55);
    c.fillRect(x, y, w, h);
  } else if (chunk.paint === 'top') {
    c.fillStyle = patterns.dots(ink, 0.5);
    c.fillRect(x, y, w, h);
  } else if (!solid) {
    c.fillStyle = patterns.stripes(ink, 0.4);
    c.fillRect(x, y, w, h);
  }
}

/** Outline, selection, and the glow of what changed. */
function frame(
  c: CanvasRenderingContext2D,
  p: Picture,
  chunk: Chunk,
  left: number,
  right: number,
  from: number,
  to: number,
  y: number,
  h: number,
): void {
  const { theme } = p;
  const w = right - left;
  if (w >= 3 && chunk.paint !== 'top') {
    c.strokeStyle = colour(theme, chunk);
    c.lineWidth = 1;
    c.globalAlpha *= 0.9;
    if (chunk.raw.state === 'free') c.setLineDash([3, 2]);
    c.beginPath();
    c.moveTo(left, y + 0.5);
    c.lineTo(right, y + 0.5);
    c.moveTo(left, y + h - 0.5);
    c.lineTo(right, y + h - 0.5);
    if (from === chunk.from) {
      c.moveTo(left + 0.5, y);
      c.lineTo(left + 0.5, y + h);
    }
    if (to === chunk.to) {
      c.moveTo(right - 0.5, y);
      c.lineTo(right - 0.5, y + h);
    }
    c.stroke();
    c.setLineDash([]);
    c.globalAlpha = base(p, chunk);
  }
  if (chunk.change) {
    c.fillStyle = theme.change;
    c.fillRect(left, y, w, 2.5);
    if (p.glow > 0) {
      c.globalAlpha *= p.glow * 0.4;
      c.fillRect(left, y, w, h);
      c.globalAlpha = base(p, chunk);
    }
  }
  const ring = chunk === p.selected ? 2 : chunk === p.hovered ? 1 : 0;
  if (ring > 0) {
    c.strokeStyle = chunk === p.selected ? theme.focus : theme.foreground;
    c.lineWidth = ring;
    c.strokeRect(left + ring / 2, y + ring / 2, Math.max(1, w - ring), h - ring);
  }
}

/** The piece that carries the label: the first that is wide enough for some text. */
function label(
  c: CanvasRenderingContext2D,
  p: Picture,
  chunk: Chunk,
  x: (a: number) => number,
  from: number,
  to: number,
  y: number,
  h: number,
  perByte: number,
): void {
  if (h < 11) return;
  const start = Math.max(from, chunk.user);
  if (start >= to) return;
  const room = x(to) - x(start) - 8;
  if (room < 20) return;
  if (start > chunk.user) {
    // a piece before this one had room: it said so there
    const rowStart = chunk.user - ((chunk.user - from) % p.layout.bytesPerRow);
    const before = (Math.min(from, rowStart + p.layout.bytesPerRow) - chunk.user) * perByte - 8;
    if (before >= 20 || from - chunk.user >= p.layout.bytesPerRow) return;
  }
  const two = h >= 30;
  const ty = two ? y + 10 : y + h / 2 + 0.5;
  c.textAlign = 'left';
  c.textBaseline = 'middle';
  const live = chunk.block?.live ?? false;
  c.font = `${live ? '600 ' : ''}11px ${p.theme.font}`;
  c.fillStyle = live ? p.theme.foreground : p.theme.dim;
  const name = title(chunk);
  let cx = x(start) + 5;
  const nameWidth = c.measureText(name).width;
  if (nameWidth > room) {
    c.fillText(shorten(c, name, room), cx, ty);
    return;
  }
  c.fillText(name, cx, ty);
  cx += nameWidth + 7;
  c.font = `10.5px ${p.theme.font}`;
  c.fillStyle = p.theme.dim;
  const rest = live ? `${chunk.block?.requested} B` : chunk.raw.state === 'free' ? chunk.raw.bin || 'free' : '';
  const restRoom = x(to) - 4 - cx;
  if (rest && c.measureText(rest).width <= restRoom) {
    c.fillText(rest, cx, ty);
    cx += c.measureText(rest).width + 7;
    const more = live && chunk.block?.summary ? chunk.block.summary : '';
    if (!two && more && x(to) - 4 - cx > 40) c.fillText(shorten(c, more, x(to) - 4 - cx), cx, ty);
  }
}

function shorten(c: CanvasRenderingContext2D, text: string, room: number): string {
  if (c.measureText(text).width <= room) return text;
  let n = Math.max(1, Math.floor((text.length * room) / c.measureText(text).width));
  while (n > 1 && c.measureText(`${text.slice(0, n)}…`).width > room) n--;
  return n > 1 ? `${text.slice(0, n)}…` : '';
}

/** With room enough, each word's content: header fields, bytes, pointers. */
function words(
  c: CanvasRenderingContext2D,
  p: Picture,
  chunk: Chunk,
  x: (a: number) => number,
  from: number,
  to: number,
  y: number,
  h: number,
  perByte: number,
): void {
  const wordWidth = perByte * 8;
  if (h < 30 || wordWidth < 40) return;
  c.font = `10px ${p.theme.mono}`;
  c.textBaseline = 'middle';
  c.textAlign = 'center';
  const ty = y + h - 10;
  for (let a = Math.ceil(from / 8) * 8; a < to; a += 8) {
    const cx = x(a) + wordWidth / 2;
    if (a !== chunk.from && a < chunk.userEnd) {
      c.fillStyle = p.theme.faint;
      c.fillRect(x(a), y + h - 19, 1, 16);
    }
    if (a < chunk.user) {
      c.fillStyle = chunk.paint === 'top' ? p.theme.dim : p.theme.foreground;
      const own = a === chunk.address;
      const text = own ? chunk.raw.header.prevSize : chunk.raw.header.sizeField;
      c.font = `9.5px ${p.theme.font}`;
      if (wordWidth >= 44) c.fillText(own ? 'prev_size' : 'size', cx, y + 10);
      c.font = `10px ${p.theme.mono}`;
      c.fillText(shorten(c, text, wordWidth - 2), cx, ty);
      continue;
    }
    const text = wordText(chunk, a, wordWidth);
    if (text === undefined) continue;
    c.fillStyle = text.defined ? p.theme.foreground : p.theme.dim;
    if (!text.defined) c.globalAlpha *= 0.75;
    const shown = shorten(c, text.text, wordWidth - 4);
    if (shown) c.fillText(shown, cx, ty);
    c.globalAlpha = base(p, chunk);
  }
}

export interface WordText {
  readonly text: string;
  readonly defined: boolean;
}
/** What one aligned word of a block holds, as text that suits the width; undefined when its bytes aren't known. */
export function wordText(chunk: Chunk, address: number, width: number): WordText | undefined {
  const b = chunk.block;
  if (!b) return undefined;
  const at = address - Number(b.address);
  const pairs = b.bytes.slice(at * 2, at * 2 + 16).match(/../g);
  if (at < 0 || !pairs || pairs.length === 0) return undefined;
  const shadow = b.shadow.slice(at, at + 8);
  const pointer = chunk.outbound.find((q) => q.at === address);
  if (pointer) return { text: pointer.to.block?.live ? `→ #${pointer.to.block.id}` : '→ free', defined: true };
  if (/^[ux]+$/.test(shadow) && b.live) return { text: width >= 70 ? 'not set' : '?', defined: false };
  const values = b.live && pairs.length === 8 ? elements(b.type, pairs, shadow) : undefined;
  if (values) return { text: values.join('  '), defined: true };
  if (width >= 160)
    return {
      text: pairs.map((q, i) => (shadow[i] === 'd' || shadow[i] === undefined ? q : '··')).join(' '),
      defined: true,
    };
  const codes = pairs.map((q) => Number.parseInt(q, 16));
  const end = codes.indexOf(0);
  const letters = codes.slice(0, end < 0 ? codes.length : end);
  if (letters.length >= 2 && letters.every((n) => n >= 0x20 && n < 0x7f))
    return { text: `"${String.fromCharCode(...letters)}"`, defined: true };
  const known = pairs.map((q, i) => (shadow[i] === 'd' || shadow[i] === undefined ? q : '00'));
  return {
    text: `0x${known
      .reverse()
      .join('')
      .replace(/^0+(?=.)/, '')}`,
    defined: true,
  };
}

const ELEMENTS: readonly (readonly [RegExp, number, (v: DataView, at: number) => string])[] = [
  [/^(const )?(int|int32_t)$/, 4, (v, at) => String(v.getInt32(at, true))],
  [/^(const )?(unsigned( int)?|uint32_t)$/, 4, (v, at) => String(v.getUint32(at, true))],
  [/^(const )?(short|int16_t)$/, 2, (v, at) => String(v.getInt16(at, true))],
  [/^(const )?(unsigned short|uint16_t)$/, 2, (v, at) => String(v.getUint16(at, true))],
  [/^(const )?(long( long)?|int64_t|ptrdiff_t)$/, 8, (v, at) => String(v.getBigInt64(at, true))],
  [/^(const )?(unsigned long( long)?|uint64_t|size_t)$/, 8, (v, at) => String(v.getBigUint64(at, true))],
  [/^(const )?float$/, 4, (v, at) => String(Number(v.getFloat32(at, true).toPrecision(6)))],
  [/^(const )?double$/, 8, (v, at) => String(Number(v.getFloat64(at, true).toPrecision(12)))],
];
/** The elements in a word of a block of numbers: `int`, `int[25]`, … */
function elements(type: string, pairs: readonly string[], shadow: string): string[] | undefined {
  const row = ELEMENTS.find(([pattern]) => pattern.test(type.replace(/\s*\[\d*\]$/, '')));
  if (!row) return undefined;
  const [, size, read] = row;
  const view = new DataView(Uint8Array.from(pairs, (q) => Number.parseInt(q, 16)).buffer);
  const texts: string[] = [];
  for (let i = 0; i < 8; i += size) texts.push(/^d*$/.test(shadow.slice(i, i + size)) ? read(view, i) : '?');
  return texts;
}

/** Hatchings, made once per drawing. */
class Patterns {
  private readonly made = new Map<string, CanvasPattern | string>();
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly scale: number,
  ) {}
  stripes(ink: string, alpha: number): CanvasPattern | string {
    return this.tile('s', ink, alpha, (c, n) => {
      c.moveTo(-1, n + 1);
      c.lineTo(n + 1, -1);
      c.moveTo(-1, 1);
      c.lineTo(1, -1);
      c.moveTo(n - 1, n + 1);
      c.lineTo(n + 1, n - 1);
    });
  }
  cross(ink: string, alpha: number): CanvasPattern | string {
    return this.tile('x', ink, alpha, (c, n) => {
      c.moveTo(-1, n + 1);
      c.lineTo(n + 1, -1);
      c.moveTo(-1, -1);
      c.lineTo(n + 1, n + 1);
    });
  }
  dots(ink: string, alpha: number): CanvasPattern | string {
    return this.tile('d', ink, alpha, (c, n) => {
      c.moveTo(n / 2, n / 2);
      c.lineTo(n / 2 + 1, n / 2);
    });
  }
  private tile(
    name: string,
    ink: string,
    alpha: number,
    draw: (c: OffscreenCanvasRenderingContext2D, n: number) => void,
  ) {
    const key = `${name}${ink}${alpha}`;
    const made = this.made.get(key);
    if (made) return made;
    const n = 6;
    const tile = new OffscreenCanvas(n * this.scale, n * this.scale);
    const c = tile.getContext('2d');
    if (!c) return 'transparent';
    c.scale(this.scale, this.scale);
    c.strokeStyle = ink;
    c.globalAlpha = alpha;
    c.lineWidth = 1;
    c.beginPath();
    draw(c, n);
    c.stroke();
    const pattern = this.context.createPattern(tile, 'repeat') ?? 'transparent';
    if (typeof pattern !== 'string') pattern.setTransform(new DOMMatrix().scale(1 / this.scale));
    this.made.set(key, pattern);
    return pattern;
  }
}
