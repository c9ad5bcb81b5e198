/** Makes the adapter's answers for heaps that tests describe: chunks one after the other from a base address. */
import type {
  Address,
  HeapBlock,
  HeapChunk,
  HeapPointer,
  HeapSite,
  HeapView,
  Holder,
  SiteEntry,
  SlotKind,
  StackFrame,
  StackNode,
  StackSlot,
  StackView,
} from '../../src/views/messages.ts';

export const HEAP = 0x5555_6556_8000;
export const address = (n: number): Address => `0x${n.toString(16)}`;

interface ChunkSpec {
  /** Bytes asked for. */ readonly ask: number;
  readonly type?: string;
  readonly free?: string;
  readonly lost?: boolean;
  readonly bytes?: string;
  readonly shadow?: string;
  readonly summary?: string;
  readonly id?: number;
  readonly line?: number;
}

export class HeapBuilder {
  private at = HEAP;
  private prevInUse = true;
  readonly chunks: HeapChunk[] = [];
  readonly blocks: HeapBlock[] = [];
  readonly sites: HeapSite[] = [];
  readonly frames: SiteEntry[] = [];
  readonly stacks: StackNode[] = [];
  readonly pointers: HeapPointer[] = [];

  private stack(entries: readonly SiteEntry[]): number {
    return entries.reduceRight((caller, e) => this.stacks.push([this.frames.push(e) - 1, caller]) - 1, -1);
  }

  add(spec: ChunkSpec): this {
    const size = Math.max(32, Math.ceil((spec.ask + 8) / 16) * 16);
    const free = spec.free !== undefined;
    const id = spec.id ?? this.blocks.length + 1;
    const site = (name: string, line: number) =>
      this.siteIndex(`${name}:${line}`, {
        time: 1000 + 37 * this.sites.length,
        thread: 1,
        stack: this.stack([
          { function: name, address: '0x7ffff7c00120', place: undefined, isUser: false },
          {
            function: 'makeNode',
            address: '0x555555556120',
            place: { path: '/samples/list.cpp', line, column: 10 },
            isUser: true,
          },
          {
            function: 'main',
            address: '0x555555556220',
            place: { path: '/samples/list.cpp', line: line + 20, column: 3 },
            isUser: true,
          },
        ]),
      });
    const known = Math.min(64, spec.ask);
    this.blocks.push({
      id,
      address: address(this.at + 16),
      requested: spec.ask,
      usable: size - 8,
      type: spec.type ?? '',
      countBytes: 0,
      allocator: spec.type ? 'operator new' : 'malloc',
      live: !free,
      reach: free ? 'unknown' : spec.lost ? 'lost' : 'direct',
      allocated: site(spec.type ? 'operator new' : 'malloc', spec.line ?? 7),
      freed: free ? site('free', 31) : undefined,
      bytes: (spec.bytes ?? '').padEnd(known * 2, '0').slice(0, 128),
      shadow: (spec.shadow ?? '').padEnd(known, spec.bytes === undefined ? 'u' : 'd').slice(0, 64),
      summary: spec.summary ?? '',
    });
    const flags = this.prevInUse ? 1 : 0;
    this.chunks.push({
      address: address(this.at),
      size,
      state: free ? 'free' : 'used',
      bin: spec.free ?? '',
      binIndex: free ? 0 : undefined,
      header: {
        prevSize: '0x0',
        sizeField: address(size + flags),
        prevInUse: this.prevInUse,
        isMapped: false,
        nonMainArena: false,
      },
      corrupt: '',
      owner: '',
      arena: 0,
      block: id,
    });
    // tcache and fast chunks keep the next chunk's PREV_INUSE
    this.prevInUse = !free || /^(tcache|fast)/.test(spec.free ?? '');
    this.at += size;
    return this;
  }
  point(from: Partial<Holder>, to: number, more: Partial<HeapPointer> = {}): this {
    this.pointers.push({
      from: { kind: 'local', name: 'p', function: 'main', frame: 0, address: undefined, chunk: undefined, ...from },
      to: this.chunks[to]!.address,
      offset: 0,
      ownership: 'raw',
      dangling: false,
      ...more,
    });
    return this;
  }
  private readonly known = new Map<string, number>();
  private siteIndex(key: string, site: HeapSite): number {
    const at = this.known.get(key) ?? this.sites.push(site) - 1;
    this.known.set(key, at);
    return at;
  }
  build(time = 5000): HeapView {
    const topSize = Math.ceil((this.at + 0x1000 - HEAP) / 0x21000) * 0x21000 - (this.at - HEAP);
    const chunks: HeapChunk[] = [
      ...this.chunks,
      {
        address: address(this.at),
        size: topSize,
        state: 'top',
        bin: '',
        binIndex: undefined,
        header: {
          prevSize: '0x0',
          sizeField: address(topSize + 1),
          prevInUse: this.prevInUse,
          isMapped: false,
          nonMainArena: false,
        },
        corrupt: '',
        owner: '',
        arena: 0,
        block: undefined,
      },
    ];
    const live = this.blocks.filter((b) => b.live);
    const free = this.chunks.filter((c) => c.state === 'free');
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
    return {
      version: time,
      time,
      thread: 1,
      arenas: [
        {
          name: 'the main arena',
          address: '0x7ffff7dd2c60',
          threads: [1],
          systemBytes: this.at + topSize - HEAP,
          lockedBy: 0,
          waiting: [],
        },
      ],
      regions: [{ name: 'heap', address: address(HEAP), size: this.at + topSize - HEAP }],
      chunks,
      blocks: this.blocks,
      sites: this.sites,
      frames: this.frames,
      stacks: this.stacks,
      pointers: this.pointers,
      totals: {
        liveBlocks: live.length,
        liveBytes: sum(live.map((b) => b.requested)),
        freeChunks: free.length,
        freeBytes: sum(free.map((c) => c.size)),
        largestFree: Math.max(0, ...free.map((c) => c.size)),
        topBytes: topSize,
        peakBytes: sum(this.blocks.map((b) => b.requested)),
        allocations: this.blocks.length,
        frees: free.length,
      },
      pieces: [],
      heapStart: address(HEAP),
      programBreak: address(this.at + topSize),
      systemCalls: [],
      mmapThreshold: 128 * 1024,
      omitted: 0,
    };
  }
}

