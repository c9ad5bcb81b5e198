// covers: [range.transform] transform that answers references, members and proxies: writing through it, categories, iter_move
#include <algorithm>
#include <cstdio>
#include <memory>
#include <ranges>
#include <string>
#include <vector>

struct Item {
  std::string name;
  int price;
  int doubled() const { return price * 2; }
};

int main() {
  namespace v = std::views;
  std::vector<Item> items{{"pen", 3}, {"book", 12}, {"cup", 7}};
  for (int &p : items | v::transform(&Item::price)) p += 1;
  for (const Item &i : items) std::printf("%s=%d ", i.name.c_str(), i.price);
  for (int d : items | v::transform(&Item::doubled)) std::printf("%d ", d);
  std::printf("\n");

  auto names = items | v::transform(&Item::name);
  static_assert(std::is_same_v<std::ranges::range_reference_t<decltype(names)>, std::string &>);
  static_assert(std::ranges::random_access_range<decltype(names)>);
  std::ranges::sort(names);
  for (const Item &i : items) std::printf("%s=%d ", i.name.c_str(), i.price);
  std::printf("%s\n", names[1].c_str());

  std::vector<std::unique_ptr<int>> owned;
  for (int i = 1; i <= 3; i++) owned.push_back(std::make_unique<int>(i * i));
  auto deref = owned | v::transform([](auto &p) -> int & { return *p; });
  std::ranges::fill(deref | v::take(2), 8);
  for (int x : deref) std::printf("%d ", x);
  std::printf("\n");

  auto lengths = names | v::transform(&std::string::size);
  static_assert(!std::is_reference_v<std::ranges::range_reference_t<decltype(lengths)>>);
  std::printf("%zu %zu\n", std::ranges::max(lengths), lengths.size());

  using I = std::ranges::iterator_t<decltype(lengths)>;
  static_assert(std::is_same_v<std::iterator_traits<I>::iterator_category, std::input_iterator_tag>);
  static_assert(std::random_access_iterator<I>);
  auto it = lengths.begin() + 1;
  std::printf("%s %zu\n", it.base().base()->name.c_str(), *it);

  std::vector<std::string> words{"alpha", "beta"}, taken;
  auto moved = words | v::transform([](std::string &s) -> std::string && { return std::move(s); });
  for (auto &&s : moved) taken.push_back(std::move(s));
  std::printf("%s %s %d %d\n", taken[0].c_str(), taken[1].c_str(), words[0].empty(), words[1].empty());
  const auto table = v::iota(1, 4) | v::transform([](int i) { return v::iota(1, 4) | v::transform([i](int k) { return i * k; }); });
  for (auto row : table) {
    for (int x : row) std::printf("%d ", x);
    std::printf("| ");
  }
  std::printf("%d\n", table[2][1]);
}
