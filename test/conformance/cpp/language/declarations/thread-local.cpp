// covers: [basic.stc.thread] thread_local: per thread, dynamic initialisation, members of classes, references to them, locals, destroyed at each thread's end
#include <cstdio>
#include <string>
#include <thread>
struct T {
  const char *n;
  int v = 0;
  T(const char *n) : n(n) { std::printf("+%s ", n); }
  ~T() { std::printf("-%s(%d) ", n, v); }
};
static int seed() { static int s = 100; return s++; }
thread_local int plain = 5;
static thread_local int dynamic = seed();
thread_local int zero;
struct Holder {
  static thread_local std::string name;
  static inline thread_local int count = 1;
};
thread_local std::string Holder::name = "a name that needs the heap to be stored";
template <class X> struct Per { static thread_local int n; };
template <class X> thread_local int Per<X>::n = sizeof(X);
static T &local(const char *n) { thread_local T t(n); return t; }
static int next() { static thread_local int calls; return ++calls; }
namespace { thread_local int hidden = 1; }
static void work(const char *n) {
  plain++;
  zero += plain;
  Holder::name += n;
  Holder::count *= 2;
  Per<char>::n++;
  local(n).v++;
  local("never").v++;
  hidden += next() + next();
  std::printf("%d %d %d %s %d %d %d ", plain, dynamic, zero, Holder::name.c_str(), Holder::count, Per<char>::n, hidden);
}
int main() {
  std::printf("%d\n", dynamic);
  work("main");
  std::printf("\n");
  for (const char *n : {"one", "two"}) {
    std::thread(work, n).join();
    std::printf("\n");
  }
  int *mine = &plain, *theirs = nullptr;
  bool differs = false;
  std::thread([&] { theirs = &plain; differs = theirs != mine; *mine += 10; }).join();
  std::printf("%d %d %zu\n", differs, plain, Holder::name.size());
  std::thread([] {
    T scoped("scoped");
    thread_local T a("a"), b("b");
    b.v = 2;
    a.v = 1;
  }).join();
  std::printf("\n%d\n", Per<char>::n);
}
