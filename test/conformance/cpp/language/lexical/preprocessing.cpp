// covers: [cpp] macros in C++: variadic with __VA_OPT__, stringised, pasted, rescanned, conditional on features and headers, #line, predefined names, _Pragma
#include <cstdio>
#include <cstring>
#if __has_include(<vector>) && !__has_include(<no/such/header>)
#define HEADERS 1
#else
#define HEADERS 0
#endif
#define STR(...) #__VA_ARGS__
#define XSTR(...) STR(__VA_ARGS__)
#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define COUNT_(a, b, c, d, e, n, ...) n
#define COUNT(...) COUNT_(__VA_ARGS__ __VA_OPT__(,) 5, 4, 3, 2, 1, 0)
#define PRINT(fmt, ...) std::printf(fmt "\n" __VA_OPT__(,) __VA_ARGS__)
#define DECLARE(T, n, ...) T n __VA_OPT__(= {__VA_ARGS__})
#define SELF(x) (x + SELF)
#define EMPTY
#define LPAREN (
#define CALL(f, x) f EMPTY (x)
#define hash_hash # ## #
#define mkstr(a) # a
#define in_between(a) mkstr(a)
#define join(c, d) in_between(c hash_hash d)
#define LIST(X) X(red) X(green) X(blue)
#define ENUM(n) n,
#define NAME(n) #n,
enum Color { LIST(ENUM) colors };
static const char *names[] = {LIST(NAME)};
static int SELF = 5;
template <class T, class U> struct Pair { static constexpr int size = sizeof(T) + sizeof(U); };
#define ID(...) __VA_ARGS__
static int function(int x) { return x + 1; }
#define function(x) function((x) * 10)
#define t(x, y, z) a##x##y##b##z
static int abs_(int v) { return v < 0 ? -v : v; }
#define OPT(a, ...) #a __VA_OPT__(" with " #__VA_ARGS__)
_Pragma("GCC diagnostic push")
_Pragma("GCC diagnostic pop")
int main() {
  PRINT("%d", HEADERS);
  PRINT("plain");
  PRINT("%s|%s|%s", STR(a  "b\n" , 'c'), XSTR(COUNT(1, 2)), STR());
  PRINT("%d %d %d", COUNT(), COUNT(x), COUNT(a, b, c));
  int XCAT(var, 12) = 3;
  PRINT("%d %d", var12, CAT(1, 2) + CAT(0x, f));
  DECLARE(int, arr[], 4, 5, 6);
  DECLARE(int, bare);
  bare = 1;
  PRINT("%d %d", arr[1], bare);
  PRINT("%d", SELF(2));
  PRINT("%s", XSTR(join(x, y)));
  PRINT("%s", join(x, y));
  for (int i = 0; i < colors; i++) std::printf("%s ", names[i]);
  PRINT("%d", blue);
  PRINT("%d %d", function(4), (function)(4));
  PRINT("%d", ID(Pair<char, int>::size));
  PRINT("%d", CALL(abs_, -7));
  PRINT("%s %s", OPT(x), OPT(x, y, z));
  int t(1, , 2) = 9, t(, 3, ) = 4;
  PRINT("%d %d", a1b2, a3b);
#line 700 "renamed.cpp"
  PRINT("%d %s %d", __LINE__, __FILE__, std::strcmp(__func__, "main"));
#ifdef __cplusplus
  PRINT("%d %d", __cplusplus >= 202002L, __STDC_HOSTED__);
#endif
#if defined(__cpp_concepts) && __cpp_lambdas >= 200907 && defined __cpp_constexpr
  PRINT("features");
#endif
#if __has_cpp_attribute(nodiscard) >= 201603L and not defined(nothing) and true
  PRINT("attributes");
#endif
#if 0 ? 1 / 0 : -1 > 0u
  PRINT("unsigned comparison");
#elif 1
  PRINT("never");
#endif
  int digraph<:3:> = <%1, 2, 3%>;
  PRINT("%d %d %d", digraph<:1:>, not digraph<:0:> or digraph<:2:> bitand 2, compl 0 xor 1);
}
