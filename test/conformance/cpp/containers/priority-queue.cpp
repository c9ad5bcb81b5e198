// covers: [priority.queue] priority_queue: own comparison and container, from ranges, protected members, emplace, swap; queue and stack of lists
#include <cstdio>
#include <deque>
#include <functional>
#include <list>
#include <queue>
#include <stack>
#include <string>
#include <vector>
struct Task { int p; std::string n; bool operator<(const Task &o) const { return p < o.p; } };
struct Open : std::priority_queue<int> { using priority_queue::priority_queue; const std::vector<int> &items() const { return c; } };
int main() {
  std::priority_queue<Task> q;
  q.emplace(2, "b"), q.push({5, "e"}), q.push({1, "a"}), q.emplace(4, "d");
  for (; !q.empty(); q.pop()) std::printf("%d%s ", q.top().p, q.top().n.c_str());
  const std::vector<int> v{3, 9, 1, 7};
  std::priority_queue<int, std::deque<int>, std::greater<int>> small(std::greater<int>(), {4, 2, 8});
  small.push(3);
  for (; !small.empty(); small.pop()) std::printf("%d ", small.top());
  auto far = [](int a, int b) { return a % 5 < b % 5; };
  std::priority_queue<int, std::vector<int>, decltype(far)> m(v.begin(), v.end(), far);
  std::printf("%d %zu\n", m.top(), m.size());
  Open o(v.begin(), v.end());
  std::printf("%zu %d\n", o.items().size(), o.items().front());
  std::queue<int, std::list<int>> f;
  for (int i = 0; i < 5; i++) f.push(i * i);
  f.pop(), f.front() += 100;
  std::printf("%d %d %zu\n", f.front(), f.back(), f.size());
  std::stack<std::string, std::vector<std::string>> s;
  s.push("x"), s.emplace(3, 'y');
  s.top() += "!";
  auto t = s;
  s.pop();
  std::printf("%s %s %d\n", t.top().c_str(), s.top().c_str(), s < t);
}
