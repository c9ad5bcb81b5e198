/** The lives of objects up to now, for views: recorded when somebody asks, and from then on only what is new. */
import { typeNameOf } from '../../debuginfo/type-name.ts';
import type { ProgramImage } from '../../machine/image.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { type Block, blocksOf } from '../../runtime/heap/blocks.ts';
import { poolsOf } from '../../runtime/heap/pools.ts';
import type { Lifetime, LifetimeMoment, LifetimesView } from '../../views/messages.ts';
import { countBytes } from '../array-count.ts';
import { blockTypeName, type ObjectMap, plainFunction } from '../objects.ts';
import { fileOf } from '../own-code.ts';
import { hex, type Places } from '../places.ts';
import type { DebugSession } from '../session.ts';
import { type Life, LifetimeRecorder, type Moment, THROWN } from './recorder.ts';

/** Instructions that are lived through again at most. */
const LONGEST = 100_000_000;
/** Blocks that are shown, the latest. */
const MOST_BLOCKS = 1000;

export class Lifetimes {
  private recorder: LifetimeRecorder | undefined;
  /** What was recorded: [from, until), on this branch of time. */
  private from = 0;
  private until = 0;
  private branch = 0;

  constructor(
    private readonly session: DebugSession,
    private readonly machine: MachineApi,
    private readonly image: ProgramImage,
    private readonly places: Places,
    private readonly names: { allocator(block: Block): string },
  ) {}

  private async record(): Promise<LifetimeRecorder> {
    const { timeline } = this.session;
    if (!this.recorder || this.branch !== timeline.branch) {
      this.recorder = new LifetimeRecorder(this.machine, this.image, this.session.stepping);
      this.branch = timeline.branch;
      this.from = this.until = Math.max(timeline.start, timeline.now - LONGEST);
    }
    const { recorder } = this;
    const now = timeline.now;
    if (recorder.isEmpty) this.until = Math.max(this.until, now);
    // The instruction that is next has not run: what begins with it is not yet.
    if (now > this.until && recorder.fullAt === undefined)
      this.until = await timeline.review(this.until, now, recorder);
    return recorder;
  }

  async view(objects: () => ObjectMap): Promise<LifetimesView> {
    const { timeline } = this.session;
    const recorder = await this.record();
    const now = timeline.now;
    const found = recorder.lives.flatMap((l) => this.told(l, now));
    const withObjects = new Set(found.map((l) => l.block));
    const blocks = this.blocks(objects(), withObjects);
    const lifetimes = [...found, ...blocks, ...this.pieces(objects(), blocks.length)].sort(
      (a, b) => (a.begin?.time ?? -1) - (b.begin?.time ?? -1),
    );
    const until = Math.min(now, recorder.fullAt ?? now);
    const note = [
      until < now
        ? `So many objects were made that what became of them after instruction ${until.toLocaleString('en')} is not known.`
        : '',
      recorder.seen > recorder.lives.length
        ? `${(recorder.seen - recorder.lives.length).toLocaleString('en')} objects that came later are not shown.`
        : '',
      this.from > timeline.start ? `What was before instruction ${this.from.toLocaleString('en')} is not known.` : '',
    ];
    return { now, until, start: timeline.start, lifetimes, note: note.filter(Boolean).join(' ') };
  }

  private told(l: Life, now: number): Lifetime[] {
    if (l.begin && l.begin.time >= now) return [];
    if (!l.begin && l.end && l.end.time >= now) return [];
    const block = l.block === undefined ? undefined : blocksOf(this.machine).block(l.block);
    const freed = block?.freed;
    const end =
      l.end && l.end.time < now
        ? { ...this.moment(l.end), why: l.end.why, text: l.end.text }
        : freed
          ? l.hasDestructor
            ? {
                ...this.site(freed),
                why: 'freed' as const,
                text: 'its memory was given back; its destructor did not run',
              }
            : { ...this.site(freed), why: 'delete' as const, text: 'its memory was given back; it has no destructor' }
          : undefined;
    return [
      {
        id: l.id,
        name: l.name,
        type: typeNameOf(l.type),
        storage: l.storage,
        function: l.function ? plainFunction(l.function) : '',
        address: hex(l.address),
        size: l.size,
        block: l.block,
        how: l.how,
        copied: l.copied,
        begin: l.begin && this.moment(l.begin),
        memory: block && {
          how: this.isThrown(block) ? 'throw' : this.names.allocator(block),
          begin: this.site(block.allocated),
          end: freed && this.site(freed),
        },
        end,
      },
    ];
  }

