import assert from 'node:assert/strict';
import { FORMATTERS } from '../../src/debugger/formatters/index.ts';
import { Renderer } from '../../src/debugger/render.ts';
import { arrayOf, builtin, type Type } from '../../src/debugger/types.ts';
import { Value } from '../../src/debugger/value.ts';
import type { DIType } from '../../src/ir/metadata.ts';
import { char, composite, int, long, MadeMemory, pointer, std, struct, ulong, world } from './made-types.ts';

const renderer = new Renderer(FORMATTERS);

/** Renders an object at 0x1000 whose words are given, in memory with further pieces. */
function show(
  type: Type,
  words: readonly (number | bigint)[],
  pieces: Record<string, readonly (number | bigint)[]> = {},
): string {
  const memory = new MadeMemory();
  const fill = (address: number, list: readonly (number | bigint)[]): void => {
    const view = memory.put(address, list.length * 8);
    list.forEach((n, i) => {
      view.setBigUint64(i * 8, BigInt.asUintN(64, BigInt(n)), true);
    });
  };
  fill(0x1000, words);
  for (const [address, list] of Object.entries(pieces)) fill(Number(address), list);
  return renderer.text(Value.at(world(memory), type, 0x1000));
}
const ints = (...n: number[]): bigint[] => {
  const out: bigint[] = [];
  for (let i = 0; i < n.length; i += 2)
    out.push(BigInt.asUintN(32, BigInt(n[i]!)) | (BigInt.asUintN(32, BigInt(n[i + 1] ?? 0)) << 32n));
  return out;
};

const vectorOf = (t: DIType) =>
  std('vector', [t], 24, [
    { name: '__begin_', type: pointer(t), at: 0 },
    { name: '__end_', type: pointer(t), at: 8 },
    { name: '__cap_', type: pointer(t), at: 16 },
  ]);

