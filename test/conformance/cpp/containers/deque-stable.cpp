// covers: [deque.modifiers] deque: references stay valid at both ends, random access over many blocks, insertion in the middle
#include <cstdio>
#include <deque>
#include <numeric>
int main() {
  std::deque<int> d;
  for (int i = 0; i < 1000; i++) (i % 2 ? d.push_back(i) : d.push_front(i));
  int &mid = d[500];
  const int was = mid;
  for (int i = 0; i < 1000; i++) d.push_back(-i), d.push_front(-i);
  std::printf("%d %zu %d\n", mid == was, d.size(), &d[1500] == &mid);
  std::printf("%d %d %d\n", d.front(), d.back(), *(d.begin() + 1499));
  d.insert(d.begin() + 3, 4, 77);
  d.insert(d.end() - 2, {1, 2, 3});
  std::printf("%d %d %d %zu\n", d[3], d[7], d[d.size() - 3], d.size());
  d.erase(d.begin(), d.begin() + 1000), d.erase(d.end() - 1000, d.end());
  std::printf("%zu %ld\n", d.size(), std::accumulate(d.begin(), d.end(), 0L));
  auto i = d.begin(), j = d.end();
  std::printf("%td %d %d\n", j - i, i < j, i[10] == *(i + 10));
  std::deque<int> e(d.rbegin(), d.rend());
  std::printf("%d %d\n", e.front() == d.back(), e < d || d < e);
  d.resize(3), d.shrink_to_fit(), d.pop_front();
  std::deque<int> f = std::move(d);
  std::printf("%zu %zu\n", f.size(), d.size());
  while (!e.empty()) { e.pop_back(); if (!e.empty()) e.pop_front(); }
  std::printf("%d\n", e.empty());
}
