/** What the changes to functions' bodies before they are lowered have in common. */
import { OURS } from '../compiler/virtual-paths.ts';
import type { DIFile } from '../ir/metadata.ts';
import type { IRFunction } from '../ir/module.ts';

/** Templates and inline functions of the library are compiled into the program's modules. */
export const isLibraryFile = (file: DIFile | undefined): boolean => file?.filename.startsWith(OURS) ?? false;

/** A change that is made once to a body: those of the library are kept, and lowered again for the next program. */
export function onceForEach<Rest extends readonly unknown[]>(
  change: (fn: IRFunction, ...rest: Rest) => void,
): (fn: IRFunction, ...rest: Rest) => void {
  const changed = new WeakSet<IRFunction>();
  return (fn, ...rest) => {
    if (changed.has(fn)) return;
    changed.add(fn);
    change(fn, ...rest);
  };
}
