// covers: [class.base.init] delegating constructors, inherited constructors with defaults and hidden ones, member initialisers
#include <cstdio>
#include <stdexcept>
#include <string>
struct Part { const char *n; explicit Part(const char *s) : n(s) { std::printf("+%s ", s); } ~Part() { std::printf("-%s ", n); } };
struct Box {
  Part p{"part"};
  int w, h = 7, area = w * h;
  std::string label;
  Box(int a, std::string s) : w(a), label(std::move(s)) { std::printf("Box(int,string) "); }
  Box(int a) : Box(a, "int") { std::printf("Box(int) "); }
  Box(const char *s) : Box(static_cast<int>(*s)) {
    std::printf("Box(char*) ");
    if (s[1]) throw std::runtime_error("after delegation");
  }
  ~Box() { std::printf("~Box "); }
};
struct Named : Box {
  using Box::Box;
  int extra = 99;
  Named(int) : Box(1000) {}
};
struct Twice { Twice(int a, int b = 5) : s(a + b) {} int s; };
struct Inherits : Twice { using Twice::Twice; int k = s * 2; };
int main() {
  { Box b(3); std::printf("| %d %s ", b.area, b.label.c_str()); }
  std::printf("\n");
  try { Box b("ab"); } catch (const std::exception &e) { std::printf("| %s\n", e.what()); }
  { Named n(4, "four"); std::printf("| %d %d ", n.w, n.extra); }
  std::printf("\n");
  { Named n(4); std::printf("| %d ", n.w); }
  std::printf("\n%d %d\n", Inherits(1).k, Inherits(1, 1).k);
}
