/** The chunks as a table: the map's twin in text. Only the visible rows are in the DOM. */

import { fill, h } from '../dom.ts';
import { bytes, hex, pointerText, siteText, stateWord } from './describe.ts';
import { type Chunk, type Model, siteOf } from './model.ts';
import { scrollTo, visible } from './virtual.ts';

const ROW = 22;

interface Column {
  readonly title: string;
  readonly class: string;
  text(c: Chunk, m: Model): string;
  order(c: Chunk, m: Model): number | string;
}
const COLUMNS: readonly Column[] = [
  {
    title: 'Block',
    class: 'block',
    text: (c) => (c.block ? `#${c.block.id}` : ''),
    order: (c) => c.block?.id ?? Number.POSITIVE_INFINITY,
  },
  { title: 'Address', class: 'mono', text: (c) => hex(c.user), order: (c) => c.address },
  { title: 'State', class: 'state', text: stateWord, order: stateWord },
  { title: 'Type', class: 'type', text: (c) => c.block?.type ?? '', order: (c) => c.block?.type ?? '' },
  {
    title: 'Asked',
    class: 'n',
    text: (c) => (c.block?.live ? String(c.block.requested) : ''),
    order: (c) => (c.block?.live ? c.block.requested : -1),
  },
  {
    title: 'Usable',
    class: 'n',
    text: (c) => (c.paint === 'top' ? '' : String(c.block?.usable ?? c.raw.size - 8)),
    order: (c) => c.block?.usable ?? c.raw.size - 8,
  },
  {
    title: 'Chunk',
    class: 'n',
    text: (c) => (c.paint === 'top' ? bytes(c.raw.size) : String(c.raw.size)),
    order: (c) => c.raw.size,
  },
  {
    title: 'Size field',
    class: 'mono',
    text: (c) => c.raw.header.sizeField,
    order: (c) => Number(c.raw.header.sizeField),
  },
  { title: 'Holds', class: 'holds', text: (c) => c.block?.summary ?? '', order: (c) => c.block?.summary ?? '' },
  {
    title: 'Pointed to by',
    class: 'by',
    text: (c) => c.inbound.slice(0, 3).map(pointerText).join(', ') + (c.inbound.length > 3 ? ', …' : ''),
    order: (c) => c.inbound.length,
  },
  {
    title: 'Allocated',
    class: 'site',
    text: (c, m) => siteText(m.heap, c.block?.allocated),
    order: (c, m) => siteOf(m.heap, c.block?.allocated)?.time ?? 0,
  },
  {
    title: 'Freed',
    class: 'site',
    text: (c, m) => siteText(m.heap, c.block?.freed),
    order: (c, m) => siteOf(m.heap, c.block?.freed)?.time ?? 0,
  },
];
/** Behind the others, when there is more than one. */
const ARENA: Column = {
  title: 'Arena',
  class: 'arena',
  text: (c, m) => (m.heap.arenas[c.raw.arena ?? -1]?.name ?? '').replace(/^(the|an) (arena )?(of )?/, ''),
  order: (c) => c.raw.arena ?? -1,
};
const columnsOf = (model: Model | undefined): readonly Column[] =>
  (model?.heap.arenas.length ?? 0) > 1 ? [...COLUMNS, ARENA] : COLUMNS;

export interface TableEvents {
  select(c: Chunk): void;
  open(c: Chunk): void;
}

export class Table {
  readonly element: HTMLElement;
  private readonly head: HTMLElement;
  private readonly space: HTMLElement;
  private readonly scroller: HTMLElement;
  private model: Model | undefined;
  private rows: Chunk[] = [];
  private selected: Chunk | undefined;
  private sort = { column: 1, down: false };

