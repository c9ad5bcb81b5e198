// covers: [class.abstract] pure virtual functions with a body, calls to them from a derived class, abstract classes as references
#include <cstdio>
#include <memory>
#include <type_traits>
struct Shape {
  virtual double area() const = 0;
  virtual const char *name() const = 0;
  virtual ~Shape() = 0;
};
const char *Shape::name() const { return "shape"; }
Shape::~Shape() { std::printf("~Shape\n"); }
struct Square : Shape {
  explicit Square(double s) : side(s) {}
  double area() const override { return side * side; }
  const char *name() const override { return Shape::name(); }
  ~Square() override { std::printf("~Square %g\n", side); }
  double side;
};
struct Half : Square {
  using Square::Square;
  double area() const final { return Square::area() / 2; }
  const char *name() const override { return "half"; }
};
static void describe(const Shape &s) { std::printf("%s %g\n", s.name(), s.area()); }
static_assert(std::is_abstract_v<Shape> && !std::is_abstract_v<Half>);
int main() {
  Square q(3);
  describe(q);
  std::unique_ptr<Shape> h = std::make_unique<Half>(4);
  describe(*h);
  const Square &s = static_cast<const Square &>(*h);
  std::printf("%g %g\n", s.area(), s.Square::area());
}
