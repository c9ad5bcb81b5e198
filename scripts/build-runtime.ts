/**
 * Compiles the C and C++ library with the project's own Clang into dist/runtime: one module of bitcode per source file and
 * `index.json` (src/runtime/library.ts). Results are cached by content, so a second run without a change is instant.
 *
 *     npx tsx scripts/build-runtime.ts [--fresh]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readModule } from '../src/bitcode/reader.ts';
import { supportNames } from '../src/codegen/support.ts';
import { formatDiagnostic } from '../src/compiler/diagnostics.ts';
import { NodeHost } from '../src/compiler/host-node.ts';
import type { CompileRequest } from '../src/compiler/request.ts';
import { Compiler } from '../src/compiler/service.ts';
import type { GlobalValue } from '../src/ir/module.ts';
import type { LibraryIndex, LibraryModule } from '../src/runtime/library.ts';
import { ensureLibm } from './build-libm.ts';
import { ensureShortcuts } from './build-shortcuts.ts';
import { patchHeaders } from './patch-headers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/runtime');
const fresh = process.argv.includes('--fresh');

/** Sees the checkout as the whole file system, so that nothing of the build machine gets into the bitcode. */
class CheckoutHost extends NodeHost {
  override readFile(path: string): Promise<Uint8Array | undefined> {
    return super.readFile(join(root, path));
  }
}

