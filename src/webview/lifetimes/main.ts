/**
 * The page of lifetimes: each object is a row, its life a bar from constructor to destructor, the memory that it lies in a
 * line under it. Columns are the moments at which something began or ended, evenly spaced: instructions would squeeze a
 * program's own steps between the library's. The table holds the same.
 */
import type { FromLifetimes, Lifetime, LifetimeMoment, LifetimesView, ToLifetimes } from '../../views/messages.ts';
import { fill, h } from '../dom.ts';
import { type Chart, chartOf, placeText, type Row, summary } from './rows.ts';

interface Saved {
  readonly table?: boolean;
  readonly blocks?: boolean;
}
declare function acquireVsCodeApi(): {
  postMessage(m: FromLifetimes): void;
  getState(): Saved | undefined;
  setState(s: Saved): void;
};
const host = acquireVsCodeApi();
const send = (m: FromLifetimes): void => host.postMessage(m);

/** Pixels of a column at least, and of what stands behind the last one. */
const COLUMN = 16;
const MARGIN = 150;
const ROW = 22;
const LABEL = 6.8;

let view: LifetimesView | undefined;
let chart: Chart | undefined;
let asTable = host.getState()?.table ?? false;
let withBlocks = host.getState()?.blocks ?? true;
let current = 0;

const status = h('span', { class: 'run-state' });
const figures = h('span', { class: 'figures' });
const filter = h('input', {
  type: 'search',
  placeholder: 'Filter: name, type, function …',
  'aria-label': 'Filter lifetimes',
  oninput: () => draw(),
});
const blocksBox = h('input', { type: 'checkbox', id: 'blocks', onchange: () => setBlocks(blocksBox.checked) });
const viewButton = h('button', { class: 'toggle', onclick: () => setTable(!asTable) });
const legend = h(
  'span',
  { class: 'legend', 'aria-hidden': 'true' },
  ...(
    [
      ['local', 'local'],
      ['heap', 'heap'],
      ['static', 'static'],
      ['temporary', 'temporary'],
      ['exception', 'exception'],
    ] as const
  ).flatMap(([ink, text]) => [h('i', { class: `swatch ${ink}` }), h('span', {}, text)]),
  h('i', { class: 'swatch block' }),
  h('span', {}, 'memory'),
);
const note = h('p', { class: 'note', hidden: true });
const message = h('div', { class: 'message' });
const rows = h('div', { class: 'rows', role: 'list', 'aria-label': 'Lifetimes', 'aria-describedby': 'keys' });
const table = h('div', { class: 'table' });
const live = h('div', { class: 'sr', 'aria-live': 'polite' });
document
  .getElementById('app')
  ?.append(
    h(
      'header',
      { class: 'toolbar' },
      status,
      figures,
      legend,
      h('span', { class: 'spring' }),
      h('label', { class: 'check', for: 'blocks' }, blocksBox, 'Memory blocks'),
      filter,
      viewButton,
    ),
    note,
    rows,
    table,
    message,
    h(
      'p',
      { class: 'sr', id: 'keys' },
      'Up and down go from row to row. Enter goes to the moment of the constructor, Shift and Enter to that of the destructor, O opens the source. The table holds the same.',
    ),
    live,
  );

window.addEventListener('message', (e: MessageEvent<ToLifetimes>) => hear(e.data));
new ResizeObserver(() => drawChart()).observe(rows);
rows.addEventListener('keydown', (e) => onKey(e));

function hear(m: ToLifetimes): void {
  switch (m.type) {
    case 'stopped': {
      view = m.view;
      document.body.dataset.state = 'stopped';
      status.textContent = '';
      draw(true);
      live.textContent = summary(m.view).text;
      break;
    }
    case 'running':
    case 'ended':
      document.body.dataset.state = view ? m.type : 'empty';
      status.textContent = m.type;
      if (!view)
        message.textContent =
          m.type === 'running'
            ? 'The program runs. Lifetimes are drawn when it stops.'
            : 'The program has ended without a stop. Set a breakpoint to look at its objects.';
      break;
    case 'unavailable':
      view = undefined;
      document.body.dataset.state = 'empty';
      message.textContent = m.message;
      break;
  }
}

