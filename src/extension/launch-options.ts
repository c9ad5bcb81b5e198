/**
 * The launch attributes: one row each. package.json's `configurationAttributes` and settings are written from this table
 * (`npx tsx scripts/contributes.ts`) and a test compares them; the debug adapter reads the same names.
 */
type JsonType = 'string' | 'boolean' | 'integer' | 'array' | 'object' | 'null';

export interface LaunchOption {
  readonly type: JsonType | readonly JsonType[];
  /** Shown on hover and in completion of launch.json. */ readonly description: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly items?: { readonly type: JsonType };
  readonly additionalProperties?: { readonly type: readonly JsonType[] };
  readonly minimum?: number;
  /** Also a setting `memscape.launch.<name>`, used where launch.json says nothing. */ readonly setting?: true;
}

export const LAUNCH_OPTIONS = {
  program: {
    type: ['string', 'array'],
    items: { type: 'string' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code replaces it
    default: '${file}',
    description:
      'The C or C++ source file to run, or a list of files that make up the program. Entries may be glob patterns such as "src/**/*.cpp".',
  },
  args: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    description: "The program's command-line arguments (argv[1] and on).",
  },
  env: {
    type: 'object',
    additionalProperties: { type: ['string', 'null'] },
    default: {},
    description:
      'Environment variables of the simulated process. It inherits none from your machine, so that every run is the same.',
  },
  stdin: {
    type: 'string',
    default: '',
    description:
      "A file that becomes the program's standard input. Without it, what you type into the Memscape terminal does.",
  },
  files: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    description:
      'Files that the program may open, by their own names: paths relative to "cwd", or patterns such as "data/**/*.txt". Changes stay in memory.',
  },
  cwd: {
    type: 'string',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code replaces it
    default: '${workspaceFolder}',
    description: 'The folder that relative paths of "program", "includePath" and "stdin" start from.',
  },
  stopOnEntry: {
    type: 'boolean',
    default: false,
    description: 'Stop at the first line of main.',
    setting: true,
  },
  std: {
    type: 'string',
    default: '',
    description: 'Language standard, as in "c++20" or "c17". Left empty: gnu++23 for C++ and gnu17 for C.',
    setting: true,
  },
  includePath: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    description: 'Folders to search for header files, like -I.',
    setting: true,
  },
  defines: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    description: 'Macros, like -D: "DEBUG" or "LIMIT=10".',
    setting: true,
  },
  compileCommands: {
    type: 'string',
    default: '',
    description:
      'A compile_commands.json, or the folder that it lies in: the flags of each file, and the files themselves when "program" is left out.',
    setting: true,
  },
  optimization: {
    type: 'string',
    enum: ['O0', 'O1', 'O2'],
    enumDescriptions: [
      'Every variable has its place in memory; every line is there. Best for looking at memory.',
      'Some optimisation: variables live in registers.',
      'Full optimisation: inlining, tail calls. Shows what a release build does.',
    ],
    default: 'O0',
    description: "Clang's optimisation level.",
    setting: true,
  },
  protector: {
    type: 'string',
    enum: ['strong', 'all', 'off'],
    enumDescriptions: [
      'A canary in functions with arrays or with variables whose address is taken (-fstack-protector-strong).',
      'A canary in every function (-fstack-protector-all).',
      'No canaries.',
    ],
    default: 'strong',
    description: 'Stack protector: which functions get a canary between their variables and the return address.',
    setting: true,
  },
  heapLimit: {
    type: 'integer',
    minimum: 0,
    default: 268435456,
    description: 'Bytes that the heap may grow to. Beyond them malloc returns NULL and new throws std::bad_alloc.',
    setting: true,
  },
  stackSize: {
    type: 'integer',
    minimum: 16384,
    default: 8388608,
    description: 'Bytes of stack for the main thread (ulimit -s).',
    setting: true,
  },
  maxThreads: {
    type: 'integer',
    minimum: 1,
    default: 1000,
    description: 'Threads at a time. Beyond them pthread_create fails and std::thread throws.',
    setting: true,
  },
  maxInstructions: {
    type: 'integer',
    minimum: 0,
    default: 0,
    description: 'End the run after so many instructions. 0: no limit.',
    setting: true,
  },
  seed: {
    type: 'integer',
    default: 0,
    description: 'Seed of everything that is random on the simulated machine. The same seed gives the same run.',
    setting: true,
  },
  ignore: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    description:
      'Kinds of finding that are not told of, such as "leak". A comment `// memscape: ignore KIND reason` in the source does the same for one line.',
  },
  sanitize: {
    type: 'array',
    items: { type: 'string' },
    default: ['default'],
    description:
      'Checks of undefined behaviour that Clang adds: "default", "none", or names as of -fsanitize ("unsigned-integer-overflow", "implicit-conversion", …); "no-shift" takes one out. Also "pointer-compare", "vptr" (objects of another class) and "effective-type" (reads by the wrong type).',
    setting: true,
  },
  stepIntoLibrary: {
    type: 'boolean',
    default: false,
    description: 'Let Step Into enter the C and C++ library, too.',
    setting: true,
  },
} as const satisfies Record<string, LaunchOption>;

export type LaunchOptionName = keyof typeof LAUNCH_OPTIONS;

function schema(option: LaunchOption): Record<string, unknown> {
  const { setting: _, ...rest } = option;
  return rest;
}

/** package.json: contributes.debuggers[0].configurationAttributes */
export function configurationAttributes(): Record<string, unknown> {
  const properties = Object.fromEntries(Object.entries(LAUNCH_OPTIONS).map(([name, option]) => [name, schema(option)]));
  return { launch: { properties } };
}

/** package.json: the part of contributes.configuration that gives the defaults of launch attributes. */
export function launchSettings(): Record<string, unknown> {
  const rows = Object.entries<LaunchOption>(LAUNCH_OPTIONS).filter(([, option]) => option.setting);
  return Object.fromEntries(
    rows.map(([name, option]) => [`memscape.launch.${name}`, { ...schema(option), scope: 'resource' }]),
  );
}
