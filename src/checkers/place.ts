/**
 * The objects of a program as places in memory with a name: heap blocks, local variables, globals. Checkers ask which one
 * contains an address, and which ones lie around an address that belongs to none.
 */
import { fileOfScope, pathOf } from '../debuginfo/paths.ts';
import { strip, type TypeDesc, typeOf } from '../debuginfo/types.ts';
import type { DILocalVariable } from '../ir/metadata.ts';
import type { Code, FrameSlot } from '../isa/code.ts';
import { pageUp } from '../kernel/brk.ts';
import type { FunctionEntry, GlobalObject } from '../machine/image.ts';
import { DATA_BASE } from '../machine/layout.ts';
import { isOnStackOf, type MachineApi } from '../machine/machine-api.ts';
import type { ObjectDescription, SourceLocation } from '../report/finding.ts';
import { type BlockType, blockType } from '../runtime/heap/block-type.ts';
import { type Block, blocksOf } from '../runtime/heap/blocks.ts';
import { type Frame, framesOfThread, registersOf } from './frames.ts';
import { functionNameOf } from './function-name.ts';

export interface Place {
  readonly kind: 'heap' | 'stack' | 'global' | 'thread-local';
  readonly start: number;
  /** Bytes that belong to the program: what was asked for, the variable's size. */ readonly size: number;
  /** Source name of a variable, '' for a heap block. */ readonly name: string;
  /** "int[10]"; '' when unknown. */ readonly typeName: string;
  readonly type: TypeDesc | undefined;
  /** Size of an element when the place is an array, else undefined. */ readonly element: number | undefined;
  /** Index of the first element's byte: new[]'s count lies in front of it. */ readonly cookie: number;
  /** "a heap block of 40 bytes (int[10])", "the local variable 'buf' (char[8])". */ readonly phrase: string;
  /** "buf", "the block". */ readonly short: string;
  readonly block: Block | undefined;
  readonly frame: Frame | undefined;
  readonly declaration: SourceLocation | undefined;
}

export const bytes = (n: number): string => `${n} byte${n === 1 ? '' : 's'}`;
const hex = (n: number): string => `0x${n.toString(16)}`;

/** As a finding has it; `offset` is the access's, from the object's start. */
export function describePlace(p: Place, offset: number): ObjectDescription {
  return {
    kind: p.kind,
    name: p.name,
    type: p.typeName,
    size: p.size,
    offset,
    address: hex(p.start),
    id: p.block?.id,
  };
}

// ---- heap

export function blockPlace(m: MachineApi, block: Block): Place {
  const type: BlockType | undefined = blockType(m, block);
  const typeName = type?.name ?? '';
  return {
    kind: 'heap',
    start: block.address,
    size: block.requested,
    name: '',
    typeName,
    type: type?.element,
    element: type && type.element.size > 0 && typeName.endsWith(']') ? type.element.size : undefined,
    cookie: type?.cookie ?? 0,
    phrase: `a heap block of ${bytes(block.requested)}${typeName === '' ? '' : ` (${typeName})`}`,
    short: 'the block',
    block,
    frame: undefined,
    declaration: undefined,
  };
}

// ---- variables of a frame

function variablePlace(frame: Frame, v: DILocalVariable | undefined, name: string, start: number, size: number): Place {
  const type = v ? typeOf(v.type) : undefined;
  const s = type ? strip(type) : undefined;
  const file = v ? pathOf(fileOfScope(v.scope)) : '';
  const in_ = functionNameOf(frame.entry, frame.code);
  const what = v === undefined ? 'a temporary' : v.arg > 0 ? 'the parameter' : 'the local variable';
  const typeName =
    (s?.kind === 'array' && s.size === 0 && s.element.size > 0
      ? `${s.element.name}[${size / s.element.size}]`
      : type?.name) ?? '';
  const quoted = v === undefined ? '' : ` '${name}'`;
  return {
    kind: 'stack',
    start,
    size,
    name: v ? name : '',
    typeName,
    type,
    element: s?.kind === 'array' ? s.element.size : undefined,
    cookie: 0,
    phrase: `${what}${quoted}${typeName === '' ? ` of ${bytes(size)}` : ` (${typeName})`}`,
    short: v ? `'${name}'` : 'the temporary',
    block: undefined,
    frame,
    declaration: v && file !== '' && v.line > 0 ? { file, line: v.line, column: 0, function: in_ } : undefined,
  };
}

