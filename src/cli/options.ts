/** The command line of `memscape`: one table of options, from which parsing and `--help` come. */
import path from 'node:path';
import { KINDS } from '../report/kinds.ts';

export interface CliOptions {
  command: 'run' | 'check' | 'dap' | 'help' | 'version';
  files: string[];
  args: string[];
  std: string | undefined;
  includeDirs: string[];
  defines: string[];
  /** compile_commands.json, or its folder. */
  compileCommands: string | undefined;
  optimization: 0 | 1 | 2;
  stdin: string | undefined;
  /** Files that the program may see: its name for each, and where it is. */
  grants: { name: string; path: string }[];
  maxOutput: number;
  /** Compiler flags that are passed on. */
  flags: string[];
  maxInstructions: number;
  stackSize: number | undefined;
  heapLimit: number | undefined;
  maxThreads: number | undefined;
  seed: number;
  protector: 'strong' | 'all' | 'off';
  keepGoing: boolean;
  stats: boolean;
  format: 'text' | 'json' | 'sarif';
  output: string | undefined;
  showOutput: boolean;
  engine: 'mixed' | 'jit' | 'interpreter';
  tracking: 'all' | 'values' | 'none';
  check: boolean;
  ignore: string[];
  sanitize: readonly string[] | undefined;
}

export class UsageError extends Error {}

interface Option {
  readonly flag: string;
  /** Placeholder of the value in the help text; none for a switch. */
  readonly value?: string;
  readonly help: string;
  /** Only for these commands; all when missing. */
  readonly only?: 'run' | 'check';
  readonly set: (o: CliOptions, value: string) => void;
}

/** Some ten seconds of plain code: more than a test program needs, soon enough for one that never ends. */
const DEFAULT_MAX_INSTRUCTIONS = 1e10;

/** A byte count such as `4096`, `64k`, `16M`, `1G`. */
export function parseSize(flag: string, text: string): number {
  const m = /^(\d+)([kKmMgG]?)$/.exec(text);
  if (!m) throw new UsageError(`${flag} takes a number of bytes such as 4096, 64k or 16M, not '${text}'`);
  return Number(m[1]) * 1024 ** ['', 'k', 'm', 'g'].indexOf((m[2] as string).toLowerCase());
}

function parseCount(flag: string, text: string): number {
  const n = Number(text);
  if (!Number.isFinite(n) || n < 0 || !Number.isInteger(n))
    throw new UsageError(`${flag} takes a whole number, not '${text}'`);
  return n;
}

function choice<T extends string>(flag: string, text: string, values: readonly T[]): T {
  const found = values.find((v) => v === text);
  if (found === undefined) throw new UsageError(`${flag} takes ${values.join(', ')}, not '${text}'`);
  return found;
}

