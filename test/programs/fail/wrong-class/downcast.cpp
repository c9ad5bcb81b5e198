// sanitize: default vptr
#include <cstdio>

struct Shape {
  virtual ~Shape() {}
  virtual int area() const { return 0; }
};
struct Named {
  virtual ~Named() {}
  int id = 7;
};
struct Square : Shape {
  int side = 3;
  int area() const override { return side * side; }
};
struct Label : Named, Shape {
  int width = 5;
  int area() const override { return width; }
  int wide() const { return 2 * width; }
};

static Square &square(Shape &s) {
  return static_cast<Square &>(s); //~ wrong-class
}

int main() {
  Label label;
  Square one;
  Shape *shapes[] = {&one, &label};
  int sum = 0;
  for (Shape *s : shapes) sum += s->area();
  std::printf("%d %d\n", sum, square(one).area());
  // Told once: what is done with it afterwards follows.
  const Square &same = square(label);
  std::printf("%d\n", same.side > 0);
  // No constructor has made a Shape here.
  static unsigned char buffer[sizeof(Shape)] = {};
  const auto *nothing = reinterpret_cast<const Shape *>(buffer);
  std::printf("%d\n", nothing->Shape::area()); //~ wrong-class
  return 0;
}
