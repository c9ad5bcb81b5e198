/**
 * Paths of files as URIs and back together: an editor writes `file:///c%3A/a.c` where Node writes `file:///C:/a.c`, so URIs
 * are compared by what they mean. No file system is asked, so Windows' paths are understood everywhere.
 */
const DRIVE = /^[A-Za-z]:/;

/** `C:\a b.c` → `file:///c:/a%20b.c`, `\\server\share\a.c` → `file://server/share/a.c`, `/a#b.c` → `file:///a%23b.c`. */
export function uriOf(file: string): string {
  const windows = DRIVE.test(file) || file.startsWith('\\\\');
  const slashed = windows ? file.replaceAll('\\', '/') : file;
  const encoded = slashed
    .split('/')
    .map((part, i) => (i === 0 && DRIVE.test(part) ? part.toLowerCase() : encodeURIComponent(part)))
    .join('/');
  if (slashed.startsWith('//')) return `file:${encoded}`;
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`;
}

/** One name for all ways to write a URI of a file. */
export function uriKey(uri: string): string {
  const known = keys.get(uri);
  if (known !== undefined) return known;
  let key = uri;
  try {
    key = decodeURIComponent(uri);
  } catch {
    // not encoded as URIs are: it is compared as it stands
  }
  key = key.replace(/^file:\/\/\/[A-Z]:/, (start) => start.toLowerCase());
  if (keys.size > 10_000) keys.clear();
  keys.set(uri, key);
  return key;
}
const keys = new Map<string, string>();

export const sameUri = (a: string, b: string): boolean => a === b || uriKey(a) === uriKey(b);
