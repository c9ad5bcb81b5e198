/**
 * The program break: brk(2) and sbrk(3).
 *
 * The heap segment starts at the page after the program's data and ends at the break, which is kept to the byte. The
 * kernel gives out whole zeroed pages; the bytes between the break and its page's end are mapped and not addressable.
 */

import type { HostState } from '../machine/host.ts';
import {
  LOW_BASE,
  LOW_OFFSET,
  LOW_SIZE,
  QUICK_HEAP_HIGH,
  QUICK_HEAP_LOW,
  SH_DEFINED,
  SH_NONE,
} from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { noteMemoryCall } from './memory-calls.ts';

export const PAGE_SIZE = 4096;
export const pageUp = (n: number): number => Math.ceil(n / PAGE_SIZE) * PAGE_SIZE;

/** State of the heap segment. */
export class BreakState implements HostState {
  readonly name = 'brk';
  private end = 0;
  constructor(
    readonly start: number,
    /** RLIMIT_DATA: bytes of the heap segment and of mappings together that the launch allows. */ readonly limit: number,
    private readonly view: DataView,
  ) {
    this.current = start;
  }
  get current(): number {
    return this.end;
  }
  set current(end: number) {
    this.end = end;
    const low = this.start - LOW_BASE + LOW_OFFSET;
    this.view.setInt32(QUICK_HEAP_LOW, low, true);
    this.view.setInt32(QUICK_HEAP_HIGH, low + pageUp(end - this.start), true);
  }
  save(): unknown {
    return this.current;
  }
  restore(saved: unknown): void {
    this.current = saved as number;
  }
}

/** The break of machine `m`; made at the first use. `limit` counts only then. */
export function breakOf(m: MachineApi, limit = Number.POSITIVE_INFINITY): BreakState {
  const known = m.state<BreakState>('brk');
  if (known) return known;
  const start = pageUp(m.image.dataEnd);
  const state = new BreakState(start, limit, m.memory.view);
  m.addState(state);
  return state;
}

/**
 * Moves the break by `delta` bytes. Returns the old break, or -1 (ENOMEM) when a limit forbids it. New bytes get
 * `shadow`: the kernel zeroes its pages, so they are defined unless an allocator says otherwise.
 */
export function sbrk(m: MachineApi, delta: number, shadow = SH_DEFINED): number {
  const state = breakOf(m);
  const old = state.current;
  return brk(m, old + delta, shadow) ? old : -1;
}

/** Bytes that mmap.ts gave out. */
const mapped = (m: MachineApi): number => m.state<HostState & { readonly mapped: number }>('mmap')?.mapped ?? 0;

/** Sets the break. False (ENOMEM) when a limit forbids it. */
export function brk(m: MachineApi, address: number, shadow = SH_DEFINED): boolean {
  const state = breakOf(m);
  const old = state.current;
  if (!(address >= state.start) || address > LOW_BASE + LOW_SIZE) return false;
  if (address > old && address - state.start + mapped(m) > state.limit) return false;
  const oldPages = pageUp(old);
  const newPages = pageUp(address);
  if (newPages > oldPages) m.memory.map(oldPages, newPages - oldPages, SH_NONE, '[heap]');
  if (newPages < oldPages) m.memory.unmap(newPages, oldPages - newPages);
  if (address > old) {
    // Bytes of the last page that were once below the break keep their values, as on Linux.
    m.memory.setShadow(old, address - old, shadow);
  } else if (address < old) {
    m.memory.setShadow(address, Math.min(old, newPages) - address, SH_NONE);
  }
  state.current = address;
  if (address !== old) noteMemoryCall(m, 'brk', old, address);
  return true;
}
