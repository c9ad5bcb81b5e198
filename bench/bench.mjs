// `npm run bench [-- --runs N] [--only NAME]`: the kernels natively (gcc/g++ -O0), with ASan+UBSan, under valgrind and on Memscape, interleaved in one
// run; prints medians and ratios, and what following unset values and the objects of pointers costs. Then the time from F5 to the first stop, through the debug adapter.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstStop } from './first-stop.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const cli = path.join(here, '..', 'dist', 'cli.js');
if (!existsSync(cli)) throw new Error('run `npm run build` first');
const option = (name, fallback) => {
  const i = process.argv.indexOf(name);
  return i < 0 ? fallback : process.argv[i + 1];
};
const runs = Number(option('--runs', '3'));
const only = option('--only', '');
const dir = mkdtempSync(path.join(tmpdir(), 'memscape-bench-'));
const has = (c) => spawnSync('sh', ['-c', `command -v ${c}`], { stdio: 'ignore' }).status === 0;

/** User + system seconds of one command. */
function cpuSeconds(command) {
  const r = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time ${command} > ${dir}/out`], { encoding: 'utf8', env: { ...process.env, ASAN_OPTIONS: 'detect_leaks=0' } });
  const m = /([\d.]+) ([\d.]+)\s*$/.exec(r.stderr);
  if (!m) throw new Error(`${command}: ${r.stderr}`);
  return Number(m[1]) + Number(m[2]);
}
/** Processor seconds that Memscape's machine ran, all its threads (compilation of the C source apart), from --stats. */
function memscapeSeconds(file, ...flags) {
  const r = spawnSync(process.execPath, [cli, 'run', '--stats', ...flags, file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const m = /processor ([\d.]+) s/.exec(r.stderr);
  if (!m) throw new Error(`${file}: ${r.stderr}`);
  return Number(m[1]);
}
const median = (v) => [...v].sort((a, b) => a - b)[Math.floor(v.length / 2)];

const kernels = readdirSync(path.join(here, 'kernels')).filter((f) => f.includes(only));
const order = ['fib.c', 'sieve.c', 'matrix.c', 'list.c', 'map-string.cpp', 'exceptions.cpp', 'threads.c'];
kernels.sort((a, b) => order.indexOf(a) - order.indexOf(b));
const rows = [];
try {
  for (const kernel of kernels) {
    const source = path.join(here, 'kernels', kernel);
    const cc = kernel.endsWith('.cpp') ? ['g++', '-std=c++20'] : ['gcc'];
    const build = (name, ...flags) => execFileSync(cc[0], [...cc.slice(1), '-O0', ...flags, '-o', path.join(dir, name), source]);
    build('native');
    build('asan', '-fsanitize=address,undefined', '-g');
    build('debug', '-g');
    const figures = { native: [], asan: [], valgrind: [], none: [], values: [], memscape: [] };
    for (let i = 0; i < runs; i++) {
      figures.native.push(cpuSeconds(path.join(dir, 'native')));
      figures.asan.push(cpuSeconds(path.join(dir, 'asan')));
      if (has('valgrind')) figures.valgrind.push(cpuSeconds(`valgrind -q ${path.join(dir, 'debug')} 2> ${dir}/err`));
      for (const tracking of ['none', 'values']) figures[tracking].push(memscapeSeconds(source, '--tracking', tracking));
      figures.memscape.push(memscapeSeconds(source));
    }
    rows.push({ kernel, ...Object.fromEntries(Object.entries(figures).map(([k, v]) => [k, v.length > 0 ? median(v) : Number.NaN])) });
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
const cell = (n, digits = 2) => (Number.isNaN(n) ? '–' : n.toFixed(digits)).padStart(9);
console.log(`medians of ${runs} interleaved runs; processor seconds`);
console.log(`${'kernel'.padEnd(16)}${['native', 'ASan', 'valgrind', 'Memscape', '/native', '/ASan', 'valgrind/'].map((h) => h.padStart(9)).join('')}`);
for (const r of rows) {
  const native = Math.max(r.native, 0.001);
  console.log(`${r.kernel.padEnd(16)}${cell(r.native, 3)}${cell(r.asan, 3)}${cell(r.valgrind, 3)}${cell(r.memscape, 3)}${cell(r.memscape / native)}${cell(r.memscape / r.asan)}${cell(r.valgrind / r.memscape)}`);
}
console.log('\nwhat following costs: Memscape without, with shadow and unset values, with these and the objects of pointers (the default)');
console.log(`${'kernel'.padEnd(16)}${['none', 'values', 'all', 'values/', 'all/none'].map((h) => h.padStart(9)).join('')}`);
for (const r of rows)
  console.log(`${r.kernel.padEnd(16)}${cell(r.none, 3)}${cell(r.values, 3)}${cell(r.memscape, 3)}${cell(r.values / r.none)}${cell(r.memscape / r.none)}`);
if (!only) await firstStop();
