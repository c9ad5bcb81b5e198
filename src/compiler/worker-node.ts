/** Entry of the worker thread in Node. */
import { parentPort } from 'node:worker_threads';
import { ClangWorker } from './clang-worker.ts';
import type { ToWorker } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('worker-node.ts runs in a worker thread');
const worker = new ClangWorker(
  (message) => port.postMessage(message, message.type === 'done' ? [message.stdout.buffer as ArrayBuffer] : []),
  (specifier) => import(specifier),
);
port.on('message', (message: ToWorker) => worker.receive(message));