  /** Blocks in which no object was seen: malloc's, a vector's buffer. */
  private blocks(objects: ObjectMap, withObjects: ReadonlySet<number | undefined>): Lifetime[] {
    const table = objects.blocks;
    const found: Lifetime[] = [];
    for (let id = Math.max(1, table.count - MOST_BLOCKS + 1); id <= table.count; id++) {
      const block = table.block(id);
      if (!block || withObjects.has(id)) continue;
      const begin = this.site(block.allocated);
      if (begin.function === '') continue; // the library's own
      found.push(this.block(block, objects, begin));
    }
    return found;
  }
  private block(block: Block, objects: ObjectMap, begin: LifetimeMoment): Lifetime {
    const type = objects.blockType(block);
    const front = countBytes(this.machine.memory, block, type);
    const { freed } = block;
    const moved = block.reallocatedTo !== undefined;
    const isThrown = this.isThrown(block);
    return {
      id: -block.id,
      name: isThrown ? `exception #${block.id}` : `#${block.id}`,
      type: blockTypeName(block, type, front),
      storage: 'block',
      function: '',
      address: hex(block.address),
      size: block.requested,
      block: block.id,
      how: isThrown ? 'throw' : this.names.allocator(block),
      copied: undefined,
      begin,
      memory: undefined,
      end: freed && {
        ...this.site(freed),
        why: freed.family === 0 ? 'freed' : 'delete',
        text: moved ? `realloc made #${block.reallocatedTo} of it` : freed.family === 0 ? 'free' : 'operator delete',
      },
    };
  }

  /** What pools hand out and take back. */
  private pieces(objects: ObjectMap, others: number): Lifetime[] {
    const found: Lifetime[] = [];
    for (const part of poolsOf(this.machine).all()) {
      const block = part.block === 0 ? undefined : objects.blocks.block(part.block);
      const offset = block ? part.address - block.address : 0;
      const { ended } = part;
      found.push({
        id: -1_000_000_000 - part.id,
        name: block ? `#${block.id} + ${offset}` : objects.describe(part.address).replace(/ in .*$/s, ''),
        type: part.size > 0 ? `${part.size} bytes` : 'a piece',
        storage: 'block',
        function: '',
        address: hex(part.address),
        size: part.size,
        block: block?.id,
        how: part.role.name,
        copied: undefined,
        begin: this.site(part.made),
        memory: undefined,
        end: ended && { ...this.site(ended.at), why: 'freed', text: `${ended.by} took it back` },
      });
    }
    return found.slice(-Math.max(100, MOST_BLOCKS - others));
  }

  private isThrown(block: Block): boolean {
    return block.allocated.stack.slice(0, 3).some((back) => this.image.functionAt(back - 1)?.name === THROWN);
  }

  private moment(m: Moment): LifetimeMoment {
    const path = m.location ? fileOf(m.location.scope) : '';
    return {
      time: m.time,
      thread: m.thread,
      function: m.function ? plainFunction(m.function) : '',
      place: m.location && path ? { path, line: m.location.line, column: m.location.column } : undefined,
    };
  }
  private site(m: {
    readonly time: number;
    readonly thread: number;
    readonly stack: readonly number[];
  }): LifetimeMoment {
    const site = this.places.site(m);
    const own = site.stack.find((e) => e.isUser);
    return { time: m.time, thread: m.thread, function: own?.function.replace(/\(.*$/s, '') ?? '', place: own?.place };
  }
}
