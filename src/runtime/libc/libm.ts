/** The mathematical functions proper: a WebAssembly module (scripts/build-libm.ts) whose bytes the host passes in. */
type Numeric = (...args: number[]) => number;

let functions: Readonly<Record<string, Numeric>> | undefined;
let memory: WebAssembly.Memory | undefined;

/** Makes the functions of <math.h> available; once per process, before the first run. */
export function installLibm(bytes: Uint8Array): void {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes as BufferSource));
  functions = instance.exports as unknown as Record<string, Numeric>;
  memory = instance.exports.memory as WebAssembly.Memory;
}

export const libmInstalled = (): boolean => functions !== undefined;

export function libm(name: string): Numeric {
  const f = functions?.[name];
  if (!f) throw new Error(functions ? `libm.wasm lacks ${name}` : 'installLibm was not called');
  return f;
}

/** A call that hands a second result, an int, out through its last parameter (lgamma_r, remquo). */
export function withInt(name: string, ...args: number[]): { readonly value: number; readonly extra: number } {
  const f = libm(name);
  const at = libm('memscape_cell')();
  const value = f(...args, at);
  return { value, extra: new DataView(memory!.buffer).getInt32(at, true) };
}
