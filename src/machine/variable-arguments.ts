/**
 * What a function with variable arguments was given: va_list says only where the next one would lie (System V ABI §3.5.7),
 * the call of the function says how many there are, and where each is.
 */
import type { CallArguments } from '../isa/code.ts';
import { RBP, XMM0 } from '../isa/registers.ts';
import type { NextArgument } from './host.ts';
import type { MachineApi } from './machine-api.ts';

/** Bytes of the register save area that hold integer registers; in all. */
export const SAVED_GENERAL = 48;
export const SAVED = 176;
const MAX_FRAMES = 64;

/** A frame with a register save area. */
export interface VariadicFrame {
  readonly rbp: number;
  /** Linkage name. */ readonly name: string;
}

/** A place in the register save area, from its start; undefined for an argument on the stack. */
export const savedAt = (place: number): number | undefined =>
  place < 0 ? undefined : place >= XMM0 ? SAVED_GENERAL + (place - XMM0) * 16 : GENERAL_ORDER.indexOf(place) * 8;
/** rdi, rsi, rdx, rcx, r8, r9 by their numbers. */
const GENERAL_ORDER = [7, 6, 2, 1, 8, 9];

/** The call that made the frame, when it is known to be of the frame's own function. */
export function callOf(
  m: MachineApi,
  f: VariadicFrame,
  known: (returnAddress: number) => CallArguments | undefined,
): CallArguments | undefined {
  const back = m.memory.readPtr(f.rbp + 8);
  const call = back === undefined ? undefined : known(back);
  return call?.callee === f.name && call.places ? call : undefined;
}

/** The frame that a register save area lies in. `pc`: in the function whose frame rbp is. */
export function frameOfArea(m: MachineApi, area: number, pc: number): VariadicFrame | undefined {
  let rbp = m.registers.getNumber(RBP);
  let at = pc;
  for (let n = 0; n < MAX_FRAMES; n++) {
    if (area < rbp) {
      const name = m.functionAt(at)?.name;
      return name === undefined ? undefined : { rbp, name };
    }
    const next = m.memory.readPtr(rbp);
    const back = m.memory.readPtr(rbp + 8);
    if (next === undefined || back === undefined || next <= rbp) return undefined;
    rbp = next;
    at = back;
  }
  return undefined;
}

/** Where a va_list has got to. */
export interface ListPosition {
  readonly general: number;
  readonly sse: number;
  /** Address of the next argument on the stack. */ readonly overflow: number;
}

/** The first argument of the call that the list has not gone past. */
export function nextArgument(f: VariadicFrame, call: CallArguments, at: ListPosition): NextArgument {
  const places = call.places ?? [];
  const next = places.findIndex((p) => {
    const saved = savedAt(p);
    if (saved === undefined) return f.rbp + 16 + (-1 - p) >= at.overflow;
    return saved >= (saved >= SAVED_GENERAL ? at.sse : at.general);
  });
  const fixed = call.fixed ?? 0;
  if (next < 0) return { kind: 'none', number: fixed + places.length + 1, of: f.name };
  return { kind: call.variable?.[next] ?? 'object', number: fixed + next + 1, of: f.name };
}
