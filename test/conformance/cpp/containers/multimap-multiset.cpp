// covers: [multimap] [multiset] equal keys: order of insertion kept, hints between them, equal_range, extraction of one of many, merge, counts, erasure by key and by iterator
#include <cstdio>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using M = std::multimap<int, std::string>;
static void show(const M &m) {
  for (const auto &[k, v] : m) std::printf("%d=%s ", k, v.c_str());
  std::printf("\n");
}

int main() {
  M m{{2, "a"}, {1, "b"}, {2, "c"}, {3, "d"}};
  m.insert({2, "e"});
  m.emplace(1, "f");
  show(m);
  auto hinted = m.insert(m.lower_bound(2), {2, "first"});
  std::printf("%d\n", hinted == m.lower_bound(2));
  hinted = m.emplace_hint(m.upper_bound(2), 2, "last");
  std::printf("%d\n", std::next(hinted) == m.upper_bound(2));
  m.insert(m.end(), {0, "wrong hint"});
  show(m);
  std::printf("%zu %zu %d\n", m.count(2), m.count(9), m.contains(3));
  auto [from, to] = m.equal_range(2);
  std::printf("%td", std::distance(from, to));
  for (auto i = from; i != to; ++i) std::printf(" %s", i->second.c_str());
  std::printf("\n");
  auto none = m.equal_range(7);
  std::printf("%d %d\n", none.first == none.second, none.first == m.end());

  auto after = m.erase(std::next(from));
  std::printf("%s\n", after->second.c_str());
  std::printf("%zu\n", m.erase(1));
  auto node = m.extract(m.lower_bound(2));
  std::printf("%s %zu\n", node.mapped().c_str(), m.count(2));
  node.key() = 5, node.mapped() += "!";
  auto put = m.insert(std::move(node));
  std::printf("%d %s %d\n", put->first, put->second.c_str(), node.empty());
  M other{{5, "other"}, {0, "zero"}};
  m.merge(other);
  std::printf("%zu ", other.size());
  show(m);
  std::map<int, std::string> unique{{3, "unique"}, {10, "ten"}};
  m.merge(unique);
  std::printf("%zu ", unique.size());
  unique.merge(m);
  std::printf("%zu %zu ", unique.size(), m.size());
  show(m);

  std::multiset<int, std::greater<>> s{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
  for (int x : s) std::printf("%d", x);
  std::printf(" %zu", s.count(5));
  std::printf(" %zu\n", s.erase(5));
  s.erase(s.lower_bound(3));
  s.insert({7, 7, 7});
  for (int x : s) std::printf("%d", x);
  std::printf(" %d %d\n", *s.lower_bound(8), *s.upper_bound(7));
  auto top = s.extract(s.begin());
  top.value() = 0;
  s.insert(s.end(), std::move(top));
  std::printf("%d %zu\n", *s.rbegin(), s.size());

  // Compared by length only: equal ones stay in their order.
  auto shorter = [](const std::string &a, const std::string &b) { return a.size() < b.size(); };
  std::multiset<std::string, decltype(shorter)> words{"pear", "fig", "plum", "kiwi", "date", "nut"};
  for (auto &w : words) std::printf("%s ", w.c_str());
  std::printf("%zu\n", words.count("abcd"));
  const auto gone = std::erase_if(words, [](const std::string &w) { return w[0] == 'p'; });
  std::printf("%zu %s\n", gone, words.lower_bound("four")->c_str());
  std::printf("%d%d\n", M{{1, "a"}, {1, "b"}} == M{{1, "b"}, {1, "a"}}, M{{1, "a"}} < M{{1, "b"}});
  std::multimap deduced{std::pair{1, 'x'}, std::pair{1, 'y'}};
  std::printf("%zu %d\n", deduced.size(), words.key_comp()("a", "bb"));
}
