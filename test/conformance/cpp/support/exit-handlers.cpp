// covers: [support.start.term] atexit and static destructors in reverse order of completion, quick_exit's handlers apart
#include <cstdio>
#include <cstdlib>
struct S { const char *n; S(const char *s) : n(s) { std::printf("+%s ", n); } ~S() { std::printf("-%s ", n); } };
static S a("a");
static S &local() { static S l("local"); return l; }
static void first() { std::printf("first "); }
static void second() { std::printf("second "); }
int main() {
  std::atexit(first);
  local();
  std::atexit([] { std::printf("lambda "); std::atexit(second); });
  std::at_quick_exit([] { std::printf("quick "); });
  static S m("m");
  thread_local S t("t");
  std::printf("%s | ", t.n);
  S onStack("never destroyed");
  std::exit(4);
}