export const isObject = (s: FrameSlot): boolean =>
  s.kind === 'variable' || s.kind === 'argument' || s.kind === 'temporary';

/** Variables and temporaries of a frame, by address. VLAs and alloca'd variables lie below its fixed slots. */
export function placesOfFrame(m: MachineApi, frame: Frame): Place[] {
  const { code, rbp } = frame;
  if (!code || rbp === undefined) return [];
  const places = code.slots.filter(isObject).map((s) => slotPlace(frame, s, rbp));
  for (const v of code.variables) {
    const at = v.ranges.find((r) => frame.offset >= r.from && frame.offset < r.to)?.location;
    if (at?.kind !== 'frame-indirect') continue;
    const target = m.memory.readPtr(rbp + at.offset);
    const size = sizeOfVariable(m, frame, v.variable);
    const inStack = target !== undefined && m.threads.some((t) => isOnStackOf(t, target));
    if (target === undefined || !inStack || size === 0) continue;
    places.push(variablePlace(frame, v.variable, v.variable.name, target + at.plus, size));
  }
  return places.sort((a, b) => a.start - b.start);
}

export function slotPlace(frame: Frame, slot: FrameSlot, rbp: number): Place {
  return variablePlace(frame, slot.variable, slot.variable?.name ?? slot.name, rbp + slot.offset, slot.size);
}

/** A variable of a function that has returned, whose rbp was this: its name, its declaration and where it lay are left. */
export function departedPlace(entry: FunctionEntry, code: Code, slot: FrameSlot, rbp: number): Place {
  return slotPlace({ entry, code, pc: entry.address, offset: 0, rbp, cfa: rbp + 16 }, slot, rbp);
}

/** Bytes of a variable; of a variable-length array by the value of its length. */
function sizeOfVariable(m: MachineApi, frame: Frame, v: DILocalVariable): number {
  const s = strip(typeOf(v.type));
  if (s.kind !== 'array' || s.size > 0 || !s.countVariable) return s.size;
  const length = frame.code?.slots.find((slot) => slot.variable === s.countVariable);
  if (!length || frame.rbp === undefined) return 0;
  const at = frame.rbp + length.offset;
  const count = length.size === 8 ? Number(m.memory.readU64(at) ?? 0n) : (m.memory.readU32(at) ?? 0);
  return count < 2 ** 32 ? count * s.element.size : 0;
}

/** The frame that the address lies in: from its rsp up to its caller's. */
export function frameAt(m: MachineApi, address: number, limit = 20_000): Frame | undefined {
  const thread = m.threads.find((t) => t.state !== 'ended' && address >= t.stackLow && address < t.stackHigh);
  if (!thread) return undefined;
  for (const f of framesOfThread(m, thread, limit)) if (address < f.cfa) return f;
  return undefined;
}

// ---- globals

function quoteString(m: MachineApi, g: GlobalObject): string {
  const text = new TextDecoder().decode(m.memory.readBytes(g.address, Math.min(g.size, 40))).replace(/\0[\s\S]*$/, '');
  return JSON.stringify(g.size > 40 ? `${text}…` : text);
}

/** Clang describes string literals as constants without a name. */
const isLiteral = (g: GlobalObject): boolean => (g.variable?.name ?? '') === '' && g.name.startsWith('.str');

