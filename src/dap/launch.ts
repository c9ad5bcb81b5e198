/** Launch: attributes → compiled → linked → loaded. The attributes are those of the extension's table of launch options. */

import { LinkError } from '../codegen/link.ts';
import { type CompileCommand, CompileCommandsError, parseCompileCommands } from '../compiler/compile-commands.ts';
import type { CompileRequest, CompileResult, Fix } from '../compiler/request.ts';
import { CompilerFailure } from '../compiler/request.ts';
import { ownChecks, sanitizers, UnknownCheck } from '../compiler/sanitize.ts';
import { directoryOf, joinPath } from '../compiler/virtual-paths.ts';
import { type LoadedProgram, loadProgram, type ProgramOutput } from '../debugger/program.ts';
import { UnsupportedError } from '../machine/image.ts';
import { ignores } from '../report/ignore.ts';
import type { CompilerMessage } from '../views/messages.ts';
import type { AdapterEnvironment } from './environment.ts';
import { RequestError } from './request.ts';

export interface LaunchArguments {
  readonly noDebug?: boolean;
  readonly program?: string | readonly string[];
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | null>>;
  /** A file that becomes standard input. */ readonly stdin?: string;
  /** Files or patterns that the program may open. */ readonly files?: readonly string[];
  readonly stopOnEntry?: boolean;
  readonly std?: string;
  readonly includePath?: readonly string[];
  readonly defines?: readonly string[];
  /** compile_commands.json, or its folder. */ readonly compileCommands?: string;
  readonly optimization?: 'O0' | 'O1' | 'O2' | 0 | 1 | 2;
  readonly protector?: 'strong' | 'all' | 'off';
  readonly heapLimit?: number;
  readonly stackSize?: number;
  readonly maxThreads?: number;
  readonly maxInstructions?: number;
  readonly seed?: number;
  /** Kinds of finding that are not told of. */ readonly ignore?: readonly string[];
  readonly sanitize?: readonly string[];
  /** Step into the standard library and the runtime. */ readonly stepIntoLibrary?: boolean;
}

/** The commands of the compilation database that the launch names. */
export async function compileCommands(
  launch: Pick<LaunchArguments, 'compileCommands' | 'cwd'>,
  readFile: (path: string) => Promise<Uint8Array | undefined>,
): Promise<readonly CompileCommand[]> {
  const named = launch.compileCommands ?? '';
  if (named === '') return [];
  const path = launch.cwd ? joinPath(launch.cwd, named) : named;
  const inside = joinPath(path, 'compile_commands.json');
  const [file, bytes] = /\.json$/.test(path) ? [path, await readFile(path)] : [inside, await readFile(inside)];
  if (!bytes) throw new CompileCommandsError(`The compile commands ${file} cannot be read.`);
  return parseCompileCommands(new TextDecoder().decode(bytes), file);
}

