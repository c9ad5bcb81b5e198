/**
 * First look at a function: which blocks can be reached, how often each value is used and whether outside its block,
 * which allocas are variables of the frame, and where their addresses go.
 */
import type { BasicBlock, Constant, FunctionBody, Instruction, Value } from '../ir/module.ts';
import { sizeOf } from '../ir/types.ts';
import { attachToOperation } from './checks.ts';
import { gepOffset } from './constants.ts';
import type { Generator } from './generator.ts';
import { memberIndex } from './member-index.ts';
import { type FrameObject, Kind, type Part, Part as PartClass, type Shape, ShapeError, shapeOf } from './part.ts';

const MAX_FRAME_OBJECT = 0x4000_0000;

export function eachSuccessor(i: Instruction, see: (b: BasicBlock) => void): void {
  switch (i.op) {
    case 'br':
      see(i.target);
      break;
    case 'condbr':
      see(i.then);
      see(i.else);
      break;
    case 'switch':
      see(i.default);
      for (const c of i.cases) see(c.target);
      break;
    case 'indirectbr':
      for (const t of i.targets) see(t);
      break;
    case 'invoke':
      see(i.normal);
      see(i.unwind);
      break;
    case 'callbr':
      see(i.normal);
      for (const t of i.indirect) see(t);
      break;
    default:
      break;
  }
}

export const terminator = (b: BasicBlock): Instruction => b.insts[b.insts.length - 1] as Instruction;

/** reachable[k] is true when block k can be reached from the entry. */
export function reachableBlocks(body: FunctionBody): boolean[] {
  const seen: boolean[] = new Array(body.blocks.length).fill(false);
  const work: BasicBlock[] = [];
  const add = (b: BasicBlock): void => {
    if (!seen[b.index]) {
      seen[b.index] = true;
      work.push(b);
    }
  };
  add(body.blocks[0] as BasicBlock);
  for (let b = work.pop(); b !== undefined; b = work.pop()) eachSuccessor(terminator(b), add);
  return seen;
}

/** An alloca of the entry block with a constant size belongs to the frame; others lower rsp when they run. */
export function isStaticAlloca(i: Instruction, block: BasicBlock): boolean {
  return i.op === 'alloca' && block.index === 0 && i.count.kind === 'int';
}

type GuardedCall = Extract<Instruction, { op: 'call' }>;

const newParts = (shape: readonly Shape[], block: number): Part[] => {
  const out: Part[] = new Array(shape.length);
  for (let k = 0; k < shape.length; k++) {
    const s = shape[k] as Shape;
    out[k] = new PartClass(s.xmm, s.bytes, s.bits, block);
  }
  return out;
};

/** Fills `g.values`, `g.objects` and the parts' use counts. */
export function scan(g: Generator, body: FunctionBody, reachable: readonly boolean[]): void {
  const guards: GuardedCall[] = [];
  for (const a of g.fn.args) {
    const parts = shapes(g, a.type, undefined);
    g.values.set(a, newParts(parts, -1));
  }
  for (const b of body.blocks) {
    if (!reachable[b.index]) continue;
    for (const i of b.insts) {
      if (i.op === 'call' && i.guard) guards.push(i);
      if (i.type.kind === 'void') continue;
      if (isStaticAlloca(i, b)) addObject(g, i);
      else {
        const parts = newParts(shapes(g, i.type, i), b.index);
        if (i.op === 'phi') for (const p of parts) p.cross = true;
        if (g.weights) for (const p of parts) p.weight = g.weights[b.index] as number;
        g.values.set(i, parts);
      }
    }
  }
  for (const b of body.blocks) {
    if (!reachable[b.index]) continue;
    for (const i of b.insts) countUses(g, b, i, reachable);
  }
  if (guards.length > 0) for (const i of guards) attachToOperation(g, i);
}

function shapes(g: Generator, t: Instruction['type'], i: Instruction | undefined): readonly Shape[] {
  try {
    return shapeOf(t);
  } catch (e) {
    if (!(e instanceof ShapeError)) throw e;
    g.setLocation(i?.loc);
    return g.unsupported(`${e.message}.`);
  }
}

