/**
 * Running forward: in slices, so that the host stays alive and can pause; with the user's breakpoints, their conditions and
 * counts; with watches and findings. Steps are runs with breakpoints of their own.
 */

import { tellGrowth } from '../checkers/growth.ts';
import { RSP } from '../isa/registers.ts';
import type { MachineApi, Stop } from '../machine/machine-api.ts';
import type { BreakpointLayers } from './breakpoint-layers.ts';
import { type Breakpoint, type DataBreakpoint, hitCounts, noteHit, ordinalAt, splitLogMessage } from './breakpoints.ts';
import { locateLosses } from './losses.ts';
import type { StopEvent } from './stops.ts';
import type { Timeline } from './time.ts';
import { backtrace } from './unwind.ts';

export interface RunHost {
  /** Lets the host handle what has come in meanwhile. */ idle(): Promise<void>;
  /** Text for the debug console. */ console(text: string): void;
  /** The program waits for the outside, or no longer does. */ waiting(what: string | undefined): void;
  /** Value of an expression in the innermost frame: as text, and whether it counts as true. */
  evaluate(
    expression: string,
  ):
    | { readonly ok: true; readonly text: string; readonly truth: boolean }
    | { readonly ok: false; readonly error: string };
}

/** Instructions between two looks at the host's messages. Short enough for a pause to feel immediate. */
const SLICE = 1_000_000;

export class RunControl {
  private readonly breakpoints = new Map<number, Breakpoint[]>();
  private dataBreakpoints: readonly DataBreakpoint[] = [];
  private pauseAsked = false;
  private wake: (() => void) | undefined;
  /** Errors of conditions, told once per text. */
  private readonly told = new Set<string>();
  maxInstructions = Number.POSITIVE_INFINITY;

  constructor(
    readonly machine: MachineApi,
    readonly timeline: Timeline,
    readonly layers: BreakpointLayers,
    private readonly host: RunHost,
  ) {}

  setBreakpoints(all: Iterable<Breakpoint>): void {
    this.breakpoints.clear();
    for (const b of all)
      for (const a of b.addresses) {
        const list = this.breakpoints.get(a);
        if (list) list.push(b);
        else this.breakpoints.set(a, [b]);
      }
    this.layers.set('user', this.breakpoints.keys());
  }

  setDataBreakpoints(all: readonly DataBreakpoint[]): void {
    for (const b of this.dataBreakpoints) this.machine.removeWatch(b.address, b.size);
    this.dataBreakpoints = all;
    for (const b of all) this.machine.addWatch(b.address, b.size, b.access);
    this.watchFrames();
  }

  /** Stops at the entries of functions whose locals are watched, until their frames are known to be gone. */
  private watchFrames(): void {
    const entries = this.dataBreakpoints.flatMap((b) => (b.frame && b.reentries.length === 0 ? [b.frame.code] : []));
    this.layers.set('frames', entries);
  }
  private noteEntry(): void {
    const { rip } = this.machine.registers;
    if (!this.layers.has('frames', rip)) return;
    const cfa = this.machine.registers.getNumber(RSP) + 8;
    const { now } = this.timeline;
    for (const b of this.dataBreakpoints)
      if (b.frame?.code === rip && b.frame.cfa === cfa && now > b.frame.at) noteHit(b.reentries, now);
    this.watchFrames();
  }

  /** Asks the run under way to stop soon. */
  pause(): void {
    this.pauseAsked = true;
    this.machine.requestPause();
    this.wake?.();
  }

  /** Something changed for a program that waits (input came). */
  wakeUp(): void {
    this.wake?.();
  }

  /** The user's breakpoints at rip that count now. Log points print and don't stop. */
  hitHere(live = true): StopEvent | undefined {
    const here = this.breakpoints.get(this.machine.registers.rip);
    if (!here) return undefined;
    const ids: number[] = [];
    let what: Breakpoint['kind'] = 'line';
    for (const b of here) {
      if (!this.counts(b, live)) continue;
      if (b.logMessage !== undefined && b.logMessage !== '') {
        if (live && !this.timeline.inPast) this.host.console(`${this.logText(b.logMessage)}\n`);
        continue;
      }
      ids.push(b.id);
      what = b.kind;
    }
    return ids.length > 0 ? { kind: 'breakpoint', ids, what } : undefined;
  }

