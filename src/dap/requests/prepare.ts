/**
 * memscape/prepare: compiles and loads a program that may be launched soon, and forgets it again. What stays is all that makes
 * the launch quick: Clang in memory, the preamble and the bitcode in the cache, the library's modules read. What Clang said is
 * the answer: an editor shows it before anything runs.
 */
import type { CompileRequest } from '../../compiler/request.ts';
import type { Compiled, CompilerMessage, CustomRequests } from '../../views/messages.ts';
import { launchProgram } from '../launch.ts';
import { request } from '../request.ts';

export const prepare = request<CustomRequests['memscape/prepare'][0], CustomRequests['memscape/prepare'][1]>(
  'memscape/prepare',
  async ({ environment }, { launch }) => {
    const start = performance.now();
    let compiled: Compiled | undefined;
    let first: CompileRequest | undefined;
    const noting: typeof environment = {
      ...environment,
      compile: (requests, preamble) => {
        first = requests[0];
        return environment.compile(requests, preamble);
      },
    };
    const note = (files: readonly string[], ok: boolean, messages: readonly CompilerMessage[]): void => {
      compiled = { files, ok, messages };
    };
    await launchProgram(launch, noting, note, () => {}, 'wait').catch(() => {
      // It will be said when the program is launched.
    });
    const ready = compiled?.ok === true;
    if (ready && first) await environment.warm?.(first).catch(() => {});
    return { ready, milliseconds: Math.round(performance.now() - start), compiled };
  },
);
