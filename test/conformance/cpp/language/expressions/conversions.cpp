// covers: [conv] integral promotions, usual conversions, narrowing caught by braces, pointer and boolean conversions
#include <cstdio>
#include <type_traits>
#include <utility>
enum E : unsigned char { big = 200 };
struct B { int b = 1; };
struct D : B { int d = 2; };
template <class T, class = void> struct Narrows : std::true_type {};
template <class T> struct Narrows<T, std::void_t<decltype(T{std::declval<double>()})>> : std::false_type {};
int main() {
  short s = -1;
  unsigned char c = 255;
  static_assert(std::is_same_v<decltype(s + c), int> && std::is_same_v<decltype(1u + 1L), long> && std::is_same_v<decltype(1ULL * 1.0f), float>);
  static_assert(std::is_same_v<decltype(+big), int> && std::is_same_v<decltype(true + true), int> && std::is_same_v<decltype('a' ? 1 : 2u), unsigned>);
  std::printf("%d %d %u %d\n", s + c, c << 4, static_cast<unsigned>(s) + 2, static_cast<signed char>(c));
  std::printf("%d %d\n", -1 < static_cast<int>(1u), static_cast<unsigned>(-1) > 5u);
  D d;
  B *b = &d;
  const void *v = b;
  bool set = b, none = static_cast<B *>(nullptr);
  std::printf("%d %d %d %d\n", v == &d, set, none, static_cast<D *>(b)->d);
  std::printf("%d %d %d\n", static_cast<int>(3.99), static_cast<int>(-3.99), static_cast<int>(1e9f) > 999999900);
  std::printf("%d%d\n", Narrows<int>::value, Narrows<double>::value);
  int (*f)(const char *, ...) = std::printf;
  f("%d %c\n", static_cast<bool>(0.5), 'a' + 1);
  int x = 5;
  const int *p = &x;
  *const_cast<int *>(p) = 6;
  std::printf("%d %lld\n", x, 1LL << 40);
}
