// covers: [class.virtual] covariant results, overriding in diamond hierarchies, final, default arguments are static
#include <cstdio>
struct A { virtual ~A() = default; int a = 1; };
struct B { virtual ~B() = default; int b = 2; };
struct AB : A, B { int ab = 3; };
struct Source {
  virtual B *get() { static B b; return &b; }
  virtual int price(int n = 10) { return n; }
  virtual ~Source() = default;
};
struct Derived : Source {
  AB *get() override { static AB ab; return &ab; }
  int price(int n = 20) override { return n * 2; }
};
struct Top { virtual const char *who() const { return "top"; } virtual ~Top() = default; };
struct Left : virtual Top { const char *who() const override { return "left"; } };
struct Right : virtual Top {};
struct Bottom final : Left, Right {};
int main() {
  Derived d;
  Source &s = d;
  B *b = s.get();
  AB *ab = d.get();
  std::printf("%d %d %d\n", b->b, ab->ab, static_cast<B *>(ab) == b);
  std::printf("%d %d\n", s.price(), d.price());
  Bottom x;
  const Right &r = x;
  const Top &t = x;
  std::printf("%s %s %s\n", r.who(), t.who(), x.who());
  std::printf("%s\n", x.Right::who());
}
