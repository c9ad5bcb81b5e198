// covers: [temp.param] non-type parameters: integers, pointers, references, auto, class types
#include <cstdio>

int counter = 5;
template <int &R> int bump() { return ++R; }
template <int (*F)(int), int N> int repeat(int x) { for (int i = 0; i < N; i++) x = F(x); return x; }
int twice(int x) { return 2 * x; }
template <auto V> struct Constant { static constexpr auto value = V; };
struct Text { char s[8]; constexpr Text(const char *p) : s{} { for (int i = 0; p[i]; i++) s[i] = p[i]; } };
template <Text T> const char *name() { return T.s; }
struct S { int a, b; };
template <int S::*M> int get(S s) { return s.*M; }

int main() {
  int before = bump<counter>();
  std::printf("%d %d\n", before, repeat<twice, 5>(3));
  std::printf("%d %c %zu\n", Constant<7>::value, Constant<'x'>::value, sizeof(Constant<7ll>::value));
  std::printf("%s %d %d\n", name<"text">(), get<&S::b>({1, 2}), name<"a">() == name<"a">());
}
