/**
 * The heap map's page: wires stack, map, table, details and arrows together. Runs in a web view; knows nothing but
 * `views/messages.ts`. The whole state is the last model, the selection, the filter and the zoom.
 */
import { wholeHeap } from '../../views/heap-changes.ts';
import type { FromHeapMap, SourcePlace, ToHeapMap } from '../../views/messages.ts';
import { fill, h } from '../dom.ts';
import { Arrows, chosen, type Point } from './arrows.ts';
import { bytes, count, sentence, stateWord } from './describe.ts';
import { card, Details } from './details.ts';
import { HeapCanvas } from './map.ts';
import { buildModel, type Chunk, chunkAt, type Model, type Slot, siteOf, title, userEntry } from './model.ts';
import { StackPane } from './stack-pane.ts';
import { Table } from './table.ts';

interface Saved {
  readonly table?: boolean;
  readonly zoom?: number | undefined;
}
declare function acquireVsCodeApi(): {
  postMessage(m: FromHeapMap): void;
  getState(): Saved | undefined;
  setState(s: Saved): void;
};
const host = acquireVsCodeApi();
const send = (message: FromHeapMap): void => host.postMessage(message);
const open = (place: SourcePlace): void => send({ type: 'open', place });

let model: Model | undefined;
let program = '';
let selected: Chunk | undefined;
let hovered: Chunk | undefined;
let hoveredSlot: Slot | undefined;
let asTable = host.getState()?.table ?? false;

// ------------------------------------------------------------------------------------------------------- the parts ----

const details = new Details({
  open,
  select: (c) => select(c, true),
  clear: () => select(undefined, false),
  memory: (c) => send({ type: 'memory', address: c.block?.address ?? c.raw.address, size: c.raw.size }),
  copy: (text) => send({ type: 'copy', text }),
});
const stack = new StackPane({
  open,
  select: (slot) => slot.target && select(slot.target, true),
  hover: (slot) => {
    hoveredSlot = slot;
    drawArrows();
  },
});
const map = new HeapCanvas({
  select: (c) => select(c, false),
  hover: (c, at) => {
    hovered = c;
    showCard(c, at);
    drawArrows();
  },
  open: openSite,
  moved: () => drawArrows(),
  announce: (c) => announce(model ? sentence(model.heap, c) : ''),
});
const table = new Table({ select: (c) => select(c, false), open: openSite });
const arrows = new Arrows();
stack.onScroll(() => drawArrows());

