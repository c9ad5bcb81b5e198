/** The corpus of test programs: where they are, what their comments ask for, and their recorded native answers. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(fileURLToPath(import.meta.url));

export interface TestProgram {
  /** Path below test/programs. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly isCpp: boolean;
  readonly std: string | undefined;
  readonly optimization: 0 | 1 | 2;
  readonly stdin: string;
  readonly args: readonly string[];
  /** Orders of threads to run it in. */
  readonly seeds: readonly number[];
  /**
   * Which native compiler answers: g++ 12 lacks some headers of C++20 and C++23, which Clang with libc++ has; what neither
   * has is answered by hand.
   */
  readonly native?: 'clang' | 'none';
  /** Checks of undefined behaviour; undefined: the defaults. */
  readonly sanitize?: readonly string[] | undefined;
  /** Bytes that the heap may take. */
  readonly heapLimit?: number | undefined;
}

/**
 * Comments at the top of a program: `// stdin: text with \n`, `// args: a b`, `// std: c++20`, `// optimization: 2`,
 * `// seeds: 1 2`, `// native: clang|none`, `// sanitize: default integer`, `// heap-limit: 1048576`.
 */
function directive(text: string, name: string): string | undefined {
  return new RegExp(`^// ${name}: ?(.*)$`, 'm').exec(text)?.[1];
}

/** The programs of a folder of test/programs, named by their path below it. */
export function programs(folder: string): TestProgram[] {
  return programsBelow(path.join(root, folder), root);
}

export function programsBelow(base: string, root: string): TestProgram[] {
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.(c|cpp)$/.test(e.name))
    .map((e) => path.join(e.parentPath, e.name))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return {
        name: path.relative(root, file),
        file,
        text,
        isCpp: file.endsWith('.cpp'),
        std: directive(text, 'std'),
        optimization: Number(directive(text, 'optimization') ?? 0) as 0 | 1 | 2,
        stdin: (directive(text, 'stdin') ?? '').replace(/\\n/g, '\n'),
        seeds: (directive(text, 'seeds') ?? '1').split(' ').map(Number),
        sanitize: directive(text, 'sanitize')?.split(' '),
        heapLimit: Number(directive(text, 'heap-limit') ?? 0) || undefined,
        args: (directive(text, 'args') ?? '').split(' ').filter((a) => a !== ''),
        native: (['clang', 'none'] as const).find((n) => n === directive(text, 'native')),
      };
    });
}

export interface Answer {
  readonly stdout: string;
  readonly status: number;
}

/** Recorded answer of the native program: first line the exit status (128 + signal when killed), then stdout. */
export function recorded(p: TestProgram): Answer | undefined {
  const file = `${p.file}.out`;
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'latin1');
  const line = text.indexOf('\n');
  return { status: Number(text.slice(0, line)), stdout: text.slice(line + 1) };
}

export const hasNativeCompiler = ((): boolean => {
  try {
    execFileSync('g++', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const signals: Readonly<Record<string, number>> = {
  SIGABRT: 6,
  SIGFPE: 8,
  SIGSEGV: 11,
  SIGILL: 4,
  SIGBUS: 7,
  SIGTERM: 15,
  SIGKILL: 9,
};

/** The compiler, and the flags that choose its library, that answer for a program. */
function nativeCompiler(p: TestProgram): string[] {
  if (p.native === 'clang') return p.isCpp ? ['clang++-22', '-stdlib=libc++'] : ['clang-22'];
  return [p.isCpp ? 'g++' : 'gcc'];
}

/** Compiles with the native compiler and runs the program. */
export function runNatively(p: TestProgram, flags: readonly string[] = [], timeout = 20_000): Answer {
  const dir = mkdtempSync(path.join(tmpdir(), 'native-'));
  try {
    const exe = path.join(dir, 'program');
    const std = p.std ?? (p.isCpp ? 'c++20' : 'gnu17');
    const [compiler = '', ...library] = nativeCompiler(p);
    execFileSync(
      compiler,
      [
        ...library,
        '-w',
        `-O${p.optimization}`,
        `-std=${std.replace('++23', '++2b').replace('c23', 'c2x').replace('gnu23', 'gnu2x')}`,
        '-pthread',
        ...flags,
        '-o',
        exe,
        p.file,
        '-lm',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const r = spawnSync(exe, p.args, {
      input: p.stdin,
      encoding: 'latin1',
      timeout,
      maxBuffer: 1 << 26,
      cwd: dir,
    });
    // Stopped by the limit, though it may have ended in the same moment: what it printed may be cut off.
    if ((r.error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') return { stdout: '', status: 128 + 15 };
    return { stdout: r.stdout, status: r.status ?? 128 + (signals[r.signal ?? ''] ?? 0) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
