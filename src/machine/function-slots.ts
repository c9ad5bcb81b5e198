/**
 * What every translation of a program has in common: which slots of the table a function has, the map for indirect calls,
 * the flags of its breakpoints.
 *
 * A function gets two slots when it is first referred to: one for its fast version (or the stub that translates it, or the
 * host function's stub), the next for its careful one, which looks at a breakpoint flag in every block. V8 copies the whole
 * table for every module that imports it, so a table is as small as it can be.
 */
import type { CodeInfo } from '../jit/code-info.ts';
import { BREAK_BLOCKS, BREAK_FUNCTIONS, CODE_MAP, CODE_MAP_ENTRIES, KNOWN_CALLS } from './layout.ts';
import type { MachineMemory } from './memory.ts';

/** Slots at the start; a table doubles when they are used up. */
export const FIRST_SLOTS = 256;

export class FunctionSlots {
  /** First slot of each function that has some, by function index; and back, by slot. */
  private readonly slots = new Map<number, number>();
  private readonly functions: number[] = [];
  private readonly tables: ((slot: number, index: number) => void)[] = [];
  /** Start of a function's breakpoint flags, by function index. */
  private readonly breakFlags = new Map<number, number>();
  private nextBreakFlag = BREAK_BLOCKS;
  private readonly view: DataView;

  constructor(private readonly memory: MachineMemory) {
    this.view = memory.view;
    // An empty entry must not look like one for address 0: a call of a null pointer is nobody's.
    this.view.setInt32(CODE_MAP, -1, true);
  }

  /** A table is told of every function's slots, of those that are known at once. */
  addTable(place: (slot: number, index: number) => void): void {
    this.tables.push(place);
    for (const [index, slot] of this.slots) place(slot, index);
  }

  /** The function's slot; its careful version's is the next one. */
  of(index: number): number {
    let slot = this.slots.get(index);
    if (slot !== undefined) return slot;
    slot = this.functions.length;
    this.slots.set(index, slot);
    this.functions.push(index, index);
    for (const place of this.tables) place(slot, index);
    return slot;
  }
  /** The function's slot if it has been given one. */
  known(index: number): number | undefined {
    return this.slots.get(index);
  }
  functionOf(slot: number): number {
    return this.functions[slot] ?? -1;
  }

  /** Makes a function known to indirect calls. */
  mapCode(address: number, index: number): void {
    const at = CODE_MAP + ((Math.floor(address / 16) & (CODE_MAP_ENTRIES - 1)) << 4);
    if (this.view.getInt32(at, true) === (address | 0)) return; // addresses of code differ in their low halves
    this.view.setInt32(at, address | 0, true);
    this.view.setInt32(at + 4, Math.floor(address / 0x1_0000_0000), true);
    this.view.setInt32(at + 8, this.of(index), true);
  }

  flagsOf(info: CodeInfo): number {
    let at = this.breakFlags.get(info.index);
    if (at === undefined) {
      at = this.nextBreakFlag;
      this.nextBreakFlag += info.code.blocks.length;
      if (this.nextBreakFlag > KNOWN_CALLS) throw new RangeError('too many functions with breakpoints');
      this.breakFlags.set(info.index, at);
    }
    return at;
  }

  /** Sets the blocks of a function in which translated code stops; none of them lets the fast version run again. */
  setBreaks(info: CodeInfo, addresses: readonly number[]): void {
    this.memory.bytes[BREAK_FUNCTIONS + info.index] = addresses.length > 0 ? 1 : 0;
    const known = this.breakFlags.get(info.index);
    if (known === undefined && addresses.length === 0) return;
    const at = this.flagsOf(info);
    const { blocks } = info.code;
    for (let b = 0; b < blocks.length; b++) {
      const from = info.blockAddress(b);
      const to = b + 1 < blocks.length ? info.blockAddress(b + 1) : info.code.address + info.code.size;
      const hit = addresses.some((a) => a === from || (a > from && a < to));
      this.memory.bytes[at + b] = hit ? 1 : 0;
    }
  }
}