/** Files of the program, absolute; all of the compile commands' when none is named. */
export async function programFiles(
  launch: LaunchArguments,
  environment: AdapterEnvironment,
  commands: readonly CompileCommand[] = [],
): Promise<string[]> {
  const entries = typeof launch.program === 'string' ? [launch.program] : [...(launch.program ?? [])];
  const files: string[] = [];
  for (const entry of entries.filter((e) => e !== '')) {
    const absolute = launch.cwd ? joinPath(launch.cwd, entry) : entry;
    if (/[*?{[]/.test(entry) && (await environment.readFile(absolute)) === undefined)
      files.push(...(await environment.glob(absolute)));
    else files.push(absolute);
  }
  if (files.length === 0) files.push(...commands.map((command) => command.file));
  if (files.length === 0) throw new RequestError('"program" names no source file.', true);
  return [...new Set(files)];
}

const isCPlusPlus = (path: string): boolean => !/\.c$/.test(path);
const usualStandard = (cplusplus: boolean): string => (cplusplus ? 'gnu++23' : 'gnu17');

/** One `std` for a program of C and C++ files goes to those that it fits; what is to be said when it fits none. */
export function standardNote(std: string | undefined, files: readonly string[]): string | undefined {
  const first = files[0];
  if (!std || first === undefined) return undefined;
  const forCPlusPlus = /\+\+/.test(std);
  if (files.some((f) => isCPlusPlus(f) === forCPlusPlus)) return undefined;
  const [asked, is] = forCPlusPlus ? ['C++', 'C'] : ['C', 'C++'];
  const who = files.length === 1 ? `${first.split(/[\\/]/).at(-1)} is ${is}` : `all files are ${is}`;
  return `The standard ${std} is one of ${asked}, but ${who}: compiled as ${usualStandard(!forCPlusPlus)} instead.`;
}

export function compileRequests(
  launch: LaunchArguments,
  files: readonly string[],
  commands: readonly CompileCommand[] = [],
): CompileRequest[] {
  const level =
    typeof launch.optimization === 'number' ? launch.optimization : Number((launch.optimization ?? 'O0')[1]);
  const sanitize = sanitizers(launch.sanitize);
  return files.map((path) => {
    const cplusplus = isCPlusPlus(path);
    const std = launch.std ?? '';
    const fits = std === '' || /\+\+/.test(std) === cplusplus;
    return {
      path,
      std: fits && std !== '' ? std : usualStandard(cplusplus),
      includeDirs: [...(launch.includePath ?? [])],
      defines: [...(launch.defines ?? [])],
      optLevel: (level === 1 || level === 2 ? level : 0) as 0 | 1 | 2,
      protector: launch.protector ?? 'strong',
      sanitize,
      flags: commands.find((command) => command.file === path)?.flags ?? [],
    };
  });
}

type CompilerFix = CompilerMessage['fixes'][number];

/** Fix-its of one message belong together: all of them make the text right, one alone does not. */
function fix(title: string, edits: readonly Fix[]): CompilerFix[] {
  if (edits.length === 0) return [];
  return [{ title, edits: edits.map(({ file, text, ...range }) => ({ ...range, path: file, newText: text })) }];
}
/** What the fix-its of an error or a warning do; a note's own text says what its fix-its do. */
function fixTitle(edits: readonly Fix[]): string {
  const [first] = edits;
  const written = edits.map((f) => f.text.trim()).filter((text) => text !== '');
  if (!first || written.length === 0) return 'Remove what is too much';
  if (edits.length > 1) return `Write ${written.map((text) => `'${text}'`).join(' and ')}`;
  const insertion = first.line === first.endLine && first.column === first.endColumn;
  return insertion ? `Insert '${written[0]}'` : `Change to '${written[0]}'`;
}

export function compilerMessages(results: readonly CompileResult[]): CompilerMessage[] {
  return results.flatMap((r) =>
    r.diagnostics.map((d) => ({
      severity: d.severity === 'remark' ? ('note' as const) : d.severity,
      message: d.message,
      option: d.code,
      path: d.file,
      line: d.line,
      column: d.column,
      endLine: d.endLine,
      endColumn: d.endColumn,
      notes: d.notes.map((n) => ({
        message: n.message,
        place: n.file ? { path: n.file, line: n.line, column: n.column } : undefined,
      })),
      fixes: [
        ...fix(fixTitle(d.fixes), d.fixes),
        ...d.notes.flatMap((n) => fix(`${n.message.charAt(0).toUpperCase()}${n.message.slice(1)}`, n.fixes)),
      ],
    })),
  );
}

/** Files of the machine that the program may open, under their own absolute names. */
async function grantedFiles(
  launch: LaunchArguments,
  environment: AdapterEnvironment,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const granted = new Map<string, Uint8Array>();
  for (const entry of launch.files ?? []) {
    const absolute = launch.cwd ? joinPath(launch.cwd, entry) : entry;
    const bytes = await environment.readFile(absolute);
    if (bytes) granted.set(absolute, bytes);
    else if (/[*?{[]/.test(entry)) {
      for (const path of await environment.glob(absolute)) {
        const found = await environment.readFile(path);
        if (found) granted.set(path, found);
      }
    } else throw new RequestError(`The file ${entry}, which "files" grants to the program, cannot be read.`, true);
  }
  return granted;
}

export interface Launched {
  readonly program: LoadedProgram;
  readonly files: readonly string[];
}

/** Compiles and loads; a failed compilation is a RequestError with one clear sentence, after `compiled` was told. */
export async function launchProgram(
  launch: LaunchArguments,
  environment: AdapterEnvironment,
  compiled: (files: readonly string[], ok: boolean, messages: readonly CompilerMessage[]) => void,
  output: ProgramOutput,
  preamble: 'background' | 'wait' = 'background',
): Promise<Launched> {
  let files: readonly string[];
  let results: readonly CompileResult[];
  try {
    const commands = await compileCommands(launch, environment.readFile);
    files = await programFiles(launch, environment, commands);
    results = await environment.compile(compileRequests(launch, files, commands), preamble);
  } catch (error) {
    if (error instanceof CompilerFailure || error instanceof UnknownCheck || error instanceof CompileCommandsError)
      throw new RequestError(error.message, true);
    throw error;
  }
  const messages = compilerMessages(results);
  const failed = results.filter((r) => !r.ok);
  compiled(files, failed.length === 0, messages);
  if (failed.length > 0) {
    const errors = messages.filter((m) => m.severity === 'error');
    const first = errors[0];
    const where = first ? ` ${first.path.split(/[\\/]/).at(-1)}:${first.line}: ${first.message}` : '';
    throw new RequestError(
      `The program does not compile (${errors.length} ${errors.length === 1 ? 'error' : 'errors'}).${where}`,
      true,
    );
  }
  let stdin: Uint8Array | undefined;
  if (launch.stdin) {
    const path = launch.cwd ? joinPath(launch.cwd, launch.stdin) : launch.stdin;
    stdin = await environment.readFile(path);
    if (!stdin) throw new RequestError(`The file for standard input, ${launch.stdin}, cannot be read.`, true);
  }
  const granted = await grantedFiles(launch, environment);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(launch.env ?? {})) if (value !== null) env[name] = value;
  const program = await loadProgram({
    modules: results.map((r) => ({ name: r.path, bytes: r.bitcode! })),
    runtime: environment.runtime,
    program: (files[0] ?? 'program').replace(/\.[^./\\]*$/, ''),
    args: launch.args ?? [],
    env,
    cwd: launch.cwd ?? directoryOf(files[0] ?? '/'),
    stdin: stdin ?? 'interactive',
    files: granted,
    protector: launch.protector ?? 'strong',
    ...ownChecks(launch.sanitize),
    ...(launch.stackSize ? { stackSize: launch.stackSize } : {}),
    ...(launch.heapLimit ? { heapLimit: launch.heapLimit } : {}),
    ...(launch.maxThreads ? { maxThreads: launch.maxThreads } : {}),
    ...(launch.seed === undefined ? {} : { seed: launch.seed }),
    output,
  }).catch((error: unknown) => {
    // What the linker or the generator refuses is told to the person; anything else is an error of ours.
    if (error instanceof LinkError || error instanceof UnsupportedError) throw new RequestError(error.message, true);
    throw error;
  });
  const texts = new Map<string, readonly string[]>();
  for (const path of program.sourcePaths()) {
    const bytes = await environment.readFile(path);
    if (bytes) texts.set(path, new TextDecoder().decode(bytes).split('\n'));
  }
  const source = (file: string): readonly string[] | undefined => texts.get(file);
  program.machine.sourceLines = source;
  program.machine.ignore = ignores({ source, kinds: new Set(launch.ignore ?? []) });
  return { program, files };
}
