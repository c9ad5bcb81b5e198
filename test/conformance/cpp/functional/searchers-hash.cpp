// covers: [func.search] default, Boyer-Moore searchers; hash of standard types and own ones; transparent functors
#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
struct P { int x, y; bool operator==(const P &) const = default; };
template <> struct std::hash<P> { std::size_t operator()(const P &p) const { return std::hash<int>()(p.x) * 31 + std::hash<int>()(p.y); } };
int main() {
  const std::string text = "the quick brown fox jumps over the lazy dog; the end", needle = "the ";
  int n = 0;
  std::boyer_moore_searcher bm(needle.begin(), needle.end());
  for (auto it = text.begin(); (it = std::search(it, text.end(), bm)) != text.end(); ++it) n++;
  std::printf("%d\n", n);
  std::boyer_moore_horspool_searcher bmh(needle.rbegin(), needle.rend());
  std::printf("%td\n", std::search(text.rbegin(), text.rend(), bmh) - text.rbegin());
  auto [b, e] = std::default_searcher(needle.begin(), needle.end())(text.begin() + 1, text.end());
  std::printf("%td %td\n", b - text.begin(), e - b);
  std::unordered_set<P> s{{1, 2}, {2, 1}, {1, 2}};
  std::printf("%zu %d\n", s.size(), s.count({2, 1}) == 1);
  auto h = [](const auto &v) { return std::hash<std::decay_t<decltype(v)>>()(v); };
  std::printf("%d%d%d%d%d\n", h(std::string("a")) == h(std::string_view("a")), h(0.0) == h(-0.0), h(std::optional<int>(3)) == h(3), h(std::unique_ptr<int>()) == h(static_cast<int *>(nullptr)), h(std::variant<int, long>(1)) == h(std::variant<int, long>(1)));
  std::set<std::string, std::less<>> t{"b", "a"};
  std::printf("%d %d\n", t.find(std::string_view("a")) == t.begin(), std::greater<>()(2, 1.5));
}
