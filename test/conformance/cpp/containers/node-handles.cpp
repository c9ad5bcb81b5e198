// covers: [container.node] node handles of map and set: keys changed in place, addresses kept, allocators, insert_return_type, between containers of other comparisons, elements that do not move
#include <cstdio>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

struct Stays {
  int n;
  explicit Stays(int i) : n(i) {}
  Stays(Stays &&) = delete;
  bool operator<(const Stays &o) const { return n < o.n; }
};

int main() {
  std::map<int, std::string> m{{1, "one"}, {2, "two"}, {3, "three"}};
  const std::string *where = &m[2];
  auto n = m.extract(2);
  static_assert(std::is_same_v<decltype(n), std::map<int, std::string>::node_type>);
  std::printf("%d %d %s %zu\n", n.empty(), n.key(), n.mapped().c_str(), m.size());
  n.key() = 20;
  auto put = m.insert(std::move(n));
  std::printf("%d %d %d %d\n", put.inserted, put.position->first, &put.position->second == where, put.node.empty());
  std::printf("%d\n", n.empty());

  auto nothing = m.insert(std::map<int, std::string>::node_type());
  std::printf("%d %d %d\n", nothing.inserted, nothing.position == m.end(), nothing.node.empty());

  // Renamed one by one: each key + 100, without copying a value.
  std::map<int, std::string> renamed;
  while (!m.empty()) {
    auto h = m.extract(m.begin());
    h.key() += 100;
    renamed.insert(renamed.end(), std::move(h));
  }
  for (auto &[k, v] : renamed) std::printf("%d=%s ", k, v.c_str());
  std::printf("\n");

  std::map<int, std::string, std::greater<>> down{{5, "five"}, {101, "taken"}};
  down.merge(renamed);
  for (auto &[k, v] : down) std::printf("%d=%s ", k, v.c_str());
  std::printf("| %zu %s\n", renamed.size(), renamed.begin()->second.c_str());
  down.insert(renamed.extract(101));
  std::printf("%zu %s\n", renamed.size(), down.at(101).c_str());

  std::set<Stays> fixed, target;
  for (int i : {3, 1, 2}) fixed.emplace(i);
  const Stays *two = &*std::next(fixed.begin());
  auto h = fixed.extract(std::next(fixed.begin()));
  h.value().n = 9;
  target.insert(std::move(h));
  std::printf("%d %d %zu\n", target.begin()->n, &*target.begin() == two, fixed.size());
  target.merge(fixed);
  for (auto &s : target) std::printf("%d ", s.n);
  std::printf("%d\n", fixed.empty());

  auto a = target.extract(target.begin()), b = target.extract(target.begin());
  std::printf("%d %d\n", a.value().n, b.value().n);
  swap(a, b);
  std::printf("%d %d\n", a.value().n, b.value().n);
  a = std::move(b);
  std::printf("%d %d\n", a.value().n, static_cast<bool>(b));
  std::allocator<Stays> al = a.get_allocator();
  static_cast<void>(al);
  std::set<Stays>::node_type held;
  {
    std::set<Stays> brief;
    brief.emplace(77);
    held = brief.extract(brief.begin());
  }
  std::printf("%d\n", held.value().n);

  std::multiset<int> many{1, 1, 1, 2};
  std::set<int> few{2};
  few.merge(many);
  std::printf("%zu %zu\n", few.size(), many.size());
  auto back = many.insert(few.extract(1));
  std::printf("%d %zu\n", *back, many.count(1));
  auto handle = many.extract(42);
  std::printf("%d", handle.empty());
  std::printf(" %d\n", many.insert(std::move(handle)) == many.end());
}
