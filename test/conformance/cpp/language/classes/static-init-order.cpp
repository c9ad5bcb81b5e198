// covers: [basic.start.static] [basic.start.dynamic] constant before dynamic initialisation, in order of definition, zero before both, inline and template statics, reached from functions, references bound early
#include <cstdio>
#include <string>
#include <vector>
static std::vector<std::string> &journal() { static std::vector<std::string> j; return j; }
static int note(const char *n, int v) { journal().push_back(n); return v; }
extern int late;
extern const int constant;
static int seenLate = note("seenLate", late), seenConstant = note("seenConstant", constant);
int late = note("late", 5);
const int constant = 6;
static int after = note("after", late + 1);
struct S { static int a, b; static inline int c = 3; static const int k = 9; };
int S::b = note("b", S::a + 1);
int S::a = note("a", 10);
template <class T> struct Templ { static int v; };
template <class T> int Templ<T>::v = note("templ", static_cast<int>(sizeof(T)));
static int *pointerToLate = &late;
struct Complex { int v; constexpr Complex(int v) : v(v) {} int get() const { return v; } };
static Complex early(7);
static int usesEarly = early.get();
constinit static Complex forced(8);
static const std::string text = "dynamic " + std::to_string(late);
static int &ref = late;
static int array[3] = {note("array0", 1), note("array1", 2), note("array2", 3)};
namespace inner { static int n = note("inner", 1); namespace { int m = note("unnamed", n + 1); } }
static int recursion(int n) { static int base = note("base", 100); return n ? recursion(n - 1) + 1 : base; }
static int deep = recursion(3);
static const int folded = constant * 2;
static_assert(folded == 12);
struct Registrar { Registrar(const char *n) { journal().push_back(n); } };
static Registrar r1("r1"), r2("r2");
static auto lambda = [] { return note("lambda", 4); }();
static bool once = (note("left", 1), note("right", 0));
int main() {
  for (auto &n : journal()) std::printf("%s ", n.c_str());
  std::printf("\n%d %d %d %d\n", seenLate, seenConstant, late, after);
  std::printf("%d %d %d %d\n", S::a, S::b, S::c, S::k);
  std::printf("%d %d %d %s %d\n", usesEarly, forced.v, ref, text.c_str(), array[2]);
  std::printf("%d %d %d %d %d\n", inner::m, deep, lambda, once, *pointerToLate);
}
