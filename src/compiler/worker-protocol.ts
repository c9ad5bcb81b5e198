/** Messages between the service and the worker in which Clang blocks the thread. */

/** Files by virtual path. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

export type ToWorker =
  | { readonly type: 'start'; readonly clang: string }
  /** Files that stay until they are removed: header trees, precompiled preambles. */
  | { readonly type: 'keep'; readonly files: Files }
  | { readonly type: 'forget'; readonly paths: readonly string[] }
  | { readonly type: 'run'; readonly id: number; readonly args: readonly string[]; readonly files: Files };

export type FromWorker =
  | { readonly type: 'ready' }
  | {
      readonly type: 'done';
      readonly id: number;
      readonly code: number;
      readonly stdout: Uint8Array;
      readonly stderr: string;
    }
  /** A trap in the compiler, or the package could not be loaded. The worker is of no use any more. */
  | { readonly type: 'failed'; readonly id: number | undefined; readonly message: string };
