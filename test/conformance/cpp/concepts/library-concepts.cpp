// covers: [concepts.lang] [concepts.object] the library's concepts, each asked of types that have it and of types that do not
#include <compare>
#include <concepts>
#include <cstdio>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>
#define ASK(...) std::printf("%d ", static_cast<bool>(__VA_ARGS__))
struct Base {};
struct Derived : Base {};
struct Private : private Base {};
struct MoveOnly { MoveOnly() = default; MoveOnly(MoveOnly &&) = default; MoveOnly &operator=(MoveOnly &&) = default; };
struct Fixed { Fixed(const Fixed &) = delete; Fixed &operator=(const Fixed &) = delete; };
struct NoDefault { NoDefault(int); };
struct ExplicitFrom { explicit ExplicitFrom(int); };
struct Ordered { int v; auto operator<=>(const Ordered &) const = default; };
struct OnlyEqual { bool operator==(const OnlyEqual &) const = default; };
struct Partial { double v; auto operator<=>(const Partial &) const = default; };
struct BadBool { friend int *operator==(BadBool, BadBool) { return nullptr; } };
struct ThrowingDestructor { ~ThrowingDestructor() noexcept(false) {} };
struct OwnSwap { OwnSwap(const OwnSwap &) = delete; friend void swap(OwnSwap &, OwnSwap &) {} };
struct Pred { bool operator()(int, double) const; void operator()(const char *) const; };
int main() {
  using namespace std;
  ASK(same_as<int, int>); ASK(same_as<int, const int>); ASK(derived_from<Derived, Base>); ASK(derived_from<Private, Base>); ASK(derived_from<Base, Base>); ASK(derived_from<int, int>);
  std::printf("\n");
  ASK(convertible_to<int, double>); ASK(convertible_to<int, ExplicitFrom>); ASK(convertible_to<Derived *, Base *>); ASK(convertible_to<Base *, Derived *>); ASK(convertible_to<int, string>);
  std::printf("\n");
  ASK(common_reference_with<int &, const int &>); ASK(common_with<int, double>); ASK(common_with<int, string>); ASK(common_with<Derived *, Base *>);
  std::printf("\n");
  ASK(integral<char>); ASK(integral<bool>); ASK(integral<double>); ASK(signed_integral<unsigned>); ASK(unsigned_integral<bool>); ASK(floating_point<long double>); ASK(floating_point<int>);
  std::printf("\n");
  ASK(assignable_from<int &, double>); ASK(assignable_from<int, int>); ASK(assignable_from<const int &, int>); ASK(assignable_from<string &, const char *>);
  std::printf("\n");
  ASK(swappable<int>); ASK(swappable<Fixed>); ASK(swappable<OwnSwap>); ASK(swappable_with<int &, int &>); ASK(swappable_with<int &, long &>); ASK(swappable<int[3]>);
  std::printf("\n");
  ASK(destructible<int>); ASK(destructible<ThrowingDestructor>); ASK(destructible<int[]>); ASK(constructible_from<NoDefault, int>); ASK(constructible_from<NoDefault>); ASK(constructible_from<ExplicitFrom, int>);
  std::printf("\n");
  ASK(default_initializable<int>); ASK(default_initializable<const int>); ASK(default_initializable<NoDefault>); ASK(default_initializable<vector<MoveOnly>>);
  std::printf("\n");
  ASK(move_constructible<MoveOnly>); ASK(copy_constructible<MoveOnly>); ASK(copy_constructible<Base &>); ASK(move_constructible<Fixed>); ASK(movable<unique_ptr<int>>); ASK(copyable<unique_ptr<int>>); ASK(copyable<const int>); ASK(copyable<string>);
  std::printf("\n");
  ASK(semiregular<int>); ASK(semiregular<NoDefault>); ASK(regular<string>); ASK(regular<Base>); ASK(regular<OnlyEqual>);
  std::printf("\n");
  ASK(equality_comparable<int>); ASK(equality_comparable<Base>); ASK(equality_comparable<BadBool>); ASK(equality_comparable_with<int, long>); ASK(equality_comparable_with<string, const char *>); ASK(equality_comparable_with<int, string>);
  std::printf("\n");
  ASK(totally_ordered<Ordered>); ASK(totally_ordered<OnlyEqual>); ASK(totally_ordered<Partial>); ASK(three_way_comparable<Ordered>); ASK(three_way_comparable<Partial, strong_ordering>); ASK(three_way_comparable<Partial, partial_ordering>); ASK(three_way_comparable_with<int, long>);
  std::printf("\n");
  ASK(invocable<Pred, int, double>); ASK(invocable<Pred, const char *>); ASK(invocable<Pred, string>); ASK(predicate<Pred, int, double>); ASK(predicate<Pred, const char *>); ASK(regular_invocable<int (Base::*)(), Base>);
  std::printf("\n");
  ASK(relation<less<>, int, long>); ASK(equivalence_relation<equal_to<>, int, int>); ASK(strict_weak_order<less<string>, string, const char *>); ASK(strict_weak_order<plus<>, string, string>);
  std::printf("\n");
}
