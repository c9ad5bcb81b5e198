/** The card of one chunk (in short for the mouse, in full for the selection), and what changed while nothing is selected. */
import type { Site, SiteEntry, SourcePlace } from '../../views/messages.ts';
import { fill, h } from '../dom.ts';
import {
  arenaText,
  baseName,
  bytes,
  count,
  fragmentation,
  hex,
  pieceText,
  pointerText,
  siteText,
  stateText,
} from './describe.ts';
import { type Chunk, type Model, type Pointer, siteOf, title, userEntry } from './model.ts';

/** Chunks in bins have two list pointers more from this size on (malloc.c, fd_nextsize). */
const LARGE = 1024;

export interface DetailsEvents {
  open(place: SourcePlace): void;
  select(c: Chunk): void;
  clear(): void;
  memory(c: Chunk): void;
  copy(text: string): void;
}

const swatch = (paint: string): HTMLElement => h('i', { class: `swatch ${paint}`, 'aria-hidden': 'true' });

export class Details {
  readonly element: HTMLElement;
  constructor(private readonly events: DetailsEvents) {
    this.element = h('section', { class: 'details', 'aria-label': 'Details', tabindex: -1 });
  }

  showChunk(model: Model, c: Chunk): void {
    const { raw, block } = c;
    const live = block?.live ?? false;
    const facts: [string, Node | string][] = [];
    if (block && live) {
      facts.push(['asked for', `${count(block.requested, 'byte')} (${block.allocator})`]);
      facts.push([
        'usable',
        `${count(block.usable, 'byte')}${block.usable > block.requested ? `, ${block.usable - block.requested} of them slack` : ''}`,
      ]);
    }
    facts.push(['chunk', `${count(raw.size, 'byte')}${c.paint === 'top' ? '' : ', header included'}`]);
    facts.push(['address', this.address(hex(c.user))]);
    const arena = arenaText(model.heap, c);
    if (arena) facts.push(['from', arena]);
    if (block?.summary) facts.push(['holds', h('code', {}, block.summary)]);
    const inbound =
      live || c.raw.state === 'free'
        ? this.pointers(
            'Pointed to by',
            c.inbound,
            (p) => p.from,
            pointerText,
            live ? 'nothing: it can no longer be freed' : undefined,
          )
        : undefined;
    const outbound = this.pointers(
      'Points to',
      c.outbound,
      (p) => p.to,
      (p) => `+${p.at - c.user}  →  ${title(p.to)}${p.raw.offset ? ` (byte ${p.raw.offset})` : ''}`,
      undefined,
    );
    fill(
      this.element,
      h(
        'header',
        {},
        swatch(c.paint),
        h('h2', {}, title(c)),
        h('span', { class: `state ${c.paint}` }, stateText(c)),
        h(
          'button',
          { class: 'icon', title: 'Close (Escape)', 'aria-label': 'Close', onclick: () => this.events.clear() },
          '×',
        ),
      ),
      raw.corrupt ? h('p', { class: 'corrupt-note' }, raw.corrupt) : undefined,
      h('dl', {}, ...facts.flatMap(([k, v]) => [h('dt', {}, k), h('dd', {}, v)])),
      this.header(c),
      c.paint === 'top' ? undefined : this.bytes(c),
      this.pieces(model, c),
      inbound,
      outbound,
      this.site(live ? 'Allocated' : 'Was allocated', siteOf(model.heap, block?.allocated)),
      this.site('Freed', siteOf(model.heap, block?.freed)),
    );
  }

