// covers: [unord.map.modifiers] [unord.set] try_emplace and insert_or_assign, operator[] and at, insertion with hints, what an insertion returns, extraction, swap of hashes, deduction, pairs as keys
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

struct Point {
  int x, y;
  bool operator==(const Point &) const = default;
};
template <> struct std::hash<Point> {
  std::size_t operator()(const Point &p) const noexcept { return std::hash<int>()(p.x) * 1000003u ^ std::hash<int>()(p.y); }
};
template <class M> static void sorted(const M &m) {
  for (const auto &[k, v] : std::map<typename M::key_type, typename M::mapped_type>(m.begin(), m.end())) std::printf("%d=%s ", k, v.c_str());
  std::printf("(%zu)\n", m.size());
}

int main() {
  std::unordered_map<int, std::string> m;
  m[3] = "three", m[1];
  auto [at, fresh] = m.insert({3, "again"});
  std::printf("%s %d\n", at->second.c_str(), fresh);
  std::tie(at, fresh) = m.emplace(2, "two");
  std::printf("%s %d\n", at->second.c_str(), fresh);
  std::tie(at, fresh) = m.insert_or_assign(3, "THREE");
  std::printf("%s %d\n", at->second.c_str(), fresh);
  std::string value = "not taken";
  std::tie(at, fresh) = m.try_emplace(2, std::move(value));
  std::printf("%s %d [%s]\n", at->second.c_str(), fresh, value.c_str());
  std::tie(at, fresh) = m.try_emplace(5, 4, 'x');
  std::printf("%s %d\n", at->second.c_str(), fresh);
  m.insert(m.cend(), {7, "hinted"}), m.emplace_hint(m.begin(), 8, "eight"), m.try_emplace(m.begin(), 8, "no");
  sorted(m);
  try {
    m.at(100);
  } catch (const std::out_of_range &) {
    std::printf("out_of_range %zu\n", m.size());
  }
  std::printf("%zu", m.erase(1));
  std::printf(" %zu", m.erase(1));
  std::printf(" %zu\n", m.count(1));
  auto next = m.erase(m.find(3));
  std::printf("%d\n", next == m.end() || next->first != 3);
  m.insert({{9, "nine"}, {9, "twice"}, {5, "no"}});
  sorted(m);

  auto node = m.extract(5);
  std::printf("%d %d\n", static_cast<bool>(node), static_cast<bool>(m.extract(55)));
  node.key() = 2;
  auto result = m.insert(std::move(node));
  std::printf("%d %s %s\n", result.inserted, result.position->second.c_str(), result.node.mapped().c_str());
  result.node.key() = 4;
  m.insert(std::move(result.node));
  sorted(m);

  std::unordered_map<int, std::unique_ptr<int>> owners;
  owners.try_emplace(1, std::make_unique<int>(10));
  owners[2] = std::make_unique<int>(20);
  auto moved = std::move(owners);
  std::printf("%d %zu\n", *moved.at(1) + *moved[2], owners.size());

  std::unordered_set<Point> points{{1, 2}, {2, 1}, {1, 2}};
  std::printf("%zu %d %d\n", points.size(), points.contains({2, 1}), points.contains({1, 1}));
  std::unordered_set<std::string> words(3);
  std::printf("%d", words.insert("a").second);
  std::printf("%d", words.emplace(1, 'a').second);
  std::printf(" %zu\n", words.size());

  std::unordered_map<std::string, int> a{{"x", 1}}, b{{"y", 2}, {"z", 3}};
  int &x = a["x"];
  a.swap(b);
  x++;
  std::printf("%d %zu %d\n", b["x"], a.size(), a != b);
  std::unordered_map deduced{std::pair{1, 2.5}, std::pair{2, 3.5}};
  std::printf("%g\n", deduced[1] + deduced[2]);
  const std::unordered_map<int, int> none;
  std::printf("%d %d %zu\n", none.find(1) == none.end(), none.equal_range(1).first == none.end(), none.size());
}
