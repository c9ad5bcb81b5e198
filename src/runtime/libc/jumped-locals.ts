/**
 * Locals that a longjmp leaves without a value. C17 7.13.2.1 p3: what is automatic, local to the function that called setjmp,
 * not volatile, and was changed since, is indeterminate: an optimiser keeps it in a register, which gets back what it held
 * at setjmp. Only variables whose addresses go nowhere are looked at: the others cannot be kept in registers, and programs
 * (and those who write compilers) count on that.
 */
import { strip, typeOf } from '../../debuginfo/types.ts';
import type { DILocalVariable } from '../../ir/metadata.ts';
import type { Code } from '../../isa/code.ts';
import type { HostState } from '../../machine/host.ts';
import { SH_UNDEFINED } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { stateOf } from '../../machine/state-of.ts';

interface Moment {
  readonly time: number;
  readonly thread: number;
  readonly stack: readonly number[];
}
interface Local {
  /** From rbp. */ readonly offset: number;
  readonly size: number;
}
/** The locals of a function when it called setjmp. */
interface Saved extends Moment {
  readonly code: Code;
  readonly rbp: number;
  /** Of each local; undefined when it had no value. */ readonly values: readonly (bigint | undefined)[];
}
/** A local that has no value any more. */
export interface Lost {
  readonly set: Moment;
  readonly jumped: Moment;
  readonly code: Code;
}

const MOST = 4096;

class JumpedLocals implements HostState {
  readonly name = 'jumped locals';
  saved = new Map<number, Saved>();
  lost = new Map<number, Lost>();

  save(): unknown {
    return { saved: new Map(this.saved), lost: new Map(this.lost) };
  }
  restore(state: unknown): void {
    const s = state as { saved: Map<number, Saved>; lost: Map<number, Lost> };
    this.saved = new Map(s.saved);
    this.lost = new Map(s.lost);
  }
}
const of = (m: MachineApi): JumpedLocals => stateOf(m, 'jumped locals', JumpedLocals);

const locals = new WeakMap<Code, readonly Local[]>();

/** Numbers and pointers in the frame that may be in a register when a compiler optimises. */
function localsOf(code: Code): readonly Local[] {
  let found = locals.get(code);
  if (!found) {
    found = code.variables.flatMap((v) => {
      const [range, ...others] = v.ranges;
      if (v.inlinedAt || others.length > 0 || range?.location.kind !== 'frame') return [];
      const { offset } = range.location;
      const size = scalarSize(v.variable);
      const goesOut = code.frameObjects.some((o) => offset >= o.offset && offset < o.offset + o.size);
      return size === 0 || goesOut ? [] : [{ offset, size }];
    });
    locals.set(code, found);
  }
  return found;
}

/** 0: no scalar, or volatile. */
function scalarSize(v: DILocalVariable): number {
  let type = typeOf(v.type);
  while (type.kind === 'typedef' || type.kind === 'qualified') {
    if (type.kind === 'qualified' && type.qualifier === 'volatile') return 0;
    type = type.target;
  }
  const { kind, size } = strip(type);
  return (kind === 'base' || kind === 'pointer' || kind === 'enum') && size <= 8 ? size : 0;
}

function wholeValue(m: MachineApi, address: number, size: number): bigint | undefined {
  if (m.memory.firstBad(address, size, 'defined') >= 0) return undefined;
  return m.memory.readBytes(address, size).reduceRight((v, b) => (v << 8n) | BigInt(b), 0n);
}

/** `back`: where the call of setjmp returns to. */
export function noteSetjmp(m: MachineApi, buffer: number, back: number, rbp: number): void {
  const entry = m.functionAt(back - 1);
  const state = of(m);
  state.saved.delete(buffer);
  if (!entry || entry.host >= 0 || state.saved.size >= MOST) return;
  const code = m.image.code(entry.index);
  const own = localsOf(code);
  if (own.length === 0) return;
  const values = own.map((l) => wholeValue(m, rbp + l.offset, l.size));
  state.saved.set(buffer, { code, rbp, values, ...now(m, back) });
  for (const l of own) state.lost.delete(rbp + l.offset);
}

/** longjmp goes to where setjmp returned to `back`. */
export function loseLocals(m: MachineApi, buffer: number, back: number, rbp: number, from: number): void {
  const state = of(m);
  const saved = state.saved.get(buffer);
  if (!saved || saved.rbp !== rbp || saved.stack[0] !== back) return;
  const jumped = now(m, from);
  localsOf(saved.code).forEach((l, k) => {
    const address = rbp + l.offset;
    const value = wholeValue(m, address, l.size);
    if (value === undefined || value === saved.values[k]) return;
    m.memory.setShadow(address, l.size, SH_UNDEFINED);
    if (state.lost.size < MOST) state.lost.set(address, { set: saved, jumped, code: saved.code });
  });
}

const now = (m: MachineApi, back: number): Moment => ({ time: m.time, thread: m.thread.id, stack: [back] });

/** Of the local of `code` at an address, if a longjmp is why it has no value. */
export function lostByJump(m: MachineApi, address: number, code: Code | undefined): Lost | undefined {
  const lost = of(m).lost.get(address);
  return lost?.code === code ? lost : undefined;
}
