// covers: [dcl.init.list] lifetimes of the arrays behind initializer lists: in declarations, members by constructors, returns of containers, nested ones, loops, with destructors told
#include <cstdio>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>
#include <vector>
struct T {
  int v;
  static inline int copies;
  T(int v) : v(v) { std::printf("+%d ", v); }
  T(const T &o) : v(o.v) { copies++; std::printf("c%d ", v); }
  ~T() { std::printf("-%d ", v); }
};
struct Sum { int total = 0; Sum(std::initializer_list<T> l) { for (auto &t : l) total += t.v; } };
struct Both { int how; Both(std::initializer_list<int> l) : how(static_cast<int>(l.size())) {} Both(int, int) : how(-1) {} Both() : how(-2) {} };
struct Nest { std::size_t n = 0, inner = 0; Nest(std::initializer_list<std::initializer_list<int>> l) : n(l.size()) { for (auto &i : l) inner += i.size(); } };
static void end(const char *s) { std::printf("| %s\n", s); }
static int take(std::initializer_list<T> l, int extra = 0) { int s = extra; for (auto it = l.begin(); it != l.end(); ++it) s += it->v; std::printf("[%d] ", s); return s; }
static std::vector<std::string> words() { return {"a word that is too long for the buffer", std::string(3, 'w'), {'c', 'h'}, {}}; }
static std::map<std::string, std::vector<int>> table() { return {{"one", {1}}, {"two", {1, 2}}, {"none", {}}}; }
template <class... A> static int variadic(A... a) { std::initializer_list<int> l{a...}; int s = 0; for (int i : l) s = s * 10 + i; return s; }
int main() {
  { std::initializer_list<T> l{1, 2, 3}; std::printf("%d ", l.begin()[1].v); end("named"); }
  end("gone");
  { auto copy = std::initializer_list<T>{4}; std::printf("%zu ", copy.size()); end("copied list extends"); }
  end("gone");
  take({5, 6});
  end("argument");
  for (auto &t : std::initializer_list<T>{7, 8}) std::printf("%d ", t.v);
  end("range-for");
  { Sum s{9, 1}; std::printf("=%d ", s.total); end("constructor"); }
  { const std::initializer_list<T> &r = {2, 3}; std::printf("%zu ", r.size()); end("reference"); }
  end("gone");
  T::copies = 0;
  { std::vector<T> v{1, 2}; std::printf("%d copies ", T::copies); end("vector"); }
  end("gone");
  std::printf("%d %d %d %d %d\n", Both{1, 2}.how, Both(1, 2).how, Both{}.how, Both{{}}.how, Both({}).how);
  Nest n{{1, 2}, {}, {3}};
  std::printf("%zu %zu\n", n.n, n.inner);
  for (auto &w : words()) std::printf("[%zu]", w.size());
  for (auto &[k, v] : table()) std::printf(" %s%zu", k.c_str(), v.size());
  std::printf(" %d %d\n", variadic(1, 2, 3), variadic());
  std::vector<std::pair<int, std::string>> pairs{{1, "a"}, {2, "b"}};
  pairs.insert(pairs.begin(), {{0, "zero"}, {9, "nine"}});
  pairs = {{3, "c"}, pairs[1]};
  std::printf("%zu %s\n", pairs.size(), pairs.back().second.c_str());
  std::vector<int> a{5}, b(5), c{5, 1}, d(5, 1), e = {};
  std::vector<std::string> f{3, "x"}, g{"x", "y"}, h{std::string("p"), "q"};
  std::printf("%zu%zu%zu%zu%zu %zu%zu%zu\n", a.size(), b.size(), c.size(), d.size(), e.size(), f.size(), g.size(), h.size());
  static std::initializer_list<T> forever{99};
  int order[] = {variadic(1), variadic(2)};
  std::printf("%d %d ", order[0] + order[1], forever.begin()->v);
  end("last");
}
