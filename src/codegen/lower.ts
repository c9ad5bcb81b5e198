/**
 * The code generator: one IR function → simulated x86-64 code (System V Application Binary Interface, AMD64 supplement;
 * Intel SDM vol. 2). One pass over the blocks in their order, after a scan that counts uses, in the way of Clang's -O0:
 * a frame pointer, locals at fixed places below it, values in registers within a block.
 *
 *     scan.ts   uses, frame objects        frame.ts     layout, prologue, epilogue, slots
 *     part.ts   how values are held        assigner.ts  registers and spill slots        emitter.ts  code, blocks, labels
 *     memory.ts integers.ts floats.ts vectors.ts atomics.ts casts.ts select.ts   one file per kind of operation
 *     abi.ts calls.ts control.ts eh.ts intrinsics.ts elementwise.ts inline-asm.ts debug.ts
 *     link.ts   modules → ProgramImage, lowering on demand
 *
 * Imports ir/, isa/ and the image contract only. What IR has and this lacks throws UnsupportedError with its place.
 */
import type { BasicBlock, Instruction, IRFunction, Value } from '../ir/module.ts';
import type { Code, FrameSlot } from '../isa/code.ts';
import { encodeFunction } from '../isa/encode.ts';
import { type Inst, Op } from '../isa/instruction.ts';
import { NO_REG } from '../isa/registers.ts';
import { assignArguments, byValOf } from './abi.ts';
import { checkProducts } from './allocation-products.ts';
import { lowerCmpXchg, lowerRmw } from './atomics.ts';
import { isTailCall, lowerCallLike, lowerReturn, lowerTailCall } from './calls.ts';
import { lowerCast } from './casts.ts';
import { foldChecks, lowerGuard } from './checks.ts';
import type { LowerContext } from './context.ts';
import { compareNow, lowerBr, lowerCondBr, lowerIndirectBr, lowerPhi, lowerSwitch } from './control.ts';
import { describeVariables, nameObjects } from './debug.ts';
import { callSites, endOf, lowerInvoke, lowerLandingpad, lowerResume } from './eh.ts';
import { Emitter } from './emitter.ts';
import { defineTwo, floatCondition, negate } from './floats.ts';
import { closeFrame, frameSlots, layOutFrame, prologue, stackCheckFail } from './frame.ts';
import { Generator } from './generator.ts';
import { blockWeights, chooseHomes } from './homes.ts';
import { tellIndirectCalls } from './indirect-calls.ts';
import { compare } from './integers.ts';
import { tellLifetimes } from './lifetimes.ts';
import { narrowMembers } from './member-pointers.ts';
import { lowerDynamicAlloca, lowerGep, lowerLoad, lowerStore } from './memory.ts';
import { tellMoves } from './moves.ts';
import { Kind, type Part } from './part.ts';
import { tellComparisons } from './pointer-comparisons.ts';
import { instrumentPool, poolRole } from './pools.ts';
import { partRange, reachableBlocks, scan } from './scan.ts';
import { choose, lowerSelect } from './select.ts';
import { removeTypeChecks } from './type-sanitizer.ts';
import { arithmetic, elementwise, extractElement, insertElement, shuffle } from './vectors.ts';

