/** std::pair, tuple, optional, variant, any, function, atomic, reference_wrapper, complex, chrono: objects around objects. */
import { typeNameOf as typeText } from '../../debuginfo/type-name.ts';
import { type Child, Corrupt, type Formatter, type Rendered, unary } from '../render.ts';
import { floatText, hexText } from '../text.ts';
import {
  isStandard,
  kindOf,
  membersOf,
  sizeOfType,
  strip,
  type Type,
  templateName,
  templateParameters,
  templateType,
} from '../types.ts';
import { Value } from '../value.ts';
import { need, pointerOf } from './checks.ts';

export const pair: Formatter = {
  name: 'std::pair',
  priority: 100,
  matches: (type) => isStandard(type, 'pair'),
  render(value, renderer) {
    const first = need(value.member('first'), 'first');
    const second = need(value.member('second'), 'second');
    const named: Child[] = [
      { name: 'first', value: first, expression: (p) => `${p}.first` },
      { name: 'second', value: second, expression: (p) => `${p}.second` },
    ];
    return { text: `(${renderer.text(first)}, ${renderer.text(second)})`, named: () => named, memory: value.address };
  },
};

/** Leaves of a tuple: bases of __tuple_impl, in order. */
export const tuple: Formatter = {
  name: 'std::tuple',
  priority: 100,
  matches: (type) => isStandard(type, 'tuple'),
  render(value, renderer) {
    const base = value.member('__base_');
    const leaves: Value[] = [];
    if (base)
      for (const b of membersOf(base.type).bases) {
        const leaf = base.base(b);
        // An empty element is its leaf's base class (empty base optimisation).
        leaves.push(leaf.member('__value_') ?? leaf.as(templateType(b.type, 1)));
      }
    const children = leaves.map((v, i): Child => ({ name: `[${i}]`, value: v }));
    return {
      text: `(${children.map((c) => renderer.text(c.value)).join(', ')})`,
      named: () => children,
      memory: value.address,
    };
  },
};

export const optional: Formatter = {
  name: 'std::optional',
  priority: 100,
  matches: (type) => isStandard(type, 'optional'),
  render(value, renderer): Rendered {
    const engaged = need(value.member('__engaged_'), 'flag').integer();
    if (engaged === undefined) throw new Corrupt('it cannot be read');
    if (engaged > 1n) throw new Corrupt(`its flag is ${engaged}`);
    if (engaged === 0n) return { text: 'empty' };
    const inner = need(value.member('__val_'), 'value');
    const named: Child[] = [{ name: 'value', value: inner, expression: (p) => `*${unary(p)}` }];
    return { text: renderer.text(inner), named: () => named, memory: value.address, dereferenced: () => inner };
  },
};

export const variant: Formatter = {
  name: 'std::variant',
  priority: 100,
  matches: (type) => isStandard(type, 'variant'),
  render(value, renderer) {
    const impl = value.member('__impl_') ?? value;
    const index = need(impl.member('__index'), 'index');
    const n = index.integer();
    if (n === undefined) throw new Corrupt('it cannot be read');
    const size = index.size;
    if (BigInt.asIntN(size * 8, n) === -1n) return { text: 'valueless' };
    const types = templateParameters(value.type);
    const type = types[Number(n)]?.type;
    if (n < 0n || n >= BigInt(types.length)) throw new Corrupt(`its index is ${n} of ${types.length}`);
    // All alternatives share the union's first byte.
    const data = need(impl.member('__data'), 'storage');
    const inner = data.address === undefined ? data.part(type, 0) : Value.at(value.world, type, data.address);
    const named: Child[] = [{ name: `[${n}]`, value: inner }];
    return { text: `${typeText(type)}: ${renderer.text(inner)}`, named: () => named, memory: value.address };
  },
};

export const any: Formatter = {
  name: 'std::any',
  priority: 100,
  matches: (type) => isStandard(type, 'any'),
  render(value) {
    const handler = pointerOf(value.member('__h_'), 'handler');
    if (handler === 0) return { text: 'empty' };
    const symbol = value.world.symbolAt(handler);
    if (!symbol) throw new Corrupt(`its handler ${hexText(handler)} is no function`);
    // std::__any_imp::_SmallHandler<int>::__handle
    const of = /_(?:Small|Large)Handler<(.*)>::__handle/.exec(symbol.name)?.[1];
    return { text: of ? `holds ${of}` : 'holds a value', memory: value.address };
  },
};

