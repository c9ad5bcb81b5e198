// covers: [uncaught.exceptions] how many exceptions are in flight: in destructors, nested handlers, a scope guard
#include <cstdio>
#include <exception>
struct Probe {
  const char *name;
  int before = std::uncaught_exceptions();
  ~Probe() { std::printf("%s %d %d\n", name, before, std::uncaught_exceptions()); }
};
struct Nest {
  ~Nest() {
    try { Probe p{"inner"}; throw 2; } catch (int) { std::printf("handled, %d in flight\n", std::uncaught_exceptions()); }
  }
};
template <class F> struct OnFailure {
  F f;
  int n = std::uncaught_exceptions();
  ~OnFailure() { if (std::uncaught_exceptions() > n) f(); }
};
template <class F> OnFailure(F) -> OnFailure<F>;
static void work(bool fail) {
  OnFailure g{[] { std::printf("rolled back\n"); }};
  if (fail) throw 3;
}
int main() {
  { Probe p{"calm"}; }
  try { Probe p{"thrown"}; Nest n; throw 1; } catch (int i) { std::printf("%d %d\n", i, std::uncaught_exceptions()); }
  work(false);
  try { work(true); } catch (int i) { std::printf("%d\n", i); }
}