export function globalPlace(m: MachineApi, g: GlobalObject, start = g.address): Place {
  const type = g.variable ? typeOf(g.variable.type) : undefined;
  const s = type ? strip(type) : undefined;
  const name = g.variable?.name ?? g.name;
  const typeName = type?.name ?? '';
  const file = pathOf(g.variable?.file);
  const literal = isLiteral(g);
  const what = g.threadLocal ? 'the thread-local variable' : g.readOnly ? 'the constant' : 'the global variable';
  return {
    kind: g.threadLocal ? 'thread-local' : 'global',
    start,
    size: g.size,
    name: literal ? '' : name,
    typeName: literal ? `char[${g.size}]` : typeName,
    type,
    element: s?.kind === 'array' ? s.element.size : literal ? 1 : undefined,
    cookie: 0,
    phrase: literal
      ? `the string literal ${quoteString(m, g)}`
      : `${what} '${name}'${typeName === '' ? ` of ${bytes(g.size)}` : ` (${typeName})`}`,
    short: literal ? 'the string' : `'${name}'`,
    block: undefined,
    frame: undefined,
    declaration: file === '' || !g.variable ? undefined : { file, line: g.variable.line, column: 0, function: '' },
  };
}

/** The globals around an address: the last that begins at or before it, and the next. */
function globalsAround(
  m: MachineApi,
  address: number,
): { left: GlobalObject | undefined; right: GlobalObject | undefined } {
  const { globals } = m.image;
  let low = 0;
  let high = globals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (globals[middle]!.address <= address) low = middle + 1;
    else high = middle;
  }
  return { left: globals[low - 1], right: globals[low] };
}

function threadLocalsAround(m: MachineApi, address: number, base: number): Place[] {
  return m.image.tls.objects
    .map((o) => globalPlace(m, o, base + o.address))
    .sort((a, b) => a.start - b.start)
    .filter((p, i, all) => p.start <= address || (all[i - 1]?.start ?? 0) <= address);
}

// ---- asking

export interface Surroundings {
  readonly inside: Place | undefined;
  /** Ends at or before the address, and begins after it. */ readonly left: Place | undefined;
  readonly right: Place | undefined;
}

const NONE: Surroundings = { inside: undefined, left: undefined, right: undefined };

function among(places: readonly Place[], address: number): Surroundings {
  let left: Place | undefined;
  let right: Place | undefined;
  for (const p of places) {
    if (address >= p.start && address < p.start + p.size) return { inside: p, left, right };
    if (p.start <= address) left = p;
    else right ??= p;
  }
  return { inside: undefined, left, right };
}

/** What is at an address, or around it, in the region that it belongs to. */
export function around(m: MachineApi, address: number): Surroundings {
  const inStack = m.threads.some((t) => isOnStackOf(t, address));
  if (inStack) {
    const frame = frameAt(m, address);
    return frame ? among(placesOfFrame(m, frame), address) : NONE;
  }
  const { tls } = m.image;
  for (const t of tls.size > 0 ? m.threads : []) {
    if (t.state === 'ended') continue;
    const base = registersOf(m, t).fs;
    if (address >= base - tls.size - 64 && address < base) return among(threadLocalsAround(m, address, base), address);
  }
  const dataStart = m.image.segments[0]?.address ?? DATA_BASE;
  if (address >= dataStart - 4096 && address < pageUp(m.image.dataEnd)) {
    const g = globalsAround(m, address);
    const places = [g.left, g.right].filter((o): o is GlobalObject => o !== undefined).map((o) => globalPlace(m, o));
    return places.length > 0 ? among(places, address) : NONE;
  }
  const { left, right } = blocksOf(m).neighbours(address);
  const heap = [left, right].filter((b): b is Block => b !== undefined).map((b) => blockPlace(m, b));
  return heap.length > 0 ? among(heap, address) : NONE;
}

/** The object that contains an address, dead heap blocks not among them. */
export const placeAt = (m: MachineApi, address: number): Place | undefined => around(m, address).inside;