  /** Nothing is selected: what the last step did, and what the colours mean. */
  showChanges(model: Model): void {
    const lines = model.changes.slice(0, 200).map((l) => {
      const { chunk } = l;
      const text = [
        h('span', { class: `mark ${l.kind}`, 'aria-hidden': 'true' }, MARKS[l.kind]),
        h('span', {}, l.text),
      ];
      return h(
        'li',
        {},
        chunk
          ? h('button', { class: 'line', onclick: () => this.events.select(chunk) }, ...text)
          : h('span', { class: 'line' }, ...text),
      );
    });
    if (model.changes.length > 200)
      lines.push(h('li', {}, h('span', { class: 'line' }, `and ${model.changes.length - 200} more`)));
    const lost = model.chunks.filter((c) => c.paint === 'lost');
    const heading = model.undone ? 'Undone by going back' : 'Since the last stop';
    const split = fragmentation(model.heap);
    fill(
      this.element,
      h('header', {}, h('h2', {}, heading)),
      lines.length > 0
        ? h('ul', { class: 'changes' }, ...lines)
        : h('p', { class: 'quiet' }, 'Nothing changed in the heap.'),
      lost.length > 0
        ? h(
            'div',
            {},
            h('h3', {}, 'Leaked: nothing points to'),
            h(
              'ul',
              { class: 'changes' },
              ...lost
                .slice(0, 20)
                .map((c) =>
                  h(
                    'li',
                    {},
                    h(
                      'button',
                      { class: 'line', onclick: () => this.events.select(c) },
                      swatch('lost'),
                      h(
                        'span',
                        {},
                        `${title(c)}, ${count(c.block?.requested ?? 0, 'byte')}${siteText(model.heap, c.block?.allocated) ? ` from ${siteText(model.heap, c.block?.allocated)}` : ''}`,
                      ),
                    ),
                  ),
                ),
            ),
          )
        : undefined,
      split ? h('p', { class: 'quiet' }, split) : undefined,
      this.systemCalls(model),
      legend(),
    );
  }

  /** How the heap grew and shrank: the break's moves and mappings, the last one first. What one line did in a row is one. */
  private systemCalls({ heap }: Model): HTMLElement | undefined {
    const rows: {
      call: string;
      by: string;
      name: string;
      place: SourcePlace | undefined;
      change: number;
      times: number;
      title: string;
    }[] = [];
    for (const c of [...heap.systemCalls].reverse()) {
      const [from, to] = [Number(c.from), Number(c.to)];
      const change = c.call === 'munmap' ? from - to : to - from;
      const at = userEntry(c.site);
      const last = rows.at(-1);
      const { call, by, name } = c;
      if (
        last?.call === call &&
        last.by === by &&
        last.name === name &&
        last.place?.line === at?.place?.line &&
        Math.sign(last.change) === Math.sign(change)
      ) {
        last.change += change;
        last.times++;
        continue;
      }
      if (rows.length === 8) break;
      const what =
        call === 'brk'
          ? `The program break went from ${c.from} to ${c.to}`
          : `${call === 'munmap' ? 'Given back' : 'Mapped'}: ${c.from} to ${c.to}`;
      const title = `${what}, at instruction ${c.site.time.toLocaleString('en')}${at ? `, called in ${at.function}` : ''}`;
      rows.push({ call, by, name, place: at?.place, change, times: 1, title });
    }
    if (rows.length === 0) return undefined;
    return h(
      'div',
      { class: 'system' },
      h('h3', {}, 'Memory from the system'),
      ...rows.map((r) =>
        h(
          'div',
          { class: 'call', title: r.title },
          h('code', {}, r.call),
          h('span', { class: 'amount' }, `${r.change < 0 ? '−' : '+'}${bytes(Math.abs(r.change))}`),
          h(
            'span',
            { class: 'fn' },
            `${r.by || 'the library'}${r.name.startsWith('[stack') ? ', a stack' : ''}${r.times > 1 ? ` (${r.times} times)` : ''}`,
          ),
          r.place && this.link(r.place, `line ${r.place.line}`),
        ),
      ),
    );
  }
  private link(place: SourcePlace, text = `${baseName(place.path)}:${place.line}`): HTMLElement {
    return h(
      'a',
      {
        href: '#',
        title: `${place.path}:${place.line}`,
        onclick: (event: Event) => {
          event.preventDefault();
          this.events.open(place);
        },
      },
      text,
    );
  }

