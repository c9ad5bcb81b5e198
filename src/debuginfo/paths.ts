/** Paths of source files as debug info has them: directory and name, joined and made plain. */
import type { DIFile, DIScope } from '../ir/metadata.ts';

const known = new WeakMap<DIFile, string>();

export function pathOf(file: DIFile | undefined): string {
  if (!file) return '';
  let path = known.get(file);
  if (path === undefined) {
    const absolute = /^([/\\]|[A-Za-z]:[\\/])/.test(file.filename) || file.directory === '';
    path = normalisePath(absolute ? file.filename : `${file.directory.replace(/[\\/]$/, '')}/${file.filename}`);
    known.set(file, path);
  }
  return path;
}

/** File of the nearest scope that has one (a lexical block may come from an included file). */
export function fileOfScope(scope: DIScope | undefined): DIFile | undefined {
  let s = scope;
  for (let n = 0; s && n < 512; n++) {
    if (s.kind === 'DIFile') return s;
    if (s.kind === 'DILexicalBlock' || s.kind === 'DISubprogram') {
      if (s.file) return s.file;
      s = s.scope;
    } else return undefined;
  }
  return undefined;
}

/** Forward slashes, no `.`, no `..` that has something to go up from, drive letters upper case (editors send both). */
export function normalisePath(path: string): string {
  // Two slashes begin the name of another machine: //server/share/a.c.
  const remote = /^[\\/]{2}[^\\/]/.test(path) ? '/' : '';
  const out: string[] = [];
  const parts = path
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/, (drive) => drive.toUpperCase())
    .split('/');
  for (const [i, part] of parts.entries()) {
    if (part === '.' || (part === '' && i > 0)) continue;
    const last = out[out.length - 1];
    if (part === '..' && last !== undefined && last !== '..') {
      if (last !== '') out.pop();
    } else out.push(part);
  }
  return out.length === 1 && out[0] === '' ? '/' : remote + out.join('/');
}

/** The same file: equal, or a relative path that ends the other one. */
export function sameFile(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short !== '' && !/^(\/|[A-Za-z]:\/)/.test(short) && long.endsWith(`/${short}`);
}