  private counts(b: Breakpoint | DataBreakpoint, live: boolean): boolean {
    if (b.condition) {
      const value = this.host.evaluate(b.condition);
      if (!value.ok) {
        this.tellOnce(`Breakpoint condition "${b.condition}": ${value.error}\n`);
        return live; // stop, so that the person sees it
      }
      if (!value.truth) return false;
    }
    const n = live ? noteHit(b.hits, this.timeline.now) : Math.max(1, ordinalAt(b.hits, this.timeline.now));
    if (!b.hitCondition) return true;
    const counts = hitCounts(b.hitCondition, n);
    if (typeof counts === 'string') {
      this.tellOnce(`${counts}\n`);
      return true;
    }
    return counts;
  }

  private tellOnce(text: string): void {
    if (this.told.has(text)) return;
    this.told.add(text);
    this.host.console(text);
  }

  private logText(message: string): string {
    return splitLogMessage(message)
      .map((part) => {
        if (!part.expression) return part.text;
        const value = this.host.evaluate(part.text);
        return value.ok ? value.text : `<${value.error}>`;
      })
      .join('');
  }

  /** The data breakpoints that an access is of, when they count. */
  watchHit(stop: Stop & { kind: 'watch' }, live = true): readonly DataBreakpoint[] {
    return this.dataBreakpoints.filter(
      (b) =>
        stop.address < b.address + b.size &&
        b.address < stop.address + stop.size &&
        (b.access === 'readWrite' || b.access === stop.access) &&
        this.frameLives(b) &&
        this.counts(b, live),
    );
  }

  private frameLives(b: DataBreakpoint): boolean {
    if (!b.frame) return true;
    const { cfa, code, at } = b.frame;
    if (this.timeline.now > at && ordinalAt(b.reentries, this.timeline.now) > 0) return false;
    return backtrace(this.machine, 4096).frames.some((f) => f.cfa === cfa && f.entry?.address === code);
  }

  private limitReached(): StopEvent {
    tellGrowth(this.machine);
    return { kind: 'limit', instructions: this.maxInstructions };
  }

  /** One instruction of the current thread, whatever stands at it. Undefined when it simply ran. */
  async one(): Promise<StopEvent | undefined> {
    if (this.timeline.now >= this.maxInstructions) return this.limitReached();
    const { thread } = this.machine;
    this.noteEntry();
    const event = await this.understand(this.timeline.step());
    if (event || this.machine.thread.id === thread.id) return event;
    // Its turn was over, and another thread's instruction ran: on to where it gets its next one.
    const again = this.machine.threads.find((t) => t.id === thread.id);
    if (again === undefined || again.state === 'ended') return undefined;
    const arrived = await this.run({ addresses: [this.machine.registersOf(thread.id).rip], at: () => true }, thread.id);
    return arrived.kind === 'step' ? this.understand(this.timeline.step()) : arrived;
  }

  /**
   * Runs until one of the user's breakpoints, a finding, a watch, the end, a pause, or until `temporary` says stop at one
   * of its addresses, in the thread that is being stepped. Always executes at least one instruction.
   */
  async run(
    temporary: { addresses: Iterable<number>; at: () => boolean } | undefined,
    thread = this.machine.thread.id,
  ): Promise<StopEvent> {
    this.pauseAsked = false;
    if (temporary) this.layers.set('step', temporary.addresses);
    try {
      let first = true;
      let sinceIdle = 0;
      for (;;) {
        if (this.pauseAsked) return { kind: 'pause' };
        if (this.timeline.now >= this.maxInstructions) return this.limitReached();
        this.noteEntry();
        const before = this.timeline.now;
        const frontier = this.timeline.frontier;
        let stop: Stop;
        if (first || this.layers.active(this.machine.registers.rip)) stop = this.timeline.step();
        else stop = this.timeline.forward(Math.min(before + SLICE, this.maxInstructions, this.nextKnownStop(before)));
        first = false;
        const event = await this.understand(stop);
        if (event) return event;
        const rip = this.machine.registers.rip;
        if (this.layers.active(rip) && stop.kind !== 'waiting') {
          const user = this.layers.has('user', rip) ? this.hitHere() : undefined;
          if (user) return user;
          if (temporary && this.machine.thread.id === thread && this.layers.has('step', rip) && temporary.at())
            return { kind: 'step' };
        }
        const finding = this.findingHere(before, frontier);
        if (finding) return finding;
        sinceIdle += this.timeline.now - before + 200;
        if (sinceIdle >= SLICE) {
          sinceIdle = 0;
          await this.host.idle();
        }
      }
    } finally {
      this.layers.clear('step');
    }
  }

