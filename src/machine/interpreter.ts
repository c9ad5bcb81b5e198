/**
 * The second engine: plain interpretation of the same instructions, one at a time. It runs what translated code leaves to
 * it: the rest of a slice (an exact stop), instructions whose checks fail, and everything while a register holds undefined
 * bits. 64-bit values are pairs of int32 in the register file; BigInt only where undefined bits or 128-bit products are.
 *
 * Order at one instruction (probes.ts): bad access → use of undefined bits → effect. A listener that wants to stop makes the
 * instruction be abandoned before its effect (`Abandon`), to be performed again later.
 */

import { FIRST_PSEUDO, type Inst, Op } from '../isa/instruction.ts';
import { Flow, flowOf, NONE } from '../isa/provenance.ts';
import { RBP, RSP } from '../isa/registers.ts';
import type { CodeInfo } from '../jit/code-info.ts';
import { DataAccess } from './data-access.ts';
import { conditionHolds, NO_FLAGS } from './flags.ts';
import { interpretFloats } from './interpret-floats.ts';
import { interpretInteger } from './interpret-integer.ts';
import { passOn } from './interpret-provenance.ts';
import { interpretPseudo } from './interpret-pseudo.ts';
import { interpretSse } from './interpret-sse.ts';
import { Abandon, type InterpreterHost } from './interpreter-host.ts';
import {
  EXIT_ADDRESS,
  REG_FLAGS,
  REG_FUEL,
  REG_GPR,
  REG_PROVENANCE,
  REG_RIP,
  REG_STACK_LOW,
  REG_STACK_SIZE,
} from './layout.ts';
import { windowOffset } from './memory.ts';
import type { UndefinedUse } from './probes.ts';
import { UndefinedBits } from './undefined-bits.ts';

/** Why `run` came back. */
export const enum Ran {
  /** Control is at another place (rip, block): find the code and go on. */ Moved,
  /** The fuel is used up. */ Fuel,
  /** The host has a reason to stop. */ Stopped,
  /** At a block's start with nothing undefined: translated code may go on. */ Clean,
}

export class Interpreter {
  readonly r: Int32Array;
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly data: DataAccess;
  readonly undef: UndefinedBits;
  info!: CodeInfo;
  inst!: Inst;
  /** Which accesses are told: 0 none, 1 atomic ones, 2 all. */ watching = 0;
  /** Index of the instruction being performed. */ pc = 0;

  constructor(readonly host: InterpreterHost) {
    this.view = host.memory.view;
    this.bytes = host.memory.bytes;
    this.r = new Int32Array(this.view.buffer, 0, 0x1000 / 4);
    this.undef = new UndefinedBits(this.view);
    this.data = new DataAccess(this);
  }

  /** Floating point obeys mxcsr and raises its flags. */
  precise = false;

  // --- registers as pairs
  lo(reg: number): number {
    return this.r[(REG_GPR >> 2) + reg * 2]!;
  }
  hi(reg: number): number {
    return this.r[(REG_GPR >> 2) + reg * 2 + 1]!;
  }
  set(reg: number, lo: number, hi: number): void {
    this.r[(REG_GPR >> 2) + reg * 2] = lo;
    this.r[(REG_GPR >> 2) + reg * 2 + 1] = hi;
  }
  /** Writes by the rules of partial registers. */
  setWidth(reg: number, lo: number, hi: number, width: number): void {
    const k = (REG_GPR >> 2) + reg * 2;
    switch (width) {
      case 8:
        this.r[k] = lo;
        this.r[k + 1] = hi;
        return;
      case 4:
        this.r[k] = lo;
        this.r[k + 1] = 0;
        return;
      case 2:
        this.r[k] = (this.r[k]! & ~0xffff) | (lo & 0xffff);
        return;
      default:
        this.r[k] = (this.r[k]! & ~0xff) | (lo & 0xff);
    }
  }
  /** Handle of the object that a register's pointer came from. */
  provenance(reg: number): number {
    return this.r[(REG_PROVENANCE >> 2) + reg]!;
  }
  setProvenance(reg: number, handle: number): void {
    this.r[(REG_PROVENANCE >> 2) + reg] = handle;
  }
  /** As an address; exact below 2^53. */
  number(reg: number): number {
    return (this.hi(reg) >>> 0) * 0x1_0000_0000 + (this.lo(reg) >>> 0);
  }
  big(reg: number): bigint {
    return this.view.getBigUint64(REG_GPR + reg * 8, true);
  }
  setBig(reg: number, v: bigint): void {
    this.view.setBigUint64(REG_GPR + reg * 8, BigInt.asUintN(64, v), true);
  }
  get flags(): number {
    return this.r[REG_FLAGS >> 2]!;
  }
  set flags(v: number) {
    this.r[REG_FLAGS >> 2] = v;
  }

