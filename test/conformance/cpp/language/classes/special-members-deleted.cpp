// covers: [class.copy] [dcl.fct.def.delete] which special members are there: deleted by members and bases, defaulted outside, trivial or not, deleted overloads, private ones, noexcept deduced
#include <cstdio>
#include <memory>
#include <string>
#include <type_traits>
template <class T> static void show(const char *n) {
  std::printf("%-12s %d%d%d%d%d %d%d%d\n", n, std::is_default_constructible_v<T>, std::is_copy_constructible_v<T>, std::is_move_constructible_v<T>, std::is_copy_assignable_v<T>, std::is_move_assignable_v<T>, std::is_trivially_copyable_v<T>, std::is_trivially_default_constructible_v<T>, std::is_nothrow_move_constructible_v<T>);
}
struct Plain { int a; };
struct WithConst { const int c = 1; };
struct WithRef { int &r; };
struct WithUnique { std::unique_ptr<int> p; };
struct WithDtor { ~WithDtor() {} };
struct WithCopy { WithCopy(const WithCopy &) = default; };
struct WithMove { WithMove(WithMove &&) = default; };
struct WithAssign { WithAssign &operator=(const WithAssign &) = delete; };
struct Outside { Outside(); Outside(const Outside &); Outside &operator=(const Outside &) = default; };
Outside::Outside() = default;
Outside::Outside(const Outside &) = default;
struct DerivedUnique : WithUnique, Plain {};
class PrivateBase { PrivateBase(const PrivateBase &) = default; public: PrivateBase() = default; };
struct DerivedPrivate : PrivateBase {};
struct NoDtor { ~NoDtor() = delete; };
struct HasNoDtor { NoDtor n; };
union UString { int i; std::string s; };
union UPlain { int i; float f; };
struct AnonUnion { union { int i; std::string s; }; AnonUnion() : i(0) {} ~AnonUnion() {} };
struct Volatile { volatile int v; };
struct Virtual { virtual ~Virtual() = default; };
struct Template { Template() = default; template <class T> Template(const T &) {} template <class T> Template &operator=(const T &) { return *this; } };
struct MutableRef { MutableRef() = default; MutableRef(MutableRef &) {} };
struct HoldsMutableRef { MutableRef m; };
struct Explicit { explicit Explicit() = default; explicit Explicit(const Explicit &) = default; };
struct ThrowingMove { ThrowingMove() = default; ThrowingMove(ThrowingMove &&) noexcept(false) {} };
struct HoldsThrowing { ThrowingMove t; HoldsThrowing(HoldsThrowing &&) = default; HoldsThrowing() = default; };
struct OnlyDouble { int v; OnlyDouble(double d) : v(static_cast<int>(d)) {} OnlyDouble(int) = delete; template <class T> OnlyDouble(T *) = delete; };
static int pick(long) { return 1; }
static int pick(char) = delete;
static_assert(!std::is_constructible_v<OnlyDouble, int> && std::is_constructible_v<OnlyDouble, float> && !std::is_constructible_v<OnlyDouble, int *>);
static_assert(!std::is_destructible_v<HasNoDtor> && !std::is_convertible_v<const Explicit &, Explicit> && std::is_constructible_v<MutableRef, MutableRef &>);
#define SHOW(T) show<T>(#T)
int main() {
  SHOW(Plain); SHOW(WithConst); SHOW(WithRef); SHOW(WithUnique); SHOW(WithDtor); SHOW(WithCopy); SHOW(WithMove); SHOW(WithAssign);
  SHOW(Outside); SHOW(DerivedUnique); SHOW(PrivateBase); SHOW(DerivedPrivate); SHOW(HasNoDtor); SHOW(UString); SHOW(UPlain); SHOW(AnonUnion);
  SHOW(Volatile); SHOW(Virtual); SHOW(Template); SHOW(MutableRef); SHOW(HoldsMutableRef); SHOW(Explicit); SHOW(ThrowingMove); SHOW(HoldsThrowing);
  Outside o, p = o;
  p = o;
  Template t, u(t), v(std::move(u));
  NoDtor *leaky = ::new (::operator new(sizeof(NoDtor))) NoDtor;
  ::operator delete(static_cast<void *>(leaky));
  std::printf("%d %d\n", OnlyDouble(3.9).v, pick(5L));
}
