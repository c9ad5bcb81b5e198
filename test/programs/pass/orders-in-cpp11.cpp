// std: c++11
// Comparators in the oldest standard, where most headers of the library are read as well.
#include <algorithm>
#include <vector>
#include <deque>
#include <array>
#include <set>
#include <cstdio>
#include <functional>
#include <string>
struct F { bool operator()(int a, int b) const { return a < b; } };
int main() {
  std::vector<bool> flags(40);
  for (int i = 0; i < 40; i++) flags[i] = i % 3;
  std::sort(flags.begin(), flags.end(), [](bool x, bool y) { return x < y; });
  std::deque<int> queue;
  for (int i = 0; i < 50; i++) queue.push_back(i * 7 % 5);
  std::sort(queue.begin(), queue.end(), F());
  std::stable_sort(queue.begin(), queue.end(), F());
  std::stable_sort(queue.begin(), queue.end());
  int a[] = {3, 1, 2, 1};
  std::sort(a, a + 4, F());
  bool (*falling)(int, int) = [](int x, int y) { return x > y; };
  std::sort(a, a + 4, falling);
  std::multiset<int, bool (*)(int, int)> all(falling);
  all.insert(1);
  all.insert(1);
  all.insert(2);
  std::printf("%d %d %d %zu\n", int(flags[39]), queue[0], a[0], all.size());
}
