/** The process's environment as it stands in memory now. */
import type { MachineApi } from '../../machine/machine-api.ts';

export function environmentValue(m: MachineApi, name: string): string | undefined {
  const variable = m.image.symbol('__environ');
  let at = variable ? m.memory.readPtr(variable.address) : undefined;
  for (let n = 0; at !== undefined && n < 4096; n++, at += 8) {
    const entry = m.memory.readPtr(at);
    if (entry === undefined || entry === 0) return undefined;
    const bytes = m.memory.readBytes(entry, 4096);
    const end = bytes.indexOf(0);
    const text = new TextDecoder().decode(bytes.subarray(0, end < 0 ? bytes.length : end));
    if (text.startsWith(`${name}=`)) return text.slice(name.length + 1);
  }
  return undefined;
}
