/**
 * Steps by source line. A step is a run with breakpoints of its own:
 *   - the starts of all statements of the current function (it stops at one of another line, in the same frame),
 *   - the return address of the current frame (it stops in the caller, in the middle of the calling statement, so that
 *     `f(g(x), h(x))` can be walked through call by call),
 *   - the landing pads of the calls under way, where an exception would go on,
 *   - for a step in, the entries of all of the person's own functions; code of the runtime and of libc++ runs through,
 *     and a callback out of it (a comparison given to std::sort) stops again.
 */

import { functionSignature } from '../debuginfo/names.ts';
import { inlineChain, instructionAt, locationAt } from '../debuginfo/position.ts';
import type { DILocation } from '../ir/metadata.ts';
import type { Code } from '../isa/code.ts';
import { Op } from '../isa/instruction.ts';
import { RBP, RSP } from '../isa/registers.ts';
import type { FunctionEntry, ProgramImage } from '../machine/image.ts';
import { fileOf, isSystemFile } from './own-code.ts';
import type { RunControl } from './run-control.ts';
import { isInlinedInto, sameStatementLine, stepStops } from './statement-lines.ts';
import type { StopEvent } from './stops.ts';
import { backtrace, frameStateAt, type PhysicalFrame } from './unwind.ts';

/** Bound on the frames whose landing pads a step watches. */
const PAD_FRAMES = 64;

export class Stepping {
  /** Step into the runtime and libc++ as well. */ everything = false;
  private mine: readonly FunctionEntry[] | undefined;

  constructor(
    private readonly control: RunControl,
    private readonly image: ProgramImage,
  ) {}

  /** Whether a person would call this function their own. */
  isMine(entry: FunctionEntry | undefined): boolean {
    if (!entry?.ir) return false;
    const subprogram = entry.ir.subprogram;
    if (!subprogram) return false;
    if (this.everything) return true;
    return entry.isUser && !isSystemFile(fileOf(subprogram));
  }

  /** A location is the person's own: of inlined code, where it was written counts. */
  isMineAt(entry: FunctionEntry | undefined, location: DILocation | undefined): boolean {
    if (!this.isMine(entry)) return false;
    return this.everything || !location || !isSystemFile(fileOf(location.scope));
  }

  ownFunctions(): readonly FunctionEntry[] {
    this.mine ??= this.image.functions.filter((f) => this.isMine(f) && f.ir?.hasBody);
    return this.mine;
  }
  /** After `everything` was changed. */
  forget(): void {
    this.mine = undefined;
  }

  private get rip(): number {
    return this.control.machine.registers.rip;
  }
  private get rsp(): number {
    return this.control.machine.registers.getNumber(RSP);
  }

  /** The code that rip is in and where. */
  private here(): { code: Code; entry: FunctionEntry; offset: number; location: DILocation | undefined } | undefined {
    const entry = this.control.machine.functionAt(this.rip);
    if (!entry || entry.host >= 0) return undefined;
    const code = this.image.code(entry.index);
    const offset = this.rip - code.address;
    return { code, entry, offset, location: locationAt(code, offset) };
  }

  /** cfa of the innermost frame. */
  private cfa(): number {
    const at = this.here();
    if (!at) return this.rsp + 8;
    const state = frameStateAt(at.code, at.offset);
    return state.framed ? this.control.machine.registers.getNumber(RBP) + 16 : this.rsp + state.fromRsp;
  }

  private landingPads(frames: readonly PhysicalFrame[]): number[] {
    const pads: number[] = [];
    for (const f of frames) {
      if (!f.code || f.index === 0) continue;
      const back = f.pc - f.code.address;
      for (const site of f.code.callSites) if (site.returnOffset === back) pads.push(f.code.address + site.padOffset);
    }
    return pads;
  }

  async instruction(over: boolean): Promise<StopEvent> {
    const at = this.here();
    const inst = at?.code.insts[instructionAt(at.code, at.offset)];
    if (over && at && inst && (inst.op === Op.Call || inst.op === Op.CallR)) {
      const back = this.rip + inst.length;
      const rsp = this.rsp;
      const frames = backtrace(this.control.machine, PAD_FRAMES).frames;
      const pads = this.landingPads(frames);
      const own = at.code.callSites.filter((s) => s.returnOffset === at.offset + inst.length);
      for (const s of own) pads.push(at.code.address + s.padOffset);
      return this.control.run({
        addresses: [back, ...pads],
        at: () => (this.rip === back ? this.rsp >= rsp : this.cfa() >= frames[0]!.cfa),
      });
    }
    const event = await this.control.one();
    if (event) return event;
    return { kind: 'step' };
  }

