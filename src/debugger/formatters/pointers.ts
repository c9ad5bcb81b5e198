/**
 * std::unique_ptr, shared_ptr, weak_ptr (libc++, <memory>).
 *
 *     shared_ptr | object | control block |      control block | vptr | owners - 1 | weak owners - 1 | …
 */
import { type Child, Corrupt, type Formatter, type Rendered, type Renderer, unary } from '../render.ts';
import { hexText } from '../text.ts';
import {
  builtin,
  isStandard,
  kindOf,
  pointerTo,
  sizeOfType,
  strip,
  targetOf,
  templateName,
  templateType,
} from '../types.ts';
import { Value } from '../value.ts';
import { need, pointerOf, readable } from './checks.ts';

/** Text of the object that a smart pointer leads to, and its members as children. */
function pointee(renderer: Renderer, object: Value): { text: string; children: readonly Child[] } {
  const dynamic = renderer.dynamic(object);
  const inner = renderer.render(dynamic);
  return {
    text: inner.text,
    children: [{ name: '*', value: dynamic, expression: (p) => `*${unary(p)}` }],
  };
}

export const uniquePtr: Formatter = {
  name: 'std::unique_ptr',
  priority: 100,
  matches: (type) => isStandard(type, 'unique_ptr'),
  render(value, renderer): Rendered {
    const pointer = need(value.member('__ptr_'), 'pointer');
    const address = pointerOf(pointer, 'pointer');
    if (address === 0) return { text: 'empty', memory: undefined };
    const isArray = kindOf(templateType(value.type, 0)) === 'array';
    const target = pointer.target();
    const what = value.world.describe(address);
    if (!target || target.unreadable)
      return { text: `${hexText(address)}${what ? ` → ${what}` : ''}`, memory: address };
    if (isArray) {
      const size = Math.max(1, sizeOfType(target.type));
      const extent = renderer.extent(address, size);
      const count = extent === undefined ? 1 : Math.max(1, Math.floor(extent / size));
      const array = pointer.as(pointerTo(target.type));
      const inner = renderer.render(array);
      return {
        text: inner.text,
        memory: address,
        count,
        elements: (start, n) =>
          Array.from({ length: Math.max(0, Math.min(n, count - start)) }, (_, i) => ({
            name: `[${start + i}]`,
            value: Value.at(value.world, target.type, address + (start + i) * size),
            expression: (p: string) => `${p}[${start + i}]`,
          })),
      };
    }
    const { text, children } = pointee(renderer, target);
    return {
      text: `${hexText(address)} → ${text}`,
      named: () => children,
      memory: address,
      dereferenced: () => renderer.dynamic(target),
    };
  },
};

/** Both counts of a control block; libc++ keeps them one less than the number of owners. */
export function counts(control: Value): { shared: bigint; weak: bigint } {
  const shared = control.path('__shared_owners_')?.integer();
  const weak = control.path('__shared_weak_owners_')?.integer();
  if (shared === undefined || weak === undefined) throw new Corrupt('its control block cannot be read');
  const s = shared + 1n;
  // All shared owners together hold one weak count.
  const w = weak + 1n - (s > 0n ? 1n : 0n);
  if (s < 0n || s > 1n << 40n || w < -1n || w > 1n << 40n)
    throw new Corrupt(`its control block counts ${s} owners and ${w} watchers`);
  return { shared: s, weak: w };
}

const tallyText = (shared: bigint, weak: bigint): string =>
  `${shared} ${shared === 1n ? 'owner' : 'owners'}, ${weak} weak`;

function counted(weakPointer: boolean): Formatter['render'] {
  return (value, renderer) => {
    const pointer = need(value.member('__ptr_'), 'pointer');
    const address = pointerOf(pointer, 'pointer');
    const control = need(value.member('__cntrl_'), 'control block');
    const controlAddress = pointerOf(control, 'control block');
    if (controlAddress === 0)
      return address === 0
        ? { text: 'empty' }
        : { text: `${hexText(address)} (not counted)`, memory: address, dereferenced: () => pointer.target() };
    readable(value, controlAddress, 24, 'its control block');
    const block = need(control.target(), 'control block');
    const { shared, weak } = counts(block);
    const long = builtin('long');
    const named =
      (children: readonly Child[]): (() => Child[]) =>
      () => [
        ...children,
        { name: '[owners]', value: Value.ofInteger(value.world, long, shared), hint: { readOnly: true } },
        { name: '[watchers]', value: Value.ofInteger(value.world, long, weak), hint: { readOnly: true } },
        { name: '[control block]', value: control, hint: { readOnly: true } },
      ];
    const tally = tallyText(shared, weak);
    if (weakPointer && shared === 0n) return { text: `expired (${tally})`, named: named([]), memory: controlAddress };
    const target = address === 0 ? undefined : pointer.target();
    if (!target || target.unreadable || kindOf(targetOf(strip(pointer.type))?.type) === 'void')
      return { text: `${hexText(address)} (${tally})`, named: named([]), memory: address || controlAddress };
    const { text, children } = pointee(renderer, target);
    return {
      text: `${hexText(address)} → ${text} (${tally})`,
      named: named(children),
      memory: address,
      ...(weakPointer ? {} : { dereferenced: () => renderer.dynamic(target) }),
    };
  };
}

export const sharedPtr: Formatter = {
  name: 'std::shared_ptr',
  priority: 100,
  matches: (type) => isStandard(type, 'shared_ptr'),
  render: counted(false),
};
export const weakPtr: Formatter = {
  name: 'std::weak_ptr',
  priority: 100,
  matches: (type) => isStandard(type, 'weak_ptr'),
  render: counted(true),
};

/** The control block itself, as a heap block of its own or in front of a make_shared object. */
export const controlBlock: Formatter = {
  name: 'control block of shared_ptr',
  priority: 100,
  matches: (type) => isStandard(type) && /^__shared_(ptr_pointer|ptr_emplace|weak_count)$/.test(templateName(type)),
  render(value) {
    const { shared, weak } = counts(value);
    const long = builtin('long');
    const named: Child[] = [
      { name: '[owners]', value: Value.ofInteger(value.world, long, shared), hint: { readOnly: true } },
      { name: '[watchers]', value: Value.ofInteger(value.world, long, weak), hint: { readOnly: true } },
    ];
    return { text: tallyText(shared, weak), named: () => named, memory: value.address };
  },
};
