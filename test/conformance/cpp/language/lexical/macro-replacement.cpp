// covers: [cpp.replace] [cpp.stringize] [cpp.concat] [cpp.subst]: stringizing of expanded and plain arguments, pasting, __VA_OPT__, rescanning, macros that name themselves, tables of X macros, counting arguments
#include <cstdio>
#define STR(x) #x
#define XSTR(x) STR(x)
#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define VALUE 42
#define LOG(format, ...) std::printf(format "\n" __VA_OPT__(, ) __VA_ARGS__)
#define CALL(f, ...) f(0 __VA_OPT__(, ) __VA_ARGS__)
#define COUNT_(a, b, c, d, e, n, ...) n
#define COUNT(...) COUNT_(__VA_ARGS__ __VA_OPT__(, ) 5, 4, 3, 2, 1, 0)
#define FIRST(a, ...) a
#define WRAP(...) STR((__VA_ARGS__))
#define twice(x) (2 * twice(x))
#define EMPTY
#define DEFER(m) m EMPTY
#define COLOURS(X) X(Red, 0xff0000) X(Green, 0x00ff00) X(Blue, 0x0000ff)
#define AS_ENUM(name, value) name = value,
#define AS_CASE(name, value) case name: return #name;
enum Colour { COLOURS(AS_ENUM) };
static const char *nameOf(Colour c) { switch (c) { COLOURS(AS_CASE) } return "?"; }
static int(twice)(int x) { return x + 1; }
static int sum(int a, int b = 0, int c = 0) { return a + b + c; }
static int line_1 = 10, line_2 = 20;
#define SWAP(T, a, b) do { T t_ = a; a = b; b = t_; } while (0)
#define MAX(a, b) ((a) > (b) ? (a) : (b))
int main() {
  std::printf("%s|%s|%s\n", STR(VALUE), XSTR(VALUE), STR("a\n" + '\\'));
  std::printf("%s|%s|%s\n", STR(  a   b /* gone */ c  ), STR(), WRAP(1, (2, 3), "x, y"));
  std::printf("%d %d\n", CAT(line, _1), XCAT(line_, XCAT(, 2)));
  LOG("nothing");
  LOG("%d and %s", VALUE, STR(CAT(a, b)));
  std::printf("%d %d %d\n", CALL(sum), CALL(sum, 1), CALL(sum, 1, 2));
  std::printf("%d %d %d %d\n", COUNT(), COUNT(a), COUNT(a, b), COUNT((a, b), c, d, e));
  std::printf("%d\n", twice(3));
  std::printf("%s %s %06x\n", nameOf(Green), nameOf(Blue), static_cast<unsigned>(Red | Blue));
  std::printf("%d %s\n", FIRST(7, 8, 9), XSTR(DEFER(FIRST)(1, 2)));
  int a = 1, b = 2;
  if (a < b) SWAP(int, a, b); else a = 0;
  std::printf("%d %d %d\n", a, b, MAX(a & 1 ? 3 : 4, b));
#undef VALUE
#define VALUE XCAT(1, 5)
  std::printf("%d %s\n", VALUE, XSTR(VALUE));
#if defined(VALUE) && VALUE == 15 && !defined(NOT_THERE) && (2 || 1 / 1)
  std::puts("conditions");
#elif 1
  std::puts("never");
#endif
#ifdef __has_include
#if __has_include(<vector>) && !__has_include(<no/such/header>)
  std::puts("headers");
#endif
#endif
#line 500 "renamed.cpp"
  std::printf("%d %s\n", __LINE__, __FILE__);
}
