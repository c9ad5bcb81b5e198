// covers: [special] which copies and moves happen: copy, move, assignment, elision
#include <cstdio>
#include <utility>

struct T {
  int v;
  T(int x) : v(x) { std::printf("new "); }
  T(const T &o) : v(o.v) { std::printf("copy "); }
  T(T &&o) noexcept : v(std::exchange(o.v, 0)) { std::printf("move "); }
  T &operator=(const T &o) { v = o.v; std::printf("copy= "); return *this; }
  T &operator=(T &&o) noexcept { v = std::exchange(o.v, 0); std::printf("move= "); return *this; }
  ~T() { std::printf("del%d ", v); }
};
static T make(int x) { return T(x); }
static void sink(T t) { std::printf("sink%d ", t.v); }

int main() {
  T a = make(1); std::printf("\n");
  T b = a; std::printf("\n");
  T c = std::move(a); std::printf("%d\n", a.v);
  b = c; std::printf("\n");
  b = make(5); std::printf("\n");
  sink(std::move(c)); std::printf("\n");
  sink(7); std::printf("\n");
}
