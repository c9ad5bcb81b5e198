/**
 * Sizes of allocations that are products: `malloc(n * size)`, also through a variable, a cast or an addition. Unsigned products
 * wrap around without a word, which is defined, but the block is then far too small. The check stands where the memory is asked
 * for, so that a program which looks at the product in between and turns back is not told anything.
 *
 * The check is Clang's own (`llvm.umul.with.overflow`, see checks.ts). A variable that holds such a product gets two hidden
 * ones beside it, for the factors.
 */
import type { BasicBlock, CallLike, Instruction, IRFunction, Value } from '../ir/module.ts';
import { I1, I64, type IntType, PTR, type Type, VOID } from '../ir/types.ts';
import { callOf, insertedBefore } from './inserted-call.ts';
import { onceForEach } from './instrumented.ts';

/** Names of allocating functions with the arguments that make up their size. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['malloc', 0],
  ['valloc', 0],
  ['realloc', 1],
  ['aligned_alloc', 1],
  ['memalign', 1],
  ['posix_memalign', 2],
  ['_Znwm', 0],
  ['_Znam', 0],
]);
export const ALLOCATION_PRODUCT = '__ubsan_handle_allocation_product';
const MAX_STEPS = 6;

interface Product {
  readonly lhs: Value;
  readonly rhs: Value;
  readonly type: IntType;
}
type Alloca = Extract<Instruction, { op: 'alloca' }>;
type Store = Extract<Instruction, { op: 'store' }>;

/** Adds the checks to a function. */
export const checkProducts = onceForEach((fn: IRFunction): void => {
  const { blocks } = fn.body();
  const asked: { readonly at: Instruction; readonly size: Value }[] = [];
  for (const b of blocks)
    for (const i of b.insts) {
      const size = sizeAskedFor(i);
      if (size?.kind === 'inst') asked.push({ at: i, size });
    }
  if (asked.length === 0) return;
  const variables = new Map<Alloca, readonly [Alloca, Alloca] | undefined>();
  for (const { at, size } of asked) {
    for (const source of sources(size)) {
      const product = source.op === 'load' ? viaVariable(blocks, source, variables, at) : productOf(source);
      if (product) check(fn, product, at);
    }
  }
});

function sizeAskedFor(i: Instruction): Value | undefined {
  if (i.op !== 'call' && i.op !== 'invoke') return undefined;
  const call: CallLike = i;
  if (call.callee.kind !== 'function') return undefined;
  const k = SIZES.get(call.callee.name);
  return k === undefined ? undefined : call.args[k];
}

/** Products and loads that go into a size. */
function sources(v: Value, steps = MAX_STEPS): Instruction[] {
  if (v.kind !== 'inst' || steps === 0) return [];
  if (v.op === 'load') return [v];
  const product = productOf(v);
  if (product) return [v, ...[product.lhs, product.rhs].flatMap((f) => sources(f, steps - 1).filter(productOf))];
  if (v.op === 'cast' && (v.cast === 'zext' || v.cast === 'sext')) return sources(v.value, steps - 1);
  if (v.op === 'binary' && v.binop === 'add') return [...sources(v.lhs, steps - 1), ...sources(v.rhs, steps - 1)];
  return [];
}

/** What Clang promises not to wrap is either its own arithmetic or checked already. */
function productOf(v: Value): Product | undefined {
  if (v.kind !== 'inst' || v.op !== 'binary' || v.type.kind !== 'int' || v.nuw || v.nsw) return undefined;
  const { type } = v;
  if (type.bits !== 32 && type.bits !== 64) return undefined;
  if (v.binop === 'mul') return { lhs: v.lhs, rhs: v.rhs, type };
  // What the optimiser makes of a product with a power of two.
  if (v.binop !== 'shl' || v.rhs.kind !== 'int' || v.rhs.value >= BigInt(type.bits)) return undefined;
  return { lhs: v.lhs, rhs: { kind: 'int', type, value: 1n << v.rhs.value }, type };
}

