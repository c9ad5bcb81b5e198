/**
 * From modules of bitcode to a machine that is about to run its first instruction: reads the modules, draws in what they need
 * of the library, links, loads, grants the process its streams and files, and sets the checkers on it. Everything that runs
 * programs (adapter, command line, tests) comes through here.
 */
import { readModule } from '../bitcode/reader.ts';
import { createCheckers } from '../checkers/index.ts';
import { link } from '../codegen/link.ts';
import { supportNames } from '../codegen/support.ts';
import { removeTypeSanitizer } from '../codegen/type-sanitizer.ts';
import { LineIndex } from '../debuginfo/lines.ts';
import type { GlobalValue, Module } from '../ir/module.ts';
import type { Tracking } from '../jit/translator.ts';
import type { OutputSink } from '../kernel/console.ts';
import { grantProcess, type Process } from '../kernel/process.ts';
import type { ProgramImage } from '../machine/image.ts';
import { Machine } from '../machine/machine.ts';
import { HOST_FUNCTIONS } from '../runtime/index.ts';
import { TELL_EXCEPTIONS } from '../runtime/libc/fenv.ts';
import { installLibm, libmInstalled } from '../runtime/libc/libm.ts';
import { type LibraryIndex, selectModules } from '../runtime/library.ts';
import { installShortcuts, shortcuts, shortcutsInstalled } from '../runtime/shortcuts/index.ts';
import { threadsOf } from '../runtime/threads/state.ts';
import { keepInitialTypes } from './initial-types.ts';

/** The library's files (dist/runtime), as the host can read them. */
export interface RuntimeFiles {
  /** A file below dist/runtime. */
  read(file: string): Promise<Uint8Array>;
}

export type ProgramOutput = (stream: 1 | 2, bytes: Uint8Array) => void;

export interface LoadOptions {
  readonly modules: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly runtime: RuntimeFiles;
  /** argv[0]. */
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** All of standard input, or a terminal that is fed through `LoadedProgram.stdin`. */
  readonly stdin: Uint8Array | 'interactive';
  readonly output: ProgramOutput;
  /** Standard output is a terminal: line buffered. Default: whether stdin is interactive. */
  readonly terminal?: boolean;
  /** Files that the program may see: path → contents. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly protector?: 'strong' | 'all' | 'off';
  readonly frameLayout?: 'spaced' | 'tight';
  /** Tell of pointers to different objects that are compared by order. */ readonly pointerCompare?: boolean;
  /** Tell of reads through pointers of the wrong type; the modules have been compiled for it. */ readonly effectiveTypes?: boolean;
  /** Bytes. */
  readonly stackSize?: number;
  readonly heapLimit?: number;
  readonly outputLimit?: number;
  /** Threads at a time. */
  readonly maxThreads?: number;
  readonly seed?: number;
  readonly engine?: 'mixed' | 'jit' | 'interpreter';
  /** What is followed beside the program (default: all). */ readonly tracking?: Tracking;
  /** False: no checkers listen. */
  readonly check?: boolean;
}

/** Standard input of a program whose launch named no file for it. */
export interface ProgramInput {
  write(text: string): void;
  end(): void;
  /** The program waits for input now. */
  waiting(): boolean;
}

export interface LoadedProgram {
  readonly machine: Machine;
  readonly image: ProgramImage;
  readonly process: Process;
  readonly lines: {
    resolve(
      path: string,
      line: number,
    ): { readonly line: number; readonly column: number; readonly addresses: readonly number[] } | undefined;
  };
  readonly lineIndex: LineIndex;
  readonly stdin: ProgramInput;
  /** Where main's own code begins, past its prologue. */
  mainStart(): number | undefined;
  /** The same for functions by linkage, plain or displayed name. */
  functionStarts(name: string): number[];
  /** The user's source files. */
  sourcePaths(): string[];
}

/** Names that the modules refer to, and names that they define. */
function namesOf(modules: readonly Module[]): { missing: Set<string>; defined: Set<string> } {
  const missing = new Set<string>();
  const defined = new Set<string>();
  const isDefined = (g: GlobalValue): boolean =>
    g.linkage !== 'available_externally' &&
    (g.kind === 'function' ? g.hasBody : g.kind === 'alias' || g.init !== undefined);
  for (const m of modules) {
    for (const name of supportNames(m)) missing.add(name);
    for (const list of [m.functions, m.globals, m.aliases]) {
      for (const g of list) {
        if (g.linkage === 'internal' || g.linkage === 'private' || g.name.startsWith('llvm.')) continue;
        (isDefined(g) ? defined : missing).add(g.name);
      }
    }
  }
  for (const name of defined) missing.delete(name);
  return { missing, defined };
}

/** What the code generator and host functions call by name without the program saying so. */
const IMPLIED = ['__memscape_errno', '__stack_chk_fail', '__udivti3', '__umodti3', '__divti3', '__modti3'];

