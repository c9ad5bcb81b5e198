// covers: [container.requirements] strong and basic guarantees: push_back, insert, resize, assignment, emplace into maps and lists when elements or comparisons throw
#include <cstdio>
#include <deque>
#include <list>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>
static int budget = 1000, alive;
static void spend() { if (budget-- == 0) throw "spent"; }
struct T {
  int v;
  T(int v = 0) : v(v) { spend(); alive++; }
  T(const T &o) : v(o.v) { spend(); alive++; }
  T &operator=(const T &o) { spend(); v = o.v; return *this; }
  ~T() { alive--; }
  bool operator<(const T &o) const { spend(); return v < o.v; }
  bool operator==(const T &o) const { return v == o.v; }
};
template <> struct std::hash<T> { std::size_t operator()(const T &t) const { spend(); return static_cast<std::size_t>(t.v); } };
static int value(const T &t) { return t.v; }
static int value(const std::pair<const T, int> &p) { return p.first.v; }
template <class C> static int sum(const C &c) { int s = 0; for (auto &x : c) s += value(x); return s; }
template <class C, class F> static void strong(const char *name, F op) {
  int kept = 0, tries = 0;
  for (int b = 0; b < 100; b++) {
    budget = 1000;
    {
      C c;
      for (int i = 1; i <= 6; i++) op(c, i);
      int before = sum(c);
      std::size_t size = c.size();
      budget = b;
      try { op(c, 7); budget = 1000; break; }
      catch (const char *) { budget = 1000; tries++; kept += sum(c) == before && c.size() == size; }
    }
    if (alive) std::printf("leaked %d\n", alive);
  }
  std::printf("%s: %s\n", name, tries > 0 && kept == tries ? "kept" : "lost");
}
int main() {
  strong<std::vector<T>>("vector push_back", [](auto &c, int i) { c.push_back(T(i)); });
  strong<std::deque<T>>("deque push_front", [](auto &c, int i) { c.push_front(T(i)); });
  strong<std::list<T>>("list insert", [](auto &c, int i) { c.insert(c.begin(), T(i)); });
  strong<std::list<T>>("list insert several", [](auto &c, int i) { c.insert(c.end(), {T(i), T(i + 1)}); });
  strong<std::map<T, int>>("map emplace", [](auto &c, int i) { c.emplace(i, i); });
  strong<std::map<T, int>>("map subscript", [](auto &c, int i) { c[T(i)] = i; });
  strong<std::multiset<T>>("multiset insert", [](auto &c, int i) { c.insert(T(i % 3)); });
  strong<std::unordered_map<T, int>>("unordered_map emplace", [](auto &c, int i) { c.emplace(i, i); });
  strong<std::vector<T>>("copy and swap", [](auto &c, int i) { auto d = c; d.emplace_back(i); c.swap(d); });
  budget = 1000;
  {
    std::vector<T> v{1, 2, 3, 4};
    for (int b = 0; b < 6; b++) {
      std::vector<T> w = v;
      budget = b;
      try { w.insert(w.begin() + 1, T(9)); } catch (const char *) {}
      budget = 1000;
      if (static_cast<int>(w.size()) + 4 != alive) std::printf("wrong count %zu %d\n", w.size(), alive);
    }
  }
  std::printf("%d\n", alive);
}
