// Casts, references, virtual calls and containers as they should be: nothing may be told.
// std: c++20
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <map>
#include <memory>
#include <new>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

struct Shape {
  virtual ~Shape() = default;
  virtual double area() const = 0;
};
struct Square : Shape {
  double side = 0;
  explicit Square(double s) : side(s) {}
  double area() const override { return side * side; }
};
struct Left { long a = 1; };
struct Right { long b = 2; };
struct Both : Left, virtual Right { long c = 3; };
enum class Level : unsigned char { Low, High = 255 };
enum Open : int { First };

static int shifted(int v, int n) { return v << n; }

int main() {
  std::unique_ptr<Shape> s = std::make_unique<Square>(3);
  std::printf("%g %g\n", s->area(), static_cast<Square &>(*s).side);
  Both both;
  Right *r = &both;
  Both *none = nullptr;
  Left *left = none;
  std::printf("%ld %d %ld\n", r->b, left == nullptr, dynamic_cast<Both *>(&both)->c);
  std::vector<int> v(100);
  std::iota(v.begin(), v.end(), -50);
  std::sort(v.begin(), v.end(), std::greater<>());
  std::printf("%d %d\n", v.front(), v.back());
  std::unordered_map<std::string, std::size_t> words;
  for (std::string_view w : {"one", "two", "three", "two"}) words[std::string(w)]++;
  std::map<int, std::string> names{{1, "a"}, {2, "b"}};
  std::printf("%zu %s\n", words["two"], names.at(2).c_str());
  std::mt19937 random(7);
  std::uniform_int_distribution<int> dice(1, 6);
  int sum = 0;
  for (int i = 0; i < 100; i++) sum += dice(random);
  std::printf("%d\n", sum > 0);
  std::variant<int, std::string> either = "text";
  std::printf("%s\n", std::get<std::string>(either).c_str());
  std::printf("%d %d\n", shifted(-1, 4), shifted(1, 31));
  Level level = static_cast<Level>(200);
  Open open = static_cast<Open>(77);
  std::printf("%d %d\n", static_cast<int>(level), open);
  alignas(8) std::byte storage[sizeof(Both)];
  Both *placed = new (storage) Both;
  std::printf("%ld\n", placed->a);
  placed->~Both();
  int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
  std::printf("%d\n", std::accumulate(&grid[0][0], &grid[1][2] + 1, 0));
  std::printf("%lld\n", std::numeric_limits<long long>::min() + 1);
  std::vector<int> empty;
  std::sort(empty.begin(), empty.end());
  std::printf("%td\n", empty.end() - empty.begin());
  return 0;
}
