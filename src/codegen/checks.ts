/**
 * Checks of undefined behaviour. Clang writes each as a branch to a block that calls a handler of the sanitizer's runtime
 * (clang/lib/CodeGen, EmitCheck):
 *
 *         br i1 %ok, label %cont, label %handler
 *     handler:
 *         …zext, bitcast…
 *         call void @__ubsan_handle_add_overflow(ptr @data, i64 %lhs, i64 %rhs)
 *         br label %cont
 *
 * Such a branch never matters to the program, so it becomes one instruction in the middle of a block: nothing when the
 * check holds, and otherwise the machine tells what it found (PCheck). Code stays in one piece, values in registers.
 */
import type { BasicBlock, Instruction, Value } from '../ir/module.ts';
import type { CheckedWord } from '../isa/code.ts';
import { Cond, Op } from '../isa/instruction.ts';
import { NO_REG, RSP } from '../isa/registers.ts';
import { scalarBits } from './constants.ts';
import { branchCondition, opposite } from './control.ts';
import { own } from './emitter.ts';
import type { Generator } from './generator.ts';
import { isExtended, Kind, type Part } from './part.ts';
import { eachSuccessor, terminator } from './scan.ts';

type Call = Extract<Instruction, { op: 'call' }>;
type CondBr = Extract<Instruction, { op: 'condbr' }>;

const HANDLER = '__ubsan_handle_';

/** The handler's call when block `h` does nothing but that and goes on at `cont`. */
function handlerCall(h: BasicBlock, cont: BasicBlock): Call | undefined {
  const { insts } = h;
  const end = insts[insts.length - 1];
  const call = insts[insts.length - 2];
  if (end?.op !== 'br' || end.target !== cont || call?.op !== 'call') return undefined;
  if (call.callee.kind !== 'function' || !call.callee.name.startsWith(HANDLER)) return undefined;
  for (let k = 0; k < insts.length - 2; k++) {
    const i = insts[k] as Instruction;
    const harmless =
      i.op === 'store'
        ? i.ptr.kind === 'inst' && i.ptr.op === 'alloca'
        : i.op === 'cast' && (i.cast === 'zext' || i.cast === 'bitcast' || i.cast === 'ptrtoint');
    if (!harmless) return undefined;
  }
  return call;
}

/** The value that an argument made in block `h` stands for, before it was put into 64 bits or (when wider) into memory. */
function original(h: BasicBlock, v: Value): Value {
  if (v.kind !== 'inst') return v;
  if (v.op === 'cast' && v.parent === h) return original(h, v.value);
  if (v.op === 'alloca') for (const i of h.insts) if (i.op === 'store' && i.ptr === v) return original(h, i.value);
  return v;
}

/** Predecessors of each block, by index. */
function predecessorCounts(blocks: readonly BasicBlock[]): number[] {
  const counts: number[] = new Array(blocks.length).fill(0);
  for (const b of blocks) eachSuccessor(terminator(b), (to) => (counts[to.index] = (counts[to.index] as number) + 1));
  return counts;
}

/** Turns the branches of checks into guarded calls, and what comes after them into one block. Done once for a body. */
export function foldChecks(blocks: readonly BasicBlock[]): void {
  let counts: number[] | undefined;
  for (const b of blocks) {
    for (;;) {
      const i = terminator(b);
      if (i.op !== 'condbr') break;
      counts ??= blocks.some((h) => h.insts.some(isHandlerCall)) ? predecessorCounts(blocks) : [];
      if (counts.length === 0) return;
      if (!fold(b, i, i.else, i.then, false, counts) && !fold(b, i, i.then, i.else, true, counts)) break;
    }
  }
}

const isHandlerCall = (i: Instruction): boolean =>
  i.op === 'call' && i.callee.kind === 'function' && i.callee.name.startsWith(HANDLER);

function fold(b: BasicBlock, i: CondBr, h: BasicBlock, cont: BasicBlock, when: boolean, counts: number[]): boolean {
  if (h === b || cont === b || h === cont || counts[h.index] !== 1 || counts[cont.index] !== 2 || cont.index === 0)
    return false;
  const call = handlerCall(h, cont);
  if (call === undefined || cont.insts[0]?.op === 'phi') return false;
  const args = call.args.map((a) => original(h, a));
  // A wide value that was put into memory elsewhere: the handler has to look there.
  if (args.some((a) => a.kind === 'inst' && a.op === 'alloca')) return false;
  const records = [...(i.records ?? [])];
  const guard: Instruction = {
    ...call,
    args,
    records: records.length > 0 ? records : undefined,
    parent: b,
    guard: { cond: i.cond, when },
  };
  b.insts.splice(b.insts.length - 1, 1, guard, ...cont.insts);
  for (const moved of cont.insts) moved.parent = b;
  // Nobody gets there any more. Their ends stay: every block has one.
  cont.insts.splice(0, cont.insts.length, h.insts[h.insts.length - 1] as Instruction);
  counts[cont.index] = 0;
  counts[h.index] = 0;
  eachSuccessor(terminator(b), (to) => {
    for (const p of to.insts) {
      if (p.op !== 'phi') break;
      for (const incoming of p.incoming) if (incoming.block === cont) incoming.block = b;
    }
  });
  return true;
}

