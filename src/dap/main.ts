/** The debug adapter as a process of its own, speaking over standard input and output: `node dist/dap.js`, `memscape dap`. */
import { Adapter } from './adapter.ts';
import { optimiseLater } from './engine-flags.ts';
import { disposeNodeEnvironment, nodeEnvironment } from './node-environment.ts';
import { REQUESTS } from './requests.ts';
import { StreamChannel } from './stream-channel.ts';

/** Serves one session on standard input and output; resolves when the client is gone. */
export async function serveStdio(): Promise<void> {
  // Nothing but the protocol may go to standard output.
  console.log = console.error;
  const environment = nodeEnvironment({
    log: (error) => console.error(error instanceof Error ? (error.stack ?? error.message) : error),
  });
  const adapter = new Adapter(new StreamChannel(process.stdin, process.stdout), environment, REQUESTS);
  await adapter.done;
  disposeNodeEnvironment();
  process.stdin.destroy();
}

// Bundled into the command line this file is only a part; as dist/dap.js it is the program.
if (/[\\/]dap(\.js|[\\/]main\.ts)$/.test(process.argv[1] ?? '')) {
  optimiseLater();
  await serveStdio();
  process.exit(0);
}
