// covers: [ratio] [intseq] ratio arithmetic and comparison, index_sequence_for, integer_sequence of other types
#include <cstdio>
#include <ratio>
#include <string>
#include <tuple>
#include <utility>
template <class R> static void print() { std::printf("%jd/%jd ", R::num, R::den); }
template <class T, T... I> static void list(std::integer_sequence<T, I...> s) { ((std::printf("%lld ", static_cast<long long>(I))), ...); std::printf("(%zu)\n", s.size()); }
template <std::size_t... I> constexpr std::size_t squares(std::index_sequence<I...>) { return ((I * I) + ...); }
template <class... T, std::size_t... I> static std::string join(const std::tuple<T...> &t, std::index_sequence<I...>) { std::string s; ((s += (I ? "," : "") + std::to_string(std::get<I>(t))), ...); return s; }
int main() {
  using A = std::ratio<6, -8>;
  using B = std::ratio<1, 3>;
  print<A>(), print<std::ratio_add<A, B>>(), print<std::ratio_subtract<A, B>>(), print<std::ratio_multiply<A, B>>(), print<std::ratio_divide<A, B>>();
  std::printf("%d%d%d\n", std::ratio_less_v<A, B>, std::ratio_equal_v<std::ratio<2, 4>, std::ratio<1, 2>>, std::ratio_greater_equal_v<B, A>);
  print<std::milli>(), print<std::giga>(), print<std::ratio_multiply<std::kilo, std::micro>>();
  std::printf("\n");
  list(std::make_integer_sequence<int, 4>{});
  list(std::integer_sequence<char, 'a', 'c'>{});
  list(std::index_sequence_for<int, char, long>{});
  std::printf("%zu %s\n", squares(std::make_index_sequence<6>{}), join(std::tuple(1, 2L, 3u), std::make_index_sequence<3>{}).c_str());
}
