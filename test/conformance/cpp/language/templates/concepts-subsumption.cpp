// covers: [temp.constr.order] subsumption between concepts, disjunctions, requires-clauses on members, constrained auto
#include <concepts>
#include <cstdio>
#include <iterator>
#include <list>
#include <string>
#include <vector>
template <class T> concept HasSize = requires(const T &t) { { t.size() } -> std::convertible_to<std::size_t>; };
template <class T> concept Indexed = HasSize<T> && requires(const T &t, std::size_t i) { t[i]; };
template <class T> concept Small = sizeof(T) <= 4;
template <class T> const char *kind(const T &) { return "anything"; }
template <HasSize T> const char *kind(const T &) { return "sized"; }
template <Indexed T> const char *kind(const T &) { return "indexed"; }
template <class T> requires(Small<T> || std::floating_point<T>) const char *which(T) { return "small or floating"; }
template <class T> const char *which(T) { return "other"; }
template <class T> struct Box {
  T v;
  void print() const requires std::integral<T> { std::printf("int %lld\n", static_cast<long long>(v)); }
  void print() const requires std::floating_point<T> { std::printf("float %g\n", static_cast<double>(v)); }
  void print() const requires(!std::integral<T> && !std::floating_point<T>) { std::printf("object\n"); }
  ~Box() requires std::integral<T> { std::printf("~int\n"); }
  ~Box() = default;
};
template <class It> requires std::random_access_iterator<It> int dist(It a, It b) { return static_cast<int>(b - a); }
template <std::input_iterator It> int dist(It a, It b) { int n = 1000; for (; a != b; ++a) n++; return n; }
static auto half(std::integral auto x) { return x / 2; }
static auto half(std::floating_point auto x) { return x / 2; }
int main() {
  std::printf("%s %s %s\n", kind(std::vector<int>{}), kind(std::list<int>{}), kind(3));
  std::printf("%s %s %s\n", which('c'), which(1.5), which(1LL));
  { Box<int> a{4}; a.print(); }
  Box<double>{2.5}.print();
  Box<std::string>{"x"}.print();
  static_assert(std::is_trivially_destructible_v<Box<double>> && !std::is_trivially_destructible_v<Box<int>>);
  std::vector<int> v(4);
  std::list<int> l(4);
  std::printf("%d %d\n", dist(v.begin(), v.end()), dist(l.begin(), l.end()));
  std::printf("%d %g\n", half(7), half(7.0));
}
