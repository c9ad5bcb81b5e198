/** The stack grew past its limit: endless recursion, or locals that are too large. */
import { Op } from '../isa/instruction.ts';
import { RSP } from '../isa/registers.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { accessOf } from './access.ts';
import { codeOf, type Frame, framesOf } from './frames.ts';
import { functionNameOf } from './function-name.ts';
import { tell } from './make.ts';
import { isNews } from './once.ts';
import { momentNow, momentOf } from './stack.ts';
import { classify } from './suspect.ts';
import { bytes, memorySize, plural } from './words.ts';

const MAX_DEPTH = 1_000_000;

const nameOf = (f: Frame): string => functionNameOf(f.entry, f.code);

/** The shortest run of functions that repeats from the innermost frame outward, at least three times; [] when none does. */
export function cycleOf(functions: readonly (number | undefined)[]): number {
  for (let length = 1; length <= 16 && length * 3 <= functions.length; length++) {
    let same = true;
    for (let i = 0; i < length * 2 && same; i++) same = functions[i] === functions[i + length];
    if (same) return length;
  }
  return 0;
}

const callers = (m: MachineApi): number[] =>
  framesOf(m, 8)
    .slice(1)
    .map((f) => f.pc);

interface Explained {
  readonly kind?: 'invalid-argument';
  readonly message: string;
  readonly explanation: string[];
  readonly recursive: boolean;
}

/** The function under way has moved the stack pointer itself: alloca, or an array whose length is known only now. */
function byAlloca(m: MachineApi, needed: number): Explained | undefined {
  const entry = m.functionAt(m.registers.rip);
  const code = codeOf(m, entry);
  if (!code?.insts.some((i) => i.op === Op.PAlloca && i.imm === 1)) return undefined;
  const name = functionNameOf(entry, code);
  const stack = m.thread.stackHigh - m.thread.stackLow;
  const asked = needed + m.registers.getNumber(RSP) - m.thread.stackLow;
  if (asked >= FARTHEST)
    return {
      kind: 'invalid-argument',
      recursive: false,
      message: `${name} asks for a negative number of bytes by alloca`,
      explanation: [
        'As a size it is more than there are addresses: the stack pointer wraps around and leaves the stack at its upper end.',
        'Check the size before, as alloca cannot fail; for sizes that come from outside use malloc or std::vector.',
      ],
    };
  return {
    recursive: false,
    message: `The stack is full: ${name} asks for ${bytes(asked)} by alloca or an array of variable length`,
    explanation: [
      `The stack of this thread has ${memorySize(stack)}, and neither way of asking can fail: the program goes on with an address that is none of its own.`,
      'Check the size before, and take large memory from the heap (malloc, std::vector).',
    ],
  };
}
/** No program asks for so much and means it. */
const FARTHEST = 2 ** 46;

function explain(m: MachineApi, needed: number | undefined): Explained {
  const dynamic = needed === undefined ? undefined : byAlloca(m, needed);
  if (dynamic) return dynamic;
  const frames = framesOf(m, MAX_DEPTH);
  const depth = frames.length;
  const stack = m.thread.stackHigh - m.thread.stackLow;
  // The innermost frame may be half built; the ones below it show the pattern.
  const settled = frames.slice(1, 64);
  const cycle = cycleOf(settled.map((f) => f.entry?.index));
  const size = memorySize(stack);
  if (cycle > 0) {
    const names = [...new Set(settled.slice(0, cycle).map(nameOf))];
    const first = settled[0]!;
    const last = settled[cycle]!;
    const perRound = last.cfa - first.cfa;
    const who = cycle === 1 ? `${names[0]} calls itself` : `${names.join(' → ')} → ${names[0]} call each other`;
    return {
      recursive: true,
      message: `The stack is full after ${plural(depth, 'call')}: ${who} without end`,
      explanation: [
        `Each ${cycle === 1 ? 'call' : 'round'} takes ${bytes(perRound)} of the stack, which has ${size}.`,
        'Give the recursion a condition under which it ends, and check that each call comes closer to it; if it is meant to go this deep, use a loop with a container of its own.',
      ],
    };
  }
  const largest = frames.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a), frames[0]!);
  return {
    recursive: false,
    message: `The stack is full: ${nameOf(largest)} needs ${bytes(sizeOf(largest))} for its frame`,
    explanation: [
      `The stack of this thread has ${size} for ${plural(depth, 'active call')}.`,
      'Large arrays belong on the heap (malloc, std::vector) or in static memory, not among the local variables.',
    ],
  };
}

/** It has just been told that the array of this line has a length that is none. */
export function isOfWrongLength(m: MachineApi): boolean {
  const last = m.findings.at(-1);
  return last?.kind === 'invalid-vla-size' && last.location?.line === momentNow(m).location?.line;
}

const sizeOf = (f: Frame): number => f.code?.frameSize ?? 0;

function report(m: MachineApi, access: Parameters<typeof tell>[1]['access'], needed?: number): void {
  if (!isNews(m, 'stack-overflow', `${m.thread.id}`)) return;
  // An array of a negative length moves rsp anywhere.
  if (isOfWrongLength(m)) return;
  const { recursive, ...words } = explain(m, needed);
  const now = momentNow(m);
  // The guilty line of a recursion is the call, not the function's head.
  const call = recursive ? momentOf(m, { time: now.time, thread: now.thread, stack: callers(m) }).location : undefined;
  tell(m, { kind: 'stack-overflow', ...words, at: { ...now, location: call ?? now.location }, access });
}

export const stackOverflow: Listener = {
  name: 'stack-overflow',
  stackOverflow(m, needed) {
    report(m, undefined, needed);
  },
  badAccess(m, a) {
    if (classify(m, a).kind === 'stack-overflow') report(m, accessOf(a));
  },
};
