/** `memscape`: run a program, or check it for the report alone (README, "On the command line"). */
import { existsSync, readFileSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import { LinkError } from '../codegen/symbols.ts';
import { type CompileCommand, CompileCommandsError } from '../compiler/compile-commands.ts';
import { formatDiagnostic } from '../compiler/diagnostics.ts';
import { createNodeCompiler } from '../compiler/host-node.ts';
import { type CompileResult, CompilerFailure } from '../compiler/request.ts';
import { ownChecks, UnknownCheck } from '../compiler/sanitize.ts';
import { compileCommands, compileRequests, standardNote } from '../dap/launch.ts';
import { glob, runtimeFiles } from '../dap/node-environment.ts';
import { type LoadedProgram, loadProgram } from '../debugger/program.ts';
import { UnsupportedError } from '../machine/image.ts';
import type { Finding } from '../report/finding.ts';
import { ignores } from '../report/ignore.ts';
import { renderJson } from '../report/json.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderText } from '../report/text.ts';
import { blocksOf } from '../runtime/heap/blocks.ts';
import { type Ending, execute } from './execute.ts';
import { checkFiles, readGranted, writeReportFile } from './files.ts';
import { type CliOptions, helpText, parseArguments, UsageError } from './options.ts';

/** Exit statuses of `check`. */
const CLEAN = 0;
const FOUND = 1;
const NOT_COMPILED = 2;
const UNSUPPORTED = 3;
const LIMIT = 4;
const USAGE = 64;
/** As the kernel ends a process that used up its time (setrlimit(2), RLIMIT_CPU). */
const SIGXCPU = 24;

declare const MEMSCAPE_VERSION: string | undefined;
const version = typeof MEMSCAPE_VERSION === 'string' ? MEMSCAPE_VERSION : '0.0.0';

const stderr = (text: string): void => writeAll(2, new TextEncoder().encode(text));

/** Writes all bytes; a pipe that is full for the moment is tried again, a closed one ends the output. */
function writeAll(fd: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (e) {
      const { code } = e as { code?: string };
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw e;
    }
  }
}

