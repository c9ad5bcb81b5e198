// covers: [expr.const] constexpr containers and strings at compile time, consteval, constinit, new in constant expressions
// std: c++20
// native: clang
#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>
#include <string_view>
constexpr std::array<int, 30> sieve() {
  std::array<bool, 120> no{};
  std::array<int, 30> out{};
  int n = 0;
  for (int i = 2; i < 120 && n < 30; i++) {
    if (no[i]) continue;
    out[n++] = i;
    for (int k = i * i; k < 120; k += i) no[k] = true;
  }
  return out;
}
constexpr auto primes = sieve();
static_assert(primes[29] == 113 && std::is_sorted(primes.begin(), primes.end()));
struct List {
  struct N { int v; N *next; };
  N *head = nullptr;
  constexpr void push(int v) { head = new N{v, head}; }
  constexpr int sum() const { int s = 0; for (N *n = head; n; n = n->next) s += n->v; return s; }
  constexpr ~List() { while (head) { N *n = head->next; delete head; head = n; } }
};
constexpr int viaHeap(int n) { List l; for (int i = 1; i <= n; i++) l.push(i); return l.sum(); }
static_assert(viaHeap(10) == 55);
consteval int only(int x) { return x * x; }
constinit int global = only(7);
constexpr unsigned hash(std::string_view s) { unsigned h = 2166136261u; for (char c : s) h = (h ^ static_cast<unsigned char>(c)) * 16777619u; return h; }
struct Base { constexpr virtual int f() const { return 1; } constexpr virtual ~Base() = default; };
struct Derived : Base { constexpr int f() const override { return 2; } };
constexpr int virtualCall() { Derived d; const Base &b = d; return b.f(); }
static_assert(virtualCall() == 2);
constexpr int tries(int x) { try { if (x > 100) throw x; return x; } catch (...) { return -1; } }
union U { int i; char c; };
constexpr int active() { U u{.i = 5}; u.c = 'x'; return u.c; }
static const char *pick(std::string_view s) {
  switch (hash(s)) { case hash("one"): return "1"; case hash("two"): return "2"; default: return "?"; }
}
int main() {
  global++;
  int table[primes[3]] = {};
  std::printf("%d %zu %d %s %s\n", global, sizeof table / sizeof *table, std::accumulate(primes.begin(), primes.end(), 0), pick("two"), pick("six"));
  std::printf("%d %d %d %c\n", viaHeap(100), tries(500), tries(5), active());
}
