/**
 * Objects that own each other through std::shared_ptr: the way around, member by member, and which of them should be a
 * std::weak_ptr. Layouts are libc++'s (<memory>):
 *
 *     shared_ptr            object · control block
 *     __shared_ptr_emplace  vptr · owners · weak owners · object        (make_shared)
 *     __shared_ptr_pointer  vptr · owners · weak owners · pointer to the object
 */
import { pathOf } from '../debuginfo/paths.ts';
import { type ClassDesc, strip, type TypeDesc } from '../debuginfo/types.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Related } from '../report/finding.ts';
import { blockType } from '../runtime/heap/block-type.ts';
import { type Block, blocksOf } from '../runtime/heap/blocks.ts';
import { declared, momentOf } from './stack.ts';

const COUNTS = 24;
const MAX_OBJECTS = 2000;
const MAX_ELEMENTS = 256;
const MAX_DEPTH = 8;
/** Names that people give to what leads back. */
const BACK = /prev|parent|owner|back|outer|root|container|manager|host|creator/i;

interface Owned {
  readonly block: Block;
  readonly type: ClassDesc;
  readonly address: number;
  /** Of its control block. */ readonly control: number;
}
interface Edge {
  readonly from: Owned;
  /** `next`, `children[2]`. */ readonly path: string;
  readonly member: { readonly name: string; readonly line: number; readonly owner: ClassDesc };
  readonly to: Owned;
}

export interface Cycle {
  readonly what: string;
  readonly advice: string;
  readonly related: readonly Related[];
}

function ownedBy(m: MachineApi, block: Block): Owned | undefined {
  const type = blockType(m, block);
  const s = type && strip(type.element);
  if (s?.kind !== 'class' || !/^__shared_ptr_(emplace|pointer)$/.test(s.baseName)) return undefined;
  const argument = s.templateArguments[0]?.type;
  if (!argument) return undefined;
  if (s.baseName === '__shared_ptr_emplace') {
    const inner = strip(argument);
    if (inner.kind !== 'class') return undefined;
    const align = Math.max(8, inner.align);
    const address = block.address + Math.ceil(COUNTS / align) * align;
    return { block, type: inner, address, control: block.address };
  }
  const pointer = strip(argument);
  const inner = pointer.kind === 'pointer' ? strip(pointer.target) : undefined;
  const address = m.memory.readPtr(block.address + COUNTS);
  const held = address === undefined ? undefined : blocksOf(m).live(address);
  if (inner?.kind !== 'class' || address === undefined || !held) return undefined;
  return { block: held, type: inner, address, control: block.address };
}

const isStandard = (c: ClassDesc): boolean => /^std::/.test(c.name);

/** Every shared_ptr in an object: `found(path, address of it, its member)`. */
function eachShared(
  m: MachineApi,
  type: TypeDesc,
  address: number,
  path: string,
  member: Edge['member'] | undefined,
  depth: number,
  found: (path: string, address: number, member: Edge['member']) => void,
): void {
  const s = strip(type);
  if (depth > MAX_DEPTH) return;
  if (s.kind === 'array') {
    for (let i = 0; i < Math.min(s.count ?? 0, MAX_ELEMENTS); i++)
      eachShared(m, s.element, address + i * s.element.size, `${path}[${i}]`, member, depth + 1, found);
    return;
  }
  if (s.kind !== 'class') return;
  if (isStandard(s)) {
    if (s.baseName === 'shared_ptr' && member) found(path, address, member);
    const element = s.baseName === 'vector' ? s.templateArguments[0]?.type : undefined;
    if (!element || element.size <= 0) return;
    const begin = m.memory.readPtr(address) ?? 0;
    const end = m.memory.readPtr(address + 8) ?? 0;
    for (let i = 0; i < MAX_ELEMENTS && begin > 0 && begin + (i + 1) * element.size <= end; i++)
      eachShared(m, element, begin + i * element.size, `${path}[${i}]`, member, depth + 1, found);
    return;
  }
  for (const b of s.bases) if (!b.virtual) eachShared(m, b.type, address + b.offset, path, member, depth + 1, found);
  for (const f of s.members) {
    const inner = path === '' ? f.name : `${path}.${f.name}`;
    eachShared(m, f.type, address + f.offset, inner, { name: f.name, line: f.line, owner: s }, depth + 1, found);
  }
}

/** A cycle of owners among blocks that are lost together. */
export function sharedCycle(m: MachineApi, lost: readonly number[]): Cycle | undefined {
  const table = blocksOf(m);
  const objects = new Map<number, Owned>();
  for (const id of lost.slice(0, MAX_OBJECTS)) {
    const block = table.block(id);
    const owned = block && ownedBy(m, block);
    if (owned) objects.set(owned.control, owned);
  }
  const edges = new Map<Owned, Edge[]>();
  for (const from of objects.values()) {
    const list: Edge[] = [];
    eachShared(m, from.type, from.address, '', undefined, 0, (path, address, member) => {
      const to = objects.get(m.memory.readPtr(address + 8) ?? 0);
      if (to) list.push({ from, path, member, to });
    });
    edges.set(from, list);
  }
  const cycle = shortestCycle(edges);
  return cycle && inWords(m, cycle);
}

function shortestCycle(edges: ReadonlyMap<Owned, readonly Edge[]>): Edge[] | undefined {
  let best: Edge[] | undefined;
  for (const start of [...edges.keys()].slice(0, 64)) {
    const came = new Map<Owned, Edge>();
    const queue = [start];
    for (let at = queue.shift(); at && !came.has(start); at = queue.shift())
      for (const e of edges.get(at) ?? []) {
        if (came.has(e.to)) continue;
        came.set(e.to, e);
        queue.push(e.to);
      }
    if (!came.has(start)) continue;
    const way: Edge[] = [];
    for (let e = came.get(start)!; ; e = came.get(e.from)!) {
      way.unshift(e);
      if (e.from === start) break;
    }
    if (!best || way.length < best.length) best = way;
  }
  return best;
}

function inWords(m: MachineApi, cycle: readonly Edge[]): Cycle {
  const madeAt = (o: Owned): string => {
    const line = momentOf(m, o.block.allocated).location?.line;
    return `the ${o.type.name}${line === undefined ? '' : ` made at line ${line}`}`;
  };
  const first = cycle[0]!;
  const steps = cycle.map((e) => `${e.path} of ${madeAt(e.from)}`);
  const weak = cycle.find((e) => BACK.test(e.member.name)) ?? cycle.at(-1)!;
  const name = `${weak.member.owner.name}::${weak.member.name}`;
  const file = pathOf(weak.member.owner.di.file);
  const location = { file, line: weak.member.line, column: 0, function: '' };
  return {
    what:
      cycle.length === 1
        ? `It owns itself: ${steps[0]} is a std::shared_ptr to the object that it is in, so its count of owners never falls to 0.`
        : `They own each other: ${steps.join(' → ')} → ${madeAt(first.from)} again. Each std::shared_ptr keeps the count of owners of the next one above 0 for ever.`,
    advice: `Make ${name} a std::weak_ptr: what leads back must not own.`,
    related: file === '' || weak.member.line <= 0 ? [] : [declared(`${name} should be a std::weak_ptr`, location)],
  };
}