const clangDirectory = join(createRequire(import.meta.url).resolve('@yowasp/clang'), '../..');
for (const [name, text] of patchHeaders(clangDirectory)) {
  const path = join(root, 'dist/headers/patched', name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

const LIBCXX = '/third_party/llvm-runtimes/libcxx/src';
const LIBCXXABI = '/third_party/llvm-runtimes/libcxxabi/src';
const common = { optLevel: 1, protector: 'off', debug: 'none' } as const;
const commonFlags = ['-fdiscard-value-names', '-fno-strict-aliasing', '-fvisibility=default'];

const C = {
  ...common,
  std: 'gnu17',
  defines: ['_GNU_SOURCE', 'MEMSCAPE_BUILDING_LIBRARY'],
  includeDirs: ['/src/runtime/libc/c'],
  // No functions out of loops: memcpy must not be made of memcpy.
  flags: [...commonFlags, '-fno-builtin', '-Wall', '-Wno-unused-function'],
} satisfies Omit<CompileRequest, 'path'>;
const CXX: Omit<CompileRequest, 'path'> = {
  ...common,
  std: 'c++23',
  includeDirs: [LIBCXX, `${LIBCXX}/include`, LIBCXXABI, '/src/runtime/cxx'],
  defines: [
    '_LIBCPP_BUILDING_LIBRARY',
    '_LIBCPP_REMOVE_TRANSITIVE_INCLUDES',
    '_LIBCXXABI_BUILDING_LIBRARY',
    'LIBCXX_BUILDING_LIBCXXABI',
  ],
  flags: [...commonFlags, '-w'],
};

/**
 * Optimised code may load ahead what it needs in one case only. Of std::string, whose short form and long form lie in the
 * same bytes, that would be undefined bytes in every call, which only the interpreter carries.
 */
const NO_SPECULATION = [
  '-mllvm=-phi-node-folding-threshold=0',
  '-mllvm=-two-entry-phi-node-folding-threshold=0',
  '-mllvm=-speculate-one-expensive-inst=0',
];
const STRING: typeof CXX = { ...CXX, flags: [...commonFlags, '-w', ...NO_SPECULATION] };

function sources(directory: string, extension: string): string[] {
  const absolute = join(root, directory);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith(extension))
    .map((f) => `${directory}/${f.replace(/\\/g, '/')}`)
    .sort();
}

interface Task {
  readonly request: CompileRequest;
  readonly file: string;
}
const name = (source: string, from: string): string =>
  source
    .slice(from.length + 1)
    .replace(/\//g, '-')
    .replace(/\.\w+$/, '.bc');
const tasks: Task[] = [
  ...sources('/src/runtime/libc/c', '.c').map((path) => ({
    // With AVX vectors of 256 bits are passed in registers, as its intrinsics have them.
    request: { path, ...C, flags: path.endsWith('-avx.c') ? [...C.flags, '-mavx2'] : C.flags },
    file: `libc/${name(path, '/src/runtime/libc/c')}`,
  })),
  ...sources('/third_party/musl/src', '.c').map((path) => ({
    request: {
      path,
      ...C,
      includeDirs: ['/third_party/musl/internal'],
      flags: [...commonFlags, '-fno-builtin', '-w', '-include', '/third_party/musl/internal/prelude.h'],
    },
    file: `libc/musl-${name(path, '/third_party/musl/src')}`,
  })),
  ...sources('/src/runtime/cxx', '.cpp').map((path) => ({
    request: { path, ...CXX },
    file: `cxx/${name(path, '/src/runtime/cxx')}`,
  })),
  ...sources(LIBCXXABI, '.cpp').map((path) => ({
    request: { path, ...CXX },
    file: `cxxabi/${name(path, LIBCXXABI)}`,
  })),
  ...sources(LIBCXX, '.cpp').map((path) => ({
    request: { path, ...(path.endsWith('/string.cpp') ? STRING : CXX) },
    file: `cxx/${name(path, LIBCXX)}`,
  })),
];

const files = new Set(tasks.map((t) => t.file));
if (files.size !== tasks.length) throw new Error('two sources would make the same module');

const external = (g: GlobalValue): boolean =>
  !g.name.startsWith('llvm.') && g.linkage !== 'internal' && g.linkage !== 'private';
const defined = (g: GlobalValue): boolean =>
  g.kind === 'alias' || (g.kind === 'function' ? g.hasBody : g.init !== undefined);

function describe(file: string, bitcode: Uint8Array): LibraryModule {
  const module = readModule(bitcode, file);
  const values = [...module.functions, ...module.globals, ...module.aliases].filter(external);
  return {
    file,
    size: bitcode.length,
    // Inline functions are in every module that uses them; nobody needs the library's.
    defines: values
      .filter((g) => defined(g) && g.linkage !== 'available_externally' && !g.linkage.startsWith('linkonce'))
      .map((g) => g.name),
    needs: [
      ...values
        .filter((g) => (!defined(g) || g.linkage === 'available_externally') && g.linkage !== 'extern_weak')
        .map((g) => g.name),
      ...supportNames(module),
    ],
  };
}

const cacheDirectory = join(root, 'node_modules/.cache/memscape-runtime');
// Each is a Clang of its own in its own thread, with some 300 MB.
const count = Math.min(8, Math.max(2, availableParallelism()));
const compilers = Array.from({ length: count }, () => new Compiler(new CheckoutHost({ root, cacheDirectory })));
const modules: (LibraryModule | undefined)[] = tasks.map(() => undefined);
let compiled = 0;
let failed = false;
let next = 0;

async function work(compiler: Compiler): Promise<void> {
  for (let i = next++; i < tasks.length && !failed; i = next++) {
    const { request, file } = tasks[i]!;
    const result = await compiler.compile(request, { fresh, preamble: 'never', timeout: 600_000 });
    for (const d of result.diagnostics) console.error(formatDiagnostic(d));
    if (result.bitcode === undefined) {
      failed = true;
      console.error(`${request.path} does not compile`);
      return;
    }
    if (result.from !== 'cache') {
      compiled++;
      if (process.stdout.isTTY) process.stdout.write(`\r${i + 1}/${tasks.length} ${file}\x1b[K`);
    }
    const path = join(out, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, result.bitcode);
    modules[i] = describe(file, result.bitcode);
  }
}

const start = performance.now();
await Promise.all(compilers.map(work));
for (const c of compilers) c.dispose();
if (failed) process.exit(1);
const index: LibraryIndex = { version: 1, modules: modules.filter((m) => m !== undefined) };
const wanted = new Set(index.modules.map((m) => m.file));
for (const directory of ['libc', 'cxx', 'cxxabi'])
  for (const file of existsSync(join(out, directory)) ? readdirSync(join(out, directory)) : [])
    if (!wanted.has(`${directory}/${file}`)) rmSync(join(out, directory, file));
writeFileSync(join(out, 'index.json'), JSON.stringify(index));
await ensureLibm(join(out, 'libm.wasm'), fresh);
await ensureShortcuts(join(out, 'shortcuts.wasm'), fresh);
const total = index.modules.reduce((n, m) => n + m.size, 0);
if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
console.log(
  `runtime: ${index.modules.length} modules, ${(total / 2 ** 20).toFixed(1)} MB, ${compiled} compiled, ${((performance.now() - start) / 1000).toFixed(1)} s`,
);
