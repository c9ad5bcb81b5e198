/**
 * compile_commands.json (Clang documentation, "JSON Compilation Database Format Specification"): which files a build
 * compiles, and with which flags. Paths are relative to each entry's own directory.
 */
import { joinPath } from './virtual-paths.ts';

export interface CompileCommand {
  /** Absolute. */ readonly file: string;
  /** What Clang gets: no compiler, no input, no output; paths are absolute. */ readonly flags: readonly string[];
}

/** What is wrong with a database, in a sentence. */
export class CompileCommandsError extends Error {}

/** Words of a command as the shell splits it (POSIX.1-2017, XCU 2.2). */
export function shellWords(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let i = 0; i < command.length; i++) {
    const c = command[i] as string;
    if (c === "'") {
      const end = command.indexOf("'", i + 1);
      word = (word ?? '') + command.slice(i + 1, end < 0 ? undefined : end);
      i = end < 0 ? command.length : end;
    } else if (c === '"') {
      word ??= '';
      for (i++; i < command.length && command[i] !== '"'; i++) {
        if (command[i] === '\\' && '"\\$`'.includes(command[i + 1] ?? ' ')) i++;
        word += command[i] ?? '';
      }
    } else if (c === '\\') word = (word ?? '') + (command[++i] ?? '');
    else if (!/\s/.test(c)) word = (word ?? '') + c;
    else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}

/** Flags whose value is a path, in the same word or the next. */
const PATHS = ['-isystem', '-iquote', '-idirafter', '-include', '-imacros', '-I', '--embed-dir='];
/** Flags with a value in the next word that says nothing about the code. */
const WITH_VALUE = new Set('-o -MF -MT -MQ -x -arch -target -Xlinker -Xclang -mllvm -L -l -T -z -u'.split(' '));

function flagsOf(words: readonly string[], directory: string): string[] {
  const flags: string[] = [];
  // The first word is the compiler; a launcher such as ccache may come before it.
  const compiler = words.findIndex((w, i) => i > 0 && w.startsWith('-'));
  for (let i = compiler < 0 ? words.length : compiler; i < words.length; i++) {
    const word = words[i] as string;
    if (word === '--') break;
    if (WITH_VALUE.has(word)) {
      i++;
      continue;
    }
    const path = PATHS.find((p) => word.startsWith(p));
    if (path === undefined) {
      if (word === '-D' || word === '-U') flags.push(word + (words[++i] ?? ''));
      // That warnings end a build is its own affair: another compiler warns of other things.
      else if (word.startsWith('-') && word !== '-c' && !word.startsWith('-Werror')) flags.push(word);
      continue;
    }
    const value = word === path && !path.endsWith('=') ? words[++i] : word.slice(path.length);
    if (value === undefined) continue;
    const absolute = joinPath(directory, value);
    if (path.endsWith('=')) flags.push(path + absolute);
    else flags.push(path, absolute);
  }
  return flags;
}

interface Entry {
  readonly directory: string;
  readonly file: string;
  readonly arguments: readonly string[] | undefined;
  readonly command: string | undefined;
}

function entryOf(value: unknown): Entry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const e = value as Record<string, unknown>;
  if (typeof e.file !== 'string' || typeof e.directory !== 'string') return undefined;
  const list = Array.isArray(e.arguments) && e.arguments.every((a) => typeof a === 'string');
  if (!list && typeof e.command !== 'string') return undefined;
  return {
    directory: e.directory,
    file: e.file,
    arguments: list ? (e.arguments as string[]) : undefined,
    command: typeof e.command === 'string' ? e.command : undefined,
  };
}

/** The commands of a database that lies at `path`; of several for one file the first. Only C and C++ counts. */
export function parseCompileCommands(text: string, path: string): CompileCommand[] {
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    throw new CompileCommandsError(`${path} is no JSON.`);
  }
  if (!Array.isArray(entries)) throw new CompileCommandsError(`${path} is no list of compile commands.`);
  const here = path.replace(/[\\/][^\\/]*$/, '');
  const commands = new Map<string, CompileCommand>();
  for (const [i, value] of entries.entries()) {
    const e = entryOf(value);
    if (!e)
      throw new CompileCommandsError(
        `${path}: entry ${i + 1} lacks "file", "directory", or one of "arguments" and "command".`,
      );
    const directory = joinPath(here, e.directory);
    const file = joinPath(directory, e.file);
    if (!/\.(c|cc|cpp|cxx|c\+\+|C|cppm|ixx)$/.test(file) || commands.has(file)) continue;
    commands.set(file, { file, flags: flagsOf(e.arguments ?? shellWords(e.command ?? ''), directory) });
  }
  if (commands.size === 0) throw new CompileCommandsError(`${path} names no C or C++ file.`);
  return [...commands.values()];
}
