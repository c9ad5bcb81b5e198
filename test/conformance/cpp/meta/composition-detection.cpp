// covers: [meta.logical] [meta.rel] conjunction and its kin short-circuit; relations: base_of, convertible, layout; own traits from parts; is_constant_evaluated; common_reference
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>
template <class T> struct Explodes { static_assert(sizeof(T) == 0); static constexpr bool value = true; };
static_assert(!std::conjunction_v<std::false_type, Explodes<int>> && std::disjunction_v<std::true_type, Explodes<int>>);
static_assert(std::is_base_of_v<std::true_type, std::negation<std::false_type>> && std::conjunction<>::value && !std::disjunction<>::value);
template <int N> struct Val : std::integral_constant<int, N> {};
static_assert(std::conjunction<Val<1>, Val<2>, Val<3>>::value == 3 && std::conjunction<Val<1>, Val<0>, Val<3>>::value == 0 && std::disjunction<Val<0>, Val<5>, Val<6>>::value == 5);
struct A { int x; };
struct B : private A {};
class C : public B { virtual void f(); };
union U { int i; };
static_assert(std::is_base_of_v<A, B> && std::is_base_of_v<A, C> && std::is_base_of_v<A, const A> && !std::is_base_of_v<U, U> && !std::is_base_of_v<int, int>);
static_assert(!std::is_convertible_v<B *, A *> && std::is_nothrow_convertible_v<int, long> && std::is_convertible_v<void, void> && !std::is_convertible_v<int, void>);
template <class T> struct remove_all_pointers { using type = T; };
template <class T> struct remove_all_pointers<T *> : remove_all_pointers<T> {};
template <class T> struct remove_all_pointers<T *const> : remove_all_pointers<T> {};
static_assert(std::is_same_v<remove_all_pointers<int **const *>::type, int>);
template <class T, template <class...> class X> constexpr bool is_specialization = false;
template <template <class...> class X, class... A> constexpr bool is_specialization<X<A...>, X> = true;
static_assert(is_specialization<std::vector<int>, std::vector> && !is_specialization<int, std::vector> && is_specialization<std::map<int, int>, std::map>);
template <class F> struct signature;
template <class R, class... A> struct signature<R(A...)> { using result = R; using args = std::tuple<A...>; };
template <class R, class... A> struct signature<R (*)(A...)> : signature<R(A...)> {};
template <class R, class C, class... A> struct signature<R (C::*)(A...) const> : signature<R(A...)> {};
template <class F> requires requires { &F::operator(); } struct signature<F> : signature<decltype(&F::operator())> {};
static_assert(std::is_same_v<signature<int (*)(char, long)>::args, std::tuple<char, long>> && std::is_same_v<signature<std::function<void(int)>>::result, void>);
static_assert(std::is_same_v<std::common_reference_t<int &, const int &>, const int &> && std::is_same_v<std::common_reference_t<int &, long>, long> && std::is_same_v<std::common_type_t<char, short, float>, float>);
static_assert(std::is_same_v<std::common_reference_t<std::pair<int, char> &, std::pair<int, char>>, std::pair<int, char>>);
template <class T> using pass = std::conditional_t<std::is_trivially_copyable_v<T> && sizeof(T) <= 16, T, const T &>;
static_assert(std::is_same_v<pass<int>, int> && std::is_same_v<pass<std::string>, const std::string &>);
constexpr int where() { return std::is_constant_evaluated() ? 1 : 2; }
template <class T> static std::string describe() {
  if constexpr (std::is_const_v<T>) return "const " + describe<std::remove_const_t<T>>();
  else if constexpr (std::is_lvalue_reference_v<T>) return describe<std::remove_reference_t<T>>() + "&";
  else if constexpr (std::is_rvalue_reference_v<T>) return describe<std::remove_reference_t<T>>() + "&&";
  else if constexpr (std::is_pointer_v<T>) return describe<std::remove_pointer_t<T>>() + "*";
  else if constexpr (std::is_bounded_array_v<T>) return describe<std::remove_extent_t<T>>() + "[" + std::to_string(std::extent_v<T>) + "]";
  else if constexpr (std::is_unbounded_array_v<T>) return describe<std::remove_extent_t<T>>() + "[]";
  else if constexpr (std::is_member_pointer_v<T>) return "member pointer";
  else if constexpr (std::is_function_v<T>) return describe<typename signature<T>::result>() + "(" + std::to_string(std::tuple_size_v<typename signature<T>::args>) + ")";
  else if constexpr (std::is_enum_v<T>) return "enum:" + describe<std::underlying_type_t<T>>();
  else if constexpr (std::is_same_v<T, int>) return "int";
  else if constexpr (std::is_void_v<T>) return "void";
  else return std::is_polymorphic_v<T> ? "polymorphic" : std::is_union_v<T> ? "union" : std::is_class_v<T> ? "class" : "other";
}
enum E : int {};
int main() {
  constexpr int a = where();
  int b = where(), c = a;
  std::printf("%d %d %d\n", a, b, c);
  std::printf("%s, %s, %s, %s\n", describe<const int *const &>().c_str(), describe<int (*)[3]>().c_str(), describe<E[2][4]>().c_str(), describe<C &&>().c_str());
  std::printf("%s, %s, %s, %s\n", describe<void (*)(int, int)>().c_str(), describe<int A::*>().c_str(), describe<U[]>().c_str(), describe<const volatile int>().c_str());
  std::printf("%zu %zu %d\n", std::rank_v<int[2][3][4]>, std::extent_v<int[2][3][4], 2>, std::is_same_v<std::remove_all_extents_t<int[2][3]>, int>);
}
