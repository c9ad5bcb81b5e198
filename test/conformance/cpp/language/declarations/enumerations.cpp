// covers: [dcl.enum] scoped and unscoped enumerations, underlying types, forward declarations, using enum, as flags and indices
#include <cstdint>
#include <cstdio>
#include <type_traits>
enum Plain { p0, p1 = 5, p2 };
enum class Big : std::uint64_t { max = ~0ULL, one = 1 };
enum class Color : char;
static char code(Color c);
enum class Color : char { red = 'r', green = 'g', blue = red + 1 };
static char code(Color c) { return static_cast<char>(c); }
enum Neg { minus = -1, large = 1000000 };
struct S { enum Kind { a, b, c, count }; int n[count] = {}; int &operator[](Kind k) { return n[k]; } };
template <class E> constexpr auto raw(E e) { return static_cast<std::underlying_type_t<E>>(e); }
enum class Perm : unsigned { none = 0, r = 1, w = 2, x = 4 };
constexpr Perm operator|(Perm a, Perm b) { return Perm(raw(a) | raw(b)); }
constexpr bool has(Perm a, Perm b) { return (raw(a) & raw(b)) == raw(b); }
static const char *name(Color c) {
  switch (c) { using enum Color; case red: return "red"; case green: return "green"; case blue: return "blue"; }
  return "?";
}
int main() {
  std::printf("%d %d %zu %llu\n", p2, p1 + 1, sizeof(Color), static_cast<unsigned long long>(Big::max));
  std::printf("%c %s %s\n", code(Color::green), name(Color{'s'}), name(static_cast<Color>('z')));
  static_assert(std::is_same_v<std::underlying_type_t<Neg>, int> && !std::is_convertible_v<Color, int> && std::is_convertible_v<Plain, int>);
  S s;
  s[S::b] = 4, s[S::c]++;
  std::printf("%d %d %d\n", s.n[1] + s.n[2], S::count, minus < large);
  constexpr auto rw = Perm::r | Perm::w;
  static_assert(has(rw, Perm::w) && !has(rw, Perm::x));
  Plain e = static_cast<Plain>(6);
  std::printf("%d %d %d\n", e == p2, e + 0, raw(Big::one) == 1);
}
