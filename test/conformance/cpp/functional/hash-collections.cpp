// covers: [unord.hash] hashes that own types need in unordered containers: combined fields, transparent lookup, collisions on purpose, equality that ignores case, hash of ranges, stability within a run, through wrappers
#include <algorithm>
#include <array>
#include <bitset>
#include <cctype>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <type_traits>
#include <typeindex>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>
struct Pt { int x, y; bool operator==(const Pt &) const = default; };
template <> struct std::hash<Pt> { std::size_t operator()(const Pt &p) const noexcept { return std::hash<int>()(p.x) * 31 + std::hash<int>()(p.y); } };
struct Same { std::size_t operator()(const auto &) const { return 7; } };
struct NoCase {
  std::size_t operator()(std::string_view s) const { std::size_t h = 0; for (unsigned char c : s) h = h * 131 + static_cast<std::size_t>(std::tolower(c)); return h; }
  bool operator()(std::string_view a, std::string_view b) const { return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); }); }
};
struct SvHash { using is_transparent = void; std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); } };
template <class... T> struct TupleHash { std::size_t operator()(const std::tuple<T...> &t) const { return std::apply([](const auto &...v) { std::size_t h = 0; ((h = h * 1000003 + std::hash<std::decay_t<decltype(v)>>()(v)), ...); return h; }, t); } };
struct VecHash { std::size_t operator()(const std::vector<int> &v) const { std::size_t h = v.size(); for (int x : v) h ^= std::hash<int>()(x) + 0x9e3779b9 + (h << 6) + (h >> 2); return h; } };
enum class Color { red, green };
struct NoHash {};
template <class T> constexpr bool enabled = std::is_default_constructible_v<std::hash<T>> && std::is_invocable_r_v<std::size_t, std::hash<T>, const T &>;
static_assert(enabled<int> && enabled<double> && enabled<Color> && enabled<std::string> && enabled<std::u16string_view> && enabled<int *> && enabled<std::unique_ptr<int>> && enabled<std::optional<int>> && enabled<std::variant<int, char>> && enabled<std::bitset<9>> && enabled<std::vector<bool>> && enabled<std::type_index> && enabled<std::thread::id> && enabled<std::nullptr_t> && enabled<std::monostate> && enabled<Pt>);
static_assert(!enabled<NoHash> && !enabled<std::vector<int>> && !enabled<std::pair<int, int>> && !enabled<std::optional<NoHash>> && !std::is_copy_constructible_v<std::hash<NoHash>>);
template <class T> static bool agrees(const T &a, const T &b) { return std::hash<T>()(a) == std::hash<T>()(b); }
int main() {
  std::unordered_set<Pt> pts{{1, 2}, {2, 1}, {1, 2}};
  std::printf("%zu %d %d\n", pts.size(), pts.contains({2, 1}), pts.contains({3, 3}));
  std::unordered_multimap<std::string, int, Same> all;
  for (int i = 0; i < 20; i++) all.emplace(std::to_string(i % 5), i);
  auto [b, e] = all.equal_range("3");
  int sum = 0;
  for (; b != e; ++b) sum += b->second;
  std::printf("%zu %zu %d %d\n", all.size(), all.count("4"), sum, all.bucket("0") == all.bucket("1"));
  auto gone = all.erase("2");
  std::printf("%zu %zu\n", gone, all.size());
  std::unordered_map<std::string, int, NoCase, NoCase> words;
  for (auto w : {"One", "two", "ONE", "Two", "one", "three"}) words[w]++;
  std::printf("%zu %d %d\n", words.size(), words.at("oNe"), words.find("TWO")->second);
  std::unordered_map<std::string, int, SvHash, std::equal_to<>> trans{{"alpha", 1}, {"beta", 2}};
  std::string_view line = "alpha beta gamma";
  std::printf("%d %d %zu\n", trans.find(line.substr(0, 5))->second, trans.contains(line.substr(11)), trans.count("beta"));
  std::unordered_set<std::tuple<int, std::string>, TupleHash<int, std::string>> tuples{{1, "a"}, {1, "b"}, {1, "a"}};
  std::unordered_map<std::vector<int>, int, VecHash> memo;
  memo[{1, 2, 3}] = 6, memo[{3, 2, 1}] = 7, memo[{}] = 0;
  std::printf("%zu %d %zu\n", tuples.size(), memo[{3, 2, 1}], memo.size());
  std::printf("%d %d %d\n", agrees(0.0, -0.0), agrees(std::string("text"), std::string("text")), std::hash<std::string>()("abc") == std::hash<std::string_view>()("abc"));
  int x = 0;
  auto owner = std::make_unique<int>(1);
  auto shared = std::make_shared<int>(2);
  std::printf("%d %d %d\n", std::hash<int *>()(&x) == std::hash<int *>()(&x), std::hash<std::unique_ptr<int>>()(owner) == std::hash<int *>()(owner.get()), std::hash<std::shared_ptr<int>>()(shared) == std::hash<int *>()(shared.get()));
  std::printf("%d %d\n", std::hash<std::optional<int>>()(5) == std::hash<int>()(5), agrees(std::optional<int>(), std::optional<int>()));
  std::printf("%d %d\n", agrees(std::variant<int, char>(4), std::variant<int, char>(4)), agrees(std::type_index(typeid(int)), std::type_index(typeid(const int))));
  std::vector<bool> vb{true, false, true};
  std::printf("%d %d\n", agrees(vb, std::vector<bool>{true, false, true}), agrees(std::bitset<80>(5), std::bitset<80>("101")));
  std::unordered_map<Color, const char *> names{{Color::red, "red"}, {Color::green, "green"}};
  std::unordered_map<std::type_index, std::string> types{{typeid(int), "int"}, {typeid(Pt), "Pt"}};
  std::printf("%s %s\n", names[Color::green], types.at(typeid(const Pt &)).c_str());
  std::size_t calls = 0;
  auto counting = [&](int v) { calls++; return std::hash<int>()(v); };
  std::unordered_set<int, decltype(counting)> cs(8, counting);
  for (int i = 0; i < 10; i++) cs.insert(i % 3);
  std::printf("%zu %d\n", cs.size(), calls >= 10);
  std::unordered_set<std::shared_ptr<int>> ptrs{shared, std::make_shared<int>(2), shared};
  auto deref = [](auto &p) { return std::hash<int>()(*p); };
  auto eq = [](auto &a, auto &c) { return *a == *c; };
  std::unordered_set<std::shared_ptr<int>, decltype(deref), decltype(eq)> values(ptrs.begin(), ptrs.end(), 4, deref, eq);
  std::printf("%zu %zu\n", ptrs.size(), values.size());
  auto node = trans.extract("alpha");
  node.key() = "omega";
  trans.insert(std::move(node));
  std::printf("%d %d\n", trans.contains("alpha"), trans["omega"]);
  cs.rehash(100), cs.max_load_factor(0.5f);
  std::printf("%d %d %d\n", cs.bucket_count() >= 100, cs.contains(2), cs.load_factor() <= 0.5f);
}
