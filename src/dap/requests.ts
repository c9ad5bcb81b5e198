/** All requests that are answered, one row each. */
import type { RequestHandler } from './request.ts';
import * as breakpoints from './requests/breakpoints.ts';
import * as dataBreakpoints from './requests/data-breakpoints.ts';
import { disassemble } from './requests/disassemble.ts';
import { exceptionInfo } from './requests/exception-info.ts';
import { initialize } from './requests/initialize.ts';
import * as life from './requests/launch.ts';
import * as memory from './requests/memory.ts';
import { prepare } from './requests/prepare.ts';
import * as run from './requests/run.ts';
import * as stack from './requests/stack.ts';
import * as variables from './requests/variables.ts';
import * as views from './requests/views.ts';

const rows: readonly RequestHandler[] = [
  initialize,
  life.launch,
  life.attach,
  life.configurationDone,
  life.restart,
  life.terminate,
  life.disconnect,
  breakpoints.setBreakpoints,
  breakpoints.setFunctionBreakpoints,
  breakpoints.setInstructionBreakpoints,
  breakpoints.setExceptionBreakpoints,
  breakpoints.breakpointLocations,
  dataBreakpoints.dataBreakpointInfo,
  dataBreakpoints.setDataBreakpoints,
  run.continueRequest,
  run.next,
  run.stepIn,
  run.stepInTargets,
  run.stepOut,
  run.stepBack,
  run.reverseContinue,
  run.stepBackInto,
  run.stepBackOut,
  run.gotoTime,
  run.pause,
  stack.threads,
  stack.stackTrace,
  stack.source,
  stack.loadedSources,
  variables.scopes,
  variables.variables,
  variables.setVariable,
  variables.setExpression,
  variables.evaluate,
  variables.completions,
  exceptionInfo,
  memory.readMemory,
  memory.writeMemory,
  disassemble,
  views.heap,
  views.heapSince,
  views.stack,
  views.pointer,
  views.listing,
  views.stdin,
  prepare,
  views.timeline,
  views.lifetimes,
];

export const REQUESTS: ReadonlyMap<string, RequestHandler> = new Map(rows.map((r) => [r.command, r]));
