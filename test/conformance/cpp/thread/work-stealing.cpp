// covers: [thread.mutex] [thread.condition] a pool of threads with queues of their own that steal from each other, futures as results, shutdown, exceptions from tasks
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <type_traits>
#include <vector>

class Pool {
  struct Queue {
    std::mutex m;
    std::deque<std::function<void()>> tasks;
  };
  std::vector<std::unique_ptr<Queue>> queues;
  std::vector<std::thread> threads;
  std::mutex sleep;
  std::condition_variable wake;
  std::atomic<int> pending{0};
  std::atomic<unsigned> next{0};
  bool stopping = false;

  bool take(std::size_t self, std::function<void()> &task) {
    for (std::size_t i = 0; i < queues.size(); i++) {
      Queue &q = *queues[(self + i) % queues.size()];
      std::lock_guard lock(q.m);
      if (q.tasks.empty()) continue;
      if (i == 0) {
        task = std::move(q.tasks.back());
        q.tasks.pop_back();
      } else {
        task = std::move(q.tasks.front());
        q.tasks.pop_front();
      }
      return true;
    }
    return false;
  }
  void run(std::size_t self) {
    for (std::function<void()> task;;) {
      if (take(self, task)) {
        pending--;
        task();
        task = nullptr;
        continue;
      }
      std::unique_lock lock(sleep);
      wake.wait(lock, [&] { return stopping || pending > 0; });
      if (stopping && pending == 0) return;
    }
  }

public:
  explicit Pool(int n) {
    for (int i = 0; i < n; i++) queues.push_back(std::make_unique<Queue>());
    for (int i = 0; i < n; i++) threads.emplace_back(&Pool::run, this, i);
  }
  ~Pool() {
    {
      std::lock_guard lock(sleep);
      stopping = true;
    }
    wake.notify_all();
    for (auto &t : threads) t.join();
  }
  template <class F> std::future<std::invoke_result_t<F>> submit(F f) {
    auto task = std::make_shared<std::packaged_task<std::invoke_result_t<F>()>>(std::move(f));
    auto result = task->get_future();
    Queue &q = *queues[next++ % queues.size()];
    {
      std::lock_guard lock(q.m);
      q.tasks.emplace_back([task] { (*task)(); });
    }
    {
      std::lock_guard lock(sleep);
      pending++;
    }
    wake.notify_one();
    return result;
  }
};

int main() {
  std::vector<std::future<long>> results;
  std::atomic<int> side{0};
  {
    Pool pool(3);
    for (int i = 0; i < 20; i++)
      results.push_back(pool.submit([i, &side] {
        long sum = 0;
        for (int k = 0; k <= i * 10; k++) sum += k;
        side++;
        return sum;
      }));
    auto bad = pool.submit([]() -> int { throw std::runtime_error("task failed"); });
    auto nested = pool.submit([&] { return pool.submit([] { return 7; }); });
    try {
      bad.get();
    } catch (const std::runtime_error &e) {
      std::printf("%s\n", e.what());
    }
    std::printf("%d\n", nested.get().get());
  }
  long total = 0;
  for (auto &r : results) total += r.get();
  std::printf("%ld %d\n", total, side.load());
}
