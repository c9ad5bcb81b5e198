/** The compiler's host in Node: worker threads, the disk, a cache folder. The only file of this room that is Node's. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ByteStore, CompilerHost, WorkerHandle } from './host.ts';
import { Compiler } from './service.ts';
import type { NodeWorkerData } from './worker-node.ts';
import type { Files } from './worker-protocol.ts';

/** Files in one folder, the names are the keys; the ones unused for longest go when it grows too big. */
export class DirectoryStore implements ByteStore {
  readonly #directory: string;
  readonly #limit: number;
  #written = 0;
  #made: Promise<unknown> | undefined;

  constructor(directory: string, limit = 1024 * 1024 * 1024) {
    this.#directory = directory;
    this.#limit = limit;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const path = join(this.#directory, key);
    try {
      const bytes = await readFile(path);
      const now = new Date();
      void utimes(path, now, now).catch(() => undefined);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** A cache that cannot be written is a slow one, not an error. */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    try {
      this.#made ??= mkdir(this.#directory, { recursive: true });
      await this.#made;
      const path = join(this.#directory, key);
      const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      await writeFile(temporary, bytes);
      await rename(temporary, path);
      if (this.#written === 0 || this.#written > this.#limit / 16) {
        this.#written = 0;
        await this.#trim();
      }
      this.#written += bytes.length;
    } catch {
      this.#made = undefined;
    }
  }

  async #trim(): Promise<void> {
    const names = await readdir(this.#directory);
    const entries = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#directory, name);
        const s = await stat(path).catch(() => undefined);
        return { path, size: s?.size ?? 0, time: s?.mtimeMs ?? 0 };
      }),
    );
    let total = entries.reduce((n, e) => n + e.size, 0);
    for (const e of entries.sort((a, b) => a.time - b.time)) {
      if (total <= this.#limit) break;
      await unlink(e.path).catch(() => undefined);
      total -= e.size;
    }
  }
}

/** `~/.cache/memscape` or its like on the system. */
export function defaultCacheDirectory(): string {
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'memscape', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'memscape');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'memscape');
}

/** The header trees of a checkout: virtual folder, folders on disk (later ones win). */
const TREES: readonly (readonly [string, string])[] = [
  ['/memscape/libc', 'src/runtime/libc/include'],
  ['/memscape/cxx', 'src/runtime/cxx/include'],
  ['/memscape/musl', 'third_party/musl/include'],
  // Changed headers of libc++, made by scripts/build-runtime.ts; first as a checkout has them, then as the package does.
  ['/memscape/patched', 'dist/headers/patched'],
  ['/memscape/patched', 'patched'],
];

async function readTree(into: Map<string, Uint8Array>, virtual: string, directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  await Promise.all(
    entries.map(async (e) => {
      const path = join(directory, e.name);
      if (e.isDirectory()) await readTree(into, `${virtual}/${e.name}`, path);
      else into.set(`${virtual}/${e.name}`, await readFile(path));
    }),
  );
}

/** Reads the header trees below `root` (the checkout, or the folder into which they were copied with the same names). */
export async function readHeaders(root: string): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for (const [virtual, directory] of TREES) await readTree(files, virtual, join(root, directory));
  // Sorted: the order is part of a key.
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface NodeHostOptions {
  /** Folder below which src/runtime/libc/include and its like lie. Default: this checkout. */ readonly root?: string;
  /** Default: the user's cache folder. */ readonly cacheDirectory?: string;
  /** Worker's script. Default: worker-node.ts next to this file. */ readonly worker?: URL;
  /** Folder of the @yowasp/clang package. Default: resolved from here. */ readonly clangDirectory?: string;
}

/** In a checkout the worker's script is TypeScript: tsx has to be registered in the thread first. */
function uncompiled(url: URL): string {
  const manifest = createRequire(import.meta.url).resolve('tsx/package.json');
  const api = pathToFileURL(join(manifest, '../dist/esm/api/index.mjs')).href;
  return `import(${JSON.stringify(api)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(url.href)}); });`;
}

class NodeWorker implements WorkerHandle {
  readonly #worker: Worker;
  constructor(url: URL, workerData: NodeWorkerData) {
    // Clang recurses deeply on templates: its calls use the thread's stack.
    const options = { resourceLimits: { stackSizeMb: 64 }, workerData };
    this.#worker = url.pathname.endsWith('.ts')
      ? new Worker(uncompiled(url), { ...options, eval: true })
      : new Worker(url, options);
    this.#worker.unref();
  }
  post(message: Parameters<WorkerHandle['post']>[0]): void {
    this.#worker.postMessage(message);
    if (message.type === 'run') this.#worker.ref();
  }
  onMessage(listener: Parameters<WorkerHandle['onMessage']>[0]): void {
    this.#worker.on('message', (m) => {
      if (m.type !== 'ready') this.#worker.unref();
      listener(m);
    });
  }
  onDeath(listener: (why: string) => void): void {
    this.#worker.on('error', (e) => listener(e.message));
    this.#worker.on('exit', (code) => listener(`exit code ${code}`));
  }
  terminate(): void {
    void this.#worker.terminate();
  }
}

/** In the package (dist/) everything lies beside the bundled script; scripts/build.mjs puts it there. */
function besideBundle(): NodeHostOptions {
  const here = new URL('.', import.meta.url);
  if (!existsSync(new URL('clang/package.json', here))) return {};
  return {
    root: fileURLToPath(new URL('headers/', here)),
    worker: new URL('compiler-worker.js', here),
    clangDirectory: fileURLToPath(new URL('clang/', here)),
  };
}

export class NodeHost implements CompilerHost {
  readonly clang: string;
  readonly clangVersion: string;
  readonly store: ByteStore;
  readonly #root: string;
  readonly #worker: URL;
  readonly #codeDirectory: string;
  #headers: Promise<Files> | undefined;

  constructor(given: NodeHostOptions = {}) {
    const options = { ...besideBundle(), ...given };
    const directory = options.clangDirectory ?? join(createRequire(import.meta.url).resolve('@yowasp/clang'), '../..');
    const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { readonly version: string };
    this.clang = pathToFileURL(join(directory, 'gen/bundle.js')).href;
    this.clangVersion = manifest.version;
    const cacheDirectory = options.cacheDirectory ?? defaultCacheDirectory();
    this.store = new DirectoryStore(cacheDirectory);
    this.#codeDirectory = join(cacheDirectory, 'machine-code');
    this.#root = options.root ?? fileURLToPath(new URL('../..', import.meta.url));
    this.#worker = options.worker ?? new URL('./worker-node.ts', import.meta.url);
  }

  startWorker(): WorkerHandle {
    return new NodeWorker(this.#worker, { codeDirectory: this.#codeDirectory, clangVersion: this.clangVersion });
  }

  async readFile(path: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(path);
    } catch {
      return undefined;
    }
  }

  headers(): Promise<Files> {
    this.#headers ??= readHeaders(this.#root);
    return this.#headers;
  }
}

/** The compiler for Node programs: command line, debug adapter, language server, tests. */
export function createNodeCompiler(options: NodeHostOptions = {}): Compiler {
  return new Compiler(new NodeHost(options));
}
