/** Files of this machine that the command line names: asked for before anything is compiled, refused in plain words. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CliOptions, UsageError } from './options.ts';

function kindOf(file: string): 'missing' | 'folder' | 'file' {
  try {
    return statSync(file).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

function mustBeFile(file: string, what: string): void {
  const kind = kindOf(file);
  if (kind === 'missing') throw new UsageError(`${what} '${file}' does not exist`);
  if (kind === 'folder') throw new UsageError(`${what} '${file}' is a folder`);
}

/** Says what is wrong with the names in the options before time goes into compiling and running. */
export function checkFiles(o: CliOptions): void {
  for (const file of o.files) mustBeFile(file, 'the source file');
  if (o.stdin !== undefined) mustBeFile(o.stdin, 'the file for standard input');
  for (const g of o.grants) mustBeFile(g.path, 'the file');
  if (o.output === undefined) return;
  const folder = path.dirname(o.output);
  if (kindOf(folder) !== 'folder') throw new UsageError(`the folder '${folder}' of the report does not exist`);
  if (kindOf(o.output) === 'folder') throw new UsageError(`the report '${o.output}' is a folder`);
}

/** A file that the program may read. */
export function readGranted(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`the file '${file}' cannot be read`);
  }
}

export function writeReportFile(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch {
    throw new UsageError(`the report '${file}' cannot be written`);
  }
}
