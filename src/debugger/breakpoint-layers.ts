/**
 * The machine's breakpoints, in named layers: the user's, those of a step under way, those of a search in the past.
 * An address is set in the machine while at least one active layer holds it.
 */
import type { MachineApi } from '../machine/machine-api.ts';

export class BreakpointLayers {
  private readonly layers = new Map<string, ReadonlySet<number>>();
  private readonly inMachine = new Set<number>();
  private only: string | undefined;

  constructor(private readonly machine: MachineApi) {}

  set(layer: string, addresses: Iterable<number>): void {
    const wanted = new Set(addresses);
    if (wanted.size === 0) this.layers.delete(layer);
    else this.layers.set(layer, wanted);
    this.apply();
  }

  clear(layer: string): void {
    this.set(layer, []);
  }

  has(layer: string, address: number): boolean {
    return this.layers.get(layer)?.has(address) ?? false;
  }

  /** Whether the machine stops at `address` now. */
  active(address: number): boolean {
    return this.inMachine.has(address);
  }

  /** Only this layer counts (a search in the past); undefined: all again. */
  restrictTo(layer: string | undefined): void {
    this.only = layer;
    this.apply();
  }

  private apply(): void {
    const wanted = new Set<number>();
    for (const [name, addresses] of this.layers)
      if (this.only === undefined || this.only === name) for (const a of addresses) wanted.add(a);
    for (const a of this.inMachine)
      if (!wanted.has(a)) {
        this.machine.removeBreakpoint(a);
        this.inMachine.delete(a);
      }
    for (const a of wanted)
      if (!this.inMachine.has(a)) {
        this.machine.addBreakpoint(a);
        this.inMachine.add(a);
      }
  }
}
