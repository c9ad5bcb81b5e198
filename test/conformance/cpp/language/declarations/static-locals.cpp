// covers: [stmt.dcl] static local variables: initialised at first passage, per template instance, in inline functions, recursion through others, destroyed in reverse
#include <cstdio>
#include <cstdlib>
struct S {
  const char *n;
  S(const char *n) : n(n) { std::printf("+%s ", n); }
  ~S() { std::printf("-%s ", n); }
};
static S &inner() { static S s("inner"); return s; }
static S &outer() { static S s((inner(), "outer")); return s; }
static int next() { static int n = 10; return n++; }
template <class T> static int &counter() { static int n = sizeof(T); return n; }
template <int N> struct Box { int get() { static int calls = N; return calls++; } };
inline const char *const &shared() { static const char *p = "shared"; return p; }
static int *pointer() { static int array[3] = {1, 2, 3}; static int *p = array + 1; return p; }
static S &conditional(bool b) {
  if (b) { static S yes("yes"); return yes; }
  static S no("no");
  return no;
}
static int order() {
  static int a = next(), b = next(), c = a * 100 + b;
  return c;
}
struct Singleton {
  static Singleton &get() { static Singleton s; return s; }
  Singleton(const Singleton &) = delete;
  int used = 0;
private:
  Singleton() { std::printf("+singleton "); }
  ~Singleton() { std::printf("-singleton(%d) ", used); }
};
struct Early { Early() { Singleton::get().used++; } ~Early() { std::printf("-early "); } } early;
int main() {
  std::printf("main\n");
  conditional(false);
  outer();
  outer();
  std::printf("\n");
  std::printf("%d %d\n", order(), order());
  std::printf("%d\n", next());
  counter<char>() += 100;
  counter<long>()++;
  std::printf("%d %d %d\n", counter<char>(), counter<long>(), counter<const long>());
  Box<1> a, b;
  Box<5> c;
  a.get(); c.get();
  std::printf("%d %d\n", b.get(), c.get());
  std::printf("%s %d\n", shared(), *pointer());
  auto l = [] { static int n; return ++n; };
  auto m = l;
  l();
  std::printf("%d\n", m());
  for (int i = 0; i < 3; i++) { static S loop("loop"); static int n; n += i; if (i == 2) std::printf("%d\n", n); }
  conditional(true);
  Singleton::get().used++;
  std::atexit([] { std::printf("atexit "); });
  static S last("last");
  std::printf("\nend\n");
}
