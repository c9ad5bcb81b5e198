/**
 * Who points to what. All roots (registers, frames, globals) and all live blocks are read with the types that debug
 * information gives them; what has no type is scanned word by word. From this come the names of a block's holders, its
 * owners (smart pointers, containers), its type when its allocation had none, and whether the program can still reach it.
 */
import { scopesAt } from '../debuginfo/scopes.ts';
import { registerName } from '../isa/registers.ts';
import type { ProgramImage } from '../machine/image.ts';
import { HIGH_BASE, HIGH_SIZE, LOW_BASE, LOW_SIZE, SH_DEAD_FRAME, SH_OUT_OF_SCOPE } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Block, BlockTable } from '../runtime/heap/blocks.ts';
import { globalName, ObjectMap, plainFunction, slotName } from './objects.ts';
import {
  elementOf,
  isPolymorphic,
  isStandard,
  kindOf,
  membersOf,
  sizeOfType,
  strip,
  type Type,
  targetOf,
  templateName,
  templateType,
} from './types.ts';
import type { World } from './value.ts';

export type OwnershipKind = 'raw' | 'unique' | 'shared' | 'weak' | 'allocator';

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
}

const MAX_POINTERS = 200_000;
const MAX_WORDS = 32 * 1024 * 1024;
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 24;

/** Members of std::vector and its like that bound the elements rather than own them. */
const BOUNDS: Readonly<Record<string, string>> = {
  __end_: 'end',
  __cap_: 'end of capacity',
  __end_cap_: 'end of capacity',
};

interface Context {
  readonly base: Omit<HolderInfo, 'name' | 'address'>;
  ownership: OwnershipKind;
  /** What links between nodes of a container lead to. */ node: Type;
}

/** The pointers of the stopped program. Made once for each stop. */
export class Ownership {
  readonly pointers: PointerInfo[] = [];
  readonly objects: ObjectMap;
  /** Pointers were left out. */ cut = false;
  private readonly types = new Map<number, Type>();
  private readonly reached = new Map<number, 'direct' | 'indirect'>();
  private readonly queue: number[] = [];
  /** Blocks whose content was read by its type. */ private readonly walked = new Set<number>();
  private readonly typed = new Set<number>();
  private readonly blocks: BlockTable;
  private starts: Float64Array = new Float64Array(0);
  private ids: Int32Array = new Int32Array(0);
  private words = 0;
  private done = false;

