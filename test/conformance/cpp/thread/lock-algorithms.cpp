// covers: [thread.lock.algorithm] [thread.lock] lock and try_lock of many, adopt, defer and try tags, unique_lock's errors, dining philosophers, hand over hand
#include <cstdio>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

struct Node {
  int value;
  std::mutex m;
  std::unique_ptr<Node> next;
};
class List {
  Node head{-1, {}, nullptr};

public:
  void insert(int v) {
    Node *at = &head;
    std::unique_lock lock(at->m);
    while (at->next && at->next->value < v) {
      std::unique_lock following(at->next->m);
      at = at->next.get();
      lock = std::move(following);
    }
    auto n = std::make_unique<Node>();
    n->value = v;
    n->next = std::move(at->next);
    at->next = std::move(n);
  }
  template <class F> void each(F f) {
    for (Node *n = head.next.get(); n; n = n->next.get()) f(n->value);
  }
};

int main() {
  std::mutex forks[5];
  int meals[5] = {};
  {
    std::vector<std::thread> t;
    for (int i = 0; i < 5; i++)
      t.emplace_back([&, i] {
        for (int k = 0; k < 8; k++) {
          std::lock(forks[i], forks[(i + 1) % 5]);
          std::lock_guard left(forks[i], std::adopt_lock), right(forks[(i + 1) % 5], std::adopt_lock);
          meals[i]++;
        }
      });
    for (auto &x : t) x.join();
  }
  for (int n : meals) std::printf("%d ", n);
  std::printf("\n");
  List l;
  {
    std::vector<std::thread> t;
    for (int i = 0; i < 3; i++)
      t.emplace_back([&, i] {
        for (int k = 0; k < 8; k++) l.insert(k * 3 + i);
      });
    for (auto &x : t) x.join();
  }
  int previous = -1, count = 0;
  bool sorted = true;
  l.each([&](int v) { sorted = sorted && v > previous, previous = v, count++; });
  std::printf("%d %d\n", count, sorted);

  std::mutex a, b, c;
  std::printf("%d ", std::try_lock(a, b, c));
  a.unlock(), b.unlock(), c.unlock();
  int which = 0;
  b.lock();
  std::thread([&] { which = std::try_lock(a, b, c); }).join();
  b.unlock();
  std::printf("%d %d\n", which, a.try_lock());
  a.unlock();
  std::unique_lock ua(a, std::defer_lock), ub(b, std::defer_lock), uc(c, std::defer_lock);
  std::lock(ua, ub, uc);
  std::printf("%d%d%d\n", ua.owns_lock(), ub.owns_lock(), uc.owns_lock());
  std::swap(ua, ub);
  std::printf("%d ", ua.mutex() == &b);
  ua.unlock();
  try {
    ua.unlock();
  } catch (const std::system_error &e) {
    std::printf("%d ", e.code() == std::errc::operation_not_permitted);
  }
  std::mutex *m = uc.release();
  m->unlock();
  try {
    uc.lock();
  } catch (const std::system_error &e) {
    std::printf("%d\n", e.code() == std::errc::operation_not_permitted);
  }
  std::recursive_timed_mutex r;
  std::printf("%d", r.try_lock());
  std::printf("%d", r.try_lock_for(std::chrono::milliseconds(1)));
  bool other = true;
  std::thread([&] { other = r.try_lock(); }).join();
  r.unlock(), r.unlock();
  std::printf("%d ", other);
  std::scoped_lock none;
  std::scoped_lock one(b);
  std::printf("%d\n", static_cast<bool>(std::unique_lock<std::mutex>()));
}
