// covers: [thread.condition] condition variables: a bounded queue, predicates, timeouts, notify_all, notify at thread exit
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>
template <class T> class Queue {
  std::mutex m;
  std::condition_variable full, empty;
  std::deque<T> q;
  std::size_t cap;
  bool closed = false;
public:
  explicit Queue(std::size_t n) : cap(n) {}
  void push(T t) { std::unique_lock l(m); full.wait(l, [&] { return q.size() < cap; }); q.push_back(std::move(t)); empty.notify_one(); }
  std::optional<T> pop() { std::unique_lock l(m); empty.wait(l, [&] { return !q.empty() || closed; }); if (q.empty()) return {}; T t = std::move(q.front()); q.pop_front(); full.notify_one(); return t; }
  void close() { std::lock_guard l(m); closed = true; empty.notify_all(); }
};
int main() {
  Queue<int> q(3);
  long total = 0;
  int count = 0;
  std::mutex m;
  std::vector<std::thread> cs, ps;
  for (int i = 0; i < 2; i++) cs.emplace_back([&] { while (auto x = q.pop()) { std::lock_guard l(m); total += *x, count++; } });
  for (int i = 0; i < 3; i++) ps.emplace_back([&, i] { for (int k = 1; k <= 20; k++) q.push(i * 100 + k); });
  for (auto &t : ps) t.join();
  q.close();
  for (auto &t : cs) t.join();
  std::printf("%ld %d\n", total, count);
  std::condition_variable cv;
  std::unique_lock l(m);
  std::printf("%d ", cv.wait_for(l, std::chrono::milliseconds(3)) == std::cv_status::timeout);
  std::printf("%d\n", cv.wait_until(l, std::chrono::steady_clock::now() + std::chrono::milliseconds(2), [] { return false; }));
  bool ready = false;
  std::thread t([&] { std::unique_lock k(m); ready = true; std::notify_all_at_thread_exit(cv, std::move(k)); });
  cv.wait(l, [&] { return ready; });
  l.unlock();
  t.join();
  std::printf("%d\n", ready);
}
