/** Frames as a person sees them: physical frames, with a frame of its own for each function inlined there. */

import { isHidden } from '../checkers/function-name.ts';
import { calledAs, functionSignature, subprogramOf } from '../debuginfo/names.ts';
import { inlineChain, locationAt } from '../debuginfo/position.ts';
import type { DILocation, DISubprogram } from '../ir/metadata.ts';
import { fileOf } from './own-code.ts';
import type { Stepping } from './stepping.ts';
import type { Backtrace, PhysicalFrame } from './unwind.ts';

export interface Frame {
  readonly physical: PhysicalFrame;
  /** 0 = innermost of the physical frame's inlined functions; the last is the function itself. */ readonly depth: number;
  /** Function is inlined into the next frame. */ readonly inlined: boolean;
  readonly subprogram: DISubprogram | undefined;
  readonly location: DILocation | undefined;
  readonly name: string;
  /** '' without source. */ readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The person's own code. */ readonly mine: boolean;
}

/** Name of the function that a physical frame is in. */
export function functionName(frame: PhysicalFrame): string {
  const { entry } = frame;
  if (!entry) return `0x${frame.pc.toString(16)}`;
  return calledAs(entry.name, entry.ir?.subprogram);
}

export function expandInlined(physical: PhysicalFrame, stepping: Stepping): Frame[] {
  const location = physical.code ? locationAt(physical.code, physical.lookup) : undefined;
  const chain = inlineChain(location);
  const frames: Frame[] = [];
  for (let depth = 0; depth < Math.max(1, chain.length); depth++) {
    const at = chain[depth];
    const inlined = depth < chain.length - 1;
    const subprogram = inlined ? subprogramOf(at?.scope) : physical.entry?.ir?.subprogram;
    frames.push({
      physical,
      depth,
      inlined,
      subprogram,
      location: at,
      name: inlined && subprogram ? functionSignature(subprogram) : functionName(physical),
      // In the prologue there is no location yet: the function's own line serves.
      path: at ? fileOf(at.scope) : fileOf(subprogram),
      line: at?.line ?? subprogram?.line ?? 0,
      column: at?.column ?? 0,
      mine: stepping.isMineAt(physical.entry, at),
    });
  }
  return frames;
}

/** A thread that has just given up its turn stands in one of the machine's own entries: its caller is what there is to see. */
export function displayFrames(trace: Backtrace, stepping: Stepping): Frame[] {
  const { frames } = trace;
  const shown = frames.length > 1 && isHidden(frames[0]!.entry) ? frames.slice(1) : frames;
  return shown.flatMap((f) => expandInlined(f, stepping));
}
