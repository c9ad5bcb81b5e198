/**
 * Accesses to a local variable of a function that has returned. The function is told from what it left behind: below rsp
 * still lie the return address of the last call (whose call instruction names the callee) and the frame under it.
 */
import type { Code } from '../isa/code.ts';
import { Op } from '../isa/instruction.ts';
import type { MachineApi, ThreadInfo } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { origins, tellAccess } from './access.ts';
import { codeOf, framesOf, registersOf } from './frames.ts';
import { functionNameOf } from './function-name.ts';
import { createdAt, threadName } from './lock-words.ts';
import { type Place, placesOfFrame } from './place.ts';
import { classify } from './suspect.ts';
import { happening } from './words.ts';

interface DeadFrame {
  readonly code: Code;
  readonly rbp: number;
}

/** The dead frame that contained `address`, as far as the stack below rsp still tells. */
export function deadFrameAt(m: MachineApi, address: number): DeadFrame | undefined {
  const live = framesOf(m, 2).find((f) => f.code !== undefined);
  if (!live?.code || live.rbp === undefined) return undefined;
  // The return address of a call lies directly below the caller's frame.
  let below = live.rbp - live.code.frameSize;
  for (let depth = 0; depth < 64; depth++) {
    const slot = below - 8;
    if (slot < m.thread.stackLow) return undefined;
    const callee = calleeOf(m, m.memory.readPtr(slot) ?? 0);
    if (!callee) return undefined;
    const rbp = slot - 8;
    if (address >= rbp - callee.frameSize) return address < slot + 8 ? { code: callee, rbp } : undefined;
    below = rbp - callee.frameSize;
  }
  return undefined;
}

/** The function that the call instruction before a return address calls, when it calls one directly. */
function calleeOf(m: MachineApi, back: number): Code | undefined {
  const entry = m.functionAt(back - 1);
  const code = codeOf(m, entry);
  const call = code?.insts.find((i) => i.length > 0 && code.address + i.offset + i.length === back);
  return call?.op === Op.Call ? codeOf(m, m.functionAt(call.target)) : undefined;
}

function variableAt(m: MachineApi, dead: DeadFrame, address: number): Place | undefined {
  const offset = dead.code.size - 1;
  const frame = { entry: undefined, code: dead.code, pc: dead.code.address, offset, rbp: dead.rbp, cfa: dead.rbp + 16 };
  return placesOfFrame(m, frame).find((p) => address >= p.start && address < p.start + p.size);
}

/** The thread that had an address on its stack or in its thread-local storage, when it has ended. */
function endedThreadAt(m: MachineApi, address: number): ThreadInfo | undefined {
  const { tls } = m.image;
  const owner = [...m.threads].reverse().find((t) => {
    if (address >= t.stackLow && address < t.stackHigh) return true;
    const fs = registersOf(m, t).fs;
    return address >= fs - tls.size && address < fs;
  });
  return owner?.state === 'ended' ? owner : undefined;
}

export const stackUseAfterReturn: Listener = {
  name: 'stack-use-after-return',
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'stack-use-after-return') return;
    const gone = endedThreadAt(m, s.first);
    if (gone) {
      const who = threadName(m, gone.id);
      tellAccess(m, a, s, s.kind, () => ({
        message: happening(a, `in memory of ${who}, which has ended`),
        explanation: [
          "A thread's local and thread-local variables end with it, and its stack serves the next thread that is created.",
          'Join the thread only when its variables are no longer needed, or keep what is shared on the heap or in static memory.',
        ],
        related: createdAt(m, gone.id),
      }));
      return;
    }
    const frame = s.place?.frame;
    const known = frame?.code && frame.rbp !== undefined ? { code: frame.code, rbp: frame.rbp } : undefined;
    const dead = known ?? deadFrameAt(m, s.first);
    const place = s.place ?? (dead ? variableAt(m, dead, s.first) : undefined);
    const suspect = place ? { ...s, place, offset: s.address - place.start } : s;
    tellAccess(m, a, suspect, s.kind, () => {
      const name = dead ? functionNameOf(m.functionAt(dead.code.address), dead.code) : undefined;
      const of = name ? `${name}, which has returned` : 'a function that has returned';
      return {
        message: happening(a, place ? `in ${place.phrase} of ${of}` : `in the stack frame of ${of}`),
        explanation: [
          `A function's local variables end when it returns, and the next call uses the same bytes of the stack for its own.`,
          place
            ? `Return ${place.short} by value, let the caller provide the memory, or allocate it on the heap.`
            : 'Return values instead of addresses of local variables, let the caller provide the memory, or allocate it on the heap.',
        ],
        related: origins(m, place),
      };
    });
  },
};
