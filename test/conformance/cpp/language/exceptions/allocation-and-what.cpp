// covers: [except.throw] exceptions by value, slices, copies counted, thrown from conversions, comparisons in containers, operator new, iterators of algorithms, streams with masks, and what each container keeps
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <list>
#include <map>
#include <new>
#include <numeric>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>
struct Err : std::runtime_error { static inline int made, alive; int code; Err(int c) : std::runtime_error("code " + std::to_string(c)), code(c) { made++, alive++; } Err(const Err &o) : std::runtime_error(o), code(o.code) { made++, alive++; } ~Err() override { alive--; } };
struct Sub : Err { using Err::Err; const char *what() const noexcept override { return "sub"; } };
struct Elem {
  static inline int alive, budget = 1000;
  int v;
  static void spend() { if (--budget < 0) throw Err(budget); }
  Elem(int v) : v(v) { spend(); alive++; }
  Elem(const Elem &o) : v(o.v) { spend(); alive++; }
  Elem &operator=(const Elem &o) { spend(); v = o.v; return *this; }
  ~Elem() { alive--; }
  bool operator<(const Elem &o) const { spend(); return v < o.v; }
};
template <class F> static bool fails(int budget, F f) { Elem::budget = budget; try { f(); Elem::budget = 1000; return false; } catch (const Err &) { Elem::budget = 1000; return true; } }
struct Conv { operator int() const { throw Err(7); } };
static int add(int a, int b) { return a + b; }
struct Lim { static void *operator new(std::size_t) { throw std::bad_alloc(); } static void operator delete(void *) { std::printf("never"); } Lim() { std::printf("never"); } };
struct NoThrow { static void *operator new(std::size_t, const std::nothrow_t &) noexcept { return nullptr; } int v = 1; };
int main() {
  try { try { throw Sub(1); } catch (Err &e) { std::printf("%s %d ", e.what(), e.code); throw; } } catch (const std::exception &e) { std::printf("%s\n", e.what()); }
  try { try { throw Sub(2); } catch (Err e) { std::printf("%s ", e.what()); throw e; } } catch (Err &e) { std::printf("%s %d\n", e.what(), dynamic_cast<Sub *>(&e) != nullptr); }
  std::printf("%d\n", Err::alive);
  try { std::printf("%d\n", add(1, Conv())); } catch (const Err &e) { std::printf("%d\n", e.code); }
  std::vector<Elem> v;
  v.reserve(4);
  for (int i = 0; i < 4; i++) v.emplace_back(i);
  std::printf("%d ", fails(2, [&] { v.push_back(v[0]); }));
  std::printf("%zu %d %d\n", v.size(), v[3].v, Elem::alive);
  std::printf("%d ", fails(3, [&] { std::vector<Elem> copy(v); }));
  std::printf("%d ", fails(1, [&] { std::vector<Elem> two(2, Elem(1)); }));
  std::printf("%d\n", Elem::alive);
  std::list<Elem> l(v.begin(), v.end());
  std::printf("%d ", fails(2, [&] { l.insert(l.begin(), v.begin(), v.end()); }));
  std::printf("%zu %d\n", l.size(), Elem::alive);
  std::printf("%d ", fails(3, [&] { l.sort([](const Elem &a, const Elem &b) { return b < a; }); }));
  std::printf("%zu %d\n", l.size(), std::accumulate(l.begin(), l.end(), 0, [](int s, const Elem &e) { return s + e.v; }));
  std::set<Elem> s;
  for (int i : {5, 2, 8}) s.emplace(i);
  std::printf("%d %zu %d\n", fails(1, [&] { s.insert(Elem(9)); }), s.size(), s.begin()->v);
  std::map<int, Elem> m;
  m.emplace(1, 10);
  std::printf("%d %zu ", fails(0, [&] { m.emplace(2, 20); }), m.size());
  std::printf("%d %d\n", fails(1, [&] { m.at(1) = Elem(3); }), m.at(1).v);
  std::printf("%d %d\n", fails(2, [&] { std::sort(v.begin(), v.end()); }), Elem::alive == 4 + 4 + 3 + 1);
  std::function<void(int)> f = [](int x) { if (x > 2) throw Sub(x); };
  int seen = 0;
  try { for (int x : {1, 2, 3, 4}) f(x), seen++; } catch (const Sub &e) { std::printf("%d %d\n", seen, e.code); }
  try { new Lim; } catch (const std::bad_alloc &) { std::printf("bad alloc\n"); }
  std::printf("%d\n", new (std::nothrow) NoThrow == nullptr);
  std::istringstream in("12 x");
  in.exceptions(std::ios::failbit);
  int a = 0, b = 5;
  try { in >> a >> b; } catch (const std::ios_base::failure &) { std::printf("%d %d %d\n", a, b, in.fail()); }
  for (auto g : {+[] { (void)std::vector<int>(3).at(3); }, +[] { (void)std::string("x").substr(2); }, +[] { (void)std::stoi("nan"); }, +[] { (void)std::stoi("99999999999"); }, +[] { std::vector<int> w; w.reserve(w.max_size() + 1); }, +[] { (void)std::map<int, int>().at(1); }}) {
    try { g(); } catch (const std::out_of_range &) { std::printf("out_of_range "); } catch (const std::invalid_argument &) { std::printf("invalid_argument "); } catch (const std::length_error &) { std::printf("length_error "); }
  }
  std::printf("\n%d %d\n", Err::alive, Err::made > 10);
}