  /** Time of the next finding that was made on this branch when running through the past, else infinity. */
  private nextKnownStop(now: number): number {
    if (!this.timeline.inPast) return Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    for (const f of this.machine.findings)
      if (f.time > now && f.time < next && f.time <= this.timeline.frontier && this.machine.stopAt(f)) next = f.time;
    return next;
  }

  /** A finding that was made when this moment was lived through before. */
  private findingHere(before: number, frontier: number): StopEvent | undefined {
    const now = this.timeline.now;
    if (now <= before || now > frontier) return undefined;
    for (const f of this.machine.findings)
      if (f.time === now && this.machine.stopAt(f)) return { kind: 'finding', finding: f };
    return undefined;
  }

  private async understand(stop: Stop): Promise<StopEvent | undefined> {
    switch (stop.kind) {
      case 'fuel':
      case 'breakpoint':
        return undefined;
      case 'pause':
        return this.pauseAsked ? { kind: 'pause' } : undefined;
      case 'finding': {
        const at = this.machine.findings.indexOf(stop.finding);
        if (stop.finding.kind === 'leak') {
          locateLosses(this.machine, this.timeline);
        }
        // The same finding, told from where the last pointer went.
        return { kind: 'finding', finding: this.machine.findings[at] ?? stop.finding };
      }
      case 'watch': {
        const hit = this.watchHit(stop);
        if (hit.length === 0) return this.understand(this.timeline.step());
        return this.passWatch(stop, hit);
      }
      case 'waiting':
        return this.waitForOutside(stop.what);
      case 'deadlock':
        return { kind: 'deadlock' };
      case 'exited':
        locateLosses(this.machine, this.timeline);
        return { kind: 'exited', code: stop.code };
      case 'killed':
        return { kind: 'killed', signal: stop.signal };
      case 'unsupported':
        return { kind: 'unsupported', message: stop.message };
    }
  }

  /** A watched write is carried out, so that the new value shows; a read stops before it. */
  private async passWatch(stop: Stop & { kind: 'watch' }, hit: readonly DataBreakpoint[]): Promise<StopEvent> {
    const ids = hit.map((b) => b.id);
    const first = hit[0]!;
    if (stop.access === 'read') return { kind: 'data', ids, text: `${first.label} is about to be read` };
    const old = this.host.evaluate(first.label);
    const after = await this.understand(this.timeline.step());
    if (after) return after;
    const value = this.host.evaluate(first.label);
    const text =
      old.ok && value.ok
        ? old.text === value.text
          ? `${first.label} was written, its value stayed ${value.text}`
          : `${first.label} changed from ${old.text} to ${value.text}`
        : `${first.label} was written`;
    return { kind: 'data', ids, text };
  }

  private async waitForOutside(what: string): Promise<StopEvent | undefined> {
    if (this.timeline.inPast) return undefined; // the input comes by itself at its time
    this.host.waiting(what);
    try {
      while (!this.pauseAsked) {
        const woken = new Promise<void>((resolve) => {
          this.wake = resolve;
        });
        await woken;
        this.wake = undefined;
        if (!this.pauseAsked) return undefined;
      }
      return { kind: 'pause' };
    } finally {
      this.wake = undefined;
      this.host.waiting(undefined);
    }
  }
}
