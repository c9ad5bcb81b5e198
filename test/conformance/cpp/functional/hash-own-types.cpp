// covers: [unord.hash] hash specialised and hand-made: combined, of enumerations, pointers, optionals, variants, bitsets, smart pointers; equal values hash alike; disabled for others
#include <bitset>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <type_traits>
#include <typeindex>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>
static void combine(std::size_t &seed, std::size_t h) { seed ^= h + 0x9e3779b97f4a7c15 + (seed << 6) + (seed >> 2); }
struct Point { int x, y; bool operator==(const Point &) const = default; };
template <> struct std::hash<Point> { std::size_t operator()(const Point &p) const noexcept { std::size_t s = 0; combine(s, std::hash<int>()(p.x)); combine(s, std::hash<int>()(p.y)); return s; } };
template <class T> struct Seq { std::vector<T> v; bool operator==(const Seq &) const = default; };
template <class T> struct std::hash<Seq<T>> { std::size_t operator()(const Seq<T> &s) const { std::size_t h = s.v.size(); for (auto &x : s.v) combine(h, std::hash<T>()(x)); return h; } };
enum class Colour : char { red, green };
struct Plain {};
template <class T> concept Hashable = requires(const T &t) { { std::hash<T>()(t) } -> std::convertible_to<std::size_t>; };
static_assert(Hashable<int> && Hashable<Colour> && Hashable<Point> && Hashable<void *> && Hashable<std::unique_ptr<int>> && Hashable<std::variant<int, std::string>> && Hashable<std::thread::id>);
static_assert(!Hashable<Plain> && !Hashable<std::optional<Plain>> && !std::is_default_constructible_v<std::hash<Plain>> && !Hashable<std::vector<int>>);
template <class T> static bool alike(const T &a, const T &b) { return std::hash<T>()(a) == std::hash<T>()(b); }
int main() {
  std::printf("%d%d%d%d\n", alike(0.0, -0.0), alike(std::string("abc"), std::string("ab") + "c"), alike(Point{1, 2}, Point{1, 2}), alike<std::optional<int>>(3, 3));
  std::printf("%d%d\n", alike(Point{1, 2}, Point{2, 1}), alike(Seq<Point>{{{1, 2}}}, Seq<Point>{{{1, 2}}}));
  std::printf("%d%d%d\n", std::hash<std::string_view>()("x") == std::hash<std::string>()("x"), std::hash<std::nullptr_t>()(nullptr) == std::hash<std::nullptr_t>()(nullptr), alike(std::type_index(typeid(int)), std::type_index(typeid(const int))));
  auto p = std::make_shared<int>(1);
  std::printf("%d %d\n", std::hash<std::shared_ptr<int>>()(p) == std::hash<int *>()(p.get()), alike(std::bitset<70>("101"), std::bitset<70>(5)));
  std::printf("%d %d\n", alike(std::vector<bool>{true, false}, std::vector<bool>{true, false}), alike(std::make_error_code(std::errc::io_error), std::make_error_code(std::errc::io_error)));
  std::unordered_map<Point, int> grid;
  for (int x = 0; x < 30; x++) for (int y = 0; y < 30; y++) grid[{x, y}] = x * y;
  std::size_t longest = 0;
  for (std::size_t b = 0; b < grid.bucket_count(); b++) longest = std::max(longest, grid.bucket_size(b));
  std::printf("%zu %d %d\n", grid.size(), grid[{7, 8}], longest < 40);
  std::unordered_set<Colour> colours{Colour::red, Colour::green, Colour::red};
  std::unordered_set<std::variant<int, std::string>> mixed{1, "a", 2, "a"};
  std::unordered_set<Seq<std::string>> seqs{{{"a", "b"}}, {{"ab"}}, {{"a", "b"}}};
  std::printf("%zu %zu %zu\n", colours.size(), mixed.size(), seqs.size());
  auto ci = [](const std::string &s) { std::size_t h = 7; for (unsigned char c : s) h = h * 31 + (c | 32); return h; };
  auto eq = [](const std::string &a, const std::string &b) { return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](unsigned char x, unsigned char y) { return (x | 32) == (y | 32); }); };
  std::unordered_set<std::string, decltype(ci), decltype(eq)> names{"Anna", "ANNA", "Bob"};
  std::printf("%zu %d\n", names.size(), names.contains("bOB"));
  std::unordered_set<int, decltype([](int) { return 0; })> colliding;
  for (int i = 0; i < 200; i++) colliding.insert(i);
  std::printf("%zu %zu\n", colliding.size(), colliding.bucket_size(colliding.bucket(0)));
}
