// covers: [class.init] order of members and bases, initialisers that name earlier ones, arrays and references as members, aggregates with bases
#include <cstdio>
#include <string>
struct Log { static int at(const char *s, int v) { std::printf("%s ", s); return v; } };
struct B1 { int x; B1(int v) : x(Log::at("B1", v)) {} };
struct B2 { int y; B2(int v) : y(Log::at("B2", v)) {} };
struct M : B1, B2 {
  int a, b;
  int &ref = a;
  const int list[3] = {a, b, a + b};
  int c = Log::at("c", 9);
  M() : B2(2), B1(1), b(Log::at("b", 4)), a(Log::at("a", 3)) {}
};
struct Agg : B1 { int z = 5; std::string s; int arr[2]{}; };
struct Pt { int x = 1, y = x + 1, z = y * 2; };
int main() {
  M m;
  std::printf("| %d %d %d %d %d\n", m.list[0], m.list[1], m.list[2], m.c, ++m.ref);
  Agg g{{7}, 8, "agg", {1}};
  std::printf("%d %d %s %d %d\n", g.x, g.z, g.s.c_str(), g.arr[0], g.arr[1]);
  Pt p{.y = 10}, q{};
  std::printf("%d %d %d / %d %d %d\n", p.x, p.y, p.z, q.x, q.y, q.z);
}
