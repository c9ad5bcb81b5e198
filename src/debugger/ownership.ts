/**
 * Who points to what. All roots (registers, frames, globals) and all live blocks are read with the types that debug
 * information gives them; what has no type is scanned word by word. From this come the names of a block's holders, its
 * owners (smart pointers, containers), its type when its allocation had none, and whether the program can still reach it.
 */
import { scopesAt } from '../debuginfo/scopes.ts';
import { registerName } from '../isa/registers.ts';
import type { GlobalObject, ProgramImage } from '../machine/image.ts';
import { SH_DEAD_FRAME, SH_OUT_OF_SCOPE } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { type BlockTable, Family } from '../runtime/heap/blocks.ts';
import { toAddress } from '../runtime/heap/heap-memory.ts';
import type { HeapPointer } from '../views/messages.ts';
import { countBytes } from './array-count.ts';
import { type BlockContent, type BlockPointer, BlockPointers } from './block-pointers.ts';
import { blockAround, HeapBytes } from './heap-bytes.ts';
import { globalName, ObjectMap, plainFunction, slotName } from './objects.ts';
import {
  type FoundPointer,
  inWindows,
  isNodeBase,
  mayHoldPointers,
  type OwnershipKind,
  PointerWalk,
} from './pointer-walk.ts';
import { isPolymorphic, kindOf, sizeOfType, strip, type Type } from './types.ts';
import type { World } from './value.ts';

export interface HolderInfo {
  readonly kind: 'local' | 'parameter' | 'global' | 'thread-local' | 'register' | 'heap' | 'stack';
  /** As a person would write it: `p`, `list.head`, `rax`, `(*#3).next`. */ readonly name: string;
  readonly function: string;
  /** Index of the physical frame; undefined when not on the stack. */ readonly frame: number | undefined;
  /** Of the pointer itself; undefined for a register. */ readonly address: number | undefined;
  /** The block that it lies in; 0 when not in the heap. */ readonly block: number;
}
export interface PointerInfo {
  readonly from: HolderInfo;
  /** Value of the pointer. */ readonly to: number;
  /** Live block that it points into, 0 when it is dangling. */ readonly block: number;
  /** Freed block that it points into; 0 for a live one. */ readonly freed: number;
  readonly offset: number;
  readonly ownership: OwnershipKind;
  readonly type: Type;
  /** How a view tells it. */ told?: HeapPointer;
}

const MAX_POINTERS = 200_000;
const MAX_WORDS = 32 * 1024 * 1024;

type Base = Omit<HolderInfo, 'name' | 'address'>;
interface GlobalRoot {
  readonly object: GlobalObject;
  readonly name: string;
  readonly type: Type;
}

/** Each block has the same place in all three. */
export interface LiveBlocks {
  readonly number: number;
  /** Blocks ever made and ended when the list was made: there is one moment of each. */ readonly count: number;
  readonly releases: number;
  readonly ids: Int32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}
const enum Reach {
  Lost = 0,
  Direct = 1,
  Indirect = 2,
}

/** A root's pointer into a live block. */
interface Seed {
  readonly at: number;
  readonly pointer: FoundPointer;
}
/** What the heap's own pointers came to at a stop. It is the same at the next one if all that it was made of is. */
export interface HeapPart {
  readonly live: LiveBlocks;
  readonly typedSeeds: readonly Seed[];
  /** Of blocks that types alone did not lead to. */ readonly wordSeeds: readonly Seed[];
  readonly reached: Uint8Array<ArrayBuffer>;
  /** What types alone lead to. */ readonly byTypes: Uint8Array<ArrayBuffer>;
  readonly types: Map<number, Type>;
  readonly contents: (BlockContent | undefined)[];
  readonly pointers: readonly PointerInfo[];
  /** In the order in which they were met: of what they point to, the first one tells the type. */
  readonly dangling: readonly BlockPointer[];
  readonly words: number;
  readonly cut: boolean;
}

