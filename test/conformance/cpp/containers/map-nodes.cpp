// covers: [associative.reqmts] extract, merge, node handles, hints, try_emplace and insert_or_assign, heterogeneous lookup
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
template <class M> static void show(const M &m) { for (auto &[k, v] : m) std::printf("%d:%s ", k, v.c_str()); std::printf("\n"); }
int main() {
  std::map<int, std::string> a{{1, "one"}, {2, "two"}, {3, "three"}}, b{{3, "drei"}, {4, "vier"}};
  const std::string *where = &a.at(2);
  auto node = a.extract(2);
  node.key() = 20;
  auto r = b.insert(std::move(node));
  std::printf("%d %d %d\n", r.inserted, r.position->first, where == &b.at(20));
  b.merge(a);
  show(a), show(b);
  std::printf("%d %d\n", a.extract(99).empty(), b.insert(a.extract(3)).inserted);
  std::map<std::string, std::unique_ptr<int>> u;
  auto p = std::make_unique<int>(1);
  u.try_emplace("k", std::move(p));
  auto q = std::make_unique<int>(2);
  const bool second = u.try_emplace("k", std::move(q)).second;
  std::printf("%d %d %d\n", second, q != nullptr, *u["k"]);
  const bool third = u.insert_or_assign("k", std::move(q)).second;
  std::printf("%d %d\n", third, *u["k"]);
  auto hint = b.emplace_hint(b.end(), 50, "fifty");
  std::printf("%d %zu\n", std::next(hint) == b.end(), b.count(50));
  auto [lo, hi] = b.equal_range(4);
  std::printf("%d %d %s\n", lo->first, hi->first, b.lower_bound(5)->second.c_str());
  std::multimap<int, char> mm{{1, 'a'}, {2, 'b'}, {1, 'c'}, {1, 'd'}};
  mm.insert(mm.lower_bound(1), {1, '<'});
  for (auto [i, e] = mm.equal_range(1); i != e; ++i) std::printf("%c", i->second);
  std::printf(" %zu\n", mm.erase(1));
  std::erase_if(b, [](auto &kv) { return kv.first % 2 == 0; });
  show(b);
  std::set<int, std::greater<>> g{3, 1, 2};
  std::printf("%d %d %d\n", *g.begin(), *g.rbegin(), *g.upper_bound(2));
}
