/** The moments of a run at which somebody stood: what the timeline shows, and where one may go back to. */
import type { Frame } from '../debugger/frames.ts';
import type { StopEvent } from '../debugger/stops.ts';
import { KINDS } from '../report/kinds.ts';
import type { Moment, MomentKind } from '../views/messages.ts';

/** More are not looked at; the oldest steps go first. */
const MOST = 300;

function kindOf(stop: StopEvent): MomentKind {
  switch (stop.kind) {
    case 'finding':
    case 'breakpoint':
    case 'data':
    case 'entry':
    case 'pause':
      return stop.kind;
    case 'start':
      return 'entry';
    case 'deadlock':
    case 'unsupported':
    case 'limit':
      return 'finding';
    default:
      return 'step';
  }
}

function textOf(stop: StopEvent): string {
  switch (stop.kind) {
    case 'finding':
      return KINDS[stop.finding.kind].title;
    case 'breakpoint':
      return stop.what === 'throw' ? 'exception thrown' : 'breakpoint';
    case 'data':
      return stop.text;
    case 'entry':
      return 'start of main';
    case 'start':
      return 'start of the run';
    case 'pause':
      return 'paused';
    case 'deadlock':
      return 'deadlock';
    case 'limit':
      return 'limit reached';
    case 'unsupported':
      return 'not supported';
    default:
      return 'step';
  }
}

export class Moments {
  private list: Moment[] = [];

  clear(): void {
    this.list = [];
  }
  /** What was after a change by hand never happened. */
  cut(time: number): void {
    this.list = this.list.filter((m) => m.time <= time);
  }
  note(stop: StopEvent, time: number, thread: number, frame: Frame | undefined): void {
    // Going to a moment makes none.
    const known = this.list.find((m) => m.time === time);
    const kind = kindOf(stop);
    if (known && (stop.kind === 'goto' || kind === 'step')) return;
    const moment: Moment = {
      time,
      thread,
      kind,
      text: textOf(stop),
      function: frame?.name.replace(/\(.*$/s, '') ?? '',
      place: frame?.path ? { path: frame.path, line: frame.line, column: frame.column } : undefined,
    };
    this.list = [...this.list.filter((m) => m !== known), moment].sort((a, b) => a.time - b.time);
    if (this.list.length > MOST) {
      const step = this.list.findIndex((m) => m.kind === 'step' && m !== moment);
      this.list.splice(step < 0 ? 0 : step, 1);
    }
  }
  all(): readonly Moment[] {
    return this.list;
  }
}
