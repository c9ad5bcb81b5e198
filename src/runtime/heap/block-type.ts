/**
 * What a block is an array of. A binary does not know; the IR does: `new T` carries its type (LLVM `heapallocsite`), and
 * the result of malloc is stored somewhere that has a declared type. Wrappers (`void *xmalloc(size_t)`) are followed to
 * their callers along the recorded stack.
 */

import { isDestroyed } from '../../debuginfo/destroyed.ts';
import { locationAt } from '../../debuginfo/position.ts';
import { strip, type TypeDesc, typeOf } from '../../debuginfo/types.ts';
import type { DICompositeType, DILocation } from '../../ir/metadata.ts';
import type { Instruction, IRFunction, Module, Value } from '../../ir/module.ts';
import type { Code } from '../../isa/code.ts';
import type { FunctionEntry } from '../../machine/image.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { type Block, blocksOf, Family } from './blocks.ts';

export interface BlockType {
  readonly element: TypeDesc;
  /** Elements that fit into what was asked for; 1 for a single object (also when that is smaller than the type). */
  readonly count: number;
  /** Bytes of new[]'s count in front of the elements (Itanium C++ ABI §2.7). */ readonly cookie: number;
  /** As in C: `int[10]`, `Node`. */ readonly name: string;
}

const MAX_CALLERS = 8;
const known = new WeakMap<object, Map<string, TypeDesc | null>>();

/** Undefined when nothing says what the block is. */
export function blockType(m: MachineApi, block: Block): BlockType | undefined {
  let cache = known.get(m.image);
  if (!cache) {
    cache = new Map();
    known.set(m.image, cache);
  }
  // A block made by realloc is what it was before, unless the call's result says so itself.
  let at: Block | undefined = block;
  for (let n = 0; at && n < 16; n++) {
    const key = at.allocated.stack.slice(0, MAX_CALLERS).join();
    let element = cache.get(key);
    if (element === undefined) {
      element = elementAt(m, at.allocated.stack) ?? null;
      cache.set(key, element);
    }
    if (element) return describe(element, block);
    at = at.reallocatedFrom === undefined ? undefined : blocksOf(m).block(at.reallocatedFrom);
  }
  return undefined;
}

function describe(element: TypeDesc, block: Block): BlockType {
  const size = element.size;
  if (size <= 0) return { element, count: 1, cookie: 0, name: element.name };
  const rest = block.requested % size;
  const front = Math.max(8, element.align);
  const cookie =
    block.family === Family.NewArray && (rest !== 0 || isDestroyed(element)) && rest === front % size ? front : 0;
  const count = Math.floor((block.requested - cookie) / size);
  const array = block.family === Family.NewArray || count > 1;
  return { element, count: Math.max(1, count), cookie, name: array ? `${element.name}[${count}]` : element.name };
}

function elementAt(m: MachineApi, stack: readonly number[]): TypeDesc | undefined {
  for (const address of stack.slice(0, MAX_CALLERS)) {
    const entry = m.functionAt(address - 1);
    if (!entry || entry.host >= 0) continue;
    let code: Code;
    try {
      code = m.image.code(entry.index);
    } catch {
      return undefined;
    }
    const site = code.heapAllocSites.get(address - code.address);
    if (site) {
      const t = typeOf(site);
      if (strip(t).kind !== 'void') return t;
    }
    const named = allocatorType(code);
    if (named) return named;
    const use = resultOfCall(entry, code, address - code.address);
    if (use === 'returned') continue;
    if (use) return strip(use).kind === 'void' ? undefined : use;
    if (entry.isUser) return undefined; // the runtime's own frames (operator new, strdup) say nothing about types
  }
  return undefined;
}

/** std::allocator<T>::allocate and libc++'s function under it say in their template arguments what they make. */
function allocatorType(code: Code): TypeDesc | undefined {
  const sp = code.subprogram;
  if (!sp) return undefined;
  const scope = sp.declaration?.scope ?? sp.scope;
  const arguments_ = sp.name.startsWith('__libcpp_allocate<')
    ? sp.templateParams
    : sp.name === 'allocate' && scope?.kind === 'DICompositeType' && scope.name.startsWith('allocator<')
      ? scope.templateParams
      : [];
  const type = arguments_[0]?.type;
  return type && strip(typeOf(type)).kind !== 'void' ? typeOf(type) : undefined;
}

/** What becomes of the result of the call that returns to `offset`. */
function resultOfCall(entry: FunctionEntry, code: Code, offset: number): TypeDesc | 'returned' | undefined {
  const fn = entry.ir;
  const location = locationAt(code, offset - 1);
  if (!fn || !location) return undefined;
  const flow = flowOf(fn);
  for (const call of flow.calls) {
    if (!sameplace(call.loc, location)) continue;
    const found = follow(fn, flow, call, 0);
    if (found) return found;
  }
  return undefined;
}

const sameplace = (a: DILocation | undefined, b: DILocation): boolean =>
  a !== undefined && a.line === b.line && a.column === b.column && a.scope === b.scope;

