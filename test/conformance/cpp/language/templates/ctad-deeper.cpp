// covers: [over.match.class.deduct] guides at work: from iterators, for closures and functions, explicit ones refused in copy-initialisation, non-type parameters, disabled deduction, conditional guides, of nested aliases, in return and throw, preference of copies
#include <array>
#include <cstdio>
#include <functional>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>
template <class T, class U> constexpr bool same = std::is_same_v<T, U>;
template <class T> struct Box { T v; Box(T v) : v(v) {} template <class It> Box(It a, It b) : v(static_cast<T>(std::distance(a, b))) {} };
template <class It> Box(It, It) -> Box<typename std::iterator_traits<It>::value_type>;
Box(const char *) -> Box<std::string>;
template <class T, std::size_t N> struct Fixed { T data[N]; };
template <class T, class... U> Fixed(T, U...) -> Fixed<std::common_type_t<T, U...>, sizeof...(U) + 1>;
template <class F> struct Guard { F f; explicit Guard(F f) : f(std::move(f)) {} ~Guard() { f(); } };
template <class T> struct NoDeduce { NoDeduce(std::type_identity_t<T>) {} };
template <class T> concept Deducible = requires { NoDeduce(T()); };
static_assert(!Deducible<int>);
template <class T> struct Holder { T t; };
template <class T> struct ByRef { const T &r; ByRef(const T &r) : r(r) {} };
template <class T> ByRef(const T &&) -> ByRef<T>;
template <class T> struct Outer { template <class U> struct Inner { T t; U u; Inner(T t, U u) : t(t), u(u) {} }; };
template <class T = int, class A = std::allocator<T>> struct WithDefaults { std::vector<T, A> v; WithDefaults(std::size_t n = 2) : v(n) {} };
template <class T> struct Copy { T v; Copy(T v) : v(v) {} Copy(const Copy &) = default; };
template <class T> struct Number { T v; };
template <class T> requires std::is_integral_v<T> Number(T) -> Number<long long>;
template <class T> requires std::is_floating_point_v<T> Number(T) -> Number<double>;
template <class... F> struct Visit : F... { using F::operator()...; };
template <class T, class C = std::less<>> struct Sorted { std::set<T, C> s; Sorted(std::initializer_list<T> l, C c = C()) : s(l, c) {} };
template <class T> struct Tree { T v; std::vector<Tree> kids; };
template <class T, int N> struct Mat { Mat(const T (&)[N]) {} static constexpr int n = N; };
template <class K, class V> struct Entry { K k; V v; Entry(const std::pair<K, V> &p) : k(p.first), v(p.second) {} };
template <auto N> struct Val { Val(std::integral_constant<decltype(N), N>) {} };
static auto makePair(int a, const char *b) { return std::pair(a, std::string(b)); }
int main() {
  Box a(1.5);
  Box b("text");
  std::list<short> l{1, 2, 3};
  Box c(l.begin(), l.end());
  static_assert(same<decltype(a), Box<double>> && same<decltype(b), Box<std::string>> && same<decltype(c), Box<short>>);
  std::printf("%g %s %d\n", a.v, b.v.c_str(), c.v);
  Fixed f{1, 2.5, 'c'};
  static_assert(same<decltype(f), Fixed<double, 3>>);
  std::printf("%g\n", f.data[2]);
  { Guard g([&] { std::printf("guard\n"); }); std::printf("before "); }
  Holder h{3};
  Holder hh{h};
  Holder nested{Holder{'x'}.t};
  static_assert(same<decltype(h), Holder<int>> && same<decltype(hh), Holder<int>> && same<decltype(nested), Holder<char>>);
  Outer<int>::Inner in(1, 2.5);
  static_assert(same<decltype(in), Outer<int>::Inner<double>>);
  WithDefaults w, w5(5);
  static_assert(same<decltype(w), WithDefaults<int>>);
  std::printf("%d %g %zu %zu\n", hh.t, in.u, w.v.size(), w5.v.size());
  Copy c1(7);
  Copy c2(c1);
  Copy c3{c2};
  static_assert(same<decltype(c3), Copy<int>>);
  Number n1{1};
  Number n2{1.5f};
  static_assert(same<decltype(n1), Number<long long>> && same<decltype(n2), Number<double>>);
  Visit v{[](int) { return "int"; }, [](const std::string &) { return "string"; }};
  std::printf("%s %s\n", v(1), std::visit(v, std::variant<int, std::string>("s")));
  Sorted s({3, 1, 2}, std::greater<>());
  static_assert(same<decltype(s), Sorted<int, std::greater<>>>);
  std::printf("%d %zu\n", *s.s.begin(), Sorted{std::string("a"), std::string("b")}.s.size());
  Tree<int> t{1, {{2, {}}, {3, {{4, {}}}}}};
  std::printf("%d %d\n", t.kids[1].kids[0].v, Mat({1, 2, 3, 4}).n);
  Entry e(std::pair('k', 2.5));
  static_assert(same<decltype(e), Entry<char, double>>);
  Val val(std::integral_constant<char, 'z'>{});
  static_assert(same<decltype(val), Val<'z'>>);
  std::vector v1(l.begin(), l.end());
  std::vector v2{l.begin(), l.end()};
  std::vector v3(3, 'c');
  std::vector v4{v1};
  std::vector v5{v1, v1};
  static_assert(same<decltype(v1), std::vector<short>> && same<decltype(v2), std::vector<std::list<short>::iterator>> && same<decltype(v4), std::vector<short>> && same<decltype(v5), std::vector<std::vector<short>>>);
  std::map m{std::pair(1, "a"), std::pair(2, "b")};
  std::set st(v1.begin(), v1.end(), std::greater<short>());
  static_assert(same<decltype(m), std::map<int, const char *>> && same<decltype(st), std::set<short, std::greater<short>>>);
  std::array ar{1L, 2L};
  std::optional o(5);
  std::optional oo(o);
  std::tuple tp(1, std::tuple('a'));
  std::tuple tq{std::pair(1, 2)};
  static_assert(same<decltype(ar), std::array<long, 2>> && same<decltype(oo), std::optional<int>> && same<decltype(tq), std::tuple<int, int>>);
  std::function fn = [](int x, char) { return x * 2.5; };
  static_assert(same<decltype(fn), std::function<double(int, char)>>);
  std::unique_ptr<int> up(new int(4));
  std::shared_ptr sp(std::move(up));
  std::weak_ptr wp(sp);
  std::mutex mu;
  std::lock_guard lock(mu);
  std::basic_string str(std::string_view("view"));
  std::string_view sv(str.begin(), str.end());
  auto [pa, pb] = makePair(1, "p");
  std::reverse_iterator ri(v1.end());
  std::printf("%zu %zu %zu %s %d %g %ld %zu %s %d\n", v3.size(), v5.size(), m.size(), m[2], *st.begin(), fn(2, 'x'), wp.use_count(), sv.size(), pb.c_str(), *ri + pa);
  try { throw std::pair(1, 'e'); } catch (const std::pair<int, char> &p) { std::printf("%c\n", p.second); }
}
