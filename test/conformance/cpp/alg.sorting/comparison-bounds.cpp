// covers: [alg.sorting] the numbers of comparisons that the standard bounds: merge, inplace_merge, heaps, binary searches, set operations, stable_sort
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <vector>

static long calls;
static bool less(int a, int b) {
  calls++;
  return a < b;
}
static void within(const char *what, double most) {
  std::printf("%s: %s\n", what, static_cast<double>(calls) <= most ? "within" : "too many");
  calls = 0;
}

int main() {
  std::vector<int> a, b, out;
  unsigned s = 5;
  for (int i = 0; i < 256; i++) s = s * 1664525 + 1013904223, a.push_back(static_cast<int>(s >> 20));
  for (int i = 0; i < 100; i++) s = s * 1664525 + 1013904223, b.push_back(static_cast<int>(s >> 20));
  const double n = 256, lg = 8;
  auto sorted = a;
  std::stable_sort(sorted.begin(), sorted.end(), less);
  within("stable_sort", n * lg * lg);
  std::sort(b.begin(), b.end());
  std::merge(sorted.begin(), sorted.end(), b.begin(), b.end(), std::back_inserter(out), less);
  within("merge", 256 + 100 - 1);
  std::printf("%d %zu\n", std::is_sorted(out.begin(), out.end()), out.size());
  auto two = sorted;
  two.insert(two.end(), b.begin(), b.end());
  std::inplace_merge(two.begin(), two.begin() + 256, two.end(), less);
  within("inplace_merge", 355);
  std::printf("%d\n", two == out);
  for (int x : {0, 1000, 2000, 4095}) {
    std::lower_bound(sorted.begin(), sorted.end(), x, less);
    within("lower_bound", lg + 1);
    std::upper_bound(sorted.begin(), sorted.end(), x, less);
    within("upper_bound", lg + 1);
    std::binary_search(sorted.begin(), sorted.end(), x, less);
    within("binary_search", lg + 2);
  }
  auto heap = a;
  std::make_heap(heap.begin(), heap.end(), less);
  within("make_heap", 3 * n);
  std::pop_heap(heap.begin(), heap.end(), less);
  within("pop_heap", 2 * lg);
  heap.back() = 1 << 20;
  std::push_heap(heap.begin(), heap.end(), less);
  within("push_heap", lg);
  std::printf("%d %d\n", std::is_heap(heap.begin(), heap.end()), heap.front());
  calls = 0;
  std::sort_heap(heap.begin(), heap.end(), less);
  within("sort_heap", 2 * n * lg);
  out.clear();
  std::set_union(sorted.begin(), sorted.end(), b.begin(), b.end(), std::back_inserter(out), less);
  within("set_union", 2 * 356 - 1);
  std::includes(sorted.begin(), sorted.end(), b.begin(), b.end(), less);
  within("includes", 2 * 356 - 1);
  std::minmax_element(a.begin(), a.end(), less);
  within("minmax_element", 1.5 * (n - 1));
  std::max_element(a.begin(), a.end(), less);
  within("max_element", n - 1);
  std::is_sorted(sorted.begin(), sorted.end(), less);
  within("is_sorted", n);
  std::partition_point(sorted.begin(), sorted.end(), [](int x) { return less(x, 2000); });
  within("partition_point", lg + 1);
  auto m = a;
  std::sort(m.begin(), m.end(), less);
  within("sort", 4 * n * lg);
}
