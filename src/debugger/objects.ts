/** What lies at an address: a heap block, a variable of a frame, a global, code, or nothing. */
import { calledAs } from '../debuginfo/names.ts';
import { scopePrefix, typeNameOf } from '../debuginfo/type-name.ts';
import { typeOf } from '../debuginfo/types.ts';
import { describeByte } from '../debuginfo/vars.ts';
import type { FrameSlot } from '../isa/code.ts';
import type { FunctionEntry, GlobalObject, ProgramImage } from '../machine/image.ts';
import { SH_DEAD_FRAME, SH_OUT_OF_SCOPE } from '../machine/layout.ts';
import { isOnStackOf, type MachineApi } from '../machine/machine-api.ts';
import { type Block, type BlockTable, blocksOf } from '../runtime/heap/blocks.ts';
import { countBytes } from './array-count.ts';
import { valueMember } from './formatters/trees.ts';
import { fileOf, isSystemFile } from './own-code.ts';
import {
  elementOf,
  isStandard,
  kindOf,
  membersOf,
  sizeOfType,
  strip,
  type Type,
  templateName,
  templateType,
} from './types.ts';
import { backtrace, type PhysicalFrame } from './unwind.ts';

export type Pointee =
  | { readonly kind: 'null' }
  | {
      readonly kind: 'heap';
      readonly block: Block;
      readonly live: boolean;
      readonly type: Type;
      readonly offset: number;
    }
  | {
      readonly kind: 'stack';
      readonly frame: PhysicalFrame | undefined;
      readonly slot: FrameSlot | undefined;
      readonly function: string;
      /** Variable's name, else what the bytes are. */ readonly name: string;
      readonly type: Type;
      readonly offset: number;
      readonly size: number;
      readonly alive: boolean;
    }
  | {
      readonly kind: 'global';
      readonly object: GlobalObject;
      readonly name: string;
      readonly type: Type;
      readonly offset: number;
    }
  | { readonly kind: 'code'; readonly entry: FunctionEntry; readonly name: string; readonly offset: number }
  | { readonly kind: 'mapping'; readonly name: string; readonly offset: number; readonly size: number }
  | { readonly kind: 'nothing' };

/** Frames that are looked at for variables. */
const MAX_FRAMES = 2000;

/** Function and name of a slot's bytes: `saved rbx`, `return address`. */
export function slotName(slot: FrameSlot): string {
  switch (slot.kind) {
    case 'variable':
      return slot.name || 'unnamed variable';
    case 'argument':
      return slot.name || 'argument';
    case 'temporary':
      return slot.name || 'temporary';
    case 'spill':
      return slot.name ? `spilled ${slot.name}` : 'spilled value';
    case 'saved-register':
      return `saved ${slot.name}`;
    case 'saved-rbp':
      return 'saved rbp';
    case 'return-address':
      return 'return address';
    case 'canary':
      return 'stack canary';
    case 'red-zone':
      return 'red zone';
    case 'outgoing':
      return slot.name || 'outgoing argument';
    default:
      return 'padding';
  }
}

export const functionLabel = (entry: FunctionEntry | undefined): string =>
  entry ? calledAs(entry.name, entry.ir?.subprogram) : '';
