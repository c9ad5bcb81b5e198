/**
 * Links dist/runtime/libm.wasm: the mathematical functions as plain WebAssembly, for src/runtime/libc/libm.ts. They come
 * from the libm that Clang's package brings for WASI (musl's).
 *
 *     npx tsx scripts/build-libm.ts
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureMade, linkWasm } from './link-wasm.ts';

const DOUBLES =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh erf erfc exp exp2 exp10 expm1 fma hypot lgamma_r log log10 log1p log2 pow remainder remquo sin sinh tan tanh tgamma j0 j1 jn y0 y1 yn';

/** `memscape_cell`: where functions with a second result put it. */
const SOURCE = `
static int cell;
__attribute__((export_name("memscape_cell"))) int *memscape_cell(void) { return &cell; }
`;

function buildLibm(): Promise<Uint8Array> {
  const names = DOUBLES.split(' ').flatMap((n) => [n, n === 'lgamma_r' ? 'lgammaf_r' : `${n}f`]);
  const args = [
    '--target=wasm32-wasip1',
    '-O2',
    '-nostartfiles',
    '-Wl,--no-entry',
    '-Wl,--strip-all',
    ...names.map((n) => `-Wl,--export=${n}`),
    'cell.c',
  ];
  return linkWasm(args, { 'cell.c': SOURCE }, 'libm.wasm');
}

/** Builds the file unless it is there already, made from the same names. */
export const ensureLibm = (file: string, fresh: boolean): Promise<void> =>
  ensureMade(file, fresh, [SOURCE, DOUBLES], buildLibm);

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) await ensureLibm(join(dirname(self), '../dist/runtime/libm.wasm'), true);
