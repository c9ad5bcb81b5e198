/** What the compiler service needs of the place it runs in: files, a store that survives, and a thread for Clang. */
import type { Files, FromWorker, ToWorker } from './worker-protocol.ts';

export interface WorkerHandle {
  post(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** The worker died by itself. */ onDeath(listener: (why: string) => void): void;
  terminate(): void;
}

/** Bytes by key, kept between runs. May forget anything at any time. */
export interface ByteStore {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

export interface CompilerHost {
  /** Import specifier or URL of the Clang package, as the worker resolves it. */ readonly clang: string;
  /** Version of that package: part of every key. */ readonly clangVersion: string;
  startWorker(): WorkerHandle;
  /** A file of the user's; undefined when it does not exist or is not granted. */ readFile(
    path: string,
  ): Promise<Uint8Array | undefined>;
  /** Our own header trees, by virtual path (/memscape/libc/…, /memscape/cxx/…, /memscape/musl/…). */ headers(): Promise<Files>;
  readonly store: ByteStore;
}

/** A store that lives as long as the process, for tests and the browser. */
export class MemoryStore implements ByteStore {
  readonly #entries = new Map<string, Uint8Array>();
  get(key: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#entries.get(key));
  }
  put(key: string, bytes: Uint8Array): Promise<void> {
    this.#entries.set(key, bytes);
    return Promise.resolve();
  }
}
