/**
 * Links dist/runtime/shortcuts.wasm from src/runtime/shortcuts/*.c: host functions' plain cases as WebAssembly on the
 * machine's memory. Their constants come from the layouts.
 *
 *     npx tsx scripts/build-shortcuts.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KNOWN_CALL } from '../src/jit/exits.ts';
import * as machine from '../src/machine/layout.ts';
import { PAGE_USED, PAGE_WRITABLE } from '../src/machine/memory.ts';
import { FRAMES, GLOBALS, HEAP, PLAIN_BLOCK } from '../src/machine/objects.ts';
import { EVENTS_PER_CHUNK } from '../src/runtime/heap/event-log.ts';
import * as heap from '../src/runtime/heap/layout.ts';
import { WALK_COUNT, WALK_WORDS } from '../src/runtime/heap/stack-depot.ts';
import { ensureMade, linkWasm } from './link-wasm.ts';

const self = fileURLToPath(import.meta.url);
const directory = fileURLToPath(new URL('../src/runtime/shortcuts', import.meta.url));

function constants(): string[] {
  const others = {
    EVENTS_PER_CHUNK,
    FRAMES,
    GLOBALS,
    HEAP,
    KNOWN_CALL,
    PAGE_USED,
    PAGE_WRITABLE,
    PLAIN_BLOCK,
    WALK_COUNT,
    WALK_WORDS,
  };
  return Object.entries({ ...machine, ...heap, ...others }).flatMap(([name, value]) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? [`-D${name}=${value}${value < 2 ** 32 ? 'u' : 'ull'}`]
      : [],
  );
}

const sources = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory)
      .filter((f) => /\.[ch]$/.test(f))
      .map((f) => [f, readFileSync(join(directory, f), 'utf8')]),
  );

function buildShortcuts(): Promise<Uint8Array> {
  const files = sources();
  const args = [
    '--target=wasm32',
    '-O2',
    '-Wall',
    '-Werror',
    '-nostdlib',
    '-ffreestanding',
    '-fno-builtin',
    '-fno-unroll-loops',
    '-fno-vectorize',
    '-fno-slp-vectorize',
    '-fno-strict-aliasing',
    '-fno-delete-null-pointer-checks',
    '-Wno-int-to-pointer-cast',
    '-Wl,--no-entry',
    '-Wl,--strip-all',
    '-Xlinker',
    '--import-memory=m,memory',
    ...constants(),
    ...Object.keys(files).filter((f) => f.endsWith('.c')),
  ];
  return linkWasm(args, files, 'shortcuts.wasm');
}

/** Builds the file unless it is there already, made from the same sources and constants. */
export const ensureShortcuts = (file: string, fresh: boolean): Promise<void> =>
  ensureMade(file, fresh, [sources(), constants(), readFileSync(self, 'utf8')], buildShortcuts);

if (process.argv[1] === self) await ensureShortcuts(join(dirname(self), '../dist/runtime/shortcuts.wasm'), true);
