// biome-ignore-all lint/correctness/noVoidTypeReturn: every case of the big switch ends with the call that encodes it.
/**
 * Machine code bytes of the instructions (Intel SDM vol. 2, chapter 2 and the instruction pages).
 *
 *     [64 fs] [f0 lock] [66 | f2 | f3] [REX 0100WRXB] opcode [ModRM [SIB] [disp8 | disp32]] [imm]
 *
 * Jumps and direct calls always have 32-bit displacements, so that lengths are known when an instruction is emitted.
 * Three encodings are conventions of ours, chosen so that every x86 disassembler shows something sensible:
 *   - HostCall n is `nop dword ptr [rax + n]; vmcall` (10 bytes): the number travels in the displacement of the nop.
 *   - A Call whose target is out of reach of rel32 (host stubs) is `call [rip + slot]` (6 bytes), as through a GOT.
 *   - JmpTable is `jmp [index*8 + disp32]`; the table itself is not in memory.
 * An ABS operand is rip-relative.
 */
import type { Block } from './code.ts';
import { type Inst, type Mem, Op } from './instruction.ts';
import { ABS, FS, NO_REG } from './registers.ts';

const fitsI8 = (n: number): boolean => n >= -128 && n <= 127;
export const fitsI32 = (n: number): boolean => n >= -0x8000_0000 && n <= 0x7fff_ffff;

/** Opcode of `op r/m, r` of the eight classic arithmetic operations, and their /digit in the immediate form. */
const ALU = new Map<Op, number>([
  [Op.AddR, 0],
  [Op.OrR, 1],
  [Op.AdcR, 2],
  [Op.SbbR, 3],
  [Op.AndR, 4],
  [Op.SubR, 5],
  [Op.XorR, 6],
  [Op.CmpR, 7],
  [Op.AddI, 0],
  [Op.OrI, 1],
  [Op.AdcI, 2],
  [Op.SbbI, 3],
  [Op.AndI, 4],
  [Op.SubI, 5],
  [Op.XorI, 6],
  [Op.CmpI, 7],
]);
/** /digit of the shift group. */
const SHIFT = new Map<Op, number>([
  [Op.RolI, 0],
  [Op.RorI, 1],
  [Op.ShlI, 4],
  [Op.ShrI, 5],
  [Op.SarI, 7],
  [Op.RolC, 0],
  [Op.RorC, 1],
  [Op.ShlC, 4],
  [Op.ShrC, 5],
  [Op.SarC, 7],
]);
const SSE = new Map<Op, number>([
  [Op.AddS, 0x58],
  [Op.MulS, 0x59],
  [Op.SubS, 0x5c],
  [Op.MinS, 0x5d],
  [Op.DivS, 0x5e],
  [Op.MaxS, 0x5f],
  [Op.SqrtS, 0x51],
  [Op.Andps, 0x54],
  [Op.Andnps, 0x55],
  [Op.Orps, 0x56],
  [Op.Xorps, 0x57],
]);

const alu: number[] = [];
const shift: number[] = [];
const sse: number[] = [];
for (const [op, n] of ALU) alu[op] = n;
for (const [op, n] of SHIFT) shift[op] = n;
for (const [op, n] of SSE) sse[op] = n;

export interface EncodeOptions {
  /** Where the address of a far callee would be kept, for `call [rip + slot]`. */
  readonly farSlot?: (target: number) => number;
}

class Encoder {
  bytes = new Uint8Array(256);
  n = 0;
  /** Address of byte 0. */
  base = 0;
  /** Where the rip-relative displacement of the instruction being encoded stands, or -1, and its target. */
  ripAt = -1;
  ripTarget = 0;

  byte(b: number): void {
    if (this.n === this.bytes.length) {
      const more = new Uint8Array(this.n * 2);
      more.set(this.bytes);
      this.bytes = more;
    }
    this.bytes[this.n++] = b;
  }
  imm16(v: number): void {
    this.byte(v & 0xff);
    this.byte((v >> 8) & 0xff);
  }
  imm32(v: number): void {
    this.byte(v & 0xff);
    this.byte((v >> 8) & 0xff);
    this.byte((v >> 16) & 0xff);
    this.byte((v >>> 24) & 0xff);
  }
  imm(v: number, width: number): void {
    if (width === 1) this.byte(v & 0xff);
    else if (width === 2) this.imm16(v);
    else this.imm32(v);
  }
  patch32(at: number, v: number): void {
    this.bytes[at] = v & 0xff;
    this.bytes[at + 1] = (v >> 8) & 0xff;
    this.bytes[at + 2] = (v >> 16) & 0xff;
    this.bytes[at + 3] = (v >>> 24) & 0xff;
  }

