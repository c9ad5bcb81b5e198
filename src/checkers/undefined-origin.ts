/** The way of a value that was never set, from where it is used back to the block or variable that nobody set. */
import type { Code } from '../isa/code.ts';
import { type Inst, Op } from '../isa/instruction.ts';
import { NO_REG, RBP } from '../isa/registers.ts';
import type { FunctionEntry } from '../machine/image.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { UndefinedCopy } from '../machine/undefined-copies.ts';
import type { Related } from '../report/finding.ts';
import { blocksOf } from '../runtime/heap/blocks.ts';
import { codeOf } from './frames.ts';
import { functionNameOf } from './function-name.ts';
import { pathIn } from './member.ts';
import { blockPlace, departedPlace, isObject, type Place, placeAt } from './place.ts';
import { isSystemFile, momentOf, related } from './stack.ts';

export interface Way {
  /** The copies, the last one first. */ readonly copies: readonly Related[];
  /** Where the value was first, when that is somewhere else and still there. */ readonly root:
    | {
        readonly place: Place;
        readonly offset: number;
        /** The function that has returned whose variable it was. */ readonly departed?: string;
      }
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

/** The local variable that an instruction loaded from `address`, with its function. */
export function loadedVariable(
  m: MachineApi,
  site: number,
  address: number,
): { entry: FunctionEntry; code: Code; place: Place; offset: number } | undefined {
  const entry = m.functionAt(site);
  const code = codeOf(m, entry);
  const mem = code?.insts.find((i) => i.offset === site - (entry?.address ?? 0) && i.mem !== undefined)?.mem;
  if (!entry || !code || !mem || mem.base !== RBP || mem.index !== NO_REG) return undefined;
  const slot = code.slots.find((s) => isObject(s) && mem.disp >= s.offset && mem.disp < s.offset + s.size);
  return (
    slot && { entry, code, place: departedPlace(entry, code, slot, address - mem.disp), offset: mem.disp - slot.offset }
  );
}

/** The local variable whose value the store at a site wrote, loaded just before; its function may have returned since. */
function storedVariable(m: MachineApi, copy: UndefinedCopy): ReturnType<typeof loadedVariable> {
  const entry = m.functionAt(copy.site);
  const insts = codeOf(m, entry)?.insts ?? [];
  const at = insts.findIndex((i) => i.offset === copy.site - (entry?.address ?? 0));
  const store = insts[at];
  if (!entry || store?.op !== Op.Store) return undefined;
  for (let k = at - 1; k >= Math.max(0, at - NEARBY); k--) {
    const i = insts[k] as Inst;
    if (i.dst === store.src)
      return LOADS.has(i.op) ? loadedVariable(m, entry.address + i.offset, copy.from) : undefined;
  }
  return undefined;
}
/** Instructions before a store among which the load of its value is looked for. */
const NEARBY = 8;
const LOADS: ReadonlySet<Op> = new Set([Op.Load, Op.LoadZx, Op.LoadSx]);

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
  let owner: FunctionEntry | undefined;
  for (let k = 0; k < MAX_COPIES; k++) {
    const copy = m.memory.copies.into(address, m.time, before);
    if (!copy || copy.from === address) break;
    const to = placeAt(m, address);
    if (owner && m.functionAt(copy.site) !== owner) break;
    if (k > 0 || !returned) if (!isOfThisCall(m, to, copy)) break;
    const now = placeThen(m, copy.from, copy.time);
    const left = now === undefined || now.kind === 'stack' ? storedVariable(m, copy) : undefined;
    // What has no name was passed on the stack: its bytes are the caller's.
    const departed = left && left.place.name !== '' && now?.frame?.entry !== left.entry ? left : undefined;
    const from = departed?.place ?? now;
    const at = momentOf(m, { time: copy.time, thread: copy.thread, stack: [copy.site + 1] });
    if (at.location && !isSystemFile(at.location.file)) {
      const named =
        from && from.typeName !== '' ? `copied from ${nameOf(from, copy.from - from.start)} here` : 'copied here';
      copies.push(related('copied', named, at));
    }
    root = from && {
      place: from,
      offset: copy.from - from.start,
      ...(departed ? { departed: functionNameOf(departed.entry, departed.code) } : {}),
    };
    owner = departed?.entry;
    address = copy.from;
    before = copy.number;
  }
  return { copies, root };
}
