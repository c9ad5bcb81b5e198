/** Which statement wrote bytes of a frame that were not its to write: an overrun, from its first byte to the frame's end. */
import { type BadWrite, badWritesIn } from '../checkers/bad-writes.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { SourcePlace } from '../views/messages.ts';
import type { FrameRun } from './frame-bytes.ts';

const NEVER_THEIRS: ReadonlySet<string> = new Set([
  'saved-register',
  'saved-frame-pointer',
  'return-address',
  'canary',
]);

export class Overwritten {
  /** Writes that reached saved words of this frame since it was made, the last one first. */
  private readonly reached: readonly BadWrite[];
  private readonly statements: ReadonlySet<string>;

  constructor(
    private readonly m: MachineApi,
    runs: readonly FrameRun[],
  ) {
    this.reached = runs.flatMap((r) => (this.before(r) === undefined ? [] : badWritesIn(m, r.address, r.address + 8)));
    this.statements = new Set(this.reached.map(statement));
  }

  /** What a saved word held before it was overwritten. */
  before(run: FrameRun): bigint | undefined {
    return NEVER_THEIRS.has(run.kind) && run.size === 8 ? this.m.overwritten(run.address) : undefined;
  }

  by(run: FrameRun): SourcePlace | undefined {
    if (this.reached.length === 0) return undefined;
    const end = run.address + run.size;
    const write = badWritesIn(this.m, run.address, end).find(
      (w) =>
        // The same statement overran the frame that was here before, perhaps; then it has overrun this one as well.
        this.statements.has(statement(w)) &&
        // The object that the write was meant for is not overwritten by it.
        !(w.address >= run.address && w.address + w.size > end && run.slot?.variable),
    );
    const at = write?.at.location;
    return at && { path: at.file, line: at.line, column: at.column };
  }
}

const statement = (w: BadWrite): string => w.at.stack[0]?.address ?? '';
