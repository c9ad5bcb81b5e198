// covers: [class.compare] defaulted and written operator<=>, rewritten comparisons
#include <compare>
#include <cstdio>

struct Version { int major, minor, patch; auto operator<=>(const Version &) const = default; };
struct NoCase { char c; std::weak_ordering operator<=>(NoCase o) const { return (c | 32) <=> (o.c | 32); } bool operator==(NoCase o) const { return (c | 32) == (o.c | 32); } };
struct Mixed { double d; auto operator<=>(const Mixed &) const = default; };
struct Num { int v; bool operator==(int x) const { return v == x; } auto operator<=>(int x) const { return v <=> x; } };

int main() {
  Version a{1, 2, 3}, b{1, 3, 0};
  std::printf("%d %d %d %d\n", a < b, a >= b, a == b, (a <=> b) == std::strong_ordering::less);
  std::printf("%d %d %d\n", NoCase{'A'} == NoCase{'a'}, NoCase{'B'} > NoCase{'a'}, NoCase{'x'} != NoCase{'X'});
  Mixed nan{0.0 / 0.0}, one{1};
  std::printf("%d %d %d\n", nan < one, nan >= one, (nan <=> one) == std::partial_ordering::unordered);
  std::printf("%d %d %d\n", 5 == Num{5}, 4 < Num{5}, Num{3} != 3);
}
