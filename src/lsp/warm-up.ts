/**
 * Makes the precompiled preamble of files that are open (the includes at their top), so that the first F5 is quick. It works
 * in Clang's worker thread, stores to the cache on disk that the debug adapter reads, and lets go of Clang when idle.
 */
import { createNodeCompiler } from '../compiler/host-node.ts';
import type { CompileRequest } from '../compiler/request.ts';
import type { Compiler } from '../compiler/service.ts';

/** Clang in memory costs some 300 MB: it goes when nothing was asked for so long. */
const IDLE = 60_000;

export class WarmUp {
  private compiler: Compiler | undefined;
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly waiting = new Map<string, CompileRequest>();

  constructor(private readonly log: (text: string) => void) {}

  /** The latest wish for a file counts. */
  prepare(request: CompileRequest): void {
    const more = this.waiting.has(request.path);
    this.waiting.set(request.path, request);
    if (!more) this.last = this.last.then(() => this.next(request.path));
  }
  dispose(): void {
    clearTimeout(this.timer);
    this.compiler?.dispose();
    this.compiler = undefined;
  }

  private async next(path: string): Promise<void> {
    const request = this.waiting.get(path);
    this.waiting.delete(path);
    if (!request) return;
    clearTimeout(this.timer);
    this.compiler ??= createNodeCompiler();
    try {
      await this.compiler.prepare(request);
    } catch (e) {
      this.log(`no preamble for ${path}: ${e instanceof Error ? e.message : String(e)}`);
    }
    this.timer = setTimeout(() => this.dispose(), IDLE);
    this.timer.unref();
  }
}
