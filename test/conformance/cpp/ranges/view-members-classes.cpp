// covers: [range.dangling] [range.utility] views kept in classes: returned from members, as lazily filtered properties, borrowed and dangling results, iterators that outlive their views, view_interface's members, conversion of views, view of temporaries
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>
namespace r = std::ranges;
namespace v = std::views;
class Team {
  struct Member { std::string name; int age; bool active; };
  std::vector<Member> all_;
public:
  void add(std::string n, int a, bool act) { all_.push_back({std::move(n), a, act}); }
  auto active() const { return all_ | v::filter(&Member::active); }
  auto names() const { return all_ | v::transform(&Member::name); }
  auto ages() { return all_ | v::transform(&Member::age); }
  auto older(int than) const { return all_ | v::filter([than](const Member &m) { return m.age > than; }) | v::transform([](const Member &m) -> std::string_view { return m.name; }); }
  auto operator[](std::string_view n) const { auto it = r::find(all_, n, &Member::name); return it == all_.end() ? std::optional<int>() : std::optional(it->age); }
};
struct Evens : r::view_interface<Evens> {
  struct It { using value_type = int; using difference_type = std::ptrdiff_t; using iterator_category = std::forward_iterator_tag; int n = 0; int operator*() const { return n; } It &operator++() { n += 2; return *this; } It operator++(int) { auto t = *this; n += 2; return t; } bool operator==(const It &) const = default; };
  int last = 0;
  Evens() = default;
  explicit Evens(int l) : last(l) {}
  It begin() const { return {0}; }
  It end() const { return {last}; }
};
struct Window : r::view_interface<Window> { const int *b = nullptr, *e = nullptr; Window() = default; Window(const int *b, const int *e) : b(b), e(e) {} const int *begin() const { return b; } const int *end() const { return e; } };
template <> inline constexpr bool r::enable_borrowed_range<Window> = true;
static_assert(r::view<Evens> && r::forward_range<Evens> && !r::sized_range<Evens> && r::contiguous_range<Window> && r::borrowed_range<Window> && !r::borrowed_range<Evens>);
static std::vector<int> make() { return {4, 2, 9, 7}; }
static Window windowOf(const std::array<int, 6> &a) { return {a.data() + 1, a.data() + 5}; }
struct Pipeline {
  std::vector<int> data{5, 3, 8, 1};
  std::function<bool(int)> keep = [](int x) { return x > 2; };
  auto view() { return data | v::filter(std::ref(keep)) | v::transform([this](int x) { return x * factor; }); }
  int factor = 10;
};
static int sum(std::span<const int> s) { int t = 0; for (int x : s) t += x; return t; }
int main() {
  Team t;
  t.add("ann", 30, true), t.add("bob", 45, false), t.add("cid", 52, true);
  for (auto &m : t.active()) std::printf("%s ", m.name.c_str());
  for (auto &n : t.names()) std::printf("%zu ", n.size());
  for (int &a : t.ages()) a++;
  for (auto n : t.older(45)) std::printf("%.*s ", static_cast<int>(n.size()), n.data());
  std::printf("%d %d\n", t["ann"].value_or(-1), t["zed"].value_or(-1));
  Evens e(10);
  std::printf("%d %d %d\n", e.empty(), e.front(), static_cast<bool>(Evens(0)));
  std::printf("%td %d\n", r::distance(e), *r::find_if(e, [](int x) { return x > 5; }));
  std::array<int, 6> a{1, 2, 3, 4, 5, 6};
  auto it = r::max_element(windowOf(a));
  std::printf("%d %td\n", *it, it - a.data());
  Window w = windowOf(a);
  std::printf("%zu %d %d %d %d\n", w.size(), w.front(), w.back(), w[2], *w.data());
  std::printf("%d\n", sum(w));
  auto d = r::find(make(), 9);
  static_assert(std::is_same_v<decltype(d), r::dangling> && std::is_same_v<decltype(r::find(std::string_view("x"), 'x')), std::string_view::iterator>);
  static_assert(std::is_same_v<decltype(r::search(make(), make())), r::dangling> && std::is_same_v<r::borrowed_subrange_t<std::span<int>>, r::subrange<std::span<int>::iterator>>);
  Pipeline p;
  auto view = p.view();
  for (int x : view) std::printf("%d ", x);
  p.factor = 100, p.keep = [](int x) { return x % 2 == 0; };
  for (int x : p.view()) std::printf("%d ", x);
  std::printf("\n");
  std::vector<std::shared_ptr<int>> ptrs{std::make_shared<int>(1), nullptr, std::make_shared<int>(3)};
  for (int &x : ptrs | v::filter([](auto &q) { return q != nullptr; }) | v::transform([](auto &q) -> int & { return *q; })) x *= 7;
  std::printf("%d %d\n", *ptrs[0], *ptrs[2]);
  auto owned = make() | v::transform([](int x) { return x + 1; });
  auto moved = std::move(owned);
  std::printf("%d %d\n", moved[2], *r::max_element(moved));
  std::map<std::string, std::vector<int>> m{{"a", {1, 2}}, {"b", {3}}, {"c", {}}};
  int total = 0;
  for (auto &vec : m | v::values) for (int x : vec | v::reverse) total = total * 10 + x;
  std::printf("%d\n", total);
  auto [lo, hi] = r::subrange(a.begin() + 2, a.begin() + 4);
  std::printf("%d %d\n", *lo, *hi);
  auto firstTwo = a | v::take(2);
  r::subrange sub = firstTwo;
  std::span sp(firstTwo);
  sp[1] = 20;
  std::printf("%zu %d %d\n", sub.size(), a[1], sub.back());
  std::string_view sv(r::begin(std::string_view("text view") | v::drop(5)), 4);
  std::list<int> l{1, 2, 3, 4};
  auto nx = r::next(l.begin(), 2);
  l.splice(l.begin(), l, nx);
  std::printf("%.*s %d %td\n", 4, sv.data(), l.front(), r::distance(l | v::take_while([](int x) { return x != 4; })));
}
