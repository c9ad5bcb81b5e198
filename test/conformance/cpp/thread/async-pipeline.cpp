// covers: [futures.async] pipelines of futures and promises: results chained through threads, exceptions carried across, when the destructor of a future waits
#include <atomic>
#include <cstdio>
#include <exception>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

template <class T, class F> static auto then(std::future<T> f, F g) {
  return std::async(std::launch::async, [f = std::move(f), g = std::move(g)]() mutable { return g(f.get()); });
}
static int fib(int n) {
  if (n < 2) return n;
  if (n < 5) return fib(n - 1) + fib(n - 2);
  auto left = std::async(std::launch::async, fib, n - 1);
  const int right = fib(n - 2);
  return left.get() + right;
}
struct Tracker {
  static inline std::atomic<int> alive{0};
  int v;
  explicit Tracker(int x) : v(x) { alive++; }
  Tracker(const Tracker &o) : v(o.v) { alive++; }
  Tracker(Tracker &&o) noexcept : v(o.v) { alive++; }
  ~Tracker() { alive--; }
};

int main() {
  auto text = then(then(std::async(std::launch::async, [] { return 20; }), [](int x) { return x + 1.5; }), [](double d) { return std::to_string(d * 2); });
  std::printf("%s\n", text.get().c_str());
  auto failing = then(std::async(std::launch::async, []() -> int { throw std::out_of_range("first stage"); }), [](int x) { return x; });
  try {
    failing.get();
  } catch (const std::out_of_range &e) {
    std::printf("caught %s\n", e.what());
  }
  std::printf("%d\n", fib(8));

  std::promise<std::unique_ptr<int>> p;
  auto f = p.get_future();
  std::thread([](std::promise<std::unique_ptr<int>> q) { q.set_value(std::make_unique<int>(77)); }, std::move(p)).join();
  std::printf("%d\n", *f.get());
  std::promise<int> e;
  auto ef = e.get_future();
  std::thread([&] {
    try {
      throw std::string("any type");
    } catch (...) {
      e.set_exception(std::current_exception());
    }
  }).join();
  try {
    ef.get();
  } catch (const std::string &s) {
    std::printf("%s\n", s.c_str());
  }
  std::atomic<bool> finished{false};
  { auto waits = std::async(std::launch::async, [&] { std::this_thread::sleep_for(std::chrono::milliseconds(5)), finished = true; }); }
  std::printf("%d\n", finished.load());
  {
    std::packaged_task<Tracker(int)> task([](int x) { return Tracker(x); });
    auto tf = task.get_future();
    task(5);
    std::printf("%d ", tf.get().v);
    std::promise<Tracker> unused;
    unused.set_value(Tracker(1));
    std::printf("%d ", Tracker::alive.load());
  }
  std::printf("%d\n", Tracker::alive.load());
  std::shared_future<std::vector<int>> shared = std::async(std::launch::deferred, [] { return std::vector<int>{1, 2, 3}; }).share();
  std::vector<std::future<int>> readers;
  for (int i = 0; i < 3; i++) readers.push_back(std::async(std::launch::async, [shared, i] { return shared.get()[i]; }));
  int sum = 0;
  for (auto &r : readers) sum = sum * 10 + r.get();
  std::printf("%d\n", sum);
}
