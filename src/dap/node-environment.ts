/** The adapter's environment in Node: Clang in a worker thread, files of this machine, the library beside the bundle. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNodeCompiler } from '../compiler/host-node.ts';
import type { RuntimeFiles } from '../debugger/program.ts';
import type { AdapterEnvironment } from './environment.ts';
import { globMatcher } from './glob.ts';

/** dist/runtime: beside the bundled script, or in the checkout. */
export function runtimeFiles(): RuntimeFiles {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const beside = path.join(here, 'runtime');
  const directory = existsSync(path.join(beside, 'index.json')) ? beside : path.join(here, '../../dist/runtime');
  return { read: (file) => readFile(path.join(directory, file)) };
}

/** Programs that others wrote, and the little ones that CMake and Meson write to try the compiler. */
const SKIPPED = new Set(['node_modules', 'CMakeFiles', 'meson-private']);
const MAX_FILES = 20_000;

/** Files that match a pattern, absolute, sorted. Hidden folders are not looked into, nor those of tools. */
export async function glob(pattern: string): Promise<string[]> {
  const slashed = pattern.replace(/\\/g, '/');
  const parts = slashed.split('/');
  const first = parts.findIndex((p) => /[*?{[]/.test(p));
  const base = parts.slice(0, first).join('/') || '/';
  const matches = globMatcher(slashed);
  const found: string[] = [];
  const walk = async (directory: string): Promise<void> => {
    if (found.length > MAX_FILES) return;
    for (const entry of await readdir(directory, { withFileTypes: true }).catch(() => [])) {
      const name = `${directory.replace(/\/$/, '')}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name) && !entry.name.startsWith('.')) await walk(name);
      } else if (matches(name)) found.push(name);
    }
  };
  await walk(base);
  return found.sort();
}

export interface NodeEnvironmentOptions {
  readonly cacheDirectory?: string;
  readonly log?: (error: unknown) => void;
}

/** The compiler and the parsed library are shared by all sessions of a process. */
let shared: ReturnType<typeof createNodeCompiler> | undefined;
let library: RuntimeFiles | undefined;

export function nodeEnvironment(options: NodeEnvironmentOptions = {}): AdapterEnvironment {
  const cacheDirectory = options.cacheDirectory ?? process.env.MEMSCAPE_CACHE;
  shared ??= createNodeCompiler(cacheDirectory ? { cacheDirectory } : {});
  library ??= runtimeFiles();
  const compiler = shared;
  return {
    compile: (requests, preamble = 'background') => compiler.compileProgram(requests, { preamble }),
    warm: (request) => compiler.rehearse(request),
    runtime: library,
    readFile: async (file) => {
      try {
        return await readFile(file);
      } catch {
        return undefined;
      }
    },
    glob,
    headerText: (file) => compiler.headerText(file),
    idle: () => new Promise((resolve) => setImmediate(resolve)),
    ...(options.log ? { log: options.log } : {}),
  };
}

/** Stops Clang's threads, so that a process can end. */
export function disposeNodeEnvironment(): void {
  shared?.dispose();
  shared = undefined;
}