/** The library's modules stay parsed from one program to the next: they never change. */
const parsed = new WeakMap<RuntimeFiles, Map<string, Promise<Module>>>();
const indexes = new WeakMap<RuntimeFiles, Promise<LibraryIndex>>();

async function libraryModules(
  runtime: RuntimeFiles,
  missing: Iterable<string>,
  defined: ReadonlySet<string>,
): Promise<Module[]> {
  let index = indexes.get(runtime);
  if (!index) {
    index = runtime.read('index.json').then((b) => JSON.parse(new TextDecoder().decode(b)) as LibraryIndex);
    indexes.set(runtime, index);
  }
  let cache = parsed.get(runtime);
  if (!cache) {
    cache = new Map();
    parsed.set(runtime, cache);
  }
  const known = cache;
  return Promise.all(
    selectModules(await index, missing, defined).map((m) => {
      let module = known.get(m.file);
      if (!module) {
        module = runtime.read(m.file).then((bytes) => readModule(bytes, m.file));
        known.set(m.file, module);
      }
      return module;
    }),
  );
}

/** Reads what every program needs of the library, so that the next launch is quick. */
export async function warmLibrary(runtime: RuntimeFiles): Promise<void> {
  if (!libmInstalled()) installLibm(await runtime.read('libm.wasm'));
  if (!shortcutsInstalled()) installShortcuts(await runtime.read('shortcuts.wasm'));
  await libraryModules(runtime, IMPLIED, new Set());
}

export async function loadProgram(o: LoadOptions): Promise<LoadedProgram> {
  await warmLibrary(o.runtime);
  const modules = o.modules.map((m) => {
    const module = readModule(m.bytes, m.name);
    // The compiler's own name for the file is no path of the user's.
    module.sourceName = m.name;
    if (o.effectiveTypes) removeTypeSanitizer(module);
    return module;
  });
  const { missing, defined } = namesOf(modules);
  const library = await libraryModules(o.runtime, [...missing, ...IMPLIED], defined);
  const image = link(
    [...modules.map((module) => ({ module, isUser: true })), ...library.map((module) => ({ module, isUser: false }))],
    HOST_FUNCTIONS.map((f) => f.name),
    {
      protector: o.protector ?? 'strong',
      frameLayout: o.frameLayout ?? 'spaced',
      pointerCompare: o.pointerCompare ?? false,
      effectiveTypes: o.effectiveTypes ?? false,
    },
  );
  const machine = new Machine(image, HOST_FUNCTIONS, {
    args: [o.program, ...o.args],
    env: Object.entries(o.env ?? {}).map(([name, value]) => `${name}=${value}`),
    ...(o.stackSize === undefined ? {} : { stackSize: o.stackSize }),
    seed: o.seed ?? 1,
    engine: o.engine ?? 'mixed',
    tracking: o.tracking ?? 'all',
    shortcuts: shortcuts(),
  });
  keepInitialTypes(machine.memory, image);
  const interactive = o.stdin === 'interactive';
  const sink: OutputSink = (chunk) => o.output(chunk.stream, chunk.bytes);
  const process = grantProcess(machine, {
    output: sink,
    ...(o.stdin === 'interactive' ? {} : { stdin: o.stdin }),
    terminal: o.terminal ?? interactive,
    ...(o.files === undefined ? {} : { files: o.files }),
    ...(o.cwd === undefined ? {} : { workingDirectory: o.cwd }),
    ...(o.heapLimit === undefined ? {} : { heapLimit: o.heapLimit }),
    ...(o.outputLimit === undefined ? {} : { outputLimit: o.outputLimit }),
  });
  if ([...missing].some((name) => TELL_EXCEPTIONS.has(name))) machine.followFloats();
  threadsOf(machine, o.maxThreads);
  if (o.check ?? true) for (const checker of createCheckers()) machine.addListener(checker);

  const lineIndex = new LineIndex(image);
  return {
    machine,
    image,
    process,
    lineIndex,
    lines: {
      resolve(path, line) {
        const found = lineIndex.addressesFor(path, line);
        return found && { line: found.line, column: 0, addresses: found.addresses };
      },
    },
    stdin: {
      write: (text) => process.input.feed(new TextEncoder().encode(text)),
      end: () => process.input.end(),
      waiting: () => !process.input.ready,
    },
    mainStart: () => lineIndex.addressesOfFunction('main')[0],
    functionStarts: (name) => lineIndex.addressesOfFunction(name),
    sourcePaths: () =>
      [
        ...new Set(
          modules.flatMap((m) =>
            m.functions.flatMap((f) => (f.hasBody && f.subprogram?.file ? [f.subprogram.file.filename] : [])),
          ),
        ),
      ].sort(),
  };
}
