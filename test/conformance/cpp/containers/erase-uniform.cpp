// covers: [container.erasure] std::erase and erase_if of every container, erasing while walking, results, on maps by key and value
#include <cstdio>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
template <class C> static void check(const char *name, C c) {
  auto n = std::erase(c, 3);
  auto m = std::erase_if(c, [](int i) { return i % 2 == 0; });
  std::printf("%s %zu %zu:", name, static_cast<std::size_t>(n), static_cast<std::size_t>(m));
  for (int i : c) std::printf(" %d", i);
  std::printf("\n");
}
template <class C> static void keyed(const char *name, C c) {
  auto n = std::erase_if(c, [](const auto &i) { return i % 2 == 0; });
  long sum = 0;
  for (int i : c) sum += i;
  std::printf("%s %zu %zu %ld\n", name, static_cast<std::size_t>(n), c.size(), sum);
}
template <class C> static void walk(const char *name, C c) {
  for (auto it = c.begin(); it != c.end();) it = *it % 3 ? std::next(it) : c.erase(it);
  long sum = 0;
  for (int i : c) sum += i;
  std::printf("%s %ld\n", name, sum);
}
int main() {
  auto l = {1, 2, 3, 3, 4, 5, 3, 6};
  check("vector", std::vector<int>(l));
  check("deque", std::deque<int>(l));
  check("list", std::list<int>(l));
  check("forward_list", std::forward_list<int>(l));
  keyed("set", std::set<int>(l));
  keyed("multiset", std::multiset<int>(l));
  keyed("unordered_set", std::unordered_set<int>(l));
  keyed("unordered_multiset", std::unordered_multiset<int>(l));
  walk("vector", std::vector<int>(l));
  walk("list", std::list<int>(l));
  walk("set", std::set<int>(l));
  walk("unordered_multiset", std::unordered_multiset<int>(l));
  std::map<std::string, int> m{{"a", 1}, {"b", 2}, {"c", 3}, {"d", 4}};
  std::printf("%zu ", std::erase_if(m, [](const auto &p) { return p.second > 2 || p.first == "a"; }));
  for (auto &[k, v] : m) std::printf("%s=%d ", k.c_str(), v);
  std::multimap<int, char> mm{{1, 'a'}, {2, 'b'}, {1, 'c'}, {1, 'd'}};
  std::printf("%zu ", mm.erase(1));
  std::printf("%zu\n", mm.size());
  std::unordered_map<int, int> um;
  for (int i = 0; i < 100; i++) um[i] = i * i;
  std::printf("%zu ", std::erase_if(um, [](auto &p) { return p.second % 5 == 0; }));
  std::printf("%zu\n", um.size());
  std::vector<bool> bits{true, false, true, true};
  std::printf("%zu ", std::erase(bits, true));
  std::printf("%zu\n", bits.size());
  std::string s = "mississippi";
  std::printf("%zu ", std::erase(s, 's'));
  std::printf("%s\n", s.c_str());
  std::list<int> removed(l);
  removed.remove(3);
  removed.remove_if([](int i) { return i > 4; });
  std::printf("%zu\n", removed.size());
}
