// covers: [pair.astuple] [tuple.helper] the tuple protocol for one's own types: structured bindings by get members and free functions, tuple_size, subrange and array through it
#include <array>
#include <complex>
#include <cstdio>
#include <map>
#include <ranges>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
class Person {
  std::string name_ = "somebody with a long name for the heap";
  int age_ = 30;
public:
  template <std::size_t I> decltype(auto) get() const & { if constexpr (I == 0) return (name_); else if constexpr (I == 1) return age_; else return name_.size(); }
  template <std::size_t I> decltype(auto) get() && { if constexpr (I == 0) return std::move(name_); else if constexpr (I == 1) return int(age_); else return name_.size(); }
};
template <> struct std::tuple_size<Person> : std::integral_constant<std::size_t, 3> {};
template <> struct std::tuple_element<0, Person> { using type = std::string; };
template <> struct std::tuple_element<1, Person> { using type = int; };
template <> struct std::tuple_element<2, Person> { using type = std::size_t; };
namespace geo {
struct Vec { double v[3]; };
template <std::size_t I> double &get(Vec &x) { return x.v[I]; }
template <std::size_t I> const double &get(const Vec &x) { return x.v[I]; }
template <std::size_t I> double get(Vec &&x) { return x.v[I]; }
}
template <> struct std::tuple_size<geo::Vec> : std::integral_constant<std::size_t, 3> {};
template <std::size_t I> struct std::tuple_element<I, geo::Vec> { using type = double; };
struct Plain { int a; const char *b; double c[2]; };
int main() {
  Person p;
  const auto &[name, age, size] = p;
  std::printf("%s %d %zu\n", name.c_str(), age, size);
  auto [n2, a2, s2] = Person();
  std::printf("%zu %d\n", n2.size(), a2 + static_cast<int>(s2 * 0));
  geo::Vec v{{1, 2, 3}};
  auto &[x, y, z] = v;
  x += 10;
  std::printf("%g %g\n", v.v[0], y + z);
  for (const auto &[i, j, k] : std::vector<geo::Vec>{{{1, 2, 3}}, {{4, 5, 6}}}) std::printf("%g ", i * j * k);
  std::printf("\n");
  Plain pl{1, "two", {3, 4}};
  auto &[a, b, c] = pl;
  a = 9;
  c[1] = 40;
  std::printf("%d %s %g\n", pl.a, b, pl.c[1]);
  std::map<std::string, int> m{{"k", 1}};
  if (auto [it, fresh] = m.insert({"k", 2}); !fresh) { auto &[key, value] = *it; value++; std::printf("%s %d\n", key.c_str(), value); }
  std::pair<int, std::string> q(1, "x"), r{2, "y"};
  std::get<0>(q) = 5;
  std::get<std::string>(q) += "!";
  std::swap(q, r);
  auto [f, s] = r;
  std::printf("%d %s %d\n", f, s.c_str(), q < r);
  auto lam = [x2 = get<1>(v), &s = s] { return x2 + static_cast<double>(s.size()); };
  std::printf("%g\n", lam());
  std::vector<int> vec{1, 2, 3, 4};
  auto [first, last] = std::ranges::subrange(vec.begin() + 1, vec.end());
  std::printf("%td %d\n", last - first, *first);
  std::array arr{7, 8};
  auto [u, w] = arr;
  static auto [su, sw] = std::pair(w, u);
  std::printf("%d%d %d%d\n", u, w, su, sw);
  std::pair<const int, int &> ref(1, f);
  ref.second = 77;
  std::printf("%d %d\n", f, std::is_same_v<std::tuple_element_t<1, decltype(ref)>, int &>);
  auto pw = std::pair<std::string, std::vector<int>>(std::piecewise_construct, std::forward_as_tuple(3, 'p'), std::forward_as_tuple(2, 5));
  std::printf("%s %zu\n", pw.first.c_str(), pw.second.size());
}