export const functionWrapper: Formatter = {
  name: 'std::function',
  priority: 100,
  matches: (type) => isStandard(type, 'function'),
  render(value) {
    const call = need(value.path('__f_', '__func_'), 'function').pointer() ?? 0;
    const policy = pointerOf(value.path('__f_', '__policy_'), 'policy');
    const buffer = value.path('__f_', '__buf_');
    if (policy === 0) throw new Corrupt('it has no policy');
    const symbol = value.world.symbolAt(call);
    // __policy: | clone | destroy | is_null 1 byte | … : is_null stands after the two functions.
    if (value.world.memory.readU8(policy + 16) === 1) return { text: 'empty' };
    const named: Child[] = buffer ? [{ name: '[captured]', value: buffer, hint: { readOnly: true } }] : [];
    // std::__function::__policy_func<…>::__call_func<F>(…): what is inside is F.
    const held = /::__call_func<(.*)>\(const std::__function::__policy_storage/.exec(symbol?.name ?? '')?.[1];
    return {
      text: held ? `holds ${held}` : (symbol?.name ?? hexText(call)),
      named: () => named,
      memory: value.address,
    };
  },
};

export const atomic: Formatter = {
  name: 'std::atomic',
  priority: 100,
  matches: (type) => isStandard(type, 'atomic') || isStandard(type, 'atomic_ref'),
  render(value, renderer) {
    const inner = value.member('__a_value') ?? value.part(templateType(value.type, 0), 0);
    const plain = inner.as(templateType(value.type, 0) ?? inner.type);
    return { text: renderer.text(plain), memory: value.address, named: () => [{ name: 'value', value: plain }] };
  },
};

export const referenceWrapper: Formatter = {
  name: 'std::reference_wrapper',
  priority: 100,
  matches: (type) => isStandard(type, 'reference_wrapper'),
  render(value, renderer) {
    const target = need(value.member('__f_'), 'reference').target();
    if (!target) throw new Corrupt('it refers to nothing');
    return { text: renderer.text(target), named: () => [{ name: 'get()', value: target }], dereferenced: () => target };
  },
};

export const complex: Formatter = {
  name: 'std::complex',
  priority: 100,
  matches: (type) => isStandard(type, 'complex'),
  render(value, renderer) {
    const re = need(value.member('__re_'), 'real part');
    const im = need(value.member('__im_'), 'imaginary part');
    const named: Child[] = [
      { name: 'real', value: re },
      { name: 'imag', value: im },
    ];
    const part = (v: Value): string =>
      kindOf(v.type) === 'float' ? floatText(v.float() ?? Number.NaN, v.size === 4) : renderer.text(v);
    return { text: `${part(re)} + ${part(im)}i`, named: () => named, memory: value.address };
  },
};

/** std::runtime_error, std::logic_error: the text that what() gives (libc++ keeps it counted, outside the object). */
export const stdException: Formatter = {
  name: 'std::exception with a text',
  priority: 100,
  matches: (type) => isStandard(type, 'runtime_error') || isStandard(type, 'logic_error'),
  render(value, renderer) {
    const text = need(value.path('__imp_', '__imp_'), 'text');
    const named: Child[] = [{ name: 'what()', value: text }];
    const address = pointerOf(text, 'text');
    return {
      text: renderer.cString(value, address, 1, 'char'),
      named: () => named,
      memory: address,
    };
  },
};

const UNITS: Readonly<Record<string, string>> = {
  '1/1000000000': 'ns',
  '1/1000000': 'µs',
  '1/1000': 'ms',
  '1/1': 's',
  '60/1': 'min',
  '3600/1': 'h',
  '86400/1': 'd',
};
function ratioText(type: Type): string {
  const [n, d] = templateParameters(type).map((p) =>
    p.value?.kind === 'value' && p.value.value.kind === 'int' ? BigInt.asIntN(64, p.value.value.value) : 1n,
  );
  const key = `${n ?? 1n}/${d ?? 1n}`;
  return UNITS[key] ?? `× ${key} s`;
}

export const duration: Formatter = {
  name: 'std::chrono::duration',
  priority: 100,
  matches: (type) => isStandard(type, 'duration'),
  render(value, renderer) {
    const n = need(value.member('__rep_'), 'count');
    return {
      text: `${renderer.text(n)} ${ratioText(templateType(value.type, 1))}`,
      named: () => [{ name: 'count()', value: n }],
      memory: value.address,
    };
  },
};

export const timePoint: Formatter = {
  name: 'std::chrono::time_point',
  priority: 100,
  matches: (type) => isStandard(type, 'time_point'),
  render(value, renderer) {
    const d = need(value.member('__d_'), 'duration');
    return { text: renderer.text(d), named: () => [{ name: 'time_since_epoch()', value: d }], memory: value.address };
  },
};

/** Comparison objects, hashes, allocators: nothing inside. */
export const emptyClass: Formatter = {
  name: 'empty class of the library',
  priority: 10,
  matches: (type) =>
    isStandard(type) &&
    membersOf(type).fields.length === 0 &&
    sizeOfType(type) <= 1 &&
    strip(type)?.kind === 'DICompositeType' &&
    !templateName(type).startsWith('__'),
  render: () => ({ text: '{}' }),
};
