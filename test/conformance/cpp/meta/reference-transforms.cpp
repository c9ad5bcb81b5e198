// covers: [meta.trans.ref] [meta.trans.other] references collapsed, remove_cvref, common_type and common_reference specialised, invoke_result of every form, conditional chains, underlying_type by SFINAE, unwrap and basic transformations of compound types
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
template <class A, class B> constexpr bool same = std::is_same_v<A, B>;
struct Celsius { double v; };
struct Kelvin { double v; Kelvin(double v) : v(v) {} Kelvin(Celsius c) : v(c.v + 273.15) {} };
template <> struct std::common_type<Celsius, Kelvin> { using type = Kelvin; };
template <> struct std::common_type<Kelvin, Celsius> { using type = Kelvin; };
struct Base {};
struct D1 : Base {};
struct D2 : Base {};
enum E : unsigned char {};
enum class S : long { s };
enum Plain { big = 1 };
struct F { int operator()(int); double operator()(double) const; void operator()(std::string &&) &&; };
struct M { int field; char get(int) const; };
template <class T, class = void> constexpr bool hasUnderlying = false;
template <class T> constexpr bool hasUnderlying<T, std::void_t<std::underlying_type_t<T>>> = true;
template <class A, class B, class = void> constexpr bool hasCommon = false;
template <class A, class B> constexpr bool hasCommon<A, B, std::void_t<std::common_type_t<A, B>>> = true;
static_assert(same<std::add_lvalue_reference_t<int &&>, int &> && same<std::add_rvalue_reference_t<int &>, int &> && same<std::add_lvalue_reference_t<void>, void>);
static_assert(same<std::remove_cvref_t<const volatile int &&>, int> && same<std::remove_cvref_t<const int (&)[3]>, int[3]> && same<std::remove_cvref_t<const int *const &>, const int *>);
static_assert(same<std::decay_t<int (&)[3]>, int *> && same<std::decay_t<int(char)>, int (*)(char)> && same<std::decay_t<const volatile long &>, long> && same<std::decay_t<const int[2][3]>, const int (*)[3]>);
static_assert(same<std::remove_pointer_t<int *const>, int> && same<std::add_pointer_t<int &>, int *> && same<std::add_pointer_t<void() const>, void() const> && same<std::remove_pointer_t<int (*)()>, int()>);
static_assert(same<std::remove_extent_t<int[2][3]>, int[3]> && same<std::remove_extent_t<const int[]>, const int>);
static_assert(same<std::remove_all_extents_t<int[][2][3]>, int> && std::rank_v<int[][2][3]> == 3 && std::extent_v<int[4][5], 1> == 5 && std::extent_v<int[], 0> == 0);
static_assert(same<std::common_type_t<int, char>, int> && same<std::common_type_t<int, unsigned>, unsigned> && same<std::common_type_t<float, long>, float> && same<std::common_type_t<const int &>, int>);
static_assert(same<std::common_type_t<Base *, D1 *>, Base *> && same<std::common_type_t<int *, std::nullptr_t>, int *> && !hasCommon<D1 *, D2 *> && !hasCommon<int, std::string>);
static_assert(same<std::common_type_t<const char *, std::string>, std::string> && same<std::common_type_t<char, short, int, long>, long> && same<std::common_type_t<Celsius, Kelvin>, Kelvin>);
static_assert(same<std::common_reference_t<int &, const int &>, const int &> && same<std::common_reference_t<int &, long &>, long> && same<std::common_reference_t<int &&, int &>, const int &>);
static_assert(same<std::common_reference_t<Base &, D1 &>, Base &> && same<std::common_reference_t<std::string &, std::string_view>, std::string_view>);
static_assert(same<std::invoke_result_t<F &, int>, int> && same<std::invoke_result_t<const F &, int>, double> && same<std::invoke_result_t<F, std::string>, void>);
static_assert(same<std::invoke_result_t<int M::*, M &>, int &> && same<std::invoke_result_t<int M::*, M>, int &&> && same<std::invoke_result_t<int M::*, const M *>, const int &>);
static_assert(same<std::invoke_result_t<char (M::*)(int) const, std::unique_ptr<M>, short>, char> && same<std::invoke_result_t<int M::*, std::reference_wrapper<M>>, int &>);
static_assert(std::is_invocable_r_v<void, F &, int> && std::is_invocable_r_v<long, F &, int> && !std::is_invocable_r_v<std::string, F &, int> && !std::is_nothrow_invocable_v<F &, int>);
static_assert(hasUnderlying<E> && !hasUnderlying<int> && same<std::underlying_type_t<S>, long> && same<std::underlying_type_t<E>, unsigned char>);
static_assert(same<std::make_signed_t<unsigned char>, signed char> && same<std::make_unsigned_t<const long>, const unsigned long> && same<std::make_unsigned_t<S>, unsigned long> && sizeof(std::make_signed_t<wchar_t>) == 4);
static_assert(same<std::conditional_t<(sizeof(int) > 2), std::conditional_t<false, char, short>, void>, short> && same<std::type_identity_t<int &&>, int &&>);
static_assert(same<std::add_cv_t<int &>, int &> && same<std::add_const_t<int *>, int *const> && same<std::remove_const_t<const int *>, const int *> && same<std::remove_volatile_t<volatile int[3]>, int[3]>);
template <class T> static const char *category() {
  if constexpr (std::is_lvalue_reference_v<T>) return std::is_const_v<std::remove_reference_t<T>> ? "const&" : "&";
  else if constexpr (std::is_rvalue_reference_v<T>) return "&&";
  else return "value";
}
template <class T> static const char *deduced(T &&) { return category<T>(); }
template <class T> static const char *viaIdentity(std::type_identity_t<T>, T) { return category<T>(); }
template <class A, class B> static auto middle(A a, B b) -> std::common_type_t<A, B> { return (a + b) / 2; }
template <class F, class... A> static std::string describe(F &&, A &&...) {
  if constexpr (std::is_invocable_v<F, A...>) return std::is_void_v<std::invoke_result_t<F, A...>> ? "void" : std::is_reference_v<std::invoke_result_t<F, A...>> ? "reference" : "value";
  else return "not callable";
}
int main() {
  int x = 1;
  const int c = 2;
  std::printf("%s %s %s %s\n", deduced(x), deduced(c), deduced(3), category<int &&>());
  std::printf("%s %g %ld %d\n", viaIdentity(1, 2.5), middle(1, 2.0), middle(1, 4L), middle('a', 'c'));
  Kelvin k = true ? std::common_type_t<Celsius, Kelvin>(Celsius{20}) : Kelvin(0);
  std::printf("%.2f\n", k.v);
  std::printf("%s %s %s %s\n", describe([] {}).c_str(), describe([&]() -> int & { return x; }).c_str(), describe(&M::field, M()).c_str(), describe(3, 4).c_str());
  std::printf("%s %s\n", describe(F(), 1.5).c_str(), describe(F(), std::string()).c_str());
  std::printf("%zu %zu\n", sizeof(std::common_type_t<char, short>), std::alignment_of_v<std::aligned_union_t<0, char, double>>);
}
