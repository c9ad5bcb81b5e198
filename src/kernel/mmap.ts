/**
 * Anonymous memory mappings: mmap(2), munmap(2), mremap(2).
 *
 * As on Linux the area is filled from its top downwards, first fit; the machine's table of mappings (thread stacks and
 * thread-local storage among them) says what is taken, so there is no state here but the limit.
 */

import type { HostState } from '../machine/host.ts';
import { HIGH_BASE, LOW_BASE, LOW_SIZE, MMAP_TOP, SH_DEFINED } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { breakOf, PAGE_SIZE, pageUp } from './brk.ts';
import { noteMemoryCall } from './memory-calls.ts';
import { forgetProtection } from './mprotect.ts';

/** Lowest address that the search hands out. */
export const MMAP_BOTTOM = HIGH_BASE;

/** RLIMIT_AS for mappings: bytes mapped through mmap. */
export class MmapState implements HostState {
  readonly name = 'mmap';
  mapped = 0;
  constructor(readonly limit: number) {}
  save(): unknown {
    return this.mapped;
  }
  restore(saved: unknown): void {
    this.mapped = saved as number;
  }
}

/** The mapping account of machine `m`; made at the first use. `limit` counts only then. */
export function mmapState(m: MachineApi, limit = Number.POSITIVE_INFINITY): MmapState {
  const known = m.state<MmapState>('mmap');
  if (known) return known;
  const state = new MmapState(limit);
  m.addState(state);
  return state;
}

export interface MapRequest {
  /** Wished address (page-aligned), a hint unless `fixed`. */ readonly hint?: number;
  readonly fixed?: boolean;
  /** MAP_FIXED_NOREPLACE: fail rather than replace. */ readonly noReplace?: boolean;
  readonly name?: string;
  readonly shadow?: number;
  readonly writable?: boolean;
  /** Alignment of the address, a power of two of at least a page. */ readonly align?: number;
}

/** The limits allow `size` more bytes: that of mappings, and that of mappings and the heap segment together. */
function mayMap(m: MachineApi, size: number): boolean {
  const { mapped, limit } = mmapState(m);
  const heap = breakOf(m);
  return mapped + size <= limit && heap.current - heap.start + mapped + size <= heap.limit;
}

/** Maps `length` zeroed bytes. Returns the address, or -1 (ENOMEM). */
export function mmap(m: MachineApi, length: number, request: MapRequest = {}): number {
  const state = mmapState(m);
  const size = pageUp(length);
  if (size === 0 || !mayMap(m, size)) return -1;
  let address = -1;
  const hint = request.hint ?? 0;
  if (hint !== 0 && hint % PAGE_SIZE === 0 && inWindows(hint, size)) {
    if (isFree(m, hint, size)) address = hint;
    else if (request.fixed && !request.noReplace) {
      munmap(m, hint, size);
      address = hint;
    }
  }
  if (address < 0) {
    if (request.fixed) return -1;
    address = findFree(m, size, request.align ?? PAGE_SIZE);
    if (address < 0) return -1;
  }
  m.memory.map(address, size, request.shadow ?? SH_DEFINED, request.name ?? '[anon]', request.writable ?? true);
  state.mapped += size;
  noteMemoryCall(m, 'mmap', address, address + size, request.name);
  return address;
}

/** Unmaps whole pages; pages that are not mapped are skipped, as the kernel does. False (EINVAL) on bad arguments. */
export function munmap(m: MachineApi, address: number, length: number): boolean {
  if (address % PAGE_SIZE !== 0 || length <= 0 || !inWindows(address, pageUp(length))) return false;
  const end = address + pageUp(length);
  const state = mmapState(m);
  for (const piece of [...m.memory.mappings]) {
    const from = Math.max(piece.address, address);
    const to = Math.min(piece.address + piece.size, end);
    if (from >= to) continue;
    m.memory.unmap(from, to - from);
    m.order?.unmapped(from, to - from);
    forgetProtection(m, from, to - from);
    state.mapped = Math.max(0, state.mapped - (to - from));
    noteMemoryCall(m, 'munmap', from, to, piece.name);
  }
  return true;
}

/**
 * Grows or shrinks a mapping, moving it when it has to and may. Contents and shadow move along; new bytes are zero
 * with shadow `shadow`. Returns the address, or -1 (ENOMEM).
 */
export function mremap(
  m: MachineApi,
  old: number,
  oldLength: number,
  newLength: number,
  mayMove: boolean,
  shadow = SH_DEFINED,
): number {
  const oldSize = pageUp(oldLength);
  const newSize = pageUp(newLength);
  if (old % PAGE_SIZE !== 0 || newSize === 0 || !m.memory.mapped(old, oldSize)) return -1;
  if (newSize <= oldSize) {
    if (newSize < oldSize) munmap(m, old + newSize, oldSize - newSize);
    return old;
  }
  const more = newSize - oldSize;
  const state = mmapState(m);
  const name = m.memory.mappings.find((p) => p.address <= old && old < p.address + p.size)?.name ?? '[anon]';
  if (inWindows(old, newSize) && isFree(m, old + oldSize, more) && mayMap(m, more)) {
    m.memory.map(old + oldSize, more, shadow, name);
    state.mapped += more;
    noteMemoryCall(m, 'mremap', old, old + newSize, name);
    return old;
  }
  if (!mayMove) return -1;
  const moved = mmap(m, newSize, { shadow, name });
  if (moved < 0) return -1;
  m.memory.writeBytes(moved, m.memory.readBytes(old, oldSize), true);
  m.memory.copyShadow(moved, old, oldSize);
  munmap(m, old, oldSize);
  return moved;
}

function inWindows(address: number, size: number): boolean {
  return (
    (address >= LOW_BASE && address + size <= LOW_BASE + LOW_SIZE) ||
    (address >= MMAP_BOTTOM && address + size <= MMAP_TOP)
  );
}

function isFree(m: MachineApi, address: number, size: number): boolean {
  for (const p of m.memory.mappings) if (p.address < address + size && address < p.address + p.size) return false;
  return true;
}

/** Highest free run of `size` bytes below MMAP_TOP. */
function findFree(m: MachineApi, size: number, align: number): number {
  const taken = m.memory.mappings
    .filter((p) => p.address < MMAP_TOP && p.address + p.size > MMAP_BOTTOM)
    .sort((a, b) => b.address - a.address);
  let top = MMAP_TOP;
  for (const p of taken) {
    const address = Math.floor((top - size) / align) * align;
    if (address >= p.address + p.size && address >= MMAP_BOTTOM) return address;
    top = Math.min(top, p.address);
  }
  const address = Math.floor((top - size) / align) * align;
  return address >= MMAP_BOTTOM ? address : -1;
}
