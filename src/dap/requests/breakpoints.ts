/** Breakpoints on lines, functions, instructions and kinds of finding. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Breakpoint, BreakpointConditions } from '../../debugger/breakpoints.ts';
import { FAMILIES, type FamilyName, kindsOf } from '../../report/families.ts';
import { type FindingKind, KINDS } from '../../report/kinds.ts';
import type { Adapter } from '../adapter.ts';
import { RequestError, request } from '../request.ts';
import { hex, parseAddress } from '../wire.ts';
import { applyDataBreakpoints } from './data-breakpoints.ts';
import { EXCEPTION_FILTERS, THROW_FILTER } from './initialize.ts';

type Wanted = { condition?: string; hitCondition?: string; logMessage?: string };
export const conditionsOf = (b: Wanted): BreakpointConditions => ({
  condition: b.condition || undefined,
  hitCondition: b.hitCondition || undefined,
  logMessage: b.logMessage || undefined,
});

function toClient(adapter: Adapter, b: Breakpoint): DebugProtocol.Breakpoint {
  return {
    id: b.id,
    verified: b.verified,
    ...(b.message === undefined ? {} : { message: b.message }),
    ...(b.line === undefined ? {} : { line: adapter.clientLine(b.line) }),
    ...(b.path === undefined
      ? {}
      : { source: { name: b.path.split(/[\\/]/).at(-1)!, path: adapter.clientPath(b.path) } }),
    ...(b.addresses[0] === undefined ? {} : { instructionReference: hex(b.addresses[0]) }),
  };
}
/** Before there is a program every breakpoint is pending. */
const pending = (n: number): DebugProtocol.Breakpoint[] =>
  Array.from({ length: n }, () => ({ verified: false, message: 'The program is not loaded yet.' }));

function applyLines(adapter: Adapter, path: string): DebugProtocol.Breakpoint[] {
  const wanted = adapter.wanted.lines.get(path) ?? [];
  if (!adapter.live) return pending(wanted.length);
  return adapter.live.session
    .setLineBreakpoints(
      path,
      wanted.map((w) => ({ line: adapter.line(w.line), ...conditionsOf(w) })),
    )
    .map((b) => toClient(adapter, b));
}

function applyFunctions(adapter: Adapter): DebugProtocol.Breakpoint[] {
  const { functions } = adapter.wanted;
  if (!adapter.live) return pending(functions.length);
  const { program, session } = adapter.live;
  return session
    .setFunctionBreakpoints(
      functions.map((f) => ({ name: f.name, addresses: program.functionStarts(f.name), ...conditionsOf(f) })),
    )
    .map((b) => toClient(adapter, b));
}

function applyInstructions(adapter: Adapter): DebugProtocol.Breakpoint[] {
  const { instructions } = adapter.wanted;
  if (!adapter.live) return pending(instructions.length);
  return adapter.live.session
    .setInstructionBreakpoints(
      instructions.map((i) => ({
        address: parseAddress(i.instructionReference, i.offset) ?? -1,
        ...conditionsOf(i),
      })),
    )
    .map((b) => toClient(adapter, b));
}

/** What a filter of the client means: a family, a single kind (as other editors' settings may name it), or throw. */
function kindsOfFilter({ filterId, condition }: DebugProtocol.ExceptionFilterOptions): {
  kinds: readonly FindingKind[];
  problem?: string;
} {
  if (filterId in FAMILIES) return kindsOf(filterId as FamilyName, condition);
  if (filterId in KINDS) return { kinds: [filterId as FindingKind] };
  return filterId === THROW_FILTER.filter ? { kinds: [] } : { kinds: [], problem: `There is no filter ${filterId}.` };
}

function applyFilters(adapter: Adapter): void {
  const { filters } = adapter.wanted;
  if (!adapter.live || adapter.launch?.noDebug) return;
  const known = filters ?? EXCEPTION_FILTERS.filter((f) => f.default).map((f) => ({ filterId: f.filter }));
  adapter.live.session.setStopAtThrow(known.some((f) => f.filterId === THROW_FILTER.filter));
  adapter.live.session.setFindingFilter(new Set(known.flatMap((f) => kindsOfFilter(f).kinds)));
}

/** After a program was loaded: everything that is wished for. */
export function applyAllBreakpoints(adapter: Adapter): void {
  for (const path of adapter.wanted.lines.keys()) applyLines(adapter, path);
  applyFunctions(adapter);
  applyInstructions(adapter);
  applyFilters(adapter);
  applyDataBreakpoints(adapter);
}

export const setBreakpoints = request<
  DebugProtocol.SetBreakpointsArguments,
  DebugProtocol.SetBreakpointsResponse['body']
>('setBreakpoints', (adapter, args) => {
  const path = adapter.path(args.source.path ?? '');
  adapter.wanted.lines.set(path, args.breakpoints ?? (args.lines ?? []).map((line) => ({ line })));
  return { breakpoints: applyLines(adapter, path) };
});

export const setFunctionBreakpoints = request<
  DebugProtocol.SetFunctionBreakpointsArguments,
  DebugProtocol.SetFunctionBreakpointsResponse['body']
>('setFunctionBreakpoints', (adapter, args) => {
  adapter.wanted.functions = args.breakpoints;
  return { breakpoints: applyFunctions(adapter) };
});

export const setInstructionBreakpoints = request<
  DebugProtocol.SetInstructionBreakpointsArguments,
  DebugProtocol.SetInstructionBreakpointsResponse['body']
>('setInstructionBreakpoints', (adapter, args) => {
  adapter.wanted.instructions = args.breakpoints;
  return { breakpoints: applyInstructions(adapter) };
});

export const setExceptionBreakpoints = request<
  DebugProtocol.SetExceptionBreakpointsArguments,
  DebugProtocol.SetExceptionBreakpointsResponse['body']
>('setExceptionBreakpoints', (adapter, args) => {
  const filters = [...args.filters.map((filterId) => ({ filterId })), ...(args.filterOptions ?? [])];
  adapter.wanted.filters = filters;
  applyFilters(adapter);
  return {
    breakpoints: filters.map((f) => {
      const { problem } = kindsOfFilter(f);
      return problem === undefined ? { verified: true } : { verified: false, message: problem };
    }),
  };
});

/** Lines between two that can have a breakpoint. */
export const breakpointLocations = request<
  DebugProtocol.BreakpointLocationsArguments,
  DebugProtocol.BreakpointLocationsResponse['body']
>('breakpointLocations', (adapter, args) => {
  const { program } = adapter.need();
  const path = adapter.path(args.source.path ?? '');
  const from = adapter.line(args.line);
  const to = args.endLine === undefined ? from : adapter.line(args.endLine);
  if (to - from > 10_000) throw new RequestError('Too many lines.');
  const lines = new Set<number>();
  for (let line = from; line <= to; line++) {
    const found = program.lines.resolve(path, line);
    if (!found) break;
    if (found.line > to) break;
    lines.add(found.line);
    line = Math.max(line, found.line);
  }
  return { breakpoints: [...lines].map((line) => ({ line: adapter.clientLine(line) })) };
});
