// covers: [meta.logical] [meta.trans.other] [temp.variadic]: lists of types: size, at, index, filter, map, fold, unique, sort by size, cartesian product, conversion to tuple and variant
#include <cstdio>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
template <class... T> struct List { static constexpr std::size_t size = sizeof...(T); };
template <class L, std::size_t I> struct At;
template <class H, class... T> struct At<List<H, T...>, 0> : std::type_identity<H> {};
template <class H, class... T, std::size_t I> struct At<List<H, T...>, I> : At<List<T...>, I - 1> {};
template <class L, class X> struct IndexOf;
template <class X> struct IndexOf<List<>, X> : std::integral_constant<int, -1> {};
template <class X, class... T> struct IndexOf<List<X, T...>, X> : std::integral_constant<int, 0> {};
template <class H, class... T, class X> struct IndexOf<List<H, T...>, X> : std::integral_constant<int, IndexOf<List<T...>, X>::value < 0 ? -1 : 1 + IndexOf<List<T...>, X>::value> {};
template <class... L> struct Concat;
template <> struct Concat<> : std::type_identity<List<>> {};
template <class... A> struct Concat<List<A...>> : std::type_identity<List<A...>> {};
template <class... A, class... B, class... R> struct Concat<List<A...>, List<B...>, R...> : Concat<List<A..., B...>, R...> {};
template <template <class> class P, class L> struct Filter;
template <template <class> class P, class... T> struct Filter<P, List<T...>> : Concat<std::conditional_t<P<T>::value, List<T>, List<>>...> {};
template <template <class> class F, class L> struct Map;
template <template <class> class F, class... T> struct Map<F, List<T...>> : std::type_identity<List<typename F<T>::type...>> {};
template <class L> struct Unique;
template <> struct Unique<List<>> : std::type_identity<List<>> {};
template <class H, class... T> struct Unique<List<H, T...>> {
  template <class X> using Differs = std::negation<std::is_same<X, H>>;
  using type = typename Concat<List<H>, typename Unique<typename Filter<Differs, List<T...>>::type>::type>::type;
};
template <class X, class L> struct Insert;
template <class X> struct Insert<X, List<>> : std::type_identity<List<X>> {};
template <class X, class H, class... T> struct Insert<X, List<H, T...>> : std::conditional_t<(sizeof(X) < sizeof(H)), std::type_identity<List<X, H, T...>>, Concat<List<H>, typename Insert<X, List<T...>>::type>> {};
template <class L, class Sorted = List<>> struct Sort;
template <class S> struct Sort<List<>, S> : std::type_identity<S> {};
template <class H, class... T, class S> struct Sort<List<H, T...>, S> : Sort<List<T...>, typename Insert<H, S>::type> {};
template <template <class...> class To, class L> struct As;
template <template <class...> class To, class... T> struct As<To, List<T...>> : std::type_identity<To<T...>> {};
template <class A, class B> struct Product;
template <class... A, class... B> struct Product<List<A...>, List<B...>> {
  template <class X> using Row = List<std::pair<X, B>...>;
  using type = typename Concat<Row<A>...>::type;
};
template <class... T> static void sizes(List<T...>) { ((std::printf("%zu ", sizeof(T))), ...); std::printf("(%zu)\n", sizeof...(T)); }
int main() {
  using L = List<double, char, int, char, std::int16_t, double, unsigned char, long long>;
  sizes(L{});
  sizes(Sort<L>::type{});
  sizes(Unique<L>::type{});
  sizes(Filter<std::is_floating_point, L>::type{});
  sizes(Map<std::add_pointer, L>::type{});
  sizes(Map<std::make_unsigned, Filter<std::is_integral, L>::type>::type{});
  std::printf("%d %d %d\n", IndexOf<L, int>::value, IndexOf<L, float>::value, IndexOf<List<>, int>::value);
  std::printf("%d %d\n", std::is_same_v<At<L, 3>::type, char>, std::is_same_v<At<L, 7>::type, long long>);
  using V = As<std::variant, Unique<L>::type>::type;
  V v = 'x';
  std::printf("%zu %zu %d\n", std::variant_size_v<V>, v.index(), std::holds_alternative<char>(v));
  using T = As<std::tuple, Sort<List<double, char, int>>::type>::type;
  T t('a', 2, 3.5);
  std::printf("%c %d %g\n", std::get<0>(t), std::get<1>(t), std::get<2>(t));
  using P = Product<List<char, int>, List<short, long, float>>::type;
  std::printf("%zu %d\n", P::size, std::is_same_v<At<P, 4>::type, std::pair<int, long>>);
  std::printf("%d %d\n", std::conjunction_v<std::is_signed<int>, std::is_signed<double>>, std::disjunction_v<std::is_void<int>, std::is_enum<int>>);
}
