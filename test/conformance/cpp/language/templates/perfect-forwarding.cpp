// covers: [temp.deduct.call] forwarding references: every category and qualification through several layers, of packs, member objects, functions returning references
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
struct Arg {
  static inline int copies, moves;
  Arg() = default;
  Arg(const Arg &) { copies++; }
  Arg(Arg &&) noexcept { moves++; }
};
static char sink(Arg &) { return 'l'; }
static char sink(const Arg &) { return 'c'; }
static char sink(Arg &&) { return 'r'; }
static char sink(const Arg &&) { return 'k'; }
template <class T> static char one(T &&t) { return sink(std::forward<T>(t)); }
template <class T> static char two(T &&t) { return one(std::forward<T>(t)); }
template <class T> static char lost(T &&t) { return sink(t); }
template <class... T> static std::string all(T &&...t) { return {two(std::forward<T>(t))...}; }
template <class T, class... A> static T make(A &&...a) { return T(std::forward<A>(a)...); }
template <class F, class... A> static decltype(auto) call(F &&f, A &&...a) { return std::invoke(std::forward<F>(f), std::forward<A>(a)...); }
template <class T> struct Box { T v; T &get() & { return v; } const T &get() const & { return v; } T &&get() && { return std::move(v); } };
struct Callable {
  const char *operator()() & { return "lvalue"; }
  const char *operator()() const & { return "const"; }
  const char *operator()() && { return "rvalue"; }
};
struct Taker { Arg a; int n; Taker(Arg a, int n) : a(std::move(a)), n(n) {} };
struct Greedy {
  const char *how;
  Greedy() : how("default") {}
  Greedy(const Greedy &) : how("copy") {}
  template <class T> Greedy(T &&) : how("template") {}
};
static int &pick(int &a, int &b) { return a > b ? a : b; }
int main() {
  Arg a;
  const Arg c;
  std::printf("%s %s\n", all(a, c, Arg(), std::move(c), std::move(a)).c_str(), std::string{lost(a), lost(c), lost(Arg())}.c_str());
  std::printf("%d %d\n", Arg::copies, Arg::moves);
  make<Taker>(a, 1);
  std::printf("%d %d\n", Arg::copies, Arg::moves);
  make<Taker>(std::move(a), 2);
  std::printf("%d %d\n", Arg::copies, Arg::moves);
  int x = 1, y = 2;
  call(pick, x, y) = 50;
  std::printf("%d %d\n", x, y);
  Callable f;
  const Callable cf;
  std::printf("%s %s %s\n", call(f), call(cf), call(Callable()));
  auto up = make<std::unique_ptr<int>>(new int(4));
  auto g = [p = std::move(up)](int k) { return *p * k; };
  std::printf("%d\n", call(std::move(g), 3));
  auto t = std::forward_as_tuple(a, Arg());
  static_assert(std::is_same_v<decltype(t), std::tuple<Arg &, Arg &&>>);
  Greedy p, q(p);
  const Greedy cp;
  Greedy r(cp), s(static_cast<Greedy &&>(p));
  std::printf("%s %s %s\n", q.how, r.how, s.how);
  Box<std::string> b{"inside the box, long enough for the heap"};
  std::string taken = std::move(b).get();
  b.get() = "again";
  std::printf("%s %s\n", taken.c_str(), std::as_const(b).get().c_str());
}
