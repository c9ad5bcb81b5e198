/** Calls and returns. */
import type { Attributes, BasicBlock, CallLike, Instruction, Value } from '../ir/module.ts';
import type { DeleteSite } from '../isa/code.ts';
import { type Inst, type Mem, Op } from '../isa/instruction.ts';
import { NO_REG, R11, RAX, RSP } from '../isa/registers.ts';
import { type ArgShape, assignArguments, assignResult, type ByVal, byValOf } from './abi.ts';
import { describeArguments } from './call-arguments.ts';
import { memory, outgoing, own } from './emitter.ts';
import { checkCanary, epilogue } from './frame.ts';
import type { Generator } from './generator.ts';
import { lowerInlineAsm } from './inline-asm.ts';
import { extendIn } from './integers.ts';
import { lowerIntrinsic } from './intrinsics.ts';
import { storePart } from './memory.ts';
import { immPart, isExtended, Kind, Part, type Shape } from './part.ts';

type Call = Extract<Instruction, { op: 'call' }>;
type Ret = Extract<Instruction, { op: 'ret' }>;

export interface Arg extends ArgShape {
  readonly parts: readonly Part[];
  readonly extension: 'none' | 'signext' | 'zeroext';
}

export interface CallSpec {
  /** An address, or the part that holds it. */
  readonly target: number | Part;
  readonly args: readonly Arg[];
  readonly results: readonly Part[];
  readonly resultShape: readonly Shape[];
  readonly varArg: boolean;
}

const extensionOf = (a: Attributes | undefined): Arg['extension'] =>
  a?.has('signext') ? 'signext' : a?.has('zeroext') ? 'zeroext' : 'none';

/** Lowers call and invoke up to the results; returns the call instruction, undefined when it needed none. */
export function lowerCallLike(g: Generator, i: Instruction & CallLike): Inst | undefined {
  const callee = i.callee;
  if (callee.kind === 'asm') {
    lowerInlineAsm(g, i, callee);
    return undefined;
  }
  if (callee.kind === 'function' && callee.name.startsWith('llvm.')) {
    const before = g.lastCall;
    lowerIntrinsic(g, i, callee);
    if (g.lastCall !== before) noteArguments(g, i, g.insts[g.lastCall] as Inst);
    return undefined;
  }
  const spec = specOf(g, i);
  const call = emitCall(g, spec);
  const site = i.metadata?.get('heapallocsite');
  if (site && 'kind' in site && isType(site)) g.heapSites.push({ call, type: site });
  const deleted = deleteSite(g, i);
  if (deleted) g.deleteSites.push({ call, site: deleted });
  noteArguments(g, i, call);
  return call;
}

/** Clang marks what delete expressions call as `builtin`; an operator delete that is called by name is not. */
function deleteSite(g: Generator, i: Instruction & CallLike): DeleteSite | undefined {
  if (i.callee.kind !== 'function' || !i.attrs.fn.has('builtin')) return undefined;
  const { name } = i.callee;
  if (!name.startsWith('_ZdlPv') && !name.startsWith('_ZdaPv')) return undefined;
  const language = g.fn.subprogram?.unit?.language ?? 0;
  return { call: i, sized: name[6] === 'm', alwaysSized: SIZED_DELETE.includes(language) };
}

/** DW_LANG_C_plus_plus_14 and later. */
const SIZED_DELETE = [0x21, 0x2b, 0x3a];

function noteArguments(g: Generator, i: Instruction & CallLike, call: Inst): void {
  if (!g.ctx.debug) return;
  const known = describeArguments(g, i);
  if (known) g.callArguments.push({ call, arguments: known });
}

type MetadataNode = NonNullable<ReturnType<NonNullable<Instruction['metadata']>['get']>>;
type TypeNode = Extract<
  MetadataNode,
  { kind: 'DIBasicType' | 'DIDerivedType' | 'DICompositeType' | 'DISubroutineType' }
>;
const isType = (m: MetadataNode): m is TypeNode =>
  m.kind === 'DIBasicType' ||
  m.kind === 'DIDerivedType' ||
  m.kind === 'DICompositeType' ||
  m.kind === 'DISubroutineType';

export function specOf(g: Generator, i: Instruction & CallLike): CallSpec {
  const args = i.args.map((v, k): Arg => {
    const attrs = i.attrs.params[k];
    const byval = byValOf(attrs);
    return {
      type: v.type,
      shape: g.shape(v.type),
      byval,
      parts: g.parts(v),
      extension: extensionOf(attrs),
    };
  });
  return {
    target: targetOf(g, i.callee),
    args,
    results: g.results(i),
    resultShape: g.shape(i.type),
    // A function called without a prototype may have variable arguments: al is set for it too.
    varArg: i.functionType.varArg,
  };
}

