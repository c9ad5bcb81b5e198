/**
 * Where the program is about to access memory: what a check of an index is followed by. The instructions up to the next
 * access (or the next branch) are followed with the registers as they are, without any effect.
 */
import type { Code } from '../../isa/code.ts';
import { Access, type Inst, type Mem, Op } from '../../isa/instruction.ts';
import { ABS, FS, NO_REG, RBP } from '../../isa/registers.ts';
import { memorySize } from '../../isa/table.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { framesOf } from '../frames.ts';

export interface NextAccess {
  readonly address: number;
  readonly size: number;
  readonly write: boolean;
}

const MAX_STEPS = 64;
const WRITES: ReadonlySet<Op> = new Set([Op.Store, Op.StoreI, Op.StoreS, Op.StoreU]);
const low = (v: bigint, width: number): bigint => BigInt.asUintN(width * 8, v);

/** Registers by number; undefined: not known. */
type Registers = (bigint | undefined)[];

function addressOf(m: MachineApi, r: Registers, mem: Mem): bigint | undefined {
  let a = BigInt(mem.disp);
  if (mem.base === FS) a += BigInt(m.registers.fs);
  else if (mem.base !== ABS && mem.base !== NO_REG) {
    const base = r[mem.base];
    if (base === undefined) return undefined;
    a += base;
  }
  if (mem.index !== NO_REG) {
    const index = r[mem.index];
    if (index === undefined) return undefined;
    a += index * BigInt(mem.scale);
  }
  return low(a, 8);
}

/** A variable or slot of the frame: how the program gets at its operands, not what the check is about. */
const ofFrame = (mem: Mem): boolean => mem.base === RBP && mem.index === NO_REG && mem.access !== Access.Plain;

function loaded(m: MachineApi, address: bigint | undefined, size: number): bigint | undefined {
  if (address === undefined || address >= 1n << 47n) return undefined;
  const bytes = m.memory.readBytes(Number(address), size);
  return bytes.length < size ? undefined : bytes.reduceRight((v, b) => (v << 8n) | BigInt(b), 0n);
}

/** The effect of one instruction on the registers. */
function step(m: MachineApi, r: Registers, i: Inst): void {
  const d = i.dst < 0 ? undefined : r[i.dst];
  const s = i.src < 0 ? undefined : r[i.src];
  const both = (f: (a: bigint, b: bigint) => bigint, b: bigint | undefined): bigint | undefined =>
    d === undefined || b === undefined ? undefined : f(d, b);
  const signed = (v: bigint | undefined): bigint | undefined =>
    v === undefined ? undefined : BigInt.asIntN(i.fromWidth * 8, v);
  const unsigned = (v: bigint | undefined): bigint | undefined => (v === undefined ? undefined : low(v, i.fromWidth));
  const immediate = BigInt(i.imm);
  let v: bigint | undefined;
  switch (i.op) {
    case Op.MovRR:
      v = s;
      break;
    case Op.MovRI:
      v = immediate;
      break;
    case Op.MovAbs:
      v = (BigInt(i.immHi) << 32n) | BigInt(i.imm >>> 0);
      break;
    case Op.MovsxRR:
      v = signed(s);
      break;
    case Op.MovzxRR:
      v = unsigned(s);
      break;
    case Op.Lea:
      v = addressOf(m, r, i.mem as Mem);
      break;
    case Op.Load:
      v = loaded(m, addressOf(m, r, i.mem as Mem), i.width);
      break;
    case Op.LoadSx:
      v = signed(loaded(m, addressOf(m, r, i.mem as Mem), i.fromWidth));
      break;
    case Op.LoadZx:
      v = unsigned(loaded(m, addressOf(m, r, i.mem as Mem), i.fromWidth));
      break;
    case Op.AddR:
      v = both((a, b) => a + b, s);
      break;
    case Op.AddI:
      v = both((a, b) => a + b, immediate);
      break;
    case Op.SubR:
      v = both((a, b) => a - b, s);
      break;
    case Op.SubI:
      v = both((a, b) => a - b, immediate);
      break;
    case Op.ImulR:
      v = both((a, b) => a * b, s);
      break;
    case Op.ImulI:
      v = s === undefined ? undefined : s * immediate;
      break;
    case Op.ShlI:
      v = both((a, b) => a << b, BigInt(i.imm & 63));
      break;
    default:
      v = undefined;
  }
  if (i.dst >= 0 && i.dst < 16 && !(i.op >= Op.CmpR && i.op <= Op.TestI) && !WRITES.has(i.op))
    r[i.dst] = v === undefined || i.width < 4 ? undefined : low(v, i.width);
}

function from(m: MachineApi, code: Code, first: number, r: Registers): NextAccess | undefined {
  for (let k = first; k < code.insts.length && k < first + MAX_STEPS; k++) {
    const i = code.insts[k] as Inst;
    if (i.op >= Op.PFrameEnter) continue;
    if ((i.op >= Op.Jmp && i.op <= Op.HostCall) || i.op === Op.Push || i.op === Op.Pop) return undefined;
    if (i.mem && i.op !== Op.Lea && !ofFrame(i.mem)) {
      const address = addressOf(m, r, i.mem);
      if (address === undefined || address >= 1n << 47n) return undefined;
      return { address: Number(address), size: memorySize(i), write: WRITES.has(i.op) };
    }
    step(m, r, i);
  }
  return undefined;
}

/** The access that comes next in the function whose check failed; undefined when it cannot be told. */
export function nextAccess(m: MachineApi): NextAccess | undefined {
  const frames = framesOf(m, 2);
  const inHost = (frames[0]?.entry?.host ?? -1) >= 0;
  const frame = inHost ? frames[1] : frames[0];
  const code = frame?.code;
  if (!frame || !code) return undefined;
  const at = code.insts.findIndex((i) => i.offset + (inHost ? 0 : i.length) > frame.offset && i.length > 0);
  if (at < 0) return undefined;
  // The call of a handler leaves nothing in the others; values that live across it are in the frame.
  const known = (k: number): boolean => !inHost || k === RBP;
  const registers: Registers = Array.from({ length: 16 }, (_, k) => (known(k) ? m.registers.get(k) : undefined));
  return from(m, code, inHost ? at : at + 1, registers);
}
