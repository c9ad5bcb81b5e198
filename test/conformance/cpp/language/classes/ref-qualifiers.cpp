// covers: [dcl.fct] members qualified by & and &&, const overloads
#include <cstdio>
#include <utility>

struct S {
  const char *who() & { return "lvalue"; }
  const char *who() const & { return "const lvalue"; }
  const char *who() && { return "rvalue"; }
  const char *who() const && { return "const rvalue"; }
};

int main() {
  S a;
  const S b;
  std::printf("%s|%s|%s|%s|%s\n", a.who(), b.who(), S{}.who(), std::move(a).who(), std::move(b).who());
}
