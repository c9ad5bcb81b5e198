/**
 * Compiles one file with the project's Clang, for experiments:
 *
 *     npx tsx scripts/compile.ts FILE [-O0|-O1|-O2] [-std=…] [-o OUT.bc] [clang flags]
 *     --fresh  bypass the caches     --pch  make the preamble first
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatDiagnostic } from '../src/compiler/diagnostics.ts';
import { createNodeCompiler } from '../src/compiler/host-node.ts';
import type { OptLevel } from '../src/compiler/request.ts';

const args = process.argv.slice(2);
const flags: string[] = [];
const files: string[] = [];
let out: string | undefined;
let optLevel: OptLevel = 0;
let fresh = false;
let pch = false;
for (let i = 0; i < args.length; i++) {
  const arg = args[i]!;
  if (arg === '-o') out = args[++i];
  else if (/^-O[012]$/.test(arg)) optLevel = Number(arg[2]) as OptLevel;
  else if (arg === '--fresh') fresh = true;
  else if (arg === '--pch') pch = true;
  else if (arg.startsWith('-')) flags.push(arg);
  else files.push(arg);
}
const compiler = createNodeCompiler();
for (const file of files) {
  const path = resolve(file);
  const request = { path, optLevel, flags: flags.map((f) => f.replace(/^-I(?!\/)/, `-I${process.cwd()}/`)) };
  if (pch) await compiler.prepare(request);
  const result = await compiler.compile(request, { fresh });
  for (const d of result.diagnostics) console.error(formatDiagnostic(d));
  const name = out ?? file.replace(/\.[^.]*$/, '.bc');
  if (result.bitcode !== undefined) writeFileSync(name, result.bitcode);
  else process.exitCode = 1;
  const size = result.bitcode === undefined ? 'no bitcode' : `${name}: ${result.bitcode.length} bytes`;
  console.error(`${size}, ${result.milliseconds.toFixed(0)} ms (${result.from})`);
}
compiler.dispose();
