/** Two pointers are compared by order (codegen/pointer-comparisons.ts). */
import { RDI, RSI } from '../isa/registers.ts';
import type { HostContext, HostFunction } from '../machine/host.ts';

/** void __memscape_pointers_compared(const void *, const void *) */
function compared(c: HostContext): void {
  const { machine } = c;
  const { registers, memory } = machine;
  const left = registers.provenance(RDI);
  const right = registers.provenance(RSI);
  if (left === right || memory.objects.isUnknown(left) || memory.objects.isUnknown(right)) return;
  const found = { left, right, leftAddress: c.ptr(0), rightAddress: c.ptr(1) };
  for (const l of machine.listeners) l.pointersCompared?.(machine, found);
  c.heed();
}

export const POINTER_COMPARISON: readonly HostFunction[] = [
  { name: '__memscape_pointers_compared', header: '(pointers)', run: compared },
];
