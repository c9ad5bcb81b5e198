/** Why a destructor runs: told by who called it, where the object lies, and whether an exception is under way. */
import { locationAt } from '../../debuginfo/position.ts';
import type { FunctionEntry, ProgramImage } from '../../machine/image.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import type { LifetimeEnd } from '../../views/messages.ts';
import { ObjectMap, type Pointee, plainFunction } from '../objects.ts';
import type { Stepping } from '../stepping.ts';
import { elementOf, kindOf, strip, type Type } from '../types.ts';
import type { PhysicalFrame } from '../unwind.ts';
import type { SpecialFunction } from './special-functions.ts';

export interface Ending {
  readonly why: LifetimeEnd;
  readonly text: string;
}

/**
 * Exceptions of the current thread that were thrown and not caught yet (std::uncaught_exceptions): `uncaughtExceptions`, the
 * second word of libc++abi's __cxa_eh_globals. More than when an object was made means that one leaves its scope.
 */
export function uncaught(machine: MachineApi, image: ProgramImage): number {
  const address = ehGlobals(image);
  if (address === undefined) return 0;
  return machine.memory.readU32(address < 0 ? machine.registers.fs + address : address) ?? 0;
}
const known = new WeakMap<ProgramImage, { readonly address: number | undefined }>();
function ehGlobals(image: ProgramImage): number | undefined {
  let found = known.get(image);
  if (!found) {
    const is = (o: { readonly name: string }): boolean => o.name.endsWith('10eh_globals');
    const local = image.tls.objects.find(is);
    const address = local?.address ?? image.globals.find(is)?.address;
    found = { address: address === undefined ? undefined : address + 8 };
    known.set(image, found);
  }
  return found.address;
}

/** Memory that has no type of its own: what is made in it is made by placement new. */
function isBuffer(type: Type): boolean {
  const t = strip(type);
  const element = elementOf(t);
  const of = element ? strip(element.type) : t;
  const kind = kindOf(of);
  return kind === 'char' || kind === 'integer' || kind === 'enum' || kind === 'union';
}

/** The delete expression that a destructor's call belongs to calls operator delete behind it, on the same line and column. */
function isDelete(frame: PhysicalFrame): boolean {
  const { code } = frame;
  if (!code) return false;
  const at = locationAt(code, frame.lookup);
  for (const offset of code.deleteSites.keys()) {
    const site = locationAt(code, offset - 1);
    if (site && at && site.line === at.line && site.column === at.column) return true;
  }
  return false;
}

/** `this` of a frame. */
function thisOf(machine: MachineApi, frame: PhysicalFrame): number {
  const slot = frame.code?.slots.find((s) => s.name === 'this' && s.size === 8);
  return slot && frame.rbp !== undefined ? (machine.memory.readPtr(frame.rbp + slot.offset) ?? 0) : 0;
}

const lastName = (entry: FunctionEntry | undefined): string => entry?.ir?.subprogram?.name.replace(/<.*$/s, '') ?? '';

export function endingOf(
  machine: MachineApi,
  image: ProgramImage,
  stepping: Stepping,
  f: SpecialFunction,
  frames: readonly PhysicalFrame[],
  place: Pointee,
  object: { readonly uncaught: number; readonly life: { readonly storage: string } },
): Ending {
  const callers = frames.slice(1);
  const own = callers.findIndex((x) => stepping.isMine(x.entry));
  const library = own < 0 ? callers : callers.slice(0, own);
  const inExit = callers.some((x) => x.entry?.name === 'exit' || x.entry?.name === '__cxa_finalize');
  if (place.kind === 'global' || (own < 0 && inExit))
    return inExit || own < 0
      ? {
          why: 'exit',
          text: place.kind === 'global' && place.object.threadLocal ? 'its thread ends' : 'the program ends',
        }
      : { why: 'explicit', text: 'its destructor was called by name' };
  if (object.life.storage === 'exception') return { why: 'handled', text: 'the handler that caught it is over' };
  if (uncaught(machine, image) > object.uncaught) {
    const by = library.length > 0 ? owner(machine, image, library, frames) : '';
    return { why: 'unwinding', text: `an exception leaves the scope${by ? `, and with it ${by}` : ''}` };
  }
  if (library.length > 0) return { why: 'owner', text: ownerEnds(machine, image, library, frames) };
  const caller = callers[own];
  if (f.deleting || (caller && place.kind === 'heap' && isDelete(caller)))
    return { why: 'delete', text: 'a delete expression' };
  // A member of a class of the person's own, in the destructor that the compiler made.
  if (place.kind === 'heap') return { why: 'explicit', text: 'its destructor was called by name; its memory stays' };
  if (place.kind === 'stack') {
    if (place.slot?.kind === 'variable' && isBuffer(place.type))
      return { why: 'explicit', text: 'its destructor was called by name; its memory stays' };
    return {
      why: 'scope',
      text: place.slot?.kind === 'variable' ? 'its scope ends' : 'the full expression that made it is over',
    };
  }
  return { why: 'explicit', text: 'its destructor was called by name' };
}

/** What holds it: the object of the library's outermost function with a name. */
function owner(
  machine: MachineApi,
  image: ProgramImage,
  library: readonly PhysicalFrame[],
  frames: readonly PhysicalFrame[],
): string {
  const outermost = library.at(-1);
  const self = outermost ? thisOf(machine, outermost) : 0;
  const type = plainFunction(outermost?.entry).replace(/::[^:]*$/, '');
  const objects = new ObjectMap(machine, image, undefined, frames);
  const place = self ? objects.at(self) : undefined;
  const isTemporary = place?.kind === 'stack' && place.slot?.kind !== 'variable';
  const name = self && !isTemporary ? objects.describe(self) : isTemporary && type ? `a temporary ${type}` : '';
  return `its owner${name ? `, ${name}` : type ? `, a ${type}` : ''}`;
}
function ownerEnds(
  machine: MachineApi,
  image: ProgramImage,
  library: readonly PhysicalFrame[],
  frames: readonly PhysicalFrame[],
): string {
  const by = owner(machine, image, library, frames);
  const name = lastName(library.at(-1)?.entry);
  if (name.startsWith('~')) return `${by}, ended`;
  return `${by}, let go of it${name ? ` in ${name}` : ''}`;
}
