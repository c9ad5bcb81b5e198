// covers: [range.access] ranges::begin, end, rbegin, size, ssize, empty, data and their const forms on arrays, members, friends found by lookup
#include <cstdio>
#include <initializer_list>
#include <list>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace own {
struct Members {
  int a[3] = {1, 2, 3};
  int *begin() { return a; }
  const int *begin() const { return a; }
  int *end() { return a + 3; }
  const int *end() const { return a + 3; }
};
struct Friends {
  int a[4] = {5, 6, 7, 8};
  friend int *begin(Friends &f) { return f.a; }
  friend int *end(Friends &f) { return f.a + 4; }
  friend const int *begin(const Friends &f) { return f.a; }
  friend const int *end(const Friends &f) { return f.a + 4; }
  friend unsigned size(const Friends &) { return 4; }
};
struct Counted {
  std::size_t size() const { return 42; }
  bool empty() const { return false; }
};
struct Wrong {
  std::list<int> l{1, 2};
  auto begin() const { return l.begin(); }
  auto end() const { return l.end(); }
  std::size_t size() const { return 999; }
};
} // namespace own
template <> inline constexpr bool std::ranges::disable_sized_range<own::Wrong> = true;

int main() {
  namespace r = std::ranges;
  int array[] = {10, 20, 30, 40};
  std::printf("%d %d %zu %td %d %d\n", *r::begin(array), r::end(array)[-1], r::size(array), r::ssize(array), r::empty(array), *r::data(array));
  std::printf("%d %d\n", *r::rbegin(array), *std::prev(r::rend(array)));
  own::Members m;
  *r::begin(m) = 9;
  std::printf("%d %zu %d %d\n", *r::cbegin(m), static_cast<std::size_t>(r::size(m)), *r::crbegin(m), r::data(m) == m.a);
  own::Friends f;
  std::printf("%d %u %d\n", *r::begin(f), r::size(f), r::empty(f));
  static_assert(std::is_same_v<decltype(r::cbegin(f)), const int *> || std::is_same_v<decltype(*r::cbegin(f)), const int &>);
  for (auto it = r::rbegin(f); it != r::rend(f); ++it) std::printf("%d ", *it);
  std::printf("\n");
  std::printf("%zu %d\n", r::size(own::Counted()), r::empty(own::Counted()));
  static_assert(!r::sized_range<own::Wrong>);
  own::Wrong w;
  std::printf("%td\n", r::distance(w));
  const std::vector<int> cv{1, 2, 3};
  static_assert(std::is_same_v<decltype(r::data(cv)), const int *>);
  static_assert(std::is_same_v<decltype(r::size(cv)), std::size_t> && std::is_signed_v<decltype(r::ssize(cv))>);
  std::printf("%d %d\n", r::begin(cv) == cv.begin(), *r::crbegin(cv));
  std::string_view sv = "text";
  std::printf("%c %c\n", *r::begin(std::string_view("temporary")), *r::begin(sv));
  std::span<int> sp(array, 2);
  std::printf("%d %zu\n", *r::begin(std::span<int>(array + 1, 2)), r::size(sp));
  std::initializer_list<int> il{7, 8};
  std::printf("%zu %d %d\n", r::size(il), *r::begin(il), r::empty(std::string()));
  std::printf("%td %d\n", r::ssize("literal"), *r::cdata(array));
  std::vector<bool> bits{true, false};
  *r::begin(bits) = false;
  std::printf("%d %zu\n", bits[0] || bits[1], r::size(bits));
}