  constructor(private readonly events: TableEvents) {
    this.head = h('div', { class: 'tr head', role: 'row' });
    this.space = h('div', { class: 'space', role: 'rowgroup' });
    this.scroller = h(
      'div',
      { class: 'table-body', tabindex: 0, 'aria-label': 'Chunks of the heap', role: 'grid' },
      h('div', { class: 'sticky', role: 'rowgroup' }, this.head),
      this.space,
    );
    this.element = h('div', { class: 'table' }, this.scroller);
    this.scroller.addEventListener('scroll', () => this.draw(), { passive: true });
    this.scroller.addEventListener('keydown', (e) => this.key(e));
    new ResizeObserver(() => this.draw()).observe(this.scroller);
  }

  show(model: Model, matching: ReadonlySet<Chunk> | undefined): void {
    this.model = model;
    const columns = columnsOf(model);
    this.element.classList.toggle('arenas', columns.length > COLUMNS.length);
    const column = columns[this.sort.column] ?? columns[1]!;
    const order = this.sort.down ? -1 : 1;
    const keyed = model.chunks
      .filter((c) => !matching || matching.has(c))
      .map((c) => ({ c, k: column.order(c, model) }));
    keyed.sort((a, b) => (a.k < b.k ? -order : a.k > b.k ? order : a.c.address - b.c.address));
    this.rows = keyed.map((k) => k.c);
    this.space.style.height = `${this.rows.length * ROW}px`;
    this.scroller.setAttribute('aria-rowcount', String(this.rows.length + 1));
    fill(
      this.head,
      ...columns.map((c, i) =>
        h(
          'button',
          {
            class: `td ${c.class}`,
            role: 'columnheader',
            tabindex: -1,
            'aria-sort': i === this.sort.column ? (this.sort.down ? 'descending' : 'ascending') : 'none',
            onclick: () => {
              this.sort = { column: i, down: this.sort.column === i && !this.sort.down };
              if (this.model) this.show(this.model, matching);
            },
          },
          c.title,
          i === this.sort.column ? (this.sort.down ? ' ▾' : ' ▴') : '',
        ),
      ),
    );
    this.draw();
  }
  select(c: Chunk | undefined, reveal: boolean): void {
    this.selected = c;
    const at = c ? this.rows.indexOf(c) : -1;
    if (reveal && at >= 0)
      this.scroller.scrollTop = scrollTo(at, this.scroller.scrollTop, this.scroller.clientHeight - ROW, ROW);
    this.draw();
  }

  private draw(): void {
    const { model } = this;
    if (!model || this.scroller.clientHeight === 0) return;
    const window = visible(this.scroller.scrollTop, this.scroller.clientHeight, ROW, this.rows.length);
    const rows: Node[] = [];
    for (let i = window.first; i < window.past; i++) {
      const c = this.rows[i]!;
      const chosen = c === this.selected;
      const row = h(
        'div',
        {
          class: `tr ${c.paint}${chosen ? ' selected' : ''}${c.change ? ' changed' : ''}`,
          role: 'row',
          id: `row-${i}`,
          'aria-rowindex': i + 2,
          'aria-selected': String(chosen),
          onclick: () => this.events.select(c),
          ondblclick: () => this.events.open(c),
        },
        ...columnsOf(this.model).map((column) => {
          const text = column.text(c, model);
          return h(
            'div',
            { class: `td ${column.class}`, role: 'gridcell', title: text.length > 12 ? text : undefined },
            text,
          );
        }),
      );
      row.style.top = `${i * ROW}px`;
      rows.push(row);
    }
    fill(this.space, ...rows);
    const at = this.selected ? this.rows.indexOf(this.selected) : -1;
    if (at >= window.first && at < window.past) this.scroller.setAttribute('aria-activedescendant', `row-${at}`);
    else this.scroller.removeAttribute('aria-activedescendant');
  }
  private key(e: KeyboardEvent): void {
    const at = this.selected ? this.rows.indexOf(this.selected) : -1;
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / ROW) - 2);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: this.rows.length - 1,
    }[e.key];
    if (to !== undefined) {
      const c = this.rows[Math.max(0, Math.min(this.rows.length - 1, to))];
      if (c) {
        this.events.select(c);
        this.select(c, true);
      }
    } else if (e.key === 'Enter' && this.selected) this.events.open(this.selected);
    else return;
    e.preventDefault();
  }
}
