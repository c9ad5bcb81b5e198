/** initialize: who the client is, what we can do. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { FAMILIES } from '../../report/families.ts';
import { request } from '../request.ts';

/** Not a finding: stop when a C++ exception is thrown. */
export const THROW_FILTER: DebugProtocol.ExceptionBreakpointsFilter = {
  filter: 'throw',
  label: 'C++ exceptions when thrown',
  description: 'Stops at every throw, also of exceptions that are caught.',
  default: false,
  supportsCondition: false,
};

/** One filter for each family of findings; its condition narrows it to kinds. */
export const EXCEPTION_FILTERS: DebugProtocol.ExceptionBreakpointsFilter[] = Object.entries(FAMILIES).map(
  ([filter, { title, kinds }]) => ({
    filter,
    label: title,
    description: kinds.join(', '),
    default: true,
    supportsCondition: true,
    conditionDescription: `Kinds to stop at, or with ! those not to: ${kinds.slice(0, 3).join(', ')}${kinds.length > 3 ? ', …' : ''}`,
  }),
);

export const CAPABILITIES: DebugProtocol.Capabilities = {
  supportsConfigurationDoneRequest: true,
  supportsFunctionBreakpoints: true,
  supportsConditionalBreakpoints: true,
  supportsHitConditionalBreakpoints: true,
  supportsLogPoints: true,
  supportsDataBreakpoints: true,
  supportsDataBreakpointBytes: true,
  supportsInstructionBreakpoints: true,
  supportsBreakpointLocationsRequest: true,
  supportsExceptionInfoRequest: true,
  supportsExceptionFilterOptions: true,
  exceptionBreakpointFilters: [...EXCEPTION_FILTERS, THROW_FILTER],
  supportsEvaluateForHovers: true,
  supportsStepBack: true,
  supportsSteppingGranularity: true,
  supportsStepInTargetsRequest: true,
  supportsGotoTargetsRequest: false,
  supportsSetVariable: true,
  supportsSetExpression: true,
  supportsRestartRequest: true,
  supportsTerminateRequest: true,
  supportTerminateDebuggee: true,
  supportsReadMemoryRequest: true,
  supportsWriteMemoryRequest: true,
  supportsDisassembleRequest: true,
  supportsLoadedSourcesRequest: true,
  supportsModulesRequest: false,
  supportsCompletionsRequest: true,
  completionTriggerCharacters: ['.', '>', ':', '$'],
  supportsDelayedStackTraceLoading: true,
  supportsValueFormattingOptions: true,
  supportsClipboardContext: true,
  supportsCancelRequest: false,
};

export const initialize = request<DebugProtocol.InitializeRequestArguments, DebugProtocol.Capabilities>(
  'initialize',
  (adapter, args) => {
    adapter.client = {
      linesFromOne: args.linesStartAt1 ?? true,
      columnsFromOne: args.columnsStartAt1 ?? true,
      uris: args.pathFormat === 'uri',
      variablePaging: args.supportsVariablePaging ?? false,
      memoryReferences: args.supportsMemoryReferences ?? false,
      invalidated: args.supportsInvalidatedEvent ?? false,
    };
    return CAPABILITIES;
  },
);
