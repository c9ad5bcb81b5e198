/**
 * The flags that Clang's driver gets (Clang Command Line Reference). What they are for:
 *
 *   target        x86-64 Linux; the back end is not needed for bitcode. Headers are musl's, so the triple says so.
 *   debug info    complete types even where only a declaration is in the file's sight (`-fstandalone-debug`)
 *   -O0           lifetime markers as AddressSanitizer has them (`-fsanitize-address-use-after-scope`)
 *   contraction   off: x86-64 without FMA computes a*b+c in two steps
 */
import type { CompileOptions, Language } from './request.ts';
import { EFFECTIVE_TYPE, OWN_CHECKS } from './sanitize.ts';
import { joinPath, prefixMaps, toVirtual } from './virtual-paths.ts';

export function languageOf(path: string): Language {
  return /\.c$/.test(path) ? 'c' : 'c++';
}

/** Search order: ours, libc++'s (which wraps C's by #include_next), Clang's builtin ones, musl's. */
const systemDirs = (language: Language): string[] => [
  '/memscape/libc',
  ...(language === 'c++' ? ['/memscape/cxx', '/memscape/patched', '/usr/include/c++/v1'] : []),
  '/usr/include',
  '/memscape/musl',
];

/** Flags with a path as (rest of the flag or) next argument; the path is the user's. */
const PATH_FLAGS = ['-I', '-isystem', '-iquote', '-idirafter', '-include', '-imacros', '--embed-dir='];
/** Dropped with their argument. */
const DROPPED_PAIRS = ['-o', '-x', '-target', '-arch', '-L', '-l', '-T', '-MF', '-MT', '-MQ', '-Xlinker', '-z', '-u'];
/**
 * Dropped: output kind, optimisation and debug level (options of their own), linking, ABI switches and those of the
 * processor (but for sets of instructions, which headers of intrinsics ask for), dependency output, and sanitizers that
 * the machine itself replaces.
 */
const DROPPED =
  /^(-c|-S|-E|-g.*|-O.*|--?static.*|-shared.*|-pie|-no-pie|-f(no-)?pie|-f(no-)?pic|-fPIE|-fPIC|-rdynamic|-s|-pipe|-l.+|-L.+|-Wl,.*|-Wa,.*|-m(?!llvm=|s-|ms-bitfields$|no-ms-bitfields$|no-|s?sse|avx|fma$|bmi2?$|popcnt$|lzcnt$|cx16$|crc32$|f16c$|aes$|pclmul$|sha$|adx$|rdrnd$|rdseed$|movbe$|arch=x86-64-v).*|-M.*|-flto.*|-fuse-ld=.*|--target=.*|-f(no-)?sanitize.*=(address|leak|memory|thread|hwaddress|kernel-address).*|-fsanitize=.*|-fno-sanitize=.*|-f(no-)?omit-frame-pointer|-stdlib=.*|-save-temps.*|-fdiagnostics-.*|-fcolor-diagnostics|-fno-stack-protector|-fstack-protector.*|-ftime-report|-emit-llvm|-v|-###|-fprofile.*|-fcoverage.*|-coverage|--coverage|-fopenmp.*|-save-.*)$/;

/** Processors that have AVX2, this one among them: what the machine has. */
const WITH_AVX2 =
  /^-march=(?:native|haswell|broadwell|skylake.*|cascadelake|cooperlake|cannonlake|icelake-.*|tigerlake|rocketlake|alderlake|raptorlake|sapphirerapids|core-avx2|znver\d|bdver4|x86-64-v4)$/;

/** A person's extra flags: what makes no sense here is dropped; paths become virtual. */
export function extraFlags(flags: readonly string[], workingDirectory: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i]!;
    if (DROPPED_PAIRS.includes(flag)) {
      i++;
      continue;
    }
    const path = PATH_FLAGS.find((p) => flag.startsWith(p));
    if (path !== undefined) {
      const separate = flag === path && !path.endsWith('=');
      const value = separate ? flags[++i] : flag.slice(path.length).replace(/^=/, '');
      if (value !== undefined)
        out.push(path + (path.startsWith('--') ? '' : ''), toVirtual(joinPath(workingDirectory, value)));
      if (path.endsWith('=')) out.splice(-2, 2, path + toVirtual(joinPath(workingDirectory, value ?? '')));
      continue;
    }
    if (WITH_AVX2.test(flag)) {
      out.push('-march=x86-64-v3');
      continue;
    }
    if (!flag.startsWith('-') || DROPPED.test(flag)) continue;
    out.push(flag);
  }
  return out;
}

