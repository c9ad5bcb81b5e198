// covers: [tuple.cnstr] [tuple.rel] tuple: explicit when its elements are, converting and allocator-extended construction, references from temporaries refused, comparison of different lengths refused, constexpr, swap, empty elements share storage, deduction
#include <array>
#include <compare>
#include <cstdio>
#include <functional>
#include <memory>
#include <memory_resource>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>
struct Expl { int v; explicit Expl(int v) : v(v) {} };
struct NoDefault { NoDefault(int) {} };
struct ExplDefault { explicit ExplDefault() = default; };
struct MoveOnly { std::unique_ptr<int> p; MoveOnly(int v = 0) : p(new int(v)) {} };
struct Empty1 {};
struct Empty2 {};
struct Cmp { int v; bool operator<(const Cmp &o) const { return v < o.v; } bool operator==(const Cmp &o) const { return v == o.v; } };
static_assert(std::is_constructible_v<std::tuple<Expl>, int> && !std::is_convertible_v<int, std::tuple<Expl>> && std::is_convertible_v<std::tuple<int>, std::tuple<long>>);
static_assert(!std::is_default_constructible_v<std::tuple<int, NoDefault>> && std::is_default_constructible_v<std::tuple<ExplDefault>>);
static_assert(!std::is_copy_constructible_v<std::tuple<MoveOnly>> && std::is_move_constructible_v<std::tuple<MoveOnly>> && std::is_nothrow_move_constructible_v<std::tuple<std::string>>);
static_assert(std::is_copy_assignable_v<std::tuple<int &>> && !std::is_copy_assignable_v<std::tuple<const int>> && std::is_trivially_destructible_v<std::tuple<int, char>>);
static_assert(std::is_same_v<decltype(std::tuple(1, "x", 2.5f)), std::tuple<int, const char *, float>> && std::is_same_v<decltype(std::tuple(std::pair(1, 'c'))), std::tuple<int, char>>);
static_assert(std::is_same_v<decltype(std::tuple(std::tuple(1))), std::tuple<int>> && std::is_same_v<decltype(std::make_tuple(std::tuple(1))), std::tuple<std::tuple<int>>>);
static_assert(std::is_same_v<std::tuple_element_t<0, const std::tuple<int>>, const int> && std::tuple_size_v<const std::tuple<int, int>> == 2);
static_assert(std::is_same_v<decltype(std::get<0>(std::declval<std::tuple<int &&>>())), int &&> && std::is_same_v<decltype(std::get<0>(std::declval<std::tuple<int &&> &>())), int &>);
static_assert(std::is_same_v<decltype(std::get<0>(std::declval<const std::tuple<int &> &>())), int &> && std::is_same_v<decltype(std::get<0>(std::declval<const std::tuple<int>>())), const int &&>);
constexpr auto doubled = std::apply([](auto... x) { return std::tuple(x * 2 ...); }, std::tuple(1, 2.5, 'a'));
static_assert(std::get<0>(doubled) == 2 && std::get<int>(std::tuple('c', 5)) == 5);
template <class... T> static std::string show(const std::tuple<T...> &t) {
  std::string s;
  std::apply([&](const auto &...e) { ((s += s.empty() ? "" : ",", s += std::to_string(e)), ...); }, t);
  return "(" + s + ")";
}
static std::tuple<int, std::string, double> three() { return {1, "one", 1.5}; }
int main() {
  std::tuple<long, double> conv = std::tuple(1, 2.f);
  conv = std::pair(3, 4);
  std::printf("%s\n", show(conv).c_str());
  std::tuple<Expl, int> ex(5, 6);
  std::printf("%d\n", std::get<Expl>(ex).v);
  std::tuple<MoveOnly, int> m(7, 8), m2 = std::move(m);
  std::printf("%d %d\n", std::get<0>(m).p == nullptr, *std::get<0>(m2).p);
  auto taken = std::get<MoveOnly>(std::move(m2));
  std::printf("%d\n", *taken.p);
  int a = 1, b = 2;
  std::tuple<int &, int &> r(a, b), r2(b, a);
  r = r2;
  std::printf("%d %d\n", a, b);
  a = 1, b = 2;
  std::tie(a, b) = std::make_tuple(b, a);
  std::printf("%d %d\n", a, b);
  std::tuple<int, int> x{1, 2}, y{1, 3};
  swap(x, y);
  std::printf("%s%s %d %d\n", show(x).c_str(), show(y).c_str(), x > y, std::tuple<>() == std::tuple<>());
  auto ord = std::tuple(1, 2.5, std::string("a")) <=> std::tuple(1L, 2.5, std::string("b"));
  static_assert(std::is_same_v<decltype(ord), std::partial_ordering> && std::is_same_v<decltype(x <=> y), std::strong_ordering>);
  std::printf("%d %d\n", ord < 0, std::tuple(Cmp{1}, 2) < std::tuple(Cmp{1}, 3));
  static_assert(std::is_same_v<decltype(std::tuple(Cmp{1}) <=> std::tuple(Cmp{2})), std::weak_ordering>);
  auto &[n, s, d] = static_cast<const std::tuple<int, std::string, double> &>(three());
  std::printf("%d %s %g\n", n, s.c_str(), d);
  auto cat = std::tuple_cat(std::tuple(1), std::pair(2, 3), std::array{4, 5}, std::tuple<>());
  std::printf("%s %zu\n", show(cat).c_str(), std::tuple_size_v<decltype(cat)>);
  std::byte buf[256];
  std::pmr::monotonic_buffer_resource pool(buf, sizeof buf, std::pmr::null_memory_resource());
  std::tuple<std::pmr::string, int, std::pmr::vector<int>> al(std::allocator_arg, std::pmr::polymorphic_allocator<>(&pool), std::pmr::string(40, 'p'), 3, std::pmr::vector<int>{1, 2});
  auto *at = reinterpret_cast<std::byte *>(std::get<0>(al).data());
  std::printf("%d %zu %d\n", std::less_equal<>()(buf, at) && std::less<>()(at, buf + 256), std::get<0>(al).size(), std::get<2>(al).get_allocator().resource() == &pool);
  std::printf("%d\n", std::make_from_tuple<std::string>(std::tuple(3, 'z')) == "zzz");
  auto fwd = [](auto &&...v) { return std::forward_as_tuple(std::forward<decltype(v)>(v)...); };
  static_assert(std::is_same_v<decltype(fwd(a, 2)), std::tuple<int &, int &&>>);
  std::get<0>(fwd(a)) = 99;
  std::printf("%d %d\n", a, std::uses_allocator_v<std::tuple<int>, std::allocator<int>>);
}
