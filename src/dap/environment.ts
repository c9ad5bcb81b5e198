/** What the adapter needs of the place it runs in. */
import type { CompileRequest, CompileResult } from '../compiler/request.ts';
import type { RuntimeFiles } from '../debugger/program.ts';

export interface AdapterEnvironment {
  /** `preamble`: one that is not there yet is made in the background for the next time, or waited for. */
  compile(requests: readonly CompileRequest[], preamble?: 'background' | 'wait'): Promise<readonly CompileResult[]>;
  /** Makes the compiler quick for the next file; resolves when it is. */
  warm?(request: CompileRequest): Promise<void>;
  readonly runtime: RuntimeFiles;
  /** Undefined when it cannot be read. */ readFile(path: string): Promise<Uint8Array | undefined>;
  /** Files that a pattern stands for, absolute, sorted. */ glob(pattern: string): Promise<readonly string[]>;
  /** Text of one of our own headers by its name in debug information (/memscape/…). */
  headerText?(path: string): Promise<string | undefined>;
  /** Lets messages that have come in be handled. */ idle(): Promise<void>;
  /** An error of ours, for the log. */ log?(error: unknown): void;
  dispose?(): void;
}
