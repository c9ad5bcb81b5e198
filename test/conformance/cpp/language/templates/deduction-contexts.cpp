// covers: [temp.deduct.type] what can be deduced: arrays and bounds, functions, member pointers, templates, nested pointers, qualifiers; non-deduced contexts
#include <array>
#include <cstddef>
#include <cstdio>
#include <functional>
#include <map>
#include <type_traits>
#include <vector>
template <class T, std::size_t N> static std::size_t f1(T (&)[N]) { return N * sizeof(T); }
template <class T, std::size_t N, std::size_t M> static std::size_t f2(const T (&)[N][M]) { return N * 100 + M; }
template <class R, class... A> static std::size_t f3(R (*)(A...)) { return sizeof...(A) * 100 + sizeof(R); }
template <class C, class T> static std::size_t f4(T C::*) { return sizeof(C) * 100 + sizeof(T); }
template <class C, class R, class... A> static int f5(R (C::*)(A...)) { return static_cast<int>(sizeof...(A)); }
template <class C, class R, class... A> static int f5(R (C::*)(A...) const) { return -static_cast<int>(sizeof...(A)); }
template <template <class...> class C, class T, class... R> static std::size_t f6(const C<T, R...> &) { return sizeof(T) * 10 + sizeof...(R); }
template <class T> static int f7(T *) { return std::is_const_v<T>; }
template <class T> static int f7(T **) { return 10 + std::is_pointer_v<T>; }
template <class T> static T f8(T a, std::type_identity_t<T> b) { return a + b; }
template <class T> static const char *f9(const std::vector<T> &, const typename std::vector<T>::value_type &) { return "same element"; }
template <class T> static int f10(std::initializer_list<T> l) { return static_cast<int>(l.size() * sizeof(T)); }
template <class T, std::size_t N> static int f11(const T (&l)[N]) { return static_cast<int>(N * sizeof(T)); }
template <int... I> static int f12(std::integer_sequence<int, I...>) { return (0 + ... + I); }
template <class T> static const char *f13(T &&) { return std::is_lvalue_reference_v<T> ? std::is_const_v<std::remove_reference_t<T>> ? "const lvalue" : "lvalue" : "rvalue"; }
template <class T> static const char *f14(const T &&) { return "const rvalue only"; }
template <class T> static int f15(T, T) { return 1; }
template <class T, class U> static int f15(T, U) { return 2; }
template <class... A, class L> static int f16(L l, A... a) { return static_cast<int>(sizeof...(A)) * 10 + l; }
template <class T, class U = T *> static U f17(T &t) { return &t; }
template <bool B, class T> static int f18(void (*)(T) noexcept(B)) { return B; }
template <auto V> struct Val {};
template <auto V> static int f19(Val<V>) { return static_cast<int>(V); }
template <class T> struct Outer { template <class U> struct Inner {}; };
template <class T, class U> static std::size_t f20(typename Outer<T>::template Inner<U>, T, U) { return sizeof(T) + sizeof(U); }
struct S { int i; char c; long m(int a, char b) { return a + b + i; } void k() const {} };
struct ConvertsToVector : std::vector<short> {};
static long plain(int, char, double) { return 0; }
static void quiet(int) noexcept {}
int main() {
  int a[5], b[2][3];
  const char text[] = "text";
  std::printf("%zu %zu %zu %zu\n", f1(a), f1(text), f2(b), f3(plain));
  std::printf("%zu %zu %d %d\n", f4(&S::i), f4(&S::c), f5(&S::m), f5(&S::k));
  std::printf("%zu %zu %zu\n", f6(std::vector<int>()), f6(std::map<char, int>()), f6(ConvertsToVector()));
  int i = 1, *p = &i, **pp = &p;
  const int *cp = &i;
  std::printf("%d %d %d %d\n", f7(p), f7(cp), f7(pp), f7(&pp));
  std::printf("%g %s %d %d\n", f8(1.5, 2), f9(std::vector<long>(), 'c'), f10({1, 2, 3}), f11({1.0, 2.0}));
  std::printf("%d\n", f12(std::integer_sequence<int, 1, 2, 3>()));
  const int ci = 2;
  std::printf("%s, %s, %s, %s\n", f13(i), f13(ci), f13(3), f14(4));
  std::printf("%d %d %d\n", f15(1, 2), f15(1, 'c'), f16<char, short>(7, 'a', short(1)));
  std::printf("%d %d %d %d\n", *f17(i), f18(quiet), f18(+[](char) {}), f19(Val<'a'>()));
  std::printf("%zu\n", f20(Outer<char>::Inner<short>(), 'c', short(2)));
  std::size_t (*chosen)(int (&)[5]) = f1;
  std::printf("%zu\n", chosen(a));
}
