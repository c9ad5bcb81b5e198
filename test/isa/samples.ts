/** A spread of instructions over every row of the table: widths, high registers, addressing modes, immediates. */
import { Access, type Cond, FIRST_PSEUDO, Inst, type Mem, Op } from '../../src/isa/instruction.ts';
import {
  ABS,
  FS,
  NO_REG,
  R8,
  R9,
  R12,
  R13,
  R15,
  RAX,
  RBP,
  RCX,
  RDI,
  RDX,
  RSI,
  RSP,
  XMM0,
} from '../../src/isa/registers.ts';
import { OPS, type OpRow } from '../../src/isa/table.ts';

/** Address at which every sample is encoded. */
export const SAMPLE_ADDRESS = 0x5555_5555_5000;

export function mem(base: number, disp = 0, index = NO_REG, scale = 1): Mem {
  return { base, index, scale, disp, access: Access.Plain, object: 0, order: 0 };
}

function make(op: Op, fields: Partial<Inst>): Inst {
  return Object.assign(new Inst(op), fields);
}

const memories = (): Mem[] => [
  mem(RBP, -20),
  mem(RAX),
  mem(RSP, 8),
  mem(R12, 0x1234),
  mem(R13),
  mem(RBP, -0x400, RCX, 4),
  mem(RDI, 16, R9, 8),
  mem(R8, 0, RAX, 1),
  mem(ABS, SAMPLE_ADDRESS + 0x1000_0040),
  mem(FS, 0x28),
  mem(FS, -16, RDX, 8),
];

const widths = (op: Op): number[] => {
  switch (op) {
    case Op.MovAbs:
    case Op.Push:
    case Op.PushI:
    case Op.Pop:
    case Op.JmpR:
    case Op.CallR:
    case Op.JmpTable:
    case Op.Call:
    case Op.Leave:
    case Op.Ret:
    case Op.Ud2:
    case Op.HostCall:
    case Op.Mfence:
    case Op.Nop:
    case Op.Int3:
    case Op.Jmp:
    case Op.JmpCC:
      return [8];
    case Op.SetCC:
      return [1];
    case Op.Lea:
    case Op.CmovCC:
    case Op.Bswap:
    case Op.Cdq:
    case Op.ShldC:
    case Op.ShrdC:
    case Op.ShldI:
    case Op.ShrdI:
    case Op.Bsf:
    case Op.Bsr:
    case Op.Tzcnt:
    case Op.Lzcnt:
    case Op.Popcnt:
    case Op.ImulR:
    case Op.ImulI:
      return [4, 8];
    case Op.Cmpxchg16b:
    case Op.LoadU:
    case Op.StoreU:
    case Op.MovsRR:
    case Op.Unpcklpd:
    case Op.Movhlps:
    case Op.Andps:
    case Op.Andnps:
    case Op.Orps:
    case Op.Xorps:
      return [16];
    default:
      return op >= Op.MovsRR && op <= Op.Cvts2s ? [4, 8] : [1, 2, 4, 8];
  }
};

function fromWidths(op: Op, w: number): number[] {
  switch (op) {
    case Op.MovzxRR:
    case Op.LoadZx:
      return [1, 2].filter((f) => f < w).concat(w === 8 ? [4] : []);
    case Op.MovsxRR:
    case Op.LoadSx:
      return [1, 2, 4].filter((f) => f < w);
    case Op.Cvtsi2s:
    case Op.Cvtts2si:
      return [4, 8];
    case Op.Cvts2s:
      return [12 - w];
    default:
      return [0];
  }
}

/** Xmm operands by shape. */
const registers = (row: OpRow, which: 'd' | 's'): number[] => {
  const xmm = row.shape.includes(`${which}x`);
  return xmm ? [XMM0, XMM0 + 3, XMM0 + 13] : which === 'd' ? [RAX, RSI, R15] : [RDX, RDI, R9];
};

export function samples(): Inst[] {
  const out: Inst[] = [];
  for (const row of OPS) {
    if (row.op >= FIRST_PSEUDO || row.shape === 'b') continue;
    for (const width of widths(row.op))
      for (const fromWidth of fromWidths(row.op, width)) {
        const ds = row.shape.includes('d') ? registers(row, 'd') : [NO_REG];
        const ss = row.shape.includes('s') || row.shape === 'table' ? registers(row, 's') : [NO_REG];
        const ms = row.shape.includes('m') ? memories() : [undefined];
        const is = row.shape.includes('i') ? [5, -1, 100, width === 1 ? 7 : 1000] : [0];
        const n = Math.max(ds.length, ss.length, ms.length, is.length);
        for (let k = 0; k < n; k++)
          out.push(
            make(row.op, {
              width,
              fromWidth,
              dst: ds[k % ds.length] as number,
              src: ss[(k + 1) % ss.length] as number,
              mem: ms[k % ms.length],
              imm: adjust(row.op, is[k % is.length] as number),
              immHi: row.op === Op.MovAbs ? 0x1234 + k : 0,
              cc: (k * 5) as Cond,
              target: row.op === Op.Call ? SAMPLE_ADDRESS + 0x100 : 0,
            }),
          );
      }
  }
  return out;
}

function adjust(op: Op, imm: number): number {
  switch (op) {
    case Op.ShlI:
    case Op.ShrI:
    case Op.SarI:
    case Op.RolI:
    case Op.RorI:
    case Op.ShldI:
    case Op.ShrdI:
      return (imm & 6) + 2;
    case Op.RoundS:
      return imm & 3;
    case Op.HostCall:
      return Math.abs(imm);
    default:
      return imm;
  }
}
