/**
 * Steps backwards. Each is a search in the past (time.ts) for the last moment before now that fits:
 *   - over: the start of the previous line's run in this frame, or in a caller when this frame begins here;
 *   - in: the same in any of the person's own functions, so it enters a callee at its end;
 *   - out: the call of this frame;
 *   - instruction: the count minus one;
 *   - continue: a breakpoint that counts, a watched access, a finding.
 */

import { instructionAt, locationAt } from '../debuginfo/position.ts';
import type { DILocation } from '../ir/metadata.ts';
import type { Code } from '../isa/code.ts';
import { Op } from '../isa/instruction.ts';
import { RBP, RSP } from '../isa/registers.ts';
import type { ProgramImage } from '../machine/image.ts';
import type { DataBreakpoint } from './breakpoints.ts';
import { fileOf, isSystemFile } from './own-code.ts';
import type { RunControl } from './run-control.ts';
import { isInlinedInto, sameStatementLine, stepStops } from './statement-lines.ts';
import type { Stepping } from './stepping.ts';
import type { StopEvent } from './stops.ts';
import type { SegmentVisitor } from './time.ts';
import { backtrace } from './unwind.ts';

/** Consecutive hits on one line of one frame. */
interface Run {
  readonly start: number;
  readonly cfa: number;
  readonly code: Code;
  readonly location: DILocation;
}

export class Reverse {
  /** Set by a pause: the search ends without result. */ cancelled = false;

  constructor(
    private readonly control: RunControl,
    private readonly stepping: Stepping,
    private readonly image: ProgramImage,
    private readonly idle: () => Promise<void>,
  ) {}

  private readonly goOn = async (): Promise<boolean> => {
    await this.idle();
    return !this.cancelled;
  };

  instruction(): StopEvent {
    const { timeline } = this.control;
    if (timeline.now <= timeline.start) return { kind: 'start' };
    timeline.goto(timeline.now - 1);
    return { kind: 'step' };
  }

  /** Over a call when the instruction before was its return. */
  async instructionOver(): Promise<StopEvent> {
    const machine = this.control.machine;
    const rip = machine.registers.rip;
    const rsp = machine.registers.getNumber(RSP);
    const origin = this.control.timeline.now;
    const first = this.instruction();
    if (first.kind === 'start') return first;
    const entry = machine.functionAt(machine.registers.rip);
    const isReturn = entry && entry.host >= 0 ? machine.registers.getNumber(RSP) === rsp - 8 : this.atReturn();
    if (!isReturn) return first;
    // The call that pushed this return address stands directly before rip.
    const at = machine.functionAt(rip - 1);
    if (!at || at.host >= 0) return first;
    const code = this.image.code(at.index);
    const call = code.insts[instructionAt(code, rip - 1 - code.address)];
    if (!call || (call.op !== Op.Call && call.op !== Op.CallR)) return first;
    const address = code.address + call.offset;
    const found = await this.control.timeline.searchBack(
      origin,
      lastHit([address], () => machine.registers.getNumber(RSP) === rsp),
      this.goOn,
    );
    return found === undefined ? first : { kind: 'step' };
  }

  private atReturn(): boolean {
    const machine = this.control.machine;
    const entry = machine.functionAt(machine.registers.rip);
    if (!entry || entry.host >= 0) return false;
    const code = this.image.code(entry.index);
    return code.insts[instructionAt(code, machine.registers.rip - code.address)]?.op === Op.Ret;
  }

  /** To the call of the current frame. */
  async out(): Promise<StopEvent> {
    const machine = this.control.machine;
    const frame = backtrace(machine, 1).frames[0];
    const { timeline } = this.control;
    if (!frame?.entry || timeline.now <= timeline.start) return { kind: 'start' };
    const cfa = frame.cfa;
    const found = await timeline.searchBack(
      timeline.now,
      lastHit([frame.entry.address], () => machine.registers.getNumber(RSP) === cfa - 8),
      this.goOn,
    );
    if (found === undefined || found <= timeline.start) return { kind: found === undefined ? 'step' : 'start' };
    timeline.goto(found - 1);
    const at = machine.functionAt(machine.registers.rip);
    if (!this.stepping.isMine(at) && this.ownOutside()) return this.out();
    return { kind: 'step' };
  }

  private ownOutside(): boolean {
    return backtrace(this.control.machine, 256)
      .frames.slice(1)
      .some((f) => this.stepping.isMine(f.entry));
  }

