// covers: [map] [multimap] maps as ordered sequences: bounds, neighbours, ranges erased, reverse walks, hints, stability of equal keys, comparators with state, maps of maps
#include <cstdio>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>
struct Direction { bool down; bool operator()(int a, int b) const { return down ? b < a : a < b; } };
template <class M> static void show(const M &m) { for (auto &[k, v] : m) std::printf("%d:%d ", k, v); std::printf("\n"); }
int main() {
  std::map<int, int> m;
  for (int i = 0; i < 50; i++) m.emplace(i * 37 % 101, i);
  int previous = -1;
  bool sorted = true;
  for (auto &[k, v] : m) { sorted &= k > previous && k == v * 37 % 101; previous = k; }
  std::printf("%d %zu %d %d\n", sorted, m.size(), m.begin()->first, m.rbegin()->first);
  auto lo = m.lower_bound(30), hi = m.upper_bound(50);
  std::printf("%td %d %d\n", std::distance(lo, hi), lo->first, std::prev(hi)->first);
  m.erase(lo, hi);
  m.erase(m.begin(), std::next(m.begin(), 10));
  m.erase(std::prev(m.end()));
  show(m);
  std::map<int, int, Direction> down({true}), up({false});
  for (int i = 0; i < 5; i++) down[i] = up[i] = i * i;
  show(down);
  show(up);
  std::printf("%d %d\n", down.key_comp()(2, 1), down.value_comp()({1, 0}, {2, 0}));
  swap(down, up);
  std::printf("%d %d\n", down.begin()->first, up.begin()->first);
  std::multimap<int, int> mm;
  for (int i = 0; i < 9; i++) mm.emplace(i % 3, i);
  mm.insert(mm.lower_bound(1), {1, 100});
  mm.emplace_hint(mm.upper_bound(1), 1, 200);
  show(mm);
  auto [b, e] = mm.equal_range(1);
  for (auto it = std::make_reverse_iterator(e); it != std::make_reverse_iterator(b); ++it) std::printf("%d ", it->second);
  std::printf("\n");
  std::map<std::string, std::map<std::string, std::vector<int>>> deep;
  deep["b"]["y"].push_back(1);
  deep["a"]["z"] = {2, 3};
  deep["b"]["x"].resize(2, 9);
  deep["b"]["y"].push_back(4);
  for (auto &[k, inner] : deep) for (auto &[k2, v] : inner) { std::printf("%s%s", k.c_str(), k2.c_str()); for (int i : v) std::printf(" %d", i); std::printf("; "); }
  std::printf("\n");
  auto copy = deep;
  copy["c"];
  std::printf("%d %d %d\n", copy == deep, copy > deep, deep.count("c") == 0);
  std::map<int, std::reference_wrapper<int>> refs;
  int target = 5;
  refs.emplace(1, target);
  refs.at(1).get()++;
  auto [it, fresh] = refs.insert({1, std::ref(previous)});
  std::printf("%d %d %d\n", target, fresh, it->second == 6);
  std::map<int, int> counts;
  for (char c : std::string("abracadabra")) ++counts[c];
  std::map<int, std::string, std::greater<int>> byCount;
  for (auto [c, n] : counts) byCount[n] += static_cast<char>(c);
  for (auto &[n, s] : byCount) std::printf("%d%s ", n, s.c_str());
  std::printf("\n");
}
