/**
 * The call stack of a thread, walked through real frames (System V ABI §3.2.2):
 *
 *     cfa+0   incoming stack arguments
 *     cfa-8   return address
 *     cfa-16  saved rbp              ← rbp once the prologue ran
 *     …       saved registers, variables, canary, outgoing arguments
 *
 * The code generator keeps a frame pointer everywhere, so between prologue and epilogue cfa = rbp + 16; inside them the
 * instructions already executed say where things are. The stack is the debuggee's memory and may hold anything: every
 * step is checked (inside the thread's stack, upward, return address in code), and a walk that cannot go on ends with a
 * sentence why. From the handler of a signal it goes on to what the signal came in between.
 */

import { blockOf, instructionAt } from '../debuginfo/position.ts';
import type { Code } from '../isa/code.ts';
import { Op } from '../isa/instruction.ts';
import { CALLEE_SAVED, RBP, RSP } from '../isa/registers.ts';
import { interruptedBelow } from '../kernel/signals.ts';
import type { FunctionEntry } from '../machine/image.ts';
import { EXIT_ADDRESS } from '../machine/layout.ts';
import type { MachineApi, RegistersApi, ThreadInfo } from '../machine/machine-api.ts';

export interface PhysicalFrame {
  /** 0 = innermost. */ readonly index: number;
  readonly kind: 'code' | 'host' | 'unknown';
  readonly entry: FunctionEntry | undefined;
  readonly code: Code | undefined;
  /** The next instruction to be executed in this frame: rip, or the return address of the call that is under way. */
  readonly pc: number;
  /** Code offset to look things up at: of the instruction under way (a call's last byte in outer frames). */
  readonly lookup: number;
  /** Canonical frame address: rsp before the call pushed the return address. */ readonly cfa: number;
  /** Lowest byte that belongs to the frame: its own rsp. */ readonly rsp: number;
  /** rbp as this frame's variables use it; undefined before the prologue set it up. */ readonly rbp:
    | number
    | undefined;
  /** General registers as the frame sees them; undefined where a callee may have changed them. */
  readonly gpr: readonly (bigint | undefined)[];
}

export interface Backtrace {
  readonly frames: readonly PhysicalFrame[];
  /** Why the walk ended before the outermost function; '' when it is complete or only cut at `limit`. */ readonly note: string;
  /** There are more frames than `limit`. */ readonly cut: boolean;
}

/** How a frame lies at one instruction. */
export interface FrameState {
  /** cfa = rbp + 16 when framed, else rsp + `fromRsp`. */ readonly framed: boolean;
  readonly fromRsp: number;
  /** The caller's rbp is saved at cfa - 16. */ readonly rbpSaved: boolean;
}

/** State before the instruction at `offset` runs. */
export function frameStateAt(code: Code, offset: number): FrameState {
  const index = instructionAt(code, offset);
  if (index < 0) return { framed: true, fromRsp: 0, rbpSaved: true };
  let fromRsp = 8;
  let framed = false;
  let rbpSaved = false;
  const entryEnd = code.blocks[0]?.end ?? 0;
  for (let i = 0; i < entryEnd && code.insts[i]!.offset < offset && !framed; i++) {
    const inst = code.insts[i]!;
    if (inst.op === Op.Push) {
      fromRsp += 8;
      if (inst.src === RBP || inst.dst === RBP) rbpSaved = true;
    } else if (inst.op === Op.MovRR && inst.dst === RBP && inst.src === RSP) framed = true;
  }
  const block = code.blocks[blockOf(code, index)];
  for (let i = block?.first ?? 0; i < index; i++) {
    const inst = code.insts[i]!;
    if (inst.offset >= offset && inst.length > 0) break;
    if (inst.op === Op.Leave || (inst.op === Op.Pop && inst.dst === RBP)) {
      framed = false;
      rbpSaved = false;
      fromRsp = 8;
    }
  }
  return { framed, fromRsp, rbpSaved };
}

/** Whether the caller's value of `register` is in its slot of the frame when the instruction at `offset` is next. */
function savedBy(code: Code, register: number, slot: number, offset: number): boolean {
  const end = code.blocks[0]?.end ?? 0;
  for (let i = 0; i < end; i++) {
    const inst = code.insts[i]!;
    const stores =
      (inst.op === Op.Store && inst.src === register && inst.mem?.base === RBP && inst.mem.disp === slot) ||
      (inst.op === Op.Push && (inst.src === register || inst.dst === register));
    if (stores) return offset > inst.offset;
  }
  return offset >= code.prologueEnd;
}

function codeOf(m: MachineApi, entry: FunctionEntry | undefined): Code | undefined {
  if (!entry || entry.host >= 0) return undefined;
  try {
    return m.image.code(entry.index);
  } catch {
    return undefined; // not lowerable: then it cannot be on the stack either, but a smashed stack may say so
  }
}