export const OPTIONS: readonly Option[] = [
  {
    flag: '--std',
    value: 'STD',
    help: 'language standard, such as c17 or c++20',
    set: (o, v) => {
      o.std = v;
    },
  },
  {
    flag: '-I',
    value: 'DIR',
    help: 'folder to search for included files',
    set: (o, v) => {
      o.includeDirs.push(v);
    },
  },
  {
    flag: '-D',
    value: 'NAME[=VALUE]',
    help: 'macro definition',
    set: (o, v) => {
      o.defines.push(v);
    },
  },
  {
    flag: '-p',
    value: 'DIR',
    help: 'folder with a compile_commands.json: flags of each file, and the files when none is named',
    set: (o, v) => {
      o.compileCommands = v;
    },
  },
  {
    flag: '--compile-commands',
    value: 'FILE',
    help: 'the same by the name of the file',
    set: (o, v) => {
      o.compileCommands = v;
    },
  },
  {
    flag: '-O0',
    help: 'no optimisation (the default)',
    set: (o) => {
      o.optimization = 0;
    },
  },
  {
    flag: '-O1',
    help: 'optimise',
    set: (o) => {
      o.optimization = 1;
    },
  },
  {
    flag: '-O2',
    help: 'optimise more',
    set: (o) => {
      o.optimization = 2;
    },
  },
  {
    flag: '--protector',
    value: 'strong|all|off',
    help: 'stack protector (default: strong)',
    set: (o, v) => {
      o.protector = choice('--protector', v, ['strong', 'all', 'off']);
    },
  },
  {
    flag: '--stdin',
    value: 'FILE',
    help: "the program's standard input (default: this command's own)",
    set: (o, v) => {
      o.stdin = v;
    },
  },
  {
    flag: '--file',
    value: '[NAME=]FILE',
    help: 'a file that the program may open, under its own name or NAME; repeat for more',
    set: (o, v) => {
      const eq = v.indexOf('=');
      o.grants.push(eq < 0 ? { name: v, path: v } : { name: v.slice(0, eq), path: v.slice(eq + 1) });
    },
  },
  {
    flag: '--max-output',
    value: 'BYTES',
    help: 'most bytes that the program may print (default: 256M)',
    set: (o, v) => {
      o.maxOutput = parseSize('--max-output', v);
    },
  },
  {
    flag: '--max-instructions',
    value: 'N',
    help: 'stop after N instructions (default: 10000000000; 0: never)',
    set: (o, v) => {
      o.maxInstructions = parseCount('--max-instructions', v) || Number.POSITIVE_INFINITY;
    },
  },
  {
    flag: '--stack-size',
    value: 'BYTES',
    help: 'size of the main stack (default: 8M)',
    set: (o, v) => {
      o.stackSize = parseSize('--stack-size', v);
    },
  },
  {
    flag: '--heap-limit',
    value: 'BYTES',
    help: 'most bytes the heap may grow to; allocation fails beyond',
    set: (o, v) => {
      o.heapLimit = parseSize('--heap-limit', v);
    },
  },
  {
    flag: '--max-threads',
    value: 'N',
    help: 'most threads at a time (default: 1000); pthread_create fails beyond',
    set: (o, v) => {
      o.maxThreads = parseCount('--max-threads', v);
    },
  },
  {
    flag: '--seed',
    value: 'N',
    help: 'seed of everything that would be random, the order of threads too',
    set: (o, v) => {
      o.seed = parseCount('--seed', v);
    },
  },
  {
    flag: '--ignore',
    value: 'KIND',
    help: 'do not tell of findings of this kind (see also the comment "memscape: ignore KIND reason")',
    set: (o, v) => {
      if (!(v in KINDS)) throw new UsageError(`--ignore takes a kind of finding such as leak, not '${v}'`);
      o.ignore.push(v);
    },
  },
  {
    flag: '--keep-going',
    help: 'go on after a finding as the hardware would (the default)',
    set: (o) => {
      o.keepGoing = true;
    },
  },
  {
    flag: '--stop-at-first',
    help: 'end the program at the first finding',
    set: (o) => {
      o.keepGoing = false;
    },
  },
  {
    flag: '--sanitize',
    value: 'LIST',
    help: 'checks of undefined behaviour: default, none, or names as of -fsanitize, with commas; also vptr, pointer-compare, effective-type',
    set: (o, v) => {
      o.sanitize = v.split(',').filter((name) => name !== '');
    },
  },
  {
    flag: '--no-check',
    help: 'run without checkers',
    only: 'run',
    set: (o) => {
      o.check = false;
    },
  },
  {
    flag: '--tracking',
    value: 'all|values|none',
    help: 'follow pointers to their objects and unset values; the latter alone; neither, to measure (default: all)',
    only: 'run',
    set: (o, v) => {
      o.tracking = choice('--tracking', v, ['all', 'values', 'none']);
    },
  },
  {
    flag: '--stats',
    help: 'print instructions, blocks and seconds on stderr',
    set: (o) => {
      o.stats = true;
    },
  },
  {
    flag: '--engine',
    value: 'mixed|jit|interpreter',
    help: 'which engine runs the program (default: mixed)',
    set: (o, v) => {
      o.engine = choice('--engine', v, ['mixed', 'jit', 'interpreter']);
    },
  },
  {
    flag: '--format',
    value: 'text|json|sarif',
    help: 'form of the report (default: text)',
    only: 'check',
    set: (o, v) => {
      o.format = choice('--format', v, ['text', 'json', 'sarif']);
    },
  },
  {
    flag: '--output',
    value: 'FILE',
    help: 'file for the report (default: stdout)',
    only: 'check',
    set: (o, v) => {
      o.output = v;
    },
  },
  {
    flag: '--show-output',
    help: "print the program's output on stderr",
    only: 'check',
    set: (o) => {
      o.showOutput = true;
    },
  },
];

/** Flags of gcc and Clang that need no value of their own: warnings, language switches, and habits such as -g and -lm. */
const PASSED_ON = /^-(?:W|f|U\w|L|l|m|g|w$|c$|s$|static$|ansi$|pedantic|pthread$|std=)/;
/** Those with a value behind them that names a file or folder, here relative to the current one. */
const WITH_PATH = ['-include', '-imacros', '-isystem', '-iquote', '-idirafter'];
/** Those with another value. The output's name is not needed. */
const WITH_VALUE = ['-o', '-U', '-Xclang', '-Xlinker', '-z'];
/** Levels beyond ours, and gcc's other names. */
const LEVELS: Readonly<Record<string, 0 | 1 | 2>> = {
  '-O': 1,
  '-Og': 1,
  '-O3': 2,
  '-Os': 2,
  '-Oz': 2,
  '-Ofast': 2,
};

