/** The way of a value that was never set, from where it is used back to the block or variable that nobody set. */
import type { MachineApi } from '../machine/machine-api.ts';
import type { UndefinedCopy } from '../machine/undefined-copies.ts';
import type { Related } from '../report/finding.ts';
import { blocksOf } from '../runtime/heap/blocks.ts';
import { pathIn } from './member.ts';
import { blockPlace, type Place, placeAt } from './place.ts';
import { isSystemFile, momentOf, related } from './stack.ts';

export interface Way {
  /** The copies, the last one first. */ readonly copies: readonly Related[];
  /** Where the value was first, when that is somewhere else and still there. */ readonly root:
    | { readonly place: Place; readonly offset: number }
    | undefined;
}

const MAX_COPIES = 8;

/** "'point.y'", "element [2].next of a heap block of 48 bytes (Node)". */
export function nameOf(place: Place, offset: number): string {
  const path = pathIn(place, offset);
  if (place.kind !== 'heap') return `'${place.name}${path === '[0]' ? '' : path}'`;
  return path === ''
    ? place.phrase
    : `${path.startsWith('[') ? 'element ' : 'member '}${path.replace(/^\./, '')} of ${place.phrase}`;
}

/**
 * What was on the stack before may have been another call's: a store to a variable was made by the variable's function, or
 * through a pointer.
 */
function isOfThisCall(m: MachineApi, to: Place | undefined, c: UndefinedCopy): boolean {
  if (to?.kind === 'heap') return to.block !== undefined && !to.block.freed && c.time >= to.block.allocated.time;
  if (to?.kind !== 'stack') return true;
  const own = to.frame?.entry;
  const site = m.functionAt(c.site);
  const { code } = to.frame ?? {};
  return site === own || code === undefined || code.frameObjects.length > 0;
}

/** The object that was at an address, also a block that has been freed since. */
function placeThen(m: MachineApi, address: number, time: number): Place | undefined {
  const now = placeAt(m, address);
  if (now?.block ? now.block.allocated.time <= time : now) return now;
  const block = blocksOf(m).freed(address);
  return block && block.allocated.time <= time && address < block.address + block.requested
    ? blockPlace(m, block)
    : now;
}

/** The way to address `origin`, where the value was when it was used; `returned`: in a frame that is gone. */
export function wayOf(m: MachineApi, origin: number, returned: boolean): Way {
  const copies: Related[] = [];
  let root: Way['root'];
  let address = origin;
  let before: number | undefined;
  for (let k = 0; k < MAX_COPIES; k++) {
    const copy = m.memory.copies.into(address, m.time, before);
    if (!copy || copy.from === address) break;
    const to = placeAt(m, address);
    if (k > 0 || !returned) if (!isOfThisCall(m, to, copy)) break;
    const from = placeThen(m, copy.from, copy.time);
    const at = momentOf(m, { time: copy.time, thread: copy.thread, stack: [copy.site + 1] });
    if (at.location && !isSystemFile(at.location.file)) {
      const named =
        from && from.typeName !== '' ? `copied from ${nameOf(from, copy.from - from.start)} here` : 'copied here';
      copies.push(related('copied', named, at));
    }
    root = from && { place: from, offset: copy.from - from.start };
    address = copy.from;
    before = copy.number;
  }
  return { copies, root };
}
