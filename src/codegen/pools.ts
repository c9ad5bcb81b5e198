/**
 * Functions that hand out parts of a larger block and take them back, known by what they are and not by annotations:
 *
 *     class operator new and delete, replaced global ones      [class.free]: the language says what they do
 *     allocate and deallocate of an allocator class            [allocator.requirements]
 *     do_allocate, do_deallocate, release of std::pmr          [mem.res]
 *     pool_alloc and pool_free, allocNode and freeNode, …      by name, and only once there is proof (see `Evidence`)
 *
 * What such a function returns goes through a function of the machine's, which gives the pointer an object of its own
 * (machine/objects.ts); what comes back loses it on the way in, so that the pool's own accesses are nobody's.
 */

import { functionName as nameOf } from '../debuginfo/names.ts';
import { strip, typeOf } from '../debuginfo/types.ts';
import type { DISubprogram } from '../ir/metadata.ts';
import type { FunctionBody, Instruction, IRFunction, Value } from '../ir/module.ts';
import { callOf } from './inserted-call.ts';
import { isLibraryFile, onceForEach } from './instrumented.ts';

/**
 * What shows that a function named `free` takes a part back. `rules`: the language or library says so. `list`: it puts its
 * argument at the head of the list from which the function named `alloc` takes. `reuse`: only that the part is handed out
 * again afterwards.
 */
export type Evidence = 'rules' | 'list' | 'reuse';

export interface PoolRole {
  readonly what: 'hands out' | 'takes back' | 'empties';
  /** Functions with the same key belong together. */ readonly key: string;
  readonly evidence: Evidence;
  /** As in messages: `Node::operator new`, `pool_alloc`. */ readonly name: string;
  /** Argument that is the part (taking back), the size, and the pool; -1: none. */ readonly part: number;
  readonly size: number;
  readonly pool: number;
  /** Bytes in a unit of `size`; 0 without a size. */ readonly unit: number;
}

const known = new WeakMap<IRFunction, PoolRole | null>();

const isOwn = (fn: IRFunction): boolean => fn.subprogram !== undefined && !isLibraryFile(fn.subprogram.file);

/** The role of a function in a pool, if it has one. */
export function poolRole(fn: IRFunction): PoolRole | undefined {
  let role = known.get(fn);
  if (role === undefined) {
    role =
      resourceRole(fn) ?? (isOwn(fn) ? (operatorRole(fn) ?? allocatorRole(fn) ?? namedRole(fn)) : undefined) ?? null;
    known.set(fn, role);
  }
  return role ?? undefined;
}

const PMR = /^_ZNSt3__\d3pmr\d+(\w+_resource)(?:7release|[CD])/;

function resourceRole(fn: IRFunction): PoolRole | undefined {
  const { name } = fn;
  const make = /^(_ZN.*)11do_allocateEmm$/.exec(name);
  const name_ = fn.subprogram ? nameOf(fn.subprogram) : undefined;
  const base = { evidence: 'rules', pool: 0, unit: 1 } as const;
  if (make)
    return { ...base, what: 'hands out', key: make[1]!, name: name_ ?? 'the memory resource', part: -1, size: 1 };
  const back = /^(_ZN.*)13do_deallocateEPvmm$/.exec(name);
  if (back)
    return { ...base, what: 'takes back', key: back[1]!, name: name_ ?? 'the memory resource', part: 1, size: 2 };
  const released = /7release/.test(name) ? PMR.exec(name) : null;
  if (released) return { ...base, what: 'empties', key: '', name: `${released[1]}::release`, part: -1, size: -1 };
  return undefined;
}

const GLOBAL_NEW = /^_Zn[wa]m(?:St11align_val_t)?(?:RKSt9nothrow_t)?$/;
const GLOBAL_DELETE = /^_Zd[la]Pv(m)?(?:St11align_val_t)?(?:RKSt9nothrow_t)?$/;

function operatorRole(fn: IRFunction): PoolRole | undefined {
  const base = { evidence: 'rules', pool: -1, unit: 1 } as const;
  if (GLOBAL_NEW.test(fn.name))
    return { ...base, what: 'hands out', key: 'new', name: 'operator new', part: -1, size: 0 };
  const global = GLOBAL_DELETE.exec(fn.name);
  if (global)
    return { ...base, what: 'takes back', key: 'new', name: 'operator delete', part: 0, size: global[1] ? 1 : -1 };
  const sp = fn.subprogram;
  if (!sp?.name.startsWith('operator ')) return undefined;
  const scope = sp.declaration?.scope ?? sp.scope;
  const key = scope?.kind === 'DICompositeType' ? typeOf(scope).fullName : '';
  // With an address as second argument it is placement new, which hands out what it is given.
  if (/n[wa]E?m/.test(fn.name) && /^operator new(\[\])?$/.test(sp.name) && !/n[wa]E?mPv$/.test(fn.name))
    return { ...base, what: 'hands out', key, name: nameOf(sp), part: -1, size: 0 };
  const back = /d[la]EPv(m)?(?:St11align_val_t)?$/.exec(fn.name);
  if (back && key !== '' && /^operator delete(\[\])?$/.test(sp.name))
    return { ...base, what: 'takes back', key, name: nameOf(sp), part: 0, size: back[1] ? 1 : -1 };
  return undefined;
}