/** The product that a variable holds where it is read, through hidden variables of its factors. */
function viaVariable(
  blocks: readonly BasicBlock[],
  load: Extract<Instruction, { op: 'load' }>,
  variables: Map<Alloca, readonly [Alloca, Alloca] | undefined>,
  at: Instruction,
): Product | undefined {
  const variable = load.ptr;
  if (variable.kind !== 'inst' || variable.op !== 'alloca' || variable.parent !== blocks[0]) return undefined;
  if (!variables.has(variable)) variables.set(variable, addFactors(blocks, variable));
  const factors = variables.get(variable);
  const type = variable.allocated;
  if (!factors || type.kind !== 'int') return undefined;
  const [lhs, rhs] = factors.map((f) => insert({ ...insertedBefore(type, at), op: 'load', ptr: f, ...PLAIN }, at));
  return { lhs: lhs!, rhs: rhs!, type };
}

const PLAIN = { align: 4, volatile: false, ordering: 'notatomic' } as const;

/** Undefined when no store to the variable is a product, or somebody else may write it. */
function addFactors(blocks: readonly BasicBlock[], variable: Alloca): readonly [Alloca, Alloca] | undefined {
  const type = variable.allocated;
  const stores: Store[] = [];
  for (const b of blocks)
    for (const i of b.insts) {
      if (i.op === 'store' && i.ptr === variable && i.value !== variable) stores.push(i);
      else if (i.op !== 'load' && !isLifetime(i) && mentions(i, variable)) return undefined;
    }
  const products = stores.map((s) => {
    const [only] = sources(s.value);
    const product = only && productOf(only);
    return product && type.kind === 'int' && product.type.bits === type.bits ? product : undefined;
  });
  if (!products.some((p) => p)) return undefined;
  const entry = blocks[0]!;
  const first = entry.insts.find((i) => i.op !== 'alloca')!;
  const zero: Value = { kind: 'int', type, value: 0n };
  const one: Value = { kind: 'int', type: I64, value: 1n };
  const factor = (): Alloca => {
    const i = {
      ...insertedBefore(PTR, first),
      op: 'alloca',
      allocated: type,
      count: one,
      align: 8,
      addrSpace: 0,
    } as const;
    insert(i, first);
    return i;
  };
  const factors = [factor(), factor()] as const;
  const put = (to: Alloca, value: Value, before: Instruction): void => {
    insert({ ...insertedBefore(VOID, before), op: 'store', ptr: to, value, ...PLAIN }, before);
  };
  for (const f of factors) put(f, zero, first);
  stores.forEach((s, k) => {
    put(factors[0], products[k]?.lhs ?? zero, s);
    put(factors[1], products[k]?.rhs ?? zero, s);
  });
  return factors;
}

const isLifetime = (i: Instruction): boolean =>
  i.op === 'call' && i.callee.kind === 'function' && i.callee.name.startsWith('llvm.lifetime.');

const mentions = (i: Instruction, v: Value): boolean =>
  Object.values(i).some(
    (x: unknown) =>
      x === v ||
      (Array.isArray(x) && x.some((y: unknown) => y === v || (y as { value?: unknown } | undefined)?.value === v)),
  );

/** `llvm.umul.with.overflow` of the factors, and the call that its second result guards. */
function check(fn: IRFunction, { lhs, rhs, type }: Product, at: Instruction): void {
  const pair: Type = { kind: 'struct', name: undefined, packed: false, fields: [type, I1], opaque: false };
  const product = insert(callOf(fn, `llvm.umul.with.overflow.i${type.bits}`, [lhs, rhs], at, pair), at);
  const bit = insert({ ...insertedBefore(I1, at), op: 'extractvalue', aggregate: product, indices: [1] }, at);
  const none: Value = { kind: 'int', type: I64, value: 0n };
  const bits: Value = { kind: 'int', type: I64, value: BigInt(type.bits) };
  const told = callOf(fn, ALLOCATION_PRODUCT, [none, lhs, rhs, bits], at, VOID);
  insert({ ...told, guard: { cond: bit, when: true } } as Instruction, at);
}

function insert(i: Instruction, before: Instruction): Instruction {
  const { insts } = before.parent;
  insts.splice(insts.indexOf(before), 0, i);
  return i;
}
