// covers: [temp.constr] concepts: requires clauses, subsumption, compound and nested requirements
#include <concepts>
#include <cstdio>

template <class T> concept Shape = requires(const T t) { { t.area() } -> std::convertible_to<double>; };
template <class T> concept Named = Shape<T> && requires(T t) { { t.name() } -> std::same_as<const char *>; requires sizeof(T) >= 1; };
struct Square { double s; double area() const { return s * s; } };
struct Circle { double r; double area() const { return 3 * r * r; } const char *name() const { return "circle"; } };
template <Shape T> void show(const T &t) { std::printf("%g\n", t.area()); }
template <Named T> void show(const T &t) { std::printf("%s %g\n", t.name(), t.area()); }
void show(std::integral auto x) { std::printf("integer %d\n", static_cast<int>(x)); }
template <class T> struct Wrap { T v; int get() const requires std::integral<T> { return v; } int get() const { return -1; } };

int main() {
  show(Square{2});
  show(Circle{2});
  show('a');
  std::printf("%d %d %d\n", Wrap<int>{5}.get(), Wrap<double>{5}.get(), Named<Square>);
}