  setRip(address: number): void {
    this.r[REG_RIP >> 2] = address | 0;
    this.r[(REG_RIP >> 2) + 1] = Math.floor(address / 0x1_0000_0000);
  }
  private setRipPair(lo: number, hi: number): void {
    this.r[REG_RIP >> 2] = lo;
    this.r[(REG_RIP >> 2) + 1] = hi;
  }

  /** A condition of the flags; reports when undefined bits decide it. */
  condition(i: Inst): boolean {
    if (this.undef.flagsUndefined(i.cc)) this.host.undefinedUse('branch', this.undef.flagsOrigin, i.width);
    return conditionHolds(this.flags, i.cc);
  }

  /**
   * Runs from instruction `pc` of `info`. `until` says when to hand back: at once when the state is clean at a block's start
   * (JIT), so after `patience` instructions, or only when something asks for it. rip is right whenever this returns.
   */
  run(info: CodeInfo, pc: number, handBack: boolean, patience = Number.POSITIVE_INFINITY): Ran {
    this.info = info;
    this.watching = this.host.watches(info);
    const { insts, blocks, address } = info.code;
    let fuel = this.r[REG_FUEL >> 2]!;
    const enough = fuel - patience;
    let block = info.blockOf[pc] ?? 0;
    let end = blocks[block]!.end;
    if (pc === blocks[block]!.first) this.beginBlock(block, false);
    try {
      for (;;) {
        // Blocks without instructions of their own fall through.
        while (pc >= end) {
          block++;
          if (block >= blocks.length) {
            this.setRip(address + info.code.size);
            return Ran.Moved;
          }
          pc = blocks[block]!.first;
          end = blocks[block]!.end;
          if (this.beginBlock(block, handBack || fuel <= enough)) return Ran.Clean;
        }
        const i = insts[pc]!;
        this.pc = pc;
        this.inst = i;
        this.setRip(address + i.offset);
        // Pseudo instructions at a block's start belong to the instruction behind them, others to the one before.
        const pseudo = i.op >= FIRST_PSEUDO;
        if (!pseudo || info.retiredBefore[pc] === 0) {
          if (fuel <= 0 || this.host.stopsAt(address + i.offset)) {
            this.host.setBlock(info.retiredBefore[pc] === 0 ? block : -1);
            return fuel <= 0 ? Ran.Fuel : Ran.Stopped;
          }
        }
        if (pseudo) {
          interpretPseudo(this, i);
          pc++;
          continue;
        }
        if (i.op >= Op.Jmp && i.op <= Op.HostCall) {
          this.left = false;
          this.control(i, block);
          fuel--;
          this.r[REG_FUEL >> 2] = fuel;
          if (this.left) return Ran.Moved;
          pc++;
          if (i.op === Op.HostCall && this.host.rescheduled()) {
            this.setRip(address + insts[pc]!.offset);
            this.host.setBlock(-1);
            return Ran.Stopped;
          }
          if (i.op === Op.HostCall && pc < end) continue;
          block = this.targetBlock >= 0 ? this.targetBlock : block + 1;
          if (block >= blocks.length) {
            this.host.setBlock(-1);
            this.setRip(address + info.code.size);
            return Ran.Moved;
          }
          pc = blocks[block]!.first;
          end = blocks[block]!.end;
          if (this.beginBlock(block, handBack || fuel <= enough)) return Ran.Clean;
          continue;
        }
        this.perform(i);
        fuel--;
        this.r[REG_FUEL >> 2] = fuel;
        pc++;
        // Pseudo instructions behind an instruction of the same block belong to it.
        while (pc < end && insts[pc]!.op >= FIRST_PSEUDO) {
          this.pc = pc;
          this.inst = insts[pc]!;
          interpretPseudo(this, this.inst);
          pc++;
        }
      }
    } catch (e) {
      if (e !== Abandon) throw e;
      this.host.setBlock(info.retiredBefore[this.pc] === 0 ? info.blockOf[this.pc]! : -1);
      return Ran.Stopped;
    }
  }