  async line(into: boolean): Promise<StopEvent> {
    const machine = this.control.machine;
    const { timeline } = this.control;
    if (timeline.now <= timeline.start) return { kind: 'start' };
    const frames = backtrace(machine, 4096).frames.filter((f) => f.code && this.stepping.isMine(f.entry));
    const codes = new Set<Code>();
    for (const f of frames) codes.add(f.code!);
    if (into) for (const f of this.stepping.ownFunctions()) codes.add(this.image.code(f.index));
    const statements = new Map<number, { code: Code; location: DILocation }>();
    for (const code of codes)
      for (const s of stepStops(code)) {
        if (!this.stepping.everything && isSystemFile(fileOf(s.location.scope))) continue;
        statements.set(code.address + s.offset, { code, location: s.location });
      }
    const frameKeys = new Set(frames.map((f) => `${f.code!.address}:${f.cfa}`));
    const inner = frames[0];
    const here = inner?.code ? locationAt(inner.code, inner.lookup) : undefined;

    let last: Run | undefined;
    let sameAsLater: Run | undefined; // the later segment's first run, which may have begun in an earlier one
    let firstRun = true;
    // A call made before from the same place had the same code and the same frame address: its lines are not ours, so the
    // entry into one of the frames of now takes back what was seen in it.
    const entries = new Map<number, Set<number>>();
    if (!into)
      for (const f of frames) {
        const set = entries.get(f.code!.address) ?? new Set<number>();
        set.add(f.cfa);
        entries.set(f.code!.address, set);
      }
    const lastOf = new Map<number, Run>();
    const visitor: SegmentVisitor = {
      addresses: [...statements.keys(), ...entries.keys()],
      begin: () => {
        last = undefined;
        firstRun = true;
        lastOf.clear();
      },
      hit: (time) => {
        const entered = machine.registers.getNumber(RSP) + 8;
        if (entries.get(machine.registers.rip)?.has(entered)) {
          last = undefined;
          for (const [cfa, run] of lastOf)
            if (cfa <= entered) lastOf.delete(cfa);
            else if (!last || run.start > last.start) last = run;
          firstRun = false;
          return;
        }
        const s = statements.get(machine.registers.rip);
        if (!s) return;
        const cfa = machine.registers.getNumber(RBP) + 16;
        if (!into) {
          if (!frameKeys.has(`${s.code.address}:${cfa}`)) return;
          if (inner && here && s.code === inner.code && cfa === inner.cfa && isInlinedInto(s.location, here)) return;
        }
        if (last && last.cfa === cfa && last.code === s.code && sameStatementLine(last.location, s.location)) return;
        firstRun = last === undefined;
        last = { start: time, cfa, code: s.code, location: s.location };
        lastOf.set(cfa, last);
      },
      end: (first) => {
        if (sameAsLater) {
          // Did that run begin in this segment?
          if (
            last &&
            last.cfa === sameAsLater.cfa &&
            last.code === sameAsLater.code &&
            sameStatementLine(last.location, sameAsLater.location)
          ) {
            if (firstRun && !first) {
              sameAsLater = last;
              return undefined;
            }
            return last.start;
          }
          return sameAsLater.start;
        }
        if (!last) return undefined;
        if (firstRun && !first) {
          sameAsLater = last;
          return undefined;
        }
        return last.start;
      },
    };
    const found = await timeline.searchBack(timeline.now, visitor, this.goOn);
    if (found !== undefined) return { kind: 'step' };
    if (this.cancelled) return { kind: 'pause' };
    timeline.goto(timeline.start);
    return { kind: 'start' };
  }

  /** To the last breakpoint, watched access or finding before now, else to the start. */
  async continue(userAddresses: Iterable<number>, data: readonly DataBreakpoint[] = []): Promise<StopEvent> {
    const { timeline, machine } = this.control;
    const origin = timeline.now;
    let finding: (typeof machine.findings)[number] | undefined;
    for (const f of machine.findings)
      if (f.time < origin && machine.stopAt(f) && (!finding || f.time >= finding.time)) finding = f;
    /** The last of each kind in the stretch that is looked through. */
    let stop: { readonly at: number; readonly event: StopEvent } | undefined;
    let access: { readonly at: number; readonly event: StopEvent & { kind: 'data' } } | undefined;
    const last = (): typeof stop => (access && (!stop || access.at > stop.at) ? access : stop);
    const stops = new Set(userAddresses);
    // Before its function was entered, a watched local's place was another's.
    const framed = data.filter((b) => b.frame !== undefined && b.frame.at <= origin);
    const begun = new Map<DataBreakpoint, number>();
    const settled = new Set<DataBreakpoint>();
    const noteEntry = (time: number): void => {
      const entered = machine.registers.getNumber(RSP) + 8;
      for (const b of framed) {
        if (b.frame!.code !== machine.registers.rip || b.frame!.cfa !== entered || time > b.frame!.at) continue;
        if (settled.has(b)) continue;
        begun.set(b, time);
        if (access?.event.ids.includes(b.id)) access = undefined;
      }
    };
    const visitor: SegmentVisitor = {
      addresses: [...stops, ...framed.map((b) => b.frame!.code)],
      begin: () => {
        stop = access = undefined;
        // What lies before is searched now: calls there are earlier ones.
        for (const b of begun.keys()) settled.add(b);
      },
      hit: (time, watch) => {
        if (watch) {
          const hit = this.control.watchHit(watch, false).filter((b) => time > (begun.get(b) ?? -1));
          if (hit.length === 0) return;
          const text = `${hit[0]!.label} is about to be ${watch.access === 'read' ? 'read' : 'written'}`;
          access = { at: time, event: { kind: 'data', ids: hit.map((b) => b.id), text } };
          return;
        }
        noteEntry(time);
        const hit = stops.has(machine.registers.rip) ? this.control.hitHere(false) : undefined;
        if (hit) stop = { at: time, event: hit };
      },
      end: () => last()?.at,
    };
    // Only as far back as the last finding, which is a stop anyway.
    const bounded: SegmentVisitor = {
      ...visitor,
      addresses: visitor.addresses,
      end: (first) => {
        const found = visitor.end(first);
        if (found !== undefined) return finding && finding.time > found ? finding.time : found;
        return finding && finding.time >= (this.control.timeline.snapshotTimes[0] ?? 0) && first
          ? finding.time
          : undefined;
      },
    };
    const found = await timeline.searchBack(origin, bounded, this.goOn);
    const seen = last();
    if (found !== undefined && finding && found === finding.time && seen?.at !== found)
      return { kind: 'finding', finding };
    if (found !== undefined && seen) return seen.event;
    if (this.cancelled) return { kind: 'pause' };
    timeline.goto(timeline.start);
    return { kind: 'start' };
  }
}

/** Remembers the last hit that passes. */
function lastHit(addresses: readonly number[], passes: () => boolean): SegmentVisitor {
  let found: number | undefined;
  return {
    addresses,
    begin: () => {
      found = undefined;
    },
    hit: (time) => {
      if (passes()) found = time;
    },
    end: () => found,
  };
}
