/** continue, steps, their reverse forms, pause, going to a moment. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Granularity } from '../../debugger/session.ts';
import type { GotoArguments } from '../../views/messages.ts';
import { RequestError, request } from '../request.ts';

const granularity = (g: DebugProtocol.SteppingGranularity | undefined): Granularity =>
  g === 'instruction' ? 'instruction' : 'line';

export const continueRequest = request<DebugProtocol.ContinueArguments, DebugProtocol.ContinueResponse['body']>(
  'continue',
  (adapter) => {
    adapter.go((s) => s.continue());
    return { allThreadsContinued: true };
  },
);
export const next = request<DebugProtocol.NextArguments, undefined>('next', (adapter, args) => {
  adapter.go((s) => s.stepOver(granularity(args.granularity)));
  return undefined;
});
export const stepIn = request<DebugProtocol.StepInArguments, undefined>('stepIn', (adapter, args) => {
  const { targetId } = args;
  adapter.go((s) => (targetId === undefined ? s.stepIn(granularity(args.granularity)) : s.stepInto(targetId)));
  return undefined;
});
/** The functions that the current line still calls. An id is the function's address. */
export const stepInTargets = request<DebugProtocol.StepInTargetsArguments, DebugProtocol.StepInTargetsResponse['body']>(
  'stepInTargets',
  (adapter) => ({
    targets: adapter
      .stopped()
      .session.stepping.callTargets()
      .map((t) => ({ id: t.address, label: t.name })),
  }),
);
export const stepOut = request<DebugProtocol.StepOutArguments, undefined>('stepOut', (adapter, args) => {
  adapter.go((s) => (args.granularity === 'instruction' ? s.stepOver('instruction') : s.stepOut()));
  return undefined;
});
export const stepBack = request<DebugProtocol.StepBackArguments, undefined>('stepBack', (adapter, args) => {
  adapter.go((s) => s.stepBack(granularity(args.granularity)), true);
  return undefined;
});
export const reverseContinue = request('reverseContinue', (adapter) => {
  adapter.go((s) => s.reverseContinue(), true);
  return undefined;
});
/** What DAP has no request for. */
export const stepBackInto = request<DebugProtocol.StepBackArguments, undefined>(
  'memscape/stepBackInto',
  (adapter, args) => {
    adapter.go((s) => s.stepBackIn(granularity(args.granularity)), true);
    return undefined;
  },
);
export const stepBackOut = request('memscape/stepBackOut', (adapter) => {
  adapter.go((s) => s.stepBackOut(), true);
  return undefined;
});
export const gotoTime = request<GotoArguments, undefined>('memscape/goto', (adapter, args) => {
  const { timeline } = adapter.stopped().session;
  if (!Number.isSafeInteger(args.time) || args.time < timeline.start || args.time > timeline.frontier)
    throw new RequestError(
      `The run has been lived through from instruction ${timeline.start} to ${timeline.frontier}; ${args.time} is not among them.`,
    );
  adapter.go((s) => s.goto(args.time), true);
  return undefined;
});
export const pause = request('pause', (adapter) => {
  adapter.need().session.pause();
  return undefined;
});
