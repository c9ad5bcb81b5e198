// covers: [meta.unary.prop] a table of answers: for a list of types, what each property says, of construction, assignment, triviality, destruction, swap and exceptions; arrays, references, abstract, deleted, unions
#include <cstdio>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>
struct Empty {};
struct Final final {};
struct Poly { virtual int f() { return 0; } };
struct VDtor { virtual ~VDtor() = default; };
struct Abstract { virtual void f() = 0; };
struct NoDtor { ~NoDtor() = delete; };
struct ThrowDtor { ~ThrowDtor() noexcept(false) {} };
struct NoCopy { NoCopy() = default; NoCopy(const NoCopy &) = delete; NoCopy(NoCopy &&) = default; };
struct UserCopy { UserCopy() = default; UserCopy(const UserCopy &) {} };
struct Private { private: Private() = default; };
struct ConstMember { const int c = 1; };
struct Bits { int a : 3; int b : 5; };
struct TwoAccess { int a; private: int b; };
struct DerivedData : Bits { int c; };
struct EmptyBase : Empty { int v; };
struct Padded { char c; int i; };
struct NoPad { int a, b; };
struct FloatIn { float f; };
union U { int i; float f; };
union UNon { std::string s; int i; };
struct Agg { int a = 1; std::string s; };
struct Explicit { explicit Explicit(int) {} };
enum class En { a };
template <class T> static void row(const char *n) {
  std::printf("%-9s", n);
  std::printf(" triv%d%d%d", std::is_trivial_v<T>, std::is_trivially_copyable_v<T>, std::is_trivially_destructible_v<T>);
  std::printf(" lay%d%d%d%d", std::is_standard_layout_v<T>, std::is_empty_v<T>, std::is_polymorphic_v<T>, std::is_abstract_v<T>);
  std::printf(" agg%d fin%d", std::is_aggregate_v<T>, std::is_final_v<T>);
  std::printf(" ctor%d%d%d", std::is_default_constructible_v<T>, std::is_copy_constructible_v<T>, std::is_move_constructible_v<T>);
  std::printf(" asg%d%d", std::is_copy_assignable_v<T>, std::is_move_assignable_v<T>);
  std::printf(" no%d%d%d", std::is_nothrow_default_constructible_v<T>, std::is_nothrow_move_constructible_v<T>, std::is_nothrow_destructible_v<T>);
  std::printf(" sw%d%d virt%d uniq%d\n", std::is_swappable_v<T>, std::is_nothrow_swappable_v<T>, std::has_virtual_destructor_v<T>, std::has_unique_object_representations_v<T>);
}
static_assert(std::is_constructible_v<std::string, int, char> && !std::is_constructible_v<std::string, void *> && std::is_constructible_v<int *, std::nullptr_t> && !std::is_constructible_v<int *, int>);
static_assert(std::is_constructible_v<const int &, double> && !std::is_constructible_v<int &, double> && std::is_constructible_v<int &&, double>);
static_assert(std::is_constructible_v<Explicit, int> && !std::is_convertible_v<int, Explicit> && std::is_constructible_v<NoPad, int, int> == (__cpp_aggregate_paren_init >= 201902L));
static_assert(std::is_assignable_v<int &, double> && !std::is_assignable_v<int, int> && std::is_assignable_v<std::string, const char *> && !std::is_assignable_v<const int &, int>);
static_assert(std::is_trivially_constructible_v<NoPad, const NoPad &> && !std::is_trivially_constructible_v<UserCopy, UserCopy> && std::is_trivially_assignable_v<int &, int>);
static_assert(std::is_base_of_v<Empty, EmptyBase> && std::is_base_of_v<Empty, Empty> && !std::is_base_of_v<int, int> && !std::is_base_of_v<EmptyBase, Empty>);
static_assert(std::is_convertible_v<EmptyBase *, Empty *> && !std::is_convertible_v<Empty *, EmptyBase *> && std::is_convertible_v<void, void> && !std::is_convertible_v<int[3], int[3]> && std::is_convertible_v<int[3], int *>);
static_assert(std::is_nothrow_convertible_v<int, double> && !std::is_nothrow_convertible_v<const char *, std::string>);
static_assert(std::is_swappable_with_v<int &, int &> && !std::is_swappable_with_v<int, int> && std::is_bounded_array_v<int[3]> && std::is_unbounded_array_v<int[]> && !std::is_bounded_array_v<int (&)[3]>);
int main() {
  row<int>("int");
  row<const int>("const int");
  row<int &>("int&");
  row<int &&>("int&&");
  row<int *>("int*");
  row<int[3]>("int[3]");
  row<float>("float");
  row<En>("enum");
  row<std::nullptr_t>("nullptr");
  row<Empty>("Empty");
  row<Final>("Final");
  row<Poly>("Poly");
  row<VDtor>("VDtor");
  row<Abstract>("Abstract");
  row<NoDtor>("NoDtor");
  row<ThrowDtor>("ThrowDtor");
  row<NoCopy>("NoCopy");
  row<UserCopy>("UserCopy");
  row<Private>("Private");
  row<ConstMember>("ConstMem");
  row<TwoAccess>("TwoAccess");
  row<EmptyBase>("EmptyBase");
  row<Padded>("Padded");
  row<NoPad>("NoPad");
  row<FloatIn>("FloatIn");
  row<U>("U");
  row<UNon>("UNon");
  row<Agg>("Agg");
  row<std::unique_ptr<int>>("unique");
  row<void (*)()>("fptr");
  row<int Agg::*>("memptr");
}
