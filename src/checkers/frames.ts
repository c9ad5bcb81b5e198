/**
 * The frames of a thread, for checkers: which function, where in it, and where its variables are.
 *
 *     cfa     first byte above the frame (rsp before the call)
 *     cfa-8   return address
 *     cfa-16  saved rbp            ← rbp once the prologue ran      (System V ABI §3.2.2)
 *
 * The stack is the debuggee's memory: the walk stays inside the thread's stack, climbs at every step, and is bounded.
 */
import type { Code } from '../isa/code.ts';
import { Op } from '../isa/instruction.ts';
import { RBP, RSP } from '../isa/registers.ts';
import { interruptedBelow } from '../kernel/signals.ts';
import type { FunctionEntry } from '../machine/image.ts';
import { EXIT_ADDRESS } from '../machine/layout.ts';
import type { MachineApi, RegistersApi, ThreadInfo } from '../machine/machine-api.ts';

export interface Frame {
  readonly entry: FunctionEntry | undefined;
  /** Undefined for host functions and where there is no code. */ readonly code: Code | undefined;
  /** The instruction under way in the innermost frame; the return address in the others. */ readonly pc: number;
  /** Code offset that belongs to the statement under way: in outer frames inside the call. */ readonly offset: number;
  /** Base of the frame's slots; undefined before the prologue has set it up. */ readonly rbp: number | undefined;
  readonly cfa: number;
}

export function codeOf(m: MachineApi, entry: FunctionEntry | undefined): Code | undefined {
  if (!entry || entry.host >= 0) return undefined;
  try {
    return m.image.code(entry.index);
  } catch {
    return undefined; // cannot be lowered, so it cannot be running; a smashed stack may say so all the same
  }
}

/** Frames of the thread, innermost first; at most `limit`. */
export function framesOf(
  m: MachineApi,
  limit = 256,
  thread: ThreadInfo = m.thread,
  registers: RegistersApi = m.registers,
): Frame[] {
  const frames: Frame[] = [];
  const memory = m.memory;
  const rsp = registers.getNumber(RSP);
  let rbp = registers.getNumber(RBP);
  let pc = registers.rip;
  const inner = innermost(m, pc, rsp, rbp);
  frames.push(inner.frame);
  let cfa = inner.frame.cfa;
  rbp = inner.callerRbp ?? rbp;
  const inStack = (a: number): boolean => a >= thread.stackLow && a < thread.stackHigh && a % 8 === 0;
  while (frames.length < limit) {
    if (!inStack(cfa - 8)) break;
    const back = memory.readPtr(cfa - 8);
    if (back === undefined || back === EXIT_ADDRESS) break;
    const interrupted = interruptedBelow(m, back, cfa);
    if (interrupted) {
      // The handler of a signal: it returns into what it came in between.
      rbp = Number(interrupted.gpr[RBP]);
      const below = innermost(m, interrupted.rip, Number(interrupted.gpr[RSP]), rbp);
      if (below.frame.cfa <= cfa || !inStack(below.frame.cfa - 8)) break;
      frames.push(below.frame);
      cfa = below.frame.cfa;
      rbp = below.callerRbp ?? rbp;
      continue;
    }
    const entry = m.functionAt(back - 1);
    if (!entry) break;
    pc = back;
    const code = codeOf(m, entry);
    if (!inStack(rbp) || rbp < cfa) {
      // The chain ends here (or was overwritten): the function is known, its frame is not.
      frames.push({ entry, code, pc, offset: back - 1 - entry.address, rbp: undefined, cfa });
      break;
    }
    frames.push({ entry, code, pc, offset: back - 1 - entry.address, rbp, cfa: rbp + 16 });
    cfa = rbp + 16;
    rbp = memory.readPtr(rbp) ?? 0;
  }
  return frames;
}

export const registersOf = (m: MachineApi, t: ThreadInfo): RegistersApi =>
  t.id === m.thread.id ? m.registers : m.registersOf(t.id);

export const framesOfThread = (m: MachineApi, t: ThreadInfo, limit = 256): Frame[] =>
  framesOf(m, limit, t, registersOf(m, t));

/** The running function's frame, which may be half built, and the caller's rbp when it isn't in the register. */
function innermost(m: MachineApi, pc: number, rsp: number, rbp: number): { frame: Frame; callerRbp?: number } {
  const entry = m.functionAt(pc);
  const code = codeOf(m, entry);
  const offset = entry ? pc - entry.address : 0;
  if (!code) return { frame: { entry, code, pc, offset, rbp: undefined, cfa: rsp + 8 } };
  // Prologue: push rbp; mov rbp, rsp. The flags of what has run are its instructions before `offset`.
  let pushed = false;
  let framed = false;
  for (let i = 0; i < (code.blocks[0]?.end ?? 0) && code.insts[i]!.offset < offset && !framed; i++) {
    const inst = code.insts[i]!;
    if (inst.op === Op.Push && (inst.dst === RBP || inst.src === RBP)) pushed = true;
    else if (inst.op === Op.MovRR && inst.dst === RBP && inst.src === RSP) framed = true;
  }
  if (framed && leftFrame(code, offset)) {
    framed = false;
    pushed = false;
  }
  if (framed) return { frame: { entry, code, pc, offset, rbp, cfa: rbp + 16 }, callerRbp: m.memory.readPtr(rbp) ?? 0 };
  return { frame: { entry, code, pc, offset, rbp: undefined, cfa: rsp + (pushed ? 16 : 8) } };
}

/** `leave` (or `pop rbp`) of this block has already run. */
function leftFrame(code: Code, offset: number): boolean {
  for (const block of code.blocks) {
    const last = code.insts[block.end - 1];
    if (!last || offset > last.offset) continue;
    for (let i = block.first; i < block.end && code.insts[i]!.offset < offset; i++) {
      const inst = code.insts[i]!;
      if (inst.op === Op.Leave || (inst.op === Op.Pop && inst.dst === RBP)) return true;
    }
    return false;
  }
  return false;
}
