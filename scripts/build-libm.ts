/**
 * Links dist/runtime/libm.wasm: the mathematical functions as plain WebAssembly, for src/runtime/libc/libm.ts. They come
 * from the libm that Clang's package brings for WASI (musl's).
 *
 *     npx tsx scripts/build-libm.ts
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error: the package has no types for this entry
import { runClang } from '@yowasp/clang';

const DOUBLES =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh erf erfc exp exp2 exp10 expm1 fma hypot lgamma_r log log10 log1p log2 pow remainder remquo sin sinh tan tanh tgamma j0 j1 jn y0 y1 yn';

/** `memscape_cell`: where functions with a second result put it. */
const SOURCE = `
static int cell;
__attribute__((export_name("memscape_cell"))) int *memscape_cell(void) { return &cell; }
`;

export async function buildLibm(): Promise<Uint8Array> {
  const names = DOUBLES.split(' ').flatMap((n) => [n, n === 'lgamma_r' ? 'lgammaf_r' : `${n}f`]);
  const messages: Uint8Array[] = [];
  const files = (await runClang(
    [
      'clang',
      '--target=wasm32-wasip1',
      '-O2',
      '-nostartfiles',
      '-Wl,--no-entry',
      '-Wl,--strip-all',
      ...names.map((n) => `-Wl,--export=${n}`),
      '-o',
      'libm.wasm',
      'cell.c',
    ],
    { 'cell.c': SOURCE },
    { stderr: (bytes: Uint8Array | null) => bytes && messages.push(bytes) },
  )) as Record<string, Uint8Array>;
  const wasm = files['libm.wasm'];
  if (!wasm) throw new Error(new TextDecoder().decode(Buffer.concat(messages)));
  return wasm;
}

/** Builds the file unless it is there already, made from the same names. */
export async function ensureLibm(file: string, fresh: boolean): Promise<void> {
  const stamp = `${file}.stamp`;
  const key = createHash('sha256').update(SOURCE).update(DOUBLES).digest('hex');
  if (!fresh && existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await buildLibm());
  writeFileSync(stamp, key);
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) await ensureLibm(join(dirname(self), '../dist/runtime/libm.wasm'), true);
