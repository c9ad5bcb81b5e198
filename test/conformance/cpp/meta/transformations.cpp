// covers: [meta.trans] transformations: cv, references, sign, arrays, decay, common_type, underlying_type, invoke_result, type_identity
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>
enum class S : short {};
struct Base {}; struct D1 : Base {}; struct D2 : Base {};
struct Fn { double operator()(int) const; char *operator()(int, int) &; };
template <class A, class B> constexpr bool same = std::is_same_v<A, B>;
template <class T> T pick(std::type_identity_t<T> a, T) { return a; }
template <class T> using Inner = typename T::value_type;
template <class T, class = void> struct HasValue : std::false_type {};
template <class T> struct HasValue<T, std::void_t<Inner<T>>> : std::true_type {};
static_assert(same<std::remove_cv_t<const volatile int>, int> && same<std::add_const_t<int &>, int &>);
static_assert(same<std::remove_reference_t<int &&>, int> && same<std::add_lvalue_reference_t<void>, void> && same<std::add_rvalue_reference_t<int &>, int &>);
static_assert(same<std::make_unsigned_t<S>, unsigned short> && same<std::make_signed_t<const char32_t>, const int>);
static_assert(same<std::remove_extent_t<int[2][3]>, int[3]> && same<std::remove_all_extents_t<int[2][3]>, int>);
static_assert(same<std::decay_t<const int[4]>, const int *> && same<std::decay_t<int(char)>, int (*)(char)> && same<std::decay_t<const S &>, S>);
static_assert(same<std::common_type_t<int, long, float>, float> && same<std::common_type_t<const char *, std::string>, std::string>);
static_assert(same<std::common_reference_t<int &, const int &>, const int &> && same<std::common_type_t<D1 *, Base *>, Base *>);
static_assert(same<std::underlying_type_t<S>, short> && same<std::conditional_t<false, int, char>, char>);
static_assert(same<std::invoke_result_t<Fn, int>, double> && same<std::invoke_result_t<Fn &, int, int>, char *> && same<std::invoke_result_t<int Base::*, D1 &>, int &>);
static_assert(same<std::remove_cvref_t<const int &>, int> && same<std::unwrap_reference_t<std::reference_wrapper<int>>, int &>);
static_assert(HasValue<std::vector<int>>::value && !HasValue<int>::value);
static_assert(std::is_invocable_r_v<long, Fn, int> && !std::is_invocable_v<const Fn, int, int> && std::is_base_of_v<Base, D2> && !std::is_base_of_v<int, int>);
static_assert(std::conjunction_v<std::true_type, std::is_integral<int>> && std::disjunction_v<std::false_type, std::true_type> && std::negation_v<std::false_type>);
int main() {
  std::printf("%d %.1f\n", pick('a', 66), pick<double>(1, 2.5));
  std::printf("%d %zu\n", std::conjunction<std::integral_constant<int, 2>, std::integral_constant<int, 5>>::value, sizeof(std::aligned_storage_t<10, 8>));
  constexpr bool constant = [] { return std::is_constant_evaluated(); }();
  bool runtime = [] { return std::is_constant_evaluated(); }();
  std::printf("%d %d\n", constant, runtime);
}
