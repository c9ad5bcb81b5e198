// covers: [tuple.creation] tuple_cat, forward_as_tuple, make_from_tuple, apply over pairs and arrays, tie with ignore, nested tuples, element types, references kept
#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
struct Made { int a; std::string s; Made(int a, const std::string &s) : a(a), s(s) {} };
template <class T, std::size_t... I> static auto reverse(const T &t, std::index_sequence<I...>) { return std::make_tuple(std::get<sizeof...(I) - 1 - I>(t)...); }
template <class... T> static auto reverse(const std::tuple<T...> &t) { return reverse(t, std::index_sequence_for<T...>()); }
template <class F, class... T> static auto map(F f, const std::tuple<T...> &t) { return std::apply([&](const auto &...x) { return std::make_tuple(f(x)...); }, t); }
struct Point { int x, y; friend bool operator<(const Point &a, const Point &b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); } };
int main() {
  auto c = std::tuple_cat(std::make_tuple(1, 'x'), std::make_pair(2.5, "text"), std::array{7, 8}, std::tuple<>());
  static_assert(std::is_same_v<decltype(c), std::tuple<int, char, double, const char *, int, int>>);
  std::printf("%d %c %g %s %d %zu\n", std::get<0>(c), std::get<char>(c), std::get<2>(c), std::get<const char *>(c), std::get<5>(c), std::tuple_size_v<decltype(c)>);
  auto made = std::make_from_tuple<Made>(std::make_pair(3, "made"));
  std::printf("%d %s\n", made.a, made.s.c_str());
  int a = 0;
  std::string s;
  std::tie(a, std::ignore, s) = std::make_tuple(5, 'z', "tied");
  std::printf("%d %s\n", a, s.c_str());
  std::tie(a, s) = std::pair(6, std::string("from a pair"));
  int x = 1, y = 2;
  std::tie(x, y) = std::make_tuple(y, x);
  std::printf("%d %s %d%d\n", a, s.c_str(), x, y);
  auto refs = std::forward_as_tuple(x, std::move(s), 9);
  static_assert(std::is_same_v<decltype(refs), std::tuple<int &, std::string &&, int &&>>);
  std::get<0>(refs) = 50;
  std::printf("%d\n", x);
  auto r = std::make_tuple(std::ref(x), std::cref(y));
  std::get<0>(r)++;
  std::printf("%d %d\n", x, std::is_same_v<decltype(r), std::tuple<int &, const int &>>);
  std::apply([](auto... v) { (std::printf("%g ", static_cast<double>(v)), ...); }, reverse(std::make_tuple(1, 2.5, 'a')));
  std::printf("\n%d\n", std::get<1>(std::get<0>(std::make_tuple(std::make_tuple(1, 2), 3))));
  auto doubled = map([](auto v) { return v + v; }, std::make_tuple(2, std::string("ab"), 0.5));
  std::printf("%d %s %g\n", std::get<0>(doubled), std::get<1>(doubled).c_str(), std::get<2>(doubled));
  std::tuple<std::unique_ptr<int>, int> owner(std::make_unique<int>(4), 5);
  auto moved = std::move(owner);
  std::printf("%d %d\n", *std::get<0>(moved), std::get<0>(owner) == nullptr);
  std::tuple<long, std::string> widened = std::make_tuple(3, "converts");
  widened = std::pair<char, const char *>('a', "assigned");
  std::printf("%ld %s\n", std::get<0>(widened), std::get<1>(widened).c_str());
  std::printf("%d %d %d\n", std::make_tuple(1, 2) < std::make_tuple(1, 3), std::tuple(1, std::string("b")) == std::tuple(1, "b"), (std::tuple(1, 2.0) <=> std::tuple(1, 2.5)) < 0);
  std::printf("%d %d\n", Point{1, 2} < Point{1, 3}, Point{2, 0} < Point{1, 9});
  constexpr auto k = std::tuple_cat(std::tuple(1), std::tuple(2, 3));
  static_assert(std::apply([](auto... v) { return (v * ...); }, k) == 6);
  std::tuple<int, int> p(1, 2), q(3, 4);
  p.swap(q);
  std::printf("%d %d\n", std::get<0>(p), std::get<1>(q));
}