export const STACK = 0x7fff_ffff_e000;

/** Frames are given outermost first; each slot is [size, kind, name, type, value, pointsTo?], from high to low addresses. */
type SlotSpec = readonly [number, SlotKind, string, string?, string?, number?];
export function stackOf(
  frames: readonly { readonly name: string; readonly line: number; readonly slots: readonly SlotSpec[] }[],
  time = 5000,
): StackView {
  let at = STACK;
  const made: StackFrame[] = [];
  let rbp = STACK;
  for (const f of frames) {
    const high = at;
    const slots: StackSlot[] = f.slots.map(([size, kind, name, type = '', value = '', pointsTo]) => {
      at -= size;
      if (kind === 'saved-frame-pointer') rbp = at;
      const unset = value === '?';
      return {
        address: address(at),
        size,
        kind,
        name,
        type,
        value: unset ? '' : value,
        bytes: '00'.repeat(Math.min(64, size)),
        shadow: (unset ? 'u' : 'd').repeat(Math.min(64, size)),
        intact: kind === 'canary' || kind === 'return-address' || kind.startsWith('saved') ? true : undefined,
        pointsTo: pointsTo === undefined ? undefined : address(pointsTo),
        overwrittenBy: undefined,
      };
    });
    made.unshift({
      frameId: made.length + 1,
      function: f.name,
      place: f.line > 0 ? { path: '/samples/list.cpp', line: f.line, column: 3 } : undefined,
      low: address(at),
      high: address(high),
      framePointer: address(rbp),
      pc: '0x555555556123',
      isUser: f.line > 0,
      slots,
    });
  }
  return {
    time,
    thread: 1,
    rsp: address(at),
    rbp: address(rbp),
    rip: '0x555555556123',
    low: address(0x7fff_ff7f_f000),
    high: address(0x7fff_ffff_f000),
    frames: made,
    dead: [
      {
        address: address(at - 8),
        size: 8,
        kind: 'dead',
        name: '',
        type: '',
        value: '0x555555556211',
        bytes: '1162555555550000',
        shadow: 'xxxxxxxx',
        intact: undefined,
        pointsTo: undefined,
        overwrittenBy: undefined,
      },
      {
        address: address(at - 16),
        size: 8,
        kind: 'dead',
        name: '',
        type: '',
        value: '0x7fffffffdfe0',
        bytes: 'e0dfffffff7f0000',
        shadow: 'xxxxxxxx',
        intact: undefined,
        pointsTo: undefined,
        overwrittenBy: undefined,
      },
    ],
    omitted: 0,
  };
}
