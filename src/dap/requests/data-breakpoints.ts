/** Data breakpoints: stop when bytes are read or written. There may be any number of them, of any size. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { DataBreakpoint, FrameIdentity } from '../../debugger/breakpoints.ts';
import type { Adapter } from '../adapter.ts';
import { request } from '../request.ts';
import { hex, parseAddress } from '../wire.ts';
import { conditionsOf } from './breakpoints.ts';

/** `address+size@frame label`: what identifies the bytes, also after a restart, because addresses are the same in every run. */
const dataId = (address: number, size: number, frame: FrameIdentity | undefined, label: string): string =>
  `${hex(address)}+${size}${frame ? `@${hex(frame.cfa)}:${hex(frame.code)}:${frame.at}` : ''} ${label}`;
function parseDataId(
  id: string,
): { address: number; size: number; frame: FrameIdentity | undefined; label: string } | undefined {
  const match = /^(0x[0-9a-f]+)\+(\d+)(?:@(0x[0-9a-f]+):(0x[0-9a-f]+):(\d+))? (.*)$/s.exec(id);
  if (!match) return undefined;
  const frame = match[3] ? { cfa: Number(match[3]), code: Number(match[4]), at: Number(match[5]) } : undefined;
  return { address: Number(match[1]), size: Number(match[2]), frame, label: match[6]! };
}

export const dataBreakpointInfo = request<
  DebugProtocol.DataBreakpointInfoArguments,
  DebugProtocol.DataBreakpointInfoResponse['body']
>('dataBreakpointInfo', (adapter, args) => {
  const { inspector, session } = adapter.stopped();
  const none = (description: string): DebugProtocol.DataBreakpointInfoResponse['body'] => ({
    dataId: null,
    description,
  });
  let address: number | undefined;
  let size = args.bytes ?? 0;
  let label = args.name;
  if (args.asAddress) address = parseAddress(args.name);
  else if (args.variablesReference) {
    const parent = adapter.node(args.variablesReference);
    const child = [
      ...parent.children('named', 0, parent.named),
      ...parent.children('indexed', 0, Math.min(parent.indexed, 100_000)),
    ].find((n) => n.name === args.name);
    address = child?.address;
    if (!size) size = child?.size ?? 0;
    if (child?.expression) label = child.expression;
  } else {
    const value = inspector.evaluate(args.name, adapter.frame(args.frameId));
    if (!value.ok) return none(value.error);
    address = value.value.address;
    if (!size) size = value.value.size;
  }
  if (address === undefined) return none(`${args.name} is not in memory, so it cannot be watched.`);
  size ||= 1;
  if (!session.machine.memory.mapped(address, size)) return none(`There is no memory at ${hex(address)}.`);
  return {
    dataId: dataId(address, size, inspector.frameOf(address), label),
    description: `${label} (${size} ${size === 1 ? 'byte' : 'bytes'} at ${hex(address)})`,
    accessTypes: ['read', 'write', 'readWrite'],
    canPersist: false,
  };
});

export function applyDataBreakpoints(adapter: Adapter): DebugProtocol.Breakpoint[] {
  const { data } = adapter.wanted;
  if (!adapter.live) return data.map(() => ({ verified: false }));
  const parsed = data.map((d) => ({ wanted: d, at: parseDataId(d.dataId) }));
  const set = adapter.live.session.setDataBreakpoints(
    parsed
      .filter((p) => p.at)
      .map((p) => ({
        ...p.at!,
        access: (p.wanted.accessType ?? 'write') as DataBreakpoint['access'],
        ...conditionsOf(p.wanted),
      })),
  );
  let next = 0;
  return parsed.map((p) => (p.at ? { id: set[next++]!.id, verified: true } : { verified: false }));
}

export const setDataBreakpoints = request<
  DebugProtocol.SetDataBreakpointsArguments,
  DebugProtocol.SetDataBreakpointsResponse['body']
>('setDataBreakpoints', (adapter, args) => {
  adapter.wanted.data = args.breakpoints;
  return { breakpoints: applyDataBreakpoints(adapter) };
});
