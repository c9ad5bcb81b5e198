// Time from F5 to the first stop: a `launch` with stopOnEntry sent to a warm debug adapter, until its `stopped` event.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** A minimal DAP client over a child process's stdio. */
export class DapClient {
  constructor() {
    this.seq = 1;
    this.waiting = [];
    this.events = [];
    this.buffer = Buffer.alloc(0);
    this.child = spawn(process.execPath, [path.join(here, '..', 'dist', 'dap.js')], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.child.stdout.on('data', (d) => this.receive(d));
  }
  receive(data) {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const head = this.buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.buffer.subarray(0, head).toString())?.[1]);
      if (this.buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.buffer.subarray(head + 4, head + 4 + length).toString());
      this.buffer = this.buffer.subarray(head + 4 + length);
      this.events.push(message);
      for (const w of [...this.waiting]) if (w.test(message)) { this.waiting.splice(this.waiting.indexOf(w), 1); w.resolve(message); }
    }
  }
  until(test, what) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ${what}; last messages: ${JSON.stringify(this.events.slice(-3))}`)), 120000);
      this.waiting.push({ test, resolve: (m) => { clearTimeout(timer); resolve(m); } });
    });
  }
  send(command, args) {
    const seq = this.seq++;
    const body = JSON.stringify({ seq, type: 'request', command, arguments: args });
    const answer = this.until((m) => m.type === 'response' && m.request_seq === seq, `answer to ${command}`);
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    return answer;
  }
  /** What the extension does when the file is opened or saved. */
  prepare(program) {
    return this.send('memscape/prepare', { launch: { program } });
  }
  async launch(program) {
    await this.send('initialize', { adapterID: 'memscape', linesStartAt1: true, columnsStartAt1: true });
    const initialized = this.until((m) => m.event === 'initialized', 'initialized');
    const stopped = this.until((m) => m.event === 'stopped', 'stopped');
    const start = performance.now();
    const launched = this.send('launch', { program, stopOnEntry: true });
    await initialized;
    await this.send('configurationDone', {});
    const answer = await launched;
    if (!answer.success) throw new Error(answer.message);
    await stopped;
    return (performance.now() - start) / 1000;
  }
  close() { this.child.kill(); }
}

export async function firstStop() {
  const dir = mkdtempSync(path.join(tmpdir(), 'memscape-first-stop-'));
  try {
    for (const [name, source] of [['C', 'kernels/fib.c'], ['C++', 'kernels/map-string.cpp']]) {
      const text = readFileSync(path.join(here, source), 'utf8');
      const file = path.join(dir, path.basename(source));
      const once = async (content, warm) => {
        const client = new DapClient();
        try {
          if (warm) await client.prepare(file);
          writeFileSync(file, content);
          return await client.launch(file);
        } finally { client.close(); }
      };
      const edited = () => `${text}\n// changed ${Date.now()}\n`;
      const first = await once(text, false);
      await new Promise((r) => setTimeout(r, 20000)); // the preamble is precompiled in the background
      const unchanged = await once(text, true);
      const changed = await once(edited(), true);
      const cold = [await once(text, false), await once(edited(), false)];
      console.log(
        `F5 to first stop, ${name}: unchanged ${unchanged.toFixed(2)} s, changed ${changed.toFixed(2)} s with the process that stands ready; ` +
          `with a new one ${cold[0].toFixed(2)} s and ${cold[1].toFixed(2)} s; the very first time ${first.toFixed(2)} s`,
      );
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
