/**
 * One worker and the queue of commands before it. Commands run one after the other; a command that is aborted while it
 * runs, takes too long or crashes the compiler costs the worker, and the next command gets a fresh one.
 */
import type { CompilerHost, WorkerHandle } from './host.ts';
import { CompilerFailure } from './request.ts';
import type { Files, FromWorker } from './worker-protocol.ts';

export interface CommandResult {
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

interface Job {
  readonly args: readonly string[];
  readonly files: Files;
  readonly keep: Files;
  readonly timeout: number;
  readonly resolve: (r: CommandResult) => void;
  readonly reject: (e: Error) => void;
}

interface Worker {
  readonly handle: WorkerHandle;
  /** Files that it keeps, by path, the one unused for longest first. */ readonly kept: Map<string, number>;
}

interface Running {
  readonly job: Job;
  readonly id: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Kept files of this many bytes stay in the worker; beyond, the one unused for longest goes. */
const KEPT_BYTES = 256 * 1024 * 1024;

export class Lane {
  readonly #host: CompilerHost;
  readonly #queue: Job[] = [];
  #worker: Promise<Worker> | undefined;
  #handle: WorkerHandle | undefined;
  #running: Running | undefined;
  #nextId = 1;
  #disposed = false;

  constructor(host: CompilerHost) {
    this.#host = host;
  }

  /** Starts the worker before there is anything to do, so that it is warm. */
  warm(): void {
    if (!this.#disposed) void this.#start().catch(() => undefined);
  }

  /** `keep`: files (by virtual path, content never changes) that stay in the worker for later commands. */
  run(
    args: readonly string[],
    files: Files,
    options: { readonly keep?: Files; readonly timeout?: number; readonly signal?: AbortSignal } = {},
  ): Promise<CommandResult> {
    return new Promise((resolve, reject) => {
      const { signal } = options;
      if (this.#disposed) return reject(closed());
      if (signal?.aborted === true) return reject(abortError());
      const job: Job = {
        args,
        files,
        keep: options.keep ?? new Map(),
        timeout: options.timeout ?? 120_000,
        resolve,
        reject,
      };
      signal?.addEventListener('abort', () => this.#abort(job), { once: true });
      this.#queue.push(job);
      void this.#pump();
    });
  }

  dispose(): void {
    this.#disposed = true;
    for (const job of this.#queue.splice(0)) job.reject(closed());
    this.#stop(closed());
  }

  #abort(job: Job): void {
    const at = this.#queue.indexOf(job);
    if (at >= 0) {
      this.#queue.splice(at, 1);
      job.reject(abortError());
    } else if (this.#running?.job === job) this.#stop(abortError());
  }

  /** Gives up the worker and what it was doing; goes on with the next command in a new one. */
  #stop(why: Error): void {
    this.#handle?.terminate();
    this.#handle = undefined;
    this.#worker = undefined;
    const running = this.#running;
    this.#running = undefined;
    if (running !== undefined) {
      clearTimeout(running.timer);
      running.job.reject(why);
    }
    void this.#pump();
  }

  #start(): Promise<Worker> {
    this.#worker ??= this.#startWorker();
    return this.#worker;
  }

  async #startWorker(): Promise<Worker> {
    const handle = this.#host.startWorker();
    this.#handle = handle;
    handle.onMessage((m) => {
      if (handle === this.#handle) this.#receive(m);
    });
    handle.onDeath((why) => {
      if (handle === this.#handle) this.#stop(new CompilerFailure(`The compiler's thread ended unexpectedly: ${why}.`));
    });
    handle.post({ type: 'start', clang: this.#host.clang });
    handle.post({ type: 'keep', files: await this.#host.headers() });
    return { handle, kept: new Map() };
  }

  #receive(m: FromWorker): void {
    if (m.type === 'ready') return;
    if (m.type === 'failed') {
      this.#stop(
        new CompilerFailure(`The compiler ${m.id === undefined ? 'could not be loaded' : 'crashed'}: ${m.message}.`),
      );
      return;
    }
    const running = this.#running;
    if (running === undefined || running.id !== m.id) return;
    this.#running = undefined;
    clearTimeout(running.timer);
    running.job.resolve({ code: m.code, stdout: m.stdout, stderr: m.stderr });
    void this.#pump();
  }

  async #pump(): Promise<void> {
    if (this.#running !== undefined || this.#disposed) return;
    const job = this.#queue.shift();
    if (job === undefined) return;
    const late = new CompilerFailure(`The compiler did not finish within ${Math.round(job.timeout / 1000)} seconds.`);
    const running = { job, id: this.#nextId++, timer: setTimeout(() => this.#stop(late), job.timeout) };
    this.#running = running;
    try {
      const worker = await this.#start();
      if (this.#running !== running) return; // aborted meanwhile
      keep(worker, job.keep);
      worker.handle.post({ type: 'run', id: running.id, args: job.args, files: job.files });
    } catch (e) {
      if (this.#running === running) this.#stop(e instanceof Error ? e : new CompilerFailure(String(e)));
    }
  }
}

function keep({ handle, kept }: Worker, files: Files): void {
  const fresh = new Map([...files].filter(([path]) => !kept.has(path)));
  for (const [path, data] of files) {
    kept.delete(path);
    kept.set(path, data.length);
  }
  let total = [...kept.values()].reduce((a, b) => a + b, 0);
  const forget: string[] = [];
  for (const [path, size] of kept) {
    if (total <= KEPT_BYTES || files.has(path)) break;
    forget.push(path);
    kept.delete(path);
    total -= size;
  }
  if (forget.length > 0) handle.post({ type: 'forget', paths: forget });
  if (fresh.size > 0) handle.post({ type: 'keep', files: fresh });
}

const closed = (): Error => new CompilerFailure('The compiler service was closed.');

function abortError(): Error {
  const e = new Error('The compilation was cancelled.');
  e.name = 'AbortError';
  return e;
}
