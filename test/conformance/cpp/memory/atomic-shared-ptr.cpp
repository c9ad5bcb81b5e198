// covers: [util.smartptr.atomic] std::atomic of shared_ptr and weak_ptr: exchange, compare_exchange, wait and notify, a stack of threads
// std: c++20
#include <atomic>
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

struct Node {
  int value;
  std::shared_ptr<Node> next;
};
struct Stack {
  std::atomic<std::shared_ptr<Node>> head;
  void push(int v) {
    auto n = std::make_shared<Node>(v, head.load());
    while (!head.compare_exchange_weak(n->next, n)) {
    }
  }
  std::shared_ptr<Node> pop() {
    auto p = head.load();
    while (p && !head.compare_exchange_weak(p, p->next)) {
    }
    return p;
  }
};

int main() {
  Stack s;
  std::vector<std::thread> threads;
  for (int t = 0; t < 3; t++)
    threads.emplace_back([&s, t] {
      for (int i = 0; i < 20; i++) s.push(t * 100 + i);
    });
  for (auto &t : threads) t.join();
  int n = 0, sum = 0;
  while (auto p = s.pop()) n++, sum += p->value;
  std::printf("%d %d\n", n, sum);

  std::atomic<std::shared_ptr<int>> a(std::make_shared<int>(1));
  auto one = a.load();
  std::printf("%d %ld\n", *one, one.use_count());
  auto old = a.exchange(std::make_shared<int>(2));
  std::printf("%d %d %d\n", *old, old == one, *a.load());
  std::shared_ptr<int> expected = one;
  const bool wrong = a.compare_exchange_strong(expected, nullptr);
  std::printf("%d %d\n", wrong, *expected);
  const bool right = a.compare_exchange_strong(expected, std::make_shared<int>(3));
  std::printf("%d %d\n", right, *a.load());
  std::thread waiter([&] {
    auto three = a.load();
    if (*three == 3) a.wait(three);
    std::printf("woken: %d\n", *a.load());
  });
  a = std::make_shared<int>(4);
  a.notify_all();
  waiter.join();
  a.store(nullptr);
  std::printf("%d %d\n", a.load() == nullptr, one.use_count() == 2);

  std::atomic<std::weak_ptr<int>> w(one);
  std::printf("%d\n", *w.load().lock());
  w.store({});
  std::printf("%d\n", w.load().expired());
}
