/** Stacks as a finding has them: code addresses turned into functions and source locations, inlined calls unfolded. */
import { functionSignature, subprogramOf } from '../debuginfo/names.ts';
import { fileOfScope, pathOf } from '../debuginfo/paths.ts';
import { inlineChain, locationAt } from '../debuginfo/position.ts';
import type { DILocation } from '../ir/metadata.ts';
import type { Code } from '../isa/code.ts';
import type { FunctionEntry } from '../machine/image.ts';
import type { MachineApi, ThreadInfo } from '../machine/machine-api.ts';
import type { Moment, Related, RelatedRole, SourceLocation, StackEntry } from '../report/finding.ts';
import { codeOf, framesOfThread } from './frames.ts';
import { functionNameOf, isHidden } from './function-name.ts';

/** Entries of a stack in a finding; of a deeper one the outermost are left out. */
export const MAX_ENTRIES = 64;

interface Place extends StackEntry {
  /** In the person's own code. */ readonly user: boolean;
}

const hex = (n: number): string => `0x${n.toString(16)}`;

/** Files that came with the compiler or the runtime: the compiler service gives them names below /memscape. */
export const isSystemFile = (path: string): boolean =>
  path.startsWith('/memscape/') || path.startsWith('/usr/include/') || path.startsWith('/usr/lib/');

interface Known {
  readonly address: number;
  readonly places: readonly Place[];
}

const known = new WeakMap<object, Map<number, Known>>();

/** Entries for one code address: several where calls were inlined, innermost first. */
function placesAt(
  m: MachineApi,
  entry: FunctionEntry | undefined,
  code: Code | undefined,
  offset: number,
  address: number,
): readonly Place[] {
  let cache = known.get(m.image);
  if (!cache) {
    cache = new Map();
    known.set(m.image, cache);
  }
  const key = entry ? entry.address + offset : -1;
  const cached = entry ? cache.get(key) : undefined;
  if (cached?.address === address) return cached.places;
  const places = makePlaces(entry, code, offset, address);
  cache.set(key, { address, places });
  return places;
}

/** Glue without a location of its own belongs to what is before it: a failed canary check to the function's end. */
function around(code: Code, offset: number): DILocation | undefined {
  let last: DILocation | undefined;
  for (const i of code.insts) {
    const l = code.locations[i.loc];
    if (i.offset <= offset && l && l.line > 0) last = l;
  }
  return last;
}

function makePlaces(
  entry: FunctionEntry | undefined,
  code: Code | undefined,
  offset: number,
  address: number,
): readonly Place[] {
  if (!entry)
    return [{ location: undefined, function: hex(address), address: hex(address), inlined: false, user: false }];
  if (!code)
    return [
      {
        location: undefined,
        function: functionNameOf(entry, code),
        address: hex(address),
        inlined: false,
        user: false,
      },
    ];
  const chain = inlineChain(locationAt(code, offset) ?? around(code, offset));
  const own = functionNameOf(entry, code);
  if (offset < code.prologueEnd && code.subprogram && code.subprogram.line > 0) {
    const file = pathOf(code.subprogram.file);
    const location = file === '' ? undefined : { file, line: code.subprogram.line, column: 0, function: own };
    const user = entry.isUser && location !== undefined && !isSystemFile(file);
    return [{ location, function: own, address: hex(address), inlined: false, user }];
  }
  if (chain.length === 0)
    return [{ location: undefined, function: own, address: hex(address), inlined: false, user: entry.isUser }];
  return chain.map((l, i) => {
    const inlined = i < chain.length - 1;
    const subprogram = inlined ? subprogramOf(l.scope) : code.subprogram;
    const name = subprogram ? functionSignature(subprogram) : own;
    const file = pathOf(fileOfScope(l.scope));
    const location: SourceLocation | undefined =
      file === '' || l.line === 0 ? undefined : { file, line: l.line, column: l.column, function: name };
    return {
      location,
      function: name,
      address: hex(address),
      inlined,
      user: entry.isUser && location !== undefined && !isSystemFile(file),
    };
  });
}

export interface LocatedMoment extends Moment {
  /** The innermost place in the person's own code; where there is none, the innermost that has a source line. */
  readonly location: SourceLocation | undefined;
  /** The function of a library that the person's code is in, as it was called; undefined in the person's own code. */
  readonly library: string | undefined;
}

function located(time: number, thread: number, places: readonly Place[]): LocatedMoment {
  const own = places.findIndex((p) => p.user);
  const at = own >= 0 ? places[own] : places.find((p) => p.location !== undefined);
  const stack = places.map(({ location, function: f, address, inlined }) => ({
    location,
    function: f,
    address,
    inlined,
  }));
  return { time, thread, stack, location: at?.location, library: own > 0 ? places[own - 1]?.function : undefined };
}

/** The present moment of a thread, the running one if none is named. */
export function momentNow(m: MachineApi, thread: ThreadInfo = m.thread): LocatedMoment {
  const places: Place[] = [];
  for (const f of framesOfThread(m, thread, MAX_ENTRIES)) {
    if (isHidden(f.entry)) continue;
    places.push(...placesAt(m, f.entry, f.code, f.offset, f.pc));
    if (places.length >= MAX_ENTRIES) break;
  }
  return located(m.time, thread.id, places.slice(0, MAX_ENTRIES));
}

/** A moment that was recorded as return addresses (the block table's). `inside`: the function that recorded it. */
export function momentOf(
  m: MachineApi,
  recorded: { readonly time: number; readonly thread: number; readonly stack: readonly number[] },
  inside?: string,
): LocatedMoment {
  const places: Place[] = [];
  if (inside !== undefined)
    places.push({ location: undefined, function: inside, address: '0x0', inlined: false, user: false });
  for (const address of recorded.stack) {
    const entry = m.functionAt(address - 1);
    const code = codeOf(m, entry);
    places.push(...placesAt(m, entry, code, entry ? address - 1 - entry.address : 0, address));
  }
  return located(recorded.time, recorded.thread, places.slice(0, MAX_ENTRIES));
}

export function related(role: RelatedRole, message: string, at: LocatedMoment): Related {
  return { role, message, time: at.time, thread: at.thread, stack: at.stack, location: at.location };
}

/** A declaration: a place in the source without a moment. */
export function declared(message: string, location: SourceLocation): Related {
  return { role: 'declared', message, time: 0, thread: 0, stack: [], location };
}
