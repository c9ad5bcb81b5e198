// covers: [dcl.constexpr] try blocks in constant evaluation: not thrown at compile time, thrown when run; throw in conditional branches
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string_view>
constexpr int parse(std::string_view s) {
  int n = 0;
  for (char c : s) {
    if (c < '0' || c > '9') throw std::invalid_argument("not a digit");
    n = n * 10 + (c - '0');
  }
  return n;
}
constexpr int safe(std::string_view s, int otherwise) {
  try { return parse(s); } catch (const std::invalid_argument &) { return otherwise; }
}
struct Guard { int &n; constexpr Guard(int &n) : n(n) { n++; } constexpr ~Guard() { n--; } };
constexpr int guarded(int v) {
  int depth = 0, seen = 0;
  try { Guard a(depth); { Guard b(depth); seen = depth; } if (v < 0) throw v; }
  catch (int e) { return e * 100 + depth; }
  return seen * 10 + depth;
}
struct Positive { int v; constexpr Positive(int v) try : v(v > 0 ? v : throw v) {} catch (int) {} };
constexpr Positive five(5);
constexpr std::array<int, 3> table{parse("1"), parse("22"), safe("333", -1)};
static_assert(table[2] == 333 && guarded(1) == 20 && five.v == 5);
int main() {
  std::printf("%d %d %d\n", table[0], table[1], table[2]);
  std::printf("%d %d\n", safe("12x", -1), guarded(-3));
  try { parse("z"); } catch (const std::exception &e) { std::printf("%s\n", e.what()); }
  try { Positive p(-2); } catch (int i) { std::printf("%d\n", i); }
}
