// covers: [alg.heap.operations] [alg.permutation.generators] constrained heaps with projections and sentinels, permutations with results, sorted and partition queries, nth_element, partial_sort_copy
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <ranges>
#include <string>
#include <vector>
namespace r = std::ranges;
struct Job { int priority; std::string name; };
int main() {
  std::vector<Job> jobs{{3, "c"}, {9, "i"}, {1, "a"}, {7, "g"}, {5, "e"}};
  auto e = r::make_heap(jobs, {}, &Job::priority);
  std::printf("%d %s %d\n", e == jobs.end(), jobs.front().name.c_str(), r::is_heap(jobs, {}, &Job::priority));
  jobs.push_back({8, "h"});
  r::push_heap(jobs, {}, &Job::priority);
  while (!jobs.empty()) {
    r::pop_heap(jobs, {}, &Job::priority);
    std::printf("%s%d ", jobs.back().name.c_str(), jobs.back().priority);
    jobs.pop_back();
  }
  std::printf("\n");
  std::vector<int> h{5, 1, 4, 2, 3};
  r::make_heap(h, r::greater());
  std::printf("%d ", h.front());
  r::sort_heap(h, r::greater());
  for (int x : h) std::printf("%d", x);
  std::vector<int> notHeap{9, 8, 7, 1, 10};
  std::printf(" %td\n", r::is_heap_until(notHeap) - notHeap.begin());
  std::string p = "abc";
  int n = 0;
  do { std::printf("%s ", p.c_str()); n++; } while (r::next_permutation(p).found);
  std::printf("%d %s\n", n, p.c_str());
  auto prev = r::prev_permutation(p);
  std::printf("%d %s %d\n", prev.found, p.c_str(), prev.in == p.end());
  std::vector<Job> perm{{1, "x"}, {2, "y"}, {3, "z"}};
  for (int i = 0; i < 3; i++) r::next_permutation(perm, r::less(), &Job::priority);
  for (auto &j : perm) std::printf("%s", j.name.c_str());
  std::printf("\n");
  std::vector<int> s{1, 2, 3, 7, 5};
  std::printf("%d %td %d\n", r::is_sorted(s), r::is_sorted_until(s) - s.begin(), r::is_sorted(s, r::greater(), std::negate<>()));
  std::printf("%d %d\n", r::is_partitioned(s, [](int x) { return x < 4; }), *r::partition_point(s, [](int x) { return x < 4; }));
  auto tail = r::partition(s, [](int x) { return x % 2 == 0; });
  std::printf("%zu %d\n", tail.size(), s[0]);
  auto st = r::stable_partition(s = {1, 2, 3, 4, 5, 6}, [](int x) { return x > 2; }, [](int x) { return 7 - x; });
  for (int x : s) std::printf("%d ", x);
  std::printf("%zu\n", st.size());
  std::vector<int> yes, no;
  r::partition_copy(s, std::back_inserter(yes), std::back_inserter(no), [](int x) { return x < 3; });
  std::printf("%zu %zu\n", yes.size(), no.size());
  std::vector<int> big{9, 3, 8, 1, 7, 2, 6};
  auto mid = r::nth_element(big, big.begin() + 3);
  std::printf("%d %d %d\n", big[3], mid == big.end(), r::all_of(big | std::views::take(3), [&](int x) { return x < big[3]; }));
  r::partial_sort(big, big.begin() + 2, r::greater());
  std::printf("%d %d\n", big[0], big[1]);
  std::vector<std::string> few(3);
  auto ps = r::partial_sort_copy(std::vector<std::string>{"ccc", "a", "dddd", "bb"}, few, {}, &std::string::size, &std::string::size);
  for (auto &w : few) std::printf("%s ", w.c_str());
  std::printf("%d\n", ps.out == few.end());
  std::printf("%d %d %d\n", r::min({4, 2, 8}), r::max(big), r::max({-5, 3}, {}, [](int x) { return x * x; }));
  auto [lo, hi] = r::minmax({3, 1, 4, 1, 5});
  std::printf("%d %d %td\n", lo, hi, r::max_element(big, {}, [](int x) { return -x; }) - r::min_element(big));
  r::stable_sort(perm, {}, [](const Job &j) { return j.priority % 2; });
  for (auto &j : perm) std::printf("%d", j.priority);
  std::printf("\n");
}
