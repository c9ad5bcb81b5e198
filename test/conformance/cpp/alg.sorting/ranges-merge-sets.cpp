// covers: [alg.merge] [alg.set.operations] constrained merge, inplace_merge, includes and set operations: projections on both sides, which of equal elements is taken, results, unequal types
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <list>
#include <ranges>
#include <string>
#include <vector>
namespace r = std::ranges;
struct P { int key; char from; };
struct Q { std::string name; int id; };
static void show(const std::vector<P> &v) { for (auto &p : v) std::printf("%d%c ", p.key, p.from); std::printf("\n"); }
int main() {
  const std::vector<P> a{{1, 'a'}, {2, 'a'}, {2, 'b'}, {4, 'a'}, {6, 'a'}}, b{{2, 'x'}, {3, 'x'}, {4, 'x'}, {4, 'y'}, {7, 'x'}};
  std::vector<P> out;
  auto m = r::merge(a, b, std::back_inserter(out), {}, &P::key, &P::key);
  show(out);
  std::printf("%d %d\n", m.in1 == a.end(), m.in2 == b.end());
  out.clear();
  r::set_union(a, b, std::back_inserter(out), {}, &P::key, &P::key), show(out), out.clear();
  r::set_intersection(a, b, std::back_inserter(out), {}, &P::key, &P::key), show(out), out.clear();
  auto d = r::set_difference(a, b, std::back_inserter(out), {}, &P::key, &P::key);
  std::printf("%d ", d.in == a.end()), show(out), out.clear();
  r::set_symmetric_difference(a, b, std::back_inserter(out), {}, &P::key, &P::key), show(out), out.clear();
  std::vector<P> whole(a);
  whole.insert(whole.end(), b.begin(), b.end());
  auto it = r::inplace_merge(whole, whole.begin() + 5, {}, &P::key);
  std::printf("%d ", it == whole.end()), show(whole);
  std::vector<Q> names{{"ann", 1}, {"bob", 4}, {"cid", 9}};
  std::printf("%d %d\n", r::includes(std::vector{1, 2, 4, 9}, names, {}, {}, &Q::id), r::includes(a, names, {}, &P::key, &Q::id));
  std::vector<int> ids;
  r::set_intersection(std::vector{9, 4, 3}, std::list{9, 5, 4}, std::back_inserter(ids), r::greater());
  for (int i : ids) std::printf("%d ", i);
  ids.clear();
  std::list<int> l1{1, 5, 9}, l2{2, 5, 5, 10};
  std::vector<int> part(2);
  r::merge(l1.begin(), std::next(l1.begin()), l2.begin(), std::next(l2.begin()), part.begin());
  std::printf("%d %d\n", part[0], part[1]);
  auto u = r::set_union(l1, l2, std::back_inserter(ids), r::less(), [](int x) { return x; }, std::identity());
  std::printf("%zu %d %d\n", ids.size(), u.in1 == l1.end(), u.in2 == l2.end());
  auto lex = [](auto &&x, auto &&y) { return r::lexicographical_compare(x, y); };
  std::printf("%d %d %d\n", lex(l1, l2), lex(l2, l1), lex(l1, l1));
  std::printf("%d\n", r::lexicographical_compare(a, b, r::greater(), &P::key, &P::key));
  std::vector<std::string> w{"delta", "alpha", "echo", "bravo"};
  r::sort(w, r::greater(), [](const std::string &s) { return s.back(); });
  for (auto &s : w) std::printf("%s ", s.c_str());
  auto mm = r::minmax(w, {}, &std::string::size);
  auto me = r::minmax_element(w, {}, [](auto &s) { return s[1]; });
  std::printf("%s %s %s %s\n", mm.min.c_str(), mm.max.c_str(), me.min->c_str(), me.max->c_str());
  auto [lo, hi] = r::equal_range(a, 2, {}, &P::key);
  std::printf("%td %td %d\n", lo - a.begin(), hi - a.begin(), r::binary_search(names, 4, {}, &Q::id));
  std::printf("%td %td\n", r::lower_bound(a, 5, {}, &P::key) - a.begin(), r::upper_bound(a, 2, {}, &P::key) - a.begin());
  std::printf("%d %d %d\n", r::clamp(15, 0, 9), r::clamp(-3, 0, 9, r::less()), r::clamp(5, -1, -9, {}, [](int x) { return -x; }));
}