  constructor(
    private readonly machine: MachineApi,
    private readonly image: ProgramImage,
    private readonly world: World,
  ) {
    this.objects = new ObjectMap(machine, image, (block) => {
      this.run();
      return this.types.get(block.id);
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
    return this.reached.get(block) ?? 'lost';
  }
  all(): readonly PointerInfo[] {
    this.run();
    return this.pointers;
  }

  private run(): void {
    if (this.done) return;
    this.done = true;
    const live: Block[] = [];
    for (const id of this.blocks.liveIds()) {
      const b = this.blocks.block(id);
      if (b) live.push(b);
    }
    live.sort((a, b) => a.address - b.address);
    this.starts = Float64Array.from(live, (b) => b.address);
    this.ids = Int32Array.from(live, (b) => b.id);
    // Types that the allocation told come first: everything else may lean on them.
    for (const b of live) {
      const type = this.objects.allocationType(b);
      if (type) this.types.set(b.id, type);
    }
    // First what the types tell, from the roots on: names and types of blocks follow from it. Then word by word, for what
    // has no type; a block that is only reached so is read by its type as well when it has one.
    this.globals('typed');
    this.stacks('typed');
    for (let id = this.queue.pop(); id !== undefined; id = this.queue.pop()) this.walkBlock(id);
    const known = [...this.reached.keys()];
    this.globals('words');
    this.stacks('words');
    this.registers();
    for (const id of known) this.scanBlock(id);
    const drain = (): void => {
      for (let id = this.queue.pop(); id !== undefined; id = this.queue.pop()) {
        this.walkBlock(id);
        this.scanBlock(id);
      }
    };
    drain();
    // Lost blocks are read too: cycles among them have names.
    for (const b of live)
      if (!this.reached.has(b.id)) {
        this.walkBlock(b.id);
        this.scanBlock(b.id);
      }
  }

  /** The live block around an address, by number; 0 for none. */
  private blockAt(address: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    let found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= address) {
        found = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    if (found < 0) return 0;
    const id = this.ids[found]!;
    const size = Math.max(1, this.blocks.requestedOf(id));
    return address < this.starts[found]! + size ? id : 0;
  }

  // ── roots ──────────────────────────────────────────────────────────────────────────────────────

  private globals(how: 'typed' | 'words'): void {
    const all = [
      ...this.image.globals.map((o) => ({ o, at: o.address })),
      ...this.image.tls.objects.map((o) => ({ o, at: this.machine.registers.fs + o.address })),
    ];
    for (const { o, at } of all) {
      if (o.size < 8 || (o.readOnly && !o.variable)) continue;
      const context: Context = {
        base: {
          kind: o.threadLocal ? 'thread-local' : 'global',
          function: '',
          frame: undefined,
          block: 0,
        },
        ownership: 'raw',
        node: undefined,
      };
      const name = globalName(o);
      if (how === 'typed') {
        if (o.variable?.type) this.walk(o.variable.type, at, name, context, 0);
      } else this.scan(at, o.size, (offset) => (offset === 0 ? name : `${name} + ${offset}`), context);
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
        const context: Context = {
          base: { ...base, kind: slot.variable ? (parameter ? 'parameter' : 'local') : 'stack' },
          ownership: 'raw',
          node: undefined,
        };
        const name = slotName(slot);
        // What the types don't tell (a captured copy, padding used as memory) still keeps a block alive.
        if (how === 'typed') {
          if (slot.variable?.type) this.walk(slot.variable.type, at, slot.variable.name, context, 0);
        } else this.scan(at, slot.size, (offset) => (offset ? `${name} + ${offset}` : name), context);
      }
      // Frames of code without slots (none known) are scanned whole.
      if (how === 'words' && !f.code && f.cfa > f.rsp)
        this.scan(f.rsp, f.cfa - f.rsp, () => `a word of ${fn || 'unknown code'}`, {
          base: { ...base, kind: 'stack' },
          ownership: 'raw',
          node: undefined,
        });
    }
    if (how === 'typed') return;
    for (const t of this.machine.threads) {
      if (t.id === this.machine.thread.id || t.state === 'ended') continue;
      const rsp = this.machine.registersOf(t.id).getNumber(4);
      this.scan(rsp, Math.max(0, t.stackHigh - rsp), () => `the stack of thread ${t.id}`, {
        base: { kind: 'stack', function: '', frame: undefined, block: 0 },
        ownership: 'raw',
        node: undefined,
      });
    }
  }

  private registers(): void {
    for (const t of this.machine.threads) {
      if (t.state === 'ended') continue;
      const registers = t.id === this.machine.thread.id ? this.machine.registers : this.machine.registersOf(t.id);
      for (let r = 0; r < 16; r++) {
        if (r === 4 || r === 5) continue;
        this.found(
          registers.getNumber(r),
          undefined,
          registerName(r),
          {
            base: { kind: 'register', function: '', frame: undefined, block: 0 },
            ownership: 'raw',
            node: undefined,
          },
          undefined,
        );
      }
    }
  }

  private blockContext(id: number): Context {
    return { base: { kind: 'heap', function: '', frame: undefined, block: id }, ownership: 'raw', node: undefined };
  }

  private walkBlock(id: number): void {
    const type = this.types.get(id);
    const address = type && this.blocks.block(id)?.address;
    if (!type || address === undefined || this.walked.has(id)) return;
    this.walked.add(id);
    const element = Math.max(1, sizeOfType(type));
    const count = Math.min(Math.floor(this.blocks.requestedOf(id) / element), MAX_ELEMENTS);
    if (!mayHoldPointers(type)) return;
    const context = this.blockContext(id);
    context.node = isNode(type) ? type : undefined;
    for (let i = 0; i < count; i++)
      this.walk(type, address + i * element, count > 1 ? `#${id}[${i}]` : `(*#${id})`, context, 0);
  }

  private scanBlock(id: number): void {
    const address = this.blocks.block(id)?.address;
    if (address === undefined) return;
    this.scan(address, this.blocks.requestedOf(id), (offset) => `block #${id} + ${offset}`, this.blockContext(id));
  }

  // ── reading ────────────────────────────────────────────────────────────────────────────────────

  /** All pointers inside an object of a type. */
  private walk(type: Type, address: number, name: string, context: Context, depth: number): void {
    if (depth > MAX_DEPTH || this.pointers.length > MAX_POINTERS) return;
    const t = strip(type);
    switch (kindOf(t)) {
      case 'pointer':
      case 'reference': {
        const to = this.machine.memory.readPtr(address);
        if (to !== undefined) this.found(to, address, name, context, targetOf(t)?.type, true);
        return;
      }
      case 'array': {
        const element = elementOf(t)!;
        const size = sizeOfType(element.type);
        if (size < 8 || !mayHoldPointers(element.type)) return;
        const count = Math.min(element.count ?? 0, MAX_ELEMENTS);
        for (let i = 0; i < count; i++)
          this.walk(element.type, address + i * size, `${name}[${i}]`, context, depth + 1);
        return;
      }
      case 'struct':
      case 'union': {
        const inner = this.insideClass(t, context);
        const hidden = inner !== context || (isStandard(t) && depth > 0 && isNode(t));
        for (const b of membersOf(t).bases)
          if (!b.virtual) this.walk(b.type, address + b.offset, name, inner, depth + 1);
        for (const f of membersOf(t).fields) {
          if (f.bits || f.name.startsWith('_vptr')) continue;
          // The insides of library classes are not the person's names: `v`, not `v.__begin_`.
          const mark = hidden ? BOUNDS[f.name] : undefined;
          const shown = mark
            ? `${name}, ${mark}`
            : hidden || f.name === '' || f.name.startsWith('__')
              ? name
              : `${name}.${f.name}`;
          this.walk(f.type, address + f.offset, shown, inner, depth + 1);
        }
        return;
      }
      default:
        return;
    }
  }

  /** Smart pointers and containers say how they hold what they point to. */
  private insideClass(t: Type, context: Context): Context {
    if (!isStandard(t)) return context;
    const name = templateName(t);
    switch (name) {
      case 'unique_ptr':
        return { ...context, ownership: context.ownership === 'allocator' ? 'allocator' : 'unique' };
      case 'shared_ptr':
        return { ...context, ownership: 'shared' };
      case 'weak_ptr':
        return { ...context, ownership: 'weak' };
      case 'vector':
      case 'basic_string':
      case 'deque':
      case 'list':
      case 'forward_list':
      case 'map':
      case 'set':
      case 'multimap':
      case 'multiset':
      case 'unordered_map':
      case 'unordered_set':
      case 'unordered_multimap':
      case 'unordered_multiset':
      case 'function':
      case 'any':
        return { ...context, ownership: 'unique', node: nodeOf(t) ?? context.node };
      default:
        return context;
    }
  }

  private found(
    to: number,
    address: number | undefined,
    name: string,
    context: Context,
    target: Type,
    named = false,
  ): void {
    if (!inWindows(to)) return;
    const inside = this.blockAt(to);
    // Where an array ends belongs to the array for people (`v.end()`), but keeps nothing alive.
    const past = inside === 0 && named ? this.blockAt(to - 1) : 0;
    const block = inside || past;
    if (block === 0) {
      // Only pointers with a name are told as dangling: stale words are everywhere.
      if (address === undefined || !named) return;
      const freed = this.blocks.freed(to);
      if (!freed || to >= freed.address + Math.max(1, freed.requested)) return;
      if (this.typed.has(address)) return;
      this.typed.add(address);
      if (to === freed.address && !this.types.has(freed.id)) {
        const type = this.world.complete(target);
        const size = sizeOfType(type);
        if (size > 0 && size <= freed.requested) this.types.set(freed.id, type);
      }
      this.pointers.push({
        from: { ...context.base, name, address },
        to,
        block: 0,
        freed: freed.id,
        offset: to - freed.address,
        ownership: context.ownership,
        type: target,
      });
      return;
    }
    const start = this.blocks.block(block)!.address;
    if (address !== undefined) {
      if (this.typed.has(address)) return;
      this.typed.add(address);
    }
    if (this.pointers.length < MAX_POINTERS)
      this.pointers.push({
        from: { ...context.base, name, address },
        to,
        block,
        freed: 0,
        offset: to - start,
        ownership: context.ownership,
        type: target,
      });
    else this.cut = true;
    if (to === start && !this.types.has(block)) {
      const type = this.typeBehind(target, to, block, context);
      if (type) {
        this.types.set(block, type);
        // It may have been met without a type before.
        if (this.reached.has(block)) this.queue.push(block);
      }
    }
    if (inside !== 0 && !this.reached.has(block)) {
      if (context.base.kind !== 'heap') this.reached.set(block, 'direct');
      else if (this.reached.has(context.base.block)) this.reached.set(block, 'indirect');
      else return;
      this.queue.push(block);
    }
  }

  /** What a pointer of a type says about the block that it points to the start of. */
  private typeBehind(target: Type, address: number, block: number, context: Context): Type {
    if (!target) return undefined;
    const declared = strip(target);
    if (isNodeBase(declared)) return context.node;
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

  /** Every aligned word of a range that looks like a pointer into a block. */
  private scan(address: number, size: number, name: (offset: number) => string, context: Context): void {
    const first = Math.ceil(address / 8) * 8;
    const words = Math.floor((address + size - first) / 8);
    if (words <= 0) return;
    this.words += words;
    if (this.words > MAX_WORDS) {
      this.cut = true;
      return;
    }
    const { memory } = this.machine;
    const start = memory.offset(first);
    if (start < 0 || start + words * 8 > memory.bytes.length) return;
    const data = memory.view;
    for (let i = 0; i < words; i++) {
      const high = data.getUint32(start + i * 8 + 4, true);
      if (high !== 0x5555 && high !== 0x7fff) continue;
      const to = high * 0x1_0000_0000 + data.getUint32(start + i * 8, true);
      const at = first + i * 8;
      if (this.typed.has(at) || this.blockAt(to) === 0) continue;
      this.found(to, at, name(at - address), context, undefined);
    }
  }
}

const inWindows = (a: number): boolean =>
  (a >= LOW_BASE && a < LOW_BASE + LOW_SIZE) || (a >= HIGH_BASE && a < HIGH_BASE + HIGH_SIZE);

const holding = new WeakMap<object, boolean>();
function mayHoldPointers(type: Type, depth = 0): boolean {
  const t = strip(type);
  if (!t || depth > MAX_DEPTH) return false;
  const known = holding.get(t);
  if (known !== undefined) return known;
  holding.set(t, false);
  const kind = kindOf(t);
  let may = kind === 'pointer' || kind === 'reference';
  if (kind === 'array') may = mayHoldPointers(elementOf(t)?.type, depth + 1);
  if (kind === 'struct' || kind === 'union') {
    const { fields, bases } = membersOf(t);
    may =
      fields.some((f) => mayHoldPointers(f.type, depth + 1)) || bases.some((b) => mayHoldPointers(b.type, depth + 1));
  }
  holding.set(t, may);
  return may;
}

/** Links of list, tree and hash nodes are declared as pointers to a base of the node. */
const NODE_BASES = /^__(list_node_base|tree_node_base|tree_end_node|hash_node_base|forward_begin_node)$/;
const NODES = /^__(list_node|tree_node|hash_node|forward_list_node)$/;
const isNodeBase = (type: Type): boolean => isStandard(type) && NODE_BASES.test(templateName(type));
export const isNode = (type: Type): boolean => isStandard(type) && NODES.test(templateName(type));

/** The node type of a container: what its rebound allocator makes. */
function nodeOf(type: Type, depth = 0): Type {
  if (depth > 4) return undefined;
  const { fields, bases } = membersOf(type);
  for (const f of fields) {
    if (isStandard(f.type, 'allocator')) {
      const made = templateType(f.type, 0);
      if (isNode(made)) return made;
    } else if (/^__(tree|table)_$/.test(f.name)) {
      const inner = nodeOf(f.type, depth + 1);
      if (inner) return inner;
    }
  }
  for (const b of bases) {
    const inner = nodeOf(b.type, depth + 1);
    if (inner) return inner;
  }
  return undefined;
}