/** Lowers `fn` to code at `address`. `farSlot`: where the address of a far callee would be kept (see encode.ts). */
export function lower(fn: IRFunction, address: number, ctx: LowerContext, farSlot?: (target: number) => number): Code {
  const body = fn.body();
  if (fn.attrs.fn.has('naked')) new Emitter(fn).unsupported('Functions without prologue (naked) are not supported.');
  if (ctx.debug && ctx.options.effectiveTypes) removeTypeChecks(fn);
  if (ctx.debug) foldChecks(body.blocks);
  const pool = poolRole(fn);
  if (pool) instrumentPool(fn, pool);
  if (ctx.debug) {
    tellLifetimes(fn);
    tellMoves(fn);
    checkProducts(fn);
    tellIndirectCalls(fn);
    narrowMembers(fn, (name) => ctx.library(name) !== undefined);
    if (ctx.options.pointerCompare) tellComparisons(fn);
  }
  const g = new Generator(fn, address, ctx);
  g.reserveLabels(body.blocks.length);
  g.current = body.blocks[0] as BasicBlock;
  g.sret = fn.args.find((_, k) => fn.attrs.params[k]?.has('sret'));
  const reachable = reachableBlocks(body);
  g.weights = blockWeights(g, body, reachable);
  scan(g, body, reachable);
  nameObjects(g, body, reachable);
  chooseHomes(g);
  layOutFrame(g);
  prologue(g);
  const incoming = bindArguments(g);
  const prologueCount = g.insts.length;

  const blocks = body.blocks.filter((b) => reachable[b.index]);
  blocks.forEach((b, k) => {
    g.current = b;
    g.next = blocks[k + 1];
    if (k > 0) g.place(b.index);
    else g.labels[0] = 0;
    lowerBlock(g, b);
  });
  g.setLocation(undefined);
  stackCheckFail(g);
  closeFrame(g);
  for (const i of g.dynamicResults) if (i.mem) i.mem.disp = g.outgoingSize;
  const codeBlocks = g.finishBlocks();
  // Lengths first: operands that name blocks need offsets.
  let bytes = encodeFunction(g.insts, codeBlocks, address, { farSlot });
  const size = bytes.length;
  const offsetOf = (label: number): number => {
    const b = codeBlocks[g.labels[label] as number];
    return b ? (g.insts[b.first] as Inst).offset : size;
  };
  if (g.blockAddresses.length > 0) {
    for (const { mem, label } of g.blockAddresses) mem.disp = address + offsetOf(label);
    bytes = encodeFunction(g.insts, codeBlocks, address, { farSlot });
  }
  const prologueEnd = prologueCount - g.removed;
  const first = g.insts.findIndex((i, k) => k >= prologueEnd && (g.locations[i.loc]?.line ?? 0) > 0);
  const heap = new Map(g.heapSites.map((s) => [endOf(s.call), s.type]));
  return {
    name: fn.name,
    address,
    size,
    insts: g.insts,
    blocks: codeBlocks,
    bytes,
    locations: g.locations,
    subprogram: fn.subprogram,
    frameSize: g.frameSize,
    prologueEnd: (g.insts[first >= 0 ? first : prologueEnd] as Inst | undefined)?.offset ?? 0,
    slots: frameSlots(g, incoming),
    frameObjects: g.named.map((o) => ({ offset: o.offset, size: o.size })),
    savedRegisters: g.saved.map((register, k) => ({ register, offset: -8 * (k + 1) })),
    canary: g.canary,
    ...describeVariables(g, blocks, offsetOf, size),
    callSites: callSites(g, offsetOf),
    // Without personality (C, say) exceptions pass.
    hasFences: g.hasFences,
    nounwind: fn.attrs.fn.has('nounwind') && fn.personality !== undefined,
    heapAllocSites: heap,
    deleteSites: new Map(g.deleteSites.map((s) => [endOf(s.call), s.site])),
    callArguments: new Map(g.callArguments.map((s) => [endOf(s.call), s.arguments])),
    checks: g.checks,
    blockOffsets: body.blocks.map((b) => (reachable[b.index] ? offsetOf(b.index) : -1)),
  };
}

/** Arguments are where the caller put them. */
function bindArguments(g: Generator): FrameSlot[] {
  const { fn } = g;
  const incoming: FrameSlot[] = [];
  const args = fn.args.map((a, k) => ({ type: a.type, shape: g.shape(a.type), byval: byValOf(fn.attrs.params[k]) }));
  const { places, stackSize, general, sse } = assignArguments(args);
  g.incomingSize = stackSize;
  g.namedGeneral = general;
  g.namedSse = sse;
  fn.args.forEach((a, k) => {
    const place = places[k] as (typeof places)[number];
    const parts = g.values.get(a) as readonly Part[];
    const name = a.name;
    if (place.byval) {
      const p = parts[0] as Part;
      const offset = 16 + (place.stack[0] as number);
      const object = {
        inst: undefined,
        size: place.byval.size,
        align: place.byval.align,
        offset,
        home: undefined,
        escapes: true,
        indexed: true,
        hasLifetime: false,
        number: 0,
      };
      p.kind = Kind.Frame;
      p.disp = offset;
      p.object = object;
      const variable = g.byvalVariables.get(a);
      incoming.push({
        offset,
        size: Math.ceil(place.byval.size / 8) * 8,
        kind: 'argument',
        name: variable?.name ?? name,
        variable,
        hasLifetime: false,
      });
      return;
    }
    parts.forEach((p, j) => {
      const r = place.regs[j];
      if (r !== undefined) {
        if (p.home === NO_REG && !p.cross && p.uses <= 0) return;
        g.def(p, r);
        return;
      }
      const offset = 16 + (place.stack[j] as number);
      incoming.push({
        offset,
        size: p.bytes === 16 ? 16 : 8,
        kind: 'argument',
        name,
        variable: undefined,
        hasLifetime: false,
      });
      p.slot = offset;
      p.stored = true;
      if (p.home !== NO_REG) g.loadSlot(p, p.home);
    });
  });
  g.done();
  return incoming;
}