export function parseArguments(argv: readonly string[]): CliOptions {
  const o: CliOptions = {
    command: 'help',
    files: [],
    args: [],
    std: undefined,
    includeDirs: [],
    defines: [],
    compileCommands: undefined,
    optimization: 0,
    stdin: undefined,
    grants: [],
    maxOutput: 256 * 2 ** 20,
    flags: [],
    maxInstructions: DEFAULT_MAX_INSTRUCTIONS,
    stackSize: undefined,
    heapLimit: undefined,
    maxThreads: undefined,
    seed: 1,
    protector: 'strong',
    ignore: [],
    keepGoing: true,
    stats: false,
    format: 'text',
    output: undefined,
    showOutput: false,
    engine: 'mixed',
    tracking: 'all',
    check: true,
    sanitize: undefined,
  };
  const [command, ...rest] = argv;
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') return o;
  if (command === '--version' || command === 'version') return { ...o, command: 'version' };
  if (command === 'dap') return { ...o, command: 'dap' };
  if (command !== 'run' && command !== 'check')
    throw new UsageError(`unknown command '${command}'; the commands are run, check and dap`);
  o.command = command;
  for (let i = 0; i < rest.length; i++) {
    const arg = rest[i] as string;
    if (arg === '--') {
      o.args = rest.slice(i + 1);
      break;
    }
    if (arg === '--help' || arg === '-h') return { ...o, command: 'help' };
    if (!arg.startsWith('-') || arg === '-') {
      o.files.push(arg);
      continue;
    }
    if (PASSED_ON.test(arg)) {
      o.flags.push(arg);
      continue;
    }
    const level = LEVELS[arg];
    if (level !== undefined) {
      o.optimization = level;
      continue;
    }
    if (WITH_PATH.includes(arg) || WITH_VALUE.includes(arg)) {
      const value = rest[++i];
      if (value === undefined) throw new UsageError(`${arg} needs a value`);
      if (arg !== '-o') o.flags.push(arg, WITH_PATH.includes(arg) ? path.resolve(value) : value);
      continue;
    }
    const eq = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const name = eq > 0 ? arg.slice(0, eq) : arg;
    const option =
      OPTIONS.find((p) => p.flag === name) ??
      OPTIONS.find((p) => p.value !== undefined && p.flag.length === 2 && arg.startsWith(p.flag));
    if (!option || (option.only !== undefined && option.only !== command))
      throw new UsageError(`unknown option '${arg}' for ${command}`);
    if (option.value === undefined) {
      if (eq > 0) throw new UsageError(`${name} takes no value`);
      option.set(o, '');
    } else if (eq > 0) option.set(o, arg.slice(eq + 1));
    else if (option.flag.length === 2 && arg.length > 2) option.set(o, arg.slice(2));
    else {
      const value = rest[++i];
      if (value === undefined) throw new UsageError(`${arg} needs a value: ${option.flag} ${option.value}`);
      option.set(o, value);
    }
  }
  if (o.files.length === 0 && o.compileCommands === undefined)
    throw new UsageError(`${command} needs at least one C or C++ file`);
  return o;
}

export function helpText(): string {
  const rows = OPTIONS.map((p) => {
    const left = `  ${p.flag}${p.value === undefined ? '' : ` ${p.value}`}`;
    return `${left.padEnd(34)}${p.help}${p.only ? ` (${p.only} only)` : ''}`;
  });
  return [
    'memscape: run C and C++ on a simulated x86-64 Linux machine in which nothing about memory is hidden',
    '',
    '  memscape run [options] FILE... [-- ARG...]     run a program; findings on stderr at the end',
    '  memscape check [options] FILE... [-- ARG...]   run it for the report alone',
    '  memscape dap                                   debug adapter on stdin and stdout',
    '',
    'Options',
    ...rows,
    '',
    'Warning flags (-W…), language switches (-f…), -U, -include, -isystem, -w, -ansi, -pedantic and -std=… go to Clang; -g, -o, -l… and',
    '-pthread are not needed; -O3, -Os and -Ofast mean -O2, -Og means -O1.',
    '',
    "Exit status of run: the program's, or 128 + the signal that killed it (SIGXCPU, 152, at the limit of instructions).",
    'Exit status of check: 0 no finding (hints, which say note, aside), 1 findings, 2 not compiled, 3 something unsupported, 4 a limit reached.',
    'Both: 64 for a wrong option or a file that cannot be read or written.',
    '',
  ].join('\n');
}
