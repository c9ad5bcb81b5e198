/** The base protocol on byte streams (Debug Adapter Protocol, "Base Protocol"): `Content-Length: n`, blank line, JSON. */
import type { Readable, Writable } from 'node:stream';
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Channel } from './channel.ts';

const BLANK_LINE = Buffer.from('\r\n\r\n');
/** A header longer than this is no header. */
const MAX_HEADER = 4096;

export class StreamChannel implements Channel {
  private pending: Buffer = Buffer.alloc(0);
  private readonly listeners: ((m: DebugProtocol.ProtocolMessage) => void)[] = [];
  private readonly closers: (() => void)[] = [];
  private closed = false;

  constructor(
    input: Readable,
    private readonly output: Writable,
  ) {
    input.on('data', (data: Buffer) => this.receive(data));
    const close = (): void => {
      if (this.closed) return;
      this.closed = true;
      for (const c of this.closers) c();
    };
    input.on('end', close);
    input.on('close', close);
    output.on('error', close);
  }

  send(message: DebugProtocol.ProtocolMessage): void {
    if (this.closed) return;
    const json = Buffer.from(JSON.stringify(message), 'utf8');
    this.output.write(`Content-Length: ${json.length}\r\n\r\n`);
    this.output.write(json);
  }
  onMessage(listener: (message: DebugProtocol.ProtocolMessage) => void): void {
    this.listeners.push(listener);
  }
  onClose(listener: () => void): void {
    this.closers.push(listener);
  }

  private receive(data: Buffer): void {
    this.pending = this.pending.length ? Buffer.concat([this.pending, data]) : data;
    for (;;) {
      const end = this.pending.indexOf(BLANK_LINE);
      if (end < 0) {
        if (this.pending.length > MAX_HEADER) this.pending = Buffer.alloc(0);
        return;
      }
      const length = /content-length: *(\d+)/i.exec(this.pending.toString('latin1', 0, end))?.[1];
      const start = end + BLANK_LINE.length;
      if (length === undefined) {
        this.pending = this.pending.subarray(start);
        continue;
      }
      if (this.pending.length < start + Number(length)) return;
      const text = this.pending.toString('utf8', start, start + Number(length));
      this.pending = this.pending.subarray(start + Number(length));
      let message: DebugProtocol.ProtocolMessage;
      try {
        message = JSON.parse(text) as DebugProtocol.ProtocolMessage;
      } catch {
        continue; // not JSON: nothing to answer to
      }
      for (const l of this.listeners) l(message);
    }
  }
}