/** A class with allocate and deallocate. */
function allocatorRole(fn: IRFunction): PoolRole | undefined {
  const sp = fn.subprogram;
  if (!sp || (sp.name !== 'allocate' && sp.name !== 'deallocate')) return undefined;
  const scope = sp.declaration?.scope ?? sp.scope;
  if (scope?.kind !== 'DICompositeType' || isStandard(fn)) return undefined;
  const cls = strip(typeOf(scope));
  if (cls.kind !== 'class' || !cls.methods.some((m) => m.name === (sp.name === 'allocate' ? 'deallocate' : 'allocate')))
    return undefined;
  if (fn.args[0]?.type.kind !== 'ptr') return undefined;
  // The parts have the type that the functions' types name; value_type is not described where nobody uses it.
  const types = sp.type?.types ?? [];
  const pointer = strip(typeOf(sp.name === 'allocate' ? types[0] : types[2]));
  const unit = pointer.kind === 'pointer' ? Math.max(1, strip(pointer.target).size) : 0;
  if (unit === 0) return undefined;
  const base = { key: cls.fullName, evidence: 'rules', name: nameOf(sp), pool: -1, unit } as const;
  if (sp.name === 'allocate' && fn.functionType.ret.kind === 'ptr' && fn.args[1]?.type.kind === 'int')
    return { ...base, what: 'hands out', part: -1, size: 1 };
  if (sp.name === 'deallocate' && fn.args[1]?.type.kind === 'ptr' && fn.args[2]?.type.kind === 'int')
    return { ...base, what: 'takes back', part: 1, size: 2 };
  return undefined;
}

const isStandard = (fn: IRFunction): boolean => /^_ZNK?St/.test(fn.name);

const HANDS_OUT =
  /(?:^|(?<=[a-z\d])|_)(?:[mcxz]?alloc(?:ate|ator)?)(?=$|_|[A-Z\d])|^alloc(?:ate)?(?=[A-Z_])|Alloc(?:ate)?(?=$|[A-Z_\d])/;
const TAKES_BACK =
  /(?:^|_)(?:free|de?alloc(?:ate)?|recycle)(?=$|_|[A-Z\d])|(?:Free|De?alloc(?:ate)?|Recycle)(?=$|[A-Z_\d])/;

/** `pool_alloc`: "pool"; `Arena::freeNode`: "Arena::node". Undefined when the name says neither. */
function stem(sp: DISubprogram, verb: RegExp): string | undefined {
  const own = sp.name.replace(/<.*$/, '');
  if (!verb.test(own)) return undefined;
  const scope = sp.declaration?.scope ?? sp.scope;
  const cls = scope?.kind === 'DICompositeType' ? `${typeOf(scope).fullName}::` : '';
  return cls + own.replace(verb, '').replaceAll('_', '').toLowerCase();
}

function namedRole(fn: IRFunction): PoolRole | undefined {
  const sp = fn.subprogram;
  if (!sp || isStandard(fn) || fn.functionType.varArg || fn.args.length > 4) return undefined;
  const back = fn.functionType.ret.kind === 'ptr' ? undefined : stem(sp, TAKES_BACK);
  if (back !== undefined) return takesBack(fn, sp, back);
  const out = fn.functionType.ret.kind === 'ptr' ? stem(sp, HANDS_OUT) : undefined;
  if (out === undefined) return undefined;
  return {
    what: 'hands out',
    key: `named ${out}`,
    evidence: 'reuse',
    name: nameOf(sp),
    part: -1,
    // How much it hands out is not known: such functions round sizes up, or add what stands behind the object.
    size: -1,
    pool: -1,
    unit: 0,
  };
}

function takesBack(fn: IRFunction, sp: DISubprogram, key: string): PoolRole | undefined {
  const pointers = fn.args.flatMap((a, k) => (a.type.kind === 'ptr' ? [k] : []));
  // The part comes last: free(p), pool_free(pool, p), pool->free(p).
  const part = pointers.at(-1);
  if (part === undefined) return undefined;
  // Only functions that return a pointer: those have no partner to look for themselves.
  const partner = fn.module.functions.find(
    (f) =>
      f.hasBody &&
      f.functionType.ret.kind === 'ptr' &&
      poolRole(f)?.what === 'hands out' &&
      poolRole(f)?.key === `named ${key}`,
  );
  if (!partner) return undefined;
  return {
    what: 'takes back',
    key: `named ${key}`,
    evidence: pushesOnto(fn, part, partner) ? 'list' : 'reuse',
    name: nameOf(sp),
    part,
    size: -1,
    pool: -1,
    unit: 0,
  };
}