/** What stays from stop to stop. */
export class OwnershipMemory {
  heap: HeapPart | undefined;
  readonly bytes: HeapBytes;
  readonly walk: PointerWalk;
  readonly contents: BlockPointers;
  readonly globals: readonly GlobalRoot[];
  /** Types that the calls which made blocks tell; null when they tell none. */
  private types = new Map<number, Type | null>();

  constructor(machine: MachineApi, image: ProgramImage) {
    this.walk = new PointerWalk(machine.memory);
    this.contents = new BlockPointers(machine.memory, this.walk);
    this.bytes = new HeapBytes(machine.memory);
    this.globals = [...image.globals, ...image.tls.objects]
      .filter((o) => o.size >= 8 && (!o.readOnly || o.variable))
      .map((object) => {
        const type = object.variable?.type;
        return { object, name: globalName(object), type: mayHoldPointers(type) ? type : undefined };
      });
  }

  allocationType(objects: ObjectMap, id: number): Type {
    const known = this.types.get(id);
    if (known !== undefined) return known ?? undefined;
    const block = objects.blocks.block(id);
    const type = block && objects.allocationType(block);
    if (this.types.size > 1_000_000) this.types.clear();
    this.types.set(id, type ?? null);
    return type;
  }

  private list: LiveBlocks | undefined;
  /** Live blocks by address; the same list for as long as none comes or goes. */
  liveBlocks(blocks: BlockTable): LiveBlocks {
    const old = this.list;
    if (old?.count === blocks.count && old.releases === blocks.releases) return old;
    const live = Int32Array.from(blocks.liveIds());
    const offsets = Float64Array.from(live, (id) => blocks.startOf(id));
    const index = Uint32Array.from(live, (_, i) => i);
    if (offsets.some((o, i) => i > 0 && offsets[i - 1]! > o)) index.sort((a, b) => offsets[a]! - offsets[b]!);
    const ids = Int32Array.from(index, (i) => live[i]!);
    const starts = Float64Array.from(index, (i) => toAddress(offsets[i]!));
    this.list = {
      number: (old?.number ?? 0) + 1,
      count: blocks.count,
      releases: blocks.releases,
      ids,
      starts,
      ends: Float64Array.from(ids, (id, i) => starts[i]! + blocks.extentOf(id)),
    };
    return this.list;
  }

  /** The future was changed by hand: numbers of blocks may come again for others. */
  clear(): void {
    this.heap = undefined;
    this.list = undefined;
    this.types.clear();
    this.contents.clear();
  }
}

/** The pointers of the stopped program. Made once for each stop. */
export class Ownership {
  readonly objects: ObjectMap;
  /** Pointers were left out. */ cut = false;
  private pointers: readonly PointerInfo[] = [];
  private readonly roots: PointerInfo[] = [];
  private readonly typedSeeds: Seed[] = [];
  private readonly wordSeeds: Seed[] = [];
  private readonly dangling: BlockPointer[] = [];
  /** Of live blocks, as pointers tell. */ private types: Map<number, Type> = new Map();
  private readonly freedTypes = new Map<number, Type>();
  /** By place in the list of live blocks, as the queue and the contents. */
  private reached = new Uint8Array(0);
  private readonly queue: number[] = [];
  private contents: (BlockContent | undefined)[] = [];
  private live!: LiveBlocks;
  /** Addresses of root pointers whose types were known. */ private readonly typed = new Set<number>();
  private readonly blocks: BlockTable;
  private words = 0;
  private done = false;

  constructor(
    private readonly machine: MachineApi,
    private readonly world: World,
    private readonly memory: OwnershipMemory,
    image: ProgramImage,
  ) {
    this.objects = new ObjectMap(machine, image, (block) => {
      this.run();
      return this.types.get(block.id) ?? this.freedTypes.get(block.id);
    });
    this.blocks = this.objects.blocks;
  }