/** Without parameters, for `main::p`. */
export const plainFunction = (entry: FunctionEntry | undefined): string => functionLabel(entry).replace(/\(.*$/s, '');

/**
 * What the `allocate` of an allocator class is for: `Alloc<T, …>` allocates T ([allocator.requirements], rebinding).
 */
function allocatedBy(entry: FunctionEntry): Type {
  const subprogram = entry.ir?.subprogram;
  const owner = (subprogram?.declaration ?? subprogram)?.scope;
  if (subprogram?.name !== 'allocate' || owner?.kind !== 'DICompositeType') return undefined;
  return strip(templateType(owner, 0));
}

/** The objects of the stopped program. Valid for one stop. */
export class ObjectMap {
  readonly blocks: BlockTable;
  private frames: readonly PhysicalFrame[] | undefined;

  constructor(
    private readonly machine: MachineApi,
    private readonly image: ProgramImage,
    /** Types of blocks that were found otherwise (by who points to them). */
    private readonly typeOfBlock: (block: Block) => Type = () => undefined,
    /** The current thread's frames, when they are known already. */ frames?: readonly PhysicalFrame[],
  ) {
    this.blocks = blocksOf(machine);
    this.frames = frames;
  }

  allFrames(): readonly PhysicalFrame[] {
    this.frames ??= backtrace(this.machine, MAX_FRAMES).frames;
    return this.frames;
  }

  /** The type that `new` made, told by the call, or that an allocator was asked for; undefined when nothing is known. */
  allocationType(block: Block): Type {
    for (const back of block.allocated.stack) {
      const entry = this.machine.functionAt(back - 1);
      if (!entry || entry.host >= 0 || !entry.ir) continue;
      // An exception is thrown inside a new expression that fails.
      if (entry.name === '__cxa_allocate_exception') return undefined;
      let code: ReturnType<ProgramImage['code']>;
      try {
        code = this.image.code(entry.index);
      } catch {
        continue;
      }
      const type = code.heapAllocSites.get(back - code.address);
      // malloc(sizeof …) is told as void or char: no type.
      if (type && kindOf(type) !== 'void') return type;
      const element = allocatedBy(entry);
      if (element) {
        const size = sizeOfType(element);
        return size > 0 && block.requested % size === 0 ? element : undefined;
      }
      if (entry.isUser && !isSystemFile(fileOf(entry.ir.subprogram))) break;
    }
    return undefined;
  }
  blockType(block: Block): Type {
    return this.allocationType(block) ?? this.typeOfBlock(block);
  }

  at(address: number): Pointee {
    if (address === 0) return { kind: 'null' };
    const live = this.blocks.live(address);
    if (live)
      return { kind: 'heap', block: live, live: true, type: this.blockType(live), offset: address - live.address };
    const stack = this.stackAt(address);
    if (stack) return stack;
    const global = this.globalAt(address);
    if (global) return global;
    const entry = this.machine.functionAt(address);
    if (entry) return { kind: 'code', entry, name: functionLabel(entry), offset: address - entry.address };
    const freed = this.blocks.freed(address);
    if (freed)
      return { kind: 'heap', block: freed, live: false, type: this.blockType(freed), offset: address - freed.address };
    for (const m of this.machine.memory.mappings)
      if (address >= m.address && address < m.address + m.size)
        return { kind: 'mapping', name: m.name, offset: address - m.address, size: m.size };
    return { kind: 'nothing' };
  }

  private stackAt(address: number): Pointee | undefined {
    const thread = this.machine.threads.find((t) => isOnStackOf(t, address));
    if (!thread) return undefined;
    const dead = {
      kind: 'stack',
      frame: undefined,
      slot: undefined,
      function: '',
      type: undefined,
      offset: 0,
      size: 0,
    } as const;
    const shadow = this.machine.memory.shadow(address);
    if (thread.id !== this.machine.thread.id)
      return { ...dead, name: `the stack of thread ${thread.id}`, alive: shadow !== SH_DEAD_FRAME };
    const frames = this.allFrames();
    if (frames[0] && address < frames[0].rsp) return { ...dead, name: 'the unused part of the stack', alive: false };
    let low = 0;
    let high = frames.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (frames[middle]!.cfa > address) high = middle;
      else low = middle + 1;
    }
    const frame = frames[low];
    if (!frame || address >= frame.cfa)
      return { ...dead, name: "the process's arguments and environment", alive: true };
    const name = functionLabel(frame.entry);
    const rbp = frame.cfa - 16;
    const slot = frame.code?.slots.find((s) => address >= rbp + s.offset && address < rbp + s.offset + s.size);
    return {
      kind: 'stack',
      frame,
      slot,
      function: name,
      name: slot ? slotName(slot) : 'unnamed bytes',
      type: slot?.variable?.type,
      offset: slot ? address - (rbp + slot.offset) : address - frame.rsp,
      size: slot?.size ?? 0,
      alive: shadow !== SH_DEAD_FRAME && shadow !== SH_OUT_OF_SCOPE,
    };
  }

  private globalAt(address: number): Pointee | undefined {
    const { globals } = this.image;
    let low = 0;
    let high = globals.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (globals[middle]!.address <= address) low = middle;
      else high = middle - 1;
    }
    const object = globals[low];
    if (object && address >= object.address && address < object.address + Math.max(1, object.size))
      return {
        kind: 'global',
        object,
        name: globalName(object),
        type: object.variable?.type,
        offset: address - object.address,
      };
    for (const o of this.image.tls.objects) {
      const at = this.machine.registers.fs + o.address;
      if (address >= at && address < at + o.size)
        return { kind: 'global', object: o, name: globalName(o), type: o.variable?.type, offset: address - at };
    }
    return undefined;
  }

  /** One phrase for a pointer's target: `int[10], heap block #3`. */
  describe(address: number, size = 1): string {
    const p = this.at(address);
    switch (p.kind) {
      case 'heap': {
        const count = countBytes(this.machine.memory, p.block, p.type);
        const what = blockTypeName(p.block, p.type, count);
        const at = p.offset === count ? '' : ` + ${p.offset}`;
        return `${p.live ? '' : 'freed '}heap block #${p.block.id}${at} (${what})`;
      }
      case 'stack': {
        if (!p.slot || !p.frame) return p.name;
        const name = p.slot.variable ? byteName(p.type, p.offset, p.name, size) : p.name;
        return `${p.alive ? '' : 'dead '}${name} in ${plainFunction(p.frame.entry)}`;
      }
      case 'global':
        return p.object.variable ? byteName(p.type, p.offset, p.name, size) : p.name;
      case 'code':
        return p.offset === 0 ? p.name : `${p.name} + ${p.offset}`;
      case 'mapping':
        return p.name;
      default:
        return '';
    }
  }

  /** Bytes from an address to the end of the array that it is an element of: only then do more elements follow. */
  extent(address: number, elementSize: number): number | undefined {
    const p = this.at(address);
    switch (p.kind) {
      case 'heap': {
        if (!p.live) return undefined;
        const rest = p.block.requested - p.offset;
        const size = sizeOfType(p.type);
        // An object of a known type, not an array of what is pointed to.
        if (p.type && size > 0 && p.block.requested < 2 * size && size !== elementSize) {
          const array = elementOf(p.type);
          if (!array || sizeOfType(array.type) !== elementSize) return undefined;
        }
        return rest > 0 ? rest : undefined;
      }
      case 'stack':
      case 'global': {
        const array = elementOf(p.type);
        if (!array || sizeOfType(array.type) !== elementSize || p.offset % elementSize !== 0) return undefined;
        return sizeOfType(p.type) - p.offset;
      }
      default:
        return undefined;
    }
  }
}

