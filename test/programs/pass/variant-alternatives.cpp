#include <cstdio>
#include <list>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>
// References into variants that are right: the same alternative again, asked anew after a change, moved along with the variant.
struct Circle {
  double radius;
};
struct Box {
  int sides[4];
  std::string name;
};
using Shape = std::variant<std::monostate, Circle, Box, std::list<int>>;
static double area(const Shape &s) {
  if (auto *c = std::get_if<Circle>(&s)) return 3 * c->radius * c->radius;
  if (auto *b = std::get_if<Box>(&s)) return b->sides[0] * b->sides[1];
  return 0;
}
static constexpr int number(std::variant<int, char> v) { return std::get<int>(v) + 1; }
static_assert(number(3) == 4);
int main() {
  Shape s = Circle{2};
  double &radius = std::get<Circle>(s).radius;
  s = Circle{3};
  std::printf("%g %g\n", radius, area(s));
  s.emplace<Circle>(Circle{4});
  std::printf("%g\n", radius);
  s = Box{{1, 2, 3, 4}, "a box with a name that is long enough"};
  std::printf("%s %g\n", std::get<Box>(s).name.c_str(), area(s));
  s = std::list<int>{1, 2, 3};
  auto &list = std::get<std::list<int>>(s);
  for (int i = 0; i < 4; i++) list.push_back(i);
  list.remove(2);
  Shape other = std::move(s);
  s = std::monostate{};
  std::printf("%zu\n", std::get<std::list<int>>(other).size());
  std::swap(s, other);
  for (int i : std::get<std::list<int>>(s)) std::printf("%d ", i);
  s = Circle{1};
  std::vector<Shape> shapes;
  for (int i = 0; i < 20; i++) {
    shapes.push_back(Circle{double(i)});
    if (i % 3 == 0) shapes.back() = Box{{i, i, i, i}, "box"};
  }
  double sum = 0;
  for (const auto &x : shapes) sum += area(x);
  std::map<std::string, std::variant<int, std::string>> options;
  options["n"] = 4;
  std::get<int>(options["n"])++;
  options["n"] = std::to_string(std::get<int>(options["n"]));
  const auto text = std::get<std::string>(std::move(options["n"]));
  std::visit([&](auto &x) { std::printf("%zu\n", sizeof x == 4 ? 1 : text.size()); }, options["n"]);
  std::printf("%g %s\n", sum, text.c_str());
  try {
    std::get<Box>(s);
  } catch (const std::bad_variant_access &) {
    std::puts("no box");
  }
}
