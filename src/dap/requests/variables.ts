/** scopes, variables, setVariable, evaluate, setExpression, completions. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { VariableNode } from '../../debugger/variable-node.ts';
import type { Adapter } from '../adapter.ts';
import { RequestError, request } from '../request.ts';
import { hex } from '../wire.ts';

/** Children shown of what has no pages, when the client can't page. */
const UNPAGED = 1000;

export const scopes = request<DebugProtocol.ScopesArguments, DebugProtocol.ScopesResponse['body']>(
  'scopes',
  (adapter, args) => {
    const { inspector } = adapter.stopped();
    const frame = adapter.frame(args.frameId);
    if (!frame) return { scopes: [] };
    return {
      scopes: inspector.scopes(frame).map((s) => ({
        name: s.node.name,
        variablesReference: adapter.nodeReference(s.node),
        namedVariables: s.node.named,
        indexedVariables: s.node.indexed,
        expensive: s.expensive,
        ...(s.hint ? { presentationHint: s.hint } : {}),
      })),
    };
  },
);

function presentation(node: VariableNode): DebugProtocol.VariablePresentationHint | undefined {
  const attributes: string[] = [];
  if (node.hint.readOnly || !node.assign) attributes.push('readOnly');
  if (node.hint.failed) attributes.push('failedEvaluation');
  if (!node.hint.kind && !node.hint.visibility && attributes.length === 0) return undefined;
  return {
    ...(node.hint.kind ? { kind: node.hint.kind } : {}),
    ...(node.hint.visibility ? { visibility: node.hint.visibility } : {}),
    ...(attributes.length ? { attributes } : {}),
  };
}

function toClient(adapter: Adapter, node: VariableNode): DebugProtocol.Variable {
  const hint = presentation(node);
  return {
    name: node.name,
    value: node.value,
    ...(node.type ? { type: node.type } : {}),
    ...(node.expression ? { evaluateName: node.expression } : {}),
    variablesReference: adapter.nodeReference(node),
    ...(node.named ? { namedVariables: node.named } : {}),
    ...(node.indexed ? { indexedVariables: node.indexed } : {}),
    ...(node.memory === undefined ? {} : { memoryReference: hex(node.memory) }),
    ...(hint ? { presentationHint: hint } : {}),
  };
}

export const variables = request<DebugProtocol.VariablesArguments, DebugProtocol.VariablesResponse['body']>(
  'variables',
  (adapter, args) => {
    adapter.stopped();
    const node = adapter.node(args.variablesReference);
    const rows: VariableNode[] = [];
    const start = args.start ?? 0;
    if (args.filter !== 'indexed') {
      const at = args.filter === 'named' ? start : 0;
      rows.push(...node.children('named', at, args.filter === 'named' && args.count ? args.count : UNPAGED));
    }
    if (args.filter !== 'named' && node.indexed > 0)
      rows.push(...node.children('indexed', args.filter === 'indexed' ? start : 0, args.count || UNPAGED));
    return { variables: rows.map((r) => toClient(adapter, r)) };
  },
);

function changed(adapter: Adapter, node: VariableNode): void {
  adapter.moments.cut(adapter.need().session.timeline.now);
  adapter.afterwards(() => {
    if (node.address !== undefined)
      adapter.send('memory', { memoryReference: hex(node.address), offset: 0, count: Math.max(1, node.size) });
    if (adapter.client.invalidated) adapter.send('invalidated', { areas: ['variables'] });
  });
}

function assign(adapter: Adapter, node: VariableNode, text: string): VariableNode {
  if (!node.assign) throw new RequestError(`${node.name} cannot be changed.`);
  const result = node.assign(text);
  if (!result.ok) throw new RequestError(result.error);
  changed(adapter, result.value);
  return result.value;
}

export const setVariable = request<DebugProtocol.SetVariableArguments, DebugProtocol.SetVariableResponse['body']>(
  'setVariable',
  (adapter, args) => {
    adapter.stopped();
    const parent = adapter.node(args.variablesReference);
    const index = /^\[(\d+)\]$/.exec(args.name)?.[1];
    const node =
      (index !== undefined && parent.indexed > 0 ? parent.children('indexed', Number(index), 1)[0] : undefined) ??
      parent.children('named', 0, parent.named).find((n) => n.name === args.name);
    if (!node) throw new RequestError(`There is no ${args.name} here.`);
    const value = assign(adapter, node, args.value);
    return {
      value: value.value,
      type: value.type,
      variablesReference: adapter.nodeReference(value),
      namedVariables: value.named,
      indexedVariables: value.indexed,
    };
  },
);

export const setExpression = request<DebugProtocol.SetExpressionArguments, DebugProtocol.SetExpressionResponse['body']>(
  'setExpression',
  (adapter, args) => {
    const { inspector } = adapter.stopped();
    const target = inspector.evaluate(args.expression, adapter.frame(args.frameId));
    if (!target.ok) throw new RequestError(target.error);
    const value = assign(adapter, target.value, args.value);
    return {
      value: value.value,
      type: value.type,
      variablesReference: adapter.nodeReference(value),
      namedVariables: value.named,
      indexedVariables: value.indexed,
    };
  },
);

export const evaluate = request<DebugProtocol.EvaluateArguments, DebugProtocol.EvaluateResponse['body']>(
  'evaluate',
  (adapter, args) => {
    // What is typed into the debug console while the program waits for input is its input.
    if (args.context === 'repl' && adapter.need().session.running) {
      const { program, session } = adapter.need();
      if (!program.stdin.waiting()) throw new RequestError('The program is running.');
      program.stdin.write(`${args.expression}\n`);
      session.wakeUp();
      return { result: '', variablesReference: 0 };
    }
    const { inspector } = adapter.stopped();
    const mayChange = args.context !== 'hover' && args.context !== 'watch' && args.context !== 'variables';
    const value = inspector.evaluate(
      args.expression,
      adapter.frame(args.frameId),
      args.format?.hex ?? false,
      mayChange,
    );
    if (!value.ok) throw new RequestError(value.error);
    const node = value.value;
    if (value.changed) changed(adapter, node);
    const hint = presentation(node);
    return {
      result: node.value,
      type: node.type,
      variablesReference: adapter.nodeReference(node),
      namedVariables: node.named,
      indexedVariables: node.indexed,
      ...(node.memory === undefined ? {} : { memoryReference: hex(node.memory) }),
      ...(hint ? { presentationHint: hint } : {}),
    };
  },
);

export const completions = request<DebugProtocol.CompletionsArguments, DebugProtocol.CompletionsResponse['body']>(
  'completions',
  (adapter, args) => {
    const { inspector } = adapter.stopped();
    const before = args.text.slice(0, Math.max(0, args.column - (adapter.client.columnsFromOne ? 1 : 0)));
    const word = /[A-Za-z_$][A-Za-z0-9_]*$/.exec(before)?.[0] ?? '';
    return {
      targets: inspector.completions(before, adapter.frame(args.frameId)).map((c) => ({
        label: c.label,
        type: c.kind,
        start: before.length - word.length,
        length: word.length,
      })),
    };
  },
);
