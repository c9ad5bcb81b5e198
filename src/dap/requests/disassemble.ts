/** disassemble: the machine code around an address, with symbols and source lines. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RequestError, request } from '../request.ts';
import { hex, parseAddress } from '../wire.ts';

export const disassemble = request<DebugProtocol.DisassembleArguments, DebugProtocol.DisassembleResponse['body']>(
  'disassemble',
  (adapter, args) => {
    const { inspector } = adapter.stopped();
    const address = parseAddress(args.memoryReference, args.offset ?? 0);
    if (address === undefined) throw new RequestError(`${args.memoryReference} is no address.`);
    const count = Math.min(args.instructionCount, 5000);
    const lines = inspector.disassembly(address, args.instructionOffset ?? 0, count);
    let last = '';
    return {
      instructions: lines.map((l) => {
        // The location is given where it changes, as the protocol asks.
        const key = l.place ? `${l.place.path}:${l.place.line}` : last;
        const moved = key !== last;
        last = key;
        return {
          address: hex(l.address),
          instructionBytes: l.bytes,
          instruction: l.comment ? `${l.text}  ; ${l.comment}` : l.text,
          ...(l.symbol && args.resolveSymbols !== false ? { symbol: l.symbol } : {}),
          ...(moved && l.place
            ? {
                location: { name: l.place.path.split(/[\\/]/).at(-1)!, path: adapter.clientPath(l.place.path) },
                line: adapter.clientLine(l.place.line),
                column: adapter.clientColumn(Math.max(1, l.place.column)),
              }
            : {}),
          ...(l.valid ? {} : { presentationHint: 'invalid' as const }),
        };
      }),
    };
  },
);
