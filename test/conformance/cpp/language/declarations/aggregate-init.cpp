// covers: [dcl.init.aggr] aggregates: brace elision, nested and base classes, designators (C++20), parentheses, default member initialisers, unions, arrays
#include <cstdio>
#include <string>
#include <type_traits>
struct Point { int x, y; };
struct Line { Point a, b; int width = 1; };
struct Base { int b1, b2; };
struct Derived : Base { int d; Point p; };
struct Multi : Base, Point { int own = 9; };
struct Later { int a; int b = a * 2; int c = a + b; };
union U { int i; float f; Point p; };
struct WithUnion { U u; int n; };
struct Holder { std::string s; const int &r; int arr[3]; };
struct Nested { struct In { int v[2][2]; } in; char name[4]; };
struct NoDefault { explicit NoDefault(int v) : v(v) {} NoDefault() = delete; int v; };
struct Config { int port = 80; const char *host = "localhost"; bool tls = false; NoDefault must; };
struct Bits { unsigned a : 3, : 2, b : 4; };
template <class T, int N> struct Array { T data[N]; };
static_assert(std::is_aggregate_v<Derived> && !std::is_aggregate_v<NoDefault>);
static void show(const Line &l) { std::printf("(%d,%d)-(%d,%d)x%d ", l.a.x, l.a.y, l.b.x, l.b.y, l.width); }
int main() {
  show({{1, 2}, {3, 4}, 5});
  show({1, 2, 3, 4});
  show({1, 2, {3}});
  show({});
  show({.a = {.y = 7}, .width = 2});
  show(Line{.b{8, 9}});
  std::printf("\n");
  Derived d{{1, 2}, 3, {4, 5}}, e{1, 2, 3, 4}, f{{}, 6};
  std::printf("%d%d%d%d%d %d%d%d%d%d %d%d%d\n", d.b1, d.b2, d.d, d.p.x, d.p.y, e.b1, e.b2, e.d, e.p.x, e.p.y, f.b1, f.d, f.p.y);
  Multi m{{1, 2}, {3, 4}};
  std::printf("%d%d%d%d%d\n", m.b1, m.b2, m.x, m.y, m.own);
  Later l{3}, l2{3, 4};
  std::printf("%d %d, %d %d\n", l.b, l.c, l2.b, l2.c);
  WithUnion w{5, 6}, x{.u{.p{1, 2}}, .n = 3}, y{{.f = 1.5f}};
  std::printf("%d%d %d%d%d %g%d\n", w.u.i, w.n, x.u.p.x, x.u.p.y, x.n, y.u.f, y.n);
  int seven = 7;
  Holder h{"text", seven, {1, 2}};
  seven++;
  std::printf("%s %d %d%d%d\n", h.s.c_str(), h.r, h.arr[0], h.arr[1], h.arr[2]);
  Nested n{{1, 2, 3, 4}, "abc"}, o{{{{1}, {2}}}, {'x'}};
  std::printf("%d%d%d%d %s %d%d%d%d %s\n", n.in.v[0][0], n.in.v[0][1], n.in.v[1][0], n.in.v[1][1], n.name, o.in.v[0][0], o.in.v[0][1], o.in.v[1][0], o.in.v[1][1], o.name);
  Config c{.host = "example", .must = NoDefault(3)};
  std::printf("%d %s %d %d\n", c.port, c.host, c.tls, c.must.v);
  Bits b{5, 9};
  std::printf("%u %u\n", b.a, b.b);
  Point arr[]{{1, 2}, {3}, {}}, flat[] = {1, 2, 3, 4};
  std::printf("%zu %d %zu %d\n", sizeof arr / sizeof *arr, arr[1].x, sizeof flat / sizeof *flat, flat[1].y);
  Point paren(1, 2), *heap = new Point(3, 4);
  Array<Point, 3> tmpl{1, 2, 3, 4};
  std::printf("%d%d %d%d %d%d\n", paren.x, paren.y, heap->x, heap->y, tmpl.data[1].y, tmpl.data[2].x);
  delete heap;
  struct Empty {} empty{};
  struct HasEmpty { Empty e; int v; } he{{}, 4}, hf{empty, 5};
  std::printf("%d %d\n", he.v, hf.v);
}
