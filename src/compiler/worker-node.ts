/** Entry of the worker thread in Node. Its data: the folder for V8's code and the version of Clang's module. */
import { parentPort, workerData } from 'node:worker_threads';
import { ClangWorker } from './clang-worker.ts';
import { CodeCache } from './code-cache.ts';
import type { ToWorker } from './worker-protocol.ts';

export interface NodeWorkerData {
  readonly codeDirectory: string;
  readonly clangVersion: string;
}

const port = parentPort;
if (port === null) throw new Error('worker-node.ts runs in a worker thread');
const { codeDirectory, clangVersion } = workerData as NodeWorkerData;
const cache = new CodeCache(codeDirectory, clangVersion);

/** The package has one module that is worth it; the others have a few kilobytes. */
const LARGE = 1_000_000;
const { compile, instantiate } = WebAssembly;
WebAssembly.compileStreaming = async (response) => {
  const bytes = new Uint8Array(await (await response).arrayBuffer());
  return bytes.length < LARGE ? compile(bytes) : cache.compile(bytes);
};
WebAssembly.instantiate = (async (module: WebAssembly.Module, imports?: WebAssembly.Imports) => {
  const instance = await instantiate(module, imports);
  cache.made(module, instance);
  return instance;
}) as typeof WebAssembly.instantiate;

let started = 0;
const worker = new ClangWorker(
  (message) => {
    const made = message.type === 'done' ? message.stdout.length : 0;
    port.postMessage(message, message.type === 'done' ? [message.stdout.buffer as ArrayBuffer] : []);
    // The driver's command takes long at first and makes little hot.
    cache.worked(made > 0 ? performance.now() - started : 0);
  },
  (specifier) => import(specifier),
);
port.on('message', (message: ToWorker) => {
  if (message.type === 'run') started = performance.now();
  worker.receive(message);
});
