/** The growing code of one function: instructions, blocks, labels, source locations. */

import type { DILocation } from '../ir/metadata.ts';
import type { AtomicOrdering, IRFunction } from '../ir/module.ts';
import type { Block } from '../isa/code.ts';
import { Access, type Cond, FIRST_PSEUDO, Inst, type Mem, Op, Order } from '../isa/instruction.ts';
import { NO_REG, RBP, RSP } from '../isa/registers.ts';
import { OPS } from '../isa/table.ts';
import { UnsupportedError } from '../machine/image.ts';

/** By Op: ends a block. */
const ends: readonly boolean[] = OPS.map((r) => r.endsBlock);

export class Emitter {
  /** The function contains a fence. */
  hasFences = false;
  readonly fn: IRFunction;
  readonly insts: Inst[] = [];
  /** First instruction of each block. */
  readonly starts: number[] = [0];
  /** Block that a label stands at. Labels are numbers; the first ones belong to the IR's blocks. */
  readonly labels: number[] = [];
  private labelCount = 0;

  readonly locations: (DILocation | undefined)[] = [undefined];
  private readonly locationIndex = new Map<DILocation, number>();
  private lastLocation: DILocation | undefined = undefined;
  /** Index of the location that instructions get now. */
  loc = 0;

  constructor(fn: IRFunction) {
    this.fn = fn;
  }

  setLocation(l: DILocation | undefined): void {
    if (l === this.lastLocation) return;
    this.lastLocation = l;
    if (l === undefined) {
      this.loc = 0;
      return;
    }
    let k = this.locationIndex.get(l);
    if (k === undefined) {
      k = this.locations.length;
      this.locations.push(l);
      this.locationIndex.set(l, k);
    }
    this.loc = k;
  }

  /** Throws the report that names what is missing and where. */
  unsupported(what: string): never {
    const l = this.locations[this.loc];
    let scope = l?.scope;
    while (scope?.kind === 'DILexicalBlock' && scope.file === undefined)
      scope = scope.scope as typeof scope | undefined;
    const file = l?.scope.file ?? this.fn.subprogram?.file;
    throw new UnsupportedError(
      what,
      file
        ? {
            file: file.filename,
            line: l?.line ?? this.fn.subprogram?.line ?? 0,
            column: l?.column ?? 0,
            function: this.fn.subprogram?.name ?? this.fn.name,
          }
        : undefined,
    );
  }

  newLabel(): number {
    return this.labelCount++;
  }
  reserveLabels(n: number): void {
    this.labelCount += n;
  }

  /** Index of the block that the next instruction goes to. */
  get block(): number {
    return this.starts.length - 1;
  }
  get blockIsEmpty(): boolean {
    return this.insts.length === this.starts[this.starts.length - 1];
  }

  endBlock(): void {
    if (!this.blockIsEmpty) this.starts.push(this.insts.length);
  }

  /** The label stands at the start of a block that begins here. */
  place(label: number): void {
    this.endBlock();
    this.labels[label] = this.block;
  }

  emit(op: Op): Inst {
    const i = new Inst(op);
    i.loc = this.loc;
    this.insts.push(i);
    if (ends[op]) this.starts.push(this.insts.length);
    return i;
  }

