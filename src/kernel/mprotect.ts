/**
 * Memory protection (mprotect(2)) by way of the shadow: pages without write permission are read-only there, pages without
 * any permission are guards. What the shadow said before is kept and comes back with the permission.
 */
import type { HostState } from '../machine/host.ts';
import { SH_GUARD, SH_READ_ONLY } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { stateOf } from '../machine/state-of.ts';
import { PAGE_SIZE } from './brk.ts';

export const PROT_READ = 1;
export const PROT_WRITE = 2;
export const PROT_EXEC = 4;

/** Shadow of each protected page as it was when it could be written. */
class Protection implements HostState {
  readonly name = 'protection';
  pages = new Map<number, Uint8Array>();
  save(): unknown {
    return new Map(this.pages);
  }
  restore(saved: unknown): void {
    this.pages = new Map(saved as Map<number, Uint8Array>);
  }
}

const protectionOf = (m: MachineApi): Protection => stateOf(m, 'protection', Protection);

/** Unmapped pages have none. */
export function forgetProtection(m: MachineApi, address: number, size: number): void {
  const pages = m.state<Protection>('protection')?.pages;
  if (pages) for (const page of [...pages.keys()]) if (page >= address && page < address + size) pages.delete(page);
}

/** The program itself took a permission away from the page that holds the address. */
export function isProtected(m: MachineApi, address: number): boolean {
  return m.state<Protection>('protection')?.pages.has(address - (address % PAGE_SIZE)) ?? false;
}

/** Sets the protection of whole, mapped pages. */
export function protect(m: MachineApi, address: number, size: number, protection: number): void {
  const state = protectionOf(m);
  const memory = m.memory;
  for (let page = address; page < address + size; page += PAGE_SIZE) {
    const kept = state.pages.get(page);
    memory.protect(page, PAGE_SIZE, (protection & PROT_WRITE) !== 0);
    if ((protection & PROT_WRITE) !== 0) {
      if (!kept) continue;
      restoreShadow(m, page, kept);
      state.pages.delete(page);
      continue;
    }
    if (!kept) {
      const shadow = new Uint8Array(PAGE_SIZE);
      for (let i = 0; i < PAGE_SIZE; i++) shadow[i] = memory.shadow(page + i);
      state.pages.set(page, shadow);
    }
    memory.setShadow(page, PAGE_SIZE, (protection & (PROT_READ | PROT_EXEC)) !== 0 ? SH_READ_ONLY : SH_GUARD);
  }
}

function restoreShadow(m: MachineApi, page: number, shadow: Uint8Array): void {
  for (let from = 0; from < PAGE_SIZE; ) {
    let to = from + 1;
    while (to < PAGE_SIZE && shadow[to] === shadow[from]) to++;
    m.memory.setShadow(page + from, to - from, shadow[from]!);
    from = to;
  }
}
