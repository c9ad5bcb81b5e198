/**
 * What a call of the library has in the source and machine code loses: which arguments are an array that is a member of
 * something larger (so that the library may not write past it into the next member), and of what kinds the variable
 * arguments are; for functions of the program with variable arguments also where those are. Seen in the IR as Clang makes it at -O0: an address of a member is a typed getelementptr, and a pointer
 * variable that is set in one place is what was put there.
 */
import type { CallLike, Constant, Instruction, IRFunction, Value } from '../ir/module.ts';
import { type StructType, sizeOf, structLayout, type Type } from '../ir/types.ts';
import type { ArgumentKind, CallArguments, MemberArgument } from '../isa/code.ts';
import { ARG_REGS } from '../isa/registers.ts';
import { assignArguments, byValOf } from './abi.ts';
import { elementOffset } from './constants.ts';
import type { Generator } from './generator.ts';

/** An address within a member. */
interface Within {
  readonly size: number;
  /** From the member's start. */ readonly offset: number;
  /** The address may also be meant as that of the whole object: the member is its first. */ readonly isFirst: boolean;
}

const MAX_STEPS = 8;

export function describeArguments(g: Generator, i: Instruction & CallLike): CallArguments | undefined {
  const callee = i.callee;
  if (callee.kind !== 'function' || callee.name.startsWith('__memscape_')) return undefined;
  if (!isLibrary(callee.name, callee.hasBody)) return variableArguments(g, i, callee.name);
  const members: MemberArgument[] = [];
  // Integer-class arguments are numbered by their registers (System V ABI §3.2.3).
  let register = 0;
  for (const [index, v] of i.args.entries()) {
    const shape = g.shape(v.type);
    if (shape.length !== 1 || byValOf(i.attrs.params[index])) break;
    if (shape[0]?.xmm) continue;
    const w = v.type.kind === 'ptr' ? within(g.fn, v, MAX_STEPS) : undefined;
    if (w && register < ARG_REGS.length) members.push({ argument: register, ...w });
    register++;
  }
  const fixed = i.functionType.params.length;
  const variable = i.functionType.varArg && fixed > 0 ? variableKinds(g, i, fixed) : undefined;
  if (members.length === 0 && variable === undefined) return undefined;
  const name = callee.name.replace(/^llvm\.(mem[a-z]+).*/, '$1');
  return { callee: name, members, variable };
}

/** Defined by the machine: a body of the program's own has its accesses checked where it makes them. */
const isLibrary = (name: string, hasBody: boolean): boolean =>
  !hasBody && (!name.startsWith('llvm.') || /^llvm\.mem(cpy|move|set)/.test(name));

/** Of a function that may read them by va_arg, here or elsewhere. */
function variableArguments(g: Generator, i: Instruction & CallLike, name: string): CallArguments | undefined {
  const fixed = i.functionType.params.length;
  if (!i.functionType.varArg || fixed === 0) return undefined;
  const { places } = assignArguments(
    i.args.map((v, n) => ({ type: v.type, shape: g.shape(v.type), byval: byValOf(i.attrs.params[n]) })),
  );
  const first = places.slice(fixed).map((p) => p.regs[0] ?? -1 - (p.stack[0] ?? 0));
  // An object in two registers takes more places than are told here.
  if (places.some((p, n) => n >= fixed && p.regs.length > 1)) return undefined;
  return { callee: name, members: [], variable: variableKinds(g, i, fixed), places: first, fixed };
}

function variableKinds(g: Generator, i: Instruction & CallLike, fixed: number): ArgumentKind[] {
  const kinds: ArgumentKind[] = [];
  for (let k = fixed; k < i.args.length; k++) {
    const type = (i.args[k] as Value).type;
    const shape = g.shape(type);
    const only = shape.length === 1 ? shape[0] : undefined;
    if (byValOf(i.attrs.params[k]) || !only) kinds.push('object');
    else if (type.kind === 'ptr') kinds.push('ptr');
    else if (only.xmm) kinds.push(type.kind === 'double' ? 'f64' : type.kind === 'x86_fp80' ? 'f80' : 'object');
    else kinds.push(only.bytes <= 4 ? 'i32' : 'i64');
  }
  return kinds;
}

const constantOf = (v: Value): number | undefined =>
  v.kind === 'int' && v.type.kind === 'int' ? Number(BigInt.asIntN(v.type.bits, v.value)) : undefined;

/** The array member that address `v` lies in, when the code around it says so. */
export function within(fn: IRFunction, v: Value, steps: number): Within | undefined {
  if (steps === 0) return undefined;
  if (v.kind === 'global' || v.kind === 'expr') return withinGlobal(v);
  if (v.kind !== 'inst') return undefined;
  if (v.op === 'load') {
    const stored = onlyStore(fn, v.ptr);
    return stored && within(fn, stored, steps - 1);
  }
  if (v.op !== 'gep') return undefined;
  const indices = v.indices.map(constantOf);
  const member = memberOf(v.sourceType, indices);
  if (member) return member;
  let offset = 0;
  let type: Type = v.sourceType;
  for (const [k, index] of indices.entries()) {
    if (index === undefined) return undefined;
    if (k === 0) offset += index * sizeOf(type);
    else {
      // Deeper into an aggregate that is no array: no longer the member as a whole.
      if (type.kind !== 'array') return undefined;
      offset += elementOffset(type, index);
      type = type.elem;
    }
  }
  const base = within(fn, v.ptr, steps - 1);
  return base && { size: base.size, offset: base.offset + offset, isFirst: false };
}

