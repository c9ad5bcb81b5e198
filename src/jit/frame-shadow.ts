/** The shadow of a frame as PFrameEnter lays it out, from the code generator's slots. */
import type { Code, FrameSlot } from '../isa/code.ts';
import { SH_CANARY, SH_DEFINED, SH_OUT_OF_SCOPE, SH_RED_ZONE, SH_SAVED, SH_UNDEFINED } from '../machine/layout.ts';

function shadowOf(slot: FrameSlot): number {
  switch (slot.kind) {
    case 'variable':
    case 'temporary':
      return slot.hasLifetime ? SH_OUT_OF_SCOPE : SH_UNDEFINED;
    case 'argument':
      // From +16 on lie the arguments that the caller wrote; below rbp a register argument's home.
      return slot.offset >= 16 ? SH_DEFINED : SH_UNDEFINED;
    case 'canary':
      return SH_CANARY;
    case 'padding':
    case 'red-zone':
      return SH_RED_ZONE;
    case 'outgoing':
      // Written by the code generator's own stores, read by the callee (through va_arg with full checks).
      return SH_DEFINED;
    default:
      return SH_SAVED;
  }
}

/** Bytes [rbp + from, …): the frame, the saved rbp, the return address, and incoming stack arguments. */
export function framePattern(code: Code): { readonly from: number; readonly bytes: Uint8Array } {
  let from = -code.frameSize;
  let to = 16;
  for (const s of code.slots) {
    if (s.offset < from) from = s.offset;
    if (s.offset + s.size > to) to = s.offset + s.size;
  }
  const bytes = new Uint8Array(to - from).fill(SH_RED_ZONE);
  bytes.fill(SH_SAVED, -from, -from + 16);
  for (const s of code.slots) bytes.fill(shadowOf(s), s.offset - from, s.offset - from + s.size);
  return { from, bytes };
}
