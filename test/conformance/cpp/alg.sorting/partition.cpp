// covers: [alg.partitions] std::partition, stable_partition, partition_copy, partition_point, is_partitioned
#include <algorithm>
#include <cstdio>
#include <list>
#include <vector>

int main() {
  auto odd = [](int x) { return x % 2 != 0; };
  std::vector<int> v{1, 2, 3, 4, 5, 6, 7};
  auto w = v;
  auto m = std::partition(v.begin(), v.end(), odd);
  std::printf("%td %d\n", m - v.begin(), std::is_partitioned(v.begin(), v.end(), odd));
  auto n = std::stable_partition(w.begin(), w.end(), odd);
  for (int x : w) std::printf("%d ", x);
  std::printf("%d\n", std::partition_point(w.begin(), w.end(), odd) == n);
  std::list<int> yes, no;
  std::partition_copy(w.begin(), w.end(), std::back_inserter(yes), std::front_inserter(no), [](int x) { return x > 3; });
  for (int x : yes) std::printf("%d", x);
  std::printf(" ");
  for (int x : no) std::printf("%d", x);
  std::printf("\n");
}