function targetOf(g: Generator, callee: Value): number | Part {
  if (callee.kind === 'function') {
    if (callee.name.startsWith('llvm.')) return 0;
    const a = g.ctx.addressOf(callee);
    return a === 0 ? immPart(64, 0, 0) : a;
  }
  const p = g.part(callee);
  return p.kind === Kind.Symbol ? p.disp : p;
}

/** Calls a function of the library with scalar arguments. */
export function libraryCall(
  g: Generator,
  name: string,
  args: readonly Part[],
  results: readonly Part[],
  varArg = false,
): void {
  const target = g.ctx.library(name);
  if (target === undefined) g.unsupported(`This needs the support function ${name}, which the runtime does not have.`);
  emitCall(g, {
    target,
    args: args.map((p) => ({
      type: isExtended(p) ? { kind: 'x86_fp80' } : { kind: 'void' },
      shape: [shapeOfPart(p)],
      byval: undefined,
      parts: [p],
      extension: 'none',
    })),
    results,
    resultShape: results.map(shapeOfPart),
    varArg,
  });
}

/** A narrow constant as the callee expects to find it. */
function extendedConstant(p: Part, extension: Arg['extension']): Part {
  if (p.kind !== Kind.Imm || p.xmm || p.bits >= 32 || extension === 'none') return p;
  const shift = 32 - p.bits;
  return immPart(32, extension === 'signext' ? (p.lo << shift) >> shift : (p.lo << shift) >>> shift, 0);
}

export const shapeOfPart = (p: Part): Shape => ({ xmm: p.xmm, bytes: p.bytes, bits: p.bits, offset: 0 });

/** The sequence of a call: memory arguments, stack arguments, register arguments, `call`, results. */
export function emitCall(g: Generator, spec: CallSpec): Inst {
  const { places, stackSize } = assignArguments(spec.args);
  const align = places.reduce((a, p) => Math.max(a, p.byval?.align ?? 0), 0);
  if (align > 16) {
    callAligned(g, spec, stackSize, align);
    return g.insts[g.lastCall] as Inst;
  }
  return emitPlaced(g, spec, false);
}

/** Arguments with more alignment than the frame gives: rsp is lowered and aligned for this one call. */
function callAligned(g: Generator, spec: CallSpec, stackSize: number, align: number): void {
  const old = g.area(8);
  g.mr(Op.Store, 8, own(old), RSP);
  g.ri(Op.SubI, 8, RSP, Math.ceil(stackSize / align) * align);
  g.ri(Op.AndI, 8, RSP, -align);
  emitPlaced(g, spec, true);
  // Results stay where they are: only rsp changes.
  raiseStack(g, () => g.rm(Op.Load, 8, RSP, own(old)));
}

/** What `set` gives back of the stack is dead. */
export function raiseStack(g: Generator, set: () => void): void {
  const from = g.temp();
  g.rr(Op.MovRR, 8, from, RSP);
  set();
  g.emit(Op.PStackRestore).src = from;
  g.unlock(from);
}

/** `lowered`: rsp was moved for this call alone. */
function emitPlaced(g: Generator, spec: CallSpec, lowered: boolean): Inst {
  const { places, stackSize, sse } = assignArguments(spec.args);
  if (stackSize > 0 && !lowered) g.outgoingSize = Math.max(g.outgoingSize, Math.ceil(stackSize / 16) * 16);
  const readable = spec.varArg && stackSize > 0;
  if (readable) life(g, Op.PLifeStart, 0, stackSize, lowered);
  copyByVal(g, spec, places, readable, lowered);
  spec.args.forEach((a, k) => {
    const place = places[k] as (typeof places)[number];
    if (place.byval) return;
    place.stack.forEach((offset, j) => {
      // Variable arguments are read by the callee through a pointer, so they are ordinary memory.
      const m = readable ? memory(RSP, offset) : outgoing(offset);
      storeArgument(g, m, a.parts[j] as Part, a.extension);
    });
  });
  spillSurvivors(g, spec);
  placeRegisters(g, spec, places);
  if (spec.varArg) g.ri(Op.MovRI, 4, g.claim(RAX), sse);
  let callee = NO_REG;
  if (typeof spec.target !== 'number') callee = g.takeIn(spec.target, spec.varArg ? R11 : RAX);
  g.spillAll();
  const call = callee === NO_REG ? g.emit(Op.Call) : g.s(Op.CallR, 8, callee);
  if (typeof spec.target === 'number') call.target = spec.target;
  g.lastCall = g.insts.length - 1;
  g.forgetAll();
  g.done();
  if (readable) life(g, Op.PLifeEnd, 0, stackSize, lowered);
  places.forEach((p) => {
    if (p.byval) life(g, Op.PLifeEnd, p.stack[0] as number, p.byval.size, lowered);
  });
  bindResults(g, spec);
  return call;
}

