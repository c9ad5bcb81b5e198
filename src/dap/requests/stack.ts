/** threads, stackTrace, source, loadedSources. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { utf16Column } from '../../base/utf8-columns.ts';
import type { Frame } from '../../debugger/frames.ts';
import { lockNote } from '../../runtime/heap/arena-locks.ts';
import type { Adapter } from '../adapter.ts';
import { RequestError, request } from '../request.ts';
import { hex } from '../wire.ts';

export const threads = request<unknown, DebugProtocol.ThreadsResponse['body']>('threads', (adapter) => {
  const machine = adapter.live?.session.machine;
  if (!machine) return { threads: [] };
  return {
    threads: machine.threads
      .filter((t) => t.state !== 'ended' || t.id === machine.thread.id)
      .map((t) => {
        const name = t.name || (t.id === 1 ? 'main' : `thread ${t.id}`);
        // That it is in malloc or free, and waits there, is to be seen nowhere else.
        const note = lockNote(machine, t.id);
        return { id: t.id, name: note ? `${name} (${note})` : name };
      }),
  };
});

/** Headers of ours are no files of the person's: their text is fetched by reference. */
const references: string[] = [];
function sourceOf(adapter: Adapter, path: string): DebugProtocol.Source | undefined {
  if (path === '') return undefined;
  const name = path.split(/[\\/]/).at(-1) ?? path;
  if (!path.startsWith('/memscape/')) return { name, path: adapter.clientPath(path) };
  let at = references.indexOf(path);
  if (at < 0) at = references.push(path) - 1;
  return { name, path, sourceReference: at + 1, presentationHint: 'deemphasize', origin: 'Memscape' };
}

/** Debug information counts bytes. */
function columnOf(adapter: Adapter, frame: Frame): number {
  const line = adapter.live?.program.machine.sourceLines(frame.path)?.[frame.line - 1];
  return utf16Column(line, Math.max(1, frame.column));
}

function toClient(adapter: Adapter, frame: Frame): DebugProtocol.StackFrame {
  const source = sourceOf(adapter, frame.path);
  const host = frame.physical.kind === 'host';
  return {
    id: adapter.frameId(frame),
    name: frame.inlined ? `${frame.name} [inlined]` : frame.name,
    ...(source ? { source } : {}),
    line: source ? adapter.clientLine(frame.line) : 0,
    column: source ? adapter.clientColumn(columnOf(adapter, frame)) : 0,
    instructionPointerReference: hex(frame.physical.pc),
    presentationHint: frame.mine || (!host && source && !source.sourceReference) ? 'normal' : 'subtle',
  };
}

export const stackTrace = request<DebugProtocol.StackTraceArguments, DebugProtocol.StackTraceResponse['body']>(
  'stackTrace',
  (adapter, args) => {
    const { inspector } = adapter.stopped();
    const start = args.startFrame ?? 0;
    const levels = args.levels || 200;
    // A little more than asked, so that the client knows whether there is more.
    const { frames, note, cut } = inspector.trace(start + levels + 1, args.threadId);
    const wanted = frames.slice(start, start + levels).map((f) => toClient(adapter, f));
    if (note && start + levels >= frames.length)
      wanted.push({ id: 0, name: `(${note})`, line: 0, column: 0, presentationHint: 'label' });
    return {
      stackFrames: wanted,
      totalFrames: cut ? Math.max(inspector.depth(args.threadId), frames.length) : frames.length + (note ? 1 : 0),
    };
  },
);

export const source = request<DebugProtocol.SourceArguments, DebugProtocol.SourceResponse['body']>(
  'source',
  async (adapter, args) => {
    const path = references[(args.source?.sourceReference ?? args.sourceReference) - 1] ?? args.source?.path;
    const text = path === undefined ? undefined : await adapter.environment.headerText?.(path);
    if (text !== undefined) return { content: text, mimeType: 'text/x-c++src' };
    throw new RequestError(`The text of ${path ?? 'that source'} is not part of Memscape.`);
  },
);

export const loadedSources = request<unknown, DebugProtocol.LoadedSourcesResponse['body']>(
  'loadedSources',
  (adapter) => {
    const paths = adapter.live?.program.sourcePaths() ?? [];
    return { sources: paths.map((p) => sourceOf(adapter, p)!).filter((s) => s !== undefined) };
  },
);
