/**
 * The stack as on paper: high addresses above low ones, so that a call adds a frame at the bottom. Each run of bytes is one
 * line with its name, type and value; rsp and rbp stand at the bytes that they point to.
 */
import type { SlotKind, SourcePlace } from '../../views/messages.ts';
import { fill, h } from '../dom.ts';
import { baseName, bytes, hex } from './describe.ts';
import { type Frame, type Model, type Pointer, type Slot, title } from './model.ts';

export interface StackEvents {
  open(place: SourcePlace): void;
  select(slot: Slot): void;
  hover(slot: Slot | undefined): void;
}

const KIND_WORD: Record<SlotKind, string> = {
  variable: 'variable',
  parameter: 'parameter',
  temporary: 'temporary',
  padding: 'padding',
  'saved-register': 'saved register',
  'saved-frame-pointer': 'saved frame pointer',
  'return-address': 'return address',
  canary: 'canary',
  argument: 'argument passed on the stack',
  dead: 'left behind by a call that has returned',
  unnamed: 'not used',
};

/** Lines of one frame that are drawn at once; the rest waits behind a button. */
const MANY = 200;

export class StackPane {
  readonly element: HTMLElement;
  private readonly body: HTMLElement;
  /** How much of the stack is used and left. */ private readonly room: HTMLElement;
  private readonly lines = new Map<number, { readonly element: HTMLElement; readonly slot: Slot }>();
  private readonly globals = new Map<string, HTMLElement>();
  private readonly unfolded = new Set<number>();
  private readonly folded = new Set<string>();

  constructor(private readonly events: StackEvents) {
    this.body = h('div', { class: 'stack-body', role: 'tree', 'aria-label': 'Stack frames, outermost first' });
    this.room = h('p', { class: 'room' });
    this.element = h('section', { class: 'stack', 'aria-label': 'Stack' }, h('h2', {}, 'Stack'), this.body, this.room);
    this.body.addEventListener('keydown', (e) => this.key(e));
    this.body.addEventListener('mouseleave', () => this.events.hover(undefined));
  }

  show(model: Model): void {
    this.lines.clear();
    this.globals.clear();
    const children: Node[] = [];
    const globals = model.pointers.filter((p) => p.raw.from.kind === 'global' || p.raw.from.kind === 'thread-local');
    if (globals.length > 0) children.push(this.globalsBlock(globals));
    for (const frame of model.frames) children.push(this.frame(frame, model));
    if (model.stack.omitted > 0) children.push(h('div', { class: 'omitted' }, `${model.stack.omitted} more frames`));
    if (model.dead.length > 0) children.push(this.deadBlock(model));
    fill(this.body, ...children);
    this.body.querySelector<HTMLElement>('[role=treeitem]')?.setAttribute('tabindex', '0');
    const [used, left] = [Number(model.stack.high) - model.rsp, model.rsp - Number(model.stack.low)];
    const share = Math.max(0, Math.min(1, used / (used + left)));
    fill(
      this.room,
      h('i', { class: 'fill', style: `width: ${(100 * share).toFixed(2)}%`, 'aria-hidden': 'true' }),
      h('span', {}, `${bytes(used)} used`),
      h('span', {}, `${bytes(Math.max(0, left))} left`),
    );
    this.room.title = `${used.toLocaleString('en')} bytes from ${model.stack.high} down to rsp; ${left.toLocaleString('en')} are left down to ${model.stack.low}. Below that lies the guard page: a call or a local variable that reaches it is a stack overflow.`;
    const last = this.body.querySelector<HTMLElement>('.frame.innermost');
    if (last) this.body.scrollTop = Math.max(0, last.offsetTop + last.offsetHeight - this.body.clientHeight + 12);
  }
  /** Where an arrow starts: the right edge of the line at an address, if it is on screen. */
  anchor(p: Pointer): DOMRect | undefined {
    if (p.raw.from.kind === 'global' || p.raw.from.kind === 'thread-local')
      return this.globals.get(p.raw.from.name)?.getBoundingClientRect();
    return this.at(p.at)?.element.getBoundingClientRect();
  }
  /** Pointers from one line of the stack to another, both on screen: to be drawn in the margin. */
  links(hovered: Slot | undefined): { readonly from: DOMRect; readonly to: DOMRect; readonly strong: boolean }[] {
    const found: { from: DOMRect; to: DOMRect; strong: boolean }[] = [];
    for (const { slot, element } of this.lines.values()) {
      const { kind, pointsTo, address } = slot.raw;
      if (pointsTo === undefined || slot.dead || (slot !== hovered && kind !== 'variable' && kind !== 'parameter'))
        continue;
      const target = this.at(Number(pointsTo));
      if (!target || target.slot.raw.address === address) continue;
      const [from, to] = [element.getBoundingClientRect(), target.element.getBoundingClientRect()];
      if (from.height > 0 && to.height > 0) found.push({ from, to, strong: slot === hovered });
    }
    return found;
  }
  private at(address: number) {
    for (const line of this.lines.values()) if (line.slot.address <= address && address < line.slot.end) return line;
    return undefined;
  }
  get viewport(): DOMRect {
    return this.body.getBoundingClientRect();
  }
  onScroll(f: () => void): void {
    this.body.addEventListener('scroll', f, { passive: true });
  }
  mark(address: number | undefined): void {
    for (const e of this.body.querySelectorAll('.slot.marked')) e.classList.remove('marked');
    if (address !== undefined) this.lines.get(address)?.element.classList.add('marked');
  }

