/**
 * memscape/prepare: compiles and loads a program that may be launched soon, and forgets it again. What stays is all that makes
 * the launch quick: Clang in memory, the preamble and the bitcode in the cache, the library's modules read.
 */
import type { CompileRequest } from '../../compiler/request.ts';
import type { CustomRequests } from '../../views/messages.ts';
import { launchProgram } from '../launch.ts';
import { request } from '../request.ts';

export const prepare = request<CustomRequests['memscape/prepare'][0], CustomRequests['memscape/prepare'][1]>(
  'memscape/prepare',
  async ({ environment }, { launch }) => {
    const start = performance.now();
    let ready = false;
    let first: CompileRequest | undefined;
    const noting: typeof environment = {
      ...environment,
      compile: (requests, preamble) => {
        first = requests[0];
        return environment.compile(requests, preamble);
      },
    };
    const compiled = (_: readonly string[], ok: boolean): void => {
      ready = ok;
    };
    await launchProgram(launch, noting, compiled, () => {}, 'wait').catch(() => {
      // It will be said when the program is launched.
    });
    if (ready && first) await environment.warm?.(first).catch(() => {});
    return { ready, milliseconds: Math.round(performance.now() - start) };
  },
);
