import assert from 'node:assert/strict';
import { declarationOf, strip, type TypeDesc, TypeIndex, typeNameOf, typeOf } from '../../src/debuginfo/index.ts';
import type { DIType } from '../../src/ir/metadata.ts';
import { moduleOf, variablesOf } from './program.ts';

const C = `
#include <stddef.h>
typedef unsigned long word;
struct Point { int x, y; };
typedef struct { char c; double d; } Anonymous;
union Mixed { int i; float f; };
enum Color { Red = -1, Green = 7 };
struct Bits { unsigned a : 3; unsigned b : 7; char tag; int flexible[]; };
struct Hidden;
int plain; const char *text; char *const fixed = 0; const volatile int odd; word w; _Bool truth; __int128 huge; double d; long double ld;
struct Point point, *pointer, **twice, array[3], *pointers[4]; union Mixed mixed; enum Color color; Anonymous anonymous;
int matrix[2][3][4]; int (*row)[3]; int *(*table[5])(const char *, struct Point); void (*callback)(void); int (*printer)(const char *, ...);
int (*(*returns)(int))[3]; char buffer[16]; struct Bits bits; struct Hidden *hidden; void *raw; const void *const *deep; _Atomic int atomic;
_Complex double complex; int __attribute__((vector_size(16))) vector; int *restrict alias;
int main(int argc, char **argv) { int vla[argc]; struct { int local; } unnamed; unnamed.local = vla[0] + sizeof(struct Bits); return unnamed.local + plain + *text + (fixed != 0) + odd + w + truth + huge + d + ld + point.x + (pointer == 0) + (twice == 0) + array[0].x + (pointers[0] == 0) + mixed.i + color + anonymous.c + matrix[0][0][0] + (row == 0) + (table[0] == 0) + (callback == 0) + (printer == 0) + (returns == 0) + buffer[0] + bits.a + (hidden == 0) + (raw == 0) + (deep == 0) + atomic + (int)complex + vector[0] + (alias == 0); }
`;

const CXX = `
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
#include <set>
#include <array>
namespace shapes { inline namespace v2 {
struct Base { virtual ~Base() {} int id; static const int limit = 12; static int count; private: char secret; protected: short half; };
struct Left : virtual Base { int l; }; struct Right : virtual Base { int r; };
class Diamond final : public Left, protected Right { int d; };
enum class Level : unsigned char { Low = 1, High = 200 };
template <class T, int N = 4, Level L = Level::Low> struct Stack { T items[N]; };
} }
namespace { struct Secret { int v; }; }
int shapes::Base::count;
using namespace shapes;
template <class... Ts> struct Pack {}; template <template <class, class> class C> struct Meta {};
int main() {
  std::string s; std::vector<int> v; std::map<int, std::string> m; std::unordered_map<std::string, std::vector<double>> u; std::unique_ptr<Base> up; std::shared_ptr<const Base> sp;
  std::set<std::pair<int, char>> set; std::array<int, 3> arr; std::wstring ws; std::function<int(const std::string &, double)> fn; std::ostream &out = std::cout;
  std::vector<int>::iterator it; std::nullptr_t np = nullptr; Diamond diamond; Stack<int> stack; Stack<char *, 7> other; Stack<bool, 2, Level::High> high; Pack<int, char, Base *> pack; Meta<std::vector> meta; Secret secret;
  int Base::*data = &Base::id; int (Stack<int>::*method)(int, char) const = nullptr; int &lref = diamond.id; int &&rref = 5; const Base &cref = diamond; auto lambda = [&](int x) { return x + lref; }; struct Local { int v; } local; const int *const cp = &lref; int (&aref)[4] = stack.items; std::vector<std::vector<std::string>> nested;
  auto big = std::make_unique<int[]>(3); std::multimap<int, Secret *, std::greater<int>> greater;
  return s.size() + v.size() + m.size() + u.size() + (up != nullptr) + (sp != nullptr) + set.size() + arr[0] + ws.size() + (fn != nullptr) + (it == v.end()) + (np == nullptr) + diamond.id + stack.items[0] + other.items[0][0] + high.items[0] + secret.v + (data == nullptr) + (method == nullptr) + rref + cref.id + lambda(1) + local.v + *cp + aref[0] + nested.size() + (big != nullptr) + greater.size() + (&out == nullptr) + (&pack == nullptr) + (&meta == nullptr);
}
`;