  private byBlock: Map<number, PointerInfo[]> | undefined;
  /** Pointers into a block, outer ones first. */
  holders(block: number): readonly PointerInfo[] {
    this.run();
    if (!this.byBlock) {
      this.byBlock = new Map();
      for (const p of this.pointers) {
        const list = this.byBlock.get(p.block || p.freed);
        if (list) list.push(p);
        else this.byBlock.set(p.block || p.freed, [p]);
      }
    }
    return this.byBlock.get(block) ?? [];
  }
  reach(block: number): 'direct' | 'indirect' | 'lost' {
    this.run();
    const start = this.blocks.startOf(block);
    const at = start > 0 ? this.placeOf(toAddress(start)) : -1;
    if (at < 0 || this.live.ids[at] !== block) return 'lost';
    const how = this.reached[at];
    return how === Reach.Direct ? 'direct' : how === Reach.Indirect ? 'indirect' : 'lost';
  }
  all(): readonly PointerInfo[] {
    this.run();
    return this.pointers;
  }
  /** Those of registers, stacks and globals; the rest lie in blocks. */
  ofRoots(): readonly PointerInfo[] {
    this.run();
    return this.roots;
  }
  /** The same list for as long as no block comes, goes, or is pointed to otherwise. */
  ofHeap(): readonly PointerInfo[] {
    this.run();
    return this.memory.heap?.pointers ?? [];
  }
  /** Type of a live or freed block, by its number. */
  typeOf(id: number): Type {
    this.run();
    return this.knownType(id);
  }
  private knownType(id: number): Type {
    return this.memory.allocationType(this.objects, id) ?? this.types.get(id) ?? this.freedTypes.get(id);
  }

  private run(): void {
    if (this.done) return;
    this.done = true;
    this.live = this.memory.liveBlocks(this.blocks);
    this.globals('typed');
    this.stacks('typed');
    this.globals('words');
    this.stacks('words');
    this.registers();
    if (!this.again()) this.whole();
    this.pointers = this.roots.concat(this.memory.heap?.pointers ?? []);
  }

  /** Nothing that the last stop's answer was made of has changed: steps mostly change locals and registers. */
  private again(): boolean {
    const { memory } = this;
    const last = memory.heap;
    if (!last || last.live !== this.live || !sameSeeds(last.typedSeeds, this.typedSeeds)) return false;
    const words = this.wordSeeds.filter((s) => last.byTypes[s.at] === Reach.Lost);
    if (!sameSeeds(last.wordSeeds, words)) return false;
    const unchanged = memory.bytes.changes(this.live, (at) => {
      const old = last.contents[at];
      const id = this.live.ids[at]!;
      // A type that pointers told may come from the block's own bytes, and so may an array's count.
      if (!old || this.blocks.familyOf(id) === Family.NewArray) return false;
      if (!old.type || memory.allocationType(this.objects, id) !== old.type) return false;
      const now = memory.contents.get(id, old.address, old.size, old.type, 0);
      if (!samePointers(old.typed, now.typed) || !samePointers(old.words, now.words)) return false;
      last.contents[at] = now;
      return true;
    });
    if (!unchanged) return false;
    this.reached = last.reached;
    this.types = last.types;
    this.contents = last.contents;
    this.words += last.words;
    this.cut ||= last.cut;
    for (const p of last.dangling) this.pointerTo(p, baseOf(p.info?.from.block ?? 0));
    return true;
  }

