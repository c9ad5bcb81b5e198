import assert from 'node:assert/strict';
import { describeByte, paddingOf, pathOfByte, type TypeDesc, typeOf } from '../../src/debuginfo/index.ts';
import type { DIType } from '../../src/ir/metadata.ts';
import { moduleOf, variablesOf } from './program.ts';

const C = `
struct Inner { char c; int b[3]; };
struct Outer { char first; double d; struct Inner s; struct { short u; union { int i; char bytes[8]; }; }; unsigned flag : 3, rest : 9; char last; };
struct Flexible { int n; char data[]; };
char buf[8]; int grid[2][3]; struct Outer o; struct Inner list[4]; struct Flexible *flexible; struct Outer *p; int scalar; union { int i; double d; } u;
int main(void) { return buf[0] + grid[0][0] + o.first + list[0].c + (flexible != 0) + (p != 0) + scalar + u.i; }
`;
const CXX = `
struct Empty {}; struct Base { virtual ~Base() {} char tag; }; struct Other { int o; };
struct Derived : Base, Empty, Other { char c; long l; };
Derived d; struct V : virtual Base { int v; } v; int main() { return d.c + v.v; }
`;

describe('bytes of objects', function () {
  this.timeout(60_000);
  let c: Map<string, DIType | undefined>;
  let cxx: Map<string, DIType | undefined>;
  before(async () => {
    c = variablesOf(await moduleOf('vars.c', C));
    cxx = variablesOf(await moduleOf('vars.cpp', CXX));
  });
  const t = (v: string): TypeDesc => typeOf((c.get(v) ?? cxx.get(v))!);

  it('have paths', () => {
    assert.equal(describeByte(t('buf'), 3, 'buf'), 'buf[3]');
    assert.equal(describeByte(t('scalar'), 2, 'scalar'), 'scalar');
    assert.equal(describeByte(t('grid'), 16, 'grid'), 'grid[1][1]');
    assert.equal(describeByte(t('list'), 16 + 8, 'list'), 'list[1].b[1]');
    assert.equal(describeByte(t('o'), 8, 'o'), 'o.d');
    assert.equal(describeByte(t('o'), 20, 'o'), 'o.s.b[0]');
    assert.equal(describeByte(t('o'), 36, 'o'), 'o.i');
    assert.equal(describeByte(t('o'), 40, 'o'), 'o.bytes[4]');
    assert.equal(describeByte(t('o'), 40), 'bytes[4]');
    const p = t('p');
    assert.ok(p.kind === 'pointer');
    assert.equal(describeByte(p.target, 32, 'p->'), 'p->u');
    const flexible = t('flexible');
    assert.ok(flexible.kind === 'pointer');
    assert.equal(pathOfByte(flexible.target, 9).path, '.data[5]');
    assert.equal(describeByte(t('buf'), 8, 'buf'), '0 bytes after buf');
    assert.equal(describeByte(t('buf'), 11, 'buf'), '3 bytes after buf');
    assert.equal(describeByte(t('buf'), -4, 'buf'), '4 bytes before buf');
    assert.equal(pathOfByte(t('grid'), 17).offset, 1);
  });

  it('may be bit-fields or padding', () => {
    assert.equal(describeByte(t('o'), 44, 'o'), 'o.flag, .rest');
    assert.equal(describeByte(t('o'), 45, 'o'), 'o.rest');
    assert.equal(describeByte(t('o'), 3, 'o'), 'padding of struct Outer after member first (in o)');
    assert.equal(describeByte(t('o'), 17, 'o'), 'padding of struct Inner after member c (in o.s)');
    assert.equal(describeByte(t('o'), 47), 'padding of struct Outer after member last');
  });

  it('of C++ may belong to bases and the vtable pointer', () => {
    assert.equal(describeByte(t('d'), 0, 'd'), 'd.vtable pointer');
    assert.equal(describeByte(t('d'), 8, 'd'), 'd.tag');
    assert.equal(describeByte(t('d'), 12, 'd'), 'd.o');
    assert.equal(describeByte(t('d'), 16, 'd'), 'd.c');
    assert.equal(describeByte(t('d'), 24, 'd'), 'd.l');
    assert.equal(describeByte(t('d'), 20, 'd'), 'padding of struct Derived after member c (in d)');
  });

  it('lists all padding', () => {
    assert.deepEqual(
      paddingOf(t('o')).map((x) => [x.offset, x.size, x.path]),
      [
        [1, 7, ''],
        [17, 3, '.s'],
        [34, 2, ''],
        [47, 1, ''],
      ],
    );
    assert.deepEqual(
      paddingOf(t('list')).map((x) => [x.offset, x.size, x.path]),
      [0, 1, 2, 3].map((i) => [i * 16 + 1, 3, `[${i}]`]),
    );
    assert.deepEqual(paddingOf(t('buf')), []);
    assert.deepEqual(paddingOf(t('u')), []);
    assert.deepEqual(
      paddingOf(t('d')).map((x) => [x.offset, x.size]),
      [
        [9, 3],
        [17, 7],
      ],
    );
    assert.deepEqual(
      paddingOf(t('v')).map((x) => x.offset),
      [],
    );
  });
});
