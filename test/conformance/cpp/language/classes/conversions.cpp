// covers: [class.conv] converting constructors and conversion functions: explicit, templates, to pointers and references, contextual bool
#include <cstdio>
#include <string>
struct Meters {
  double v;
  explicit Meters(double x) : v(x) {}
  Meters(int feet, int inches) : v((feet * 12 + inches) * 0.0254) {}
  explicit operator double() const { return v; }
  explicit operator bool() const { return v != 0; }
};
struct Any {
  int held = 42;
  template <class T> operator T() const { return static_cast<T>(held); }
};
struct Text {
  std::string s;
  Text(const char *p) : s(p) {}
  operator const std::string &() const & { return s; }
  operator std::string() && { return std::move(s) + "(moved)"; }
};
using Fn = int (*)(int);
struct Callable {
  static int inc(int x) { return x + 1; }
  operator Fn() const { return inc; }
};
static std::size_t length(const std::string &s) { return s.size(); }
static double total(Meters a, Meters b = {3, 3}) { return a.v + b.v; }
int main() {
  Meters m(2.5);
  std::printf("%.4f %.4f %d\n", total(m), static_cast<double>(m), m ? 1 : 0);
  std::printf("%d %d\n", !Meters(0.0), m && Meters(1.0));
  long l = Any{};
  char c = Any{};
  std::printf("%ld %c\n", l, c);
  Text t("hello");
  std::printf("%zu\n", length(t));
  std::printf("%s\n", std::string(std::move(t)).c_str());
  std::printf("%d\n", Callable{}(6));
}
