/** Entry of the worker thread in Node. */
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { ClangWorker } from './clang-worker.ts';
import type { ToWorker } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('worker-node.ts runs in a worker thread');

/**
 * V8 counts what a WebAssembly function executes before it optimises it, by a budget that a module gets when it is
 * compiled. Clang is so large that optimising costs more than it saves in a run or two, so its module gets a larger one;
 * the simulated program's modules keep V8's. (Measured: a file with <iostream>, <map>, <string>, <vector> without a
 * preamble 11.0 → 8.5 s of processor time; six of them 35 → 33 s.)
 */
const CLANG_BUDGET = 40_000_000;
const DEFAULT_BUDGET = 1_800_000;
setFlagsFromString(`--wasm-tiering-budget=${CLANG_BUDGET}`);

const worker = new ClangWorker(
  (message) => {
    if (message.type === 'ready') setFlagsFromString(`--wasm-tiering-budget=${DEFAULT_BUDGET}`);
    port.postMessage(message, message.type === 'done' ? [message.stdout.buffer as ArrayBuffer] : []);
  },
  (specifier) => import(specifier),
);
port.on('message', (message: ToWorker) => worker.receive(message));
