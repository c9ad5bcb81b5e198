// covers: [dcl.type.pack.index] packs indexed in types and expressions (C++26)
// std: c++26
// native: clang
#include <cstdio>
#include <string>
#include <type_traits>
template <class... T> using Last = T...[sizeof...(T) - 1];
template <std::size_t I, class... T> auto nth(T... t) { return t...[I]; }
template <class... T> auto ends(T... t) { return t...[0] + t...[sizeof...(t) - 1]; }
template <auto... V> constexpr auto second = V...[1];
int main() {
  static_assert(std::is_same_v<Last<int, char, double>, double>);
  std::printf("%s %d\n", nth<1>(1, "two", 3.0), nth<0>(4, 5));
  std::printf("%d %s\n", ends(1, "x", 41), ends(std::string("a"), 1, "z").c_str());
  std::printf("%c\n", second<1, 'b', 3L>);
}
