/**
 * The block table: every block that the program ever got from the allocator, with who, when, how large and how it ended.
 * glibc reuses memory at once, so one address may have been many blocks: generations are told apart here.
 *
 * Everything is derived from one log of events (event-log.ts): an allocation makes block number n (numbers count up from
 * 1), a release ends it. Going back in time undoes and redoes events.
 */
import { memoryCallsOf } from '../../kernel/memory-calls.ts';
import type { HostState } from '../../machine/host.ts';
import { QUICK_BLOCKS } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { stateOf } from '../../machine/state-of.ts';
import { BlockPositions } from './block-positions.ts';
import { EVENTS_PER_CHUNK, EventLog, FIRST_COLUMN, type SavedLog } from './event-log.ts';
import { toAddress, toOffset } from './heap-memory.ts';
import { requestToSize, SIZE_SZ } from './layout.ts';
import { StackDepot } from './stack-depot.ts';
import { StartIndex } from './start-index.ts';

/** Who made or released a block: the numbers are the runtime's (`__memscape_allocate`). */
export const enum Family {
  Malloc = 0,
  New = 1,
  NewArray = 2,
}

export interface BlockMoment {
  /** Retired instructions. */ readonly time: number;
  readonly thread: number;
  /** Return addresses, innermost first: [0] returns from the host function. */ readonly stack: readonly number[];
}

export interface Block {
  /** In order of allocation, from 1. */ readonly id: number;
  /** Of the user's first byte. */ readonly address: number;
  /** Bytes asked for. */ readonly requested: number;
  /** Bytes that the chunk has for the user. */ readonly usable: number;
  /** Address of the chunk (its header is 16 bytes before the user's memory). */ readonly chunk: number;
  readonly family: Family;
  /** Asked for, at least 16. */ readonly alignment: number;
  /** By calloc. */ readonly zeroed: boolean;
  /** A mapping of its own. */ readonly mapped: boolean;
  readonly allocated: BlockMoment;
  readonly freed: (BlockMoment & { readonly family: Family }) | undefined;
  /** The block that realloc made this one from, and made this one into. */ readonly reallocatedFrom:
    | number
    | undefined;
  readonly reallocatedTo: number | undefined;
}

interface Saved {
  readonly log: SavedLog;
  /** QUICK_BLOCKS … QUICK_PEAK_BYTES. */ readonly totals: Int32Array;
}

// words of an event
const META = 0;
const START = 1; // release: the block's number
const REQUESTED = 2;
const STACK = 3;
const USABLE = FIRST_COLUMN; // 0: the least that there can be
const FROM = FIRST_COLUMN + 1;
// … which are known from `settle` on
const BEFORE = FIRST_COLUMN + 2; // block that began at the same place before
const NUMBER = FIRST_COLUMN + 3;
const RELEASE = 1;
/** Chunks of the log that are kept whole: some two million events. Of older ones only what concerns live blocks is kept. */
const WHOLE_CHUNKS = 512;
/** Bytes around an address in which a neighbour is looked for. */
const NEIGHBOURHOOD = 1 << 20;

export class BlockTable implements HostState {
  readonly name = 'blocks';
  readonly stacks: StackDepot;
  private readonly log: EventLog;
  private readonly starts = new StartIndex();
  private readonly positions = new BlockPositions();
  private readonly totals: Int32Array;
  /** Events before this position are in `starts` and `positions`, and so many blocks. */
  private settled = 0;
  private settledBlocks = 0;
  /** Bytes in the largest block ever: bounds the search to the left. Never shrinks. */
  private largest = 0;
  /** The next chunk of the log to thin, and the next thinned one to look through again. */
  private nextToThin = 0;
  private nextToRevisit = 0;

  constructor(
    private readonly machine: MachineApi,
    private readonly wholeChunks = WHOLE_CHUNKS,
  ) {
    const { bytes } = machine.memory;
    this.stacks = new StackDepot(machine.memory, true);
    memoryCallsOf(machine).stack = () => this.stacks.addresses(this.stacks.capture());
    this.log = new EventLog(bytes);
    this.totals = new Int32Array(bytes.buffer, bytes.byteOffset + QUICK_BLOCKS, 5);
    this.totals.fill(0);
  }

  /** Blocks ever made. */
  get count(): number {
    return this.totals[0]!;
  }
  /** Releases so far. */
  get releases(): number {
    return this.totals[1]!;
  }
  get liveBlocks(): number {
    return this.totals[2]!;
  }
  /** Bytes asked for in live blocks. */
  get liveBytes(): number {
    return this.totals[3]!;
  }
  /** The most that `liveBytes` ever was. */
  get peakBytes(): number {
    return this.totals[4]!;
  }

