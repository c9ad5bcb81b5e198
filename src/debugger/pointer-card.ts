/** What an address points to, told in a sentence and as data: the hover card. */
import { typeNameOf } from '../debuginfo/type-name.ts';
import { isOnStackOf, type MachineApi } from '../machine/machine-api.ts';
import { heapMap } from '../runtime/heap/heap-map.ts';
import { elementName } from '../views/holder-name.ts';
import type { Holder, PointerView, Site } from '../views/messages.ts';
import { countBytes } from './array-count.ts';
import { chunkAt, chunkView, type HeapSnapshot } from './heap-snapshot.ts';
import { blockTypeName, byteName, type Pointee, plainFunction } from './objects.ts';
import { paddingOf, paddingText } from './padding.ts';
import { hex, Places, placeText } from './places.ts';
import type { ProgramWorld } from './program-world.ts';
import { alignOfType, sizeOfType, strip } from './types.ts';
import type { Value } from './value.ts';

const MAX_HOLDERS = 50;

export function pointerView(
  machine: MachineApi,
  world: ProgramWorld,
  snapshot: HeapSnapshot,
  places: Places,
  value: bigint,
  type: string,
): PointerView {
  const address = value < 1n << 47n ? Number(value) : 2 ** 52;
  const ownership = world.ownership();
  const pointee: Pointee = ownership.objects.at(address);
  const base = {
    address: hex(value),
    type,
    offset: 0,
    object: undefined,
    chunk: undefined,
    block: undefined,
    allocated: undefined,
    freed: undefined,
    holders: [] as Holder[],
  };
  switch (pointee.kind) {
    case 'null':
      return { ...base, target: 'null', sentence: 'is a null pointer: it points to nothing.' };
    case 'heap': {
      const { block, live, offset } = pointee;
      const map = heapMap(machine, 20_000);
      const chunk = map.chunks[chunkAt(map, block.chunk)];
      const allocated = places.site(block.allocated);
      const freed = block.freed ? places.site(block.freed) : undefined;
      const front = countBytes(machine.memory, block, pointee.type);
      const name = pointee.type ? blockTypeName(block, pointee.type, front) : '';
      const holders = ownership
        .holders(block.id)
        .slice(0, MAX_HOLDERS)
        .map((p) => {
          const holder = snapshot.holder(p.from, undefined);
          const into = p.from.block
            ? ownership.holders(p.from.block).map((h) => ({ ...h.from, offset: h.offset }))
            : [];
          return { ...holder, ...elementName(holder.name, into) };
        });
      return {
        ...base,
        target: live ? 'heap' : 'freed',
        sentence: heapSentence(block.id, block.requested, offset, front, name, live, allocated, freed),
        offset,
        object: { name: '', type: name, size: block.requested },
        chunk: chunk ? chunkView(chunk) : undefined,
        block: snapshot.block(block),
        allocated,
        freed,
        holders,
      };
    }
    case 'stack': {
      const of = pointee.frame ? ` in ${plainFunction(pointee.frame.entry)}` : '';
      const what = pointee.slot?.variable
        ? `${byteName(pointee.type, pointee.offset, pointee.name)}, ${pointee.slot.variable.arg > 0 ? 'a parameter' : 'a local variable'}${of}`
        : `${pointee.name}${of}`;
      const dead = pointee.alive ? '' : pointee.frame ? ', which is out of scope' : ', which no function uses now';
      return {
        ...base,
        target: 'stack',
        sentence: `points to ${what}${dead}.`,
        offset: pointee.offset,
        object: pointee.slot
          ? {
              name: pointee.name,
              type: pointee.type ? typeNameOf(pointee.type) : '',
              size: pointee.size,
            }
          : undefined,
      };
    }
    case 'global':
      return {
        ...base,
        target: 'global',
        sentence: `points to ${byteName(pointee.type, pointee.offset, pointee.name)}, ${
          pointee.object.variable
            ? pointee.object.threadLocal
              ? 'a thread-local variable'
              : 'a global variable'
            : 'data of the program'
        }${pointee.object.readOnly ? ' that cannot be written to' : ''}.`,
        offset: pointee.offset,
        object: {
          name: pointee.name,
          type: pointee.type ? typeNameOf(pointee.type) : '',
          size: pointee.object.size || sizeOfType(pointee.type),
        },
      };
    case 'code':
      return {
        ...base,
        target: 'code',
        sentence: `points to ${pointee.offset === 0 ? 'the function' : `byte ${pointee.offset} of the function`} ${pointee.name}.`,
        offset: pointee.offset,
        object: { name: pointee.name, type: '', size: pointee.entry.reserved },
      };
    case 'mapping': {
      const inHeap = ['heap', '[heap]', '[heap of an arena]'].includes(pointee.name);
      return {
        ...base,
        target: inHeap ? 'allocator' : 'nothing',
        sentence: inHeap
          ? "points into the heap, but to no block: these bytes are the allocator's."
          : `points into ${pointee.name || 'a mapping'} (${pointee.size} bytes), to nothing that has a name.`,
        offset: pointee.offset,
      };
    }
    default:
      return { ...base, target: 'nothing', sentence: 'points to nothing: there is no memory at this address.' };
  }
}

/** The card of what is no pointer: where it lies, and that this fits its alignment. */
export function objectView(machine: MachineApi, value: Value): PointerView | undefined {
  const { address, type } = value;
  const size = sizeOfType(type);
  if (address === undefined || size === 0) return undefined;
  const align = alignOfType(type);
  const whole = strip(type);
  const padding = paddingOf(type);
  const name = typeNameOf(type);
  const fits =
    address % align === 0 ? `a multiple of ${align}, its alignment` : `which its alignment, ${align}, does not divide`;
  const lost = padding ? ` Padding: ${paddingText(padding, sizeOfType(whole))}.` : '';
  return {
    address: hex(address),
    type: name,
    target: machine.threads.some((t) => isOnStackOf(t, address)) ? 'stack' : 'global',
    sentence: `is at ${hex(address)}, ${fits}; it has ${size} ${size === 1 ? 'byte' : 'bytes'}.${lost}`,
    offset: 0,
    object: { name: '', type: name, size },
    chunk: undefined,
    block: undefined,
    allocated: undefined,
    freed: undefined,
    holders: [],
  };
}

function at(site: Site | undefined): string {
  const e = Places.own(site);
  if (!e) return '';
  const fn = e.function.replace(/\(.*$/s, '');
  return e.place ? ` in ${fn}, ${placeText(e.place)}` : ` in ${fn}`;
}

function heapSentence(
  id: number,
  size: number,
  offset: number,
  front: number,
  type: string,
  live: boolean,
  allocated: Site,
  freed: Site | undefined,
): string {
  const where =
    offset === 0
      ? front > 0
        ? 'the count at the start'
        : 'the start'
      : offset === front
        ? 'the first element'
        : offset >= size
          ? `${offset - size} bytes past the end`
          : `byte ${offset}`;
  const named = type && !/bytes?$/.test(type) ? ` (${type})` : '';
  const block = `the ${size}-byte block #${id}${named}`;
  const made = at(allocated);
  if (live) return `points to ${where} of ${block}${made ? `, which was allocated${made}` : ''}.`;
  const gone = at(freed);
  return `dangles: it points to ${where} of ${block}, which was freed${gone}${made ? `; it was allocated${made}` : ''}.`;
}
