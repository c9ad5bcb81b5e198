// covers: [utility.intcmp] [utility.exchange] cmp_less and its kin, in_range, exchange, swap of arrays, as_const, to_underlying, move_if_noexcept, forward_like, declval
// std: c++23
// native: clang
#include <bit>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>
template <class To, class... V> static void ranges(const char *n, V... v) { std::printf("%s:", n); (std::printf(" %d", std::in_range<To>(v)), ...); std::printf("\n"); }
struct MayThrow { MayThrow() = default; MayThrow(const MayThrow &) { std::printf("copy "); } MayThrow(MayThrow &&) { std::printf("move "); } };
struct Never { Never() = default; Never(const Never &) { std::printf("copy "); } Never(Never &&) noexcept { std::printf("move "); } };
struct OnlyMove { OnlyMove() = default; OnlyMove(OnlyMove &&) { std::printf("move "); } };
enum class E : unsigned char { a = 200 };
enum F : long { f = -5 };
struct Owner { std::string s; template <class Self> auto &&get(this Self &&self) { return std::forward_like<Self>(self.s); } };
template <class T> static const char *cat(T &&) { return std::is_lvalue_reference_v<T> ? std::is_const_v<std::remove_reference_t<T>> ? "const&" : "&" : std::is_const_v<T> ? "const&&" : "&&"; }
struct Node { int v; std::unique_ptr<Node> next; };
int main() {
  std::printf("%d %d %d %d\n", std::cmp_less(-1, 1u), std::cmp_greater(1u, -1), std::cmp_equal(-1, UINT_MAX), std::cmp_not_equal(-1, ~0ull));
  std::printf("%d %d %d\n", std::cmp_less_equal(INT64_MIN, UINT64_MAX), std::cmp_greater_equal(UINT64_MAX, INT64_MAX), std::cmp_less(static_cast<signed char>(-128), static_cast<unsigned char>(0)));
  ranges<std::uint8_t>("uint8", 0, 255, 256, -1, 255u);
  ranges<std::int8_t>("int8", -128, -129, 127, 128, 127ull);
  ranges<std::uint64_t>("uint64", -1, 0, UINT64_MAX);
  ranges<std::int64_t>("int64", UINT64_MAX, INT64_MAX + 1ull, -1);
  int x = 1;
  int old = std::exchange(x, 5);
  std::printf("%d %d\n", old, x);
  auto list = std::make_unique<Node>(1, std::make_unique<Node>(2, std::make_unique<Node>(3, nullptr)));
  std::unique_ptr<Node> reversed;
  while (list) { auto rest = std::exchange(list->next, std::move(reversed)); reversed = std::exchange(list, std::move(rest)); }
  for (auto *p = reversed.get(); p; p = p->next.get()) std::printf("%d ", p->v);
  std::string names[2][2] = {{"a", "b"}, {"c", "d"}}, others[2][2] = {{"1", "2"}, {"3", "4"}};
  std::swap(names, others);
  std::printf("%s%s\n", names[1][0].c_str(), others[0][1].c_str());
  MayThrow m;
  Never n;
  OnlyMove o;
  MayThrow m2(std::move_if_noexcept(m));
  Never n2(std::move_if_noexcept(n));
  OnlyMove o2(std::move_if_noexcept(o));
  std::printf("\n%d %ld\n", std::to_underlying(E::a), std::to_underlying(f));
  Owner w{"s"};
  std::printf("%s %s %s %s\n", cat(w.get()), cat(std::as_const(w).get()), cat(std::move(w).get()), cat(std::forward_like<const int &&>(w.s)));
  static_assert(std::is_same_v<decltype(std::declval<Owner>().s), std::string>);
  switch (old) { case 1: std::printf("reached\n"); break; default: std::unreachable(); }
  std::vector<int> v{1, 2, 3};
  auto moved = std::exchange(v, {});
  std::printf("%zu %zu %x\n", moved.size(), v.size(), std::byteswap(std::uint32_t(0x01020304)));
}
