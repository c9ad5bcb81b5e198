// covers: [support.srcloc] source_location::current as default argument, in members, its function names
#include <cstdio>
#include <cstring>
#include <source_location>
static unsigned line(std::source_location l = std::source_location::current()) { return l.line(); }
struct Logger {
  unsigned at = 0;
  Logger(std::source_location l = std::source_location::current()) : at(l.line()) {}
};
struct Member { std::source_location where = std::source_location::current(); };
template <class T> static unsigned through(T, std::source_location l = std::source_location::current()) { return l.line(); }
static const char *base(const char *p) { const char *s = std::strrchr(p, '/'); return s ? s + 1 : p; }
int main() {
  std::printf("%u %u\n", line(),
              line());
  Logger a;
  Logger b{};
  std::printf("%u %u %u\n", a.at, b.at, through(1));
  auto here = std::source_location::current();
  std::printf("%s %s %u\n", base(here.file_name()), std::strstr(here.function_name(), "main") ? "main" : "?", here.line());
  std::printf("%d\n", Member{}.where.line() > 0);
}
