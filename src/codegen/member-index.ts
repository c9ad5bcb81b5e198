/**
 * `int *cells = grid->cells; … cells[i] = 0`: a local pointer that is set once, to an array that is a member, stays in that
 * member. Where such a pointer is indexed, the index is checked: inside one object neither shadow nor provenance see it.
 */
import type { Instruction, Value } from '../ir/module.ts';
import { sizeOf } from '../ir/types.ts';
import { MEMBER_INDEX } from '../isa/code.ts';
import { Cond, Op } from '../isa/instruction.ts';
import { within } from './call-arguments.ts';
import { memory } from './emitter.ts';
import type { Generator } from './generator.ts';

type Gep = Extract<Instruction, { op: 'gep' }>;

export interface MemberIndex {
  readonly index: Value;
  /** Of an element. */ readonly size: number;
  /** Elements of the member in front of what the pointer points to. */ readonly before: number;
  readonly count: number;
  readonly write: boolean;
}

const MAX_STEPS = 8;

/** What has to hold of a getelementptr; undefined when nothing is known, or nothing is accessed by it. */
export function memberIndex(g: Generator, i: Gep): MemberIndex | undefined {
  const known = g.memberIndices.get(i);
  if (known !== undefined) return known ?? undefined;
  const found = find(g, i);
  g.memberIndices.set(i, found ?? null);
  return found;
}

function find(g: Generator, i: Gep): MemberIndex | undefined {
  const [index] = i.indices;
  if (i.indices.length !== 1 || index?.kind !== 'inst' || index.type.kind !== 'int' || index.type.bits !== 64)
    return undefined;
  if (i.ptr.kind !== 'inst' || i.ptr.op !== 'load') return undefined;
  const size = sizeOf(i.sourceType);
  const access = i.parent.insts.find((x) => (x.op === 'load' || x.op === 'store') && x.ptr === i);
  if (!access || size === 0) return undefined;
  const member = within(g.fn, i.ptr, MAX_STEPS);
  if (!member || member.isFirst || member.offset % size !== 0 || member.size % size !== 0) return undefined;
  return { index, size, before: member.offset / size, count: member.size / size, write: access.op === 'store' };
}

/** The check, before the address is made. Counts a use of the index and of the pointer beyond the address's own (scan.ts). */
export function checkMemberIndex(g: Generator, i: Gep, m: MemberIndex): void {
  const base = g.use(g.part(i.ptr));
  const index = g.use(g.part(m.index));
  let compared = index;
  if (m.before !== 0) {
    compared = g.temp();
    g.rm(Op.Lea, 8, compared, memory(index, m.before));
  }
  g.flags(g.ri(Op.CmpI, 8, compared, m.count));
  const check = g.emit(Op.PCheck);
  check.cc = Cond.AE;
  check.imm = g.checks.length;
  const register = (r: number) => [{ kind: 'register', register: r, bits: 64 } as const];
  const constant = (n: number) => [{ kind: 'constant', value: BigInt(n), bits: 64 } as const];
  g.checks.push({
    handler: MEMBER_INDEX,
    data: 0,
    operands: [
      register(base),
      register(index),
      constant(m.size),
      constant(m.before),
      constant(m.count),
      constant(Number(m.write)),
    ],
  });
  g.done();
}
