/**
 * The library that programs are linked with: modules of bitcode, made at build time by scripts/build-runtime.ts into
 * dist/runtime, and their index. As with a static archive, a module is drawn in when it defines a name that is still
 * missing (System V gABI, "Archive File"), so that a C program carries nothing of C++'s.
 */
export interface LibraryModule {
  /** Below dist/runtime: `libc/qsort.bc`. */ readonly file: string;
  /** Bytes of bitcode. */ readonly size: number;
  /** Names that it offers. */ readonly defines: readonly string[];
  /** Names that it needs. */ readonly needs: readonly string[];
}

export interface LibraryIndex {
  readonly version: 1;
  readonly modules: readonly LibraryModule[];
}

/** Needed by every program, though none refers to it: the machine starts there. */
const ROOTS = ['_start'];

/**
 * The modules that a program needs, in the index's order. `missing`: the names that the program's own modules refer to
 * and do not define; `defined`: those that they define (which the library then need not bring).
 */
export function selectModules(
  index: LibraryIndex,
  missing: Iterable<string>,
  defined: ReadonlySet<string> = new Set(),
): readonly LibraryModule[] {
  const byName = new Map<string, LibraryModule>();
  for (const module of index.modules)
    for (const name of module.defines) if (!byName.has(name)) byName.set(name, module);
  const selected = new Set<LibraryModule>();
  const queue = [...ROOTS, ...missing];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (defined.has(name)) continue;
    const module = byName.get(name);
    if (module === undefined || selected.has(module)) continue;
    selected.add(module);
    queue.push(...module.needs);
  }
  return index.modules.filter((m) => selected.has(m));
}
