// covers: [set] [map.access] ordered sets and maps: insertion results and hints, bounds, erasure ranges, set of pairs, comparators with state, value_comp, iterators that do not move, at and operator[] of maps
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

struct Modulo {
  int by = 10;
  bool operator()(int a, int b) const { return a % by < b % by; }
};
template <class S> static void show(const S &s) {
  for (const auto &x : s) std::printf("%d ", x);
  std::printf("(%zu)\n", s.size());
}

int main() {
  std::set<int> s{5, 1, 9, 5};
  auto [at, fresh] = s.insert(5);
  std::printf("%d %d\n", *at, fresh);
  std::tie(at, fresh) = s.emplace(7);
  std::printf("%d %d\n", *at, fresh);
  s.insert(s.begin(), 100), s.emplace_hint(s.end(), 0), s.insert({3, 3, 4});
  show(s);
  std::printf("%d %d %d\n", *s.lower_bound(4), *s.upper_bound(4), s.lower_bound(101) == s.end());
  auto next = s.erase(s.find(4), s.find(9));
  std::printf("%d %zu", *next, s.erase(1));
  std::printf(" %zu\n", s.erase(1));
  show(s);
  auto kept = s.find(9);
  for (int i = 20; i < 60; i++) s.insert(i);
  for (int i = 20; i < 60; i++) s.erase(i);
  std::printf("%d %d %d\n", *kept, *std::prev(kept), *std::next(kept));
  for (auto i = s.begin(); i != s.end();) i = *i % 3 == 0 ? s.erase(i) : std::next(i);
  show(s);
  std::printf("%d\n", *s.rbegin());

  std::set<int, Modulo> m({12, 25, 31, 42, 5}, Modulo{10});
  show(m);
  std::printf("%zu %d %d\n", m.count(1001), *m.find(95), m.key_comp().by);
  std::set<int, Modulo> m2({12, 25, 31, 42, 5}, Modulo{7});
  show(m2);
  m.swap(m2);
  std::printf("%d %d\n", m.key_comp().by, m2.value_comp().by);
  std::set<int, std::function<bool(int, int)>> f([](int a, int b) { return a > b; });
  f.insert({1, 2, 3});
  show(f);

  std::set<std::pair<int, std::string>> pairs{{2, "b"}, {1, "z"}, {2, "a"}};
  for (auto i = pairs.lower_bound({2, ""}); i != pairs.end(); ++i) std::printf("%d%s ", i->first, i->second.c_str());
  std::printf("\n");
  std::set<int> a{1, 2, 3, 4}, b{3, 4, 5}, u;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::inserter(u, u.end()));
  show(u);
  std::vector<int> d;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(d));
  show(d);
  std::printf("%d%d%d\n", a < b, a == std::set<int>{4, 3, 2, 1}, (a <=> b) < 0);
  std::printf("%d\n", std::includes(u.begin(), u.end(), b.begin(), b.end()));

  std::map<std::string, std::map<int, double>> nested;
  nested["x"][1] = 1.5, nested["x"][0], nested["y"];
  std::printf("%zu %zu %g\n", nested.size(), nested["x"].size(), nested.at("x").at(1));
  try {
    nested.at("none");
  } catch (const std::out_of_range &) {
    std::printf("out_of_range %zu\n", nested.size());
  }
  std::map<int, char> chars{{1, 'a'}, {2, 'b'}};
  std::printf("%d %d\n", chars.value_comp()(*chars.begin(), *chars.rbegin()), chars.key_comp()(2, 1));
  for (auto &[k, v] : chars) v = static_cast<char>(v - 32);
  const auto &c = chars;
  std::printf("%c %c %d\n", c.at(1), c.find(2)->second, c.find(3) == c.end());
  std::map from(chars.begin(), chars.end());
  from.erase(from.begin());
  std::printf("%zu %d\n", from.size(), from < chars);
}