  // ---- recording (as runtime/shortcuts/heap.c does it)

  /** Record of the stack of the last allocation, in `stacks`. */
  lastStack = 0;

  /** Records an allocation by the running thread, inside its host function. Returns the block's number. */
  record(
    start: number,
    requested: number,
    usable: number,
    family: Family,
    alignment: number,
    zeroed: boolean,
    mapped: boolean,
    from: number,
  ): number {
    if (!this.machine.memory.objects.isFree(start)) {
      // After an error that the program survived, the allocator may hand out what is still in use.
      const before = this.liveStart(start);
      if (before !== 0) this.released(before, family);
    }
    const { log, totals } = this;
    const meta =
      (family << 1) |
      ((31 - Math.clz32(alignment)) << 4) |
      (zeroed ? 0x400 : 0) |
      (mapped ? 0x800 : 0) |
      (this.machine.thread.id << 16);
    this.makeRoom();
    this.lastStack = this.stacks.capture();
    const at = log.append(this.machine.time, meta, start, requested, this.lastStack);
    if (usable !== requestToSize(requested) - SIZE_SZ) log.set(at, USABLE, usable);
    if (from !== 0) log.set(at, FROM, from);
    totals[0]!++;
    totals[2]!++;
    totals[3]! += requested;
    if (totals[3]! > totals[4]!) totals[4] = totals[3]!;
    return totals[0]!;
  }

  /** Records the end of a block. */
  released(block: number, family: Family, requested = this.requestedOf(block)): void {
    const { totals } = this;
    this.makeRoom();
    const meta = RELEASE | (family << 1) | (this.machine.thread.id << 16);
    this.log.append(this.machine.time, meta, block, 0, this.stacks.capture());
    totals[1]!++;
    totals[2]!--;
    totals[3]! -= requested;
  }

  /** There is room for an event in the ring. */
  makeRoom(): void {
    if (this.log.makeRoom()) this.thinOut();
  }

  // ---- the indexes: who began where, and where a block's events are. Made of the log when somebody asks.

  private settle(): void {
    const { length } = this.log;
    while (this.settled < length) this.apply(this.settled++);
  }

  private apply(at: number): void {
    const { log, positions } = this;
    if ((log.get(at, META) & RELEASE) !== 0) {
      const block = log.get(at, START);
      // Its allocation may have been dropped from the log.
      if (positions.isLive(block)) positions.released(block, at);
      return;
    }
    let block = log.get(at, NUMBER);
    const start = log.get(at, START);
    if (block === 0) {
      block = this.settledBlocks + 1;
      log.set(at, NUMBER, block);
      log.set(at, BEFORE, this.starts.get(start));
    }
    this.settledBlocks = block;
    positions.allocated(block, at);
    this.starts.set(start, block);
    this.largest = Math.max(this.largest, this.usableAt(at));
  }

  private undo(at: number): void {
    const log = this.log;
    if ((log.get(at, META) & RELEASE) !== 0) {
      this.positions.unreleased(log.get(at, START));
      return;
    }
    const block = log.get(at, NUMBER);
    this.starts.set(log.get(at, START), log.get(at, BEFORE));
    this.positions.forget(block);
    this.settledBlocks = block - 1;
  }

  /** Keeps the log's size in bounds: of its oldest whole chunk only what concerns live blocks is kept. */
  private thinOut(): void {
    if (this.log.length < (this.nextToThin + this.wholeChunks) * EVENTS_PER_CHUNK) return;
    this.settle();
    const youngest = this.nextToThin++;
    // Blocks that were kept in an older chunk may have died since: in the next ones most, in the others at times.
    for (let chunk = youngest; chunk > youngest - 4 && chunk >= 0; chunk--) this.thin(chunk);
    if (this.nextToRevisit >= this.nextToThin) this.nextToRevisit = 0;
    this.thin(this.nextToRevisit++);
  }

  /**
   * Forgets the blocks of a chunk whose release is in thinned chunks, too. A release stays as long as its allocation, so
   * that the log by itself still says who lives.
   */
  private thin(chunk: number): void {
    const { log, positions } = this;
    const from = chunk * EVENTS_PER_CHUNK;
    const thinned = this.nextToThin * EVENTS_PER_CHUNK;
    for (const at of log.positions(from)) {
      if (at >= from + EVENTS_PER_CHUNK) break;
      if ((log.get(at, META) & RELEASE) !== 0) continue;
      const block = log.get(at, NUMBER);
      const release = positions.allocation(block) === at ? positions.release(block) : -1;
      if (release >= 0 && release < thinned) positions.forget(block);
    }
    log.thin(chunk, (at) =>
      (log.get(at, META) & RELEASE) !== 0
        ? positions.release(log.get(at, START)) === at
        : positions.allocation(log.get(at, NUMBER)) === at,
    );
  }

