/**
 * `#include "../other/name.h"`: the package's file system takes `..` for `.`. Clang's own overlay of files
 * (-ivfsoverlay, LLVM's RedirectingFileSystem) resolves dot segments before it looks a name up, so for units with such
 * names all files of the user's are listed in one that maps each to itself. Names from the root (`#include "/home/me/a.h"`,
 * `#include __FILE__`) are mapped to where the file is.
 */
export const OVERLAY = '/memscape/overlay.json';

export function climbingOverlay(
  virtualPaths: Iterable<string>,
  absolute: ReadonlyMap<string, string> = new Map(),
): string {
  const names: [string, string][] = [...[...virtualPaths].map((path): [string, string] => [path, path]), ...absolute];
  return JSON.stringify({
    version: 0,
    'case-sensitive': 'true',
    roots: names.map(([name, contents]) => ({ name, type: 'file', 'external-contents': contents })),
  });
}
