/** Clang of the package as a compiler and linker for WebAssembly, for the parts of the machine that are written in C. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
// @ts-expect-error: the package has no types for this entry
import { runClang } from '@yowasp/clang';

/** Links `name` of the files that the arguments name; throws what Clang says when there is none. */
export async function linkWasm(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  name: string,
): Promise<Uint8Array> {
  const messages: Uint8Array[] = [];
  const made = (await runClang(['clang', ...args, '-o', name], files, {
    stderr: (bytes: Uint8Array | null) => bytes && messages.push(bytes),
  })) as Record<string, Uint8Array>;
  const wasm = made[name];
  if (!wasm) throw new Error(new TextDecoder().decode(Buffer.concat(messages)));
  return wasm;
}

/** Writes `file` unless it is there already, made from the same inputs. */
export async function ensureMade(
  file: string,
  fresh: boolean,
  inputs: unknown,
  make: () => Promise<Uint8Array>,
): Promise<void> {
  const stamp = `${file}.stamp`;
  const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
  if (!fresh && existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await make());
  writeFileSync(stamp, key);
}