  save(): unknown {
    // Where events are missing, blocks can no longer be counted.
    if (this.nextToThin > 0) this.settle();
    const saved: Saved = { log: this.log.save(), totals: this.totals.slice() };
    return saved;
  }

  restore(state: unknown): void {
    const saved = state as Saved;
    const common = this.log.common(saved.log);
    if (this.log.isWhole(common, saved.log)) {
      for (let at = this.settled - 1; at >= common; at--) this.undo(at);
      this.log.restore(saved.log);
      this.settled = Math.min(this.settled, common);
    } else {
      // What was dropped cannot be undone: all is built anew.
      this.starts.clear();
      this.positions.clear();
      this.settledBlocks = 0;
      this.log.restore(saved.log);
      for (const at of this.log.positions()) this.apply(at);
      this.settled = this.log.length;
    }
    this.totals.set(saved.totals);
    this.nextToThin = 0;
    while (this.log.isThin(this.nextToThin)) this.nextToThin++;
  }

  // ---- asking

  /** Where the block's allocation is in the log. */
  private at(block: number): number {
    this.settle();
    return this.positions.allocation(block);
  }
  private usableAt(at: number): number {
    return this.log.get(at, USABLE) || requestToSize(this.log.get(at, REQUESTED)) - SIZE_SZ;
  }

  isLive(block: number): boolean {
    this.settle();
    return this.positions.isLive(block);
  }

  /** Number of the live block that begins at this linear offset, 0 when none does. */
  liveStart(start: number): number {
    this.settle();
    const block = this.starts.get(start);
    return block !== 0 && this.positions.isLive(block) && this.startOf(block) === start ? block : 0;
  }

  /** Number of the block that began here last, live or not; 0 when none did. */
  latestStart(start: number): number {
    this.settle();
    const block = this.starts.get(start);
    return block !== 0 && this.positions.allocation(block) >= 0 && this.startOf(block) === start ? block : 0;
  }
  isMapped(block: number): boolean {
    return (this.log.get(this.at(block), META) & 0x800) !== 0;
  }

  /** Fields of a block that hot paths need, without making an object. */
  requestedOf(block: number): number {
    return this.log.get(this.at(block), REQUESTED);
  }
  usableOf(block: number): number {
    return this.usableAt(this.at(block));
  }
  /** Record of its allocation's stack in `stacks`. */
  stackOf(block: number): number {
    return this.log.get(this.at(block), STACK);
  }
  /**
   * Bytes behind its start that a pointer may point to and still lead to it. One byte of a block of none; one behind a block
   * that is nothing but the count of an array of no elements, which `new T[0]` points behind (Itanium C++ ABI 2.7).
   */
  extentOf(block: number): number {
    const requested = this.requestedOf(block);
    const isCount = (requested === 8 || requested === 16) && this.familyOf(block) === Family.NewArray;
    if (!isCount) return Math.max(1, requested);
    const empty = this.machine.memory.readU64(toAddress(this.startOf(block)) + requested - 8) === 0n;
    return empty ? requested + 1 : requested;
  }
  familyOf(block: number): Family {
    return (this.log.get(this.at(block), META) >> 1) & 7;
  }
  /** Made by that family with the alignment of any block, or by malloc's (whose alignment free need not know). */
  isPlain(block: number, family: Family): boolean {
    const meta = this.log.get(this.at(block), META);
    return ((meta >> 1) & 7) === family && (family === Family.Malloc || ((meta >> 4) & 31) <= 4);
  }
  startOf(block: number): number {
    return this.log.get(this.at(block), START);
  }
  /** When it was allocated. */
  timeOf(block: number): number {
    return this.log.time(this.at(block));
  }

  block(id: number): Block | undefined {
    if (!(id > 0 && id <= this.count)) return undefined;
    const log = this.log;
    const at = this.at(id);
    if (at < 0) return undefined;
    const meta = log.get(at, META);
    const start = log.get(at, START);
    const release = this.positions.release(id);
    const from = log.get(at, FROM);
    // realloc's new block comes directly after the release of the old one.
    const next = release + 1;
    const moved = release >= 0 && log.has(next) && (log.get(next, META) & RELEASE) === 0 && log.get(next, FROM) === id;
    const address = toAddress(start);
    return {
      id,
      address,
      requested: log.get(at, REQUESTED),
      usable: this.usableAt(at),
      chunk: address - 16,
      family: (meta >> 1) & 7,
      alignment: 1 << ((meta >> 4) & 31),
      zeroed: (meta & 0x400) !== 0,
      mapped: (meta & 0x800) !== 0,
      allocated: this.moment(at),
      freed: release < 0 ? undefined : { ...this.moment(release), family: (log.get(release, META) >> 1) & 7 },
      reallocatedFrom: from === 0 ? undefined : from,
      reallocatedTo: moved ? log.get(next, NUMBER) : undefined,
    };
  }

