// covers: [class.mi] a virtual base is constructed once, by the most derived class, and first
#include <cstdio>

struct Top { int id; Top(int i) : id(i) { std::printf("Top%d ", i); } virtual ~Top() { std::printf("~Top "); } virtual int f() { return id; } };
struct Left : virtual Top { Left() : Top(1) { std::printf("Left "); } ~Left() { std::printf("~Left "); } int f() override { return id + 10; } };
struct Right : virtual Top { Right() : Top(2) { std::printf("Right "); } ~Right() { std::printf("~Right "); } };
struct Bottom : Left, Right { Bottom() : Top(3) { std::printf("Bottom "); } ~Bottom() { std::printf("~Bottom "); } };

int main() {
  {
    Bottom b;
    Top *t = &b;
    Right *r = &b;
    std::printf("| %d %d %d | ", t->f(), r->f(), static_cast<Top *>(static_cast<Left *>(&b)) == static_cast<Top *>(r));
  }
  std::printf("\n");
  Left l;
  std::printf("%d ", l.f());
  std::printf("%d\n", dynamic_cast<Left *>(static_cast<Top *>(&l)) == &l);
}