  /** REX when needed; `byteRegs`: sil, dil, … need an empty REX. */
  rex(w: boolean, reg: number, index: number, rm: number, byteReg: boolean): void {
    const b = 0x40 | (w ? 8 : 0) | (reg & 8 ? 4 : 0) | (index >= 0 && index & 8 ? 2 : 0) | (rm >= 0 && rm & 8 ? 1 : 0);
    if (b !== 0x40 || byteReg) this.byte(b);
  }

  /** [prefix] REX opcode ModRM with a register as r/m. `opcode` may be 0x0fXX or 0x0f3aXX. xmm numbers count from 0 here. */
  rr(prefix: number, w: boolean, opcode: number, reg: number, rm: number, byteReg = false): void {
    if (prefix) this.byte(prefix);
    this.rex(w, reg, -1, rm, byteReg);
    this.opcode(opcode);
    this.byte(0xc0 | ((reg & 7) << 3) | (rm & 7));
  }

  /** The same with memory as r/m. */
  rm(prefix: number, w: boolean, opcode: number, reg: number, m: Mem, byteReg = false): void {
    if (m.base === FS) this.byte(0x64);
    if (prefix) this.byte(prefix);
    this.rex(w, reg, m.index, m.base, byteReg);
    this.opcode(opcode);
    this.modrm(reg & 7, m);
  }

  opcode(op: number): void {
    if (op > 0xffff) {
      this.byte(op >> 16);
      this.byte((op >> 8) & 0xff);
    } else if (op > 0xff) this.byte(op >> 8);
    this.byte(op & 0xff);
  }

  modrm(reg: number, m: Mem): void {
    const scale = m.scale === 8 ? 3 : m.scale === 4 ? 2 : m.scale === 2 ? 1 : 0;
    const sibIndex = m.index === NO_REG ? 4 : m.index & 7;
    if (m.base === ABS && m.index === NO_REG) {
      this.byte((reg << 3) | 5);
      this.ripAt = this.n;
      this.ripTarget = m.disp;
      this.imm32(0);
      return;
    }
    if (m.base < 0) {
      this.byte((reg << 3) | 4);
      this.byte((scale << 6) | (sibIndex << 3) | 5);
      this.imm32(m.disp | 0);
      return;
    }
    const base = m.base & 7;
    const mod = m.disp === 0 && base !== 5 ? 0 : fitsI8(m.disp) ? 1 : 2;
    if (m.index !== NO_REG || base === 4) {
      this.byte((mod << 6) | (reg << 3) | 4);
      this.byte((scale << 6) | (sibIndex << 3) | base);
    } else this.byte((mod << 6) | (reg << 3) | base);
    if (mod === 1) this.byte(m.disp & 0xff);
    else if (mod === 2) this.imm32(m.disp);
  }

  /** Integer operation with the usual byte/word/dword/qword forms: opcode is the one of the wider forms, minus one for bytes. */
  intRR(opcode: number, width: number, reg: number, rm: number): void {
    const b = width === 1;
    this.rr(
      width === 2 ? 0x66 : 0,
      width === 8,
      b ? opcode - 1 : opcode,
      reg,
      rm,
      b && ((reg >= 4 && reg < 8) || (rm >= 4 && rm < 8)),
    );
  }
  intRM(opcode: number, width: number, reg: number, m: Mem): void {
    const b = width === 1;
    this.rm(width === 2 ? 0x66 : 0, width === 8, b ? opcode - 1 : opcode, reg, m, b && reg >= 4 && reg < 8);
  }
  /** Operation of a group: /digit in the reg field. */
  group(opcode: number, width: number, digit: number, rm: number): void {
    const b = width === 1;
    this.rr(width === 2 ? 0x66 : 0, width === 8, b ? opcode - 1 : opcode, digit, rm, b && rm >= 4 && rm < 8);
  }

