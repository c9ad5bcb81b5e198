/** The map itself: a canvas that stays in view while an empty space of the map's height scrolls under it. */

import { h } from '../dom.ts';
import type { Point } from './arrows.ts';
import { bestZoom, hit, type Layout, layOut, pieces, type Row, rowOf, ZOOMS } from './layout.ts';
import type { Chunk, Model } from './model.ts';
import { GUTTER, paint, RIGHT } from './paint.ts';
import { readTheme } from './theme.ts';

export interface MapEvents {
  select(c: Chunk | undefined): void;
  hover(c: Chunk | undefined, at: Point): void;
  open(c: Chunk): void;
  /** Something moved: arrows have to follow. */ moved(): void;
  /** Said to a screen reader. */ announce(c: Chunk): void;
}

const heights = (bytesPerRow: number, width: number) => {
  const word = (Math.max(100, width - GUTTER - RIGHT) / bytesPerRow) * 8;
  return { heading: 26, tear: 22, row: word >= 40 ? 40 : word >= 16 ? 24 : word >= 6 ? 16 : 12 };
};
const still = matchMedia('(prefers-reduced-motion: reduce)');

export class HeapCanvas {
  readonly element: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly space: HTMLElement;
  private model: Model | undefined;
  private layout: Layout | undefined;
  private zoom: number | undefined;
  private theme = readTheme();
  private selected: Chunk | undefined;
  private hovered: Chunk | undefined;
  private matching: ReadonlySet<Chunk> | undefined;
  private glow = 0;
  private stale = false;
  private pending = 0;

