/** Runs a loaded program to its end, for the command line: no debugger, no views. */
import { tellInstructionLimit } from '../checkers/instruction-limit.ts';
import { BreakpointLayers } from '../debugger/breakpoint-layers.ts';
import { locateLosses } from '../debugger/losses.ts';
import type { LoadedProgram } from '../debugger/program.ts';
import { Timeline } from '../debugger/time.ts';
import type { Stop } from '../machine/machine-api.ts';
import type { RunSummary } from '../report/json.ts';

export interface Ending extends RunSummary {
  /** Why it ended, when neither by exit nor by a signal. */
  readonly reason: 'exited' | 'killed' | 'limit' | 'unsupported' | 'deadlock' | 'finding';
  /** The sentence for 'unsupported'. */
  readonly message: string;
}

/** Instructions between two looks at the outside. */
const SLICE = 50_000_000;

export function execute(
  program: LoadedProgram,
  options: {
    readonly maxInstructions: number;
    readonly keepGoing: boolean;
    readonly readInput: () => Uint8Array | undefined;
    /** Asked now and then: the caller has waited long enough. */ readonly isOverdue?: () => boolean;
  },
): Ending {
  const { machine } = program;
  machine.stopAt = (f) => !options.keepGoing && f.severity === 'error';
  // For what is searched for in the past once the run is over.
  const timeline = new Timeline(machine, new BreakpointLayers(machine));
  const slice = options.isOverdue ? SLICE / 50 : SLICE;
  for (;;) {
    const left = options.maxInstructions - machine.time;
    if (options.isOverdue?.()) return ending(program, 'limit', 'took too long');
    if (left <= 0) {
      tellInstructionLimit(machine, options.maxInstructions);
      return ending(program, 'limit');
    }
    const stop: Stop = machine.run(Math.min(left, slice));
    switch (stop.kind) {
      case 'exited':
        locateLosses(machine, timeline);
        return { exitCode: stop.code, signal: undefined, instructions: machine.time, reason: 'exited', message: '' };
      case 'killed':
        return { exitCode: undefined, signal: stop.signal, instructions: machine.time, reason: 'killed', message: '' };
      case 'unsupported':
        return ending(program, 'unsupported', stop.message);
      case 'deadlock':
        return ending(program, 'deadlock');
      case 'finding':
        return ending(program, 'finding');
      case 'waiting': {
        const bytes = options.readInput();
        if (bytes === undefined) program.process.input.end();
        else program.process.input.feed(bytes);
        break;
      }
      default:
        break;
    }
  }
}

const ending = (p: LoadedProgram, reason: Ending['reason'], message = ''): Ending => ({
  exitCode: undefined,
  signal: undefined,
  instructions: p.machine.time,
  reason,
  message,
});
