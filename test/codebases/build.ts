/** Builds a code base with the project's Clang and runs it on the machine, and natively for comparison. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execute } from '../../src/cli/execute.ts';
import { createNodeCompiler } from '../../src/compiler/host-node.ts';
import { sanitizers } from '../../src/compiler/sanitize.ts';
import { runtimeFiles } from '../../src/dap/node-environment.ts';
import { loadProgram } from '../../src/debugger/program.ts';

export interface CodeBase {
  readonly sources: readonly string[];
  readonly includeDirs: readonly string[];
  readonly defines: readonly string[];
  readonly std: string;
}

export interface Run {
  readonly args?: readonly string[];
  readonly stdin?: string;
  /** Names of files that the program may open, with their contents. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

export interface Outcome {
  readonly stdout: string;
  readonly status: number;
  /** `file:line kind`, and what else stopped it. */
  readonly findings: readonly string[];
  readonly compileSeconds: number;
  readonly runSeconds: number;
  readonly instructions: number;
}

const runtime = runtimeFiles();

/** Bitcode of every source; a code base is compiled once and run several times. */
export async function compileAll(
  base: CodeBase,
): Promise<{ modules: { name: string; bytes: Uint8Array }[]; seconds: number }> {
  const compiler = createNodeCompiler();
  const start = performance.now();
  try {
    const modules: { name: string; bytes: Uint8Array }[] = [];
    for (const file of base.sources) {
      const r = await compiler.compile(
        {
          path: file,
          std: base.std,
          includeDirs: base.includeDirs,
          defines: base.defines,
          flags: ['-w'],
          sanitize: sanitizers(undefined),
        },
        { preamble: 'never' },
      );
      if (!r.bitcode) throw new Error(`${file}: ${r.diagnostics.find((d) => d.severity === 'error')?.message}`);
      modules.push({ name: file, bytes: r.bitcode });
    }
    return { modules, seconds: (performance.now() - start) / 1000 };
  } finally {
    compiler.dispose();
  }
}

export async function runOnMachine(compiled: Awaited<ReturnType<typeof compileAll>>, run: Run): Promise<Outcome> {
  const chunks: Buffer[] = [];
  const start = performance.now();
  const program = await loadProgram({
    modules: compiled.modules,
    runtime,
    program: './program',
    args: run.args ?? [],
    env: { PATH: '/usr/bin', HOME: '/home/user' },
    stdin: new TextEncoder().encode(run.stdin ?? ''),
    terminal: false,
    files: run.files ?? new Map(),
    output: (stream, bytes) => {
      if (stream === 1) chunks.push(Buffer.from(bytes));
    },
  });
  const end = execute(program, { maxInstructions: 20e9, keepGoing: true, readInput: () => undefined });
  return {
    stdout: Buffer.concat(chunks).toString('latin1'),
    status: end.exitCode ?? (end.signal === undefined ? -1 : 128 + end.signal),
    findings: [
      ...program.machine.findings.map((f) => `${path.basename(f.location?.file ?? '?')}:${f.location?.line} ${f.kind}`),
      ...(end.reason === 'exited' || end.reason === 'killed' ? [] : [`${end.reason} ${end.message}`.trim()]),
    ],
    compileSeconds: compiled.seconds,
    runSeconds: (performance.now() - start) / 1000,
    instructions: end.instructions,
  };
}

/** With gcc or g++, each run in a folder that holds its files. */
export function runNatively(
  base: CodeBase,
  runs: readonly Run[],
): { readonly stdout: string; readonly status: number }[] {
  const dir = mkdtempSync(path.join(tmpdir(), 'codebase-'));
  try {
    const exe = path.join(dir, 'program');
    execFileSync(
      base.sources.some((s) => s.endsWith('.cpp')) ? 'g++' : 'gcc',
      [
        '-w',
        `-std=${base.std}`,
        ...base.includeDirs.map((d) => `-I${d}`),
        ...base.defines.map((d) => `-D${d}`),
        '-o',
        exe,
        ...base.sources,
        '-lm',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return runs.map((run, i) => {
      const cwd = path.join(dir, `run-${i}`);
      mkdirSync(cwd);
      for (const [name, bytes] of run.files ?? []) {
        mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
        writeFileSync(path.join(cwd, name), bytes);
      }
      const r = spawnSync(exe, run.args ?? [], {
        cwd,
        input: run.stdin ?? '',
        encoding: 'latin1',
        maxBuffer: 1 << 26,
      });
      return { stdout: r.stdout, status: r.status ?? -1 };
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The recorded answer of the native program: the exit status on a line, then what it printed. */
export function recordedAnswer(file: string): { readonly stdout: string; readonly status: number } | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'latin1');
  const line = text.indexOf('\n');
  return { status: Number(text.slice(0, line)), stdout: text.slice(line + 1) };
}
