// covers: [range.subrange] subrange: kinds, sizes stored, structured bindings, advance, next and prev, conversions to and from pairs
#include <algorithm>
#include <cstdio>
#include <forward_list>
#include <list>
#include <map>
#include <ranges>
#include <string>
#include <vector>

int main() {
  namespace r = std::ranges;
  std::vector<int> a{1, 2, 3, 4, 5, 6};
  r::subrange whole(a);
  std::printf("%zu %d %d %d %d\n", whole.size(), whole.front(), whole.back(), whole[2], *whole.data());
  auto [first, last] = whole;
  std::printf("%td %d\n", last - first, first == a.begin());
  auto rest = whole.next(2);
  auto back = rest.prev();
  std::printf("%d %d %zu\n", *rest.begin(), *back.begin(), rest.size());
  rest.advance(3);
  std::printf("%d %d\n", *rest.begin(), rest.empty());
  rest.advance(5);
  std::printf("%d %d\n", rest.empty(), static_cast<bool>(rest));

  std::list<int> l{10, 20, 30};
  r::subrange unsized(l.begin(), l.end());
  static_assert(!r::sized_range<decltype(unsized)>);
  r::subrange sized(l.begin(), l.end(), l.size());
  static_assert(r::sized_range<decltype(sized)>);
  std::printf("%zu %td\n", static_cast<std::size_t>(sized.size()), r::distance(unsized));
  auto shorter = sized.next();
  std::printf("%d %zu\n", shorter.front(), static_cast<std::size_t>(shorter.size()));

  std::multimap<int, std::string> m{{1, "one"}, {2, "two"}, {2, "deux"}, {3, "three"}};
  auto eq = m.equal_range(2);
  for (auto &[k, s] : r::subrange(eq.first, eq.second)) std::printf("%d=%s ", k, s.c_str());
  std::pair<int *, int *> p = r::subrange(a.data() + 1, a.data() + 3);
  std::printf("%d %d\n", *p.first, *p.second);

  auto found = r::search(a, std::vector{3, 4});
  std::printf("%td %zu\n", found.begin() - a.begin(), found.size());
  auto tail = r::remove_if(a, [](int x) { return x % 2 == 0; });
  std::printf("%zu\n", tail.size());
  a.erase(tail.begin(), tail.end());
  for (int x : a) std::printf("%d ", x);
  auto range = r::equal_range(a, 3);
  std::printf("%zu %d\n", range.size(), *range.begin());

  std::forward_list<int> f{1, 2, 3, 4};
  auto rotated = r::rotate(f, std::next(f.begin(), 2));
  for (int x : rotated) std::printf("%d", x);
  std::printf(" ");
  for (int x : f) std::printf("%d", x);
  std::printf(" %d\n", std::get<0>(rotated) == rotated.begin());
  static_assert(std::tuple_size_v<decltype(unsized)> == 2);
  static_assert(r::borrowed_range<decltype(unsized)> && r::view<decltype(unsized)>);
  const char *s = "sentinel";
  r::subrange<const char *, std::unreachable_sentinel_t> endless(s, std::unreachable_sentinel);
  std::printf("%td\n", r::find(endless, 'i') - s);
}
