// covers: [over.ics.rank] ranking of conversions: exact, promotion, conversion, user-defined, ellipsis, references, qualification
#include <cstdio>
#include <string>
struct U { U(int) {} };
static const char *a(int) { return "int"; }
static const char *a(long) { return "long"; }
static const char *a(double) { return "double"; }
static const char *b(double) { return "double"; }
static const char *b(U) { return "U"; }
static const char *b(...) { return "..."; }
static const char *c(const int &) { return "const&"; }
static const char *c(int &) { return "&"; }
static const char *c(int &&) { return "&&"; }
static const char *d(const void *) { return "void*"; }
static const char *d(bool) { return "bool"; }
static const char *e(const std::string &) { return "string"; }
static const char *e(bool) { return "bool"; }
static const char *f(const char *) { return "pointer"; }
template <class T, std::size_t N> const char *f(T (&)[N]) { return "array"; }
static const char *g(const int *) { return "const*"; }
static const char *g(int *) { return "*"; }
struct Base {};
struct Mid : Base {};
struct Low : Mid {};
static const char *h(const Base &) { return "Base"; }
static const char *h(const Mid &) { return "Mid"; }
enum E { e0 };
enum class S : short { s0 };
static const char *k(int) { return "int"; }
static const char *k(E) { return "E"; }
int main() {
  short s = 1;
  std::printf("%s %s %s %s %s\n", a('c'), a(s), a(1L), a(1.0f), a(true));
  std::printf("%s %s %s\n", b(1), b(U(1)), b("x"));
  int i = 0;
  const int ci = 0;
  std::printf("%s %s %s %s\n", c(i), c(ci), c(1), c(static_cast<int &&>(i)));
  std::printf("%s %s %s\n", d(&i), e("literal"), f("lit"));
  std::printf("%s %s %s %s\n", g(&i), g(&ci), h(Low{}), k(e0));
  std::printf("%s\n", k(+e0));
}