  /** Flags are dead at a block's start, and so may be what is undefined. True when translated code may go on here. */
  private beginBlock(block: number, handBack: boolean): boolean {
    this.flags = NO_FLAGS;
    if (this.undef.any) this.undef.keep(this.info.liveIn[block]!);
    if (this.undef.slots.any) this.sweepSlots(this.info, block);
    if (!handBack || this.undef.any) return false;
    this.host.setBlock(block);
    this.setRip(this.info.blockAddress(block));
    return true;
  }

  /** Whether the frame's own slots hold undefined bits that are still needed; forgets those that are not. */
  sweepSlots(info: CodeInfo, block: number): void {
    const low = (this.r[(REG_STACK_LOW >> 2) + 1]! >>> 0) * 0x1_0000_0000 + (this.r[REG_STACK_LOW >> 2]! >>> 0);
    this.undef.sweepSlots(
      info,
      block,
      windowOffset(low),
      windowOffset(this.number(RSP)),
      windowOffset(this.number(RBP)),
    );
  }

  /** Control left the function; rip is set. */
  private left = false;
  /** Block that control goes to within the function, -1 for the next one. */
  private targetBlock = -1;

  private perform(i: Inst): void {
    if (this.undef.any) {
      this.undef.before(this, i);
      this.effect(i);
      this.undef.after(i);
    } else this.effect(i);
  }

  private effect(i: Inst): void {
    if (i.op >= Op.MovsRR && i.op <= Op.Cvts2s) {
      if (!this.precise || !interpretFloats(this, i)) interpretSse(this, i);
      if (i.op === Op.MovGX || i.op === Op.Cvtts2si) this.setProvenance(i.dst, NONE);
      return;
    }
    const flow = flowOf(i);
    // The address is made of what the registers were before.
    const address = flow === Flow.Address ? this.data.provenanceOf(i.mem!) : NONE;
    interpretInteger(this, i);
    passOn(this, i, flow, address);
  }

  /** A control transfer: within the function to `targetBlock`, or elsewhere (`left`, rip is set). */
  private control(i: Inst, block: number): void {
    this.targetBlock = -1;
    switch (i.op) {
      case Op.Jmp:
        this.targetBlock = i.target;
        return;
      case Op.JmpCC: {
        const taken = this.condition(i);
        this.undef.forgetFlags();
        this.targetBlock = taken ? i.target : block + 1;
        return;
      }
      case Op.JmpTable: {
        this.mustBeDefined(i.src, 'branch');
        const target = this.hi(i.src) === 0 ? i.targets?.[this.lo(i.src)] : undefined;
        if (target === undefined) this.host.wildJump(0n, 'jump');
        else this.targetBlock = target;
        return;
      }
      case Op.JmpR: {
        this.mustBeDefined(i.src, 'jump');
        this.checkTarget(this.lo(i.src), this.hi(i.src), 'jump');
        this.setRipPair(this.lo(i.src), this.hi(i.src));
        this.leave();
        return;
      }
      case Op.Call:
      case Op.CallR: {
        let lo = i.target | 0;
        let hi = Math.floor(i.target / 0x1_0000_0000);
        if (i.op === Op.CallR) {
          this.mustBeDefined(i.src, 'jump');
          lo = this.lo(i.src);
          hi = this.hi(i.src);
        }
        this.checkTarget(lo, hi, 'call');
        const returnAddress = this.info.code.address + i.offset + i.length;
        this.push(returnAddress | 0, Math.floor(returnAddress / 0x1_0000_0000), 0n, NONE, false);
        this.setRipPair(lo, hi);
        this.leave();
        return;
      }
      case Op.Ret: {
        const w = this.data.stack(0, 8, 'read');
        const lo = this.view.getInt32(this.data.linear(w), true);
        const hi = this.view.getInt32(this.data.linear(w) + 4, true);
        if (!this.info.hasLeave) this.host.leaveFrame(this.info, this.data.addressOf(w), this.data.addressOf(w) + 8);
        this.checkTarget(lo, hi, 'return');
        this.add(RSP, 8);
        this.setRipPair(lo, hi);
        this.leave();
        return;
      }
      case Op.HostCall:
        if (this.host.hostCall(i.imm)) this.leave();
        return;
      default:
        this.host.trap();
    }
  }

