/** Compiles and loads a program for tests that need a real one. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { disposeNodeEnvironment, nodeEnvironment } from '../../src/dap/node-environment.ts';
import { type LoadedProgram, loadProgram } from '../../src/debugger/program.ts';

export const dapProgram = (name: string): string =>
  path.join(path.dirname(fileURLToPath(import.meta.url)), '../dap/programs', name);

export async function load(
  file: string,
  optLevel: 0 | 1 | 2 = 0,
  engine: 'mixed' | 'jit' | 'interpreter' = 'mixed',
): Promise<LoadedProgram & { output: () => string }> {
  const environment = nodeEnvironment();
  const [result] = await environment.compile([{ path: file, optLevel, std: file.endsWith('.c') ? 'c23' : 'c++23' }]);
  if (!result?.bitcode) throw new Error(result?.diagnostics.map((d) => d.message).join('\n'));
  let text = '';
  const program = await loadProgram({
    modules: [{ name: file, bytes: result.bitcode }],
    runtime: environment.runtime,
    program: 'program',
    args: [],
    stdin: new Uint8Array(),
    engine,
    output: (_, bytes) => {
      text += new TextDecoder().decode(bytes);
    },
  });
  return { ...program, output: () => text };
}
export const unload = disposeNodeEnvironment;