const figures = h('div', { class: 'figures', id: 'summary' });
const status = h('span', { class: 'run-state' });
const live = h('div', { class: 'sr', 'aria-live': 'polite' });
const tip = h('div', { class: 'tip', role: 'tooltip', hidden: true });
const message = h('div', { class: 'message' });
const filter = h('input', {
  type: 'search',
  placeholder: 'Filter: type, #id, leaked …',
  'aria-label': 'Filter chunks',
  oninput: () => applyFilter(),
});
const zoomText = h('button', {
  class: 'zoom-text',
  title: 'Bytes in a row; click to fit',
  onclick: () => setZoom(undefined),
});
const viewButton = h('button', { class: 'toggle', onclick: () => setTable(!asTable) });
const toolbar = h(
  'header',
  { class: 'toolbar' },
  status,
  figures,
  h('span', { class: 'spring' }),
  filter,
  h(
    'span',
    { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
    h('button', { title: 'More bytes in a row (-)', 'aria-label': 'Zoom out', onclick: () => zoomBy(1) }, '−'),
    zoomText,
    h('button', { title: 'Fewer bytes in a row (+)', 'aria-label': 'Zoom in', onclick: () => zoomBy(-1) }, '+'),
  ),
  viewButton,
);
const nothing = h('p', { class: 'nothing', hidden: true }, 'Nothing was allocated yet.');
const heapPane = h('section', { class: 'heap', 'aria-label': 'Heap' }, map.element, table.element, nothing);
const columns = h('div', { class: 'columns' }, stack.element, heapPane, details.element);
const app = document.getElementById('app');
app?.append(
  toolbar,
  columns,
  message,
  h(
    'p',
    { class: 'sr', id: 'map-keys' },
    'Arrow keys go from chunk to chunk, Enter opens the source line that allocated it, plus and minus zoom, zero fits. The table holds the same chunks.',
  ),
  live,
  tip,
);
app?.append(arrows.element);
new ResizeObserver(() => drawArrows()).observe(columns);

// ------------------------------------------------------------------------------------------------------ what it does ----

window.addEventListener('message', (e: MessageEvent<ToHeapMap>) => hear(e.data));

function hear(m: ToHeapMap): void {
  switch (m.type) {
    case 'stopped': {
      const same = m.program === program;
      const before = same ? model : undefined;
      const heap = wholeHeap(before?.heap, m.heap);
      if (!heap) {
        // Changes of something that this page never saw.
        send({ type: 'ready' });
        break;
      }
      program = m.program;
      model = buildModel(heap, m.stack, before);
      const kept = selected && model.chunks.find((c) => c.address === selected?.address);
      selected = kept && kept.block?.id === selected?.block?.id ? kept : undefined;
      hovered = hoveredSlot = undefined;
      tip.hidden = true;
      document.body.dataset.state = 'stopped';
      message.textContent = '';
      status.textContent = '';
      nothing.hidden = model.chunks.length > 0;
      stack.show(model);
      map.select(selected);
      map.show(model, before !== undefined);
      applyFilter();
      drawFigures(model);
      drawDetails();
      drawArrows();
      const n = model.changes.length;
      announce(
        n > 0
          ? model.changes
              .slice(0, 3)
              .map((c) => c.text)
              .join('. ')
          : 'Stopped. Nothing changed in the heap.',
      );
      break;
    }
    case 'running':
      document.body.dataset.state = model ? 'running' : 'empty';
      status.textContent = 'running';
      if (!model)
        message.textContent = m.compiling
          ? 'The program is being compiled.'
          : 'The program runs. The heap is drawn when it stops.';
      map.setStale(model !== undefined);
      fill(arrows.element);
      break;
    case 'ended':
      document.body.dataset.state = model ? 'ended' : 'empty';
      status.textContent = 'ended';
      if (!model) message.textContent = 'The program has ended without a stop. Set a breakpoint to look at its memory.';
      map.setStale(model !== undefined);
      fill(arrows.element);
      program = '';
      break;
    case 'unavailable':
      document.body.dataset.state = 'empty';
      message.textContent = m.message;
      model = undefined;
      fill(arrows.element);
      break;
    case 'reveal': {
      const c = model && chunkAt(model.chunks, Number(m.address));
      if (c) select(c, true);
      break;
    }
  }
}

function select(c: Chunk | undefined, reveal: boolean): void {
  selected = c;
  map.select(c);
  if (c && reveal) map.reveal(c);
  table.select(c, reveal);
  drawDetails();
  drawArrows();
}
function openSite(c: Chunk): void {
  if (!model) return;
  const place = userEntry(siteOf(model.heap, c.block?.allocated))?.place;
  if (place) open(place);
}

function drawDetails(): void {
  if (!model) return;
  if (selected) details.showChunk(model, selected);
  else details.showChanges(model);
  document.body.classList.toggle('has-selection', selected !== undefined);
}
function drawFigures(m: Model): void {
  const t = m.heap.totals;
  const figure = (n: string, what: string, hint: string, extra = '') =>
    h('span', { class: `figure ${extra}`, title: hint }, h('b', {}, n), ` ${what}`);
  const lost = m.chunks.filter((c) => c.paint === 'lost').length;
  const mapped = m.heap.arenas.slice(1).reduce((sum, a) => sum + a.systemBytes, 0);
  fill(
    figures,
    figure(
      t.liveBlocks.toLocaleString('en'),
      t.liveBlocks === 1 ? 'block' : 'blocks',
      `${t.allocations} allocations and ${t.frees} frees so far`,
    ),
    figure(
      bytes(t.liveBytes),
      'in use',
      `${count(t.liveBytes, 'byte')} asked for; at most ${bytes(t.peakBytes)} so far`,
    ),
    figure(
      bytes(t.freeBytes),
      `free in ${t.freeChunks}`,
      `${count(t.freeChunks, 'free piece')}; the largest has ${bytes(t.largestFree)}`,
    ),
    lost > 0 && figure(String(lost), 'leaked', 'nothing points to them any more', 'bad'),
    t.freeChunks > 1 &&
      figure(
        `${Math.round(100 * (1 - t.largestFree / t.freeBytes))} %`,
        'fragmented',
        `The largest free piece has ${bytes(t.largestFree)} of the ${bytes(t.freeBytes)} that are free: what needs more gets new memory, although the sum would do`,
      ),
    m.heap.heapStart !== undefined &&
      m.heap.programBreak !== undefined &&
      figure(
        bytes(Number(m.heap.programBreak) - Number(m.heap.heapStart) + mapped),
        'from the system',
        `From ${m.heap.heapStart} to the program break ${m.heap.programBreak}, which brk and sbrk move${mapped > 0 ? `, and ${bytes(mapped)} in mappings for the arenas of other threads` : ''}; ${bytes(t.topBytes)} of it are not handed out yet`,
      ),
    m.heap.omitted > 0 && figure(String(m.heap.omitted), 'not shown', 'too many chunks to show at once'),
  );
}

function showCard(c: Chunk | undefined, at: Point): void {
  tip.hidden = !c || !model;
  if (!c || !model) return;
  fill(tip, card(model, c));
  const box = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(4, Math.min(innerWidth - box.width - 4, at.x + 14))}px`;
  tip.style.top = `${at.y + 18 + box.height > innerHeight ? Math.max(4, at.y - box.height - 12) : at.y + 18}px`;
}

let arrowFrame = 0;
function drawArrows(): void {
  if (arrowFrame) return;
  arrowFrame = requestAnimationFrame(() => {
    arrowFrame = 0;
    if (!model || asTable || document.body.dataset.state !== 'stopped') {
      fill(arrows.element);
      return;
    }
    const focus = hovered ?? selected;
    const holder = hoveredSlot?.target ? hoveredSlot.address : undefined;
    const pane = stack.viewport;
    const origin = arrows.element.getBoundingClientRect();
    const inPane = (r: DOMRect) => r.top >= pane.top && r.bottom <= pane.bottom;
    const edge = (r: DOMRect) => ({ x: r.right - 2, y: r.top + r.height / 2 });
    arrows.draw(
      chosen(model, focus, holder),
      stack
        .links(hoveredSlot)
        .filter((l) => inPane(l.from) && inPane(l.to))
        .map((l) => ({ from: edge(l.from), to: edge(l.to), strong: l.strong })),
      {
        holder(p) {
          const line = stack.anchor(p);
          if (!line || line.height === 0) return undefined;
          const y = line.top + line.height / 2;
          return y < pane.top || y > pane.bottom ? undefined : { x: Math.min(line.right, pane.right) - 3, y };
        },
        byte: (address) => map.byte(address),
      },
      focus !== undefined || holder !== undefined,
      { x: origin.left, y: origin.top },
    );
  });
}

function applyFilter(): void {
  if (!model) return;
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  const m = model;
  const text = (c: Chunk) =>
    `${title(c)} ${stateWord(c)} ${c.raw.address} ${c.change ?? ''} ${userEntry(siteOf(m.heap, c.block?.allocated))?.function ?? ''} ${c.block?.summary ?? ''}`.toLowerCase();
  const matching =
    words.length > 0 ? new Set(m.chunks.filter((c) => words.every((w) => text(c).includes(w)))) : undefined;
  map.setMatching(matching);
  if (asTable) table.show(m, matching);
  const first = matching && [...matching][0];
  if (first) map.reveal(first);
}
function setZoom(zoom: number | undefined): void {
  map.setZoom(zoom);
  save();
}
function zoomBy(steps: number): void {
  map.zoomBy(steps);
  save();
}
function setTable(on: boolean): void {
  asTable = on;
  save();
  applyFilter();
  table.select(selected, true);
  drawArrows();
}
function save(): void {
  document.body.classList.toggle('as-table', asTable);
  viewButton.textContent = asTable ? 'Map' : 'Table';
  viewButton.title = asTable ? 'Show the map' : 'Show the same as a table';
  zoomText.textContent = map.fits ? 'fit' : `${map.bytesPerRow} B`;
  host.setState({ table: asTable, zoom: map.fits ? undefined : map.bytesPerRow });
}
function announce(text: string): void {
  live.textContent = text;
}

const zoom = host.getState()?.zoom;
if (zoom) map.setZoom(zoom);
save();
document.body.dataset.state = 'empty';
message.textContent = 'Start a C or C++ program with F5. The heap is drawn when it stops.';
send({ type: 'ready' });