/** Directories that the options name for a search of headers, in order: absolute paths of the user's. */
export function searchDirs(options: CompileOptions, workingDirectory: string): string[] {
  const dirs = [...(options.includeDirs ?? [])];
  const flags = options.flags ?? [];
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i]!;
    const path = ['-isystem', '-iquote', '-idirafter', '--embed-dir=', '-I'].find((p) => flag.startsWith(p));
    if (path === undefined) continue;
    const value = flag === path ? flags[++i] : flag.slice(path.length);
    if (value !== undefined) dirs.push(value);
  }
  return dirs.map((d) => joinPath(workingDirectory, d));
}

/** Files that `-include` and `-imacros` name. */
export function forcedIncludes(options: CompileOptions): string[] {
  const flags = options.flags ?? [];
  return flags.flatMap((f, i) =>
    (f === '-include' || f === '-imacros') && flags[i + 1] !== undefined ? [flags[i + 1]!] : [],
  );
}

/**
 * What C had before C99, and GCC took until its version 14, is a warning as it was there (Clang's manual: warnings that
 * default to errors): old programs run. C23 has none of it, and Clang says so whatever the flags.
 */
const OLD_C = [
  'implicit-function-declaration',
  'implicit-int',
  'int-conversion',
  'incompatible-pointer-types',
  'incompatible-function-pointer-types',
  'return-mismatch',
].map((name) => `-Wno-error=${name}`);

/** Parts of the C++ library that newer standards removed and GNU's library keeps: old programs use them. */
const REMOVED_PARTS = [
  'CXX17_REMOVED_AUTO_PTR',
  'CXX17_REMOVED_BINDERS',
  'CXX17_REMOVED_RANDOM_SHUFFLE',
  'CXX17_REMOVED_UNARY_BINARY_FUNCTION',
  'CXX20_REMOVED_BINDER_TYPEDEFS',
  'CXX20_REMOVED_NEGATORS',
  'CXX20_REMOVED_RAW_STORAGE_ITERATOR',
  'CXX20_REMOVED_SHARED_PTR_UNIQUE',
  'CXX20_REMOVED_TEMPORARY_BUFFER',
  'CXX20_REMOVED_TYPE_TRAITS',
  'CXX20_REMOVED_UNCAUGHT_EXCEPTION',
  'CXX26_REMOVED_CODECVT',
  'CXX26_REMOVED_STRSTREAM',
  'CXX26_REMOVED_WSTRING_CONVERT',
].map((part) => `-D_LIBCPP_ENABLE_${part}`);

/** Clang's own errors where GCC warns, in both languages. */
const LENIENT = ['parentheses', 'c++11-narrowing', 'register', 'reserved-user-defined-literal'].map(
  (name) => `-Wno-error=${name}`,
);

/** Checks of what -fwrapv makes defined. */
const OVERFLOWS: ReadonlySet<string> = new Set(['signed-integer-overflow', 'pointer-overflow']);

/** Of flags that contradict each other the last one counts. */
const lastOf = (options: CompileOptions, flags: RegExp): string =>
  (options.flags ?? []).filter((f) => flags.test(f)).at(-1) ?? '';

/** Whether the flags say that signed numbers wrap around. */
const overflowWraps = (options: CompileOptions): boolean =>
  ['-fwrapv', '-fno-strict-overflow'].includes(lastOf(options, /^-f(?:(?:no-)?(?:wrapv|strict-overflow)|trapv)$/));

/** What an object is can't be asked without type information. */
const lacksTypes = (language: Language, options: CompileOptions): boolean =>
  language === 'c' || lastOf(options, /^-f(?:no-)?rtti$/) === '-fno-rtti';

/**
 * Tags of types on accesses, which Clang writes anyway when it optimises: without, only for its type sanitizer
 * (CodeGenTBAA.cpp), whose own code is taken out again (codegen/type-sanitizer.ts). Who switches strict aliasing off means
 * what is told of otherwise.
 */
function typeTags(options: CompileOptions): string[] {
  const asked = options.sanitize?.includes(EFFECTIVE_TYPE) ?? false;
  const strict = lastOf(options, /^-f(?:no-)?strict-aliasing$/) !== '-fno-strict-aliasing';
  return asked && strict && (options.optLevel ?? 0) === 0 ? ['-Xclang', '-fsanitize=type'] : [];
}

