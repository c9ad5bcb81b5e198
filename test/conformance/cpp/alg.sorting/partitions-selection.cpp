// covers: [alg.partitions] [alg.nth.element] quicksort and quickselect from partition, three-way partitions, medians, stable partition of lists and owners
#include <algorithm>
#include <cstdio>
#include <forward_list>
#include <iterator>
#include <list>
#include <memory>
#include <string>
#include <vector>

template <class It> static void quicksort(It f, It l) {
  if (f == l) return;
  const auto pivot = *std::next(f, std::distance(f, l) / 2);
  It m1 = std::partition(f, l, [&](const auto &x) { return x < pivot; });
  It m2 = std::partition(m1, l, [&](const auto &x) { return !(pivot < x); });
  quicksort(f, m1);
  quicksort(m2, l);
}

int main() {
  std::forward_list<int> f{8, 7, 2, 1, 0, 9, 6, 2, 2};
  quicksort(f.begin(), f.end());
  for (int x : f) std::printf("%d ", x);
  std::vector<std::string> w{"q", "u", "i", "c", "k"};
  quicksort(w.begin(), w.end());
  for (auto &x : w) std::printf("%s", x.c_str());
  std::printf("\n");

  std::vector<int> v;
  unsigned s = 3;
  for (int i = 0; i < 501; i++) s = s * 69069 + 1, v.push_back(static_cast<int>(s >> 22));
  auto sorted = v;
  std::sort(sorted.begin(), sorted.end());
  for (int k : {0, 1, 100, 250, 499, 500}) {
    auto w = v;
    std::nth_element(w.begin(), w.begin() + k, w.end());
    const bool ok = w[k] == sorted[k] && std::all_of(w.begin(), w.begin() + k, [&](int x) { return x <= w[k]; }) && std::all_of(w.begin() + k, w.end(), [&](int x) { return x >= w[k]; });
    std::printf("%d:%d:%d ", k, w[k], ok);
  }
  std::nth_element(v.begin(), v.end(), v.end());
  std::printf("\n");
  std::list<int> l{1, 2, 3, 4, 5, 6, 7, 8, 9};
  auto odd = [](int x) { return x % 2 != 0; };
  auto mid = std::stable_partition(l.begin(), l.end(), odd);
  for (int x : l) std::printf("%d ", x);
  std::printf("| %d %d\n", *mid, std::is_partitioned(l.begin(), l.end(), odd));
  std::vector<std::unique_ptr<int>> owned;
  for (int i = 0; i < 7; i++) owned.push_back(std::make_unique<int>(i));
  auto third = std::stable_partition(owned.begin(), owned.end(), [](auto &p) { return *p % 3 == 0; });
  for (auto &p : owned) std::printf("%d ", *p);
  std::printf("%td\n", third - owned.begin());
  std::vector<int> small, large;
  auto [a, b] = std::partition_copy(sorted.begin(), sorted.begin() + 9, std::back_inserter(small), std::back_inserter(large), [&](int x) { return x < sorted[4]; });
  *a++ = -1, *b++ = -2;
  std::printf("%zu %zu %d %d\n", small.size(), large.size(), small.back(), large.back());
  auto pp = std::partition_point(sorted.begin(), sorted.end(), [](int x) { return x < 500; });
  std::printf("%d %d\n", pp == std::lower_bound(sorted.begin(), sorted.end(), 500), std::is_partitioned(v.begin(), v.begin(), odd));
  std::vector<int> top(5);
  std::partial_sort_copy(v.begin(), v.end(), top.begin(), top.end(), std::greater<>());
  std::printf("%d\n", std::equal(top.begin(), top.end(), sorted.rbegin()));
  std::partial_sort(v.begin(), v.begin() + 10, v.end());
  std::printf("%d\n", std::equal(v.begin(), v.begin() + 10, sorted.begin()));
}