/** `getelementptr %struct, p, 0, k` of an array that other members follow. */
export function memberOf(type: Type, indices: readonly (number | undefined)[]): Within | undefined {
  if (type.kind !== 'struct' || indices.length !== 2 || indices[1] === undefined) return undefined;
  const field = type.fields[indices[1]];
  if (field?.kind !== 'array' || field.count === 0 || isLast(type, indices[1])) return undefined;
  return { size: sizeOf(field), offset: 0, isFirst: false };
}

/** Nothing but padding follows: the end of a struct is where blocks and variables are checked anyway (and may be longer). */
function isLast(type: StructType, index: number): boolean {
  for (let k = index + 1; k < type.fields.length; k++) {
    const f = type.fields[k] as Type;
    const padding = f.kind === 'array' && f.elem.kind === 'int' && f.elem.bits === 8 && f.count < 16;
    if (!padding || k < type.fields.length - 1 || structLayout(type).align <= f.count) return false;
  }
  return true;
}

/** Addresses within globals are folded to an offset: the array that begins there. */
function withinGlobal(v: Constant): Within | undefined {
  let offset = 0;
  let c: Constant = v;
  for (let k = 0; k < MAX_STEPS && c.kind === 'expr'; k++) {
    if (c.op !== 'gep') return undefined;
    const [base, ...indices] = c.args;
    let type: Type = c.sourceType;
    for (const [n, index] of indices.entries()) {
      const i = constantOf(index);
      if (i === undefined) return undefined;
      if (n === 0) offset += i * sizeOf(type);
      else {
        offset += elementOffset(type, i);
        type = type.kind === 'struct' ? (type.fields[i] as Type) : type.kind === 'array' ? type.elem : type;
      }
    }
    c = base as Constant;
  }
  if (c.kind !== 'global') return undefined;
  let type: Type = c.valueType;
  for (let k = 0; k < MAX_STEPS; k++) {
    if (type.kind === 'array') {
      const element = sizeOf(type.elem);
      if (element === 0 || type.elem.kind !== 'struct') return undefined;
      offset %= element;
      type = type.elem;
    } else if (type.kind === 'struct') {
      // Unions and the like have types of their initial value.
      if (type.name === undefined || type.name.startsWith('union.')) return undefined;
      const { offsets } = structLayout(type);
      let index = offsets.length - 1;
      while (index > 0 && (offsets[index] as number) > offset) index--;
      const field = type.fields[index];
      if (!field) return undefined;
      if (offset === offsets[index] && field.kind === 'array')
        return isLast(type, index) || field.count === 0
          ? undefined
          : { size: sizeOf(field), offset: 0, isFirst: index === 0 };
      offset -= offsets[index] as number;
      type = field;
    } else return undefined;
  }
  return undefined;
}

interface Stores {
  readonly value: Value | undefined;
}
const stores = new WeakMap<object, Map<Value, Stores>>();

/** What a local variable holds that is set once and whose address goes nowhere. */
function onlyStore(fn: IRFunction, variable: Value): Value | undefined {
  if (variable.kind !== 'inst' || variable.op !== 'alloca') return undefined;
  const body = fn.body();
  let known = stores.get(body);
  if (!known) {
    known = storesOf(body.blocks.flatMap((b) => b.insts));
    stores.set(body, known);
  }
  return known.get(variable)?.value;
}

function storesOf(insts: readonly Instruction[]): Map<Value, Stores> {
  const map = new Map<Value, Stores>();
  const spoil = (v: Value): void => {
    if (v.kind === 'inst' && v.op === 'alloca') map.set(v, { value: undefined });
  };
  for (const i of insts) {
    switch (i.op) {
      case 'store':
        map.set(i.ptr, { value: map.has(i.ptr) ? undefined : i.value });
        spoil(i.value);
        break;
      case 'load':
        break;
      case 'call':
      case 'invoke': {
        const marker = i.callee.kind === 'function' && i.callee.name.startsWith('llvm.lifetime.');
        if (!marker) for (const a of i.args) spoil(a);
        break;
      }
      case 'gep':
        spoil(i.ptr);
        break;
      case 'cast':
        spoil(i.value);
        break;
      case 'phi':
        for (const n of i.incoming) spoil(n.value);
        break;
      case 'select':
        spoil(i.then);
        spoil(i.else);
        break;
      case 'cmpxchg':
      case 'atomicrmw':
        spoil(i.ptr);
        break;
      case 'insertvalue':
        spoil(i.element);
        break;
      default:
        break;
    }
  }
  return map;
}
