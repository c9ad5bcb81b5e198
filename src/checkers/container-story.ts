/**
 * Why a block of a container is gone, when the container itself let go of it: it grew and moved, an element was removed, or
 * it was destroyed. Iterators, pointers and references into it went stale at that statement, so it is named.
 */
import { pathOf } from '../debuginfo/paths.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { type Block, blocksOf } from '../runtime/heap/blocks.ts';
import { holdersOf } from './loss.ts';
import { isSystemFile, momentOf } from './stack.ts';

const MEMBER = /^std::(?:pmr::)?(\w+)(?:<.*>)?::(~?\w+|operator[^\s(]+)(?:<.*>)?\(/;
const MOVES = ['vector', 'string', 'wstring', 'basic_string', 'deque'];
const GROW =
  /^(push_back|emplace_back|push_front|emplace_front|insert|emplace|resize|reserve|assign|append|replace|shrink_to_fit|insert_range|append_range|operator\+=)$/;
const REMOVE =
  /^(erase|pop_back|pop_front|clear|remove|remove_if|unique|extract|resize|operator=|assign|swap|merge|splice)$/;
/** Instructions between the new block and the release of the old one. */
const MEANWHILE = 1_000_000;

export interface Story {
  readonly what: string;
  readonly advice: string;
}

/** "v.cpp:6" as in "at line 6 of v.cpp". */
const placed = (file: string, line: number): string => `line ${line} of ${file.split(/[\\/]/).at(-1)}`;

export function containerStory(m: MachineApi, block: Block): Story | undefined {
  if (!block.freed) return undefined;
  const at = momentOf(m, { ...block.freed, stack: behindAllocator(m, block.freed.stack) });
  const called = MEMBER.exec(at.library ?? '');
  if (!called || !at.location) return undefined;
  const [, noun, member] = called as unknown as [string, string, string];
  const where = placed(at.location.file, at.location.line);
  if (MOVES.includes(noun) && GROW.test(member)) {
    const grown = grownInto(m, block);
    const name = grown && nameOfHolder(m, grown.id);
    const shown = noun === 'basic_string' ? 'string' : noun;
    const whose = name ? `'${name}'` : '';
    // Its elements stay; its iterators go by the table of its blocks.
    if (noun === 'deque')
      return {
        what: `The deque${whose && ` ${whose}`} changed at ${where} (${member}): the table of its blocks, by which its iterators go, moved to a new block${grown ? ` (#${grown.id})` : ''} and this one was freed.`,
        advice:
          'Iterators into a deque end when something is added at either end, although references to its elements stay valid: take them anew afterwards, or keep an index.',
      };
    return {
      what: `The ${shown}${whose && ` ${whose}`} grew at ${where} (${member}): its elements moved to a new block${grown ? ` (#${grown.id})` : ''} and this one was freed, but what is used here still points to the old one.`,
      advice: `Iterators, pointers and references into a ${shown} end when it grows: take them anew afterwards, keep an index, or reserve() enough before.`,
    };
  }
  if (member.startsWith('~'))
    return noun.endsWith('_ptr')
      ? {
          what: `The std::${noun} that owned it ended at ${where} and released it.`,
          advice: 'Keep the owner as long as there are pointers to what it owns.',
        }
      : {
          what: `The ${noun} that it belonged to was destroyed at ${where}.`,
          advice: 'Views, iterators and pointers must not outlive the object that they look into.',
        };
  if (noun.endsWith('_ptr'))
    return {
      what: `${member} of the std::${noun} that owned it released it at ${where}.`,
      advice: 'Do not keep raw pointers to what an owner may release.',
    };
  if (REMOVE.test(member))
    return {
      what: `${member} took it out of the ${noun} at ${where}: iterators, pointers and references to what is removed end there.`,
      advice:
        member === 'erase'
          ? 'Go on with the iterator that erase returns, and copy what is needed before.'
          : 'Copy what is needed before.',
    };
  return undefined;
}

/** Without the person's own allocator: the container that called its `deallocate` is what let go. */
function behindAllocator(m: MachineApi, stack: readonly number[]): readonly number[] {
  const first = stack.findIndex((back) => m.functionAt(back - 1)?.ir?.subprogram?.name !== 'deallocate');
  const caller = first > 0 ? m.functionAt(stack[first]! - 1)?.ir?.subprogram : undefined;
  return caller && isSystemFile(pathOf(caller.file)) ? stack.slice(first) : stack;
}

/** The block that the same call made before it released the old one. */
function grownInto(m: MachineApi, block: Block): Block | undefined {
  const table = blocksOf(m);
  const freed = block.freed!;
  // Blocks are numbered in order of time.
  let low = block.id;
  let high = table.count;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const b = table.block(middle);
    if (!b || b.allocated.time < freed.time) low = middle;
    else high = middle - 1;
  }
  const made = low === block.id ? undefined : table.block(low);
  if (!made || freed.time - made.allocated.time > MEANWHILE) return undefined;
  const frames = new Set(freed.stack.slice(-Math.max(1, freed.stack.length - 2)));
  return made.allocated.thread === freed.thread && made.allocated.stack.some((a) => frames.has(a)) ? made : undefined;
}

/** The variable or member that holds a block now: `v`, `list.names`. */
function nameOfHolder(m: MachineApi, id: number): string | undefined {
  for (const { address, place } of holdersOf(m, new Set([id]))) {
    if (!place || place.name === '' || !/\b(vector|string|deque|basic_string)\b/.test(place.typeName)) continue;
    if (address - place.start < 24) return place.name;
  }
  return undefined;
}
