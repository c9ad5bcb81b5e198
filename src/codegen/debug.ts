/**
 * Where variables live (LLVM "Source Level Debugging", debug records). At -O0 every variable has a `declare` record and
 * one place for the whole function. In optimised code `value` records say what the variable is from here on: such values
 * get homes that keep them, and the places flow along the control flow while all ways into a block agree.
 */
import type { DILabel, DILocalVariable, DILocation } from '../ir/metadata.ts';
import type { BasicBlock, DebugRecord, FunctionBody, Value } from '../ir/module.ts';
import type { Code, Location, VariableLocation } from '../isa/code.ts';
import { NO_REG } from '../isa/registers.ts';
import type { Generator } from './generator.ts';
import { Kind, type Part } from './part.ts';
import { eachSuccessor, terminator } from './scan.ts';

const DW_OP_deref = 0x06;
const DW_OP_constu = 0x10;
const DW_OP_minus = 0x1c;
const DW_OP_plus = 0x22;
const DW_OP_plus_uconst = 0x23;
const DW_OP_stack_value = 0x9f;
const DW_OP_LLVM_fragment = 0x1000;
const DW_OP_LLVM_arg = 0x1005;

const GONE: Location = { kind: 'optimized-out' };

type VariableRecord = Exclude<DebugRecord, { kind: 'label' }>;

/** What the generator met on its way. */
export interface SeenRecord {
  readonly record: VariableRecord;
  /** Index of the next instruction. */
  readonly at: number;
  readonly block: number;
}

/** Before the frame is laid out: names for its objects, homes for values that records refer to. */
export function nameObjects(g: Generator, body: FunctionBody, reachable: readonly boolean[]): void {
  if (!g.ctx.debug) return;
  for (const b of body.blocks) {
    if (!reachable[b.index]) continue;
    for (const i of b.insts) for (const r of i.records ?? []) if (r.kind !== 'label') nameRecord(g, r);
  }
}

function nameRecord(g: Generator, r: VariableRecord): void {
  for (const v of r.values) {
    if (v.kind !== 'inst' && v.kind !== 'arg') continue;
    const parts = g.values.get(v);
    const p = parts?.[0];
    if (!parts || !p) continue;
    if (r.kind === 'declare' && v.kind === 'inst' && v.op === 'alloca' && p.object) {
      if (!g.variableOf.has(p.object)) g.variableOf.set(p.object, r.variable);
    } else if (r.kind === 'declare' && v.kind === 'arg' && g.fn.attrs.params[v.index]?.has('byval'))
      g.byvalVariables.set(v, r.variable);
    else for (const q of parts) if (q.kind === Kind.Value) q.cross = true;
  }
}

// ── locations ────────────────────────────────────────────────────────────────────────────────────

interface Fragment {
  readonly bitOffset: number;
  readonly bitSize: number;
}

/** Where the bytes named by a record are, and which part of the variable they are. */
function locate(g: Generator, r: VariableRecord): { location: Location; fragment: Fragment | undefined } {
  const { ops } = r.expression;
  let n = 0;
  let plus = 0;
  let deref = 0;
  let fragment: Fragment | undefined;
  let known = r.values.length === 1;
  let pending: number | undefined;
  while (n < ops.length) {
    switch (ops[n]) {
      case DW_OP_deref:
        deref++;
        if (deref > 1) known = false;
        n++;
        break;
      case DW_OP_plus_uconst:
        if (deref > 0) known = false;
        plus += ops[n + 1] as number;
        n += 2;
        break;
      case DW_OP_constu:
        pending = ops[n + 1] as number;
        n += 2;
        break;
      case DW_OP_plus:
      case DW_OP_minus:
        if (pending === undefined || deref > 0) known = false;
        else plus += ops[n] === DW_OP_plus ? pending : -pending;
        pending = undefined;
        n++;
        break;
      case DW_OP_stack_value:
        n++;
        break;
      case DW_OP_LLVM_fragment:
        fragment = { bitOffset: ops[n + 1] as number, bitSize: ops[n + 2] as number };
        n += 3;
        break;
      case DW_OP_LLVM_arg:
        if (ops[n + 1] !== 0) known = false;
        n += 2;
        break;
      default:
        known = false;
        n = nextFragment(ops, n);
    }
  }
  const v = r.values[0];
  if (!known || v === undefined) return { location: GONE, fragment };
  // A declare names the variable's address: one more step than a value.
  const steps = deref + (r.kind === 'declare' ? 1 : 0);
  return { location: place(g, v, plus, steps), fragment };
}

