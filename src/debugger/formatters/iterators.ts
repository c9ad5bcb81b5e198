/** Iterators of the containers, each by what it points to. */
import { Corrupt, type Formatter, type Rendered, type Renderer, unary } from '../render.ts';
import { hexText } from '../text.ts';
import { isStandard, type Type, templateName, templateType } from '../types.ts';
import { Value } from '../value.ts';
import { need, pointerOf, readable } from './checks.ts';
import { valueIn } from './lists.ts';
import { unwrap, valueMember } from './trees.ts';

function to(renderer: Renderer, value: Value, address: number, target: () => Value): Rendered {
  if (address === 0) return { text: 'singular (0x0)' };
  if (!value.world.memory.mapped(address, 1))
    throw new Corrupt(`it points to ${hexText(address)}, where there is no memory`);
  const object = target();
  const text = object.unreadable ? '' : ` → ${renderer.text(object)}`;
  return {
    text: `${hexText(address)}${text}`,
    memory: address,
    named: () => [{ name: '*', value: object, expression: (p) => `*${unary(p)}` }],
    dereferenced: () => object,
  };
}

/** vector, string, array, span: a wrapped pointer. */
export const wrapIter: Formatter = {
  name: 'iterator over a run of memory',
  priority: 100,
  matches: (type) => isStandard(type, '__wrap_iter') || isStandard(type, '__bounded_iter'),
  render(value, renderer) {
    const pointer = need(value.member('__i_') ?? value.member('__current_'), 'pointer');
    const address = pointerOf(pointer, 'pointer');
    return to(renderer, value, address, () => need(pointer.target(), 'target'));
  },
};

export const reverseIterator: Formatter = {
  name: 'std::reverse_iterator',
  priority: 100,
  matches: (type) => isStandard(type, 'reverse_iterator'),
  render(value, renderer) {
    const base = need(value.member('current'), 'base');
    return { text: `before ${renderer.text(base)}`, named: () => [{ name: 'base()', value: base }] };
  },
};

/** list, forward_list: the node, its value after the links. */
export const listIterator: Formatter = {
  name: 'std::list iterator',
  priority: 100,
  matches: (type) => isStandard(type) && /^__(forward_)?list_(const_)?iterator$/.test(templateName(type)),
  render(value, renderer) {
    const forward = templateName(value.type).startsWith('__forward');
    const address = pointerOf(value.member('__ptr_'), 'node');
    let element: Type = templateType(value.type, 0);
    if (forward) {
      // Its argument is a pointer to the node.
      const node = value.member('__ptr_')?.target();
      element = templateType(node?.type, 0) ?? element;
    }
    const links = forward ? 8 : 16;
    return to(renderer, value, address, () => {
      readable(value, address, links, 'its node');
      return Value.at(value.world, element, address + valueIn(undefined, links, element));
    });
  },
};

/** map, set: tree nodes. */
export const treeIterator: Formatter = {
  name: 'std::map iterator',
  priority: 100,
  matches: (type) => isStandard(type) && /^__(tree|map)_(const_)?iterator$/.test(templateName(type)),
  render(value, renderer) {
    const inner = value.member('__i_') ?? value;
    const address = pointerOf(inner.member('__ptr_'), 'node');
    // __tree_iterator<value, node pointer, difference>
    const nodePointer = templateType(inner.type, 1);
    const node = nodePointer?.kind === 'DIDerivedType' ? nodePointer.baseType : undefined;
    const element = valueMember(node) ?? templateType(inner.type, 0);
    return to(renderer, value, address, () =>
      unwrap(Value.at(value.world, element, address + valueIn(node, 25, element))),
    );
  },
};

export const hashIterator: Formatter = {
  name: 'std::unordered_map iterator',
  priority: 100,
  matches: (type) => isStandard(type) && /^__hash_(map_)?(const_)?(local_)?iterator$/.test(templateName(type)),
  render(value, renderer) {
    const inner = value.member('__i_') ?? value;
    const address = pointerOf(inner.member('__node_'), 'node');
    const nodePointer = templateType(inner.type, 0);
    const node = nodePointer?.kind === 'DIDerivedType' ? nodePointer.baseType : undefined;
    const element = valueMember(node) ?? templateType(node, 0);
    return to(renderer, value, address, () =>
      unwrap(Value.at(value.world, element, address + valueIn(node, 16, element))),
    );
  },
};

/** deque: block pointer and element pointer. */
export const dequeIterator: Formatter = {
  name: 'std::deque iterator',
  priority: 100,
  matches: (type) => isStandard(type, '__deque_iterator'),
  render(value, renderer) {
    const pointer = need(value.member('__ptr_'), 'pointer');
    const address = pointerOf(pointer, 'pointer');
    return to(renderer, value, address, () => need(pointer.target(), 'target'));
  },
};