function wanted(): (l: Lifetime) => boolean {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  return (l) => {
    if (!withBlocks && l.storage === 'block') return false;
    const text = `${l.name} ${l.type} ${l.function} ${l.how} ${l.storage} ${l.end?.why ?? 'alive'}`.toLowerCase();
    return words.every((w) => text.includes(w));
  };
}

function draw(toEnd = false): void {
  if (!view) return;
  chart = chartOf(view, wanted());
  const s = summary(view);
  fill(
    figures,
    h('span', { class: 'figure' }, s.text),
    s.bad > 0 && h('span', { class: 'figure bad' }, `${s.bad} without destructor`),
  );
  const omitted = chart.omitted > 0 ? `${chart.omitted} older ones are not drawn: use the filter. ` : '';
  note.textContent = omitted + view.note;
  note.hidden = note.textContent === '';
  message.textContent = chart.rows.length > 0 ? '' : 'No object was made yet.';
  current = Math.min(current, Math.max(0, chart.rows.length - 1));
  drawChart();
  drawTable();
  if (toEnd) rows.scrollTop = rows.scrollHeight;
}

const px = (n: number): string => `${Math.round(n * 10) / 10}px`;

function drawChart(): void {
  if (!chart || !view) return;
  const c = chart;
  const names = Math.min(
    340,
    Math.max(120, ...c.rows.map((r) => (r.life.name.length + r.life.type.length + 2) * LABEL + 64)),
  );
  const room = Math.max(0, rows.clientWidth - names - MARGIN - 16);
  const step = Math.max(COLUMN, room / Math.max(1, c.times.length - 1));
  const last = c.times.length - 1;
  const x = (column: number): number => column * step;
  const width = x(last) + MARGIN;
  rows.style.setProperty('--names', px(names));
  rows.style.setProperty('--width', px(width));
  rows.style.setProperty('--now', px(x(last)));
  fill(rows, ...c.rows.map((r, i) => rowElement(r, i, x, last, width)));
}

function rowElement(r: Row, index: number, x: (column: number) => number, last: number, width: number): HTMLElement {
  const { life } = r;
  const to = r.to ?? last;
  const track = h('div', { class: 'track', 'aria-hidden': 'true' });
  if (r.memory) {
    const end = r.memory.to ?? last;
    const line = h('i', { class: `line${r.memory.to === undefined ? ' open' : ''}` });
    line.style.left = px(x(r.memory.from));
    line.style.width = px(Math.max(2, x(end) - x(r.memory.from)));
    track.append(line);
  }
  const bar = h('i', {
    class: `bar ${r.ink}${r.to === undefined ? ' open' : ''}${r.life.begin ? '' : ' before'}${r.isUnknown ? ' unknown' : ''}${r.isBad ? ' bad' : ''}${life.end?.why === 'unwinding' ? ' unwinding' : ''}${life.end?.why === 'failed' ? ' failed' : ''}`,
  });
  bar.style.left = px(x(r.from));
  bar.style.width = px(Math.max(5, x(to) - x(r.from)));
  track.append(bar);
  if (life.begin) track.append(stop('begin', x(r.from), life.begin, `Go to ${life.how}`));
  if (life.end) track.append(stop('end', x(to), life.end, `Go to its end: ${life.end.text}`));
  if (r.why) {
    const label = h(
      'span',
      { class: `why${r.isBad ? ' bad' : ''}${life.end?.why === 'unwinding' ? ' unwinding' : ''}` },
      r.why,
    );
    const past = Math.max(x(to), r.memory ? x(r.memory.to ?? last) : 0) + 9;
    // Behind the memory's line, as long as there is room.
    if (past + r.why.length * LABEL <= width) label.style.left = px(past);
    else {
      label.classList.add('inside');
      label.style.right = px(width - x(to) + 8);
    }
    track.append(label);
  }
  const place = life.begin?.place;
  return h(
    'div',
    {
      class: `row${index === current ? ' current' : ''}${r.to === undefined ? '' : ' over'}`,
      role: 'listitem',
      tabindex: index === current ? 0 : -1,
      'aria-label': r.sentence,
      title: r.sentence,
      onfocus: () => focusRow(index, false),
      onclick: () => focusRow(index, false),
    },
    h(
      'div',
      { class: 'name' },
      h('i', { class: `swatch ${r.ink}` }),
      h('b', {}, life.name),
      h('span', { class: 'type' }, life.type),
      place &&
        h(
          'a',
          {
            class: 'place',
            href: '#',
            tabindex: -1,
            onclick: (e: MouseEvent) => {
              e.preventDefault();
              send({ type: 'open', place });
            },
          },
          `:${place.line}`,
        ),
    ),
    track,
  );
}

