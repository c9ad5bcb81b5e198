import assert from 'node:assert/strict';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import { Client, forgotten, markers, programPath, Transcript } from './client.ts';

describe('threads in a session', function () {
  this.timeout(120_000);
  const file = programPath('threads.c');
  const at = markers(file);

  /** `2 thread 2: work:12 < run`, for each thread. */
  const threads = async (c: Client): Promise<string> => {
    const list = await c.request<DebugProtocol.ThreadsResponse>('threads');
    const lines: string[] = [];
    for (const t of list.threads) {
      const { stackFrames } = await c.request<DebugProtocol.StackTraceResponse>('stackTrace', { threadId: t.id });
      const frames = stackFrames.map((f) => `${f.name}${f.line ? `:${f.line}` : ''}`).slice(0, 3);
      lines.push(`${t.id} ${t.name}: ${frames.join(' < ')}`);
    }
    return lines.join(' | ');
  };
  const threadOf = (s: Awaited<ReturnType<Client['go']>>): number => ('threadId' in s ? (s.threadId ?? 0) : 0);

  it('names the thread that stopped, shows the stack of each, and steps in one', async () => {
    const c = new Client();
    const t = new Transcript('threads');
    const first = await c.launch(file, {}, () => c.setBreakpoints(file, [at.get('work')!]));
    const me = threadOf(first);
    assert.ok(me > 1, 'the breakpoint is in a thread of its own');
    t.log(`stopped in thread ${me} → ${await threads(c)}`);
    await c.setBreakpoints(file, [at.get('end')!]);
    // Each step goes over the other thread's turns.
    for (const command of ['next', 'next', 'stepIn', 'stepOut', 'next', 'next']) {
      const s = await c.go(command, { threadId: me });
      assert.equal(threadOf(s), me, `${command} stays in its thread`);
      const { stackFrames } = await c.request<DebugProtocol.StackTraceResponse>('stackTrace', { threadId: me });
      t.log(`${command} → ${s.reason} thread ${threadOf(s)}: ${stackFrames[0]?.name}:${stackFrames[0]?.line}`);
    }
    const end = await c.go('continue');
    t.log(`continue → ${end.reason} in thread ${threadOf(end)} → ${await threads(c)}`);
    assert.equal(threadOf(end), 1);
    const over = await c.go('continue');
    t.log(`continue → ${over.reason}`);
    await c.end();
    t.check();
  });

  after(() => {
    assert.deepEqual(forgotten(), []);
    disposeNodeEnvironment();
  });
});
