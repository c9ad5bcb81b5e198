/** Every function and variable that the C library's headers declare, as Clang sees them (`-ast-dump`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLLVM, type Tree } from '@yowasp/clang';

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** In the order of the search for headers (compiler/driver.ts). */
const HEADER_DIRS = ['src/runtime/libc/include', 'third_party/musl/include'];

export interface Declared {
  readonly name: string;
  /** `sys/stat.h`. */
  readonly header: string;
  readonly kind: 'function' | 'variable';
}

/** Headers that are only parts of others, or whose contents are macros for the kernel. */
const PARTS =
  /^(bits\/|wait\.h$|sys\/(errno|fcntl|poll|signal|syslog|termios|ucontext|stropts|vfs|dir)\.h$|memory\.h$|syscall\.h$)/;

function headers(directory: string, below = ''): string[] {
  return readdirSync(path.join(project, directory, below), { withFileTypes: true }).flatMap((e) => {
    const name = below === '' ? e.name : `${below}/${e.name}`;
    return e.isDirectory() ? headers(directory, name) : name.endsWith('.h') ? [name] : [];
  });
}

function tree(directory: string): Tree {
  const out: Tree = {};
  for (const e of readdirSync(directory, { withFileTypes: true })) {
    const file = path.join(directory, e.name);
    out[e.name] = e.isDirectory() ? tree(file) : readFileSync(file);
  }
  return out;
}

export function allHeaders(): string[] {
  return [...new Set(HEADER_DIRS.flatMap((d) => headers(d)))].filter((h) => !PARTS.test(h)).sort();
}

/** Clang's dump of the declarations of one file of text. */
async function dump(text: string, args: readonly string[]): Promise<string> {
  const chunks: Uint8Array[] = [];
  const errors: Uint8Array[] = [];
  const files: Tree = {
    h0: tree(path.join(project, HEADER_DIRS[0]!)),
    h1: tree(path.join(project, HEADER_DIRS[1]!)),
    'all.c': text,
  };
  try {
    await runLLVM(
      [
        'clang',
        '--target=x86_64-unknown-linux-musl',
        '-nostdinc',
        '-isystem',
        '/h0',
        '-isystem',
        '/usr/include',
        '-isystem',
        '/h1',
        '-D_GNU_SOURCE',
        '-w',
        '-fsyntax-only',
        ...args,
        'all.c',
      ],
      files,
      {
        stdin: null,
        stdout: (b) => void (b !== null && chunks.push(b.slice())),
        stderr: (b) => void (b !== null && errors.push(b.slice())),
        decodeASCII: false,
        fetchProgress: () => {},
      },
    );
  } catch (e) {
    throw new Error(Buffer.concat(errors).toString() || String(e));
  }
  return Buffer.concat(chunks).toString();
}

/** Declarations of all headers together; those with a body (`static inline`) need nothing of the library. */
export async function declared(): Promise<Declared[]> {
  const text = allHeaders()
    .map((h) => `#include <${h}>\n`)
    .join('');
  const lines = (await dump(text, ['-std=gnu17', '-Xclang', '-ast-dump', '-fno-color-diagnostics'])).split('\n');
  const found = new Map<string, Declared>();
  const bodies = new Set<string>();
  let file = '';
  let last = '';
  for (const line of lines) {
    // A place names its file only when it is another than that of the place before.
    for (const m of line.matchAll(/(?:[<, ])(\/h[01]\/[\w/.+-]+\.h|\/usr\/include\/[\w/.+-]+\.h|all\.c):\d+:\d+/g))
      file = m[1]!;
    const m =
      /^[|`]-(Function|Var)Decl 0x\w+ (?:prev 0x\w+ )?<.*?> (?:\S+ )?(?:implicit |used |referenced |invalid )*(\w+) '/.exec(
        line,
      );
    if (/^[|`]-/.test(line)) last = m?.[1] === 'Function' ? m[2]! : '';
    if (/^[| ] [|`]-CompoundStmt/.test(line) && last !== '') bodies.add(last);
    if (!m || !file.startsWith('/h') || m[2]!.startsWith('__builtin_')) continue;
    if (m[1] === 'Var' && !/ extern$/.test(line)) continue;
    const name = /asm label/.test(line) ? m[2]! : m[2]!;
    if (!found.has(name))
      found.set(name, { name, header: file.slice(4), kind: m[1] === 'Var' ? 'variable' : 'function' });
  }
  return [...found.values()].filter((d) => !bodies.has(d.name));
}

export const headersExist = existsSync(path.join(project, HEADER_DIRS[1]!));