  private header(c: Chunk): HTMLElement {
    const { header } = c.raw;
    const flag = (letter: string, on: boolean, text: string) =>
      h(
        'span',
        { class: `flag${on ? ' on' : ''}`, title: `${text}: ${on ? 'set' : 'not set'}` },
        letter,
        h('span', { class: 'sr' }, ` ${text} ${on ? 'set' : 'not set'}`),
      );
    return h(
      'div',
      { class: 'fields' },
      h('h3', {}, 'Header in memory'),
      h(
        'div',
        { class: 'field' },
        h('code', {}, hex(c.address)),
        h('span', {}, 'prev_size'),
        h('code', {}, header.prevSize),
        h(
          'span',
          { class: 'note' },
          header.prevInUse ? 'still the previous chunk’s bytes' : 'size of the free chunk before it',
        ),
      ),
      h(
        'div',
        { class: 'field' },
        h('code', {}, hex(c.address + 8)),
        h('span', {}, 'size'),
        h('code', {}, header.sizeField),
        h(
          'span',
          { class: 'flags' },
          `${c.raw.size} + `,
          flag('P', header.prevInUse, 'previous chunk in use'),
          flag('M', header.isMapped, 'own mapping'),
          flag('A', header.nonMainArena, 'from another arena than the main one'),
        ),
      ),
    );
  }

  private bytes(c: Chunk): HTMLElement | undefined {
    const b = c.block;
    if (!b || b.bytes === '') return undefined;
    const pairs = b.bytes.match(/../g) ?? [];
    const rows: Node[] = [];
    for (let i = 0; i < pairs.length; i += 8) {
      const cells = pairs.slice(i, i + 8).map((pair, k) => {
        const s = b.shadow[i + k] ?? 'd';
        const slack = i + k >= b.requested;
        const kind = s === 'u' ? 'u' : s === 'x' ? 'x' : s === 'p' ? 'p' : '';
        return h('span', { class: `byte ${kind}${slack ? ' slack' : ''}` }, pair);
      });
      const text = pairs
        .slice(i, i + 8)
        .map((pair) => Number.parseInt(pair, 16))
        .map((n) => (n >= 0x20 && n < 0x7f ? String.fromCharCode(n) : '·'))
        .join('');
      rows.push(
        h(
          'div',
          { class: 'dump' },
          h('span', { class: 'offset' }, `+${i}`),
          h('span', { class: 'bytes' }, ...cells),
          h('span', { class: 'ascii' }, text),
        ),
      );
    }
    const unset = [...b.shadow.slice(0, b.requested)].filter((s) => s === 'u').length;
    const first = Number.parseInt(
      pairs
        .slice(Math.max(0, b.countBytes - 8), b.countBytes)
        .reverse()
        .join(''),
      16,
    );
    const note = !b.live
      ? `free does not erase: the first ${c.raw.size >= LARGE && !/^(tcache|fast)/.test(c.raw.bin) ? 32 : 16} bytes are the allocator’s now`
      : b.countBytes > 0
        ? `new[] put the count in front: ${first}, for delete[] to call as many destructors`
        : unset > 0
          ? `${count(unset, 'byte')} never written`
          : '';
    return h(
      'div',
      {},
      h(
        'h3',
        {},
        'Bytes',
        b.requested > pairs.length
          ? h('button', { class: 'link', onclick: () => this.events.memory(c) }, 'all in the memory view')
          : undefined,
      ),
      ...rows,
      note ? h('p', { class: 'quiet' }, note) : undefined,
    );
  }

  /** What a pool hands out of the block. */
  private pieces(model: Model, c: Chunk): HTMLElement | undefined {
    const pieces = c.block?.live ? model.heap.pieces.filter((p) => p.block === c.block?.id) : [];
    if (pieces.length === 0) return undefined;
    const line = (text: string): HTMLElement => h('li', {}, h('span', { class: 'line' }, text));
    const lines = pieces.slice(0, 30).map((p) => line(pieceText(p)));
    if (pieces.length > 30) lines.push(line(`and ${pieces.length - 30} more`));
    return h('div', {}, h('h3', {}, 'Pieces handed out'), h('ul', { class: 'changes' }, ...lines));
  }

