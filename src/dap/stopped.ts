/** The body of a `stopped` event for each way to stop. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { StopEvent } from '../debugger/stops.ts';
import { KINDS } from '../report/kinds.ts';

/** `thrown`: the exception, when it stopped at a throw. */
export function stoppedBody(
  stop: StopEvent,
  threadId: number,
  thrown?: { readonly type: string; readonly text: string },
): DebugProtocol.StoppedEvent['body'] {
  const base = { threadId, allThreadsStopped: true };
  switch (stop.kind) {
    case 'entry':
      return { ...base, reason: 'entry', description: 'Stopped on entry' };
    case 'pause':
      return { ...base, reason: 'pause', description: 'Paused' };
    case 'goto':
      return { ...base, reason: 'goto', description: 'At another moment of the run' };
    case 'breakpoint':
      if (stop.what === 'throw')
        return {
          ...base,
          reason: 'exception',
          description: 'Exception thrown',
          text: thrown ? `${thrown.type}${thrown.text ? `: ${thrown.text}` : ''} is about to be thrown` : undefined,
        };
      return {
        ...base,
        reason:
          stop.what === 'function'
            ? 'function breakpoint'
            : stop.what === 'instruction'
              ? 'instruction breakpoint'
              : 'breakpoint',
        hitBreakpointIds: [...stop.ids],
      };
    case 'data':
      return {
        ...base,
        reason: 'data breakpoint',
        description: stop.text,
        text: stop.text,
        hitBreakpointIds: [...stop.ids],
      };
    case 'finding':
      return {
        ...base,
        reason: 'exception',
        description: KINDS[stop.finding.kind].title,
        text: stop.finding.message,
      };
    case 'unsupported':
      return { ...base, reason: 'exception', description: 'Not supported', text: stop.message };
    case 'deadlock':
      return {
        ...base,
        reason: 'exception',
        description: 'Deadlock',
        text: 'No thread can ever go on: each waits for another one.',
      };
    case 'limit':
      return {
        ...base,
        reason: 'pause',
        description: 'Limit reached',
        text: `The limit of ${stop.instructions} instructions (maxInstructions) was reached.`,
      };
    case 'start':
      return { ...base, reason: 'step', description: 'At the start of the run', text: 'This is where the run begins.' };
    default:
      return { ...base, reason: 'step' };
  }
}
