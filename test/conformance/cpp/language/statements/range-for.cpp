// covers: [stmt.ranged] range-based for: arrays, own iterators, by reference, with initialiser, over a temporary
#include <cstdio>
#include <initializer_list>

struct Count { int n; struct It { int v; int operator*() const { return v; } It &operator++() { ++v; return *this; } bool operator!=(It o) const { return v != o.v; } }; It begin() const { return {0}; } It end() const { return {n}; } };
namespace other { struct R { int a[3]; }; int *begin(R &r) { return r.a; } int *end(R &r) { return r.a + 3; } }

int main() {
  int a[] = {1, 2, 3}, s = 0;
  for (int &x : a) x *= 10;
  for (auto x : a) s += x;
  for (int x : Count{5}) s += x;
  other::R r{{7, 8, 9}};
  for (auto x : r) s += x;
  for (int k = 100; int x : {1, 2}) s += k * x;
  std::printf("%d\n", s);
  for (const auto &row : (int[2][2]){{1, 2}, {3, 4}}) { for (int x : row) std::printf("%d ", x); }
  std::printf("\n");
  if (int v = s % 7; v > 3) std::printf("big %d\n", v); else std::printf("small %d\n", v);
  switch (char c = 'x'; c) { case 'x': std::printf("x\n"); }
}