  private whole(): void {
    const n = this.live.ids.length;
    this.reached = new Uint8Array(n);
    this.contents = new Array<BlockContent | undefined>(n).fill(undefined);
    const before = this.words;
    // First what the types tell, from the roots on: names and types of blocks follow from it. Then word by word, for what
    // has no type; a block that is only reached so is read by its type as well when it has one.
    for (const s of this.typedSeeds) this.lead(s.pointer, s.at, -1);
    for (let at = this.queue.pop(); at !== undefined; at = this.queue.pop()) this.follow(at, 'typed');
    const known = this.reached.slice();
    for (const s of this.wordSeeds) this.lead(s.pointer, s.at, -1);
    for (let at = 0; at < n; at++) if (known[at] !== Reach.Lost) this.follow(at, 'words');
    for (let at = this.queue.pop(); at !== undefined; at = this.queue.pop()) {
      this.follow(at, 'typed');
      this.follow(at, 'words');
    }
    // Lost blocks are read too: cycles among them have names.
    for (let at = 0; at < n; at++)
      if (this.reached[at] === Reach.Lost) {
        this.follow(at, 'typed');
        this.follow(at, 'words');
      }
    const pointers: PointerInfo[] = [];
    for (const content of this.contents) {
      if (!content) continue;
      for (const p of content.typed) if (p.info) pointers.push(p.info);
      for (const p of content.words) if (p.info) pointers.push(p.info);
      if (this.roots.length + pointers.length > MAX_POINTERS) {
        this.cut = true;
        break;
      }
    }
    this.memory.contents.prune(this.live.ids);
    this.memory.heap = {
      live: this.live,
      typedSeeds: this.typedSeeds,
      wordSeeds: this.wordSeeds.filter((s) => known[s.at] === Reach.Lost),
      reached: this.reached,
      byTypes: known,
      types: this.types,
      contents: this.contents,
      pointers,
      dangling: this.dangling,
      words: this.words - before,
      cut: this.cut,
    };
    this.memory.bytes.keep(this.live);
  }

  /** Place of the live block around an address, -1 for none. */
  private placeOf(address: number): number {
    return blockAround(this.live.starts, this.live.ends, address);
  }

  // ── roots ──────────────────────────────────────────────────────────────────────────────────────

  private typedRoot(type: Type, address: number, name: string, base: Base): void {
    const found: FoundPointer[] = [];
    this.memory.walk.object(type, address, name, found);
    for (const p of found) this.root(p, base);
  }
  private scan(address: number, size: number, name: (offset: number) => string, base: Base): void {
    if (this.words > MAX_WORDS) {
      this.cut = true;
      return;
    }
    const found: FoundPointer[] = [];
    this.words += this.memory.walk.words(address, size, name, found);
    for (const p of found) this.root(p, base);
  }

  private globals(how: 'typed' | 'words'): void {
    for (const { object: o, name, type } of this.memory.globals) {
      const at = o.threadLocal ? this.machine.registers.fs + o.address : o.address;
      const base: Base = { kind: o.threadLocal ? 'thread-local' : 'global', function: '', frame: undefined, block: 0 };
      if (how === 'words') this.scan(at, o.size, (offset) => (offset === 0 ? name : `${name} + ${offset}`), base);
      else if (type) this.typedRoot(type, at, name, base);
    }
  }

  private stacks(how: 'typed' | 'words'): void {
    const { memory } = this.machine;
    const frames = this.objects.allFrames();
    for (const f of frames) {
      const rbp = f.cfa - 16;
      const fn = plainFunction(f.entry);
      const base = { function: fn, frame: f.index, block: 0 } as const;
      // A variable whose block was left is no holder, even while its end of life (an instant of no length) is still to come.
      const visible = new Set<unknown>();
      if (f.code)
        for (const s of scopesAt(f.code, Math.max(f.lookup, f.code.prologueEnd)))
          for (const scope of s.scopes) for (const v of scope.variables) visible.add(v.variable);
      for (const slot of f.code?.slots ?? []) {
        const at = rbp + slot.offset;
        if (slot.size < 8 && slot.kind !== 'variable') continue;
        if (
          slot.kind === 'padding' ||
          slot.kind === 'red-zone' ||
          slot.kind === 'canary' ||
          slot.kind === 'return-address' ||
          slot.kind === 'saved-rbp'
        )
          continue;
        if (slot.variable && slot.hasLifetime && !visible.has(slot.variable)) continue;
        const shadow = memory.shadow(at);
        if (shadow === SH_DEAD_FRAME || shadow === SH_OUT_OF_SCOPE) continue;
        const parameter = (slot.variable?.arg ?? 0) > 0 || slot.kind === 'argument';
        const own: Base = { ...base, kind: slot.variable ? (parameter ? 'parameter' : 'local') : 'stack' };
        const name = slotName(slot);
        // What the types don't tell (a captured copy, padding used as memory) still keeps a block alive.
        if (how === 'typed') {
          if (slot.variable?.type) this.typedRoot(slot.variable.type, at, slot.variable.name, own);
        } else this.scan(at, slot.size, (offset) => (offset ? `${name} + ${offset}` : name), own);
      }
      // Frames of code without slots (none known) are scanned whole.
      if (how === 'words' && !f.code && f.cfa > f.rsp)
        this.scan(f.rsp, f.cfa - f.rsp, () => `a word of ${fn || 'unknown code'}`, { ...base, kind: 'stack' });
    }
    if (how === 'typed') return;
    for (const t of this.machine.threads) {
      if (t.state === 'ended') continue;
      const rsp = this.machine.registersOf(t.id).getNumber(4);
      const others = t.id === this.machine.thread.id ? [] : [{ used: rsp, high: t.stackHigh }];
      for (const { used, high } of t.left ? [...others, t.left] : others)
        this.scan(used, Math.max(0, high - used), () => `the stack of thread ${t.id}`, {
          kind: 'stack',
          function: '',
          frame: undefined,
          block: 0,
        });
    }
  }