  private globalsBlock(pointers: readonly Pointer[]): HTMLElement {
    const names = [...new Map(pointers.map((p) => [p.raw.from.name, p])).values()].slice(0, MANY);
    const rows = names.map((p) => {
      const row = h(
        'div',
        {
          class: 'slot variable',
          role: 'treeitem',
          'aria-level': 2,
          tabindex: -1,
          'aria-label': `global ${p.raw.from.name}, points to ${title(p.to)}`,
        },
        h('span', { class: 'bar' }),
        h('span', { class: 'name' }, p.raw.from.name),
        h('span', { class: 'value pointer' }, `→ ${title(p.to)}`),
      );
      this.globals.set(p.raw.from.name, row);
      return row;
    });
    return h(
      'div',
      {
        class: 'frame',
        role: 'treeitem',
        'aria-level': 1,
        'aria-expanded': 'true',
        tabindex: -1,
        'aria-label': 'Globals that point to the heap',
      },
      h('div', { class: 'frame-head' }, h('span', { class: 'fn' }, 'Globals')),
      h('div', { role: 'group' }, ...rows),
    );
  }

  private frame(frame: Frame, model: Model): HTMLElement {
    const { raw } = frame;
    const innermost = frame === model.frames.at(-1);
    const size = Number(raw.high) - Number(raw.low);
    const key = `${raw.function}@${raw.high}`;
    const open = !this.folded.has(key) && (raw.isUser || innermost);
    const place = raw.place;
    const head = h(
      'div',
      { class: 'frame-head', title: place ? `${place.path}:${place.line}` : raw.pc },
      h('span', { class: 'fn' }, raw.function),
      place &&
        h(
          'a',
          {
            class: 'place',
            href: '#',
            tabindex: -1,
            onclick: (e: Event) => {
              e.preventDefault();
              e.stopPropagation();
              this.events.open(place);
            },
          },
          `${baseName(place.path)}:${place.line}`,
        ),
      h('span', { class: 'size' }, bytes(size)),
    );
    const shown = this.unfolded.has(Number(raw.high)) ? frame.slots : frame.slots.slice(0, MANY);
    const group = h('div', { role: 'group', hidden: !open }, ...shown.map((s) => this.slot(s, frame, model)));
    if (shown.length < frame.slots.length)
      group.append(
        h(
          'button',
          {
            class: 'more',
            onclick: () => {
              this.unfolded.add(Number(raw.high));
              this.show(model);
            },
          },
          `${frame.slots.length - shown.length} more`,
        ),
      );
    const element = h(
      'div',
      {
        class: `frame${innermost ? ' innermost' : ''}${raw.isUser ? '' : ' library'}`,
        role: 'treeitem',
        'aria-level': 1,
        'aria-expanded': String(open),
        tabindex: -1,
        'aria-label': `${raw.function}${place ? `, line ${place.line}` : ''}, frame of ${size} bytes`,
      },
      head,
      group,
    );
    head.addEventListener('click', () => {
      const now = group.hidden;
      group.hidden = !now;
      element.setAttribute('aria-expanded', String(now));
      if (now) this.folded.delete(key);
      else this.folded.add(key);
    });
    return element;
  }