function stop(kind: 'begin' | 'end', left: number, m: LifetimeMoment, what: string): HTMLElement {
  const button = h('button', {
    class: `stop ${kind}`,
    tabindex: -1,
    title: `${what}\n${placeText(m)}, after ${m.time.toLocaleString('en')} instructions`,
    onclick: () => send({ type: 'goto', time: m.time }),
  });
  button.style.left = px(left);
  return button;
}

function focusRow(index: number, focus: boolean): void {
  const all = [...rows.children] as HTMLElement[];
  for (const [i, row] of all.entries()) {
    row.tabIndex = i === index ? 0 : -1;
    row.classList.toggle('current', i === index);
  }
  current = index;
  if (focus) all[index]?.focus();
}

function onKey(e: KeyboardEvent): void {
  const row = chart?.rows[current];
  if (!chart || !row || e.altKey || e.ctrlKey || e.metaKey) return;
  const move: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    Home: 0,
    End: chart.rows.length - 1,
    PageDown: current + Math.floor(rows.clientHeight / ROW),
    PageUp: current - Math.floor(rows.clientHeight / ROW),
  };
  const to = move[e.key];
  if (to !== undefined) focusRow(Math.max(0, Math.min(chart.rows.length - 1, to)), true);
  else if (e.key === 'Enter') {
    const m = e.shiftKey ? row.life.end : row.life.begin;
    if (m) send({ type: 'goto', time: m.time });
  } else if (e.key === 'o' || e.key === 'O') {
    const place = row.life.begin?.place;
    if (place) send({ type: 'open', place });
  } else return;
  e.preventDefault();
}

// ------------------------------------------------------------------------------------------------- the same as a table ----

function drawTable(): void {
  if (!chart || !asTable) {
    fill(table);
    return;
  }
  const moment = (m: LifetimeMoment | undefined, none: string): Node | string =>
    m
      ? h(
          'button',
          { class: 'link', title: 'Go to this moment', onclick: () => send({ type: 'goto', time: m.time }) },
          placeText(m) || String(m.time),
        )
      : none;
  const head = ['Object', 'Type', 'Where', 'Made by', 'Made in', 'Ended in', 'Why'];
  fill(
    table,
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...head.map((t) => h('th', { scope: 'col' }, t)))),
      h(
        'tbody',
        {},
        ...chart.rows.map((r) =>
          h(
            'tr',
            { class: r.isBad ? 'bad' : undefined },
            h('th', { scope: 'row' }, r.life.name),
            h('td', {}, r.life.type),
            h('td', {}, r.life.function ? `${r.life.storage} of ${r.life.function}` : r.life.storage),
            h('td', {}, r.life.memory ? `${r.life.how} in memory by ${r.life.memory.how}` : r.life.how),
            h('td', {}, moment(r.life.begin, 'before')),
            h('td', {}, moment(r.life.end, r.isUnknown ? 'not known' : 'alive')),
            h('td', {}, r.life.end?.text ?? ''),
          ),
        ),
      ),
    ),
  );
}

function setTable(on: boolean): void {
  asTable = on;
  save();
  drawTable();
  drawChart();
}
function setBlocks(on: boolean): void {
  withBlocks = on;
  save();
  draw();
}
function save(): void {
  document.body.classList.toggle('as-table', asTable);
  viewButton.textContent = asTable ? 'Bars' : 'Table';
  viewButton.title = asTable ? 'Show the bars' : 'Show the same as a table';
  blocksBox.checked = withBlocks;
  host.setState({ table: asTable, blocks: withBlocks });
}

save();
document.body.dataset.state = 'empty';
message.textContent = 'Start a C or C++ program with F5. The lives of its objects are drawn when it stops.';
send({ type: 'ready' });
