/**
 * Allocations whose size cannot be what was meant, by the words of the source: `p = malloc(sizeof(p))` makes room for a
 * pointer, `p = malloc(strlen(s))` none for the zero that `strcpy(p, s)` writes. They are wrong also where the sizes happen
 * to agree, and where the copy is not reached. Looked at when the program ends, once for each place that allocated.
 */
import { strip } from '../debuginfo/types.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import type { StackEntry } from '../report/finding.ts';
import { type Block, blocksOf } from '../runtime/heap/blocks.ts';
import { tell } from './make.ts';
import { blockPlace, describePlace, type Place } from './place.ts';
import { isSystemFile, momentOf } from './stack.ts';
import { bytes } from './words.ts';

/** Blocks that are looked at, at most: programs allocate from few places, most of them early. */
const MAX_BLOCKS = 20_000;
/** A call may go on in the next lines. */
const MAX_LINES = 4;
/** Lines behind the allocation in which the string is copied. */
const NEARBY = 40;

interface Allocation {
  /** What the result is assigned to: "data", "list->items". */ readonly target: string;
  readonly name: string;
  /** The text between the parentheses. */ readonly arguments: string;
}

const CALL = /^([A-Za-z_]\w*alloc\w*)\s*\(/i;
const TARGET =
  /([A-Za-z_]\w*(?:\s*(?:->|\.)\s*[A-Za-z_]\w*|\[[^\]]*\])*)\s*=\s*(?:\([^()]*\)\s*)*(?:static_cast\s*<[^<>]*>\s*\(\s*)?$/;
const plain = (text: string): string => text.replace(/\s+/g, '');

/** The allocation that is written at a place of the source, if it reads like one. */
function written(lines: readonly string[], line: number, column: number): Allocation | undefined {
  const first = lines[line - 1];
  if (first === undefined || column < 1) return undefined;
  const text = [first.slice(column - 1), ...lines.slice(line, line + MAX_LINES - 1)].join(' ');
  const call = CALL.exec(text);
  if (!call) return undefined;
  let depth = 0;
  let end = call[0].length - 1;
  for (; end < text.length; end++) {
    if (text[end] === '(') depth++;
    else if (text[end] === ')' && --depth === 0) break;
  }
  if (depth !== 0) return undefined;
  const before = first.slice(0, column - 1);
  const target = TARGET.exec(before.trim() === '' ? (lines[line - 2] ?? '').replace(/\s*$/, '') : before)?.[1];
  if (target === undefined) return undefined;
  return { target: plain(target), name: call[1] as string, arguments: text.slice(call[0].length, end) };
}

/** The operands of sizeof in a text. */
function* sizeofs(text: string): Generator<string> {
  for (const m of text.matchAll(/\bsizeof\s*(?:\(([^()]*)\)|([A-Za-z_][\w.>[\]-]*))/g)) yield plain(m[1] ?? m[2] ?? '');
}

interface Doubt {
  readonly message: string;
  readonly explanation: readonly string[];
}

/** `p = malloc(sizeof(p))`, `p = malloc(n * sizeof p)`. Of an array of pointers it is right by accident, and common. */
function ofPointer(a: Allocation, place: () => Place | undefined): Doubt | undefined {
  if (![...sizeofs(a.arguments)].includes(a.target)) return undefined;
  const type = place()?.type;
  if (type && strip(type).kind === 'pointer') return undefined;
  const size = type?.size ?? 0;
  return {
    message: `${a.name} gets the size of the pointer '${a.target}', not of what it points to`,
    explanation: [
      `sizeof(${a.target}) is 8 bytes, the size of an address${type && size > 0 ? `; ${type.name}, to which it points, has ${bytes(size)}` : ''}.`,
      size === 8
        ? 'That the two are the same here is luck: with another type or on another machine the block is too small or too large.'
        : size > 8
          ? 'The block is too small.'
          : 'The block is larger than it need be.',
      `Write sizeof *${a.target}.`,
    ],
  };
}

const LENGTH = /^\(*(?:strlen|wcslen)\(([^()]*)\)\)*(?:\*sizeof\(?(?:char|wchar_t|\*\w+)\)?)?$/;

/** `p = malloc(strlen(s))` with `strcpy(p, …)` soon after it. */
function ofString(a: Allocation, lines: readonly string[], line: number): Doubt | undefined {
  const source = LENGTH.exec(plain(a.arguments))?.[1];
  if (source === undefined) return undefined;
  const target = a.target.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const copy = new RegExp(`\\b(str|wcs)(cpy|cat)\\(${target},`);
  const copied = lines.slice(line - 1, line + NEARBY).some((l) => copy.test(plain(l)));
  if (!copied) return undefined;
  return {
    message: `${a.name} gets the length of the string '${source}', without its terminating zero`,
    explanation: [
      "strlen counts the characters in front of the '\\0'; the copy needs one more for it.",
      `Allocate strlen(${source}) + 1.`,
    ],
  };
}

/** The innermost call in the person's own code: of malloc itself, or of a function that calls it. */
function* ownCalls(stack: readonly StackEntry[]): Generator<NonNullable<StackEntry['location']>> {
  for (const s of stack.slice(0, 4)) if (s.location && !isSystemFile(s.location.file)) yield s.location;
}

function look(m: MachineApi, { id, allocated }: Pick<Block, 'id' | 'allocated'>): void {
  const at = momentOf(m, allocated);
  for (const l of ownCalls(at.stack)) {
    const lines = m.sourceLines(l.file);
    const allocation = lines && written(lines, l.line, l.column);
    if (!lines || !allocation) continue;
    // The text decides most often; the block is looked up when it doesn't.
    const place = (): Place | undefined => {
      const block = blocksOf(m).block(id);
      return block && blockPlace(m, block);
    };
    const doubt = ofPointer(allocation, place) ?? ofString(allocation, lines, l.line);
    const found = doubt && place();
    if (!found || isKnownTooSmall(m, id)) return;
    tell(m, {
      kind: 'allocation-size',
      ...doubt,
      at: { ...at, time: m.time, thread: m.thread.id, location: l },
      object: describePlace(found, 0),
    });
    return;
  }
}

/** That something went past the end of such a block has been told, with the size that it has. */
const isKnownTooSmall = (m: MachineApi, id: number): boolean =>
  m.findings.some((f) => f.kind === 'heap-buffer-overflow' && f.object?.id === id);

function lookAtAll(m: MachineApi): void {
  const seen = new Set<string>();
  for (const block of blocksOf(m).firstOfStacks(MAX_BLOCKS)) {
    const site = block.allocated.stack.slice(0, 4).join();
    if (seen.has(site)) continue;
    seen.add(site);
    look(m, block);
  }
}

export const allocationSize: Listener = { name: 'allocation-size', exit: lookAtAll, killed: lookAtAll };
