// covers: [any.class] [variant.visit] [utility.exchange]: heterogeneous settings by any, type-erased shapes made by hand, visitors over two variants, overload sets, documents as variants of themselves, visit with a result type
#include <any>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <typeindex>
#include <utility>
#include <variant>
#include <vector>
template <class... F> struct Overload : F... { using F::operator()...; };
struct Json;
using Array = std::vector<Json>;
using Object = std::map<std::string, Json>;
struct Json {
  std::variant<std::nullptr_t, bool, double, std::string, Array, Object> v = nullptr;
  std::string text() const {
    return std::visit(Overload{[](std::nullptr_t) -> std::string { return "null"; }, [](bool b) -> std::string { return b ? "true" : "false"; },
      [](double d) { char buffer[32]; std::snprintf(buffer, sizeof buffer, "%g", d); return std::string(buffer); }, [](const std::string &s) { return '"' + s + '"'; },
      [](const Array &a) { std::string s = "["; for (const auto &x : a) s += (s.size() > 1 ? "," : "") + x.text(); return s + "]"; },
      [](const Object &o) { std::string s = "{"; for (const auto &[k, x] : o) s += (s.size() > 1 ? "," : "") + ('"' + k + "\":") + x.text(); return s + "}"; }}, v);
  }
};
struct Circle { double r; };
struct Square { double a; };
static double area(const Circle &c) { return 3 * c.r * c.r; }
static double area(const Square &s) { return s.a * s.a; }
class Shape {
  struct Concept { virtual ~Concept() = default; virtual double area_() const = 0; virtual std::unique_ptr<Concept> copy() const = 0; };
  template <class T> struct Model final : Concept { T t; explicit Model(T t) : t(std::move(t)) {} double area_() const override { return area(t); } std::unique_ptr<Concept> copy() const override { return std::make_unique<Model>(t); } };
  std::unique_ptr<Concept> p;
public:
  template <class T> requires(!std::is_same_v<T, Shape>) Shape(T t) : p(std::make_unique<Model<T>>(std::move(t))) {}
  Shape(const Shape &o) : p(o.p->copy()) {}
  Shape &operator=(Shape o) noexcept { std::swap(p, o.p); return *this; }
  friend double area(const Shape &s) { return s.p->area_(); }
};
struct Rock {}; struct Paper {}; struct Scissors {};
using Hand = std::variant<Rock, Paper, Scissors>;
static const char *play(const Hand &a, const Hand &b) {
  return std::visit(Overload{[](Rock, Scissors) { return "first"; }, [](Paper, Rock) { return "first"; }, [](Scissors, Paper) { return "first"; },
    []<class A, class B>(A, B) { return std::is_same_v<A, B> ? "nobody" : "second"; }}, a, b);
}
int main() {
  std::map<std::string, std::any> settings{{"depth", 3}, {"name", std::string("map")}, {"scale", 1.5}};
  settings["list"] = std::vector<int>{1, 2, 3};
  std::map<std::type_index, std::string> names{{typeid(int), "int"}, {typeid(std::string), "string"}, {typeid(double), "double"}};
  for (const auto &[k, v] : settings) std::printf("%s:%s ", k.c_str(), names.contains(v.type()) ? names[v.type()].c_str() : "other");
  std::printf("%zu\n", std::any_cast<std::vector<int> &>(settings["list"]).size());
  try { std::any_cast<long>(settings["depth"]); } catch (const std::bad_any_cast &) { std::puts("no long"); }
  int *p = std::any_cast<int>(&settings["depth"]);
  std::printf("%d %d\n", std::exchange(*p, 7), std::any_cast<double>(&settings["depth"]) == nullptr);
  settings["depth"].emplace<std::string>(3, 'x');
  std::printf("%s %d\n", std::any_cast<std::string>(settings["depth"]).c_str(), std::any().has_value());
  Json j{Object{{"a", {1.5}}, {"b", {Array{{true}, {nullptr}, {std::string("x")}}}}, {"c", {Object{}}}}};
  std::printf("%s\n", j.text().c_str());
  std::get<Object>(j.v)["a"].v = Array{j, {2.0}};
  std::printf("%zu\n", j.text().size());
  std::vector<Shape> shapes{Circle{1}, Square{2}};
  shapes.push_back(shapes[0]);
  shapes[0] = Square{3};
  for (const auto &s : shapes) std::printf("%g ", area(s));
  std::printf("%g\n", area(Shape(shapes[1])));
  std::printf("%s %s %s\n", play(Rock(), Scissors()), play(Rock(), Paper()), play(Paper(), Paper()));
  Hand h;
  std::printf("%zu %d ", h.index(), std::visit<int>([](auto x) { return sizeof x; }, h));
  h.emplace<2>();
  std::printf("%zu %d\n", h.index(), std::get_if<Rock>(&h) == nullptr);
}
