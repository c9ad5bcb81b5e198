// covers: [assertions] cassert in constant expressions and after NDEBUG, what() of a class derived from several exceptions
#include <cassert>
#include <cstdio>
#include <stdexcept>
#include <string>
constexpr int checked(int x) { assert(x > 0); return x * 2; }
static int evaluated = 0;
static int count() { return ++evaluated; }
struct Config : std::runtime_error {
  int line;
  Config(const std::string &s, int l) : std::runtime_error("line " + std::to_string(l) + ": " + s), line(l) {}
};
struct Both : virtual std::exception { const char *what() const noexcept override { return "both"; } };
struct X : Both {}; struct Y : virtual std::exception {};
struct Z : X, Y {};
int main() {
  static_assert(checked(4) == 8);
  assert((count(), true));
  std::printf("%d\n", evaluated);
  try { throw Config("missing value", 12); } catch (const Config &c) { std::printf("%s %d\n", c.what(), c.line); }
  try { throw Z(); } catch (const std::exception &e) { std::printf("%s\n", e.what()); }
}
#undef assert
#define NDEBUG
#include <cassert>
static int unused = [] { assert(count() == 100); return evaluated; }();
