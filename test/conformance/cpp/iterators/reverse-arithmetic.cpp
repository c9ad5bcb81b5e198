// covers: [reverse.iterators] reverse_iterator: base one off, arithmetic and comparison turned round, nested twice, erasing through it, arrow, over own bidirectional iterators, make_reverse_iterator, rbegin of arrays and lists of initialisers
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <iterator>
#include <list>
#include <map>
#include <numeric>
#include <string>
#include <vector>
struct Countdown {
  using iterator_category = std::bidirectional_iterator_tag;
  using value_type = int;
  using difference_type = std::ptrdiff_t;
  using pointer = const int *;
  using reference = const int &;
  const int *p = nullptr;
  reference operator*() const { return *p; }
  pointer operator->() const { return p; }
  Countdown &operator++() { ++p; return *this; }
  Countdown operator++(int) { auto t = *this; ++p; return t; }
  Countdown &operator--() { --p; return *this; }
  Countdown operator--(int) { auto t = *this; --p; return t; }
  bool operator==(const Countdown &) const = default;
};
int main() {
  std::vector<int> v{10, 20, 30, 40, 50};
  auto r = v.rbegin();
  std::printf("%d %d %d %td\n", *r, r[1], *(r + 4), v.rend() - r);
  r += 2;
  std::printf("%d %d %td\n", *r, *r.base(), r.base() - v.begin());
  std::printf("%d %d %d %d\n", v.rbegin() < v.rend(), r > v.rbegin(), r <= v.rend(), (r <=> v.rbegin()) > 0);
  int pre = *--r;
  int post = *r--;
  std::printf("%d %d %d\n", pre, post, *r++);
  std::printf("%d\n", *r);
  auto rr = std::make_reverse_iterator(v.rend());
  int before = *rr;
  ++rr;
  std::printf("%d %d %d\n", before, *rr, rr.base().base() == v.begin() + 1);
  std::sort(v.rbegin(), v.rend());
  for (int x : v) std::printf("%d ", x);
  std::printf("\n");
  auto found = std::find(v.rbegin(), v.rend(), 20);
  v.erase(std::next(found).base());
  std::printf("%zu %d\n", v.size(), v[3]);
  auto it = std::find_if(v.rbegin(), v.rend(), [](int x) { return x > 25; });
  v.insert(it.base(), 25);
  for (int x : v) std::printf("%d ", x);
  std::printf("\n");
  std::list<std::pair<int, std::string>> l{{1, "one"}, {2, "two"}, {3, "three"}};
  for (auto i = l.rbegin(); i != l.rend(); ++i) std::printf("%s%d ", i->second.c_str(), i->first);
  std::map<int, int> m{{1, 1}, {2, 4}, {3, 9}};
  std::printf("%d %d\n", m.rbegin()->second, std::next(m.crbegin(), 2)->first);
  int raw[] = {1, 2, 3, 4};
  std::printf("%d %d\n", *std::rbegin(raw), *std::prev(std::rend(raw)));
  auto il = {7, 8, 9};
  std::printf("%d %d\n", *std::rbegin(il), *std::crbegin(il));
  std::reverse_iterator<Countdown> a(Countdown{raw + 4}), b(Countdown{raw});
  for (; a != b; a++) std::printf("%d", *a);
  std::printf(" %d %td\n", a == b, std::distance(std::reverse_iterator<Countdown>(Countdown{raw + 4}), b));
  std::vector<int>::const_reverse_iterator c = v.rbegin();
  std::printf("%d %d\n", c == v.rbegin(), c == v.crbegin());
  std::printf("%d\n", std::inner_product(v.begin(), v.end(), v.rbegin(), 0));
  std::string s = "stressed";
  std::printf("%s %d\n", std::string(s.rbegin(), s.rend()).c_str(), std::equal(s.begin(), s.begin() + 1, s.rbegin() + 2));
  std::string pal = "racecar";
  std::printf("%d\n", std::equal(pal.begin(), pal.begin() + 3, pal.rbegin()));
  constexpr std::array<int, 3> k{1, 2, 3};
  static_assert(*k.rbegin() == 3 && *std::reverse_iterator(k.begin() + 1) == 1);
  std::partial_sum(v.rbegin(), v.rend(), v.rbegin());
  for (int x : v) std::printf("%d ", x);
  std::adjacent_difference(v.rbegin(), v.rend(), v.rbegin(), std::minus<>());
  std::printf("%d\n", v.front());
  std::reverse_iterator<std::string *> sp(nullptr), sq{};
  std::printf("%d\n", sp == sq);
  std::rotate(v.rbegin(), v.rbegin() + 1, v.rend());
  for (int x : v) std::printf("%d ", x);
  std::printf("\n");
}