  private registers(): void {
    for (const t of this.machine.threads) {
      if (t.state === 'ended') continue;
      const registers = t.id === this.machine.thread.id ? this.machine.registers : this.machine.registersOf(t.id);
      for (let r = 0; r < 16; r++) {
        if (r === 4 || r === 5) continue;
        const to = registers.getNumber(r);
        if (!inWindows(to)) continue;
        const p: FoundPointer = {
          address: Number.NaN,
          to,
          name: registerName(r),
          ownership: 'raw',
          target: undefined,
          node: undefined,
          typed: false,
        };
        const base: Base = { kind: 'register', function: '', frame: undefined, block: 0 };
        const info = this.pointerTo(p, base);
        if (!info) continue;
        this.roots.push(info);
        this.leadFromRoot(p);
      }
    }
  }

  // ── following ──────────────────────────────────────────────────────────────────────────────────

  private follow(at: number, how: 'typed' | 'words'): void {
    const known = this.contents[at];
    const id = this.live.ids[at]!;
    const type = this.knownType(id);
    let content = known;
    if (!content || content.type !== type) {
      const front =
        type && this.blocks.familyOf(id) === Family.NewArray
          ? countBytes(this.machine.memory, this.blocks.block(id)!, type)
          : 0;
      content = this.memory.contents.get(id, this.live.starts[at]!, this.blocks.requestedOf(id), type, front);
      this.contents[at] = content;
      if (!known) this.words += content.count;
      if (this.words > MAX_WORDS) this.cut = true;
    }
    const pointers = how === 'typed' ? content.typed : content.words;
    for (const p of pointers) this.meet(p, id, at);
  }

  /** A pointer in a block. What it leads to is known for as long as no block comes or goes. */
  private meet(p: BlockPointer, id: number, from: number): void {
    const { live } = this;
    const again = p.list === live.number;
    const block = p.at < 0 ? 0 : p.info?.block;
    if (!again) p.at = this.placeOf(p.to);
    p.list = live.number;
    // Of a freed block the type is to be told at each stop.
    if (p.at >= 0 ? live.ids[p.at] !== block : !again || p.info) {
      const made = this.pointerTo(p, baseOf(id));
      const old = p.info;
      if (!made || !old || made.block !== old.block || made.freed !== old.freed || made.offset !== old.offset)
        p.info = made;
    }
    if (p.info && p.at >= 0) this.lead(p, p.at, from);
    else if (p.info) this.dangling.push(p);
  }