describe('types', function () {
  this.timeout(60_000);
  let c: Map<string, DIType | undefined>;
  let cxx: Map<string, DIType | undefined>;
  before(async () => {
    c = variablesOf(await moduleOf('types.c', C));
    cxx = variablesOf(await moduleOf('types.cpp', CXX, ['-O0', '-std=c++20']));
  });

  it('of C have their names', () => {
    const vars = c;
    const name = (v: string): string => typeNameOf(vars.get(v));
    for (const [v, expected] of [
      ['plain', 'int'],
      ['text', 'const char *'],
      ['fixed', 'char *const'],
      ['odd', 'const volatile int'],
      ['w', 'word'],
      ['truth', '_Bool'],
      ['huge', '__int128'],
      ['point', 'struct Point'],
      ['pointer', 'struct Point *'],
      ['twice', 'struct Point **'],
      ['array', 'struct Point[3]'],
      ['pointers', 'struct Point *[4]'],
      ['mixed', 'union Mixed'],
      ['color', 'enum Color'],
      ['anonymous', 'Anonymous'],
      ['matrix', 'int[2][3][4]'],
      ['row', 'int (*)[3]'],
      ['table', 'int *(*[5])(const char *, struct Point)'],
      ['callback', 'void (*)()'],
      ['printer', 'int (*)(const char *, ...)'],
      ['returns', 'int (*(*)(int))[3]'],
      ['hidden', 'struct Hidden *'],
      ['raw', 'void *'],
      ['deep', 'const void *const *'],
      ['atomic', '_Atomic(int)'],
      ['alias', 'int *restrict'],
      ['main.argv', 'char **'],
      ['main.vla', 'int[*]'],
      ['main.unnamed', '(anonymous struct at types.c:15)'],
    ])
      assert.equal(name(v!), expected, v);
    assert.equal(declarationOf(vars.get('table'), 'table'), 'int *(*table[5])(const char *, struct Point)');
    assert.equal(declarationOf(vars.get('fixed'), 'fixed'), 'char *const fixed');
  });

  it('of C have their shape', () => {
    const vars = c;
    const type = (v: string): TypeDesc => strip(typeOf(vars.get(v)));
    const matrix = type('matrix');
    assert.ok(matrix.kind === 'array' && matrix.count === 2 && matrix.size === 96);
    const row = matrix.element;
    assert.ok(row.kind === 'array' && row.count === 3 && row.size === 48 && row.name === 'int[3][4]');
    assert.ok(row.element.kind === 'array' && row.element.name === 'int[4]');
    const vla = type('main.vla');
    assert.ok(vla.kind === 'array' && vla.count === undefined && vla.countVariable);
    const bits = type('bits');
    assert.ok(bits.kind === 'class');
    assert.deepEqual(
      bits.members.map((m) => [m.name, m.offset, m.bitOffset, m.bitSize]),
      [
        ['a', 0, 0, 3],
        ['b', 0, 3, 7],
        ['tag', 2, 16, 0],
        ['flexible', 4, 32, 0],
      ],
    );
    const color = type('color');
    assert.ok(color.kind === 'enum' && color.signed);
    assert.deepEqual(color.values, [
      { name: 'Red', value: -1n },
      { name: 'Green', value: 7n },
    ]);
    const vector = type('vector');
    assert.ok(vector.kind === 'vector' && vector.count === 4 && vector.size === 16);
    assert.ok(type('complex').kind === 'base' && type('complex').size === 16);
    const hidden = type('hidden');
    assert.ok(hidden.kind === 'pointer' && hidden.target.kind === 'class' && hidden.target.incomplete);
    assert.equal(typeOf(vars.get('w')).kind, 'typedef');
    assert.equal(typeOf(vars.get('odd')).kind, 'qualified');
  });

  it('of C++ have the names that people write', () => {
    const vars = cxx;
    const name = (v: string): string => typeNameOf(vars.get(`main.${v}`));
    for (const [v, expected] of [
      ['s', 'std::string'],
      ['v', 'std::vector<int>'],
      ['m', 'std::map<int, std::string>'],
      ['u', 'std::unordered_map<std::string, std::vector<double>>'],
      ['up', 'std::unique_ptr<shapes::Base>'],
      ['sp', 'std::shared_ptr<const shapes::Base>'],
      ['set', 'std::set<std::pair<int, char>>'],
      ['arr', 'std::array<int, 3>'],
      ['ws', 'std::wstring'],
      ['fn', 'std::function<int (const std::string &, double)>'],
      ['out', 'std::ostream &'],
      ['it', 'std::vector<int>::iterator'],
      ['np', 'std::nullptr_t'],
      ['diamond', 'shapes::Diamond'],
      ['stack', 'shapes::Stack<int>'],
      ['other', 'shapes::Stack<char *, 7>'],
      ['high', 'shapes::Stack<bool, 2, shapes::Level::High>'],
      ['pack', 'Pack<int, char, shapes::Base *>'],
      ['meta', 'Meta<std::vector>'],
      ['secret', 'Secret'],
      ['data', 'int shapes::Base::*'],
      ['method', 'int (shapes::Stack<int>::*)(int, char) const'],
      ['lref', 'int &'],
      ['rref', 'int &&'],
      ['cref', 'const shapes::Base &'],
      ['lambda', '(lambda at types.cpp:26)'],
      ['local', 'Local'],
      ['cp', 'const int *const'],
      ['aref', 'int (&)[4]'],
      ['nested', 'std::vector<std::vector<std::string>>'],
      ['big', 'std::unique_ptr<int[]>'],
      ['greater', 'std::multimap<int, Secret *, std::greater<int>>'],
    ])
      assert.equal(name(v!), expected, v);
    assert.equal(typeNameOf(vars.get('main.v'), 'full'), 'std::vector<int, std::allocator<int>>');
    assert.equal(typeNameOf(vars.get('main.local'), 'full'), 'main()::Local');
    assert.equal(typeNameOf(vars.get('main.secret'), 'full'), '(anonymous namespace)::Secret');
  });

  it('of C++ have bases, access, static members and template arguments', () => {
    const vars = cxx;
    const diamond = strip(typeOf(vars.get('main.diamond')));
    assert.ok(diamond.kind === 'class' && diamond.keyword === 'class' && diamond.polymorphic);
    assert.deepEqual(
      diamond.bases.map((b) => [b.type.name, b.offset, b.virtual, b.access]),
      [
        ['shapes::Left', 0, false, 'public'],
        ['shapes::Right', 16, false, 'protected'],
      ],
    );
    const left = diamond.bases[0]!.type;
    assert.ok(left.kind === 'class' && left.bases[0]!.virtual && left.bases[0]!.vtableOffset > 0);
    const base = strip(left.bases[0]!.type);
    assert.ok(base.kind === 'class');
    assert.deepEqual(
      base.members.map((m) => [m.name, m.access, m.artificial]),
      [
        ['_vptr$Base', 'public', true],
        ['id', 'public', false],
        ['secret', 'private', false],
        ['half', 'protected', false],
      ],
    );
    assert.deepEqual(
      base.staticMembers.map((m) => [m.name, m.constant]),
      [
        ['limit', 12n],
        ['count', undefined],
      ],
    );
    const other = strip(typeOf(vars.get('main.other')));
    assert.ok(other.kind === 'class' && other.baseName === 'Stack');
    assert.deepEqual(
      other.templateArguments.map((a) => [a.name, a.text, a.isDefault]),
      [
        ['T', 'char *', false],
        ['N', '7', false],
        ['L', 'shapes::Level::Low', true],
      ],
    );
  });

  it('that are only declared are found in another module', async () => {
    const a = await moduleOf('a.c', 'struct List; struct List *head; int main(void) { return head == 0; }');
    const b = await moduleOf(
      'b.c',
      'struct List { struct List *next; int value; }; int length(struct List *l) { return l->value; }',
    );
    const index = new TypeIndex([
      { module: a, isUser: true },
      { module: b, isUser: true },
    ]);
    const head = typeOf(variablesOf(a).get('head'));
    assert.ok(head.kind === 'pointer');
    const list = index.complete(head.target);
    assert.ok(list.kind === 'class' && !list.incomplete && list.size === 16);
    assert.equal(index.find('struct List'), list);
    assert.equal(index.find('List'), list);
    assert.equal(index.find('Nothing'), undefined);
  });
});