  rr(op: Op, width: number, dst: number, src: number): Inst {
    const i = this.emit(op);
    i.width = width;
    i.dst = dst;
    i.src = src;
    return i;
  }
  ri(op: Op, width: number, dst: number, imm: number): Inst {
    const i = this.emit(op);
    i.width = width;
    i.dst = dst;
    i.imm = imm;
    return i;
  }
  r(op: Op, width: number, dst: number): Inst {
    const i = this.emit(op);
    i.width = width;
    i.dst = dst;
    return i;
  }
  /** An operation whose one register is its source (mul, div, push, jumps and calls through a register). */
  s(op: Op, width: number, src: number): Inst {
    const i = this.emit(op);
    i.width = width;
    i.src = src;
    return i;
  }
  /** Register destination, memory source. */
  rm(op: Op, width: number, dst: number, mem: Mem): Inst {
    const i = this.emit(op);
    i.width = width;
    i.dst = dst;
    i.mem = mem;
    return i;
  }
  /** Memory destination, register source. */
  mr(op: Op, width: number, mem: Mem, src: number): Inst {
    const i = this.emit(op);
    i.width = width;
    i.mem = mem;
    i.src = src;
    return i;
  }
  mi(width: number, mem: Mem, imm: number): Inst {
    const i = this.emit(Op.StoreI);
    i.width = width;
    i.mem = mem;
    i.imm = imm;
    return i;
  }
  setcc(cc: Cond, dst: number): Inst {
    const i = this.emit(Op.SetCC);
    i.width = 1;
    i.cc = cc;
    i.dst = dst;
    return i;
  }
  cmov(cc: Cond, width: number, dst: number, src: number): Inst {
    const i = this.rr(Op.CmovCC, width, dst, src);
    i.cc = cc;
    return i;
  }
  extend(op: Op, width: number, fromWidth: number, dst: number, src: number): Inst {
    const i = this.rr(op, width, dst, src);
    i.fromWidth = fromWidth;
    return i;
  }
  /** Flag-making instruction whose flags are read. */
  flags(i: Inst): Inst {
    i.setsFlags = true;
    return i;
  }
  jmp(label: number): Inst {
    const i = this.emit(Op.Jmp);
    i.target = label;
    return i;
  }
  jcc(cc: Cond, label: number): Inst {
    const i = this.emit(Op.JmpCC);
    i.cc = cc;
    i.target = label;
    return i;
  }
  /** mov between registers of the same kind; nothing when they are the same. */
  move(dst: number, src: number, width: number): void {
    if (dst === src) return;
    if (dst >= 16) this.rr(Op.MovsRR, 16, dst, src);
    else this.rr(Op.MovRR, Math.max(width, 4), dst, src);
  }

  /** Takes out an instruction of the first block. */
  remove(i: Inst): void {
    const index = this.insts.indexOf(i);
    if (index < 0) return;
    this.insts.splice(index, 1);
    for (let b = 1; b < this.starts.length; b++) this.starts[b] = (this.starts[b] as number) - 1;
  }

  /** Turns labels into block indices. */
  finishBlocks(): Block[] {
    if (this.blockIsEmpty) this.starts.pop();
    const blocks: Block[] = [];
    for (let b = 0; b < this.starts.length; b++) {
      const first = this.starts[b] as number;
      const end = b + 1 < this.starts.length ? (this.starts[b + 1] as number) : this.insts.length;
      let cost = 0;
      for (let k = first; k < end; k++) {
        const i = this.insts[k] as Inst;
        if (i.op < FIRST_PSEUDO) cost++;
        if (i.op === Op.Jmp || i.op === Op.JmpCC) i.target = this.labels[i.target] as number;
        if (i.targets) i.targets = i.targets.map((l) => this.labels[l] as number);
      }
      blocks.push({ first, end, cost });
    }
    return blocks;
  }
}

export function memory(
  base: number,
  disp: number,
  access: Access = Access.Plain,
  index = NO_REG,
  scale = 1,
  object = 0,
): Mem {
  return { base, index, scale, disp, access, object, order: Order.Plain };
}

/** The operand of an atomic access. `extra`: Order.Update for one that reads and writes. */
export function atomic(m: Mem, ordering: AtomicOrdering, extra: Order = Order.Plain): Mem {
  if (ordering === 'notatomic') return m;
  const acquires = ordering === 'acquire' || ordering === 'acq_rel' || ordering === 'seq_cst';
  const releases = ordering === 'release' || ordering === 'acq_rel' || ordering === 'seq_cst';
  const order = Order.Atomic | (acquires ? Order.Acquire : 0) | (releases ? Order.Release : 0) | extra;
  return { ...m, order };
}
/** A slot of the generator's own in the frame. */
export const own = (offset: number): Mem => memory(RBP, offset, Access.Internal);
/** An outgoing argument. */
export const outgoing = (offset: number): Mem => memory(RSP, offset, Access.Internal);
