/** Shortcuts of host functions (machine/host.ts): a WebAssembly module (scripts/build-shortcuts.ts) whose bytes the host passes in. */
import type { Shortcuts } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { type Destructions, destructionsOf } from '../cxx/lifetimes.ts';
import { blocksOf } from '../heap/blocks.ts';
import { heapOf } from '../heap/heap.ts';
import { setConsolidation } from '../heap/int-free.ts';

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
  ['__memscape_constructing', 12],
  ['__memscape_destroying', 13],
  ['__memscape_destroyed', 14],
  ['__memscape_member', 15],
  ['__memscape_called', 16],
]);

let module: WebAssembly.Module | undefined;

/** Once per process, before the first run. */
export function installShortcuts(bytes: Uint8Array): void {
  module = new WebAssembly.Module(bytes as BufferSource);
}
export const shortcutsInstalled = (): boolean => module !== undefined;

/** Looked up once: programs destroy by the million. */
function ended(m: MachineApi): (...args: number[]) => number {
  let destructions: Destructions | undefined;
  return (at = 0, size = 0, time = 0) => {
    destructions ??= destructionsOf(m);
    return destructions.add(at, size, time);
  };
}

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
      ended: ended(m),
      types: (allocated = 0, released = 0) => (heapOf(m).isRightType(allocated, released) ? 1 : 0),
    }),
    attach: (m, exports) => setConsolidation(m, exports.consolidate as () => number),
  };
