/** The library's files on disk: beside the bundle (dist/runtime), or in the checkout's dist/. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuntimeFiles } from '../debugger/program.ts';

function runtimeDirectory(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const beside = path.join(here, 'runtime');
  return existsSync(path.join(beside, 'index.json')) ? beside : path.join(here, '..', '..', 'dist', 'runtime');
}

export function nodeRuntimeFiles(directory = runtimeDirectory()): RuntimeFiles {
  return { read: (file) => readFile(path.join(directory, file)) };
}
