import assert from 'node:assert/strict';
import { assign, evaluate, type NameScope } from '../../src/debugger/evaluate.ts';
import { FORMATTERS } from '../../src/debugger/formatters/index.ts';
import { Renderer } from '../../src/debugger/render.ts';
import { arrayOf, basicType, builtin, type Type } from '../../src/debugger/types.ts';
import { Value } from '../../src/debugger/value.ts';
import {
  alias,
  char,
  composite,
  constant,
  int,
  long,
  MadeMemory,
  pointer,
  struct,
  ulong,
  world,
} from './made-types.ts';

const memory = new MadeMemory();
const w = world(memory);
const renderer = new Renderer(FORMATTERS);
const variables = new Map<string, Value>();
const types = new Map<string, Type>();

const put = (name: string, type: Type, address: number): void => {
  variables.set(name, Value.at(w, type, address));
};

const node = struct('Node', 16, []);
node.elements.push(
  ...struct('', 16, [
    { name: 'value', type: int, at: 0 },
    { name: 'next', type: pointer(node), at: 8 },
  ]).elements,
);
const color = composite(0x04, 'Color', 4, [], {
  baseType: builtin('unsigned int'),
  elements: [
    { kind: 'DIEnumerator', name: 'Red', value: 0n, isUnsigned: true },
    { kind: 'DIEnumerator', name: 'Green', value: 5n, isUnsigned: true },
  ],
});
const bits = struct('Bits', 4, [
  { name: 'a', type: builtin('unsigned int'), at: 0, bits: 3 },
  { name: 'b', type: int, at: 3, bits: 5 },
]);
const union_ = composite(0x17, 'U', 4, [
  { name: 'i', type: int, at: 0 },
  { name: 'f', type: builtin('float'), at: 0 },
]);
const base = struct('Base', 8, [{ name: 'b', type: int, at: 0 }]);
const derived = struct('Derived', 16, [
  { name: '', type: base, at: 0, base: true },
  { name: 'd', type: builtin('double'), at: 8 },
]);

const data = memory.put(0x1000, 0x200);
data.setInt32(0x00, -7, true); // x
data.setFloat64(0x08, 2.5, true); // y
data.setBigUint64(0x10, 0x1000n, true); // p → x
for (let i = 0; i < 5; i++) data.setInt32(0x20 + i * 4, i * 10, true); // a
data.setInt32(0x40, 1, true); // n1
data.setBigUint64(0x48, 0x1050n, true);
data.setInt32(0x50, 2, true); // n2
data.setBigUint64(0x58, 0n, true);
data.setUint32(0x60, 5, true); // color
data.setUint32(0x64, 0b10110_101, true); // bits: a 5, b -10
data.setFloat32(0x68, 1.5, true); // union
data.setInt32(0x70, 11, true); // derived
data.setFloat64(0x78, 0.25, true);
for (const [i, c] of [...'hi\n'].entries()) data.setUint8(0x80 + i, c.charCodeAt(0)); // text
data.setBigUint64(0x90, 0x1080n, true); // s → text
data.setUint8(0x98, 1); // flag
data.setBigUint64(0xa0, 0xdead_0000n, true); // wild
data.setUint8(0xa8, 200); // uc
data.setBigInt64(0xb0, -1n, true); // big

put('x', int, 0x1000);
put('y', builtin('double'), 0x1008);
put('p', pointer(int), 0x1010);
put('a', arrayOf(int, 5), 0x1020);
put('list', node, 0x1040);
put('head', pointer(node), 0x1300);
put('color', color, 0x1060);
put('bits', bits, 0x1064);
put('u', union_, 0x1068);
put('object', derived, 0x1070);
put('text', arrayOf(char, 16), 0x1080);
put('s', pointer(constant(char)), 0x1090);
put('flag', builtin('bool'), 0x1098);
put('wild', pointer(node), 0x10a0);
put('uc', builtin('unsigned char'), 0x10a8);
put('big', long, 0x10b0);
put('c', constant(int), 0x1000);
memory.put(0x1300, 8).setBigUint64(0, 0x1040n, true);
variables.set('Green', Value.ofInteger(w, color, 5n));
types.set('Node', node);
types.set('Base', base);
types.set('Derived', derived);
types.set('Number', alias('Number', int));

const scope: NameScope = {
  world: w,
  renderer,
  lookup: (name) => variables.get(name),
  register: (name) => (name === 'rax' ? Value.ofInteger(w, ulong, 42n) : undefined),
  type: (name) => {
    const match = /^(.*?)((?:\s*\*)*)$/.exec(name)!;
    let t = types.get(match[1]!) ?? basicType(match[1]!.replace('const ', ''));
    if (!t) return null;
    for (const _ of match[2]!.replace(/\s/g, '')) t = pointer(t);
    return t;
  },
  edit: (change) => change(),
};
const show = (text: string): string => {
  const r = evaluate(text, scope);
  return r.ok ? renderer.text(r.value) : `! ${r.error}`;
};