export function globalName(o: GlobalObject): string {
  if (o.variable) {
    // A static member's definition stands outside its class; its declaration says whose it is.
    const member = o.variable.staticDataMember;
    const scope = (member?.kind === 'DIDerivedType' ? member.scope : undefined) ?? o.variable.scope;
    return `${scope?.kind === 'DINamespace' || scope?.kind === 'DICompositeType' ? scopePrefix(scope, 'short') : ''}${o.variable.name}`;
  }
  return /^\.str(\.\d+)?$/.test(o.name) ? 'string literal' : o.name;
}

/** `buf[3]`, `s.corners[1]`: the part of an object at an offset, the largest that has no more than `size` bytes. */
export function byteName(type: Type, offset: number, name: string, size = 1): string {
  let at = offset;
  let t = strip(type);
  let text = name;
  for (let depth = 0; depth < 32; depth++) {
    if (!t || (at === 0 && (sizeOfType(t) <= size || depth === 0))) break;
    const element = elementOf(t);
    if (element) {
      const each = sizeOfType(element.type);
      if (each === 0) break;
      text += `[${Math.floor(at / each)}]`;
      at %= each;
      t = strip(element.type);
      continue;
    }
    const { fields, bases } = membersOf(t);
    const field = fields.find((f) => !f.bits && at >= f.offset && at < f.offset + sizeOfType(f.type));
    if (field) {
      text += field.name ? `.${field.name}` : '';
      at -= field.offset;
      t = strip(field.type);
      continue;
    }
    const base = bases.find((b) => !b.virtual && at >= b.offset && at < b.offset + sizeOfType(b.type));
    if (!base) break;
    at -= base.offset;
    t = strip(base.type);
  }
  if (at === 0) return text;
  return type ? describeByte(typeOf(type), offset, name) : `${name} + ${at}`;
}

/** `Node`, `int[10]`, `40 bytes`. */
export function blockTypeName(block: Block, type: Type, countBytes: number): string {
  const size = sizeOfType(type);
  const requested = block.requested - countBytes;
  const bytes = `${block.requested} ${block.requested === 1 ? 'byte' : 'bytes'}`;
  if (!type || size === 0) return bytes;
  const name = typeLabel(type);
  if (elementOf(strip(type)) || size === requested) return countBytes ? `${name}[1]` : name;
  const count = Math.floor(requested / size);
  return count > 1 && requested - count * size < size ? `${name}[${count}]` : `${name}, ${bytes}`;
}

const NODES: Readonly<Record<string, string>> = {
  __list_node: 'list node',
  __forward_list_node: 'list node',
  __tree_node: 'tree node',
  __hash_node: 'hash node',
};

/** The library's own classes by what they are for: `tree node of int → std::string`. */
export function typeLabel(type: Type): string {
  if (!isStandard(type)) return typeNameOf(type);
  const name = templateName(type);
  const node = NODES[name];
  if (node) {
    const value = valueMember(type) ?? templateType(type, 0);
    const key = isStandard(value, 'pair') ? strip(templateType(value, 0)) : undefined;
    const of = key ? `${typeNameOf(key)} → ${typeNameOf(templateType(value, 1))}` : typeNameOf(value);
    return `${node} of ${of}`;
  }
  if (name === '__shared_ptr_emplace') return `shared ${typeNameOf(templateType(type, 0))}, with its counts`;
  if (name === '__shared_ptr_pointer') {
    const pointer = typeNameOf(templateType(type, 0)).replace(/ ?\*$/, '');
    return `counts of a shared ${pointer}`;
  }
  return typeNameOf(type);
}