function addObject(g: Generator, i: Instruction): void {
  if (i.op !== 'alloca' || i.count.kind !== 'int') return;
  const size = sizeOf(i.allocated) * Number(i.count.value);
  if (size > MAX_FRAME_OBJECT) {
    g.setLocation(i.loc);
    g.unsupported(`A local variable of ${size} bytes is larger than any stack.`);
  }
  const object: FrameObject = {
    inst: i,
    size: Math.max(1, size),
    align: Math.max(1, i.align),
    offset: 0,
    home: undefined,
    escapes: false,
    indexed: false,
    hasLifetime: false,
    number: 0,
  };
  g.objects.push(object);
  const p = new PartClass(false, 8, 64, 0);
  p.kind = Kind.Frame;
  p.object = object;
  g.members.push(p);
  g.values.set(i, [p]);
}

/** The frame object whose address `v` is (or is derived from with known steps). */
function objectOf(g: Generator, v: Value): FrameObject | undefined {
  if (v.kind !== 'inst') return undefined;
  const p = g.values.get(v)?.[0];
  return p?.object;
}

function countUses(g: Generator, b: BasicBlock, i: Instruction, reachable: readonly boolean[]): void {
  const block = b.index;
  switch (i.op) {
    case 'ret':
      if (i.value) use(g, i.value, block);
      if (g.sret) use(g, g.sret, block);
      if (i.value) escapes(g, i.value);
      return;
    case 'condbr':
      use(g, i.cond, block);
      fusable(g, i.cond, b);
      return;
    case 'switch':
    case 'resume':
    case 'fneg':
      use(g, i.value, block);
      return;
    case 'cast':
    case 'freeze': {
      use(g, i.value, block);
      const o = objectOf(g, i.value);
      if (o) {
        const p = g.values.get(i)?.[0];
        if ((i.op === 'freeze' || i.cast === 'bitcast') && p && i.type.kind === 'ptr') p.object = o;
        else o.escapes = true;
      }
      return;
    }
    case 'indirectbr':
      use(g, i.address, block);
      return;
    case 'invoke':
    case 'callbr':
    case 'call': {
      if (i.op === 'call' && i.guard) {
        use(g, i.guard.cond, block);
        fusable(g, i.guard.cond, b);
        for (const a of i.args) use(g, a, block);
        return;
      }
      if (i.callee.kind === 'inst' || i.callee.kind === 'arg') use(g, i.callee, block);
      const name = i.callee.kind === 'function' ? i.callee.name : '';
      if (
        i.attrs.fn.has('returns_twice') ||
        name === 'llvm.eh.sjlj.setjmp' ||
        (i.callee.kind === 'function' && i.callee.attrs.fn.has('returns_twice'))
      )
        g.returnsTwice = true;
      const lifetime = name.startsWith('llvm.lifetime.');
      for (const a of i.args) {
        if (a.kind !== 'inst' && a.kind !== 'arg') continue;
        use(g, a, block);
        const o = objectOf(g, a);
        if (!o) continue;
        if (lifetime) {
          if (g.values.get(a)?.[0]?.kind === Kind.Frame) o.hasLifetime = true;
        } else if (!name.startsWith('llvm.dbg.')) o.escapes = true;
      }
      for (const bundle of i.bundles) for (const a of bundle.args) use(g, a, block);
      return;
    }
    case 'binary':
    case 'icmp':
    case 'fcmp':
      use(g, i.lhs, block);
      use(g, i.rhs, block);
      if (i.op === 'binary') {
        escapes(g, i.lhs);
        escapes(g, i.rhs);
      }
      return;
    case 'select':
      use(g, i.cond, block);
      fusable(g, i.cond, b);
      use(g, i.then, block);
      use(g, i.else, block);
      escapes(g, i.then);
      escapes(g, i.else);
      return;
    case 'alloca':
      if (!isStaticAlloca(i, b)) g.dynamicFrame = true;
      use(g, i.count, block);
      return;
    case 'load':
      use(g, i.ptr, block);
      return;
    case 'store':
      use(g, i.value, block);
      use(g, i.ptr, block);
      escapes(g, i.value);
      return;
    case 'atomicrmw':
      use(g, i.value, block);
      use(g, i.ptr, block);
      escapes(g, i.value);
      escapes(g, i.ptr);
      return;
    case 'cmpxchg':
      use(g, i.ptr, block);
      use(g, i.expected, block);
      use(g, i.desired, block);
      escapes(g, i.ptr);
      escapes(g, i.desired);
      return;
    case 'gep': {
      use(g, i.ptr, block);
      let constant = true;
      for (const x of i.indices) {
        use(g, x, block);
        if (x.kind !== 'int') constant = false;
      }
      const member = memberIndex(g, i);
      if (member) {
        use(g, i.ptr, block);
        use(g, member.index, block);
      }
      const base = i.ptr.kind === 'inst' ? g.values.get(i.ptr)?.[0] : undefined;
      const o = base?.object;
      if (!o) return;
      if (i.type.kind === 'vector') {
        escapes(g, i.ptr);
        return;
      }
      o.indexed = true;
      const p = g.values.get(i)?.[0];
      if (constant && p && base.kind === Kind.Frame) {
        // The offset within the object for now; becomes rbp-relative once the frame is laid out.
        const d = base.disp + gepOffset(i.sourceType, i.indices as Constant[], g.ctx);
        if (Math.abs(d) < MAX_FRAME_OBJECT) {
          p.kind = Kind.Frame;
          p.object = o;
          p.disp = d;
          g.members.push(p);
          if (d < 0 || d > o.size) o.escapes = true;
          return;
        }
      }
      if (p) p.object = o;
      o.escapes = true;
      return;
    }
    case 'phi':
      for (const { value, block: from } of i.incoming) {
        if (!reachable[from.index]) continue;
        use(g, value, from.index);
        escapes(g, value);
      }
      return;
    case 'extractvalue': {
      const range = partRange(i.aggregate, i.indices);
      useSome(g, i.aggregate, block, range.first, range.first + range.count);
      return;
    }
    case 'insertvalue': {
      const range = partRange(i.aggregate, i.indices);
      useSome(g, i.aggregate, block, 0, range.first);
      useSome(g, i.aggregate, block, range.first + range.count, Number.MAX_SAFE_INTEGER);
      use(g, i.element, block);
      escapes(g, i.element);
      return;
    }
    case 'extractelement':
      use(g, i.vector, block);
      use(g, i.index, block);
      return;
    case 'insertelement':
      use(g, i.vector, block);
      use(g, i.element, block);
      use(g, i.index, block);
      return;
    case 'shufflevector':
      use(g, i.a, block);
      use(g, i.b, block);
      return;
    case 'va_arg':
      use(g, i.list, block);
      return;
    case 'br':
    case 'unreachable':
    case 'fence':
    case 'landingpad':
      return;
  }
}

