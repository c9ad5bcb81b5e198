import assert from 'node:assert/strict';
import { LineIndex, normalisePath, sameFile, scopesAt, statementsOf } from '../../src/debuginfo/index.ts';
import type { Module } from '../../src/ir/module.ts';
import { moduleOf } from './program.ts';
import { type StandIn, standIn } from './stand-in-image.ts';

const SOURCE = `#include <vector>
template <class T> T twice(T t) {
  T r = t + t;
  return r;
}
static int helper(int x) { return x + 1; }

int loop(int n) {
  int sum = 0; // line 9
  for (int i = 0; i < n; i++) {
    int n = i * 2; // hides the parameter
    sum += n;
    {
      int late = sum;
      sum = late + 1;
    }
  }

  // nothing here

  return sum;
}
__attribute__((always_inline)) inline int inlined(int a) {
  int b = a * 3;
  return b + 1;
}
int main() {
  auto f = [](int x) {
    return x * 2;
  };
  int a = twice(1) + (int)twice(2.5);
  int c = inlined(a);
  return loop(c) + helper(a) + f(3);
}
`;

describe('lines and scopes', function () {
  this.timeout(60_000);
  let m: Module;
  before(async () => {
    m = await moduleOf('lines.cpp', SOURCE.replace('#include <vector>', ''), ['-O0', '-std=c++20']);
  });
  const fresh = (): { s: StandIn; index: LineIndex } => {
    const s = standIn(m);
    return { s, index: new LineIndex(s.image) };
  };

  it('a line has its address, and only its function is lowered', () => {
    const { s, index } = fresh();
    const r = index.addressesFor('/lines.cpp', 12);
    assert.deepEqual(r, { line: 12, addresses: [s.addressOn('_Z4loopi', 12)] });
    assert.deepEqual(s.lowered, ['_Z4loopi']);
  });

  it('a line of a template has one address for each instance', () => {
    const { s, index } = fresh();
    const r = index.addressesFor('lines.cpp', 3);
    assert.deepEqual(
      r?.addresses,
      [s.addressOn('_Z5twiceIiET_S0_', 3), s.addressOn('_Z5twiceIdET_S0_', 3)].sort((a, b) => a - b),
    );
  });

  it('a loop header stops once', () => {
    const { s, index } = fresh();
    assert.deepEqual(index.addressesFor('lines.cpp', 10)?.addresses, [s.addressOn('_Z4loopi', 10)]);
  });

  it('a line without code means the next one that has', () => {
    const { s, index } = fresh();
    assert.deepEqual(index.addressesFor('lines.cpp', 18), { line: 21, addresses: [s.addressOn('_Z4loopi', 21)] });
    assert.equal(index.addressesFor('lines.cpp', 100), undefined);
    assert.equal(index.addressesFor('other.cpp', 3), undefined);
  });

  it('the line of the brace means past the prologue', () => {
    const { s, index } = fresh();
    const main = s.image.functions.find((f) => f.name === 'main')!;
    assert.deepEqual(index.addressesFor('lines.cpp', 27), { line: 27, addresses: [main.address + 8] });
    assert.deepEqual(index.addressesOfFunction('main'), [main.address + 8]);
    assert.equal(index.addressesOfFunction('twice<int>').length, 1);
    assert.equal(index.addressesOfFunction('_Z4loopi').length, 1);
  });

  it('a line of a lambda is not one of the function around it', () => {
    const { index } = fresh();
    const r = index.addressesFor('lines.cpp', 29);
    assert.equal(r?.addresses.length, 1);
    const frames = index.at(r.addresses[0]!);
    assert.match(frames[0]!.function, /^\(lambda at lines.cpp:28\)::operator\(\)\(int\) const$/);
  });

  it('inlined code has a frame of its own', () => {
    const { s, index } = fresh();
    const r = index.addressesFor('lines.cpp', 24);
    assert.ok(r);
    const main = s.image.functions.find((f) => f.name === 'main')!;
    const inMain = r.addresses.find((a) => a >= main.address && a < main.address + main.reserved);
    assert.ok(inMain);
    assert.deepEqual(
      index.at(inMain).map((f) => [f.function, f.line, f.inlined, f.file]),
      [
        ['inlined(int)', 24, true, '/lines.cpp'],
        ['main', 32, false, '/lines.cpp'],
      ],
    );
    const scopes = scopesAt(s.image.code(main.index), inMain + 4 - main.address);
    assert.deepEqual(
      scopes.map((f) => [f.subprogram?.name, f.scopes.map((x) => x.variables.map((v) => v.variable.name))]),
      [
        ['inlined', [['a', 'b']]],
        ['main', [['f', 'a', 'c']]],
      ],
    );
  });

  it('an address without code of ours has a name', () => {
    const { s, index } = fresh();
    const loop = s.image.functions.find((f) => f.name === '_Z4loopi')!;
    assert.deepEqual(
      index.at(loop.address).map((f) => [f.function, f.line, f.location]),
      [['loop(int)', 8, undefined]],
    );
    assert.deepEqual(index.at(1), []);
  });

  it('scopes go from the inside out', () => {
    const { s } = fresh();
    const loop = s.image.functions.find((f) => f.name === '_Z4loopi')!;
    const code = s.image.code(loop.index);
    const at = (line: number, n = 0): unknown[] =>
      scopesAt(code, s.addressOn('_Z4loopi', line, n) - loop.address)[0]!.scopes.map((x) =>
        x.variables.map((v) => `${v.variable.name}${v.declared ? '' : ' later'}${v.shadowed ? ' hidden' : ''}`),
      );
    assert.deepEqual(at(9), [['n', 'sum later']]);
    assert.deepEqual(at(10), [['i later'], ['n', 'sum']]);
    assert.deepEqual(at(12), [['n'], ['i'], ['n hidden', 'sum']]);
    assert.deepEqual(at(14), [['late later'], ['n'], ['i'], ['n hidden', 'sum']]);
    assert.deepEqual(at(15), [['late'], ['n'], ['i'], ['n hidden', 'sum']]);
    assert.deepEqual(at(21), [['n', 'sum']]);
  });

  it('statements begin where the line changes', () => {
    const { s } = fresh();
    const loop = s.image.functions.find((f) => f.name === '_Z4loopi')!;
    const lines = statementsOf(s.image.code(loop.index))
      .filter((x) => x.newLine)
      .map((x) => x.line);
    assert.deepEqual(lines.slice(0, 4), [9, 10, 11, 12]);
    assert.ok(lines.includes(21));
  });
});

describe('paths', () => {
  it('are made plain', () => {
    assert.equal(normalisePath('/a/./b/../c.c'), '/a/c.c');
    assert.equal(normalisePath('/../x'), '/x');
    assert.equal(normalisePath('../a//b.c'), '../a/b.c');
    assert.equal(normalisePath('c:\\src\\a.c'), 'C:/src/a.c');
    assert.equal(normalisePath('\\\\server\\share\\..\\a.c'), '//server/a.c');
  });
  it('are the same when one ends the other', () => {
    assert.ok(sameFile('/src/a.c', 'a.c'));
    assert.ok(sameFile('lib/a.c', '/src/lib/a.c'));
    assert.ok(!sameFile('/src/aa.c', 'a.c'));
    assert.ok(!sameFile('/x/a.c', '/src/a.c'));
  });
});
