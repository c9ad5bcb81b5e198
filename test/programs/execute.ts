/** Runs a test program on the simulated machine, in this process, through the same loader as the command line. */
import { execute } from '../../src/cli/execute.ts';
import { createNodeCompiler } from '../../src/compiler/host-node.ts';
import type { CompileRequest } from '../../src/compiler/request.ts';
import { ownChecks, sanitizers } from '../../src/compiler/sanitize.ts';
import { runtimeFiles } from '../../src/dap/node-environment.ts';
import { type LoadedProgram, loadProgram } from '../../src/debugger/program.ts';
import type { Finding } from '../../src/report/finding.ts';
import type { Answer, TestProgram } from './corpus.ts';

const runtime = runtimeFiles();
let compiler: ReturnType<typeof createNodeCompiler> | undefined;

/** Ends the compiler's worker; call it after the last program. */
export function endCompiler(): void {
  compiler?.dispose();
  compiler = undefined;
}

export interface Outcome extends Answer {
  readonly stderr: string;
  readonly findings: readonly Finding[];
  readonly instructions: number;
  /** Why it ended when neither by exit nor by a signal. */
  readonly trouble: string;
}

export interface ExecuteOptions {
  readonly engine?: 'mixed' | 'jit' | 'interpreter';
  readonly check?: boolean;
  readonly seed?: number;
  readonly maxInstructions?: number;
  readonly includeDirs?: readonly string[];
  readonly defines?: readonly string[];
}

/** The program's bitcode; throws what Clang says when there is none. */
export async function compileProgram(p: TestProgram, o: ExecuteOptions = {}): Promise<Uint8Array> {
  compiler ??= createNodeCompiler();
  const request: CompileRequest = {
    path: p.file,
    std: p.std ?? (p.isCpp ? 'gnu++20' : 'gnu17'),
    optLevel: p.optimization,
    includeDirs: o.includeDirs ?? [],
    defines: o.defines ?? [],
    sanitize: o.check === false ? [] : sanitizers(p.sanitize),
    overlays: [{ path: p.file, text: p.text }],
  };
  const compiled = await compiler.compile(request, { preamble: 'never' });
  if (!compiled.ok || !compiled.bitcode) {
    throw new Error(
      `${p.name} does not compile: ${compiled.diagnostics
        .filter((d) => d.severity === 'error')
        .map((d) => `${d.line}: ${d.message}`)
        .join('; ')}`,
    );
  }
  return compiled.bitcode;
}

export async function load(
  p: TestProgram,
  o: ExecuteOptions,
  output: (stream: 1 | 2, bytes: Uint8Array) => void,
  bitcode?: Uint8Array,
): Promise<LoadedProgram> {
  const program = await loadProgram({
    modules: [{ name: p.file, bytes: bitcode ?? (await compileProgram(p, o)) }],
    runtime,
    program: './program',
    args: p.args,
    env: { PATH: '/usr/bin', HOME: '/home/user' },
    stdin: new TextEncoder().encode(p.stdin),
    terminal: false,
    output,
    engine: o.engine ?? 'jit',
    check: o.check ?? true,
    ...ownChecks(p.sanitize),
    seed: o.seed ?? 1,
    ...(p.heapLimit === undefined ? {} : { heapLimit: p.heapLimit }),
  });
  const lines = p.text.split('\n');
  program.machine.sourceLines = (file) => (file === p.file ? lines : undefined);
  return program;
}

export async function runSimulated(p: TestProgram, o: ExecuteOptions = {}, bitcode?: Uint8Array): Promise<Outcome> {
  const texts = { 1: '', 2: '' };
  const program = await load(
    p,
    o,
    (stream, bytes) => {
      texts[stream] += Buffer.from(bytes).toString('latin1');
    },
    bitcode,
  );
  const end = execute(program, {
    maxInstructions: o.maxInstructions ?? 2e9,
    keepGoing: true,
    readInput: () => undefined,
  });
  return {
    stdout: texts[1],
    stderr: texts[2],
    status: end.exitCode ?? (end.signal === undefined ? -1 : 128 + end.signal),
    findings: program.machine.findings,
    instructions: end.instructions,
    trouble: end.reason === 'exited' || end.reason === 'killed' ? '' : `${end.reason} ${end.message}`.trim(),
  };
}