  async out(): Promise<StopEvent> {
    for (;;) {
      const frames = backtrace(this.control.machine, PAD_FRAMES).frames;
      const frame = frames[0];
      const at = this.here();
      if (at?.location?.inlinedAt && this.isMineAt(at.entry, at.location)) {
        const chain = inlineChain(at.location).length;
        const event = await this.leaveInlined(at.code, frame!.cfa, chain);
        if (event) return event;
        continue;
      }
      const caller = frames[1];
      if (!frame || !caller) return this.control.run(undefined);
      const cfa = frame.cfa;
      const event = await this.control.run({
        addresses: [caller.pc, ...this.landingPads(frames)],
        at: () => (this.rip === caller.pc ? this.rsp >= cfa : this.cfa() > cfa),
      });
      if (event.kind !== 'step') return event;
      const now = this.here();
      if (now && this.isMineAt(now.entry, now.location)) return event;
      // Out of main: nothing of one's own is left to stop at but what runs at the end.
      if (!this.anyOwnFrame()) return this.control.run(undefined);
    }
  }

  private anyOwnFrame(): boolean {
    return backtrace(this.control.machine, 256).frames.some((f) => this.isMine(f.entry));
  }

  private async leaveInlined(code: Code, cfa: number, depth: number): Promise<StopEvent> {
    const outside = stepStops(code).filter((s) => inlineChain(s.location).length < depth);
    const frames = backtrace(this.control.machine, PAD_FRAMES).frames;
    const back = frames[1]?.pc;
    return this.control.run({
      addresses: [...outside.map((s) => code.address + s.offset), ...(back ? [back] : []), ...this.landingPads(frames)],
      at: () => this.cfa() >= cfa,
    });
  }

  /** Step over (`into` false) or in, to the start of another line. */
  async line(into: boolean): Promise<StopEvent> {
    const start = this.here();
    // Without source of one's own there is no line to step by: go on to where there is.
    if (!start?.location || !this.isMine(start.entry)) {
      if (start && this.isMine(start.entry) && start.offset < start.code.prologueEnd)
        return this.toOffset(start.code, start.code.prologueEnd);
      return into ? this.intoOwnOrOut() : this.out();
    }
    if (start.offset < start.code.prologueEnd) return this.toOffset(start.code, start.code.prologueEnd);

    const machine = this.control.machine;
    const code = start.code;
    let from: DILocation | undefined = start.location;
    const frames = backtrace(machine, PAD_FRAMES).frames;
    const cfa = frames[0]!.cfa;
    const back = frames[1]?.pc;
    const statements = new Map(stepStops(code).map((s) => [code.address + s.offset, s.location]));
    const pads = this.landingPads(frames);
    const entries = into ? new Map(this.ownFunctions().map((f) => [f.address, f])) : new Map<number, FunctionEntry>();
    const own = [...statements.keys(), ...(back ? [back] : []), ...pads, ...entries.keys()];

    // Once a callee is found running (recursion meets our breakpoints), only its return to this frame matters.
    for (;;) {
      let deep: number | undefined;
      const event = await this.control.run({
        addresses: own,
        at: () => {
          const rip = this.rip;
          if (entries.has(rip)) return true;
          if (rip === back && this.rsp >= cfa) return true;
          if (pads.includes(rip)) return this.cfa() > cfa;
          const location = statements.get(rip);
          if (!location) return false;
          const depth = this.cfa();
          if (depth !== cfa) {
            if (depth < cfa) deep = depth;
            return depth > cfa || (depth < cfa && !into);
          }
          if (sameStatementLine(location, from)) return false;
          if (!into && from && isInlinedInto(location, from)) return false;
          if (!this.everything && isSystemFile(fileOf(location.scope))) return false;
          return true;
        },
      });
      if (event.kind !== 'step') return event;
      if (deep !== undefined && !into) {
        const returned = await this.returnTo(cfa, pads);
        if (returned.kind !== 'step') return returned;
        if (this.cfa() !== cfa) return this.settle();
        // Back in the frame, in the middle of a line.
        const now = this.here();
        const statement = statements.get(this.rip);
        if (now && statement && !sameStatementLine(statement, from)) return returned;
        from = from ?? now?.location;
        continue;
      }
      if (pads.includes(this.rip)) {
        // An exception goes on in an outer frame: the pad has the line of the call; the handler's first line is meant.
        const at = this.here();
        return at && this.isMine(at.entry) ? this.line(false) : this.settle();
      }
      const entered = entries.get(this.rip);
      if (entered && this.cfa() < cfa + 8) {
        const inner = this.image.code(entered.index);
        return this.toOffset(inner, inner.prologueEnd);
      }
      return this.settle();
    }
  }

