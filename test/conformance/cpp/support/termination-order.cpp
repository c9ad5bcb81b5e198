// covers: [support.start.term] [basic.start.term] destructors of statics, thread_locals and functions of atexit at exit, in the reverse order of completion, exit within functions, streams flushed
#include <cstdio>
#include <cstdlib>
#include <string>
struct S {
  std::string n;
  S(const char *n) : n(n) { std::printf("+%s ", n); }
  ~S() { std::printf("-%s ", n.c_str()); }
};
static S a("a");
static S &lazy() { static S s("lazy"); return s; }
static S b("b");
thread_local S t("thread");
static void first() { std::printf("first "); }
static void second() {
  std::printf("second ");
  static S late("late");
  std::atexit([] { std::printf("nested "); });
}
struct Registers { Registers() { std::atexit([] { std::printf("from-static "); }); } ~Registers() { std::printf("-registers "); } } registers;
static S *leaked = new S("leaked");
static void deep(int n) {
  S local("local");
  if (n == 0) {
    delete leaked;
    std::printf("\nexit\n");
    std::exit(7);
  }
  deep(n - 1);
}
int main() {
  std::printf("\nmain\n");
  std::atexit(first);
  lazy();
  std::atexit(second);
  t.n += "!";
  S automatic("automatic");
  deep(1);
}
