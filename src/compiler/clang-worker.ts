/** The worker's side: one command of the package's LLVM at a time over a virtual file system (browser or Node). */
import type { runLLVM, Tree } from '@yowasp/clang';
import type { Files, FromWorker, ToWorker } from './worker-protocol.ts';

type Run = typeof runLLVM;
type Package = { readonly runLLVM: Run };

const decoder = new TextDecoder();

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0));
  let at = 0;
  for (const c of chunks) {
    out.set(c, at);
    at += c.length;
  }
  return out;
}

function insert(root: Tree, path: string, data: Uint8Array | string): void {
  const parts = path.split('/').filter((p) => p !== '');
  const name = parts.pop();
  if (name === undefined) return;
  let at = root;
  for (const part of parts) {
    const next = Object.hasOwn(at, part) ? at[part] : undefined;
    if (typeof next === 'object' && !(next instanceof Uint8Array)) at = next;
    else {
      const made: Tree = {};
      at[part] = made;
      at = made;
    }
  }
  at[name] = data;
}

export class ClangWorker {
  readonly #post: (message: FromWorker) => void;
  readonly #load: (specifier: string) => Promise<Package>;
  readonly #kept = new Map<string, Uint8Array | string>();
  #run: Run | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(post: (message: FromWorker) => void, load: (specifier: string) => Promise<Package>) {
    this.#post = post;
    this.#load = load;
  }

  receive(message: ToWorker): void {
    this.#queue = this.#queue.then(() => this.#handle(message));
  }

  async #handle(message: ToWorker): Promise<void> {
    try {
      if (message.type === 'start') {
        const { runLLVM } = await this.#load(message.clang);
        this.#run = runLLVM;
        // Loads and compiles the package's WebAssembly, so that the first real command finds it warm.
        await runLLVM(['clang', '--version'], {}, { stdout: null, stderr: null, fetchProgress: () => {} });
        this.#post({ type: 'ready' });
      } else if (message.type === 'keep') {
        for (const [path, data] of message.files) this.#kept.set(path, data);
      } else if (message.type === 'forget') {
        for (const path of message.paths) this.#kept.delete(path);
      } else this.#post(await this.#command(message.id, message.args, message.files));
    } catch (e) {
      this.#post({
        type: 'failed',
        id: message.type === 'run' ? message.id : undefined,
        message: String(e instanceof Error ? e.message : e),
      });
    }
  }

  async #command(id: number, args: readonly string[], files: Files): Promise<FromWorker> {
    if (this.#run === undefined) throw new Error('the worker was not started');
    const root: Tree = {};
    for (const [path, data] of this.#kept) insert(root, path, data);
    for (const [path, data] of files) insert(root, path, data);
    const stdout: Uint8Array[] = [];
    const stderr: Uint8Array[] = [];
    let code = 0;
    try {
      await this.#run([...args], root, {
        stdin: null,
        stdout: (b) => void (b !== null && stdout.push(b.slice())),
        stderr: (b) => void (b !== null && stderr.push(b.slice())),
        decodeASCII: false,
        fetchProgress: () => {},
      });
    } catch (e) {
      // The package's Exit is not told from a trap by class here: the module came by a dynamic import.
      const exit = (e as { readonly code?: unknown }).code;
      if (typeof exit !== 'number') {
        const text = decoder.decode(concat(stderr)).trim().split('\n').slice(0, 3).join(' ');
        throw new Error(`${e instanceof Error ? e.message : String(e)}${text === '' ? '' : `: ${text}`}`);
      }
      code = exit;
    }
    return { type: 'done', id, code, stdout: concat(stdout), stderr: decoder.decode(concat(stderr)) };
  }
}