// ---- the free list

/** What a value is, through the storage that -O0 gives every parameter: "argument k". */
function argumentOf(fn: IRFunction, body: FunctionBody, v: Value, depth = 0): number {
  if (depth > 8) return -1;
  if (v.kind === 'arg') return fn.args.indexOf(v);
  if (v.kind !== 'inst') return -1;
  if (v.op === 'cast' || v.op === 'freeze') return argumentOf(fn, body, v.value, depth + 1);
  if (v.op === 'gep') return argumentOf(fn, body, v.ptr, depth + 1);
  if (v.op !== 'load' || v.ptr.kind !== 'inst' || v.ptr.op !== 'alloca') return -1;
  let found = -1;
  for (const b of body.blocks)
    for (const i of b.insts)
      if (i.op === 'store' && i.ptr === v.ptr) {
        const k = argumentOf(fn, body, i.value, depth + 1);
        if (k < 0 || (found >= 0 && found !== k)) return -1;
        found = k;
      }
  return found;
}

/** A place in memory that two functions may both name: a global, a member of a structure. */
function cellOf(ptr: Value): string | undefined {
  if (ptr.kind === 'global') return `global ${ptr.name}`;
  if (ptr.kind !== 'inst' || ptr.op !== 'gep' || ptr.sourceType.kind !== 'struct' || !ptr.sourceType.name)
    return undefined;
  const indices = ptr.indices.map((i) => (i.kind === 'int' ? String(i.value) : '*'));
  return indices.includes('*') ? undefined : `${ptr.sourceType.name} ${indices.join()}`;
}

/** `fn` stores its argument where `partner` takes a pointer from and puts another one. */
function pushesOnto(fn: IRFunction, part: number, partner: IRFunction): boolean {
  const body = fn.body();
  const pushed = new Set<string>();
  for (const b of body.blocks)
    for (const i of b.insts) {
      if (i.op !== 'store' || (i.ptr.kind === 'inst' && i.ptr.op === 'alloca')) continue;
      const into = argumentOf(fn, body, i.ptr);
      // A count in the part that goes down: it may have other owners yet.
      if (into === part && i.value.kind === 'inst' && i.value.type.kind !== 'ptr') return false;
      if (into === part || i.value.type.kind !== 'ptr' || argumentOf(fn, body, i.value) !== part) continue;
      const cell = cellOf(i.ptr);
      if (cell) pushed.add(cell);
    }
  if (pushed.size === 0) return false;
  const loaded = new Set<string>();
  const stored = new Set<string>();
  for (const b of partner.body().blocks)
    for (const i of b.insts) {
      if (i.op === 'load' && i.type.kind === 'ptr') loaded.add(cellOf(i.ptr) ?? '');
      if (i.op === 'store' && i.value.type.kind === 'ptr') stored.add(cellOf(i.ptr) ?? '');
    }
  return [...pushed].some((c) => loaded.has(c) && stored.has(c));
}

// ---- code

const OUT = '__memscape_pool_out';
const BACK = '__memscape_pool_back';
const EMPTIED = '__memscape_pool_emptied';

/** Lets what the function hands out, or takes back, go through the machine. */
export const instrumentPool = onceForEach((fn: IRFunction, role: PoolRole): void => {
  const { blocks } = fn.body();
  const argument = (k: number): Value | undefined => (k >= 0 ? fn.args[k] : undefined);
  const size = argument(role.size);
  const pool = argument(role.pool);
  if (role.what === 'hands out') {
    // Parameters are read at the end: optimised code has them still, -O0 as they came in.
    for (const b of blocks) {
      const end = b.insts.at(-1);
      if (end?.op !== 'ret' || !end.value) continue;
      const call = callOf(fn, OUT, [end.value, size, pool], end);
      b.insts.splice(b.insts.length - 1, 1, call, { ...end, value: call, records: undefined });
    }
    return;
  }
  const entry = blocks[0]!;
  const at = entry.insts.findIndex((i) => i.op !== 'alloca');
  const first = entry.insts[at]!;
  if (role.what === 'empties') {
    entry.insts.splice(at, 0, callOf(fn, EMPTIED, [pool], first));
    return;
  }
  const part = argument(role.part);
  if (!part) return;
  const call = callOf(fn, BACK, [part, size, pool], first);
  for (const b of blocks) for (const i of b.insts) replace(i, part, call);
  entry.insts.splice(at, 0, call);
});

/** Puts `to` in the place of operand `from`. */
function replace(i: Instruction, from: Value, to: Value): void {
  const fields = i as unknown as Record<string, unknown>;
  for (const [name, v] of Object.entries(fields)) {
    if (v === from) fields[name] = to;
    else if (Array.isArray(v))
      v.forEach((e: unknown, k) => {
        if (e === from) v[k] = to;
        else if (name === 'incoming' && (e as { value: Value }).value === from) (e as { value: Value }).value = to;
      });
  }
}
