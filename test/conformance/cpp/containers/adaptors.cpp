// covers: [container.adaptors] std::stack, queue, priority_queue
#include <cstdio>
#include <functional>
#include <queue>
#include <stack>
#include <vector>

int main() {
  std::stack<int, std::vector<int>> s;
  std::queue<int> q;
  std::priority_queue<int> p;
  std::priority_queue<int, std::vector<int>, std::greater<>> least;
  for (int x : {3, 9, 1, 7}) { s.push(x); q.push(x); p.push(x); least.emplace(x); }
  while (!s.empty()) { std::printf("%d%d%d%d ", s.top(), q.front(), p.top(), least.top()); s.pop(); q.pop(); p.pop(); least.pop(); }
  std::printf("%zu\n", p.size());
}
