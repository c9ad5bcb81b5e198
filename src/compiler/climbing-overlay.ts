/**
 * `#include "../other/name.h"`: the package's file system takes `..` for `.`. Clang's own overlay of files
 * (-ivfsoverlay, LLVM's RedirectingFileSystem) resolves dot segments before it looks a name up, so for units with such
 * names all files of the user's are listed in one that maps each to itself.
 */
export const OVERLAY = '/memscape/overlay.json';

export function climbingOverlay(virtualPaths: Iterable<string>): string {
  return JSON.stringify({
    version: 0,
    'case-sensitive': 'true',
    roots: [...virtualPaths].map((path) => ({ name: path, type: 'file', 'external-contents': path })),
  });
}
