// covers: [dcl.constexpr] constexpr functions and objects, if constexpr, consteval, constinit, allocation at compile time
#include <cstdio>

constexpr int fib(int n) { int a = 0, b = 1; for (int i = 0; i < n; i++) { int t = a + b; a = b; b = t; } return a; }
consteval int square(int x) { return x * x; }
constinit int counter = square(7);
struct Table { int v[10]; constexpr Table() : v{} { for (int i = 0; i < 10; i++) v[i] = fib(i); } };
constexpr Table table;
constexpr int dynamic(int n) { int *p = new int[n]; for (int i = 0; i < n; i++) p[i] = i; int s = 0; for (int i = 0; i < n; i++) s += p[i]; delete[] p; return s; }
template <class T> constexpr const char *kind() { if constexpr (sizeof(T) == 1) return "byte"; else if constexpr (sizeof(T) > 4) return "wide"; else return "mid"; }

int main() {
  static_assert(fib(20) == 6765 && table.v[9] == 34 && dynamic(5) == 10);
  counter++;
  int n = 10;
  std::printf("%d %d %d %d\n", counter, fib(n), table.v[n - 2], dynamic(n));
  std::printf("%s %s %s\n", kind<char>(), kind<int>(), kind<double>());
}
