/** Bitcode for tests, by the same Clang as the product's. The real service is the compiler room. */
import { runLLVM } from '@yowasp/clang';

const quiet = { stdout: null, fetchProgress: () => {} };

export async function compile(name: string, source: string, extra: readonly string[] = ['-O0']): Promise<Uint8Array> {
  const cxx = /\.(cpp|cc)$/.test(name);
  const args = [
    cxx ? 'clang++' : 'clang',
    '--target=x86_64-unknown-linux-musl',
    '-D__wasi__',
    '-nostdlibinc',
    ...(cxx ? ['-nostdinc++', '-isystem', '/usr/include/c++/v1', '-fexceptions', '-fcxx-exceptions'] : []),
    ...['-isystem', '/usr/include', '-isystem', '/usr/include/wasm32-wasip1'],
    ...['-g', '-fno-discard-value-names', '-fstack-protector-strong', '-w'],
    ...['-Xclang', '-fsanitize-address-use-after-scope', '-fno-vectorize', '-fno-slp-vectorize'],
    ...extra,
    ...['-emit-llvm', '-c', name, '-o', 'out.bc'],
  ];
  let text = '';
  try {
    const files = await runLLVM(
      args,
      { [name]: source },
      {
        ...quiet,
        stderr: (b: Uint8Array | null) => {
          if (b) text += new TextDecoder().decode(b);
        },
      },
    );
    const out = files?.['out.bc'];
    if (!(out instanceof Uint8Array)) throw new Error('no output');
    return out;
  } catch (e) {
    throw new Error(`${name} does not compile: ${text || String(e)}`);
  }
}
