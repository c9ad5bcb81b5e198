// covers: [class.copy.elision] results built in place, immovable types returned, named returns, throwing and catching copies
#include <cstdio>
#include <utility>
struct Pinned {
  int v;
  Pinned *self;
  explicit Pinned(int x) : v(x), self(this) {}
  Pinned(const Pinned &) = delete;
  Pinned(Pinned &&) = delete;
};
static Pinned make(int x) { return Pinned(x * 2); }
static Pinned twice(int x) { return make(x + 1); }
struct Counted {
  static inline int copies = 0, moves = 0;
  int v = 0;
  Counted() = default;
  explicit Counted(int x) : v(x) {}
  Counted(const Counted &o) : v(o.v) { copies++; }
  Counted(Counted &&o) noexcept : v(std::exchange(o.v, -1)) { moves++; }
};
static Counted choose(bool b) {
  Counted x(1), y(2);
  if (b) return x;
  return y;
}
static Counted pass(Counted c) { return c; }
struct Holder { Counted c; };
static void report(const char *what) {
  std::printf("%s %d %d\n", what, Counted::copies, Counted::moves);
  Counted::copies = Counted::moves = 0;
}
int main() {
  Pinned p = twice(4);
  std::printf("%d %d\n", p.v, p.self == &p);
  Counted a = choose(true);
  report(Counted::moves <= 1 ? "choose" : "too many");
  Counted b = pass(Counted(5));
  std::printf("%d\n", b.v);
  report("pass");
  Holder h{Counted(7)};
  Holder k = h;
  report("holder");
  const Counted c(3);
  Counted d = std::move(c);
  std::printf("%d %d\n", c.v, d.v);
  report("const move");
  try {
    Counted local(9);
    throw local;
  } catch (Counted &r) {
    std::printf("%d %d\n", r.v, Counted::copies);
  }
  std::printf("%d %d %d\n", a.v, h.c.v, k.c.v);
}