/** Marks outgoing bytes as readable, or not any more. */
function life(g: Generator, op: Op, offset: number, size: number, lowered: boolean): void {
  if (g.dynamicFrame || lowered) {
    // The place is relative to rsp, which moves in this function. What was an argument stays readable after the call.
    if (op !== Op.PLifeStart) return;
    const r = g.temp();
    const n = g.temp();
    g.rm(Op.Lea, 8, r, memory(RSP, offset));
    g.intConstant(size, 0, 4, n);
    g.rr(Op.PAlloca, 8, r, n);
    g.unlock(r);
    g.unlock(n);
    return;
  }
  const i = g.emit(op);
  i.immHi = size;
  g.outgoingLife.push({ inst: i, offset });
}

function copyByVal(
  g: Generator,
  spec: CallSpec,
  places: readonly { byval: ByVal | undefined; stack: readonly number[] }[],
  readable: boolean,
  lowered: boolean,
): void {
  spec.args.forEach((a, k) => {
    const place = places[k];
    if (!place?.byval) return;
    const offset = place.stack[0] as number;
    if (!readable) life(g, Op.PLifeStart, offset, place.byval.size, lowered);
    const to = g.fresh(false, 8, 64, 1);
    const r = g.temp();
    g.rm(Op.Lea, 8, r, memory(RSP, offset));
    g.def(to, r);
    g.done();
    libraryCall(g, 'memcpy', [to, a.parts[0] as Part, immPart(64, place.byval.size, 0)], []);
  });
}

function storeArgument(g: Generator, m: Mem, part: Part, extension: Arg['extension']): void {
  const p = extendedConstant(part, extension);
  if (p.xmm) {
    storePart(g, m, p);
    return;
  }
  if (p.kind === Kind.Imm && (p.bits <= 32 || p.hi === p.lo >> 31)) {
    g.mi(8, m, p.lo);
    return;
  }
  if (p.bits < 32 && extension !== 'none') {
    const r = g.take(p);
    extendIn(g, r, p.bits, extension === 'signext', 4);
    g.mr(Op.Store, 8, m, r);
    g.unlock(r);
    return;
  }
  const r = g.use(p);
  g.mr(Op.Store, 8, m, r);
  g.unlock(r);
}

/** What is needed after the call goes to its slot while it is still where it was made. */
function spillSurvivors(g: Generator, spec: CallSpec): void {
  for (let r = 0; r < 32; r++) {
    const p = g.owner[r];
    if (!p || p.stored || p.cross) continue;
    let here = p === spec.target ? 1 : 0;
    for (const a of spec.args) for (const q of a.parts) if (q === p || q.base === p || q.index === p) here++;
    if (p.uses > here) g.spill(p);
  }
}

function placeRegisters(g: Generator, spec: CallSpec, places: readonly { regs: readonly number[] }[]): void {
  spec.args.forEach((a, k) => {
    const { regs } = places[k] as { regs: readonly number[] };
    regs.forEach((r, j) => {
      const p = extendedConstant(a.parts[j] as Part, a.extension);
      if (p.kind === Kind.Address) {
        g.briefly(() => {
          const m = g.mem(p, 0, 8);
          g.claim(r);
          g.rm(Op.Lea, 8, r, m);
        });
      } else g.takeIn(p, r);
      if (!p.xmm && p.bits < 32 && a.extension !== 'none' && p.kind !== Kind.Imm)
        extendIn(g, r, p.bits, a.extension === 'signext', 4);
      g.lock(r);
    });
  });
}

function bindResults(g: Generator, spec: CallSpec): void {
  if (spec.results.length === 0) return;
  const regs = assignResult(spec.resultShape);
  if (!regs) g.unsupported('A function returns more values than there are registers for results.');
  spec.results.forEach((p, k) => {
    g.def(p, regs[k] as number);
  });
}

