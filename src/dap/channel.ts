/** Where protocol messages come from and go to: a stream, a worker's port, a test's queue. */
import type { DebugProtocol } from '@vscode/debugprotocol';

export interface Channel {
  send(message: DebugProtocol.ProtocolMessage): void;
  onMessage(listener: (message: DebugProtocol.ProtocolMessage) => void): void;
  onClose(listener: () => void): void;
}

/** Two ends, each hearing what the other sends, in order, never within the call that sends. */
export function channelPair(): [Channel, Channel] {
  const make = (): { listeners: ((m: DebugProtocol.ProtocolMessage) => void)[]; queue: string[] } => ({
    listeners: [],
    queue: [],
  });
  const a = make();
  const b = make();
  const end = (own: typeof a, other: typeof a): Channel => ({
    send(message) {
      // As text, so that what could not cross a wire does not cross here either.
      const text = JSON.stringify(message);
      queueMicrotask(() => {
        for (const l of other.listeners) l(JSON.parse(text) as DebugProtocol.ProtocolMessage);
      });
    },
    onMessage(listener) {
      own.listeners.push(listener);
    },
    onClose() {},
  });
  return [end(a, b), end(b, a)];
}