  private pointers(
    heading: string,
    pointers: readonly Pointer[],
    other: (p: Pointer) => Chunk | undefined,
    text: (p: Pointer) => string,
    none: string | undefined,
  ): HTMLElement | undefined {
    if (pointers.length === 0 && !none) return undefined;
    const lines = pointers.slice(0, 30).map((p) => {
      const to = other(p);
      const what = [
        h('span', { class: `edge ${p.raw.ownership}${p.raw.dangling ? ' dangling' : ''}`, 'aria-hidden': 'true' }),
        h('span', {}, text(p)),
      ];
      return h(
        'li',
        {},
        to
          ? h('button', { class: 'line', onclick: () => this.events.select(to) }, ...what)
          : h('span', { class: 'line' }, ...what),
      );
    });
    if (pointers.length > 30) lines.push(h('li', {}, h('span', { class: 'line' }, `and ${pointers.length - 30} more`)));
    return h(
      'div',
      {},
      h('h3', {}, heading),
      pointers.length > 0 ? h('ul', { class: 'changes' }, ...lines) : h('p', { class: 'quiet' }, none),
    );
  }

  private site(heading: string, site: Site | undefined): HTMLElement | undefined {
    if (!site || site.stack.length === 0) return undefined;
    const first = userEntry(site);
    const entries = site.stack.filter((e) => e !== first).slice(0, 30);
    return h(
      'div',
      { class: 'site' },
      h(
        'h3',
        {},
        heading,
        h(
          'span',
          { class: 'when' },
          ` ${site.thread > 1 ? `by thread ${site.thread} ` : ''}at instruction ${site.time.toLocaleString('en')}`,
        ),
      ),
      first && this.entry(first, true),
      entries.length > 0 &&
        h('details', {}, h('summary', {}, 'call stack'), ...site.stack.slice(0, 30).map((e) => this.entry(e, false))),
    );
  }
  private entry(e: SiteEntry, main: boolean): HTMLElement {
    const { place } = e;
    return h(
      'div',
      { class: `entry${main ? ' main' : ''}${e.isUser ? '' : ' library'}` },
      h('span', { class: 'fn' }, e.function || e.address),
      place && this.link(place),
    );
  }
  private address(text: string): HTMLElement {
    return h('button', { class: 'link mono', title: 'Copy', onclick: () => this.events.copy(text) }, text);
  }
}

const MARKS = {
  lost: '!',
  allocated: '+',
  reused: '↻',
  freed: '−',
  resized: '↔',
  moved: '→',
  written: '✎',
  gone: '×',
} as const;

const LEGEND: readonly [string, string][] = [
  ['used', 'in use'],
  ['lost', 'in use, nothing points to it'],
  ['tcache', 'free, in a tcache list'],
  ['fast', 'free, in a fast bin'],
  ['binned', 'free, in another bin'],
  ['mapped', 'a mapping of its own'],
  ['own', 'the library’s own'],
  ['top', 'top: not handed out yet'],
  ['header', 'header: prev_size and size'],
  ['slack', 'usable, but not asked for'],
];
function legend(): HTMLElement {
  return h(
    'div',
    { class: 'legend' },
    h('h3', {}, 'What the patterns mean'),
    ...LEGEND.map(([paint, text]) => h('span', {}, swatch(paint), text)),
  );
}

/** What the mouse shows. */
export function card(model: Model, c: Chunk): HTMLElement {
  const b = c.block;
  const lines: string[] = [];
  if (b?.live) lines.push(`${count(b.requested, 'byte')} asked for, ${b.usable} usable, chunk of ${c.raw.size}`);
  else lines.push(`chunk of ${bytes(c.raw.size)}`);
  if (b?.summary && b.live) lines.push(b.summary);
  if (b?.live)
    lines.push(
      c.inbound.length > 0
        ? `← ${c.inbound.slice(0, 3).map(pointerText).join(', ')}${c.inbound.length > 3 ? ', …' : ''}`
        : 'nothing points to it',
    );
  const made = siteText(model.heap, b?.allocated);
  const freed = siteText(model.heap, b?.freed);
  if (made) lines.push(`allocated: ${made}`);
  if (freed) lines.push(`freed: ${freed}`);
  return h(
    'div',
    { class: 'card' },
    h('div', { class: 'card-head' }, swatch(c.paint), h('b', {}, title(c)), h('span', {}, stateText(c))),
    ...lines.map((l) => h('div', {}, l)),
  );
}
