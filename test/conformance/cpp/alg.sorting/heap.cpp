// covers: [alg.heap.operations] std::make_heap, push_heap, pop_heap, sort_heap, is_heap, is_heap_until
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

int main() {
  std::vector<int> h{3, 1, 4, 1, 5, 9, 2, 6};
  std::make_heap(h.begin(), h.end());
  std::printf("%d %d\n", h.front(), std::is_heap(h.begin(), h.end()));
  h.push_back(7);
  std::push_heap(h.begin(), h.end());
  for (int i = 0; i < 3; i++) { std::pop_heap(h.begin(), h.end()); std::printf("%d ", h.back()); h.pop_back(); }
  std::sort_heap(h.begin(), h.end());
  for (int x : h) std::printf("%d ", x);
  std::vector<int> m{1, 3, 2, 7, 4, 0};
  std::printf("%td\n", std::is_heap_until(m.begin(), m.end(), std::greater<>()) - m.begin());
}