function use(g: Generator, v: Value, block: number): void {
  if (v.kind !== 'inst' && v.kind !== 'arg') return;
  const parts = g.values.get(v);
  if (!parts) return;
  const weight = g.weights ? (g.weights[block] as number) : 0;
  for (const p of parts) {
    p.uses++;
    p.weight += weight;
    if (p.block !== block) p.cross = p.cross || p.block >= 0 || block !== 0;
  }
}

function useSome(g: Generator, v: Value, block: number, first: number, end: number): void {
  if (v.kind !== 'inst' && v.kind !== 'arg') return;
  const parts = g.values.get(v);
  if (!parts) return;
  for (let k = first; k < parts.length && k < end; k++) {
    const p = parts[k] as Part;
    p.uses++;
    if (g.weights) p.weight += g.weights[block] as number;
    if (p.block !== block) p.cross = p.cross || p.block >= 0 || block !== 0;
  }
}

function escapes(g: Generator, v: Value): void {
  const o = objectOf(g, v);
  if (o) o.escapes = true;
}

/** Which parts of an aggregate `indices` name. */
export function partRange(aggregate: Value, indices: readonly number[]): { first: number; count: number } {
  let t = aggregate.type;
  let first = 0;
  for (const index of indices) {
    if (t.kind === 'struct') {
      for (let k = 0; k < index; k++) first += shapeOf(t.fields[k] as typeof t).length;
      t = t.fields[index] as typeof t;
    } else if (t.kind === 'array') {
      first += index * shapeOf(t.elem).length;
      t = t.elem;
    }
  }
  return { first, count: shapeOf(t).length };
}

/** A comparison whose bit a branch or select of the same block reads: made there, when that is its only use. */
function fusable(g: Generator, v: Value, b: BasicBlock): void {
  if (v.kind === 'inst' && v.parent === b && (v.op === 'icmp' || v.op === 'fcmp') && v.type.kind === 'int')
    g.fusable.add(v);
}
