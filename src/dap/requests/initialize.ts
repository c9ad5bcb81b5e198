/** initialize: who the client is, what we can do. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { KINDS } from '../../report/kinds.ts';
import { request } from '../request.ts';

/** Not a finding: stop when a C++ exception is thrown. */
export const THROW_FILTER: DebugProtocol.ExceptionBreakpointsFilter = {
  filter: 'throw',
  label: 'C++ exceptions when thrown',
  description: 'Stops at every throw, also of exceptions that are caught.',
  default: false,
  supportsCondition: false,
};

/** One filter for each kind of finding, from the table of kinds. Notes (limits) don't stop by default. */
export const EXCEPTION_FILTERS: DebugProtocol.ExceptionBreakpointsFilter[] = Object.entries(KINDS).map(
  ([kind, row]) => ({
    filter: kind,
    label: row.title,
    description: row.summary,
    default: row.severity !== 'note',
    supportsCondition: false,
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