function lowerBlock(g: Generator, b: BasicBlock): void {
  const { insts } = b;
  const records = g.ctx.debug;
  for (let k = 0; k < insts.length; k++) {
    const i = insts[k] as Instruction;
    if (records && i.records) g.records(i.records);
    if (g.fused.size > 0 && g.fused.has(i)) continue;
    g.setLocation(i.loc);
    // A guarded call is made only when its check fails: what follows it runs otherwise.
    if (i.op === 'call' && !i.guard && isTailCall(g, i, b, k)) {
      lowerTailCall(g, i);
      g.done();
      break;
    }
    lowerInstruction(g, i, insts[k + 1]);
    g.done();
  }
  g.forgetAll();
}

function lowerInstruction(g: Generator, i: Instruction, following: Instruction | undefined): void {
  switch (i.op) {
    case 'load':
      lowerLoad(g, i, following);
      return;
    case 'store':
      lowerStore(g, i);
      return;
    case 'alloca':
      if (g.result(i).kind !== Kind.Frame) lowerDynamicAlloca(g, i);
      return;
    case 'gep':
      lowerGep(g, i);
      return;
    case 'call':
      if (i.guard) lowerGuard(g, i);
      else lowerCallLike(g, i);
      return;
    case 'invoke':
      lowerInvoke(g, i);
      return;
    case 'callbr':
      lowerCallLike(g, i);
      g.done();
      g.jmp(i.normal.index);
      return;
    case 'br':
      lowerBr(g, i);
      return;
    case 'condbr':
      lowerCondBr(g, i);
      return;
    case 'switch':
      lowerSwitch(g, i);
      return;
    case 'indirectbr':
      lowerIndirectBr(g, i);
      return;
    case 'ret':
      lowerReturn(g, i);
      return;
    case 'unreachable':
      g.emit(Op.Ud2);
      return;
    case 'icmp':
    case 'fcmp':
      lowerCompare(g, i);
      return;
    case 'binary':
      if (dead(g, i)) return;
      if (i.type.kind === 'vector')
        elementwise(g, i, [i.lhs, i.rhs], (p, [a, c]) => arithmetic(g, i.binop, p, a as Part[], c as Part[]));
      else if (isPointerDifference(i)) lowerDifference(g, i);
      else arithmetic(g, i.binop, g.results(i), g.parts(i.lhs), g.parts(i.rhs));
      return;
    case 'fneg':
      if (i.type.kind === 'vector')
        elementwise(g, i, [i.value], (p, [a]) => negate(g, p[0] as Part, (a as Part[])[0] as Part));
      else negate(g, g.result(i), g.part(i.value));
      return;
    case 'cast':
      if (dead(g, i)) return;
      lowerCast(g, i);
      return;
    case 'select':
      if (i.cond.type.kind === 'vector')
        elementwise(g, i, [i.cond, i.then, i.else], (p, [c, a, b]) =>
          choose(g, (c as Part[])[0] as Part, p, a as Part[], b as Part[]),
        );
      else lowerSelect(g, i);
      return;
    case 'freeze':
      aliasAll(g, i, g.parts(i.value));
      return;
    case 'phi':
      lowerPhi(g, i);
      return;
    case 'extractvalue': {
      const { first, count } = partRange(i.aggregate, i.indices);
      aliasAll(g, i, g.parts(i.aggregate).slice(first, first + count));
      return;
    }
    case 'insertvalue': {
      const { first, count } = partRange(i.aggregate, i.indices);
      const parts = [...g.parts(i.aggregate)];
      parts.splice(first, count, ...g.parts(i.element));
      aliasAll(g, i, parts);
      return;
    }
    case 'extractelement':
      extractElement(g, i);
      return;
    case 'insertelement':
      insertElement(g, i);
      return;
    case 'shufflevector':
      shuffle(g, i);
      return;
    case 'landingpad':
      lowerLandingpad(g, i);
      return;
    case 'resume':
      lowerResume(g, i);
      return;
    case 'cmpxchg':
      lowerCmpXchg(g, i);
      return;
    case 'atomicrmw':
      lowerRmw(g, i);
      return;
    case 'fence':
      // Weaker ones need no instruction on x86; a race detector has to know of them.
      g.hasFences = true;
      if (i.ordering === 'seq_cst') g.emit(Op.Mfence);
      return;
    case 'va_arg':
      g.unsupported('The instruction va_arg is not supported.');
  }
}

