/** `memscape dap`: the debug adapter on stdin and stdout, for any editor. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { DebugProtocol } from '@vscode/debugprotocol';

const project = path.join(import.meta.dirname, '../..');

describe('memscape dap', function () {
  this.timeout(120_000);

  it('debugs a program for whoever speaks the protocol on its standard streams', async () => {
    const child = spawn(process.execPath, [path.join(project, 'dist/cli.js'), 'dap'], { stdio: 'pipe' });
    try {
      const send = (seq: number, command: string, args: object = {}): void => {
        const text = JSON.stringify({ seq, type: 'request', command, arguments: args });
        child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
      };
      send(1, 'initialize', { adapterID: 'memscape' });
      send(2, 'launch', { program: path.join(project, 'samples/04-double-free.c') });
      const stopped = await new Promise<DebugProtocol.StoppedEvent['body']>((resolve, reject) => {
        let rest = Buffer.alloc(0);
        child.once('exit', () => reject(new Error('it ended')));
        child.stdout.on('data', (chunk: Buffer) => {
          rest = Buffer.concat([rest, chunk]);
          for (;;) {
            const head = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1'));
            const end = head ? head[0].length + Number(head[1]) : Number.POSITIVE_INFINITY;
            if (!head || rest.length < end) return;
            const message = JSON.parse(rest.toString('utf8', head[0].length, end)) as DebugProtocol.Event;
            rest = rest.subarray(end);
            if (message.event === 'initialized') send(3, 'configurationDone');
            if (message.event === 'stopped') resolve(message.body as DebugProtocol.StoppedEvent['body']);
          }
        });
      });
      assert.equal(stopped.reason, 'exception');
      assert.match(stopped.text ?? '', /^free of a heap block .* that has been freed already$/);
    } finally {
      child.kill();
    }
  });
});