/** More bytes of this command's own standard input; undefined at its end. */
function readOwnInput(): Uint8Array | undefined {
  const buffer = new Uint8Array(65536);
  for (;;) {
    try {
      const n = readSync(0, buffer);
      return n === 0 ? undefined : buffer.slice(0, n);
    } catch (e) {
      const { code } = e as { code?: string };
      if (code === 'EOF') return undefined;
      if (code !== 'EAGAIN') return undefined;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** The user's source texts, for excerpts. */
function sourceReader(): (file: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined);
    return known.get(file);
  };
}

/** Without checkers nobody would hear of what the checks find. */
function sanitizeOf(o: CliOptions): { sanitize?: readonly string[] } {
  if (!o.check) return { sanitize: ['none'] };
  return o.sanitize === undefined ? {} : { sanitize: o.sanitize };
}

/** The compile commands that the options name. */
function databaseOf(o: CliOptions): Promise<readonly CompileCommand[]> {
  if (o.compileCommands === undefined) return Promise.resolve([]);
  return compileCommands({ compileCommands: path.resolve(o.compileCommands) }, (file) =>
    Promise.resolve(existsSync(file) ? readFileSync(file) : undefined),
  );
}

async function compile(
  o: CliOptions,
  commands: readonly CompileCommand[],
): Promise<{ results: readonly CompileResult[]; seconds: number }> {
  const compiler = createNodeCompiler();
  const start = performance.now();
  try {
    const requests = compileRequests(
      {
        ...(o.std === undefined ? {} : { std: o.std }),
        includePath: o.includeDirs.map((d) => path.resolve(d)),
        defines: o.defines,
        optimization: o.optimization,
        protector: o.protector,
        ...sanitizeOf(o),
      },
      o.files.map((f) => path.resolve(f)),
      commands,
    );
    const results: CompileResult[] = [];
    for (const request of requests)
      results.push(
        await compiler.compile({ ...request, flags: [...(request.flags ?? []), ...o.flags] }, { preamble: 'second' }),
      );
    return { results, seconds: (performance.now() - start) / 1000 };
  } finally {
    compiler.dispose();
  }
}

function load(o: CliOptions, results: readonly CompileResult[]): Promise<LoadedProgram> {
  const quiet = o.command === 'check' && !o.showOutput;
  const fd = (stream: 1 | 2): number => (o.command === 'check' ? 2 : stream);
  return loadProgram({
    modules: results.map((r) => ({ name: r.path, bytes: r.bitcode as Uint8Array })),
    runtime: runtimeFiles(),
    program: `./${path.basename(o.files[0] as string).replace(/\.[^.]*$/, '')}`,
    args: o.args,
    env: { PATH: '/usr/bin', HOME: '/home/user' },
    stdin: o.stdin === undefined ? 'interactive' : readGranted(o.stdin),
    terminal: o.command === 'run' && process.stdout.isTTY === true,
    output: quiet ? () => {} : (stream, bytes) => writeAll(fd(stream), bytes),
    protector: o.protector,
    ...ownChecks(o.sanitize),
    ...(o.stackSize === undefined ? {} : { stackSize: o.stackSize }),
    ...(o.heapLimit === undefined ? {} : { heapLimit: o.heapLimit }),
    ...(o.maxThreads === undefined ? {} : { maxThreads: o.maxThreads }),
    outputLimit: o.maxOutput,
    files: new Map(o.grants.map((g) => [g.name, readGranted(g.path)])),
    seed: o.seed,
    engine: o.engine,
    tracking: o.tracking,
    check: o.check,
  });
}

function writeReport(o: CliOptions, end: Ending, findings: readonly Finding[]): void {
  const text =
    o.format === 'json'
      ? renderJson(end, findings, sourceReader())
      : o.format === 'sarif'
        ? renderSarif(end, findings, version, sourceReader())
        : renderText(findings, { source: sourceReader(), fileName: relative });
  if (o.output === undefined) writeAll(1, new TextEncoder().encode(text));
  else writeReportFile(o.output, text);
}

/** A name below the working directory without it. */
function relative(file: string): string {
  const r = path.relative(process.cwd(), file);
  return r.startsWith('..') || path.isAbsolute(r) ? file : r;
}

/** Patterns become the files that they match; a name with such characters that is a file is that file. */
async function expand(files: readonly string[]): Promise<string[]> {
  const out: string[] = [];
  for (const f of files) {
    if (!/[*?{[]/.test(f) || existsSync(f)) out.push(f);
    else {
      const found = await glob(path.resolve(f));
      if (found.length === 0) throw new UsageError(`no file matches '${f}'`);
      out.push(...found.map(relative));
    }
  }
  return [...new Set(out)];
}

async function runOrCheck(o: CliOptions): Promise<number> {
  o.files = await expand(o.files);
  const commands = await databaseOf(o);
  if (o.files.length === 0) o.files = commands.map((command) => relative(command.file));
  checkFiles(o);
  const note = standardNote(o.std, o.files);
  if (note !== undefined) stderr(`memscape: ${note}\n`);
  const { results, seconds: compileSeconds } = await compile(o, commands);
  for (const r of results)
    for (const d of r.diagnostics)
      if (o.command === 'check' || !r.ok || d.severity === 'error') stderr(`${formatDiagnostic(d)}\n`);
  if (results.some((r) => !r.ok)) {
    stderr('memscape: the program does not compile\n');
    return NOT_COMPILED;
  }
  const program = await load(o, results);
  const source = sourceReader();
  program.machine.sourceLines = source;
  program.machine.ignore = ignores({ source, kinds: new Set(o.ignore) });
  const start = performance.now();
  const cpu = process.cpuUsage();
  const end = execute(program, { maxInstructions: o.maxInstructions, keepGoing: o.keepGoing, readInput: readOwnInput });
  const runSeconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  const { findings } = program.machine;

  if (o.command === 'check') writeReport(o, end, findings);
  else if (findings.length > 0) stderr(`\n${renderText(findings, { source: sourceReader(), fileName: relative })}`);
  if (end.reason === 'unsupported') stderr(`memscape: ${end.message}\n`);
  if (end.reason === 'deadlock') stderr('memscape: stopped, since no thread can ever go on\n');
  if (o.stats) {
    const allocated = blocksOf(program.machine).count;
    stderr(
      `memscape: ${end.instructions} instructions, ${allocated} blocks allocated, compiled in ${compileSeconds.toFixed(3)} s, ran in ${runSeconds.toFixed(3)} s (processor ${((used.user + used.system) / 1e6).toFixed(3)} s)\n`,
    );
  }
  if (o.command === 'check') {
    if (end.reason === 'unsupported') return UNSUPPORTED;
    if (end.reason === 'limit' || findings.some((f) => f.kind === 'limit-reached')) return LIMIT;
    return findings.some((f) => f.severity !== 'note') ? FOUND : CLEAN;
  }
  if (end.reason === 'unsupported') return UNSUPPORTED;
  if (end.reason === 'limit') return 128 + SIGXCPU;
  return end.exitCode ?? (end.signal === undefined ? FOUND : 128 + end.signal);
}

export async function main(argv: readonly string[]): Promise<number> {
  try {
    const o = parseArguments(argv);
    if (o.command === 'help') {
      process.stdout.write(helpText());
      return 0;
    }
    if (o.command === 'version') {
      process.stdout.write(`memscape ${version}\n`);
      return 0;
    }
    if (o.command === 'dap') {
      const { serveStdio } = await import('../dap/main.ts');
      await serveStdio();
      return 0;
    }
    return await runOrCheck(o);
  } catch (e) {
    if (e instanceof UsageError || e instanceof UnknownCheck || e instanceof CompileCommandsError) {
      stderr(`memscape: ${e.message}\n`);
      return USAGE;
    }
    if (e instanceof LinkError) {
      stderr(`${e.problems.map((p) => `memscape: ${p}`).join('\n')}\n`);
      return NOT_COMPILED;
    }
    if (e instanceof CompilerFailure) {
      stderr(`memscape: ${e.message}\n`);
      return NOT_COMPILED;
    }
    if (e instanceof UnsupportedError) {
      const at = e.location ? `${e.location.file}:${e.location.line}: ` : '';
      stderr(`memscape: ${at}${e.message}\n`);
      return UNSUPPORTED;
    }
    throw e;
  }
}
