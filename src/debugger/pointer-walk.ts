/**
 * The pointers inside one piece of memory: by the types that debug information gives it, and word by word. Only the bytes of
 * that piece are looked at, so what was found holds for as long as they do (block-pointers.ts keeps it).
 */
import { HIGH_BASE, HIGH_SIZE, LOW_BASE, LOW_SIZE } from '../machine/layout.ts';
import type { MemoryApi } from '../machine/machine-api.ts';
import {
  elementOf,
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

export type OwnershipKind = 'raw' | 'unique' | 'shared' | 'weak' | 'allocator';

/** A pointer as it stands in memory. */
export interface FoundPointer {
  /** Of the pointer itself. */ readonly address: number;
  /** Its value. */ readonly to: number;
  /** As a person would write it: `p`, `list.head`, `(*#3).next`. */ readonly name: string;
  readonly ownership: OwnershipKind;
  /** What its type says that it points to. */ readonly target: Type;
  /** What links between nodes of the container lead to. */ readonly node: Type;
  /** A type says that it is a pointer. */ readonly typed: boolean;
}

/** How an object holds what it points to, from the outside in. */
interface Way {
  readonly ownership: OwnershipKind;
  readonly node: Type;
}

const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 24;

/** Members of std::vector and its like that bound the elements rather than own them. */
const BOUNDS: Readonly<Record<string, string>> = {
  __end_: 'end',
  __cap_: 'end of capacity',
  __end_cap_: 'end of capacity',
};

export class PointerWalk {
  constructor(private readonly memory: MemoryApi) {}

  /** All pointers inside an object of a type, those to nowhere left out. */
  object(type: Type, address: number, name: string, into: FoundPointer[]): void {
    if (mayHoldPointers(type)) this.walk(type, address, name, { ownership: 'raw', node: undefined }, 0, into);
  }

  /** All pointers inside a heap block: one object or an array of them. */
  block(type: Type, address: number, size: number, id: number, into: FoundPointer[]): void {
    if (!mayHoldPointers(type)) return;
    const element = Math.max(1, sizeOfType(type));
    const count = Math.min(Math.floor(size / element), MAX_ELEMENTS);
    const way: Way = { ownership: 'raw', node: isNode(type) ? type : undefined };
    for (let i = 0; i < count; i++)
      this.walk(type, address + i * element, count > 1 ? `#${id}[${i}]` : `(*#${id})`, way, 0, into);
  }

  /** Every aligned word of a range that may be an address of the program's. Returns how many words there were. */
  words(address: number, size: number, name: (offset: number) => string, into: FoundPointer[]): number {
    const first = Math.ceil(address / 8) * 8;
    const words = Math.floor((address + size - first) / 8);
    const start = this.memory.offset(first);
    if (words <= 0 || start < 0 || start + words * 8 > this.memory.bytes.length) return 0;
    const data = this.memory.view;
    for (let i = 0; i < words; i++) {
      const high = data.getUint32(start + i * 8 + 4, true);
      if (high !== 0x5555 && high !== 0x7fff) continue;
      const to = high * 0x1_0000_0000 + data.getUint32(start + i * 8, true);
      if (!inWindows(to)) continue;
      const at = first + i * 8;
      into.push({
        address: at,
        to,
        name: name(at - address),
        ownership: 'raw',
        target: undefined,
        node: undefined,
        typed: false,
      });
    }
    return words;
  }

  /** What std::make_shared made in one block with its counts, for as long as it has an owner: its type has bytes only. */
  private sharedObject(t: Type, address: number): { readonly type: Type; readonly address: number } | undefined {
    if (!isStandard(t, '__shared_ptr_emplace')) return undefined;
    const storage = membersOf(t).fields.find((f) => f.name === '__storage_');
    // The vtable, then the count of owners: one less than there are.
    const owners = this.memory.readU64(address + 8);
    if (!storage || owners === undefined || owners >> 63n !== 0n) return undefined;
    return { type: templateType(t, 0), address: address + storage.offset };
  }

  private walk(type: Type, address: number, name: string, way: Way, depth: number, into: FoundPointer[]): void {
    if (depth > MAX_DEPTH) return;
    const t = strip(type);
    switch (kindOf(t)) {
      case 'pointer':
      case 'reference': {
        const to = this.memory.readPtr(address);
        if (to !== undefined && inWindows(to))
          into.push({
            address,
            to,
            name,
            ownership: way.ownership,
            target: targetOf(t)?.type,
            node: way.node,
            typed: true,
          });
        return;
      }
      case 'array': {
        const element = elementOf(t)!;
        const size = sizeOfType(element.type);
        if (size < 8 || !mayHoldPointers(element.type)) return;
        const count = Math.min(element.count ?? 0, MAX_ELEMENTS);
        for (let i = 0; i < count; i++)
          this.walk(element.type, address + i * size, `${name}[${i}]`, way, depth + 1, into);
        return;
      }
      case 'struct':
      case 'union': {
        const shared = this.sharedObject(t, address);
        if (shared) this.walk(shared.type, shared.address, name, way, depth + 1, into);
        const inner = insideClass(t, way);
        const hidden = inner !== way || (isStandard(t) && depth > 0 && isNode(t));
        for (const b of membersOf(t).bases)
          if (!b.virtual) this.walk(b.type, address + b.offset, name, inner, depth + 1, into);
        for (const f of membersOf(t).fields) {
          if (f.bits || f.name.startsWith('_vptr') || !mayHoldPointers(f.type)) continue;
          // The insides of library classes are not the person's names: `v`, not `v.__begin_`.
          const mark = hidden ? BOUNDS[f.name] : undefined;
          const shown = mark
            ? `${name}, ${mark}`
            : hidden || f.name === '' || f.name.startsWith('__')
              ? name
              : `${name}.${f.name}`;
          this.walk(f.type, address + f.offset, shown, inner, depth + 1, into);
        }
        return;
      }
      default:
        return;
    }
  }
}

/** Smart pointers and containers say how they hold what they point to. */
function insideClass(t: Type, way: Way): Way {
  if (!isStandard(t)) return way;
  switch (templateName(t)) {
    case 'unique_ptr':
      return { ...way, ownership: way.ownership === 'allocator' ? 'allocator' : 'unique' };
    case 'shared_ptr':
      return { ...way, ownership: 'shared' };
    case 'weak_ptr':
      return { ...way, ownership: 'weak' };
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
      return { ownership: 'unique', node: nodeOf(t) ?? way.node };
    default:
      return way;
  }
}

export const inWindows = (a: number): boolean =>
  (a >= LOW_BASE && a < LOW_BASE + LOW_SIZE) || (a >= HIGH_BASE && a < HIGH_BASE + HIGH_SIZE);

const holding = new WeakMap<object, boolean>();
export function mayHoldPointers(type: Type, depth = 0): boolean {
  const t = strip(type);
  if (!t || depth > MAX_DEPTH) return false;
  const known = holding.get(t);
  if (known !== undefined) return known;
  holding.set(t, false);
  const kind = kindOf(t);
  let may = kind === 'pointer' || kind === 'reference';
  if (isStandard(t, '__shared_ptr_emplace')) may = true;
  if (kind === 'array') may = mayHoldPointers(elementOf(t)?.type, depth + 1);
  if (kind === 'struct' || kind === 'union') {
    const { fields, bases } = membersOf(t);
    may ||=
      fields.some((f) => mayHoldPointers(f.type, depth + 1)) || bases.some((b) => mayHoldPointers(b.type, depth + 1));
  }
  holding.set(t, may);
  return may;
}

/** Links of list, tree and hash nodes are declared as pointers to a base of the node. */
const NODE_BASES = /^__(list_node_base|tree_node_base|tree_end_node|hash_node_base|forward_begin_node)$/;
const NODES = /^__(list_node|tree_node|hash_node|forward_list_node)$/;
export const isNodeBase = (type: Type): boolean => isStandard(type) && NODE_BASES.test(templateName(type));
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
