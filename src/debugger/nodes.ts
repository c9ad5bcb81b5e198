/** Values as rows of a variables view. */
import { typeNameOf } from '../debuginfo/type-name.ts';
import { assign, type NameScope } from './evaluate.ts';
import { type Padding, paddingOf, paddingText } from './padding.ts';
import type { Child, Rendered, Renderer } from './render.ts';
import { isConst, isScalar, kindOf } from './types.ts';
import type { Value } from './value.ts';
import { textNode, type VariableHint, type VariableNode } from './variable-node.ts';

/** Named children of one object that are shown at most. */
const MAX_NAMED = 2000;

export function nodeOf(
  name: string,
  value: Value,
  expression: string,
  renderer: Renderer,
  scope: NameScope,
  hint: VariableHint = {},
  textInstead?: string,
): VariableNode {
  const rendered = renderer.render(value);
  const readOnly = hint.readOnly === true || value.place.kind === 'bytes' || value.place.kind === 'none';
  const settable =
    !readOnly &&
    !isConst(value.type) &&
    (isScalar(value.type) || kindOf(value.type) === 'array' || kindOf(value.type) === 'float');
  const children = (): readonly Child[] => {
    const named = [...(rendered.named?.() ?? [])];
    if (rendered.formatted && value.place.kind !== 'none')
      named.push({ name: '[raw]', value, hint: { readOnly: true } });
    return named;
  };
  const padding = rendered.formatted || value.address === undefined ? undefined : paddingOf(value.type);
  const namedCount = countNamed(rendered, value) + (padding ? 1 : 0);
  return {
    name,
    value: textInstead ?? rendered.text,
    type: value.type || value.place.kind !== 'none' ? typeNameOf(value.type) : '',
    expression,
    memory: rendered.memory ?? value.address,
    address: value.bits ? undefined : value.address,
    size: value.size,
    hint: { ...hint, ...(readOnly ? { readOnly: true } : {}), ...(rendered.failed ? { failed: true } : {}) },
    named: namedCount,
    indexed: rendered.count ?? 0,
    children: (kind, start, count) => {
      try {
        const list =
          kind === 'indexed'
            ? (rendered.elements?.(start, count) ?? [])
            : children().slice(start, start + Math.min(count, MAX_NAMED));
        const rows = list.map((c) => childNode(c, value, expression, renderer, scope));
        if (kind === 'named' && padding && start + count >= namedCount) rows.push(paddingNode(value, padding));
        return rows;
      } catch {
        return [textNode('error', '<corrupt: it cannot be read>', { readOnly: true, failed: true })];
      }
    },
    assign: settable
      ? (text) => {
          const result = assign(value, text, scope);
          return result.ok
            ? { ok: true, value: nodeOf(name, value, expression, renderer, scope, hint) }
            : { ok: false, error: result.error };
        }
      : undefined,
  };
}

function countNamed(rendered: Rendered, value: Value): number {
  const own = rendered.named ? rendered.named().length : 0;
  return own + (rendered.formatted && value.place.kind !== 'none' ? 1 : 0);
}

function childNode(c: Child, parent: Value, expression: string, renderer: Renderer, scope: NameScope): VariableNode {
  if (c.name === '[raw]') return rawNode(parent, expression, renderer, scope);
  const own = c.expression && expression ? c.expression(expression) : '';
  return nodeOf(c.name, c.value, own, renderer, scope, c.hint, c.text);
}

/** Where an object has bytes that belong to no member. */
function paddingNode(value: Value, padding: Padding): VariableNode {
  const address = value.address ?? 0;
  const hint = { readOnly: true, kind: 'virtual' } as const;
  return {
    ...textNode('[padding]', paddingText(padding, value.size), hint),
    memory: value.address,
    named: padding.gaps.length,
    children: (kind, start, count) =>
      kind !== 'named'
        ? []
        : padding.gaps.slice(start, start + count).map((g) => ({
            ...textNode(
              `+${g.offset}`,
              `${g.size} ${g.size === 1 ? 'byte' : 'bytes'}${g.after ? ` behind ${g.after}` : ' at the start'}`,
              hint,
            ),
            memory: address + g.offset,
            address: address + g.offset,
            size: g.size,
          })),
  };
}

/** The members of an object as they lie in memory, past its formatter. */
function rawNode(value: Value, expression: string, renderer: Renderer, scope: NameScope): VariableNode {
  const members = renderer.membersOf(value);
  return {
    ...textNode(
      '[raw]',
      `${value.size} bytes at ${value.address === undefined ? 'no address' : `0x${value.address.toString(16)}`}`,
    ),
    type: typeNameOf(value.type),
    memory: value.address,
    address: value.address,
    size: value.size,
    named: members.length,
    children: (kind, start, count) =>
      kind === 'named'
        ? members.slice(start, start + count).map((c) => childNode(c, value, expression, renderer, scope))
        : [],
  };
}