  /** A root's pointer. */
  private root(p: FoundPointer, base: Base): void {
    if (this.typed.has(p.address)) return;
    const info = this.pointerTo(p, base);
    if (!info) return;
    this.typed.add(p.address);
    if (this.roots.length < MAX_POINTERS) this.roots.push(info);
    else this.cut = true;
    this.leadFromRoot(p);
  }
  private leadFromRoot(p: FoundPointer): void {
    const at = this.placeOf(p.to);
    if (at >= 0) (p.typed ? this.typedSeeds : this.wordSeeds).push({ at, pointer: p });
  }

  /** What a pointer points to, when that is a block: a live one, or, when it has a name, one that was freed. */
  private pointerTo(p: FoundPointer, base: Base): PointerInfo | undefined {
    const inside = this.placeOf(p.to);
    // Where an array ends belongs to the array for people (`v.end()`), but keeps nothing alive.
    const at = inside < 0 && p.typed ? this.placeOf(p.to - 1) : inside;
    const from: HolderInfo = { ...base, name: p.name, address: Number.isNaN(p.address) ? undefined : p.address };
    const rest = { from, to: p.to, ownership: p.ownership, type: p.target };
    if (at >= 0) return { ...rest, block: this.live.ids[at]!, freed: 0, offset: p.to - this.live.starts[at]! };
    // Only pointers with a name are told as dangling: stale words are everywhere.
    if (!p.typed) return undefined;
    const freed = this.blocks.freed(p.to);
    if (!freed || p.to >= freed.address + Math.max(1, freed.requested)) return undefined;
    if (p.to === freed.address && !this.freedTypes.has(freed.id)) {
      const type = this.world.complete(p.target);
      const size = sizeOfType(type);
      if (size > 0 && size <= freed.requested) this.freedTypes.set(freed.id, type);
    }
    return { ...rest, block: 0, freed: freed.id, offset: p.to - freed.address };
  }

  /** A live block is pointed to, from a root or from the block at `from`: it may be reached by that, and its type told. */
  private lead(p: FoundPointer, at: number, from: number): void {
    const block = this.live.ids[at]!;
    const reached = this.reached[at] !== Reach.Lost;
    if (p.target && p.to === this.live.starts[at] && !this.knownType(block)) {
      const type = this.typeBehind(p.target, p.to, block, p.node);
      if (type) {
        this.types.set(block, type);
        // It may have been met without a type before.
        if (reached) this.queue.push(at);
      }
    }
    if (reached) return;
    if (from < 0) this.reached[at] = Reach.Direct;
    else if (this.reached[from] !== Reach.Lost) this.reached[at] = Reach.Indirect;
    else return;
    this.queue.push(at);
  }

  /** What a pointer of a type says about the block that it points to the start of. */
  private typeBehind(target: Type, address: number, block: number, node: Type): Type {
    if (!target) return undefined;
    const declared = strip(target);
    if (isNodeBase(declared)) return node;
    const complete = this.world.complete(target);
    const kind = kindOf(complete);
    if (kind === 'void' || kind === 'function') return undefined;
    if (kind === 'struct' && isPolymorphic(complete)) {
      const vptr = this.machine.memory.readPtr(address);
      const symbol = vptr === undefined ? undefined : this.world.symbolAt(vptr);
      const dynamic = symbol?.name.startsWith('_ZTV') ? this.world.classOfVtable(symbol.name) : undefined;
      if (dynamic) return dynamic;
    }
    const size = sizeOfType(complete);
    return size > 0 && size <= this.blocks.requestedOf(block) ? complete : undefined;
  }
}

const baseOf = (block: number): Base => ({ kind: 'heap', function: '', frame: undefined, block });

const sameSeeds = (a: readonly Seed[], b: readonly Seed[]): boolean =>
  a.length === b.length &&
  a.every((s, i) => {
    const t = b[i]!;
    return s.at === t.at && s.pointer.to === t.pointer.to && sameTarget(s.pointer, t.pointer);
  });
const sameTarget = (a: FoundPointer, b: FoundPointer): boolean => a.target === b.target && a.node === b.node;
const samePointers = (a: readonly BlockPointer[], b: readonly BlockPointer[]): boolean =>
  a.length === b.length && a.every((p, i) => p === b[i]);
