// covers: [temp.deduct] the idioms before concepts: detection, tag dispatch, rank, policies, enable_if on constructors and partial specialisations
// std: c++17
#include <cstdio>
#include <forward_list>
#include <iterator>
#include <list>
#include <string>
#include <type_traits>
#include <vector>
template <class D, class, template <class...> class Op, class... A> struct Detector { using type = D; static constexpr bool value = false; };
template <class D, template <class...> class Op, class... A> struct Detector<D, std::void_t<Op<A...>>, Op, A...> { using type = Op<A...>; static constexpr bool value = true; };
template <template <class...> class Op, class... A> constexpr bool detected = Detector<void, void, Op, A...>::value;
template <class D, template <class...> class Op, class... A> using detected_or = typename Detector<D, void, Op, A...>::type;
template <class T> using size_of = decltype(std::declval<T>().size());
template <class T> using diff_type = typename T::difference_type;
template <class T, class U> using sum_of = decltype(std::declval<T>() + std::declval<U>());
template <int N> struct Rank : Rank<N - 1> {};
template <> struct Rank<0> {};
template <class T> static auto describe(const T &t, Rank<2>) -> decltype(t.c_str(), "string-like") { return "string-like"; }
template <class T> static auto describe(const T &t, Rank<1>) -> decltype(t.begin(), "range") { return "range"; }
template <class T> static const char *describe(const T &, Rank<0>) { return "other"; }
template <class It> static const char *advanceBy(It &it, int n, std::random_access_iterator_tag) { it += n; return "jump"; }
template <class It> static const char *advanceBy(It &it, int n, std::bidirectional_iterator_tag) { while (n-- > 0) ++it; return "both ways"; }
template <class It> static const char *advanceBy(It &it, int n, std::forward_iterator_tag) { while (n-- > 0) ++it; return "forward"; }
template <class It> static const char *advanceBy(It &it, int n) { return advanceBy(it, n, typename std::iterator_traits<It>::iterator_category()); }
template <class T, class = void> struct Serial { static const char *how() { return "unknown"; } };
template <class T> struct Serial<T, std::enable_if_t<std::is_arithmetic_v<T>>> { static const char *how() { return "number"; } };
template <class T> struct Serial<T, std::enable_if_t<std::is_enum_v<T>>> : Serial<std::underlying_type_t<T>> {};
template <class T> struct Serial<T *, void> { static const char *how() { return "pointer"; } };
struct Quiet { static void note(const char *) {} };
struct Loud { static void note(const char *s) { std::printf("[%s] ", s); } };
template <class Check, class Log = Quiet> struct Account : private Log {
  int balance = 0;
  bool take(int n) { Log::note("take"); if (!Check::allowed(balance, n)) return false; balance -= n; return true; }
};
struct Strict { static bool allowed(int b, int n) { return n <= b; } };
struct Overdraft { static bool allowed(int b, int n) { return n <= b + 100; } };
struct Num {
  const char *from;
  template <class T, std::enable_if_t<std::is_integral_v<T>, int> = 0> Num(T) : from("integral") {}
  template <class T, std::enable_if_t<std::is_floating_point_v<T>, int> = 0> explicit Num(T) : from("floating") {}
};
template <class T> static typename std::enable_if<std::is_signed<T>::value, int>::type sign(T t) { return (t > 0) - (t < 0); }
template <class T> static typename std::enable_if<std::is_unsigned<T>::value, int>::type sign(T t) { return t != 0; }
static_assert(detected<size_of, std::string> && !detected<size_of, int> && detected<sum_of, std::string, const char *>);
static_assert(!detected<sum_of, int, std::string> && std::is_same_v<detected_or<char, diff_type, int>, char>);
enum class E : short {};
int main() {
  std::printf("%s, %s, %s\n", describe(std::string(), Rank<2>()), describe(std::vector<int>(), Rank<2>()), describe(3, Rank<2>()));
  std::vector<int> v{1, 2, 3};
  std::list<int> l{1, 2, 3};
  std::forward_list<int> f{1, 2, 3};
  auto a = v.begin();
  auto b = l.begin();
  auto c = f.begin();
  std::printf("%s, %s, %s ", advanceBy(a, 2), advanceBy(b, 1), advanceBy(c, 2));
  std::printf("%d%d%d\n", *a, *b, *c);
  std::printf("%s, %s, %s, %s\n", Serial<int>::how(), Serial<E>::how(), Serial<char *>::how(), Serial<std::string>::how());
  Account<Strict> s;
  Account<Overdraft, Loud> o;
  bool strict = s.take(1), over = o.take(60), more = o.take(60);
  std::printf("%d %d %d %d %zu\n", strict, over, more, o.balance, sizeof o);
  std::printf("%s %s %d\n", Num(1).from, Num(1.5).from, std::is_convertible_v<double, Num>);
  std::printf("%d %d %d\n", sign(-4), sign(5u), sign(0.0));
}
