// covers: [stack] [queue] adaptors over each container: emplace results, swap, comparison, constructors from iterators and allocators, access to the container beneath, move-only elements
#include <cstdio>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <memory_resource>
#include <queue>
#include <stack>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

struct Peeking : std::stack<int, std::vector<int>> {
  using stack::stack;
  const std::vector<int> &below() const { return c; }
};
struct Heap : std::priority_queue<int> {
  using priority_queue::priority_queue;
  std::size_t room() const { return c.size(); }
  bool orders(int a, int b) const { return comp(a, b); }
};
template <class S> static void drain(S s) {
  while (!s.empty()) {
    if constexpr (requires { s.top(); }) std::printf("%d ", s.top());
    else std::printf("%d ", s.front());
    s.pop();
  }
  std::printf("\n");
}

int main() {
  std::stack<int> s;
  s.push(1), s.emplace(2) += 10, s.push(3);
  s.top()++;
  drain(s);
  std::stack<int, std::list<int>> onList({7, 8, 9});
  drain(onList);
  std::stack fromVector(std::vector{1, 2, 3});
  static_assert(std::is_same_v<decltype(fromVector), std::stack<int, std::vector<int>>>);
  std::printf("%zu %d\n", fromVector.size(), fromVector.top());
  Peeking p;
  for (int i = 0; i < 4; i++) p.push(i * i);
  std::printf("%d %zu\n", p.below()[2], p.below().size());

  std::queue<std::string> q;
  q.push("first"), q.emplace(3, 'x'), q.push("last");
  q.front() += "!";
  std::printf("%s %s %zu\n", q.front().c_str(), q.back().c_str(), q.size());
  q.pop();
  std::queue<std::string> other(q), empty;
  swap(q, empty);
  std::printf("%d %d %zu\n", q.empty(), empty == other, other.size());
  other.push("more");
  std::printf("%d %d\n", empty < other, (empty <=> other) < 0);
  std::queue<int, std::list<int>> ring;
  for (int i = 0; i < 10; i++) {
    ring.push(i);
    if (ring.size() > 3) ring.pop();
  }
  drain(ring);

  std::priority_queue<int> h;
  for (int x : {3, 1, 4, 1, 5, 9, 2, 6}) h.push(x);
  drain(h);
  const int more[] = {10, 0, 20};
  std::priority_queue<int, std::vector<int>, std::greater<>> low(more, more + 3);
  low.emplace(5);
  drain(low);
  std::priority_queue<int, std::deque<int>> onDeque(std::less<int>(), {2, 8, 4});
  onDeque.push(6);
  drain(onDeque);
  Heap heap;
  heap.push(1), heap.push(2);
  std::printf("%zu %d\n", heap.room(), heap.orders(1, 2));
  auto byLast = [](int a, int b) { return a % 10 < b % 10; };
  std::priority_queue<int, std::vector<int>, decltype(byLast)> lasts(byLast);
  for (int x : {19, 92, 55, 81}) lasts.push(x);
  drain(lasts);

  std::stack<std::unique_ptr<int>> owners;
  owners.push(std::make_unique<int>(1)), owners.emplace(new int(2));
  auto top = std::move(owners.top());
  owners.pop();
  std::stack<std::unique_ptr<int>> moved(std::move(owners));
  std::printf("%d %d %zu\n", *top, *moved.top(), moved.size());

  std::byte room[4096];
  std::pmr::monotonic_buffer_resource pool(room, sizeof room);
  std::stack<int, std::pmr::vector<int>> pooled(&pool);
  std::queue<int, std::pmr::list<int>> pooledQueue(std::pmr::list<int>{1, 2}, &pool);
  pooled.push(5), pooledQueue.push(3);
  std::printf("%d %d\n", pooled.top(), pooledQueue.back());
  static_assert(std::uses_allocator_v<std::stack<int>, std::allocator<int>>);
}
