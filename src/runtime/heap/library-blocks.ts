/**
 * Chunks that the C library itself has from the allocator: the buffers of streams. They are no blocks of the program's
 * (nobody can leak them or free them), but they lie in the heap, as on a real machine, and the heap's map names them.
 */
import type { HostState } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { stateOf } from '../../machine/state-of.ts';

class LibraryBlocks implements HostState {
  readonly name = 'library blocks';
  /** By the linear offset of the user bytes. */ names: ReadonlyMap<number, string> = new Map();

  save(): unknown {
    return this.names;
  }
  restore(saved: unknown): void {
    this.names = saved as ReadonlyMap<number, string>;
  }
}

/** What the library keeps in the chunk whose user bytes begin there; '' when it is not the library's. */
export const libraryBlockAt = (m: MachineApi, mem: number): string =>
  m.state<LibraryBlocks>('library blocks')?.names.get(mem) ?? '';

/** '' forgets it. */
export function nameLibraryBlock(m: MachineApi, mem: number, name: string): void {
  const state = stateOf(m, 'library blocks', LibraryBlocks);
  const names = new Map(state.names);
  if (name === '') names.delete(mem);
  else names.set(mem, name);
  state.names = names;
}

export const libraryBlocks = (m: MachineApi): ReadonlyMap<number, string> =>
  m.state<LibraryBlocks>('library blocks')?.names ?? new Map();
