// covers: [expr.unary.noexcept] the noexcept operator and conditional noexcept: implicit members, pointers, templates, move_if_noexcept
#include <cstdio>
#include <type_traits>
#include <utility>
#include <vector>
static void a() noexcept {}
static void b() {}
template <class T> void c(T t) noexcept(noexcept(t.go())) { t.go(); }
struct Safe { void go() noexcept {} };
struct Risky { void go() {} Risky() = default; Risky(const Risky &) { std::printf("copy "); } Risky(Risky &&) noexcept(false) { std::printf("move "); } };
struct Moves { Moves() = default; Moves(const Moves &) { std::printf("copy "); } Moves(Moves &&) noexcept { std::printf("move "); } };
struct Holds { Risky r; };
struct Dtor { ~Dtor() noexcept(false) {} };
using Fn = void (*)() noexcept;
int main() {
  std::printf("%d%d%d%d\n", noexcept(a()), noexcept(b()), noexcept(c(Safe{})), noexcept(c(std::declval<Risky &>())));
  std::printf("%d%d%d\n", std::is_nothrow_move_constructible_v<Holds>, std::is_nothrow_destructible_v<Dtor>, std::is_nothrow_default_constructible_v<std::vector<int>>);
  std::printf("%d%d%d\n", noexcept(1 / 1), noexcept(throw 1), noexcept(new int));
  static_assert(std::is_convertible_v<Fn, void (*)()> && !std::is_convertible_v<void (*)(), Fn>);
  static_assert(!std::is_same_v<decltype(a), decltype(b)>);
  Risky r;
  Moves m;
  Risky r2(std::move_if_noexcept(r));
  Moves m2(std::move_if_noexcept(m));
  std::printf("\n");
  std::vector<Risky> vr(1);
  std::vector<Moves> vm(1);
  vr.reserve(5);
  vm.reserve(5);
  std::printf("\n");
}