  inst(i: Inst, options: EncodeOptions): void {
    const start = this.n;
    this.ripAt = -1;
    this.operation(i, options);
    if (this.ripAt >= 0) this.patch32(this.ripAt, this.ripTarget - (this.base + this.n));
    i.offset = start;
    i.length = this.n - start;
  }

  private operation(i: Inst, options: EncodeOptions): void {
    const w = i.width;
    const d = i.dst & 15;
    const s = i.src & 15;
    const m = i.mem as Mem;
    const scalar = w === 8 ? 0xf2 : 0xf3;
    switch (i.op) {
      case Op.MovRR:
        return this.intRR(0x89, w, s, d);
      case Op.MovRI:
        if (w === 8) {
          this.rr(0, true, 0xc7, 0, d);
          return this.imm32(i.imm);
        }
        if (w === 2) this.byte(0x66);
        this.rex(false, 0, -1, d, w === 1 && d >= 4);
        this.byte((w === 1 ? 0xb0 : 0xb8) | (d & 7));
        return this.imm(i.imm, w);
      case Op.MovAbs:
        this.rex(true, 0, -1, d, false);
        this.byte(0xb8 | (d & 7));
        this.imm32(i.imm);
        return this.imm32(i.immHi);
      case Op.Load:
        return this.intRM(0x8b, w, d, m);
      case Op.Store:
        return this.intRM(0x89, w, s, m);
      case Op.StoreI: {
        // A rip-relative displacement counts from the end of the instruction, immediate included: inst() patches it.
        this.intRM(0xc7, w, 0, m);
        return this.imm(i.imm, w === 8 ? 4 : w);
      }
      case Op.MovzxRR:
        if (i.fromWidth === 4) return this.intRR(0x8b, 4, d, s);
        return this.rr(
          w === 2 ? 0x66 : 0,
          w === 8,
          i.fromWidth === 1 ? 0x0fb6 : 0x0fb7,
          d,
          s,
          i.fromWidth === 1 && s >= 4 && s < 8,
        );
      case Op.MovsxRR:
        if (i.fromWidth === 4) return this.rr(0, w === 8, 0x63, d, s);
        return this.rr(
          w === 2 ? 0x66 : 0,
          w === 8,
          i.fromWidth === 1 ? 0x0fbe : 0x0fbf,
          d,
          s,
          i.fromWidth === 1 && s >= 4 && s < 8,
        );
      case Op.LoadZx:
        if (i.fromWidth === 4) return this.intRM(0x8b, 4, d, m);
        return this.rm(w === 2 ? 0x66 : 0, w === 8, i.fromWidth === 1 ? 0x0fb6 : 0x0fb7, d, m);
      case Op.LoadSx:
        if (i.fromWidth === 4) return this.rm(0, w === 8, 0x63, d, m);
        return this.rm(w === 2 ? 0x66 : 0, w === 8, i.fromWidth === 1 ? 0x0fbe : 0x0fbf, d, m);
      case Op.Lea:
        return this.rm(0, w === 8, 0x8d, d, m);
      case Op.Push:
        this.rex(false, 0, -1, s, false);
        return this.byte(0x50 | (s & 7));
      case Op.PushI:
        this.byte(0x68);
        return this.imm32(i.imm);
      case Op.Pop:
        this.rex(false, 0, -1, d, false);
        return this.byte(0x58 | (d & 7));
      case Op.Leave:
        return this.byte(0xc9);
      case Op.Xchg:
        return this.intRM(0x87, w, d, m);

      case Op.AddR:
      case Op.OrR:
      case Op.AdcR:
      case Op.SbbR:
      case Op.AndR:
      case Op.SubR:
      case Op.XorR:
      case Op.CmpR:
        return this.intRR(((alu[i.op] as number) << 3) | 1, w, s, d);
      case Op.AddI:
      case Op.OrI:
      case Op.AdcI:
      case Op.SbbI:
      case Op.AndI:
      case Op.SubI:
      case Op.XorI:
      case Op.CmpI:
        if (w === 1) {
          this.group(0x81, 1, alu[i.op] as number, d);
          return this.byte(i.imm & 0xff);
        }
        if (fitsI8(i.imm)) {
          this.group(0x83, w, alu[i.op] as number, d);
          return this.byte(i.imm & 0xff);
        }
        this.group(0x81, w, alu[i.op] as number, d);
        return this.imm(i.imm, w === 2 ? 2 : 4);
      case Op.ImulR:
        return this.rr(w === 2 ? 0x66 : 0, w === 8, 0x0faf, d, s);
      case Op.ImulI:
        this.rr(w === 2 ? 0x66 : 0, w === 8, fitsI8(i.imm) ? 0x6b : 0x69, d, s);
        return fitsI8(i.imm) ? this.byte(i.imm & 0xff) : this.imm(i.imm, w === 2 ? 2 : 4);
      case Op.Neg:
        return this.group(0xf7, w, 3, d);
      case Op.Not:
        return this.group(0xf7, w, 2, d);
      case Op.ShlI:
      case Op.ShrI:
      case Op.SarI:
      case Op.RolI:
      case Op.RorI:
        this.group(0xc1, w, shift[i.op] as number, d);
        return this.byte(i.imm & 0xff);
      case Op.ShlC:
      case Op.ShrC:
      case Op.SarC:
      case Op.RolC:
      case Op.RorC:
        return this.group(0xd3, w, shift[i.op] as number, d);
      case Op.ShldC:
        return this.rr(w === 2 ? 0x66 : 0, w === 8, 0x0fa5, s, d);
      case Op.ShrdC:
        return this.rr(w === 2 ? 0x66 : 0, w === 8, 0x0fad, s, d);
      case Op.ShldI:
      case Op.ShrdI:
        this.rr(w === 2 ? 0x66 : 0, w === 8, i.op === Op.ShldI ? 0x0fa4 : 0x0fac, s, d);
        return this.byte(i.imm & 0xff);
      case Op.Mul1:
        return this.group(0xf7, w, 4, s);
      case Op.Imul1:
        return this.group(0xf7, w, 5, s);
      case Op.Div:
        return this.group(0xf7, w, 6, s);
      case Op.Idiv:
        return this.group(0xf7, w, 7, s);
      case Op.Cdq:
        if (w === 8) this.byte(0x48);
        return this.byte(0x99);
      case Op.Bsf:
        return this.rr(w === 2 ? 0x66 : 0, w === 8, 0x0fbc, d, s);
      case Op.Bsr:
        return this.rr(w === 2 ? 0x66 : 0, w === 8, 0x0fbd, d, s);
      case Op.Tzcnt:
      case Op.Lzcnt:
      case Op.Popcnt:
        if (w === 2) this.byte(0x66);
        return this.rr(0xf3, w === 8, i.op === Op.Tzcnt ? 0x0fbc : i.op === Op.Lzcnt ? 0x0fbd : 0x0fb8, d, s);
      case Op.Bswap:
        this.rex(w === 8, 0, -1, d, false);
        this.byte(0x0f);
        return this.byte(0xc8 | (d & 7));
      case Op.TestR:
        return this.intRR(0x85, w, s, d);
      case Op.TestI:
        this.group(0xf7, w, 0, d);
        return this.imm(i.imm, w === 8 ? 4 : w);
      case Op.SetCC:
        return this.rr(0, false, 0x0f90 | i.cc, 0, d, d >= 4 && d < 8);
      case Op.CmovCC:
        return this.rr(w === 2 ? 0x66 : 0, w === 8, 0x0f40 | i.cc, d, s);

      case Op.Jmp:
        this.byte(0xe9);
        return this.imm32(0);
      case Op.JmpCC:
        this.byte(0x0f);
        this.byte(0x80 | i.cc);
        return this.imm32(0);
      case Op.JmpR:
        return this.rr(0, false, 0xff, 4, s);
      case Op.JmpTable:
        this.rex(false, 0, s, 0, false);
        this.byte(0xff);
        this.byte(0x24);
        this.byte(0xc5 | ((s & 7) << 3));
        return this.imm32(0);
      case Op.Call: {
        const near = i.target - (this.base + this.n + 5);
        if (fitsI32(near)) {
          this.byte(0xe8);
          return this.imm32(near);
        }
        this.byte(0xff);
        this.byte(0x15);
        this.ripAt = this.n;
        this.ripTarget = options.farSlot ? options.farSlot(i.target) : this.base + this.n + 4;
        return this.imm32(0);
      }
      case Op.CallR:
        return this.rr(0, false, 0xff, 2, s);
      case Op.Ret:
        return this.byte(0xc3);
      case Op.Ud2:
        this.byte(0x0f);
        return this.byte(0x0b);
      case Op.HostCall:
        this.byte(0x0f);
        this.byte(0x1f);
        this.byte(0x80);
        this.imm32(i.imm);
        this.byte(0x0f);
        this.byte(0x01);
        return this.byte(0xc1);

      case Op.MovsRR:
        return this.rr(0, false, 0x0f28, d, s);
      case Op.LoadS:
        return this.rm(scalar, false, 0x0f10, d, m);
      case Op.StoreS:
        return this.rm(scalar, false, 0x0f11, s, m);
      case Op.LoadU:
        return this.rm(0, false, 0x0f10, d, m);
      case Op.StoreU:
        return this.rm(0, false, 0x0f11, s, m);
      case Op.MovGX:
        return this.rr(0x66, w === 8, 0x0f7e, s, d);
      case Op.MovXG:
        return this.rr(0x66, w === 8, 0x0f6e, d, s);
      case Op.Unpcklpd:
        return this.rr(0x66, false, 0x0f14, d, s);
      case Op.Movhlps:
        return this.rr(0, false, 0x0f12, d, s);
      case Op.AddS:
      case Op.SubS:
      case Op.MulS:
      case Op.DivS:
      case Op.SqrtS:
      case Op.MinS:
      case Op.MaxS:
        return this.rr(scalar, false, 0x0f00 | (sse[i.op] as number), d, s);
      case Op.Andps:
      case Op.Andnps:
      case Op.Orps:
      case Op.Xorps:
        return this.rr(0, false, 0x0f00 | (sse[i.op] as number), d, s);
      case Op.RoundS:
        this.rr(0x66, false, w === 8 ? 0x0f3a0b : 0x0f3a0a, d, s);
        return this.byte(i.imm & 15);
      case Op.Ucomi:
        return this.rr(w === 8 ? 0x66 : 0, false, 0x0f2e, d, s);
      case Op.Cvtsi2s:
        return this.rr(scalar, i.fromWidth === 8, 0x0f2a, d, s);
      case Op.Cvtts2si:
        return this.rr(i.fromWidth === 8 ? 0xf2 : 0xf3, w === 8, 0x0f2c, d, s);
      case Op.Cvts2s:
        return this.rr(i.fromWidth === 8 ? 0xf2 : 0xf3, false, 0x0f5a, d, s);

      case Op.LockXadd:
        this.byte(0xf0);
        return this.intRM(0x0fc1, w, d, m);
      case Op.LockCmpxchg:
        this.byte(0xf0);
        return this.intRM(0x0fb1, w, s, m);
      case Op.Cmpxchg16b:
        this.byte(0xf0);
        return this.rm(0, true, 0x0fc7, 1, m);
      case Op.Mfence:
        this.byte(0x0f);
        this.byte(0xae);
        return this.byte(0xf0);
      case Op.Nop:
        return this.byte(0x90);
      case Op.Int3:
        return this.byte(0xcc);
      default:
        return; // pseudo instructions have no bytes
    }
  }
}