// ── returns and tail calls ───────────────────────────────────────────────────────────────────────

export function lowerReturn(g: Generator, i: Ret): void {
  if (i.value) {
    const regs = assignResult(g.shape(i.value.type));
    if (!regs) g.unsupported('A function returns more values than there are registers for results.');
    const extension = extensionOf(g.fn.attrs.ret);
    g.parts(i.value).forEach((part, k) => {
      const p = extendedConstant(part, extension);
      const r = regs[k] as number;
      g.takeIn(p, r);
      g.lock(r);
      if (!p.xmm && p.bits < 32 && extension !== 'none' && p.kind !== Kind.Imm)
        extendIn(g, r, p.bits, extension === 'signext', 4);
    });
  } else if (g.sret) g.takeIn(g.part(g.sret), RAX);
  checkCanary(g);
  epilogue(g);
  g.emit(Op.Ret);
}

/** A call whose result the function returns at once and that may reuse its frame (LLVM "Tail call optimization"). */
export function isTailCall(g: Generator, i: Call, block: BasicBlock, k: number): boolean {
  if (i.tail !== 'tail' && i.tail !== 'musttail') return false;
  if (i.callee.kind === 'asm' || (i.callee.kind === 'function' && i.callee.name.startsWith('llvm.'))) return false;
  if (!isReturned(i, block, k)) return false;
  if (i.tail === 'musttail') return true;
  // Its frame's return address would speak of another call's variable arguments.
  if (i.functionType.varArg) return false;
  if (!g.ctx.debug || g.sret || g.fn.attrs.fn.get('disable-tail-calls') === 'true' || g.fn.attrs.fn.has('optnone'))
    return false;
  if (i.args.some((_, n) => byValOf(i.attrs.params[n]) !== undefined)) return false;
  if (i.callee.kind === 'function' && i.callee.attrs.fn.has('returns_twice')) return false;
  const spec = i.args.map((v, n) => ({ type: v.type, shape: g.shape(v.type), byval: byValOf(i.attrs.params[n]) }));
  return assignArguments(spec).stackSize === 0;
}

/** The function returns directly after the call, with its result or with nothing that matters. */
function isReturned(i: Call, block: BasicBlock, k: number): boolean {
  const next = block.insts[k + 1];
  if (next?.op === 'ret') return gives(next.value, i);
  // Functions with several returns share one block for them (LLVM's code generator copies it back into the branches).
  if (next?.op !== 'br') return false;
  const [first, second] = next.target.insts;
  if (first?.op === 'ret') return gives(first.value, i);
  if (first?.op !== 'phi' || second?.op !== 'ret' || second.value !== first) return false;
  return first.incoming.every((from) => from.block !== block || gives(from.value, i));
}
const gives = (value: Value | undefined, i: Call): boolean =>
  value === undefined || value === i || value.kind === 'undef' || value.kind === 'poison';

export function lowerTailCall(g: Generator, i: Call): void {
  const spec = specOf(g, i);
  const { places, stackSize, sse } = assignArguments(spec.args);
  if (stackSize > g.incomingSize) g.unsupported('This tail call needs more stack arguments than its function has.');
  if (places.some((p) => p.byval)) g.unsupported('A tail call that passes an object in memory is not supported.');
  // Stack arguments overwrite our own: all are read before the first is written.
  const moved: { part: Part; offset: number }[] = [];
  spec.args.forEach((a, k) => {
    const place = places[k] as (typeof places)[number];
    place.stack.forEach((offset, j) => {
      const of = a.parts[j] as Part;
      const r = g.take(of);
      const copy = g.fresh(of.xmm, of.bytes, of.bits, 1);
      g.def(copy, r);
      g.done();
      if (copy.reg !== NO_REG && stackSize > 32) g.evict(copy.reg);
      moved.push({ part: copy, offset });
    });
  });
  for (const { part, offset } of moved) {
    storeArgument(g, own(16 + offset), part, 'none');
  }
  placeRegisters(g, spec, places);
  if (spec.varArg) g.ri(Op.MovRI, 4, g.claim(RAX), sse);
  checkCanary(g);
  if (typeof spec.target === 'number') {
    const p = new Part(false, 8, 64, -1);
    p.kind = Kind.Symbol;
    p.disp = spec.target;
    g.constant(p, R11);
  } else g.takeIn(spec.target, R11);
  epilogue(g);
  g.s(Op.JmpR, 8, R11);
}