  private slot(slot: Slot, frame: Frame | undefined, model: Model): HTMLElement {
    const { raw } = slot;
    const unset =
      /^u+$/.test(raw.shadow) && (raw.kind === 'variable' || raw.kind === 'parameter' || raw.kind === 'temporary');
    const broken = raw.intact === false;
    const markers: HTMLElement[] = [];
    const pointer = (name: string, to: number) => {
      if (to < slot.address || to >= slot.end) return;
      const inside = to > slot.address ? `+${to - slot.address}` : '';
      const what = `${name} = ${hex(to)}: it points to ${inside ? `byte ${to - slot.address} of ` : ''}${raw.name || KIND_WORD[raw.kind]}`;
      markers.push(h('span', { class: `reg ${name}`, title: what }, `${name}${inside}`));
    };
    if (!slot.dead) pointer('rsp', model.rsp);
    pointer('rbp', model.rbp);
    const where = position(slot, frame, model);
    const target = slot.target;
    const led = leadsTo(slot, model);
    const by = raw.overwrittenBy;
    const value = unset ? 'not set' : broken ? `${led} overwritten!` : target ? `→ ${title(target)}` : led;
    const writer =
      by &&
      h(
        'a',
        {
          class: 'writer',
          href: '#',
          tabindex: -1,
          title: `These bytes were written by ${baseName(by.path)} line ${by.line}, past the end of the object that it meant`,
          onclick: (e: Event) => {
            e.preventDefault();
            e.stopPropagation();
            this.events.open(by);
          },
        },
        `by line ${by.line}`,
      );
    const name = raw.name || KIND_WORD[raw.kind];
    const text = `${name}${raw.type ? `, ${raw.type}` : ''}, ${raw.size} bytes at ${raw.address}, ${KIND_WORD[raw.kind]}${value ? `: ${value}` : ''}${by ? `, overwritten by line ${by.line}` : ''}`;
    const element = h(
      'div',
      {
        class: `slot ${raw.kind}${unset ? ' unset' : ''}${broken || by ? ' broken' : ''}${slot.changed ? ' changed' : ''}${slot.dead ? ' dead' : ''}${raw.size > 16 ? ' tall' : ''}`,
        role: 'treeitem',
        'aria-level': 2,
        tabindex: -1,
        'aria-label': text + (slot.changed ? ', changed' : ''),
        title: `${name}${raw.type ? `: ${raw.type}` : ''}\n${KIND_WORD[raw.kind]}, ${raw.size} bytes at ${raw.address}\n${raw.bytes.replace(/../g, '$& ')}${raw.size > 64 ? '…' : ''}${raw.value ? `\n${raw.value}` : ''}`,
        onclick: () => this.events.select(slot),
        onmouseenter: () => this.events.hover(slot),
      },
      h('span', { class: 'bar' }),
      h('span', { class: 'where' }, where),
      h(
        'span',
        { class: 'name' },
        slot.dead ? raw.name : name,
        raw.type ? h('span', { class: 'type' }, ` ${raw.type}`) : undefined,
      ),
      h(
        'span',
        { class: `value${target ? ' pointer' : ''}` },
        value || (raw.kind === 'padding' || raw.kind === 'unnamed' ? bytes(raw.size) : ''),
      ),
      writer,
      ...markers,
    );
    this.lines.set(slot.address, { element, slot });
    return element;
  }

  private deadBlock(model: Model): HTMLElement {
    return h(
      'div',
      {
        class: 'frame below',
        role: 'treeitem',
        'aria-level': 1,
        'aria-expanded': 'true',
        tabindex: -1,
        'aria-label': 'Below the stack pointer: bytes left behind',
      },
      h(
        'div',
        { class: 'frame-head' },
        h('span', { class: 'fn' }, 'below rsp'),
        h('span', { class: 'size' }, 'left behind'),
      ),
      h('div', { role: 'group' }, ...model.dead.slice(0, 16).map((s) => this.slot(s, undefined, model))),
    );
  }

  /** Arrow keys walk over the visible lines, as the tree pattern of ARIA's authoring practices wants. */
  private key(e: KeyboardEvent): void {
    const items = [...this.body.querySelectorAll<HTMLElement>('[role=treeitem]')].filter(
      (i) => i.offsetParent !== null,
    );
    const at = items.indexOf(document.activeElement as HTMLElement);
    const item = items[at];
    if (!item) return;
    const go = (to: HTMLElement | undefined) => {
      if (!to) return;
      item.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    };
    const isFrame = item.getAttribute('aria-level') === '1';
    if (e.key === 'ArrowDown') go(items[at + 1]);
    else if (e.key === 'ArrowUp') go(items[at - 1]);
    else if (e.key === 'Home') go(items[0]);
    else if (e.key === 'End') go(items.at(-1));
    else if (e.key === 'ArrowLeft' && !isFrame) go(item.closest<HTMLElement>('.frame') ?? undefined);
    else if (
      (e.key === 'ArrowLeft' && item.getAttribute('aria-expanded') === 'true') ||
      (e.key === 'ArrowRight' && item.getAttribute('aria-expanded') === 'false')
    )
      item.querySelector<HTMLElement>('.frame-head')?.click();
    else if (e.key === 'ArrowRight' && isFrame) go(items[at + 1]);
    else if (e.key === 'Enter' || e.key === ' ') (isFrame ? item.querySelector<HTMLElement>('.place') : item)?.click();
    else return;
    e.preventDefault();
  }
}

/** The place as an offset from the register that a person would count from. */
function position(slot: Slot, frame: Frame | undefined, model: Model): string {
  const rbp = frame ? Number(frame.raw.framePointer) : Number.NaN;
  const framed = frame !== undefined && rbp >= Number(frame.raw.low) && rbp < Number(frame.raw.high);
  const offset = slot.address - (framed ? rbp : frame ? Number(frame.raw.low) : model.rsp);
  const origin = framed ? 'rbp' : 'rsp';
  return offset === 0 ? origin : `${origin}${offset < 0 ? '−' : '+'}${Math.abs(offset)}`;
}
/** For addresses that belong to the frames themselves, where they lead says more than the number (which the tooltip has). */
function leadsTo(slot: Slot, model: Model): string {
  const { raw } = slot;
  if (raw.kind === 'return-address') return raw.value.replace(/^0x[0-9a-f]+ → /, '').replace(/, line (\d+)$/, ':$1');
  if (raw.kind === 'saved-frame-pointer') {
    const frame = model.frames.find((f) => f.raw.framePointer === raw.pointsTo);
    if (frame) return `${frame.raw.function}'s`;
  }
  return raw.value;
}