export function* walkStack(
  m: MachineApi,
  registers: RegistersApi,
  thread: ThreadInfo,
): Generator<PhysicalFrame, string, void> {
  let gpr: (bigint | undefined)[] = [];
  for (let r = 0; r < 16; r++) gpr.push(registers.get(r));
  let pc = registers.rip;
  let rsp = registers.getNumber(RSP);
  let index = 0;
  // What is next in the innermost frame, and in one that a signal interrupted; elsewhere a call is under way.
  let exact = true;
  const inStack = (a: number): boolean => a >= thread.stackLow && a <= thread.stackHigh && a % 8 === 0;
  for (;;) {
    if (pc === EXIT_ADDRESS || (pc === 0 && index > 0)) return '';
    const entry = m.functionAt(pc > 0 && !exact ? pc - 1 : pc);
    if (index > 0 && !entry)
      return `the return address 0x${pc.toString(16)} is not in any function: the stack is overwritten above this frame`;
    const code = codeOf(m, entry);
    const at = code ? pc - code.address : 0;
    const lookup = code && !exact ? at - 1 : at;
    const rbp = gpr[RBP] === undefined ? undefined : Number(gpr[RBP]);
    const state: FrameState = code ? frameStateAt(code, at) : { framed: false, fromRsp: 8, rbpSaved: false };
    const cfa = state.framed ? (rbp ?? 0) + 16 : rsp + state.fromRsp;
    const kind = code ? 'code' : entry ? 'host' : 'unknown';
    const sound = inStack(cfa) && cfa > rsp;
    yield {
      index,
      kind,
      entry,
      code,
      pc,
      lookup,
      cfa: sound ? cfa : rsp,
      rsp,
      rbp: state.framed ? rbp : undefined,
      gpr,
    };
    if (entry && entry.address === m.image.entry) return '';
    if (!sound)
      return state.framed
        ? `rbp is 0x${(rbp ?? 0).toString(16)}, which is not a place in this stack: the saved frame pointer was overwritten`
        : `rsp is 0x${rsp.toString(16)}, which is not a place in this stack`;
    const back = m.memory.readU64(cfa - 8);
    if (back === undefined) return 'the return address cannot be read';
    const interrupted = interruptedBelow(m, Number(back), cfa);
    if (interrupted) {
      // The handler of a signal: it returns into what it came in between.
      gpr = [...interrupted.gpr];
      pc = interrupted.rip;
      rsp = Number(gpr[RSP]);
      exact = true;
      index++;
      if (rsp <= cfa) return 'what the signal interrupted was overwritten, or has a stack of its own';
      continue;
    }
    // Callee-saved registers of the caller; the others may have been changed by the call.
    const outer: (bigint | undefined)[] = new Array<bigint | undefined>(16).fill(undefined);
    for (const r of CALLEE_SAVED) outer[r] = gpr[r];
    if (code && state.framed) {
      for (const s of code.savedRegisters)
        if (s.register !== RBP && savedBy(code, s.register, s.offset, at))
          outer[s.register] = m.memory.readU64(cfa - 16 + s.offset);
    }
    if (state.framed || state.rbpSaved) outer[RBP] = m.memory.readU64(cfa - 16);
    outer[RSP] = BigInt(cfa);
    if (back >= 1n << 47n)
      return `the return address 0x${back.toString(16)} is not in any function: the stack is overwritten`;
    gpr = outer;
    pc = Number(back);
    rsp = cfa;
    exact = false;
    index++;
  }
}

/** At most `limit` frames of a thread (the current one when left out), innermost first. */
export function backtrace(m: MachineApi, limit = 1000, thread: ThreadInfo = m.thread): Backtrace {
  const registers = thread.id === m.thread.id ? m.registers : m.registersOf(thread.id);
  const frames: PhysicalFrame[] = [];
  const walk = walkStack(m, registers, thread);
  for (;;) {
    const step = walk.next();
    if (step.done) return { frames, note: step.value, cut: false };
    if (frames.length >= limit) return { frames, note: '', cut: true };
    frames.push(step.value);
  }
}

/** A walk that is kept and continued when more frames are wanted. */
export class StackWalk {
  readonly frames: PhysicalFrame[] = [];
  /** Why it ended early; '' so far or when complete. */ note = '';
  done = false;
  private readonly walk: Generator<PhysicalFrame, string, void>;

  constructor(m: MachineApi, thread: ThreadInfo) {
    this.walk = walkStack(m, thread.id === m.thread.id ? m.registers : m.registersOf(thread.id), thread);
  }
  upTo(count: number): void {
    while (!this.done && this.frames.length < count) {
      const step = this.walk.next();
      if (step.done) {
        this.done = true;
        this.note = step.value;
      } else this.frames.push(step.value);
    }
  }
}