/**
 * A check whose condition is nothing but the overflow bit of an operation in the same block is made by that operation.
 * Called when uses are counted.
 */
export function attachToOperation(g: Generator, guardCall: Call): void {
  const guard = guardCall.guard as NonNullable<Call['guard']>;
  const chain: Instruction[] = [];
  let { when } = guard;
  let v: Value = guard.cond;
  const single = (x: Value): boolean => x.kind === 'inst' && g.values.get(x)?.[0]?.uses === 1;
  if (v.kind === 'inst' && v.op === 'binary' && v.binop === 'xor' && v.rhs.kind === 'int' && v.rhs.value === 1n) {
    if (!single(v)) return;
    chain.push(v);
    when = !when;
    v = v.lhs;
  }
  if (v.kind !== 'inst' || v.op !== 'extractvalue' || v.indices[0] !== 1 || !single(v)) return;
  chain.push(v);
  const operation = v.aggregate;
  if (operation.kind !== 'inst' || operation.op !== 'call' || operation.parent !== guardCall.parent || !when) return;
  if (operation.callee.kind !== 'function') return;
  const width = /^llvm\.[su](?:add|sub|mul)\.with\.overflow\.i(\d+)$/.exec(operation.callee.name)?.[1];
  // Products of more than a register's bits have no flag that tells.
  if (width === undefined || Number(width) > 64) return;
  // Another bit of the same operation is not asked for.
  const parts = g.values.get(operation) as readonly Part[];
  if ((parts[parts.length - 1] as Part).uses !== 1) return;
  g.overflowChecks.set(operation, guardCall);
  for (const i of chain) g.fused.add(i);
  g.fused.add(guardCall);
}

/** The check of a guarded call whose condition is a value of its own. */
export function lowerGuard(g: Generator, i: Call): void {
  const { cond, when } = i.guard as NonNullable<Call['guard']>;
  const operands = checkedValues(g, i);
  const bit = g.part(cond);
  if (bit.kind === Kind.Imm) {
    if ((bit.lo & 1) === Number(when)) {
      g.flags(g.rr(Op.CmpR, 8, RSP, RSP));
      emitCheck(g, i, Cond.E, operands);
    }
    return;
  }
  const cc = branchCondition(g, bit);
  emitCheck(g, i, when ? cc : opposite(cc), operands);
}

/** Where the operation `of` tells in the flag `cc` that it overflowed: the check that waits for it, if one does. */
export function checkOverflow(g: Generator, of: Instruction, cc: Cond): boolean {
  const i = g.overflowChecks.get(of);
  if (i === undefined) return false;
  const loc = g.loc;
  g.setLocation(i.loc);
  emitCheck(g, i, cc, checkedValues(g, i));
  g.loc = loc;
  return true;
}

function emitCheck(g: Generator, i: Call, cc: Cond, operands: CheckedWord[][]): void {
  const check = g.emit(Op.PCheck);
  check.cc = cc;
  check.imm = g.checks.length;
  const data = i.args[0] as Value;
  const address = data.kind === 'global' || data.kind === 'expr' ? Number(scalarBits(data, g.ctx)) : 0;
  g.checks.push({ handler: i.callee.kind === 'function' ? i.callee.name : '', data: address, operands });
}

/** Where the values of a check are at this point. Code is made only for addresses that are not in a register yet. */
function checkedValues(g: Generator, i: Call): CheckedWord[][] {
  return i.args.slice(1).map((v) => g.parts(v).flatMap((p) => (isExtended(p) ? extendedWords(g, p) : [wordOf(g, p)])));
}

/** A long double goes to memory, where its words can be had one by one. */
function extendedWords(g: Generator, p: Part): CheckedWord[] {
  const area = g.area(16);
  g.mr(Op.StoreU, 16, own(area), g.use(p));
  return [
    { kind: 'slot', offset: area, bits: 64 },
    { kind: 'slot', offset: area + 8, bits: 16 },
  ];
}

function wordOf(g: Generator, p: Part): CheckedWord {
  const { bits } = p;
  if (p.kind === Kind.Imm) {
    const value = (BigInt(p.hi >>> 0) << 32n) | BigInt(p.lo >>> 0);
    return { kind: 'constant', value: bits <= 32 ? BigInt.asUintN(bits, BigInt(p.lo)) : value, bits };
  }
  if (p.kind === Kind.Symbol) return { kind: 'constant', value: BigInt(p.disp), bits };
  if (p.kind === Kind.Value) {
    const register = p.home !== NO_REG ? p.home : p.reg;
    g.count(p);
    if (register === NO_REG) return { kind: 'slot', offset: g.slotOf(p), bits };
    g.lock(register);
    return { kind: 'register', register, bits };
  }
  return { kind: 'register', register: g.use(p), bits };
}
