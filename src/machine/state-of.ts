/** State that a room keeps for a machine, and that goes back in time with it. */
import type { HostState } from './host.ts';
import type { MachineApi } from './machine-api.ts';

/** The state of this name of machine `m`; made at the first use. */
export function stateOf<T extends HostState>(m: MachineApi, name: string, State: new (m: MachineApi) => T): T {
  const known = m.state<T>(name);
  if (known) return known;
  const made = new State(m);
  m.addState(made);
  return made;
}