  /** A register is used in a way that matters. Told once: after that its bits count as defined. */
  mustBeDefined(reg: number, use: UndefinedUse['use'], width = 8): void {
    if (!this.undef.any || !this.undef.isUndefined(reg, width)) return;
    this.host.undefinedUse(use, this.undef.originOf(reg), width);
    this.undef.clear(reg);
  }

  private leave(): void {
    this.left = true;
    this.flags = NO_FLAGS;
    this.undef.forgetFlags();
    this.host.setBlock(-1);
  }

  /** Control may only go where code is; EXIT_ADDRESS ends the thread. */
  private checkTarget(lo: number, hi: number, how: 'call' | 'jump' | 'return'): void {
    const address = (hi >>> 0) * 0x1_0000_0000 + (lo >>> 0);
    if (address === EXIT_ADDRESS || this.host.isCode(address)) return;
    this.host.wildJump((BigInt(hi >>> 0) << 32n) | BigInt(lo >>> 0), how);
  }

  /** reg += n (small). */
  add(reg: number, n: number): void {
    const lo = (this.lo(reg) >>> 0) + n;
    this.set(reg, lo | 0, (this.hi(reg) + Math.floor(lo / 0x1_0000_0000)) | 0);
  }

  push(lo: number, hi: number, undefinedBits: bigint, handle: number, argument: boolean): void {
    this.checkStackPointer(this.lo(RSP) - 8, this.hi(RSP) - (this.lo(RSP) >>> 0 < 8 ? 1 : 0));
    const w = this.data.stack(-8, 8, 'write');
    const o = this.data.linear(w);
    this.view.setInt32(o, lo, true);
    this.view.setInt32(o + 4, hi, true);
    this.host.memory.touch(w, 8);
    if (argument) this.data.defineStack(w, undefinedBits, handle);
    else this.data.putAside(w, 8, undefinedBits);
    this.host.memory.setProvenance(w, handle);
    this.add(RSP, -8);
  }

  /** rsp is about to be lowered to hi:lo. Below the thread's stack that is a stack overflow. */
  checkStackPointer(lo: number, hi: number): void {
    const from = REG_STACK_LOW >> 2;
    const low = (this.r[from + 1]! >>> 0) * 0x1_0000_0000 + (this.r[from]! >>> 0);
    const size = (this.r[(REG_STACK_SIZE >> 2) + 1]! >>> 0) * 0x1_0000_0000 + (this.r[REG_STACK_SIZE >> 2]! >>> 0);
    const old = (this.hi(RSP) >>> 0) * 0x1_0000_0000 + (this.lo(RSP) >>> 0);
    // A stack of the program's own making (a coroutine's, sigaltstack) has no limit that is known here.
    if (old < low || old > low + size) return;
    const now = (hi >>> 0) * 0x1_0000_0000 + (lo >>> 0);
    if (now < low) this.host.stackOverflow(low - now);
    // Lowered so far that it wrapped around.
    else if (now > low + size) this.host.stackOverflow(old - low + (0x1_0000_0000 * 0x1_0000_0000 - now));
  }

  leaveInstruction(): void {
    const rbp = this.big(RBP);
    this.setBig(RSP, rbp);
    const w = this.data.stack(0, 8, 'read');
    const o = this.data.linear(w);
    this.set(RBP, this.view.getInt32(o, true), this.view.getInt32(o + 4, true));
    this.add(RSP, 8);
  }
}
