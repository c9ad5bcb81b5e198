// covers: [except.ctor] exceptions through virtual functions with thunks, function pointers, std::function, sort's comparison, qsort's none, lambdas, deep recursion
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
static int alive;
struct Guard { Guard() { alive++; } ~Guard() { alive--; } };
struct I { virtual int run(int) = 0; virtual ~I() = default; };
struct J { virtual int other(int) = 0; virtual ~J() = default; };
struct K : I, J {
  int run(int n) override { Guard g; if (n == 0) throw std::string("bottom"); return other(n - 1); }
  int other(int n) override { Guard g; return static_cast<J *>(this) ? run(n) + 1 : 0; }
};
struct V : virtual J { int other(int n) override { Guard g; throw n * 2; } };
static int deep(int n) { Guard g; std::string s(static_cast<std::size_t>(n % 40), 'x'); return n ? deep(n - 1) + static_cast<int>(s.size()) : throw 5; }
template <int N> struct Level { static void go() { Guard g; Level<N - 1>::go(); } };
template <> struct Level<0> { static void go() { throw 'L'; } };
template <class F> static void run(const char *name, F f) {
  try { f(); std::printf("%s: none", name); }
  catch (int i) { std::printf("%s: %d", name, i); }
  catch (char c) { std::printf("%s: %c", name, c); }
  catch (const std::string &s) { std::printf("%s: %s", name, s.c_str()); }
  std::printf(" (%d alive)\n", alive);
}
int main() {
  run("thunks", [] { K k; J *j = &k; j->other(4); });
  run("virtual base", [] { std::unique_ptr<J> j = std::make_unique<V>(); j->other(4); });
  run("recursion", [] { deep(2000); });
  run("templates", [] { Level<40>::go(); });
  run("function", [] { std::function<void(int)> f = [](int n) { Guard g; throw n; }; std::function<void()> h = std::bind(f, 6); h(); });
  run("sort", [] {
    std::vector<std::shared_ptr<int>> v;
    for (int i = 0; i < 20; i++) v.push_back(std::make_shared<int>(i * 7 % 20));
    int compared = 0;
    std::sort(v.begin(), v.end(), [&](auto &a, auto &b) { Guard g; if (++compared == 15) throw compared; return *a < *b; });
  });
  run("for_each", [] { int a[] = {1, 2, 3}; std::for_each(a, a + 3, [](int i) { if (i == 2) throw i; }); });
  run("map", [] { std::map<int, std::string> m{{1, "one"}}; m.at(1); throw m[1]; });
  run("member pointer", [] { K k; int (I::*p)(int) = &I::run; (k.*p)(3); });
  run("nested lambdas", [] { auto a = [](auto f) { Guard g; f(); }; a([&] { a([&] { a([] { throw 'n'; }); }); }); });
  run("stack of vectors", [] {
    std::vector<std::string> outer(3, std::string(50, 'o'));
    auto inner = outer;
    inner.push_back("last");
    if (inner.size() == 4) throw inner.back();
  });
}
