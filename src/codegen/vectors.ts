/**
 * Vectors. A vector is held as raw bytes in parts of 16, 8, 4, … bytes, so moving, loading, storing and passing one is
 * what a compiler does. Everything else is done lane by lane through memory areas of the frame.
 */
import type { BinaryOp, Instruction, Value } from '../ir/module.ts';
import { sizeOf, type Type, type VectorType } from '../ir/types.ts';
import { Access, Op } from '../isa/instruction.ts';
import { NO_REG, RBP } from '../isa/registers.ts';
import { memory, own } from './emitter.ts';
import { floatBinary } from './floats.ts';
import type { Generator } from './generator.ts';
import { binary } from './integers.ts';
import { maskBits, storePart } from './memory.ts';
import { isBitVector, Kind, Part, type Shape } from './part.ts';

/** A vector in memory: element k at offset + k * stride. Lanes of bit vectors take a byte each. */
export interface Lanes {
  readonly area: number;
  readonly elem: Type;
  readonly count: number;
  readonly stride: number;
}

const vectorType = (t: Type): VectorType => {
  if (t.kind !== 'vector') throw new Error('not a vector');
  return t;
};
const strideOf = (t: VectorType): number => (isBitVector(t) ? 1 : sizeOf(t.elem));

/** The parts' bytes in memory, at their places in the type. Counts a use of each part. `copy`: not the value's own slot. */
export function partsToArea(
  g: Generator,
  parts: readonly Part[],
  shape: readonly Shape[],
  size: number,
  copy: boolean,
): number {
  const first = parts[0] as Part;
  const base = first.slot;
  if (
    !copy &&
    parts.length > 0 &&
    parts.every((p, k) => p.kind === Kind.Value && p.stored && p.slot === base + (shape[k] as Shape).offset)
  ) {
    for (const p of parts) g.count(p);
    return base;
  }
  const area = g.area(Math.max(16, size));
  parts.forEach((p, k) => {
    storePart(g, own(area + (shape[k] as Shape).offset), p);
  });
  return area;
}

/** The result parts are the bytes of an area. */
export function areaToParts(g: Generator, parts: readonly Part[], shape: readonly Shape[], area: number): void {
  parts.forEach((p, k) => {
    const { offset } = shape[k] as Shape;
    if (p.slot === 0 && p.home === NO_REG) {
      p.slot = area + offset;
      p.stored = true;
      p.pinned = true;
      return;
    }
    const r = g.dst(p);
    const from = slotPart(g, p.xmm, p.bytes, p.bits, area + offset);
    g.loadSlot(from, r);
    g.def(p, r);
    g.unlock(r);
  });
}

function slotPart(g: Generator, xmm: boolean, bytes: number, bits: number, slot: number): Part {
  const p = new Part(xmm, bytes, bits, g.current.index);
  p.uses = 1;
  p.slot = slot;
  p.stored = true;
  p.pinned = true;
  return p;
}

export function toLanes(g: Generator, v: Value, copy = false): Lanes {
  return partsToLanes(g, g.parts(v), vectorType(v.type), copy);
}

function partsToLanes(g: Generator, parts: readonly Part[], t: VectorType, copy: boolean): Lanes {
  const lanes = { elem: t.elem, count: t.count, stride: strideOf(t) };
  if (!isBitVector(t)) return { area: partsToArea(g, parts, g.shape(t), sizeOf(t), copy), ...lanes };
  const area = g.area(Math.max(16, t.count));
  parts.forEach((p, j) => {
    const r = g.take(p);
    for (let k = 0; k < p.bits; k++) {
      if (k > 0) g.ri(Op.ShrI, 8, r, 1);
      g.mr(Op.Store, 1, own(area + 64 * j + k), r);
    }
    g.unlock(r);
  });
  return { area, ...lanes };
}

/** Lane k as parts that load when they are used. */
export function lane(g: Generator, v: Lanes, k: number): Part[] {
  return g.shape(v.elem).map((s) => slotPart(g, s.xmm, s.bytes, s.bits, v.area + k * v.stride + s.offset));
}

export function newLanes(g: Generator, t: VectorType): Lanes {
  return { area: g.area(Math.max(16, t.count * strideOf(t))), elem: t.elem, count: t.count, stride: strideOf(t) };
}

/** Parts to compute a lane's value into. */
export function freshLane(g: Generator, elem: Type): Part[] {
  return g.shape(elem).map((s) => g.fresh(s.xmm, s.bytes, s.bits, 1));
}

export function setLane(g: Generator, v: Lanes, k: number, parts: readonly Part[]): void {
  const shape = g.shape(v.elem);
  parts.forEach((p, j) => {
    storePart(g, own(v.area + k * v.stride + (shape[j] as Shape).offset), p);
  });
}

/** The instruction's result is what the lanes hold. */
export function fromLanes(g: Generator, i: Instruction, v: Lanes): void {
  const t = vectorType(i.type);
  const results = g.results(i);
  if (!isBitVector(t)) {
    areaToParts(g, results, g.shape(t), v.area);
    return;
  }
  results.forEach((p, j) => {
    const r = g.temp();
    const b = g.temp();
    g.ri(Op.MovRI, 4, r, 0);
    for (let k = p.bits - 1; k >= 0; k--) {
      g.rm(Op.LoadZx, 4, b, own(v.area + 64 * j + k)).fromWidth = 1;
      g.ri(Op.AndI, 4, b, 1);
      g.ri(Op.ShlI, 8, r, 1);
      g.rr(Op.OrR, 8, r, b);
    }
    g.unlock(b);
    g.def(p, r);
    g.unlock(r);
  });
}

