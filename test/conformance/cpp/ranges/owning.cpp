// covers: [range.all] [range.owning.view] [range.ref.view] all: references stay references, temporaries are owned; moving, constness, lifetime
#include <algorithm>
#include <cstdio>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

struct Loud {
  int id;
  explicit Loud(int i) : id(i) {}
  Loud(Loud &&o) noexcept : id(std::exchange(o.id, 0)) {}
  Loud &operator=(Loud &&o) noexcept {
    id = std::exchange(o.id, 0);
    return *this;
  }
  ~Loud() {
    if (id) std::printf("~%d ", id);
  }
};
static std::vector<Loud> make(int n) {
  std::vector<Loud> v;
  v.reserve(n);
  for (int i = 1; i <= n; i++) v.emplace_back(i);
  return v;
}
static auto digits(int n) { return std::to_string(n) | std::views::transform([](char c) { return c - '0'; }); }

int main() {
  namespace v = std::views;
  namespace r = std::ranges;
  std::vector<int> a{1, 2, 3};
  auto ref = v::all(a);
  static_assert(std::is_same_v<decltype(ref), r::ref_view<std::vector<int>>>);
  a.push_back(4);
  std::printf("%zu %d %d\n", ref.size(), ref.back(), &ref.base() == &a);
  const std::vector<int> c{5};
  static_assert(std::is_same_v<decltype(v::all(c)), r::ref_view<const std::vector<int>>>);

  auto own = v::all(std::vector<int>{7, 8, 9});
  static_assert(std::is_same_v<decltype(own), r::owning_view<std::vector<int>>>);
  std::printf("%zu %d %d\n", own.size(), own.front(), own.base().back());
  auto stolen = std::move(own).base();
  std::printf("%zu %d\n", stolen.size(), own.empty());
  static_assert(!std::copyable<decltype(own)> && std::movable<decltype(own)>);
  static_assert(std::is_same_v<decltype(v::all(ref)), decltype(ref)>);

  {
    auto view = make(3) | v::filter([](const Loud &l) { return l.id != 2; });
    std::printf("held: ");
    for (const Loud &l : view) std::printf("%d ", l.id);
    auto other = std::move(view);
    std::printf("moved: ");
    for (const Loud &l : other) std::printf("%d ", l.id);
  }
  std::printf("gone\n");
  for (int d : digits(90817)) std::printf("%d,", d);
  int sum = 0;
  for (int d : digits(123456) | v::drop(2) | v::reverse) sum = sum * 10 + d;
  std::printf(" %d\n", sum);

  auto copyable = ref | v::take(2);
  auto copy = copyable;
  copy.front() = 100;
  std::printf("%d %d\n", a[0], copyable.front());
  auto text = std::string("Owned Text") | v::filter([](char ch) { return ch >= 'a'; });
  std::string lower;
  r::copy(text, std::back_inserter(lower));
  std::printf("%s\n", lower.c_str());
  static_assert(r::viewable_range<std::vector<int>> && !r::viewable_range<const std::vector<int>>);
}
