/** readMemory, writeMemory: the program's memory as bytes. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RequestError, request } from '../request.ts';
import { fromBase64, hex, parseAddress, toBase64 } from '../wire.ts';

const MAX_READ = 1 << 20;

export const readMemory = request<DebugProtocol.ReadMemoryArguments, DebugProtocol.ReadMemoryResponse['body']>(
  'readMemory',
  (adapter, args) => {
    const { session } = adapter.stopped();
    const base = parseAddress(args.memoryReference);
    const address = parseAddress(args.memoryReference, args.offset ?? 0);
    if (base === undefined || base === 0) throw new RequestError('There is no memory at address 0.');
    if (address === undefined) throw new RequestError(`${args.memoryReference} is no address.`);
    // A count of 0 asks whether memory can be read here at all.
    if (args.count <= 0) return { address: hex(address), data: '' };
    const { memory } = session.machine;
    const count = Math.min(args.count, MAX_READ);
    const bytes = memory.readBytes(address, count);
    let unreadable = count - bytes.length;
    if (bytes.length === 0) {
      // How far is it to memory again? The client asks on from there.
      for (unreadable = 1; unreadable < count && !memory.mapped(address + unreadable, 1); ) unreadable++;
    }
    return { address: hex(address), data: toBase64(bytes), ...(unreadable > 0 ? { unreadableBytes: unreadable } : {}) };
  },
);

export const writeMemory = request<DebugProtocol.WriteMemoryArguments, DebugProtocol.WriteMemoryResponse['body']>(
  'writeMemory',
  (adapter, args) => {
    const { session } = adapter.stopped();
    const address = parseAddress(args.memoryReference, args.offset ?? 0);
    const bytes = fromBase64(args.data);
    if (address === undefined || !bytes) throw new RequestError('The address or the bytes cannot be read.');
    const { memory } = session.machine;
    let writable = 0;
    while (writable < bytes.length && memory.mapped(address + writable, 1)) writable++;
    if (writable === 0 || (writable < bytes.length && !args.allowPartial))
      throw new RequestError(`There is no memory at ${hex(address + writable)}.`);
    adapter.moments.cut(session.timeline.now);
    session.edited(() => memory.writeBytes(address, bytes.subarray(0, writable)));
    adapter.afterwards(() => {
      if (adapter.client.invalidated) adapter.send('invalidated', { areas: ['variables', 'stacks'] });
    });
    return { bytesWritten: writable };
  },
);
