// covers: [temp.variadic] algorithms on lists of types: map, filter, fold, sort by size, index, unique, cartesian product, checked and printed
#include <cstddef>
#include <cstdio>
#include <type_traits>
template <class... T> struct L { static constexpr std::size_t size = sizeof...(T); };
template <class A, class B> struct Cat;
template <class... A, class... B> struct Cat<L<A...>, L<B...>> { using type = L<A..., B...>; };
template <class A, class B> using cat = typename Cat<A, B>::type;
template <template <class> class F, class X> struct Map;
template <template <class> class F, class... T> struct Map<F, L<T...>> { using type = L<F<T>...>; };
template <template <class> class P, class X> struct Filter { using type = L<>; };
template <template <class> class P, class T, class... R> struct Filter<P, L<T, R...>> {
  using rest = typename Filter<P, L<R...>>::type;
  using type = std::conditional_t<P<T>::value, cat<L<T>, rest>, rest>;
};
template <class T, class X> struct Index;
template <class T, class... R> struct Index<T, L<T, R...>> : std::integral_constant<int, 0> {};
template <class T, class U, class... R> struct Index<T, L<U, R...>> : std::integral_constant<int, 1 + Index<T, L<R...>>::value> {};
template <class T, class X> constexpr bool contains = false;
template <class T, class... R> constexpr bool contains<T, L<R...>> = (std::is_same_v<T, R> || ...);
template <class X, class Done = L<>> struct Unique { using type = Done; };
template <class T, class... R, class D> struct Unique<L<T, R...>, D> : Unique<L<R...>, std::conditional_t<contains<T, D>, D, cat<D, L<T>>>> {};
template <class T, class Sorted> struct Insert { using type = L<T>; };
template <class T, class H, class... R> struct Insert<T, L<H, R...>> {
  using type = typename std::conditional_t<(sizeof(T) < sizeof(H)), std::type_identity<L<T, H, R...>>, Cat<L<H>, typename Insert<T, L<R...>>::type>>::type;
};
template <class X> struct Sort { using type = L<>; };
template <class T, class... R> struct Sort<L<T, R...>> { using type = typename Insert<T, typename Sort<L<R...>>::type>::type; };
template <class X> struct Reverse { using type = L<>; };
template <class T, class... R> struct Reverse<L<T, R...>> { using type = cat<typename Reverse<L<R...>>::type, L<T>>; };
template <class A, class B> struct P {};
template <class A, class B> struct Product;
template <class... A, class... B> struct Product<L<A...>, L<B...>> {
  template <class X> using row = L<P<X, B>...>;
  template <class... R> struct join { using type = L<>; };
  template <class R, class... S> struct join<R, S...> { using type = cat<R, typename join<S...>::type>; };
  using type = typename join<row<A>...>::type;
};
template <class X, int N> struct At;
template <class T, class... R> struct At<L<T, R...>, 0> { using type = T; };
template <class T, class... R, int N> struct At<L<T, R...>, N> : At<L<R...>, N - 1> {};
template <class> constexpr const char *name = "?";
template <> constexpr const char *name<char> = "char";
template <> constexpr const char *name<int> = "int";
template <> constexpr const char *name<double> = "double";
template <> constexpr const char *name<short> = "short";
template <class T> constexpr const char *name<T *> = "pointer";
template <class... T> static void print(L<T...>) { (std::printf("%s ", name<T>), ...); std::printf("(%zu)\n", sizeof...(T)); }
using All = L<double, char, int, char, short, int, double>;
template <class T> struct Big : std::bool_constant<(sizeof(T) > 2)> {};
template <class T> using ptr = T *;
static_assert(std::is_same_v<Product<L<int, char>, L<int>>::type, L<P<int, int>, P<char, int>>>);
static_assert(std::is_same_v<At<All, 4>::type, short> && Index<short, All>::value == 4);
int main() {
  print(All{});
  print(Unique<All>::type{});
  print(Filter<Big, All>::type{});
  print(Sort<All>::type{});
  print(Reverse<Unique<All>::type>::type{});
  print(Map<ptr, L<int, char>>::type{});
  std::printf("%zu\n", Product<All, All>::type::size);
}
