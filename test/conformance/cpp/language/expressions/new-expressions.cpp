// covers: [expr.new] new: parentheses and braces, arrays with deduced bounds, several dimensions, zero elements, auto, aggregates (C++20)
#include <cstdio>
#include <new>
struct Tracked {
  static int alive;
  int v;
  Tracked(int v = 7) : v(v) { alive++; }
  Tracked(const Tracked &o) : v(o.v) { alive++; }
  ~Tracked() { alive--; }
};
int Tracked::alive;
struct Pair { int a, b = 9; };
struct Point { int x, y; };
int main() {
  int *p = new int, *q = new int(), *r = new int(5), *s = new int{6};
  *p = 1;
  std::printf("%d %d %d %d\n", *p, *q, *r, *s);
  delete p; delete q; delete r; delete s;
  auto *a = new auto(2.5);
  std::printf("%g\n", *a);
  delete a;
  int *z = new int[5](), *l = new int[5]{1, 2}, *deduced = new int[]{4, 5, 6};
  std::printf("%d%d %d%d%d %d%d%d\n", z[0], z[4], l[0], l[1], l[4], deduced[0], deduced[1], deduced[2]);
  delete[] z; delete[] l; delete[] deduced;
  char *text = new char[]{"deduced"};
  std::printf("%s\n", text);
  delete[] text;
  int n = 3;
  int (*grid)[4] = new int[n][4]{{1, 2}, {3}, {0, 0, 0, 8}};
  int sum = 0;
  for (int i = 0; i < n; i++) for (int v : grid[i]) sum += v;
  std::printf("%d %d\n", sum, grid[2][3]);
  delete[] grid;
  Tracked *t = new Tracked[n]{1, 2};
  std::printf("alive %d: %d %d %d\n", Tracked::alive, t[0].v, t[1].v, t[2].v);
  delete[] t;
  auto (*tt)[2] = new Tracked[n][2];
  std::printf("alive %d: %d\n", Tracked::alive, tt[2][1].v);
  delete[] tt;
  Tracked *none = new Tracked[n - 3];
  std::printf("alive %d, %d\n", Tracked::alive, none != nullptr);
  delete[] none;
  Pair *pair = new Pair(3), *both = new Pair(3, 4), *braces = new Pair{.a = 1};
  std::printf("%d%d %d%d %d%d\n", pair->a, pair->b, both->a, both->b, braces->a, braces->b);
  delete pair; delete both; delete braces;
  const Point *c = new const Point{1, 2};
  std::printf("%d%d\n", c->x, c->y);
  delete c;
  using Five = int[5];
  int *five = new Five{1, 2, 3, 4, 5};
  std::printf("%d\n", five[4]);
  delete[] five;
  auto fp = new (int (*[2])(int)){[](int x) { return x + 1; }, [](int x) { return x * 10; }};
  std::printf("%d %d\n", fp[0](4), fp[1](4));
  delete[] fp;
  volatile int negative = -1;
  try {
    delete[] new int[negative];
  } catch (const std::bad_array_new_length &) {
    std::printf("bad length\n");
  }
  delete static_cast<int *>(nullptr);
  delete[] static_cast<Tracked *>(nullptr);
  std::printf("alive %d\n", Tracked::alive);
}
