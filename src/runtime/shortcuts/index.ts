/** Shortcuts of host functions (machine/host.ts): a WebAssembly module (scripts/build-shortcuts.ts) whose bytes the host passes in. */
import type { Shortcuts } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { blocksOf } from '../heap/blocks.ts';
import { heapOf } from '../heap/heap.ts';

/** By host function: the number in table.h. */
const KINDS: ReadonlyMap<string, number> = new Map([
  ['malloc', 1],
  ['free', 2],
  ['__memscape_allocate', 3],
  ['__memscape_deallocate', 4],
  ['memcpy', 5],
  ['memmove', 6],
  ['memset', 7],
  ['memcmp', 8],
  ['bcmp', 8],
  ['strlen', 9],
  ['strcmp', 10],
  ['__memscape_container', 11],
]);

let module: WebAssembly.Module | undefined;

/** Once per process, before the first run. */
export function installShortcuts(bytes: Uint8Array): void {
  module = new WebAssembly.Module(bytes as BufferSource);
}
export const shortcutsInstalled = (): boolean => module !== undefined;

/** For a machine; undefined before they are installed: then all host functions are performed whole. */
export const shortcuts = (): Shortcuts | undefined =>
  module && {
    module,
    kinds: KINDS,
    imports: (m: MachineApi) => ({
      room: () => {
        blocksOf(m).makeRoom();
        return 0;
      },
      walk: () => blocksOf(m).stacks.capture(),
      types: (allocated = 0, released = 0) => (heapOf(m).isRightType(allocated, released) ? 1 : 0),
    }),
  };
