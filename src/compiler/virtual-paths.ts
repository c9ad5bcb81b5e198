/**
 * Clang runs in a virtual file system of its own:
 *
 *     /usr/…                 what the package brings: libc++'s headers and Clang's builtin ones
 *     /memscape/libc         our own C headers (first), /memscape/cxx our __config_site and bits/stdc++.h, /memscape/musl musl's
 *     /host/…                the user's files: `/host/home/me/a.c`, `/host/C:/src/a.c`, `/host/UNC:/server/share/a.c`
 *
 * In debug information, `__FILE__` and diagnostics the user's files have their real names again, and everything of ours
 * is below `/memscape/` (the package's headers at /memscape/clang), so that no name can be mistaken for a file of the user's machine.
 */
const HOST = '/host';
/** Stands where a drive does, for files of another machine: `\\server\share\a.c`. */
const UNC = 'UNC:';
const isUnc = (path: string): boolean => /^[\\/]{2}[^\\/]/.test(path);
/** What begins a path of Windows. */
const volumeOf = (path: string): string | undefined => (isUnc(path) ? UNC : /^[A-Za-z]:/.exec(path)?.[0]);
export const OURS = '/memscape/';

/** `C:\src\a.c` → `/host/C:/src/a.c`; `/src/a.c` → `/host/src/a.c`. Dot segments are resolved. */
export function toVirtual(path: string): string {
  const slashed = path.replace(/\\/g, '/');
  const drive = volumeOf(slashed);
  const parts: string[] = drive === UNC ? [UNC] : [];
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length > (drive === undefined ? 0 : 1)) parts.pop();
    } else parts.push(part);
  }
  return `${HOST}/${parts.join('/')}`;
}

/** The reverse, for names in diagnostics. Names that are not the user's come out as in debug information. */
export function fromVirtual(path: string): string {
  if (path.startsWith(`${HOST}/`)) {
    const rest = path.slice(HOST.length);
    if (rest.startsWith(`/${UNC}/`)) return `/${rest.slice(UNC.length + 1)}`.replace(/\//g, '\\');
    return /^\/[A-Za-z]:/.test(rest) ? rest.slice(1).replace(/\//g, '\\') : rest;
  }
  return path.startsWith('/usr/') ? `/memscape/clang/${path.slice(5)}` : path;
}

/** Driver flags that rename files in debug information and `__FILE__`. */
export function prefixMaps(paths: readonly string[]): string[] {
  const drives = new Set(paths.map(volumeOf).filter((d) => d !== undefined));
  return [
    `-ffile-prefix-map=${HOST}=`,
    '-ffile-prefix-map=/usr=/memscape/clang',
    // Of several maps the last that matches wins.
    ...[...drives].map((d) => `-ffile-prefix-map=${HOST}/${d}=${d === UNC ? '/' : d}`),
  ];
}

/** Directory part of a path of either kind of slash. */
export function directoryOf(path: string): string {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return at <= 0 ? path.slice(0, at + 1) : path.slice(0, at);
}

export function joinPath(directory: string, name: string): string {
  if (/^([A-Za-z]:)?[\\/]/.test(name)) return name;
  const volume = volumeOf(directory);
  const joined = `${directory}/${name}`.replace(/\\/g, '/');
  // Of a file on another machine the two slashes in front.
  const drive = volume ? directory.slice(0, 2).replace(/\//g, '\\') : '';
  const parts: string[] = [];
  for (const part of joined.slice(drive.length).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  if (volume === UNC) return drive + parts.join('\\');
  return volume ? `${drive}\\${parts.join('\\')}` : `/${parts.join('/')}`;
}