  /** Runs until the frame with `cfa` is the innermost again. */
  private returnTo(cfa: number, pads: readonly number[]): Promise<StopEvent> {
    const frames = backtrace(this.control.machine, 4096).frames;
    const index = frames.findIndex((f) => f.cfa === cfa);
    const back = frames[index]?.pc;
    const inner = frames[index - 1]?.cfa ?? cfa;
    const ownPads = this.landingPads(frames.slice(Math.max(0, index), index + 1));
    return this.control.run({
      addresses: [...(back ? [back] : []), ...ownPads, ...pads],
      at: () => (this.rip === back ? this.rsp >= inner : this.cfa() >= cfa),
    });
  }

  /** A stop outside one's own code goes on to where one's own begins again. */
  private async settle(): Promise<StopEvent> {
    const at = this.here();
    if (at && this.isMineAt(at.entry, at.location)) {
      // At a landing pad or the like without a line: go on to the first line.
      return { kind: 'step' };
    }
    return this.anyOwnFrame() ? this.out() : this.control.run(undefined);
  }

  private async intoOwnOrOut(): Promise<StopEvent> {
    const frames = backtrace(this.control.machine, PAD_FRAMES).frames;
    const cfa = frames[0]?.cfa ?? 0;
    const back = frames[1]?.pc;
    const entries = new Map(this.ownFunctions().map((f) => [f.address, f]));
    const event = await this.control.run({
      addresses: [...(back ? [back] : []), ...this.landingPads(frames), ...entries.keys()],
      at: () => entries.has(this.rip) || (this.rip === back ? this.rsp >= cfa : this.cfa() > cfa),
    });
    if (event.kind !== 'step') return event;
    const entered = entries.get(this.rip);
    if (entered) {
      const inner = this.image.code(entered.index);
      return this.toOffset(inner, inner.prologueEnd);
    }
    return this.settle();
  }

  /** Functions that the rest of the current line calls, in order: for "step into" with a choice. */
  callTargets(): { readonly address: number; readonly name: string }[] {
    const at = this.here();
    if (!at?.location) return [];
    const found = new Map<number, string>();
    for (const inst of at.code.insts) {
      if (inst.op !== Op.Call || inst.offset < at.offset) continue;
      if (!sameStatementLine(at.code.locations[inst.loc], at.location)) continue;
      const entry = this.control.machine.functionAt(inst.target);
      if (entry && this.isMine(entry))
        found.set(entry.address, entry.ir?.subprogram ? functionSignature(entry.ir.subprogram) : entry.name);
    }
    return [...found].map(([address, name]) => ({ address, name }));
  }

  /** Runs into the function at `target`, called from here; stops after the line when it is not. */
  async into(target: number): Promise<StopEvent> {
    const frames = backtrace(this.control.machine, PAD_FRAMES).frames;
    const at = this.here();
    const cfa = frames[0]?.cfa ?? 0;
    const back = frames[1]?.pc;
    const next = at ? stepStops(at.code).filter((s) => !sameStatementLine(s.location, at.location)) : [];
    const event = await this.control.run({
      addresses: [
        target,
        ...(back ? [back] : []),
        ...next.map((s) => at!.code.address + s.offset),
        ...this.landingPads(frames),
      ],
      at: () => this.rip === target || this.cfa() >= cfa,
    });
    if (event.kind !== 'step' || this.rip !== target) return event;
    const entry = this.control.machine.functionAt(target);
    if (!entry || entry.host >= 0) return event;
    const inner = this.image.code(entry.index);
    return this.toOffset(inner, inner.prologueEnd);
  }

  /** Runs to an offset of the function just entered (its prologue's end). */
  async toOffset(code: Code, offset: number): Promise<StopEvent> {
    const to = code.address + offset;
    if (this.rip === to) return { kind: 'step' };
    return this.control.run({ addresses: [to], at: () => true });
  }
}
