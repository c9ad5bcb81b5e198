/** The shadow of a frame as PFrameEnter lays it out, from the code generator's slots. */
import type { Code, FrameSlot } from '../isa/code.ts';
import { SH_CANARY, SH_OUT_OF_SCOPE, SH_RED_ZONE, SH_SAVED, SH_UNDEFINED } from '../machine/layout.ts';

function shadowOf(slot: FrameSlot): number {
  switch (slot.kind) {
    case 'variable':
    case 'temporary':
      return slot.hasLifetime ? SH_OUT_OF_SCOPE : SH_UNDEFINED;
    case 'argument':
      return SH_UNDEFINED;
    case 'canary':
      return SH_CANARY;
    case 'padding':
    case 'red-zone':
      return SH_RED_ZONE;
    default:
      return SH_SAVED;
  }
}

/**
 * Bytes [rbp + from, rbp + 16): the frame, the saved rbp and the return address. Incoming stack arguments are the caller's:
 * it marks those readable that are reached through pointers.
 */
export function framePattern(code: Code): { readonly from: number; readonly bytes: Uint8Array } {
  let from = -code.frameSize;
  for (const s of code.slots) from = Math.min(from, s.offset);
  const bytes = new Uint8Array(16 - from).fill(SH_RED_ZONE);
  bytes.fill(SH_SAVED, -from);
  for (const s of code.slots) if (s.offset < 16) bytes.fill(shadowOf(s), s.offset - from, s.offset - from + s.size);
  return { from, bytes };
}