/** Everything but the input file and the kind of output. */
export function driverFlags(options: CompileOptions, language: Language, workingDirectory: string): string[] {
  const level = options.optLevel ?? 0;
  const protector = options.protector ?? 'strong';
  const wraps = overflowWraps(options);
  const sanitize = (options.sanitize ?? []).filter(
    (name) =>
      !OWN_CHECKS.has(name) && !(wraps && OVERFLOWS.has(name)) && !(name === 'vptr' && lacksTypes(language, options)),
  );
  return [
    '--target=x86_64-unknown-linux-musl',
    '-nostdinc',
    ...(language === 'c++' ? ['-nostdinc++'] : []),
    ...(options.includeDirs ?? []).flatMap((d) => ['-I', toVirtual(joinPath(workingDirectory, d))]),
    ...systemDirs(language).flatMap((d) => ['-isystem', d]),
    ...(options.std === undefined ? [] : [`-std=${options.std}`]),
    `-O${level}`,
    ...(options.debug === 'none' ? ['-g0'] : ['-g', '-fstandalone-debug', '-gcolumn-info', '-D__MEMSCAPE__=1']),
    ...(level === 0 ? ['-Xclang', '-fsanitize-address-use-after-scope'] : ['-fno-vectorize', '-fno-slp-vectorize']),
    // Assignment tracking describes an aggregate in memory by fragments, of which a debugger sees one at a time.
    ...(level === 0 || options.debug === 'none' ? [] : ['-Xclang', '-fexperimental-assignment-tracking=disabled']),
    '-fno-omit-frame-pointer',
    '-ffp-contract=off',
    // As for glibc: for musl Clang would compute square roots without errno. The library's own parts do not look at it.
    ...(options.debug === 'none' ? [] : ['-fmath-errno']),
    '-pthread',
    protector === 'off' ? '-fno-stack-protector' : `-fstack-protector-${protector}`,
    ...(language === 'c++' ? ['-fexceptions', '-fcxx-exceptions'] : []),
    ...(sanitize.length === 0 ? [] : [`-fsanitize=${sanitize.join(',')}`, '-fno-sanitize=function']),
    ...typeTags(options),
    // The program's own code checks the library's preconditions; the library's compiled parts do not.
    ...(language === 'c++' && options.debug !== 'none'
      ? ['-D_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_EXTENSIVE', ...REMOVED_PARTS]
      : []),
    ...(options.defines ?? []).map((d) => `-D${d}`),
    ...(language === 'c' ? OLD_C : []),
    ...(options.debug === 'none' ? [] : LENIENT),
    '-H',
    '-fno-color-diagnostics',
    '-fdiagnostics-print-source-range-info',
    '-fdiagnostics-parseable-fixits',
    '-fmessage-length=0',
    ...prefixMaps([workingDirectory, ...(options.includeDirs ?? [])]),
    ...extraFlags(options.flags ?? [], workingDirectory),
  ];
}

/** The arguments of the one `-cc1` command in the output of `clang -###` (quoted as for a shell). */
export function parseCommand(output: string): string[] | undefined {
  const lines = output.split('\n').filter((l) => l.startsWith(' "'));
  const line = lines[0];
  if (lines.length !== 1 || line === undefined) return undefined;
  const words = [...line.matchAll(/ (?:([^ "]+)|"((?:[^"\\$]|\\["\\$])*)")/g)];
  const args = words.map((m) => m[1] ?? m[2]!.replace(/\\(["\\$])/g, '$1'));
  return args[0] === '' ? args.slice(1) : args;
}

export type Output = 'bitcode' | 'preamble' | 'syntax';

/** Turns the driver's -cc1 command for bitcode into the command that is wanted. */
export function commandFor(
  command: readonly string[],
  output: Output,
  input: string,
  preamble?: { readonly pch: string; readonly bytes: number },
): string[] {
  const at = command.lastIndexOf('-o');
  const args = [...command.slice(0, at), ...command.slice(at + 2)].filter(
    // The order of use lists matters to nobody here, and writing it is slow.
    (a) => a !== '-emit-llvm-uselists',
  );
  const kind = args.indexOf('-emit-llvm-bc');
  if (kind >= 0)
    args[kind] = output === 'bitcode' ? '-emit-llvm-bc' : output === 'preamble' ? '-emit-pch' : '-fsyntax-only';
  const name = args.indexOf('-main-file-name');
  if (name >= 0) args[name + 1] = input.slice(input.lastIndexOf('/') + 1);
  args[args.length - 1] = input;
  if (output === 'preamble') args.splice(args.length - 1, 0, '-fpch-instantiate-templates');
  if (preamble !== undefined) {
    // The service itself keys preambles by content; the check by name, size and time would refuse the shared ones.
    args.splice(
      args.length - 1,
      0,
      '-include-pch',
      preamble.pch,
      `-preamble-bytes=${preamble.bytes},1`,
      '-fno-validate-pch',
    );
  }
  // To standard output: the package's own output files grow by copying (quadratic).
  args.splice(args.length - 1, 0, '-o', '-');
  return args;
}