describe('evaluation', () => {
  const rows: [string, string][] = [
    ['x', '-7'],
    ['x + 1', '-6'],
    ['x / 2', '-3'],
    ['x % 4', '-3'],
    ['x >> 1', '-4'],
    ['(unsigned int)x', '4294967289'],
    ['x < 0u', 'false'],
    ['x < 0', 'true'],
    ['y * 2', '5.0'],
    ['y + x', '-4.5'],
    ['1 / 0', '! Division by zero.'],
    ['1 << 40', '! A shift by 40 bits is undefined for int.'],
    ['2147483647 + 1', '-2147483648'],
    ['*p', '-7'],
    ['p[0]', '-7'],
    ['p == &x', 'true'],
    ['&a[3] - a', '3'],
    ['*(a + 2)', '20'],
    ['2[a]', '20'],
    ['a', '{0, 10, 20, 30, 40}'],
    ['a[9]', '0'],
    ['sizeof(a)', '20'],
    ['sizeof a / sizeof a[0]', '5'],
    ['sizeof(Node)', '16'],
    ['head->value', '1'],
    ['head->next->value', '2'],
    ['head.value', '1'],
    ['(*head).next->next', '0x0 (null)'],
    ['head->next->next->value', '! It cannot be read: there is no memory at 0x0.'],
    ['head->nothing', '! struct Node has no member nothing.'],
    ['wild->value', '! It cannot be read: there is no memory at 0xdead0000.'],
    ['color', 'Green (5)'],
    ['color == Green', 'true'],
    ['bits.a', '5'],
    ['bits.b', '-10'],
    ['&bits.a', '! A bit-field has no address.'],
    ['u', '{i = 1069547520, f = 1.5}'],
    ['object.b', '11'],
    ['object', '{{b = 11}, d = 0.25}'],
    ['((Base *)&object)->b', '11'],
    ['text', '"hi\\n"'],
    ['s', '0x1080 "hi\\n"'],
    ['s[1]', "105 'i'"],
    ['flag && x', 'true'],
    ['!flag', 'false'],
    ['flag ? x : y', '-7'],
    ['$rax + 1', '43'],
    ['$rzz', '! There is no register $rzz.'],
    ['uc', '200'],
    ['(char)uc', '-56'],
    ['big == -1', 'true'],
    ['(Number)y', '2'],
    ['nothing', '! There is no nothing here.'],
    ['a@2', '{0, 10}'],
    ['p@3', '{-7, 0, 0}'],
    ['nullptr == p', 'false'],
    ['x = ', '! The expression is not complete.'],
    ['5 = x', '! It has no place in memory to be changed in.'],
    ['text + 1.5', '! + does not go with char * and double.'],
  ];
  for (const [text, value] of rows)
    it(text, () => {
      assert.equal(show(text), value);
    });

  it('assigns to variables, members, elements and bit-fields', () => {
    assert.equal(show('x = 3'), '3');
    assert.equal(data.getInt32(0, true), 3);
    assert.equal(show('a[1] += 5'), '15');
    assert.equal(show('bits.b = 7'), '7');
    assert.equal(show('bits.a'), '5', 'the neighbour keeps its bits');
    assert.equal(show('y = x'), '3.0');
    assert.equal(show('color = 0'), 'Red (0)');
    const r = assign(variables.get('x')!, '40 + 2', scope);
    assert.ok(r.ok && renderer.text(r.value) === '42');
  });
});

describe('plain rendering', () => {
  const of = (type: Type, bytes: number[]): string => renderer.text(Value.of(w, type, Uint8Array.from(bytes)));
  it('characters and strings', () => {
    assert.equal(of(char, [65]), "65 'A'");
    assert.equal(of(char, [0]), "0 '\\0'");
    assert.equal(of(char, [200]), '-56');
    assert.equal(of(arrayOf(char, 3), [97, 98, 99]), '"abc" (no terminator)');
    assert.equal(of(arrayOf(char, 4), [0xc3, 0xa4, 0xff, 0]), '"ä\\xff"');
  });
  it('floats by their shortest text', () => {
    assert.equal(of(builtin('float'), [0xcd, 0xcc, 0xcc, 0x3d]), '0.1');
    assert.equal(of(builtin('double'), [0, 0, 0, 0, 0, 0, 0xf0, 0x7f]), 'inf');
    assert.equal(of(builtin('double'), [0, 0, 0, 0, 0, 0, 0, 0x80]), '-0.0');
  });
  it('a bool that is neither true nor false', () => {
    assert.equal(of(builtin('bool'), [7]), 'true (7)');
  });
  it('a list that runs in a circle ends', () => {
    const m = new MadeMemory();
    const v = m.put(0x2000, 16);
    v.setBigUint64(8, 0x2000n, true);
    const text = renderer.text(Value.at(world(m), node, 0x2000));
    assert.equal(text, '{value = 0, next = 0x2000}');
  });
});