/** result[k] = f(operands[0][k], …) for every lane. Scalars among the operands are handed to every lane. */
export function elementwise(
  g: Generator,
  i: Instruction,
  operands: readonly Value[],
  f: (p: Part[], x: Part[][]) => void,
): void {
  const t = vectorType(i.type);
  const lanes = operands.map((v) => (v.type.kind === 'vector' ? toLanes(g, v) : undefined));
  const scalars = operands.map((v, n) => {
    if (lanes[n]) return undefined;
    const parts = g.parts(v);
    for (const p of parts) {
      g.materialize(p);
      p.uses += t.count - 1;
    }
    return parts;
  });
  g.done();
  const out = newLanes(g, t);
  for (let k = 0; k < t.count; k++) {
    const p = freshLane(g, t.elem);
    const x = operands.map((_, n) => {
      const l = lanes[n];
      return l ? lane(g, l, k) : [...(scalars[n] as readonly Part[])];
    });
    f(p, x);
    g.done();
    setLane(g, out, k, p);
    g.done();
  }
  fromLanes(g, i, out);
}

/** op over all lanes, starting from `start` when there is one. */
export function reduce(
  g: Generator,
  i: Instruction,
  v: Value,
  start: Value | undefined,
  op: (p: Part[], a: Part[], b: Part[]) => void,
): void {
  const lanes = toLanes(g, v);
  g.done();
  let acc: readonly Part[] = start ? g.parts(start) : lane(g, lanes, 0);
  for (let k = start ? 0 : 1; k < lanes.count; k++) {
    const next = freshLane(g, lanes.elem);
    op(next, [...acc], lane(g, lanes, k));
    g.done();
    acc = next;
  }
  g.results(i).forEach((p, k) => {
    g.def(p, g.take(acc[k] as Part));
  });
}

export function arithmetic(
  g: Generator,
  op: BinaryOp,
  p: readonly Part[],
  a: readonly Part[],
  b: readonly Part[],
): void {
  if (op.startsWith('f')) floatBinary(g, op, p[0] as Part, a[0] as Part, b[0] as Part);
  else binary(g, op, p, a, b);
}

// ── lanes by index ───────────────────────────────────────────────────────────────────────────────

export function extractElement(g: Generator, i: Extract<Instruction, { op: 'extractelement' }>): void {
  const v = toLanes(g, i.vector);
  const results = g.results(i);
  if (i.index.kind === 'int') {
    const from = lane(g, v, Math.min(Number(i.index.value), v.count - 1));
    results.forEach((p, k) => {
      g.def(p, g.take(from[k] as Part));
    });
    return;
  }
  const index = laneIndex(g, i.index, v);
  const shape = g.shape(v.elem);
  results.forEach((p, k) => {
    const s = shape[k] as Shape;
    const r = g.dst(p);
    const m = memory(RBP, v.area + s.offset, Access.Internal, index, 1);
    if (!p.xmm) g.rm(Op.Load, p.bits > 32 ? 8 : 4, r, m);
    else g.rm(p.bytes === 16 ? Op.LoadU : Op.LoadS, Math.max(p.bytes, 4), r, m);
    g.def(p, r);
  });
}

/** Byte offset of a lane chosen at run time, kept within the vector. */
function laneIndex(g: Generator, index: Value, v: Lanes): number {
  const p = g.part(index);
  const r = g.take(p);
  if (p.bits < 64) maskBits(g, r, p.bits);
  const top = 2 ** Math.ceil(Math.log2(Math.max(1, v.count))) - 1;
  g.ri(Op.AndI, 4, r, top);
  if (v.stride !== 1) g.rr(Op.ImulI, 8, r, r).imm = v.stride;
  return r;
}

export function insertElement(g: Generator, i: Extract<Instruction, { op: 'insertelement' }>): void {
  // Room for a lane index that is out of range: the area is as large as the next power of two.
  const v = toLanes(g, i.vector, true);
  const parts = g.parts(i.element);
  const shape = g.shape(v.elem);
  if (i.index.kind === 'int') setLane(g, v, Math.min(Number(i.index.value), v.count - 1), parts);
  else {
    const index = laneIndex(g, i.index, v);
    parts.forEach((p, k) => {
      storePart(g, memory(RBP, v.area + (shape[k] as Shape).offset, Access.Internal, index, 1), p);
    });
  }
  fromLanes(g, i, v);
}

export function shuffle(g: Generator, i: Extract<Instruction, { op: 'shufflevector' }>): void {
  const a = toLanes(g, i.a);
  const b = toLanes(g, i.b);
  g.done();
  const out = newLanes(g, vectorType(i.type));
  i.mask.forEach((m, k) => {
    if (m < 0) return;
    const from = m < a.count ? lane(g, a, m) : lane(g, b, m - a.count);
    setLane(g, out, k, from);
    g.done();
  });
  fromLanes(g, i, out);
}

/** Reinterprets the bytes of a value. */
export function bitcast(g: Generator, i: Extract<Instruction, { op: 'cast' }>): void {
  const from = g.shape(i.value.type);
  const to = g.shape(i.type);
  const area = partsToArea(g, g.parts(i.value), from, Math.max(sizeOf(i.value.type), sizeOf(i.type)), false);
  areaToParts(g, g.results(i), to, area);
}
