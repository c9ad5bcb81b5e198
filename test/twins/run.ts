/** Runs a program of the collection on the simulated machine, in this process. */
import path from 'node:path';
import { execute } from '../../src/cli/execute.ts';
import { createNodeCompiler } from '../../src/compiler/host-node.ts';
import { EFFECTIVE_TYPE, sanitizers } from '../../src/compiler/sanitize.ts';
import { runtimeFiles } from '../../src/dap/node-environment.ts';
import { loadProgram } from '../../src/debugger/program.ts';
import type { Finding } from '../../src/report/finding.ts';
import type { Flaw } from './flaw.ts';
import type { Pair, Twin } from './generate.ts';

const runtime = runtimeFiles();
let compiler: ReturnType<typeof createNodeCompiler> | undefined;

export function endTwins(): void {
  compiler?.dispose();
  compiler = undefined;
}

export interface TwinRun {
  readonly findings: readonly Finding[];
  /** Why it did not run to its end: it does not compile, something is unsupported, a limit. */ readonly trouble: string;
}

const FOLDER = '/twins';
/** Seconds of work for one program; an endless one fails, it does not hang the others. */
const CPU_LIMIT = 20;

interface Compiled {
  readonly modules: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly trouble: string;
}

async function compileTwin(t: Twin, { language, sanitize }: Flaw): Promise<Compiled> {
  compiler ??= createNodeCompiler();
  const cpp = language === 'c++';
  const modules: { name: string; bytes: Uint8Array }[] = [];
  for (const file of t.files) {
    const name = path.posix.join(FOLDER, file.name);
    const compiled = await compiler.compile(
      {
        path: name,
        std: cpp ? 'gnu++20' : 'gnu17',
        flags: ['-w'],
        sanitize: sanitizers(sanitize),
        overlays: [{ path: name, text: file.text }],
      },
      { preamble: cpp ? 'wait' : 'never' },
    );
    if (!compiled.bitcode)
      return {
        modules: [],
        trouble: `does not compile: ${compiled.diagnostics.map((d) => `${d.line}: ${d.message}`).join('; ')}`,
      };
    modules.push({ name, bytes: compiled.bitcode });
  }
  return { modules, trouble: '' };
}

async function runTwin(t: Twin, { modules, trouble: before }: Compiled, { sanitize }: Flaw): Promise<TwinRun> {
  if (modules.length === 0) return { findings: [], trouble: before };
  const program = await loadProgram({
    modules,
    runtime,
    program: './program',
    args: [],
    env: { PATH: '/usr/bin', HOME: '/home/user' },
    stdin: new TextEncoder().encode(t.stdin),
    terminal: false,
    output: () => undefined,
    effectiveTypes: sanitize?.includes(EFFECTIVE_TYPE) ?? false,
  });
  const lines = new Map(t.files.map((f) => [path.posix.join(FOLDER, f.name), f.text.split('\n')]));
  program.machine.sourceLines = (file) => lines.get(file);
  const started = process.cpuUsage();
  const end = execute(program, {
    ...{ maxInstructions: 3e8, keepGoing: true, readInput: () => undefined },
    isOverdue: () => process.cpuUsage(started).user > CPU_LIMIT * 1e6,
  });
  const trouble = end.reason === 'exited' || end.reason === 'killed' ? '' : `${end.reason} ${end.message}`.trim();
  return { findings: program.machine.findings, trouble };
}

export interface Verdict {
  readonly pair: Pair;
  /** The bad twin: the right kind at the right line; something else; nothing. */ readonly bad:
    | 'right'
    | 'other'
    | 'missed';
  readonly good: 'silent' | 'false alarm';
  /** What to tell when it is not as it has to be. */ readonly detail: string;
}

const say = (r: TwinRun): string =>
  [...r.findings.map((f) => `${f.location?.line}: ${f.kind}: ${f.message}`), ...(r.trouble ? [r.trouble] : [])].join(
    ' | ',
  ) || 'nothing';

const isAt = (p: Pair, l: Finding['location']): boolean =>
  l !== undefined && p.marks.includes(`${path.posix.basename(l.file)}:${l.line}`);

export function isRight(p: Pair, f: Finding): boolean {
  if (f.kind !== p.flaw.kind) return false;
  return isAt(p, f.location) || (p.flaw.linked === true && f.related.some((r) => isAt(p, r.location)));
}

/** Both twins of a pair compiled, while another pair runs perhaps. */
export interface Prepared {
  readonly pair: Pair;
  readonly bad: Compiled;
  readonly good: Compiled;
}

export async function prepare(pair: Pair): Promise<Prepared> {
  return { pair, bad: await compileTwin(pair.bad, pair.flaw), good: await compileTwin(pair.good, pair.flaw) };
}

export async function judge(prepared: Prepared): Promise<Verdict> {
  const p = prepared.pair;
  const bad = await runTwin(p.bad, prepared.bad, p.flaw);
  const good = await runTwin(p.good, prepared.good, p.flaw);
  const right = bad.findings.some((f) => isRight(p, f));
  const silent = good.findings.length === 0 && good.trouble === '';
  return {
    pair: p,
    bad: right ? 'right' : bad.findings.length > 0 ? 'other' : 'missed',
    good: silent ? 'silent' : 'false alarm',
    detail: [
      right ? '' : `bad (wanted ${p.flaw.kind} at ${p.marks.join(', ')}): ${say(bad)}`,
      silent ? '' : `good: ${say(good)}`,
    ]
      .filter((s) => s !== '')
      .join('\n    '),
  };
}
