/** A function is called through a pointer (codegen/indirect-calls.ts): does it take what is passed? */

import { decodeShape, misfitOf } from '../isa/call-shape.ts';
import { RDI, RSI } from '../isa/registers.ts';
import type { HostContext, HostFunction } from '../machine/host.ts';
import { KNOWN_CALL_COUNT, KNOWN_CALLS } from '../machine/layout.ts';

/** void __memscape_called(void (*function)(), uint64_t shape): see isa/call-shape.ts. */
function called(c: HostContext): void {
  const { machine } = c;
  const { registers, memory } = machine;
  const at = registers.getNumber(RDI);
  const word = registers.get(RSI);
  const entry = machine.functionAt(at);
  // What is not a function at all is told when it is called.
  if (!entry || entry.address !== at) return;
  if (!entry.ir || !misfitOf(decodeShape(word), entry.ir)) {
    const slot = KNOWN_CALLS + 16 * (((at >>> 4) ^ Number(word & 0xffffffffn)) & (KNOWN_CALL_COUNT - 1));
    memory.view.setBigUint64(slot, BigInt(at), true);
    memory.view.setBigUint64(slot + 8, word, true);
    return;
  }
  for (const l of machine.listeners)
    l.violation?.(machine, { handler: 'call_shape', data: 0, values: [BigInt(at), word] });
  c.heed();
}

export const CALL_SHAPES: readonly HostFunction[] = [{ name: '__memscape_called', header: '(pointers)', run: called }];
