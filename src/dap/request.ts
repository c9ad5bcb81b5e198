/** One request of the protocol: its name and what answers it. Each lies in a file of its own under requests/. */
import type { Adapter } from './adapter.ts';

export interface RequestHandler<Arguments = unknown, Body = unknown> {
  readonly command: string;
  /** The body of the answer. Throwing a RequestError answers with its one sentence. */
  run(adapter: Adapter, args: Arguments): Body | Promise<Body>;
}

/** Keeps argument and body types where the handler is written; the table forgets them. */
export function request<Arguments, Body>(
  command: string,
  run: (adapter: Adapter, args: Arguments) => Body | Promise<Body>,
): RequestHandler {
  return { command, run: (adapter, args) => run(adapter, args as Arguments) };
}

/** A request that cannot be fulfilled; `message` is shown to the person. `popup`: the editor shows it as an error message. */
export class RequestError extends Error {
  constructor(
    message: string,
    readonly popup = false,
  ) {
    super(message);
  }
}
