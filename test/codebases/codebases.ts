/** The code bases: where their sources come from, what is run, and which findings are real. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeBase, Run } from './build.ts';
import { debianSource, npmPackage } from './sources.ts';

export const programs = path.join(path.dirname(fileURLToPath(import.meta.url)), 'programs');
const own = (name: string): string => path.join(programs, name);
const text = (name: string): string => readFileSync(own(name), 'utf8');
const bytes = (name: string): Uint8Array => readFileSync(own(name));

export interface TestedCodeBase {
  readonly name: string;
  /** Only in `npm run conformance`, for its length. */ readonly long?: true;
  readonly base: () => CodeBase;
  readonly runs: () => readonly { readonly name: string; readonly run: Run }[];
  /** `file:line kind` of findings that are true, and why they are there. */
  readonly findings?: Readonly<Record<string, string>>;
}

const LUA = [
  'basics',
  'strings',
  'tables',
  'metatables',
  'coroutines',
  'closures',
  'errors',
  'numbers',
  'garbage',
  'files',
];

export const CODE_BASES: readonly TestedCodeBase[] = [
  {
    name: 'sqlite',
    base: () => {
      const at = path.join(npmPackage('better-sqlite3', '12.11.1'), 'deps/sqlite3');
      return {
        sources: [own('sqlite-shell.c'), path.join(at, 'sqlite3.c')],
        includeDirs: [at],
        defines: ['SQLITE_THREADSAFE=0', 'SQLITE_OMIT_LOAD_EXTENSION', 'SQLITE_ENABLE_FTS5'],
        std: 'gnu17',
      };
    },
    runs: () => [
      { name: 'in memory', run: { args: [':memory:'], stdin: text('queries.sql') } },
      { name: 'in a file', run: { args: ['test.db'], stdin: text('transactions.sql') } },
    ],
  },
  {
    name: 'lua',
    base: () => {
      const at = path.join(debianSource('lua5.4'), 'src');
      return {
        sources: readdirSync(at)
          .filter((f) => f.endsWith('.c') && f !== 'luac.c')
          .map((f) => path.join(at, f)),
        includeDirs: [at],
        defines: ['LUA_COMPAT_5_3'],
        std: 'gnu99',
      };
    },
    runs: () =>
      LUA.map((name) => ({
        name,
        run: { args: ['script.lua'], files: new Map([['script.lua', bytes(`lua/${name}.lua`)]]) },
      })),
  },
  {
    name: 'zlib',
    base: () => {
      const at = debianSource('zlib');
      return {
        sources: [
          ...readdirSync(at)
            .filter((f) => f.endsWith('.c'))
            .map((f) => path.join(at, f)),
          path.join(at, 'test/example.c'),
        ],
        includeDirs: [at],
        defines: ['HAVE_UNISTD_H', 'HAVE_STDARG_H'],
        std: 'gnu17',
      };
    },
    runs: () => [{ name: 'its example', run: {} }],
    findings: {
      'deflate.c:216 uninitialized-use':
        'slide_hash slides entries of the hash chain that were never filled; valgrind reports the same line, and zlib says in its FAQ that the result is not used',
    },
  },
  {
    name: 'nlohmann-json',
    long: true,
    base: () => ({
      sources: [own('json.cpp')],
      includeDirs: [path.join(debianSource('nlohmann-json3'), 'single_include')],
      defines: [],
      std: 'c++17',
    }),
    runs: () => [{ name: 'parse, change, write', run: {} }],
  },
  {
    // 30 files.
    name: 'yaml-cpp',
    long: true,
    base: () => {
      const at = debianSource('yaml-cpp');
      return {
        sources: [
          own('yaml.cpp'),
          ...readdirSync(path.join(at, 'src'))
            .filter((f) => f.endsWith('.cpp'))
            .map((f) => path.join(at, 'src', f)),
        ],
        includeDirs: [path.join(at, 'include')],
        defines: [],
        std: 'c++17',
      };
    },
    runs: () => [{ name: 'read, change, write', run: {} }],
  },
  {
    name: 'pugixml with its tests',
    long: true,
    base: () => {
      const at = debianSource('pugixml');
      return {
        sources: [
          path.join(at, 'src/pugixml.cpp'),
          ...readdirSync(path.join(at, 'tests'))
            .filter((f) => f.endsWith('.cpp') && !f.startsWith('fuzz_'))
            .map((f) => path.join(at, 'tests', f)),
        ],
        includeDirs: [path.join(at, 'src')],
        defines: [],
        std: 'c++17',
      };
    },
    runs: () => {
      const at = path.join(debianSource('pugixml'), 'tests/data');
      const names = readdirSync(at, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => path.join(e.parentPath, e.name));
      return [
        {
          name: 'all tests',
          run: {
            files: new Map(
              names.map((f): [string, Uint8Array] => [`tests/data/${path.relative(at, f)}`, readFileSync(f)]),
            ),
          },
        },
      ];
    },
  },
];
