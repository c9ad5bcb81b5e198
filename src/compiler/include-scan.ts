/**
 * Which of the user's files a translation unit may read. Clang's file system is given up front, so the `#include`,
 * `#embed` and `__has_include` lines are followed here, without evaluating conditions: a superset. Names made by macros
 * are not seen; when Clang then misses a file, the service looks it up by the name in the error and tries again.
 */
import { directoryOf, joinPath } from './virtual-paths.ts';

const DIRECTIVE =
  /(?:^[ \t]*(?:#|%:|\?\?=)[ \t]*(?:include|include_next|import|embed)|__has_(?:include|embed)[ \t]*\()[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)/gm;

export interface IncludeName {
  readonly name: string;
  readonly quoted: boolean;
}

export function includesOf(text: string): IncludeName[] {
  return [...text.matchAll(DIRECTIVE)].map((m) => ({ name: m[1] ?? m[2]!, quoted: m[1] !== undefined }));
}

export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

export interface UserFiles {
  /** By absolute path, the main file first. */ readonly files: Map<string, Uint8Array>;
  /** Some include climbs (`../name.h`). */ climbs: boolean;
  /** Files that some include names from the root: Clang looks for them there. */ readonly absolute: Set<string>;
  /** Absolute paths that were looked for and do not exist: if one appears, the result changes. */ readonly missing: Set<string>;
}

const LIMIT_FILES = 20_000;

/** Adds the file and everything that it may include. */
export async function collect(
  into: UserFiles,
  path: string,
  dirs: readonly string[],
  read: ReadFile,
): Promise<boolean> {
  const decoder = new TextDecoder();
  const load = async (p: string): Promise<boolean> => {
    if (into.files.has(p)) return true;
    if (into.missing.has(p)) return false;
    const bytes = await read(p);
    if (bytes === undefined) {
      into.missing.add(p);
      return false;
    }
    into.files.set(p, bytes);
    queue.push(p);
    return true;
  };
  const queue: string[] = [];
  if (!(await load(path))) return false;
  for (let at = 0; at < queue.length && into.files.size < LIMIT_FILES; at++) {
    const file = queue[at]!;
    for (const include of includesOf(decoder.decode(into.files.get(file)))) {
      if (include.name.includes('../')) into.climbs = true;
      const beside = joinPath(directoryOf(file), include.name);
      if (include.name.startsWith('/')) into.absolute.add(include.name);
      // What such a file includes is looked for beside it.
      else if (include.quoted && into.absolute.has(file)) into.absolute.add(beside);
      if (include.quoted) await load(beside);
      for (const dir of dirs) await load(joinPath(dir, include.name));
    }
  }
  return true;
}