/** Nobody uses the result and computing it has no effect: its operands' uses are spent. Division stays, it may fault. */
function dead(g: Generator, i: Extract<Instruction, { op: 'binary' | 'cast' }>): boolean {
  if (i.op === 'binary' && (i.binop === 'udiv' || i.binop === 'sdiv' || i.binop === 'urem' || i.binop === 'srem'))
    return false;
  for (const p of g.results(i)) if (p.uses > 0 || p.cross) return false;
  for (const v of i.op === 'binary' ? [i.lhs, i.rhs] : [i.value])
    if (v.kind === 'inst' || v.kind === 'arg') for (const p of g.parts(v)) g.discard(p);
  return true;
}

function aliasAll(g: Generator, i: Instruction, of: readonly Part[]): void {
  g.setResults(
    i,
    g.results(i).map((p, k) => g.alias(p, of[k] as Part)),
  );
}

type Binary = Extract<Instruction, { op: 'binary' }>;

/**
 * `p - q` of the source: Clang subtracts the addresses as integers. Only the name that it gives the result tells this from
 * a program's own `(uintptr_t)p - (uintptr_t)q`, which is allowed (clang/lib/CodeGen/CGExprScalar.cpp, EmitSub).
 */
const isPointerDifference = (i: Binary): boolean =>
  i.name.startsWith('sub.ptr.sub') &&
  i.binop === 'sub' &&
  i.type.kind === 'int' &&
  i.type.bits === 64 &&
  isAddress(i.lhs) &&
  isAddress(i.rhs);

const isAddress = (v: Value): boolean =>
  (v.kind === 'inst' && v.op === 'cast' && v.cast === 'ptrtoint') || (v.kind === 'expr' && v.op === 'ptrtoint');

function lowerDifference(g: Generator, i: Binary): void {
  // The address of a global as a pointer, which says where it comes from.
  const [a, b] = [i.lhs, i.rhs].map((v) => g.parts(v.kind === 'expr' ? (v.args[0] as Value) : v));
  const first = g.insts.length;
  arithmetic(g, 'sub', g.results(i), a as Part[], b as Part[]);
  for (let k = first; k < g.insts.length; k++) {
    const inst = g.insts[k];
    if (inst?.op === Op.SubR && inst.width === 8) inst.pointer = true;
  }
}

function lowerCompare(g: Generator, i: Extract<Instruction, { op: 'icmp' | 'fcmp' }>): void {
  if (i.type.kind === 'vector') {
    elementwise(g, i, [i.lhs, i.rhs], (p, [a, b]) => {
      const c =
        i.op === 'icmp'
          ? { cc: compare(g, i.predicate, a as Part[], b as Part[]), second: undefined, mode: 'and' as const }
          : floatCondition(g, i.predicate, (a as Part[])[0] as Part, (b as Part[])[0] as Part);
      defineTwo(g, p[0] as Part, c);
    });
    return;
  }
  const p = g.result(i);
  if (p.uses <= 0 && !p.cross) {
    for (const v of [i.lhs, i.rhs]) if (v.kind === 'inst' || v.kind === 'arg') for (const q of g.parts(v)) g.discard(q);
    return;
  }
  if (p.uses === 1 && !p.cross && g.fusable.has(i)) {
    p.kind = Kind.Compare;
    p.inst = i;
    return;
  }
  defineTwo(g, p, compareNow(g, i));
}