/** An operation that isn't understood: only a fragment at the end still matters. */
function nextFragment(ops: readonly number[], n: number): number {
  return ops.length >= 3 && ops[ops.length - 3] === DW_OP_LLVM_fragment && n < ops.length - 3
    ? ops.length - 3
    : ops.length;
}

/** steps 0: the value v + plus itself; 1: memory at v + plus; 2: memory at what is stored at v, plus … */
function place(g: Generator, v: Value, plus: number, steps: number): Location {
  if (v.kind === 'metadata' || v.kind === 'block' || v.kind === 'asm') return GONE;
  if (v.kind === 'undef' || v.kind === 'poison') return GONE;
  const parts = v.kind === 'inst' || v.kind === 'arg' ? g.values.get(v) : g.parts(v);
  if (!parts || parts.length === 0) return GONE;
  if (parts.length > 1) {
    if (steps > 0 || plus !== 0) return GONE;
    let bitOffset = 0;
    const pieces = parts.map((p) => {
      const piece = { bitOffset, bitSize: p.bits, location: scalar(p, 0, 0) };
      bitOffset += p.bytes * 8;
      return piece;
    });
    return { kind: 'pieces', pieces };
  }
  return scalar(parts[0] as Part, plus, steps);
}

function scalar(p: Part, plus: number, steps: number): Location {
  switch (p.kind) {
    case Kind.Imm: {
      if (steps > 0) return GONE;
      const bits = (BigInt(p.bits <= 32 && !p.xmm ? p.lo >> 31 : p.hi) << 32n) | BigInt(p.lo >>> 0);
      return { kind: 'constant', value: bits + BigInt(plus) };
    }
    case Kind.Symbol:
      return steps === 0 ? { kind: 'constant', value: BigInt(p.disp + plus) } : GONE;
    case Kind.Frame:
      if (p.object?.home) {
        const slot = p.object.home.slot;
        return steps === 1 ? { kind: 'frame-indirect', offset: slot, plus: p.disp + plus } : GONE;
      }
      if (steps === 1) return { kind: 'frame', offset: p.disp + plus };
      if (steps === 2) return { kind: 'frame-indirect', offset: p.disp + plus, plus: 0 };
      return GONE;
    case Kind.Value:
      if (p.home !== NO_REG) {
        if (steps === 0 && plus === 0) return { kind: 'register', register: p.home };
        if (steps === 1) return { kind: 'register-indirect', register: p.home, plus };
        return GONE;
      }
      if (p.slot === 0) return GONE;
      if (steps === 0 && plus === 0) return { kind: 'frame', offset: p.slot };
      if (steps === 1) return { kind: 'frame-indirect', offset: p.slot, plus };
      return GONE;
    default:
      return GONE;
  }
}

function same(a: Location, b: Location): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'frame':
      return b.kind === 'frame' && a.offset === b.offset;
    case 'frame-indirect':
      return b.kind === 'frame-indirect' && a.offset === b.offset && a.plus === b.plus;
    case 'register':
      return b.kind === 'register' && a.register === b.register;
    case 'register-indirect':
      return b.kind === 'register-indirect' && a.register === b.register && a.plus === b.plus;
    case 'constant':
      return b.kind === 'constant' && a.value === b.value;
    case 'pieces':
      return (
        b.kind === 'pieces' &&
        a.pieces.length === b.pieces.length &&
        a.pieces.every((x, k) => same(x.location, (b.pieces[k] as (typeof b.pieces)[number]).location))
      );
    case 'optimized-out':
      return true;
  }
}

// ── variables ────────────────────────────────────────────────────────────────────────────────────

interface Range {
  from: number;
  to: number;
  location: Location;
}
interface Change {
  readonly at: number;
  readonly block: number;
  readonly location: Location;
}
interface Track {
  readonly fragment: Fragment | undefined;
  readonly changes: Change[];
}
interface Known {
  readonly variable: DILocalVariable;
  readonly inlinedAt: DILocation | undefined;
  declared: Location | undefined;
  readonly tracks: Track[];
}

