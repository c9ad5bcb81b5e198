// covers: [stmt.ranged] temporaries of a range-based for's initialiser live to the end of the loop (C++23)
// std: c++23
// native: clang
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>
struct Log {
  const char *n;
  std::vector<int> items;
  Log(const char *n, std::vector<int> v) : n(n), items(std::move(v)) { std::printf("+%s ", n); }
  ~Log() { std::printf("-%s ", n); }
  const std::vector<int> &get() const { return items; }
  const Log &self() const { return *this; }
};
struct Outer { Log inner{"inner", {7, 8}}; const Log &get() const { return inner; } };
static Log make(const char *n) { return Log(n, {1, 2, 3}); }
static const std::vector<int> &through(const Log &l, const Log & = Log("default", {})) { return l.items; }
static std::vector<std::string> words() { return {"first long word to be on the heap", "second"}; }
struct Lock {
  ~Lock() { std::printf("unlock "); }
  template <class T> T &operator()(T &t) const { return t; }
};
int main() {
  for (int i : make("a").get()) std::printf("%d ", i);
  std::printf("\n");
  for (int i : make("b").self().self().items) std::printf("%d ", i);
  std::printf("\n");
  for (int i : through(make("c"))) { std::printf("%d ", i); if (i == 2) break; }
  std::printf("\n");
  for (int i : Outer().get().get()) std::printf("%d ", i);
  std::printf("\n");
  for (char c : words()[1]) std::printf("%c", c);
  std::printf("\n");
  for (char c : words().front()) if (c == ' ') std::printf("_"); else std::printf("%c", c);
  std::printf("\n");
  for (auto v = *std::optional(std::vector{4, 5}); int i : std::vector(2, make("d").items[1])) std::printf("%d %d ", i, v[1]);
  std::printf("\n");
  std::vector<int> shared{9, 8};
  for (int &i : Lock()(shared)) std::printf("%d ", i++);
  std::printf("\n");
  for (int i : make("x").get())
    for (int j : make("y").get()) {
      if (j > 1) break;
      std::printf("[%d%d] ", i, j);
    }
  std::printf("\n");
}
