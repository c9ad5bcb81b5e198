/** launch, configurationDone, restart, terminate, disconnect: the life of a program. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { Inspector } from '../../debugger/inspector.ts';
import { DebugSession } from '../../debugger/session.ts';
import type { Adapter } from '../adapter.ts';
import { type LaunchArguments, launchProgram, standardNote } from '../launch.ts';
import { RequestError, request } from '../request.ts';
import { applyAllBreakpoints } from './breakpoints.ts';

async function start(adapter: Adapter): Promise<void> {
  const launch = adapter.launch!;
  adapter.live = undefined;
  adapter.terminated = false;
  adapter.findingsAreNew();
  adapter.moments.clear();
  const { program, files } = await launchProgram(
    launch,
    adapter.environment,
    (names, ok, messages) => {
      adapter.custom('memscape/compiled', { files: names, ok, messages });
      const note = standardNote(launch.std, names);
      if (note !== undefined) adapter.console(`${note}\n`);
      for (const m of messages)
        if (m.severity !== 'note')
          adapter.console(`${m.path}:${m.line}:${m.column}: ${m.severity}: ${m.message}\n`, 'console');
    },
    (stream, bytes) => adapter.output(stream, bytes),
  );
  let inspector: Inspector | undefined;
  const session = new DebugSession(program.machine, program.image, {
    lines: program.lines,
    host: {
      idle: () => {
        adapter.flush();
        return adapter.environment.idle();
      },
      console: (text) => adapter.console(text),
      waiting: (what) => {
        adapter.flush();
        if (what !== undefined) adapter.custom('memscape/waiting', { what });
      },
      evaluate: (expression) => inspector!.condition(expression),
    },
    ...(launch.maxInstructions ? { maxInstructions: launch.maxInstructions } : {}),
    breakpointIds: adapter.breakpointIds,
    stepIntoLibrary: launch.stepIntoLibrary ?? false,
  });
  inspector = new Inspector(session, program);
  adapter.live = { program, session, inspector };
  if (launch.noDebug) session.setFindingFilter(new Set());
  applyAllBreakpoints(adapter);
  adapter.send('process', {
    name: files[0] ?? 'program',
    isLocalProcess: false,
    startMethod: 'launch',
    pointerSize: 64,
  });
}

/** Runs to main when it stops on entry, else off. */
function begin(adapter: Adapter): void {
  const { session, program } = adapter.need();
  adapter.go(async () => {
    if (!adapter.launch?.stopOnEntry || adapter.launch.noDebug) return session.continue();
    const main = program.mainStart();
    return main === undefined ? session.continue() : session.runTo(main);
  });
}

export const launch = request<LaunchArguments, undefined>('launch', async (adapter, args) => {
  adapter.launch = args;
  await start(adapter);
  adapter.afterwards(() => adapter.send('initialized'));
  return undefined;
});

export const attach = request('attach', () => {
  throw new RequestError('Memscape runs programs from their source; it cannot attach to a process.', true);
});

export const configurationDone = request('configurationDone', (adapter) => {
  adapter.configured = true;
  begin(adapter);
  return undefined;
});

export const restart = request<DebugProtocol.RestartArguments, undefined>('restart', async (adapter, args) => {
  if (args.arguments && 'program' in args.arguments) adapter.launch = args.arguments as LaunchArguments;
  if (!adapter.launch) throw new RequestError('Nothing was launched yet.');
  const old = adapter.live;
  old?.session.pause();
  await start(adapter);
  adapter.custom('memscape/findings', { findings: [] });
  begin(adapter);
  return undefined;
});

export const terminate = request('terminate', (adapter) => {
  const live = adapter.live;
  live?.session.pause();
  adapter.live = undefined;
  adapter.afterwards(() => {
    adapter.flush();
    if (!adapter.terminated) {
      adapter.terminated = true;
      adapter.send('terminated');
    }
  });
  return undefined;
});

export const disconnect = request('disconnect', (adapter) => {
  adapter.live?.session.pause();
  adapter.live = undefined;
  adapter.afterwards(() => adapter.close());
  return undefined;
});
