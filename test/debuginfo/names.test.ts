import assert from 'node:assert/strict';
import { functionName, functionSignature } from '../../src/debuginfo/index.ts';
import { baseOfTemplate } from '../../src/debuginfo/type-name.ts';
import { moduleOf, subprogramsOf } from './program.ts';

const SOURCE = `
#include <string>
namespace lib { inline namespace v1 {
template <class T, int N = 3> struct Stack { T items[N]; int n = 0; void push(T t); T pop() const { return items[n]; } static int size(const Stack &s) { return s.n; }
  template <class U> U as(U u) { return u + n; } bool operator<(const Stack &o) const & { return n < o.n; } operator int() { return n; } ~Stack() {} Stack() {} int &operator[](int i) { return n; } };
template <class T, int N> void Stack<T, N>::push(T t) { items[n++] = t; }
} namespace { int hidden(int) { return 1; } } }
template <class... Ts> int sum(Ts... ts) { return (ts + ... + 0); }
template <class T, class U = int> T convert(U u) { return u; }
template <class T> bool operator<<(const lib::Stack<T> &s, int) { return s.n; }
static int callback(int (*f)(int, char), const std::string &s, ...) { return f(1, 'c') + s.size(); }
int twice(int x) { return 2 * x; } extern "C" int plain(int x) { return x; }
int main() { lib::Stack<int> s; s.push(1); s.as<long>(2); auto f = [&](int x) { return x + s.n; };
  return s.pop() + lib::Stack<int>::size(s) + (s < s) + s + sum(1, 2L, 'c') + convert<long>(3) + (s << 1) + lib::hidden(1) + callback(nullptr, "") + f(2) + twice(1) + plain(1) + s[0]; }
`;

describe('names of functions', function () {
  this.timeout(60_000);
  it('are as C++ programmers write them', async () => {
    const sps = subprogramsOf(await moduleOf('names.cpp', SOURCE, ['-O0', '-std=c++20']));
    const texts = new Set([...sps.values()].map(functionSignature));
    for (const expected of [
      'main',
      'lib::Stack<int>::push(int)',
      'lib::Stack<int>::pop() const',
      'lib::Stack<int>::size(const lib::Stack<int> &)',
      'lib::Stack<int>::as<long>(long)',
      'lib::Stack<int>::operator<(const lib::Stack<int> &) const &',
      'lib::Stack<int>::operator int()',
      'lib::Stack<int>::~Stack()',
      'lib::Stack<int>::operator[](int)',
      'sum<int, long, char>(int, long, char)',
      'convert<long, int>(int)',
      'std::string::basic_string(const char *)',
      'operator<< <int>(const lib::Stack<int> &, int)',
      'lib::hidden(int)',
      'callback(int (*)(int, char), const std::string &, ...)',
      '(lambda at names.cpp:13)::operator()(int) const',
      'twice(int)',
      'plain(int)',
    ])
      assert.ok(texts.has(expected), `${expected} is not among\n${[...texts].sort().join('\n')}`);
    const push = [...sps.values()].find((s) => functionSignature(s).includes('push'))!;
    assert.equal(functionName(push), 'lib::Stack<int>::push');
    assert.equal(functionName(push, 'full'), 'lib::Stack<int, 3>::push');
  });

  it('of C are bare', async () => {
    const sps = subprogramsOf(
      await moduleOf('names.c', 'static int f(int a, char *b) { return a + *b; } int main(void) { return f(1, "x"); }'),
    );
    assert.deepEqual([...sps.values()].map(functionSignature), ['main', 'f']);
  });

  it('lose their template arguments, and only those', () => {
    assert.equal(baseOfTemplate('push<int, Stack<char> >'), 'push');
    assert.equal(baseOfTemplate('operator<<<int>'), 'operator<<');
    assert.equal(baseOfTemplate('operator><int>'), 'operator>');
    assert.equal(baseOfTemplate('operator-><int>'), 'operator->');
    assert.equal(baseOfTemplate('plain'), 'plain');
  });
});
