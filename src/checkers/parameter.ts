/** Parameters of functions that are under way. */
import type { MachineApi } from '../machine/machine-api.ts';
import type { Frame } from './frames.ts';

/** The parameter of one of these names, as an unsigned number. */
export function parameter(m: MachineApi, f: Frame, ...names: string[]): number | undefined {
  if (f.rbp === undefined) return undefined;
  for (const v of f.code?.variables ?? []) {
    if (v.variable.arg === 0 || !names.includes(v.variable.name)) continue;
    const at = v.ranges.find((r) => f.offset >= r.from && f.offset < r.to)?.location;
    if (at?.kind === 'frame') return m.memory.readPtr(f.rbp + at.offset);
  }
  return undefined;
}
