// covers: [algorithms.parallel] parallel sorting, merging, set operations, partitions and selections against their sequential kin
// std: c++20
#include <algorithm>
#include <cstdio>
#include <execution>
#include <functional>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

static std::vector<int> numbers(int n, unsigned s) {
  std::vector<int> v;
  for (int i = 0; i < n; i++) s = s * 1103515245 + 12345, v.push_back(static_cast<int>(s >> 16) % 500);
  return v;
}

template <class P> static void all(const P &policy, const char *name) {
  const auto a = numbers(400, 1);
  auto v = a, w = a;
  std::sort(policy, v.begin(), v.end());
  std::sort(w.begin(), w.end());
  std::printf("%s sort %d", name, v == w);
  std::vector<int> b = numbers(150, 2), out(550), ref(550);
  std::sort(b.begin(), b.end());
  std::merge(policy, v.begin(), v.end(), b.begin(), b.end(), out.begin());
  std::merge(v.begin(), v.end(), b.begin(), b.end(), ref.begin());
  std::printf(" merge %d", out == ref);
  auto e1 = std::set_union(policy, v.begin(), v.end(), b.begin(), b.end(), out.begin());
  auto e2 = std::set_union(v.begin(), v.end(), b.begin(), b.end(), ref.begin());
  std::printf(" union %d", std::equal(out.begin(), e1, ref.begin(), e2));
  e1 = std::set_intersection(policy, v.begin(), v.end(), b.begin(), b.end(), out.begin());
  e2 = std::set_intersection(v.begin(), v.end(), b.begin(), b.end(), ref.begin());
  std::printf(" intersection %d", std::equal(out.begin(), e1, ref.begin(), e2));
  e1 = std::set_difference(policy, v.begin(), v.end(), b.begin(), b.end(), out.begin());
  e2 = std::set_difference(v.begin(), v.end(), b.begin(), b.end(), ref.begin());
  std::printf(" difference %d\n", std::equal(out.begin(), e1, ref.begin(), e2));

  auto p = a;
  auto mid = std::stable_partition(policy, p.begin(), p.end(), [](int x) { return x % 2 == 0; });
  std::printf("  %td %d", mid - p.begin(), std::is_partitioned(policy, p.begin(), p.end(), [](int x) { return x % 2 == 0; }));
  auto n = a;
  std::nth_element(policy, n.begin(), n.begin() + 200, n.end());
  std::printf(" %d %d", n[200] == w[200], std::includes(policy, w.begin(), w.end(), w.begin() + 3, w.begin() + 9));
  auto ps = a;
  std::partial_sort(policy, ps.begin(), ps.begin() + 20, ps.end(), std::greater<>());
  std::printf(" %d", std::equal(ps.begin(), ps.begin() + 20, w.rbegin()));
  std::printf(" %d %d", std::is_sorted(policy, w.begin(), w.end()), std::is_heap(policy, w.rbegin(), w.rend()));
  auto mm = std::minmax_element(policy, a.begin(), a.end());
  std::printf(" %d %d\n", *mm.first == w.front(), *mm.second == w.back());
  auto u = w;
  u.erase(std::unique(policy, u.begin(), u.end()), u.end());
  std::printf("  %d %d", std::adjacent_find(policy, u.begin(), u.end()) == u.end(), std::lexicographical_compare(policy, u.begin(), u.end(), w.begin(), w.end()));
  std::rotate(policy, u.begin(), u.begin() + 1, u.end());
  std::reverse(policy, u.begin(), u.end());
  std::printf(" %d\n", u.front() == w.front());
}

int main() {
  all(std::execution::seq, "seq");
  all(std::execution::par, "par");
  all(std::execution::par_unseq, "par_unseq");
  all(std::execution::unseq, "unseq");
}