  constructor(private readonly events: MapEvents) {
    this.canvas = h('canvas', { 'aria-hidden': 'true' });
    this.space = h('div', { class: 'map-space' });
    this.element = h(
      'div',
      {
        class: 'map',
        tabindex: 0,
        role: 'application',
        'aria-roledescription': 'heap map',
        'aria-label': 'Heap map',
        'aria-describedby': 'summary map-keys',
      },
      h('div', { class: 'map-canvas' }, this.canvas),
      this.space,
    );
    this.element.addEventListener('scroll', () => this.moved(), { passive: true });
    this.element.addEventListener('mousemove', (e) => this.mouse(e));
    this.element.addEventListener('mouseleave', () => this.hover(undefined, { x: 0, y: 0 }));
    this.element.addEventListener('click', (e) => this.events.select(this.under(e)));
    this.element.addEventListener('dblclick', (e) => {
      const c = this.under(e);
      if (c) this.events.open(c);
    });
    this.element.addEventListener('keydown', (e) => this.key(e));
    this.element.addEventListener('wheel', (e) => {
      if (!e.ctrlKey) return;
      e.preventDefault();
      this.zoomBy(e.deltaY > 0 ? 1 : -1);
    });
    new ResizeObserver(() => this.relayout()).observe(this.element);
    new MutationObserver(() => {
      this.theme = readTheme();
      this.draw();
    }).observe(document.body, { attributes: true, attributeFilter: ['class', 'style', 'data-vscode-theme-kind'] });
    new MutationObserver(() => {
      this.theme = readTheme();
      this.draw();
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  }

  show(model: Model, keepPlace: boolean): void {
    const first = this.model === undefined;
    this.model = model;
    this.hovered = undefined;
    this.stale = false;
    this.glow = keepPlace && model.chunks.some((c) => c.change) && !still.matches ? 1 : 0;
    this.relayout();
    if (first) this.element.scrollTop = 0;
    const changed = model.chunks.find((c) => c.change === 'allocated' || c.change === 'reused' || c.change === 'freed');
    if (changed && keepPlace) this.reveal(changed);
    if (this.glow > 0) this.fade(performance.now());
  }
  setStale(stale: boolean): void {
    this.stale = stale;
    this.draw();
  }
  setMatching(matching: ReadonlySet<Chunk> | undefined): void {
    this.matching = matching;
    this.draw();
  }
  select(c: Chunk | undefined): void {
    this.selected = c;
    this.draw();
  }
  reveal(c: Chunk): void {
    const { layout } = this;
    const row = layout?.rows[Math.max(0, rowOf(layout, Math.min(c.user, c.to - 1)))];
    if (!row) return;
    const view = this.element;
    if (row.top < view.scrollTop || row.top + row.height > view.scrollTop + view.clientHeight)
      view.scrollTop = Math.max(0, row.top - view.clientHeight / 2 + row.height / 2);
  }
  get bytesPerRow(): number {
    return this.layout?.bytesPerRow ?? 64;
  }
  get fits(): boolean {
    return this.zoom === undefined;
  }
  /** Undefined: as it fits. */
  setZoom(zoom: number | undefined): void {
    this.zoom = zoom;
    this.relayout();
  }
  zoomBy(steps: number): void {
    const at = ZOOMS.indexOf(this.bytesPerRow as (typeof ZOOMS)[number]);
    this.setZoom(ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + steps))]);
  }

  /** Page coordinates of a byte. */
  byte(address: number): (Point & { inside: boolean }) | undefined {
    const { layout } = this;
    if (!layout) return undefined;
    const row = layout.rows[rowOf(layout, address)];
    if (!row || row.kind === 'heading') return undefined;
    const box = this.element.getBoundingClientRect();
    const share = row.kind === 'tear' ? 0.5 : (address - row.address) / layout.bytesPerRow;
    const y = row.top + row.height / 2 - this.element.scrollTop;
    const inside = y >= 0 && y <= this.element.clientHeight;
    return {
      x: box.left + GUTTER + share * (this.element.clientWidth - GUTTER - RIGHT) + 2,
      y: box.top + Math.max(2, Math.min(this.element.clientHeight - 2, y)),
      inside,
    };
  }

  private relayout(): void {
    const { model } = this;
    const { clientWidth: width, clientHeight: height } = this.element;
    if (!model || width === 0 || height === 0) return;
    const anchor = this.selected ?? this.atTop();
    const zoom = this.zoom ?? bestZoom(model.chunks, model.regions, (z) => heights(z, width), height);
    this.layout = layOut(model.chunks, model.regions, zoom, heights(zoom, width));
    this.space.style.height = `${Math.max(0, this.layout.height - height)}px`;
    if (anchor && this.element.scrollTop > 0) {
      const same = model.chunks.find((c) => c.address === anchor.address);
      if (same) this.reveal(same);
    }
    this.draw();
    this.events.moved();
  }
  private atTop(): Chunk | undefined {
    return this.layout && hit(this.layout, 0, this.element.scrollTop + 4)?.chunk;
  }
  private moved(): void {
    this.draw();
    this.events.moved();
  }
  private draw(): void {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      this.drawNow();
    });
  }
  private drawNow(): void {
    const { layout } = this;
    const { clientWidth: width, clientHeight: height } = this.element;
    const context = this.canvas.getContext('2d');
    if (!layout || !context || width === 0) return;
    const scale = devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * scale) || this.canvas.height !== Math.round(height * scale)) {
      this.canvas.width = Math.round(width * scale);
      this.canvas.height = Math.round(height * scale);
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    const picture = {
      layout,
      theme: this.theme,
      width,
      height,
      scrollTop: this.element.scrollTop,
      selected: this.selected,
      hovered: this.hovered,
      matching: this.matching,
      glow: this.glow,
      stale: this.stale,
    };
    paint(context, picture, scale);
  }
  private fade(start: number): void {
    const frame = (now: number) => {
      this.glow = Math.max(0, 1 - (now - start) / 900);
      this.drawNow();
      if (this.glow > 0) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  private under(e: MouseEvent): Chunk | undefined {
    const { layout } = this;
    if (!layout) return undefined;
    const box = this.element.getBoundingClientRect();
    const share = (e.clientX - box.left - GUTTER) / (this.element.clientWidth - GUTTER - RIGHT);
    return hit(layout, share, e.clientY - box.top + this.element.scrollTop)?.chunk;
  }
  private mouse(e: MouseEvent): void {
    const c = this.under(e);
    if (c !== this.hovered) this.hover(c, { x: e.clientX, y: e.clientY });
  }
  private hover(c: Chunk | undefined, at: Point): void {
    this.hovered = c;
    this.draw();
    this.events.hover(c, at);
  }
  private key(e: KeyboardEvent): void {
    const { model, layout } = this;
    if (!model || !layout || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === '+' || e.key === '=') {
      this.zoomBy(-1);
      return;
    }
    if (e.key === '-') {
      this.zoomBy(1);
      return;
    }
    if (e.key === '0') {
      this.setZoom(undefined);
      return;
    }
    const now = this.selected ? this.selected.index : -1;
    let to: number | undefined;
    switch (e.key) {
      case 'ArrowRight':
        to = now + 1;
        break;
      case 'ArrowLeft':
        to = now < 0 ? 0 : now - 1;
        break;
      case 'ArrowDown':
      case 'ArrowUp':
        to = this.otherRow(e.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Home':
        to = 0;
        break;
      case 'End':
        to = model.chunks.length - 1;
        break;
      case 'Enter':
        if (this.selected) this.events.open(this.selected);
        e.preventDefault();
        return;
      case 'Escape':
        this.events.select(undefined);
        return;
    }
    if (to === undefined) return;
    e.preventDefault();
    const c = model.chunks[Math.max(0, Math.min(model.chunks.length - 1, to))];
    if (!c) return;
    this.events.select(c);
    this.reveal(c);
    this.events.announce(c);
  }
  /** The chunk in the same column of the next row down or up. */
  private otherRow(step: 1 | -1): number | undefined {
    const { layout, selected } = this;
    if (!layout || !selected) return 0;
    const own = pieces(layout, selected);
    const edge: { row: Row; from: number } | undefined = step > 0 ? own.at(-1) : own[0];
    if (!edge || edge.row.kind === 'heading') return undefined;
    const share = edge.row.kind === 'tear' ? 0 : (edge.from - edge.row.address + 1) / layout.bytesPerRow;
    for (
      let y = step > 0 ? edge.row.top + edge.row.height + 1 : edge.row.top - 1;
      y >= 0 && y < layout.height;
      y += step * 10
    ) {
      const found = hit(layout, Math.min(share, 0.999), y) ?? hit(layout, 0, y);
      if (found && found.chunk !== selected) return found.chunk.index;
    }
    return undefined;
  }
}
