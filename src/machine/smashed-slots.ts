/**
 * Saved words of frames (registers, return addresses, canaries) that the program overwrote and went on: what they held
 * before, so that the return through them can be told. While there are any, or watches on the stack, frames that reach up to
 * them go through the interpreter (REG_CAUTION).
 */
import { HIGH_BASE, REG_CAUTION, SH_CANARY, SH_SAVED } from './layout.ts';
import { type MachineMemory, windowOffset } from './memory.ts';

const NOTHING = 0x7fff_ffff;

export class SmashedSlots {
  /** Word's address → its value before the first overwriting. */
  private slots = new Map<number, bigint>();

  constructor(private readonly memory: MachineMemory) {}

  /** [address, +n) is about to be overwritten. */
  record(address: number, n: number): void {
    for (let slot = Math.floor(address / 8) * 8; slot < address + n; slot += 8) {
      const code = this.memory.shadow(Math.max(slot, address));
      if ((code !== SH_SAVED && code !== SH_CANARY) || this.slots.has(slot)) continue;
      const value = this.memory.readU64(slot);
      if (value !== undefined) this.slots.set(slot, value);
    }
    this.updateCaution();
  }

  /** Tells of the words of [low, high) that are not what they were. */
  check(low: number, high: number, tell: (slot: number) => void): void {
    for (const [slot, value] of this.slots)
      if (slot >= low && slot < high && this.memory.readU64(slot) !== value) tell(slot);
  }

  /** What the word held before the program overwrote it; undefined when it did not. */
  before(slot: number): bigint | undefined {
    return this.slots.get(slot);
  }

  forget(low: number, high: number): void {
    if (this.slots.size === 0) return;
    for (const slot of [...this.slots.keys()]) if (slot >= low && slot < high) this.slots.delete(slot);
    this.updateCaution();
  }

  updateCaution(): void {
    let lowest = NOTHING;
    for (const slot of this.slots.keys()) lowest = Math.min(lowest, windowOffset(slot));
    for (const w of this.memory.watches) if (w.address >= HIGH_BASE) lowest = Math.min(lowest, windowOffset(w.address));
    this.memory.view.setInt32(REG_CAUTION, lowest, true);
  }

  save(): unknown {
    return new Map(this.slots);
  }
  restore(saved: unknown): void {
    this.slots = new Map(saved as Map<number, bigint>);
    this.updateCaution();
  }
}