export function describeVariables(
  g: Generator,
  blocks: readonly BasicBlock[],
  offsetOf: (label: number) => number,
  size: number,
): Pick<Code, 'variables' | 'labels'> {
  const offsetAt = (k: number): number => g.insts[k - g.removed]?.offset ?? size;
  const known = new Map<DILocalVariable, Known[]>();
  for (const { record, at, block } of g.seen) {
    const list = known.get(record.variable) ?? [];
    known.set(record.variable, list);
    let k = list.find((x) => x.inlinedAt === record.loc.inlinedAt);
    if (!k) {
      k = { variable: record.variable, inlinedAt: record.loc.inlinedAt, declared: undefined, tracks: [] };
      list.push(k);
    }
    const { location, fragment } = locate(g, record);
    if (record.kind === 'declare' && !fragment) {
      k.declared ??= location;
      continue;
    }
    let track = k.tracks.find(
      (t) => t.fragment?.bitOffset === fragment?.bitOffset && t.fragment?.bitSize === fragment?.bitSize,
    );
    if (!track) {
      track = { fragment, changes: [] };
      k.tracks.push(track);
    }
    track.changes.push({ at: offsetAt(at), block, location });
  }
  const variables: VariableLocation[] = [];
  for (const list of known.values())
    for (const k of list) {
      const ranges =
        k.declared && k.declared.kind !== 'optimized-out'
          ? [{ from: 0, to: size, location: k.declared }]
          : merge(k.tracks.map((t) => ({ fragment: t.fragment, ranges: flow(t.changes, blocks, offsetOf, size) })));
      variables.push({ variable: k.variable, inlinedAt: k.inlinedAt, ranges });
    }
  const labels = g.seenLabels.map(({ label, at }): { label: DILabel; offset: number } => ({
    label,
    offset: offsetAt(at),
  }));
  return { variables, labels };
}

/** Extends what records say over the blocks that follow, as long as all predecessors agree. */
function flow(
  changes: readonly Change[],
  blocks: readonly BasicBlock[],
  offsetOf: (label: number) => number,
  size: number,
): Range[] {
  const byBlock = new Map<number, Change[]>();
  for (const c of changes) {
    const list = byBlock.get(c.block) ?? [];
    list.push(c);
    byBlock.set(c.block, list);
  }
  const predecessors = new Map<number, number[]>();
  for (const b of blocks)
    eachSuccessor(terminator(b), (to) => {
      const list = predecessors.get(to.index) ?? [];
      list.push(b.index);
      predecessors.set(to.index, list);
    });
  // undefined: not yet known (agrees with everything).
  const into = new Map<number, Location | undefined>();
  const out = (b: number): Location | undefined => {
    const own = byBlock.get(b);
    return own ? (own[own.length - 1] as Change).location : into.get(b);
  };
  for (let changed = true, rounds = 0; changed && rounds < 50; rounds++) {
    changed = false;
    blocks.forEach((b, k) => {
      let here: Location | undefined = k === 0 ? GONE : undefined;
      for (const p of predecessors.get(b.index) ?? []) {
        const o = out(p);
        if (o === undefined) continue;
        if (here === undefined) here = o;
        else if (!same(here, o)) here = GONE;
      }
      const before = into.get(b.index);
      if (here !== undefined && (before === undefined || !same(before, here))) {
        into.set(b.index, before === undefined ? here : GONE);
        changed = true;
      }
    });
  }
  const ranges: Range[] = [];
  const add = (from: number, to: number, location: Location): void => {
    if (from >= to || location.kind === 'optimized-out') return;
    const last = ranges[ranges.length - 1];
    if (last && last.to === from && same(last.location, location)) last.to = to;
    else ranges.push({ from, to, location });
  };
  blocks.forEach((b, k) => {
    const next = blocks[k + 1];
    const end = next ? offsetOf(next.index) : size;
    let at = offsetOf(b.index);
    let location = into.get(b.index) ?? GONE;
    for (const c of byBlock.get(b.index) ?? []) {
      add(at, Math.min(c.at, end), location);
      at = Math.max(at, c.at);
      location = c.location;
    }
    add(at, end, location);
  });
  return ranges;
}

/** Fragments side by side. */
function merge(tracks: readonly { fragment: Fragment | undefined; ranges: readonly Range[] }[]): Range[] {
  if (tracks.length === 1 && !tracks[0]?.fragment) return [...(tracks[0]?.ranges ?? [])];
  const points = new Set<number>();
  for (const t of tracks)
    for (const r of t.ranges) {
      points.add(r.from);
      points.add(r.to);
    }
  const sorted = [...points].sort((a, b) => a - b);
  const out: Range[] = [];
  sorted.forEach((from, k) => {
    const to = sorted[k + 1];
    if (to === undefined) return;
    const here = tracks.flatMap((t) => {
      const r = t.ranges.find((x) => x.from <= from && to <= x.to);
      return r ? [{ fragment: t.fragment, location: r.location }] : [];
    });
    const whole = here.find((x) => !x.fragment);
    if (whole) out.push({ from, to, location: whole.location });
    else if (here.length > 0) {
      const pieces = here
        .map((x) => ({ ...(x.fragment as Fragment), location: x.location }))
        .sort((a, b) => a.bitOffset - b.bitOffset);
      out.push({ from, to, location: { kind: 'pieces', pieces } });
    }
  });
  return out;
}