describe('std::vector', () => {
  const v = vectorOf(int);
  it('shows its elements', () => {
    assert.equal(show(v, [0x2000, 0x200c, 0x2010], { '0x2000': ints(1, 2, 3) }), 'size=3 {1, 2, 3}');
    assert.equal(show(v, [0, 0, 0]), 'size=0 {}');
  });
  const broken: [string, (number | bigint)[], RegExp][] = [
    ['ends before it begins', [0x2010, 0x2000, 0x2010], /ends \(0x2000\) before it begins/],
    ['is no multiple of the element', [0x2000, 0x2003, 0x2010], /3 bytes, which is no multiple of 4/],
    ['has a null begin only', [0, 0x2000, 0x2000], /only one of it's ends is null|only one/],
    ['points to nowhere', [0x9000, 0x9010, 0x9010], /no memory/],
    ['capacity before end', [0x2000, 0x2008, 0x2004], /capacity ends before/],
    ['is absurdly long', [0x2000, 0x7fff_0000_2000, 0x7fff_0000_2000], /elements/],
    [
      'end is garbage',
      [0x2000, 0xdddd_dddd_dddd_dddcn, 0xdddd_dddd_dddd_dddcn],
      /its end is 0xdddddddddddddddc, which is no address/,
    ],
    ['all bytes 0xff', [-1, -1, -1], /no memory|elements|corrupt|only/],
    ['odd begin', [0x2001, 0x2009, 0x2009], /./],
    ['half mapped', [0x2000, 0x2100, 0x2100], /no memory/],
  ];
  for (const [name, words, message] of broken)
    it(`survives one that ${name}`, () => {
      const text = show(v, words, { '0x2000': ints(1, 2, 3, 4) });
      assert.match(text, message);
    });
});

const stringType = ((): DIType => {
  const short = struct('__short', 24, [
    { name: '__data_', type: arrayOf(char, 23), at: 0 },
    { name: '__size_', type: builtin('unsigned char'), at: 23 * 8, bits: 7 },
    { name: '__is_long_', type: builtin('unsigned char'), at: 23 * 8 + 7, bits: 1 },
  ]);
  const longRep = struct('__long', 24, [
    { name: '__data_', type: pointer(char), at: 0 },
    { name: '__size_', type: ulong, at: 8 },
    { name: '__cap_', type: ulong, at: 16 * 8, bits: 63 },
    { name: '__is_long_', type: ulong, at: 16 * 8 + 63, bits: 1 },
  ]);
  const rep = composite(0x17, '__rep', 24, [
    { name: '__s', type: short, at: 0 },
    { name: '__l', type: longRep, at: 0 },
  ]);
  return std('basic_string', [char], 24, [{ name: '__rep_', type: rep, at: 0 }]);
})();
const LONG = 1n << 63n;

describe('std::string', () => {
  it('short and long', () => {
    assert.equal(show(stringType, [0x6f6c6c6568n, 0n, 5n << 56n]), '"hello"');
    assert.equal(show(stringType, [0x2000, 5, LONG | 31n], { '0x2000': [0x6f6c6c6568n, 0n, 0n, 0n] }), '"hello"');
  });
  it('survives broken ones', () => {
    assert.match(show(stringType, [0x9000, 5, LONG | 31n]), /corrupt: its text is at 0x9000, where there is no memory/);
    assert.match(
      show(stringType, [0x2000, 1n << 40n, LONG | 31n], { '0x2000': [0] }),
      /corrupt: its length is 1099511627776/,
    );
    assert.match(show(stringType, [0x2000, 100, LONG | 10n], { '0x2000': [0] }), /corrupt: its length 100 is larger/);
    assert.match(show(stringType, [0n, 0n, 100n << 56n]), /corrupt: its length is 100/);
  });
});

const treeOf = (name: string, value: DIType, element: DIType) => {
  const endNode = std('__tree_end_node', [], 8, [{ name: '__left_', type: pointer(undefined), at: 0 }]);
  const nodeBase = std('__tree_node_base', [], 25, [
    { name: '', type: endNode, at: 0, base: true },
    { name: '__right_', type: pointer(undefined), at: 8 },
    { name: '__parent_', type: pointer(undefined), at: 16 },
    { name: '__is_black_', type: builtin('bool'), at: 24 },
  ]);
  const node = std('__tree_node', [element], 40, [
    { name: '', type: nodeBase, at: 0, base: true },
    { name: '__value_', type: element, at: 32 },
  ]);
  const allocator = std('allocator', [node], 1, []);
  const tree = std('__tree', [element], 24, [
    { name: '__begin_node_', type: pointer(endNode), at: 0 },
    { name: '__end_node_', type: endNode, at: 8 },
    { name: '__node_alloc_', type: allocator, at: 0 },
    { name: '__size_', type: ulong, at: 16 },
  ]);
  return std(name, [value], 24, [{ name: '__tree_', type: tree, at: 0 }]);
};

describe('std::set and std::map', () => {
  const set = treeOf('set', long, long);
  const END = 0x1008;
  // 1 ← 2 → 3, root 2
  const nodes = {
    '0x2000': [0x3000, 0x4000, END, 1, 20],
    '0x3000': [0, 0, 0x2000, 1, 10],
    '0x4000': [0, 0, 0x2000, 1, 30],
  };
  it('shows elements in order', () => {
    assert.equal(show(set, [0x3000, 0x2000, 3], nodes), 'size=3 {10, 20, 30}');
    assert.equal(show(set, [END, 0, 0]), 'size=0 {}');
  });
  it('maps show keys and values', () => {
    const pair = std('pair', [long, long], 16, [
      { name: 'first', type: long, at: 0 },
      { name: 'second', type: long, at: 8 },
    ]);
    const map = treeOf('map', long, pair);
    const one = { '0x2000': [0, 0, END, 1, 7, 70] };
    assert.equal(show(map, [0x2000, 0x2000, 1], one), 'size=1 {[7] = 70}');
  });
  it('survives broken ones', () => {
    assert.match(show(set, [0x3000, 0, 3], nodes), /size is 3 but it has no node/);
    assert.match(show(set, [0x9000, 0x2000, 3], nodes), /no memory/);
    assert.match(show(set, [0x3000, 0x2000, 1n << 50n], nodes), /its size is/);
    // a node whose parents lead in a circle
    const circle = { '0x2000': [0, 0, 0x3000, 1, 1], '0x3000': [0, 0, 0x2000, 1, 2] };
    assert.match(show(set, [0x2000, 0x2000, 5], circle), /do not lead back/);
    // a left chain in a circle
    const left = { '0x2000': [0, 0x3000, END, 1, 1], '0x3000': [0x3000, 0, 0x2000, 1, 2] };
    assert.match(show(set, [0x2000, 0x2000, 5], left), /deeper than a balanced tree/);
  });
});

describe('std::list', () => {
  const base = std('__list_node_base', [], 16, [
    { name: '__prev_', type: pointer(undefined), at: 0 },
    { name: '__next_', type: pointer(undefined), at: 8 },
  ]);
  const node = std('__list_node', [int], 24, [
    { name: '', type: base, at: 0, base: true },
    { name: '__value_', type: int, at: 16 },
  ]);
  const list = std('list', [int], 24, [
    { name: '__end_', type: base, at: 0 },
    { name: '__size_', type: ulong, at: 16 },
    { name: '__node_alloc_', type: std('allocator', [node], 1, []), at: 0 },
  ]);
  const nodes = { '0x2000': [0x1000, 0x3000, 5], '0x3000': [0x2000, 0x1000, 6] };
  it('shows its elements', () => {
    assert.equal(show(list, [0x3000, 0x2000, 2], nodes), 'size=2 {5, 6}');
    assert.equal(show(list, [0x1000, 0x1000, 0]), 'size=0 {}');
  });
  it('survives broken ones', () => {
    assert.match(show(list, [0x3000, 0x2000, 2], { ...nodes, '0x3000': [0x9999, 0x1000, 6] }), /does not point back/);
    assert.match(show(list, [0x3000, 0x9000, 2], nodes), /no memory/);
    assert.match(show(list, [0x1000, 0x1000, 3]), /size is 3 but it has no node/);
  });
});

describe('smart pointers', () => {
  const object = struct('Thing', 8, [{ name: 'n', type: long, at: 0 }]);
  const countBase = std('__shared_count', [], 16, [
    { name: '_vptr$__shared_count', type: pointer(undefined), at: 0 },
    { name: '__shared_owners_', type: long, at: 8 },
  ]);
  const weakCount = std('__shared_weak_count', [], 24, [
    { name: '', type: countBase, at: 0, base: true },
    { name: '__shared_weak_owners_', type: long, at: 16 },
  ]);
  const parts = [
    { name: '__ptr_', type: pointer(object), at: 0 },
    { name: '__cntrl_', type: pointer(weakCount), at: 8 },
  ];
  const shared = std('shared_ptr', [object], 16, parts);
  const weak = std('weak_ptr', [object], 16, parts);
  const unique = std('unique_ptr', [object], 8, [{ name: '__ptr_', type: pointer(object), at: 0 }]);

  it('unique_ptr', () => {
    assert.equal(show(unique, [0x2000], { '0x2000': [9] }), '0x2000 → {n = 9}');
    assert.equal(show(unique, [0]), 'empty');
  });
  it('shared_ptr counts owners and watchers', () => {
    // two owners, one weak_ptr: owners - 1 = 1, weak - 1 = 1
    assert.equal(
      show(shared, [0x2000, 0x3000], { '0x2000': [9], '0x3000': [0, 1, 1] }),
      '0x2000 → {n = 9} (2 owners, 1 weak)',
    );
    assert.equal(show(shared, [0, 0]), 'empty');
  });
  it('weak_ptr expires', () => {
    assert.equal(show(weak, [0x2000, 0x3000], { '0x2000': [9], '0x3000': [0, -1, 0] }), 'expired (0 owners, 1 weak)');
  });
  it('survives a broken control block', () => {
    assert.match(
      show(shared, [0x2000, 0x9000], { '0x2000': [9] }),
      /control block is at 0x9000, where there is no memory/,
    );
    assert.match(show(shared, [0x2000, 0x3000], { '0x2000': [9], '0x3000': [0, -5, 3] }), /counts -4 owners/);
  });
});

describe('optional and pair', () => {
  it('optional', () => {
    const optional = std('optional', [int], 8, [
      { name: '__val_', type: int, at: 0 },
      { name: '__engaged_', type: builtin('bool'), at: 4 },
    ]);
    assert.equal(show(optional, ints(5, 1)), '5');
    assert.equal(show(optional, ints(5, 0)), 'empty');
    assert.match(show(optional, ints(5, 9)), /corrupt: its flag is 9/);
  });
  it('pair', () => {
    const pair = std('pair', [int, int], 8, [
      { name: 'first', type: int, at: 0 },
      { name: 'second', type: int, at: 4 },
    ]);
    assert.equal(show(pair, ints(1, 2)), '(1, 2)');
  });
});