const shared = new Encoder();

/**
 * Encodes a function's instructions, which start at `address`. Sets `offset` and `length` of every instruction and
 * returns the bytes.
 */
export function encodeFunction(
  insts: readonly Inst[],
  blocks: readonly Block[],
  address: number,
  options: EncodeOptions = {},
): Uint8Array {
  const e = shared;
  e.n = 0;
  e.base = address;
  for (const i of insts) e.inst(i, options);
  for (const i of insts) {
    if (i.op !== Op.Jmp && i.op !== Op.JmpCC) continue;
    const block = blocks[i.target];
    const to = block && block.first < insts.length ? (insts[block.first] as Inst).offset : e.n;
    const end = i.offset + i.length;
    e.patch32(end - 4, to - end);
  }
  return e.bytes.slice(0, e.n);
}

/** Length in bytes of one instruction at `address`; sets `offset` to 0. */
export function encodedLength(i: Inst, address = 0): number {
  shared.n = 0;
  shared.base = address;
  shared.inst(i, {});
  return i.length;
}

/** Convenience for tests and tools: the bytes of one instruction at `address` (jump displacements are zero). */
export function encodeInst(i: Inst, address = 0): Uint8Array {
  encodedLength(i, address);
  return shared.bytes.slice(0, shared.n);
}
