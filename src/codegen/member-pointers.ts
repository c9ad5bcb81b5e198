/**
 * A pointer to an array that is a member of something larger, on its way to where its accesses cannot be told from those of
 * a pointer to the whole object: into a function that is called, or into a variable that walks on (`*p++`). It gets an object
 * of its own, the member's bytes (runtime/heap/member-pointers.ts), so that what goes on into the next member is found there.
 *
 *     fill(record->name, n)       p = record->name; while (…) *p++ = c;
 *
 * Not for the last member (C programs let it reach further), nor for arrays of one element, which stand for what follows them or
 * for a pointer. Only code as Clang makes it at -O0 says which member is meant.
 */
import type { BasicBlock, CallLike, Instruction, IRFunction, Value } from '../ir/module.ts';
import { I64, type Type } from '../ir/types.ts';
import { memberOf, within } from './call-arguments.ts';
import { callOf } from './inserted-call.ts';
import { isLibraryFile, onceForEach } from './instrumented.ts';

const NARROWED = '__memscape_member';
const MAX_STEPS = 8;

interface Member {
  /** A pointer into the member. */ readonly base: Value;
  /** Of `base`, from the member's start. */ readonly offset: number;
  readonly size: number;
}

/** The array member that a pointer is made from. */
function memberBehind(fn: IRFunction, v: Value, steps = MAX_STEPS): Member | undefined {
  if (steps === 0) return undefined;
  if (v.kind === 'inst' && v.op === 'gep') {
    const { sourceType: type, indices } = v;
    const constant = indices.map((i) => (i.kind === 'int' ? Number(i.value) : undefined));
    const member = memberOf(type, constant);
    if (member) return countOf(type, constant[1]) > 1 ? { base: v, offset: 0, size: member.size } : undefined;
    // Elements of the member, and of arrays in it.
    return isStepInArray(type, indices.length) ? memberBehind(fn, v.ptr, steps - 1) : undefined;
  }
  const w = within(fn, v, steps);
  // The address of a global's first member may be meant as the global's.
  return w && !w.isFirst ? { base: v, offset: w.offset, size: w.size } : undefined;
}

const countOf = (type: Type, index: number | undefined): number => {
  const field = type.kind === 'struct' && index !== undefined ? type.fields[index] : undefined;
  return field?.kind === 'array' ? field.count : 0;
};

function isStepInArray(type: Type, indices: number): boolean {
  let inner = type;
  for (let k = 1; k < indices; k++) {
    if (inner.kind !== 'array') return false;
    inner = inner.elem;
  }
  return true;
}

/** `isLibrary`: of a function, by its name; what such a one gets is known without this (call-arguments.ts). */
export const narrowMembers = onceForEach((fn: IRFunction, isLibrary: (name: string) => boolean): void => {
  if (!fn.attrs.fn.has('optnone') || isLibraryFile(fn.subprogram?.file)) return;
  const { blocks } = fn.body();
  let walking: ReadonlySet<Value> | undefined;
  for (const b of blocks) {
    for (const i of [...b.insts]) {
      if (i.op === 'call' || i.op === 'invoke') narrowArguments(fn, i, isLibrary);
      else if (i.op === 'store' && i.value.type.kind === 'ptr' && i.ptr.kind === 'inst' && i.ptr.op === 'alloca') {
        walking ??= walkingVariables(blocks);
        const call = walking.has(i.ptr) ? narrowed(fn, i.value, i) : undefined;
        if (call) i.value = call;
      }
    }
  }
});

function narrowArguments(fn: IRFunction, i: Instruction & CallLike, isLibrary: (name: string) => boolean): void {
  const { callee, args } = i;
  if (callee.kind === 'function' && (callee.name.startsWith('llvm.') || (!callee.hasBody && isLibrary(callee.name))))
    return;
  for (const [k, v] of args.entries()) {
    const passed = i.attrs.params[k];
    if (v.type.kind !== 'ptr' || passed?.has('byval') || passed?.has('sret')) continue;
    const call = narrowed(fn, v, i);
    if (call) args[k] = call;
  }
}

/** Variables that are moved on: something is stored in them that is made from what they held. */
function walkingVariables(blocks: readonly BasicBlock[]): ReadonlySet<Value> {
  const found = new Set<Value>();
  for (const b of blocks)
    for (const i of b.insts)
      if (i.op === 'store' && i.value.kind === 'inst' && i.value.op === 'gep') {
        const from = i.value.ptr;
        if (from.kind === 'inst' && from.op === 'load' && from.ptr === i.ptr) found.add(i.ptr);
      }
  return found;
}

/** The same pointer as one into its member, made before `at`. */
function narrowed(fn: IRFunction, v: Value, at: Instruction): Instruction | undefined {
  const member = memberBehind(fn, v);
  if (!member) return undefined;
  const number = (n: number): Value => ({ kind: 'int', type: I64, value: BigInt(n) });
  const args = [v, member.base, number(member.offset), number(member.size)];
  const call = callOf(fn, NARROWED, args, at, v.type);
  const { insts } = at.parent;
  insts.splice(insts.indexOf(at), 0, call);
  return call;
}