/** Who uses a value, in one function. */
interface Flow {
  readonly calls: readonly Instruction[];
  readonly users: ReadonlyMap<Value, readonly Instruction[]>;
  /** Declared type of a local's storage. */ readonly variables: ReadonlyMap<Value, TypeDesc>;
}
const flows = new WeakMap<IRFunction, Flow>();

export function flowOf(fn: IRFunction): Flow {
  const cached = flows.get(fn);
  if (cached) return cached;
  const calls: Instruction[] = [];
  const users = new Map<Value, Instruction[]>();
  const variables = new Map<Value, TypeDesc>();
  const use = (v: Value | undefined, by: Instruction): void => {
    if (v?.kind !== 'inst') return;
    const list = users.get(v);
    if (list) list.push(by);
    else users.set(v, [by]);
  };
  for (const block of fn.body().blocks) {
    for (const inst of block.insts) {
      for (const r of inst.records ?? [])
        if (r.kind === 'declare' && r.values[0] && r.expression.ops.length === 0)
          variables.set(r.values[0], typeOf(r.variable.type));
      switch (inst.op) {
        case 'call':
        case 'invoke':
          calls.push(inst);
          break;
        case 'store':
          use(inst.value, inst);
          use(inst.ptr, inst);
          break;
        case 'load':
          use(inst.ptr, inst);
          break;
        case 'cast':
        case 'ret':
        case 'freeze':
          use(inst.value, inst);
          break;
        case 'phi':
          for (const i of inst.incoming) use(i.value, inst);
          break;
        case 'select':
          use(inst.then, inst);
          use(inst.else, inst);
          break;
        default:
          break;
      }
    }
  }
  const flow = { calls, users, variables };
  flows.set(fn, flow);
  return flow;
}

/** The type that `value` (a pointer) is used as: that of what it is stored to, or 'returned'. */
function follow(fn: IRFunction, flow: Flow, value: Value, depth: number): TypeDesc | 'returned' | undefined {
  if (depth > 6) return undefined;
  let result: TypeDesc | 'returned' | undefined;
  for (const user of flow.users.get(value) ?? []) {
    if (user.op === 'store' && user.value === value) {
      const place = storedType(fn, flow, user.ptr);
      if (place && strip(place).kind !== 'void') return place;
      // Into a `void *` variable, or the slot of the returned value: what is done with that?
      for (const load of flow.users.get(user.ptr) ?? [])
        if (load.op === 'load') result ??= follow(fn, flow, load, depth + 1);
    } else if (user.op === 'ret') result = 'returned';
    else if (user.op === 'cast' || user.op === 'phi' || user.op === 'select' || user.op === 'freeze')
      result ??= follow(fn, flow, user, depth + 1);
  }
  return result;
}

/** What a pointer stored at `place` points to, by the declared type of the place. */
export function storedType(fn: IRFunction, flow: Flow, place: Value): TypeDesc | undefined {
  const variable = flow.variables.get(place);
  if (variable) return pointee(variable);
  if (place.kind === 'global') {
    const dbg = place.dbg[0];
    return dbg?.kind === 'DIGlobalVariableExpression' ? pointee(typeOf(dbg.variable.type)) : undefined;
  }
  if (place.kind !== 'inst' || place.op !== 'gep') return undefined;
  const { sourceType, indices } = place;
  if (sourceType.kind === 'struct' && sourceType.name) {
    const index = indices[1];
    const type = structNamed(fn.module, sourceType.name);
    if (!type || index?.kind !== 'int' || indices.length !== 2) return undefined;
    const c = strip(typeOf(type));
    if (c.kind !== 'class' || c.bases.length > 0) return undefined;
    const member = c.members[Number(index.value)];
    return member ? pointee(member.type) : undefined;
  }
  if (sourceType.kind === 'array' && place.ptr.kind === 'inst') {
    const array = flow.variables.get(place.ptr);
    const s = array ? strip(array) : undefined;
    return s?.kind === 'array' ? pointee(s.element) : undefined;
  }
  // p[i] with a pointer variable p: an element of what p points to.
  if (place.ptr.kind === 'inst' && place.ptr.op === 'load') {
    const p = storedType(fn, flow, place.ptr.ptr);
    return p ? pointee(p) : undefined;
  }
  return undefined;
}

function pointee(t: TypeDesc): TypeDesc | undefined {
  const s = strip(t);
  return s.kind === 'pointer' || s.kind === 'reference' ? s.target : undefined;
}

const structs = new WeakMap<Module, Map<string, DICompositeType>>();

/** Debug info of the IR type `struct.Node` or `class.ns::Node`. */
function structNamed(module: Module, name: string): DICompositeType | undefined {
  let index = structs.get(module);
  if (!index) {
    index = new Map();
    for (const t of module.compositeTypes?.() ?? []) if (t.name !== '' && t.elements.length > 0) index.set(t.name, t);
    structs.set(module, index);
  }
  const bare = name.replace(/^(struct|class|union)\./, '').replace(/\.\d+$/, '');
  return index.get(bare) ?? index.get(bare.split('::').at(-1) ?? bare);
}