  private moment(at: number): BlockMoment {
    return {
      time: this.log.time(at),
      thread: this.log.get(at, META) >>> 16,
      stack: this.stacks.addresses(this.log.get(at, STACK)),
    };
  }

  /** Of the first blocks, at most `most`, one for each stack that allocated. Nothing is looked up for that. */
  *firstOfStacks(most: number): Generator<Pick<Block, 'id' | 'allocated'>> {
    const { log } = this;
    const seen = new Set<number>();
    let id = 0;
    for (const at of log.positions()) {
      if ((log.get(at, META) & RELEASE) !== 0) continue;
      id = log.get(at, NUMBER) || id + 1;
      if (id > most) return;
      const stack = log.get(at, STACK);
      if (seen.has(stack)) continue;
      seen.add(stack);
      yield { id, allocated: this.moment(at) };
    }
  }

  /** The live block whose user bytes or slack contain `address`. */
  live(address: number): Block | undefined {
    return this.search(address, true);
  }

  /** The freed block that contained `address`, the one freed last. */
  freed(address: number): Block | undefined {
    return this.search(address, false);
  }

  private search(address: number, live: boolean): Block | undefined {
    this.settle();
    const offset = toOffset(address);
    let best = 0;
    const lowest = offset - Math.max(this.largest, 1);
    this.starts.leftward(offset, lowest, (head) => {
      let steps = 0;
      for (
        let id = head;
        id !== 0 && this.positions.allocation(id) >= 0 && steps++ < 1000;
        id = this.log.get(this.positions.allocation(id), BEFORE)
      ) {
        const isLive = this.positions.isLive(id);
        if (isLive !== live || this.startOf(id) + Math.max(this.usableOf(id), 1) <= offset) continue;
        if (live) {
          best = id;
          return false;
        }
        if (best === 0 || this.positions.release(id) > this.positions.release(best)) best = id;
        break;
      }
      return true;
    });
    return this.block(best);
  }

  /** The nearest block that begins at or before `address`, live or not: the youngest at that place. */
  before(address: number): Block | undefined {
    this.settle();
    let found = 0;
    this.starts.leftward(toOffset(address), 0, (head) => {
      if (this.positions.allocation(head) < 0) return true;
      found = head;
      return false;
    });
    return this.block(found);
  }

  /** The nearest block that begins after `address`. */
  after(address: number): Block | undefined {
    this.settle();
    for (let at = toOffset(address) + 1; ; ) {
      const head = this.starts.rightward(at);
      if (head === 0) return undefined;
      if (this.positions.allocation(head) >= 0) return this.block(head);
      at = this.starts.placeOf(at) + 1;
    }
  }

  /** The live blocks that lie nearest to a place, on its left (beginning at or before it) and on its right. */
  neighbours(address: number): { readonly left: Block | undefined; readonly right: Block | undefined } {
    this.settle();
    const offset = toOffset(address);
    let left = 0;
    this.starts.leftward(offset, offset - NEIGHBOURHOOD - this.largest, (head) => {
      if (!this.positions.isLive(head)) return true;
      left = head;
      return false;
    });
    let right = 0;
    for (let at = offset + 1; right === 0; ) {
      const head = this.starts.rightward(at);
      if (head === 0) break;
      const start = this.starts.placeOf(at);
      if (start - offset > NEIGHBOURHOOD) break;
      if (this.positions.isLive(head)) right = head;
      at = start + 1;
    }
    return { left: this.block(left), right: this.block(right) };
  }

  /** Numbers of all live blocks, in order of allocation. */
  *liveIds(): Generator<number> {
    if (this.liveBlocks === 0) return;
    this.settle();
    for (const id of this.positions.known()) if (this.positions.isLive(id)) yield id;
  }

  /** Numbers of all blocks that are remembered: the live ones, and of the others those that ended last. */
  *knownIds(): Generator<number> {
    this.settle();
    yield* this.positions.known();
  }
}

/** The block table of machine `m`; made at the first use. */
export const blocksOf = (m: MachineApi): BlockTable => stateOf(m, 'blocks', BlockTable);
